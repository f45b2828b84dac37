/* SPDX-License-Identifier: Apache-2.0 */
/* Runs of common Han characters several at a time, anything else character by character. */
#include "core/evidence.h"
#include "core/gb18030.h"
#include "proof/proof.h"

static int is_continuation(unsigned char byte) {
    return (byte & 0xC0) == 0x80;
}

/* U+4E00 to U+9F7F, told by the first two of three bytes. */
static int is_common_han(const unsigned char *p) {
    return ((unsigned)p[0] << 8 | p[1]) - 0xE4B8 <= 0xE9BD - 0xE4B8 && is_continuation(p[1]) && is_continuation(p[2]);
}

/* How many bytes at the start are common Han characters. The word is loaded where four bytes can be. */
static inline size_t common_han(const unsigned char *p, size_t size) {
    size_t at = 0;
    for (; size - at >= 4; at += 3) {
        uint32_t word = uj_word_load_4(p + at);
        uint32_t pair = (word & 0xFF) << 8 | (word >> 8 & 0xFF);
        if (pair - 0xE4B8 > 0xE9BD - 0xE4B8 || (word & 0xC0C000) != 0x808000) {
            return at;
        }
    }
    return size - at == 3 && is_common_han(p + at) ? size : at;
}

/* Characters of names beside the common Han: the separator U+00B7, letters, extension A and the end of the basic block
 * (which may take more bytes in GB 18030 than in UTF-8: *longer counts them), planes 2 and 3 without their
 * noncharacters. Bytes used; 0 for anything else. */
static size_t rarer_character(const unsigned char *p, size_t size, size_t *longer) {
    if ((p[0] | 0x20u) - 'a' <= 'z' - 'a') {
        return 1;
    }
    if (size >= 2 && p[0] == 0xC2 && p[1] == 0xB7) {
        return 2;
    }
    if (size >= 3 && is_continuation(p[1]) && is_continuation(p[2])) {
        unsigned pair = (unsigned)p[0] << 8 | p[1];
        if (pair - 0xE390 <= 0xE4B6 - 0xE390 || pair - 0xE9BE <= 0xE9BF - 0xE9BE) {
            ++*longer;
            return 3;
        }
        if (size >= 4 && pair - 0xF0A0 <= 0xF0BF - 0xF0A0 && is_continuation(p[3]) && !(p[2] == 0xBF && p[3] >= 0xBE)) {
            return 4;
        }
    }
    return 0;
}

/* A name with other than common Han characters from `at` on, that takes at most `spare` bytes more in GB 18030. Made of
 * separators only it leans to that: the bytes of one are those of 路. */
static int rarer_name_is_fine(const unsigned char *p, size_t size, size_t at, size_t spare) {
    size_t longer = 0, separators = 0;
    for (; at < size; at += common_han(p + at, size - at)) {
        size_t used = rarer_character(p + at, size - at, &longer);
        if (used == 0) {
            return 0;
        }
        separators += used == 2;
        at += used;
    }
    return longer <= spare && 2 * separators < size;
}

/* Rows of GB 18030 that hold nothing but Han characters: GBK/3, GBK/4 and GB 2312 but for the end of its row D7. */
static int is_han_gb18030(unsigned lead, unsigned trail) {
    if (trail < 0x40 || trail == 0x7F || trail == 0xFF) {
        return 0;
    }
    return lead - 0x81 <= 0xA0 - 0x81 || (lead - 0xAA <= 0xFD - 0xAA && trail <= 0xA0) ||
           (lead - 0xB0 <= 0xF7 - 0xB0 && trail >= 0xA1 && (lead != 0xD7 || trail <= 0xF9));
}

/* The same sorts of characters as in UTF-8, however they are written. Bytes used; 0 for anything else. */
static size_t rarer_gb18030(const unsigned char *p, size_t size) {
    uint32_t c = 0;
    size_t used = uj_gb18030_decode((const char *)p, size, &c);
    int fine = (c | 0x20) - 'a' <= 'z' - 'a' || c == 0xB7 || c - 0x3400 <= 0x4DBF - 0x3400 ||
               c - 0x4E00 <= 0x9FFF - 0x4E00 || (c - 0x20000 <= 0x3FFFF - 0x20000 && (c & 0xFFFE) != 0xFFFE);
    return used && fine ? used : 0;
}

