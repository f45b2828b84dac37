/* SPDX-License-Identifier: Apache-2.0 */
/* The operations of vector.h in portable C, on words of eight bytes. What the others are held against. */
#ifndef UJ_SIMD_VECTOR_WORDS_H
#define UJ_SIMD_VECTOR_WORDS_H

#include "simd/vector.h"

#if defined(__GNUC__)
#  define UJ_BY_WORDS static inline __attribute__((always_inline))
#else
#  define UJ_BY_WORDS static inline
#endif

/* --- wide ------------------------------------------------------------------------------------------------------- */

typedef uint64_t uj_words_wide;
enum { uj_words_wide_bytes = 8 };

UJ_BY_WORDS uint64_t uj_words_wide_load(const char *p) {
    return uj_word_load(p);
}

UJ_BY_WORDS void uj_words_wide_store(char *p, uint64_t word) {
    uj_word_store(p, word);
}

UJ_BY_WORDS uint64_t uj_words_wide_splat(char byte) {
    return UJ_BYTES((unsigned char)byte);
}

UJ_BY_WORDS uint64_t uj_words_wide_short(const char *data, size_t size) {
    if (size >= 4) {
        return (uint64_t)uj_word_load_4(data + size - 4) << 32 | uj_word_load_4(data);
    }
    uint64_t word = UJ_BYTES('0');
    if (size) {
        word = (word & ~UINT64_C(0xFFFFFF)) | (unsigned char)data[0] | (uint64_t)(unsigned char)data[size / 2] << 8 |
               (uint64_t)(unsigned char)data[size - 1] << 16;
    }
    return word;
}

UJ_BY_WORDS uint64_t uj_words_wide_or(uint64_t a, uint64_t b) {
    return a | b;
}

UJ_BY_WORDS uint64_t uj_words_wide_and(uint64_t a, uint64_t b) {
    return a & b;
}

UJ_BY_WORDS uint64_t uj_words_wide_equal(uint64_t a, uint64_t b) {
    return uj_zero_bytes(a ^ b);
}

UJ_BY_WORDS uint64_t uj_words_wide_not_ascii(uint64_t word) {
    return word & UJ_WORD_HIGH;
}

/* Only a byte that is looked for can lend from its neighbour. */
UJ_BY_WORDS uint64_t uj_words_wide_stops(uint64_t word, uint64_t a, uint64_t b, uint64_t c) {
    uint64_t hits = (word - UJ_BYTES(0x20)) | ((word ^ a) - UJ_WORD_ONES) | ((word ^ b) - UJ_WORD_ONES) |
                    ((word ^ c) - UJ_WORD_ONES);
    return hits & ~word & UJ_WORD_HIGH;
}

UJ_BY_WORDS uint64_t uj_words_wide_hits(uint64_t flags) {
    return flags;
}

UJ_BY_WORDS unsigned uj_words_wide_first(uint64_t hits) {
    return uj_word_first(hits);
}

/* --- blocks ----------------------------------------------------------------------------------------------------- */

typedef uint64_t uj_words_block;
enum { uj_words_block_bytes = 8, uj_words_block_shift = 3 };

UJ_BY_WORDS uint64_t uj_words_block_load(const char *p) {
    return uj_word_load(p);
}

UJ_BY_WORDS uint64_t uj_words_block_hits(uint64_t block, char byte) {
    return uj_zero_bytes(block ^ UJ_BYTES((unsigned char)byte));
}

UJ_BY_WORDS unsigned uj_words_count_bits(uint64_t bits) {
    bits -= bits >> 1 & UJ_BYTES(0x55);
    bits = (bits & UJ_BYTES(0x33)) + (bits >> 2 & UJ_BYTES(0x33));
    return (unsigned)(((bits + (bits >> 4)) & UJ_BYTES(0x0F)) * UJ_WORD_ONES >> 56);
}

UJ_BY_WORDS unsigned uj_words_lowest_bit(uint64_t bits) {
    return uj_word_lowest_bit(bits | UINT64_C(1) << 63);
}

/* --- texts of a known size -------------------------------------------------------------------------------------- */

