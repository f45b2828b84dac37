/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* Overlays as files (STANDARD 4): what is refused and where, all or nothing, memory; and where tables came from. */
#include "failing_memory.h"
#include "source_rows.h"

#include <ujreg/area.h>
#include <ujreg/code.h>
#include <ujreg/tables.h>

#include "core/sort.h"

#define AREAS "code\tname\tlevel\tfirst_year\tlast_year\tsuccessors\n"

static ujreg_tables *new_tables(void) {
    ujreg_tables *tables = NULL;
    assert_int_equal(ujreg_tables_new(NULL, &tables), UJREG_OK);
    return tables;
}

static void refused(ujreg_tables *tables, int32_t table, const char *text, size_t size, uint64_t line) {
    uint64_t where = 99;
    uint32_t areas = ujreg_area_count(tables), codes = ujreg_code_count(tables, UJREG_TABLE_AAC058);
    assert_int_equal(ujreg_tables_load(tables, table, text, size, &where), UJREG_INVALID);
    assert_int_equal(where, line);
    assert_int_equal(ujreg_area_count(tables), areas);
    assert_int_equal(ujreg_code_count(tables, UJREG_TABLE_AAC058), codes);
}

static void a_wrong_area_file_changes_nothing_and_names_its_line(void **state) {
    (void)state;
    static const struct {
        const char *text;
        uint64_t line;
    } wrong[] = {
        {"", 1},
        {"\n\n", 1},
        {"330191\t开发区\n", 1},
        {"code\tname\tcolour\n", 1},
        {"code\tname\tcode\n", 1},
        {"code\tname\t\n", 1},
        {AREAS "330191\t开发区\n33019\t开发区\n", 3},
        {AREAS "330191\t开发区\n3301911\t开发区\n", 3},
        {AREAS "330191\t开发区\n33019x\t开发区\n", 3},
        {AREAS "330191\t开发区\n330192\t\n", 3},
        {AREAS "330191\t开发区\n330192\n", 3},
        {AREAS "330191\t开发区\ttown\n", 2},
        {AREAS "330191\t开发区\tcounty\t199\n", 2},
        {AREAS "330191\t开发区\tcounty\t0000\n", 2},
        {AREAS "330191\t开发区\tcounty\t1990\t1989\n", 2},
        {AREAS "330191\t开发区\tcounty\t1990\t20000\n", 2},
        {AREAS "330191\t开发区\tcounty\t1990\t2000\t330192\n", 2},
        {AREAS "330191\t开发区\tcounty\t1990\t2000\t330192@201\n", 2},
        {AREAS "330191\t开发区\tcounty\t1990\t2000\t330192@0000\n", 2},
        {AREAS "330191\t开发区\tcounty\t1990\t2000\t330192@9999\n", 2},
        {AREAS "330191\t开发区\tcounty\t1990\t2000\t330192@2001;\n", 2},
        {AREAS "330191\t开发区\tcounty\t1990\t2000\t330192@2001,330193@2001\n", 2},
        {AREAS "330191\t开发区\tcounty\t1990\t2000\t@2001\n", 2},
        {AREAS "330191\t开发区\tcounty\t1990\t2000\t330192@2001\tmore\n", 2},
        {AREAS "330191\t开发区\tcounty\t1990\n330192\t乙\n330191\t开发区\tcounty\t1990\n", 4},
        {AREAS "330191\t\xBF\xAA\xB7\xA2\xC7\xF8\n", 2}, /* GB18030 */
    };
    ujreg_tables *tables = new_tables();
    static const char present[] = AREAS "330199\t甲\n";
    assert_int_equal(ujreg_tables_load(tables, UJREG_TABLE_AAB301, present, sizeof present - 1, NULL), UJREG_OK);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        refused(tables, UJREG_TABLE_AAB301, wrong[i].text, strlen(wrong[i].text), wrong[i].line);
    }
    static const char zero[] = AREAS "330191\t开\0发区\n";
    refused(tables, UJREG_TABLE_AAB301, zero, sizeof zero - 1, 2);
    ujreg_area area = {.size = sizeof area};
    assert_int_equal(ujreg_area_get(tables, 330199, 0, &area), UJREG_OK);
    assert_string_equal(area.name, "甲");
    ujreg_tables_free(tables);
}

