/* SPDX-License-Identifier: Apache-2.0 */
/* The question to the processor, and the values that the avx2 backend loads. */
#include "simd/dispatch.h"

#if UJ_SIMD_HAS_AVX2
#  define ASKED(feature) __builtin_cpu_supports(feature)
#  define AND &&
#  define TWICE(...) {__VA_ARGS__, __VA_ARGS__}
#  define ALL4(x) x, x, x, x
#  define ALL8(x) ALL4(x), ALL4(x)
#  define ALL16(x) ALL8(x), ALL8(x)
#  define PAIRS4(a, b) a, b, a, b, a, b, a, b

int uj_simd_has_avx2(void) {
    return UJ_SIMD_AVX2_LIST(ASKED, AND);
}

_Alignas(64) const struct uj_avx2_values uj_avx2_values = {
    .low_half = TWICE(ALL16(0x0F)),
    .han_least = TWICE(0xB8, 0x80, 0x80, 0x80, 0x80, 0x80, 0xFF, 0xFF, ALL8(0xFF)),
    .han_most = TWICE(0xBF, 0xBF, 0xBF, 0xBF, 0xBF, 0xBD, 0, 0, ALL8(0)),
    .han_first = TWICE(ALL16(0xE4)),
    .han_base = TWICE(ALL16(0x70)),
    .first_lead = TWICE(ALL16(0xC0)),
    .zero_digit = TWICE(ALL16('0')),
    .nine = TWICE(ALL16(9)),
    .ones = {ALL8(1)},
    .tens = {PAIRS4(10, 1), PAIRS4(10, 1)},
    .six_tens = {10, 1, 10, 1, 10, 1, 0, 0, 10, 1, 10, 1, 10, 1, 0, 0},
    .six_places = {100, 1, 1, 0, 100, 1, 1, 0},
    .month_base = {ALL4(0x70), ALL4(0x70), ALL4(0x70), ALL4(0x70)},
    .low_word = {ALL4(0xFFFF)},
    .low_byte = {ALL4(0xFF)},
};
#else
int uj_simd_has_avx2(void) {
    return 0;
}
#endif
