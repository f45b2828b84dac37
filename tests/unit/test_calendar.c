/* SPDX-License-Identifier: Apache-2.0 */
/* Working days (STANDARD 8): the source row by row, a naive loop beside the library, the notice's own dates. */
#include "failing_memory.h"
#include "source_rows.h"

#include <ujreg/calendar.h>

static ujreg_date date_of(int32_t yyyymmdd) {
    ujreg_date date;
    assert_int_equal(ujreg_date_make(yyyymmdd / 10000, yyyymmdd / 100 % 100, yyyymmdd % 100, &date), UJREG_OK);
    return date;
}

static int32_t number_of(ujreg_date date) {
    return date.year * 10000 + date.month * 100 + date.day;
}

static int32_t dashed(const char *text) {
    int32_t value = 0;
    for (; *text; text++) {
        value = *text == '-' ? value : value * 10 + (*text - '0');
    }
    return value;
}

static int32_t is_workday(const ujreg_calendar *calendar, int32_t yyyymmdd) {
    ujreg_date date = date_of(yyyymmdd);
    int32_t workday = -1;
    assert_int_equal(ujreg_calendar_is_workday(calendar, &date, &workday), UJREG_OK);
    return workday;
}

static int32_t add(const ujreg_calendar *calendar, int32_t yyyymmdd, int32_t workdays) {
    ujreg_date date = date_of(yyyymmdd);
    ujreg_status status = ujreg_calendar_add_workdays(calendar, &date, workdays, &date);
    assert_int_equal(number_of(date) == 0, status != UJREG_OK);
    return status == UJREG_OK ? number_of(date) : -status;
}

static int32_t roll(const ujreg_calendar *calendar, int32_t yyyymmdd) {
    ujreg_date date = date_of(yyyymmdd);
    ujreg_status status = ujreg_calendar_roll_forward(calendar, &date, &date);
    return status == UJREG_OK ? number_of(date) : -status;
}

static ujreg_calendar *with_days(int32_t kind, const char *text) {
    ujreg_calendar *calendar = NULL;
    assert_int_equal(ujreg_calendar_new(NULL, &calendar), UJREG_OK);
    assert_int_equal(ujreg_calendar_load(calendar, kind, text, strlen(text), NULL), UJREG_OK);
    return calendar;
}

static void a_listed_day_wins_else_monday_to_friday(void **state) {
    (void)state;
    struct source source = source_open("cn_holidays.tsv");
    ujreg_date date = date_of(20200101), end = date_of(20270101);
    size_t listed = 0;
    while (ujreg_date_compare(&date, &end) < 0) {
        const struct source_row *row = NULL;
        for (size_t i = 0; i < source.count; i++) {
            row = dashed(source.rows[i].cells[0]) == number_of(date) ? &source.rows[i] : row;
        }
        ujreg_calendar_day day = {.size = sizeof day};
        assert_int_equal(ujreg_calendar_get_day(NULL, &date, &day), UJREG_OK);
        int32_t weekday = ujreg_date_weekday(&date);
        assert_int_equal(day.weekday, weekday);
        if (row) {
            int holiday = strcmp(row->cells[1], "holiday") == 0;
            assert_int_equal(day.kind, holiday ? UJREG_DAY_HOLIDAY : UJREG_DAY_WORKDAY);
            assert_int_equal(day.workday, !holiday);
            assert_string_equal(day.name, row->cells[2]);
            listed++;
        } else {
            assert_int_equal(day.kind, UJREG_DAY_ORDINARY);
            assert_int_equal(day.workday, weekday <= 5);
            assert_string_equal(day.name, "");
        }
        assert_int_equal(is_workday(NULL, number_of(date)), day.workday);
        ujreg_date_add_days(&date, 1, &date);
    }
    assert_int_equal(listed, source.count);
    source_close(&source);
}

static void the_spring_festival_of_2020_lasted_until_2_february(void **state) {
    (void)state;
    assert_int_equal(is_workday(NULL, 20200119), 1); /* a Sunday that makes up */
    assert_int_equal(is_workday(NULL, 20200123), 1);
    assert_int_equal(is_workday(NULL, 20200131), 0); /* a Friday of the extension */
    assert_int_equal(is_workday(NULL, 20200201), 0);
    assert_int_equal(is_workday(NULL, 20200202), 0);
    assert_int_equal(add(NULL, 20200123, 1), 20200203);
    assert_int_equal(add(NULL, 20200203, -1), 20200123);
}

