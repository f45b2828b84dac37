/* SPDX-License-Identifier: Apache-2.0 */
/* Makes a report from a tally, checks its identities (N(九)), and answers queries about it. */
#include "statistics/report.h"

#include <string.h>

#include "core/sort.h"
#include "core/version.h"
#include "statistics/generated/age_bands.h"
#include "tables/statistical_month.h"

#define LONG_TERM_DEFAULT 12
#define LONG_TERM_MOST 1200

uint32_t uj_report_broken(const ujreg_report *report) {
    static const uint32_t bits[] = {0,
                                    UJREG_BROKEN_PROVINCE,
                                    UJREG_BROKEN_PREFECTURE,
                                    UJREG_BROKEN_COUNTY,
                                    UJREG_BROKEN_SEX,
                                    UJREG_BROKEN_AGE,
                                    UJREG_BROKEN_REASON,
                                    UJREG_BROKEN_DURATION};
    const int64_t *figures = report->figures;
    uint32_t broken = 0;
    if (figures[UJ_OPENING] + figures[UJ_ENTERED] - figures[UJ_LEFT] != figures[UJ_CLOSING]) {
        broken |= UJREG_BROKEN_FLOW;
    }
    for (int32_t breakdown = UJREG_BY_PROVINCE; breakdown <= UJREG_BY_DURATION; breakdown++) {
        int32_t first = breakdown == UJREG_BY_REASON ? UJ_LEFT : UJ_OPENING;
        int32_t last = breakdown == UJREG_BY_REASON ? UJ_LEFT : UJ_CLOSING;
        for (int32_t figure = first; figure <= last; figure++) {
            broken |= uj_lines_sum(&report->lines, breakdown, figure) != figures[figure] ? bits[breakdown] : 0;
        }
    }
    /* With restatement, the former closing does not include what was handled since. */
    if (report->has_previous_closing &&
        report->previous_closing != figures[UJ_OPENING] - report->totals.restated_entered + report->totals.restated_left) {
        broken |= UJREG_BROKEN_CONTINUITY;
    }
    return broken;
}

static int32_t is_area(int32_t area) {
    return area == 0 || (area >= 100000 && area <= 999999);
}

/* Checks the options and copies them into the report and the policy. */
static ujreg_status take_options(const ujreg_report_options *options, ujreg_report *report, struct uj_policy *policy) {
    ujreg_report_totals *totals = &report->totals;
    ujreg_status status = uj_struct_status(options->size, sizeof *options);
    if (status != UJREG_OK) {
        return status;
    }
    if (!is_area(options->unit) || options->unit_level < UJREG_LEVEL_WHOLE || options->unit_level > UJREG_LEVEL_COUNTY ||
        options->dated_by < UJREG_DATED_BY_AAE036 || options->dated_by > UJREG_DATED_BY_ADC210 ||
        options->long_term_months < 0 || options->long_term_months > LONG_TERM_MOST || options->age_count > UJ_AGES_MAX ||
        (options->age_count && !options->ages) || (options->has_previous_closing && options->previous_closing < 0)) {
        return UJREG_ERROR_ARGUMENT;
    }
    const int32_t *ages = options->age_count ? options->ages : uj_age_bands;
    report->age_count = options->age_count ? options->age_count : UJ_AGE_BANDS;
    for (uint32_t i = 0; i < report->age_count; i++) {
        if (i == 0 ? ages[i] < 0 || ages[i] > 16 : ages[i] <= ages[i - 1]) {
            return UJREG_ERROR_ARGUMENT;
        }
        report->ages[i] = ages[i];
    }
    totals->size = sizeof *totals;
    totals->month = options->month;
    totals->unit = options->unit;
    totals->unit_level = options->unit_level;
    totals->dated_by = options->dated_by;
    totals->long_term_months = options->long_term_months ? options->long_term_months : LONG_TERM_DEFAULT;
    report->has_previous_closing = options->has_previous_closing;
    report->previous_closing = options->previous_closing;
    status = uj_period_of_month(options->month, &totals->first, &totals->last);
    policy->dated_by = options->dated_by;
    policy->unit = options->unit;
    policy->unit_level = options->unit_level;
    policy->urban_only_known = options->urban_only_known;
    policy->known = UJ_OPEN;
    policy->first = ujreg_date_day_number(&totals->first);
    policy->last = ujreg_date_day_number(&totals->last);
    return status;
}

