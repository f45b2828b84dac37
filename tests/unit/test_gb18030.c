/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* GB 18030-2022, exhaustively, against its tables in data/ and against facts written out here. */
#include "unit.h"

#include <ujreg/encoding.h>

#include "core/gb18030.h"
#include "core/utf8.h"

#define FOUR_BYTE_POINTERS (126u * 10 * 126 * 10)
#define NONE UINT32_MAX

/* The source tables, read in group_setup. */
static uint32_t two_rows[23940];
static uint32_t *four_rows;

static uint32_t next_random(uint32_t *seed) {
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static int group_setup(void **state) {
    (void)state;
    char line[256];
    unsigned pointer, last, code, count = 0;
    FILE *file = fopen(UJREG_DATA_DIR "/gb18030-2022.tsv", "r");
    while (file && fgets(line, sizeof line, file)) {
        if (sscanf(line, "%u\t0x%x", &pointer, &code) == 2 && pointer < 23940) {
            two_rows[pointer] = code;
            count++;
        }
    }
    if (!file || count != 23940 || fclose(file) != 0) {
        return -1;
    }
    four_rows = malloc(FOUR_BYTE_POINTERS * sizeof *four_rows);
    file = fopen(UJREG_DATA_DIR "/gb18030-2022-ranges.tsv", "r");
    if (!four_rows || !file) {
        return -1;
    }
    for (unsigned i = 0; i < FOUR_BYTE_POINTERS; i++) {
        four_rows[i] = NONE;
    }
    while (fgets(line, sizeof line, file)) {
        if (sscanf(line, "%u\t%u\t0x%x", &pointer, &last, &code) == 3) {
            for (unsigned i = pointer; i <= last && i < FOUR_BYTE_POINTERS; i++) {
                four_rows[i] = code + (i - pointer);
            }
        }
    }
    return fclose(file);
}

static int group_teardown(void **state) {
    (void)state;
    free(four_rows);
    return 0;
}

static size_t from_hex(const char *hex, char *bytes) {
    size_t n = 0;
    unsigned value;
    for (; *hex; hex += 2, n++) {
        assert_int_equal(sscanf(hex, "%2x", &value), 1);
        bytes[n] = (char)value;
    }
    return n;
}

static void assert_both_ways(const char *bytes, size_t n, uint32_t expected) {
    uint32_t cp = NONE;
    char back[4];
    if (uj_gb18030_decode(bytes, n, &cp) != n || cp != expected) {
        fail_msg("U+%04X was read as %04X", (unsigned)expected, (unsigned)cp);
    }
    assert_int_equal(uj_gb18030_encode(expected, back), n);
    assert_memory_equal(back, bytes, n);
    assert_int_equal(uj_gb18030_valid_prefix(bytes, n), n);
    assert_false(uj_gb18030_incomplete(bytes, n));
}

static void every_two_byte_position_is_its_source_row_both_ways(void **state) {
    (void)state;
    size_t characters = 0;
    for (unsigned lead = 0; lead < 256; lead++) {
        for (unsigned trail = 0; trail < 256; trail++) {
            char bytes[2] = {(char)lead, (char)trail};
            uint32_t cp = NONE;
            if (lead < 0x80) {
                assert_int_equal(uj_gb18030_decode(bytes, 2, &cp), 1);
                assert_int_equal(cp, lead);
            } else if (lead == 0x80 || lead == 0xFF || trail < 0x40 || trail == 0x7F || trail == 0xFF) {
                assert_int_equal(uj_gb18030_decode(bytes, 2, &cp), 0);
                assert_int_equal(uj_gb18030_valid_prefix(bytes, 2), 0);
            } else {
                assert_both_ways(bytes, 2, two_rows[characters++]);
                assert_int_equal(uj_gb18030_decode(bytes, 1, &cp), 0);
            }
        }
    }
    assert_int_equal(characters, 23940);
}

static void every_four_byte_position_is_its_source_row_both_ways(void **state) {
    (void)state;
    size_t characters = 0;
    for (unsigned pointer = 0; pointer < FOUR_BYTE_POINTERS; pointer++) {
        char bytes[4] = {(char)(0x81 + pointer / 12600), (char)('0' + pointer / 1260 % 10),
                         (char)(0x81 + pointer / 10 % 126), (char)('0' + pointer % 10)};
        uint32_t cp;
        if (four_rows[pointer] == NONE) {
            assert_int_equal(uj_gb18030_decode(bytes, 4, &cp), 0);
            assert_int_equal(uj_gb18030_valid_prefix(bytes, 4), 0);
            assert_int_equal(uj_gb18030_bad(bytes, 4), 4);
        } else {
            assert_both_ways(bytes, 4, four_rows[pointer]);
            assert_int_equal(uj_gb18030_decode(bytes, 3, &cp), 0);
            assert_int_equal(uj_gb18030_valid_prefix(bytes, 3), 0);
            characters++;
        }
    }
    assert_int_equal(characters, 39420 + 0x100000);
}

static void every_code_point_has_exactly_one_encoding(void **state) {
    (void)state;
    for (uint32_t cp = 0; cp <= 0x110010; cp++) {
        char gb[4], utf8[4], turned[8];
        size_t size = uj_gb18030_encode(cp, gb), used, made;
        if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF)) {
            assert_int_equal(size, 0);
            continue;
        }
        assert_both_ways(gb, size, cp);
        size_t utf8_size = uj_utf8_encode(cp, utf8);
        assert_int_equal(uj_gb18030_size_of_utf8(utf8, utf8_size), size);
        assert_int_equal(uj_utf8_to_gb18030(utf8, utf8_size, turned, sizeof turned, &used, &made), UJ_CONVERT_DONE);
        assert_int_equal(made, size);
        assert_memory_equal(turned, gb, size);
        assert_int_equal(uj_gb18030_to_utf8(gb, size, turned, sizeof turned, &used, &made), UJ_CONVERT_DONE);
        assert_int_equal(made, utf8_size);
        assert_memory_equal(turned, utf8, utf8_size);
    }
}

