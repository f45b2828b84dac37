/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* N(九): 统计报表期为上月21日至本月20日. */
#include "unit.h"

#include <ujreg/statistics.h>

#include "tables/statistical_month.h"

static int32_t as_number(const ujreg_date *date) {
    return date->year * 10000 + date->month * 100 + date->day;
}

static ujreg_date day(int32_t number) {
    ujreg_date date;
    assert_int_equal(ujreg_date_make(number / 10000, number / 100 % 100, number % 100, &date), UJREG_OK);
    return date;
}

static void a_statistical_month_runs_from_the_21st_of_the_month_before_to_the_20th(void **state) {
    static const int32_t rows[][3] = {
        {202009, 20200821, 20200920}, /* the first */
        {202010, 20200921, 20201020}, {202012, 20201121, 20201220}, {202101, 20201221, 20210120},
        {202103, 20210221, 20210320}, {202403, 20240221, 20240320}, {999912, 99991121, 99991220},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        ujreg_period period = {.size = sizeof period};
        assert_int_equal(ujreg_period_of_month(rows[i][0], &period), UJREG_OK);
        assert_int_equal(period.month, rows[i][0]);
        assert_int_equal(as_number(&period.first), rows[i][1]);
        assert_int_equal(as_number(&period.last), rows[i][2]);
    }
}

static void there_is_no_statistical_month_before_september_2020(void **state) {
    static const int32_t none[] = {202008, 201912, 0, -1, 202100, 202113, 202099, 1000001, INT32_MIN, INT32_MAX};
    ujreg_period period = {.size = sizeof period};
    (void)state;
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        assert_int_equal(ujreg_period_of_month(none[i], &period), UJREG_INVALID);
        assert_int_equal(period.month, 0);
        assert_int_equal(as_number(&period.first), 0);
        assert_int_equal(as_number(&period.last), 0);
    }
    ujreg_date eve = day(20200820);
    assert_int_equal(ujreg_period_of_date(&eve, &period), UJREG_INVALID);
    ujreg_date nonsense = {2021, 2, 29};
    assert_int_equal(ujreg_period_of_date(&nonsense, &period), UJREG_INVALID);
}

static void every_day_from_the_first_period_on_lies_in_exactly_one(void **state) {
    ujreg_date start = day(20200821);
    ujreg_date end = day(20320101);
    int32_t last_of_former = ujreg_date_day_number(&start) - 1;
    int32_t month = 0;
    (void)state;
    for (int32_t n = ujreg_date_day_number(&start); n < ujreg_date_day_number(&end); n++) {
        ujreg_date date;
        ujreg_period period = {.size = sizeof period};
        assert_int_equal(ujreg_date_from_day_number(n, &date), UJREG_OK);
        assert_int_equal(ujreg_period_of_date(&date, &period), UJREG_OK);
        assert_true(ujreg_date_compare(&period.first, &date) <= 0 && ujreg_date_compare(&date, &period.last) <= 0);
        if (period.month != month) {
            assert_int_equal(ujreg_date_day_number(&period.first), last_of_former + 1);
            last_of_former = ujreg_date_day_number(&period.last);
            month = period.month;
        }
    }
}

static void days_before_the_first_period_have_a_month_all_the_same_inside_the_library(void **state) {
    static const int32_t rows[][2] = {{20200820, 202008}, {20191221, 202001}, {20191220, 201912}, {10101, 101}};
    int32_t month;
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        ujreg_date date = day(rows[i][0]);
        assert_int_equal(uj_period_month_of(&date, &month), UJREG_OK);
        assert_int_equal(month, rows[i][1]);
    }
    ujreg_date beyond = day(99991221);
    assert_int_equal(uj_period_month_of(&beyond, &month), UJREG_INVALID);
}

static void a_struct_of_another_size_is_refused(void **state) {
    ujreg_period period = {.size = 0};
    ujreg_date date = day(20200921);
    (void)state;
    assert_int_equal(ujreg_period_of_month(202010, &period), UJREG_ERROR_ARGUMENT);
    period.size = sizeof period + 4;
    assert_int_equal(ujreg_period_of_month(202010, &period), UJREG_ERROR_VERSION);
    assert_int_equal(ujreg_period_of_month(202010, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_period_of_date(NULL, &period), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_period_of_date(&date, NULL), UJREG_ERROR_ARGUMENT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_statistical_month_runs_from_the_21st_of_the_month_before_to_the_20th),
        cmocka_unit_test(there_is_no_statistical_month_before_september_2020),
        cmocka_unit_test(every_day_from_the_first_period_on_lies_in_exactly_one),
        cmocka_unit_test(days_before_the_first_period_have_a_month_all_the_same_inside_the_library),
        cmocka_unit_test(a_struct_of_another_size_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
