/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* AJC00A, AAC058 and AAC004 (STANDARD 4) against their source rows. */
#include "source_rows.h"

#include <ujreg/code.h>

#include "tables/code.h"

static ujreg_status find(const ujreg_tables *tables, int32_t table, const char *text, int32_t year, ujreg_code *code) {
    code->size = sizeof *code;
    return ujreg_code_find(tables, table, text, strlen(text), year, code);
}

static const char *cell(const struct source_row *row, int place) {
    return place < 0 ? "" : row->cells[place];
}

static void check_against(int32_t table, const char *file, int name_en, int status, int note, const uint8_t *fast) {
    struct source source = source_open(file);
    assert_int_equal(ujreg_code_count(NULL, table), source.count);
    for (uint32_t i = 0; i < source.count; i++) {
        const struct source_row *row = &source.rows[i];
        ujreg_code code = {.size = sizeof code}, at = {.size = sizeof at};
        assert_int_equal(find(NULL, table, row->cells[0], 0, &code), UJREG_OK);
        assert_int_equal(ujreg_code_at(NULL, table, i, &at), UJREG_OK);
        assert_memory_equal(&code, &at, sizeof code);
        assert_int_equal(code.table, table);
        assert_string_equal(code.code, row->cells[0]);
        assert_string_equal(code.name_zh, row->cells[1]);
        assert_string_equal(code.name_en, row->cells[name_en]);
        assert_true(*code.name_en);
        assert_string_equal(code.note, cell(row, note));
        assert_string_equal(ujreg_code_status_name(code.status), status < 0 ? "core" : row->cells[status]);
        assert_int_equal(fast[strtol(row->cells[0], NULL, 10)], code.status);
    }
    ujreg_code end = {.size = sizeof end};
    assert_int_equal(ujreg_code_at(NULL, table, (uint32_t)source.count, &end), UJREG_END);
    source_close(&source);
}

static void every_source_row_is_in_the_compiled_table(void **state) {
    (void)state;
    check_against(UJREG_TABLE_AJC00A, "ajc00a.tsv", 2, -1, -1, uj_code_ajc00a);
    check_against(UJREG_TABLE_AAC058, "aac058.tsv", 2, 3, 4, uj_code_aac058);
    check_against(UJREG_TABLE_AAC004, "aac004.tsv", 2, -1, -1, uj_code_aac004);
}

static void no_other_text_of_up_to_two_characters_is_a_code(void **state) {
    (void)state;
    static const int32_t tables[] = {UJREG_TABLE_AJC00A, UJREG_TABLE_AAC058, UJREG_TABLE_AAC004};
    for (size_t t = 0; t < 3; t++) {
        uint32_t found = 0;
        ujreg_code code = {.size = sizeof code};
        for (int32_t pair = 0; pair < 65536; pair++) {
            char text[2] = {(char)(pair >> 8), (char)(pair & 255)};
            found += ujreg_code_find(NULL, tables[t], text, 2, 0, &code) == UJREG_OK;
            found += pair < 256 && ujreg_code_find(NULL, tables[t], text + 1, 1, 0, &code) == UJREG_OK;
        }
        assert_int_equal(found, ujreg_code_count(NULL, tables[t]));
    }
    for (size_t i = 0; i < 100; i++) {
        char text[3] = {(char)('0' + i / 10), (char)('0' + i % 10), 0};
        ujreg_code code;
        assert_int_equal(uj_code_ajc00a[i] != 0, find(NULL, UJREG_TABLE_AJC00A, text, 0, &code) == UJREG_OK);
        assert_int_equal(uj_code_aac058[i] != 0, find(NULL, UJREG_TABLE_AAC058, text, 0, &code) == UJREG_OK);
    }
}

static void there_are_twelve_reasons_and_no_22(void **state) {
    (void)state;
    ujreg_code code;
    assert_int_equal(ujreg_code_count(NULL, UJREG_TABLE_AJC00A), 12);
    assert_int_equal(find(NULL, UJREG_TABLE_AJC00A, "22", 0, &code), UJREG_UNKNOWN);
    assert_int_equal(code.status, UJREG_CODE_WITHDRAWN); /* so that a message can say so */
    assert_int_equal(code.last_year, 2019);
    assert_string_equal(code.name_zh, "达到退休年龄");
    assert_int_equal(find(NULL, UJREG_TABLE_AJC00A, "22", 2020, &code), UJREG_UNKNOWN);
    assert_int_equal(find(NULL, UJREG_TABLE_AJC00A, "22", 2019, &code), UJREG_OK);
    ujreg_code at = {.size = sizeof at};
    for (uint32_t i = 0; ujreg_code_at(NULL, UJREG_TABLE_AJC00A, i, &at) == UJREG_OK; i++) {
        assert_string_not_equal(at.code, "22");
    }
}

static void a_lost_leading_zero_is_another_text(void **state) {
    (void)state;
    ujreg_code code;
    assert_int_equal(find(NULL, UJREG_TABLE_AAC058, "01", 0, &code), UJREG_OK);
    assert_int_equal(find(NULL, UJREG_TABLE_AAC058, "1", 0, &code), UJREG_UNKNOWN);
    assert_int_equal(code.status, 0);
    assert_null(code.code);
    assert_int_equal(find(NULL, UJREG_TABLE_AAC058, "001", 0, &code), UJREG_UNKNOWN);
    assert_int_equal(find(NULL, UJREG_TABLE_AAC058, "", 0, &code), UJREG_UNKNOWN);
}