static void the_characters_exchanged_in_2022_are_exchanged_both_ways(void **state) {
    (void)state;
    static const struct {
        const char *bytes;
        uint32_t cp;
    } rows[] = {
        {"A6D9", 0xFE10},
        {"A6DA", 0xFE12},
        {"A6DB", 0xFE11},
        {"A6DC", 0xFE13},
        {"A6DD", 0xFE14},
        {"A6DE", 0xFE15},
        {"A6DF", 0xFE16},
        {"A6EC", 0xFE17},
        {"A6ED", 0xFE18},
        {"A6F3", 0xFE19},
        {"FE59", 0x9FB4},
        {"FE61", 0x9FB5},
        {"FE66", 0x9FB6},
        {"FE67", 0x9FB7},
        {"FE6D", 0x9FB8},
        {"FE7E", 0x9FB9},
        {"FE90", 0x9FBA},
        {"FEA0", 0x9FBB},
        {"84318236", 0xE78D},
        {"84318238", 0xE78E},
        {"84318237", 0xE78F},
        {"84318239", 0xE790},
        {"84318330", 0xE791},
        {"84318331", 0xE792},
        {"84318332", 0xE793},
        {"84318333", 0xE794},
        {"84318334", 0xE795},
        {"84318335", 0xE796},
        {"82359037", 0xE81E},
        {"82359038", 0xE826},
        {"82359039", 0xE82B},
        {"82359130", 0xE82C},
        {"82359131", 0xE832},
        {"82359132", 0xE843},
        {"82359133", 0xE854},
        {"82359134", 0xE864},
        /* exchanged in 2005 */
        {"A8BC", 0x1E3F},
        {"8135F437", 0xE7C7},
        /* not exchanged: the ideographs have their regular four bytes */
        {"FE51", 0xE816},
        {"FE52", 0xE817},
        {"FE53", 0xE818},
        {"FE6C", 0xE831},
        {"FE76", 0xE83B},
        {"FE91", 0xE855},
        {"95329031", 0x20087},
        {"95329033", 0x20089},
        {"95329730", 0x200CC},
        {"9536B937", 0x215D7},
        {"9630BA35", 0x2298F},
        {"9635B630", 0x241FE},
        /* one ideographic space only */
        {"A1A1", 0x3000},
        {"A3A0", 0xE5E5},
        /* the ends of the areas, and what records hold */
        {"8140", 0x4E02},
        {"FEFE", 0xE4C5},
        {"81308130", 0x80},
        {"8431A439", 0xFFFF},
        {"90308130", 0x10000},
        {"E3329A35", 0x10FFFF},
        {"A1A4", 0xB7},
        {"A2E3", 0x20AC},
        {"D5C5", 0x5F20},
        {"8139EE39", 0x3400},
        {"8431A437", 0xFFFD},
        {"8431A338", 0xFFF4},
        {"84319533", 0xFEFF},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char bytes[4];
        size_t n = from_hex(rows[i].bytes, bytes);
        assert_both_ways(bytes, n, rows[i].cp);
    }
}

