/* SPDX-License-Identifier: Apache-2.0 */
/* The header row of a delimited file: item codes in either case or the Chinese names, in any order; and what it may be
 * instead. */
#include <string.h>

#include "core/evidence.h"
#include "core/gb18030.h"
#include "reader/csv.h"
#include "reader/judge.h"
#include "record/blank.h"
#include "rules/report_finding.h"

void uj_header_assume(struct uj_layout *layout) {
    layout->columns = layout->header_columns = UJ_FIELD_ITEMS;
    layout->missing = 0;
    layout->present = (UINT64_C(1) << UJ_FIELD_ITEMS) - 1;
    layout->annex_order = 1;
    for (int32_t field = 1; field <= UJ_FIELD_ROWS; field++) {
        int32_t order = uj_field(field)->order;
        if (order) {
            layout->slot[order - 1] = (uint8_t)(field - 1);
        }
    }
}

/* A header cell in UTF-8, which may need room for UJ_COLUMN_NAME_MAX bytes; of a longer or malformed one the beginning. */
static ujreg_text name_of(const struct uj_cell *cell, int32_t encoding, char *room, int *whole) {
    size_t used, made;
    *whole = 1;
    if (encoding != UJREG_ENCODING_GB18030) {
        return cell->text;
    }
    *whole =
        uj_gb18030_to_utf8(cell->text.data, cell->text.size, room, UJ_COLUMN_NAME_MAX, &used, &made) == UJ_CONVERT_DONE;
    return (ujreg_text){room, made};
}

/* The column that a header cell names. */
static int32_t column_of(const struct uj_layout *layout, const struct uj_cell *cell, int32_t encoding) {
    char room[UJ_COLUMN_NAME_MAX];
    int whole;
    ujreg_text name = name_of(cell, encoding, room, &whole);
    return whole ? uj_column_by_name(layout->kind, &name) : 0;
}

/* The encoding of a header cell: that of the input, or the other one where the cell decides for it and names no item as it
 * is. */
static int32_t encoding_of(const struct uj_layout *layout, const struct uj_cell *cell) {
    const int32_t encoding = layout->encoding;
    const int gb18030 = encoding == UJREG_ENCODING_GB18030;
    if (column_of(layout, cell, encoding) || !uj_decides_for(uj_evidence_of(cell->text.data, cell->text.size), !gb18030)) {
        return encoding;
    }
    return gb18030 ? UJREG_ENCODING_UTF8 : UJREG_ENCODING_GB18030;
}

/* In the annex's order a column's slot is its own number. */
static void note_order(struct uj_layout *layout) {
    layout->annex_order = uj_has_items(layout) && layout->columns == UJ_FIELD_ITEMS;
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
        if (encoding_of(layout, &cells[i]) != layout->encoding) {
            return uj_report_mixed(layout, &(struct uj_span){cells[i].start, cells[i].size}, findings);
        }
    }
    return UJREG_OK;
}

static ujreg_status report_unknown(const struct uj_layout *layout, const struct uj_cell *cell, size_t column,
                                   ujreg_findings *findings) {
    char room[UJ_COLUMN_NAME_MAX];
    int whole;
    const int32_t encoding = encoding_of(layout, cell);
    return uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_COLUMN_UNKNOWN,
                                                       .offset = cell->start,
                                                       .length = cell->size,
                                                       .value = name_of(cell, encoding, room, &whole),
                                                       .numbers = {(int64_t)column, 0, 0, variant_of(cell, encoding)}});
}

static ujreg_status report_doubled(const struct uj_layout *layout, const struct uj_cell *cell, int32_t named,
                                   size_t column, size_t first, ujreg_findings *findings) {
    char room[UJ_COLUMN_NAME_MAX];
    int whole;
    struct uj_syntax syntax = {.rule = uj_has_items(layout) ? UJREG_RULE_READER_COLUMN_DOUBLED
                                                            : UJREG_RULE_READER_NAME_DOUBLED,
                               .offset = cell->start,
                               .length = cell->size,
                               .value = name_of(cell, encoding_of(layout, cell), room, &whole),
                               .numbers = {(int64_t)column, (int64_t)first, 0, 0}};
    uj_syntax_name(&syntax, layout, named);
    return uj_syntax_add(findings, &syntax);
}

static ujreg_status report_missing(struct uj_layout *layout, ujreg_findings *findings) {
    ujreg_status status = UJREG_OK;
    layout->missing = 0;
    for (int32_t field = 1; field <= UJ_FIELD_ITEMS && status == UJREG_OK && uj_has_items(layout); field++) {
        if (uj_field(field)->required && !uj_columns_have(layout->present, field)) {
            layout->missing |= uj_field_bit(field);
            status =
                uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_COLUMN_MISSING, .field = field});
        }
    }
    return status;
}

