/* SPDX-License-Identifier: Apache-2.0 */
/* Going through files of registrations or events, for the commands of the life cycle: opening them one
 * after the other, telling what is wrong with them, and how it all ended. */
#ifndef FILES_H
#define FILES_H

#include "input.h"
#include "person.h"
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

/* Shows a finding; not 0 to stop. */
int told_finding(struct told *told, const ujreg_finding *finding);

struct files {
    ujreg_registration_reader_options options; /* how to read: format, encoding */
    struct told told;
    uint64_t rows;      /* that could be read */
    uint64_t wrong;     /* that could not */
    int standard_input; /* it was read already */
};

/* --format and --encoding; an exit status, having complained. */
int files_set_format(struct files *files, const struct command *command, const char *value);
int files_set_encoding(struct files *files, const struct command *command, const char *value);

/* The file at hand and its row. */
struct reading {
    struct files *files;
    struct input *input;
    ujreg_registration_reader *reader;
    ujreg_findings *findings;
    char *bytes;
    int stopped; /* what was told could not be shown */
};

/* Reports about the row at hand, in the whole. */
void reading_tell(struct reading *reading, ujreg_finding *finding);
void reading_tell_rule(struct reading *reading, int32_t rule, int64_t number);

/* An event and the record it may bring. */
struct logged_event {
    ujreg_event event;
    ujreg_record record;
};

/* Does something with the row that was read; an exit status, EXIT_FAILED ends it all. */
typedef int (*file_taker)(void *context, struct reading *reading, void *row);

/* Go through one file: `take` gets each row. An exit status. */
int files_registrations(struct files *files, const char *name, file_taker take, ujreg_registration *row, void *context);
int files_events(struct files *files, const char *name, file_taker take, struct logged_event *row, void *context);

/* The higher of two exit statuses. */
int files_worse(int a, int b);

#endif
