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

static inline int uj_same16(const char *a, const char *b) {
    return _mm_movemask_epi8(_mm_cmpeq_epi8(uj_lanes_load(a), uj_lanes_load(b))) == 0xFFFF;
}

/* The first `size` bytes, at most 15, are characters from U+4E00 to U+9F7F in UTF-8, at least one. Reads 16. */
static inline int uj_all_han15(const char *p, size_t size) {
    /* by size: which bytes must lead; a size that is no multiple of 3 asks for the impossible */
    static const uint16_t leading[16] = {1, 3, 3, 0x0001, 3, 3, 0x0009, 3, 3, 0x0049, 3, 3, 0x0249, 3, 3, 0x1249};
    static const uint16_t following[16] = {1, 3, 3, 0x0006, 3, 3, 0x0036, 3, 3, 0x01B6, 3, 3, 0x0DB6, 3, 3, 0x6DB6};
    const int leads = leading[size], others = following[size];
    __m128i lanes = uj_lanes_load(p), next = _mm_srli_si128(lanes, 1);
    __m128i span = _mm_sub_epi8(lanes, _mm_set1_epi8((char)0xE4));
    __m128i is_lead = _mm_cmpeq_epi8(_mm_min_epu8(span, _mm_set1_epi8(0xE9 - 0xE4)), span);
    __m128i is_other = _mm_cmplt_epi8(lanes, _mm_set1_epi8((char)0xC0));
    /* E4 begins U+4000 to U+4FFF, E9 U+9000 to U+9FFF: only a part of each is wanted */
    __m128i below = _mm_and_si128(_mm_cmpeq_epi8(lanes, _mm_set1_epi8((char)0xE4)),
                                  _mm_cmplt_epi8(next, _mm_set1_epi8((char)0xB8)));
    __m128i above = _mm_and_si128(_mm_cmpeq_epi8(lanes, _mm_set1_epi8((char)0xE9)),
                                  _mm_cmpgt_epi8(next, _mm_set1_epi8((char)0xBD)));
    return (_mm_movemask_epi8(is_lead) & leads) == leads && (_mm_movemask_epi8(is_other) & others) == others &&
           (_mm_movemask_epi8(_mm_or_si128(below, above)) & leads) == 0;
}

/* The same in GB 18030 for the Han characters of GB 2312: rows B0 to F7 but for D7, whose end is not filled. */
static inline int uj_all_han15_gb18030(const char *p, size_t size) {
    const int whole = (1 << size) - 1, leads = whole & 0x5555;
    __m128i lanes = uj_lanes_load(p), span = _mm_sub_epi8(lanes, _mm_set1_epi8((char)0xB0));
    __m128i is_lead = _mm_andnot_si128(_mm_cmpeq_epi8(lanes, _mm_set1_epi8((char)0xD7)),
                                       _mm_cmpeq_epi8(_mm_min_epu8(span, _mm_set1_epi8(0xF7 - 0xB0)), span));
    /* A1 to FE are negative, FF is -1 */
    __m128i is_trail = _mm_and_si128(_mm_cmpgt_epi8(lanes, _mm_set1_epi8((char)0xA0)),
                                     _mm_cmplt_epi8(lanes, _mm_set1_epi8((char)0xFF)));
    return size && size % 2 == 0 && (_mm_movemask_epi8(is_lead) & leads) == leads &&
           (_mm_movemask_epi8(is_trail) & (whole & ~leads)) == (whole & ~leads);
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

static inline int uj_same16(const char *a, const char *b) {
    return ((uj_word_load(a) ^ uj_word_load(b)) | (uj_word_load(a + 8) ^ uj_word_load(b + 8))) == 0;
}

static inline int uj_all_serial16(const char *p) {
    return uj_all_serial8(uj_word_load(p)) && uj_all_serial8(uj_word_load(p + 8));
}
#endif

#endif
