/* SPDX-License-Identifier: Apache-2.0 */
/* Eight bytes at a time in portable C. The first byte in memory is the lowest of the word on every machine. The words
 * backend is made of this. */
#ifndef UJ_SIMD_WORD_H
#define UJ_SIMD_WORD_H

#include <stdint.h>
#include <string.h>

#define UJ_WORD_HIGH UINT64_C(0x8080808080808080)
#define UJ_WORD_ONES UINT64_C(0x0101010101010101)

#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#  define UJ_BIG_ENDIAN 1
#else
#  define UJ_BIG_ENDIAN 0
#endif

/* Loads eight bytes, aligned or not. */
static inline uint64_t uj_word_load(const void *p) {
    uint64_t word;
    memcpy(&word, p, sizeof word);
#if UJ_BIG_ENDIAN
    word = __builtin_bswap64(word);
#endif
    return word;
}

/* Reverses the bytes, so that words compare like the texts they hold. */
static inline uint64_t uj_word_reverse(uint64_t word) {
#if defined(__GNUC__)
    return __builtin_bswap64(word);
#else
    word = (word & UINT64_C(0x00FF00FF00FF00FF)) << 8 | (word >> 8 & UINT64_C(0x00FF00FF00FF00FF));
    word = (word & UINT64_C(0x0000FFFF0000FFFF)) << 16 | (word >> 16 & UINT64_C(0x0000FFFF0000FFFF));
    return word << 32 | word >> 32;
#endif
}

/* Stores the four low bytes of `value`, lowest first. */
static inline void uj_word_store4(void *p, uint32_t value) {
#if UJ_BIG_ENDIAN
    value = __builtin_bswap32(value);
#endif
    memcpy(p, &value, sizeof value);
}

static inline void uj_word_store(void *p, uint64_t word) {
#if UJ_BIG_ENDIAN
    word = __builtin_bswap64(word);
#endif
    memcpy(p, &word, sizeof word);
}

/* The place of the lowest bit that is set; one is. */
static inline unsigned uj_word_lowest_bit(uint64_t word) {
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(word);
#else
    unsigned at = 0;
    while (!(word >> at & 1)) {
        at++;
    }
    return at;
#endif
}

/* Number of bytes before the first one whose bit is set in `mask`, which is a subset of UJ_WORD_HIGH and not 0. */
static inline unsigned uj_word_first(uint64_t mask) {
    return uj_word_lowest_bit(mask) >> 3;
}

#endif
