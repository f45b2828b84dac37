/* SPDX-License-Identifier: Apache-2.0 */
/* The form of a saved set: magic and version, the count, for each ID the sizes, the bytes and the place, last a checksum.
 * IDs stand in the order of their sizes and then of their bytes, so that one set has one form. */
#include <string.h>

#include "core/callback.h"
#include "ids/id_set.h"
#include "simd/word.h"

#define MAGIC "UJREGIDS\1"
#define MAGIC_SIZE 9
#define HEAD_SIZE (MAGIC_SIZE + 8)
#define SUM_SIZE 8

/* FNV-1a: guards against damage, not against intent. */
static uint64_t sum_of(uint64_t sum, const char *data, size_t size) {
    for (size_t i = 0; i < size; i++) {
        sum = (sum ^ (unsigned char)data[i]) * UINT64_C(1099511628211);
    }
    return sum;
}

static void put8(char *out, uint64_t value) {
    for (int i = 0; i < 8; i++) {
        out[i] = (char)(value >> (8 * i));
    }
}

struct saving {
    ujreg_sink sink;
    void *context;
    uint64_t sum;
};

static ujreg_status give(struct saving *saving, const char *data, size_t size) {
    saving->sum = sum_of(saving->sum, data, size);
    return uj_sink_status(saving->sink(saving->context, data, size));
}

#define SUM_START UINT64_C(14695981039346656037)

static ujreg_status give_key(struct saving *saving, const struct uj_kept_key *key) {
    char entry[2 + 2 * UJ_KEY_PART_MAX + 8];
    const size_t size = key->area.size + key->serial.size;
    entry[0] = (char)key->area.size;
    entry[1] = (char)key->serial.size;
    memcpy(entry + 2, key->area.data, key->area.size);
    memcpy(entry + 2 + key->area.size, key->serial.data, key->serial.size);
    put8(entry + 2 + size, key->first);
    return give(saving, entry, 2 + size + 8);
}

/* Writes the keys at the given places; NULL: all, in the order in which they were added. */
static ujreg_status write_keys(struct saving *saving, const ujreg_id_set *set, const uint64_t *places) {
    const struct uj_key_store *store = &set->store;
    char text[2 * UJ_KEY_PART_MAX];
    struct uj_kept_key key;
    ujreg_status status = UJREG_OK;
    uint64_t cursor = 0;
    for (uint64_t i = 0; i < set->table.count && status == UJREG_OK; i++) {
        cursor = uj_key_store_get(store, places ? places[i] : uj_key_store_seek(store, cursor), &key, text);
        status = give_key(saving, &key);
    }
    return status;
}

/* Merges two adjacent sorted runs into `to`. */
static void merge(const struct uj_key_store *store, const uint64_t *from, size_t middle, size_t end, uint64_t *to) {
    size_t left = 0, right = middle;
    for (size_t i = 0; i < end; i++) {
        const int is_left = right == end || (left < middle && uj_key_store_order(store, from[left], from[right]) < 0);
        to[i] = is_left ? from[left++] : from[right++];
    }
}

/* The end of the sorted run that begins at `from`. */
static size_t run_end(const struct uj_key_store *store, const uint64_t *places, size_t from, size_t count) {
    do {
        from++;
    } while (from < count && uj_key_store_order(store, places[from - 1], places[from]) < 0);
    return from;
}

/* Merge sort over runs that are sorted already; a set that was loaded and then added to has few. The result is in `places` or in
 * `other`, which is as large: the one returned. */
static uint64_t *sort_places(const struct uj_key_store *store, uint64_t *places, uint64_t *other, size_t count) {
    while (run_end(store, places, 0, count) < count) {
        for (size_t at = 0; at < count;) {
            const size_t middle = run_end(store, places, at, count);
            const size_t end = middle < count ? run_end(store, places, middle, count) : middle;
            merge(store, places + at, middle - at, end - at, other + at);
            at = end;
        }
        uint64_t *sorted = other;
        other = places;
        places = sorted;
    }
    return places;
}

/* Whether the keys were added in the order of the saved form. */
static int is_in_order(const struct uj_key_store *store) {
    char text[2 * UJ_KEY_PART_MAX];
    struct uj_kept_key key;
    uint64_t last = UJ_KEY_NOWHERE;
    for (uint64_t at = uj_key_store_seek(store, 0); at != UJ_KEY_NOWHERE;) {
        if (last != UJ_KEY_NOWHERE && uj_key_store_order(store, last, at) > 0) {
            return 0;
        }
        last = at;
        at = uj_key_store_seek(store, uj_key_store_get(store, at, &key, text));
    }
    return 1;
}

