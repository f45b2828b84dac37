/* SPDX-License-Identifier: Apache-2.0 */
/* The operations of vector.h with AVX2, BMI and POPCNT. */
#ifndef UJ_SIMD_VECTOR_AVX2_H
#define UJ_SIMD_VECTOR_AVX2_H

#include <immintrin.h>

#include "simd/vector.h"

#define UJ_BY_AVX2 uj_avx2_target static inline __attribute__((always_inline))

/* What vectors are compared with and looked up in. It is defined in another file so that it is loaded: a compiler that knows
 * a value makes it anew for every row, with three instructions for one. */
struct uj_avx2_values {
    uint8_t low_half[32];
    /* By the first byte of a common Han character, less E4 and plus 70 with saturation: which the second one may be. */
    uint8_t han_least[32], han_most[32], han_first[32], han_base[32];
    uint8_t first_lead[32]; /* below it, as signed bytes, are those that go on */
    uint8_t zero_digit[32], nine[32];
    uint16_t ones[8];
    uint8_t tens[16], six_tens[16]; /* pairs of digits to numbers, of eight bytes all or six */
    uint16_t six_places[8];         /* three such numbers to the first four digits and the last two */
    uint8_t month_base[16];
    uint32_t low_word[4], low_byte[4];
};

#pragma GCC visibility push(hidden) /* addressed directly, not through the offset table */
extern const struct uj_avx2_values uj_avx2_values;
#pragma GCC visibility pop

UJ_BY_AVX2 __m256i uj_avx2_load32(const void *p) {
    return _mm256_loadu_si256((const __m256i *)p);
}

#define UJ_AVX2_VALUE(name) uj_sse2_load(uj_avx2_values.name)
#define UJ_AVX2_VALUE32(name) uj_avx2_load32(uj_avx2_values.name)

UJ_BY_AVX2 uint32_t uj_avx2_bits(__m256i flags) {
    return (uint32_t)_mm256_movemask_epi8(flags);
}

/* --- wide ------------------------------------------------------------------------------------------------------- */

typedef __m256i uj_avx2_wide;
enum { uj_avx2_wide_bytes = 32 };

UJ_BY_AVX2 __m256i uj_avx2_wide_load(const char *p) {
    return uj_avx2_load32(p);
}

UJ_BY_AVX2 void uj_avx2_wide_store(char *p, __m256i bytes) {
    _mm256_storeu_si256((__m256i *)(void *)p, bytes);
}

UJ_BY_AVX2 __m256i uj_avx2_wide_splat(char byte) {
    return _mm256_set1_epi8(byte);
}

UJ_BY_AVX2 __m256i uj_avx2_wide_short(const char *data, size_t size) {
    __m128i first, last;
    if (size >= 16) {
        first = uj_sse2_load(data);
        last = uj_sse2_load(data + size - 16);
    } else {
        first = last = uj_sse2_wide_short(data, size);
    }
    return _mm256_inserti128_si256(_mm256_castsi128_si256(first), last, 1);
}

UJ_BY_AVX2 __m256i uj_avx2_wide_or(__m256i a, __m256i b) {
    return _mm256_or_si256(a, b);
}

UJ_BY_AVX2 __m256i uj_avx2_wide_and(__m256i a, __m256i b) {
    return _mm256_and_si256(a, b);
}

UJ_BY_AVX2 __m256i uj_avx2_wide_equal(__m256i a, __m256i b) {
    return _mm256_cmpeq_epi8(a, b);
}

UJ_BY_AVX2 __m256i uj_avx2_wide_not_ascii(__m256i bytes) {
    return bytes;
}

UJ_BY_AVX2 __m256i uj_avx2_wide_stops(__m256i bytes, __m256i a, __m256i b, __m256i c) {
    const __m256i control = _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, _mm256_set1_epi8(0x1F)), bytes);
    return _mm256_or_si256(_mm256_or_si256(control, _mm256_cmpeq_epi8(bytes, a)),
                           _mm256_or_si256(_mm256_cmpeq_epi8(bytes, b), _mm256_cmpeq_epi8(bytes, c)));
}

UJ_BY_AVX2 uint64_t uj_avx2_wide_hits(__m256i flags) {
    return uj_avx2_bits(flags);
}

UJ_BY_AVX2 unsigned uj_avx2_wide_first(uint64_t hits) {
    return (unsigned)_tzcnt_u64(hits);
}

/* --- blocks ----------------------------------------------------------------------------------------------------- */

typedef struct {
    __m256i part[2];
} uj_avx2_block;
enum { uj_avx2_block_bytes = 64, uj_avx2_block_shift = 0 };

UJ_BY_AVX2 uj_avx2_block uj_avx2_block_load(const char *p) {
    return (uj_avx2_block){{uj_avx2_load32(p), uj_avx2_load32(p + 32)}};
}

