/* SPDX-License-Identifier: Apache-2.0 */
/* What no call takes: NULL where something must be, numbers out of their range, what is no date. Each says so, leaves its
 * outputs zero where they are told to be, and needs nothing else to be right. */
#include "unit.h"

#include <ujreg/ujreg.h>

#include <string.h>

static const ujreg_date day = {2025, 12, 31}, none = {0, 0, 0}, no_day = {2025, 2, 29};

#define WRONG(call) assert_int_equal(call, UJREG_ERROR_ARGUMENT)

static void dates(void **state) {
    (void)state;
    ujreg_date date = day;
    char text[8];
    assert_int_equal(ujreg_date_parse(NULL, 8, &date), UJREG_INVALID);
    assert_int_equal(ujreg_date_compare(&date, &none), 0);
    WRONG(ujreg_date_parse("20251231", 8, NULL));
    WRONG(ujreg_date_format(NULL, text));
    WRONG(ujreg_date_format(&day, NULL));
    assert_int_equal(ujreg_date_format(&no_day, text), UJREG_INVALID);
    WRONG(ujreg_date_make(2025, 12, 31, NULL));
    WRONG(ujreg_date_from_day_number(1, NULL));
    WRONG(ujreg_date_add_days(NULL, 1, &date));
    WRONG(ujreg_date_add_days(&day, 1, NULL));
    WRONG(ujreg_date_add_months(NULL, 1, &date));
    WRONG(ujreg_date_add_months(&day, 1, NULL));
    WRONG(ujreg_date_beijing(0, NULL));
    assert_int_equal(ujreg_date_compare(NULL, &day), -1);
    assert_int_equal(ujreg_date_compare(&day, NULL), 1);
    assert_int_equal(ujreg_date_compare(&day, &day), 0);
    assert_int_equal(ujreg_date_weekday(&no_day), 0);
    assert_int_equal(ujreg_date_day_number(NULL), 0);
}

static void dates_beyond_the_calendar(void **state) {
    (void)state;
    const ujreg_date first = {1, 1, 1}, last = {9999, 12, 31};
    ujreg_date date = day;
    assert_int_equal(ujreg_date_add_days(&first, -1, &date), UJREG_INVALID);
    assert_int_equal(ujreg_date_add_days(&last, 1, &date), UJREG_INVALID);
    assert_int_equal(ujreg_date_add_days(&last, INT32_MAX, &date), UJREG_INVALID);
    assert_int_equal(ujreg_date_add_days(&no_day, 1, &date), UJREG_INVALID);
    assert_int_equal(ujreg_date_add_months(&first, -1, &date), UJREG_INVALID);
    assert_int_equal(ujreg_date_add_months(&last, 1, &date), UJREG_INVALID);
    assert_int_equal(ujreg_date_add_months(&no_day, 1, &date), UJREG_INVALID);
    assert_int_equal(ujreg_date_beijing(INT64_MIN, &date), UJREG_INVALID);
    assert_int_equal(ujreg_date_beijing(253402300800, &date), UJREG_INVALID);
    assert_int_equal(ujreg_date_compare(&date, &none), 0);
}

static void words_of_what_is_a_status_and_what_is_none(void **state) {
    (void)state;
    assert_string_equal(ujreg_status_name(99), "?");
    assert_string_equal(ujreg_status_text(99, UJREG_LANGUAGE_ZH), "未知的状态。");
    assert_string_equal(ujreg_status_text(99, UJREG_LANGUAGE_EN), "Not a known status.");
    assert_string_equal(ujreg_status_text(UJREG_END, UJREG_LANGUAGE_ZH), "已到末尾。");
    assert_string_equal(ujreg_status_text(UJREG_END, UJREG_LANGUAGE_EN), "There is nothing further.");
    assert_int_equal(ujreg_feature(NULL), 0);
    assert_int_equal(ujreg_feature("threads"), 1);
    assert_int_equal(ujreg_feature("magic"), 0);
}