static ujreg_status take_names(struct uj_layout *layout, const struct uj_cell *cells, size_t count,
                               ujreg_findings *findings) {
    size_t first[UJ_COLUMNS_NAMED] = {0}; /* where in the file it stands, from 1 */
    ujreg_status status = report_other_encoding(layout, cells, count, findings);
    layout->present = 0;
    for (size_t i = 0; i < count && status == UJREG_OK; i++) {
        const int32_t named = column_of(layout, &cells[i], encoding_of(layout, &cells[i]));
        layout->slot[i] = UJ_RAW_IGNORED;
        if (!named) {
            status = report_unknown(layout, &cells[i], i + 1, findings);
        } else if (first[named - 1]) {
            status = report_doubled(layout, &cells[i], named, i + 1, first[named - 1], findings);
        } else {
            layout->slot[i] = (uint8_t)(named - 1);
            layout->present |= uj_column_bit(named);
            first[named - 1] = i + 1;
        }
    }
    return status == UJREG_OK ? report_missing(layout, findings) : status;
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

/* The separator of a row that does not use the delimiter: the text in front of it names an item. NULL when there is none. */
static const char *other_separator(const struct uj_layout *layout, const char *row, size_t size) {
    static const char *const separators[] = {";", ",", "\t", "|", "，", "；", "、"};
    char room[UJ_COLUMN_NAME_MAX];
    int whole;
    const struct uj_cell all = {.text = {row, size}};
    ujreg_text text = name_of(&all, layout->encoding, room, &whole);
    for (size_t i = 0; i < sizeof separators / sizeof *separators; i++) {
        size_t length = strlen(separators[i]), at = 0;
        while (at < UJ_COLUMN_NAME_MAX && at + length < text.size && memcmp(text.data + at, separators[i], length) != 0) {
            at++;
        }
        ujreg_text name = {text.data, at};
        if (at >= 2 && name.data[0] == '"' && name.data[at - 1] == '"') {
            name = (ujreg_text){text.data + 1, at - 2};
        }
        if (at < UJ_COLUMN_NAME_MAX && at + length < text.size && uj_column_by_name(layout->kind, &name)) {
            return separators[i];
        }
    }
    return NULL;
}

ujreg_status uj_header_refuse(const struct uj_layout *layout, const char *row, size_t size, ujreg_findings *findings) {
    struct uj_syntax syntax = {.rule = UJREG_RULE_READER_NO_HEADER, .length = size};
    const char *separator = other_separator(layout, row, size);
    if (has_bare_return(row, size)) {
        syntax.numbers[3] = UJ_NO_HEADER_BARE_RETURN;
    } else if (separator) {
        syntax.numbers[3] = UJ_NO_HEADER_SEPARATOR;
        syntax.detail.data = *separator == '\t' ? "Tab" : separator;
        syntax.detail.size = strlen(syntax.detail.data);
    }
    return uj_syntax_add(findings, &syntax);
}

static ujreg_status too_many(const struct uj_layout *layout, size_t columns, size_t size, ujreg_findings *findings) {
    return uj_syntax_add(findings,
                         &(struct uj_syntax){.rule = UJREG_RULE_READER_COLUMN_LIMIT,
                                             .length = size,
                                             .numbers = {(int64_t)layout->kind->most_columns, (int64_t)columns}});
}

ujreg_status uj_header_read(struct uj_layout *layout, const char *row, size_t size, const ujreg_allocator *allocator,
                            int *is_header, ujreg_findings *findings) {
    struct uj_cell cells[UJ_COLUMNS_ROOM];
    struct uj_buffer scratch;
    uj_buffer_init(&scratch, allocator);
    ujreg_status status = uj_buffer_reserve(&scratch, size + 1);
    if (status != UJREG_OK) {
        return status;
    }
    const struct uj_cells all = uj_row_split(layout, row, size, cells, UJ_COLUMNS_ROOM, scratch.data);
    const size_t count = all.filled < UJ_COLUMNS_ROOM ? all.filled : UJ_COLUMNS_ROOM;
    int known = 0;
    *is_header = 0;
    for (size_t i = 0; i < count; i++) {
        known |= column_of(layout, &cells[i], encoding_of(layout, &cells[i])) != 0;
    }
    if (!known || has_bare_return(row, size)) {
        status = uj_header_refuse(layout, row, size, findings);
    } else if (all.filled > layout->kind->most_columns) {
        status = too_many(layout, all.filled, size, findings);
    } else {
        *is_header = 1;
        layout->columns = count;
        layout->header_columns = all.count;
        status = take_names(layout, cells, count, findings);
        note_order(layout);
    }
    uj_buffer_free(&scratch);
    return status;
}
