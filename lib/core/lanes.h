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

/* 0x80 in every byte that is a letter, a digit, '-' or '_': what a serial number is made of. */
static inline uint64_t uj_serial_bytes(uint64_t word) {
    uint64_t ascii = word & UJ_BYTES(0x7F);
    uint64_t fine = uj_bytes_between(ascii, '0', '9') | uj_bytes_between(ascii | UJ_BYTES(0x20), 'a', 'z') |
                    uj_zero_bytes(word ^ UJ_BYTES('-')) | uj_zero_bytes(word ^ UJ_BYTES('_'));
    return fine & ~word;
}

static inline int uj_all_serial8(uint64_t word) {
    return uj_serial_bytes(word) == UJ_WORD_HIGH;
}

#if UJ_HAS_SSE2
#  include <emmintrin.h>

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

/* Where the characters of a name of so many bytes begin and go on; a size that is no multiple of 3 asks for the
 * impossible. */
struct uj_han_places {
    uint16_t leads, others;
};

static const struct uj_han_places uj_han_places[16] = {
    {3, 3}, {3, 3},           {3, 3}, {0x0001, 0x0006}, {3, 3},           {3, 3}, {0x0009, 0x0036}, {3, 3},
    {3, 3}, {0x0049, 0x01B6}, {3, 3}, {3, 3},           {0x0249, 0x0DB6}, {3, 3}, {3, 3},           {0x1249, 0x6DB6}};

/* The first `size` bytes, at most 15, are characters from U+4E00 to U+9F7F in UTF-8, at least one. Reads 16. */
static inline int uj_all_han15(const char *p, size_t size) {
    const int leads = uj_han_places[size].leads, others = uj_han_places[size].others;
    __m128i lanes = uj_lanes_load(p), next = _mm_srli_si128(lanes, 1);
    __m128i span = _mm_sub_epi8(lanes, _mm_set1_epi8((char)0xE4));
    __m128i is_lead = _mm_cmpeq_epi8(_mm_min_epu8(span, _mm_set1_epi8(0xE9 - 0xE4)), span);
    __m128i is_other = _mm_cmplt_epi8(lanes, _mm_set1_epi8((char)0xC0));
    /* E4 begins U+4000 to U+4FFF, E9 U+9000 to U+9FFF: only a part of each is wanted */
    __m128i below =
        _mm_and_si128(_mm_cmpeq_epi8(lanes, _mm_set1_epi8((char)0xE4)), _mm_cmplt_epi8(next, _mm_set1_epi8((char)0xB8)));
    __m128i above =
        _mm_and_si128(_mm_cmpeq_epi8(lanes, _mm_set1_epi8((char)0xE9)), _mm_cmpgt_epi8(next, _mm_set1_epi8((char)0xBD)));
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

/* A bit for each of 16 bytes that serial numbers are made of. */
static inline unsigned uj_serial_bits(const char *p) {
    __m128i lanes = uj_lanes_load(p);
    __m128i letters = uj_lanes_between(_mm_or_si128(lanes, _mm_set1_epi8(0x20)), 'a', 'z');
    __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(lanes, _mm_set1_epi8('-')), _mm_cmpeq_epi8(lanes, _mm_set1_epi8('_')));
    __m128i fine = _mm_or_si128(_mm_or_si128(uj_lanes_between(lanes, '0', '9'), letters), marks);
    return (unsigned)_mm_movemask_epi8(fine);
}

static inline int uj_all_serial16(const char *p) {
    return uj_serial_bits(p) == 0xFFFF;
}

/* How many bytes from p on, at most 32, are what serial numbers are made of. Reads 32. */
static inline unsigned uj_serial_run(const char *p) {
    uint64_t other = ~(uint64_t)(uj_serial_bits(p) | uj_serial_bits(p + 16) << 16);
    return (unsigned)__builtin_ctzll(other);
}

/* How many of the 16 bytes at p stand before the first of one kind, or of three. */
static inline unsigned uj_before16(const char *p, char byte) {
    int hits = _mm_movemask_epi8(_mm_cmpeq_epi8(uj_lanes_load(p), _mm_set1_epi8(byte)));
    return (unsigned)__builtin_ctz((unsigned)hits | 1u << 16);
}

static inline unsigned uj_before16_of(const char *p, char a, char b, char c) {
    __m128i lanes = uj_lanes_load(p);
    __m128i hits = _mm_or_si128(_mm_cmpeq_epi8(lanes, _mm_set1_epi8(a)), _mm_cmpeq_epi8(lanes, _mm_set1_epi8(b)));
    hits = _mm_or_si128(hits, _mm_cmpeq_epi8(lanes, _mm_set1_epi8(c)));
    return (unsigned)__builtin_ctz((unsigned)_mm_movemask_epi8(hits) | 1u << 16);
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

static inline unsigned uj_serial_run(const char *p) {
    for (unsigned at = 0; at < 32; at += 8) {
        uint64_t other = uj_serial_bytes(uj_word_load(p + at)) ^ UJ_WORD_HIGH;
        if (other) {
            return at + uj_word_first(other);
        }
    }
    return 32;
}

static inline unsigned uj_before16(const char *p, char byte) {
    for (unsigned at = 0; at < 16; at += 8) {
        uint64_t hits = uj_zero_bytes(uj_word_load(p + at) ^ UJ_BYTES((unsigned char)byte));
        if (hits) {
            return at + uj_word_first(hits);
        }
    }
    return 16;
}

static inline unsigned uj_before16_of(const char *p, char a, char b, char c) {
    unsigned at = 0;
    while (at < 16 && p[at] != a && p[at] != b && p[at] != c) {
        at++;
    }
    return at;
}
#endif

#endif