static void lists_of_the_life_cycle(void **state) {
    (void)state;
    ujreg_life_cycle_info info = {.size = sizeof info};
    ujreg_transition transition = {.size = sizeof transition};
    WRONG(ujreg_life_cycle_at(UJREG_LIST_STATE, 0, NULL));
    WRONG(ujreg_life_cycle_get(UJREG_LIST_STATE, 0, NULL));
    assert_int_equal(ujreg_life_cycle_at(UJREG_LIST_STATE, -1, &info), UJREG_END);
    assert_int_equal(ujreg_life_cycle_at(0, 0, &info), UJREG_END);
    assert_int_equal(ujreg_life_cycle_get(0, 0, &info), UJREG_UNKNOWN);
    assert_int_equal(ujreg_life_cycle_find(0, "none", 4), -1);
    assert_int_equal(ujreg_life_cycle_find(UJREG_LIST_STATE, NULL, 4), -1);
    assert_int_equal(ujreg_life_cycle_count(0), 0);
    WRONG(ujreg_transition_at(0, NULL));
    assert_int_equal(ujreg_transition_at(-1, &transition), UJREG_END);
}

static void areas(void **state) {
    (void)state;
    ujreg_area area = {.size = sizeof area};
    ujreg_area_successor successors[4];
    int32_t codes[4];
    char text[64];
    size_t needed;
    WRONG(ujreg_area_find(NULL, "330106", 6, 2020, NULL));
    WRONG(ujreg_area_find(NULL, NULL, 6, 2020, &area));
    WRONG(ujreg_area_get(NULL, 330106, -1, &area));
    WRONG(ujreg_area_get(NULL, 330106, 10000, &area));
    WRONG(ujreg_area_at(NULL, 0, NULL));
    assert_int_equal(ujreg_area_at(NULL, ujreg_area_count(NULL), &area), UJREG_END);
    WRONG(ujreg_area_full_name(NULL, 330106, 2020, NULL, 1, &needed));
    WRONG(ujreg_area_full_name(NULL, 330106, -1, text, sizeof text, &needed));
    WRONG(ujreg_area_full_name(NULL, 330106, 10000, text, sizeof text, &needed));
    assert_int_equal(ujreg_area_full_name(NULL, -1, 2020, text, sizeof text, &needed), UJREG_INVALID);
    assert_int_equal(ujreg_area_full_name(NULL, 1000000, 2020, text, sizeof text, &needed), UJREG_INVALID);
    WRONG(ujreg_area_successors(NULL, 330106, 2020, successors, 4, NULL));
    WRONG(ujreg_area_successors(NULL, 330106, 2020, NULL, 4, &needed));
    WRONG(ujreg_area_successors(NULL, 330106, -1, successors, 4, &needed));
    WRONG(ujreg_area_successors(NULL, 330106, 10000, successors, 4, &needed));
    assert_int_equal(ujreg_area_successors(NULL, -1, 2020, successors, 4, &needed), UJREG_UNKNOWN);
    assert_int_equal(ujreg_area_successors(NULL, 1000000, 2020, successors, 4, &needed), UJREG_UNKNOWN);
    WRONG(ujreg_area_follow(NULL, 330106, 2000, 2020, codes, 4, NULL));
    WRONG(ujreg_area_follow(NULL, 330106, 2000, 2020, NULL, 4, &needed));
    WRONG(ujreg_area_follow(NULL, 330106, -1, 2020, codes, 4, &needed));
    WRONG(ujreg_area_follow(NULL, 330106, 10000, 2020, codes, 4, &needed));
    WRONG(ujreg_area_follow(NULL, 330106, 2000, -1, codes, 4, &needed));
    WRONG(ujreg_area_follow(NULL, 330106, 2000, 10000, codes, 4, &needed));
    WRONG(ujreg_area_follow(NULL, 330106, 0, 2020, codes, 4, &needed));    /* to a year, from none */
    WRONG(ujreg_area_follow(NULL, 330106, 2020, 2000, codes, 4, &needed)); /* backwards */
    assert_int_equal(ujreg_area_follow(NULL, -1, 2000, 2020, codes, 4, &needed), UJREG_UNKNOWN);
    assert_int_equal(ujreg_area_follow(NULL, 1000000, 2000, 2020, codes, 4, &needed), UJREG_UNKNOWN);
    assert_string_equal(ujreg_area_grade_name(99), "?");
    assert_string_equal(ujreg_area_grade_name(-1), "?");
    assert_string_equal(ujreg_area_level_name(99), "?");
    assert_string_equal(ujreg_area_level_name(0), "?");
    assert_string_equal(ujreg_code_status_name(99), "?");
    assert_string_equal(ujreg_code_status_name(0), "?");
}

