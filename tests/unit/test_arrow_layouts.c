/* SPDX-License-Identifier: Apache-2.0 */
/* A value is the same value in every layout of Arrow: texts with offsets of either width, views, dictionaries with indices of
 * every width, slices of the table and of its columns, buffers that are not aligned; numbers and days where they are taken. */
#include "arrow_unit.h"

#include "random_record.h"

static const char *const text_formats[] = {"u", "U", "vu", "z", "Z", "vz"};
static const char *const index_formats[] = {NULL, "c", "C", "s", "S", "i", "I", "l", "L"};

/* Indices of one byte reach so far. */
#define FEW 60

static struct arrow_layout random_layout(struct dice *dice, size_t count) {
    const size_t indices = sizeof index_formats / sizeof *index_formats;
    const size_t first = count < FEW ? 1 : 3;
    return (struct arrow_layout){.format = text_formats[dice_below(dice, 6)],
                                 .index = dice_below(dice, 2) ? index_formats[first + dice_below(dice, indices - first)]
                                                              : NULL,
                                 .before = dice_below(dice, 2) ? dice_below(dice, 20) : 0,
                                 .after = dice_below(dice, 3),
                                 .bitmap = (int)dice_below(dice, 2),
                                 .shift = (int)dice_below(dice, 2)};
}

/* What ujreg_check says of the cells, row by row. */
static void expect_of_rows(size_t count, int with_sex, uint8_t *verdicts, struct bytes *told) {
    ujreg_findings *findings;
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    for (size_t row = 0; row < count; row++) {
        ujreg_record record = {.size = sizeof record};
        ujreg_finding finding = {.size = sizeof finding};
        for (int32_t field = 1; field <= (with_sex ? UJREG_AAC004 : UJREG_AAE013); field++) {
            ujreg_record_set(&record, field, cells[field - 1][row].data, cells[field - 1][row].size);
        }
        ujreg_findings_clear(findings);
        assert_int_equal(ujreg_check(standard, &record, findings), UJREG_OK);
        verdicts[row] = 0;
        for (size_t i = 0; ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
            if (finding.rule == UJREG_RULE_AAC002_SEX_NOT_EVALUABLE && !with_sex) {
                continue; /* once for the table */
            }
            finding.record = row + 1;
            verdicts[row] = finding.severity > verdicts[row] ? (uint8_t)finding.severity : verdicts[row];
            tell_finding(told, &finding);
        }
    }
    ujreg_findings_free(findings);
}

/* Clean records, and some with odd values or none. */
static char odd_values[ROWS][UJREG_AAC004][64];
static void make_odd_records(struct dice *dice, size_t count) {
    uint64_t seed = dice_next(dice);
    make_records(count);
    for (size_t row = 0; row < count; row++) {
        for (int32_t field = 1; field <= UJREG_AAC004 && dice_below(dice, 3) == 0; field++) {
            char *value = odd_values[row][field - 1];
            cells[field - 1][row] = (ujreg_text){value, random_value(&seed, field, value)};
        }
        if (dice_below(dice, 4) == 0) {
            set_cell((int32_t)(2 + dice_below(dice, UJREG_AAC004 - 1)), row, NULL);
        }
    }
}

static void test_a_row_is_judged_as_its_record(void **state) {
    (void)state;
    struct dice dice = {17};
    for (int round = 0; round < 300; round++) {
        const size_t count = 1 + dice_below(&dice, round % 10 ? 40 : ROWS);
        const int with_sex = (int)dice_below(&dice, 3);
        uint8_t verdicts[ROWS];
        struct bytes told = {0};
        make_odd_records(&dice, count);
        arrow_begin(&table, count, dice_below(&dice, 2) ? dice_below(&dice, 30) : 0);
        for (int32_t field = 1; field <= (with_sex ? UJREG_AAC004 : UJREG_AAE013); field++) {
            const struct arrow_layout layout = random_layout(&dice, count);
            arrow_add(&table, code_of(field), cells[field - 1], NULL, &layout);
        }
        expect_of_rows(count, with_sex, verdicts, &told);
        check_table(&answer, &table,
                    &(ujreg_arrow_options){.size = sizeof(ujreg_arrow_options), .flags = UJREG_ARROW_CONTINUED});
        assert_string_equal(answer.summary.wrong, "");
        assert_int_equal(answer.status, UJREG_OK);
        same_told("a random table", &told, &answer.told);
        assert_memory_equal(answer.verdicts, verdicts, count);
        bytes_free(&told);
        arrow_free(&table);
    }
}

