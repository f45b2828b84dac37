/* SPDX-License-Identifier: Apache-2.0 */
/* Open addressing in 1,024 parts, each of which grows by itself by a half: an entry keeps enough of its hash to be moved,
 * so growing asks nobody for keys, and memory never jumps. Filled to four fifths at the most. */
#include "record/id_table.h"

#include <string.h>

#define FIRST_CAPACITY 64
#define PLACE_BITS 40
#define PLACE_MASK ((UINT64_C(1) << PLACE_BITS) - 1)

static uint32_t home(uint32_t tag, uint32_t capacity) {
    return (uint32_t)((uint64_t)tag * capacity >> 24);
}

void uj_id_table_init(struct uj_id_table *table, const ujreg_allocator *allocator, uint64_t max_bytes) {
    memset(table, 0, sizeof *table);
    table->allocator = allocator;
    table->max_bytes = max_bytes;
    table->bytes = sizeof *table;
}

void uj_id_table_free(struct uj_id_table *table) {
    for (size_t i = 0; i < UJ_ID_PARTS; i++) {
        uj_release(table->allocator, table->parts[i].entries);
    }
}

static void put(uint64_t *entries, uint32_t capacity, uint64_t entry) {
    uint32_t at = home((uint32_t)(entry >> PLACE_BITS), capacity);
    while (entries[at]) {
        at = at + 1 == capacity ? 0 : at + 1;
    }
    entries[at] = entry;
}

static ujreg_status grow(struct uj_id_table *table, struct uj_id_part *part) {
    uint32_t capacity = part->capacity ? part->capacity + part->capacity / 2 : FIRST_CAPACITY;
    if (capacity > UINT32_C(1) << 24) {
        return UJREG_ERROR_LIMIT;
    }
    uint64_t more = (uint64_t)(capacity - part->capacity) * sizeof(uint64_t);
    if (table->max_bytes && table->bytes + more > table->max_bytes) {
        return UJREG_ERROR_LIMIT;
    }
    uint64_t *entries = uj_allocate_zero(table->allocator, capacity * sizeof(uint64_t));
    if (!entries) {
        return UJREG_ERROR_MEMORY;
    }
    for (uint32_t i = 0; i < part->capacity; i++) {
        if (part->entries[i]) {
            put(entries, capacity, part->entries[i]);
        }
    }
    uj_release(table->allocator, part->entries);
    part->entries = entries;
    part->capacity = capacity;
    part->limit = capacity / 5 * 4;
    table->bytes += more;
    return UJREG_OK;
}

/* The entry with the key, or the free one where it would go: *at. UJREG_EXISTS, UJREG_UNKNOWN, or a failure. */
static ujreg_status probe(const struct uj_id_part *part, uint32_t tag, uj_id_same same, void *context, uint32_t *at,
                          uint64_t *first) {
    const uint64_t *entries = part->entries;
    uint32_t i = home(tag, part->capacity);
    for (uint64_t entry; (entry = entries[i]) != 0; i = i + 1 == part->capacity ? 0 : i + 1) {
        if (entry >> PLACE_BITS == tag) {
            uint64_t place = (entry & PLACE_MASK) - 1;
            ujreg_status status = same(context, place);
            if (status) {
                *first = place;
                return status < 0 ? status : UJREG_EXISTS;
            }
        }
    }
    *at = i;
    return UJREG_UNKNOWN;
}

ujreg_status uj_id_table_find(const struct uj_id_table *table, uint64_t hash, uj_id_same same, void *context,
                              uint64_t *first) {
    const struct uj_id_part *part = &table->parts[hash >> 54];
    uint32_t at;
    return part->capacity ? probe(part, uj_id_tag(hash), same, context, &at, first) : UJREG_UNKNOWN;
}

ujreg_status uj_id_table_add(struct uj_id_table *table, uint64_t hash, uint64_t place, uj_id_same same, void *context,
                             uint64_t *first) {
    struct uj_id_part *part = &table->parts[hash >> 54];
    uint32_t tag = uj_id_tag(hash), at = 0;
    if (place > UJ_ID_PLACE_MAX) {
        return UJREG_ERROR_LIMIT;
    }
    if (part->capacity) {
        ujreg_status status = probe(part, tag, same, context, &at, first);
        if (status != UJREG_UNKNOWN) {
            return status;
        }
    }
    uint64_t entry = (uint64_t)tag << PLACE_BITS | (place + 1);
    if (part->count < part->limit) {
        part->entries[at] = entry;
    } else {
        ujreg_status status = grow(table, part);
        if (status != UJREG_OK) {
            return status;
        }
        put(part->entries, part->capacity, entry);
    }
    part->count++;
    table->count++;
    return UJREG_OK;
}
