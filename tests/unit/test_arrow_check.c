/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* Record batches of Arrow: which column is which item, and what is said of a row. A row is judged as the record that it holds; a
 * row without a value is no record; what is about columns is an error of every row. */
#include "arrow_unit.h"

#include "arrow/arrow_check.h"
#include "failing_memory.h"

static void test_a_clean_row_has_the_verdict_0(void **state) {
    (void)state;
    make_records(ROWS);
    make_table(ROWS, 0);
    check_table(&answer, &table, NULL);
    assert_int_equal(answer.status, UJREG_OK);
    for (size_t i = 0; i < ROWS; i++) {
        assert_int_equal(answer.verdicts[i], 0);
    }
    assert_int_equal(answer.verdicts[ROWS], UJREG_ARROW_NOT_CHECKED); /* behind the last row */
    assert_int_equal(answer.count, 0);
    assert_int_equal(answer.summary.records, ROWS);
    assert_int_equal(answer.summary.clean, ROWS);
    assert_string_equal(answer.summary.wrong, "");
}

static void test_a_verdict_is_the_worst_severity_of_the_row(void **state) {
    (void)state;
    make_records(5);
    set_cell(UJREG_AAC002, 1, "11010519491231002x"); /* a note */
    set_cell(UJREG_AAC044, 1, "11010519491231002X");
    set_cell(UJREG_AAC004, 1, "2");
    set_cell(UJREG_AAE011, 2, "王•伟"); /* a warning */
    set_cell(UJREG_AAC003, 3, "王 伟"); /* an error */
    set_cell(UJREG_AAE011, 3, "王•伟");
    make_table(5, 0);
    check_table(&answer, &table, &(ujreg_arrow_options){.size = sizeof(ujreg_arrow_options), .rows_before = 1000});
    assert_int_equal(answer.status, UJREG_OK);
    assert_memory_equal(answer.verdicts, ((uint8_t[]){0, 1, 2, 3, 0}), 5);
    assert_said("AAC002.lower-x field 4 severity 1 record 1002 line 0");
    assert_said("AAE011.separator field 9 severity 2 record 1003 line 0 at 3+3");
    assert_said("AAC003.space field 3 severity 3 record 1004 line 0 at 3+1");
    assert_int_equal(answer.count, 4);
    const ujreg_arrow_summary *summary = &answer.summary;
    assert_int_equal(summary->clean, 3);
    assert_int_equal(summary->with_errors, 1);
    assert_int_equal(summary->with_warnings, 2);
    assert_int_equal(summary->errors + 10 * summary->warnings + 100 * summary->notes, 121);
}

static void test_a_null_is_an_empty_text(void **state) {
    (void)state;
    make_records(3);
    set_cell(UJREG_AAE013, 0, NULL);
    set_cell(UJREG_AAC003, 1, NULL);
    set_cell(UJREG_AAC003, 2, "");
    make_table(3, 0);
    check_table(&answer, &table, NULL);
    assert_memory_equal(answer.verdicts, ((uint8_t[]){0, 3, 3}), 3);
    assert_said("AAC003.required field 3 severity 3 record 2");
    assert_said("AAC003.required field 3 severity 3 record 3");
}

static void test_columns_are_found_by_their_names(void **state) {
    (void)state;
    static const char *const names[UJREG_AAC004] = {"aab301",   " AAZ341 ", "姓名",   "社会保障号码",
                                                    "AAC058",   "aac044",   "ADC210", "ajc00a",
                                                    "经　办人", "AAE036",   "备注",   "AAC004"};
    make_records(2);
    arrow_begin(&table, 2, 0);
    for (int32_t field = UJREG_AAC004; field >= 1; field--) { /* in any order */
        arrow_add(&table, names[field - 1], cells[field - 1], NULL, &plain_text);
    }
    check_table(&answer, &table, NULL);
    assert_int_equal(answer.count, 0);
    assert_memory_equal(answer.verdicts, ((uint8_t[]){0, 0}), 2);
}

static void test_other_columns_are_passed_over_and_named(void **state) {
    (void)state;
    make_records(2);
    make_table(2, 0);
    arrow_add(&table, "id", cells[0], NULL, &plain_text)->release = NULL; /* nobody looks at what it holds */
    table.schemas[12].format = "+l";
    arrow_add(&table, NULL, cells[0], NULL, &plain_text);
    check_table(&answer, &table, NULL);
    assert_int_equal(answer.status, UJREG_OK);
    assert_memory_equal(answer.verdicts, ((uint8_t[]){0, 0}), 2);
    assert_said("reader.column-unknown field 0 severity 2 record 0 line 0 at 0+0 13 0 0 0 <id>");
    assert_said("reader.column-unknown field 0 severity 2 record 0 line 0 at 0+0 14 0 0 1 <>");
    assert_int_equal(answer.count, 2);
    assert_int_equal(answer.summary.warnings, 2);
    assert_int_equal(answer.summary.clean, 2);
}