static void test_every_layout_of_a_text_is_read(void **state) {
    (void)state;
    for (size_t format = 0; format < 6; format++) {
        for (size_t index = 0; index < sizeof index_formats / sizeof *index_formats; index++) {
            const struct arrow_layout layout = {
                .format = text_formats[format], .index = index_formats[index], .before = 3};
            make_records(100);
            set_cell(UJREG_AAC003, 70, "王 伟");
            set_cell(UJREG_AAE013, 71, NULL);
            arrow_begin(&table, 100, 11);
            for (int32_t field = 1; field <= UJREG_AAC004; field++) {
                arrow_add(&table, code_of(field), cells[field - 1], NULL, &layout);
            }
            check_table(&answer, &table, NULL);
            assert_int_equal(answer.count, 1);
            assert_said("AAC003.space field 3 severity 3 record 71 line 0 at 3+1");
            assert_int_equal(answer.verdicts[70], 3);
            arrow_free(&table);
        }
    }
}

/* --- what is no text ---------------------------------------------------------------------------------------------- */

/* One column of numbers, the others in text. */
static void check_numbers(int32_t field, const char *format, const char *index, const int64_t *numbers, size_t count) {
    static const ujreg_text there[4] = {{"", 0}, {"", 0}, {"", 0}, {"", 0}};
    make_records(count);
    make_table(count, BIT(field));
    arrow_add(&table, code_of(field), there, numbers,
              &(struct arrow_layout){.format = format, .index = index, .shift = 1});
    check_table(&answer, &table, NULL);
}

static void test_a_number_is_its_digits(void **state) {
    (void)state;
    static const char *const formats[] = {"i", "I", "l", "L"};
    for (size_t i = 0; i < 4; i++) {
        check_numbers(UJREG_AAB301, formats[i], NULL, (const int64_t[]){330106, 440305}, 2);
        assert_int_equal(answer.count, 0);
        forget_table(NULL);
        check_numbers(UJREG_ADC210, formats[i], NULL, (const int64_t[]){20251229}, 1);
        assert_int_equal(answer.count, 0);
        forget_table(NULL);
    }
    check_numbers(UJREG_AJC00A, "C", NULL, (const int64_t[]){11, 200}, 2);
    assert_said("AJC00A.too-long field 8 severity 3 record 2 line 0 at 0+3 ");
    assert_said("<200>");
    forget_table(NULL);
    check_numbers(UJREG_AJC00A, "c", NULL, (const int64_t[]){11, -56}, 2);
    assert_said("<-56>");
    forget_table(NULL);
    check_numbers(UJREG_AJC00A, "s", NULL, (const int64_t[]){-32768}, 1);
    assert_said("<-32768>");
    forget_table(NULL);
    check_numbers(UJREG_AJC00A, "S", NULL, (const int64_t[]){65535}, 1);
    assert_said("<65535>");
    forget_table(NULL);
    check_numbers(UJREG_AJC00A, "l", NULL, (const int64_t[]){INT64_MIN}, 1);
    assert_said("<-9223372036854775808>");
    forget_table(NULL);
    check_numbers(UJREG_AJC00A, "L", NULL, (const int64_t[]){-1}, 1);
    assert_said("<18446744073709551615>");
}

static void test_a_lost_leading_zero_stays_lost_and_is_reported(void **state) {
    (void)state;
    check_numbers(UJREG_AAC058, "c", NULL, (const int64_t[]){1}, 1);
    assert_said("AAC058.code field 5 severity 3 record 1 line 0 at 0+1 ");
    assert_said("<1>");
}

static void test_days_are_taken_for_dates(void **state) {
    (void)state;
    check_numbers(UJREG_ADC210, "tdD", NULL, (const int64_t[]){20451, 20452, 20819}, 3); /* 2025-12-29, -30, 2027-01-01 */
    assert_memory_equal(answer.verdicts, ((uint8_t[]){0, 0, 3}), 3);
    assert_said("<20270101>");
    forget_table(NULL);
    check_numbers(UJREG_AAE036, "tdD", NULL, (const int64_t[]){INT32_MAX, INT32_MIN, 2932896}, 3);
    assert_said("AAE036.date field 10 severity 3 record 1");
    assert_said("<2147483647>");
    assert_said("<-2147483648>");
    assert_said("<99991231>");
    forget_table(NULL);
    check_numbers(UJREG_AAC003, "tdD", NULL, (const int64_t[]){20451}, 1);
    assert_refused(UJREG_INVALID, "column 12 \"AAC003\": the item is no date");
}

