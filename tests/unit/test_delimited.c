/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* Cells of a row (RFC 4180), and walks over rows: the short way for plain rows and the long one deliver the same,
 * wherever the windows of the scanner end. */
#include "synthetic.h"

#include "core/allocator.h"
#include "reader/csv.h"
#include "reader/splitter.h"

static struct uj_layout layout_of(char delimiter, int32_t encoding) {
    struct uj_splitter splitter;
    ujreg_allocator own;
    const struct uj_limits limits = {0};
    assert_int_equal(uj_allocator_init(&own, NULL), UJREG_OK);
    assert_int_equal(uj_splitter_init(&splitter, &own, &uj_item_columns, UJREG_FORMAT_CSV, encoding, 1, &limits),
                     UJREG_OK);
    splitter.layout.delimiter = delimiter;
    splitter.layout.scan = uj_scan_choose();
    uj_header_assume(&splitter.layout);
    return splitter.layout;
}

/* --- cells -------------------------------------------------------------------------------------------------- */

#define END "\1"

/* The cells in order, each followed by END; a cell with a quote it must not have is marked by '!'. */
static void cells_are(char delimiter, int32_t encoding, const char *row, const char *want) {
    struct uj_layout layout = layout_of(delimiter, encoding);
    size_t size = strlen(row);
    char *copy = malloc(size ? size : 1), *scratch = malloc(size + 1);
    struct uj_cell cells[UJ_COLUMNS_ROOM];
    struct bytes got = {0};
    memcpy(copy, row, size);
    const size_t count = uj_row_split(&layout, copy, size, cells, UJ_COLUMNS_ROOM, scratch).count;
    for (size_t i = 0; i < count; i++) {
        assert_true(cells[i].start + cells[i].size <= size);
        if (!cells[i].copied) {
            assert_true(cells[i].text.data == copy + cells[i].start && cells[i].text.size == cells[i].size);
        }
        bytes_add_string(&got, cells[i].bare_quote ? "!" : "");
        bytes_add(&got, cells[i].text.data, cells[i].text.size);
        bytes_add_string(&got, END);
    }
    assert_string_equal(got.data, want);
    assert_int_equal(uj_row_split(&layout, copy, size, NULL, 0, scratch).count, count);
    bytes_free(&got);
    free(copy);
    free(scratch);
}

static void csv(const char *row, const char *want) {
    cells_are(',', UJREG_ENCODING_UTF8, row, want);
}

static void a_row_falls_into_its_cells(void **state) {
    (void)state;
    csv("a,b,c", "a" END "b" END "c" END);
    csv("a", "a" END);
    csv(",", END END);
    csv("a,", "a" END END);
    csv(",a", END "a" END);
    csv(" a , b ", " a " END " b " END); /* blanks are part of a cell */
    csv("\"a,b\",c", "a,b" END "c" END);
    csv("\"a\nb\",\"c\r\nd\"", "a\nb" END "c\r\nd" END);
    csv("\"\"", END);
    csv("\"\",\"\"", END END);
    csv("\"\"\"\"", "\"" END);
    csv("\"\"\"\"\"\",x", "\"\"" END "x" END);
    csv("\"a\"\"b\"", "a\"b" END);
    csv("\"\"\"a\"\"\"", "\"a\"" END);
    csv("\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [1, 2]}\",x", "{\"type\": \"Point\", \"at\": [1, 2]}" END "x" END);
    csv("\"a\",", "a" END END);
    csv("王伟,\"李\"\"娜\",·", "王伟" END "李\"娜" END "·" END);
    csv("a;b|c\td", "a;b|c\td" END);
}

static void what_stands_behind_a_row_is_no_part_of_it(void **state) {
    static const char row[] = "\"a\",\"b\"\"";
    (void)state;
    struct uj_layout layout = layout_of(',', UJREG_ENCODING_UTF8);
    struct uj_cell cells[4];
    char scratch[sizeof row];
    assert_int_equal(uj_row_split(&layout, row, sizeof row - 2, cells, 4, scratch).count, 2);
    assert_int_equal(cells[1].text.size, 1);
    assert_memory_equal(cells[1].text.data, "b", 1);
}

