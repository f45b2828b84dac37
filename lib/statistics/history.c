/* SPDX-License-Identifier: Apache-2.0 */
/* Matches one person's registrations between sources and derives the spells that are counted (N(十), N(十一)).
 * docs/guides/statistics.md explains the rules. */
#include "statistics/history.h"

#include <string.h>

#include "core/sort.h"
#include "tables/statistical_month.h"

static int32_t true_end(const struct uj_entry *entry) {
    return entry->ended ? entry->ended : UJ_OPEN;
}

static int32_t sooner(int32_t a, int32_t b) {
    return a < b ? a : b;
}

/* The day on which a person becomes 16; 0 if the birth date is unknown. As in ujreg_identity_age, 29 February becomes
 * 1 March. */
static int32_t working_age_from(int32_t birth) {
    ujreg_date date;
    int32_t year = birth / 10000 + UJ_AGE_OF_WORK;
    if (ujreg_date_make(year, birth / 100 % 100, birth % 100, &date) != UJREG_OK) {
        (void)ujreg_date_make(year, 3, 1, &date);
    }
    return birth ? ujreg_date_day_number(&date) : 0;
}

static int32_t month_of(int32_t day) {
    ujreg_date date;
    int32_t month = 0;
    if (ujreg_date_from_day_number(day, &date) == UJREG_OK) {
        (void)uj_period_month_of(&date, &month);
    }
    return month;
}

static ujreg_status add_spell(struct uj_history *history, const struct uj_spell *spell) {
    ujreg_status status =
        UJ_GROW(history->allocator, history->spells, &history->spell_capacity, history->spell_count + 1);
    if (status == UJREG_OK) {
        history->spells[history->spell_count++] = *spell;
    }
    return status;
}

/* Adds the time of one statement: from registration, but not before the age of 16, to the exit that counts for all
 * statements, or to the first day of ineligibility. An exit in the same statistical month wins, since it has a reason.
 * Adds nothing if no time is left. */
static ujreg_status add_time(struct uj_history *history, const struct uj_statement *statement,
                             const struct uj_entry *exit, const struct uj_spell *common) {
    const struct uj_stay *stay = &history->stays[history->stay_count - 1];
    const struct uj_policy *policy = &history->policy;
    struct uj_spell spell = *common;
    if (statement->urban == UJREG_FACT_NO || (statement->urban == UJREG_FACT_UNKNOWN && policy->urban_only_known)) {
        return UJREG_OK;
    }
    int32_t grown = working_age_from(spell.birth);
    spell.start = statement->start > grown ? statement->start : grown;
    spell.end = UJ_OPEN;
    if (exit) {
        spell.end = uj_entry_end(policy, exit);
        spell.reason = exit->reason;
        /* Registered and deregistered on one day counts as both, but only if there is no other day. */
        if (spell.end < spell.start || (spell.end == spell.start && spell.start != stay->start)) {
            return UJREG_OK;
        }
    }
    if (statement->ineligible && statement->ineligible < spell.end &&
        (!exit || month_of(statement->ineligible) != month_of(spell.end))) {
        if (statement->ineligible <= spell.start) {
            return UJREG_OK;
        }
        spell.end = statement->ineligible;
        spell.reason = 0;
    }
    return add_spell(history, &spell);
}

static ujreg_status add_stay(struct uj_history *history, const struct uj_entry *exit, int32_t ended) {
    struct uj_stay stay = {0};
    const struct uj_entry *first = history->statements[0].told;
    stay.area = first->area;
    stay.unit = uj_area_at(first->area, history->policy.unit_level);
    stay.source = first->source;
    stay.registered = first->registered;
    stay.ended = ended;
    stay.start = history->statements[0].start;
    for (size_t i = 1; i < history->statement_count; i++) {
        stay.start = sooner(stay.start, history->statements[i].start);
    }
    stay.end = exit ? uj_entry_end(&history->policy, exit) : UJ_OPEN;
    ujreg_status status = UJ_GROW(history->allocator, history->stays, &history->stay_capacity, history->stay_count + 1);
    if (status == UJREG_OK) {
        history->stays[history->stay_count++] = stay;
    }
    return status;
}

