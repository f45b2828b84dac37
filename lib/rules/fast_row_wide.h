/* SPDX-License-Identifier: Apache-2.0 */
/* What fast_row.h asks of several items at once, for processors with AVX2. The same answers as fast_row_narrow.h. */
#ifndef UJ_RULES_FAST_ROW_WIDE_H
#define UJ_RULES_FAST_ROW_WIDE_H

#include <immintrin.h>

#include "rules/fast_item.h"

#define UJ_ROW_INLINE static inline __attribute__((always_inline)) UJ_TARGET_AVX2

UJ_ROW_INLINE __m128i row_load(const char *p) {
    return _mm_loadu_si128((const __m128i *)(const void *)p);
}

UJ_ROW_INLINE __m256i row_load_two(const char *low, const char *high) {
    return _mm256_inserti128_si256(_mm256_castsi128_si256(row_load(low)), row_load(high), 1);
}

UJ_ROW_INLINE __m256i row_both(__m128i half) {
    return _mm256_broadcastsi128_si256(half);
}

/* A byte is fine when a bit of its low half's entry is one of its high half's: letters, digits, '-' and '_'. */
UJ_ROW_INLINE size_t row_serial_run(const char *p) {
    const __m256i low = row_both(_mm_setr_epi8(26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 28, 4, 4, 5, 4, 12));
    const __m256i high = row_both(_mm_setr_epi8(0, 0, 1, 2, 4, 24, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0));
    __m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)p);
    __m256i halves = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
    __m256i fine = _mm256_and_si256(_mm256_shuffle_epi8(low, bytes), _mm256_shuffle_epi8(high, halves));
    uint32_t other = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(fine, _mm256_setzero_si256()));
    return (size_t)_tzcnt_u64(other | UINT64_C(1) << 32);
}

/* The first half of a word's bytes at a delimiter. */
UJ_ROW_INLINE size_t row_before16(const char *p, char delimiter) {
    int hits = _mm_movemask_epi8(_mm_cmpeq_epi8(row_load(p), _mm_set1_epi8(delimiter)));
    return _tzcnt_u32((uint32_t)hits | UINT32_C(1) << 16);
}

/* A number of 18 characters: digits, and the check character that they ask for. */
UJ_ROW_INLINE int row_number_adds_up(const char *p) {
    const __m128i weights = _mm_setr_epi8(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4);
    __m128i digits = _mm_sub_epi8(row_load(p), _mm_set1_epi8('0'));
    __m128i sums = _mm_madd_epi16(_mm_maddubs_epi16(digits, weights), _mm_set1_epi16(1));
    sums = _mm_add_epi32(sums, _mm_shuffle_epi32(sums, _MM_SHUFFLE(1, 0, 3, 2)));
    sums = _mm_add_epi32(sums, _mm_shuffle_epi32(sums, _MM_SHUFFLE(2, 3, 0, 1)));
    uint32_t last = (uint32_t)(unsigned char)p[16] - '0', sum = (uint32_t)_mm_cvtsi128_si32(sums) + 2 * last;
    return _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(digits, _mm_set1_epi8(9)), digits)) == 0xFFFF && last <= 9 &&
           p[17] == uj_mod11_characters[sum % 11];
}

/* Two names of at most 15 bytes: up to five common Han characters each. The least and the greatest second byte that each
 * first byte allows; every third byte is a continuation. */
UJ_ROW_INLINE int row_common_names(const char *a, size_t a_size, const char *b, size_t b_size) {
    const __m256i least = row_both(_mm_setr_epi8((char)0xB8, (char)0x80, (char)0x80, (char)0x80, (char)0x80, (char)0x80,
                                                 -1, -1, -1, -1, -1, -1, -1, -1, -1, -1));
    const __m256i most = row_both(_mm_setr_epi8((char)0xBF, (char)0xBF, (char)0xBF, (char)0xBF, (char)0xBF, (char)0xBD, 0, 0,
                                                0, 0, 0, 0, 0, 0, 0, 0));
    __m256i bytes = row_load_two(a, b), next = _mm256_srli_si256(bytes, 1);
    __m256i which = _mm256_adds_epu8(_mm256_sub_epi8(bytes, _mm256_set1_epi8((char)0xE4)), _mm256_set1_epi8(0x70));
    __m256i low = _mm256_shuffle_epi8(least, which), high = _mm256_shuffle_epi8(most, which);
    __m256i leads = _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_max_epu8(next, low), next),
                                     _mm256_cmpeq_epi8(_mm256_min_epu8(next, high), next));
    __m256i others = _mm256_cmpgt_epi8(_mm256_set1_epi8((char)0xC0), bytes);
    const struct uj_han_places *first = &uj_han_places[a_size], *second = &uj_han_places[b_size];
    uint32_t wanted_leads = first->leads | (uint32_t)second->leads << 16;
    uint32_t wanted_others = first->others | (uint32_t)second->others << 16;
    return ((wanted_leads & ~(uint32_t)_mm256_movemask_epi8(leads)) |
            (wanted_others & ~(uint32_t)_mm256_movemask_epi8(others))) == 0;
}

/* Three times four digits, each a month and a day of it; 29 February is left to others. */
UJ_ROW_INLINE int row_are_days(const char *a, const char *b, const char *c) {
    const __m128i days = _mm_setr_epi8(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0);
    __m128i text = _mm_cvtsi32_si128((int)uj_word_load_4(a));
    text = _mm_insert_epi32(text, (int)uj_word_load_4(b), 1);
    text = _mm_insert_epi32(text, (int)uj_word_load_4(c), 2);
    __m128i pairs = _mm_maddubs_epi16(_mm_sub_epi8(text, _mm_set1_epi8('0')), _mm_set1_epi16(0x010A));
    __m128i month = _mm_and_si128(pairs, _mm_set1_epi32(0xFFFF)), day = _mm_srli_epi32(pairs, 16);
    __m128i longest = _mm_shuffle_epi8(days, _mm_adds_epu8(month, _mm_set1_epi32(0x70)));
    longest = _mm_and_si128(longest, _mm_set1_epi32(0xFF));
    __m128i bad = _mm_or_si128(_mm_cmpgt_epi32(day, longest), _mm_cmpeq_epi32(day, _mm_setzero_si128()));
    return (_mm_movemask_ps(_mm_castsi128_ps(bad)) & 7) == 0;
}

/* The six bytes of AAB301, which may be anything, and the first six of a number, which are digits when this is used.
 * 0: AAB301 is no six digits. */
UJ_ROW_INLINE int row_areas(const char *row, const char *number, struct uj_six *own, struct uj_six *born) {
    const __m128i pairs_of = _mm_setr_epi16(0x010A, 0x010A, 0x010A, 0, 0x010A, 0x010A, 0x010A, 0);
    __m128i text = _mm_insert_epi64(_mm_cvtsi64_si128((long long)uj_word_load(row)), (long long)uj_word_load(number), 1);
    __m128i digits = _mm_sub_epi8(text, _mm_set1_epi8('0'));
    int fine = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(digits, _mm_set1_epi8(9)), digits));
    __m128i pairs = _mm_maddubs_epi16(digits, pairs_of);
    __m128i places = _mm_madd_epi16(pairs, _mm_setr_epi16(100, 1, 1, 0, 100, 1, 1, 0));
    own->page = (uint32_t)_mm_cvtsi128_si32(places);
    own->low = (uint32_t)_mm_extract_epi32(places, 1);
    born->page = (uint32_t)_mm_extract_epi32(places, 2);
    born->low = (uint32_t)_mm_extract_epi32(places, 3);
    return (fine & 0x3F3F) == 0x3F3F;
}

#endif
