/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* Every operation on vectors gives in every backend that is compiled in what it gives on words, and words give what they
 * should byte by byte. Random bytes, of mixtures in which every answer is met. */
#include "synthetic.h"

#include "core/utf8.h"
#include "simd/dispatch.h"
#include "simd/vector.h"

static const struct uj_weights16 weights = UJ_WEIGHTS16(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4);
static const uint8_t days[256] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
static const struct uj_byte_class class = {{26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 28, 4, 4, 5, 4, 12},
                                           {0, 0, 1, 2, 4, 24, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0},
                                           {'-', '_'}};

#define UJ_SIMD_TEMPLATE "vector_ops.inc"
#include "simd/each_backend.h"

/* --- random bytes ------------------------------------------------------------------------------------------- */

#define ROOM 128

static void put_han(struct dice *dice, char *p) {
    p[0] = (char)(0xE3 + dice_below(dice, 8));
    p[1] = (char)(dice_below(dice, 6) ? 0x80 + dice_below(dice, 0x40) : dice_below(dice, 0x100));
    p[2] = (char)(0x80 + dice_below(dice, 0x40));
}

static void fill(struct dice *dice, char *p) {
    static const char class_bytes[] = "AZaz09-_mN5", near_class[] = "@[`{/:,.^\x7F";
    const size_t kind = dice_below(dice, 8), odd_one_in = 1 + dice_below(dice, 60);
    for (size_t i = 0; i < ROOM; i++) {
        p[i] = (char)dice_next(dice);
        if (kind == 0) {
            p[i] = (char)('0' + dice_below(dice, 10));
        } else if (kind == 1) {
            p[i] = class_bytes[dice_below(dice, sizeof class_bytes - 1)];
        } else if (kind == 2) {
            p[i] = (char)(dice_below(dice, 2) ? 0xB0 + dice_below(dice, 0x48) : 0xA1 + dice_below(dice, 0x5E));
        } else if (kind == 3) {
            p[i] = (char)("0123"[dice_below(dice, i % 4 == 0 ? 2 : 4)]); /* many months and days */
        } else if (kind == 4) {
            p[i] = ",x\n\"y\t "[dice_below(dice, 7)];
        }
    }
    for (size_t i = 0; kind == 5 && i + 3 <= ROOM; i += 3) {
        put_han(dice, p + i);
    }
    for (size_t i = 0; kind == 6 && i + 3 <= ROOM; i += 3) {
        memcpy(p + i, "\xE4\xB8\x80", 3);
    }
    for (size_t i = 0; kind < 7 && i < ROOM; i++) {
        if (dice_below(dice, odd_one_in + 3) == 0) {
            p[i] = dice_below(dice, 2) ? (char)dice_next(dice) : near_class[dice_below(dice, sizeof near_class - 1)];
        }
    }
}

static void every_backend_agrees_with_words(void **state) {
    (void)state;
    struct dice dice = {5};
    char *memory = malloc(ROOM + 64);
    assert_non_null(memory);
    for (int round = 0; round < 40000; round++) {
        char *p = memory + dice_below(&dice, 64);
        uint16_t tags[8];
        fill(&dice, p);
        for (int i = 0; i < 8; i++) {
            tags[i] = (uint16_t)(dice_below(&dice, 2) ? dice_below(&dice, 3) : dice_next(&dice));
        }
        UJ_SIMD_EACH(agrees, (p, tags));
    }
    free(memory);
}

/* --- words against bytes ------------------------------------------------------------------------------------ */

static int is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

static int is_of_class(char byte) {
    return is_digit(byte) || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '_';
}

static uint32_t number(const char *p, size_t size) {
    uint32_t value = 0;
    for (size_t i = 0; i < size; i++) {
        value = value * 10 + (uint32_t)(p[i] - '0');
    }
    return value;
}

static int is_han(const char *p, size_t size) {
    const unsigned char *b = (const unsigned char *)p;
    for (size_t i = 0; i < size; i += 3) {
        uint32_t c = (b[i] & 0x0Fu) << 12 | (b[i + 1] & 0x3Fu) << 6 | (b[i + 2] & 0x3Fu);
        if (size - i < 3 || b[i] >> 4 != 0xE || b[i + 1] >> 6 != 2 || b[i + 2] >> 6 != 2 || c < 0x4E00 || c > 0x9F7F) {
            return 0;
        }
    }
    return size != 0;
}

