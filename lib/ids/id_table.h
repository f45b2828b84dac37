/* SPDX-License-Identifier: Apache-2.0 */
/* A table from hashes to places, numbers by which the caller finds a key again, in 8 bytes an entry. It holds no keys and only
 * nominates: whether two keys with like hashes are equal is asked of the caller. Eight entries share a cache line and are
 * compared at once. */
#ifndef UJ_IDS_ID_TABLE_H
#define UJ_IDS_ID_TABLE_H

#include "core/allocator.h"
#include "simd/vector.h"

#define UJ_ID_PARTS 256
#define UJ_ID_LANES 8
#define UJ_ID_PLACE_BITS 36
#define UJ_ID_PLACE_MAX ((UINT64_C(1) << UJ_ID_PLACE_BITS) - 1)

/* Filled from the first lane on. An entry keeps 28 bits of its hash: 16 as the tag, which is 0 in free lanes, and 12
 * above the 36 bits of its place. */
struct uj_id_bucket {
    uint16_t tag[UJ_ID_LANES];
    uint32_t low[UJ_ID_LANES];
    uint16_t high[UJ_ID_LANES];
};

struct uj_id_part {
    struct uj_id_bucket *buckets; /* each in a line of its own */
    void *memory;                 /* NULL: they lie in the block that all parts share */
    uint32_t size;                /* buckets */
    uint32_t count;               /* entries */
    uint32_t limit;               /* entries at which it grows */
};

struct uj_id_table {
    const ujreg_allocator *allocator;
    uint64_t max_bytes; /* 0: none; counts the table alone */
    uint64_t bytes;
    uint64_t count;
    uint32_t least;            /* buckets of a part after it grows; more where doubling gives more */
    void *block;               /* one allocation for all parts, where the count was known */
    struct uj_id_bucket *flat; /* the buckets of all parts in it, one part after the other; NULL once a part has outgrown it */
    uint32_t flat_size;        /* buckets of each part in it */
    struct uj_id_part parts[UJ_ID_PARTS];
};

/* Whether the key at a place is the one that is searched for: 1, 0, or a negative status. */
typedef ujreg_status (*uj_id_same)(void *context, uint64_t place);

void uj_id_table_init(struct uj_id_table *table, const ujreg_allocator *allocator);
/* The expected number of entries: parts then get the right size at once, the first time all of them in one block. */
void uj_id_table_expect(struct uj_id_table *table, uint64_t count);

void uj_id_table_free(struct uj_id_table *table);

/* UJREG_EXISTS (*first is its place), UJREG_UNKNOWN, or what `same` failed with. */
ujreg_status uj_id_table_find(const struct uj_id_table *table, uint64_t hash, uj_id_same same, void *context,
                              uint64_t *first);

/* The same, and adds the place where there was none: then UJREG_OK. Also UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT. */
ujreg_status uj_id_table_add(struct uj_id_table *table, uint64_t hash, uint64_t place, uj_id_same same, void *context,
                             uint64_t *first);

/* Gives the entry that has the place `from` another one. */
void uj_id_table_move(struct uj_id_table *table, uint64_t hash, uint64_t from, uint64_t to);

/* A hash whose tag is not 0, as a free lane has. The functions above see to that themselves, those below expect it. */
static inline uint64_t uj_id_usable(uint64_t hash) {
    return hash | (uint64_t)((hash >> 28 & 0xFFFF) == 0) << 28;
}

/* The 28 bits of a hash that an entry keeps. */
static inline uint32_t uj_id_kept_bits(uint64_t hash) {
    return (uint32_t)(hash >> 28) & 0xFFFFFFF;
}

static inline const struct uj_id_part *uj_id_part_of(const struct uj_id_table *table, uint64_t hash) {
    return &table->parts[hash >> 56];
}

static inline uint32_t uj_id_home(const struct uj_id_part *part, uint32_t bits) {
    return (uint32_t)((uint64_t)bits * part->size >> 28);
}

static inline uint32_t uj_id_next(const struct uj_id_part *part, uint32_t at) {
    return at + 1 == part->size ? 0 : at + 1;
}

/* The lanes where the tag is the one given, and those that are free. */
static inline struct uj_lanes8 uj_id_lanes(const struct uj_id_bucket *bucket, uint16_t tag) {
    return uj_match8(bucket->tag, tag);
}

static inline void uj_id_put(struct uj_id_bucket *bucket, unsigned lane, uint32_t bits, uint64_t place) {
    bucket->tag[lane] = (uint16_t)bits;
    bucket->low[lane] = (uint32_t)place;
    bucket->high[lane] = (uint16_t)(bits >> 16 << 4 | (uint32_t)(place >> 32));
}

/* Prefetches the bucket in which the search for a hash begins, and returns it for uj_id_table_add_free; valid until a part
 * grows. Because the parts of `flat` lie back to back, indexing it with the part's bits and those behind gives the same bucket. */
static inline struct uj_id_bucket *uj_id_table_prefetch(const struct uj_id_table *table, uint64_t hash) {
    struct uj_id_bucket *bucket = NULL;
    if (table->flat) {
        bucket = table->flat + ((hash >> 28) * table->flat_size >> 28);
    } else if (uj_id_part_of(table, hash)->size) {
        const struct uj_id_part *part = uj_id_part_of(table, hash);
        bucket = part->buckets + uj_id_home(part, uj_id_kept_bits(hash));
    }
#if defined(__GNUC__)
    __builtin_prefetch(bucket, 1);
#endif
    return bucket;
}

/* Adds a place where no key needs to be compared: no entry with a like tag lies before a free lane, and the part need not grow.
 * 0: it was not added, ask uj_id_table_add. place is at most UJ_ID_PLACE_MAX. */
static inline int uj_id_table_add_free(struct uj_id_table *table, struct uj_id_bucket *bucket, uint64_t hash,
                                       uint64_t place) {
    struct uj_id_part *part = &table->parts[hash >> 56];
    const uint32_t bits = uj_id_kept_bits(hash);
    if (part->count >= part->limit) {
        return 0;
    }
    struct uj_lanes8 lanes = uj_id_lanes(bucket, (uint16_t)bits);
    while (!(lanes.same | lanes.zero)) { /* full */
        bucket = bucket + 1 == part->buckets + part->size ? part->buckets : bucket + 1;
        lanes = uj_id_lanes(bucket, (uint16_t)bits);
    }
    if (lanes.same) {
        return 0;
    }
    uj_id_put(bucket, uj_lane_of(lanes.zero), bits, place);
    part->count++;
    table->count++;
    return 1;
}

#endif
