/* SPDX-License-Identifier: Apache-2.0 */
/* The syntax of the files in data/: UTF-8, a row of column names, cells between tabs. Parsed in place in a private copy.
 * The meaning of a cell is defined by its table. */
#ifndef UJ_TABLES_TSV_H
#define UJ_TABLES_TSV_H

#include <stddef.h>
#include <stdint.h>

#define UJ_TSV_COLUMNS 8

struct uj_tsv {
    char *at;
    char *end;                       /* a writable byte lies there */
    uint64_t line;                   /* of the last row, from 1 */
    int32_t names;                   /* columns that the table knows */
    int32_t columns;                 /* columns of this file */
    int32_t name_of[UJ_TSV_COLUMNS]; /* column of the file -> column of the table */
};

/* Parses the row of column names: names of the table in any order, each at most once. `text` has size + 1 bytes and is
 * changed: cells become zero-terminated. names <= UJ_TSV_COLUMNS. 1 on success; 0 if wrong, at line tsv->line. */
int uj_tsv_open(struct uj_tsv *tsv, char *text, size_t size, const char *const *names, int32_t count);

/* Parses the next row: cells in the order of the table's columns, "" for a missing one. Skips empty lines and lines that
 * begin with #. 1 on success; 0 at the end; -1 if the row has more cells than columns. */
int uj_tsv_next(struct uj_tsv *tsv, const char *cells[UJ_TSV_COLUMNS]);

/* Parses a number of 1 to 9 digits and moves past it; 0 if there is none. */
int uj_tsv_number(const char **text, uint32_t *number);

#endif
