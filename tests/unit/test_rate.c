/* SPDX-License-Identifier: Apache-2.0 */
/* STANDARD 9: rate = U / (E + U), exact, half up; undefined when there is nobody. */
#include "unit.h"

#include <ujreg/statistics.h>

static void the_rates_of_the_vector_file_are_right(void **state) {
    char line[256], expected[64];
    long long unemployed, employed;
    int decimals, rows = 0;
    FILE *file = fopen(UJREG_VECTOR_DIR "/rate.tsv", "r");
    (void)state;
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        if (sscanf(line, "%lld\t%lld\t%d\t%63s", &unemployed, &employed, &decimals, expected) != 4) {
            continue;
        }
        ujreg_rate rate = {.size = sizeof rate};
        ujreg_status status = ujreg_rate_compute(unemployed, employed, UJREG_EMPLOYED_THIS_PERIOD, decimals, &rate);
        if (strcmp(expected, "undefined") == 0) {
            assert_int_equal(status, UJREG_UNKNOWN);
            assert_string_equal(rate.text, "");
        } else {
            assert_int_equal(status, UJREG_OK);
            assert_string_equal(rate.text, expected);
        }
        assert_true(rate.unemployed == unemployed && rate.employed == employed && rate.decimals == decimals);
        rows++;
    }
    fclose(file);
    assert_true(rows > 15);
}

static void small_rates_agree_with_plain_integer_arithmetic(void **state) {
    (void)state;
    for (int64_t u = 0; u <= 60; u++) {
        for (int64_t e = 0; e <= 300; e++) {
            int64_t power = 100;
            for (int32_t decimals = 0; decimals <= 9; decimals++, power *= 10) {
                ujreg_rate rate = {.size = sizeof rate};
                ujreg_status status = ujreg_rate_compute(u, e, UJREG_EMPLOYED_ESTIMATED, decimals, &rate);
                assert_int_equal(status, u + e ? UJREG_OK : UJREG_UNKNOWN);
                if (u + e) {
                    assert_true(rate.scaled == (2 * u * power + u + e) / (2 * (u + e)));
                }
            }
        }
    }
}

static void the_text_is_the_scaled_number(void **state) {
    char text[64];
    (void)state;
    for (int32_t decimals = 0; decimals <= 9; decimals++) {
        for (int64_t u = 0; u < 1000; u += 7) {
            ujreg_rate rate = {.size = sizeof rate};
            int64_t power = 1;
            assert_int_equal(ujreg_rate_compute(u, 1001, 1, decimals, &rate), UJREG_OK);
            for (int32_t i = 0; i < decimals; i++) {
                power *= 10;
            }
            if (decimals) {
                snprintf(text, sizeof text, "%lld.%0*lld", (long long)(rate.scaled / power), (int)decimals,
                         (long long)(rate.scaled % power));
            } else {
                snprintf(text, sizeof text, "%lld", (long long)rate.scaled);
            }
            assert_string_equal(rate.text, text);
        }
    }
}

static void the_basis_of_the_employed_is_carried_along_and_must_be_told(void **state) {
    ujreg_rate rate = {.size = sizeof rate};
    (void)state;
    assert_int_equal(ujreg_rate_compute(1, 2, UJREG_EMPLOYED_ESTIMATED, 2, &rate), UJREG_OK);
    assert_int_equal(rate.basis, UJREG_EMPLOYED_ESTIMATED);
    assert_int_equal(ujreg_rate_compute(0, 0, UJREG_EMPLOYED_THIS_PERIOD, 2, &rate), UJREG_UNKNOWN);
    assert_int_equal(rate.basis, UJREG_EMPLOYED_THIS_PERIOD);
    assert_int_equal(ujreg_rate_compute(1, 2, 0, 2, &rate), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_rate_compute(1, 2, 3, 2, &rate), UJREG_ERROR_ARGUMENT);
}

static void numbers_out_of_range_are_refused(void **state) {
    ujreg_rate rate = {.size = sizeof rate};
    (void)state;
    assert_int_equal(ujreg_rate_compute(-1, 2, 1, 2, &rate), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_rate_compute(1, -2, 1, 2, &rate), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_rate_compute(1, 2, 1, -1, &rate), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_rate_compute(1, 2, 1, 10, &rate), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_rate_compute(1, 2, 1, 2, NULL), UJREG_ERROR_ARGUMENT);
    rate.size = 0;
    assert_int_equal(ujreg_rate_compute(1, 2, 1, 2, &rate), UJREG_ERROR_ARGUMENT);
    rate.size = 8;
    assert_int_equal(ujreg_rate_compute(1, 2, 1, 2, &rate), UJREG_ERROR_VERSION);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_rates_of_the_vector_file_are_right),
        cmocka_unit_test(small_rates_agree_with_plain_integer_arithmetic),
        cmocka_unit_test(the_text_is_the_scaled_number),
        cmocka_unit_test(the_basis_of_the_employed_is_carried_along_and_must_be_told),
        cmocka_unit_test(numbers_out_of_range_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
