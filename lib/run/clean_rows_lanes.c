/* SPDX-License-Identifier: Apache-2.0 */
/* The values of the lanes. */
#include "run/clean_rows_lanes.h"

#include "core/months.h"
#include "identity/check_digit.h"

#if UJ_HAS_AVX2
#  define TWICE(...) {__VA_ARGS__, __VA_ARGS__}
#  define ALL8(x) x, x, x, x, x, x, x, x
#  define ALL16(x) ALL8(x), ALL8(x)
#  define PAIRS4(a, b) a, b, a, b, a, b, a, b

_Alignas(64) const struct uj_row_lanes uj_row_lanes = {
    /* rows 2 (-), 3 (digits), 4 and 6 (letters from 1 on), 5 (letters to A, and _), 7 (letters to A) */
    .serial_low = TWICE(26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 28, 4, 4, 5, 4, 12),
    .serial_high = TWICE(0, 0, 1, 2, 4, 24, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0),
    .low_half = TWICE(ALL16(0x0F)),
    .han_least = TWICE(0xB8, 0x80, 0x80, 0x80, 0x80, 0x80, 0xFF, 0xFF, ALL8(0xFF)),
    .han_most = TWICE(0xBF, 0xBF, 0xBF, 0xBF, 0xBF, 0xBD, 0, 0, ALL8(0)),
    .han_first = TWICE(ALL16(0xE4)),
    .han_base = TWICE(ALL16(0x70)),
    .first_lead = TWICE(ALL16(0xC0)),
    .zero_digit = TWICE(ALL16('0')),
    .nine = TWICE(ALL16(9)),
    .underscore = TWICE(ALL16('_')),
    .weights = {UJ_MOD11_WEIGHTS_1, UJ_MOD11_WEIGHTS_9},
    .ones = {ALL8(1)},
    .tens = {PAIRS4(10, 1), PAIRS4(10, 1)},
    .six_tens = {10, 1, 10, 1, 10, 1, 0, 0, 10, 1, 10, 1, 10, 1, 0, 0},
    .six_places = {100, 1, 1, 0, 100, 1, 1, 0},
    .days = {UJ_DAYS_OF_MONTHS},
    .month_base = {0x70, 0, 0, 0, 0x70, 0, 0, 0, 0x70, 0, 0, 0, 0x70, 0, 0, 0},
    .low_word = {0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF},
    .low_byte = {0xFF, 0xFF, 0xFF, 0xFF},
};
#else
typedef int uj_no_row_lanes;
#endif
