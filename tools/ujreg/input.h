/* SPDX-License-Identifier: Apache-2.0 */
/* Files as inputs of a run. `-` is standard input. */
#ifndef INPUT_H
#define INPUT_H

#include <sys/stat.h>

#include "tool.h"

struct input {
    const char *name;    /* as on the command line */
    char *valid;         /* for JSON and CSV: valid UTF-8 */
    char *visible;       /* for a person: also without control characters */
    int descriptor;      /* -1: not open */
    int error;           /* errno of the first failure of reading, or INPUT_CHANGED */
    int again;           /* 1: a regular file, input_read_at works */
    uint64_t base;       /* where in the file the input begins */
    uint64_t total;      /* bytes, 0 when not known */
    uint64_t done;       /* bytes delivered */
    struct stat facts;   /* when it was opened */
    struct input *older; /* the one opened before among those that stay open */
};

/* The file is not the one that was opened first: another, or another size or time. */
#define INPUT_CHANGED (-1)

/* 0, or an errno; ENOMEM too. Whatever the answer, input_close. When no descriptor is left, the file that has been open
 * longest is closed, and opened again when input_read_at needs it. */
int input_open(struct input *input, const char *name);
void input_close(struct input *input);
/* Closes the file and keeps the names. */
void input_release(struct input *input);
/* ujreg_source and ujreg_source_at; context is the struct input. */
ujreg_status input_read(void *context, char *buffer, size_t capacity, size_t *stored);
ujreg_status input_read_at(void *context, uint64_t offset, char *buffer, size_t capacity, size_t *stored);
/* The rest of a small file, to be freed whatever the answer; 0 or an errno, EFBIG when it is not small. */
int input_read_all(struct input *input, char **data, size_t *size);

/* Lays a file over a table; an exit status, having complained. */
int input_load_table(ujreg_tables *tables, int32_t table, const char *name);

#endif
