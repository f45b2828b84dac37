/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* Profiles: severity is policy, the rule stays what it is (STANDARD 6). */
#include "unit.h"

#include <ujreg/profile.h>

#include "rules/pension.h"
#include "rules/profile.h"

static ujreg_profile_options options_of(int32_t rules) {
    ujreg_profile_options options = {.size = sizeof options, .rules = rules};
    ujreg_date_make(2025, 12, 31, &options.today);
    return options;
}

static ujreg_status make(const ujreg_profile_options *options, ujreg_profile **profile) {
    return ujreg_profile_new(NULL, options, profile);
}

static void the_standard_profile_has_the_severities_of_the_registry(void **state) {
    (void)state;
    ujreg_profile *profile;
    ujreg_profile_options options = options_of(UJREG_RULES_STANDARD);
    assert_int_equal(make(&options, &profile), UJREG_OK);
    for (int32_t index = 0; index < ujreg_rule_count(); index++) {
        ujreg_rule_info info = {.size = sizeof info};
        ujreg_rule_get(ujreg_rule_at(index), &info);
        assert_int_equal(ujreg_profile_severity(profile, info.rule), info.severity);
    }
    assert_int_equal(ujreg_profile_severity(profile, 0), UJREG_SEVERITY_OFF);
    assert_int_equal(ujreg_profile_severity(NULL, UJREG_RULE_AAB301_REQUIRED), UJREG_SEVERITY_OFF);
    ujreg_profile_free(profile);
}

static void the_annex_profile_has_what_the_annex_prints_and_what_cannot_be_read(void **state) {
    (void)state;
    ujreg_profile *profile;
    ujreg_profile_options options = options_of(UJREG_RULES_ANNEX);
    assert_int_equal(make(&options, &profile), UJREG_OK);
    assert_int_equal(ujreg_profile_severity(profile, UJREG_RULE_AAC002_CHECK_DIGIT), UJREG_SEVERITY_ERROR);
    assert_int_equal(ujreg_profile_severity(profile, UJREG_RULE_AAC003_SPACE), UJREG_SEVERITY_ERROR);
    assert_int_equal(ujreg_profile_severity(profile, UJREG_RULE_AAC002_BIRTH_DATE), UJREG_SEVERITY_OFF);
    assert_int_equal(ujreg_profile_severity(profile, UJREG_RULE_AAC003_SEPARATOR), UJREG_SEVERITY_OFF);
    assert_int_equal(ujreg_profile_severity(profile, UJREG_RULE_AAC002_SEX_NOT_EVALUABLE), UJREG_SEVERITY_OFF);
    assert_int_equal(ujreg_profile_severity(profile, UJREG_RULE_AAC003_ENCODING), UJREG_SEVERITY_ERROR);
    assert_int_equal(ujreg_profile_severity(profile, UJREG_RULE_READER_UNCLOSED_QUOTE), UJREG_SEVERITY_ERROR);
    ujreg_profile_free(profile);
}

static void the_strict_profile_makes_errors_of_warnings_and_leaves_notes(void **state) {
    (void)state;
    ujreg_profile *profile;
    ujreg_profile_options options = options_of(UJREG_RULES_STRICT);
    assert_int_equal(make(&options, &profile), UJREG_OK);
    for (int32_t index = 0; index < ujreg_rule_count(); index++) {
        ujreg_rule_info info = {.size = sizeof info};
        ujreg_rule_get(ujreg_rule_at(index), &info);
        /* what is reported once does not hold back the other records */
        int raised = info.severity == UJREG_SEVERITY_WARNING && info.rule != UJREG_RULE_READER_ENCODING_MIXED;
        assert_int_equal(ujreg_profile_severity(profile, info.rule), raised ? UJREG_SEVERITY_ERROR : info.severity);
    }
    ujreg_profile_free(profile);
}

static void any_rule_can_be_set_and_the_last_setting_wins(void **state) {
    (void)state;
    ujreg_profile *profile;
    ujreg_profile_options options = options_of(UJREG_RULES_ANNEX);
    ujreg_rule_severity settings[] = {
        {UJREG_RULE_AAC003_SEPARATOR, UJREG_SEVERITY_NOTE},
        {UJREG_RULE_AAC003_SPACE, UJREG_SEVERITY_OFF},
        {UJREG_RULE_AAC003_SEPARATOR, UJREG_SEVERITY_ERROR},
    };
    options.severities = settings;
    options.severity_count = 3;
    assert_int_equal(make(&options, &profile), UJREG_OK);
    assert_int_equal(ujreg_profile_severity(profile, UJREG_RULE_AAC003_SEPARATOR), UJREG_SEVERITY_ERROR);
    assert_int_equal(ujreg_profile_severity(profile, UJREG_RULE_AAC003_SPACE), UJREG_SEVERITY_OFF);
    ujreg_profile_free(profile);
}

