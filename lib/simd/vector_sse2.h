/* SPDX-License-Identifier: Apache-2.0 */
/* The operations of vector.h with SSE2. */
#ifndef UJ_SIMD_VECTOR_SSE2_H
#define UJ_SIMD_VECTOR_SSE2_H

#include <emmintrin.h>

#include "simd/vector.h"

#define UJ_BY_SSE2 static inline __attribute__((always_inline))

UJ_BY_SSE2 __m128i uj_sse2_load(const void *p) {
    return _mm_loadu_si128((const __m128i *)p);
}

UJ_BY_SSE2 uint32_t uj_sse2_bits(__m128i flags) {
    return (uint32_t)_mm_movemask_epi8(flags);
}

/* Flags of the bytes that are at least low and at most high; those above 0x7F are negative and never are. */
UJ_BY_SSE2 __m128i uj_sse2_between(__m128i bytes, char low, char high) {
    return _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8((char)(low - 1))),
                         _mm_cmplt_epi8(bytes, _mm_set1_epi8((char)(high + 1))));
}

/* --- wide ------------------------------------------------------------------------------------------------------- */

typedef __m128i uj_sse2_wide;
enum { uj_sse2_wide_bytes = 16 };

UJ_BY_SSE2 __m128i uj_sse2_wide_load(const char *p) {
    return uj_sse2_load(p);
}

UJ_BY_SSE2 void uj_sse2_wide_store(char *p, __m128i bytes) {
    _mm_storeu_si128((__m128i *)(void *)p, bytes);
}

UJ_BY_SSE2 __m128i uj_sse2_wide_splat(char byte) {
    return _mm_set1_epi8(byte);
}

UJ_BY_SSE2 __m128i uj_sse2_wide_short(const char *data, size_t size) {
    if (size >= 8) {
        return _mm_unpacklo_epi64(_mm_loadl_epi64((const __m128i *)(const void *)data),
                                  _mm_loadl_epi64((const __m128i *)(const void *)(data + size - 8)));
    }
    const uint64_t rest = uj_words_wide_short(data, size);
    return _mm_set_epi64x((long long)rest, (long long)rest);
}

UJ_BY_SSE2 __m128i uj_sse2_wide_or(__m128i a, __m128i b) {
    return _mm_or_si128(a, b);
}

UJ_BY_SSE2 __m128i uj_sse2_wide_and(__m128i a, __m128i b) {
    return _mm_and_si128(a, b);
}

UJ_BY_SSE2 __m128i uj_sse2_wide_equal(__m128i a, __m128i b) {
    return _mm_cmpeq_epi8(a, b);
}

UJ_BY_SSE2 __m128i uj_sse2_wide_not_ascii(__m128i bytes) {
    return bytes;
}

UJ_BY_SSE2 __m128i uj_sse2_wide_stops(__m128i bytes, __m128i a, __m128i b, __m128i c) {
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
    return _mm_or_si128(_mm_or_si128(control, _mm_cmpeq_epi8(bytes, a)),
                        _mm_or_si128(_mm_cmpeq_epi8(bytes, b), _mm_cmpeq_epi8(bytes, c)));
}

UJ_BY_SSE2 uint64_t uj_sse2_wide_hits(__m128i flags) {
    return uj_sse2_bits(flags);
}

UJ_BY_SSE2 unsigned uj_sse2_wide_first(uint64_t hits) {
    return uj_word_lowest_bit(hits);
}

/* --- blocks ----------------------------------------------------------------------------------------------------- */

typedef struct {
    __m128i part[4];
} uj_sse2_block;
enum { uj_sse2_block_bytes = 64, uj_sse2_block_shift = 0 };

UJ_BY_SSE2 uj_sse2_block uj_sse2_block_load(const char *p) {
    return (uj_sse2_block){{uj_sse2_load(p), uj_sse2_load(p + 16), uj_sse2_load(p + 32), uj_sse2_load(p + 48)}};
}

UJ_BY_SSE2 uint64_t uj_sse2_block_hits(uj_sse2_block block, char byte) {
    const __m128i wanted = _mm_set1_epi8(byte);
    return uj_sse2_bits(_mm_cmpeq_epi8(block.part[0], wanted)) |
           uj_sse2_bits(_mm_cmpeq_epi8(block.part[1], wanted)) << 16 |
           (uint64_t)(uj_sse2_bits(_mm_cmpeq_epi8(block.part[2], wanted)) |
                      uj_sse2_bits(_mm_cmpeq_epi8(block.part[3], wanted)) << 16)
               << 32;
}

