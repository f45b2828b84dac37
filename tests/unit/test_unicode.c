/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* Kinds of characters that the rules on names ask for (STANDARD 5). */
#include "unit.h"

#include "core/unicode.h"

static void assert_class(uint32_t first, uint32_t last, int expected) {
    for (uint32_t cp = first; cp <= last; cp++) {
        if (uj_unicode_class(cp) != expected) {
            fail_msg("U+%04X is %d, not %d", (unsigned)cp, uj_unicode_class(cp), expected);
        }
    }
}

static void the_two_spaces_of_the_annex_are_told_from_all_other_spaces(void **state) {
    (void)state;
    assert_class(0x20, 0x20, UJ_CHAR_ASCII_SPACE);
    assert_class(0x3000, 0x3000, UJ_CHAR_IDEOGRAPHIC_SPACE);
    assert_class(0xA0, 0xA0, UJ_CHAR_SPACE);
    assert_class(0x1680, 0x1680, UJ_CHAR_SPACE);
    assert_class(0x2000, 0x200A, UJ_CHAR_SPACE);
    assert_class(0x2028, 0x2029, UJ_CHAR_SPACE);
    assert_class(0x202F, 0x202F, UJ_CHAR_SPACE);
    assert_class(0x205F, 0x205F, UJ_CHAR_SPACE);
}

static void what_cannot_be_seen_is_zero_width(void **state) {
    (void)state;
    assert_class(0xAD, 0xAD, UJ_CHAR_ZERO_WIDTH);
    assert_class(0x200B, 0x200F, UJ_CHAR_ZERO_WIDTH);
    assert_class(0x202A, 0x202E, UJ_CHAR_ZERO_WIDTH);
    assert_class(0x2060, 0x2064, UJ_CHAR_ZERO_WIDTH);
    assert_class(0x2066, 0x206F, UJ_CHAR_ZERO_WIDTH);
    assert_class(0x3164, 0x3164, UJ_CHAR_ZERO_WIDTH);
    assert_class(0xFEFF, 0xFEFF, UJ_CHAR_ZERO_WIDTH);
    assert_class(0xE0020, 0xE007F, UJ_CHAR_ZERO_WIDTH);
}

static void what_steers_or_cannot_be_seen_is_hidden(void **state) {
    (void)state;
    static const uint32_t hidden[] = {0,       9,       10,      0x1B,    0x7F,   0x85,   0x9B,   0xAD,
                                      0x61C,   0x200B,  0x200D,  0x200F,  0x2028, 0x2029, 0x202A, 0x202E,
                                      0x2060,  0x2066,  0x2069,  0x3164,  0xFEFF, 0xFFF9, 0xFFFB, 0x1D173,
                                      0xE0000, 0xE0001, 0xE0020, 0xE007F, 0xE0FFF};
    static const uint32_t seen[] = {' ',    'a',    0xA0,   0xB7,    0x2003,  0x3000, 0x4E00,
                                    0xFE00, 0xFFFC, 0xFFFD, 0x30EDD, 0xE0100, 0xE000};
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++) {
        assert_true(uj_unicode_is_hidden(hidden[i]));
    }
    for (size_t i = 0; i < sizeof seen / sizeof *seen; i++) {
        assert_false(uj_unicode_is_hidden(seen[i]));
    }
}

