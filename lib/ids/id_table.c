/* SPDX-License-Identifier: Apache-2.0 */
/* Buckets in 256 parts, each of which grows by itself, so memory never doubles at once. An entry keeps enough of its hash to be
 * moved without its key. Load at most four fifths. An entry whose bucket is full goes to the next one; none is ever removed, so a
 * search ends at the first bucket with a free lane. */
#include "ids/id_table.h"

#include <string.h>

#define FIRST_SIZE 13
#define LINE 64
#define SIZE_LIMIT (UINT32_C(1) << 24)

_Static_assert(sizeof(struct uj_id_bucket) == LINE, "a bucket is a line of the cache");

void uj_id_table_init(struct uj_id_table *table, const ujreg_allocator *allocator) {
    memset(table, 0, sizeof *table);
    table->allocator = allocator;
    table->bytes = sizeof *table;
}

void uj_id_table_free(struct uj_id_table *table) {
    for (size_t i = 0; i < UJ_ID_PARTS; i++) {
        uj_release(table->allocator, table->parts[i].memory);
    }
    uj_release(table->allocator, table->block);
}

void uj_id_table_expect(struct uj_id_table *table, uint64_t count) {
    /* A load of three fifths: few buckets overflow, and a part that gets more than its share has room. */
    uint64_t buckets = count / UJ_ID_PARTS * 5 / 3 / UJ_ID_LANES + 1;
    table->least = buckets < SIZE_LIMIT ? (uint32_t)buckets : SIZE_LIMIT;
}

static uint32_t bits_in(const struct uj_id_bucket *bucket, unsigned lane) {
    return (uint32_t)(bucket->high[lane] >> 4) << 16 | bucket->tag[lane];
}

static uint64_t place_in(const struct uj_id_bucket *bucket, unsigned lane) {
    return (uint64_t)(bucket->high[lane] & 0xF) << 32 | bucket->low[lane];
}

static void insert(struct uj_id_part *part, uint32_t bits, uint64_t place) {
    uint32_t at = uj_id_home(part, bits);
    uint32_t free_lanes;
    while ((free_lanes = uj_id_lanes(&part->buckets[at], 0).zero) == 0) {
        at = uj_id_next(part, at);
    }
    uj_id_put(&part->buckets[at], uj_lane_of(free_lanes), bits, place);
}

/* Allocates buckets, each in a cache line, all lanes free. NULL when out of memory or over max_bytes: *status says which. */
static struct uj_id_bucket *new_buckets(struct uj_id_table *table, uint64_t count, void **memory, ujreg_status *status) {
    const uint64_t bytes = count * LINE + LINE;
    if (bytes > SIZE_MAX || (table->max_bytes && table->bytes + bytes > table->max_bytes)) {
        *status = UJREG_ERROR_LIMIT;
        return NULL;
    }
    *memory = uj_allocate_zero(table->allocator, (size_t)bytes);
    if (!*memory) {
        *status = UJREG_ERROR_MEMORY;
        return NULL;
    }
    table->bytes += bytes;
    *status = UJREG_OK;
    size_t beyond = (uintptr_t)*memory % LINE;
    return (struct uj_id_bucket *)(void *)((char *)*memory + (beyond ? LINE - beyond : 0));
}

static void set_size(struct uj_id_part *part, uint32_t size) {
    part->size = size;
    part->limit = size * UJ_ID_LANES / 5 * 4;
}

/* Allocates all parts in one block of the expected size, which large pages suit. 0: no memory, or over max_bytes. */
static int open_block(struct uj_id_table *table) {
    ujreg_status status;
    struct uj_id_bucket *buckets = new_buckets(table, (uint64_t)UJ_ID_PARTS * table->least, &table->block, &status);
    for (size_t i = 0; buckets && i < UJ_ID_PARTS; i++) {
        table->parts[i].buckets = buckets + i * table->least;
        set_size(&table->parts[i], table->least);
    }
    table->flat = buckets;
    table->flat_size = table->least;
    return buckets != NULL;
}

