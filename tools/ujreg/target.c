/* SPDX-License-Identifier: Apache-2.0 */
/* A file that is there whole or not at all, also when the program is interrupted. */
#include "target.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX ".XXXXXX"

#define TARGETS 2 /* at a time: an output and a report */

/* What an interruption takes away. */
static char *volatile unfinished[TARGETS];

static void interrupted(int number) {
    for (size_t i = 0; i < TARGETS; i++) {
        if (unfinished[i]) {
            (void)unlink(unfinished[i]);
        }
    }
    (void)signal(number, SIG_DFL);
    (void)raise(number);
}

static const int stops[] = {SIGINT, SIGTERM, SIGHUP};
#define STOPS (sizeof stops / sizeof stops[0])

/* From now on an interruption takes `name` away, and no longer `former`; NULL is none. */
static void watch(char *former, char *name) {
    int any = 0;
    for (size_t i = 0; i < TARGETS; i++) {
        if (unfinished[i] == former) {
            unfinished[i] = name;
            break;
        }
    }
    for (size_t i = 0; i < TARGETS; i++) {
        any |= unfinished[i] != NULL;
    }
    for (size_t i = 0; i < STOPS; i++) {
        struct sigaction action = {0};
        if (sigaction(stops[i], NULL, &action) == 0 && action.sa_handler != SIG_IGN) {
            action.sa_handler = any ? interrupted : SIG_DFL;
            (void)sigaction(stops[i], &action, NULL); /* else a file with an odd name stays behind */
        }
    }
}

static int open_in_place(struct target *target, const char *name) {
    do {
        target->descriptor = open(name, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    } while (target->descriptor < 0 && errno == EINTR);
    return target->descriptor < 0 ? errno : 0;
}

/* Makes target->temporary; 0 or an errno. An interruption waits until it is known what to take away. */
static int make_temporary(struct target *target) {
    sigset_t held, before;
    sigemptyset(&held);
    for (size_t i = 0; i < STOPS; i++) {
        sigaddset(&held, stops[i]);
    }
    (void)sigprocmask(SIG_BLOCK, &held, &before); /* else a file with an odd name may stay behind */
    target->descriptor = mkstemp(target->temporary);
    int error = target->descriptor < 0 ? errno : 0;
    if (!error) {
        watch(NULL, target->temporary);
    }
    (void)sigprocmask(SIG_SETMASK, &before, NULL);
    return error;
}

static int open_beside(struct target *target, mode_t mode) {
    size_t size = strlen(target->path);
    target->temporary = malloc(size + sizeof SUFFIX);
    if (!target->temporary) {
        return ENOMEM;
    }
    memcpy(target->temporary, target->path, size);
    memcpy(target->temporary + size, SUFFIX, sizeof SUFFIX);
    int error = make_temporary(target);
    if (error) {
        free(target->temporary);
        target->temporary = NULL;
        return error;
    }
    (void)fcntl(target->descriptor, F_SETFD, FD_CLOEXEC); /* this program starts no other */
    return fchmod(target->descriptor, mode) == 0 ? 0 : errno;
}

/* A copy; NULL: no memory. */
static char *copy(const char *text) {
    size_t size = strlen(text) + 1;
    char *made = malloc(size);
    return made ? memcpy(made, text, size) : NULL;
}

int target_open(struct target *target, const char *name) {
    struct stat facts;
    memset(target, 0, sizeof *target);
    target->descriptor = -1;
    target->visible = text_visible(name, strlen(name));
    if (!target->visible) {
        return ENOMEM;
    }
    if (strcmp(name, "-") == 0) {
        target->descriptor = STDOUT_FILENO;
        return 0;
    }
    if (stat(name, &facts) == 0) {
        if (S_ISDIR(facts.st_mode)) {
            return EISDIR;
        }
        if (!S_ISREG(facts.st_mode)) {
            return open_in_place(target, name);
        }
        target->path = realpath(name, NULL); /* a link stays one */
        return target->path ? open_beside(target, facts.st_mode & 07777) : errno;
    }
    mode_t mask = umask(0);
    (void)umask(mask);
    target->path = copy(name);
    return target->path ? open_beside(target, 0666 & ~mask) : ENOMEM;
}

int32_t target_write(void *context, const char *data, size_t size) {
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
    return target->error ? 1 : 0;
}

int target_is_out(const struct target *target) {
    return target->descriptor >= 0 && !target->temporary;
}

int target_keep(struct target *target) {
    if (target->descriptor > STDOUT_FILENO) {
        int closed = close(target->descriptor);
        target->descriptor = -1;
        if (closed != 0) {
            return errno;
        }
    }
    if (target->temporary) {
        if (rename(target->temporary, target->path) != 0) {
            return errno;
        }
        watch(target->temporary, NULL);
        free(target->temporary);
        target->temporary = NULL;
    }
    return 0;
}

void target_close(struct target *target) {
    if (target->descriptor > STDOUT_FILENO) {
        (void)close(target->descriptor); /* what was written is thrown away */
    }
    target->descriptor = -1;
    if (target->temporary) {
        (void)unlink(target->temporary);
        watch(target->temporary, NULL);
    }
    free(target->temporary);
    free(target->path);
    free(target->visible);
    memset(target, 0, sizeof *target);
    target->descriptor = -1;
}
