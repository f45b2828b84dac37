/* SPDX-License-Identifier: Apache-2.0 */
/* Strict GB 18030-2022: decodes, encodes, counts, validates, and converts from and to UTF-8. Every byte sequence has one
 * meaning and every code point one encoding, so a round trip loses nothing. This is not the variant of the Web: A3A0 is
 * U+E5E5, and 0x80 and 0xFF are no lead bytes. Nothing is allocated; every function accepts n == 0. */
#ifndef UJ_CORE_GB18030_H
#define UJ_CORE_GB18030_H

#include <stddef.h>
#include <stdint.h>

/* Decodes one character. Returns its size, 1, 2 or 4; 0 if it is malformed or incomplete (*cp is then not set). */
size_t uj_gb18030_decode(const char *p, size_t n, uint32_t *cp);

/* Length of the malformed sequence at p, at least 1, which one U+FFFD replaces. An ASCII byte after a stray lead byte is
 * not part of it; four bytes that have the form of a character without a meaning are one sequence. p must not hold a
 * valid character; n >= 1. */
size_t uj_gb18030_bad(const char *p, size_t n);

/* Encodes one character. Returns its size, 1, 2 or 4; 0 for a surrogate or a number above 10FFFF. */
size_t uj_gb18030_encode(uint32_t cp, char out[4]);

/* Length of the longest valid prefix. An incomplete character at the end is not part of it. */
size_t uj_gb18030_valid_prefix(const char *p, size_t n);

/* Number of code points; each malformed sequence (uj_gb18030_bad) counts 1. */
size_t uj_gb18030_count(const char *p, size_t n);

/* Whether the n bytes are the beginning of a character and not yet all of it. */
int uj_gb18030_incomplete(const char *p, size_t n);

/* Size of the character at p by its form alone: 1, 2 or 4; n >= 1. A lead byte takes only bytes that may follow it, so a
 * damaged character never swallows a delimiter. */
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

/* Size of UTF-8 text in GB 18030; each malformed sequence (uj_utf8_bad) counts 1. */
size_t uj_gb18030_size_of_utf8(const char *utf8, size_t n);

/* How a conversion ended. *used bytes were read and *made bytes written, always whole characters. */
#define UJ_CONVERT_DONE 0      /* All of src was read. */
#define UJ_CONVERT_TAIL 1      /* An incomplete character is left. */
#define UJ_CONVERT_FULL 2      /* The next character does not fit into dst. */
#define UJ_CONVERT_MALFORMED 3 /* src + *used is malformed. */

/* Two bytes become at most 3; one and four bytes do not grow. cap = n + n / 2 always suffices. */
int uj_gb18030_to_utf8(const char *src, size_t n, char *dst, size_t cap, size_t *used, size_t *made);

/* Two or three bytes become at most 4. cap = 2 * n always suffices. */
int uj_utf8_to_gb18030(const char *src, size_t n, char *dst, size_t cap, size_t *used, size_t *made);

#endif