/* Whether an exit is earlier than the one that counted so far. */
static int32_t is_first_exit(const struct uj_policy *policy, const struct uj_entry *exit, const struct uj_entry *so_far) {
    if (!exit || !so_far) {
        return exit != NULL;
    }
    int32_t day = uj_entry_end(policy, exit);
    int32_t other = uj_entry_end(policy, so_far);
    return day < other || (day == other && exit->source < so_far->source);
}

/* Finishes a registration when all its statements are collected: the first exit counts for all of them. */
static ujreg_status finish_registration(struct uj_history *history, int32_t ended) {
    struct uj_spell common;
    const struct uj_entry *exit = NULL;
    memset(&common, 0, sizeof common);
    common.area = history->statements[0].told->area;
    common.unit = uj_area_at(common.area, history->policy.unit_level);
    common.several = history->statement_count > 1;
    common.urban = UJREG_FACT_NO;
    for (size_t i = 0; i < history->statement_count; i++) {
        const struct uj_statement *statement = &history->statements[i];
        if (is_first_exit(&history->policy, statement->exit, exit)) {
            exit = statement->exit;
        }
        if (!common.birth) {
            common.birth = statement->birth;
        }
        if (common.sex != UJREG_SEX_MALE && common.sex != UJREG_SEX_FEMALE && statement->sex) {
            common.sex = statement->sex;
        }
        if (statement->urban == UJREG_FACT_YES || common.urban == UJREG_FACT_NO) {
            common.urban = statement->urban;
        }
    }
    ujreg_status status = add_stay(history, exit, ended);
    for (size_t i = 0; i < history->statement_count && status == UJREG_OK; i++) {
        status = add_time(history, &history->statements[i], exit, &common);
    }
    if (status == UJREG_OK && history->statement_count > 1) {
        status = uj_compare_statements(history, exit);
    }
    history->statement_count = 0;
    return status;
}

/* Adds an entry to the statement of its source: a later copy of the same registration. */
static void complete(const struct uj_policy *policy, struct uj_statement *statement, const struct uj_entry *entry) {
    statement->start = sooner(statement->start, uj_entry_start(policy, entry));
    if (entry->ended && is_first_exit(policy, entry, statement->exit)) {
        statement->exit = entry;
    }
    if (entry->ineligible && (!statement->ineligible || entry->ineligible < statement->ineligible)) {
        statement->ineligible = entry->ineligible;
    }
    if (!statement->birth) {
        statement->birth = entry->birth;
    }
    if (!statement->sex) {
        statement->sex = entry->sex;
    }
    if (entry->urban == UJREG_FACT_YES || !statement->urban) {
        statement->urban = entry->urban;
    }
}

static ujreg_status add_statement(struct uj_history *history, const struct uj_entry *entry) {
    ujreg_status status =
        UJ_GROW(history->allocator, history->statements, &history->statement_capacity, history->statement_count + 1);
    if (status == UJREG_OK) {
        struct uj_statement *made = &history->statements[history->statement_count++];
        memset(made, 0, sizeof *made);
        made->told = entry;
        made->start = uj_entry_start(&history->policy, entry);
        complete(&history->policy, made, entry);
    }
    return status;
}

/* Groups the entries, which are sorted by area and registration, into registrations: entries of one area, from different
 * sources, that begin before the other's exit. Two days of registration from one source are two registrations; the one
 * that lasts keeps the person counted. */
static ujreg_status match_registrations(struct uj_history *history) {
    uint32_t place[UJREG_TALLY_SOURCES + 1] = {0}; /* of a source's statement, from 1 */
    const struct uj_entry *first = NULL;
    int32_t ended = UJ_OPEN;
    ujreg_status status = UJREG_OK;
    for (size_t i = 0; i < history->entry_count && status == UJREG_OK; i++) {
        const struct uj_entry *entry = &history->entries[i];
        struct uj_statement *own = place[entry->source] ? &history->statements[place[entry->source] - 1] : NULL;
        int32_t same = first && entry->area == first->area &&
                       (entry->registered < ended || (entry->registered == first->registered && !own)) &&
                       (!own || own->told->registered == entry->registered);
        if (first && !same) {
            status = finish_registration(history, ended);
            memset(place, 0, sizeof place);
            own = NULL;
        }
        if (!same) {
            first = entry;
            ended = UJ_OPEN;
        }
        ended = sooner(ended, true_end(entry));
        if (own) {
            complete(&history->policy, own, entry);
        } else if (status == UJREG_OK) {
            status = add_statement(history, entry);
            place[entry->source] = (uint32_t)history->statement_count;
        }
    }
    return first && status == UJREG_OK ? finish_registration(history, ended) : status;
}

