/* SPDX-License-Identifier: Apache-2.0 */
/* Tests on 16 bytes at once: with the instructions that every x86-64 processor has, else on two words. Both ways give
 * the same answers. */
#ifndef UJ_CORE_LANES_H
#define UJ_CORE_LANES_H

#include "core/digits.h"
#include "core/simd.h"

/* 0x80 in every byte that is at least low and at most high; both are ASCII, and so are the bytes. */
static inline uint64_t uj_bytes_between(uint64_t ascii, unsigned low, unsigned high) {
    return (ascii + UJ_BYTES(0x80 - low)) & ~(ascii + UJ_BYTES(0x7F - high)) & UJ_WORD_HIGH;
}

/* Letters, digits, '-' and '_': what a serial number is made of. */
static inline int uj_all_serial8(uint64_t word) {
    if (word & UJ_WORD_HIGH) {
        return 0;
    }
    uint64_t fine = uj_bytes_between(word, '0', '9') | uj_bytes_between(word | UJ_BYTES(0x20), 'a', 'z') |
                    uj_zero_bytes(word ^ UJ_BYTES('-')) | uj_zero_bytes(word ^ UJ_BYTES('_'));
    return fine == UJ_WORD_HIGH;
}

#if UJ_HAS_SSE2
#include <emmintrin.h>

static inline __m128i uj_lanes_load(const char *p) {
    return _mm_loadu_si128((const __m128i *)(const void *)p);
}

/* All bits of the lanes that are at least low and at most high; bytes above 0x7F are negative and never are. */
static inline __m128i uj_lanes_between(__m128i lanes, char low, char high) {
    return _mm_and_si128(_mm_cmpgt_epi8(lanes, _mm_set1_epi8((char)(low - 1))),
                         _mm_cmplt_epi8(lanes, _mm_set1_epi8((char)(high + 1))));
}

static inline int uj_all_digits16(const char *p) {
    return _mm_movemask_epi8(uj_lanes_between(uj_lanes_load(p), '0', '9')) == 0xFFFF;
}

static inline int uj_all_serial16(const char *p) {
    __m128i lanes = uj_lanes_load(p);
    __m128i letters = uj_lanes_between(_mm_or_si128(lanes, _mm_set1_epi8(0x20)), 'a', 'z');
    __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(lanes, _mm_set1_epi8('-')), _mm_cmpeq_epi8(lanes, _mm_set1_epi8('_')));
    __m128i fine = _mm_or_si128(_mm_or_si128(uj_lanes_between(lanes, '0', '9'), letters), marks);
    return _mm_movemask_epi8(fine) == 0xFFFF;
}
#else
static inline int uj_all_digits16(const char *p) {
    return uj_all_digits8(uj_word_load(p)) && uj_all_digits8(uj_word_load(p + 8));
}

static inline int uj_all_serial16(const char *p) {
    return uj_all_serial8(uj_word_load(p)) && uj_all_serial8(uj_word_load(p + 8));
}
#endif

#endif
