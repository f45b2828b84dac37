/* SPDX-License-Identifier: Apache-2.0 */
/* GB 18030-2022. One byte is ASCII. 81-FE followed by 40-7E or 80-FE is the two-byte area, which is full. 81-FE 30-39
 * 81-FE 30-39 is the four-byte area, which has gaps. This file handles single characters, then texts, then conversions. */
#include "core/gb18030.h"

#include "core/generated/gb18030.h"
#include "core/utf8.h"
#include "simd/word.h"

#define TWO_COLUMNS UJ_GB18030_TWO_COLUMNS
#define SUPPLEMENTARY 189000u /* the four-byte pointer of U+10000 */

static int is_lead(unsigned char byte) {
    return byte >= 0x81 && byte <= 0xFE;
}

static int is_trail(unsigned char byte) {
    return byte >= 0x40 && byte <= 0xFE && byte != 0x7F;
}

static int is_digit(unsigned char byte) {
    return byte >= '0' && byte <= '9';
}

static int is_four(const unsigned char *s) {
    return is_lead(s[0]) && is_digit(s[1]) && is_lead(s[2]) && is_digit(s[3]);
}

/* The code point of a lead byte 80 to FF and a trail byte 40 to FF; 0 if they are no character. */
static inline uint32_t two_byte_at(uint64_t place) {
    return gb18030_two[place - (0x80 * TWO_COLUMNS + 0x40)];
}

static inline uint32_t two_byte_code(const unsigned char *s) {
    return two_byte_at(s[0] * (uint64_t)TWO_COLUMNS + s[1]);
}

static uint32_t four_byte_pointer(const unsigned char *s) {
    return (uint32_t)(((s[0] - 0x81) * 10 + s[1] - '0') * 1260 + (s[2] - 0x81) * 10 + s[3] - '0');
}

/* The last row whose start is not above `key`; starts[0] is never above it. */
static unsigned range_of(const uint16_t *starts, uint32_t key) {
    unsigned low = 0, count = UJ_GB18030_RANGES;
    while (count > 1) {
        unsigned half = count / 2;
        low += starts[low + half] <= key ? half : 0;
        count -= half;
    }
    return low;
}

/* Code point of a four-byte pointer; UINT32_MAX in a gap. */
static uint32_t four_byte_code(uint32_t pointer) {
    if (pointer < UJ_GB18030_FOUR_END) {
        unsigned row = range_of(gb18030_range_pointer, pointer);
        return gb18030_range_code[row] + (pointer - gb18030_range_pointer[row]);
    }
    if (pointer >= SUPPLEMENTARY && pointer <= SUPPLEMENTARY + 0xFFFFF) {
        return 0x10000 + (pointer - SUPPLEMENTARY);
    }
    return UINT32_MAX;
}

/* The two bytes of a code point of the basic plane, the lead byte in the high half; 0 if it needs four bytes. */
static uint32_t two_bytes_of(uint32_t cp) {
    return gb18030_pages[gb18030_page_index[cp >> 6] * 64u + (cp & 63)];
}

static void write_four(uint32_t cp, char *out) {
    uint32_t pointer;
    if (cp >= 0x10000) {
        pointer = SUPPLEMENTARY + (cp - 0x10000);
    } else {
        unsigned row = range_of(gb18030_reverse_code, cp);
        pointer = gb18030_reverse_pointer[row] + (cp - gb18030_reverse_code[row]);
    }
    out[3] = (char)('0' + pointer % 10);
    pointer /= 10;
    out[2] = (char)(0x81 + pointer % 126);
    pointer /= 126;
    out[1] = (char)('0' + pointer % 10);
    out[0] = (char)(0x81 + pointer / 10);
}

size_t uj_gb18030_decode(const char *p, size_t n, uint32_t *cp) {
    const unsigned char *s = (const unsigned char *)p;
    if (n == 0) {
        return 0;
    }
    if (s[0] < 0x80) {
        *cp = s[0];
        return 1;
    }
    if (n >= 2 && is_lead(s[0]) && is_trail(s[1])) {
        *cp = two_byte_code(s);
        return 2;
    }
    if (n >= 4 && is_four(s)) {
        uint32_t code = four_byte_code(four_byte_pointer(s));
        if (code != UINT32_MAX) {
            *cp = code;
            return 4;
        }
    }
    return 0;
}

size_t uj_gb18030_bad(const char *p, size_t n) {
    const unsigned char *s = (const unsigned char *)p;
    if (n >= 4 && is_four(s)) {
        return 4;
    }
    return n >= 2 && is_lead(s[0]) && s[1] >= 0x80 ? 2 : 1;
}

