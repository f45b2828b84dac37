/* SPDX-License-Identifier: Apache-2.0 */
/* Buckets in 256 parts, each of which grows by itself: an entry keeps enough of its hash to be moved, so
 * growing asks nobody for keys, and memory never jumps. Filled to four fifths at the most. What finds its bucket full
 * goes to the next one; nothing is ever taken out, so a search ends at the first bucket with a free lane. */
#include "record/id_table.h"

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
}

void uj_id_table_expect(struct uj_id_table *table, uint64_t count) {
    /* seven tenths full: room for the parts that get more than their share */
    uint64_t buckets = count / UJ_ID_PARTS * 10 / 7 / UJ_ID_LANES + 1;
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
    unsigned free_lanes;
    while ((free_lanes = uj_id_lanes_with(&part->buckets[at], 0)) == 0) {
        at = uj_id_next(part, at);
    }
    uj_id_put(&part->buckets[at], uj_id_lowest(free_lanes), bits, place);
}

static ujreg_status grow(struct uj_id_table *table, struct uj_id_part *part) {
    struct uj_id_part grown = *part;
    grown.size = part->size ? part->size * 2 : FIRST_SIZE;
    grown.size = grown.size < table->least ? table->least : grown.size;
    grown.limit = grown.size * UJ_ID_LANES / 5 * 4;
    if (grown.size > SIZE_LIMIT) {
        return UJREG_ERROR_LIMIT;
    }
    size_t bytes = (size_t)grown.size * LINE;
    uint64_t more = bytes - (size_t)part->size * LINE + (part->memory ? 0 : LINE);
    if (table->max_bytes && table->bytes + more > table->max_bytes) {
        return UJREG_ERROR_LIMIT;
    }
    grown.memory = uj_allocate_zero(table->allocator, bytes + LINE);
    if (!grown.memory) {
        return UJREG_ERROR_MEMORY;
    }
    size_t beyond = (uintptr_t)grown.memory % LINE;
    grown.buckets = (struct uj_id_bucket *)(void *)((char *)grown.memory + (beyond ? LINE - beyond : 0));
    for (uint32_t i = 0; i < part->size; i++) {
        for (unsigned lane = 0; lane < UJ_ID_LANES && part->buckets[i].tag[lane]; lane++) {
            insert(&grown, bits_in(&part->buckets[i], lane), place_in(&part->buckets[i], lane));
        }
    }
    table->bytes += more;
    uj_release(table->allocator, part->memory);
    *part = grown;
    return UJREG_OK;
}

ujreg_status uj_id_table_find(const struct uj_id_table *table, uint64_t hash, uj_id_same same, void *context,
                              uint64_t *first) {
    const struct uj_id_part *part = uj_id_part_of(table, hash);
    if (part->size == 0) {
        return UJREG_UNKNOWN;
    }
    uint32_t bits = uj_id_kept_bits(hash);
    for (uint32_t at = uj_id_home(part, bits);; at = uj_id_next(part, at)) {
        const struct uj_id_bucket *bucket = &part->buckets[at];
        for (unsigned lanes = uj_id_lanes_with(bucket, (uint16_t)bits); lanes; lanes &= lanes - 1) {
            unsigned lane = uj_id_lowest(lanes);
            if (bits_in(bucket, lane) == bits) {
                ujreg_status status = same(context, place_in(bucket, lane));
                if (status) {
                    *first = place_in(bucket, lane);
                    return status < 0 ? status : UJREG_EXISTS;
                }
            }
        }
        if (uj_id_lanes_with(bucket, 0)) {
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
