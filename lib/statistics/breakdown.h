/* SPDX-License-Identifier: Apache-2.0 */
/* The rows of a report's breakdowns. Found by breakdown and number while counting, sorted at the end. */
#ifndef UJ_STATISTICS_BREAKDOWN_H
#define UJ_STATISTICS_BREAKDOWN_H

#include <ujreg/statistics.h>

#include "core/allocator.h"

#define UJ_OPENING 0
#define UJ_ENTERED 1
#define UJ_LEFT 2
#define UJ_CLOSING 3
#define UJ_FIGURES 4

struct uj_line {
    int32_t breakdown;
    int32_t key;
    int64_t figures[UJ_FIGURES];
};

/* Initially zero except for the allocator. */
struct uj_lines {
    const ujreg_allocator *allocator;
    struct uj_line *items;
    size_t count;
    size_t capacity;
    uint32_t *slots; /* index + 1; a power of two of them */
    size_t slot_count;
    size_t starts[UJREG_BY_DURATION + 2]; /* after uj_lines_finish: where a breakdown begins */
};

/* Adds to a figure of a row and creates the row if needed; `more` may be 0. */
ujreg_status uj_lines_add(struct uj_lines *lines, int32_t breakdown, int32_t key, int32_t figure, int64_t more);

/* Sorts by breakdown and key. Nothing can be added afterwards. */
void uj_lines_finish(struct uj_lines *lines);

/* After uj_lines_finish: the rows of a breakdown. */
const struct uj_line *uj_lines_of(const struct uj_lines *lines, int32_t breakdown, size_t *count);

/* After uj_lines_finish: the sum of a figure over a breakdown. */
int64_t uj_lines_sum(const struct uj_lines *lines, int32_t breakdown, int32_t figure);

void uj_lines_release(struct uj_lines *lines);

#endif