static void test_a_required_column_that_is_missing_is_an_error_of_every_row(void **state) {
    (void)state;
    make_records(3);
    make_table(3, BIT(UJREG_AAZ341));
    check_table(&answer, &table, NULL);
    assert_memory_equal(answer.verdicts, ((uint8_t[]){3, 3, 3}), 3);
    assert_said("reader.column-missing field 2 severity 3 record 0");
    assert_int_equal(answer.count, 1);
    assert_int_equal(answer.summary.with_errors, 3);
    check_table(&answer, &table,
                &(ujreg_arrow_options){.size = sizeof(ujreg_arrow_options), .flags = UJREG_ARROW_CONTINUED});
    assert_memory_equal(answer.verdicts, ((uint8_t[]){3, 3, 3}), 3);
    assert_int_equal(answer.count, 0); /* it was said of the first batch */
}

static void test_an_optional_column_may_be_missing(void **state) {
    (void)state;
    make_records(1);
    make_table(1, BIT(UJREG_AAE013));
    check_table(&answer, &table, NULL);
    assert_int_equal(answer.count, 0);
    assert_int_equal(answer.verdicts[0], 0);
}

static void test_two_columns_of_one_item_are_an_error_of_every_row(void **state) {
    (void)state;
    make_records(1);
    make_table(1, 0);
    arrow_add(&table, "姓名", cells[0], NULL, &plain_text);
    check_table(&answer, &table, NULL);
    assert_said("reader.column-doubled field 3 severity 3 record 0 line 0 at 0+0 13 3 0 0");
    assert_int_equal(answer.verdicts[0], 3);
}

static void test_without_the_sex_one_note_speaks_for_all_rows(void **state) {
    (void)state;
    make_records(3);
    make_table(3, BIT(UJREG_AAC004));
    check_table(&answer, &table, NULL);
    assert_memory_equal(answer.verdicts, ((uint8_t[]){0, 0, 0}), 3);
    assert_said("AAC002.sex-not-evaluable field 4 severity 1 record 0 line 0 at 0+0 0 0 0 3");
    assert_int_equal(answer.count, 1);
    check_table(&answer, &table,
                &(ujreg_arrow_options){.size = sizeof(ujreg_arrow_options), .flags = UJREG_ARROW_CONTINUED});
    assert_int_equal(answer.count, 0);
    arrow_free(&table);
    set_cell(UJREG_AAC004, 1, NULL); /* there is a column, and this row has none */
    make_table(3, 0);
    check_table(&answer, &table, NULL);
    assert_memory_equal(answer.verdicts, ((uint8_t[]){0, 1, 0}), 3);
    assert_said("AAC002.sex-not-evaluable field 4 severity 1 record 2");
}

static void test_a_row_without_a_value_is_passed_over(void **state) {
    (void)state;
    make_records(5);
    for (int32_t field = 1; field <= UJREG_AAC004; field++) {
        set_cell(field, 1, field % 3 ? NULL : "　 ");
        set_cell(field, 3, "what lies under a null row");
    }
    make_table(5, 0);
    arrow_null_rows(&table, (const uint8_t[]){1 << 3 | 1 << 4});
    check_table(&answer, &table, NULL);
    assert_memory_equal(answer.verdicts,
                        ((uint8_t[]){0, UJREG_ARROW_PASSED_OVER, 0, UJREG_ARROW_PASSED_OVER, UJREG_ARROW_PASSED_OVER}),
                        5);
    assert_said("reader.blank-line field 0 severity 1 record 0 line 0 at 0+0 0 0 3 0");
    assert_int_equal(answer.count, 1);
    assert_int_equal(answer.summary.records, 2);
    assert_int_equal(answer.summary.passed_over, 3);
}

static void test_a_row_that_only_has_other_columns_is_a_record(void **state) {
    (void)state;
    make_records(1);
    for (int32_t field = 1; field <= UJREG_AAC004; field++) {
        set_cell(field, 0, NULL);
    }
    make_table(1, 0);
    arrow_add(&table, "id", &(ujreg_text){"17", 2}, NULL, &plain_text);
    check_table(&answer, &table, NULL);
    assert_int_equal(answer.verdicts[0], 3);
    assert_int_equal(answer.summary.errors, 10);
}