static void a_quote_inside_a_cell_is_marked(void **state) {
    (void)state;
    csv("a\"b,c", "!a\"b" END "c" END);
    csv(" \"a\",b", "! \"a\"" END "b" END);
    csv("a\",\"b\"", "!a\"" END "b" END);
}

static void other_delimiters_and_gb18030(void **state) {
    (void)state;
    cells_are('\t', UJREG_ENCODING_UTF8, "a,b\t\"c\td\"\t", "a,b" END "c\td" END END);
    cells_are('|', UJREG_ENCODING_UTF8, "a|\"b|c\"|d", "a" END "b|c" END "d" END);
    /* 81 7C is one character; FF and a lone 81 are none, and eat nothing */
    cells_are('|', UJREG_ENCODING_GB18030, "\x81|a|b", "\x81|a" END "b" END);
    cells_are('|', UJREG_ENCODING_GB18030, "\x81\x81||b", "\x81\x81" END END "b" END);
    cells_are('|', UJREG_ENCODING_GB18030, "\x81\x30\x81\x30|b", "\x81\x30\x81\x30" END "b" END);
    cells_are('|', UJREG_ENCODING_GB18030, "\x81\x30\x81|b", "\x81\x30\x81|b" END);
    cells_are('|', UJREG_ENCODING_GB18030, "\x81\x30|b", "\x81\x30" END "b" END);
    cells_are('|', UJREG_ENCODING_GB18030, "\xFF|b", "\xFF" END "b" END);
    cells_are('|', UJREG_ENCODING_GB18030, "\"\x81|\"|b", "\x81|" END "b" END);
    cells_are('|', UJREG_ENCODING_UTF8, "\x81|b", "\x81" END "b" END);
}

/* --- walks -------------------------------------------------------------------------------------------------- */

/* All that a walk delivers, as text. */
static struct bytes walk_over(const struct uj_layout *layout, const char *data, size_t size, int wide) {
    struct uj_layout other = *layout;
    ujreg_allocator own;
    struct uj_walk *walk = malloc(sizeof *walk);
    struct uj_raw raw;
    struct bytes told = {0};
    ujreg_findings *findings;
    enum uj_next answer;
    assert_non_null(walk);
    assert_int_equal(uj_allocator_init(&own, NULL), UJREG_OK);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    memset(&raw, 0, sizeof raw);
    if (!wide) {
        other.max_plain = 0; /* no row is plain: all go the long way */
    }
    uj_walk_init(walk, &own);
    uj_walk_set(walk, &other, data, size, 0);
    while ((answer = uj_delimited_next(walk, &raw, findings)) != UJ_NEXT_END) {
        char text[128];
        assert_int_not_equal(answer, UJ_NEXT_FAILED);
        snprintf(text, sizeof text, "%d at %zu+%zu lines %d:", (int)answer, (size_t)(raw.start - data), raw.size,
                 (int)raw.lines);
        bytes_add_string(&told, text);
        for (int i = 0; answer == UJ_NEXT_RECORD && i < UJ_FIELD_ROWS; i++) {
            struct uj_span where = uj_raw_where(&raw, i + 1);
            bytes_add(&told, raw.item[i].data, raw.item[i].size);
            snprintf(text, sizeof text, "@%zu+%zu" END, where.start, where.size);
            bytes_add_string(&told, text);
        }
        for (size_t i = 0; i < ujreg_findings_count(findings); i++) {
            ujreg_finding finding = {.size = sizeof finding};
            ujreg_findings_get(findings, i, &finding);
            snprintf(text, sizeof text, " %d %d %d+%d %d %d", finding.rule, finding.field, (int)finding.offset,
                     (int)finding.length, (int)finding.numbers[0], (int)finding.numbers[1]);
            bytes_add_string(&told, text);
        }
        ujreg_findings_clear(findings);
        bytes_add_string(&told, "\n");
    }
    assert_ptr_equal(walk->next, data + size);
    uj_walk_free(walk);
    free(walk);
    ujreg_findings_free(findings);
    return told;
}