static void saturdays_that_make_up_count(void **state) {
    (void)state;
    assert_int_equal(is_workday(NULL, 20201010), 1);
    assert_int_equal(add(NULL, 20201009, 1), 20201010);
    assert_int_equal(add(NULL, 20200508, 1), 20200509);
}

static void the_first_filing_day_of_the_notice_is_the_3rd_rolled_forward(void **state) {
    (void)state;
    assert_int_equal(roll(NULL, 20201003), 20201009); /* N(九) */
    assert_int_equal(add(NULL, 20200930, 1), 20201009);
    assert_int_equal(roll(NULL, 20201009), 20201009);
    ujreg_date date = date_of(20201008);
    assert_int_equal(ujreg_calendar_roll_back(NULL, &date, &date), UJREG_OK);
    assert_int_equal(number_of(date), 20200930);
}

static void year_ends_are_crossed(void **state) {
    (void)state;
    assert_int_equal(add(NULL, 20201231, 1), 20210104);
    assert_int_equal(add(NULL, 20210104, -1), 20201231);
    assert_int_equal(add(NULL, 20240229, 0), 20240229);
    assert_int_equal(add(NULL, 20221230, 3), 20230105); /* 31 December 2022 belongs to the New Year of 2023 */
}

static void unknown_years_have_no_answer(void **state) {
    (void)state;
    ujreg_date date = date_of(20191231), result = date_of(20200101);
    int32_t value = 7;
    assert_int_equal(ujreg_calendar_is_workday(NULL, &date, &value), UJREG_UNKNOWN);
    assert_int_equal(value, 0);
    assert_int_equal(ujreg_calendar_roll_forward(NULL, &date, &result), UJREG_UNKNOWN);
    assert_int_equal(number_of(result), 0);
    assert_int_equal(add(NULL, 20191231, 1), 20200102); /* the day of the trigger is not looked at */
    assert_int_equal(add(NULL, 20191230, 1), -UJREG_UNKNOWN);
    assert_int_equal(add(NULL, 20261231, 1), -UJREG_UNKNOWN);
    assert_int_equal(add(NULL, 20200102, -1), -UJREG_UNKNOWN);
    assert_int_equal(add(NULL, 20200102, INT32_MAX), -UJREG_UNKNOWN);
    assert_int_equal(add(NULL, 20200102, INT32_MIN), -UJREG_UNKNOWN);
    assert_int_equal(add(NULL, 99991231, 1), -UJREG_UNKNOWN);
    assert_int_equal(add(NULL, 10101, -1), -UJREG_UNKNOWN);
    assert_int_equal(add(NULL, 19990101, 0), 19990101);
    ujreg_date from = date_of(20261230), to = date_of(20270101);
    assert_int_equal(ujreg_calendar_count_workdays(NULL, &from, &to, &value), UJREG_UNKNOWN);
    assert_int_equal(value, 0);
    assert_int_equal(ujreg_calendar_knows(NULL, 2019), 0);
    assert_int_equal(ujreg_calendar_knows(NULL, 2020), 1);
    assert_int_equal(ujreg_calendar_knows(NULL, 2026), 1);
    assert_int_equal(ujreg_calendar_knows(NULL, 2027), 0);
    assert_int_equal(ujreg_calendar_first_year(NULL), 2020);
    assert_int_equal(ujreg_calendar_last_year(NULL), 2026);
}

static void adding_counting_and_rolling_agree_with_a_walk_day_by_day(void **state) {
    (void)state;
    ujreg_date date = date_of(20200101), end = date_of(20261231);
    for (; ujreg_date_compare(&date, &end) < 0; ujreg_date_add_days(&date, 3, &date)) {
        ujreg_date walker = date, result;
        int32_t passed = 0, count = -1;
        while (passed < 12) {
            ujreg_date_add_days(&walker, 1, &walker);
            if (ujreg_date_compare(&walker, &end) > 0) {
                assert_int_equal(ujreg_calendar_add_workdays(NULL, &date, passed + 1, &result), UJREG_UNKNOWN);
                break;
            }
            int32_t workday = is_workday(NULL, number_of(walker));
            passed += workday;
            assert_int_equal(ujreg_calendar_count_workdays(NULL, &date, &walker, &count), UJREG_OK);
            assert_int_equal(count, passed);
            assert_int_equal(ujreg_calendar_count_workdays(NULL, &walker, &date, &count), UJREG_OK);
            assert_int_equal(-count, passed - workday + is_workday(NULL, number_of(date)));
            if (workday) {
                assert_int_equal(ujreg_calendar_add_workdays(NULL, &date, passed, &result), UJREG_OK);
                assert_int_equal(ujreg_date_compare(&result, &walker), 0);
            }
            if (workday && passed == 1 && !is_workday(NULL, number_of(date))) {
                assert_int_equal(roll(NULL, number_of(date)), number_of(walker));
            }
        }
    }
}

