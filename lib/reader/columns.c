/* SPDX-License-Identifier: Apache-2.0 */
/* Names of columns. */
#include "reader/columns.h"

#include <ujreg/field.h>
#include <ujreg/format.h>

#include "core/unicode.h"
#include "core/utf8.h"
#include "record/schema.h"

#define BIT(format) (UINT32_C(1) << (format))

const struct uj_columns uj_item_columns = {UJ_FIELD_ROWS, ujreg_field_find, NULL, 64,
                                           BIT(UJREG_FORMAT_CSV) | BIT(UJREG_FORMAT_TSV) | BIT(UJREG_FORMAT_PSV) |
                                               BIT(UJREG_FORMAT_NDJSON) | BIT(UJREG_FORMAT_JSON) |
                                               BIT(UJREG_FORMAT_XML) | BIT(UJREG_FORMAT_FIXED)};

int32_t uj_column_by_name(const struct uj_columns *columns, const ujreg_text *name) {
    char plain[UJ_COLUMN_NAME_MAX];
    size_t size = 0;
    const int32_t as_it_is = columns->find(name->data, name->size); /* nearly always */
    if (as_it_is) {
        return as_it_is;
    }
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
    return columns->find(plain, size);
}
