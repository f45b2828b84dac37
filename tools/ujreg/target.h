/* SPDX-License-Identifier: Apache-2.0 */
/* One file that is written: it has no name, or an odd one, until it is whole, and then takes its place. `-` is standard
 * output, which goes out as it comes; so does what is no regular file. Which files may be written at all is the business
 * of targets.c. */
#ifndef TARGET_H
#define TARGET_H

#include "file_id.h"
#include "interrupt.h"
#include "tool.h"

struct target {
    const char *role;     /* how it is asked for: "OUT", "--report" */
    const char *name;     /* as on the command line */
    const char *in_place; /* the role of the input that it may replace; NULL: none */
    struct file_id id;    /* where it belongs */
    int replace;          /* 1: what is there may be replaced */
    int mode;             /* of the file when it is kept; -1: as the file there, 0600 when there is none */
    int descriptor;       /* -1: not open */
    int beside;           /* 1: a regular file, which is put in its place at the end */
    char *temporary;      /* its name meanwhile; NULL: none */
    struct unfinished unfinished;
    int placed; /* TARGET_… */
    int error;  /* errno of the first failure of writing */
    struct target *next;
};

#define TARGET_UNPLACED 0
#define TARGET_NEW 1      /* there was no such file */
#define TARGET_REPLACED 2 /* there was one */

/* 0 or an errno. id must be known. */
int target_open(struct target *target);
/* ujreg_sink; context is the struct target. */
ujreg_status target_write(void *context, const char *data, size_t size);
/* Whether what was written has gone out already and cannot be taken back. */
int target_is_out(const struct target *target);

/* In this order, signals held for the last three; 0 or an errno. Ready: all that was written is on the disk. */
int target_ready(struct target *target);
int target_place(struct target *target);
int target_sync_folder(const struct target *target);
/* Takes back what target_place did; 0: a file was replaced, which cannot be undone. */
int target_undo(struct target *target);

/* Without target_place before it, nothing is left behind. */
void target_close(struct target *target);

#endif
