/* SPDX-License-Identifier: Apache-2.0 */
/* A registration or an event as a row of text: what may be written, and how. */
#include "registration_file/row_text.h"

#include <string.h>

#include "core/utf8.h"
#include "core/version.h"
#include "reader/layout.h"
#include "record/schema.h"
#include "registration/validity.h"
#include "registration_file/row_values.h"

/* --- cells ------------------------------------------------------------------------------------------------------ */

/* The items of a registration's person are read in place of a key and not written. */
static int is_written(const struct uj_members *members, size_t column) {
    return members == &uj_event_members || members->member[column].type != UJ_MEMBER_ITEM;
}

static const char *name_of(const struct uj_members *members, size_t column) {
    const struct uj_member *member = &members->member[column];
    return member->type == UJ_MEMBER_ITEM ? uj_field(member->of)->code : members->names[column];
}

/* Only the state of a registration is said where it is none: an event without a target has none. */
static int is_no_target(const struct uj_row_text *row, size_t column) {
    const ujreg_event *event = row->structure;
    return row->members == &uj_event_members && row->members->member[column].of == UJREG_LIST_STATE && !event->target;
}

/* The text of a cell; size 0: it is empty. */
static ujreg_text cell(const struct uj_row_text *row, size_t column, char room[UJ_MEMBER_ROOM]) {
    static const ujreg_text empty = {"", 0};
    const struct uj_member *member = &row->members->member[column];
    if (member->type == UJ_MEMBER_ITEM) {
        return row->items ? uj_record_items(row->items)[member->of - 1] : empty;
    }
    return is_no_target(row, column) ? empty : (ujreg_text){room, uj_member_format(member, row->structure, room)};
}

/* --- what may be written ---------------------------------------------------------------------------------------- */

static int is_carried(const ujreg_text *text) {
    return text->size <= UJ_MAX_FIELD_DEFAULT && (!text->size || !memchr(text->data, 0, text->size)) &&
           uj_utf8_valid_prefix(text->data, text->size) == text->size;
}

/* Whether each cell is read back; `back` is a struct to read into. */
static ujreg_status cells_status(const struct uj_row_text *row, void *back) {
    ujreg_record items = {.size = sizeof items};
    char room[UJ_MEMBER_ROOM];
    for (size_t i = 0; i < row->members->count; i++) {
        const struct uj_member *member = &row->members->member[i];
        const ujreg_text text = cell(row, i, room);
        if (!is_carried(&text)) {
            return UJREG_REFUSED;
        }
        if (text.size && uj_member_parse(member, &text, back, &items) != UJ_VALUE_TAKEN) {
            return UJREG_ERROR_ARGUMENT;
        }
    }
    return UJREG_OK;
}

ujreg_status uj_row_of_registration(const ujreg_registration *registration, struct uj_row_text *row) {
    ujreg_registration back = {.size = sizeof back};
    int64_t variant;
    *row = (struct uj_row_text){&uj_registration_members, registration, NULL};
    ujreg_status status = uj_registration_status(registration);
    status = status == UJREG_OK ? cells_status(row, &back) : status;
    if (status == UJREG_OK && (!registration->person.key[0] || uj_registration_contradiction(registration, &variant))) {
        return UJREG_REFUSED;
    }
    return status;
}

ujreg_status uj_row_of_event(const ujreg_event *event, struct uj_row_text *row) {
    ujreg_event back = {.size = sizeof back};
    ujreg_status status = uj_event_status(event);
    if (status == UJREG_OK && event->record) {
        status = uj_struct_status(event->record->size, sizeof *event->record);
    }
    if (status != UJREG_OK) {
        return status;
    }
    *row = (struct uj_row_text){&uj_event_members, event, event->record};
    if (event->deregistration && !event->record) {
        return UJREG_REFUSED;
    }
    return event->kind && ujreg_date_day_number(&event->date) ? cells_status(row, &back) : UJREG_ERROR_ARGUMENT;
}

/* --- printing --------------------------------------------------------------------------------------------------- */

static char delimiter_of(int32_t format) {
    return format == UJREG_FORMAT_TSV ? '\t' : format == UJREG_FORMAT_PSV ? '|' : ',';
}

/* As it is, so that it is read back as it is. */
static void print_cell(struct uj_printer *printer, const ujreg_text *text, char delimiter) {
    const char *data = text->data, *end = data + text->size;
    if (!text->size || !(memchr(data, delimiter, text->size) || memchr(data, '"', text->size) ||
                         memchr(data, '\r', text->size) || memchr(data, '\n', text->size))) {
        uj_print_bytes(printer, data, text->size);
        return;
    }
    uj_print(printer, "\"");
    for (const char *quote; (quote = memchr(data, '"', (size_t)(end - data))) != NULL; data = quote + 1) {
        uj_print_bytes(printer, data, (size_t)(quote + 1 - data));
        uj_print(printer, "\"");
    }
    uj_print_bytes(printer, data, (size_t)(end - data));
    uj_print(printer, "\"");
}

static void print_delimited(struct uj_printer *printer, const struct uj_row_text *row, char delimiter) {
    char room[UJ_MEMBER_ROOM];
    for (size_t i = 0, written = 0; i < row->members->count; i++) {
        if (is_written(row->members, i)) {
            const ujreg_text text = cell(row, i, room);
            uj_print_bytes(printer, &delimiter, written++ != 0);
            print_cell(printer, &text, delimiter);
        }
    }
    uj_print(printer, "\n");
}

static void print_object(struct uj_printer *printer, const struct uj_row_text *row) {
    char room[UJ_MEMBER_ROOM];
    const char *before = "{\"";
    for (size_t i = 0; i < row->members->count; i++) {
        const ujreg_text text = cell(row, i, room);
        if (text.size && is_written(row->members, i)) {
            uj_print(printer, before);
            uj_print(printer, name_of(row->members, i));
            uj_print(printer, "\":");
            uj_print_escaped(printer, UJREG_ESCAPE_JSON, text.data, text.size);
            before = ",\"";
        }
    }
    uj_print(printer, "}");
}

void uj_row_print(struct uj_printer *printer, const struct uj_row_text *row, int32_t format) {
    if (format == UJREG_FORMAT_NDJSON || format == UJREG_FORMAT_JSON) {
        print_object(printer, row);
        uj_print(printer, format == UJREG_FORMAT_NDJSON ? "\n" : "");
    } else {
        print_delimited(printer, row, delimiter_of(format));
    }
}

void uj_row_print_header(struct uj_printer *printer, const struct uj_members *members, int32_t format) {
    const char delimiter = delimiter_of(format);
    if (format == UJREG_FORMAT_NDJSON) {
        return;
    }
    for (size_t i = 0, written = 0; i < members->count; i++) {
        if (is_written(members, i)) {
            uj_print_bytes(printer, &delimiter, written++ != 0);
            uj_print(printer, name_of(members, i));
        }
    }
    uj_print(printer, "\n");
}
