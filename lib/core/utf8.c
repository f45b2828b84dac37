/* SPDX-License-Identifier: Apache-2.0 */
/* Strict UTF-8 by Table 3-7 of the Unicode Standard: only the bounds of the second byte depend on the first byte. */
#include "core/utf8.h"

#include "simd/word.h"

/* Size of the character that begins with `first`; 0 if none does. */
static unsigned length_of(unsigned char first) {
    if (first < 0x80) {
        return 1;
    }
    if (first < 0xC2 || first > 0xF4) {
        return 0;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

static int second_fits(unsigned char first, unsigned char second) {
    unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

/* How many of the n bytes form the beginning of a character of `length` bytes. */
static size_t well_formed(const unsigned char *s, size_t n, unsigned length) {
    size_t i = 1;
    if (n < 2 || length < 2 || !second_fits(s[0], s[1])) {
        return i;
    }
    for (i = 2; i < length && i < n && (s[i] & 0xC0) == 0x80; i++) {
    }
    return i;
}

size_t uj_utf8_decode(const char *p, size_t n, uint32_t *cp) {
    const unsigned char *s = (const unsigned char *)p;
    if (n == 0) {
        return 0;
    }
    unsigned length = length_of(s[0]);
    if (length == 0 || n < length || well_formed(s, n, length) != length) {
        return 0;
    }
    switch (length) {
    case 1:
        *cp = s[0];
        break;
    case 2:
        *cp = (s[0] & 0x1Fu) << 6 | (s[1] & 0x3Fu);
        break;
    case 3:
        *cp = (s[0] & 0x0Fu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
        break;
    default:
        *cp = (s[0] & 0x07u) << 18 | (s[1] & 0x3Fu) << 12 | (s[2] & 0x3Fu) << 6 | (s[3] & 0x3Fu);
        break;
    }
    return length;
}

size_t uj_utf8_bad(const char *p, size_t n) {
    const unsigned char *s = (const unsigned char *)p;
    return well_formed(s, n, length_of(s[0]));
}

int uj_utf8_incomplete(const char *p, size_t n) {
    const unsigned char *s = (const unsigned char *)p;
    if (n == 0) {
        return 0;
    }
    unsigned length = length_of(s[0]);
    return n < length && well_formed(s, n, length) == n;
}

size_t uj_utf8_encode(uint32_t cp, char out[4]) {
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    if (cp < 0x800) {
        out[0] = (char)(0xC0 | cp >> 6);
        out[1] = (char)(0x80 | (cp & 0x3F));
        return 2;
    }
    if (cp < 0x10000) {
        if (cp >= 0xD800 && cp < 0xE000) {
            return 0;
        }
        out[0] = (char)(0xE0 | cp >> 12);
        out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
        out[2] = (char)(0x80 | (cp & 0x3F));
        return 3;
    }
    if (cp > 0x10FFFF) {
        return 0;
    }
    out[0] = (char)(0xF0 | cp >> 18);
    out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
    out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
    out[3] = (char)(0x80 | (cp & 0x3F));
    return 4;
}

/* Whether three bytes are a character U+1000-CFFF or E000-FFFF, which includes all Han of the basic plane. */
static int is_plain_three(const unsigned char *s) {
    return s[0] > 0xE0 && s[0] < 0xF0 && s[0] != 0xED && (((s[1] ^ 0x80) | (s[2] ^ 0x80)) & 0xC0) == 0;
}

size_t uj_utf8_valid_prefix(const char *p, size_t n) {
    const unsigned char *s = (const unsigned char *)p;
    size_t i = 0;
    while (i < n) {
        if (n - i >= 8) {
            uint64_t high = uj_word_load(s + i) & UJ_WORD_HIGH;
            if (high == 0) {
                i += 8;
                continue;
            }
            i += uj_word_first(high);
            while (n - i >= 3 && is_plain_three(s + i)) {
                i += 3;
            }
            if (i == n || s[i] < 0x80) {
                continue;
            }
        }
        uint32_t cp;
        size_t used = uj_utf8_decode(p + i, n - i, &cp);
        if (used == 0) {
            return i;
        }
        i += used;
    }
    return n;
}

/* Counts the bytes of valid text that begin a character. */
static size_t count_starts(const unsigned char *s, size_t n) {
    size_t count = n, i = 0;
    for (; n - i >= 8; i += 8) {
        uint64_t word = uj_word_load(s + i);
        uint64_t following = (word & ~(word << 1)) >> 7 & UJ_WORD_ONES; /* 10xxxxxx */
        count -= (size_t)(following * UJ_WORD_ONES >> 56);
    }
    for (; i < n; i++) {
        count -= (s[i] & 0xC0) == 0x80;
    }
    return count;
}

size_t uj_utf8_count(const char *p, size_t n) {
    size_t count = 0, i = 0;
    for (;;) {
        size_t valid = uj_utf8_valid_prefix(p + i, n - i);
        count += count_starts((const unsigned char *)p + i, valid);
        i += valid;
        if (i == n) {
            return count;
        }
        i += uj_utf8_bad(p + i, n - i);
        count++;
    }
}
