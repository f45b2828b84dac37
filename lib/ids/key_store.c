/* SPDX-License-Identifier: Apache-2.0 */
/* Business IDs kept one after the other in blocks, so that growing moves nothing. An entry: sizes of area and serial
 * (the first with a bit for "packed"), the bytes, two numbers of seven bits a byte. */
#include "ids/key_store.h"

#include <string.h>

#define BLOCK ((size_t)1 << 18)
#define PACKED 0x80
#define END_OF_BLOCK 0x7F

void uj_key_store_init(struct uj_key_store *store, const ujreg_allocator *allocator) {
    memset(store, 0, sizeof *store);
    store->allocator = allocator;
}

void uj_key_store_free(struct uj_key_store *store) {
    for (size_t i = 0; i < store->block_count; i++) {
        uj_release(store->allocator, store->blocks[i]);
    }
    uj_release(store->allocator, store->blocks);
}

uint64_t uj_key_store_bytes(const struct uj_key_store *store) {
    return (uint64_t)store->block_count * BLOCK + store->block_capacity * sizeof *store->blocks;
}

static int all_digits(const ujreg_text *text) {
    for (size_t i = 0; i < text->size; i++) {
        if (text->data[i] < '0' || text->data[i] > '9') {
            return 0;
        }
    }
    return 1;
}

static char *put_number(char *out, uint64_t number) {
    for (; number >= 0x80; number >>= 7) {
        *out++ = (char)(number | 0x80);
    }
    *out++ = (char)number;
    return out;
}

static const char *get_number(const char *from, uint64_t *number) {
    *number = 0;
    for (unsigned shift = 0;; shift += 7) {
        unsigned char byte = (unsigned char)*from++;
        *number |= (uint64_t)(byte & 0x7F) << shift;
        if (byte < 0x80) {
            return from;
        }
    }
}

/* Digit i of area and serial, one behind the other. */
static unsigned digit(const ujreg_text *area, const ujreg_text *serial, size_t i) {
    return (unsigned)((i < area->size ? area->data[i] : serial->data[i - area->size]) - '0');
}

static char *put_parts(char *out, const ujreg_text *area, const ujreg_text *serial) {
    int packed = area->size < END_OF_BLOCK && all_digits(area) && all_digits(serial);
    *out++ = (char)(packed ? PACKED | area->size : 0);
    if (!packed) {
        *out++ = (char)area->size;
    }
    *out++ = (char)serial->size;
    if (packed) {
        size_t count = area->size + serial->size;
        for (size_t i = 0; i < count; i += 2) {
            *out++ = (char)(digit(area, serial, i) << 4 | (i + 1 < count ? digit(area, serial, i + 1) : 0));
        }
        return out;
    }
    if (area->size) {
        memcpy(out, area->data, area->size);
    }
    out += area->size;
    if (serial->size) {
        memcpy(out, serial->data, serial->size);
    }
    return out + serial->size;
}

/* An entry before its bytes are unpacked. */
struct packed_key {
    size_t area, serial; /* bytes of them, once unpacked */
    int packed;
    const char *bytes;
};

static struct packed_key key_at(const struct uj_key_store *store, uint64_t place) {
    const char *from = store->blocks[place / BLOCK] + place % BLOCK;
    struct packed_key key;
    const unsigned char head = (unsigned char)*from++;
    key.packed = (head & PACKED) != 0;
    key.area = key.packed ? (size_t)(head & 0x7F) : (size_t)(unsigned char)*from++;
    key.serial = (unsigned char)*from++;
    key.bytes = from;
    return key;
}

static size_t packed_size(const struct packed_key *key) {
    const size_t count = key->area + key->serial;
    return key->packed ? (count + 1) / 2 : count;
}

/* Area and serial one behind the other. */
static void unpack(const struct packed_key *key, char *text) {
    const size_t count = key->area + key->serial;
    if (!key->packed) {
        memcpy(text, key->bytes, count);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        unsigned char pair = (unsigned char)key->bytes[i / 2];
        text[i] = (char)('0' + (i % 2 ? pair & 0x0F : pair >> 4));
    }
}