UJ_BY_WORDS unsigned uj_words_before16(const char *p, const char byte[16]) {
    const uint64_t bytes = uj_word_load(byte);
    uint64_t hits = uj_zero_bytes(uj_word_load(p) ^ bytes);
    if (hits) {
        return uj_word_first(hits);
    }
    hits = uj_zero_bytes(uj_word_load(p + 8) ^ bytes);
    return hits ? 8 + uj_word_first(hits) : 16;
}

UJ_BY_WORDS int uj_words_same(const char *a, const char *b, size_t size) {
    uint64_t other = (uj_word_load(a) ^ uj_word_load(b)) | (uj_word_load(a + 8) ^ uj_word_load(b + 8)) |
                     (uj_word_load(a + size - 8) ^ uj_word_load(b + size - 8));
    if (size > 24) {
        other |= uj_word_load(a + 16) ^ uj_word_load(b + 16);
    }
    return other == 0;
}

/* A bit for each byte with its highest bit set; no other is. */
UJ_BY_WORDS uint32_t uj_words_gather(uint64_t high) {
    return (uint32_t)((high >> 7) * UINT64_C(0x0102040810204080) >> 56);
}

UJ_BY_WORDS uint32_t uj_words_digits32(const char *p) {
    uint32_t bits = 0;
    for (unsigned at = 0; at < 32; at += 8) {
        uint64_t word = uj_word_load(p + at);
        bits |= uj_words_gather(uj_bytes_between(word & UJ_BYTES(0x7F), '0', '9') & ~word) << at;
    }
    return bits;
}

UJ_BY_WORDS uint32_t uj_words_equals32(const char *p, char byte) {
    uint32_t bits = 0;
    for (unsigned at = 0; at < 32; at += 8) {
        bits |= uj_words_gather(uj_zero_bytes(uj_word_load(p + at) ^ UJ_BYTES((unsigned char)byte))) << at;
    }
    return bits;
}

/* 0x80 in every byte that is of the class. */
UJ_BY_WORDS uint64_t uj_words_of_class(uint64_t word, const struct uj_byte_class *class) {
    uint64_t ascii = word & UJ_BYTES(0x7F);
    uint64_t fine = uj_bytes_between(ascii, '0', '9') | uj_bytes_between(ascii | UJ_BYTES(0x20), 'a', 'z') |
                    uj_zero_bytes(word ^ UJ_BYTES((unsigned char)class->others[0])) |
                    uj_zero_bytes(word ^ UJ_BYTES((unsigned char)class->others[1]));
    return fine & ~word;
}

UJ_BY_WORDS unsigned uj_words_class_run32(const char *p, const struct uj_byte_class *class) {
    for (unsigned at = 0; at < 32; at += 8) {
        uint64_t other = uj_words_of_class(uj_word_load(p + at), class) ^ UJ_WORD_HIGH;
        if (other) {
            return at + uj_word_first(other);
        }
    }
    return 32;
}

UJ_BY_WORDS int uj_words_all_class(const char *p, size_t size, const struct uj_byte_class *class) {
    if (size < 8) {
        return uj_words_of_class(uj_words_wide_short(p, size), class) == UJ_WORD_HIGH;
    }
    uint64_t fine = uj_words_of_class(uj_word_load(p), class) & uj_words_of_class(uj_word_load(p + size - 8), class);
    if (size > 16) {
        fine &= uj_words_of_class(uj_word_load(p + 8), class) & uj_words_of_class(uj_word_load(p + size - 16), class);
    }
    return fine == UJ_WORD_HIGH;
}

UJ_BY_WORDS uint32_t uj_words_weigh8(uint64_t digits, uint64_t even, uint64_t odd) {
    const uint64_t lanes = UINT64_C(0x00FF00FF00FF00FF);
    return (uint32_t)(((digits & lanes) * even + ((digits >> 8) & lanes) * odd) >> 48);
}

