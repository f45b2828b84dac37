/* SPDX-License-Identifier: Apache-2.0 */
/* Text, numbers and days to a sink. */
#include "core/printer.h"

#include <string.h>

#include "core/callback.h"

void uj_printer_init(struct uj_printer *printer, ujreg_sink sink, void *context) {
    printer->sink = sink;
    printer->context = context;
    printer->status = UJREG_OK;
    printer->filled = 0;
}

static void give(struct uj_printer *printer, const char *data, size_t size) {
    if (printer->status == UJREG_OK && size) {
        printer->status = uj_sink_status(printer->sink(printer->context, data, size));
    }
}

ujreg_status uj_printer_finish(struct uj_printer *printer) {
    const size_t filled = printer->filled;
    printer->filled = 0;
    give(printer, printer->room, filled);
    return printer->status;
}

void uj_print_bytes(struct uj_printer *printer, const char *data, size_t size) {
    if (size > sizeof printer->room - printer->filled) {
        (void)uj_printer_finish(printer); /* kept in `status` */
    }
    if (size > sizeof printer->room) {
        give(printer, data, size);
    } else if (size) {
        memcpy(printer->room + printer->filled, data, size);
        printer->filled += size;
    }
}

void uj_print(struct uj_printer *printer, const char *text) {
    uj_print_bytes(printer, text, strlen(text));
}

void uj_print_spaces(struct uj_printer *printer, size_t count) {
    while (count--) {
        uj_print_bytes(printer, " ", 1);
    }
}

static void print_number(struct uj_printer *printer, uint64_t number, size_t width, size_t digits) {
    char text[20];
    size_t at = sizeof text;
    do {
        text[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number || (sizeof text - at < digits && at));
    uj_print_spaces(printer, width > sizeof text - at ? width - (sizeof text - at) : 0);
    uj_print_bytes(printer, text + at, sizeof text - at);
}

void uj_print_number(struct uj_printer *printer, uint64_t number) {
    print_number(printer, number, 0, 0);
}

void uj_print_right(struct uj_printer *printer, uint64_t number, size_t width) {
    print_number(printer, number, width, 0);
}

void uj_print_padded(struct uj_printer *printer, uint64_t number, size_t digits) {
    print_number(printer, number, 0, digits);
}

void uj_print_integer(struct uj_printer *printer, int64_t number) {
    uj_print(printer, number < 0 ? "-" : "");
    uj_print_number(printer, number < 0 ? (uint64_t)0 - (uint64_t)number : (uint64_t)number);
}

void uj_print_day(struct uj_printer *printer, const ujreg_date *date) {
    if (ujreg_date_day_number(date)) {
        uj_print_padded(printer, (uint64_t)date->year, 4);
        uj_print(printer, "-");
        uj_print_padded(printer, date->month, 2);
        uj_print(printer, "-");
        uj_print_padded(printer, date->day, 2);
    }
}

void uj_print_month(struct uj_printer *printer, int32_t month) {
    uj_print_padded(printer, (uint64_t)(month / 100 % 10000), 4);
    uj_print(printer, "-");
    uj_print_padded(printer, (uint64_t)(month % 100), 2);
}
