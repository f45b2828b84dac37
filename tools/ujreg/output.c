/* SPDX-License-Identifier: Apache-2.0 */
/* Standard output: one buffer, the first failure kept, and text made fit for JSON, CSV and terminals. */
#include "tool.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/unicode.h"
#include "core/utf8.h"

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

/* The bytes of a character that must not be seen as it is; 0 when it may stay. */
static size_t hidden(const char *at, size_t size, uint32_t *character) {
    if (*at >= 0x20 && *at < 0x7F) {
        return 0; /* nearly all there is */
    }
    size_t used = uj_utf8_decode(at, size, character);
    return used && uj_unicode_is_hidden(*character) ? used : 0;
}

static void out_unit(uint32_t unit) {
    static const char hex[] = "0123456789abcdef";
    const char six[] = {'\\', 'u', hex[unit >> 12 & 15], hex[unit >> 8 & 15], hex[unit >> 4 & 15], hex[unit & 15]};
    out_bytes(six, sizeof six);
}

static void out_escaped(uint32_t character) {
    switch (character) {
    case '"':
        out("\\\"");
        break;
    case '\\':
        out("\\\\");
        break;
    case '\n':
        out("\\n");
        break;
    case '\r':
        out("\\r");
        break;
    case '\t':
        out("\\t");
        break;
    default:
        if (character > 0xFFFF) {
            out_unit(0xD7C0 + (character >> 10));
            character = 0xDC00 | (character & 0x3FF);
        }
        out_unit(character);
        break;
    }
}

void out_json(const char *text) {
    if (!text) {
        out("null");
        return;
    }
    out("\"");
    const char *start = text, *end = text + strlen(text);
    while (text < end) {
        uint32_t character = (unsigned char)*text;
        size_t size = character == '"' || character == '\\' ? 1 : hidden(text, (size_t)(end - text), &character);
        if (size) {
            out_bytes(start, (size_t)(text - start));
            out_escaped(character);
            start = text + size;
        }
        text += size ? size : 1;
    }
    out_bytes(start, (size_t)(end - start));
    out("\"");
}

/* --- what a person sees --------------------------------------------------------------------------------- */

#define SHOWN_MAX 16

/* Everything that comes from outside passes here on its way to a person. Whether the next character, of *used bytes, may
 * not stand on a screen as it is; room then holds what stands for it: ? for a control character, [U+202E] for what else
 * cannot be seen, U+FFFD for a byte that is no UTF-8. */
static int is_changed(const char *at, size_t size, size_t *used, char room[SHOWN_MAX]) {
    uint32_t character = 0;
    *used = 1;
    if (*at >= 0x20 && *at < 0x7F) {
        return 0; /* nearly all there is */
    }
    size_t bytes = uj_utf8_decode(at, size, &character);
    if (!bytes) {
        memcpy(room, "\xEF\xBF\xBD", 4);
        return 1;
    }
    *used = bytes;
    if (!uj_unicode_is_hidden(character)) {
        return 0;
    }
    (void)snprintf(room, SHOWN_MAX, character < 0xA0 ? "?" : "[U+%04lX]", (unsigned long)character);
    return 1;
}

typedef void (*taker)(void *context, const char *data, size_t size);

static void each_visible(const char *data, size_t size, taker take, void *context) {
    const char *start = data;
    const char *end = data + size;
    while (data < end) {
        char room[SHOWN_MAX];
        size_t used;
        int changed = is_changed(data, (size_t)(end - data), &used, room);
        if (changed) {
            take(context, start, (size_t)(data - start));
            take(context, room, strlen(room));
            start = data + used;
        }
        data += used;
    }
    take(context, start, (size_t)(end - start));
}

static void take_out(void *context, const char *data, size_t size) {
    (void)context;
    out_bytes(data, size);
}

void out_visible(const char *text) {
    each_visible(text, strlen(text), take_out, NULL);
}

static void take_copy(void *context, const char *data, size_t size) {
    char **at = context;
    memcpy(*at, data, size);
    *at += size;
}

char *text_visible(const char *data, size_t size) {
    char *copy = size < SIZE_MAX / 4 ? malloc(4 * size + 1) : NULL; /* two bytes may become eight */
    char *at = copy;
    if (copy) {
        each_visible(data, size, take_copy, &at);
        *at = '\0';
    }
    return copy;
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
    each_visible(text, strlen(text), take_line, &line);
    take_line(&line, "\n", 1);
    lost = lost ? lost : line.failure;
}

void out_csv(const char *text) {
    int formula = *text && strchr("=+-@\t\r", *text);
    if (!formula && !text[strcspn(text, ",\"\r\n")]) {
        out_visible(text);
        return;
    }
    out(formula ? "\"'" : "\"");
    while (*text) {
        size_t plain = strcspn(text, "\"\n\t");
        each_visible(text, plain, take_out, NULL);
        text += plain;
        out(*text == '"' ? "\"\"" : *text == '\n' ? "\n" : *text == '\t' ? "\t" : "");
        text += *text != '\0';
    }
    out("\"");
}

/* Bytes at the start that are whole valid characters. */
static size_t valid_prefix(const char *data, size_t size) {
    char turned[512];
    size_t total = 0;
    for (;;) { /* the library's own strict reading of UTF-8, piece by piece */
        size_t used = 0;
        size_t produced = 0;
        ujreg_status status =
            ujreg_utf8_to_gb18030(data + total, size - total, 1, turned, sizeof turned, &used, &produced);
        total += used;
        if (status != UJREG_ERROR_CAPACITY) {
            return total;
        }
    }
}

char *text_valid(const char *data, size_t size) {
    static const char replacement[] = "\xEF\xBF\xBD";
    char *copy = size < SIZE_MAX / 3 ? malloc(size * 3 + 1) : NULL;
    size_t at = 0;
    size_t filled_here = 0;
    while (copy && at < size) {
        size_t good = valid_prefix(data + at, size - at);
        memcpy(copy + filled_here, data + at, good);
        filled_here += good;
        at += good;
        if (at < size) {
            memcpy(copy + filled_here, replacement, 3);
            filled_here += 3;
            at++;
        }
    }
    if (copy) {
        copy[filled_here] = '\0';
    }
    return copy;
}