UJ_BY_AVX2 uint64_t uj_avx2_block_hits(uj_avx2_block block, char byte) {
    const __m256i wanted = _mm256_set1_epi8(byte);
    return uj_avx2_bits(_mm256_cmpeq_epi8(block.part[0], wanted)) |
           (uint64_t)uj_avx2_bits(_mm256_cmpeq_epi8(block.part[1], wanted)) << 32;
}

UJ_BY_AVX2 unsigned uj_avx2_count_bits(uint64_t bits) {
    return (unsigned)_mm_popcnt_u64(bits);
}

UJ_BY_AVX2 unsigned uj_avx2_lowest_bit(uint64_t bits) {
    return (unsigned)_tzcnt_u64(bits);
}

/* --- texts of a known size -------------------------------------------------------------------------------------- */

UJ_BY_AVX2 unsigned uj_avx2_before16(const char *p, const char byte[16]) {
    const uint32_t hits = uj_sse2_bits(_mm_cmpeq_epi8(uj_sse2_load(p), uj_sse2_load(byte)));
    return (unsigned)_tzcnt_u64(hits | UINT64_C(1) << 16);
}

UJ_BY_AVX2 int uj_avx2_same(const char *a, const char *b, size_t size) {
    return uj_sse2_same(a, b, size);
}

UJ_BY_AVX2 uint32_t uj_avx2_digits32(const char *p) {
    const __m256i digits = _mm256_sub_epi8(uj_avx2_load32(p), UJ_AVX2_VALUE32(zero_digit));
    return uj_avx2_bits(_mm256_cmpeq_epi8(_mm256_min_epu8(digits, UJ_AVX2_VALUE32(nine)), digits));
}

UJ_BY_AVX2 uint32_t uj_avx2_equals32(const char *p, char byte) {
    return uj_avx2_bits(_mm256_cmpeq_epi8(uj_avx2_load32(p), _mm256_set1_epi8(byte)));
}

UJ_BY_AVX2 unsigned uj_avx2_class_run32(const char *p, const struct uj_byte_class *class) {
    const __m256i bytes = uj_avx2_load32(p);
    const __m256i high = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), UJ_AVX2_VALUE32(low_half));
    const __m256i by_low = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(uj_sse2_load(class->low)), bytes);
    const __m256i by_high = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(uj_sse2_load(class->high)), high);
    const uint32_t others = uj_avx2_bits(_mm256_cmpeq_epi8(_mm256_and_si256(by_low, by_high), _mm256_setzero_si256()));
    return (unsigned)_tzcnt_u64(others | UINT64_C(1) << 32);
}

UJ_BY_AVX2 int uj_avx2_all_class(const char *p, size_t size, const struct uj_byte_class *class) {
    return uj_sse2_all_class(p, size, class);
}

UJ_BY_AVX2 int uj_avx2_are_digits(__m128i digits, uint32_t which) {
    return (uj_sse2_bits(_mm_cmpeq_epi8(_mm_min_epu8(digits, UJ_AVX2_VALUE(nine)), digits)) & which) == which;
}

UJ_BY_AVX2 int uj_avx2_weigh16(const char *p, const struct uj_weights16 *weights, uint32_t *sum) {
    const __m128i digits = _mm_sub_epi8(uj_sse2_load(p), UJ_AVX2_VALUE(zero_digit));
    __m128i sums = _mm_madd_epi16(_mm_maddubs_epi16(digits, uj_sse2_load(weights->bytes)), UJ_AVX2_VALUE(ones));
    sums = _mm_add_epi32(sums, _mm_shuffle_epi32(sums, _MM_SHUFFLE(1, 0, 3, 2)));
    sums = _mm_add_epi32(sums, _mm_shuffle_epi32(sums, _MM_SHUFFLE(2, 3, 0, 1)));
    *sum = (uint32_t)_mm_cvtsi128_si32(sums);
    return uj_avx2_are_digits(digits, 0xFFFF);
}

UJ_BY_AVX2 int uj_avx2_sixes(const char *a, const char *b, struct uj_six *of_a, struct uj_six *of_b) {
    const __m128i text = _mm_insert_epi64(_mm_cvtsi64_si128((long long)uj_word_load(a)), (long long)uj_word_load(b), 1);
    const __m128i digits = _mm_sub_epi8(text, UJ_AVX2_VALUE(zero_digit));
    const __m128i places = _mm_madd_epi16(_mm_maddubs_epi16(digits, UJ_AVX2_VALUE(six_tens)), UJ_AVX2_VALUE(six_places));
    of_a->page = (uint32_t)_mm_cvtsi128_si32(places);
    of_a->low = (uint32_t)_mm_extract_epi32(places, 1);
    of_b->page = (uint32_t)_mm_extract_epi32(places, 2);
    of_b->low = (uint32_t)_mm_extract_epi32(places, 3);
    return uj_avx2_are_digits(digits, 0x3F3F);
}