static const char next_year[] = "date\tkind\tname\n"
                                "2027-01-01\tholiday\t元旦\n"
                                "2027-02-06\tholiday\t春节\n"
                                "2027-02-20\tworkday\t春节\n"
                                "2027-10-01\tholiday\t国庆节\n";

static void a_national_file_makes_the_years_of_its_national_day_known(void **state) {
    (void)state;
    ujreg_calendar *calendar = with_days(UJREG_CALENDAR_NATIONAL, next_year);
    assert_int_equal(ujreg_calendar_last_year(calendar), 2027);
    assert_int_equal(add(calendar, 20261231, 1), 20270104);
    assert_int_equal(is_workday(calendar, 20270220), 1); /* a Saturday */
    assert_int_equal(is_workday(calendar, 20270221), 0);
    assert_int_equal(is_workday(calendar, 20200131), 0); /* the built-in years stay */
    ujreg_calendar_free(calendar);
    calendar = with_days(UJREG_CALENDAR_NATIONAL, "date\tkind\n2026-12-31\tholiday\n2027-01-02\tholiday\n");
    assert_int_equal(ujreg_calendar_last_year(calendar), 2026); /* a few days spilt over are not a year */
    assert_int_equal(is_workday(calendar, 20261231), 0);
    assert_int_equal(add(calendar, 20261230, 1), -UJREG_UNKNOWN);
    ujreg_calendar_free(calendar);
    /* National Day makes a year known; its second day alone does not. */
    calendar = with_days(UJREG_CALENDAR_NATIONAL, "date\tkind\n2027-10-02\tholiday\n");
    assert_int_equal(ujreg_calendar_last_year(calendar), 2026);
    ujreg_calendar_free(calendar);
    calendar = with_days(UJREG_CALENDAR_NATIONAL, "date\tkind\n2027-10-01\tholiday\n");
    assert_int_equal(ujreg_calendar_last_year(calendar), 2027);
    ujreg_calendar_free(calendar);
}

static void years_need_not_follow_each_other(void **state) {
    (void)state;
    ujreg_calendar *calendar = with_days(UJREG_CALENDAR_NATIONAL, "date\tkind\n2018-10-01\tholiday\n");
    assert_int_equal(ujreg_calendar_first_year(calendar), 2018);
    assert_int_equal(ujreg_calendar_knows(calendar, 2019), 0);
    assert_int_equal(add(calendar, 20181231, 1), -UJREG_UNKNOWN);
    assert_int_equal(is_workday(calendar, 20181231), 1);
    ujreg_calendar_free(calendar);
}

static void a_local_day_wins_and_makes_no_year_known(void **state) {
    (void)state;
    static const char local[] = "date\tkind\tname\n2026-03-02\tholiday\t地方节日\n2026-10-01\tworkday\t\n"
                                "2027-10-01\tholiday\t甲\n2027-03-01\tholiday\t乙\n";
    ujreg_calendar *calendar = with_days(UJREG_CALENDAR_LOCAL, local);
    ujreg_calendar_day day = {.size = sizeof day};
    ujreg_date date = date_of(20260302);
    assert_int_equal(ujreg_calendar_get_day(calendar, &date, &day), UJREG_OK);
    assert_int_equal(day.kind, UJREG_DAY_HOLIDAY);
    assert_int_equal(day.local, 1);
    assert_string_equal(day.name, "地方节日");
    assert_int_equal(is_workday(NULL, 20260302), 1);
    assert_int_equal(is_workday(calendar, 20261001), 1);
    assert_int_equal(ujreg_calendar_knows(calendar, 2027), 0);
    assert_int_equal(ujreg_calendar_load(calendar, UJREG_CALENDAR_NATIONAL, next_year, strlen(next_year), NULL),
                     UJREG_OK);
    assert_int_equal(is_workday(calendar, 20270301), 0); /* known now, and the local day is still there */
    date = date_of(20271001);
    assert_int_equal(ujreg_calendar_get_day(calendar, &date, &day), UJREG_OK);
    assert_int_equal(day.local, 1);
    assert_string_equal(day.name, "甲");
    ujreg_calendar_free(calendar);
}

