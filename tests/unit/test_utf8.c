/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* UTF-8 as the Unicode Standard defines it (chapter 3, Table 3-7). */
#include "unit.h"

#include "core/utf8.h"

/* The definition, written the long way: a character is valid when it is what its code point encodes to. */
static size_t defined_length(const unsigned char *s, size_t n) {
    for (size_t length = 1; length <= 4 && length <= n; length++) {
        static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000}, mask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
        static const unsigned char mark[] = {0, 0x00, 0xC0, 0xE0, 0xF0};
        if ((s[0] & ~mask[length] & 0xFF) != mark[length]) {
            continue;
        }
        uint32_t cp = s[0] & mask[length];
        for (size_t i = 1; i < length; i++) {
            if (s[i] < 0x80 || s[i] > 0xBF) {
                return 0;
            }
            cp = cp << 6 | (s[i] & 0x3Fu);
        }
        return cp >= smallest[length] && cp <= 0x10FFFF && !(cp >= 0xD800 && cp <= 0xDFFF) ? length : 0;
    }
    return 0;
}

static uint32_t next_random(uint32_t *seed) {
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static void every_code_point_has_one_encoding(void **state) {
    (void)state;
    char bytes[4];
    for (uint32_t cp = 0; cp <= 0x110010; cp++) {
        size_t length = uj_utf8_encode(cp, bytes);
        if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF)) {
            assert_int_equal(length, 0);
            continue;
        }
        assert_int_equal(length, cp < 0x80 ? 1 : cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4);
        assert_int_equal(defined_length((const unsigned char *)bytes, length), length);
        uint32_t back = 0;
        assert_int_equal(uj_utf8_decode(bytes, length, &back), length);
        assert_int_equal(back, cp);
        for (size_t cut = 1; cut < length; cut++) {
            assert_int_equal(uj_utf8_decode(bytes, cut, &back), 0);
            assert_true(uj_utf8_incomplete(bytes, cut));
            assert_int_equal(uj_utf8_bad(bytes, cut), cut);
        }
        assert_false(uj_utf8_incomplete(bytes, length));
    }
    assert_int_equal(uj_utf8_encode(UINT32_MAX, bytes), 0);
}

static void every_sequence_of_three_bytes_is_read_as_defined(void **state) {
    (void)state;
    for (uint32_t value = 0x800000; value < 0x1000000; value++) {
        unsigned char bytes[4] = {(unsigned char)(value >> 16), (unsigned char)(value >> 8), (unsigned char)value, 0xBF};
        for (size_t n = 3; n <= 4; n++) {
            uint32_t cp;
            size_t expected = defined_length(bytes, n);
            if (uj_utf8_decode((const char *)bytes, n, &cp) != expected) {
                fail_msg("%06X, %zu bytes", (unsigned)value, n);
            }
        }
    }
}

static void malformed_text_is_found_at_its_place(void **state) {
    (void)state;
    static const struct {
        const char *text;
        size_t size, prefix, bad;
        int incomplete;
    } rows[] = {
        {"ab\x80", 3, 2, 1, 0}, /* a following byte alone */
        {"\xBF", 1, 0, 1, 0},
        {"a\xC0\xAF", 3, 1, 1, 0}, /* overlong */
        {"\xC1\xBF", 2, 0, 1, 0},
        {"\xE0\x9F\xBF", 3, 0, 1, 0},
        {"\xF0\x8F\xBF\xBF", 4, 0, 1, 0},
        {"\xE5\xBC\xA0\xED\xA0\x80", 6, 3, 1, 0}, /* a surrogate */
        {"\xED\xBF\xBF", 3, 0, 1, 0},
        {"\xF4\x90\x80\x80", 4, 0, 1, 0}, /* above 10FFFF */
        {"\xF5\x80\x80\x80", 4, 0, 1, 0},
        {"\xFE", 1, 0, 1, 0},
        {"\xFF", 1, 0, 1, 0},
        {"\xE5\xBC", 2, 0, 2, 1}, /* cut off */
        {"\xE5", 1, 0, 1, 1},
        {"\xF0\xA0\x82", 3, 0, 3, 1},
        {"\xE5\xBC,", 3, 0, 2, 0}, /* broken by the next character, which is kept */
        {"\xF0\xA0\x82\x22", 4, 0, 3, 0},
        {"\xC2\xC2\xB7", 3, 0, 1, 0},
        {"12345678\xE5\xBC\xA0\xE4\xB8\x89\xE5", 15, 14, 1, 0},
        {"\xE5\xBC\xA0\xE4\xB8\x89\xE6\x9D\x8E\xFF", 10, 9, 1, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *text = rows[i].text;
        size_t prefix = rows[i].prefix, rest = rows[i].size - prefix;
        assert_int_equal(uj_utf8_valid_prefix(text, rows[i].size), prefix);
        assert_int_equal(uj_utf8_bad(text + prefix, rest), rows[i].bad);
        assert_int_equal(uj_utf8_incomplete(text, rows[i].size), rows[i].incomplete);
    }
}

static void the_valid_beginning_and_the_count_agree_with_reading_one_by_one(void **state) {
    (void)state;
    static const char *const pieces[] = {"a",
                                         "20200921",
                                         "\xE5\xBC\xA0",
                                         "\xE4\xB8\x89\xE6\x9D\x8E",
                                         "\xC2\xB7",
                                         "\xF0\xA0\x82\x87",
                                         "\xED\x9F\xBF",
                                         "\xEE\x80\x80",
                                         "\xE0\xA0\x80",
                                         "\xE5\xBC",
                                         "\xED\xA0\x80",
                                         "\xFF",
                                         "\xF0\xA0"};
    uint32_t seed = 20200921;
    for (int round = 0; round < 100000; round++) {
        char text[96];
        size_t n = 0, wanted = next_random(&seed) % 64;
        unsigned kinds = round % 3 ? 9 : sizeof pieces / sizeof *pieces;
        while (n < wanted) {
            const char *piece = pieces[next_random(&seed) % kinds];
            memcpy(text + n, piece, strlen(piece));
            n += strlen(piece);
        }
        if (n && round % 4 == 0) {
            text[next_random(&seed) % n] = (char)next_random(&seed);
        }
        size_t i = 0, length, prefix = SIZE_MAX, count = 0;
        for (; i < n; i += length, count++) {
            length = defined_length((const unsigned char *)text + i, n - i);
            if (length == 0) {
                prefix = prefix == SIZE_MAX ? i : prefix;
                length = uj_utf8_bad(text + i, n - i);
            }
        }
        assert_int_equal(uj_utf8_valid_prefix(text, n), prefix == SIZE_MAX ? n : prefix);
        assert_int_equal(uj_utf8_count(text, n), count);
    }
}

static void empty_text_is_valid(void **state) {
    (void)state;
    uint32_t cp;
    assert_int_equal(uj_utf8_decode("", 0, &cp), 0);
    assert_int_equal(uj_utf8_valid_prefix("", 0), 0);
    assert_int_equal(uj_utf8_count("", 0), 0);
    assert_false(uj_utf8_incomplete("", 0));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_point_has_one_encoding),
        cmocka_unit_test(every_sequence_of_three_bytes_is_read_as_defined),
        cmocka_unit_test(malformed_text_is_found_at_its_place),
        cmocka_unit_test(the_valid_beginning_and_the_count_agree_with_reading_one_by_one),
        cmocka_unit_test(empty_text_is_valid),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
