/* SPDX-License-Identifier: Apache-2.0 */
/* Going through files of registrations or events, for the commands of the life cycle: opening them one
 * after the other, telling what is wrong with them, and how it all ended. */
#ifndef FILES_H
#define FILES_H

#include "registrations.h"
#include "render.h"

/* What is told of files. */
struct told {
    int output;          /* OUTPUT_…: form of a finding */
    int aside;           /* 1: findings go to standard error, as text; the output has another form */
    int32_t flags;       /* 0 or UJREG_SHOW_VALUES */
    uint64_t most;       /* findings to show */
    struct input *input; /* the file at hand */
    uint64_t errors;
    uint64_t warnings;
    uint64_t notes;
    uint64_t shown;
    int no_memory;
};

/* A table_report; context is the struct told. */
int told_finding(void *context, const ujreg_finding *finding);

struct files {
    struct table_options options;
    struct told told;
    uint64_t rows;      /* that could be read */
    uint64_t wrong;     /* that could not */
    int standard_input; /* it was read already */
};

/* Does something with the row that was read; an exit status, EXIT_FAILED ends it all. */
typedef int (*file_taker)(void *context, struct table *table, void *row);
/* Reads the next row: ROW_…. */
typedef int (*file_reader)(struct table *table, void *row);

/* Goes through one file: `next` fills `row`, `take` gets it. An exit status. begin: looks at the header; may
 * be NULL. */
int files_read(struct files *files, const char *name, const struct columns *columns, int (*begin)(struct table *table),
               file_reader next, file_taker take, void *row, void *context);

/* registrations_next with the row of files_read. */
int files_next_registration(struct table *table, void *row);

/* The higher of two exit statuses. */
int files_worse(int a, int b);

#endif
