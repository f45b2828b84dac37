/* SPDX-License-Identifier: Apache-2.0 */
/* Counts one person into a report. Every figure is broken down by the facts of its own day, so that each row of a
 * month's closing equals the row of the next month's opening. */
#include <ujreg/code.h>

#include "statistics/report.h"
#include "tables/code.h"

static int32_t age_on(int32_t birth, int32_t day) {
    ujreg_date date;
    if (!birth || ujreg_date_from_day_number(day, &date) != UJREG_OK) {
        return -1;
    }
    return date.year - birth / 10000 - (date.month * 100 + date.day < birth % 10000);
}

/* The band of an age, named by its first year. People are counted from 16 on; the first band begins there or earlier. */
static int32_t band_of(const ujreg_report *report, int32_t age) {
    int32_t band = -1;
    for (uint32_t i = 0; i < report->age_count && report->ages[i] <= age; i++) {
        band = report->ages[i];
    }
    return band;
}

/* Whether the long-term threshold is reached between two days; the corresponding day itself counts as reached. */
static int32_t duration_of(const ujreg_report *report, int32_t start, int32_t day) {
    ujreg_date date;
    if (ujreg_date_from_day_number(start, &date) != UJREG_OK ||
        ujreg_date_add_months(&date, report->totals.long_term_months, &date) != UJREG_OK) {
        return 0;
    }
    return ujreg_date_day_number(&date) <= day ? report->totals.long_term_months : 0;
}

static ujreg_status count_on(ujreg_report *report, const struct uj_spell *spell, int32_t figure, int32_t day) {
    const int32_t keys[][2] = {
        {UJREG_BY_PROVINCE, uj_area_at(spell->area, UJREG_LEVEL_PROVINCE)},
        {UJREG_BY_PREFECTURE, uj_area_at(spell->area, UJREG_LEVEL_PREFECTURE)},
        {UJREG_BY_COUNTY, uj_area_at(spell->area, UJREG_LEVEL_COUNTY)},
        {UJREG_BY_SEX, spell->sex},
        {UJREG_BY_AGE, band_of(report, age_on(spell->birth, day))},
        {UJREG_BY_DURATION, duration_of(report, spell->start, day)},
    };
    ujreg_status status = UJREG_OK;
    for (size_t i = 0; i < sizeof keys / sizeof keys[0] && status == UJREG_OK; i++) {
        status = uj_lines_add(&report->lines, keys[i][0], keys[i][1], figure, 1);
    }
    report->figures[figure]++;
    return status;
}

static ujreg_status count_spell(ujreg_report *report, const struct uj_spell *spell, int32_t first, int32_t last) {
    ujreg_status status = UJREG_OK;
    if (spell->start < first && spell->end >= first) {
        status = count_on(report, spell, UJ_OPENING, first - 1);
    }
    if (status == UJREG_OK && spell->start >= first && spell->start <= last) {
        status = count_on(report, spell, UJ_ENTERED, spell->start);
    }
    if (status == UJREG_OK && spell->end >= first && spell->end <= last) {
        status = count_on(report, spell, UJ_LEFT, spell->end);
        if (status == UJREG_OK) {
            status = uj_lines_add(&report->lines, UJREG_BY_REASON, spell->reason, UJ_LEFT, 1);
        }
    }
    if (status == UJREG_OK && spell->start <= last && spell->end > last) {
        status = count_on(report, spell, UJ_CLOSING, last);
        report->totals.urban_unknown += spell->urban == UJREG_FACT_UNKNOWN;
    }
    return status;
}

/* The next spell that counts at the end of a day. A unit has at most one. */
static const struct uj_spell *next_on(const struct uj_history *history, int32_t day, size_t *at) {
    while (*at < history->spell_count) {
        const struct uj_spell *spell = &history->spells[(*at)++];
        if (spell->start <= day && spell->end > day) {
            return spell;
        }
    }
    return NULL;
}

void uj_report_restate(ujreg_report *report, const struct uj_history *now, const struct uj_history *then) {
    int32_t eve = then->policy.known;
    size_t at = 0;
    size_t place = 0;
    const struct uj_spell *counted = next_on(now, eve, &at);
    const struct uj_spell *was = next_on(then, eve, &place);
    while (counted || was) {
        if (!was || (counted && counted->unit < was->unit)) {
            report->totals.restated_entered++;
            counted = next_on(now, eve, &at);
        } else if (!counted || was->unit < counted->unit) {
            report->totals.restated_left++;
            was = next_on(then, eve, &place);
        } else {
            counted = next_on(now, eve, &at);
            was = next_on(then, eve, &place);
        }
    }
}

ujreg_status uj_report_count(ujreg_report *report, const struct uj_history *history) {
    int32_t first = history->policy.first;
    int32_t last = history->policy.last;
    int32_t several = 0;
    int32_t registered = 0;
    int64_t closing = report->figures[UJ_CLOSING];
    ujreg_status status = UJREG_OK;
    for (size_t i = 0; i < history->spell_count && status == UJREG_OK; i++) {
        const struct uj_spell *spell = &history->spells[i];
        status = count_spell(report, spell, first, last);
        several |= spell->several && spell->start <= last && spell->end >= first;
    }
    for (size_t i = 0; i < history->stay_count; i++) {
        registered |= history->stays[i].start <= last && history->stays[i].end > last;
    }
    for (size_t i = 0; i < history->entry_count; i++) {
        report->totals.ahead += uj_entry_start(&history->policy, &history->entries[i]) > last;
    }
    report->totals.several_sources += several;
    report->totals.not_counted += registered && report->figures[UJ_CLOSING] == closing;
    report->totals.outside += (int64_t)history->outside;
    return status;
}

ujreg_status uj_report_prepare(ujreg_report *report) {
    static const int32_t sexes[] = {UJREG_SEX_UNKNOWN, UJREG_SEX_MALE, UJREG_SEX_FEMALE, UJREG_SEX_UNSTATED};
    struct uj_lines *lines = &report->lines;
    ujreg_status status = uj_lines_add(lines, UJREG_BY_AGE, -1, UJ_CLOSING, 0);
    for (size_t i = 0; i < sizeof sexes / sizeof sexes[0] && status == UJREG_OK; i++) {
        status = uj_lines_add(lines, UJREG_BY_SEX, sexes[i], UJ_CLOSING, 0);
    }
    for (uint32_t i = 0; i < report->age_count && status == UJREG_OK; i++) {
        status = uj_lines_add(lines, UJREG_BY_AGE, report->ages[i], UJ_CLOSING, 0);
    }
    for (int32_t reason = 0; reason < 100 && status == UJREG_OK; reason++) {
        if (reason == 0 || uj_code_ajc00a[reason] == UJREG_CODE_CORE) {
            status = uj_lines_add(lines, UJREG_BY_REASON, reason, UJ_LEFT, 0);
        }
    }
    for (int32_t i = 0; i < 2 && status == UJREG_OK; i++) {
        status = uj_lines_add(lines, UJREG_BY_DURATION, i ? report->totals.long_term_months : 0, UJ_CLOSING, 0);
    }
    return status;
}
