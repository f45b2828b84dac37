/* SPDX-License-Identifier: Apache-2.0 */
/* Text from outside on its way to a terminal, into JSON or CSV. */
#include <string.h>

#include "core/bounded.h"
#include "core/date_number.h"
#include "core/printer.h"
#include "core/unicode.h"
#include "core/utf8.h"

static const char replacement[] = "\xEF\xBF\xBD"; /* U+FFFD */

/* Prints what stands for a character; 0 if it may stay as it is. */
typedef int (*replacer)(struct uj_printer *printer, uint32_t character);

static void print_hex(struct uj_printer *printer, uint32_t number, unsigned digits, const char *alphabet) {
    for (unsigned at = digits; at > 0; at--) {
        uj_print_bytes(printer, &alphabet[number >> (4 * (at - 1)) & 15], 1);
    }
}

static int stays(struct uj_printer *printer, uint32_t character) {
    (void)printer;
    (void)character;
    return 0;
}

static int replace_on_terminal(struct uj_printer *printer, uint32_t character) {
    if (!uj_unicode_is_hidden(character)) {
        return 0;
    }
    if (character < 0xA0) {
        uj_print(printer, "?");
        return 1;
    }
    uj_print(printer, "[U+");
    print_hex(printer, character, character > 0xFFFFF ? 6 : character > 0xFFFF ? 5 : 4, "0123456789ABCDEF");
    uj_print(printer, "]");
    return 1;
}

static void print_unit(struct uj_printer *printer, uint32_t unit) {
    uj_print(printer, "\\u");
    print_hex(printer, unit, 4, "0123456789abcdef");
}

static int replace_in_json(struct uj_printer *printer, uint32_t character) {
    static const char special[] = "\"\\\n\r\t";
    static const char letters[] = "\"\\nrt";
    const char *found = character && character < 0x80 ? strchr(special, (int)character) : NULL;
    if (found) {
        const char pair[2] = {'\\', letters[found - special]};
        uj_print_bytes(printer, pair, sizeof pair);
        return 1;
    }
    if (!uj_unicode_is_hidden(character)) {
        return 0;
    }
    if (character > 0xFFFF) {
        print_unit(printer, 0xD7C0 + (character >> 10));
        character = 0xDC00 | (character & 0x3FF);
    }
    print_unit(printer, character);
    return 1;
}

/* Inside quotes a line feed and a tab may stay. */
static int replace_in_csv(struct uj_printer *printer, uint32_t character) {
    if (character == '"') {
        uj_print(printer, "\"\"");
        return 1;
    }
    return character != '\n' && character != '\t' && replace_on_terminal(printer, character);
}

/* Whether a byte may be part of a character that is replaced. */
static int is_doubtful(unsigned char byte) {
    return byte < 0x20 || byte > 0x7E || byte == '"' || byte == '\\';
}

/* U+4000 to U+9FFF, ideographs: three bytes, none of them ever replaced. */
static int is_ideograph(const char *data, size_t size) {
    return size >= 3 && (uint8_t)(data[0] - 0xE4) <= 0xE9 - 0xE4 && ((uint8_t)data[1] & 0xC0) == 0x80 &&
           ((uint8_t)data[2] & 0xC0) == 0x80;
}

static void print_replaced(struct uj_printer *printer, const char *data, size_t size, replacer replace) {
    size_t run = 0, at = 0;
    while (at < size) {
        uint32_t character;
        if (!is_doubtful((unsigned char)data[at])) {
            at++;
            continue;
        }
        if (is_ideograph(data + at, size - at)) {
            at += 3;
            continue;
        }
        uj_print_bytes(printer, data + run, at - run);
        run = at;
        const size_t used = uj_utf8_decode(data + at, size - at, &character);
        at += used ? used : uj_utf8_bad(data + at, size - at);
        if (!used) {
            uj_print(printer, replacement);
        }
        if (!used || replace(printer, character)) {
            run = at;
        }
    }
    uj_print_bytes(printer, data + run, size - run);
}

/* A spreadsheet takes a cell that begins so for a formula, or drops what is before one. */
static int looks_like_formula(const char *data, size_t size) {
    return size && memchr("=+-@\t\r", *data, 6) != NULL;
}

static int needs_quotes(const char *data, size_t size) {
    for (size_t i = 0; i < size; i++) {
        if (data[i] == ',' || data[i] == '"' || data[i] == '\r' || data[i] == '\n') {
            return 1;
        }
    }
    return 0;
}

static void print_cell(struct uj_printer *printer, const char *data, size_t size) {
    const int formula = looks_like_formula(data, size);
    if (!formula && !needs_quotes(data, size)) {
        print_replaced(printer, data, size, replace_on_terminal);
        return;
    }
    uj_print(printer, formula ? "\"'" : "\"");
    print_replaced(printer, data, size, replace_in_csv);
    uj_print(printer, "\"");
}

void uj_print_escaped(struct uj_printer *printer, int32_t how, const char *data, size_t size) {
    switch (how) {
    case UJREG_ESCAPE_JSON:
        uj_print(printer, "\"");
        print_replaced(printer, data, size, replace_in_json);
        uj_print(printer, "\"");
        break;
    case UJREG_ESCAPE_CSV:
        print_cell(printer, data, size);
        break;
    case UJREG_ESCAPE_TERMINAL:
        print_replaced(printer, data, size, replace_on_terminal);
        break;
    default:
        print_replaced(printer, data, size, stays);
        break;
    }
}

void uj_print_json(struct uj_printer *printer, const char *text) {
    if (text) {
        uj_print_escaped(printer, UJREG_ESCAPE_JSON, text, strlen(text));
    } else {
        uj_print(printer, "null");
    }
}

void uj_print_json_day(struct uj_printer *printer, const ujreg_date *date) {
    if (ujreg_date_day_number(date)) {
        uj_print(printer, "\"");
        uj_print_padded(printer, (uint64_t)uj_date_number(date), 8);
        uj_print(printer, "\"");
    } else {
        uj_print(printer, "null");
    }
}

void uj_print_csv(struct uj_printer *printer, const char *text) {
    uj_print_escaped(printer, UJREG_ESCAPE_CSV, text, strlen(text));
}

void uj_print_visible(struct uj_printer *printer, const char *text) {
    uj_print_escaped(printer, UJREG_ESCAPE_TERMINAL, text, strlen(text));
}

/* --- into a caller's buffer --------------------------------------------------------------------------------------- */

static ujreg_status UJREG_CALL store(void *context, const char *data, size_t size) {
    uj_bounded_add(context, data, size);
    return UJREG_MORE;
}

void uj_printer_store(struct uj_printer *printer, struct uj_bounded *target) {
    uj_printer_init(printer, store, target);
}

ujreg_status ujreg_text_escape(const char *text, size_t size, int32_t how, char *buffer, size_t capacity, size_t *needed) {
    struct uj_bounded target = {buffer, capacity, 0};
    struct uj_printer printer;
    if ((!text && size) || (!buffer && capacity) || how < UJREG_ESCAPE_NONE || how > UJREG_ESCAPE_CSV) {
        return UJREG_ERROR_ARGUMENT;
    }
    uj_printer_store(&printer, &target);
    uj_print_escaped(&printer, how, text, size);
    (void)uj_printer_finish(&printer); /* a buffer fails by its size only */
    return uj_bounded_finish(&target, needed);
}
