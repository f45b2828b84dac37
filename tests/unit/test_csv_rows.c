/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* Where rows end (RFC 4180, and what we say where it is broken), held against a second opinion that reads one
 * byte after the other: every short text over the bytes that matter, every limit, every place to cut. */
#include "synthetic.h"

#include "reader/csv.h"

static struct uj_layout layout_of(char delimiter, int32_t encoding, size_t max_record) {
    struct uj_layout layout;
    memset(&layout, 0, sizeof layout);
    layout.delimiter = delimiter;
    layout.encoding = encoding;
    layout.max_record = max_record;
    layout.max_field = UJ_MAX_FIELD_DEFAULT;
    layout.max_chunk = SIZE_MAX;
    return layout;
}

/* --- the second opinion ------------------------------------------------------------------------------------- */

/* The bytes of the character at i, as DESIGN 3 has it: ASCII is never inside one, but after a lead byte. */
static size_t character_at(const struct uj_layout *layout, const char *data, size_t i, size_t size) {
    const unsigned char *p = (const unsigned char *)data + i;
    size_t n = size - i;
    if (layout->encoding != UJREG_ENCODING_GB18030 || p[0] < 0x81 || p[0] == 0xFF || n < 2) {
        return 1;
    }
    if (p[1] >= 0x40 && p[1] != 0x7F && p[1] != 0xFF) {
        return 2;
    }
    return n >= 4 && p[1] >= '0' && p[1] <= '9' && p[2] >= 0x81 && p[2] != 0xFF && p[3] >= '0' && p[3] <= '9' ? 4 : 1;
}

static struct uj_row line_end(const struct uj_layout *layout, const char *data, size_t size, size_t from,
                              enum uj_row_kind kind, size_t at) {
    while (from < size && data[from] != '\n') {
        from++;
    }
    size_t whole = from < size ? from + 1 : size;
    return (struct uj_row){whole > layout->max_record ? UJ_ROW_OVERLONG : kind, whole, at};
}

static struct uj_row slow_row(const struct uj_layout *layout, const char *data, size_t size) {
    int field_starts = 1;
    for (size_t i = 0; i < size;) {
        if (data[i] == '\n') {
            return line_end(layout, data, size, i, UJ_ROW_COMPLETE, 0);
        }
        if (data[i] != '"' || !field_starts || i > layout->max_record) {
            size_t used = character_at(layout, data, i, size);
            field_starts = used == 1 && data[i] == layout->delimiter;
            i += used;
            continue;
        }
        size_t open = i++, feeds = 0;
        for (;; i++) {
            if (i >= size || i >= layout->max_record) {
                return line_end(layout, data, size, open, UJ_ROW_UNCLOSED, open);
            }
            feeds += data[i] == '\n';
            if (data[i] != '"') {
                continue;
            }
            char next = i + 1 < size ? data[i + 1] : '\n', after = i + 2 < size ? data[i + 2] : '\n';
            if (next == '"') {
                i++;
            } else if (next == '\n' || next == layout->delimiter ||
                       (next == '\r' && (after == '\n' || i + 1 >= layout->max_record))) {
                break;
            } else {
                return feeds ? line_end(layout, data, size, open, UJ_ROW_UNCLOSED, open)
                             : line_end(layout, data, size, i, UJ_ROW_AFTER_QUOTE, i + 1);
            }
        }
        i++;
        field_starts = 0;
    }
    return line_end(layout, data, size, size, UJ_ROW_COMPLETE, 0);
}

/* --- comparing ---------------------------------------------------------------------------------------------- */

static void print_text(const char *data, size_t size) {
    for (size_t i = 0; i < size; i++) {
        fprintf(stderr, data[i] >= 0x20 && data[i] < 0x7F ? "%c" : "\\x%02X", (unsigned char)data[i]);
    }
}

static void same_row(const struct uj_layout *layout, const char *data, size_t size, size_t cut, struct uj_row want,
                     struct uj_row got) {
    if (want.kind == got.kind && want.size == got.size &&
        (want.at == got.at || want.kind == UJ_ROW_COMPLETE || want.kind == UJ_ROW_OVERLONG)) {
        return;
    }
    print_text(data, size);
    fprintf(stderr, "  limit %zu, cut at %zu: want kind %d size %zu at %zu, got %d %zu %zu\n", layout->max_record, cut,
            (int)want.kind, want.size, want.at, (int)got.kind, got.size, got.at);
    fail();
}

