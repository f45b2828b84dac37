/* SPDX-License-Identifier: Apache-2.0 */
/* Tests digits and single bytes, eight at a time in a 64-bit word. */
#ifndef UJ_SIMD_DIGITS_H
#define UJ_SIMD_DIGITS_H

#include <stddef.h>

#include "simd/word.h"

#define UJ_BYTES(value) (UJ_WORD_ONES * (value))

/* Loads four bytes, the first one lowest. */
static inline uint32_t uj_word_load_4(const void *p) {
    uint32_t four;
    memcpy(&four, p, 4);
#if UJ_BIG_ENDIAN
    four = __builtin_bswap32(four);
#endif
    return four;
}

/* Loads six bytes; the upper two are 0. */
static inline uint64_t uj_word_load_6(const char *p) {
    uint16_t two;
    memcpy(&two, p + 4, 2);
#if UJ_BIG_ENDIAN
    two = __builtin_bswap16(two);
#endif
    return (uint64_t)two << 32 | uj_word_load_4(p);
}

/* Loads up to 8 bytes without reading past the end; missing bytes are 0. */
static inline uint64_t uj_load_up_to_8(const char *p, size_t size) {
    if (size >= 8) {
        return uj_word_load(p);
    }
    uint64_t word = 0;
    for (size_t i = 0; i < size; i++) {
        word |= (uint64_t)(unsigned char)p[i] << (8 * i);
    }
    return word;
}

/* 0x80 in every byte of the word that is zero. Exact: no carry reaches a neighbour. */
static inline uint64_t uj_zero_bytes(uint64_t word) {
    return ~(((word & UJ_BYTES(0x7F)) + UJ_BYTES(0x7F)) | word | UJ_BYTES(0x7F));
}

/* 0x80 in every byte that is at least low and at most high; both are ASCII, and so are the bytes. */
static inline uint64_t uj_bytes_between(uint64_t ascii, unsigned low, unsigned high) {
    return (ascii + UJ_BYTES(0x80 - low)) & ~(ascii + UJ_BYTES(0x7F - high)) & UJ_WORD_HIGH;
}

static inline int uj_all_digits8(uint64_t word) {
    return (((word & UJ_BYTES(0xF0)) | (((word + UJ_BYTES(0x06)) & UJ_BYTES(0xF0)) >> 4)) == UJ_BYTES(0x33));
}

/* The form of an area code (AAB301). */
static inline int uj_is_six_digits(const char *p, size_t size) {
    return size == 6 && uj_all_digits8(uj_word_load_6(p) << 16 | ('0' << 8 | '0'));
}

/* Not zero in the bytes that are no digits. '0' has been subtracted from every byte. */
static inline uint64_t uj_not_digits(uint64_t digits) {
    return (digits | (digits + UJ_BYTES(6))) & UJ_BYTES(0xF0);
}

/* The number written by eight digits. The caller has checked that they are digits. */
static inline uint32_t uj_number8(uint64_t word) {
    word -= UJ_BYTES('0');
    word = (word * 10) + (word >> 8); /* pairs in the even bytes */
    return (uint32_t)((((word & UINT64_C(0x000000FF000000FF)) * UINT64_C(0x000F424000000064)) +
                       (((word >> 16) & UINT64_C(0x000000FF000000FF)) * UINT64_C(0x0000271000000001))) >>
                      32);
}

#endif
