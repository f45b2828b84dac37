/* SPDX-License-Identifier: Apache-2.0 */
/* What holds no value (STANDARD 10): spaces of any kind, characters without width, tabs and line breaks. A record that
 * holds nothing else is a blank line in every format, so that conversion never makes a record of it or loses one. */
#ifndef UJ_RECORD_BLANK_H
#define UJ_RECORD_BLANK_H

#include "record/schema.h"

/* Whether text holds no value, for text that does not begin with a printable ASCII character; or nothing but what
 * stands between values: separators and quotes. */
int uj_text_is_blank(int32_t encoding, const char *data, size_t size);
int uj_line_may_be_blank(int32_t encoding, const char *data, size_t size);

static inline int uj_is_blank(int32_t encoding, const ujreg_text *text) {
    if (text->size == 0) {
        return 1;
    }
    const unsigned char first = (unsigned char)text->data[0];
    return (first <= ' ' || first >= 0x7F) && uj_text_is_blank(encoding, text->data, text->size);
}

static inline int uj_texts_are_blank(int32_t encoding, const ujreg_text *texts, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!uj_is_blank(encoding, &texts[i])) {
            return 0;
        }
    }
    return 1;
}

/* Whether all items of a record are, by field - 1. The first item of the annex settles it nearly always. */
static inline int uj_items_are_blank(int32_t encoding, const ujreg_text *items) {
    return uj_texts_are_blank(encoding, items, UJ_FIELD_ROWS);
}

#endif
