/* SPDX-License-Identifier: Apache-2.0 */
/* From rows to records. A row without quotes is of the plain kind: its structural bytes are known from the scan of the
 * window, and each must be the one that the column expects. Any other row is found and split with all the rules. */
#include "reader/csv.h"

#include <string.h>

#include "core/gb18030.h"
#include "reader/once.h"
#include "reader/raw_decode.h"
#include "record/blank.h"
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
    size_t part = from;
    cell->start = from;
    for (;;) {
        const char *hit = memchr(row + part, '"', size - part);
        size_t quote = hit ? (size_t)(hit - row) : size;
        int doubled = quote + 1 < size && row[quote + 1] == '"';
        if (!doubled && !cell->copied) {
            cell->text = (ujreg_text){row + from, quote - from};
            cell->size = quote - from;
            return quote + 1;
        }
        cell->copied = 1;
        size_t bytes = quote - part + (size_t)doubled;
        memcpy(out, row + part, bytes);
        out += bytes;
        if (!doubled) {
            cell->text = (ujreg_text){scratch, (size_t)(out - scratch)};
            cell->size = quote - from;
            return quote + 1;
        }
        part = quote + 2;
    }
}

struct uj_cells uj_row_split(const struct uj_layout *layout, const char *row, size_t size, struct uj_cell *cells,
                             size_t room, char *scratch) {
    struct uj_cells all = {0, 0};
    size_t at = 0;
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
        if (all.count < room) {
            cells[all.count] = cell;
        }
        all.count++;
        all.filled = uj_is_blank(layout->encoding, &cell.text) ? all.filled : all.count;
        if (at >= size) {
            return all;
        }
        at++; /* the delimiter */
    }
}

int uj_rows_scan(struct uj_walk *walk) {
    size_t size = (size_t)(walk->end - walk->next);
    if (size == 0 || (walk->window_size && walk->window + walk->window_size == walk->end)) {
        return 0; /* the scan has seen all there is */
    }
    if (walk->one_line) {
        const char *feed = memchr(walk->next, '\n', size);
        size = feed ? (size_t)(feed - walk->next) + 1 : size;
    }
    walk->window = walk->next;
    walk->window_size = size < UJ_SCAN_WINDOW ? size : UJ_SCAN_WINDOW;
    walk->row = walk->delimiter = walk->quote = 0;
    walk->layout->scan(walk->window, walk->window_size, walk->layout->delimiter, &walk->marks);
    return walk->marks.rows != 0;
}

/* Parses a row of the plain kind. 0 when it is not; nothing has moved then. */
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
    if (uj_items_are_blank(layout->encoding, raw->item, layout->kind->count)) {
        return 0; /* what stands in columns that are not read decides */
    }
    uj_row_pass(walk);
    return 1;
}

static int32_t column_of_slot(uint8_t slot) {
    return slot == UJ_RAW_IGNORED ? 0 : slot + 1;
}

/* ="0123", a formula by which spreadsheets keep a number as text. */
static int is_formula(const struct uj_cell *cell) {
    return cell->text.size > 2 && cell->text.data[0] == '=' && cell->text.data[1] == '"';
}

/* The last line has too few cells and no line end: the file was cut off, and more records may be missing. */
static enum uj_next cut_off(struct uj_walk *walk, const struct uj_raw *raw, size_t count, int open_quote,
                            ujreg_findings *findings) {
    ujreg_status status = uj_syntax_add(
        findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_CUT_OFF,
                                      .about = UJ_ABOUT_NO_RECORD,
                                      .length = raw->size,
                                      .numbers = {0, (int64_t)count, (int64_t)walk->layout->columns,
                                                  open_quote ? UJ_CUT_OFF_IN_QUOTES : UJ_CUT_OFF_IN_COLUMNS}});
    return uj_next_after(walk, status, UJ_NEXT_LAST);
}

/* Whether a row may do without the columns from `count` on. */
static int are_optional(const struct uj_layout *layout, size_t count) {
    for (size_t i = count; i < layout->columns; i++) {
        int32_t column = column_of_slot(layout->slot[i]);
        if (column && uj_has_items(layout) && uj_field(column)->required) {
            return 0;
        }
    }
    return 1;
}

/* UJ_NEXT_RECORD: the missing cells are optional, and the surplus ones are empty or belong to a column without a name. */
static enum uj_next check_count(struct uj_walk *walk, const struct uj_raw *raw, const struct uj_cells *all, int has_end,
                                ujreg_findings *findings) {
    const struct uj_layout *layout = walk->layout;
    const int is_short = all->count < layout->columns;
    if (is_short && !has_end) {
        return cut_off(walk, raw, all->count, 0, findings);
    }
    /* Empty cells at the right are left out by spreadsheets; a row that ends in one lost another. */
    const int was_shortened = all->filled == all->count && are_optional(layout, all->count);
    if (is_short ? !was_shortened : all->count > layout->header_columns) {
        const int variant = is_short                         ? UJ_COLUMN_COUNT_TOO_FEW
                            : all->filled <= layout->columns ? UJ_COLUMN_COUNT_SEPARATORS
                                                             : UJ_COLUMN_COUNT_TOO_MANY;
        return uj_next_malformed(
            walk,
            &(struct uj_syntax){.rule = UJREG_RULE_READER_COLUMN_COUNT,
                                .length = raw->size,
                                .numbers = {(int64_t)all->count, (int64_t)layout->columns, 0, variant}},
            findings);
    }
    if (all->filled > layout->columns) {
        ujreg_status status =
            uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_COLUMN_UNKNOWN,
                                                        .length = raw->size,
                                                        .numbers = {(int64_t)all->filled, 0, 1, UJ_COLUMN_UNNAMED}});
        return uj_next_after(walk, status, UJ_NEXT_RECORD);
    }
    return UJ_NEXT_RECORD;
}