static void the_short_way_delivers_what_the_long_way_does(void **state) {
    (void)state;
    for (uint64_t seed = 1; seed <= 150; seed++) {
        struct dice dice = {seed};
        struct bytes file = synthetic_file(&dice, 0, 1 + dice_below(&dice, seed % 10 == 0 ? 900 : 60));
        struct uj_layout layout = layout_of(',', 1 + (int32_t)dice_below(&dice, 2));
        damage(&dice, &file, 0, dice_below(&dice, 40));
        switch (dice_below(&dice, 3)) {
        case 0: /* another order, and a column that nobody reads */
            for (uint8_t i = 0; i < 11; i++) {
                layout.slot[i] = i == 4 ? UJ_RAW_IGNORED : (uint8_t)(10 - i);
            }
            layout.annex_order = 0;
            break;
        case 1:
            layout.max_record = 100 + dice_below(&dice, 100);
            layout.max_field = 10 + dice_below(&dice, 200);
            layout.max_plain = layout.max_record - 2 < layout.max_field ? layout.max_record - 2 : layout.max_field;
            break;
        default:
            break;
        }
        struct bytes quick = walk_over(&layout, file.data, file.size, 1),
                     slow = walk_over(&layout, file.data, file.size, 0);
        if (quick.size != slow.size || memcmp(quick.data, slow.data, slow.size) != 0) {
            size_t at = 0;
            while (quick.data[at] == slow.data[at]) {
                at++;
            }
            while (at && slow.data[at - 1] != '\n') {
                at--;
            }
            fail_msg("seed %d\n short: %.300s\n long: %.300s", (int)seed, quick.data + at, slow.data + at);
        }
        bytes_free(&quick);
        bytes_free(&slow);
        bytes_free(&file);
    }
}

/* Rows that end before, with and behind the end of a window of the scanner. */
static void windows_end_anywhere_in_a_row(void **state) {
    (void)state;
    struct uj_layout layout = layout_of(',', UJREG_ENCODING_UTF8);
    for (size_t shift = 0; shift < 120; shift++) {
        struct bytes file = {0};
        for (size_t i = 0; file.size < UJ_SCAN_WINDOW - 400 + shift; i++) {
            bytes_add_string(&file, i % 7 == 0 ? "1,2,3,4,5,6,7,8,9,10,11\n" : "x,,,,,,,,,,yyyyyyyyyyyyyyyyyyyyyyy\r\n");
        }
        for (size_t i = 0; i < shift * 3; i++) {
            bytes_add_string(&file, "z");
        }
        for (size_t i = 0; i < 900; i++) {
            bytes_add_string(&file, i % 50 == 49 ? "\"a\nb\",2,3,4,5,6,7,8,9,10,\n" : "a,b,c,d,e,f,g,h,i,j,k\n");
        }
        bytes_add_string(&file, "no,line,end");
        struct bytes quick = walk_over(&layout, file.data, file.size, 1),
                     slow = walk_over(&layout, file.data, file.size, 0);
        assert_int_equal(quick.size, slow.size);
        assert_memory_equal(quick.data, slow.data, slow.size);
        bytes_free(&quick);
        bytes_free(&slow);
        bytes_free(&file);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_falls_into_its_cells),
        cmocka_unit_test(what_stands_behind_a_row_is_no_part_of_it),
        cmocka_unit_test(a_quote_inside_a_cell_is_marked),
        cmocka_unit_test(other_delimiters_and_gb18030),
        cmocka_unit_test(the_short_way_delivers_what_the_long_way_does),
        cmocka_unit_test(windows_end_anywhere_in_a_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
