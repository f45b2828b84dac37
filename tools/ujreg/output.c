/* SPDX-License-Identifier: Apache-2.0 */
/* Standard output: one buffer, the first failure kept, and text made fit for JSON, CSV and terminals. */
#include "tool.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/unicode.h"
#include "core/utf8.h"

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

#define SHOWN_MAX 16

/* What stands on a screen for a hidden character; its bytes. */
static size_t shown(uint32_t character, char room[SHOWN_MAX]) {
    return (size_t)snprintf(room, SHOWN_MAX, character < 0xA0 ? "?" : "[U+%04lX]", (unsigned long)character);
}

void out_visible(const char *text) {
    const char *start = text, *end = text + strlen(text);
    while (text < end) {
        uint32_t character = 0;
        char room[SHOWN_MAX];
        size_t size = hidden(text, (size_t)(end - text), &character);
        if (size) {
            out_bytes(start, (size_t)(text - start));
            out_bytes(room, shown(character, room));
            start = text + size;
        }
        text += size ? size : 1;
    }
    out_bytes(start, (size_t)(end - start));
}

void out_csv(const char *text) {
    int formula = *text && strchr("=+-@\t\r", *text);
    if (!formula && !text[strcspn(text, ",\"\r\n")]) {
        out_visible(text);
        return;
    }
    out(formula ? "\"'" : "\"");
    const char *end = text + strlen(text);
    while (text < end) {
        uint32_t character = 0;
        char room[SHOWN_MAX];
        size_t size = *text == '\n' || *text == '\t' ? 0 : hidden(text, (size_t)(end - text), &character);
        if (size) {
            out_bytes(room, shown(character, room));
        } else {
            out_bytes(text, 1);
            out(*text == '"' ? "\"" : "");
        }
        text += size ? size : 1;
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
    char *valid = text_valid(data, size);
    size_t rest = valid ? strlen(valid) : 0, filled_here = 0;
    char *copy = valid && rest < SIZE_MAX / 4 ? malloc(4 * rest + 1) : NULL; /* two bytes may become eight */
    for (const char *at = valid; copy && rest;) {
        uint32_t character = 0;
        char room[SHOWN_MAX];
        size_t used = hidden(at, rest, &character);
        size_t made = used ? shown(character, room) : 1;
        memcpy(copy + filled_here, used ? room : at, made);
        used = used ? used : 1;
        filled_here += made;
        at += used;
        rest -= used;
    }
    if (copy) {
        copy[filled_here] = '\0';
    }
    free(valid);
    return copy;
}
