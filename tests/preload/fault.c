/* SPDX-License-Identifier: Apache-2.0 */
/* Lets one call of the system or of the allocator fail, or be interrupted by a signal. Of the environment:
 *   FAULT_CALL  which: a name of `names` below, or `any` for all but the allocator's
 *   FAULT_AT    its number among those, from 1; 0: none
 *   FAULT_HOW   an errno as a number; `short`: half of the bytes; `signal N`: N is raised before the call
 *   FAULT_LOG   a file to which the calls are counted at the end: a name and a number a line
 *   FAULT_NAMED not empty: there are no files without a name */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    OPEN,
    READ,
    PREAD,
    WRITE,
    CLOSE,
    FSYNC,
    FCHMOD,
    FCHOWN,
    LINK,
    RENAME,
    UNLINK,
    MKSTEMP,
    STAT,
    DUP,
    THREAD,
    MEMORY,
    CALLS
};
static const char *const names[CALLS] = {"open", "read",   "pread",  "write",   "close", "fsync", "fchmod", "fchown",
                                         "link", "rename", "unlink", "mkstemp", "stat",  "dup",   "thread", "memory"};
#define ANY CALLS
#define SHORT (-1)

static long counts[CALLS + 1];
static int chosen = -1;
static long at;
static int error; /* SHORT: half of the bytes */
static int number;
static int named;
static const char *log_name;
static int running;

static const char *setting(const char *name) {
    const char *value = getenv(name);
    return value ? value : "";
}

__attribute__((constructor)) static void start(void) {
    const char *call = setting("FAULT_CALL");
    const char *how = setting("FAULT_HOW");
    for (int i = 0; i < CALLS; i++) {
        chosen = strcmp(call, names[i]) == 0 ? i : chosen;
    }
    chosen = strcmp(call, "any") == 0 ? ANY : chosen;
    at = atol(setting("FAULT_AT"));
    error = strcmp(how, "short") == 0 ? SHORT : atoi(how);
    number = strncmp(how, "signal ", 7) == 0 ? atoi(how + 7) : 0;
    named = *setting("FAULT_NAMED") != '\0';
    log_name = getenv("FAULT_LOG");
    running = 1;
}

__attribute__((destructor)) static void stop(void) {
    running = 0;
    FILE *file = log_name ? fopen(log_name, "w") : NULL;
    for (int i = 0; file && i <= CALLS; i++) {
        fprintf(file, "%s %ld\n", i == ANY ? "any" : names[i], counts[i]);
    }
    if (file && fclose(file) != 0) {
        abort();
    }
}

/* Whether this is the call that fails: errno is set, or SHORT answered. */
static int fails(int call) {
    if (!running) {
        return 0;
    }
    long own = __atomic_add_fetch(&counts[call], 1, __ATOMIC_RELAXED);
    long any = call == MEMORY ? 0 : __atomic_add_fetch(&counts[ANY], 1, __ATOMIC_RELAXED);
    if (at == 0 || (chosen == ANY ? any : chosen == call ? own : 0) != at) {
        return 0;
    }
    if (number) {
        raise(number);
        return 0;
    }
    errno = error > 0 ? error : errno;
    return error;
}

/* What is behind this library. */
#define NEXT(name, ...)                                                                                                \
    static int (*next)(__VA_ARGS__);                                                                                   \
    if (!next) {                                                                                                       \
        void *found = dlsym(RTLD_NEXT, name);                                                                          \
        memcpy(&next, &found, sizeof next);                                                                            \
    }

static int open_next(const char *name, const char *path, int flags, mode_t mode) {
    void *found = dlsym(RTLD_NEXT, name);
    int (*next)(const char *, int, ...);
    memcpy(&next, &found, sizeof next);
    if (named && (flags & O_TMPFILE) == O_TMPFILE) {
        errno = EOPNOTSUPP;
        return -1;
    }
    return fails(OPEN) ? -1 : next(path, flags, mode);
}

