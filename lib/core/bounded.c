/* SPDX-License-Identifier: Apache-2.0 */
/* Writes text into a caller's buffer of any size. */
#include "core/bounded.h"

#include <string.h>

#include "core/unicode.h"
#include "core/utf8.h"

void uj_bounded_add(struct uj_bounded *out, const char *data, size_t size) {
    if (size && out->size < out->capacity && size <= out->capacity - out->size) {
        memcpy(out->buffer + out->size, data, size);
    }
    out->size += size;
}

void uj_bounded_add_string(struct uj_bounded *out, const char *string) {
    uj_bounded_add(out, string, strlen(string));
}

void uj_bounded_add_number(struct uj_bounded *out, int64_t number, uint32_t base, uint32_t digits) {
    char text[24];
    size_t at = sizeof text;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        text[--at] = "0123456789ABCDEF"[rest % base];
        rest /= base;
    } while (rest);
    while (sizeof text - at < digits && at > 1) {
        text[--at] = '0';
    }
    if (number < 0) {
        text[--at] = '-';
    }
    uj_bounded_add(out, text + at, sizeof text - at);
}

static void add_character(struct uj_bounded *out, uint32_t character) {
    char bytes[4];
    uj_bounded_add(out, bytes, uj_utf8_encode(character, bytes));
}

void uj_bounded_add_text(struct uj_bounded *out, const char *data, size_t size, int visible) {
    size_t at = 0;
    while (at < size) {
        uint32_t character;
        size_t used = uj_utf8_decode(data + at, size - at, &character);
        if (!used) {
            add_character(out, 0xFFFD);
            at += uj_utf8_bad(data + at, size - at);
            continue;
        }
        if (visible && character < 0x20) {
            add_character(out, 0x2400 + character);
        } else if (visible && character == 0x7F) {
            add_character(out, 0x2421);
        } else if (visible && character >= 0x80 && character < 0xA0) {
            add_character(out, 0xFFFD);
        } else if (visible && uj_unicode_is_hidden(character)) {
            uj_bounded_add_string(out, "[U+");
            uj_bounded_add_number(out, character, 16, 4);
            uj_bounded_add_string(out, "]");
        } else {
            uj_bounded_add(out, data + at, used);
        }
        at += used;
    }
}

ujreg_status uj_bounded_finish(struct uj_bounded *out, size_t *needed) {
    if (needed) {
        *needed = out->size;
    }
    if (out->size >= out->capacity) {
        if (out->capacity) {
            out->buffer[0] = '\0';
        }
        return UJREG_ERROR_CAPACITY;
    }
    out->buffer[out->size] = '\0';
    return UJREG_OK;
}