static void malformed_text_is_found_at_its_place(void **state) {
    (void)state;
    static const struct {
        const char *hex;
        size_t prefix, bad;
        int incomplete;
    } rows[] = {
        /* starts nothing, not even a euro sign */
        {"80", 0, 1, 0},
        {"FF", 0, 1, 0},
        {"D5C580", 2, 1, 0},
        {"D5C5FF", 2, 1, 0},
        {"31323334353637383980", 9, 1, 0},
        /* a lead before a comma: the comma stays */
        {"D52C", 0, 1, 0},
        {"D522", 0, 1, 0},
        {"D50A", 0, 1, 0},
        {"D57F", 0, 1, 0},
        {"D5FF", 0, 2, 0},
        /* cut off */
        {"D5C5D5", 2, 1, 0},
        {"D5", 0, 1, 1},
        {"8130", 0, 1, 1},
        {"813081", 0, 1, 1},
        /* four bytes that break off */
        {"8130812C", 0, 1, 0},
        {"81302C", 0, 1, 0},
        {"813080", 0, 1, 0},
        {"8130FF30", 0, 1, 0},
        {"813081FF", 0, 1, 0},
        {"81308140", 0, 1, 0},
        /* the gaps of the four-byte area */
        {"8431A530", 0, 4, 0},
        {"8F39FE39", 0, 4, 0},
        {"E3329A36", 0, 4, 0},
        {"FE39FE39", 0, 4, 0},
        {"D5C5C8FDA1A1E3329A36C8FD", 6, 4, 0},
        /* the shape counts for what is cut off, so that pieces and the whole agree */
        {"8F", 0, 1, 1},
        {"8F39", 0, 1, 1},
        {"8F39FE", 0, 1, 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[32];
        size_t n = from_hex(rows[i].hex, text), prefix = rows[i].prefix;
        assert_int_equal(uj_gb18030_valid_prefix(text, n), prefix);
        assert_int_equal(uj_gb18030_bad(text + prefix, n - prefix), rows[i].bad);
        assert_int_equal(uj_gb18030_incomplete(text, n), rows[i].incomplete);
    }
}

static size_t random_text(uint32_t *seed, int round, char *text, size_t wanted) {
    static const char *const pieces[] = {"61", "3230323030393231", "D5C5", "C8FDC0EE", "A1A4", "8139EF30", "95329031",
                                         "A1A1", "2C", "8140", "FEFE", "81308130", "A6A1", "E3329A35",
                                         /* malformed */
                                         "80", "FF", "D5", "8130", "E3329A36", "D5FF"};
    size_t n = 0;
    unsigned kinds = round % 3 ? 14 : sizeof pieces / sizeof *pieces;
    while (n < wanted) {
        n += from_hex(pieces[next_random(seed) % kinds], text + n);
    }
    if (n && round % 4 == 0) {
        text[next_random(seed) % n] = (char)next_random(seed);
    }
    return n;
}

/* One character at a time through the single-character functions; what the bulk functions must agree with. */
static int convert_slowly(const char *src, size_t n, char *dst, size_t cap, size_t *used, size_t *made) {
    *used = *made = 0;
    while (*used < n) {
        uint32_t cp;
        char bytes[4];
        size_t taken = uj_gb18030_decode(src + *used, n - *used, &cp);
        if (taken == 0) {
            return uj_gb18030_incomplete(src + *used, n - *used) ? UJ_CONVERT_TAIL : UJ_CONVERT_MALFORMED;
        }
        size_t given = uj_utf8_encode(cp, bytes);
        if (given > cap - *made) {
            return UJ_CONVERT_FULL;
        }
        memcpy(dst + *made, bytes, given);
        *made += given;
        *used += taken;
    }
    return UJ_CONVERT_DONE;
}

static void whole_text_is_read_as_one_by_one(void **state) {
    (void)state;
    uint32_t seed = 18030;
    for (int round = 0; round < 60000; round++) {
        char room[160], slow[320], fast[320], back[320];
        size_t n = random_text(&seed, round, room, next_random(&seed) % 80);
        char *text = malloc(n + 1); /* so that a sanitizer sees a read beyond the text */
        assert_non_null(text);
        text++;
        memcpy(text, room, n);
        size_t cap = round % 5 ? sizeof slow : next_random(&seed) % 160;
        size_t used, made, used_fast, made_fast, count = 0;
        int outcome = convert_slowly(text, n, slow, cap, &used, &made);
        memset(fast, '#', sizeof fast);
        assert_int_equal(uj_gb18030_to_utf8(text, n, fast, cap, &used_fast, &made_fast), outcome);
        assert_int_equal(used_fast, used);
        assert_int_equal(made_fast, made);
        assert_memory_equal(fast, slow, made);
        for (size_t i = cap; i < sizeof fast; i++) {
            assert_int_equal(fast[i], '#'); /* nothing is written beyond the buffer */
        }
        if (outcome != UJ_CONVERT_FULL) {
            assert_int_equal(uj_gb18030_valid_prefix(text, n), used);
        }
        for (size_t i = 0; i < n; count++) {
            uint32_t cp;
            size_t length = uj_gb18030_decode(text + i, n - i, &cp);
            i += length ? length : uj_gb18030_bad(text + i, n - i);
        }
        assert_int_equal(uj_gb18030_count(text, n), count);
        assert_int_equal(uj_gb18030_size_of_utf8(fast, made), used);
        assert_int_equal(uj_utf8_to_gb18030(fast, made, back, sizeof back, &used_fast, &made_fast), UJ_CONVERT_DONE);
        assert_int_equal(made_fast, used);
        assert_memory_equal(back, text, used);
        if (used > 0) { /* a buffer that is too small by anything is full, and what was written is whole */
            size_t small = next_random(&seed) % used;
            assert_int_equal(uj_utf8_to_gb18030(fast, made, back, small, &used_fast, &made_fast), UJ_CONVERT_FULL);
            assert_true(made_fast <= small && small - made_fast < 4);
            assert_memory_equal(back, text, made_fast);
            assert_int_equal(uj_gb18030_size_of_utf8(fast, used_fast), made_fast);
        }
        free(text - 1);
    }
}

typedef ujreg_status (*conversion)(const char *, size_t, int32_t, char *, size_t, size_t *, size_t *);

/* Feeds text in pieces through a small buffer, as the documentation says. */
static ujreg_status feed(conversion convert, const char *text, size_t size, size_t cut, size_t step, size_t capacity,
                         char *out, size_t *place, size_t *total) {
    size_t end = cut;
    *place = *total = 0;
    for (;;) {
        size_t used, produced;
        int last = end == size;
        ujreg_status status = convert(text + *place, end - *place, last, out + *total, capacity, &used, &produced);
        assert_true(produced <= capacity);
        *place += used;
        *total += produced;
        if (status == UJREG_INVALID || (status == UJREG_OK && last)) {
            return status;
        }
        if (status == UJREG_ERROR_CAPACITY) {
            assert_true(used > 0);
            continue;
        }
        assert_true(status == UJREG_OK || (status == UJREG_MORE && end - *place <= 3));
        end = step == 0 || step > size - end ? size : end + step;
    }
}

static void pieces_give_what_the_whole_gives_wherever_they_are_cut(void **state) {
    (void)state;
    char gb[256], utf8[512], whole[512], out[512];
    static const char *const texts[] = {
        /* all lengths of characters, runs of each, a record's worth of ASCII */
        ("3131303130312C4130303132332CD5C5C8FDA1A4C0EE2C8139EF3095329031D5C5E3329A35A1A18130813061622C323032303039"
         "323161D5C562C8FDC0EEA6A1A6A2A6A395329031953290330A"),
        "D5C5C8FD2C31323380C8FD",       /* malformed in the middle */
        "D5C5C8FD2C313233E3329A36C8FD", /* a gap in the middle */
        "3132333435D5C58130",           /* cut off at the end */
    };
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++) {
        size_t n = from_hex(texts[t], gb), used, made, place, total;
        ujreg_status status = ujreg_gb18030_to_utf8(gb, n, 1, whole, sizeof whole, &used, &made);
        assert_int_equal(status, t == 0 ? UJREG_OK : UJREG_INVALID);
        for (size_t cut = 0; cut <= n; cut++) {
            for (size_t capacity = 4; capacity <= 64; capacity *= 4) {
                assert_int_equal(feed(ujreg_gb18030_to_utf8, gb, n, cut, 0, capacity, out, &place, &total), status);
                assert_int_equal(place, used);
                assert_int_equal(total, made);
                assert_memory_equal(out, whole, made);
            }
        }
        assert_int_equal(feed(ujreg_gb18030_to_utf8, gb, n, 0, 1, 4, out, &place, &total), status);
        assert_int_equal(place, used);
        assert_memory_equal(out, whole, made);

        memcpy(utf8, whole, made);
        for (size_t cut = 0; cut <= made; cut++) {
            for (size_t capacity = 4; capacity <= 64; capacity *= 4) {
                assert_int_equal(feed(ujreg_utf8_to_gb18030, utf8, made, cut, 0, capacity, out, &place, &total),
                                 UJREG_OK);
                assert_int_equal(place, made);
                assert_int_equal(total, used);
                assert_memory_equal(out, gb, used);
            }
        }
        assert_int_equal(feed(ujreg_utf8_to_gb18030, utf8, made, 0, 1, 4, out, &place, &total), UJREG_OK);
        assert_memory_equal(out, gb, used);
    }
}

