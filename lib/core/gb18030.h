/* SPDX-License-Identifier: Apache-2.0 */
/* GB 18030-2022 read strictly, written, counted and checked in place, and turned from and into UTF-8. Every byte
 * sequence has one meaning and every code point one encoding, so nothing is lost on the way there and back. Not the
 * Web's variant: A3A0 is U+E5E5, 0x80 and 0xFF start nothing. Nothing is allocated; every function accepts n == 0. */
#ifndef UJ_CORE_GB18030_H
#define UJ_CORE_GB18030_H

#include <stddef.h>
#include <stdint.h>

/* Reads one character. Bytes used, 1, 2 or 4; 0 when it is malformed or cut off (*cp is then not set). */
size_t uj_gb18030_decode(const char *p, size_t n, uint32_t *cp);

/* Length of the malformed sequence at p, at least 1: what one U+FFFD stands for. An ASCII byte after a stray
 * lead byte is never part of it, but four bytes of a character's shape without a meaning belong together. p
 * must not hold a valid character; n >= 1. */
size_t uj_gb18030_bad(const char *p, size_t n);

/* Writes one character. Bytes written, 1, 2 or 4; 0 for a surrogate or a number above 10FFFF. */
size_t uj_gb18030_encode(uint32_t cp, char out[4]);

/* Length of the longest valid beginning; a character that is cut off at the end does not belong to it. */
size_t uj_gb18030_valid_prefix(const char *p, size_t n);

/* Number of code points; each malformed sequence (uj_gb18030_bad) counts 1. */
size_t uj_gb18030_count(const char *p, size_t n);

/* Whether the n bytes, all of them, have the shape of a character's beginning but are not yet the whole of it. */
int uj_gb18030_incomplete(const char *p, size_t n);

/* Bytes of the character at p, n >= 1, by its shape alone: 1, 2 or 4. A lead byte takes what may follow it and nothing
 * else, so a byte that gives a format its structure is never lost to a damaged character before it. */
static inline size_t uj_gb18030_step(const char *p, size_t n) {
    const unsigned char *s = (const unsigned char *)p;
    if (s[0] < 0x81 || s[0] == 0xFF || n < 2) {
        return 1;
    }
    if (s[1] >= '0' && s[1] <= '9') {
        return n >= 4 && s[2] >= 0x81 && s[2] != 0xFF && s[3] >= '0' && s[3] <= '9' ? 4 : 1;
    }
    return s[1] >= 0x40 && s[1] != 0x7F && s[1] != 0xFF ? 2 : 1;
}

/* Bytes that UTF-8 text takes in GB 18030; each malformed sequence (uj_utf8_bad) counts 1. */
size_t uj_gb18030_size_of_utf8(const char *utf8, size_t n);

/* How a conversion ended. In all cases *used bytes were read and *made bytes written, whole characters each. */
#define UJ_CONVERT_DONE 0      /* All of src was read. */
#define UJ_CONVERT_TAIL 1      /* What is left is the beginning of a character. */
#define UJ_CONVERT_FULL 2      /* The next character does not fit into dst. */
#define UJ_CONVERT_MALFORMED 3 /* At src + *used is no character. */

/* At most 3 bytes are made of 2, and as many of 1 and 4: cap = n + n / 2 is never full. */
int uj_gb18030_to_utf8(const char *src, size_t n, char *dst, size_t cap, size_t *used, size_t *made);

/* At most 4 bytes are made of 2 or 3: cap = 2 * n is never full. */
int uj_utf8_to_gb18030(const char *src, size_t n, char *dst, size_t cap, size_t *used, size_t *made);

#endif
