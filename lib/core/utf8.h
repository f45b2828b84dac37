/* SPDX-License-Identifier: Apache-2.0 */
/* Strict UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF): decodes, encodes, counts and validates.
 * Nothing is allocated; every function accepts n == 0. */
#ifndef UJ_CORE_UTF8_H
#define UJ_CORE_UTF8_H

#include <stddef.h>
#include <stdint.h>

/* Decodes one character. Returns its size, 1 to 4; 0 if it is malformed or incomplete (*cp is then not set). */
size_t uj_utf8_decode(const char *p, size_t n, uint32_t *cp);

/* Length of the malformed sequence at p, at least 1, which one U+FFFD replaces. It never includes a byte that begins the
 * next character. p must not hold a valid character; n >= 1. */
size_t uj_utf8_bad(const char *p, size_t n);

/* Encodes one character. Returns its size, 1 to 4; 0 for a surrogate or a number above 10FFFF. */
size_t uj_utf8_encode(uint32_t cp, char out[4]);

/* Length of the longest valid prefix. An incomplete character at the end is not part of it. */
size_t uj_utf8_valid_prefix(const char *p, size_t n);

/* Number of code points; each malformed sequence (uj_utf8_bad) counts 1. */
size_t uj_utf8_count(const char *p, size_t n);

/* Whether the n bytes are the beginning of a character and not yet all of it. */
int uj_utf8_incomplete(const char *p, size_t n);

#endif