static ujreg_status keep_conflicts(ujreg_report *report, const struct uj_history *history, const char *key,
                                   size_t key_size) {
    if (!history->conflict_count) {
        return UJREG_OK;
    }
    ujreg_status status = UJ_GROW(&report->allocator, report->keys, &report->key_capacity, report->key_size + key_size);
    if (status != UJREG_OK) {
        return status;
    }
    status = UJ_GROW(&report->allocator, report->conflicts, &report->conflict_capacity,
                     report->conflict_count + history->conflict_count);
    if (status != UJREG_OK) {
        return status;
    }
    memcpy(report->keys + report->key_size, key, key_size);
    for (size_t i = 0; i < history->conflict_count; i++) {
        struct uj_report_conflict *kept = &report->conflicts[report->conflict_count++];
        kept->conflict = history->conflicts[i];
        kept->key_at = report->key_size;
        kept->key_size = key_size;
    }
    report->key_size += key_size;
    return UJREG_OK;
}

static int order_of_conflicts(const void *a, const void *b) {
    const struct uj_report_conflict *x = a;
    const struct uj_report_conflict *y = b;
    int32_t order = uj_key_order(x->key, x->key_size, y->key, y->key_size);
    const struct uj_conflict *p = &x->conflict;
    const struct uj_conflict *q = &y->conflict;
    const int32_t left[] = {p->areas[0],   p->areas[1],   p->kind,      p->sources[0],
                            p->sources[1], p->numbers[0], p->numbers[1]};
    const int32_t right[] = {q->areas[0],   q->areas[1],   q->kind,      q->sources[0],
                             q->sources[1], q->numbers[0], q->numbers[1]};
    for (size_t i = 0; i < sizeof left / sizeof left[0] && order == 0; i++) {
        order = left[i] < right[i] ? -1 : left[i] > right[i];
    }
    return order;
}

static void start_history(struct uj_history *history, const ujreg_report *report, const struct uj_policy *policy) {
    memset(history, 0, sizeof *history);
    history->allocator = &report->allocator;
    history->policy = *policy;
}

static int32_t was_handled_since(const struct uj_history *history, int32_t day) {
    for (size_t i = 0; i < history->entry_count; i++) {
        if (history->entries[i].registered_handled >= day || history->entries[i].ended_handled >= day) {
            return 1;
        }
    }
    return 0;
}

/* Sets `then` to the policy by which the previous month's closing was counted. */
static ujreg_status restate(ujreg_report *report, const ujreg_tally *tally, const struct uj_person *person,
                            const struct uj_history *now, struct uj_history *then) {
    ujreg_status status = uj_history_make(then, tally, person);
    if (status == UJREG_OK) {
        uj_report_restate(report, now, then);
    }
    return status;
}

static ujreg_status count_all(ujreg_report *report, const ujreg_tally *tally, const struct uj_policy *policy) {
    struct uj_history history;
    struct uj_history then;
    start_history(&history, report, policy);
    start_history(&then, report, policy);
    then.policy.known = policy->first - 1;
    then.policy.last = 0; /* its conflicts are not reported */
    ujreg_status status = uj_report_prepare(report);
    for (size_t i = 0; i < tally->person_count && status == UJREG_OK; i++) {
        const struct uj_person *person = &tally->persons[i];
        status = uj_history_make(&history, tally, person);
        if (status == UJREG_OK) {
            status = uj_report_count(report, &history);
        }
        if (status == UJREG_OK && policy->dated_by == UJREG_DATED_BY_ADC210 &&
            was_handled_since(&history, policy->first)) {
            status = restate(report, tally, person, &history, &then);
        }
        if (status == UJREG_OK) {
            status = keep_conflicts(report, &history, uj_store_key(tally, person), person->key_size);
        }
    }
    uj_history_release(&history);
    uj_history_release(&then);
    return status;
}

