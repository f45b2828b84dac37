/* SPDX-License-Identifier: Apache-2.0 */
/* A duty as a JSON object. */
#include <ujreg/duty.h>

#include <string.h>

#include "core/bounded.h"
#include "core/printer.h"
#include "core/version.h"
#include "registration/validity.h"

static const char *word_of(int32_t list, int32_t number) {
    ujreg_life_cycle_info info = {.size = sizeof info};
    return ujreg_life_cycle_get(list, number, &info) == UJREG_OK ? info.name : "?";
}

static void print_duty(struct uj_printer *printer, const ujreg_duty *duty) {
    uj_print(printer, "{\"type\":\"duty\",\"duty\":");
    uj_print_json(printer, word_of(UJREG_LIST_DUTY, duty->duty));
    uj_print(printer, ",\"status\":");
    uj_print_json(printer, word_of(UJREG_LIST_DUTY_STATE, duty->state));
    uj_print(printer, ",\"since\":");
    uj_print_json_day(printer, &duty->since);
    uj_print(printer, ",\"due\":");
    uj_print_json_day(printer, &duty->due);
    uj_print(printer, ",\"done\":");
    uj_print_json_day(printer, &duty->done);
    uj_print(printer, duty->late ? ",\"late\":true" : ",\"late\":false");
    uj_print(printer, ",\"days\":");
    if (duty->due.year) {
        uj_print_integer(printer, duty->days);
    } else {
        uj_print(printer, "null");
    }
    uj_print(printer, ",\"clause\":");
    uj_print_json(printer, duty->clause);
}

static void print_owner(struct uj_printer *printer, const ujreg_registration *registration, int32_t flags) {
    char person[UJREG_MASK_CAPACITY];
    (void)ujreg_person_key_show(registration->person.key, strlen(registration->person.key), flags != 0, person,
                                sizeof person, NULL); /* it has room */
    uj_print(printer, ",\"person\":");
    uj_print_json(printer, person);
    uj_print(printer, ",\"application\":");
    uj_print_json(printer, registration->application[0] ? registration->application : NULL);
    uj_print(printer, ",\"area\":");
    if (registration->area > 0) {
        uj_print(printer, "\"");
        uj_print_padded(printer, (uint64_t)registration->area, 6);
        uj_print(printer, "\"");
    } else {
        uj_print(printer, "null");
    }
    uj_print(printer, ",\"state\":");
    uj_print_json(printer, word_of(UJREG_LIST_STATE, registration->state));
}

static void print_place(struct uj_printer *printer, const char *file, size_t file_size, uint64_t row, uint64_t line) {
    uj_print(printer, ",\"file\":");
    if (file) {
        uj_print_escaped(printer, UJREG_ESCAPE_JSON, file, file_size);
    } else {
        uj_print(printer, "null");
    }
    uj_print(printer, ",\"record\":");
    uj_print_number(printer, row);
    uj_print(printer, ",\"line\":");
    uj_print_number(printer, line);
}

ujreg_status ujreg_duty_json(const ujreg_duty *duty, const ujreg_registration *registration, int32_t flags,
                             const char *file, size_t file_size, uint64_t row, uint64_t line, char *buffer,
                             size_t capacity, size_t *needed) {
    struct uj_bounded target = {buffer, capacity, 0};
    struct uj_printer printer;
    if (!duty || (!file && file_size) || (!buffer && capacity) || (flags & ~UJREG_SHOW_VALUES)) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(duty->size, sizeof *duty);
    status = status == UJREG_OK && registration ? uj_registration_status(registration) : status;
    if (status != UJREG_OK) {
        return status;
    }
    uj_printer_store(&printer, &target);
    print_duty(&printer, duty);
    if (registration) {
        print_place(&printer, file, file_size, row, line);
        print_owner(&printer, registration, flags);
    } else {
        uj_print(&printer, ",\"month\":\"");
        uj_print_month(&printer, duty->month);
        uj_print(&printer, "\"");
    }
    uj_print(&printer, "}");
    (void)uj_printer_finish(&printer); /* a buffer fails by its size only */
    return uj_bounded_finish(&target, needed);
}