static void malformed_utf8_is_reported_with_its_place(void **state) {
    (void)state;
    static const struct {
        const char *text;
        size_t size, used;
        ujreg_status more, last;
    } rows[] = {
        {"123456789012345678901234\xE5\xBC\xA0\xED\xA0\x80"
         "123456789012345678901234",
         54, 27, UJREG_INVALID, UJREG_INVALID},
        {"\xC0\x80"
         "1234567890123456789",
         21, 0, UJREG_INVALID, UJREG_INVALID},
        {"\xE5\xBC\xA0\xF4\x90\x80\x80", 7, 3, UJREG_INVALID, UJREG_INVALID},
        {"\xE5\xBC\xA0\xF0\xA0\x82", 6, 3, UJREG_MORE, UJREG_INVALID},
        {"\xE5\xBC\xA0", 3, 3, UJREG_OK, UJREG_OK},
        {"\xE0\x80\x80"
         "12345678901234567890",
         23, 0, UJREG_INVALID, UJREG_INVALID},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char out[128];
        size_t used, made;
        assert_int_equal(ujreg_utf8_to_gb18030(rows[i].text, rows[i].size, 0, out, sizeof out, &used, &made),
                         rows[i].more);
        assert_int_equal(used, rows[i].used);
        assert_int_equal(ujreg_utf8_to_gb18030(rows[i].text, rows[i].size, 1, out, sizeof out, &used, &made),
                         rows[i].last);
        assert_int_equal(used, rows[i].used);
    }
    assert_int_equal(uj_gb18030_size_of_utf8("a\xFF\xE5\xBC\xA0\xE5", 6), 1 + 1 + 2 + 1);
}