ujreg_status ujreg_report_new(const ujreg_allocator *allocator, const ujreg_tally *tally,
                              const ujreg_report_options *options, ujreg_report **report) {
    ujreg_allocator own;
    struct uj_policy policy;
    if (!report) {
        return UJREG_ERROR_ARGUMENT;
    }
    *report = NULL;
    if (!tally || !options) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_allocator_init(&own, allocator);
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_report *made = uj_allocate_zero(&own, sizeof *made);
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = own;
    made->lines.allocator = &made->allocator;
    status = take_options(options, made, &policy);
    if (status == UJREG_OK) {
        status = count_all(made, tally, &policy);
    }
    if (status != UJREG_OK) {
        ujreg_report_free(made);
        return status;
    }
    uj_lines_finish(&made->lines);
    for (size_t i = 0; i < made->conflict_count; i++) {
        made->conflicts[i].key = made->keys + made->conflicts[i].key_at;
    }
    uj_sort(made->conflicts, made->conflict_count, sizeof *made->conflicts, order_of_conflicts);
    made->totals.opening = made->figures[UJ_OPENING];
    made->totals.entered = made->figures[UJ_ENTERED];
    made->totals.left = made->figures[UJ_LEFT];
    made->totals.closing = made->figures[UJ_CLOSING];
    made->totals.unusable = (int64_t)tally->unusable;
    made->totals.conflicts = (int64_t)made->conflict_count;
    made->totals.broken = uj_report_broken(made);
    *report = made;
    return UJREG_OK;
}

void ujreg_report_free(ujreg_report *report) {
    if (report) {
        ujreg_allocator own = report->allocator;
        uj_lines_release(&report->lines);
        uj_release(&own, report->conflicts);
        uj_release(&own, report->keys);
        uj_release(&own, report);
    }
}

ujreg_status ujreg_report_get(const ujreg_report *report, ujreg_report_totals *totals) {
    if (!report || !totals) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(totals->size, sizeof *totals);
    if (status == UJREG_OK) {
        *totals = report->totals;
    }
    return status;
}

size_t ujreg_report_lines(const ujreg_report *report, int32_t breakdown) {
    size_t count = 0;
    if (report) {
        (void)uj_lines_of(&report->lines, breakdown, &count);
    }
    return count;
}

ujreg_status ujreg_report_line_at(const ujreg_report *report, int32_t breakdown, size_t index, ujreg_report_line *line) {
    size_t count = 0;
    if (!report || !line) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(line->size, sizeof *line);
    if (status != UJREG_OK) {
        return status;
    }
    const struct uj_line *lines = uj_lines_of(&report->lines, breakdown, &count);
    if (index >= count) {
        return UJREG_END;
    }
    line->breakdown = breakdown;
    line->key = lines[index].key;
    line->reserved = 0;
    line->opening = lines[index].figures[UJ_OPENING];
    line->entered = lines[index].figures[UJ_ENTERED];
    line->left = lines[index].figures[UJ_LEFT];
    line->closing = lines[index].figures[UJ_CLOSING];
    return UJREG_OK;
}

ujreg_status ujreg_report_conflict(const ujreg_report *report, uint64_t index, ujreg_conflict *conflict) {
    if (!report || !conflict) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(conflict->size, sizeof *conflict);
    if (status != UJREG_OK) {
        return status;
    }
    if (index >= report->conflict_count) {
        return UJREG_END;
    }
    const struct uj_report_conflict *kept = &report->conflicts[index];
    conflict->kind = kept->conflict.kind;
    conflict->person.data = kept->key;
    conflict->person.size = kept->key_size;
    memcpy(conflict->areas, kept->conflict.areas, sizeof conflict->areas);
    memcpy(conflict->sources, kept->conflict.sources, sizeof conflict->sources);
    memcpy(conflict->numbers, kept->conflict.numbers, sizeof conflict->numbers);
    return UJREG_OK;
}

const char *ujreg_age_band_name(int32_t first_age, int32_t language) {
    for (int32_t i = 0; i < UJ_AGE_BANDS; i++) {
        if (uj_age_bands[i] == first_age) {
            return language == UJREG_LANGUAGE_ZH ? uj_age_names[i].zh : uj_age_names[i].en;
        }
    }
    return NULL;
}
