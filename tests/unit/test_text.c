/* SPDX-License-Identifier: Apache-2.0 */
/* What text from outside becomes on a terminal, in JSON and in a cell of a spreadsheet. */
#include "unit.h"

#include <ujreg/encoding.h>
#include <ujreg/text.h>

static void becomes_bytes(int32_t how, const char *text, size_t size, const char *expected) {
    char room[256];
    size_t needed = 0, asked = 0;
    assert_int_equal(ujreg_text_escape(text, size, how, room, sizeof room, &needed), UJREG_OK);
    assert_string_equal(room, expected);
    assert_int_equal(needed, strlen(expected));
    assert_true(needed < 6 * size + 3);
    assert_int_equal(ujreg_text_escape(text, size, how, NULL, 0, &asked), UJREG_ERROR_CAPACITY);
    assert_int_equal(asked, needed);
    assert_int_equal(ujreg_text_escape(text, size, how, room, needed, NULL), UJREG_ERROR_CAPACITY);
    assert_string_equal(room, "");
    assert_int_equal(ujreg_text_escape(text, size, how, room, needed + 1, NULL), UJREG_OK);
    assert_string_equal(room, expected);
}

static void becomes(int32_t how, const char *text, const char *expected) {
    becomes_bytes(how, text, strlen(text), expected);
}

static void a_terminal_is_neither_controlled_nor_deceived(void **state) {
    (void)state;
    becomes(UJREG_ESCAPE_TERMINAL, "张三 \"a\\b\", =1", "张三 \"a\\b\", =1");
    becomes(UJREG_ESCAPE_TERMINAL, "\x1B[31m\r\n\t\x7F", "?[31m????");
    becomes(UJREG_ESCAPE_TERMINAL, "\xC2\x9B", "?");
    becomes(UJREG_ESCAPE_TERMINAL,
            "a\xE2\x80\xAE"
            "b\xE2\x80\x8B\xC2\xAD",
            "a[U+202E]b[U+200B][U+00AD]");
    becomes(UJREG_ESCAPE_TERMINAL, "\xF3\xA0\x80\xA1", "[U+E0021]"); /* a tag nobody sees */
    becomes_bytes(UJREG_ESCAPE_TERMINAL, "a\0b", 3, "a?b");
}

/* A variation selector chooses the glyph of a rare name. */
static void what_can_be_seen_stays(void **state) {
    (void)state;
    static const char name[] = "\xE8\x91\x9B\xF3\xA0\x84\x80\xF0\xA0\xAE\xB7";
    for (int32_t how = UJREG_ESCAPE_NONE; how <= UJREG_ESCAPE_CSV; how++) {
        char room[64];
        assert_int_equal(ujreg_text_escape(name, sizeof name - 1, how, room, sizeof room, NULL), UJREG_OK);
        assert_non_null(strstr(room, name));
    }
}

static void json_is_quoted_and_shows_nothing_unseen(void **state) {
    (void)state;
    becomes(UJREG_ESCAPE_JSON, "", "\"\"");
    becomes(UJREG_ESCAPE_JSON, "西湖区/\"\\\n\r\t", "\"西湖区/\\\"\\\\\\n\\r\\t\"");
    becomes(UJREG_ESCAPE_JSON, "\x01\x7F\xE2\x80\xAE", "\"\\u0001\\u007f\\u202e\"");
    becomes(UJREG_ESCAPE_JSON, "\xF3\xA0\x80\xA1", "\"\\udb40\\udc21\"");
    becomes_bytes(UJREG_ESCAPE_JSON, "\0", 1, "\"\\u0000\"");
}

static void a_cell_is_quoted_only_where_it_must_be(void **state) {
    (void)state;
    becomes(UJREG_ESCAPE_CSV, "", "");
    becomes(UJREG_ESCAPE_CSV, "张三 a;b", "张三 a;b");
    becomes(UJREG_ESCAPE_CSV, "a,b", "\"a,b\"");
    becomes(UJREG_ESCAPE_CSV, "a\"b\nc\td", "\"a\"\"b\nc\td\"");
    becomes(UJREG_ESCAPE_CSV, "a\tb", "a?b");
}