static void calendars(void **state) {
    (void)state;
    ujreg_calendar *calendar;
    ujreg_calendar_day info = {.size = sizeof info};
    ujreg_date date = day;
    int32_t count = 7;
    assert_int_equal(ujreg_calendar_new(NULL, &calendar), UJREG_OK);
    WRONG(ujreg_calendar_load(NULL, UJREG_CALENDAR_LOCAL, "", 0, NULL));
    WRONG(ujreg_calendar_load(calendar, UJREG_CALENDAR_LOCAL, NULL, 1, NULL));
    WRONG(ujreg_calendar_load(calendar, 3, "", 0, NULL));
    assert_int_equal(ujreg_calendar_load(calendar, UJREG_CALENDAR_LOCAL, "date\tkind\nx\tholiday\n", 20, NULL),
                     UJREG_INVALID);
    WRONG(ujreg_calendar_get_day(NULL, NULL, &info));
    WRONG(ujreg_calendar_get_day(NULL, &day, NULL));
    WRONG(ujreg_calendar_add_workdays(NULL, NULL, 1, &date));
    WRONG(ujreg_calendar_add_workdays(NULL, &day, 1, NULL));
    WRONG(ujreg_calendar_add_workdays(NULL, NULL, 0, &date));
    WRONG(ujreg_calendar_add_workdays(NULL, &day, 0, NULL));
    WRONG(ujreg_calendar_count_workdays(NULL, NULL, &day, &count));
    assert_int_equal(count, 0);
    WRONG(ujreg_calendar_count_workdays(NULL, &day, NULL, &count));
    WRONG(ujreg_calendar_count_workdays(NULL, &day, &day, NULL));
    assert_int_equal(ujreg_calendar_count_workdays(NULL, &no_day, &day, &count), UJREG_INVALID);
    assert_int_equal(ujreg_calendar_count_workdays(NULL, &day, &no_day, &count), UJREG_INVALID);
    assert_int_equal(ujreg_calendar_knows(NULL, -1), 0);
    assert_int_equal(ujreg_calendar_knows(NULL, 10000), 0);
    ujreg_calendar_free(calendar);
}

static void statistics(void **state) {
    (void)state;
    ujreg_tally *tally;
    ujreg_report *report = NULL;
    const ujreg_report_options options = {.size = sizeof options, .month = 202512};
    const int32_t negative[] = {-1, 20}, late[] = {17, 20}, falling[] = {16, 16};
    ujreg_report_totals totals = {.size = sizeof totals};
    ujreg_report_line line = {.size = sizeof line};
    ujreg_conflict conflict = {.size = sizeof conflict};
    ujreg_tally_entry entry = {.size = sizeof entry};
    assert_int_equal(ujreg_tally_new(NULL, NULL, &tally), UJREG_OK);
    WRONG(ujreg_tally_add(NULL, NULL, 0));
    WRONG(ujreg_tally_add_entry(NULL, &entry));
    WRONG(ujreg_tally_add_entry(tally, NULL));
    WRONG(ujreg_tally_merge(NULL, tally));
    WRONG(ujreg_tally_merge(tally, NULL));
    WRONG(ujreg_tally_merge(tally, tally));
    WRONG(ujreg_tally_load(NULL, "", 0));
    WRONG(ujreg_tally_load(tally, NULL, 1));
    assert_int_equal(ujreg_tally_persons(NULL), 0);
    assert_int_equal(ujreg_tally_memory(NULL), 0);
    for (size_t i = 0; i < 3; i++) {
        const int32_t *const ages[] = {negative, late, falling};
        ujreg_report_options wrong = options;
        wrong.ages = ages[i];
        wrong.age_count = 2;
        WRONG(ujreg_report_new(NULL, tally, &wrong, &report));
        assert_null(report);
    }
    assert_int_equal(ujreg_report_new(NULL, tally, &options, &report), UJREG_OK);
    WRONG(ujreg_report_get(NULL, &totals));
    WRONG(ujreg_report_get(report, NULL));
    WRONG(ujreg_report_line_at(NULL, UJREG_BY_SEX, 0, &line));
    WRONG(ujreg_report_line_at(report, UJREG_BY_SEX, 0, NULL));
    assert_int_equal(ujreg_report_line_at(report, UJREG_BY_SEX, 99, &line), UJREG_END);
    WRONG(ujreg_report_conflict(NULL, 0, &conflict));
    WRONG(ujreg_report_conflict(report, 0, NULL));
    assert_int_equal(ujreg_report_conflict(report, 0, &conflict), UJREG_END);
    assert_int_equal(ujreg_report_lines(NULL, UJREG_BY_SEX), 0);
    ujreg_report_free(report);
    ujreg_report_free(NULL);
    ujreg_tally_free(tally);
}

