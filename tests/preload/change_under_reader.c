/* SPDX-License-Identifier: Apache-2.0 */
/* Changes a file while the command reads it. Of the environment: CHANGE_FILE, its path; CHANGE_AT, before which read of it
 * (or, with CHANGE_ON=pread, before which read of a part of it) it is changed, from 1; CHANGE_HOW:
 *   truncate  to CHANGE_SIZE bytes
 *   append    the line "late" fifty times
 *   rewrite   emptied, then filled with the half of its bytes that is in front
 *   spoil     "x" in place of every byte from CHANGE_SIZE on: no byte more or less
 *   touch     nothing is changed, only its times are
 *   rename    it gets another name, with .new behind it
 *   keep      nothing at all */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long reads, preads;

static const char *setting(const char *name) {
    const char *value = getenv(name);
    return value ? value : "";
}

static int is_the_file(int descriptor) {
    struct stat one, other;
    return stat(setting("CHANGE_FILE"), &one) == 0 && fstat(descriptor, &other) == 0 && one.st_dev == other.st_dev &&
           one.st_ino == other.st_ino;
}

static void must(int done) {
    if (!done) {
        perror("change_under_reader");
        abort();
    }
}

static void put(int file, const char *bytes, size_t size, off_t at) {
    must(pwrite(file, bytes, size, at) == (ssize_t)size);
}

static void rewrite(int file, size_t size) {
    char *bytes = malloc(size);
    FILE *stream = fopen(setting("CHANGE_FILE"), "r");
    must(bytes && stream && fread(bytes, 1, size, stream) == size && fclose(stream) == 0);
    must(ftruncate(file, 0) == 0);
    put(file, bytes, size, 0);
    free(bytes);
}

static void change(void) {
    const char *how = setting("CHANGE_HOW");
    const long size = atol(setting("CHANGE_SIZE"));
    struct stat facts;
    int file = open(setting("CHANGE_FILE"), O_RDWR | O_CLOEXEC);
    must(file >= 0 && fstat(file, &facts) == 0);
    if (strcmp(how, "truncate") == 0) {
        must(ftruncate(file, size) == 0);
    } else if (strcmp(how, "append") == 0) {
        for (int i = 0; i < 50; i++) {
            put(file, "late\n", 5, facts.st_size + 5 * i);
        }
    } else if (strcmp(how, "rewrite") == 0) {
        rewrite(file, (size_t)facts.st_size / 2);
    } else if (strcmp(how, "spoil") == 0) {
        for (off_t at = size; at < facts.st_size; at++) {
            put(file, "x", 1, at);
        }
    } else if (strcmp(how, "rename") == 0) {
        char name[4096];
        snprintf(name, sizeof name, "%s.new", setting("CHANGE_FILE"));
        must(rename(setting("CHANGE_FILE"), name) == 0);
    } else if (strcmp(how, "touch") == 0) {
        must(futimens(file, NULL) == 0);
    }
    must(close(file) == 0);
}

static void count(const char *kind, int descriptor, long *counter) {
    const char *on = setting("CHANGE_ON");
    if (strcmp(*on ? on : "read", kind) == 0 && is_the_file(descriptor) && ++*counter == atol(setting("CHANGE_AT"))) {
        change();
    }
}

ssize_t read(int descriptor, void *buffer, size_t size) {
    ssize_t (*next)(int, void *, size_t);
    void *found = dlsym(RTLD_NEXT, "read");
    memcpy(&next, &found, sizeof next);
    count("read", descriptor, &reads);
    return next(descriptor, buffer, size);
}

static ssize_t read_part(const char *name, int descriptor, void *buffer, size_t size, off_t at) {
    ssize_t (*next)(int, void *, size_t, off_t);
    void *found = dlsym(RTLD_NEXT, name);
    memcpy(&next, &found, sizeof next);
    count("pread", descriptor, &preads);
    return next(descriptor, buffer, size, at);
}

ssize_t pread(int descriptor, void *buffer, size_t size, off_t at) {
    return read_part("pread", descriptor, buffer, size, at);
}

ssize_t pread64(int descriptor, void *buffer, size_t size, off64_t at) {
    return read_part("pread64", descriptor, buffer, size, (off_t)at);
}