static void a_wrong_code_file_changes_nothing_and_names_its_line(void **state) {
    (void)state;
    static const struct {
        const char *text;
        uint64_t line;
    } wrong[] = {{"", 1},
                 {"name_zh\n甲\n", 2},
                 {"code\tname_zh\n1\t甲\n", 2},
                 {"code\tname_zh\n001\t甲\n", 2},
                 {"code\tname_zh\n0-\t甲\n", 2},
                 {"code\tname_zh\n99\t甲\nA1\t乙\n", 3},
                 {"code\tname_zh\n1a\t甲\n", 2},
                 {"code\tname_zh\n00\t甲\n", 2},
                 {"code\tname_zh\n01\t\n", 2},
                 {"code\tname_zh\tstatus\n01\t甲\tnew\n", 2},
                 {"code\tname_zh\n01\t甲\n02\t乙\n01\t丙\n", 4}};
    ujreg_tables *tables = new_tables();
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        refused(tables, UJREG_TABLE_AAC058, wrong[i].text, strlen(wrong[i].text), wrong[i].line);
        refused(tables, UJREG_TABLE_AJC00A, wrong[i].text, strlen(wrong[i].text), wrong[i].line);
    }
    ujreg_tables_free(tables);
}

static void every_beginning_of_a_file_is_taken_or_refused_as_a_whole(void **state) {
    (void)state;
    static const char text[] = "\xEF\xBB\xBF" AREAS "330191\t开发区\tcounty\t1990\t2000\t330192@2001;330193@2001\r\n"
                               "# 注\n\n330192\t乙\tcounty\t2001\n";
    for (size_t size = 0; size < sizeof text; size++) {
        ujreg_tables *tables = new_tables();
        char *exact = malloc(size + !size); /* so that a read behind the end is seen by the sanitizer */
        assert_non_null(exact);
        memcpy(exact, text, size);
        uint64_t line = 0;
        ujreg_status status = ujreg_tables_load(tables, UJREG_TABLE_AAB301, exact, size, &line);
        assert_true(status == UJREG_OK || (status == UJREG_INVALID && line >= 1 && line <= 5));
        assert_true(status == UJREG_OK || ujreg_area_count(tables) == ujreg_area_count(NULL));
        free(exact);
        ujreg_tables_free(tables);
    }
}

static void a_header_alone_adds_nothing(void **state) {
    (void)state;
    ujreg_tables *tables = new_tables();
    assert_int_equal(ujreg_tables_load(tables, UJREG_TABLE_AAB301, "code\tname", 9, NULL), UJREG_OK);
    assert_int_equal(ujreg_area_count(tables), ujreg_area_count(NULL));
    ujreg_tables_free(tables);
}

static void a_later_load_wins_over_an_earlier_one(void **state) {
    (void)state;
    ujreg_tables *tables = new_tables();
    static const char *const loads[] = {"code\tname\n330191\t甲\n330193\t丙\n", "code\tname\n330192\t乙\n330191\t丁\n",
                                        "code\tname\tfirst_year\n330191\t戊\t2000\n"};
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(ujreg_tables_load(tables, UJREG_TABLE_AAB301, loads[i], strlen(loads[i]), NULL), UJREG_OK);
    }
    assert_int_equal(ujreg_area_count(tables), ujreg_area_count(NULL) + 4);
    ujreg_area area = {.size = sizeof area};
    assert_int_equal(ujreg_area_get(tables, 330191, 1999, &area), UJREG_OK);
    assert_string_equal(area.name, "丁");
    assert_int_equal(ujreg_area_get(tables, 330191, 2000, &area), UJREG_OK);
    assert_string_equal(area.name, "戊");
    int32_t before = 0;
    for (uint32_t i = ujreg_area_count(NULL); ujreg_area_at(tables, i, &area) == UJREG_OK; i++) {
        assert_true(before <= area.code);
        before = area.code;
    }
    ujreg_tables_free(tables);
}

