/* SPDX-License-Identifier: Apache-2.0 */
/* Standard output: one buffer, the first failure kept, and text made fit for JSON, CSV and terminals. */
#include "tool.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char buffer[65536];
static size_t filled;
static int error;
static int descriptor = STDOUT_FILENO;
static void (*before_write)(void);

void out_before_write(void (*function)(void)) {
    before_write = function;
}

int out_error(void) {
    return error;
}

static void write_all(const char *data, size_t size) {
    if (before_write && size) {
        before_write();
    }
    while (size && !error) {
        ssize_t done = write(descriptor, data, size);
        if (done > 0) {
            data += done;
            size -= (size_t)done;
        } else if (done == 0 || errno != EINTR) {
            error = done == 0 ? EIO : errno;
        }
    }
}

int out_flush(void) {
    if (!error) {
        write_all(buffer, filled);
    }
    filled = 0;
    return error;
}

void out_to(int other) {
    static int kept; /* of standard output */
    if (other == descriptor) {
        return;
    }
    (void)out_flush(); /* kept in `error` */
    kept = descriptor == STDOUT_FILENO ? error : kept;
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
        write_all(data, size);
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

/* One character that JSON (or a reader of lines) must not see as it is: its bytes; 0 when it may stay. */
static size_t needs_escape(const char *at) {
    unsigned char c = (unsigned char)at[0];
    if (c < 0x20 || c == '"' || c == '\\' || c == 0x7F) {
        return 1;
    }
    /* U+2028 and U+2029 end a line for some programs. */
    return c == 0xE2 && (unsigned char)at[1] == 0x80 && ((unsigned char)at[2] & 0xFE) == 0xA8 ? 3 : 0;
}

static void out_escaped(const char *at, size_t size) {
    static const char hex[] = "0123456789abcdef";
    unsigned code = size == 3 ? 0x2000u | ((unsigned)at[2] & 0x3Fu) : (unsigned char)at[0];
    char six[] = {'\\',           'u', hex[code >> 12 & 15], hex[code >> 8 & 15], hex[code >> 4 & 15],
                  hex[code & 15], '\0'};
    switch (at[0]) {
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
        out(six);
        break;
    }
}

void out_json(const char *text) {
    if (!text) {
        out("null");
        return;
    }
    out("\"");
    const char *start = text;
    while (*text) {
        size_t size = needs_escape(text);
        if (size) {
            out_bytes(start, (size_t)(text - start));
            out_escaped(text, size);
            start = text + size;
        }
        text += size ? size : 1;
    }
    out_bytes(start, (size_t)(text - start));
    out("\"");
}

void out_csv(const char *text) {
    int formula = *text && strchr("=+-@\t\r", *text);
    if (!formula && !text[strcspn(text, ",\"\r\n")]) {
        out(text);
        return;
    }
    out(formula ? "\"'" : "\"");
    for (; *text; text++) {
        out_bytes(text, 1);
        if (*text == '"') {
            out("\"");
        }
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

char *text_visible(const char *data, size_t size) {
    char *copy = text_valid(data, size);
    for (char *at = copy; copy && *at; at++) {
        unsigned char c = (unsigned char)at[0];
        if (c < 0x20 || c == 0x7F) {
            *at = '?';
        } else if (c == 0xC2 && (unsigned char)at[1] < 0xA0) { /* C1 controls */
            at[0] = at[1] = '?';
        }
    }
    return copy;
}
