/* SPDX-License-Identifier: Apache-2.0 */
/* A name of two or three characters in one encoding is now and then valid in the other. What tells them apart is how
 * each reading looks: Chinese text in UTF-8 reads as rare characters in GB 18030, and a common name in GB 2312 reads as
 * letters of some other script in UTF-8. */
#include "core/evidence.h"

#include "core/gb18030.h"
#include "core/utf8.h"
#include "simd/word.h"

/* As many Han characters in valid UTF-8 cannot be chance. */
#define HAN_ENOUGH 4

static int is_letter(unsigned char c) {
    return (unsigned char)((c | 0x20) - 'a') <= 'z' - 'a';
}

static int is_han(uint32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFD);
}

/* What stands beside Han characters in Chinese text: the separator of names, the block of U+3000, full-width forms,
 * quotes, dash and ellipsis. */
static int goes_with_han(uint32_t c) {
    switch (c) {
    case 0xB7:
    case 0x2014:
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case 0x2026:
        return 1;
    default:
        return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF5E);
    }
}

/* A Han character of GB 2312 in GB 18030: rows B0 to F7, but for the end of D7, which is not filled. */
static int is_han_of_gb2312(const unsigned char *s, size_t n) {
    return n >= 2 && s[0] >= 0xB0 && s[0] <= 0xF7 && s[1] >= 0xA1 && s[1] <= 0xFE && !(s[0] == 0xD7 && s[1] > 0xF9);
}

/* U+4E00 to U+9FFF in UTF-8: three bytes, told by them alone. */
static int is_plain_han(const unsigned char *s, size_t n) {
    return n >= 3 && ((unsigned)s[0] << 8 | s[1]) - 0xE4B8u <= 0xE9BF - 0xE4B8 && (s[1] & 0xC0) == 0x80 &&
           (s[2] & 0xC0) == 0x80;
}

struct utf8_reading {
    int valid;
    int chinese; /* throughout, one Han at least */
};

static struct utf8_reading read_utf8(const char *p, size_t n) {
    const unsigned char *s = (const unsigned char *)p;
    struct utf8_reading reading = {1, 0};
    int other = 0;
    size_t han = 0;
    for (size_t at = 0; at < n;) {
        if (s[at] < 0x80) {
            at++;
            continue;
        }
        if (is_plain_han(s + at, n - at)) {
            han++;
            at += 3;
            continue;
        }
        uint32_t c = 0;
        size_t used = uj_utf8_decode(p + at, n - at, &c);
        if (used == 0) {
            reading.valid = 0;
            return reading;
        }
        han += (size_t)is_han(c);
        other |= !is_han(c) && !goes_with_han(c);
        at += used;
    }
    reading.chinese = han && !other;
    return reading;
}

struct gb18030_reading {
    int valid;
    int common; /* Han of GB 2312, and of ASCII no letter */
};

static struct gb18030_reading read_gb18030(const char *p, size_t n) {
    const unsigned char *s = (const unsigned char *)p;
    struct gb18030_reading reading = {1, 1};
    for (size_t at = 0; at < n;) {
        uint32_t c;
        size_t used = s[at] < 0x80 ? 1 : 2;
        if (used == 1) {
            reading.common &= !is_letter(s[at]);
        } else if (!is_han_of_gb2312(s + at, n - at)) {
            reading.common = 0;
            used = uj_gb18030_decode(p + at, n - at, &c);
        }
        if (used == 0) {
            reading.valid = 0;
            break;
        }
        at += used;
    }
    return reading;
}

static int is_ascii(const char *p, size_t n) {
    size_t at = 0;
    while (n - at >= 8 && !(uj_word_load(p + at) & UJ_WORD_HIGH)) {
        at += 8;
    }
    while (at < n && (unsigned char)p[at] < 0x80) {
        at++;
    }
    return at == n;
}

enum uj_evidence uj_evidence_of(const char *p, size_t n) {
    if (is_ascii(p, n)) {
        return UJ_EVIDENCE_NONE;
    }
    const struct utf8_reading utf8 = read_utf8(p, n);
    if (utf8.valid && utf8.chinese) {
        return UJ_DECIDES_UTF8;
    }
    const struct gb18030_reading gb18030 = read_gb18030(p, n);
    if (!utf8.valid) {
        return gb18030.valid ? UJ_DECIDES_GB18030 : UJ_EVIDENCE_NONE;
    }
    return !gb18030.valid ? UJ_DECIDES_UTF8 : gb18030.common ? UJ_LEANS_GB18030 : UJ_LEANS_UTF8;
}

typedef size_t (*decode)(const char *p, size_t n, uint32_t *cp);

static size_t count_han(const char *p, size_t n, decode one) {
    size_t han = 0;
    for (size_t at = 0; at < n;) {
        uint32_t c = 0;
        size_t used = one(p + at, n - at, &c);
        han += used && is_han(c);
        at += used ? used : 1;
    }
    return han;
}

static int all_han_of_gb2312(const char *p, size_t n) {
    size_t at = 0;
    while (at < n && is_han_of_gb2312((const unsigned char *)p + at, n - at)) {
        at += 2;
    }
    return at == n;
}

/* Real names in GB 18030 that decide for UTF-8 by chance are short, and all of GB 2312; what decides for GB 18030 has no
 * reading in UTF-8 at all. */
static int is_certain(int gb18030, const char *p, size_t n) {
    return !gb18030 || !all_han_of_gb2312(p, n) || count_han(p, n, uj_utf8_decode) >= HAN_ENOUGH;
}

int uj_witness_add(struct uj_witness *witness, enum uj_evidence evidence, const char *p, size_t n) {
    const int other = uj_decides_for(evidence, !witness->gb18030);
    witness->own |= uj_decides_for(evidence, witness->gb18030);
    witness->others += (size_t)other;
    witness->certain |= other && is_certain(witness->gb18030, p, n);
    return other;
}
