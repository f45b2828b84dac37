/* SPDX-License-Identifier: Apache-2.0 */
/* A table from hashes to places in 8 bytes an entry. It only nominates: whether two keys with like hashes are the same
 * is asked of the caller, who can find a key again by its place. */
#ifndef UJ_RECORD_ID_TABLE_H
#define UJ_RECORD_ID_TABLE_H

#include "core/allocator.h"

#define UJ_ID_PARTS 1024
#define UJ_ID_PLACE_MAX ((UINT64_C(1) << 40) - 2)

struct uj_id_part {
    uint64_t *entries; /* 24 bits of the hash, then the place + 1 in 40 bits; 0: free */
    uint32_t capacity;
    uint32_t count;
    uint32_t limit; /* the count at which it grows */
};

struct uj_id_table {
    const ujreg_allocator *allocator;
    uint64_t max_bytes; /* 0: none; counts the table alone */
    uint64_t bytes;
    uint64_t count;
    struct uj_id_part parts[UJ_ID_PARTS];
};

/* Whether the key at a place is the one that is looked for: 1, 0, or a negative status. */
typedef ujreg_status (*uj_id_same)(void *context, uint64_t place);

void uj_id_table_init(struct uj_id_table *table, const ujreg_allocator *allocator, uint64_t max_bytes);
void uj_id_table_free(struct uj_id_table *table);

/* UJREG_EXISTS (*first is its place), UJREG_UNKNOWN, or what `same` failed with. */
ujreg_status uj_id_table_find(const struct uj_id_table *table, uint64_t hash, uj_id_same same, void *context,
                              uint64_t *first);

/* The same, and adds the place where there was none: then UJREG_OK. Also UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT. */
ujreg_status uj_id_table_add(struct uj_id_table *table, uint64_t hash, uint64_t place, uj_id_same same, void *context,
                             uint64_t *first);

/* Brings the entries near a hash into the cache. Two steps, since the second needs what the first brings. */
static inline void uj_id_table_prefetch_part(const struct uj_id_table *table, uint64_t hash) {
#if defined(__GNUC__)
    __builtin_prefetch(&table->parts[hash >> 54]);
#else
    (void)table;
    (void)hash;
#endif
}

static inline uint32_t uj_id_tag(uint64_t hash) {
    return (uint32_t)(hash >> 30) & 0xFFFFFF;
}

static inline void uj_id_table_prefetch(const struct uj_id_table *table, uint64_t hash) {
#if defined(__GNUC__)
    const struct uj_id_part *part = &table->parts[hash >> 54];
    if (part->capacity) {
        __builtin_prefetch(part->entries + ((uint64_t)uj_id_tag(hash) * part->capacity >> 24), 1);
    }
#else
    (void)table;
    (void)hash;
#endif
}

/* Adds a place when that needs nobody's answer: no entry of a like hash is met, and there is room. 0: it was not added,
 * ask uj_id_table_add. place is at most UJ_ID_PLACE_MAX. */
static inline int uj_id_table_add_plainly(struct uj_id_table *table, uint64_t hash, uint64_t place) {
    struct uj_id_part *part = &table->parts[hash >> 54];
    uint64_t tag = uj_id_tag(hash), *entries = part->entries;
    if (part->count >= part->limit) {
        return 0;
    }
    uint32_t at = (uint32_t)(tag * part->capacity >> 24);
    for (uint64_t entry; (entry = entries[at]) != 0; at = at + 1 == part->capacity ? 0 : at + 1) {
        if (entry >> 40 == tag) {
            return 0;
        }
    }
    entries[at] = tag << 40 | (place + 1);
    part->count++;
    table->count++;
    return 1;
}

#endif
