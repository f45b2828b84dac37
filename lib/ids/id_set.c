/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg_id_set: a table that nominates, and the keys themselves to decide. Saved as the keys in the order in which they
 * were added: magic, version, count, then for each the sizes, the bytes and the place; last a checksum. */
#include <ujreg/business_id.h>

#include <string.h>

#include "core/allocator.h"
#include "ids/hash.h"
#include "ids/id_table.h"
#include "ids/key_store.h"

#define MAGIC "UJREGIDS\1"
#define MAGIC_SIZE 9
#define HEAD_SIZE (MAGIC_SIZE + 8)
#define SUM_SIZE 8

struct ujreg_id_set {
    ujreg_allocator allocator;
    uint64_t seed;
    uint64_t max_bytes;
    struct uj_id_table table;
    struct uj_key_store store;
};

ujreg_status ujreg_id_set_new(const ujreg_allocator *allocator, uint64_t max_bytes, ujreg_id_set **set) {
    ujreg_allocator own;
    if (!set) {
        return UJREG_ERROR_ARGUMENT;
    }
    *set = NULL;
    ujreg_status status = uj_allocator_init(&own, allocator);
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_id_set *made = uj_allocate_zero(&own, sizeof *made);
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = own;
    made->max_bytes = max_bytes;
    /* The address differs from run to run: nobody can prepare keys that collide. No result depends on it. */
    made->seed = uj_fold((uint64_t)(uintptr_t)made ^ UJ_HASH_B, UJ_HASH_C);
    uj_id_table_init(&made->table, &made->allocator);
    uj_key_store_init(&made->store, &made->allocator);
    *set = made;
    return UJREG_OK;
}

static void drop(ujreg_id_set *set) {
    uj_id_table_free(&set->table);
    uj_key_store_free(&set->store);
}

void ujreg_id_set_free(ujreg_id_set *set) {
    if (set) {
        ujreg_allocator own = set->allocator;
        drop(set);
        uj_release(&own, set);
    }
}

struct wanted {
    const ujreg_id_set *set;
    const ujreg_text *area, *serial;
    uint64_t place;
};

static ujreg_status is_same(void *context, uint64_t place) {
    struct wanted *wanted = context;
    uint64_t unused;
    return uj_key_store_same(&wanted->set->store, place, wanted->area, wanted->serial, &wanted->place, &unused);
}

static ujreg_status argument_status(const ujreg_id_set *set, const ujreg_text *area, const ujreg_text *serial) {
    ujreg_business_id id;
    if (!set || !area || !serial || (!area->data && area->size) || (!serial->data && serial->size) || area->size == 0 ||
        serial->size == 0 || area->size >= sizeof id.area || serial->size >= sizeof id.serial) {
        return UJREG_ERROR_ARGUMENT;
    }
    return UJREG_OK;
}

ujreg_status ujreg_id_set_find(const ujreg_id_set *set, const ujreg_text *aab301, const ujreg_text *aaz341,
                               uint64_t *first) {
    ujreg_status status = argument_status(set, aab301, aaz341);
    if (status != UJREG_OK) {
        return status;
    }
    struct wanted wanted = {set, aab301, aaz341, 0};
    uint64_t at;
    status = uj_id_table_find(&set->table, uj_business_id_hash(*aab301, *aaz341, set->seed), is_same, &wanted, &at);
    if (status == UJREG_EXISTS && first) {
        *first = wanted.place;
    }
    return status;
}

/* How many bytes a part of the set that has `part` bytes now may have at the most; 0: no bound. */
static uint64_t room_for(const ujreg_id_set *set, uint64_t part) {
    uint64_t others = ujreg_id_set_memory(set) - part;
    return set->max_bytes == 0 ? 0 : set->max_bytes > others ? set->max_bytes - others : 1;
}

ujreg_status ujreg_id_set_add(ujreg_id_set *set, const ujreg_text *aab301, const ujreg_text *aaz341, uint64_t place,
                              uint64_t *first) {
    ujreg_status status = ujreg_id_set_find(set, aab301, aaz341, first);
    if (status != UJREG_UNKNOWN) {
        return status;
    }
    struct uj_kept_key key = {*aab301, *aaz341, place, 0};
    struct wanted wanted = {set, aab301, aaz341, 0};
    uint64_t at, other;
    set->store.max_bytes = room_for(set, uj_key_store_bytes(&set->store));
    status = uj_key_store_add(&set->store, &key, &at);
    if (status != UJREG_OK) {
        return status;
    }
    set->table.max_bytes = room_for(set, set->table.bytes);
    status = uj_id_table_add(&set->table, uj_business_id_hash(*aab301, *aaz341, set->seed), at, is_same, &wanted, &other);
    if (status != UJREG_OK) {
        uj_key_store_forget(&set->store, at);
    }
    return status;
}

uint64_t ujreg_id_set_count(const ujreg_id_set *set) {
    return set ? set->table.count : 0;
}

uint64_t ujreg_id_set_memory(const ujreg_id_set *set) {
    return set ? sizeof *set - sizeof set->table + set->table.bytes + uj_key_store_bytes(&set->store) : 0;
}

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
    return saving->sink(saving->context, data, size) ? UJREG_ERROR_IO : UJREG_OK;
}

#define SUM_START UINT64_C(14695981039346656037)

ujreg_status ujreg_id_set_save(const ujreg_id_set *set, ujreg_sink sink, void *context) {
    if (!set || !sink) {
        return UJREG_ERROR_ARGUMENT;
    }
    struct saving saving = {sink, context, SUM_START};
    char text[2 * UJ_KEY_PART_MAX], entry[2 + 2 * UJ_KEY_PART_MAX + 8], number[8];
    put8(number, set->table.count);
    ujreg_status status = give(&saving, MAGIC, MAGIC_SIZE);
    if (status == UJREG_OK) {
        status = give(&saving, number, 8);
    }
    struct uj_kept_key key;
    for (uint64_t cursor = 0; status == UJREG_OK && uj_key_store_next(&set->store, &cursor, &key, text);) {
        size_t size = key.area.size + key.serial.size;
        entry[0] = (char)key.area.size;
        entry[1] = (char)key.serial.size;
        memcpy(entry + 2, text, size);
        put8(entry + 2 + size, key.first);
        status = give(&saving, entry, 2 + size + 8);
    }
    if (status == UJREG_OK) {
        put8(number, saving.sum);
        status = sink(context, number, 8) ? UJREG_ERROR_IO : UJREG_OK;
    }
    return status;
}

/* One entry of the saved form; the bytes it takes, 0 when it is damaged. */
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

static int is_sound(const char *data, size_t size) {
    struct uj_kept_key key;
    if (size < HEAD_SIZE + SUM_SIZE || memcmp(data, MAGIC, MAGIC_SIZE) != 0 ||
        uj_word_load(data + size - SUM_SIZE) != sum_of(SUM_START, data, size - SUM_SIZE)) {
        return 0;
    }
    uint64_t count = uj_word_load(data + MAGIC_SIZE);
    size_t at = HEAD_SIZE, end = size - SUM_SIZE;
    for (; at < end && count; count--) {
        size_t used = entry_at(data + at, end - at, &key);
        if (!used) {
            return 0;
        }
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
        at += entry_at(data + at, size - SUM_SIZE - at, &key);
        status = ujreg_id_set_add(set, &key.area, &key.serial, key.first, NULL);
    }
    return status < 0 ? status : UJREG_OK;
}