int open(const char *path, int flags, ...) {
    va_list values;
    va_start(values, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg(values, int) : 0;
    va_end(values);
    return open_next("open", path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list values;
    va_start(values, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg(values, int) : 0;
    va_end(values);
    return open_next("open64", path, flags, mode);
}

static ssize_t read_next(const char *name, int call, int descriptor, void *buffer, size_t size, off64_t offset) {
    void *found = dlsym(RTLD_NEXT, name);
    int failure = fails(call);
    if (failure && failure != SHORT) {
        return -1;
    }
    size = failure == SHORT && size > 1 ? size / 2 : size;
    if (call == READ) {
        ssize_t (*next)(int, void *, size_t);
        memcpy(&next, &found, sizeof next);
        return next(descriptor, buffer, size);
    }
    ssize_t (*next)(int, void *, size_t, off64_t);
    memcpy(&next, &found, sizeof next);
    return next(descriptor, buffer, size, offset);
}

ssize_t read(int descriptor, void *buffer, size_t size) {
    return read_next("read", READ, descriptor, buffer, size, 0);
}

ssize_t pread(int descriptor, void *buffer, size_t size, off_t offset) {
    return read_next("pread64", PREAD, descriptor, buffer, size, offset);
}

ssize_t pread64(int descriptor, void *buffer, size_t size, off64_t offset) {
    return read_next("pread64", PREAD, descriptor, buffer, size, offset);
}

ssize_t write(int descriptor, const void *buffer, size_t size) {
    static ssize_t (*next)(int, const void *, size_t);
    void *found = dlsym(RTLD_NEXT, "write");
    memcpy(&next, &found, sizeof next);
    int failure = fails(WRITE);
    return failure && failure != SHORT ? -1 : next(descriptor, buffer, failure && size > 1 ? size / 2 : size);
}

int close(int descriptor) {
    NEXT("close", int)
    int failure = fails(CLOSE);
    int done = next(descriptor); /* it is closed whatever the answer */
    if (failure) {
        errno = error > 0 ? error : errno;
    }
    return failure ? -1 : done;
}

int dup(int descriptor) {
    NEXT("dup", int)
    return fails(DUP) ? -1 : next(descriptor);
}

int fsync(int descriptor) {
    NEXT("fsync", int)
    return fails(FSYNC) ? -1 : next(descriptor);
}

int fchmod(int descriptor, mode_t mode) {
    NEXT("fchmod", int, mode_t)
    return fails(FCHMOD) ? -1 : next(descriptor, mode);
}

int fchown(int descriptor, uid_t owner, gid_t group) {
    NEXT("fchown", int, uid_t, gid_t)
    return fails(FCHOWN) ? -1 : next(descriptor, owner, group);
}

int link(const char *from, const char *to) {
    NEXT("link", const char *, const char *)
    return fails(LINK) ? -1 : next(from, to);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
    NEXT("linkat", int, const char *, int, const char *, int)
    return fails(LINK) ? -1 : next(from_folder, from, to_folder, to, flags);
}

int rename(const char *from, const char *to) {
    NEXT("rename", const char *, const char *)
    return fails(RENAME) ? -1 : next(from, to);
}

int unlink(const char *path) {
    NEXT("unlink", const char *)
    return fails(UNLINK) ? -1 : next(path);
}

int mkstemp(char *pattern) {
    NEXT("mkstemp", char *)
    return fails(MKSTEMP) ? -1 : next(pattern);
}

int mkstemp64(char *pattern) {
    NEXT("mkstemp64", char *)
    return fails(MKSTEMP) ? -1 : next(pattern);
}

int stat64(const char *path, struct stat64 *facts) {
    NEXT("stat64", const char *, struct stat64 *)
    return fails(STAT) ? -1 : next(path, facts);
}

int fstat64(int descriptor, struct stat64 *facts) {
    NEXT("fstat64", int, struct stat64 *)
    return fails(STAT) ? -1 : next(descriptor, facts);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*function)(void *), void *context) {
    NEXT("pthread_create", pthread_t *, const pthread_attr_t *, void *(*)(void *), void *)
    return fails(THREAD) ? EAGAIN : next(thread, attributes, function, context);
}

#ifdef FAULT_MEMORY /* glibc: what is behind is known without being looked for, which would itself allocate */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);

void *malloc(size_t size) {
    return fails(MEMORY) ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
    return fails(MEMORY) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *block, size_t size) {
    return fails(MEMORY) ? NULL : __libc_realloc(block, size);
}
#endif
