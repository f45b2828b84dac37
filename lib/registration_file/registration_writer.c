/* SPDX-License-Identifier: Apache-2.0 */
/* Writes files of registrations and events, in the order of calls that a writer allows. */
#include <ujreg/registration_file.h>

#include "core/allocator.h"
#include "core/version.h"
#include "registration_file/row_text.h"

struct ujreg_registration_writer {
    ujreg_allocator allocator;
    const struct uj_members *members;
    int32_t format;
    int needs_header;
    int finished;
    int in_sink; /* a call of the sink's on its own writer is refused */
    uint64_t rows;
    struct uj_printer printer;
};

static ujreg_status options_status(const ujreg_registration_writer_options *options) {
    const ujreg_status status = uj_struct_status(options->size, sizeof *options);
    if (status != UJREG_OK) {
        return status;
    }
    return !options->flags && !options->reserved && options->format >= UJREG_FORMAT_CSV &&
                   options->format <= UJREG_FORMAT_NDJSON && options->rows >= UJREG_ROWS_REGISTRATIONS &&
                   options->rows <= UJREG_ROWS_EVENTS && options->no_header >= 0 && options->no_header <= 1
               ? UJREG_OK
               : UJREG_ERROR_ARGUMENT;
}

ujreg_status ujreg_registration_writer_new(const ujreg_allocator *allocator,
                                           const ujreg_registration_writer_options *options, ujreg_sink sink,
                                           void *context, ujreg_registration_writer **writer) {
    ujreg_allocator own;
    if (!writer) {
        return UJREG_ERROR_ARGUMENT;
    }
    *writer = NULL;
    if (!options || !sink) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_allocator_init(&own, allocator);
    status = status == UJREG_OK ? options_status(options) : status;
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_registration_writer *made = uj_allocate_zero(&own, sizeof *made);
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = own;
    made->members = options->rows == UJREG_ROWS_EVENTS ? &uj_event_members : &uj_registration_members;
    made->format = options->format;
    made->needs_header = !options->no_header;
    uj_printer_init(&made->printer, sink, context);
    *writer = made;
    return UJREG_OK;
}

void ujreg_registration_writer_free(ujreg_registration_writer *writer) {
    if (writer) {
        ujreg_allocator own = writer->allocator;
        uj_release(&own, writer);
    }
}

static void begin(ujreg_registration_writer *writer) {
    if (writer->needs_header) {
        uj_row_print_header(&writer->printer, writer->members, writer->format);
        writer->needs_header = 0;
    }
}

static ujreg_status may_write(const ujreg_registration_writer *writer, const struct uj_members *members) {
    return writer->finished || writer->in_sink || writer->members != members ? UJREG_ERROR_STATE : writer->printer.status;
}

static ujreg_status write_row(ujreg_registration_writer *writer, const struct uj_row_text *row) {
    writer->in_sink = 1;
    begin(writer);
    uj_row_print(&writer->printer, row, writer->format);
    writer->in_sink = 0;
    writer->rows += writer->printer.status == UJREG_OK;
    return writer->printer.status;
}

ujreg_status ujreg_registration_writer_write(ujreg_registration_writer *writer, const ujreg_registration *registration) {
    struct uj_row_text row;
    if (!writer || !registration) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_row_of_registration(registration, &row);
    status = status == UJREG_OK ? may_write(writer, &uj_registration_members) : status;
    return status == UJREG_OK ? write_row(writer, &row) : status;
}

ujreg_status ujreg_registration_writer_write_event(ujreg_registration_writer *writer, const ujreg_event *event) {
    struct uj_row_text row;
    if (!writer || !event) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_row_of_event(event, &row);
    status = status == UJREG_OK ? may_write(writer, &uj_event_members) : status;
    return status == UJREG_OK ? write_row(writer, &row) : status;
}

ujreg_status ujreg_registration_writer_finish(ujreg_registration_writer *writer) {
    if (!writer) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (writer->finished || writer->in_sink) {
        return UJREG_ERROR_STATE;
    }
    writer->in_sink = 1;
    begin(writer);
    const ujreg_status status = uj_printer_finish(&writer->printer);
    writer->in_sink = 0;
    writer->finished = status == UJREG_OK;
    return status;
}

uint64_t ujreg_registration_writer_rows(const ujreg_registration_writer *writer) {
    return writer ? writer->rows : 0;
}
