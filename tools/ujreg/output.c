/* SPDX-License-Identifier: Apache-2.0 */
/* Standard output: one buffer, the first failure kept, and text made fit for JSON, CSV and terminals. */
#include "tool.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char buffer[65536];
static size_t filled;
static int error;
static int descriptor = STDOUT_FILENO;
static int lost; /* errno of the first failure to tell a person something */
static void (*before_write)(void);

void out_before_write(void (*function)(void)) {
    before_write = function;
}

int out_error(void) {
    return error;
}

/* 0, or the errno of what failed. */
static int write_all(int to, const char *data, size_t size) {
    if (before_write && size) {
        before_write();
    }
    while (size) {
        ssize_t done = write(to, data, size);
        if (done > 0) {
            data += done;
            size -= (size_t)done;
        } else if (done == 0 || errno != EINTR) {
            return done == 0 ? EIO : errno;
        }
    }
    return 0;
}

int out_flush(void) {
    if (!error) {
        error = write_all(descriptor, buffer, filled);
    }
    filled = 0;
    return error;
}

int out_finish(void) {
    struct stat facts;
    if (out_flush() == 0 && fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode)) {
        int same = dup(descriptor); /* some file systems tell what failed at the end only */
        if (same >= 0 && close(same) != 0 && errno != EINTR) {
            error = errno;
        }
    }
    return error ? error : lost;
}

void out_to(int other) {
    static int kept; /* of standard output */
    if (other == descriptor) {
        return;
    }
    (void)out_flush(); /* kept in `error` */
    if (descriptor == STDOUT_FILENO) {
        kept = error;
    } else if (descriptor == STDERR_FILENO && !lost) {
        lost = error;
    }
    error = other == STDOUT_FILENO ? kept : 0;
    descriptor = other;
}

void out_to_person(int on) {
    out_to(on ? STDERR_FILENO : STDOUT_FILENO);
}

void out_bytes(const char *data, size_t size) {
    if (size > sizeof buffer - filled) {
        (void)out_flush(); /* kept in `error` */
    }
    if (error) {
        return;
    }
    if (size > sizeof buffer) {
        error = write_all(descriptor, data, size);
        return;
    }
    memcpy(buffer + filled, data, size);
    filled += size;
}

ujreg_status UJREG_CALL out_sink(void *context, const char *data, size_t size) {
    (void)context; /* there is one output */
    out_bytes(data, size);
    return error ? UJREG_ERROR_IO : UJREG_MORE;
}

void out(const char *text) {
    out_bytes(text, strlen(text));
}

void out_number_right(uint64_t number, size_t width) {
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    out_spaces(width > sizeof digits - at ? width - (sizeof digits - at) : 0);
    out_bytes(digits + at, sizeof digits - at);
}

void out_number(uint64_t number) {
    out_number_right(number, 0);
}

void out_integer(int64_t number) {
    out(number < 0 ? "-" : "");
    out_number(number < 0 ? (uint64_t)0 - (uint64_t)number : (uint64_t)number);
}

void out_date(const ujreg_date *date) {
    char digits[8];
    if (ujreg_date_format(date, digits) == UJREG_OK) {
        out_bytes(digits, 4);
        out("-");
        out_bytes(digits + 4, 2);
        out("-");
        out_bytes(digits + 6, 2);
    }
}

void out_spaces(size_t count) {
    for (size_t i = 0; i < count; i++) {
        out(" ");
    }
}

/* --- text from outside ----------------------------------------------------------------------------------- */

#define PIECE 1024 /* bytes that are escaped at a time, without any memory: there may be none */
#define ESCAPED_MAX (6 * PIECE + 3)

typedef void (*taker)(void *context, const char *data, size_t size);

/* Bytes of the next piece, which cuts no character. */
static size_t piece_of(const char *data, size_t size) {
    size_t piece = size < PIECE ? size : PIECE;
    for (size_t back = 0; piece < size && back < 3 && ((unsigned char)data[piece] & 0xC0) == 0x80; back++) {
        piece--;
    }
    return piece;
}

/* Everything that comes from outside passes here on its way to a person or a program. A string of JSON comes without its
 * quotes. */
static void each_escaped(const char *data, size_t size, int32_t how, taker take, void *context) {
    const size_t quote = how == UJREG_ESCAPE_JSON;
    char room[ESCAPED_MAX];
    while (size) {
        const size_t piece = piece_of(data, size);
        size_t needed = 0;
        if (ujreg_text_escape(data, piece, how, room, sizeof room, &needed) == UJREG_OK) { /* there is always room */
            take(context, room + quote, needed - 2 * quote);
        }
        data += piece;
        size -= piece;
    }
}

static void take_out(void *context, const char *data, size_t size) {
    (void)context;
    out_bytes(data, size);
}

void out_json(const char *text) {
    if (!text) {
        out("null");
        return;
    }
    out("\"");
    each_escaped(text, strlen(text), UJREG_ESCAPE_JSON, take_out, NULL);
    out("\"");
}

void out_visible(const char *text) {
    each_escaped(text, strlen(text), UJREG_ESCAPE_TERMINAL, take_out, NULL);
}

/* A cell is looked at as a whole. */
void out_csv(const char *text) {
    char room[ESCAPED_MAX];
    const size_t size = strlen(text);
    size_t needed = 0;
    if (ujreg_text_escape(text, size, UJREG_ESCAPE_CSV, room, sizeof room, &needed) == UJREG_OK) {
        out_bytes(room, needed);
        return;
    }
    char *more = malloc(needed + 1);
    if (more && ujreg_text_escape(text, size, UJREG_ESCAPE_CSV, more, needed + 1, &needed) == UJREG_OK) {
        out_bytes(more, needed);
    } else {
        error = error ? error : ENOMEM;
    }
    free(more);
}

/* A copy as it may be seen; NULL: no memory. */
static char *copy_escaped(const char *data, size_t size, int32_t how) {
    size_t needed = 0;
    (void)ujreg_text_escape(data, size, how, NULL, 0, &needed); /* asks for the size */
    char *copy = malloc(needed + 1);
    if (copy) {
        (void)ujreg_text_escape(data, size, how, copy, needed + 1, NULL); /* it has room */
    }
    return copy;
}

char *text_visible(const char *data, size_t size) {
    return copy_escaped(data, size, UJREG_ESCAPE_TERMINAL);
}

char *text_valid(const char *data, size_t size) {
    return copy_escaped(data, size, UJREG_ESCAPE_NONE);
}

/* A line in one piece, as far as it fits, so that lines of several programs do not mix. */
struct line {
    char room[4096];
    size_t size;
    int failure;
};

static void take_line(void *context, const char *data, size_t size) {
    struct line *line = context;
    while (size && !line->failure) {
        size_t part = sizeof line->room - line->size < size ? sizeof line->room - line->size : size;
        memcpy(line->room + line->size, data, part);
        line->size += part;
        data += part;
        size -= part;
        if (line->size == sizeof line->room || data[-1] == '\n') {
            line->failure = write_all(STDERR_FILENO, line->room, line->size);
            line->size = 0;
        }
    }
}

void out_line(const char *text) {
    struct line line = {.size = 0}; /* there may be no memory: that is what is told */
    (void)out_flush();              /* what was found so far comes first; main looks at its failure */
    each_escaped(text, strlen(text), UJREG_ESCAPE_TERMINAL, take_line, &line);
    take_line(&line, "\n", 1);
    lost = lost ? lost : line.failure;
}