static void readers(void **state) {
    (void)state;
    ujreg_reader *reader;
    ujreg_findings *findings;
    ujreg_profile *profile;
    ujreg_record record = {.size = sizeof record};
    const ujreg_profile_options options = {.size = sizeof options, .today = {2025, 12, 31}};
    assert_int_equal(ujreg_reader_new(NULL, NULL, &reader), UJREG_OK);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_profile_new(NULL, &options, &profile), UJREG_OK);
    WRONG(ujreg_reader_feed(NULL, "", 0, 1));
    WRONG(ujreg_reader_feed(reader, NULL, 1, 1));
    WRONG(ujreg_reader_next(NULL, &record, findings));
    WRONG(ujreg_reader_next(reader, NULL, findings));
    WRONG(ujreg_reader_next(reader, &record, NULL));
    WRONG(ujreg_reader_check(NULL, profile, findings));
    WRONG(ujreg_reader_check(reader, NULL, findings));
    WRONG(ujreg_reader_check(reader, profile, NULL));
    assert_int_equal(ujreg_reader_check(reader, profile, findings), UJREG_ERROR_STATE);
    assert_int_equal(ujreg_reader_record_number(NULL), 0);
    assert_int_equal(ujreg_reader_line(NULL), 0);
    assert_int_equal(ujreg_reader_offset(NULL), 0);
    assert_int_equal(ujreg_reader_format(NULL), UJREG_FORMAT_AUTO);
    assert_int_equal(ujreg_reader_encoding(NULL), UJREG_ENCODING_AUTO);
    ujreg_profile_free(profile);
    ujreg_findings_free(findings);
    ujreg_reader_free(reader);
}

static void decoding(void **state) {
    (void)state;
    ujreg_profile *profile;
    ujreg_record record = {.size = sizeof record};
    ujreg_deregistration result = {.size = sizeof result};
    const ujreg_profile_options options = {.size = sizeof options, .today = {2025, 12, 31}};
    ujreg_finding finding = {.size = sizeof finding, .rule = UJREG_RULE_AAB301_REQUIRED};
    size_t needed;
    assert_int_equal(ujreg_profile_new(NULL, &options, &profile), UJREG_OK);
    WRONG(ujreg_decode(NULL, &record, &result, NULL));
    WRONG(ujreg_decode(profile, NULL, &result, NULL));
    WRONG(ujreg_decode(profile, &record, NULL, NULL));
    WRONG(ujreg_finding_value(NULL, 0, NULL, 0, &needed));
    WRONG(ujreg_finding_value(&finding, 0, NULL, 1, &needed));
    ujreg_profile_free(profile);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates),
        cmocka_unit_test(dates_beyond_the_calendar),
        cmocka_unit_test(words_of_what_is_a_status_and_what_is_none),
        cmocka_unit_test(lists_of_the_life_cycle),
        cmocka_unit_test(areas),
        cmocka_unit_test(calendars),
        cmocka_unit_test(statistics),
        cmocka_unit_test(readers),
        cmocka_unit_test(decoding),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