static enum uj_next check_cell(struct uj_walk *walk, const struct uj_cell *cell, size_t column, ujreg_findings *findings) {
    const struct uj_layout *layout = walk->layout;
    if (cell->bare_quote) {
        return uj_next_malformed(
            walk,
            &(struct uj_syntax){
                .rule = UJREG_RULE_READER_QUOTE_IN_FIELD,
                .offset = cell->start,
                .length = cell->size,
                .numbers = {(int64_t)column + 1, 0, 0, is_formula(cell) ? UJ_QUOTE_IN_FORMULA : UJ_QUOTE_IN_FIELD}},
            findings);
    }
    if (!uj_value_fits(layout, &cell->text)) {
        struct uj_syntax syntax = {.rule = UJREG_RULE_READER_FIELD_TOO_LONG,
                                   .offset = cell->start,
                                   .length = cell->size,
                                   .numbers = {(int64_t)layout->max_field, (int64_t)column + 1}};
        uj_syntax_name(&syntax, layout, column_of_slot(layout->slot[column]));
        return uj_next_malformed(walk, &syntax, findings);
    }
    return UJ_NEXT_RECORD;
}

/* Puts the cells of a complete row into the record. */
static enum uj_next take_cells(struct uj_walk *walk, struct uj_raw *raw, int has_end, ujreg_findings *findings) {
    const struct uj_layout *layout = walk->layout;
    struct uj_cell cells[UJ_COLUMNS_ROOM];
    walk->scratch.size = 0;
    ujreg_status status = uj_buffer_reserve(&walk->scratch, raw->size + 1);
    if (status != UJREG_OK) {
        return uj_next_after(walk, status, UJ_NEXT_FAILED);
    }
    const struct uj_cells all = uj_row_split(layout, raw->start, raw->size, cells, UJ_COLUMNS_ROOM, walk->scratch.data);
    if (all.filled == 0) {
        return uj_next_after(walk, uj_blank_line(raw->size, findings), UJ_NEXT_NOTHING);
    }
    const size_t count = all.count < layout->columns ? all.count : layout->columns;
    enum uj_next answer = check_count(walk, raw, &all, has_end, findings);
    for (size_t i = 0; i < count && answer == UJ_NEXT_RECORD; i++) {
        answer = check_cell(walk, &cells[i], i, findings);
    }
    for (size_t i = 0; i < layout->columns && answer == UJ_NEXT_RECORD; i++) {
        const struct uj_cell missing = {.text = {raw->start + raw->size, 0}, .start = raw->size};
        const struct uj_cell *cell = i < count ? &cells[i] : &missing;
        uint8_t slot = layout->slot[i];
        raw->item[slot] = cell->text;
        raw->span[slot] = (struct uj_span){cell->start, cell->size};
        raw->moved |= cell->copied && slot != UJ_RAW_IGNORED ? UINT64_C(1) << slot : 0;
    }
    return answer;
}

/* Skips the marks of a row that was parsed without them. */
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
static enum uj_next after_quote(struct uj_walk *walk, const struct uj_raw *raw, size_t at, ujreg_findings *findings) {
    walk->scratch.size = 0;
    ujreg_status status = uj_buffer_reserve(&walk->scratch, at);
    if (status != UJREG_OK) {
        return uj_next_after(walk, status, UJ_NEXT_FAILED);
    }
    const size_t column = uj_row_split(walk->layout, raw->start, at, NULL, 0, walk->scratch.data).count;
    return uj_next_malformed(
        walk,
        &(struct uj_syntax){
            .rule = UJREG_RULE_READER_AFTER_QUOTE, .offset = at, .length = 1, .numbers = {(int64_t)column}},
        findings);
}

static enum uj_next any_row(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    const struct uj_layout *layout = walk->layout;
    struct uj_cut cut;
    uj_cut_begin(&cut, layout->format, 0);
    struct uj_row found = uj_row_find(layout, walk->next, (size_t)(walk->end - walk->next), 1, &cut);
    raw->start = walk->next;
    raw->lines = uj_count_feeds(raw->start, found.size);
    raw->moved = 0;
    raw->size = found.size;
    const int has_end = uj_raw_drop_line_end(raw);
    walk->next += found.size;
    skip_marks(walk);
    switch (found.kind) {
    case UJ_ROW_COMPLETE:
        return take_cells(walk, raw, has_end, findings);
    case UJ_ROW_AFTER_QUOTE:
        return after_quote(walk, raw, found.at, findings);
    case UJ_ROW_UNCLOSED:
        return has_end
                   ? uj_next_malformed(
                         walk,
                         &(struct uj_syntax){.rule = UJREG_RULE_READER_UNCLOSED_QUOTE, .offset = found.at, .length = 1},
                         findings)
                   : cut_off(walk, raw, 0, 1, findings);
    case UJ_ROW_OVERLONG:
    case UJ_ROW_NEED:
        break;
    }
    return uj_next_too_long(walk, raw, findings);
}

enum uj_next uj_delimited_next(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    if (walk->next == walk->end) {
        return UJ_NEXT_END;
    }
    if (!uj_delimiter_is_ambiguous(walk->layout) && plain_row(walk, raw)) {
        return UJ_NEXT_RECORD;
    }
    return any_row(walk, raw, findings);
}