int uj_gb18030_incomplete(const char *p, size_t n) {
    const unsigned char *s = (const unsigned char *)p;
    return n >= 1 && n <= 3 && is_lead(s[0]) && (n < 2 || is_digit(s[1])) && (n < 3 || is_lead(s[2]));
}

size_t uj_gb18030_encode(uint32_t cp, char out[4]) {
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    if (cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000)) {
        return 0;
    }
    uint32_t two = cp < 0x10000 ? two_bytes_of(cp) : 0;
    if (two) {
        out[0] = (char)(two >> 8);
        out[1] = (char)(two & 0xFF);
        return 2;
    }
    write_four(cp, out);
    return 4;
}

size_t uj_gb18030_valid_prefix(const char *p, size_t n) {
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
            while (n - i >= 2 && is_lead(s[i]) && is_trail(s[i + 1])) {
                i += 2;
            }
            if (i == n || s[i] < 0x80) {
                continue;
            }
        }
        uint32_t cp;
        size_t used = uj_gb18030_decode(p + i, n - i, &cp);
        if (used == 0) {
            return i;
        }
        i += used;
    }
    return n;
}

size_t uj_gb18030_count(const char *p, size_t n) {
    const unsigned char *s = (const unsigned char *)p;
    size_t count = 0, i = 0;
    for (; i < n; count++) {
        if (s[i] < 0x80) {
            i++;
        } else if (n - i >= 2 && is_lead(s[i]) && is_trail(s[i + 1])) {
            i += 2;
        } else {
            uint32_t cp;
            size_t used = uj_gb18030_decode(p + i, n - i, &cp);
            i += used ? used : uj_gb18030_bad(p + i, n - i);
        }
    }
    return count;
}

/* The two GB 18030 bytes of a three-byte UTF-8 character at s, which nearly all Han characters are; 0 for any other
 * character and for malformed text (surrogates have no two-byte form). Reads three bytes. */
static inline uint32_t two_bytes_of_three(const unsigned char *s) {
    if (s[0] <= 0xE0 || s[0] >= 0xF0 || (((s[1] ^ 0x80) | (s[2] ^ 0x80)) & 0xC0) != 0) {
        return 0;
    }
    return two_bytes_of((s[0] & 0x0Fu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu));
}

size_t uj_gb18030_size_of_utf8(const char *utf8, size_t n) {
    const unsigned char *s = (const unsigned char *)utf8;
    size_t size = 0, i = 0;
    while (i < n) {
        uint32_t cp;
        size_t used;
        if (s[i] < 0x80) {
            i++;
            size++;
        } else if (n - i >= 3 && two_bytes_of_three(s + i)) {
            i += 3;
            size += 2;
        } else if ((used = uj_utf8_decode(utf8 + i, n - i, &cp)) != 0) {
            i += used;
            size += cp < 0x10000 && two_bytes_of(cp) ? 2 : 4;
        } else {
            i += uj_utf8_bad(utf8 + i, n - i);
            size++;
        }
    }
    return size;
}

/* The conversions handle words of ASCII and of the two-byte area as long as they are this far from both ends. The rest
 * and all rare characters are converted one by one. */
#define SLACK 16

#define EVEN UINT64_C(0x00FF00FF00FF00FF)
#define EVEN_ONES UINT64_C(0x0001000100010001)
#define PAIR_ONES UINT64_C(0x0000000100000001)

/* UTF-8 of two code points 0800 to FFFF, one in each half of the word: three bytes in each half. */
static inline uint64_t three_bytes_twice(uint64_t pair) {
    return PAIR_ONES * 0x8080E0 | (pair >> 12 & PAIR_ONES * 0x0F) | (pair << 2 & PAIR_ONES * 0x3F00) |
           (pair << 16 & PAIR_ONES * 0x3F0000);
}

/* Converts a word that holds four two-byte characters with three bytes each in UTF-8: writes 12 bytes (and one more that
 * does not count) and returns 1. 0 for any other word. */
static inline int four_to_utf8(uint64_t word, unsigned char *d) {
    uint64_t trails = word >> 8 & EVEN;
    uint64_t shape = (word & EVEN_ONES * 0x80) | ((trails + EVEN_ONES * 0xC0) & EVEN_ONES * 0x100);
    if (shape != EVEN_ONES * 0x180) { /* some lead is below 80 or some trail below 40 */
        return 0;
    }
    uint64_t places = (word & EVEN) * TWO_COLUMNS + trails;
    uint64_t first = two_byte_at(places & 0xFFFF) | (uint64_t)two_byte_at(places >> 16 & 0xFFFF) << 32;
    uint64_t second = two_byte_at(places >> 32 & 0xFFFF) | (uint64_t)two_byte_at(places >> 48) << 32;
    if (((first - PAIR_ONES * 0x800) | (second - PAIR_ONES * 0x800)) & PAIR_ONES * 0x80000000) { /* one is below 800 */
        return 0;
    }
    first = three_bytes_twice(first);
    second = three_bytes_twice(second);
    uj_word_store4(d, (uint32_t)first);
    uj_word_store4(d + 3, (uint32_t)(first >> 32));
    uj_word_store4(d + 6, (uint32_t)second);
    uj_word_store4(d + 9, (uint32_t)(second >> 32));
    return 1;
}