UJ_BY_AVX2 int uj_avx2_month_days(const char *a, const char *b, const char *c, const uint8_t days[256]) {
    __m128i text = _mm_cvtsi32_si128((int)uj_word_load_4(a));
    text = _mm_insert_epi32(text, (int)uj_word_load_4(b), 1);
    text = _mm_insert_epi32(text, (int)uj_word_load_4(c), 2);
    const __m128i pairs = _mm_maddubs_epi16(_mm_sub_epi8(text, UJ_AVX2_VALUE(zero_digit)), UJ_AVX2_VALUE(tens));
    const __m128i month = _mm_and_si128(pairs, UJ_AVX2_VALUE(low_word)), day = _mm_srli_epi32(pairs, 16);
    const __m128i longest = _mm_shuffle_epi8(uj_sse2_load(days), _mm_adds_epu8(month, UJ_AVX2_VALUE(month_base)));
    const __m128i bad = _mm_or_si128(_mm_cmpgt_epi32(day, _mm_and_si128(longest, UJ_AVX2_VALUE(low_byte))),
                                     _mm_cmpeq_epi32(day, _mm_setzero_si128()));
    return (_mm_movemask_ps(_mm_castsi128_ps(bad)) & 7) == 0;
}

UJ_BY_AVX2 int uj_avx2_han15(const char *p, size_t size) {
    return uj_sse2_han15(p, size);
}

/* The first byte tells the least and the greatest second one; every third byte goes on. */
UJ_BY_AVX2 int uj_avx2_han15_twice(const char *a, size_t a_size, const char *b, size_t b_size) {
    const __m256i bytes = _mm256_inserti128_si256(_mm256_castsi128_si256(uj_sse2_load(a)), uj_sse2_load(b), 1);
    const __m256i next = _mm256_srli_si256(bytes, 1);
    const __m256i which = _mm256_adds_epu8(_mm256_sub_epi8(bytes, UJ_AVX2_VALUE32(han_first)), UJ_AVX2_VALUE32(han_base));
    const __m256i low = _mm256_shuffle_epi8(UJ_AVX2_VALUE32(han_least), which);
    const __m256i high = _mm256_shuffle_epi8(UJ_AVX2_VALUE32(han_most), which);
    const __m256i leads = _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_max_epu8(next, low), next),
                                           _mm256_cmpeq_epi8(_mm256_min_epu8(next, high), next));
    const __m256i others = _mm256_cmpgt_epi8(UJ_AVX2_VALUE32(first_lead), bytes);
    const struct uj_sse2_han *first = &uj_sse2_han[a_size], *second = &uj_sse2_han[b_size];
    const uint32_t wanted_leads = first->leads | (uint32_t)second->leads << 16;
    const uint32_t wanted_others = first->others | (uint32_t)second->others << 16;
    return ((wanted_leads & ~uj_avx2_bits(leads)) | (wanted_others & ~uj_avx2_bits(others))) == 0;
}

UJ_BY_AVX2 int uj_avx2_han15_gb18030(const char *p, size_t size) {
    return uj_sse2_han15_gb18030(p, size);
}

UJ_BY_AVX2 int uj_avx2_han15_gb18030_twice(const char *a, size_t a_size, const char *b, size_t b_size) {
    const __m256i bytes = _mm256_inserti128_si256(_mm256_castsi128_si256(uj_sse2_load(a)), uj_sse2_load(b), 1);
    const __m256i span = _mm256_sub_epi8(bytes, _mm256_set1_epi8((char)0xB0));
    const __m256i is_lead =
        _mm256_andnot_si256(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8((char)0xD7)),
                            _mm256_cmpeq_epi8(_mm256_min_epu8(span, _mm256_set1_epi8(0xF7 - 0xB0)), span));
    const __m256i is_trail = _mm256_and_si256(_mm256_cmpgt_epi8(bytes, _mm256_set1_epi8((char)0xA0)),
                                              _mm256_cmpgt_epi8(_mm256_set1_epi8((char)0xFF), bytes));
    const uint32_t whole = ((UINT32_C(1) << a_size) - 1) | ((UINT32_C(1) << b_size) - 1) << 16;
    const uint32_t right = (uj_avx2_bits(is_lead) & 0x55555555) | (uj_avx2_bits(is_trail) & 0xAAAAAAAA);
    const uint32_t starts = ~uj_avx2_bits(_mm256_cmpgt_epi8(_mm256_set1_epi8((char)0xC0), bytes)) | ~whole;
    const uint32_t no_utf8 = (starts & starts >> 1 & whole) | (~starts & 0x00010001);
    return (whole & ~right) == 0 && a_size && b_size && ((a_size | b_size) & 1) == 0 && (no_utf8 & 0xFFFF) &&
           no_utf8 >> 16;
}

UJ_BY_AVX2 struct uj_lanes8 uj_avx2_match8(const uint16_t tags[8], uint16_t tag) {
    return uj_sse2_match8(tags, tag);
}

UJ_BY_AVX2 unsigned uj_avx2_lane_of(uint32_t bits) {
    return uj_sse2_lane_of(bits);
}

#endif