static void only_coded_items_that_may_grow_take_an_overlay(void **state) {
    (void)state;
    ujreg_tables *tables = new_tables();
    static const char text[] = "code\tname_zh\n3\t其他\n";
    assert_int_equal(ujreg_tables_load(tables, UJREG_TABLE_AAC004, text, sizeof text - 1, NULL), UJREG_UNKNOWN);
    assert_int_equal(ujreg_tables_load(tables, 0, text, sizeof text - 1, NULL), UJREG_UNKNOWN);
    assert_int_equal(ujreg_tables_load(tables, -1, text, sizeof text - 1, NULL), UJREG_UNKNOWN);
    assert_int_equal(ujreg_tables_load(NULL, UJREG_TABLE_AAC058, text, sizeof text - 1, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_tables_load(tables, UJREG_TABLE_AAC058, NULL, 3, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_tables_load(tables, UJREG_TABLE_AAC058, NULL, 0, NULL), UJREG_INVALID);
    assert_int_equal(ujreg_tables_new(NULL, NULL), UJREG_ERROR_ARGUMENT);
    ujreg_allocator half = {.size = sizeof half};
    ujreg_tables *none = tables;
    assert_int_equal(ujreg_tables_new(&half, &none), UJREG_ERROR_ARGUMENT);
    assert_null(none);
    ujreg_tables_free(tables);
    ujreg_tables_free(NULL);
}

static void every_allocation_may_fail(void **state) {
    (void)state;
    static const char areas[] = AREAS "330191\t甲\n330192\t乙\tcounty\t1990\t2000\t330191@2001\n";
    static const char codes[] = "code\tname_zh\n99\t甲\n";
    for (int64_t at = 1;; at++) {
        struct failing_memory memory = {.fail_at = at};
        ujreg_allocator allocator = failing_memory_allocator(&memory);
        ujreg_tables *tables = NULL;
        ujreg_status status = ujreg_tables_new(&allocator, &tables);
        for (int i = 0; i < 2 && status == UJREG_OK; i++) {
            uint32_t before = ujreg_area_count(tables);
            status = ujreg_tables_load(tables, UJREG_TABLE_AAB301, areas, sizeof areas - 1, NULL);
            assert_int_equal(ujreg_area_count(tables), status == UJREG_OK ? ujreg_area_count(NULL) + 2 : before);
        }
        for (int i = 0; i < 2 && status == UJREG_OK; i++) {
            status = ujreg_tables_load(tables, UJREG_TABLE_AAC058, codes, sizeof codes - 1, NULL);
        }
        int done = memory.calls < at;
        assert_int_equal(status, done ? UJREG_OK : UJREG_ERROR_MEMORY);
        ujreg_tables_free(tables);
        assert_int_equal(memory.alive, 0);
        if (done) {
            break;
        }
    }
}

static int ascending(const void *a, const void *b) {
    uint32_t left, right;
    memcpy(&left, a, sizeof left);
    memcpy(&right, b, sizeof right);
    return left < right ? -1 : left > right;
}

static void sorting_puts_any_order_right(void **state) {
    (void)state;
    uint32_t numbers[300], seed = 1;
    for (size_t count = 0; count < 300; count += count < 20 ? 1 : 40) {
        uint64_t sum = 0;
        for (int shape = 0; shape < 4; shape++, sum = 0) {
            for (size_t i = 0; i < count; i++) {
                seed = seed * 1664525u + 1013904223u;
                numbers[i] = shape == 0   ? seed >> 8
                             : shape == 1 ? (uint32_t)i
                             : shape == 2 ? (uint32_t)(count - i)
                                          : seed >> 30;
                sum += numbers[i];
            }
            uj_sort(numbers, count, sizeof *numbers, ascending);
            for (size_t i = 0; i < count; i++) {
                sum -= numbers[i];
                assert_true(i == 0 || numbers[i - 1] <= numbers[i]);
            }
            assert_int_equal(sum, 0);
        }
    }
}

static void rows_of_any_size_stay_whole(void **state) {
    enum { ROWS = 50 };
    unsigned char rows[ROWS * 49];
    (void)state;
    for (size_t unit = sizeof(uint32_t); unit <= 49; unit++) {
        for (uint32_t i = 0; i < ROWS; i++) {
            uint32_t key = i * 37 % ROWS;
            memset(rows + i * unit, (int)key, unit);
            memcpy(rows + i * unit, &key, sizeof key);
        }
        uj_sort(rows, ROWS, unit, ascending);
        for (uint32_t i = 0; i < ROWS; i++) {
            assert_memory_equal(rows + i * unit, &i, sizeof i);
            for (size_t at = sizeof i; at < unit; at++) {
                assert_int_equal(rows[i * unit + at], i);
            }
        }
    }
}

static void every_table_says_where_it_came_from(void **state) {
    (void)state;
    struct source source = source_open("tables.tsv");
    static const char *const names[] = {NULL, "AAB301", "AAC058", "AJC00A", "AAC004"};
    for (int32_t table = UJREG_TABLE_AAB301; table <= UJREG_TABLE_AAC004; table++) {
        for (size_t i = 0; i < source.count; i++) {
            if (strcmp(source.rows[i].cells[0], names[table]) == 0) {
                assert_string_equal(ujreg_table_version(table), source.rows[i].cells[2]);
                assert_string_equal(ujreg_table_source(table), source.rows[i].cells[4]);
            }
        }
        assert_true(*ujreg_table_version(table));
    }
    assert_null(ujreg_table_version(0));
    assert_null(ujreg_table_version(5));
    assert_null(ujreg_table_source(-1));
    assert_int_equal(strlen(ujreg_data_version()), 19); /* 2025-12-31+12345678 */
    source_close(&source);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_wrong_area_file_changes_nothing_and_names_its_line),
        cmocka_unit_test(a_wrong_code_file_changes_nothing_and_names_its_line),
        cmocka_unit_test(every_beginning_of_a_file_is_taken_or_refused_as_a_whole),
        cmocka_unit_test(a_header_alone_adds_nothing),
        cmocka_unit_test(a_later_load_wins_over_an_earlier_one),
        cmocka_unit_test(only_coded_items_that_may_grow_take_an_overlay),
        cmocka_unit_test(every_allocation_may_fail),
        cmocka_unit_test(sorting_puts_any_order_right),
        cmocka_unit_test(rows_of_any_size_stay_whole),
        cmocka_unit_test(every_table_says_where_it_came_from),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