/* Han characters of GB 2312, of which the first byte, or two bytes one after the other, show that they are no UTF-8. */
static int is_han_gb18030(const char *p, size_t size) {
    const unsigned char *b = (const unsigned char *)p;
    int no_utf8 = size && b[0] < 0xC0;
    for (size_t i = 0; i < size; i++) {
        if (size % 2 || (i % 2 ? b[i] < 0xA1 || b[i] > 0xFE : b[i] < 0xB0 || b[i] > 0xF7 || b[i] == 0xD7)) {
            return 0;
        }
        no_utf8 |= b[i] >= 0xC0 && (i + 1 == size || b[i + 1] >= 0xC0);
    }
    assert_true(!no_utf8 || uj_utf8_valid_prefix(p, size) < size);
    return no_utf8;
}

static void words_agree_with_bytes(void **state) {
    (void)state;
    struct dice dice = {6};
    int met[5] = {0};
    for (int round = 0; round < 40000; round++) {
        char p[ROOM];
        fill(&dice, p);
        unsigned run = 0, before = 0, digits = 0, want = 0;
        char byte[16];
        memset(byte, p[40], sizeof byte);
        while (run < 32 && is_of_class(p[run])) {
            run++;
        }
        while (before < 16 && p[before] != p[40]) {
            before++;
        }
        while (digits < 16 && is_digit(p[digits])) {
            want += weights.bytes[digits] * (unsigned)(p[digits] - '0');
            digits++;
        }
        assert_int_equal(uj_words_class_run32(p, &class), run);
        for (size_t size = 1; size <= 32; size++) {
            assert_int_equal(uj_words_all_class(p, size, &class), run >= size);
        }
        assert_int_equal(uj_words_before16(p, byte), before);
        for (unsigned i = 0; i < 32; i++) {
            assert_int_equal(uj_words_digits32(p) >> i & 1, is_digit(p[i]));
            assert_int_equal(uj_words_equals32(p, p[7]) >> i & 1, p[i] == p[7]);
        }
        for (size_t size = 0; size < 16; size++) {
            assert_int_equal(uj_words_han15(p, size), is_han(p, size));
            met[0] += is_han(p, size);
            assert_int_equal(uj_words_han15_gb18030(p, size), is_han_gb18030(p, size));
            met[4] += is_han_gb18030(p, size);
        }
        uint32_t sum;
        assert_int_equal(uj_words_weigh16(p, &weights, &sum), digits == 16);
        if (digits == 16) {
            struct uj_six a, b;
            const uint32_t month = number(p, 2), day = number(p + 2, 2);
            const int right = month >= 1 && month <= 12 && day >= 1 && day <= days[month];
            assert_int_equal(sum, want);
            assert_true(uj_words_sixes(p, p + 6, &a, &b));
            assert_int_equal(a.page * 100 + a.low, number(p, 6));
            assert_int_equal(b.page * 100 + b.low, number(p + 6, 6));
            assert_int_equal(uj_words_month_days(p, p, p, days), right);
            met[1] += right;
            met[2]++;
        }
        met[3] += run >= 16;
    }
    for (size_t i = 0; i < sizeof met / sizeof *met; i++) {
        assert_true(met[i] > 100);
    }
}

/* A value of the class' two tables for every byte there is. */
static void every_byte_is_of_the_class_or_not(void **state) {
    (void)state;
    for (unsigned byte = 0; byte < 256; byte++) {
        char p[48];
        memset(p, (int)byte, sizeof p);
        const unsigned want = is_of_class((char)byte) ? 32 : 0;
        assert_int_equal(uj_words_class_run32(p, &class), want);
        assert_int_equal(uj_class_run32(p, &class), want);
        assert_int_equal((class.low[byte & 15] & class.high[byte >> 4]) != 0, want != 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_agree_with_bytes),
        cmocka_unit_test(every_byte_is_of_the_class_or_not),
        cmocka_unit_test(every_backend_agrees_with_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