static void test_an_empty_batch_has_nothing_wrong(void **state) {
    (void)state;
    make_records(1);
    make_table(0, BIT(UJREG_AAC004));
    for (size_t i = 0; i < 11; i++) {
        table.arrays[i].offset = 0;
        memset(table.buffers[i], 0, sizeof table.buffers[i]); /* as of some producers */
    }
    check_table(&answer, &table, NULL);
    assert_int_equal(answer.status, UJREG_OK);
    assert_int_equal(answer.count, 0);
    assert_int_equal(answer.summary.records, 0);
}

/* --- uniqueness --------------------------------------------------------------------------------------------------- */

static void test_a_business_id_is_held_against_all_batches(void **state) {
    (void)state;
    ujreg_id_set *ids;
    ujreg_arrow_options options = {.size = sizeof options};
    assert_int_equal(ujreg_id_set_new(NULL, NULL, &ids), UJREG_OK);
    options.ids = ids;
    make_records(3);
    make_table(3, 0);
    check_table(&answer, &table, &options);
    assert_memory_equal(answer.verdicts, ((uint8_t[]){0, 0, 0}), 3);
    arrow_free(&table);
    make_records(3);
    set_cell(UJREG_AAZ341, 0, "NEW-1");
    set_cell(UJREG_AAZ341, 2, "NEW-1");
    cells[UJREG_AAB301 - 1][2] = cells[UJREG_AAB301 - 1][0];
    make_table(3, 0);
    options.rows_before = 3;
    check_table(&answer, &table, &options);
    assert_memory_equal(answer.verdicts, ((uint8_t[]){0, 3, 3}), 3);
    assert_said("AAZ341.duplicate field 2 severity 3 record 5 2 0 0 2");
    assert_said("AAZ341.duplicate field 2 severity 3 record 6 4 0 0 2");
    assert_said("first met in record 4.");
    assert_int_equal(ujreg_id_set_count(ids), 4);
    assert_null(strstr(answer.words, "行")); /* a table has no lines */
    ujreg_id_set_free(ids);
}

static void test_what_is_no_business_id_takes_no_part(void **state) {
    (void)state;
    static const char *const serials[] = {
        "", "\xFF", "\xFF", "1234567890123456789012345678901234567890123456789012345678901234567890123456",
        "1234567890123456789012345678901234567890123456789012345678901234567890123456"};
    ujreg_id_set *ids;
    assert_int_equal(ujreg_id_set_new(NULL, NULL, &ids), UJREG_OK);
    make_records(8);
    for (size_t i = 0; i < 5; i++) {
        set_cell(UJREG_AAB301, i, "330106");
        set_cell(UJREG_AAZ341, i, serials[i]);
    }
    for (size_t i = 5; i < 8; i++) {
        set_cell(UJREG_AAB301, i, i == 7 ? "33010６" : "33010");
        set_cell(UJREG_AAZ341, i, "1");
    }
    make_table(8, 0);
    check_table(&answer, &table, &(ujreg_arrow_options){.size = sizeof(ujreg_arrow_options), .ids = ids});
    assert_int_equal(answer.status, UJREG_OK);
    assert_int_equal(ujreg_id_set_count(ids), 0);
    assert_null(strstr(answer.told.data, "duplicate"));
    ujreg_id_set_free(ids);
}

/* --- the call ----------------------------------------------------------------------------------------------------- */

static void test_a_sink_stops_and_fails(void **state) {
    (void)state;
    static const struct {
        ujreg_status answer, status;
    } ends[] = {
        {UJREG_END, UJREG_STOPPED}, {0, UJREG_ERROR_IO}, {-1, UJREG_ERROR_IO}, {UJREG_ERROR_MEMORY, UJREG_ERROR_IO}};
    make_records(3);
    set_cell(UJREG_AAC003, 1, "王 伟");
    make_table(3, 0);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        answer.stop_after = 1;
        answer.stop_with = ends[i].answer;
        check_table(&answer, &table, NULL);
        assert_int_equal(answer.status, ends[i].status);
        assert_memory_equal(answer.verdicts, ((uint8_t[]){0, UJREG_ARROW_NOT_CHECKED, UJREG_ARROW_NOT_CHECKED}), 3);
        assert_int_equal(answer.summary.records, 1);
    }
}

static void test_verdicts_and_findings_may_be_left_out(void **state) {
    (void)state;
    make_records(3);
    set_cell(UJREG_AAC003, 1, "王 伟");
    make_table(3, 0);
    ujreg_arrow_summary summary = {.size = sizeof summary};
    assert_int_equal(ujreg_arrow_check(standard, NULL, &table.schema, &table.array, NULL, 0, NULL, NULL, &summary),
                     UJREG_OK);
    assert_int_equal(summary.with_errors, 1);
    assert_int_equal(
        ujreg_arrow_check(standard, NULL, &table.schema, &table.array, answer.verdicts, 3, NULL, NULL, NULL), UJREG_OK);
    assert_memory_equal(answer.verdicts, ((uint8_t[]){0, 3, 0}), 3);
}