static void provinces_disagree_on_extensions(void **state) {
    (void)state;
    static const char *const extensions[] = {"16", "17", "91"};
    ujreg_code code;
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(find(NULL, UJREG_TABLE_AAC058, extensions[i], 0, &code), UJREG_OK);
        assert_int_equal(code.status, UJREG_CODE_EXTENSION);
    }
    assert_int_equal(find(NULL, UJREG_TABLE_AAC058, "90", 0, &code), UJREG_OK);
    assert_int_equal(code.status, UJREG_CODE_CORE);
}

static void an_overlay_replaces_adds_and_withdraws(void **state) {
    (void)state;
    static const char text[] = "\xEF\xBB\xBF"
                               "code\tstatus\tname_zh\tname_en\r\n"
                               "16\tcore\t港澳台居民居住证\tresidence permit\r\n"
                               "17\twithdrawn\t无\r\n"
                               "98\t\t本地证件\r\n";
    ujreg_tables *tables = NULL;
    ujreg_code code;
    assert_int_equal(ujreg_tables_new(NULL, &tables), UJREG_OK);
    assert_int_equal(ujreg_tables_load(tables, UJREG_TABLE_AAC058, text, sizeof text - 1, NULL), UJREG_OK);
    assert_int_equal(ujreg_code_count(tables, UJREG_TABLE_AAC058), ujreg_code_count(NULL, UJREG_TABLE_AAC058));
    assert_int_equal(find(tables, UJREG_TABLE_AAC058, "16", 0, &code), UJREG_OK);
    assert_int_equal(code.status, UJREG_CODE_CORE);
    assert_int_equal(code.overlay, 1);
    assert_string_equal(code.name_zh, "港澳台居民居住证");
    assert_string_equal(code.name_en, "residence permit");
    assert_int_equal(find(tables, UJREG_TABLE_AAC058, "17", 0, &code), UJREG_UNKNOWN);
    assert_int_equal(code.status, UJREG_CODE_WITHDRAWN);
    assert_int_equal(find(tables, UJREG_TABLE_AAC058, "98", 0, &code), UJREG_OK);
    assert_string_equal(code.note, "");
    assert_int_equal(find(tables, UJREG_TABLE_AAC058, "01", 0, &code), UJREG_OK);
    assert_int_equal(code.overlay, 0);
    assert_int_equal(find(NULL, UJREG_TABLE_AAC058, "98", 0, &code), UJREG_UNKNOWN);
    const char *before = "";
    ujreg_code at = {.size = sizeof at};
    for (uint32_t i = 0; ujreg_code_at(tables, UJREG_TABLE_AAC058, i, &at) == UJREG_OK; i++) {
        assert_true(strcmp(before, at.code) < 0);
        before = at.code;
    }
    assert_string_equal(before, "99");
    assert_int_equal(ujreg_code_count(tables, UJREG_TABLE_AJC00A), 12);
    ujreg_tables_free(tables);
}

static void wrong_arguments_are_told_apart(void **state) {
    (void)state;
    ujreg_code code = {.size = sizeof code};
    assert_int_equal(ujreg_code_find(NULL, UJREG_TABLE_AAB301, "11", 2, 0, &code), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_code_find(NULL, UJREG_TABLE_AJC00A, NULL, 2, 0, &code), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_code_find(NULL, UJREG_TABLE_AJC00A, NULL, 0, 0, &code), UJREG_UNKNOWN);
    assert_int_equal(ujreg_code_find(NULL, UJREG_TABLE_AJC00A, "11", 2, -1, &code), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_code_find(NULL, UJREG_TABLE_AJC00A, "11", 2, 0, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_code_count(NULL, UJREG_TABLE_AAB301), 0);
    assert_int_equal(ujreg_code_count(NULL, 99), 0);
    assert_int_equal(ujreg_code_at(NULL, UJREG_TABLE_AAB301, 0, &code), UJREG_END);
    assert_int_equal(ujreg_code_at(NULL, UJREG_TABLE_AJC00A, 0, NULL), UJREG_ERROR_ARGUMENT);
    code.size = 0;
    assert_int_equal(ujreg_code_at(NULL, UJREG_TABLE_AJC00A, 0, &code), UJREG_ERROR_ARGUMENT);
    code.size = 4;
    assert_int_equal(ujreg_code_find(NULL, UJREG_TABLE_AJC00A, "11", 2, 0, &code), UJREG_ERROR_VERSION);
    assert_string_equal(ujreg_code_status_name(0), "?");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_source_row_is_in_the_compiled_table),
        cmocka_unit_test(no_other_text_of_up_to_two_characters_is_a_code),
        cmocka_unit_test(there_are_twelve_reasons_and_no_22),
        cmocka_unit_test(a_lost_leading_zero_is_another_text),
        cmocka_unit_test(provinces_disagree_on_extensions),
        cmocka_unit_test(an_overlay_replaces_adds_and_withdraws),
        cmocka_unit_test(wrong_arguments_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