static void test_a_dictionary_may_hold_numbers_and_days(void **state) {
    (void)state;
    static const ujreg_text there[2] = {{"a", 1}, {"b", 1}};
    make_records(2);
    make_table(2, BIT(UJREG_ADC210));
    arrow_add(&table, "ADC210", there, (const int64_t[]){20451, 20819},
              &(struct arrow_layout){.format = "tdD", .index = "c"});
    check_table(&answer, &table, NULL);
    assert_memory_equal(answer.verdicts, ((uint8_t[]){0, 3}), 2);
}

static void test_a_column_of_type_null_has_no_values(void **state) {
    (void)state;
    make_records(2);
    make_table(2, BIT(UJREG_AAE013) | BIT(UJREG_AAC003));
    arrow_add(&table, "AAE013", cells[0], NULL, &(struct arrow_layout){.format = "n"});
    arrow_add(&table, "AAC003", cells[0], NULL, &(struct arrow_layout){.format = "n", .index = "i"});
    check_table(&answer, &table, NULL);
    assert_memory_equal(answer.verdicts, ((uint8_t[]){3, 3}), 2);
    assert_said("AAC003.required field 3 severity 3 record 1");
    assert_int_equal(answer.count, 2);
}

static void test_bytes_that_are_no_text_are_a_finding(void **state) {
    (void)state;
    make_records(1);
    set_cell(UJREG_AAC003, 0, "\xCD\xF5\xCE\xB0"); /* 王伟 in GBK */
    make_table(1, 0);
    check_table(&answer, &table, NULL);
    assert_int_equal(answer.verdicts[0], 3);
    assert_said("AAC003.encoding field 3 severity 3 record 1");
}

/* A format that is refused: a number with a fraction, a moment, a list, an extension of the format that came later. */
static void test_other_types_are_refused_by_name(void **state) {
    (void)state;
    static const char *const formats[] = {"g",   "f",  "e",  "b",    "d:19,0", "tdm", "tsu:UTC",
                                          "ttu", "+l", "+s", "w:18", "vx",     "",    "uu"};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        make_records(1);
        make_table(1, 0);
        table.schemas[UJREG_AAC002 - 1].format = formats[i];
        check_table(&answer, &table, NULL);
        assert_refused(UJREG_INVALID, "column 4 \"AAC002\": its type is not taken; cast it to utf8");
        table.schemas[UJREG_AAC002 - 1].name = "AAC002\x1B[2J"; /* a name cannot control a terminal: nor is it an item */
        check_table(&answer, &table, NULL);
        assert_int_equal(answer.status, UJREG_OK);
        forget_table(NULL);
    }
}

static void test_what_is_no_table_is_refused(void **state) {
    (void)state;
    make_records(1);
    make_table(1, 0);
    table.schema.format = "u";
    check_table(&answer, &table, NULL);
    assert_refused(UJREG_INVALID, "expected a struct array");
    forget_table(NULL);
    arrow_begin(&table, 1, 0);
    arrow_add(&table, "name", cells[0], NULL, &plain_text);
    check_table(&answer, &table, NULL);
    assert_refused(UJREG_INVALID, "no column has the name of an item");
    forget_table(NULL);
    arrow_begin(&table, 1, 0);
    check_table(&answer, &table, NULL);
    assert_refused(UJREG_INVALID, "no column has the name of an item");
}

#define TEST(name) cmocka_unit_test_teardown(name, forget_table)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(test_a_row_is_judged_as_its_record),
        TEST(test_every_layout_of_a_text_is_read),
        TEST(test_a_number_is_its_digits),
        TEST(test_a_lost_leading_zero_stays_lost_and_is_reported),
        TEST(test_days_are_taken_for_dates),
        TEST(test_a_dictionary_may_hold_numbers_and_days),
        TEST(test_a_column_of_type_null_has_no_values),
        TEST(test_bytes_that_are_no_text_are_a_finding),
        TEST(test_other_types_are_refused_by_name),
        TEST(test_what_is_no_table_is_refused),
    };
    return cmocka_run_group_tests(tests, make_standard, free_standard);
}
