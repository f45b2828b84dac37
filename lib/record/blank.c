/* SPDX-License-Identifier: Apache-2.0 */
/* What holds no value. */
#include "record/blank.h"

#include <ujreg/format.h>

#include <string.h>

#include "core/gb18030.h"
#include "core/unicode.h"
#include "core/utf8.h"

static int is_blank(uint32_t character) {
    switch (uj_unicode_class(character)) {
    case UJ_CHAR_ASCII_SPACE:
    case UJ_CHAR_IDEOGRAPHIC_SPACE:
    case UJ_CHAR_SPACE:
    case UJ_CHAR_ZERO_WIDTH:
        return 1;
    default:
        return (character >= '\t' && character <= '\r') || character == 0x85;
    }
}

static int holds_only(int32_t encoding, const char *data, size_t size, const char *others) {
    for (size_t at = 0; at < size;) {
        uint32_t character;
        size_t used = encoding == UJREG_ENCODING_GB18030 ? uj_gb18030_decode(data + at, size - at, &character)
                                                         : uj_utf8_decode(data + at, size - at, &character);
        int is_other = used == 1 && character && strchr(others, (int)character);
        if (used == 0 || (!is_other && !is_blank(character))) {
            return 0;
        }
        at += used;
    }
    return 1;
}

int uj_is_blank(int32_t encoding, const ujreg_text *text) {
    if (text->size && text->data[0] > ' ' && text->data[0] < 0x7F) {
        return 0; /* nearly always */
    }
    return holds_only(encoding, text->data, text->size, "");
}

int uj_texts_are_blank(int32_t encoding, const ujreg_text *texts, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!uj_is_blank(encoding, &texts[i])) {
            return 0;
        }
    }
    return 1;
}

int uj_line_may_be_blank(int32_t encoding, const char *data, size_t size) {
    return holds_only(encoding, data, size, ",|\"");
}
