/* SPDX-License-Identifier: Apache-2.0 */
/* The two check-digit rules of identity numbers and their weights. The caller has checked that the characters are those
 * that a rule expects. */
#ifndef UJ_IDENTITY_CHECK_DIGIT_H
#define UJ_IDENTITY_CHECK_DIGIT_H

#include <stdint.h>

#include "core/simd.h"
#include "core/word.h"

#if UJ_HAS_SSE2
#  include <emmintrin.h>
#endif

/* Check characters by the remainder of the weighted sum. */
static const char uj_mod11_characters[11] = {'1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'};

/* Weights of positions 1 to 8 and 9 to 16: 2^(18 - i) mod 11 at position i. Position 17 has 2. */
#define UJ_MOD11_WEIGHTS_1 7, 9, 10, 5, 8, 4, 2, 1
#define UJ_MOD11_WEIGHTS_9 6, 3, 7, 9, 10, 5, 8, 4

/* Weighted sum of sixteen digits. */
#if UJ_HAS_SSE2
static inline uint32_t uj_mod11_weigh(const char *digits) {
    const __m128i zero = _mm_setzero_si128();
    __m128i values = _mm_sub_epi8(_mm_loadu_si128((const __m128i *)(const void *)digits), _mm_set1_epi8('0'));
    __m128i sums = _mm_add_epi32(_mm_madd_epi16(_mm_unpacklo_epi8(values, zero), _mm_setr_epi16(UJ_MOD11_WEIGHTS_1)),
                                 _mm_madd_epi16(_mm_unpackhi_epi8(values, zero), _mm_setr_epi16(UJ_MOD11_WEIGHTS_9)));
    sums = _mm_add_epi32(sums, _mm_shuffle_epi32(sums, _MM_SHUFFLE(1, 0, 3, 2)));
    sums = _mm_add_epi32(sums, _mm_shuffle_epi32(sums, _MM_SHUFFLE(2, 3, 0, 1)));
    return (uint32_t)_mm_cvtsi128_si32(sums);
}
#else
/* Of eight, with the same weights laid out in words: the products of the bytes 0 2 4 6 and 1 3 5 7 meet in the highest 16 bits. */
static inline uint32_t uj_weigh_eight(uint64_t digits, uint64_t even, uint64_t odd) {
    const uint64_t lanes = UINT64_C(0x00FF00FF00FF00FF);
    return (uint32_t)(((digits & lanes) * even + ((digits >> 8) & lanes) * odd) >> 48);
}

static inline uint32_t uj_mod11_weigh(const char *digits) {
    const uint64_t zeros = UJ_WORD_ONES * '0';
    return uj_weigh_eight(uj_word_load(digits) - zeros, UINT64_C(0x0007000A00080002), UINT64_C(0x0009000500040001)) +
           uj_weigh_eight(uj_word_load(digits + 8) - zeros, UINT64_C(0x00060007000A0008), UINT64_C(0x0003000900050004));
}
#endif

/* The check character of 17 ASCII digits (GB 11643, ISO 7064 MOD 11-2). */
static inline char uj_mod11_check(const char *digits) {
    return uj_mod11_characters[(uj_mod11_weigh(digits) + 2 * (uint32_t)(digits[16] - '0')) % 11];
}

/* The check digit of 14 ASCII digits and capital letters: weights 7-3-1, A is 10 (card of permanent residence
 * until 2023, as on machine-readable travel documents). */
static inline char uj_731_check(const char *characters) {
    static const uint8_t weights[3] = {7, 3, 1};
    uint32_t sum = 0;
    for (int i = 0; i < 14; i++) {
        char c = characters[i];
        sum += weights[i % 3] * (uint32_t)(c >= 'A' ? c - 'A' + 10 : c - '0');
    }
    return (char)('0' + sum % 10);
}

#endif
