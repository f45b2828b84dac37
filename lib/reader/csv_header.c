/* SPDX-License-Identifier: Apache-2.0 */
/* The header row of a delimited file: item codes in either case or the Chinese names, in any order; and what it may be
 * instead. */
#include <string.h>

#include "core/evidence.h"
#include "core/gb18030.h"
#include "reader/csv.h"
#include "reader/item_names.h"
#include "reader/judge.h"
#include "record/blank.h"
#include "rules/report_finding.h"

void uj_header_assume(struct uj_layout *layout) {
    layout->columns = layout->header_columns = UJ_FIELD_ITEMS;
    layout->missing = 0;
    layout->annex_order = 1;
    for (int32_t field = 1; field <= UJ_FIELD_ROWS; field++) {
        int32_t order = uj_field(field)->order;
        if (order) {
            layout->slot[order - 1] = (uint8_t)(field - 1);
        }
    }
}

/* A header cell in UTF-8, which may need room for UJ_ITEM_NAME_MAX bytes; of a longer or malformed one the beginning. */
static ujreg_text name_of(const struct uj_cell *cell, int32_t encoding, char *room, int *whole) {
    size_t used, made;
    *whole = 1;
    if (encoding != UJREG_ENCODING_GB18030) {
        return cell->text;
    }
    *whole =
        uj_gb18030_to_utf8(cell->text.data, cell->text.size, room, UJ_ITEM_NAME_MAX, &used, &made) == UJ_CONVERT_DONE;
    return (ujreg_text){room, made};
}

/* The field that a header cell names. */
static int32_t field_of(const struct uj_cell *cell, int32_t encoding) {
    char room[UJ_ITEM_NAME_MAX];
    int whole;
    ujreg_text name = name_of(cell, encoding, room, &whole);
    return whole ? uj_item_by_name(&name) : 0;
}

/* The encoding of a header cell: that of the input, or the other one where the cell decides for it and names no item as it
 * is. */
static int32_t encoding_of(const struct uj_cell *cell, int32_t encoding) {
    const int gb18030 = encoding == UJREG_ENCODING_GB18030;
    if (field_of(cell, encoding) || !uj_decides_for(uj_evidence_of(cell->text.data, cell->text.size), !gb18030)) {
        return encoding;
    }
    return gb18030 ? UJREG_ENCODING_UTF8 : UJREG_ENCODING_GB18030;
}

/* In the annex's order a column's slot is its own number. */
static void note_order(struct uj_layout *layout) {
    layout->annex_order = layout->columns == UJ_FIELD_ITEMS;
    for (size_t i = 0; i < layout->columns; i++) {
        layout->annex_order &= layout->slot[i] == i;
    }
}

static int64_t variant_of(const struct uj_cell *cell, int32_t encoding) {
    return uj_is_blank(encoding, &cell->text) ? UJ_COLUMN_NAMELESS : UJ_COLUMN_UNKNOWN;
}

/* The first cell that is not in the encoding of the input. */
static ujreg_status report_other_encoding(const struct uj_layout *layout, const struct uj_cell *cells, size_t count,
                                          ujreg_findings *findings) {
    for (size_t i = 0; i < count; i++) {
        if (encoding_of(&cells[i], layout->encoding) != layout->encoding) {
            return uj_report_mixed(layout, &(struct uj_raw_place){cells[i].start, cells[i].size}, findings);
        }
    }
    return UJREG_OK;
}

static ujreg_status take_names(struct uj_layout *layout, const struct uj_cell *cells, size_t count,
                               ujreg_findings *findings) {
    uint32_t met = 0;
    int64_t first[UJ_FIELD_ROWS] = {0}; /* the column that names the field, from 1 */
    ujreg_status status = report_other_encoding(layout, cells, count, findings);
    for (size_t i = 0; i < count && status == UJREG_OK; i++) {
        const int32_t encoding = encoding_of(&cells[i], layout->encoding);
        int32_t field = field_of(&cells[i], encoding);
        uint32_t bit = field ? UINT32_C(1) << (field - 1) : 0;
        layout->slot[i] = field && !(met & bit) ? (uint8_t)(field - 1) : UJ_RAW_IGNORED;
        if (!field || (met & bit)) {
            char room[UJ_ITEM_NAME_MAX];
            int whole;
            status =
                uj_syntax_add(findings, &(struct uj_syntax){.rule = field ? UJREG_RULE_READER_COLUMN_DOUBLED
                                                                          : UJREG_RULE_READER_COLUMN_UNKNOWN,
                                                            .field = field,
                                                            .offset = cells[i].start,
                                                            .length = cells[i].size,
                                                            .value = name_of(&cells[i], encoding, room, &whole),
                                                            .numbers = {(int64_t)i + 1, field ? first[field - 1] : 0, 0,
                                                                        field ? 0 : variant_of(&cells[i], encoding)}});
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
            status =
                uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_COLUMN_MISSING, .field = field});
        }
    }
    return status;
}