static ujreg_status give_sorted(struct saving *saving, const ujreg_id_set *set) {
    char text[2 * UJ_KEY_PART_MAX];
    struct uj_kept_key key;
    const size_t count = (size_t)set->table.count; /* each takes more than 16 bytes of memory */
    uint64_t *places = uj_allocate(&set->allocator, count * sizeof *places);
    uint64_t *other = uj_allocate(&set->allocator, count * sizeof *other);
    ujreg_status status = places && other ? UJREG_OK : UJREG_ERROR_MEMORY;
    if (status == UJREG_OK) {
        uint64_t at = uj_key_store_seek(&set->store, 0);
        for (size_t i = 0; i < count; i++) {
            places[i] = at;
            at = uj_key_store_seek(&set->store, uj_key_store_get(&set->store, at, &key, text));
        }
        status = write_keys(saving, set, sort_places(&set->store, places, other, count));
    }
    uj_release(&set->allocator, places);
    uj_release(&set->allocator, other);
    return status;
}

ujreg_status ujreg_id_set_save(const ujreg_id_set *set, ujreg_sink sink, void *context) {
    if (!set || !sink) {
        return UJREG_ERROR_ARGUMENT;
    }
    struct saving saving = {sink, context, SUM_START};
    char number[8];
    put8(number, set->table.count);
    ujreg_status status = give(&saving, MAGIC, MAGIC_SIZE);
    if (status == UJREG_OK) {
        status = give(&saving, number, 8);
    }
    if (status == UJREG_OK) {
        status = is_in_order(&set->store) ? write_keys(&saving, set, NULL) : give_sorted(&saving, set);
    }
    if (status == UJREG_OK) {
        put8(number, saving.sum);
        status = uj_sink_status(sink(context, number, 8));
    }
    return status;
}

/* Reads an entry of the saved form; returns its size, 0 when it is damaged. */
static size_t entry_at(const char *data, size_t size, struct uj_kept_key *key) {
    if (size < 2) {
        return 0;
    }
    size_t area = (unsigned char)data[0], serial = (unsigned char)data[1], whole = 2 + area + serial + 8;
    ujreg_business_id id;
    if (size < whole || area == 0 || serial == 0 || area >= sizeof id.area || serial >= sizeof id.serial) {
        return 0;
    }
    key->area = (ujreg_text){data + 2, area};
    key->serial = (ujreg_text){data + 2 + area, serial};
    key->first = uj_word_load(data + whole - 8);
    key->second = 0;
    return whole;
}

/* Whether the entry at `at` is in order behind the one at `last`. Their sizes come first, so bytes can be compared. */
static int is_behind(const char *data, size_t last, size_t at) {
    const size_t size = (size_t)(unsigned char)data[last] + (unsigned char)data[last + 1];
    const int sizes = memcmp(data + last, data + at, 2);
    return sizes ? sizes < 0 : memcmp(data + last + 2, data + at + 2, size) < 0;
}

static int is_sound(const char *data, size_t size) {
    struct uj_kept_key key;
    if (size < HEAD_SIZE + SUM_SIZE || memcmp(data, MAGIC, MAGIC_SIZE) != 0 ||
        uj_word_load(data + size - SUM_SIZE) != sum_of(SUM_START, data, size - SUM_SIZE)) {
        return 0;
    }
    uint64_t count = uj_word_load(data + MAGIC_SIZE);
    size_t at = HEAD_SIZE, end = size - SUM_SIZE;
    for (size_t last = 0; at < end && count; count--) {
        size_t used = entry_at(data + at, end - at, &key);
        if (!used || (last && !is_behind(data, last, at))) {
            return 0;
        }
        last = at;
        at += used;
    }
    return at == end && count == 0;
}

ujreg_status ujreg_id_set_load(ujreg_id_set *set, const char *data, size_t size) {
    if (!set || !data) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (!is_sound(data, size)) {
        return UJREG_INVALID;
    }
    ujreg_status status = UJREG_OK;
    for (size_t at = HEAD_SIZE; at < size - SUM_SIZE && status >= 0;) {
        struct uj_kept_key key;
        const size_t used = entry_at(data + at, size - SUM_SIZE - at, &key);
        if (!used) {
            return UJREG_INVALID;
        }
        at += used;
        status = ujreg_id_set_add(set, &key.area, &key.serial, key.first, NULL);
    }
    return status < 0 ? status : UJREG_OK;
}
