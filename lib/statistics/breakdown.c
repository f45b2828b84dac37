/* SPDX-License-Identifier: Apache-2.0 */
/* Keeps the rows of all breakdowns in one array, indexed by a hash table. */
#include "statistics/breakdown.h"

#include "core/sort.h"

#define LEAST_SLOTS 64

static size_t first_slot(const struct uj_lines *lines, int32_t breakdown, int32_t key) {
    uint32_t hash = ((uint32_t)key * 8 + (uint32_t)breakdown) * 0x9E3779B1u;
    return (hash ^ hash >> 15) & (lines->slot_count - 1);
}

static size_t find_slot(const struct uj_lines *lines, int32_t breakdown, int32_t key) {
    size_t at = first_slot(lines, breakdown, key);
    for (; lines->slots[at]; at = (at + 1) & (lines->slot_count - 1)) {
        const struct uj_line *line = &lines->items[lines->slots[at] - 1];
        if (line->breakdown == breakdown && line->key == key) {
            break;
        }
    }
    return at;
}

static ujreg_status grow_slots(struct uj_lines *lines) {
    size_t next = lines->slot_count ? lines->slot_count * 2 : LEAST_SLOTS;
    if (next > SIZE_MAX / 2 / sizeof *lines->slots || next > UINT32_MAX / 2) {
        return UJREG_ERROR_LIMIT;
    }
    uint32_t *slots = uj_allocate_zero(lines->allocator, next * sizeof *slots);
    if (!slots) {
        return UJREG_ERROR_MEMORY;
    }
    uj_release(lines->allocator, lines->slots);
    lines->slots = slots;
    lines->slot_count = next;
    for (size_t i = 0; i < lines->count; i++) {
        slots[find_slot(lines, lines->items[i].breakdown, lines->items[i].key)] = (uint32_t)i + 1;
    }
    return UJREG_OK;
}

ujreg_status uj_lines_add(struct uj_lines *lines, int32_t breakdown, int32_t key, int32_t figure, int64_t more) {
    if (lines->count + 1 > lines->slot_count / 4 * 3) {
        ujreg_status status = grow_slots(lines);
        if (status != UJREG_OK) {
            return status;
        }
    }
    size_t slot = find_slot(lines, breakdown, key);
    if (!lines->slots[slot]) {
        ujreg_status status = UJ_GROW(lines->allocator, lines->items, &lines->capacity, lines->count + 1);
        if (status != UJREG_OK) {
            return status;
        }
        lines->items[lines->count] = (struct uj_line){breakdown, key, {0}};
        lines->slots[slot] = (uint32_t)++lines->count;
    }
    lines->items[lines->slots[slot] - 1].figures[figure] += more;
    return UJREG_OK;
}

static int order_of_lines(const void *a, const void *b) {
    const struct uj_line *x = a;
    const struct uj_line *y = b;
    if (x->breakdown != y->breakdown) {
        return x->breakdown < y->breakdown ? -1 : 1;
    }
    return x->key < y->key ? -1 : x->key > y->key;
}

void uj_lines_finish(struct uj_lines *lines) {
    size_t at = 0;
    uj_sort(lines->items, lines->count, sizeof *lines->items, order_of_lines);
    uj_release(lines->allocator, lines->slots);
    lines->slots = NULL;
    lines->slot_count = 0;
    for (int32_t breakdown = 0; breakdown <= UJREG_BY_DURATION + 1; breakdown++) {
        while (at < lines->count && lines->items[at].breakdown < breakdown) {
            at++;
        }
        lines->starts[breakdown] = at;
    }
}

const struct uj_line *uj_lines_of(const struct uj_lines *lines, int32_t breakdown, size_t *count) {
    if (breakdown < UJREG_BY_PROVINCE || breakdown > UJREG_BY_DURATION) {
        *count = 0;
        return NULL;
    }
    *count = lines->starts[breakdown + 1] - lines->starts[breakdown];
    return *count ? lines->items + lines->starts[breakdown] : NULL;
}

int64_t uj_lines_sum(const struct uj_lines *lines, int32_t breakdown, int32_t figure) {
    size_t count = 0;
    int64_t sum = 0;
    const struct uj_line *items = uj_lines_of(lines, breakdown, &count);
    for (size_t i = 0; i < count; i++) {
        sum += items[i].figures[figure];
    }
    return sum;
}

void uj_lines_release(struct uj_lines *lines) {
    uj_release(lines->allocator, lines->items);
    uj_release(lines->allocator, lines->slots);
}