/* A CR alone ends the lines of some old programs. Read as one line, the whole file would pass for a header. */
static int has_bare_return(const char *row, size_t size) {
    for (size_t i = 0; i + 1 < size; i++) {
        if (row[i] == '\r' && row[i + 1] != '\n') {
            return 1;
        }
    }
    return 0;
}

/* What the row is separated by when not by the delimiter: what stands in front of it names an item. NULL for nothing. */
static const char *other_separator(const char *row, size_t size, int32_t encoding) {
    static const char *const separators[] = {";", ",", "\t", "|", "，", "；", "、"};
    char room[UJ_ITEM_NAME_MAX];
    int whole;
    const struct uj_cell all = {.text = {row, size}};
    ujreg_text text = name_of(&all, encoding, room, &whole);
    for (size_t i = 0; i < sizeof separators / sizeof *separators; i++) {
        size_t length = strlen(separators[i]), at = 0;
        while (at < UJ_ITEM_NAME_MAX && at + length < text.size && memcmp(text.data + at, separators[i], length) != 0) {
            at++;
        }
        ujreg_text name = {text.data, at};
        if (at >= 2 && name.data[0] == '"' && name.data[at - 1] == '"') {
            name = (ujreg_text){text.data + 1, at - 2};
        }
        if (at < UJ_ITEM_NAME_MAX && at + length < text.size && uj_item_by_name(&name)) {
            return separators[i];
        }
    }
    return NULL;
}

ujreg_status uj_header_refuse(const char *row, size_t size, int32_t encoding, ujreg_findings *findings) {
    struct uj_syntax syntax = {.rule = UJREG_RULE_READER_NO_HEADER, .length = size};
    const char *separator = other_separator(row, size, encoding);
    if (has_bare_return(row, size)) {
        syntax.numbers[3] = 1;
    } else if (separator) {
        syntax.numbers[3] = 2;
        syntax.detail.data = *separator == '\t' ? "Tab" : separator;
        syntax.detail.size = strlen(syntax.detail.data);
    }
    return uj_syntax_add(findings, &syntax);
}

static ujreg_status too_many(size_t columns, size_t size, ujreg_findings *findings) {
    return uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_COLUMN_LIMIT,
                                                       .length = size,
                                                       .numbers = {UJ_COLUMNS_MAX, (int64_t)columns}});
}

ujreg_status uj_header_read(struct uj_layout *layout, const char *row, size_t size, int32_t encoding,
                            const ujreg_allocator *allocator, int *is_header, ujreg_findings *findings) {
    struct uj_cell cells[UJ_COLUMNS_MAX];
    struct uj_buffer scratch;
    uj_buffer_init(&scratch, allocator);
    ujreg_status status = uj_buffer_reserve(&scratch, size + 1);
    if (status != UJREG_OK) {
        return status;
    }
    const struct uj_cells all = uj_row_split(layout, row, size, cells, UJ_COLUMNS_MAX, scratch.data);
    const size_t count = all.filled < UJ_COLUMNS_MAX ? all.filled : UJ_COLUMNS_MAX;
    int known = 0;
    *is_header = 0;
    for (size_t i = 0; i < count; i++) {
        known |= field_of(&cells[i], encoding_of(&cells[i], layout->encoding)) != 0;
    }
    if (!known || has_bare_return(row, size)) {
        status = uj_header_refuse(row, size, encoding, findings);
    } else if (all.filled > UJ_COLUMNS_MAX) {
        status = too_many(all.filled, size, findings);
    } else {
        *is_header = 1;
        layout->columns = count;
        layout->header_columns = all.count;
        layout->missing = 0;
        status = take_names(layout, cells, count, findings);
        note_order(layout);
    }
    uj_buffer_free(&scratch);
    return status;
}
