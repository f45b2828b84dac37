/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* The registry: numbers and names that keep their meaning for ever (STANDARD 6). */
#include "unit.h"

#include <ujreg/field.h>
#include <ujreg/finding.h>
#include <ujreg/rule.h>

#include "rules/registry.h"

static ujreg_rule_info info_of(int32_t rule) {
    ujreg_rule_info info = {.size = sizeof info};
    assert_int_equal(ujreg_rule_get(rule, &info), UJREG_OK);
    return info;
}

static void rules_stand_in_the_order_of_their_numbers(void **state) {
    (void)state;
    int32_t last = 0;
    assert_true(ujreg_rule_count() > 90);
    for (int32_t index = 0; index < ujreg_rule_count(); index++) {
        int32_t rule = ujreg_rule_at(index);
        assert_true(rule > last);
        assert_int_equal(ujreg_rule_index(rule), index);
        last = rule;
    }
    assert_int_equal(ujreg_rule_at(-1), 0);
    assert_int_equal(ujreg_rule_at(ujreg_rule_count()), 0);
    assert_int_equal(ujreg_rule_index(0), -1);
    assert_int_equal(ujreg_rule_index(199), -1);
    assert_int_equal(ujreg_rule_index(INT32_MAX), -1);
    assert_int_equal(ujreg_rule_index(INT32_MIN), -1);
}

static void a_rule_of_an_item_has_its_code_in_name_and_number(void **state) {
    (void)state;
    for (int32_t index = 0; index < ujreg_rule_count(); index++) {
        ujreg_rule_info info = info_of(ujreg_rule_at(index));
        if (info.field) {
            ujreg_field_info field = {.size = sizeof field};
            assert_int_equal(ujreg_field_get(info.field, &field), UJREG_OK);
            assert_int_equal(info.rule / 100, info.field);
            assert_memory_equal(info.name, field.code, 6);
            assert_int_equal(info.name[6], '.');
        } else {
            assert_true(info.rule > 2000);
        }
    }
}

static void a_rule_is_found_by_its_name_in_either_case_of_the_code(void **state) {
    (void)state;
    for (int32_t index = 0; index < ujreg_rule_count(); index++) {
        ujreg_rule_info info = info_of(ujreg_rule_at(index));
        assert_int_equal(ujreg_rule_find(info.name, strlen(info.name)), info.rule);
        assert_int_equal(ujreg_rule_find(info.name, strlen(info.name) - 1) == info.rule, 0);
    }
    assert_int_equal(ujreg_rule_find("aac002.check-digit", 18), UJREG_RULE_AAC002_CHECK_DIGIT);
    assert_int_equal(ujreg_rule_find("AAC002.check-digits", 19), 0);
    assert_int_equal(ujreg_rule_find("", 0), 0);
    assert_int_equal(ujreg_rule_find(NULL, 0), 0);
}

static void every_rule_has_a_severity_a_clause_and_words_in_both_languages(void **state) {
    (void)state;
    for (int32_t index = 0; index < ujreg_rule_count(); index++) {
        const struct uj_rule_row *row = uj_rule_row_at(index);
        ujreg_rule_info info = info_of(ujreg_rule_at(index));
        assert_in_range(info.severity, UJREG_SEVERITY_NOTE, UJREG_SEVERITY_ERROR);
        for (int32_t word = 0; word < UJ_WORDS; word++) {
            assert_true(strlen(uj_rule_word(row, word)) > 0);
        }
        assert_string_equal(info.title_zh, uj_rule_word(row, UJ_WORD_TITLE_ZH));
        assert_string_equal(ujreg_rule_message(info.rule, UJREG_LANGUAGE_ZH), uj_rule_word(row, UJ_WORD_MESSAGE_ZH));
        assert_string_equal(ujreg_rule_message(info.rule, UJREG_LANGUAGE_EN), uj_rule_word(row, UJ_WORD_MESSAGE_EN));
        assert_string_equal(ujreg_rule_advice(info.rule, UJREG_LANGUAGE_ZH), uj_rule_word(row, UJ_WORD_ADVICE_ZH));
        assert_string_equal(ujreg_rule_advice(info.rule, 0), uj_rule_word(row, UJ_WORD_ADVICE_EN));
    }
}

/* A number that changed would change the meaning of reports that were kept. A few of each kind, by hand. */
static void numbers_are_what_they_were(void **state) {
    (void)state;
    assert_int_equal(UJREG_RULE_AAB301_REQUIRED, 101);
    assert_int_equal(UJREG_RULE_AAB301_SCOPE, 114);
    assert_int_equal(UJREG_RULE_AAZ341_DUPLICATE, 210);
    assert_int_equal(UJREG_RULE_AAC002_CHECK_DIGIT, 413);
    assert_int_equal(UJREG_RULE_AAE036_FUTURE, 1011);
    assert_int_equal(UJREG_RULE_AAE013_CONTROL_CHARACTER, 1105);
    assert_int_equal(UJREG_RULE_READER_UNKNOWN_FORMAT, 2001);
}

static void the_annex_prints_no_warning(void **state) {
    (void)state;
    int printed = 0;
    for (int32_t index = 0; index < ujreg_rule_count(); index++) {
        ujreg_rule_info info = info_of(ujreg_rule_at(index));
        if (info.annex) {
            assert_int_equal(info.severity, UJREG_SEVERITY_ERROR);
            printed++;
        }
    }
    assert_int_equal(printed, 10 + 9 + 3 + 1 + 2 + 5 + 1 + 2 * 2 + 1); /* STANDARD 6, the rows of A2(一) */
}

static void wrong_arguments_are_told(void **state) {
    (void)state;
    ujreg_rule_info info = {.size = sizeof info};
    assert_int_equal(ujreg_rule_get(1, &info), UJREG_UNKNOWN);
    assert_int_equal(ujreg_rule_get(101, NULL), UJREG_ERROR_ARGUMENT);
    info.size = 0;
    assert_int_equal(ujreg_rule_get(101, &info), UJREG_ERROR_ARGUMENT);
    info.size = 8;
    assert_int_equal(ujreg_rule_get(101, &info), UJREG_ERROR_VERSION);
}

static void severities_have_names(void **state) {
    (void)state;
    assert_string_equal(ujreg_severity_name(UJREG_SEVERITY_OFF), "off");
    assert_string_equal(ujreg_severity_name(UJREG_SEVERITY_NOTE), "note");
    assert_string_equal(ujreg_severity_name(UJREG_SEVERITY_WARNING), "warning");
    assert_string_equal(ujreg_severity_name(UJREG_SEVERITY_ERROR), "error");
    assert_string_equal(ujreg_severity_name(4), "?");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rules_stand_in_the_order_of_their_numbers),
        cmocka_unit_test(a_rule_of_an_item_has_its_code_in_name_and_number),
        cmocka_unit_test(a_rule_is_found_by_its_name_in_either_case_of_the_code),
        cmocka_unit_test(every_rule_has_a_severity_a_clause_and_words_in_both_languages),
        cmocka_unit_test(numbers_are_what_they_were),
        cmocka_unit_test(the_annex_prints_no_warning),
        cmocka_unit_test(wrong_arguments_are_told),
        cmocka_unit_test(severities_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