static void ascii_is_split_into_controls_space_digits_punctuation_and_letters(void **state) {
    (void)state;
    for (uint32_t cp = 0; cp < 0x80; cp++) {
        int letter = (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z');
        assert_class(cp, cp,
                     cp < 0x20 || cp == 0x7F  ? UJ_CHAR_CONTROL
                     : cp == ' '              ? UJ_CHAR_ASCII_SPACE
                     : cp >= '0' && cp <= '9' ? UJ_CHAR_ASCII_DIGIT
                     : letter                 ? UJ_CHAR_ORDINARY
                                              : UJ_CHAR_ASCII_PUNCT);
    }
    assert_class(0x80, 0x9F, UJ_CHAR_CONTROL);
}

static void characters_of_every_cjk_extension_are_ordinary(void **state) {
    (void)state;
    assert_class(0x3400, 0x4DBF, UJ_CHAR_ORDINARY);   /* A */
    assert_class(0x4E00, 0x9FFF, UJ_CHAR_ORDINARY);   /* the unified ideographs */
    assert_class(0xF900, 0xFA6D, UJ_CHAR_ORDINARY);   /* compatibility */
    assert_class(0x20000, 0x2FFFD, UJ_CHAR_ORDINARY); /* B to F and I, whatever is added */
    assert_class(0x30000, 0x3FFFD, UJ_CHAR_ORDINARY); /* G, H, J */
    assert_class(0x3007, 0x3007, UJ_CHAR_ORDINARY);   /* 〇, in names */
    assert_class(0xB7, 0xB7, UJ_CHAR_ORDINARY);       /* the separator of names */
    assert_class(0x2FF0, 0x2FFF, UJ_CHAR_ORDINARY);
    assert_class(0x31C0, 0x31E5, UJ_CHAR_ORDINARY);
}

static void variation_selectors_belong_to_names(void **state) {
    (void)state;
    assert_class(0xFE00, 0xFE0F, UJ_CHAR_ORDINARY);
    assert_class(0xE0100, 0xE01EF, UJ_CHAR_ORDINARY);
}

static void private_use_is_three_areas(void **state) {
    (void)state;
    assert_class(0xE000, 0xF8FF, UJ_CHAR_PRIVATE);
    assert_class(0xF0000, 0xFFFFD, UJ_CHAR_PRIVATE);
    assert_class(0x100000, 0x10FFFD, UJ_CHAR_PRIVATE);
}

static void noncharacters_surrogates_and_gaps_are_unassigned(void **state) {
    (void)state;
    assert_class(0x378, 0x379, UJ_CHAR_UNASSIGNED);
    assert_class(0xD800, 0xDFFF, UJ_CHAR_UNASSIGNED);
    assert_class(0xFDD0, 0xFDEF, UJ_CHAR_UNASSIGNED);
    assert_class(0x40000, 0xE0000, UJ_CHAR_UNASSIGNED);
    for (uint32_t plane = 0; plane <= 16; plane++) {
        assert_class(plane << 16 | 0xFFFE, plane << 16 | 0xFFFF, UJ_CHAR_UNASSIGNED);
    }
    assert_class(0x110000, 0x110100, UJ_CHAR_UNASSIGNED);
    assert_int_equal(uj_unicode_class(UINT32_MAX), UJ_CHAR_UNASSIGNED);
}

static int class_of_name(const char *name) {
    static const struct {
        const char *name;
        int number;
    } names[] = {{"ascii-space", UJ_CHAR_ASCII_SPACE},
                 {"ideographic-space", UJ_CHAR_IDEOGRAPHIC_SPACE},
                 {"space", UJ_CHAR_SPACE},
                 {"zero-width", UJ_CHAR_ZERO_WIDTH},
                 {"control", UJ_CHAR_CONTROL},
                 {"ascii-digit", UJ_CHAR_ASCII_DIGIT},
                 {"ascii-punct", UJ_CHAR_ASCII_PUNCT},
                 {"private", UJ_CHAR_PRIVATE},
                 {"unassigned", UJ_CHAR_UNASSIGNED}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(name, names[i].name) == 0) {
            return names[i].number;
        }
    }
    fail_msg("class %s", name);
    return -1;
}

static void every_code_point_is_what_its_source_row_says(void **state) {
    (void)state;
    FILE *file = fopen(UJREG_DATA_DIR "/unicode.tsv", "r");
    assert_non_null(file);
    char line[128], name[32];
    unsigned first, last, after = 0;
    while (fgets(line, sizeof line, file)) {
        if (sscanf(line, "0x%x\t0x%x\t%31s", &first, &last, name) != 3) {
            continue;
        }
        assert_true(first >= after && last >= first && last <= 0x10FFFF);
        if (first > after) {
            assert_class(after, first - 1, UJ_CHAR_ORDINARY);
        }
        assert_class(first, last, class_of_name(name));
        after = last + 1;
    }
    fclose(file);
    assert_int_equal(after, 0x110000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_two_spaces_of_the_annex_are_told_from_all_other_spaces),
        cmocka_unit_test(what_cannot_be_seen_is_zero_width),
        cmocka_unit_test(what_steers_or_cannot_be_seen_is_hidden),
        cmocka_unit_test(ascii_is_split_into_controls_space_digits_punctuation_and_letters),
        cmocka_unit_test(characters_of_every_cjk_extension_are_ordinary),
        cmocka_unit_test(variation_selectors_belong_to_names),
        cmocka_unit_test(private_use_is_three_areas),
        cmocka_unit_test(noncharacters_surrogates_and_gaps_are_unassigned),
        cmocka_unit_test(every_code_point_is_what_its_source_row_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
