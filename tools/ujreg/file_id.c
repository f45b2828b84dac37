/* SPDX-License-Identifier: Apache-2.0 */
/* Which file a name leads to. */
#include "file_id.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LINKS_MOST 40 /* as the kernel follows */

static char *copy(const char *text, size_t size) {
    char *made = malloc(size + 1);
    if (made) {
        memcpy(made, text, size);
        made[size] = '\0';
    }
    return made;
}

/* folder/name; NULL: no memory. */
static char *join(const char *folder, const char *name) {
    size_t size = strlen(folder);
    size_t rest = strlen(name);
    char *made = malloc(size + rest + 2);
    if (made) {
        memcpy(made, folder, size);
        made[size] = '/';
        memcpy(made + size + (size && folder[size - 1] == '/' ? 0 : 1), name, rest + 1);
    }
    return made;
}

/* The directory of a name, "." when it has none. */
static char *folder_of(const char *name) {
    const char *slash = strrchr(name, '/');
    return !slash ? copy(".", 1) : slash == name ? copy("/", 1) : copy(name, (size_t)(slash - name));
}

static const char *basename_of(const char *name) {
    const char *slash = strrchr(name, '/');
    return slash ? slash + 1 : name;
}

/* Where a link leads, from where it lies; NULL with errno. */
static char *next_of(const char *link) {
    char room[4096];
    ssize_t size = readlink(link, room, sizeof room - 1);
    if (size < 0) {
        return NULL;
    }
    room[size] = '\0';
    if (room[0] == '/') {
        return copy(room, (size_t)size);
    }
    char *folder = folder_of(link);
    char *made = folder ? join(folder, room) : NULL;
    free(folder);
    errno = made ? 0 : ENOMEM;
    return made;
}

/* The name behind links that lead to nothing yet; 0 or ENOMEM. */
static int follow(char **name) {
    for (int i = 0; i < LINKS_MOST; i++) {
        char *next = next_of(*name);
        if (!next) {
            return errno == ENOMEM ? ENOMEM : 0; /* no link */
        }
        free(*name);
        *name = next;
    }
    return 0;
}

/* Of what does not exist: its directory, if there is one, and its name in it. */
static int find_new(struct file_id *id, const char *name) {
    char *last = copy(name, strlen(name));
    int error = last ? follow(&last) : ENOMEM;
    char *folder = error ? NULL : folder_of(last);
    if (!folder) {
        free(last);
        return ENOMEM;
    }
    char *real = realpath(folder, NULL);
    error = real ? 0 : errno;
    id->error = id->error ? id->error : error;
    id->path = real ? join(real, basename_of(last)) : copy(last, strlen(last));
    id->has_folder = real && stat(real, &id->folder) == 0;
    if (!id->error && !*basename_of(last)) {
        id->error = *last ? EISDIR : ENOENT; /* "new/", "" */
    }
    free(real);
    free(folder);
    free(last);
    return id->path && error != ENOMEM ? 0 : ENOMEM;
}

static int find_existing(struct file_id *id, const char *name) {
    id->path = realpath(name, NULL);
    if (!id->path) {
        id->error = errno;
        if (id->error == ENOMEM) {
            return ENOMEM;
        }
        id->path = copy(name, strlen(name));
        return id->path ? 0 : ENOMEM;
    }
    char *folder = folder_of(id->path);
    id->has_folder = folder && stat(folder, &id->folder) == 0;
    free(folder);
    return folder ? 0 : ENOMEM;
}

int file_id_of(struct file_id *id, const char *name) {
    memset(id, 0, sizeof *id);
    id->exists = stat(name, &id->facts) == 0;
    id->error = id->exists || errno == ENOENT ? 0 : errno;
    int error = id->exists ? find_existing(id, name) : find_new(id, name);
    id->basename = id->path ? basename_of(id->path) : NULL;
    return error;
}

void file_id_of_descriptor(struct file_id *id, int descriptor) {
    memset(id, 0, sizeof *id);
    id->exists = fstat(descriptor, &id->facts) == 0;
}

void file_id_free(struct file_id *id) {
    free(id->path);
    memset(id, 0, sizeof *id);
}

int file_id_same_entry(const struct file_id *a, const struct file_id *b) {
    return a->path && b->path && strcmp(a->basename, b->basename) == 0 &&
           (a->has_folder && b->has_folder ? a->folder.st_dev == b->folder.st_dev && a->folder.st_ino == b->folder.st_ino
                                           : strcmp(a->path, b->path) == 0);
}

int file_id_same(const struct file_id *a, const struct file_id *b) {
    if (!a->exists || !b->exists) { /* or could not be looked at */
        return file_id_same_entry(a, b);
    }
    return a->facts.st_dev == b->facts.st_dev && a->facts.st_ino == b->facts.st_ino && !S_ISCHR(a->facts.st_mode) &&
           !S_ISSOCK(a->facts.st_mode);
}
