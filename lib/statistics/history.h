/* SPDX-License-Identifier: Apache-2.0 */
/* Turns what several sources state about one person into the spells in which that person is counted. The result depends
 * neither on the period of the report nor on any order. Therefore the closing of a month is the opening of the next, and
 * parts can be merged in any order. */
#ifndef UJ_STATISTICS_HISTORY_H
#define UJ_STATISTICS_HISTORY_H

#include "statistics/policy.h"
#include "statistics/tally_store.h"

/* An unbroken time in which a person is counted in a unit: from the end of day `start` until before the end of day
 * `end`. Both are equal if the person was registered and deregistered on one day. */
struct uj_spell {
    int32_t unit;
    int32_t area;
    int32_t start;
    int32_t end;
    int32_t birth;  /* YYYYMMDD, 0 when not known */
    int32_t reason; /* 0: no longer eligible, not deregistered */
    int32_t sex;
    int32_t urban;
    int32_t several; /* 1: more than one source states it */
};

/* A time in which a person is registered in an area, counted or not. */
struct uj_stay {
    int32_t unit;
    int32_t area;
    int32_t source;
    int32_t registered; /* days as stated, for conflicts */
    int32_t ended;
    int32_t start; /* days chosen by the policy, for counting */
    int32_t end;
};

struct uj_conflict {
    int32_t kind;
    int32_t areas[2];
    int32_t sources[2];
    int32_t numbers[2];
};

/* What one source states about one registration: all its entries of one area and day of registration. */
struct uj_statement {
    const struct uj_entry *told; /* the first of them */
    const struct uj_entry *exit; /* the first to end, or NULL */
    int32_t start;
    int32_t ineligible;
    int32_t birth;
    int32_t sex;
    int32_t urban;
};

/* The history of one person, with memory that is reused for the next. Initially zero except for the first two members. */
struct uj_history {
    const ujreg_allocator *allocator;
    struct uj_policy policy;
    struct uj_entry *entries;
    struct uj_statement *statements; /* of the current registration */
    struct uj_spell *spells;         /* result, sorted by unit and start */
    struct uj_stay *stays;           /* result, sorted by registration */
    struct uj_conflict *conflicts;   /* result */
    size_t entry_count, statement_count, spell_count, stay_count, conflict_count;
    size_t entry_capacity, statement_capacity, spell_capacity, stay_capacity, conflict_capacity;
    size_t outside; /* entries of another unit */
};

/* Makes the history of one person. UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT. */
ujreg_status uj_history_make(struct uj_history *history, const ujreg_tally *tally, const struct uj_person *person);

void uj_history_release(struct uj_history *history);

/* Reports where the statements of one registration (history->statements) contradict each other; conflicts.c. `exit` is
 * the exit that counts, or NULL. */
ujreg_status uj_compare_statements(struct uj_history *history, const struct uj_entry *exit);

/* Reports registrations of one person that overlap (history->stays, which it sorts); conflicts.c. */
ujreg_status uj_compare_stays(struct uj_history *history);

#endif