/* The row at the start, found at once, byte by byte, and with every beginning. */
static void check_row(const struct uj_layout *layout, const char *data, size_t size) {
    struct uj_row want = slow_row(layout, data, size);
    struct uj_cut fresh = {0}, resumed = {0};
    same_row(layout, data, size, size, want, uj_row_find(layout, data, size, 1, &fresh));
    for (size_t cut = 1; cut <= size; cut++) {
        struct uj_cut other = {0};
        struct uj_row at_once = uj_row_find(layout, data, cut, 0, &other);
        if (at_once.kind == UJ_ROW_NEED) {
            /* What need not be kept is too long, and ends with the next line feed. */
            if (cut > layout->max_record) {
                assert_int_equal(want.kind, UJ_ROW_OVERLONG);
                assert_true(want.size >= cut);
                assert_true(memchr(data + cut, '\n', size - cut) ==
                            (want.size > cut && data[want.size - 1] == '\n' ? data + want.size - 1 : NULL));
            }
        } else {
            same_row(layout, data, size, cut, want, at_once);
        }
        struct uj_row again = uj_row_find(layout, data, cut, 0, &resumed);
        assert_int_equal(again.kind, at_once.kind);
        if (again.kind != UJ_ROW_NEED) {
            same_row(layout, data, size, cut, want, again);
            return;
        }
    }
    same_row(layout, data, size, size, want, uj_row_find(layout, data, size, 1, &resumed));
}

/* Whole rows are taken off the front, whatever comes in one go, and all of them in the end. */
static void check_rows(const struct uj_layout *layout, const char *data, size_t size, struct dice *dice) {
    size_t ends[64], count = 0, at = 0;
    for (; at < size; count++) {
        at += slow_row(layout, data + at, size - at).size;
        ends[count] = at;
    }
    struct uj_cut cut = {0};
    size_t start = 0, known = 0;
    while (start < size) {
        known += 1 + dice_below(dice, 4);
        known = known < size ? known : size;
        size_t whole = uj_rows_whole(layout, data + start, known - start, known == size, &cut);
        start += whole;
        if (whole) {
            size_t i = 0;
            while (i < count && ends[i] != start) {
                i++;
            }
            if (i == count) {
                print_text(data, size);
                fprintf(stderr, "  limit %zu: a piece ends at %zu\n", layout->max_record, start);
                fail();
            }
            memset(&cut, 0, known == start ? sizeof cut : 0);
        } else if (known == size || known - start > layout->max_record) {
            assert_true(known < size); /* the rest of what is too long is passed over by splitter.c */
            return;
        }
    }
}

static void every_text(const struct uj_layout *base, const char *alphabet, size_t letters, size_t most) {
    struct dice dice = {1};
    char text[16];
    for (size_t size = 1; size <= most; size++) {
        size_t all = 1;
        for (size_t i = 0; i < size; i++) {
            all *= letters;
        }
        for (size_t number = 0; number < all; number++) {
            size_t rest = number;
            for (size_t i = 0; i < size; i++, rest /= letters) {
                text[i] = alphabet[rest % letters];
            }
            struct uj_layout layout = *base;
            for (layout.max_record = 1; layout.max_record <= size + 1; layout.max_record++) {
                check_row(&layout, text, size);
                check_rows(&layout, text, size, &dice);
            }
        }
    }
}

static void every_short_text_falls_into_the_same_rows_for_both(void **state) {
    (void)state;
    struct uj_layout layout = layout_of(',', UJREG_ENCODING_UTF8, 0);
    every_text(&layout, "\",\n\ra", 5, 6);
}

static void in_gb18030_a_bar_may_be_half_a_character(void **state) {
    (void)state;
    struct uj_layout layout = layout_of('|', UJREG_ENCODING_GB18030, 0);
    every_text(&layout,
               "\"|\n\x81"
               "0",
               5, 6);
}

