/* SPDX-License-Identifier: Apache-2.0 */
/* Rows of CSV and TSV by the library's own splitting: the header's names, then a value for each of them. */
#include <string.h>

#include "reader/csv.h"
#include "table.h"

/* The row at the front of the bytes; of no kind (UJ_ROW_NEED) when it is longer than a row may be. */
static struct uj_row find(struct table *table) {
    struct uj_cut cut = {.scanned = 0};
    for (;;) {
        struct uj_row row =
            uj_row_find(&table->layout, table->bytes + table->start, table->filled - table->start, table->ended, &cut);
        if (row.kind != UJ_ROW_NEED || table_is_overlong(table) || table_more(table) < 0) {
            return row;
        }
    }
}

static void tell_numbers(struct table *table, int32_t rule, size_t first, size_t second) {
    ujreg_finding finding = {.rule = rule, .numbers = {(int64_t)first, (int64_t)second, 0, 0}};
    table_tell(table, &finding);
}

/* Splits a row into cells; 0: reported. */
static int split(struct table *table, const ujreg_text *text, struct uj_cell *cells, struct uj_cells *all) {
    *all = uj_row_split(&table->layout, text->data, text->size, cells, CELLS_MAX,
                        table->text + table->text_capacity - text->size);
    for (size_t i = 0; i < all->filled && i < CELLS_MAX; i++) {
        if (cells[i].bare_quote) {
            tell_numbers(table, UJREG_RULE_READER_QUOTE_IN_FIELD, i + 1, 0);
            return 0;
        }
        if (cells[i].text.size > table->layout.max_field) {
            tell_numbers(table, UJREG_RULE_READER_FIELD_TOO_LONG, table->layout.max_field, i + 1);
            return 0;
        }
    }
    return 1;
}

/* What is wrong with the row as a whole. */
static int is_complete(struct table *table, const struct uj_row *row, const char *data) {
    struct uj_cell cells[CELLS_MAX];
    size_t count = 0;
    switch (row->kind) {
    case UJ_ROW_COMPLETE:
        return 1;
    case UJ_ROW_AFTER_QUOTE:
        if (table_room(table, row->at)) {
            count = uj_row_split(&table->layout, data, row->at, cells, CELLS_MAX, table->text).count;
        }
        tell_numbers(table, UJREG_RULE_READER_AFTER_QUOTE, count, 0);
        return 0;
    default:
        tell_numbers(table, UJREG_RULE_READER_UNCLOSED_QUOTE, 0, 0);
        return 0;
    }
}

/* The next row without its line end, which is taken off the front; ROW_…. */
static int next_text(struct table *table, ujreg_text *text) {
    struct uj_row row = find(table);
    if (table->stopped) {
        return ROW_STOP;
    }
    if (row.kind == UJ_ROW_NEED || row.kind == UJ_ROW_OVERLONG) {
        table_drop_line(table);
        return ROW_WRONG;
    }
    if (row.size == 0) {
        return ROW_END;
    }
    const char *data = table->bytes + table->start;
    size_t size = row.size;
    while (size && (data[size - 1] == '\n' || data[size - 1] == '\r')) {
        size--;
    }
    table->row.line = table->line;
    table->row.offset = table->offset;
    table->row.length = size;
    table_take(table, row.size);
    if (!is_complete(table, &row, data)) {
        return ROW_WRONG;
    }
    return table_text(table, data, size, text) ? ROW_TAKEN : ROW_WRONG;
}

/* Spaces around a name are nobody's intention. */
static ujreg_text trimmed(const ujreg_text *text) {
    ujreg_text name = *text;
    while (name.size && (name.data[0] == ' ' || name.data[0] == '\t')) {
        name.data++;
        name.size--;
    }
    while (name.size && (name.data[name.size - 1] == ' ' || name.data[name.size - 1] == '\t')) {
        name.size--;
    }
    return name;
}

static int is_in_map(const struct table *table, size_t count, int column) {
    for (size_t i = 0; i < count; i++) {
        if (table->map[i] == column) {
            return 1;
        }
    }
    return 0;
}

/* Columns by their names; how many are known, -1 when one comes twice. */
static int read_names(struct table *table, const struct uj_cell *cells) {
    int known = 0;
    for (size_t i = 0; i < table->map_size; i++) {
        ujreg_text name = trimmed(&cells[i].text);
        int column = columns_find(table->columns, &table->index, &name);
        if (column >= 0 && is_in_map(table, i, column)) {
            table_tell_rule(table, UJREG_RULE_READER_NAME_DOUBLED, 0, table->columns->column[column].name, NULL);
            return -1;
        }
        table->map[i] = column;
        known += column >= 0;
    }
    return known;
}

static void tell_unknown(struct table *table, const struct uj_cell *cells) {
    for (size_t i = 0; i < table->map_size; i++) {
        if (table->map[i] < 0) {
            ujreg_finding finding = {
                .rule = UJREG_RULE_READER_COLUMN_UNKNOWN, .value = cells[i].text, .numbers = {(int64_t)i + 1, 0, 0, 0}};
            table_tell(table, &finding);
        }
    }
}

/* The cells of the next row that has a value; ROW_…. */
static int next_cells(struct table *table, struct uj_cell *cells, struct uj_cells *all) {
    ujreg_text text = {NULL, 0};
    do {
        int answer = next_text(table, &text);
        if (answer != ROW_TAKEN) {
            return answer;
        }
        if (!split(table, &text, cells, all)) {
            return ROW_WRONG;
        }
    } while (all->filled == 0); /* a blank line */
    return ROW_TAKEN;
}

int table_read_header(struct table *table) {
    struct uj_cell cells[CELLS_MAX];
    struct uj_cells all = {0, 0};
    if (next_cells(table, cells, &all) != ROW_TAKEN) {
        return 0;
    }
    table->map_size = all.filled < CELLS_MAX ? all.filled : CELLS_MAX;
    if (all.filled > CELLS_MAX) {
        tell_numbers(table, UJREG_RULE_READER_COLUMN_LIMIT, CELLS_MAX, all.filled);
        return 0;
    }
    int known = read_names(table, cells);
    if (known > 0) { /* with none, what is missing is said instead */
        tell_unknown(table, cells);
    }
    return known >= 0;
}

int table_next_delimited(struct table *table) {
    struct uj_cell cells[CELLS_MAX];
    struct uj_cells all = {0, 0};
    const int answer = next_cells(table, cells, &all);
    if (answer != ROW_TAKEN) {
        return answer;
    }
    if (all.count < table->map_size || all.filled > table->map_size) {
        ujreg_finding finding = {
            .rule = UJREG_RULE_READER_COLUMN_COUNT,
            .numbers = {(int64_t)all.count, (int64_t)table->map_size, 0, all.count < table->map_size ? 2 : 0}};
        table_tell(table, &finding);
        return ROW_WRONG;
    }
    for (size_t i = 0; i < table->map_size; i++) {
        if (table->map[i] >= 0) {
            table_add(table, table->map[i], &cells[i].text);
        }
    }
    return ROW_TAKEN;
}
