/* SPDX-License-Identifier: Apache-2.0 */
/* What a person reads: words in two languages, and nothing personal unless it is asked for. */
#include "unit.h"

#include <ujreg/field.h>
#include <ujreg/finding.h>
#include <ujreg/rule.h>

static const int32_t shown_en = UJREG_LANGUAGE_EN | UJREG_SHOW_VALUES;

static ujreg_finding finding_of(int32_t rule, const char *value) {
    ujreg_finding finding = {.size = sizeof finding, .rule = rule, .severity = UJREG_SEVERITY_ERROR};
    finding.field = rule < 2000 ? rule / 100 : 0;
    finding.value.data = value;
    finding.value.size = strlen(value);
    return finding;
}

static const char *message_of(const ujreg_finding *finding, int32_t language) {
    static char buffer[2048];
    assert_int_equal(ujreg_finding_message(finding, language, buffer, sizeof buffer, NULL), UJREG_OK);
    return buffer;
}

static const char *value_of(const ujreg_finding *finding, int32_t flags) {
    static char buffer[2048];
    assert_int_equal(ujreg_finding_value(finding, flags, buffer, sizeof buffer, NULL), UJREG_OK);
    return buffer;
}

static void a_message_says_what_is_wrong_what_to_do_and_the_masked_value(void **state) {
    (void)state;
    ujreg_finding finding = finding_of(UJREG_RULE_AAC002_CHECK_DIGIT, "110105194912310021");
    finding.numbers[0] = 'X';
    const char *zh = message_of(&finding, UJREG_LANGUAGE_ZH);
    assert_non_null(strstr(zh, "第 18 位应为 X（GB 11643）。"));
    assert_non_null(strstr(zh, "请对照身份证原件"));
    assert_non_null(strstr(zh, "。值：110105********0021"));
    assert_null(strstr(zh, "19491231"));
    const char *en = message_of(&finding, UJREG_LANGUAGE_EN);
    assert_non_null(strstr(en, "The check digit is wrong"));
    assert_non_null(strstr(en, "Value: 110105********0021"));
    assert_non_null(strstr(message_of(&finding, shown_en), "Value: 110105194912310021"));
}

static void dates_months_characters_and_counts_are_written_out(void **state) {
    (void)state;
    ujreg_finding finding = finding_of(UJREG_RULE_ADC210_FUTURE, "20260101");
    finding.numbers[0] = 20260101;
    finding.numbers[1] = 20251231;
    assert_non_null(strstr(message_of(&finding, UJREG_LANGUAGE_ZH), "是 2026-01-01，晚于当前日期 2025-12-31。"));
    finding = finding_of(UJREG_RULE_AAC003_SPACE, "张　三");
    finding.numbers[0] = 0x3000;
    finding.numbers[1] = 2;
    finding.numbers[2] = 1;
    finding.numbers[3] = 1;
    assert_non_null(strstr(message_of(&finding, UJREG_LANGUAGE_ZH), "姓名的第 2 个字符是全角空格（U+3000）。"));
    finding.numbers[2] = 3;
    assert_non_null(strstr(message_of(&finding, UJREG_LANGUAGE_ZH), "（U+3000），共 3 个。"));
    assert_non_null(strstr(message_of(&finding, UJREG_LANGUAGE_EN), "(U+3000); there are 3."));
}

/* In a message a clerk looks for the character, not for its code point; what may be of a name is not shown. */
static void marks_are_shown_beside_their_code_points(void **state) {
    (void)state;
    ujreg_finding finding = finding_of(UJREG_RULE_AAZ341_CHARACTER, "1.2");
    finding.numbers[0] = '.';
    finding.numbers[1] = 2;
    assert_non_null(strstr(message_of(&finding, UJREG_LANGUAGE_ZH), "第 2 个字符 “.” U+002E 不是"));
    finding.numbers[0] = 0x30FB;
    assert_non_null(strstr(message_of(&finding, UJREG_LANGUAGE_EN), ", “・” U+30FB, "));
    static const int32_t unseen[] = {0, 9, ' ', 0x7F, 0x200B, 0x202E, 0x738B, 0xFFFD, 0x10FFFF};
    for (size_t i = 0; i < sizeof unseen / sizeof *unseen; i++) {
        finding.numbers[0] = unseen[i];
        assert_null(strstr(message_of(&finding, UJREG_LANGUAGE_ZH), "“"));
    }
}

static void the_variant_chooses_the_words(void **state) {
    (void)state;
    ujreg_finding finding = finding_of(UJREG_RULE_AAC058_CODE, "1");
    assert_non_null(strstr(message_of(&finding, UJREG_LANGUAGE_ZH), "不在代码表中"));
    finding.numbers[3] = 1;
    finding.detail.data = "01";
    finding.detail.size = 2;
    assert_non_null(strstr(message_of(&finding, UJREG_LANGUAGE_ZH), "丢了前面的 0，应为 01"));
    finding.numbers[3] = 99; /* of a later library: the first will do */
    assert_non_null(strstr(message_of(&finding, UJREG_LANGUAGE_ZH), "不在代码表中"));
    finding.numbers[3] = -1;
    assert_non_null(strstr(message_of(&finding, UJREG_LANGUAGE_ZH), "不在代码表中"));
}