static int order_of_spells(const void *a, const void *b) {
    const struct uj_spell *x = a;
    const struct uj_spell *y = b;
    const int32_t left[] = {x->unit, x->start, x->end, x->area, x->birth, x->reason, x->sex, x->urban, x->several};
    const int32_t right[] = {y->unit, y->start, y->end, y->area, y->birth, y->reason, y->sex, y->urban, y->several};
    for (size_t i = 0; i < sizeof left / sizeof left[0]; i++) {
        if (left[i] != right[i]) {
            return left[i] < right[i] ? -1 : 1;
        }
    }
    return 0;
}

/* Joins times that overlap within a unit into one spell, so that nobody is counted twice. Two times that end and begin
 * on the same day stay two. */
static void unite_spells(struct uj_history *history) {
    size_t count = 0;
    uj_sort(history->spells, history->spell_count, sizeof *history->spells, order_of_spells);
    for (size_t i = 0; i < history->spell_count; i++) {
        const struct uj_spell *next = &history->spells[i];
        struct uj_spell *spell = count ? &history->spells[count - 1] : NULL;
        int32_t in_one = spell && spell->unit == next->unit &&
                         (next->start < spell->end || (next->start == spell->start && next->end == spell->end));
        if (!in_one) {
            history->spells[count++] = *next;
            continue;
        }
        if (next->end > spell->end) {
            spell->end = next->end;
            spell->reason = next->reason;
        }
        if (next->urban == UJREG_FACT_YES) {
            spell->urban = UJREG_FACT_YES;
        }
        spell->several |= next->several;
    }
    history->spell_count = count;
}

static int order_of_entries(const void *a, const void *b) {
    return uj_entry_order(a, b);
}

/* Removes what was handled after the day `known`. 0 if nothing is left of the entry. */
static int32_t was_known(struct uj_entry *entry, int32_t known) {
    if (entry->ended_handled > known) {
        entry->ended = entry->ended_handled = 0;
        entry->reason = 0;
    }
    return entry->registered_handled <= known;
}

/* Keeps the entries of the unit that were known by then. */
static void select_entries(struct uj_history *history, size_t found) {
    for (size_t i = 0; i < found; i++) {
        struct uj_entry *entry = &history->entries[i];
        if (!uj_area_is_in(entry->area, history->policy.unit)) {
            history->outside++;
        } else if (was_known(entry, history->policy.known)) {
            history->entries[history->entry_count++] = *entry;
        }
    }
    if (history->policy.known != UJ_OPEN) {
        uj_sort(history->entries, history->entry_count, sizeof *history->entries, order_of_entries);
    }
}

ujreg_status uj_history_make(struct uj_history *history, const ujreg_tally *tally, const struct uj_person *person) {
    size_t found = 0;
    history->entry_count = history->statement_count = history->spell_count = 0;
    history->stay_count = history->conflict_count = history->outside = 0;
    ujreg_status status =
        uj_store_collect(tally, person, history->allocator, &history->entries, &history->entry_capacity, &found);
    if (status == UJREG_OK) {
        select_entries(history, found);
        status = match_registrations(history);
    }
    if (status == UJREG_OK) {
        unite_spells(history);
        status = history->stay_count > 1 ? uj_compare_stays(history) : UJREG_OK;
    }
    return status;
}

void uj_history_release(struct uj_history *history) {
    uj_release(history->allocator, history->entries);
    uj_release(history->allocator, history->statements);
    uj_release(history->allocator, history->spells);
    uj_release(history->allocator, history->stays);
    uj_release(history->allocator, history->conflicts);
}
