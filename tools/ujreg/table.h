/* SPDX-License-Identifier: Apache-2.0 */
/* A file of registrations or of events as rows of named values: CSV and TSV with a header, or one JSON
 * object a line; UTF-8 or GB18030. Knows syntax and the names of columns; what the values mean is
 * registrations.c's and events.c's. What is wrong is told as findings, a line each, and reading goes on
 * with the next row. */
#ifndef TABLE_H
#define TABLE_H

#include "columns.h"
#include "input.h"
#include "reader/layout.h"

struct cell {
    int column; /* place in the columns */
    ujreg_text text;
};

#define CELLS_MAX 256

/* The row at hand. Empty values are left out; the texts live until the next row. */
struct row {
    struct cell cells[CELLS_MAX];
    size_t count;
    uint64_t record; /* from 1 */
    uint64_t line;
    uint64_t offset;
    uint64_t length;
};

/* Takes a finding that has its place; not 0 to stop. */
typedef int (*table_report)(void *context, const ujreg_finding *finding);

struct table {
    struct input *input;
    const struct columns *columns;
    struct column_index index;
    table_report report;
    void *context;
    int stopped;         /* the report said so, or there was no memory */
    ujreg_status status; /* why, when there was no memory */
    struct uj_layout layout;
    struct uj_layout json; /* for a line that is UTF-8 already */
    int map[CELLS_MAX];    /* CSV: column of the file -> place in the columns, or -1 */
    size_t map_size;
    int told_unknown; /* NDJSON: that there are unknown keys */
    char *bytes;      /* of the input, from start to filled */
    size_t start;
    size_t filled;
    size_t capacity;
    int ended;
    uint64_t line; /* of bytes[start] */
    uint64_t offset;
    uint64_t records; /* rows so far, wrong ones too */
    char *text;       /* the row in UTF-8, and room for what is unescaped */
    size_t text_capacity;
    struct row row;
};

/* How to read; zero is automatic. */
struct table_options {
    int32_t format;   /* UJREG_FORMAT_CSV, _TSV or _NDJSON */
    int32_t encoding; /* UJREG_ENCODING_… */
};

/* --format and --encoding; an exit status, having complained. */
int table_set_format(struct table_options *options, const struct command *command, const char *value);
int table_set_encoding(struct table_options *options, const struct command *command, const char *value);

/* Opens: EXIT_FINE, EXIT_INPUT (not of its format, reported; or unreadable, complained of), EXIT_FAILED.
 * Whatever the answer, table_close. */
int table_open(struct table *table, struct input *input, const struct columns *columns,
               const struct table_options *options, table_report report, void *context);
void table_close(struct table *table);

/* Takes all values of the row at hand; 0: some were none, reported. */
int table_values(struct table *table, void *structure, ujreg_record *record);
/* Whether the row at hand has a value of that name. */
int table_row_has(const struct table *table, const char *name);
/* Whether the file has a column of that name; always with NDJSON. */
int table_has(const struct table *table, const char *name);

#define ROW_TAKEN 0
#define ROW_WRONG 1 /* reported; go on */
#define ROW_END 2
#define ROW_STOP 3 /* table_status tells */

/* The next row, in table->row. */
int table_next(struct table *table);
/* After ROW_STOP, and after a failure to open: an exit status, having complained. */
int table_status(const struct table *table);

/* Reports about the row at hand, in the whole. */
void table_tell(struct table *table, ujreg_finding *finding);
/* By rule and variant; detail may be NULL. */
void table_tell_rule(struct table *table, int32_t rule, int64_t variant, const char *detail, const ujreg_text *value);

/* --- for table.c's own files ---------------------------------------------------------------------------- */

/* table_delimited.c */
int table_read_header(struct table *table);
int table_next_delimited(struct table *table);
/* table_json.c */
int table_next_json(struct table *table);

/* More bytes behind those at hand: 1, 0 at the end, -1 stopped. */
int table_more(struct table *table);
/* Passes over a line that is too long to be kept, and reports it. */
void table_drop_line(struct table *table);
/* Whether the bytes at hand are more than a row may have. */
int table_is_overlong(const struct table *table);
/* Room for so many bytes in table->text; 0: stopped. */
int table_room(struct table *table, size_t size);
/* Moves on behind the row of so many bytes. */
void table_take(struct table *table, size_t size);
/* The row's bytes in UTF-8, with room for as many again behind them; 0: reported or stopped. */
int table_text(struct table *table, const char *data, size_t size, ujreg_text *text);
/* Adds a value; reports a name that comes twice. */
void table_add(struct table *table, int column, const ujreg_text *value);

#endif
