/* SPDX-License-Identifier: Apache-2.0 */
/* The form of the files in data/, read out of a private copy: UTF-8, a row of column names, cells between tabs. The
 * only place that knows this syntax; what a cell means is the table's business. */
#ifndef UJ_TABLES_TSV_H
#define UJ_TABLES_TSV_H

#include <stddef.h>
#include <stdint.h>

#define UJ_TSV_COLUMNS 8

struct uj_tsv {
    char *at;
    char *end;                       /* a writable byte lies there */
    uint64_t line;                   /* of the row read last, from 1 */
    int32_t names;                   /* columns that the table knows */
    int32_t columns;                 /* columns of this file */
    int32_t name_of[UJ_TSV_COLUMNS]; /* column of the file -> column of the table */
};

/* Reads the row of column names: names of the table, each at most once, in any order. `text` has size + 1 bytes and is
 * changed: cells become zero-terminated. names <= UJ_TSV_COLUMNS. 1; 0 when it is wrong, then tsv->line says where. */
int uj_tsv_open(struct uj_tsv *tsv, char *text, size_t size, const char *const *names, int32_t count);

/* The next row: cells by column of the table, "" for what is left out. Empty lines and lines that begin with # are
 * passed over. 1; 0 at the end; -1 when it has more cells than there are columns. */
int uj_tsv_next(struct uj_tsv *tsv, const char *cells[UJ_TSV_COLUMNS]);

/* A number of 1 to 9 digits, moved past; 0 when there is none. */
int uj_tsv_number(const char **text, uint32_t *number);

#endif
