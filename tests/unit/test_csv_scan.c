/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* The scanners of delimited files: those of all backends and one that reads byte by byte mark the same, for all sizes,
 * places in memory and mixtures of bytes. */
#include "synthetic.h"

#include "reader/csv_scan.h"
#include "simd/dispatch.h"

/* Beside the backend that is chosen: the base, and words. */
#include "reader/csv_scan.inc"
#define UJ_SIMD_TEMPLATE "reader/csv_scan.inc"
#include "simd/words_too.h"

static struct uj_marks want, got;

static void mark_slowly(const char *data, size_t size, char delimiter, struct uj_marks *marks) {
    marks->delimiters = marks->rows = marks->quotes = 0;
    for (size_t i = 0; i < size; i++) {
        if (data[i] == delimiter) {
            marks->delimiter[marks->delimiters++] = (uint16_t)i;
        }
        if (data[i] == '\n') {
            marks->row_delimiters[marks->rows] = (uint16_t)marks->delimiters;
            marks->row_end[marks->rows++] = (uint16_t)i;
        }
        if (data[i] == '"') {
            marks->quote[marks->quotes++] = (uint16_t)i;
        }
    }
    marks->quote[marks->quotes] = UINT16_MAX;
}

static void same_marks(void) {
    assert_int_equal(want.delimiters, got.delimiters);
    assert_int_equal(want.rows, got.rows);
    assert_int_equal(want.quotes, got.quotes);
    assert_memory_equal(want.delimiter, got.delimiter, want.delimiters * sizeof *want.delimiter);
    assert_memory_equal(want.row_end, got.row_end, want.rows * sizeof *want.row_end);
    assert_memory_equal(want.row_delimiters, got.row_delimiters, want.rows * sizeof *want.row_delimiters);
    assert_memory_equal(want.quote, got.quote, (want.quotes + 1) * sizeof *want.quote);
}

static void check(const char *data, size_t size, char delimiter) {
    mark_slowly(data, size, delimiter, &want);
    memset(&got, 0xEE, sizeof got.delimiters * 3);
    uj_words_scan(data, size, delimiter, &got);
    same_marks();
    UJ_SIMD_NAME(scan)(data, size, delimiter, &got);
    same_marks();
    uj_scan_choose()(data, size, delimiter, &got);
    same_marks();
}

static void every_size_at_every_place(void **state) {
    (void)state;
    struct dice dice = {1};
    for (size_t size = 0; size <= 200; size++) {
        for (size_t place = 0; place < 32; place++) {
            char *memory = malloc(place + size + 1); /* its end is the end of the data: nothing behind may be read */
            assert_non_null(memory);
            for (size_t i = 0; i < place + size; i++) {
                memory[i] = dice_below(&dice, 3) ? (char)dice_next(&dice) : ",\n\"|\t"[dice_below(&dice, 5)];
            }
            check(memory + place, size, ",|\t"[size % 3]);
            free(memory);
        }
    }
}

static void every_byte_alone_and_beside_every_other(void **state) {
    (void)state;
    char data[130];
    for (unsigned byte = 0; byte < 256; byte++) {
        memset(data, (int)byte, sizeof data);
        check(data, sizeof data, ',');
        for (unsigned other = 0; other < 256; other++) {
            for (size_t i = 0; i < sizeof data; i += 2) {
                data[i] = (char)other;
            }
            check(data, sizeof data, '|');
        }
    }
}

static void whole_windows_of_any_mixture(void **state) {
    (void)state;
    struct dice dice = {2};
    char *data = malloc(UJ_SCAN_WINDOW);
    assert_non_null(data);
    for (int round = 0; round < 200; round++) {
        size_t one_in = 1 + dice_below(&dice, 40);
        for (size_t i = 0; i < UJ_SCAN_WINDOW; i++) {
            data[i] = dice_below(&dice, one_in) ? 'x' : ",\n\"\x8C"[dice_below(&dice, round % 2 ? 4 : 2)];
        }
        check(data, UJ_SCAN_WINDOW - dice_below(&dice, 100) * (size_t)(round % 3), ',');
    }
    static const char all[] = ",\n\"";
    for (size_t i = 0; i < 3; i++) {
        memset(data, all[i], UJ_SCAN_WINDOW);
        check(data, UJ_SCAN_WINDOW, ',');
    }
    free(data);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_size_at_every_place),
        cmocka_unit_test(every_byte_alone_and_beside_every_other),
        cmocka_unit_test(whole_windows_of_any_mixture),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