UJ_BY_WORDS int uj_words_weigh16(const char *p, const struct uj_weights16 *weights, uint32_t *sum) {
    uint64_t first = uj_word_load(p) ^ UJ_BYTES('0'), second = uj_word_load(p + 8) ^ UJ_BYTES('0');
    *sum = uj_words_weigh8(first, weights->even[0], weights->odd[0]) +
           uj_words_weigh8(second, weights->even[1], weights->odd[1]);
    return !(uj_not_digits(first) | uj_not_digits(second));
}

UJ_BY_WORDS struct uj_six uj_words_six(uint64_t digits) {
    uint64_t pairs = digits * 10 + (digits >> 8); /* in the bytes 0, 2 and 4 */
    return (struct uj_six){(uint32_t)(pairs & 0xFF) * 100 + (uint32_t)(pairs >> 16 & 0xFF),
                           (uint32_t)(pairs >> 32 & 0xFF)};
}

UJ_BY_WORDS int uj_words_sixes(const char *a, const char *b, struct uj_six *of_a, struct uj_six *of_b) {
    const uint64_t six = UINT64_C(0xFFFFFFFFFFFF);
    uint64_t first = (uj_word_load(a) ^ UJ_BYTES('0')) & six, second = (uj_word_load(b) ^ UJ_BYTES('0')) & six;
    *of_a = uj_words_six(first);
    *of_b = uj_words_six(second);
    return !(uj_not_digits(first) | uj_not_digits(second));
}

UJ_BY_WORDS int uj_words_month_day(const char *p, const uint8_t days[256]) {
    uint32_t digits = uj_word_load_4(p) ^ (uint32_t)UJ_BYTES('0');
    uint32_t pairs = digits * 10 + (digits >> 8); /* in the bytes 0 and 2 */
    return (pairs >> 16 & 0xFF) - 1 < days[pairs & 0xFF];
}

UJ_BY_WORDS int uj_words_month_days(const char *a, const char *b, const char *c, const uint8_t days[256]) {
    return uj_words_month_day(a, days) && uj_words_month_day(b, days) && uj_words_month_day(c, days);
}

UJ_BY_WORDS int uj_words_han15(const char *p, size_t size) {
    for (size_t at = 0; at < size; at += 3) {
        uint32_t word = uj_word_load_4(p + at), pair = (word & 0xFF) << 8 | (word >> 8 & 0xFF);
        if (pair - 0xE4B8 > 0xE9BD - 0xE4B8 || (word & 0xC0C000) != 0x808000) {
            return 0;
        }
    }
    return size && size % 3 == 0;
}

UJ_BY_WORDS int uj_words_han15_twice(const char *a, size_t a_size, const char *b, size_t b_size) {
    return uj_words_han15(a, a_size) && uj_words_han15(b, b_size);
}

UJ_BY_WORDS int uj_words_han15_gb18030(const char *p, size_t size) {
    const unsigned char *bytes = (const unsigned char *)p;
    int no_utf8 = bytes[0] < 0xC0, before = 0;
    for (size_t at = 0; at < size; at += 2) {
        const int first = bytes[at] >= 0xC0, second = bytes[at + 1] >= 0xC0;
        if (bytes[at] - 0xB0u > 0xF7 - 0xB0 || bytes[at] == 0xD7 || bytes[at + 1] - 0xA1u > 0xFE - 0xA1) {
            return 0;
        }
        no_utf8 |= (before & first) | (first & second);
        before = second;
    }
    return size && size % 2 == 0 && (no_utf8 | before);
}

UJ_BY_WORDS int uj_words_han15_gb18030_twice(const char *a, size_t a_size, const char *b, size_t b_size) {
    return uj_words_han15_gb18030(a, a_size) && uj_words_han15_gb18030(b, b_size);
}

UJ_BY_WORDS struct uj_lanes8 uj_words_match8(const uint16_t tags[8], uint16_t tag) {
    struct uj_lanes8 lanes = {0, 0};
    for (unsigned i = 0; i < 8; i++) {
        lanes.same |= (uint32_t)(tags[i] == tag) << i;
        lanes.zero |= (uint32_t)(tags[i] == 0) << i;
    }
    return lanes;
}

UJ_BY_WORDS unsigned uj_words_lane_of(uint32_t bits) {
    return uj_word_lowest_bit(bits);
}

#endif