static ujreg_status grow(struct uj_id_table *table, struct uj_id_part *part) {
    const uint32_t size = part->size ? part->size * 2 : FIRST_SIZE;
    if (size > SIZE_LIMIT) {
        return UJREG_ERROR_LIMIT;
    }
    if (table->least && table->count == 0 && !table->block) {
        if (open_block(table)) {
            return UJREG_OK;
        }
        table->least = 0; /* the expectation may be too high: try without it */
    }
    ujreg_status status;
    struct uj_id_part grown = *part;
    set_size(&grown, size < table->least ? table->least : size);
    grown.buckets = new_buckets(table, grown.size, &grown.memory, &status);
    if (!grown.buckets && grown.size > size) {
        table->least = 0;
        set_size(&grown, size);
        grown.buckets = new_buckets(table, size, &grown.memory, &status);
    }
    if (!grown.buckets) {
        return status;
    }
    for (uint32_t i = 0; i < part->size; i++) {
        for (unsigned lane = 0; lane < UJ_ID_LANES && part->buckets[i].tag[lane]; lane++) {
            insert(&grown, bits_in(&part->buckets[i], lane), place_in(&part->buckets[i], lane));
        }
    }
    if (part->memory) {
        table->bytes -= (uint64_t)part->size * LINE + LINE;
        uj_release(table->allocator, part->memory);
    }
    *part = grown;
    table->flat = NULL;
    return UJREG_OK;
}

ujreg_status uj_id_table_find(const struct uj_id_table *table, uint64_t hash, uj_id_same same, void *context,
                              uint64_t *first) {
    hash = uj_id_usable(hash);
    const struct uj_id_part *part = uj_id_part_of(table, hash);
    if (part->size == 0) {
        return UJREG_UNKNOWN;
    }
    uint32_t bits = uj_id_kept_bits(hash);
    for (uint32_t at = uj_id_home(part, bits);; at = uj_id_next(part, at)) {
        const struct uj_id_bucket *bucket = &part->buckets[at];
        const struct uj_lanes8 lanes = uj_id_lanes(bucket, (uint16_t)bits);
        for (uint32_t same_tag = lanes.same; same_tag; same_tag &= same_tag - 1) {
            unsigned lane = uj_lane_of(same_tag);
            if (bits_in(bucket, lane) == bits) {
                ujreg_status status = same(context, place_in(bucket, lane));
                if (status) {
                    *first = place_in(bucket, lane);
                    return status < 0 ? status : UJREG_EXISTS;
                }
            }
        }
        if (lanes.zero) {
            return UJREG_UNKNOWN;
        }
    }
}

ujreg_status uj_id_table_add(struct uj_id_table *table, uint64_t hash, uint64_t place, uj_id_same same, void *context,
                             uint64_t *first) {
    if (place > UJ_ID_PLACE_MAX) {
        return UJREG_ERROR_LIMIT;
    }
    ujreg_status status = uj_id_table_find(table, hash, same, context, first);
    if (status != UJREG_UNKNOWN) {
        return status;
    }
    hash = uj_id_usable(hash);
    struct uj_id_part *part = &table->parts[hash >> 56];
    if (part->count >= part->limit) {
        status = grow(table, part);
        if (status != UJREG_OK) {
            return status;
        }
    }
    insert(part, uj_id_kept_bits(hash), place);
    part->count++;
    table->count++;
    return UJREG_OK;
}

void uj_id_table_move(struct uj_id_table *table, uint64_t hash, uint64_t from, uint64_t to) {
    const uint32_t bits = uj_id_kept_bits(uj_id_usable(hash));
    struct uj_id_part *part = &table->parts[hash >> 56];
    for (uint32_t at = uj_id_home(part, bits);; at = uj_id_next(part, at)) {
        for (unsigned lane = 0; lane < UJ_ID_LANES; lane++) {
            struct uj_id_bucket *bucket = &part->buckets[at];
            if (bits_in(bucket, lane) == bits && place_in(bucket, lane) == from) {
                uj_id_put(bucket, lane, bits, to);
                return;
            }
        }
    }
}
