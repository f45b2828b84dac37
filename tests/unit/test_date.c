/* SPDX-License-Identifier: Apache-2.0 */
#include "unit.h"

#include <ujreg/date.h>

static void a_date_is_eight_digits_and_a_real_day(void **state) {
    (void)state;
    static const char *const good[] = {"20200921", "20240229", "20000229", "00010101", "99991231"};
    static const char *const bad[] = {"20230229", "20230431", "19000229",  "20201301", "20200001",
                                      "20200100", "2020092",  "202009211", "2020-9-1", "00000101",
                                      " 2020921", "2020092x", ""};
    ujreg_date date;
    char out[8];
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        assert_int_equal(ujreg_date_parse(good[i], strlen(good[i]), &date), UJREG_OK);
        assert_int_equal(ujreg_date_format(&date, out), UJREG_OK);
        assert_memory_equal(out, good[i], 8);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_int_equal(ujreg_date_parse(bad[i], strlen(bad[i]), &date), UJREG_INVALID);
        assert_int_equal(date.year, 0);
    }
}

static void day_numbers_and_dates_are_one_to_one_over_all_years(void **state) {
    (void)state;
    ujreg_date date, next;
    ujreg_date_make(1, 1, 1, &date);
    for (int32_t number = 1; number <= 3652059; number++) {
        assert_int_equal(ujreg_date_day_number(&date), number);
        assert_int_equal(ujreg_date_from_day_number(number, &next), UJREG_OK);
        assert_int_equal(ujreg_date_compare(&date, &next), 0);
        if (number < 3652059) {
            assert_int_equal(ujreg_date_add_days(&date, 1, &date), UJREG_OK);
        }
    }
    assert_int_equal(ujreg_date_add_days(&date, 1, &next), UJREG_INVALID);
}

static void the_corresponding_day_is_the_last_day_where_the_month_is_short(void **state) {
    (void)state;
    ujreg_date date;
    ujreg_date_make(2023, 8, 31, &date);
    assert_int_equal(ujreg_date_add_months(&date, 6, &date), UJREG_OK);
    assert_int_equal(date.year, 2024);
    assert_int_equal(date.month, 2);
    assert_int_equal(date.day, 29);
    assert_int_equal(ujreg_date_add_months(&date, -2, &date), UJREG_OK);
    assert_int_equal(date.month, 12);
    assert_int_equal(date.year, 2023);
}

static void today_is_the_date_in_beijing(void **state) {
    (void)state;
    ujreg_date date;
    assert_int_equal(ujreg_date_beijing(0, &date), UJREG_OK);
    assert_int_equal(date.year * 10000 + date.month * 100 + date.day, 19700101);
    assert_int_equal(ujreg_date_beijing(1601481600 - 1, &date), UJREG_OK); /* 2020-09-30 23:59:59 in Beijing */
    assert_int_equal(date.year * 10000 + date.month * 100 + date.day, 20200930);
    assert_int_equal(ujreg_date_beijing(1601481600, &date), UJREG_OK);
    assert_int_equal(date.year * 10000 + date.month * 100 + date.day, 20201001);
    assert_int_equal(ujreg_date_beijing(-8 * 3600 - 1, &date), UJREG_OK);
    assert_int_equal(date.year * 10000 + date.month * 100 + date.day, 19691231);
}

static void the_first_filing_day_of_the_notice_is_a_friday(void **state) {
    (void)state;
    ujreg_date date;
    ujreg_date_make(2020, 10, 9, &date);
    assert_int_equal(ujreg_date_weekday(&date), 5);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_date_is_eight_digits_and_a_real_day),
        cmocka_unit_test(day_numbers_and_dates_are_one_to_one_over_all_years),
        cmocka_unit_test(the_corresponding_day_is_the_last_day_where_the_month_is_short),
        cmocka_unit_test(today_is_the_date_in_beijing),
        cmocka_unit_test(the_first_filing_day_of_the_notice_is_a_friday),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
