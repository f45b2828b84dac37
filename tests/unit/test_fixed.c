/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* Fixed-width rows: the annex's lengths as byte columns, 254 bytes a row. */
#include "reading.h"

#include "reader/fixed.h"

#define ROW 254

/* Where the columns start: 6 18 50 18 2 22 8 2 20 8 100. */
static const struct {
    int32_t field;
    size_t start, width;
} columns[] = {{UJREG_AAB301, 0, 6},    {UJREG_AAZ341, 6, 18},  {UJREG_AAC003, 24, 50},  {UJREG_AAC002, 74, 18},
               {UJREG_AAC058, 92, 2},   {UJREG_AAC044, 94, 22}, {UJREG_ADC210, 116, 8},  {UJREG_AJC00A, 124, 2},
               {UJREG_AAE011, 126, 20}, {UJREG_AAE036, 146, 8}, {UJREG_AAE013, 154, 100}};

static void blank_row(char *row) {
    memset(row, ' ', ROW);
}

static void put(char *row, int32_t field, const char *text) {
    size_t size = strlen(text);
    assert_true(size <= columns[field - 1].width);
    memcpy(row + columns[field - 1].start, text, size);
}

static void assert_fixed(int32_t encoding, const char *data, size_t size, const char *expected) {
    ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_FIXED, .encoding = encoding};
    char *got = read_every_way(&options, data, size);
    assert_same_text(got, expected, "rows");
    free(got);
}

static void the_columns_are_the_annexs_lengths(void **state) {
    (void)state;
    char row[ROW + 1];
    size_t end = 0;
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        assert_int_equal(columns[i].start, end);
        end += columns[i].width;
    }
    assert_int_equal(end, uj_fixed_row_size());
    blank_row(row);
    put(row, UJREG_AAB301, "330106");
    put(row, UJREG_AAZ341, "123456789012345678");
    put(row, UJREG_AAC003, "\xD5\xC5\xC8\xFD");
    put(row, UJREG_AAC058, "01");
    put(row, UJREG_AAE036, "20250102");
    put(row, UJREG_AAE013, " a  b ");
    row[ROW] = '\n';
    assert_fixed(UJREG_ENCODING_GB18030, row, sizeof row,
                 "ok 1 line 1 at 0 AAB301=330106;AAZ341=123456789012345678;AAC003=\xE5\xBC\xA0\xE4\xB8\x89;AAC002=;AAC058=01;"
                 "AAC044=;ADC210=;AJC00A=;AAE011=;AAE036=20250102;AAE013= a  b\nend\n");
}

static void lines_end_in_lf_or_crlf_or_the_end_of_the_file(void **state) {
    (void)state;
    char rows[3 * ROW + 3];
    blank_row(rows);
    blank_row(rows + ROW + 1);
    blank_row(rows + 2 * ROW + 3);
    rows[ROW] = '\n';
    rows[2 * ROW + 1] = '\r';
    rows[2 * ROW + 2] = '\n';
    rows[0] = rows[ROW + 1] = rows[2 * ROW + 3] = '1';
    ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_FIXED};
    char *got = read_every_way(&options, rows, sizeof rows);
    assert_non_null(strstr(got, "ok 1 line 1 at 0 AAB301=1;"));
    assert_non_null(strstr(got, "ok 2 line 2 at 255 AAB301=1;"));
    assert_non_null(strstr(got, "ok 3 line 3 at 511 AAB301=1;"));
    assert_non_null(strstr(got, "\nend\n"));
    free(got);
}

static void a_row_of_another_length_is_told_and_passed_over(void **state) {
    (void)state;
    char rows[3 * ROW + 16];
    blank_row(rows);
    rows[0] = '1';
    memset(rows + ROW, ' ', sizeof rows - ROW);
    rows[ROW - 1] = '\n'; /* 253 */
    rows[ROW] = '2';
    rows[2 * ROW + 1] = '\n'; /* 255 */
    rows[2 * ROW + 2] = '\n'; /* blank */
    rows[2 * ROW + 3] = '3';
    rows[3 * ROW + 3] = '\n'; /* right */
    ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_FIXED};
    char *got = read_every_way(&options, rows, 3 * ROW + 4);
    assert_non_null(strstr(got, "bad 1 line 1 at 0\n. reader.fixed-row-length 1 line 1 at 0+253 n 254 253 0 0\n"
                                "bad 2 line 2 at 254\n. reader.fixed-row-length 2 line 2 at 254+255 n 254 255 0 0\n"
                                "ok 3 line 4 at 511 AAB301=3;"));
    assert_non_null(strstr(got, ". reader.blank-line 0 line 3 at 510+0"));
    free(got);
}

