/* SPDX-License-Identifier: Apache-2.0 */
/* The line of progress: after a second, four times a second, gone before anything else is written. */
#include "progress.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "tool.h"

#define FIRST_MS 1000
#define EACH_MS 250

static struct {
    int started;
    int terminal;
    int shown;
    uint64_t next; /* when to show again, in ms */
    char name[64];
    int place;
    int count;
    uint64_t total;
} state;

static uint64_t now(void) {
    struct timespec time;
    if (clock_gettime(CLOCK_MONOTONIC, &time) != 0) {
        return 0;
    }
    return (uint64_t)time.tv_sec * 1000 + (uint64_t)time.tv_nsec / 1000000;
}

void progress_clear(void) {
    if (state.shown) {
        (void)fputs("\r\033[K", stderr); /* a terminal that does not listen: nothing is lost */
        (void)fflush(stderr);
        state.shown = 0;
    }
}

void progress_input(const char *name, int place, int count, uint64_t total) {
    if (!state.started) {
        state.started = 1;
        state.terminal = isatty(STDERR_FILENO);
        state.next = now() + FIRST_MS;
        out_before_write(progress_clear);
    }
    size_t size = strlen(name);
    size = size < sizeof state.name ? size : sizeof state.name - 1;
    while (size && ((unsigned char)name[size] & 0xC0) == 0x80) { /* not within a character */
        size--;
    }
    memcpy(state.name, name, size);
    state.name[size] = '\0';
    state.place = place;
    state.count = count;
    state.total = total;
}

void progress_tick(uint64_t done) {
    if (!state.terminal) {
        return;
    }
    uint64_t time = now();
    if (time < state.next) {
        return;
    }
    state.next = time + EACH_MS;
    (void)out_flush(); /* what was found is seen while it is fresh; main looks at its failure */
    char place[80] = "";
    char share[80] = "";
    if (state.count > 1) {
        (void)snprintf(place, sizeof place, say("第 %d/%d 个文件 ", "file %d of %d "), state.place, state.count);
    }
    if (state.total) {
        uint64_t percent = done < state.total ? done / (state.total / 100 + 1) : 100;
        (void)snprintf(share, sizeof share, " / %llu MiB  %llu %%", (unsigned long long)(state.total >> 20),
                       (unsigned long long)percent);
    }
    progress_clear();
    (void)fprintf(stderr, "%s%s  %llu MiB%s", place, state.name, (unsigned long long)(done >> 20), share);
    (void)fflush(stderr);
    state.shown = 1;
}
