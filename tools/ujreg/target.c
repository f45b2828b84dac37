/* SPDX-License-Identifier: Apache-2.0 */
/* One file that is written. Where the system has files without a name (Linux), not even a kill leaves something behind
 * while the file grows; elsewhere it has an odd name beside its place, which signals take away. */
#if defined(__linux__)
#  define _GNU_SOURCE /* O_TMPFILE */
#endif
#include "target.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ODD_NAME ".ujreg-XXXXXX"
#define NAMES_TRIED 100

/* The directory of the file, with room for an odd name in it. NULL: no memory. */
static char *odd_path(const struct target *target) {
    size_t size = (size_t)(target->id.basename - target->id.path);
    char *path = malloc(size + sizeof ODD_NAME + 24);
    if (path) {
        memcpy(path, target->id.path, size);
        memcpy(path + size, ODD_NAME, sizeof ODD_NAME);
    }
    return path;
}

static int open_in_place(struct target *target) {
    struct stat facts;
    do {
        target->descriptor = open(target->name, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    } while (target->descriptor < 0 && errno == EINTR);
    if (target->descriptor < 0 || fstat(target->descriptor, &facts) != 0) {
        return errno;
    }
    return S_ISREG(facts.st_mode) ? EEXIST : 0; /* it was something else a moment ago */
}

static const char *folder_path(const struct target *target, char *odd) {
    size_t size = (size_t)(target->id.basename - target->id.path);
    odd[size > 1 ? size - 1 : size] = '\0'; /* the slash, unless it is all */
    return odd;
}

#ifdef O_TMPFILE
static void link_name(char room[32], int descriptor) {
    (void)snprintf(room, 32, "/proc/self/fd/%d", descriptor);
}

/* 0 where files without a name are not to be had: an old kernel, a file system without them, no /proc. */
static int open_unnamed(struct target *target, const char *folder) {
    char name[32];
    do {
        target->descriptor = open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    } while (target->descriptor < 0 && errno == EINTR);
    if (target->descriptor < 0) {
        return 0;
    }
    link_name(name, target->descriptor);
    if (access(name, F_OK) == 0) {
        return 1;
    }
    (void)close(target->descriptor); /* nothing was written */
    target->descriptor = -1;
    return 0;
}

static int link_unnamed(const struct target *target, const char *path) {
    char name[32];
    link_name(name, target->descriptor);
    return linkat(AT_FDCWD, name, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 ? 0 : errno;
}
#else
static int open_unnamed(struct target *target, const char *folder) {
    (void)target;
    (void)folder;
    return 0;
}

static int link_unnamed(const struct target *target, const char *path) {
    (void)target;
    (void)path;
    return ENOSYS; /* there are none */
}
#endif

static int open_named(struct target *target) {
    char *path = odd_path(target);
    if (!path) {
        return ENOMEM;
    }
    interrupt_hold(); /* until it is known what to take away */
    do {
        target->descriptor = mkstemp(path);
    } while (target->descriptor < 0 && errno == EINTR);
    int error = target->descriptor < 0 ? errno : 0;
    if (error) {
        free(path);
    } else {
        target->temporary = path;
        target->unfinished.name = path;
        interrupt_watch(&target->unfinished);
    }
    interrupt_release();
    if (!error) {
        (void)fcntl(target->descriptor, F_SETFD, FD_CLOEXEC); /* this program starts no other */
    }
    return error;
}

int target_open(struct target *target) {
    if (strcmp(target->name, "-") == 0) {
        target->descriptor = STDOUT_FILENO;
        return 0;
    }
    if (target->id.exists && !S_ISREG(target->id.facts.st_mode)) {
        return open_in_place(target);
    }
    char *odd = odd_path(target);
    if (!odd) {
        return ENOMEM;
    }
    target->beside = 1;
    int unnamed = open_unnamed(target, folder_path(target, odd));
    free(odd);
    return unnamed ? 0 : open_named(target);
}

ujreg_status target_write(void *context, const char *data, size_t size) {
    struct target *target = context;
    while (size && !target->error) {
        ssize_t done = write(target->descriptor, data, size);
        if (done > 0) {
            data += done;
            size -= (size_t)done;
        } else if (done == 0 || errno != EINTR) {
            target->error = done == 0 ? EIO : errno;
        }
    }
    return target->error ? UJREG_ERROR_IO : UJREG_MORE;
}

int target_is_out(const struct target *target) {
    return target->descriptor >= 0 && !target->beside;
}

/* --- to its place --------------------------------------------------------------------------------------- */

/* Owner, group and mode of a file that is replaced. Who is not of its group must not see it: where the group cannot be
 * kept, nothing is granted to another. */
static int dress(const struct target *target) {
    const struct stat *facts = &target->id.facts;
    mode_t mode = target->mode >= 0 ? (mode_t)target->mode : target->id.exists ? facts->st_mode & 0777 : 0600;
    struct stat now;
    if (target->id.exists && fstat(target->descriptor, &now) == 0 &&
        (now.st_uid != facts->st_uid || now.st_gid != facts->st_gid) &&
        fchown(target->descriptor, facts->st_uid, facts->st_gid) != 0 &&
        fchown(target->descriptor, (uid_t)-1, facts->st_gid) != 0 && target->mode < 0) {
        mode &= ~(mode_t)0070;
    }
    return fchmod(target->descriptor, mode) == 0 ? 0 : errno;
}

static int sync_descriptor(int descriptor) {
    int done;
    do {
        done = fsync(descriptor);
    } while (done != 0 && errno == EINTR);
    return done == 0 ? 0 : errno;
}

/* Not all that can be opened can be synced. */
static int is_no_sync(int error) {
    return error == EINVAL || error == ENOTSUP || error == EBADF || error == ENOSYS;
}

int target_ready(struct target *target) {
    if (target->error || !target->beside) {
        return target->error;
    }
    int error = dress(target);
    error = error ? error : sync_descriptor(target->descriptor);
    if (error && !is_no_sync(error)) {
        return error;
    }
    if (target->temporary) { /* an unnamed file would be gone */
        int closed = close(target->descriptor);
        target->descriptor = -1;
        return closed == 0 || errno == EINTR ? 0 : errno;
    }
    return 0;
}

static void forget(struct target *target) {
    if (target->temporary) {
        interrupt_forget(&target->unfinished);
        free(target->temporary);
        target->temporary = NULL;
    }
}

/* Gives an unnamed file an odd name; 0 or an errno. */
static int name_it(struct target *target) {
    char *path = odd_path(target);
    int error = path ? EEXIST : ENOMEM;
    for (unsigned i = 0; error == EEXIST && i < NAMES_TRIED; i++) {
        size_t size = (size_t)(target->id.basename - target->id.path);
        (void)snprintf(path + size, sizeof ODD_NAME + 24, ".ujreg-%lu-%u", (unsigned long)getpid(), i);
        error = link_unnamed(target, path);
    }
    if (error) {
        free(path);
        return error;
    }
    target->temporary = path;
    target->unfinished.name = path;
    interrupt_watch(&target->unfinished);
    return 0;
}

static int rename_to_place(struct target *target) {
    if (rename(target->temporary, target->id.path) != 0) {
        return errno;
    }
    forget(target);
    return 0;
}

/* The place of a file that is not there; EEXIST when it is. */
static int place_new(struct target *target) {
    if (!target->temporary) {
        return link_unnamed(target, target->id.path);
    }
    struct stat facts;
    if (link(target->temporary, target->id.path) == 0) {
        if (unlink(target->temporary) == 0) { /* a second name of the same file; else target_close tries again */
            forget(target);
        }
        return 0;
    }
    if (errno == EEXIST || lstat(target->id.path, &facts) == 0) {
        return EEXIST;
    }
    return rename_to_place(target); /* a file system without links */
}

static int place_over(struct target *target) {
    int error = target->temporary ? 0 : name_it(target);
    return error ? error : rename_to_place(target);
}

int target_place(struct target *target) {
    if (!target->beside) {
        return 0;
    }
    int error = place_new(target);
    target->placed = error ? TARGET_UNPLACED : TARGET_NEW;
    if (error == EEXIST && target->replace) {
        error = place_over(target);
        target->placed = error ? TARGET_UNPLACED : TARGET_REPLACED;
    }
    return error;
}

int target_sync_folder(const struct target *target) {
    char *folder = target->beside ? odd_path(target) : NULL;
    if (!folder) {
        return 0;
    }
    int descriptor = open(folder_path(target, folder), O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    free(folder);
    if (descriptor < 0) {
        return 0; /* may be written and not read: there is no way to sync it */
    }
    int error = sync_descriptor(descriptor);
    (void)close(descriptor); /* nothing was written through it */
    return is_no_sync(error) ? 0 : error;
}

int target_undo(struct target *target) {
    if (target->placed == TARGET_NEW && unlink(target->id.path) == 0) {
        target->placed = TARGET_UNPLACED;
    }
    return target->placed == TARGET_UNPLACED;
}

void target_close(struct target *target) {
    if (target->descriptor > STDOUT_FILENO) {
        (void)close(target->descriptor); /* what was written is in its place, or thrown away */
    }
    target->descriptor = -1;
    interrupt_hold();
    if (target->temporary) {
        (void)unlink(target->temporary);
    }
    forget(target);
    interrupt_release();
    file_id_free(&target->id);
}