static void test_too_few_verdicts_are_a_failure_before_anything_is_said(void **state) {
    (void)state;
    make_records(3);
    make_table(3, BIT(UJREG_AAC003));
    memset(answer.verdicts, 0, sizeof answer.verdicts);
    assert_int_equal(
        ujreg_arrow_check(standard, NULL, &table.schema, &table.array, answer.verdicts, 2, hear_finding, &answer, NULL),
        UJREG_ERROR_CAPACITY);
    assert_memory_equal(answer.verdicts, ((uint8_t[]){UJREG_ARROW_NOT_CHECKED, UJREG_ARROW_NOT_CHECKED, 0}), 3);
    assert_int_equal(answer.count, 0);
}

static void test_arguments_are_looked_at(void **state) {
    (void)state;
    const struct ArrowSchema *schema = &table.schema;
    const struct ArrowArray *array = &table.array;
    make_records(1);
    make_table(1, 0);
    assert_int_equal(ujreg_arrow_check(NULL, NULL, schema, array, NULL, 0, NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_arrow_check(standard, NULL, NULL, array, NULL, 0, NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_arrow_check(standard, NULL, schema, NULL, NULL, 0, NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_arrow_check(standard, NULL, schema, array, NULL, 1, NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    ujreg_arrow_options options = {.size = sizeof options, .flags = 2};
    assert_int_equal(ujreg_arrow_check(standard, &options, schema, array, NULL, 0, NULL, NULL, NULL),
                     UJREG_ERROR_ARGUMENT);
    options = (ujreg_arrow_options){.size = 0};
    assert_int_equal(ujreg_arrow_check(standard, &options, schema, array, NULL, 0, NULL, NULL, NULL),
                     UJREG_ERROR_ARGUMENT);
    ujreg_arrow_summary summary = {.size = 0};
    assert_int_equal(ujreg_arrow_check(standard, NULL, schema, array, NULL, 0, NULL, NULL, &summary),
                     UJREG_ERROR_ARGUMENT);
}

static void test_memory_may_end_anywhere(void **state) {
    (void)state;
    make_records(3);
    set_cell(UJREG_AAC003, 1, "王 伟");
    make_table(3, BIT(UJREG_AAE036));
    ujreg_status status = UJREG_ERROR_MEMORY;
    for (int64_t n = 1; status == UJREG_ERROR_MEMORY; n++) {
        struct failing_memory memory = {.fail_at = n};
        const ujreg_allocator allocator = failing_memory_allocator(&memory);
        answer.summary.size = sizeof answer.summary;
        status = uj_arrow_check(&allocator, standard, NULL, &table.schema, &table.array, answer.verdicts, 3, NULL, NULL,
                                &answer.summary);
        assert_int_equal(memory.alive, 0);
        assert_true(n < 100);
    }
    assert_int_equal(status, UJREG_OK);
    assert_memory_equal(answer.verdicts, ((uint8_t[]){3, 3, 3}), 3);
}

#define TEST(name) cmocka_unit_test_teardown(name, forget_table)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(test_a_clean_row_has_the_verdict_0),
        TEST(test_a_verdict_is_the_worst_severity_of_the_row),
        TEST(test_a_null_is_an_empty_text),
        TEST(test_columns_are_found_by_their_names),
        TEST(test_other_columns_are_passed_over_and_named),
        TEST(test_a_required_column_that_is_missing_is_an_error_of_every_row),
        TEST(test_an_optional_column_may_be_missing),
        TEST(test_two_columns_of_one_item_are_an_error_of_every_row),
        TEST(test_without_the_sex_one_note_speaks_for_all_rows),
        TEST(test_a_row_without_a_value_is_passed_over),
        TEST(test_a_row_that_only_has_other_columns_is_a_record),
        TEST(test_an_empty_batch_has_nothing_wrong),
        TEST(test_a_business_id_is_held_against_all_batches),
        TEST(test_what_is_no_business_id_takes_no_part),
        TEST(test_a_sink_stops_and_fails),
        TEST(test_verdicts_and_findings_may_be_left_out),
        TEST(test_too_few_verdicts_are_a_failure_before_anything_is_said),
        TEST(test_arguments_are_looked_at),
        TEST(test_memory_may_end_anywhere),
    };
    return cmocka_run_group_tests(tests, make_standard, free_standard);
}
