/* SPDX-License-Identifier: Apache-2.0 */
/* From the registrations that several sources tell of one person to the spells in which that person is counted. The
 * result does not depend on the period of a report, nor on the order of anything: that is why the closing of one month
 * is the opening of the next, and why parts can be merged in any order. */
#ifndef UJ_STATISTICS_HISTORY_H
#define UJ_STATISTICS_HISTORY_H

#include "statistics/policy.h"
#include "statistics/tally_store.h"

/* One unbroken time in which a person is counted in a unit: from the end of day `start` until before the end of day
 * `end`. Both on one day: came and went. */
struct uj_spell {
    int32_t unit;
    int32_t area;
    int32_t start;
    int32_t end;
    int32_t birth;  /* YYYYMMDD, 0 when not known */
    int32_t reason; /* 0: no longer eligible, not deregistered */
    int32_t sex;
    int32_t urban;
    int32_t several; /* 1: more than one source tells of it */
};

/* A time in which a person is registered in an area, counted or not. */
struct uj_stay {
    int32_t unit;
    int32_t area;
    int32_t source;
    int32_t registered; /* true days, for conflicts */
    int32_t ended;
    int32_t start; /* days by the policy, for counting */
    int32_t end;
};

struct uj_conflict {
    int32_t kind;
    int32_t areas[2];
    int32_t sources[2];
    int32_t numbers[2];
};

/* What one source says of one registration: its entries of one area and day of registration, taken together. */
struct uj_statement {
    const struct uj_entry *told; /* the first of them */
    const struct uj_entry *exit; /* the first to end, or NULL */
    int32_t start;
    int32_t ineligible;
    int32_t birth;
    int32_t sex;
    int32_t urban;
};

/* A history and its memory, used again for one person after the other. Zero but for the first two. */
struct uj_history {
    const ujreg_allocator *allocator;
    struct uj_policy policy;
    struct uj_entry *entries;
    struct uj_statement *statements; /* of the registration in hand */
    struct uj_spell *spells;         /* result, by unit and start */
    struct uj_stay *stays;           /* result, by registration */
    struct uj_conflict *conflicts;   /* result */
    size_t entry_count, statement_count, spell_count, stay_count, conflict_count;
    size_t entry_capacity, statement_capacity, spell_capacity, stay_capacity, conflict_capacity;
    size_t outside; /* entries of another unit */
};

/* Makes the history of one person. UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT. */
ujreg_status uj_history_make(struct uj_history *history, const ujreg_tally *tally, const struct uj_person *person);

void uj_history_release(struct uj_history *history);

/* What the statements of one registration (history->statements) contradict each other in; conflicts.c. `exit` is
 * the one that counts, or NULL. */
ujreg_status uj_compare_statements(struct uj_history *history, const struct uj_entry *exit);

/* Registrations of one person at the same time: history->stays, sorted by registration; conflicts.c. */
ujreg_status uj_compare_stays(struct uj_history *history);

#endif
