/* SPDX-License-Identifier: Apache-2.0 */
/* Names of items. */
#include "reader/item_names.h"

#include <ujreg/field.h>

#include "core/unicode.h"
#include "core/utf8.h"

int32_t uj_item_by_name(const ujreg_text *name) {
    char plain[UJ_ITEM_NAME_MAX];
    size_t size = 0;
    for (size_t at = 0; at < name->size;) {
        uint32_t character;
        size_t used = uj_utf8_decode(name->data + at, name->size - at, &character);
        at += used;
        if (used == 0 || size + 4 > sizeof plain) {
            return 0;
        }
        if (character >= 0xFF01 && character <= 0xFF5E) {
            character -= 0xFF01 - 0x21;
        }
        switch (uj_unicode_class(character)) {
        case UJ_CHAR_ASCII_SPACE:
        case UJ_CHAR_IDEOGRAPHIC_SPACE:
        case UJ_CHAR_SPACE:
        case UJ_CHAR_ZERO_WIDTH:
        case UJ_CHAR_CONTROL:
            break;
        default:
            size += uj_utf8_encode(character, plain + size);
            break;
        }
    }
    return ujreg_field_find(plain, size);
}
