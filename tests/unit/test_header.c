/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* The header row (DESIGN 6): item codes in any order and case, or the Chinese names, in both encodings; what is missing,
 * unknown or there twice. */
#include "synthetic.h"

#include "failing_memory.h"

#include "core/allocator.h"
#include "core/evidence.h"
#include "reader/csv.h"

#define COLUMNS_MOST 64 /* docs/formats.md */

struct header {
    struct uj_layout layout;
    ujreg_findings *findings;
    ujreg_status status;
    int is_header;
};

static struct header read_header(const char *row, size_t size, char delimiter, int32_t encoding) {
    struct header header;
    ujreg_allocator own;
    memset(&header, 0, sizeof header);
    assert_int_equal(uj_allocator_init(&own, NULL), UJREG_OK);
    assert_int_equal(ujreg_findings_new(NULL, &header.findings), UJREG_OK);
    header.layout.kind = &uj_item_columns;
    header.layout.delimiter = delimiter;
    header.layout.encoding = encoding;
    header.status = uj_header_read(&header.layout, row, size, &own, &header.is_header, header.findings);
    assert_int_equal(header.status, UJREG_OK);
    return header;
}

static struct header in_utf8(const char *row) {
    return read_header(row, strlen(row), ',', UJREG_ENCODING_UTF8);
}

static ujreg_finding finding_at(const struct header *header, size_t index) {
    ujreg_finding finding = {.size = sizeof finding};
    assert_int_equal(ujreg_findings_get(header->findings, index, &finding), UJREG_OK);
    return finding;
}

static void columns_are(const struct header *header, const int32_t *fields, size_t count) {
    assert_true(header->is_header);
    assert_int_equal(header->layout.columns, count);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(header->layout.slot[i], fields[i] ? fields[i] - 1 : UJ_RAW_IGNORED);
    }
}