/* The handler's name fills its column and its last character does not fit. */
static void a_character_cut_by_a_border_is_an_encoding_finding(void **state) {
    (void)state;
    char row[ROW + 1];
    blank_row(row);
    put(row, UJREG_AAE011, "a\xD5\xC5\xC8\xFD\xD5\xC5\xC8\xFD\xD5\xC5\xC8\xFD\xD5\xC5\xC8\xFD\xD5\xC5\xC8");
    row[ROW] = '\n';
    ujreg_reader_options options = {
        .size = sizeof options, .format = UJREG_FORMAT_FIXED, .encoding = UJREG_ENCODING_GB18030};
    char *got = read_every_way(&options, row, sizeof row);
    assert_non_null(strstr(got, ". AAE011.encoding 1 line 1 at 145+1 n 20 0 0 0 AAE011\nend\n"));
    free(got);
}

static void utf8_is_read_when_declared_in_byte_columns(void **state) {
    (void)state;
    char row[ROW + 1];
    blank_row(row);
    put(row, UJREG_AAC003, "\xE5\xBC\xA0\xE4\xB8\x89\xC2\xA0");
    row[ROW] = '\n';
    assert_fixed(UJREG_ENCODING_UTF8, row, sizeof row,
                 "ok 1 line 1 at 0 AAB301=;AAZ341=;AAC003=\xE5\xBC\xA0\xE4\xB8\x89\xC2\xA0;AAC002=;AAC058=;AAC044=;ADC210=;"
                 "AJC00A=;AAE011=;AAE036=;AAE013=\nend\n");
}

static void only_u0020_fills_up(void **state) {
    (void)state;
    char row[ROW + 1];
    blank_row(row);
    put(row, UJREG_AAC003, "\xD5\xC5\xA1\xA1");
    put(row, UJREG_AAE013, "x\t");
    row[ROW] = '\n';
    assert_fixed(UJREG_ENCODING_GB18030, row, sizeof row,
                 "ok 1 line 1 at 0 AAB301=;AAZ341=;AAC003=\xE5\xBC\xA0\xE3\x80\x80;AAC002=;AAC058=;AAC044=;ADC210=;"
                 "AJC00A=;AAE011=;AAE036=;AAE013=x\t\nend\n");
}

static void the_format_is_recognised_by_its_row_length(void **state) {
    (void)state;
    char row[ROW + 2];
    blank_row(row);
    put(row, UJREG_AAB301, "330106");
    put(row, UJREG_AAC003, "\xD5\xC5\xC8\xFD");
    row[ROW] = '\r';
    row[ROW + 1] = '\n';
    ujreg_reader *reader;
    ujreg_findings *findings;
    ujreg_record record = {.size = sizeof record};
    assert_int_equal(ujreg_reader_new(NULL, NULL, &reader), UJREG_OK);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_reader_feed(reader, row, sizeof row, 1), UJREG_OK);
    assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_OK);
    assert_int_equal(ujreg_reader_format(reader), UJREG_FORMAT_FIXED);
    assert_int_equal(ujreg_reader_encoding(reader), UJREG_ENCODING_GB18030);
    ujreg_reader_free(reader);
    ujreg_findings_free(findings);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_columns_are_the_annexs_lengths),
        cmocka_unit_test(lines_end_in_lf_or_crlf_or_the_end_of_the_file),
        cmocka_unit_test(a_row_of_another_length_is_told_and_passed_over),
        cmocka_unit_test(a_character_cut_by_a_border_is_an_encoding_finding),
        cmocka_unit_test(utf8_is_read_when_declared_in_byte_columns),
        cmocka_unit_test(only_u0020_fills_up),
        cmocka_unit_test(the_format_is_recognised_by_its_row_length),
    };
    return cmocka_run_group_tests_name("fixed", tests, NULL, NULL);
}
