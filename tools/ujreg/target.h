/* SPDX-License-Identifier: Apache-2.0 */
/* A file that is there whole or not at all: written beside its place and moved there at the end. `-` is standard output,
 * which goes out as it comes; so does what is no regular file. */
#ifndef TARGET_H
#define TARGET_H

#include "tool.h"

struct target {
    char *visible;   /* its name for a person */
    char *path;      /* where it belongs; NULL: written in place */
    char *temporary; /* where it is written meanwhile */
    int descriptor;  /* -1: not open */
    int error;       /* errno of the first failure of writing */
};

/* 0, or an errno. Whatever the answer, target_close. */
int target_open(struct target *target, const char *name);
/* ujreg_sink; context is the struct target. */
int32_t target_write(void *context, const char *data, size_t size);
/* Moves the file to its place; 0 or an errno. */
int target_keep(struct target *target);
/* Without target_keep before it, nothing is left behind. */
void target_close(struct target *target);
/* Whether what was written has gone out already and cannot be taken back. */
int target_is_out(const struct target *target);

#endif
