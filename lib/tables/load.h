/* SPDX-License-Identifier: Apache-2.0 */
/* Rows that a caller loads at run time. They are parsed from one text, sorted, and merged into a sorted array, all or
 * none of them. struct uj_table_row describes a row. */
#ifndef UJ_TABLES_LOAD_H
#define UJ_TABLES_LOAD_H

#include <ujreg/base.h>

#include "core/sort.h"

/* The private copy of one loaded text; strings of the rows lie in it. Batches form a list. */
struct uj_batch {
    struct uj_batch *next;
    char *text;
    size_t size;
    uint32_t *numbers; /* free for use by the kind; released with the batch */
};

struct uj_table_row {
    const char *const *columns;
    int32_t column_count; /* at most UJ_TSV_COLUMNS */
    size_t unit;          /* bytes of a row; a row begins with its line in the file, uint64_t */
    uj_compare order;     /* by key; two rows of a text must not be equal */
    int (*parse)(const char *const *cells, void *context, void *row); /* row is zero but for its line; 0: wrong */
};

struct uj_batch *uj_batch_new(const ujreg_allocator *allocator, const char *data, size_t size);
void uj_batch_free(const ujreg_allocator *allocator, struct uj_batch *batch);
void uj_batch_free_all(const ujreg_allocator *allocator, struct uj_batch *batch);

/* Counts a byte: an upper bound for the room that rows need. */
size_t uj_batch_count(const struct uj_batch *batch, char byte);

/* Parses the batch's text and merges its rows into *rows; a new row replaces one with the same key. Unless it answers
 * UJREG_OK, *rows and *count stay as they were. UJREG_INVALID sets *line. */
ujreg_status uj_rows_load(const ujreg_allocator *allocator, const struct uj_table_row *kind, void *context,
                          struct uj_batch *batch, void **rows, size_t *count, uint64_t *line);

#endif
