/* SPDX-License-Identifier: Apache-2.0 */
/* What clean_rows.inc asks of several items at once, for processors with AVX2. The same answers as clean_rows_narrow.h. */
#ifndef UJ_RUN_CLEAN_ROWS_WIDE_H
#define UJ_RUN_CLEAN_ROWS_WIDE_H

#include <immintrin.h>

#include "proof/proof_item.h"
#include "run/clean_rows_lanes.h"

#define UJ_ROW_INLINE static inline __attribute__((always_inline)) UJ_TARGET_AVX2

UJ_ROW_INLINE __m128i row_load(const void *p) {
    return _mm_loadu_si128((const __m128i *)p);
}

UJ_ROW_INLINE __m256i row_load32(const void *p) {
    return _mm256_loadu_si256((const __m256i *)p);
}

#define LANES(name) row_load(uj_row_lanes.name)
#define LANES32(name) row_load32(uj_row_lanes.name)

/* How many bytes from p on, at most 32, are what serial numbers are made of. */
UJ_ROW_INLINE size_t row_serial_run(const char *p) {
    __m256i bytes = row_load32(p), halves = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), LANES32(low_half));
    __m256i fine = _mm256_and_si256(_mm256_shuffle_epi8(LANES32(serial_low), bytes),
                                    _mm256_shuffle_epi8(LANES32(serial_high), halves));
    uint32_t other = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(fine, _mm256_setzero_si256()));
    return (size_t)_tzcnt_u64(other | UINT64_C(1) << 32);
}

/* How many of the 16 bytes at p stand before the first delimiter. */
UJ_ROW_INLINE size_t row_before_delimiter(const struct uj_clean_rows *rows, const char *p) {
    uint32_t hits = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(row_load(p), row_load(rows->delimiters)));
    return (size_t)_tzcnt_u64(hits | UINT64_C(1) << 16);
}

UJ_ROW_INLINE int row_are_digits(__m128i digits, int which) {
    return (_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(digits, LANES(nine)), digits)) & which) == which;
}

/* A number of 18 characters: digits, and the check character that they ask for. */
UJ_ROW_INLINE int row_number_adds_up(const char *p) {
    __m128i digits = _mm_sub_epi8(row_load(p), LANES(zero_digit));
    __m128i sums = _mm_madd_epi16(_mm_maddubs_epi16(digits, LANES(weights)), LANES(ones));
    sums = _mm_add_epi32(sums, _mm_shuffle_epi32(sums, _MM_SHUFFLE(1, 0, 3, 2)));
    sums = _mm_add_epi32(sums, _mm_shuffle_epi32(sums, _MM_SHUFFLE(2, 3, 0, 1)));
    uint32_t last = (uint32_t)(unsigned char)p[16] - '0', sum = (uint32_t)_mm_cvtsi128_si32(sums) + 2 * last;
    return row_are_digits(digits, 0xFFFF) && last <= 9 && p[17] == uj_mod11_characters[sum % 11];
}

UJ_ROW_INLINE int row_same_number(const char *a, const char *b) {
    __m128i same =
        _mm_and_si128(_mm_cmpeq_epi8(row_load(a), row_load(b)), _mm_cmpeq_epi8(row_load(a + 2), row_load(b + 2)));
    return _mm_movemask_epi8(same) == 0xFFFF;
}

/* A document of a type whose numbers have no shape of their own, of letters and digits, and the digits not all
 * the same. Most of the other documents. */
UJ_ROW_INLINE int row_plain_document(const char *type, const char *document, size_t size) {
    __m256i bytes = row_load32(document);
    uint32_t whole = _bzhi_u32(UINT32_MAX, (uint32_t)size);
    uint32_t digits = (uint32_t)_mm256_movemask_epi8(
        _mm256_cmpeq_epi8(_mm256_min_epu8(_mm256_sub_epi8(bytes, LANES32(zero_digit)), LANES32(nine)),
                          _mm256_sub_epi8(bytes, LANES32(zero_digit))));
    uint32_t own_digits = digits & whole;
    uint32_t same =
        (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(document[_tzcnt_u32(own_digits) & 31])));
    uint32_t lines = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, LANES32(underscore)));
    return size >= 4 && size <= LENGTH(UJREG_AAC044) && row_serial_run(document) == size && (own_digits & ~same) &&
           !(lines & whole) && uj_proof_is_shapeless(type, size);
}

