/* SPDX-License-Identifier: Apache-2.0 */
/* The header row of a delimited file: item codes in either case or the Chinese names, in any order. */
#include <string.h>

#include "core/gb18030.h"
#include "formats/delimited.h"
#include "formats/syntax.h"

#define NAME_MAX 128

void uj_header_assume(struct uj_layout *layout) {
    layout->columns = UJ_FIELD_ITEMS;
    layout->missing = 0;
    layout->annex_order = 1;
    for (int32_t field = 1; field <= UJ_FIELD_ROWS; field++) {
        int32_t order = uj_field(field)->order;
        if (order) {
            layout->slot[order - 1] = (uint8_t)(field - 1);
        }
    }
}

/* A header cell in UTF-8, which may need room for NAME_MAX bytes; of a longer or malformed one the beginning. */
static ujreg_text name_of(const struct uj_cell *cell, int32_t encoding, char *room, int *whole) {
    size_t used, made;
    *whole = 1;
    if (encoding != UJREG_ENCODING_GB18030) {
        return cell->text;
    }
    *whole = uj_gb18030_to_utf8(cell->text.data, cell->text.size, room, NAME_MAX, &used, &made) == UJ_CONVERT_DONE;
    return (ujreg_text){room, made};
}

/* The field that a header cell names; blanks around the name do not count. */
static int32_t field_of(const struct uj_cell *cell, int32_t encoding) {
    char room[NAME_MAX];
    int whole;
    ujreg_text name = name_of(cell, encoding, room, &whole);
    const char *text = name.data;
    size_t size = name.size;
    if (!whole) {
        return 0;
    }
    while (size && (*text == ' ' || *text == '\t')) {
        text++;
        size--;
    }
    while (size && (text[size - 1] == ' ' || text[size - 1] == '\t')) {
        size--;
    }
    return ujreg_field_find(text, size);
}

/* In the annex's order a column's slot is its own number. */
static void note_order(struct uj_layout *layout) {
    layout->annex_order = layout->columns == UJ_FIELD_ITEMS;
    for (size_t i = 0; i < layout->columns; i++) {
        layout->annex_order &= layout->slot[i] == i;
    }
}

static ujreg_status take_names(struct uj_layout *layout, const struct uj_cell *cells, size_t count,
                               int32_t encoding, ujreg_findings *findings) {
    uint32_t met = 0;
    int64_t first[UJ_FIELD_ROWS] = {0}; /* the column that names the field, from 1 */
    ujreg_status status = UJREG_OK;
    for (size_t i = 0; i < count && status == UJREG_OK; i++) {
        int32_t field = field_of(&cells[i], encoding);
        uint32_t bit = field ? UINT32_C(1) << (field - 1) : 0;
        layout->slot[i] = field && !(met & bit) ? (uint8_t)(field - 1) : UJ_RAW_IGNORED;
        if (!field || (met & bit)) {
            char room[NAME_MAX];
            int whole;
            status = uj_syntax_add(findings, &(struct uj_syntax){
                .rule = field ? UJREG_RULE_READER_COLUMN_DOUBLED : UJREG_RULE_READER_COLUMN_UNKNOWN,
                .field = field,
                .offset = cells[i].start,
                .length = cells[i].size,
                .value = name_of(&cells[i], encoding, room, &whole),
                .numbers = {(int64_t)i + 1, field ? first[field - 1] : 0}});
        }
        if (field && !(met & bit)) {
            first[field - 1] = (int64_t)i + 1;
        }
        met |= bit;
    }
    for (int32_t field = 1; field <= UJ_FIELD_ITEMS && status == UJREG_OK; field++) {
        uint32_t bit = UINT32_C(1) << (field - 1);
        if (uj_field(field)->required && !(met & bit)) {
            layout->missing |= bit;
            status = uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_COLUMN_MISSING, .field = field});
        }
    }
    return status;
}

ujreg_status uj_header_read(struct uj_layout *layout, const char *row, size_t size, int32_t encoding,
                            const ujreg_allocator *allocator, ujreg_findings *findings) {
    struct uj_cell cells[UJ_COLUMNS_MAX];
    struct uj_buffer scratch;
    uj_buffer_init(&scratch, allocator);
    ujreg_status status = uj_buffer_reserve(&scratch, size + 1);
    if (status != UJREG_OK) {
        return status;
    }
    size_t count = uj_row_split(layout, row, size, cells, UJ_COLUMNS_MAX, scratch.data);
    int known = 0;
    for (size_t i = 0; i < count && i < UJ_COLUMNS_MAX; i++) {
        known |= field_of(&cells[i], encoding) != 0;
    }
    if (!known || count > UJ_COLUMNS_MAX) {
        status = uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_NO_HEADER, .length = size});
        status = status == UJREG_OK ? UJREG_INVALID : status;
    } else {
        layout->columns = count;
        layout->missing = 0;
        status = take_names(layout, cells, count, encoding, findings);
        note_order(layout);
    }
    uj_buffer_free(&scratch);
    return status;
}
