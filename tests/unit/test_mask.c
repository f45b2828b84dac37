/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
#include "unit.h"

#include <ujreg/identity.h>

#include "core/utf8.h"

static void assert_masked(int32_t style, const char *text, const char *expected) {
    char masked[UJREG_MASK_CAPACITY];
    size_t needed = 0;
    assert_int_equal(ujreg_mask(text, strlen(text), style, masked, sizeof masked, &needed), UJREG_OK);
    assert_string_equal(masked, expected);
    assert_int_equal(needed, strlen(expected));
}

static void an_identity_number_keeps_its_area_and_its_end(void **state) {
    (void)state;
    assert_masked(UJREG_MASK_NUMBER, "11010519491231002X", "110105********002X");
    assert_masked(UJREG_MASK_NUMBER, "911124198108030024", "911124********0024");
    assert_masked(UJREG_MASK_NUMBER, "110105491231002", "110105*******02");
    assert_masked(UJREG_MASK_NUMBER, "CAN110081080310", "CAN110*******10");
    assert_masked(UJREG_MASK_NUMBER, "", "");
}

static void wrong_numbers_are_masked_too(void **state) {
    (void)state;
    assert_masked(UJREG_MASK_NUMBER, "11010519491231002", "110105*********02");
    assert_masked(UJREG_MASK_NUMBER, "11010519491231002XX", "110105*********02XX");
    assert_masked(UJREG_MASK_NUMBER, "E12345678", "E1*****78");
    assert_masked(UJREG_MASK_NUMBER, "1234", "1**4");
    assert_masked(UJREG_MASK_NUMBER, "123", "***");
    assert_masked(UJREG_MASK_NUMBER, "3.30106E+17", "3.*******17");
    assert_masked(UJREG_MASK_NUMBER, "12345678901234567890123456789012345678901234567890123456",
                  "123456********************************3456");
}

static void a_name_in_the_column_of_a_number_stays_hidden(void **state) {
    (void)state;
    assert_masked(UJREG_MASK_NUMBER, "\xE5\xBC\xA0\xE4\xB8\x89", "**");
    assert_masked(UJREG_MASK_NUMBER,
                  "\xE5\xBC\xA0\xE4\xB8\x89\xE4\xB8\xB0"
                  "11010519491231002X",
                  "***110***********002X");
    assert_masked(UJREG_MASK_NUMBER,
                  "\xE5\x86\x9B\xE5\xAE\x98\xE8\xAF\x81"
                  "123456",
                  "*******56");
}

static void of_a_name_the_first_character_is_shown(void **state) {
    (void)state;
    assert_masked(UJREG_MASK_NAME, "\xE5\xBC\xA0\xE4\xB8\x89", "\xE5\xBC\xA0*");
    assert_masked(UJREG_MASK_NAME, "\xE6\xAC\xA7\xE9\x98\xB3\xE5\xA4\xA9\xE9\xBE\x99", "\xE6\xAC\xA7***");
    assert_masked(UJREG_MASK_NAME, "\xF0\xA0\xAE\xB7\xE4\xB8\x89", "\xF0\xA0\xAE\xB7*"); /* a surname of extension B */
    assert_masked(UJREG_MASK_NAME, "\xE5\xBC\xA0", "*");
    assert_masked(UJREG_MASK_NAME, "A very long name of somebody", "A********");
    assert_masked(UJREG_MASK_NAME, "\n\xE5\xBC\xA0\xE4\xB8\x89", "\xEF\xBF\xBD**");
    assert_masked(UJREG_MASK_NAME, "\xFF\xE5\xBC\xA0", "\xEF\xBF\xBD*");
    assert_masked(UJREG_MASK_NAME, "", "");
}

static void of_a_text_only_the_length_is_told(void **state) {
    (void)state;
    assert_masked(UJREG_MASK_TEXT, "\xE5\xBC\xA0\xE4\xB8\x89 13800000000", "***(14)");
    assert_masked(UJREG_MASK_TEXT, "a", "***(1)");
    assert_masked(UJREG_MASK_TEXT, "", "");
}

static void a_serial_number_is_shown_unless_it_holds_an_identity_number(void **state) {
    (void)state;
    assert_masked(UJREG_MASK_SERIAL, "SY2020092100017", "SY2020092100017");
    assert_masked(UJREG_MASK_SERIAL, "330106202009210017", "330106202009210017"); /* area, day, sequence */
    assert_masked(UJREG_MASK_SERIAL, "330106200921001", "330106200921001");
    assert_masked(UJREG_MASK_SERIAL, "000000000000000001", "000000000000000001");
    assert_masked(UJREG_MASK_SERIAL, "123456789012345678", "123456789012345678");
    assert_masked(UJREG_MASK_SERIAL, "11010519491231002X", "110105********002X");
    assert_masked(UJREG_MASK_SERIAL, "11010519491231002x", "110105********002x");
    assert_masked(UJREG_MASK_SERIAL, "110105194912310021", "110105********0021"); /* mistyped, still somebody's */
    assert_masked(UJREG_MASK_SERIAL, "A-11010519491231002X-1", "A-110105********002X-1");
    assert_masked(UJREG_MASK_SERIAL, "0111010519491231002X", "01110105********002X");
    assert_masked(UJREG_MASK_SERIAL, "11010519491231002X11010519491231002X", "110105********002X110105********002X");
    assert_masked(UJREG_MASK_SERIAL, "110105491231002", "110105*******02");
    assert_masked(UJREG_MASK_SERIAL, "SY110105491231002", "SY110105*******02");
    assert_masked(UJREG_MASK_SERIAL, "0110105491231002", "0110105491231002"); /* 15 digits inside a longer run */
    assert_masked(UJREG_MASK_SERIAL, "1101054912310020", "1101054912310020");
    assert_masked(UJREG_MASK_SERIAL, "330106188402292171", "330106********2171"); /* born in the 1800s */
    assert_masked(UJREG_MASK_SERIAL, "330106180001012171", "330106********2171");
    assert_masked(UJREG_MASK_SERIAL, "330106179912312171", "330106179912312171");
    assert_masked(UJREG_MASK_SERIAL, "911124198108030024", "911124********0024");
    assert_masked(UJREG_MASK_SERIAL, "830000199008081235", "830000********1235");
}

