/* SPDX-License-Identifier: Apache-2.0 */
/* UTF-8 read strictly (no overlong forms, no surrogates, nothing above U+10FFFF), written, counted and
 * checked in place. Nothing is allocated; every function accepts n == 0. */
#ifndef UJ_CORE_UTF8_H
#define UJ_CORE_UTF8_H

#include <stddef.h>
#include <stdint.h>

/* Reads one character. Bytes used, 1 to 4; 0 when it is malformed or cut off (*cp is then not set). */
size_t uj_utf8_decode(const char *p, size_t n, uint32_t *cp);

/* Length of the malformed sequence at p, at least 1: what one U+FFFD stands for. It is the longest beginning of some
 * character, so it never takes a byte that starts the next one. p must not hold a valid character; n >= 1. */
size_t uj_utf8_bad(const char *p, size_t n);

/* Writes one character. Bytes written, 1 to 4; 0 for a surrogate or a number above 10FFFF. */
size_t uj_utf8_encode(uint32_t cp, char out[4]);

/* Length of the longest valid beginning; a character that is cut off at the end does not belong to it. */
size_t uj_utf8_valid_prefix(const char *p, size_t n);

/* Number of code points; each malformed sequence (uj_utf8_bad) counts 1. */
size_t uj_utf8_count(const char *p, size_t n);

/* Whether the n bytes, all of them, are a beginning of some character but not yet the whole of it. */
int uj_utf8_incomplete(const char *p, size_t n);

#endif
