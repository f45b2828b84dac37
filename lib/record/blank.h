/* SPDX-License-Identifier: Apache-2.0 */
/* What holds no value (STANDARD 10): spaces of any kind, characters without width, tabs and line breaks. A record that
 * holds nothing else is a blank line in every format, so that conversion never makes a record of it or loses one. */
#ifndef UJ_RECORD_BLANK_H
#define UJ_RECORD_BLANK_H

#include "record/schema.h"

/* Whether text holds no value. */
int uj_is_blank(int32_t encoding, const ujreg_text *text);

/* Whether a line holds nothing but that and what stands between values: separators and quotes. */
int uj_line_may_be_blank(int32_t encoding, const char *data, size_t size);

/* Whether all of the texts are blank. */
int uj_texts_are_blank(int32_t encoding, const ujreg_text *texts, size_t count);

/* The same, for records that come by the million: the first item settles it nearly always. */
static inline int uj_items_are_blank(int32_t encoding, const ujreg_text *items, size_t count) {
    const int is_value = items->size && items->data[0] > ' ' && items->data[0] < 0x7F;
    return !is_value && uj_texts_are_blank(encoding, items, count);
}

#endif