static int name_is_fine_gb18030(const unsigned char *p, size_t size) {
    while (size) {
        size_t used = size >= 2 && is_han_gb18030(p[0], p[1]) ? 2 : rarer_gb18030(p, size);
        if (used == 0) {
            return 0;
        }
        p += used;
        size -= used;
    }
    return 1;
}

/* Certain at a glance: these bytes begin no character of UTF-8. Reads two bytes. */
static int begins_no_utf8(const char *data) {
    const unsigned char *p = (const unsigned char *)data;
    return p[0] >= 0x80 && (p[0] - 0xC2u > 0xF4 - 0xC2 || (p[1] & 0xC0) != 0x80);
}

/* Whether the bytes are certainly not UTF-8, by the numbers of bytes that go on: 0 also where they may be. */
static int is_no_utf8(const char *data, size_t size) {
    static const uint8_t lengths[16] = {1, 1, 1, 1, 1, 1, 1, 1,
                                        0, 0, 0, 0, 2, 2, 3, 4}; /* by the upper half of a first byte */
    const unsigned char *p = (const unsigned char *)data;
    for (size_t at = 0; at < size;) {
        const size_t length = lengths[p[at] >> 4];
        if (length == 0 || length > size - at) {
            return 1;
        }
        for (size_t i = 1; i < length; i++) {
            if (!is_continuation(p[at + i])) {
                return 1;
            }
        }
        at += length;
    }
    return 0;
}

int uj_proof_name(const char *data, size_t size, size_t limit, int gb18030) {
    const unsigned char *p = (const unsigned char *)data;
    if (size == 0 || size > limit) {
        return 0;
    }
    if (gb18030) {
        return name_is_fine_gb18030(p, size) &&
               (begins_no_utf8(data) || is_no_utf8(data, size) || !uj_speaks_for(uj_evidence_of(data, size), 0));
    }
    size_t common = common_han(p, size);
    return common == size || rarer_name_is_fine(p, size, common, limit - size);
}

/* Punctuation and full-width forms that go with Han text: U+3001 to U+3011, U+FF01 to U+FF5E. */
static int is_wide_mark(const unsigned char *p, size_t size) {
    if (size < 3 || !is_continuation(p[1]) || !is_continuation(p[2])) {
        return 0;
    }
    uint32_t character = (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    return (p[0] & 0xF0) == 0xE0 && (character - 0x3001 <= 0x3011 - 0x3001 || character - 0xFF01 <= 0xFF5E - 0xFF01);
}

static int is_wide_gb18030(const unsigned char *p, size_t size) {
    return size >= 2 && (is_han_gb18030(p[0], p[1]) || (p[0] == 0xA3 && p[1] >= 0xA1 && p[1] < 0xFE) ||
                         (p[0] == 0xA1 && p[1] >= 0xA1 && p[1] <= 0xBF));
}

/* How many bytes at the start are common Han characters, found several at a time where 16 bytes may be read. */
static size_t wide_han(const char *p, size_t size, int gb18030, const char *readable) {
    const size_t most = gb18030 ? 14 : 15;
    size_t at = 0;
    while (at < size && readable - (p + at) >= 16) {
        size_t step = size - at < most ? size - at : most;
        if (!(gb18030 ? uj_han15_gb18030(p + at, step) : uj_han15(p + at, step))) {
            break;
        }
        at += step;
    }
    return at;
}

/* A remark in GB 18030 that does not decide for UTF-8. */
static int is_gb18030(const char *data, size_t size) {
    return size < 2 || begins_no_utf8(data) || is_no_utf8(data, size) || !uj_decides_for(uj_evidence_of(data, size), 0);
}

/* A remark of printing ASCII, Han, and what goes with them. */
int uj_proof_remark(const char *data, size_t size, size_t limit, int gb18030, const char *readable) {
    if (size > limit || (gb18030 && !is_gb18030(data, size))) {
        return 0;
    }
    size_t wide = wide_han(data, size, gb18030, readable);
    const unsigned char *p = (const unsigned char *)data + wide;
    size -= wide;
    while (size) {
        size_t used = gb18030 ? 0 : common_han(p, size);
        if (used == 0) {
            used = *p >= 0x20 && *p < 0x7F ? 1
                   : gb18030               ? (is_wide_gb18030(p, size) ? 2u : 0u)
                   : is_wide_mark(p, size) ? 3u
                                           : 0u;
        }
        if (used == 0) {
            return 0;
        }
        p += used;
        size -= used;
    }
    return 1;
}
