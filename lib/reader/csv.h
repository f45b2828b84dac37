/* SPDX-License-Identifier: Apache-2.0 */
/* CSV, TSV and PSV: where records end (csv_rows.c), how a row falls into cells and cells into fields (csv_cells.c), and
 * what the header row says (csv_header.c). Quoting follows RFC 4180. Works on the bytes of UTF-8 and GB18030 alike. */
#ifndef UJ_READER_CSV_H
#define UJ_READER_CSV_H

#include "reader/driver.h"

/* --- csv_rows.c ------------------------------------------------------------------------------------------------- */

enum uj_row_kind {
    UJ_ROW_NEED, /* not all of it is there; with more than max_record bytes: it will be UJ_ROW_OVERLONG and end
                           at the next line feed, so the bytes need not be kept */
    UJ_ROW_COMPLETE,
    UJ_ROW_AFTER_QUOTE, /* a closing quote is followed by something else; `at` is the place after the quote */
    UJ_ROW_UNCLOSED,    /* the quote at `at` is never closed; the row ends with the line it was opened on */
    UJ_ROW_OVERLONG     /* longer than max_record */
};

struct uj_row {
    enum uj_row_kind kind;
    size_t size; /* with its line end */
    size_t at;
};

/* The row at data[0]. The answer does not depend on where the data was cut: NEED, or that of the whole input. */
struct uj_row uj_row_find(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut);

/* For uj_block_format. */
size_t uj_rows_whole(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut);

/* --- csv_cells.c -------------------------------------------------------------------------------------------- */

struct uj_cell {
    ujreg_text text;    /* quotes undone */
    size_t start, size; /* where the text stands in the row */
    int copied;         /* text lies in the scratch buffer: doubled quotes were undone */
    int bare_quote;     /* a quote inside an unquoted cell */
};

struct uj_cells {
    size_t count;  /* of all */
    size_t filled; /* of those up to the last that has a value */
};

/* Splits a complete row of `size` bytes without its line end. At most `room` cells are stored. scratch has room for
 * size bytes. */
struct uj_cells uj_row_split(const struct uj_layout *layout, const char *row, size_t size, struct uj_cell *cells,
                             size_t room, char *scratch);

/* The next record, for uj_block_format. */
enum uj_next uj_delimited_next(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings);

/* Marks a new window at walk->next. 0 when there is no row in it. */
int uj_rows_scan(struct uj_walk *walk);

/* Whether the next row ends in the window, has the right number of cells, no quote, and none that could be too long. */
static inline int uj_row_is_plain(struct uj_walk *walk) {
    if (walk->row == walk->marks.rows && !uj_rows_scan(walk)) {
        return 0;
    }
    uint32_t end = walk->marks.row_end[walk->row];
    return walk->marks.row_delimiters[walk->row] - walk->delimiter + 1 == walk->layout->columns &&
           walk->marks.quote[walk->quote] > end && end - (size_t)(walk->next - walk->window) <= walk->layout->max_plain;
}

/* Goes on after a plain row. */
static inline void uj_row_pass(struct uj_walk *walk) {
    walk->delimiter = walk->marks.row_delimiters[walk->row];
    walk->next = walk->window + walk->marks.row_end[walk->row++] + 1;
}

/* Whether a row without quotes is the items in the annex's order, with delimiters that are nothing else between them. */
static inline int uj_rows_are_plain(const struct uj_layout *layout) {
    return layout->scan && layout->annex_order && !uj_delimiter_is_ambiguous(layout);
}

/* --- csv_header.c ----------------------------------------------------------------------------------------------- */

/* Takes the columns from the annex's order. */
void uj_header_assume(struct uj_layout *layout);

/* Takes the columns from a header row (without its line end). Findings with offsets from the row's start.
 * *is_header: 0 when it is none, which is reported. UJREG_OK, UJREG_ERROR_MEMORY. */
ujreg_status uj_header_read(struct uj_layout *layout, const char *row, size_t size, const ujreg_allocator *allocator,
                            int *is_header, ujreg_findings *findings);

/* Reports what a first line that is no header may be: data, or separated otherwise. UJREG_OK, UJREG_ERROR_MEMORY. */
ujreg_status uj_header_refuse(const struct uj_layout *layout, const char *row, size_t size, ujreg_findings *findings);

#endif
