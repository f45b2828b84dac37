/* SPDX-License-Identifier: Apache-2.0 */
/* Which file a name leads to, also when there is none yet: two names of one file are found out before anything is
 * written. */
#ifndef FILE_ID_H
#define FILE_ID_H

#include <sys/stat.h>

struct file_id {
    char *path;           /* links followed, without . and ..; NULL for a descriptor */
    int error;            /* why path is only the name: errno of its directory */
    int exists;           /* facts are of the file */
    struct stat facts;    /* else unset */
    int has_folder;       /* folder are facts of the directory that holds it */
    struct stat folder;   /* else unset */
    const char *basename; /* within path */
};

/* 0, or ENOMEM. Whatever the answer, file_id_free. */
int file_id_of(struct file_id *id, const char *name);
void file_id_of_descriptor(struct file_id *id, int descriptor);
void file_id_free(struct file_id *id);

/* Whether both are one file, or would be. Terminals, /dev/null and sockets are never: nothing in them is lost. */
int file_id_same(const struct file_id *a, const struct file_id *b);
/* Whether both are one entry of one directory: not two hard links of a file. */
int file_id_same_entry(const struct file_id *a, const struct file_id *b);

#endif