static void an_upload_area_stands_for_all_below_it(void **state) {
    (void)state;
    static const struct {
        int32_t area;
        uint32_t digits;
    } good[] = {{330000, 2}, {330100, 4}, {330106, 6}, {660000, 2}, {660100, 4}, {429004, 6}, {0, 0}};
    static const int32_t bad[] = {-330000, 33, 990000, 1000000, 3301};
    ujreg_profile *profile;
    ujreg_profile_options options = options_of(UJREG_RULES_STANDARD);
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        options.upload_area = good[i].area;
        assert_int_equal(make(&options, &profile), UJREG_OK);
        assert_int_equal(profile->upload_prefix_size, good[i].digits);
        ujreg_profile_free(profile);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        options.upload_area = bad[i];
        assert_int_equal(make(&options, &profile), UJREG_ERROR_ARGUMENT);
        assert_null(profile);
    }
}

static void a_profile_needs_a_date_and_known_numbers(void **state) {
    (void)state;
    ujreg_profile *profile;
    ujreg_profile_options options = options_of(UJREG_RULES_STANDARD);
    ujreg_rule_severity setting = {UJREG_RULE_AAC003_SPACE, UJREG_SEVERITY_NOTE};
    assert_int_equal(make(NULL, &profile), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_profile_new(NULL, &options, NULL), UJREG_ERROR_ARGUMENT);
    options.size = 0;
    assert_int_equal(make(&options, &profile), UJREG_ERROR_ARGUMENT);
    options.size = 12;
    assert_int_equal(make(&options, &profile), UJREG_ERROR_VERSION);
    options = options_of(3);
    assert_int_equal(make(&options, &profile), UJREG_ERROR_ARGUMENT);
    options = options_of(UJREG_RULES_STANDARD);
    options.length_unit = 4;
    assert_int_equal(make(&options, &profile), UJREG_ERROR_ARGUMENT);
    options = options_of(UJREG_RULES_STANDARD);
    options.today.month = 13;
    assert_int_equal(make(&options, &profile), UJREG_ERROR_ARGUMENT);
    options = options_of(UJREG_RULES_STANDARD);
    options.severity_count = 1;
    assert_int_equal(make(&options, &profile), UJREG_ERROR_ARGUMENT);
    options.severities = &setting;
    setting.severity = 4;
    assert_int_equal(make(&options, &profile), UJREG_ERROR_ARGUMENT);
    setting.severity = UJREG_SEVERITY_OFF;
    setting.rule = 1;
    assert_int_equal(make(&options, &profile), UJREG_ERROR_ARGUMENT);
    assert_null(profile);
    ujreg_profile_free(NULL);
}

/* STANDARD 9; the pairs are of the official table of 2024-09-13. */
static void pension_ages_are_those_of_the_decision(void **state) {
    (void)state;
    static const struct {
        int32_t base, year, month, statutory, earliest;
    } rows[] = {
        {60, 1964, 12, 60 * 12, 60 * 12},        {60, 1965, 1, 60 * 12 + 1, 60 * 12},
        {60, 1965, 4, 60 * 12 + 1, 60 * 12},     {60, 1965, 5, 60 * 12 + 2, 60 * 12},
        {60, 1976, 9, 63 * 12, 60 * 12},         {60, 1990, 1, 63 * 12, 60 * 12},
        {55, 1970, 1, 55 * 12 + 1, 55 * 12},     {55, 1981, 9, 58 * 12, 55 * 12},
        {50, 1974, 12, 50 * 12, 50 * 12},        {50, 1975, 1, 50 * 12 + 1, 50 * 12},
        {50, 1975, 3, 50 * 12 + 2, 50 * 12},     {50, 1984, 11, 55 * 12, 52 * 12},
        {50, 1981, 1, 53 * 12 + 1, 50 * 12 + 1}, {50, 2000, 6, 55 * 12, 52 * 12},
    };
    int32_t statutory, earliest;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(uj_pension_ages(rows[i].base, rows[i].year, rows[i].month, &statutory, &earliest), UJREG_OK);
        assert_int_equal(statutory, rows[i].statutory);
        assert_int_equal(earliest, rows[i].earliest);
    }
    assert_int_equal(uj_pension_ages(65, 1965, 1, &statutory, &earliest), UJREG_INVALID);
    assert_int_equal(uj_pension_ages(60, 1965, 13, &statutory, &earliest), UJREG_INVALID);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_standard_profile_has_the_severities_of_the_registry),
        cmocka_unit_test(the_annex_profile_has_what_the_annex_prints_and_what_cannot_be_read),
        cmocka_unit_test(the_strict_profile_makes_errors_of_warnings_and_leaves_notes),
        cmocka_unit_test(any_rule_can_be_set_and_the_last_setting_wins),
        cmocka_unit_test(an_upload_area_stands_for_all_below_it),
        cmocka_unit_test(a_profile_needs_a_date_and_known_numbers),
        cmocka_unit_test(pension_ages_are_those_of_the_decision),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
