/* SPDX-License-Identifier: Apache-2.0 */
/* What the lanes of clean_rows_wide.h are compared with and looked up in. It stands in a file of its own so that it is
 * loaded: a compiler that knows a value makes it anew for every row, with three instructions for one. */
#ifndef UJ_RUN_CLEAN_ROWS_LANES_H
#define UJ_RUN_CLEAN_ROWS_LANES_H

#include <stdint.h>

#include "core/simd.h"

#if UJ_HAS_AVX2
struct uj_row_lanes {
    /* A byte is one of serial numbers when the entries of its two halves share a bit. */
    uint8_t serial_low[32], serial_high[32], low_half[32];
    /* By the first byte of a common Han character, less E4 and plus 70 with saturation: which the second one may be. */
    uint8_t han_least[32], han_most[32], han_first[32], han_base[32];
    uint8_t first_lead[32]; /* below it, as signed bytes, are those that go on */
    uint8_t zero_digit[32], nine[32], underscore[32];
    uint8_t weights[16]; /* of AAC002 */
    uint16_t ones[8];
    uint8_t tens[16], six_tens[16]; /* pairs of digits to numbers, of eight bytes all or six */
    uint16_t six_places[8];         /* three such numbers to the first four digits and the last two */
    uint8_t days[16], month_base[16];
    uint32_t low_word[4], low_byte[4];
};

#  if defined(__GNUC__)
#    pragma GCC visibility push(hidden) /* addressed directly, not through the offset table */
#  endif
extern const struct uj_row_lanes uj_row_lanes;
#  if defined(__GNUC__)
#    pragma GCC visibility pop
#  endif
#endif

#endif