static const int32_t annex[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

static void codes_in_the_annex_order(void **state) {
    (void)state;
    struct header header = in_utf8(SYNTHETIC_HEADER);
    columns_are(&header, annex, 11);
    assert_int_equal(header.layout.annex_order, 1);
    assert_int_equal(header.layout.missing, 0);
    assert_int_equal(ujreg_findings_count(header.findings), 0);
    ujreg_findings_free(header.findings);
}

static void codes_in_any_order_and_case_with_the_companion(void **state) {
    (void)state;
    static const int32_t fields[] = {11, 12, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
    struct header header =
        in_utf8("aae013,AAC004,aAe036,\"AAE011\", ajc00a ,ADC210,\tAAC044,AAC058,aac002,AAC003,AAZ341,aab301");
    columns_are(&header, fields, 12);
    assert_int_equal(header.layout.annex_order, 0);
    assert_int_equal(header.layout.missing, 0);
    assert_int_equal(ujreg_findings_count(header.findings), 0);
    ujreg_findings_free(header.findings);
}

static void chinese_names_in_both_encodings_and_all_delimiters(void **state) {
    (void)state;
    static const char delimiters[] = {',', '\t', '|'};
    for (size_t d = 0; d < 3; d++) {
        for (int gb18030 = 0; gb18030 < 2; gb18030++) {
            struct bytes row = {0};
            for (int32_t field = 1; field <= 11; field++) {
                ujreg_field_info info = {.size = sizeof info};
                ujreg_field_get(field, &info);
                bytes_add(&row, &delimiters[d], field > 1);
                bytes_add_string(&row, field % 4 ? info.name_zh : info.code);
            }
            struct bytes used = gb18030 ? bytes_in_gb18030(row.data, row.size) : row;
            struct header header =
                read_header(used.data, used.size, delimiters[d], gb18030 ? UJREG_ENCODING_GB18030 : UJREG_ENCODING_UTF8);
            columns_are(&header, annex, 11);
            assert_int_equal(header.layout.annex_order, 1);
            assert_int_equal(ujreg_findings_count(header.findings), 0);
            ujreg_findings_free(header.findings);
            if (gb18030) {
                bytes_free(&used);
            }
            bytes_free(&row);
        }
    }
}

/* Spreadsheets set names wide, apart and in two lines; people type codes with the keyboard of Chinese. */
static void a_name_is_the_same_in_any_width_and_with_blanks_inside(void **state) {
    (void)state;
    static const int32_t fields[] = {1, 2, 3, 4, 11, 12};
    static const char row[] =
        "ＡＡＢ３０１,系统\u3000流水号\u3000,姓\u3000\u00A0名,\"社会保障\r\n号码\",备  注,ａａｃ００４\uFEFF";
    struct bytes other = bytes_in_gb18030(row, strlen(row));
    for (int gb18030 = 0; gb18030 < 2; gb18030++) {
        struct header header = gb18030 ? read_header(other.data, other.size, ',', UJREG_ENCODING_GB18030) : in_utf8(row);
        columns_are(&header, fields, 6);
        ujreg_findings_free(header.findings);
    }
    bytes_free(&other);
}

static void a_required_item_without_a_column_is_told(void **state) {
    (void)state;
    static const int32_t fields[] = {1, 2, 4, 5, 6, 7, 8, 9, 10};
    struct header header = in_utf8("AAB301,AAZ341,AAC002,AAC058,AAC044,ADC210,AJC00A,AAE011,AAE036");
    columns_are(&header, fields, 9);
    assert_int_equal(ujreg_findings_count(header.findings), 1); /* AAC003; the remark may be left out */
    ujreg_finding finding = finding_at(&header, 0);
    assert_int_equal(finding.rule, UJREG_RULE_READER_COLUMN_MISSING);
    assert_int_equal(finding.field, UJREG_AAC003);
    assert_int_equal(header.layout.missing, 1u << (UJREG_AAC003 - 1));
    ujreg_findings_free(header.findings);
}

static void an_unknown_column_is_named_and_passed_over(void **state) {
    (void)state;
    static const int32_t fields[] = {1, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 11};
    static const char row[] = "AAB301,联系电话,AAZ341,AAC003,AAC002,AAC058,AAC044,ADC210,AJC00A,AAE011,AAE036,,AAE013,, ";
    for (int gb18030 = 0; gb18030 < 2; gb18030++) {
        struct bytes other = bytes_in_gb18030(row, strlen(row));
        struct header header = gb18030 ? read_header(other.data, other.size, ',', UJREG_ENCODING_GB18030) : in_utf8(row);
        columns_are(&header, fields, 13);
        assert_int_equal(ujreg_findings_count(header.findings), 2);
        ujreg_finding finding = finding_at(&header, 0);
        assert_int_equal(finding.rule, UJREG_RULE_READER_COLUMN_UNKNOWN);
        assert_int_equal(finding.numbers[0], 2);
        assert_int_equal(finding.offset, 7);
        assert_int_equal(finding.length, gb18030 ? 8 : 12);
        assert_int_equal(finding.value.size, 12);
        assert_memory_equal(finding.value.data, "联系电话", 12); /* UTF-8, whatever the file is */
        finding = finding_at(&header, 1);
        assert_int_equal(finding.rule, UJREG_RULE_READER_COLUMN_UNKNOWN);
        assert_int_equal(finding.numbers[0], 12);
        assert_int_equal(finding.length, 0);
        assert_int_equal(finding.numbers[3], UJ_COLUMN_NAMELESS);
        assert_int_equal(header.layout.header_columns, 15); /* those at the right do not count until they hold something */
        ujreg_findings_free(header.findings);
        bytes_free(&other);
    }
}

static void a_doubled_column_is_told_and_the_first_one_read(void **state) {
    (void)state;
    static const int32_t fields[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 0};
    struct header header = in_utf8(SYNTHETIC_HEADER ",姓名,aac003");
    columns_are(&header, fields, 13);
    assert_int_equal(ujreg_findings_count(header.findings), 2);
    for (size_t i = 0; i < 2; i++) {
        ujreg_finding finding = finding_at(&header, i);
        assert_int_equal(finding.rule, UJREG_RULE_READER_COLUMN_DOUBLED);
        assert_int_equal(finding.field, UJREG_AAC003);
        assert_int_equal(finding.numbers[0], 12 + i);
        assert_int_equal(finding.numbers[1], 3);
    }
    ujreg_findings_free(header.findings);
}

static void a_row_that_names_no_item_is_no_header(void **state) {
    (void)state;
    static const char *const rows[] = {"330106,1,王伟", "", "AAB3O1,AAZ34I", "姓甲名", ",,,,", "\"\"", "AAB301甲"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct header header = in_utf8(rows[i]);
        assert_false(header.is_header);
        assert_int_equal(ujreg_findings_count(header.findings), 1);
        assert_int_equal(finding_at(&header, 0).rule, UJREG_RULE_READER_NO_HEADER);
        ujreg_findings_free(header.findings);
    }
}

static void what_separates_the_columns_of_such_a_row_is_told(void **state) {
    (void)state;
    static const struct {
        const char *row, *separator;
        char delimiter;
    } rows[] = {{"AAB301;AAZ341", ";", ','},
                {"姓名；证件号码", "；", ','},
                {"AAB301，AAZ341", "，", ','},
                {"aab301 \tAAZ341", "Tab", ','},
                {"AAB301,AAZ341", ",", '|'},
                {"330106;AAZ341", NULL, ','},
                {";", NULL, ','},
                {"AAB301;", NULL, ','}};
    for (size_t i = 0; i < 2 * sizeof rows / sizeof *rows; i++) {
        const char *row = rows[i / 2].row, *separator = rows[i / 2].separator;
        struct bytes other = bytes_in_gb18030(row, strlen(row));
        struct header header = i % 2 ? read_header(other.data, other.size, rows[i / 2].delimiter, UJREG_ENCODING_GB18030)
                                     : read_header(row, strlen(row), rows[i / 2].delimiter, UJREG_ENCODING_UTF8);
        ujreg_finding finding = finding_at(&header, 0);
        assert_false(header.is_header);
        assert_int_equal(finding.rule, UJREG_RULE_READER_NO_HEADER);
        assert_int_equal(finding.numbers[3], separator ? 2 : 0);
        assert_int_equal(finding.detail.size, separator ? strlen(separator) : 0);
        assert_true(!separator || memcmp(finding.detail.data, separator, strlen(separator)) == 0);
        ujreg_findings_free(header.findings);
        bytes_free(&other);
    }
}

/* Or the records would pass for columns without a name, and the file for one without records. */
static void lines_that_end_in_cr_alone_are_no_header(void **state) {
    (void)state;
    struct header header = in_utf8(SYNTHETIC_HEADER "\r330106,1,王伟");
    assert_false(header.is_header);
    assert_int_equal(ujreg_findings_count(header.findings), 1);
    assert_int_equal(finding_at(&header, 0).rule, UJREG_RULE_READER_NO_HEADER);
    assert_int_equal(finding_at(&header, 0).numbers[3], 1);
    ujreg_findings_free(header.findings);
}

static void there_is_a_bound_to_columns(void **state) {
    (void)state;
    struct bytes row = {0};
    bytes_add_string(&row, SYNTHETIC_HEADER);
    for (int i = 11; i < COLUMNS_MOST; i++) {
        bytes_add_string(&row, ",x");
    }
    struct header header = in_utf8(row.data);
    assert_true(header.is_header);
    assert_int_equal(header.layout.columns, COLUMNS_MOST);
    assert_int_equal(ujreg_findings_count(header.findings), COLUMNS_MOST - 11);
    ujreg_findings_free(header.findings);
    for (int i = 0; i < 300; i++) {
        bytes_add_string(&row, ","); /* empty columns at the right do not count */
    }
    header = in_utf8(row.data);
    assert_true(header.is_header);
    assert_int_equal(header.layout.columns, COLUMNS_MOST);
    ujreg_findings_free(header.findings);
    bytes_add_string(&row, "x");
    header = in_utf8(row.data);
    assert_false(header.is_header);
    assert_int_equal(ujreg_findings_count(header.findings), 1);
    assert_int_equal(finding_at(&header, 0).rule, UJREG_RULE_READER_COLUMN_LIMIT);
    assert_int_equal(finding_at(&header, 0).numbers[0], COLUMNS_MOST);
    assert_int_equal(finding_at(&header, 0).numbers[1], COLUMNS_MOST + 300);
    ujreg_findings_free(header.findings);
    bytes_free(&row);
}

static void odd_cells_are_unknown_and_nothing_worse(void **state) {
    (void)state;
    struct bytes row = {0};
    bytes_add_string(&row, "AAB301,\xFF\xFE,\"a\"\"b\",");
    for (int i = 0; i < 400; i++) {
        bytes_add_string(&row, "\xD6\xD0"); /* longer than any name */
    }
    for (int encoding = UJREG_ENCODING_UTF8; encoding <= UJREG_ENCODING_GB18030; encoding++) {
        struct header header = read_header(row.data, row.size, ',', encoding);
        assert_true(header.is_header);
        assert_int_equal(header.layout.columns, 4);
        ujreg_finding finding = finding_at(&header, encoding == UJREG_ENCODING_UTF8 ? 2 : 1);
        assert_int_equal(finding.value.size, 3);
        assert_memory_equal(finding.value.data, "a\"b", 3);
        ujreg_findings_free(header.findings);
    }
    bytes_free(&row);
}

/* STANDARD 10: header cells, too; the input is in the other encoding or the header is, and either is told once. */
static void a_header_in_the_other_encoding_is_read_and_told(void **state) {
    (void)state;
    static const char names[] = "系统流水号,AAB301,姓名,某列";
    struct bytes gb18030 = bytes_in_gb18030(names, strlen(names));
    for (int encoding = UJREG_ENCODING_UTF8; encoding <= UJREG_ENCODING_GB18030; encoding++) {
        const char *row = encoding == UJREG_ENCODING_UTF8 ? gb18030.data : names;
        struct header header = read_header(row, strlen(row), ',', encoding);
        columns_are(&header, (int32_t[]){UJREG_AAZ341, UJREG_AAB301, UJREG_AAC003, 0}, 4);
        ujreg_finding finding = finding_at(&header, 0);
        assert_int_equal(finding.rule, UJREG_RULE_READER_ENCODING_MIXED);
        assert_int_equal(finding.offset, 0);
        finding = finding_at(&header, 1);
        assert_int_equal(finding.rule, UJREG_RULE_READER_COLUMN_UNKNOWN);
        assert_int_equal(finding.value.size, strlen("某列")); /* shown as it is meant */
        assert_memory_equal(finding.value.data, "某列", finding.value.size);
        assert_int_not_equal(finding_at(&header, 2).rule, UJREG_RULE_READER_ENCODING_MIXED);
        ujreg_findings_free(header.findings);
    }
    bytes_free(&gb18030);
}

/* None of the annex's names is one in the other encoding, nor decides for it. */
static void no_name_of_the_annex_looks_like_the_other_encoding(void **state) {
    (void)state;
    for (int32_t field = 1; field <= UJREG_AAC004; field++) {
        ujreg_field_info info = {.size = sizeof info};
        assert_int_equal(ujreg_field_get(field, &info), UJREG_OK);
        struct bytes gb18030 = bytes_in_gb18030(info.name_zh, strlen(info.name_zh));
        assert_int_equal(uj_evidence_of(info.name_zh, strlen(info.name_zh)), UJ_DECIDES_UTF8);
        assert_int_equal(uj_evidence_of(gb18030.data, gb18030.size), UJ_DECIDES_GB18030);
        bytes_free(&gb18030);
    }
}

static void without_a_header_the_columns_are_the_annex_s(void **state) {
    (void)state;
    struct header header = {.is_header = 1};
    uj_header_assume(&header.layout);
    columns_are(&header, annex, 11);
    assert_int_equal(header.layout.missing, 0);
}

static void no_memory_is_said(void **state) {
    (void)state;
    for (int64_t n = 1; n <= 3; n++) {
        struct failing_memory memory = {.fail_at = n};
        ujreg_allocator allocator = failing_memory_allocator(&memory);
        struct uj_layout layout;
        ujreg_findings *findings;
        int is_header;
        memset(&layout, 0, sizeof layout);
        layout.kind = &uj_item_columns;
        layout.delimiter = ',';
        memory.fail_at = 0;
        assert_int_equal(ujreg_findings_new(&allocator, &findings), UJREG_OK);
        memory.calls = 0;
        memory.fail_at = n;
        assert_int_equal(uj_header_read(&layout, "AAB301,x", 8, &allocator, &is_header, findings), UJREG_ERROR_MEMORY);
        ujreg_findings_free(findings);
        assert_int_equal(memory.alive, 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(codes_in_the_annex_order),
        cmocka_unit_test(codes_in_any_order_and_case_with_the_companion),
        cmocka_unit_test(chinese_names_in_both_encodings_and_all_delimiters),
        cmocka_unit_test(a_name_is_the_same_in_any_width_and_with_blanks_inside),
        cmocka_unit_test(a_required_item_without_a_column_is_told),
        cmocka_unit_test(an_unknown_column_is_named_and_passed_over),
        cmocka_unit_test(a_doubled_column_is_told_and_the_first_one_read),
        cmocka_unit_test(a_row_that_names_no_item_is_no_header),
        cmocka_unit_test(what_separates_the_columns_of_such_a_row_is_told),
        cmocka_unit_test(lines_that_end_in_cr_alone_are_no_header),
        cmocka_unit_test(there_is_a_bound_to_columns),
        cmocka_unit_test(odd_cells_are_unknown_and_nothing_worse),
        cmocka_unit_test(a_header_in_the_other_encoding_is_read_and_told),
        cmocka_unit_test(no_name_of_the_annex_looks_like_the_other_encoding),
        cmocka_unit_test(without_a_header_the_columns_are_the_annex_s),
        cmocka_unit_test(no_memory_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
