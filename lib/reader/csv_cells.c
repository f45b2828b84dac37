/* SPDX-License-Identifier: Apache-2.0 */
/* From rows to records. A row without quotes takes the short way: its structural bytes are known from the scan of the
 * window, and each must be the one that the column expects. Any other row is found and split with all the rules. */
#include "reader/csv.h"

#include <string.h>

#include "core/gb18030.h"
#include "rules/report_finding.h"

/* End of an unquoted cell. */
static size_t cell_end(const struct uj_layout *layout, const char *row, size_t from, size_t size) {
    if (!uj_delimiter_is_ambiguous(layout)) {
        const char *hit = from < size ? memchr(row + from, layout->delimiter, size - from) : NULL;
        return hit ? (size_t)(hit - row) : size;
    }
    while (from < size && row[from] != layout->delimiter) {
        from += uj_gb18030_step(row + from, size - from);
    }
    return from < size ? from : size;
}

/* A quoted cell whose opening quote stands before `from`; returns the place after its closing quote. The row is
 * complete, so a closing quote is there. */
static size_t quoted_cell(const char *row, size_t from, size_t size, struct uj_cell *cell, char *scratch) {
    char *out = scratch;
    size_t piece = from;
    cell->start = from;
    for (;;) {
        const char *hit = memchr(row + piece, '"', size - piece);
        size_t quote = hit ? (size_t)(hit - row) : size;
        int doubled = quote + 1 < size && row[quote + 1] == '"';
        if (!doubled && !cell->copied) {
            cell->text = (ujreg_text){row + from, quote - from};
            cell->size = quote - from;
            return quote + 1;
        }
        cell->copied = 1;
        size_t bytes = quote - piece + (size_t)doubled;
        memcpy(out, row + piece, bytes);
        out += bytes;
        if (!doubled) {
            cell->text = (ujreg_text){scratch, (size_t)(out - scratch)};
            cell->size = quote - from;
            return quote + 1;
        }
        piece = quote + 2;
    }
}

size_t uj_row_split(const struct uj_layout *layout, const char *row, size_t size, struct uj_cell *cells, size_t room,
                    char *scratch) {
    size_t count = 0, at = 0;
    for (;;) {
        struct uj_cell cell = {{NULL, 0}, at, 0, 0, 0};
        if (at < size && row[at] == '"') {
            at = quoted_cell(row, at + 1, size, &cell, scratch);
            if (cell.copied) {
                scratch += cell.text.size;
            }
        } else {
            size_t end = cell_end(layout, row, at, size);
            cell.text = (ujreg_text){row + at, end - at};
            cell.size = end - at;
            cell.bare_quote = end > at && memchr(row + at, '"', end - at) != NULL;
            at = end;
        }
        if (count < room) {
            cells[count] = cell;
        }
        count++;
        if (at >= size) {
            return count;
        }
        at++; /* the delimiter */
    }
}

int uj_rows_scan(struct uj_walk *walk) {
    size_t size = (size_t)(walk->end - walk->next);
    if (size == 0 || (walk->window_size && walk->window + walk->window_size == walk->end)) {
        return 0; /* the scan has seen all there is */
    }
    if (walk->by_line) {
        const char *feed = memchr(walk->next, '\n', size);
        size = feed ? (size_t)(feed - walk->next) + 1 : size;
    }
    walk->window = walk->next;
    walk->window_size = size < UJ_SCAN_WINDOW ? size : UJ_SCAN_WINDOW;
    walk->row = walk->delimiter = walk->quote = 0;
    walk->layout->scan(walk->window, walk->window_size, walk->layout->delimiter, &walk->marks);
    return walk->marks.rows != 0;
}

/* The short way. 0 when the row is not of the plain kind; nothing has moved then. */
static int plain_row(struct uj_walk *walk, struct uj_raw *raw) {
    const struct uj_layout *layout = walk->layout;
    const size_t columns = layout->columns;
    if (!uj_row_is_plain(walk)) {
        return 0;
    }
    const uint16_t *marks = walk->marks.delimiter + walk->delimiter;
    const char *start = walk->next, *feed = walk->window + walk->marks.row_end[walk->row];
    const char *end = feed - (feed > start && feed[-1] == '\r');
    raw->start = start;
    raw->size = (size_t)(end - start);
    raw->lines = 1;
    raw->moved = 0;
    if (raw->size == 0) {
        return 0; /* a blank line */
    }
    for (size_t i = 0; i + 1 < columns; i++) {
        const char *stop = walk->window + marks[i];
        raw->item[layout->slot[i]] = (ujreg_text){start, (size_t)(stop - start)};
        start = stop + 1;
    }
    raw->item[layout->slot[columns - 1]] = (ujreg_text){start, (size_t)(end - start)};
    uj_row_pass(walk);
    return 1;
}

static int32_t field_of_slot(uint8_t slot) {
    return slot == UJ_RAW_IGNORED ? 0 : slot + 1;
}

/* Beside what the header names there are only separators at the row's end. */
static int only_blank_beyond(const struct uj_cell *cells, size_t count, size_t columns) {
    if (count <= columns || count > UJ_COLUMNS_MAX) {
        return 0;
    }
    while (count > columns && cells[count - 1].text.size == 0) {
        count--;
    }
    return count == columns;
}

