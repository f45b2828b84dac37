/* SPDX-License-Identifier: Apache-2.0 */
/* One registration or event as a JSON object, without a handle. */
#include <ujreg/registration_file.h>

#include <string.h>

#include "core/bounded.h"
#include "core/version.h"
#include "record/findings.h"
#include "record/schema.h"
#include "registration_file/row_text.h"

/* --- to text ---------------------------------------------------------------------------------------------------- */

static ujreg_status store(const struct uj_row_text *row, char *buffer, size_t capacity, size_t *needed) {
    struct uj_bounded target = {buffer, capacity, 0};
    struct uj_printer printer;
    uj_printer_store(&printer, &target);
    uj_row_print(&printer, row, UJREG_FORMAT_JSON);
    (void)uj_printer_finish(&printer); /* a buffer fails by its size only */
    return uj_bounded_finish(&target, needed);
}

ujreg_status ujreg_registration_json(const ujreg_registration *registration, char *buffer, size_t capacity,
                                     size_t *needed) {
    struct uj_row_text row;
    if (!registration || (!buffer && capacity)) {
        return UJREG_ERROR_ARGUMENT;
    }
    const ujreg_status status = uj_row_of_registration(registration, &row);
    return status == UJREG_OK ? store(&row, buffer, capacity, needed) : status;
}

ujreg_status ujreg_event_json(const ujreg_event *event, char *buffer, size_t capacity, size_t *needed) {
    struct uj_row_text row;
    if (!event || (!buffer && capacity)) {
        return UJREG_ERROR_ARGUMENT;
    }
    const ujreg_status status = uj_row_of_event(event, &row);
    return status == UJREG_OK ? store(&row, buffer, capacity, needed) : status;
}

/* --- from text -------------------------------------------------------------------------------------------------- */

/* One line and the reader that was fed with it. */
struct line {
    const char *text;
    size_t size;
    size_t shift; /* blanks before it */
    size_t from;  /* findings that were there before */
    ujreg_findings *findings;
    ujreg_registration_reader *reader;
};

static int is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static ujreg_status open_line(struct line *line, const ujreg_allocator *allocator, int32_t rows) {
    const ujreg_registration_reader_options options = {
        .size = sizeof options, .rows = rows, .format = UJREG_FORMAT_NDJSON, .encoding = UJREG_ENCODING_UTF8};
    line->from = uj_findings_count(line->findings);
    while (line->size && is_blank(line->text[line->size - 1])) {
        line->size--;
    }
    for (; line->size && is_blank(*line->text); line->text++, line->size--) {
        line->shift++;
    }
    const ujreg_status status = ujreg_registration_reader_new(allocator, &options, &line->reader);
    return status == UJREG_OK ? ujreg_registration_reader_feed(line->reader, line->text, line->size, 0) : status;
}

static ujreg_status next_of(struct line *line, ujreg_registration *registration, ujreg_event *event,
                            ujreg_record *record) {
    for (;;) {
        ujreg_status status = event ? ujreg_registration_reader_next_event(line->reader, event, record, line->findings)
                                    : ujreg_registration_reader_next(line->reader, registration, line->findings);
        if (status != UJREG_MORE) {
            return status;
        }
        status = ujreg_registration_reader_feed(line->reader, "\n", 1, 1);
        if (status != UJREG_OK) {
            return status;
        }
    }
}

/* What was read of the line, if there is nothing behind it. Offsets are within the text as it was given. */
static ujreg_status close_line(struct line *line, ujreg_status status, ujreg_event *event) {
    ujreg_registration more = {.size = sizeof more};
    ujreg_event further = {.size = sizeof further};
    ujreg_record record = {.size = sizeof record};
    if (status == UJREG_OK || status == UJREG_MALFORMED) {
        const ujreg_status end = next_of(line, &more, event ? &further : NULL, &record);
        status = end == UJREG_END || end < 0 ? (end < 0 ? end : status) : UJREG_INVALID;
    } else if (status == UJREG_END) {
        status = UJREG_INVALID;
    }
    for (size_t i = line->from; i < uj_findings_count(line->findings); i++) {
        uj_findings_at(line->findings, i)->offset += line->shift;
    }
    ujreg_registration_reader_free(line->reader);
    return status;
}

ujreg_status ujreg_registration_parse(const ujreg_allocator *allocator, const char *text, size_t size,
                                      ujreg_registration *registration, ujreg_findings *findings) {
    struct line line = {.text = text, .size = size, .findings = findings};
    ujreg_registration made = {.size = sizeof made};
    if ((!text && size) || !registration || !findings) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(registration->size, sizeof *registration);
    if (status != UJREG_OK) {
        return status;
    }
    status = open_line(&line, allocator, UJREG_ROWS_REGISTRATIONS);
    status = status == UJREG_OK ? next_of(&line, &made, NULL, NULL) : status;
    status = close_line(&line, status, NULL);
    if (status == UJREG_OK) {
        *registration = made;
    }
    return status;
}

/* Moves the texts of a record into a buffer. */
static ujreg_status keep_texts(ujreg_record *record, char *buffer, size_t capacity, size_t *needed) {
    ujreg_text *items = uj_record_items_mutable(record);
    size_t total = 0;
    for (int32_t field = 1; field <= UJ_FIELD_ROWS; field++) {
        total += items[field - 1].size;
    }
    if (needed) {
        *needed = total;
    }
    if (total > capacity) {
        return UJREG_ERROR_CAPACITY;
    }
    for (int32_t field = 1; field <= UJ_FIELD_ROWS; field++) {
        ujreg_text *item = &items[field - 1];
        if (item->size) {
            memcpy(buffer, item->data, item->size);
            item->data = buffer;
            buffer += item->size;
        }
    }
    return UJREG_OK;
}

ujreg_status ujreg_event_parse(const ujreg_allocator *allocator, const char *text, size_t size, ujreg_event *event,
                               ujreg_record *record, char *buffer, size_t capacity, size_t *needed,
                               ujreg_findings *findings) {
    struct line line = {.text = text, .size = size, .findings = findings};
    ujreg_event made = {.size = sizeof made};
    ujreg_record items = {.size = sizeof items};
    if ((!text && size) || !event || !record || (!buffer && capacity) || !findings) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(event->size, sizeof *event);
    status = status == UJREG_OK ? uj_struct_status(record->size, sizeof *record) : status;
    if (status != UJREG_OK) {
        return status;
    }
    status = open_line(&line, allocator, UJREG_ROWS_EVENTS);
    status = status == UJREG_OK ? next_of(&line, NULL, &made, &items) : status;
    status = status == UJREG_OK ? keep_texts(&items, buffer, capacity, needed) : status;
    status = close_line(&line, status, &made);
    if (status == UJREG_OK) {
        made.record = made.record ? record : NULL;
        *event = made;
        *record = items;
    }
    return status;
}