static void a_log_line_cannot_be_forged(void **state) {
    (void)state;
    assert_masked(UJREG_MASK_SERIAL, "a\r\nb\tc\x1B[31m",
                  "a\xEF\xBF\xBD\xEF\xBF\xBD"
                  "b\xEF\xBF\xBD"
                  "c\xEF\xBF\xBD[31m");
    assert_masked(UJREG_MASK_SERIAL,
                  "a\xE2\x80\xAE"
                  "b\xE2\x80\xA8"
                  "c\xC2\x85", /* U+202E, U+2028, U+0085 */
                  "a\xEF\xBF\xBD"
                  "b\xEF\xBF\xBD"
                  "c\xEF\xBF\xBD");
    assert_masked(UJREG_MASK_SERIAL, "a\xE5\xBC", "a\xEF\xBF\xBD");
    assert_masked(UJREG_MASK_SERIAL, "1234567890123456789012345678901234567890123456789",
                  "123456789012345678901234567890123456789012345678\xE2\x80\xA6");
}

static uint32_t random_state = 20200921;

static uint32_t random_below(uint32_t limit) {
    random_state = random_state * 1664525u + 1013904223u;
    return (uint32_t)(((uint64_t)random_state * limit) >> 32);
}

static void whatever_comes_in_what_goes_out_is_short_and_valid(void **state) {
    (void)state;
    for (int i = 0; i < 100000; i++) {
        size_t size = random_below(i % 100 ? 64 : 1000);
        char *text = malloc(size ? size : 1); /* its end is the sanitizer's to guard */
        for (size_t at = 0; at < size; at++) {
            text[at] = (char)(random_below(3) ? "0123456789Xx1900"[random_below(16)] : (char)random_below(256));
        }
        for (int32_t style = UJREG_MASK_NUMBER; style <= UJREG_MASK_SERIAL; style++) {
            char masked[UJREG_MASK_CAPACITY];
            size_t needed = 0;
            assert_int_equal(ujreg_mask(text, size, style, masked, sizeof masked, &needed), UJREG_OK);
            assert_int_equal(needed, strlen(masked));
            assert_int_equal(uj_utf8_valid_prefix(masked, needed), needed);
            for (size_t at = 0; at < needed; at++) {
                assert_false((unsigned char)masked[at] < 0x20 || masked[at] == 0x7F);
            }
        }
        free(text);
    }
}

static void a_short_number_never_shows_more_than_half(void **state) {
    (void)state;
    const char digits[] = "12345678901234";
    for (size_t size = 1; size <= 14; size++) {
        char masked[UJREG_MASK_CAPACITY];
        size_t stars = 0;
        assert_int_equal(ujreg_mask(digits, size, UJREG_MASK_NUMBER, masked, sizeof masked, NULL), UJREG_OK);
        for (size_t at = 0; at < size; at++) {
            stars += masked[at] == '*';
        }
        assert_true(stars * 2 >= size);
    }
}

static void a_wrong_call_is_told(void **state) {
    (void)state;
    char masked[8];
    size_t needed = 0;
    assert_int_equal(ujreg_mask("1", 1, 0, masked, sizeof masked, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_mask("1", 1, 5, masked, sizeof masked, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_mask(NULL, 1, UJREG_MASK_NAME, masked, sizeof masked, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_mask("1", 1, UJREG_MASK_NAME, NULL, 1, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_mask("12345678", 8, UJREG_MASK_NUMBER, masked, sizeof masked, &needed), UJREG_ERROR_CAPACITY);
    assert_int_equal(needed, 8);
    assert_int_equal(ujreg_mask(NULL, 0, UJREG_MASK_NAME, masked, 1, &needed), UJREG_OK);
    assert_int_equal(needed, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_identity_number_keeps_its_area_and_its_end),
        cmocka_unit_test(wrong_numbers_are_masked_too),
        cmocka_unit_test(a_name_in_the_column_of_a_number_stays_hidden),
        cmocka_unit_test(of_a_name_the_first_character_is_shown),
        cmocka_unit_test(of_a_text_only_the_length_is_told),
        cmocka_unit_test(a_serial_number_is_shown_unless_it_holds_an_identity_number),
        cmocka_unit_test(a_log_line_cannot_be_forged),
        cmocka_unit_test(whatever_comes_in_what_goes_out_is_short_and_valid),
        cmocka_unit_test(a_short_number_never_shows_more_than_half),
        cmocka_unit_test(a_wrong_call_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