/* ="0123", as a spreadsheet is told to keep a number as text. */
static int is_formula(const struct uj_cell *cell) {
    return cell->text.size > 2 && cell->text.data[0] == '=' && cell->text.data[1] == '"';
}

/* Puts the cells of a complete row into the record. */
static ujreg_status take_cells(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    const struct uj_layout *layout = walk->layout;
    struct uj_cell cells[UJ_COLUMNS_MAX];
    walk->scratch.size = 0;
    ujreg_status status = uj_buffer_reserve(&walk->scratch, raw->size + 1);
    if (status != UJREG_OK) {
        return status;
    }
    size_t count = uj_row_split(layout, raw->start, raw->size, cells, UJ_COLUMNS_MAX, walk->scratch.data);
    if (count != layout->columns) {
        return uj_syntax_malformed(findings,
                                   &(struct uj_syntax){.rule = UJREG_RULE_READER_COLUMN_COUNT,
                                                       .length = raw->size,
                                                       .numbers = {(int64_t)count, (int64_t)layout->columns, 0,
                                                                   only_blank_beyond(cells, count, layout->columns)}});
    }
    for (size_t i = 0; i < count; i++) {
        if (cells[i].bare_quote) {
            return uj_syntax_malformed(findings,
                                       &(struct uj_syntax){.rule = UJREG_RULE_READER_QUOTE_IN_FIELD,
                                                           .offset = cells[i].start,
                                                           .length = cells[i].size,
                                                           .numbers = {(int64_t)i + 1, 0, 0, is_formula(&cells[i])}});
        }
        if (cells[i].size > layout->max_field) {
            return uj_syntax_malformed(findings,
                                       &(struct uj_syntax){.rule = UJREG_RULE_READER_FIELD_TOO_LONG,
                                                           .field = field_of_slot(layout->slot[i]),
                                                           .offset = cells[i].start,
                                                           .length = cells[i].size,
                                                           .numbers = {(int64_t)layout->max_field, (int64_t)i + 1}});
        }
    }
    for (size_t i = 0; i < count; i++) {
        uint8_t slot = layout->slot[i];
        raw->item[slot] = cells[i].text;
        raw->place[slot] = (struct uj_raw_place){cells[i].start, cells[i].size};
        raw->moved |= cells[i].copied ? UINT32_C(1) << slot : 0;
    }
    return UJREG_OK;
}

/* The marks of what was gone over another way are done with. */
static void skip_marks(struct uj_walk *walk) {
    size_t at = (size_t)(walk->next - walk->window);
    const struct uj_marks *marks = &walk->marks;
    while (walk->row < marks->rows && marks->row_end[walk->row] < at) {
        walk->row++;
    }
    while (walk->delimiter < marks->delimiters && marks->delimiter[walk->delimiter] < at) {
        walk->delimiter++;
    }
    while (walk->quote < marks->quotes && marks->quote[walk->quote] < at) {
        walk->quote++;
    }
}

/* A closing quote before `at` is followed by something else: up to there the row is sound and its cells can be counted. */
static ujreg_status after_quote(struct uj_walk *walk, const struct uj_raw *raw, size_t at, ujreg_findings *findings) {
    walk->scratch.size = 0;
    ujreg_status status = uj_buffer_reserve(&walk->scratch, at);
    if (status != UJREG_OK) {
        return status;
    }
    size_t column = uj_row_split(walk->layout, raw->start, at, NULL, 0, walk->scratch.data);
    return uj_syntax_malformed(
        findings, &(struct uj_syntax){
                      .rule = UJREG_RULE_READER_AFTER_QUOTE, .offset = at, .length = 1, .numbers = {(int64_t)column}});
}

static ujreg_status any_row(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    const struct uj_layout *layout = walk->layout;
    struct uj_cut cut = {0};
    struct uj_row found = uj_row_find(layout, walk->next, (size_t)(walk->end - walk->next), 1, &cut);
    raw->start = walk->next;
    raw->lines = uj_count_feeds(raw->start, found.size);
    raw->moved = 0;
    raw->size = found.size;
    if (raw->size && raw->start[raw->size - 1] == '\n') {
        raw->size--;
    }
    if (raw->size && raw->start[raw->size - 1] == '\r') {
        raw->size--;
    }
    walk->next += found.size;
    skip_marks(walk);
    switch (found.kind) {
    case UJ_ROW_COMPLETE:
        if (raw->size) {
            return take_cells(walk, raw, findings);
        }
        return uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_BLANK_LINE}) == UJREG_OK
                   ? UJREG_INVALID
                   : UJREG_ERROR_MEMORY;
    case UJ_ROW_AFTER_QUOTE:
        return after_quote(walk, raw, found.at, findings);
    case UJ_ROW_UNCLOSED:
        return uj_syntax_malformed(
            findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_UNCLOSED_QUOTE, .offset = found.at, .length = 1});
    case UJ_ROW_OVERLONG:
    case UJ_ROW_NEED:
        break;
    }
    return uj_syntax_malformed(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_RECORD_TOO_LONG,
                                                             .length = raw->size,
                                                             .numbers = {(int64_t)layout->max_record}});
}

ujreg_status uj_delimited_next(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    if (walk->next == walk->end) {
        return UJREG_END;
    }
    if (!uj_delimiter_is_ambiguous(walk->layout) && plain_row(walk, raw)) {
        return UJREG_OK;
    }
    return any_row(walk, raw, findings);
}