static void longer_texts_at_random_too(void **state) {
    (void)state;
    static const char bytes[] = {'"', '"', ',', '\n', '\r', 'a', '|', '\x81', '0', '\xFE', '\xFF', '\t'};
    struct dice dice = {2};
    for (int round = 0; round < 30000; round++) {
        char text[60];
        size_t size = 1 + dice_below(&dice, sizeof text);
        for (size_t i = 0; i < size; i++) {
            text[i] = bytes[dice_below(&dice, sizeof bytes)];
        }
        struct uj_layout layout =
            layout_of(",|\t"[dice_below(&dice, 3)], 1 + (int32_t)dice_below(&dice, 2), 1 + dice_below(&dice, 70));
        check_row(&layout, text, size);
        check_rows(&layout, text, size, &dice);
    }
}

/* --- in words ----------------------------------------------------------------------------------------------- */

static struct uj_row find(const char *text) {
    struct uj_layout layout = layout_of(',', UJREG_ENCODING_UTF8, UJ_MAX_RECORD_DEFAULT);
    struct uj_cut cut = {0};
    return uj_row_find(&layout, text, strlen(text), 1, &cut);
}

static void expect(const char *text, enum uj_row_kind kind, size_t size, size_t at) {
    struct uj_row row = find(text);
    assert_int_equal(row.kind, kind);
    assert_int_equal(row.size, size);
    if (kind == UJ_ROW_UNCLOSED || kind == UJ_ROW_AFTER_QUOTE) {
        assert_int_equal(row.at, at);
    }
}

static void a_row_ends_with_its_line_unless_a_quote_is_open(void **state) {
    (void)state;
    expect("a,b\nc", UJ_ROW_COMPLETE, 4, 0);
    expect("a,b\r\nc", UJ_ROW_COMPLETE, 5, 0);
    expect("a,b", UJ_ROW_COMPLETE, 3, 0);
    expect("\na", UJ_ROW_COMPLETE, 1, 0);
    expect("a\rb\n", UJ_ROW_COMPLETE, 4, 0); /* a carriage return alone ends nothing */
    expect("\"a\nb\"\nc", UJ_ROW_COMPLETE, 6, 0);
    expect("x,\"a\r\nb\",y\r\nc", UJ_ROW_COMPLETE, 12, 0);
    expect("\"a\"\"\nb\"\nc", UJ_ROW_COMPLETE, 8, 0);
    expect("\"\",\"\"\n\"", UJ_ROW_COMPLETE, 6, 0);
    expect("a\"b,\"c\"\nd", UJ_ROW_COMPLETE, 8, 0); /* a quote inside a cell opens nothing */
    expect("\"a\"", UJ_ROW_COMPLETE, 3, 0);
    expect("\"a\"\r", UJ_ROW_COMPLETE, 4, 0);
}

static void a_quote_that_nothing_closes_costs_its_line_only(void **state) {
    (void)state;
    expect("x,\"a\nb\nc\n", UJ_ROW_UNCLOSED, 5, 2);
    expect("\"", UJ_ROW_UNCLOSED, 1, 0);
    expect("\"a\n\"b\n", UJ_ROW_UNCLOSED, 3, 0);      /* the next quote begins another cell */
    expect("\"a\nb\",\"c\nd", UJ_ROW_UNCLOSED, 9, 6); /* the second one: with its line */
}

static void bytes_after_a_closing_quote_spoil_the_row(void **state) {
    (void)state;
    expect("\"a\"b,c\nd\n", UJ_ROW_AFTER_QUOTE, 7, 3);
    expect("x,\"a\" ,c\nd\n", UJ_ROW_AFTER_QUOTE, 9, 5);
    expect("\"a\"\rb\nd\n", UJ_ROW_AFTER_QUOTE, 6, 3);
    expect("\"a\nb\"c\nd\n", UJ_ROW_UNCLOSED, 3, 0); /* on a later line the quote is no closing one */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_ends_with_its_line_unless_a_quote_is_open),
        cmocka_unit_test(a_quote_that_nothing_closes_costs_its_line_only),
        cmocka_unit_test(bytes_after_a_closing_quote_spoil_the_row),
        cmocka_unit_test(every_short_text_falls_into_the_same_rows_for_both),
        cmocka_unit_test(in_gb18030_a_bar_may_be_half_a_character),
        cmocka_unit_test(longer_texts_at_random_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