static ujreg_status new_block(struct uj_key_store *store) {
    uint64_t more = BLOCK; /* bytes to be allocated, with the list of blocks */
    if (store->block_count == store->block_capacity) {
        more += (store->block_capacity < 16 ? 16 : store->block_capacity) * sizeof *store->blocks;
    }
    if (store->max_bytes && uj_key_store_bytes(store) + more > store->max_bytes) {
        return UJREG_ERROR_LIMIT;
    }
    ujreg_status status = UJ_GROW(store->allocator, store->blocks, &store->block_capacity, store->block_count + 1);
    if (status != UJREG_OK) {
        return status;
    }
    char *block = uj_allocate(store->allocator, BLOCK);
    if (!block) {
        return UJREG_ERROR_MEMORY;
    }
    if (store->block_count) {
        store->blocks[store->block_count - 1][store->used] = END_OF_BLOCK;
    }
    store->blocks[store->block_count++] = block;
    store->used = 0;
    return UJREG_OK;
}

ujreg_status uj_key_store_add(struct uj_key_store *store, const struct uj_kept_key *key, uint64_t *place) {
    if (key->area.size > UJ_KEY_PART_MAX || key->serial.size > UJ_KEY_PART_MAX) {
        return UJREG_ERROR_LIMIT;
    }
    if (store->block_count == 0 || store->used + UJ_KEY_BYTES_MAX >= BLOCK) {
        ujreg_status status = new_block(store);
        if (status != UJREG_OK) {
            return status;
        }
    }
    char *start = store->blocks[store->block_count - 1] + store->used;
    char *end = put_number(put_number(put_parts(start, &key->area, &key->serial), key->first), key->second);
    *place = (uint64_t)(store->block_count - 1) * BLOCK + store->used;
    store->used += (size_t)(end - start);
    return UJREG_OK;
}

void uj_key_store_forget(struct uj_key_store *store, uint64_t place) {
    store->used = (size_t)(place % BLOCK);
}

int uj_key_store_same(const struct uj_key_store *store, uint64_t place, const ujreg_text *area,
                      const ujreg_text *serial, uint64_t *first, uint64_t *second) {
    char text[2 * UJ_KEY_PART_MAX];
    const struct packed_key key = key_at(store, place);
    if (key.area != area->size || key.serial != serial->size) {
        return 0;
    }
    unpack(&key, text);
    if (memcmp(text, area->data, key.area) != 0 || memcmp(text + key.area, serial->data, key.serial) != 0) {
        return 0;
    }
    get_number(get_number(key.bytes + packed_size(&key), first), second);
    return 1;
}

uint64_t uj_key_store_seek(const struct uj_key_store *store, uint64_t cursor) {
    const size_t block = (size_t)(cursor / BLOCK), at = (size_t)(cursor % BLOCK);
    if (block + 1 < store->block_count) {
        return store->blocks[block][at] == END_OF_BLOCK ? (uint64_t)(block + 1) * BLOCK : cursor;
    }
    return block < store->block_count && at < store->used ? cursor : UJ_KEY_NOWHERE;
}

uint64_t uj_key_store_get(const struct uj_key_store *store, uint64_t place, struct uj_kept_key *key, char *text) {
    const struct packed_key found = key_at(store, place);
    unpack(&found, text);
    key->area = (ujreg_text){text, found.area};
    key->serial = (ujreg_text){text + found.area, found.serial};
    const char *end = get_number(get_number(found.bytes + packed_size(&found), &key->first), &key->second);
    return place + (uint64_t)(end - (store->blocks[place / BLOCK] + place % BLOCK));
}

static int order_of(size_t a, size_t b) {
    return a < b ? -1 : a > b;
}

int uj_key_store_order(const struct uj_key_store *store, uint64_t a, uint64_t b) {
    char x[2 * UJ_KEY_PART_MAX], y[2 * UJ_KEY_PART_MAX];
    const struct packed_key left = key_at(store, a), right = key_at(store, b);
    if (left.area != right.area || left.serial != right.serial) {
        return left.area != right.area ? order_of(left.area, right.area) : order_of(left.serial, right.serial);
    }
    if (left.packed == right.packed) { /* digits packed in pairs keep their order */
        return memcmp(left.bytes, right.bytes, packed_size(&left));
    }
    unpack(&left, x);
    unpack(&right, y);
    return memcmp(x, y, left.area + left.serial);
}