static void no_cell_is_a_formula(void **state) {
    (void)state;
    becomes(UJREG_ESCAPE_CSV, "=1+1", "\"'=1+1\"");
    becomes(UJREG_ESCAPE_CSV, "+86", "\"'+86\"");
    becomes(UJREG_ESCAPE_CSV, "-1", "\"'-1\"");
    becomes(UJREG_ESCAPE_CSV, "@a", "\"'@a\"");
    becomes(UJREG_ESCAPE_CSV, "\t=1", "\"'\t=1\"");
    becomes(UJREG_ESCAPE_CSV, "1=1", "1=1");
}

/* A cut character is one sequence, and the next one is not lost with it. */
static void any_bytes_become_valid_utf_8(void **state) {
    (void)state;
    static const char *const expected[] = {"a\xEF\xBF\xBD"
                                           "b\xEF\xBF\xBD",
                                           "a\xEF\xBF\xBD"
                                           "b\xEF\xBF\xBD",
                                           "\"a\xEF\xBF\xBD"
                                           "b\xEF\xBF\xBD\"",
                                           "a\xEF\xBF\xBD"
                                           "b\xEF\xBF\xBD"};
    for (int32_t how = UJREG_ESCAPE_NONE; how <= UJREG_ESCAPE_CSV; how++) {
        becomes(how,
                "a\xE8\x91"
                "b\xFF",
                expected[how]);
    }
    for (int first = 0; first < 256; first++) {
        char bytes[3] = {(char)first, (char)0x80, (char)first}, room[64], turned[64];
        size_t needed, used, made;
        for (int32_t how = UJREG_ESCAPE_NONE; how <= UJREG_ESCAPE_CSV; how++) {
            assert_int_equal(ujreg_text_escape(bytes, 3, how, room, sizeof room, &needed), UJREG_OK);
            assert_int_equal(ujreg_utf8_to_gb18030(room, needed, 1, turned, sizeof turned, &used, &made), UJREG_OK);
        }
    }
}

static void text_longer_than_any_block_is_escaped_whole(void **state) {
    (void)state;
    enum { SIZE = 20000 };
    char *text = malloc(SIZE), *room = malloc(6 * SIZE + 3);
    size_t needed;
    assert_true(text && room);
    memset(text, 'a', SIZE);
    assert_int_equal(ujreg_text_escape(text, SIZE, UJREG_ESCAPE_JSON, room, 6 * SIZE + 3, &needed), UJREG_OK);
    assert_int_equal(needed, SIZE + 2);
    assert_memory_equal(room + 1, text, SIZE);
    memset(text, 1, SIZE);
    assert_int_equal(ujreg_text_escape(text, SIZE, UJREG_ESCAPE_JSON, room, 6 * SIZE + 3, &needed), UJREG_OK);
    assert_int_equal(needed, 6 * SIZE + 2);
    free(text);
    free(room);
}

static void wrong_arguments_write_nothing(void **state) {
    (void)state;
    char room[8] = "before";
    size_t needed = 7;
    assert_int_equal(ujreg_text_escape(NULL, 1, UJREG_ESCAPE_JSON, room, sizeof room, &needed), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_text_escape("a", 1, UJREG_ESCAPE_CSV + 1, room, sizeof room, &needed), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_text_escape("a", 1, -1, room, sizeof room, &needed), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_text_escape("a", 1, UJREG_ESCAPE_NONE, NULL, 1, &needed), UJREG_ERROR_ARGUMENT);
    assert_string_equal(room, "before");
    assert_int_equal(needed, 7);
    assert_int_equal(ujreg_text_escape(NULL, 0, UJREG_ESCAPE_NONE, room, sizeof room, &needed), UJREG_OK);
    assert_int_equal(needed, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_terminal_is_neither_controlled_nor_deceived),
        cmocka_unit_test(what_can_be_seen_stays),
        cmocka_unit_test(json_is_quoted_and_shows_nothing_unseen),
        cmocka_unit_test(a_cell_is_quoted_only_where_it_must_be),
        cmocka_unit_test(no_cell_is_a_formula),
        cmocka_unit_test(any_bytes_become_valid_utf_8),
        cmocka_unit_test(text_longer_than_any_block_is_escaped_whole),
        cmocka_unit_test(wrong_arguments_write_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