static void a_later_file_gives_a_day_its_new_meaning(void **state) {
    (void)state;
    ujreg_calendar *calendar = with_days(UJREG_CALENDAR_NATIONAL, "date\tkind\n2026-05-06\tholiday\n");
    assert_int_equal(is_workday(calendar, 20260506), 0);
    static const char again[] = "kind\tdate\r\nworkday\t2026-05-06";
    assert_int_equal(ujreg_calendar_load(calendar, UJREG_CALENDAR_NATIONAL, again, strlen(again), NULL), UJREG_OK);
    assert_int_equal(is_workday(calendar, 20260506), 1);
    ujreg_calendar_free(calendar);
}

static void a_wrong_file_changes_nothing_and_names_its_line(void **state) {
    (void)state;
    static const struct {
        const char *text;
        uint64_t line;
    } wrong[] = {{"", 1},
                 {"date\n2027-10-01\n", 2},
                 {"date\tkind\tcolour\n", 1},
                 {"date\tkind\tdate\n", 1},
                 {"date\tkind\n2027-10-01\tholiday\n2027-02-29\tholiday\n", 3},
                 {"date\tkind\n2027-10-01\tholiday\n20271002\tholiday\n", 3},
                 {"date\tkind\n2027-10-01\tholiday\n\n# a comment\n2027-10-02\tfeast\n", 5},
                 {"date\tkind\n2027-10-01\tholiday\n2027-10-02\tholiday\n2027-10-01\tworkday\n", 4},
                 {"date\tkind\n2027-10-01\tholiday\tname\n", 2},
                 {"date\tkind\n2027-10-01\tholiday\n2027-10-02\tholiday\xff\n", 3}};
    ujreg_calendar *calendar = NULL;
    assert_int_equal(ujreg_calendar_new(NULL, &calendar), UJREG_OK);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        uint64_t line = 99;
        assert_int_equal(
            ujreg_calendar_load(calendar, UJREG_CALENDAR_NATIONAL, wrong[i].text, strlen(wrong[i].text), &line),
            UJREG_INVALID);
        assert_int_equal(line, wrong[i].line);
        assert_int_equal(ujreg_calendar_knows(calendar, 2027), 0);
    }
    static const char zero[] = "date\tkind\n2027-10-01\tholiday\n2027-10-02\0\tholiday\n";
    assert_int_equal(ujreg_calendar_load(calendar, UJREG_CALENDAR_NATIONAL, zero, sizeof zero - 1, NULL), UJREG_INVALID);
    assert_int_equal(ujreg_calendar_load(calendar, 3, next_year, sizeof next_year - 1, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_calendar_load(NULL, 1, next_year, sizeof next_year - 1, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_calendar_load(calendar, 1, NULL, 1, NULL), UJREG_ERROR_ARGUMENT);
    ujreg_calendar_free(calendar);
}

static void the_built_in_file_loaded_again_changes_nothing(void **state) {
    (void)state;
    size_t size = 0;
    char *text = source_text("cn_holidays.tsv", &size);
    ujreg_calendar *calendar = with_days(UJREG_CALENDAR_NATIONAL, text);
    ujreg_date date = date_of(20200101), end = date_of(20270101);
    for (; ujreg_date_compare(&date, &end) < 0; ujreg_date_add_days(&date, 1, &date)) {
        ujreg_calendar_day a = {.size = sizeof a}, b = {.size = sizeof b};
        assert_int_equal(ujreg_calendar_get_day(NULL, &date, &a), UJREG_OK);
        assert_int_equal(ujreg_calendar_get_day(calendar, &date, &b), UJREG_OK);
        assert_int_equal(a.workday, b.workday);
        assert_int_equal(a.kind, b.kind);
        assert_string_equal(a.name, b.name);
    }
    assert_int_equal(ujreg_calendar_first_year(calendar), 2020);
    assert_int_equal(ujreg_calendar_last_year(calendar), 2026);
    ujreg_calendar_free(calendar);
    free(text);
}

static void no_date_is_told_apart_from_no_argument(void **state) {
    (void)state;
    ujreg_date none = {0, 0, 0}, result = date_of(20200101), good = date_of(20200101);
    ujreg_calendar_day day = {.size = sizeof day};
    int32_t value = 1;
    assert_int_equal(ujreg_calendar_is_workday(NULL, &none, &value), UJREG_INVALID);
    assert_int_equal(ujreg_calendar_get_day(NULL, &none, &day), UJREG_INVALID);
    assert_null(day.name);
    assert_int_equal(ujreg_calendar_add_workdays(NULL, &none, 1, &result), UJREG_INVALID);
    assert_int_equal(ujreg_calendar_add_workdays(NULL, &none, 0, &result), UJREG_INVALID);
    assert_int_equal(number_of(result), 0);
    assert_int_equal(ujreg_calendar_count_workdays(NULL, &none, &good, &value), UJREG_INVALID);
    assert_int_equal(ujreg_calendar_is_workday(NULL, NULL, &value), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_calendar_is_workday(NULL, &good, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_calendar_add_workdays(NULL, NULL, 0, &result), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_calendar_add_workdays(NULL, &good, 1, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_calendar_count_workdays(NULL, &good, NULL, &value), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_calendar_get_day(NULL, NULL, &day), UJREG_ERROR_ARGUMENT);
    day.size = 0;
    assert_int_equal(ujreg_calendar_get_day(NULL, &good, &day), UJREG_ERROR_ARGUMENT);
    day.size = 1;
    assert_int_equal(ujreg_calendar_get_day(NULL, &good, &day), UJREG_ERROR_VERSION);
    assert_int_equal(ujreg_calendar_new(NULL, NULL), UJREG_ERROR_ARGUMENT);
    ujreg_calendar_free(NULL);
}

static void every_allocation_may_fail(void **state) {
    (void)state;
    for (int64_t at = 1;; at++) {
        struct failing_memory memory = {.fail_at = at};
        ujreg_allocator allocator = failing_memory_allocator(&memory);
        ujreg_calendar *calendar = NULL;
        ujreg_status status = ujreg_calendar_new(&allocator, &calendar);
        if (status == UJREG_OK) {
            status = ujreg_calendar_load(calendar, UJREG_CALENDAR_NATIONAL, next_year, strlen(next_year), NULL);
            assert_int_equal(ujreg_calendar_knows(calendar, 2027), status == UJREG_OK);
            if (status == UJREG_OK) {
                status = ujreg_calendar_load(calendar, UJREG_CALENDAR_LOCAL, next_year, strlen(next_year), NULL);
            }
        }
        int done = memory.calls < at;
        assert_int_equal(status, done ? UJREG_OK : UJREG_ERROR_MEMORY);
        ujreg_calendar_free(calendar);
        assert_int_equal(memory.alive, 0);
        if (done) {
            break;
        }
    }
}

static void the_calendar_says_where_it_came_from(void **state) {
    (void)state;
    assert_string_equal(ujreg_calendar_version(), "2020-2026");
    assert_non_null(strstr(ujreg_calendar_source(), "State Council"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_listed_day_wins_else_monday_to_friday),
        cmocka_unit_test(the_spring_festival_of_2020_lasted_until_2_february),
        cmocka_unit_test(saturdays_that_make_up_count),
        cmocka_unit_test(the_first_filing_day_of_the_notice_is_the_3rd_rolled_forward),
        cmocka_unit_test(year_ends_are_crossed),
        cmocka_unit_test(unknown_years_have_no_answer),
        cmocka_unit_test(adding_counting_and_rolling_agree_with_a_walk_day_by_day),
        cmocka_unit_test(a_national_file_makes_the_years_of_its_national_day_known),
        cmocka_unit_test(years_need_not_follow_each_other),
        cmocka_unit_test(a_local_day_wins_and_makes_no_year_known),
        cmocka_unit_test(a_later_file_gives_a_day_its_new_meaning),
        cmocka_unit_test(a_wrong_file_changes_nothing_and_names_its_line),
        cmocka_unit_test(the_built_in_file_loaded_again_changes_nothing),
        cmocka_unit_test(no_date_is_told_apart_from_no_argument),
        cmocka_unit_test(every_allocation_may_fail),
        cmocka_unit_test(the_calendar_says_where_it_came_from),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
