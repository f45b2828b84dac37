/* SPDX-License-Identifier: Apache-2.0 */
/* Finds where sources contradict each other and where a person is registered twice at once (N(十一)). Conflicts are
 * reported, never settled in silence. history.c decides what counts. */
#include "core/date_number.h"
#include "core/sort.h"
#include "statistics/history.h"

static ujreg_status add_conflict(struct uj_history *history, const struct uj_conflict *conflict) {
    ujreg_status status =
        UJ_GROW(history->allocator, history->conflicts, &history->conflict_capacity, history->conflict_count + 1);
    if (status == UJREG_OK) {
        history->conflicts[history->conflict_count++] = *conflict;
    }
    return status;
}

static int32_t day_as_number(int32_t day) {
    ujreg_date date;
    if (ujreg_date_from_day_number(day, &date) != UJREG_OK) {
        return 0;
    }
    return uj_date_number(&date);
}

static ujreg_status differ(struct uj_history *history, int32_t kind, const struct uj_entry *a, int32_t a_number,
                           const struct uj_entry *b, int32_t b_number) {
    struct uj_conflict conflict = {kind, {a->area, b->area}, {a->source, b->source}, {a_number, b_number}};
    return add_conflict(history, &conflict);
}

/* Whether any statement touches the period. A registration that every source ended before it is not compared. */
static int32_t is_of_period(const struct uj_history *history) {
    int32_t start = UJ_OPEN;
    int32_t end = 0;
    for (size_t i = 0; i < history->statement_count; i++) {
        const struct uj_statement *statement = &history->statements[i];
        int32_t own = statement->exit ? uj_entry_end(&history->policy, statement->exit) : UJ_OPEN;
        start = statement->start < start ? statement->start : start;
        end = own > end ? own : end;
    }
    return start <= history->policy.last && end >= history->policy.first;
}

static ujreg_status compare_exits(struct uj_history *history, const struct uj_entry *exit,
                                  const struct uj_statement *other) {
    if (!exit || exit->source == other->told->source) {
        return UJREG_OK;
    }
    int32_t day = day_as_number(exit->ended);
    if (!other->exit) {
        return differ(history, UJREG_CONFLICT_EXIT, exit, day, other->told, 0);
    }
    if (other->exit->ended != exit->ended) {
        return differ(history, UJREG_CONFLICT_EXIT_DATE, exit, day, other->exit, day_as_number(other->exit->ended));
    }
    if (other->exit->reason != exit->reason) {
        return differ(history, UJREG_CONFLICT_REASON, exit, exit->reason, other->exit, other->exit->reason);
    }
    return UJREG_OK;
}

static int32_t is_known_sex(int32_t sex) {
    return sex == UJREG_SEX_MALE || sex == UJREG_SEX_FEMALE;
}

/* For each of four facts the first statement that has it; NULL if none does. */
struct knowing {
    const struct uj_statement *sex;
    const struct uj_statement *birth;
    const struct uj_statement *urban;
    const struct uj_statement *eligible;
};

static void find_knowing(const struct uj_history *history, struct knowing *knowing) {
    for (size_t i = 0; i < history->statement_count; i++) {
        const struct uj_statement *statement = &history->statements[i];
        if (!knowing->sex && is_known_sex(statement->sex)) {
            knowing->sex = statement;
        }
        if (!knowing->birth && statement->birth) {
            knowing->birth = statement;
        }
        if (!knowing->urban && statement->urban == UJREG_FACT_YES) {
            knowing->urban = statement;
        }
        /* The statement by which the person counts longest: eligible without end, or until the latest day. */
        if (!knowing->eligible || (knowing->eligible->ineligible &&
                                   (!statement->ineligible || statement->ineligible > knowing->eligible->ineligible))) {
            knowing->eligible = statement;
        }
    }
}

static ujreg_status compare_facts(struct uj_history *history, const struct knowing *knowing,
                                  const struct uj_statement *other) {
    ujreg_status status = UJREG_OK;
    if (knowing->sex && is_known_sex(other->sex) && other->sex != knowing->sex->sex) {
        status = differ(history, UJREG_CONFLICT_SEX, knowing->sex->told, knowing->sex->sex, other->told, other->sex);
    }
    if (status == UJREG_OK && knowing->birth && other->birth && other->birth != knowing->birth->birth) {
        status = differ(history, UJREG_CONFLICT_BIRTH, knowing->birth->told, knowing->birth->birth, other->told,
                        other->birth);
    }
    if (status == UJREG_OK && knowing->urban && other->urban == UJREG_FACT_NO) {
        status = differ(history, UJREG_CONFLICT_URBAN, knowing->urban->told, UJREG_FACT_YES, other->told, UJREG_FACT_NO);
    }
    if (status == UJREG_OK && other->ineligible != knowing->eligible->ineligible) {
        status = differ(history, UJREG_CONFLICT_ELIGIBLE, knowing->eligible->told,
                        day_as_number(knowing->eligible->ineligible), other->told, day_as_number(other->ineligible));
    }
    return status;
}

ujreg_status uj_compare_statements(struct uj_history *history, const struct uj_entry *exit) {
    struct knowing knowing = {0};
    ujreg_status status = UJREG_OK;
    if (!is_of_period(history)) {
        return UJREG_OK;
    }
    find_knowing(history, &knowing);
    const struct uj_entry *first = history->statements[0].told;
    for (size_t i = 0; i < history->statement_count && status == UJREG_OK; i++) {
        const struct uj_statement *other = &history->statements[i];
        if (other->told->registered != first->registered) {
            status = differ(history, UJREG_CONFLICT_REGISTERED, first, day_as_number(first->registered), other->told,
                            day_as_number(other->told->registered));
        }
        if (status == UJREG_OK) {
            status = compare_exits(history, exit, other);
        }
        if (status == UJREG_OK) {
            status = compare_facts(history, &knowing, other);
        }
    }
    return status;
}

static int order_of_stays(const void *a, const void *b) {
    const struct uj_stay *x = a;
    const struct uj_stay *y = b;
    const int32_t left[] = {x->registered, x->ended, x->area, x->source, x->start, x->end};
    const int32_t right[] = {y->registered, y->ended, y->area, y->source, y->start, y->end};
    for (size_t i = 0; i < sizeof left / sizeof left[0]; i++) {
        if (left[i] != right[i]) {
            return left[i] < right[i] ? -1 : 1;
        }
    }
    return 0;
}

ujreg_status uj_compare_stays(struct uj_history *history) {
    const struct uj_stay *longest = NULL;
    ujreg_status status = UJREG_OK;
    uj_sort(history->stays, history->stay_count, sizeof *history->stays, order_of_stays);
    for (size_t i = 0; i < history->stay_count && status == UJREG_OK; i++) {
        const struct uj_stay *stay = &history->stays[i];
        if (longest && stay->registered < longest->ended) {
            int32_t until = stay->ended < longest->ended ? stay->ended : longest->ended;
            if (stay->registered <= history->policy.last && until >= history->policy.first) {
                struct uj_conflict conflict = {UJREG_CONFLICT_TWICE,
                                               {longest->area, stay->area},
                                               {longest->source, stay->source},
                                               {day_as_number(longest->registered), day_as_number(stay->registered)}};
                status = add_conflict(history, &conflict);
            }
        }
        if (!longest || stay->ended > longest->ended) {
            longest = stay;
        }
    }
    return status;
}