UJ_BY_SSE2 unsigned uj_sse2_count_bits(uint64_t bits) {
    return uj_words_count_bits(bits);
}

UJ_BY_SSE2 unsigned uj_sse2_lowest_bit(uint64_t bits) {
    return uj_words_lowest_bit(bits);
}

/* --- texts of a known size -------------------------------------------------------------------------------------- */

UJ_BY_SSE2 unsigned uj_sse2_before16(const char *p, const char byte[16]) {
    return uj_word_lowest_bit(uj_sse2_bits(_mm_cmpeq_epi8(uj_sse2_load(p), uj_sse2_load(byte))) | UINT32_C(1) << 16);
}

UJ_BY_SSE2 int uj_sse2_same(const char *a, const char *b, size_t size) {
    __m128i same = _mm_cmpeq_epi8(uj_sse2_load(a), uj_sse2_load(b));
    if (size > 16) {
        same = _mm_and_si128(same, _mm_cmpeq_epi8(uj_sse2_load(a + size - 16), uj_sse2_load(b + size - 16)));
    }
    return uj_sse2_bits(same) == 0xFFFF;
}

UJ_BY_SSE2 uint32_t uj_sse2_digits32(const char *p) {
    return uj_sse2_bits(uj_sse2_between(uj_sse2_load(p), '0', '9')) |
           uj_sse2_bits(uj_sse2_between(uj_sse2_load(p + 16), '0', '9')) << 16;
}

UJ_BY_SSE2 uint32_t uj_sse2_equals32(const char *p, char byte) {
    const __m128i wanted = _mm_set1_epi8(byte);
    return uj_sse2_bits(_mm_cmpeq_epi8(uj_sse2_load(p), wanted)) |
           uj_sse2_bits(_mm_cmpeq_epi8(uj_sse2_load(p + 16), wanted)) << 16;
}

/* A bit for each of 16 bytes that is of the class. */
UJ_BY_SSE2 uint32_t uj_sse2_of_class(__m128i bytes, const struct uj_byte_class *class) {
    const __m128i letters = uj_sse2_between(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 'z');
    const __m128i others = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(class->others[0])),
                                        _mm_cmpeq_epi8(bytes, _mm_set1_epi8(class->others[1])));
    return uj_sse2_bits(_mm_or_si128(_mm_or_si128(uj_sse2_between(bytes, '0', '9'), letters), others));
}

UJ_BY_SSE2 unsigned uj_sse2_class_run32(const char *p, const struct uj_byte_class *class) {
    return uj_word_lowest_bit(
        ~(uint64_t)(uj_sse2_of_class(uj_sse2_load(p), class) | uj_sse2_of_class(uj_sse2_load(p + 16), class) << 16));
}

UJ_BY_SSE2 int uj_sse2_all_class(const char *p, size_t size, const struct uj_byte_class *class) {
    if (size < 16) {
        return uj_sse2_of_class(uj_sse2_wide_short(p, size), class) == 0xFFFF;
    }
    return (uj_sse2_of_class(uj_sse2_load(p), class) & uj_sse2_of_class(uj_sse2_load(p + size - 16), class)) == 0xFFFF;
}

UJ_BY_SSE2 int uj_sse2_weigh16(const char *p, const struct uj_weights16 *weights, uint32_t *sum) {
    const __m128i zero = _mm_setzero_si128(), digits = _mm_sub_epi8(uj_sse2_load(p), _mm_set1_epi8('0'));
    __m128i sums = _mm_add_epi32(_mm_madd_epi16(_mm_unpacklo_epi8(digits, zero), uj_sse2_load(weights->halves)),
                                 _mm_madd_epi16(_mm_unpackhi_epi8(digits, zero), uj_sse2_load(weights->halves + 8)));
    sums = _mm_add_epi32(sums, _mm_shuffle_epi32(sums, _MM_SHUFFLE(1, 0, 3, 2)));
    sums = _mm_add_epi32(sums, _mm_shuffle_epi32(sums, _MM_SHUFFLE(2, 3, 0, 1)));
    *sum = (uint32_t)_mm_cvtsi128_si32(sums);
    return uj_sse2_bits(_mm_cmpeq_epi8(_mm_min_epu8(digits, _mm_set1_epi8(9)), digits)) == 0xFFFF;
}

UJ_BY_SSE2 int uj_sse2_sixes(const char *a, const char *b, struct uj_six *of_a, struct uj_six *of_b) {
    return uj_words_sixes(a, b, of_a, of_b);
}

