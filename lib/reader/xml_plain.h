/* SPDX-License-Identifier: Apache-2.0 */
/* The plain way through a record: <record>, items of 6-letter codes with text that is itself and nothing
 * else, spaces between them. Included once for each way to search (see xml_expat.c and xml_avx2.c). Proves
 * every byte that it passes but one thing: that text is of the encoding, which is looked at in every format
 * alike when an item is decoded. At the first byte that is not of this kind it gives up, and expat decides.
 */
#ifndef UJ_READER_XML_PLAIN_H
#define UJ_READER_XML_PLAIN_H

#include <string.h>

#include "core/digits.h"
#include "reader/item_words.h"
#include "reader/xml.h"

/* "<AAB301>" and "</AAB301>": what must be there before an item is looked at; also "</record>". */
#define UJ_XML_ITEM_MIN 17

/* U+FFFE and U+FFFF are no characters of XML. Their first byte in each encoding stops the search, too. */
static inline char uj_xml_odd_byte(const struct uj_layout *layout) {
    return layout->encoding == UJREG_ENCODING_GB18030 ? '\x84' : '\xEF';
}

static inline int uj_xml_is_odd(const char *p, const char *end) {
    return (end - p >= 3 && (memcmp(p, "\xEF\xBF\xBE", 3) == 0 || memcmp(p, "\xEF\xBF\xBF", 3) == 0)) ||
           (end - p >= 4 && (memcmp(p, "\x84\x31\xA4\x38", 4) == 0 || memcmp(p, "\x84\x31\xA4\x39", 4) == 0));
}

/* The first of < > & control characters and the odd byte from p on; end when there is none. */
static inline const char *uj_xml_text_stop(const char *p, const char *end, char odd) {
    const uint64_t odds = UJ_BYTES((unsigned char)odd);
    for (; end - p >= 8; p += 8) {
        uint64_t word = uj_word_load(p);
        uint64_t hits = uj_zero_bytes((word | UJ_BYTES(2)) ^ UJ_BYTES('>')) | uj_zero_bytes(word ^ UJ_BYTES('&')) |
                        uj_zero_bytes(word & UJ_BYTES(0xE0)) | uj_zero_bytes(word ^ odds);
        if (hits) {
            return p + uj_word_first(hits);
        }
    }
    while (p < end && *p != '<' && *p != '>' && *p != '&' && (unsigned char)*p >= 0x20 && *p != odd) {
        p++;
    }
    return p;
}

typedef const char *(*uj_xml_stop)(const char *p, const char *end, char odd);

UJ_ALWAYS_INLINE const char *uj_xml_quick_with(const struct uj_layout *layout, uint8_t *order, ujreg_text *items,
                                               const char *p, const char *end, uj_xml_stop stop) {
    const char odd = uj_xml_odd_byte(layout);
    const uint64_t record_end = uj_word_load("</record");
    uint32_t absent = (UINT32_C(1) << UJ_FIELD_ROWS) - 1;
    if (layout->prefix_size || end - p < 8 || memcmp(p, "<record>", 8) != 0) {
        return NULL;
    }
    p += 8;
    for (size_t place = 0;; place++) {
        while (p < end && uj_xml_is_space(*p)) {
            p++;
        }
        if (end - p < UJ_XML_ITEM_MIN) {
            if (end - p >= 9 && memcmp(p, "</record>", 9) == 0) {
                break;
            }
            return NULL;
        }
        uint64_t word = uj_word_load(p);
        unsigned slot = order[place];
        if (word == record_end && p[8] == '>') {
            break;
        }
        if (!uj_quick_is(layout, slot, word)) {
            slot = uj_quick_slot(layout, word);
            if (slot == UJ_FIELD_ROWS) {
                return NULL;
            }
            order[place] = (uint8_t)slot;
        }
        if (!(absent >> slot & 1)) {
            return NULL; /* at the latest after the last item: place stays within the order */
        }
        absent ^= UINT32_C(1) << slot;
        const char *value = p + 8;
        p = stop(value, end, odd);
        while (p < end && *p == odd && !uj_xml_is_odd(p, end)) {
            p = stop(p + 1, end, odd);
        }
        items[slot] = (ujreg_text){value, (size_t)(p - value)};
        if (end - p < 9 || p[0] != '<' || uj_word_load(p + 1) != (word ^ ('<' ^ '/'))) {
            return NULL;
        }
        p += 9;
    }
    for (unsigned slot = 0; absent; slot++, absent >>= 1) {
        if (absent & 1) {
            items[slot] = (ujreg_text){NULL, 0};
        }
    }
    return p + 9;
}

#endif
