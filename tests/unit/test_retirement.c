/* SPDX-License-Identifier: Apache-2.0 */
/* The table of the decision of 2024-09-13 (STANDARD 9), as printed: month of birth, age. */
#include "unit.h"

#include <ujreg/identity.h>
#include <ujreg/retirement.h>

static ujreg_retirement ages(int32_t year, int32_t month, int32_t base) {
    ujreg_date birth = {(int16_t)year, (uint8_t)month, 15};
    ujreg_retirement retirement;
    retirement.size = sizeof retirement;
    assert_int_equal(ujreg_retirement_age(&birth, base, &retirement), UJREG_OK);
    return retirement;
}

struct row {
    int32_t year, month, years, months;
};

static void check_rows(const struct row *rows, size_t count, int32_t base) {
    for (size_t i = 0; i < count; i++) {
        ujreg_retirement retirement = ages(rows[i].year, rows[i].month, base);
        assert_int_equal(retirement.statutory_months, rows[i].years * 12 + rows[i].months);
        assert_int_equal(retirement.delay_months, retirement.statutory_months - base * 12);
    }
}

static void men_go_from_60_to_63_by_a_month_every_four(void **state) {
    static const struct row rows[] = {
        {1950, 6, 60, 0}, {1964, 12, 60, 0}, {1965, 1, 60, 1},  {1965, 4, 60, 1},  {1965, 5, 60, 2},
        {1965, 8, 60, 2}, {1965, 9, 60, 3},  {1965, 12, 60, 3}, {1966, 1, 60, 4},  {1968, 12, 61, 0},
        {1969, 1, 61, 1}, {1972, 12, 62, 0}, {1976, 4, 62, 10}, {1976, 5, 62, 11}, {1976, 8, 62, 11},
        {1976, 9, 63, 0}, {1976, 12, 63, 0}, {2000, 1, 63, 0},
    };
    (void)state;
    check_rows(rows, sizeof rows / sizeof *rows, UJREG_RETIREMENT_MAN);
}

static void women_at_55_go_to_58_by_a_month_every_four(void **state) {
    static const struct row rows[] = {
        {1969, 12, 55, 0}, {1970, 1, 55, 1},  {1970, 4, 55, 1}, {1970, 5, 55, 2},
        {1973, 12, 56, 0}, {1981, 8, 57, 11}, {1981, 9, 58, 0}, {1999, 12, 58, 0},
    };
    (void)state;
    check_rows(rows, sizeof rows / sizeof *rows, UJREG_RETIREMENT_WOMAN_55);
}

static void women_at_50_go_to_55_by_a_month_every_two(void **state) {
    static const struct row rows[] = {
        {1974, 12, 50, 0}, {1975, 1, 50, 1},   {1975, 2, 50, 1},  {1975, 3, 50, 2},  {1976, 12, 51, 0},
        {1982, 12, 54, 0}, {1984, 10, 54, 11}, {1984, 11, 55, 0}, {1999, 12, 55, 0},
    };
    (void)state;
    check_rows(rows, sizeof rows / sizeof *rows, UJREG_RETIREMENT_WOMAN_50);
}

static void flexible_retirement_is_three_years_earlier_and_not_below_the_base(void **state) {
    (void)state;
    assert_int_equal(ages(1965, 1, UJREG_RETIREMENT_MAN).earliest_months, 60 * 12);
    assert_int_equal(ages(2000, 1, UJREG_RETIREMENT_MAN).earliest_months, 60 * 12);
    assert_int_equal(ages(1981, 9, UJREG_RETIREMENT_WOMAN_55).earliest_months, 55 * 12);
    assert_int_equal(ages(1980, 12, UJREG_RETIREMENT_WOMAN_50).earliest_months, 50 * 12);
    assert_int_equal(ages(1981, 1, UJREG_RETIREMENT_WOMAN_50).earliest_months, 50 * 12 + 1);
    assert_int_equal(ages(1984, 11, UJREG_RETIREMENT_WOMAN_50).earliest_months, 52 * 12);
}

static void ages_are_reached_on_the_corresponding_day(void **state) {
    ujreg_date birth = {1965, 8, 31};
    ujreg_retirement retirement;
    (void)state;
    retirement.size = sizeof retirement;
    assert_int_equal(ujreg_retirement_age(&birth, UJREG_RETIREMENT_MAN, &retirement), UJREG_OK);
    assert_int_equal(retirement.statutory_date.year, 2025); /* 60 years and 2 months: October has 31 days */
    assert_int_equal(retirement.statutory_date.month, 10);
    assert_int_equal(retirement.statutory_date.day, 31);
    assert_int_equal(retirement.earliest_date.month, 8);
    birth.month = 12; /* 60 years and 3 months: March 2026 */
    assert_int_equal(ujreg_retirement_age(&birth, UJREG_RETIREMENT_MAN, &retirement), UJREG_OK);
    assert_int_equal(retirement.statutory_date.year, 2026);
    assert_int_equal(retirement.statutory_date.month, 3);
}

static void the_delay_never_shrinks_from_one_month_of_birth_to_the_next(void **state) {
    static const int32_t bases[] = {UJREG_RETIREMENT_MAN, UJREG_RETIREMENT_WOMAN_55, UJREG_RETIREMENT_WOMAN_50};
    (void)state;
    for (size_t b = 0; b < 3; b++) {
        int32_t last = 0;
        for (int32_t month = 1940 * 12; month < 2030 * 12; month++) {
            ujreg_retirement retirement = ages(month / 12, month % 12 + 1, bases[b]);
            assert_true(retirement.delay_months == last || retirement.delay_months == last + 1);
            assert_true(retirement.earliest_months >= bases[b] * 12);
            assert_true(retirement.statutory_months - retirement.earliest_months <= 36);
            last = retirement.delay_months;
        }
        assert_int_equal(last, bases[b] == UJREG_RETIREMENT_WOMAN_50 ? 60 : 36);
    }
}

static void what_cannot_be_told_is_said(void **state) {
    ujreg_date none = {0, 0, 0}, birth = {1990, 1, 1}, late = {9990, 1, 1};
    ujreg_retirement retirement;
    (void)state;
    retirement.size = sizeof retirement;
    assert_int_equal(ujreg_retirement_age(&none, 60, &retirement), UJREG_INVALID);
    assert_int_equal(ujreg_retirement_age(&late, 60, &retirement), UJREG_INVALID);
    assert_int_equal(retirement.statutory_months, 0);
    assert_int_equal(ujreg_retirement_age(&birth, 58, &retirement), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_retirement_age(NULL, 60, &retirement), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_retirement_age(&birth, 60, NULL), UJREG_ERROR_ARGUMENT);
    retirement.size = 1;
    assert_int_equal(ujreg_retirement_age(&birth, 60, &retirement), UJREG_ERROR_VERSION);
    assert_int_equal(ujreg_retirement_base(UJREG_SEX_MALE), 60);
    assert_int_equal(ujreg_retirement_base(UJREG_SEX_FEMALE), 50);
    assert_int_equal(ujreg_retirement_base(UJREG_SEX_UNSTATED), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(men_go_from_60_to_63_by_a_month_every_four),
        cmocka_unit_test(women_at_55_go_to_58_by_a_month_every_four),
        cmocka_unit_test(women_at_50_go_to_55_by_a_month_every_two),
        cmocka_unit_test(flexible_retirement_is_three_years_earlier_and_not_below_the_base),
        cmocka_unit_test(ages_are_reached_on_the_corresponding_day),
        cmocka_unit_test(the_delay_never_shrinks_from_one_month_of_birth_to_the_next),
        cmocka_unit_test(what_cannot_be_told_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