static void arguments_are_checked_and_empty_text_is_fine(void **state) {
    (void)state;
    char out[8];
    size_t used = 9, made = 9;
    assert_int_equal(ujreg_gb18030_to_utf8(NULL, 0, 1, NULL, 0, &used, &made), UJREG_OK);
    assert_int_equal(used + made, 0);
    assert_int_equal(ujreg_gb18030_to_utf8("a", 1, 1, NULL, 0, &used, &made), UJREG_ERROR_CAPACITY);
    assert_int_equal(ujreg_gb18030_to_utf8(NULL, 1, 1, out, sizeof out, &used, &made), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_gb18030_to_utf8("a", 1, 1, NULL, 8, &used, &made), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_gb18030_to_utf8("a", 1, 2, out, sizeof out, &used, &made), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_utf8_to_gb18030("a", 1, 1, out, sizeof out, NULL, &made), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_utf8_to_gb18030("a", 1, 1, out, sizeof out, &used, NULL), UJREG_ERROR_ARGUMENT);
    uint32_t cp;
    assert_int_equal(uj_gb18030_decode("", 0, &cp), 0);
    assert_int_equal(uj_gb18030_valid_prefix("", 0), 0);
    assert_int_equal(uj_gb18030_count("", 0), 0);
    assert_int_equal(uj_gb18030_size_of_utf8("", 0), 0);
    assert_false(uj_gb18030_incomplete("", 0));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_two_byte_position_is_its_source_row_both_ways),
        cmocka_unit_test(every_four_byte_position_is_its_source_row_both_ways),
        cmocka_unit_test(every_code_point_has_exactly_one_encoding),
        cmocka_unit_test(the_characters_exchanged_in_2022_are_exchanged_both_ways),
        cmocka_unit_test(malformed_text_is_found_at_its_place),
        cmocka_unit_test(whole_text_is_read_as_one_by_one),
        cmocka_unit_test(pieces_give_what_the_whole_gives_wherever_they_are_cut),
        cmocka_unit_test(malformed_utf8_is_reported_with_its_place),
        cmocka_unit_test(arguments_are_checked_and_empty_text_is_fine),
    };
    return cmocka_run_group_tests(tests, group_setup, group_teardown);
}