static void easy_to_utf8(const unsigned char **source, const unsigned char *end, unsigned char **target,
                         const unsigned char *limit) {
    const unsigned char *s = *source;
    unsigned char *d = *target;
    while (end - s >= SLACK && limit - d >= SLACK) {
        uint64_t word = uj_word_load(s), high = word & UJ_WORD_HIGH;
        if (high == 0) {
            memcpy(d, s, 8);
            s += 8;
            d += 8;
            continue;
        }
        if (four_to_utf8(word, d)) {
            s += 8;
            d += 12;
            continue;
        }
        if (s[0] < 0x80) {
            memcpy(d, s, 8);
            unsigned ascii = uj_word_first(high);
            s += ascii;
            d += ascii;
        }
        uint32_t cp = s[1] < 0x40 ? 0 : two_byte_code(s);
        if (cp == 0) {
            break;
        }
        if (cp < 0x800) {
            uj_word_store4(d, (0xC0 | cp >> 6) | (0x80 | (cp & 0x3F)) << 8);
            d += 2;
        } else {
            uj_word_store4(d, (uint32_t)three_bytes_twice(cp));
            d += 3;
        }
        s += 2;
    }
    *source = s;
    *target = d;
}

static void easy_to_gb18030(const unsigned char **source, const unsigned char *end, unsigned char **target,
                            const unsigned char *limit) {
    const unsigned char *s = *source;
    unsigned char *d = *target;
    uint32_t two = 1;
    while (two && end - s >= SLACK && limit - d >= SLACK) {
        uint64_t high = uj_word_load(s) & UJ_WORD_HIGH;
        memcpy(d, s, 8);
        if (high == 0) {
            s += 8;
            d += 8;
            continue;
        }
        unsigned ascii = uj_word_first(high);
        s += ascii;
        d += ascii;
        while (s[0] >= 0x80 && end - s >= 4 && limit - d >= 4 && (two = two_bytes_of_three(s)) != 0) {
            d[0] = (unsigned char)(two >> 8);
            d[1] = (unsigned char)(two & 0xFF);
            s += 3;
            d += 2;
        }
    }
    *source = s;
    *target = d;
}

/* Converts one character: near the ends, and for rare characters. */
static int convert(int to_utf8, const char *src, size_t n, char *dst, size_t cap, size_t *used, size_t *made) {
    const unsigned char *s = (const unsigned char *)src, *end = s + n;
    unsigned char *d = (unsigned char *)dst, *limit = d + cap;
    int outcome = UJ_CONVERT_DONE;
    while (s < end) {
        (to_utf8 ? easy_to_utf8 : easy_to_gb18030)(&s, end, &d, limit);
        const char *p = (const char *)s;
        size_t left = (size_t)(end - s);
        uint32_t cp = 0;
        char bytes[4];
        size_t taken = to_utf8 ? uj_gb18030_decode(p, left, &cp) : uj_utf8_decode(p, left, &cp);
        if (taken == 0) {
            int cut_off = to_utf8 ? uj_gb18030_incomplete(p, left) : uj_utf8_incomplete(p, left);
            outcome = cut_off ? UJ_CONVERT_TAIL : UJ_CONVERT_MALFORMED;
            break;
        }
        size_t given = to_utf8 ? uj_utf8_encode(cp, bytes) : uj_gb18030_encode(cp, bytes);
        if ((size_t)(limit - d) < given) {
            outcome = UJ_CONVERT_FULL;
            break;
        }
        memcpy(d, bytes, given);
        s += taken;
        d += given;
    }
    *used = n - (size_t)(end - s);
    *made = cap - (size_t)(limit - d);
    return outcome;
}

int uj_gb18030_to_utf8(const char *src, size_t n, char *dst, size_t cap, size_t *used, size_t *made) {
    return convert(1, src, n, dst, cap, used, made);
}

int uj_utf8_to_gb18030(const char *src, size_t n, char *dst, size_t cap, size_t *used, size_t *made) {
    return convert(0, src, n, dst, cap, used, made);
}
