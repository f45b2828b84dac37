/* SPDX-License-Identifier: Apache-2.0 */
/* Shorthand of the tests of tallies and reports: registrations in one line, dates as numbers. */
#ifndef STATISTICS_UNIT_H
#define STATISTICS_UNIT_H

#include "unit.h"

#include <ujreg/statistics.h>

#define LOCAL UJREG_ORIGIN_LOCAL
#define NATIONAL UJREG_ORIGIN_NATIONAL
#define HANGZHOU_XIHU 330106
#define HANGZHOU_BINJIANG 330108
#define NINGBO_HAISHU 330203

/* YYYYMMDD to a date; 0 is no date. */
static inline ujreg_date day(int32_t number) {
    ujreg_date date = {0, 0, 0};
    if (number) {
        assert_int_equal(ujreg_date_make(number / 10000, number / 100 % 100, number % 100, &date), UJREG_OK);
    }
    return date;
}

static inline ujreg_tally *new_tally(void) {
    ujreg_tally *tally = NULL;
    assert_int_equal(ujreg_tally_new(NULL, NULL, &tally), UJREG_OK);
    return tally;
}

/* A registration of a man born in 1980, in an urban area. */
static inline ujreg_tally_entry entry_of(int32_t source, const char *person, int32_t area, int32_t registered,
                                         int32_t deregistered, int32_t reason) {
    ujreg_tally_entry entry;
    memset(&entry, 0, sizeof entry);
    entry.size = sizeof entry;
    entry.source = source;
    entry.person.data = person;
    entry.person.size = strlen(person);
    entry.area = area;
    entry.sex = UJREG_SEX_MALE;
    entry.urban = UJREG_FACT_YES;
    entry.birth = day(19800615);
    entry.registered = day(registered);
    entry.deregistered = day(deregistered);
    entry.reason = reason;
    return entry;
}

static inline void tell(ujreg_tally *tally, int32_t source, const char *person, int32_t area, int32_t registered,
                        int32_t deregistered, int32_t reason) {
    ujreg_tally_entry entry = entry_of(source, person, area, registered, deregistered, reason);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
}

static inline ujreg_report_options options_of(int32_t month) {
    ujreg_report_options options;
    memset(&options, 0, sizeof options);
    options.size = sizeof options;
    options.month = month;
    return options;
}

static inline ujreg_report *report_with(const ujreg_tally *tally, const ujreg_report_options *options) {
    ujreg_report *report = NULL;
    assert_int_equal(ujreg_report_new(NULL, tally, options, &report), UJREG_OK);
    return report;
}

static inline ujreg_report *report_of(const ujreg_tally *tally, int32_t month) {
    ujreg_report_options options = options_of(month);
    return report_with(tally, &options);
}

static inline ujreg_report_totals totals_of(const ujreg_report *report) {
    ujreg_report_totals totals = {.size = sizeof totals};
    assert_int_equal(ujreg_report_get(report, &totals), UJREG_OK);
    return totals;
}

/* Opening, new, left, closing of a report, and that all its identities hold. */
static inline void expect(const ujreg_report *report, int64_t opening, int64_t entered, int64_t left, int64_t closing) {
    ujreg_report_totals totals = totals_of(report);
    assert_int_equal(totals.opening, opening);
    assert_int_equal(totals.entered, entered);
    assert_int_equal(totals.left, left);
    assert_int_equal(totals.closing, closing);
    assert_int_equal(totals.broken, 0);
}

static inline void expect_month(const ujreg_tally *tally, int32_t month, int64_t opening, int64_t entered, int64_t left,
                                int64_t closing) {
    ujreg_report *report = report_of(tally, month);
    expect(report, opening, entered, left, closing);
    ujreg_report_free(report);
}

/* A row of a breakdown; all zero when there is none of this key. */
static inline ujreg_report_line line_of(const ujreg_report *report, int32_t breakdown, int32_t key) {
    ujreg_report_line line = {.size = sizeof line};
    for (size_t i = 0; ujreg_report_line_at(report, breakdown, i, &line) == UJREG_OK; i++) {
        if (line.key == key) {
            return line;
        }
    }
    memset(&line, 0, sizeof line);
    return line;
}

/* How many conflicts of a kind a report tells. */
static inline int conflicts_of(const ujreg_report *report, int32_t kind) {
    ujreg_conflict conflict = {.size = sizeof conflict};
    int found = 0;
    for (uint64_t i = 0; ujreg_report_conflict(report, i, &conflict) == UJREG_OK; i++) {
        found += conflict.kind == kind;
    }
    return found;
}

static inline int32_t next_month(int32_t month) {
    return month % 100 == 12 ? month + 89 : month + 1;
}

#endif
