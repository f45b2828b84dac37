/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg_id_set: a table that nominates, and the keys themselves to decide. */
#include "ids/id_set.h"

#include <string.h>

#include "core/version.h"

ujreg_status ujreg_id_set_new(const ujreg_allocator *allocator, const ujreg_id_set_options *options, ujreg_id_set **set) {
    static const ujreg_id_set_options defaults = {.size = sizeof defaults};
    ujreg_allocator own;
    if (!set) {
        return UJREG_ERROR_ARGUMENT;
    }
    *set = NULL;
    options = options ? options : &defaults;
    ujreg_status status = uj_struct_status(options->size, sizeof *options);
    if (status == UJREG_OK && options->flags) {
        status = UJREG_ERROR_ARGUMENT;
    }
    if (status == UJREG_OK) {
        status = uj_allocator_init(&own, allocator);
    }
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_id_set *made = uj_allocate_zero(&own, sizeof *made);
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = own;
    made->max_bytes = options->max_bytes;
    made->hash_key = uj_hash_key_of(options->seed, made);
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

/* Hashes the sizes too: the same bytes split elsewhere are another ID. */
static uint64_t hash_of(const ujreg_id_set *set, const ujreg_text *area, const ujreg_text *serial) {
    char text[2 + sizeof(ujreg_business_id)];
    const size_t size = 2 + area->size + serial->size;
    text[0] = (char)area->size;
    text[1] = (char)serial->size;
    memcpy(text + 2, area->data, area->size);
    memcpy(text + 2 + area->size, serial->data, serial->size);
    return uj_keyed_hash(&set->hash_key, text, size);
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
    status = uj_id_table_find(&set->table, hash_of(set, aab301, aaz341), is_same, &wanted, &at);
    if (status == UJREG_EXISTS && first) {
        *first = wanted.place;
    }
    return status;
}

/* Limit in bytes for the part of the set that now has `part` bytes; 0: none. */
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
    status = uj_id_table_add(&set->table, hash_of(set, aab301, aaz341), at, is_same, &wanted, &other);
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