/* Two names of at most 15 bytes: up to five common Han characters each. The first byte tells the least and the greatest
 * second one; every third byte goes on. */
UJ_ROW_INLINE int row_common_names(const char *a, size_t a_size, const char *b, size_t b_size) {
    __m256i bytes = _mm256_inserti128_si256(_mm256_castsi128_si256(row_load(a)), row_load(b), 1);
    __m256i next = _mm256_srli_si256(bytes, 1);
    __m256i which = _mm256_adds_epu8(_mm256_sub_epi8(bytes, LANES32(han_first)), LANES32(han_base));
    __m256i low = _mm256_shuffle_epi8(LANES32(han_least), which), high = _mm256_shuffle_epi8(LANES32(han_most), which);
    __m256i leads = _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_max_epu8(next, low), next),
                                     _mm256_cmpeq_epi8(_mm256_min_epu8(next, high), next));
    __m256i others = _mm256_cmpgt_epi8(LANES32(first_lead), bytes);
    const struct uj_han_places *first = &uj_han_places[a_size], *second = &uj_han_places[b_size];
    uint32_t wanted_leads = first->leads | (uint32_t)second->leads << 16;
    uint32_t wanted_others = first->others | (uint32_t)second->others << 16;
    return ((wanted_leads & ~(uint32_t)_mm256_movemask_epi8(leads)) |
            (wanted_others & ~(uint32_t)_mm256_movemask_epi8(others))) == 0;
}

/* Three times four digits, each a month and a day of it; 29 February is left to others. */
UJ_ROW_INLINE int row_are_days(const char *a, const char *b, const char *c) {
    __m128i text = _mm_cvtsi32_si128((int)uj_word_load_4(a));
    text = _mm_insert_epi32(text, (int)uj_word_load_4(b), 1);
    text = _mm_insert_epi32(text, (int)uj_word_load_4(c), 2);
    __m128i pairs = _mm_maddubs_epi16(_mm_sub_epi8(text, LANES(zero_digit)), LANES(tens));
    __m128i month = _mm_and_si128(pairs, LANES(low_word)), day = _mm_srli_epi32(pairs, 16);
    __m128i longest = _mm_shuffle_epi8(LANES(days), _mm_adds_epu8(month, LANES(month_base)));
    __m128i bad = _mm_or_si128(_mm_cmpgt_epi32(day, _mm_and_si128(longest, LANES(low_byte))),
                               _mm_cmpeq_epi32(day, _mm_setzero_si128()));
    return (_mm_movemask_ps(_mm_castsi128_ps(bad)) & 7) == 0;
}

/* The six bytes of AAB301, which may be anything, and the first six of AAC002. 0: they are no digits. */
UJ_ROW_INLINE int row_areas(const char *row, const char *number, struct uj_six *own, struct uj_six *born) {
    __m128i text = _mm_insert_epi64(_mm_cvtsi64_si128((long long)uj_word_load(row)), (long long)uj_word_load(number), 1);
    __m128i digits = _mm_sub_epi8(text, LANES(zero_digit));
    __m128i places = _mm_madd_epi16(_mm_maddubs_epi16(digits, LANES(six_tens)), LANES(six_places));
    own->page = (uint32_t)_mm_cvtsi128_si32(places);
    own->low = (uint32_t)_mm_extract_epi32(places, 1);
    born->page = (uint32_t)_mm_extract_epi32(places, 2);
    born->low = (uint32_t)_mm_extract_epi32(places, 3);
    return row_are_digits(digits, 0x3F3F);
}

#endif