UJ_BY_SSE2 int uj_sse2_month_days(const char *a, const char *b, const char *c, const uint8_t days[256]) {
    return uj_words_month_days(a, b, c, days);
}

/* Where the characters of a name of so many bytes begin and go on; a size that is no multiple of 3 asks for the
 * impossible. */
struct uj_sse2_han {
    uint16_t leads, others;
};

static const struct uj_sse2_han uj_sse2_han[16] = {{3, 3},           {3, 3}, {3, 3}, {0x0001, 0x0006}, {3, 3}, {3, 3},
                                                   {0x0009, 0x0036}, {3, 3}, {3, 3}, {0x0049, 0x01B6}, {3, 3}, {3, 3},
                                                   {0x0249, 0x0DB6}, {3, 3}, {3, 3}, {0x1249, 0x6DB6}};

UJ_BY_SSE2 int uj_sse2_han15(const char *p, size_t size) {
    const uint32_t leads = uj_sse2_han[size].leads, others = uj_sse2_han[size].others;
    const __m128i bytes = uj_sse2_load(p), next = _mm_srli_si128(bytes, 1);
    const __m128i span = _mm_sub_epi8(bytes, _mm_set1_epi8((char)0xE4));
    const __m128i is_lead = _mm_cmpeq_epi8(_mm_min_epu8(span, _mm_set1_epi8(0xE9 - 0xE4)), span);
    const __m128i is_other = _mm_cmplt_epi8(bytes, _mm_set1_epi8((char)0xC0));
    /* E4 begins U+4000 to U+4FFF, E9 U+9000 to U+9FFF: only a part of each is wanted */
    const __m128i below =
        _mm_and_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)0xE4)), _mm_cmplt_epi8(next, _mm_set1_epi8((char)0xB8)));
    const __m128i above =
        _mm_and_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)0xE9)), _mm_cmpgt_epi8(next, _mm_set1_epi8((char)0xBD)));
    return (uj_sse2_bits(is_lead) & leads) == leads && (uj_sse2_bits(is_other) & others) == others &&
           (uj_sse2_bits(_mm_or_si128(below, above)) & leads) == 0;
}

UJ_BY_SSE2 int uj_sse2_han15_twice(const char *a, size_t a_size, const char *b, size_t b_size) {
    return uj_sse2_han15(a, a_size) && uj_sse2_han15(b, b_size);
}

UJ_BY_SSE2 int uj_sse2_han15_gb18030(const char *p, size_t size) {
    const uint32_t whole = (UINT32_C(1) << size) - 1, leads = whole & 0x5555, trails = whole & ~leads;
    const __m128i bytes = uj_sse2_load(p), span = _mm_sub_epi8(bytes, _mm_set1_epi8((char)0xB0));
    const __m128i is_lead = _mm_andnot_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)0xD7)),
                                             _mm_cmpeq_epi8(_mm_min_epu8(span, _mm_set1_epi8(0xF7 - 0xB0)), span));
    /* A1 to FE are negative, FF is -1 */
    const __m128i is_trail = _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8((char)0xA0)),
                                           _mm_cmplt_epi8(bytes, _mm_set1_epi8((char)0xFF)));
    const uint32_t starts = ~uj_sse2_bits(_mm_cmplt_epi8(bytes, _mm_set1_epi8((char)0xC0))) | ~whole;
    return size && size % 2 == 0 && (uj_sse2_bits(is_lead) & leads) == leads &&
           (uj_sse2_bits(is_trail) & trails) == trails && ((starts & starts >> 1 & whole) | (~starts & 1));
}

UJ_BY_SSE2 int uj_sse2_han15_gb18030_twice(const char *a, size_t a_size, const char *b, size_t b_size) {
    return uj_sse2_han15_gb18030(a, a_size) && uj_sse2_han15_gb18030(b, b_size);
}

UJ_BY_SSE2 struct uj_lanes8 uj_sse2_match8(const uint16_t tags[8], uint16_t tag) {
    const __m128i all = uj_sse2_load(tags);
    const uint32_t both = uj_sse2_bits(
        _mm_packs_epi16(_mm_cmpeq_epi16(all, _mm_set1_epi16((short)tag)), _mm_cmpeq_epi16(all, _mm_setzero_si128())));
    return (struct uj_lanes8){both & 0xFF, both >> 8};
}

UJ_BY_SSE2 unsigned uj_sse2_lane_of(uint32_t bits) {
    return uj_word_lowest_bit(bits);
}

#endif
