/* SPDX-License-Identifier: Apache-2.0 */
/* The inside of a report: its figures, rows and conflicts. */
#ifndef UJ_STATISTICS_REPORT_H
#define UJ_STATISTICS_REPORT_H

#include "statistics/breakdown.h"
#include "statistics/history.h"

#define UJ_AGES_MAX 32

struct uj_report_conflict {
    struct uj_conflict conflict;
    size_t key_at; /* offset in keys while it grows; afterwards `key` is valid */
    size_t key_size;
    const char *key;
};

struct ujreg_report {
    ujreg_allocator allocator;
    ujreg_report_totals totals;
    int64_t figures[UJ_FIGURES]; /* the totals again, in the order of breakdown.h */
    int32_t has_previous_closing;
    int64_t previous_closing;
    int32_t ages[UJ_AGES_MAX];
    uint32_t age_count;
    struct uj_lines lines;
    struct uj_report_conflict *conflicts;
    size_t conflict_count;
    size_t conflict_capacity;
    char *keys; /* keys of persons with conflicts */
    size_t key_size;
    size_t key_capacity;
};

/* Counts the spells of one person; count.c. */
ujreg_status uj_report_count(ujreg_report *report, const struct uj_history *history);

/* Counts the persons in the opening who were not in the previous month's closing, and the reverse. `now`: the reported
 * history; `then`: the history as it was known at the end of that month; count.c. */
void uj_report_restate(ujreg_report *report, const struct uj_history *now, const struct uj_history *then);

/* Creates a row of zeros for every sex, age band, reason and duration; count.c. */
ujreg_status uj_report_prepare(ujreg_report *report);

/* The identities that a finished report breaks, as UJREG_BROKEN_… bits. */
uint32_t uj_report_broken(const ujreg_report *report);

#endif
