/* SPDX-License-Identifier: Apache-2.0 */
/* CSV, TSV and PSV: where records end (rows.c), how a row falls into cells and cells into fields (delimited.c), and
 * what the header row says (header.c). Quoting follows RFC 4180. Works on the bytes of UTF-8 and GB18030 alike. */
#ifndef UJ_FORMATS_DELIMITED_H
#define UJ_FORMATS_DELIMITED_H

#include "core/buffer.h"
#include "formats/raw.h"
#include "formats/scan.h"
#include "record/findings.h"

#define UJ_COLUMNS_MAX 64

/* What is fixed once the header is known; shared by all threads of a run. */
struct uj_delimited {
    char delimiter;
    int gb18030;                   /* the delimiter may also be the second byte of a character: '|' only */
    uj_scan scan;
    size_t max_record;
    size_t max_field;
    size_t columns;
    uint8_t slot[UJ_COLUMNS_MAX];  /* column -> slot of uj_raw */
    uint32_t missing;              /* bit field - 1: a required item that has no column */
};

/* Bytes of the character at p, n >= 1, by its shape alone: a lead byte takes what may follow it, nothing else. */
static inline size_t uj_gb18030_step(const char *p, size_t n) {
    unsigned char lead = (unsigned char)p[0], next = n > 1 ? (unsigned char)p[1] : 0;
    if (lead < 0x81 || lead == 0xFF) {
        return 1;
    }
    if (next >= '0' && next <= '9') {
        return n < 4 ? 1 : 4;
    }
    return next >= 0x40 && next != 0x7F && next != 0xFF ? 2 : 1;
}

/* --- rows.c ------------------------------------------------------------------------------------------------- */

enum uj_row_kind {
    UJ_ROW_NEED,        /* not all of it is there; with more than max_record bytes: it will be UJ_ROW_OVERLONG and end
                           at the next line feed, so the bytes need not be kept */
    UJ_ROW_COMPLETE,
    UJ_ROW_AFTER_QUOTE, /* a closing quote is followed by something else; `at` is the place after the quote */
    UJ_ROW_UNCLOSED,    /* the quote at `at` is never closed; the row ends with the line it was opened on */
    UJ_ROW_OVERLONG     /* longer than max_record */
};

/* How far the search for the end of the row at the start of some data has come. Zero to begin. */
struct uj_row_search {
    size_t scanned;
    size_t open;      /* offset of the opening quote + 1; 0 outside quotes */
    size_t feed;      /* offset of the next line feed + 1, where known; 0 otherwise */
    size_t bad;       /* offset after a misplaced closing quote + 1; 0: none */
};

struct uj_row {
    enum uj_row_kind kind;
    size_t size; /* with its line end */
    size_t at;
};

/* The row at data[0]. The same answer wherever the data was cut: NEED, or what the whole input would give. */
struct uj_row uj_row_find(const struct uj_delimited *delimited, const char *data, size_t size, int last,
                          struct uj_row_search *search);

/* How many bytes at the start of data are whole rows; 0 when not even one is. The search goes on where it stood when
 * the data has grown at its end and nothing was taken off its start. */
size_t uj_rows_whole(const struct uj_delimited *delimited, const char *data, size_t size, int last,
                     struct uj_row_search *search);

/* --- delimited.c -------------------------------------------------------------------------------------------- */

struct uj_cell {
    ujreg_text text;      /* quotes undone */
    size_t start, size;   /* where the text stands in the row */
    int copied;           /* text lies in the scratch buffer: doubled quotes were undone */
    int bare_quote;       /* a quote inside an unquoted cell */
};

/* Splits a complete row of `size` bytes without its line end. Returns the number of cells, of which at most `room`
 * are stored. scratch has room for size bytes. */
size_t uj_row_split(const struct uj_delimited *delimited, const char *row, size_t size, struct uj_cell *cells,
                    size_t room, char *scratch);

/* Walks over data that consists of whole rows. */
struct uj_delimited_walk {
    const struct uj_delimited *delimited;
    const char *next;
    const char *end;
    const char *window; /* what marks are relative to */
    size_t window_size;
    size_t mark, mark_count;
    struct uj_buffer scratch;
    uint16_t marks[UJ_SCAN_WINDOW];
};

void uj_delimited_walk_init(struct uj_delimited_walk *walk, const struct uj_delimited *delimited,
                            const ujreg_allocator *allocator);
void uj_delimited_walk_set(struct uj_delimited_walk *walk, const char *data, size_t size);
void uj_delimited_walk_free(struct uj_delimited_walk *walk);

/* The next record. UJREG_OK, UJREG_MALFORMED, UJREG_INVALID (a blank line: no record, raw tells the place),
 * UJREG_END, UJREG_ERROR_MEMORY. Findings are appended with offsets from raw->start and no line. Slots without a
 * column are left as they are: zero raw before the first call. */
ujreg_status uj_delimited_next(struct uj_delimited_walk *walk, struct uj_raw *raw, ujreg_findings *findings);

/* --- header.c ----------------------------------------------------------------------------------------------- */

/* Takes the columns from the annex's order. */
void uj_header_assume(struct uj_delimited *delimited);

/* Takes the columns from a header row (without its line end). Findings with offsets from the row's start.
 * UJREG_OK, UJREG_INVALID (this is no header), UJREG_ERROR_MEMORY. */
ujreg_status uj_header_read(struct uj_delimited *delimited, const char *row, size_t size, int32_t encoding,
                            const ujreg_allocator *allocator, ujreg_findings *findings);

#endif
