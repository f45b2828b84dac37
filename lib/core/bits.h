/* SPDX-License-Identifier: Apache-2.0 */
/* Eight bytes at a time in a plain word: loads that do not depend on the machine's byte order, and byte-wise tests. */
#ifndef UJ_CORE_BITS_H
#define UJ_CORE_BITS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define UJ_BYTES(value) (UINT64_C(0x0101010101010101) * (value))

/* First byte lowest. */
static inline uint64_t uj_load8(const char *p) {
    uint64_t word;
    memcpy(&word, p, 8);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

/* Up to 8 bytes, without reading past the end; the missing ones are 0. */
static inline uint64_t uj_load_up_to_8(const char *p, size_t size) {
    if (size >= 8) {
        return uj_load8(p);
    }
    uint64_t word = 0;
    for (size_t i = 0; i < size; i++) {
        word |= (uint64_t)(unsigned char)p[i] << (8 * i);
    }
    return word;
}

/* 0x80 in every byte of word that is zero; exact, no neighbour is touched by a carry. */
static inline uint64_t uj_zero_bytes(uint64_t word) {
    return ~(((word & UJ_BYTES(0x7F)) + UJ_BYTES(0x7F)) | word | UJ_BYTES(0x7F));
}

static inline int uj_all_digits8(uint64_t word) {
    return (((word & UJ_BYTES(0xF0)) | (((word + UJ_BYTES(0x06)) & UJ_BYTES(0xF0)) >> 4)) == UJ_BYTES(0x33));
}

/* Index of the lowest set bit; word is not 0. */
static inline unsigned uj_lowest_bit(uint64_t word) {
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(word);
#else
    unsigned n = 0;
    while (!(word & 1)) {
        word >>= 1;
        n++;
    }
    return n;
#endif
}

/* The number that eight digit bytes write; the bytes are digits. */
static inline uint32_t uj_number8(uint64_t word) {
    word -= UJ_BYTES('0');
    word = (word * 10) + (word >> 8); /* pairs in the even bytes */
    return (uint32_t)((((word & UINT64_C(0x000000FF000000FF)) * UINT64_C(0x000F424000000064)) +
                       (((word >> 16) & UINT64_C(0x000000FF000000FF)) * UINT64_C(0x0000271000000001))) >>
                      32);
}

#endif