static void every_rule_can_be_said_in_both_languages(void **state) {
    (void)state;
    for (int32_t index = 0; index < ujreg_rule_count(); index++) {
        for (int64_t variant = 0; variant < 4; variant++) {
            ujreg_finding finding = finding_of(ujreg_rule_at(index), "x");
            finding.numbers[3] = variant;
            for (int32_t language = UJREG_LANGUAGE_ZH; language <= UJREG_LANGUAGE_EN; language++) {
                const char *text = message_of(&finding, language);
                assert_true(strlen(text) > 10);
                assert_null(strpbrk(text, "{}|"));
            }
        }
    }
}

static void personal_data_is_masked_by_the_sort_of_its_item(void **state) {
    (void)state;
    static const struct {
        int32_t rule;
        const char *value, *masked;
    } rows[] = {
        {UJREG_RULE_AAC003_SPACE, "张三丰", "张**"},
        {UJREG_RULE_AAE011_SPACE, "李四", "李*"},
        {UJREG_RULE_AAC002_SEX, "11010519491231002X", "110105********002X"},
        {UJREG_RULE_AAC044_DIFFERS, "11010519491231002X", "110105********002X"},
        {UJREG_RULE_AAZ341_DUPLICATE, "202512300001", "202512300001"},
        {UJREG_RULE_AAB301_FORMAT, "33010", "33010"},
        {UJREG_RULE_AAB301_FORMAT, "３３０１０６", "３３０１０６"},
        {UJREG_RULE_ADC210_DATE, "2025-12-30 08:15:00", "2025-12-30 08:15:00"},
        {UJREG_RULE_AJC00A_CODE, "22", "22"},
        {UJREG_RULE_READER_COLUMN_UNKNOWN, "AAC005", "AAC005"},
        {UJREG_RULE_READER_COLUMN_UNKNOWN, "ajc00b", "ajc00b"},
        {UJREG_RULE_READER_COLUMN_DOUBLED, "姓名", "姓名"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ujreg_finding finding = finding_of(rows[i].rule, rows[i].value);
        assert_string_equal(value_of(&finding, 0), rows[i].masked);
        assert_string_equal(value_of(&finding, UJREG_SHOW_VALUES), rows[i].value);
    }
}

static void what_stands_in_the_wrong_column_is_masked_too(void **state) {
    (void)state;
    static const struct {
        int32_t rule;
        const char *value, *secret;
    } rows[] = {
        {UJREG_RULE_AAB301_FORMAT, "11010519491231002X", "1949"},
        {UJREG_RULE_AAC058_CODE, "张三丰", "三"},
        {UJREG_RULE_ADC210_DATE, "13812345678", "1234"},
        {UJREG_RULE_AJC00A_CODE, "Zhang", "hang"},
        {UJREG_RULE_AAZ341_CHARACTER, "张三丰", "三"},
        {UJREG_RULE_AAZ341_DUPLICATE, "11010519491231002X", "1949"},
        {UJREG_RULE_AAE013_TOO_LONG, "患有重病", "病"},
        {UJREG_RULE_READER_COLUMN_UNKNOWN, "张三丰", "三"},
        {UJREG_RULE_READER_COLUMN_COUNT, "330106,1,张三丰,11010519491231002X", "1949"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ujreg_finding finding = finding_of(rows[i].rule, rows[i].value);
        assert_null(strstr(value_of(&finding, 0), rows[i].secret));
        assert_null(strstr(message_of(&finding, UJREG_LANGUAGE_ZH), rows[i].secret));
        assert_null(strstr(message_of(&finding, UJREG_LANGUAGE_EN), rows[i].secret));
    }
}

static void a_detail_of_a_personal_item_is_masked(void **state) {
    (void)state;
    ujreg_finding finding = finding_of(UJREG_RULE_AAC058_CODE, "1");
    finding.field = UJREG_AAC003;
    finding.detail.data = "张三丰";
    finding.detail.size = strlen("张三丰");
    finding.numbers[3] = 1;
    assert_null(strstr(message_of(&finding, UJREG_LANGUAGE_ZH), "三丰"));
    assert_non_null(strstr(message_of(&finding, UJREG_LANGUAGE_ZH | UJREG_SHOW_VALUES), "张三丰"));
}

static void a_message_is_valid_text_that_steers_no_terminal(void **state) {
    (void)state;
    ujreg_finding finding = finding_of(UJREG_RULE_AAC003_CONTROL_CHARACTER, "\x1B[2J\xFF张\x7F\n");
    assert_non_null(strstr(message_of(&finding, shown_en), "\xE2\x90\x9B[2J\xEF\xBF\xBD张\xE2\x90\xA1\xE2\x90\x8A"));
    assert_string_equal(value_of(&finding, UJREG_SHOW_VALUES), "\x1B[2J\xEF\xBF\xBD张\x7F\n");
}

/* Marks of direction turn a line round, and a joiner cannot be seen: they are shown by their code points. Joining
 * letters, rare characters and the selectors that choose their glyphs stay. */
static void what_cannot_be_seen_in_a_value_is_shown_by_its_code_point(void **state) {
    (void)state;
    static const struct {
        const char *value, *shown;
    } rows[] = {
        {"\u202E002X", "[U+202E]002X"},
        {"\u2066a\u2069\u200F\u061C", "[U+2066]a[U+2069][U+200F][U+061C]"},
        {"张\u200B三\uFEFF", "张[U+200B]三[U+FEFF]"},
        {"a\u2028b\u2029\uFFF9", "a[U+2028]b[U+2029][U+FFF9]"},
        {"\U000E0041\U000E0001", "[U+E0041][U+E0001]"},
        {"\U00030EDD\uFE00𬀩\U000E0100é\u00A0", "\U00030EDD\uFE00𬀩\U000E0100é\u00A0"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ujreg_finding finding = finding_of(UJREG_RULE_AAC003_OTHER_SPACE, rows[i].value);
        assert_non_null(strstr(message_of(&finding, shown_en), rows[i].shown));
        assert_string_equal(value_of(&finding, UJREG_SHOW_VALUES), rows[i].value);
    }
    /* also where only the first character of a name is left */
    ujreg_finding masked = finding_of(UJREG_RULE_AAC003_OTHER_SPACE, "\u202E三丰");
    assert_null(strstr(message_of(&masked, UJREG_LANGUAGE_EN), "\u202E"));
}

static void the_size_can_be_asked_for_and_a_small_buffer_holds_nothing(void **state) {
    (void)state;
    char buffer[512];
    size_t needed, again;
    ujreg_finding finding = finding_of(UJREG_RULE_AAC003_REQUIRED, "");
    assert_int_equal(ujreg_finding_message(&finding, UJREG_LANGUAGE_ZH, NULL, 0, &needed), UJREG_ERROR_CAPACITY);
    assert_int_equal(ujreg_finding_message(&finding, UJREG_LANGUAGE_ZH, buffer, needed, &again), UJREG_ERROR_CAPACITY);
    assert_string_equal(buffer, "");
    assert_int_equal(again, needed);
    assert_int_equal(ujreg_finding_message(&finding, UJREG_LANGUAGE_ZH, buffer, needed + 1, &again), UJREG_OK);
    assert_int_equal(strlen(buffer), needed);
    assert_int_equal(ujreg_finding_value(&finding, 0, buffer, sizeof buffer, &needed), UJREG_OK);
    assert_int_equal(needed, 0);
}

static void wrong_arguments_are_told(void **state) {
    (void)state;
    char buffer[512];
    ujreg_finding finding = finding_of(UJREG_RULE_AAC003_REQUIRED, "");
    assert_int_equal(ujreg_finding_message(NULL, UJREG_LANGUAGE_ZH, buffer, sizeof buffer, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_finding_message(&finding, UJREG_LANGUAGE_ZH, NULL, 5, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_finding_value(NULL, 0, buffer, sizeof buffer, NULL), UJREG_ERROR_ARGUMENT);
    finding.rule = 9999;
    assert_int_equal(ujreg_finding_message(&finding, UJREG_LANGUAGE_ZH, buffer, sizeof buffer, NULL), UJREG_UNKNOWN);
    finding.size = 0;
    assert_int_equal(ujreg_finding_message(&finding, UJREG_LANGUAGE_ZH, buffer, sizeof buffer, NULL),
                     UJREG_ERROR_ARGUMENT);
    finding.size = 16;
    assert_int_equal(ujreg_finding_value(&finding, 0, buffer, sizeof buffer, NULL), UJREG_ERROR_VERSION);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_message_says_what_is_wrong_what_to_do_and_the_masked_value),
        cmocka_unit_test(dates_months_characters_and_counts_are_written_out),
        cmocka_unit_test(marks_are_shown_beside_their_code_points),
        cmocka_unit_test(the_variant_chooses_the_words),
        cmocka_unit_test(every_rule_can_be_said_in_both_languages),
        cmocka_unit_test(personal_data_is_masked_by_the_sort_of_its_item),
        cmocka_unit_test(what_stands_in_the_wrong_column_is_masked_too),
        cmocka_unit_test(a_detail_of_a_personal_item_is_masked),
        cmocka_unit_test(a_message_is_valid_text_that_steers_no_terminal),
        cmocka_unit_test(what_cannot_be_seen_in_a_value_is_shown_by_its_code_point),
        cmocka_unit_test(the_size_can_be_asked_for_and_a_small_buffer_holds_nothing),
        cmocka_unit_test(wrong_arguments_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
