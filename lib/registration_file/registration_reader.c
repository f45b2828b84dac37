/* SPDX-License-Identifier: Apache-2.0 */
/* Files of registrations and of events: raw rows come from lib/reader, the meaning of their values from lib/registration. */
#include <ujreg/registration_file.h>

#include <string.h>

#include "core/version.h"
#include "reader/push.h"
#include "registration/member_columns.h"
#include "registration_file/row_values.h"

struct ujreg_registration_reader {
    ujreg_allocator allocator;
    struct uj_columns kind;
    const struct uj_members *members;
    struct uj_push push;
    struct uj_buffer scratch;
    ujreg_text text[UJ_COLUMNS_NAMED]; /* of the row, by column - 1 */
    int refused;                       /* the header lacks what is needed */
    int unknown_told;                  /* that objects have names of no column */
};

#define BIT(format) (UINT32_C(1) << (format))

static ujreg_status options_status(const ujreg_registration_reader_options *options) {
    const ujreg_status status = uj_struct_status(options->size, sizeof *options);
    return status == UJREG_OK && (options->flags || options->reserved || options->rows < UJREG_ROWS_REGISTRATIONS ||
                                  options->rows > UJREG_ROWS_EVENTS)
               ? UJREG_ERROR_ARGUMENT
               : status;
}

ujreg_status ujreg_registration_reader_new(const ujreg_allocator *allocator,
                                           const ujreg_registration_reader_options *options,
                                           ujreg_registration_reader **reader) {
    static const ujreg_registration_reader_options defaults = {.size = sizeof defaults};
    ujreg_allocator own;
    if (!reader) {
        return UJREG_ERROR_ARGUMENT;
    }
    *reader = NULL;
    options = options ? options : &defaults;
    ujreg_status status = uj_allocator_init(&own, allocator);
    if (status == UJREG_OK) {
        status = options_status(options);
    }
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_registration_reader *made = uj_allocate_zero(&own, sizeof *made);
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = own;
    const int events = options->rows == UJREG_ROWS_EVENTS;
    const struct uj_limits limits = {options->max_record_bytes, options->max_field_bytes, 0};
    made->members = events ? &uj_event_members : &uj_registration_members;
    made->kind.count = made->members->count;
    made->kind.find = events ? uj_event_column : uj_registration_column;
    made->kind.names = made->members->names;
    made->kind.most_columns = UJ_COLUMNS_ROOM;
    made->kind.formats = BIT(UJREG_FORMAT_CSV) | BIT(UJREG_FORMAT_TSV) | BIT(UJREG_FORMAT_PSV) |
                         BIT(UJREG_FORMAT_NDJSON) | BIT(UJREG_FORMAT_JSON);
    uj_buffer_init(&made->scratch, &made->allocator);
    status = uj_push_init(&made->push, &made->allocator, &made->kind, options->format, options->encoding, 0, &limits);
    made->push.tells_opened = 1;
    if (status != UJREG_OK) {
        ujreg_registration_reader_free(made);
        return status;
    }
    *reader = made;
    return UJREG_OK;
}

void ujreg_registration_reader_free(ujreg_registration_reader *reader) {
    if (reader) {
        ujreg_allocator own = reader->allocator;
        uj_push_free(&reader->push);
        uj_buffer_free(&reader->scratch);
        uj_release(&own, reader);
    }
}

ujreg_status ujreg_registration_reader_feed(ujreg_registration_reader *reader, const char *data, size_t size,
                                            int32_t last) {
    return reader ? uj_push_feed(&reader->push, data, size, last != 0) : UJREG_ERROR_ARGUMENT;
}

static int holds_events(const ujreg_registration_reader *reader) {
    return reader->members == &uj_event_members;
}

/* --- the header ------------------------------------------------------------------------------------------------- */

static int has_column(const ujreg_registration_reader *reader, const char *name) {
    const int32_t column = reader->kind.find(name, strlen(name));
    return reader->push.splitter.format->names_items ||
           (column && uj_columns_have(reader->push.splitter.layout.present, column));
}

/* The first column that is needed and missing; NULL: none. */
static const char *missing_column(const ujreg_registration_reader *reader) {
    if (holds_events(reader)) {
        return !has_column(reader, "event") ? "event" : !has_column(reader, "date") ? "date" : NULL;
    }
    if (!has_column(reader, "person") && !has_column(reader, "aac002") &&
        !(has_column(reader, "aac058") && has_column(reader, "aac044"))) {
        return "AAC002";
    }
    return !has_column(reader, "registered") && !has_column(reader, "state") ? "registered" : NULL;
}

/* A header that lacks what is needed, or names a column twice, refuses the file: a guess would be in every row. */
static ujreg_status look_at_header(ujreg_registration_reader *reader, size_t from, ujreg_findings *findings) {
    const char *missing = missing_column(reader);
    for (size_t i = from; i < uj_findings_count(findings); i++) {
        reader->refused |= uj_findings_at(findings, i)->severity == UJREG_SEVERITY_ERROR;
    }
    if (!missing) {
        return UJREG_OK;
    }
    reader->refused = 1;
    const struct uj_source source = uj_source_at(&(struct uj_position){0, 1, 0});
    const struct uj_source *const before = uj_findings_lend(findings, &source);
    ujreg_status status = uj_syntax_add(
        findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_NAME_MISSING, .detail = {missing, strlen(missing)}});
    uj_findings_lend(findings, before);
    return status;
}

/* --- rows ------------------------------------------------------------------------------------------------------- */

/* Objects with a name too many have it in every row: told once. */
static void drop_told(ujreg_registration_reader *reader, size_t from, ujreg_findings *findings) {
    for (size_t i = from; i < uj_findings_count(findings);) {
        const int is_unknown = uj_findings_at(findings, i)->rule == UJREG_RULE_READER_JSON_KEY_UNKNOWN;
        if (is_unknown && reader->unknown_told) {
            uj_findings_remove(findings, i);
            continue;
        }
        reader->unknown_told |= is_unknown;
        i++;
    }
}

/* The texts of the row that was delivered. UJREG_OK, UJREG_MALFORMED. */
static ujreg_status decode(ujreg_registration_reader *reader, ujreg_findings *findings) {
    struct uj_push *push = &reader->push;
    const struct uj_source *const before = uj_findings_lend(findings, &push->source);
    int malformed;
    ujreg_status status =
        uj_raw_decode_columns(&push->raw, &push->splitter.layout, &reader->scratch, reader->text, &malformed, findings);
    uj_findings_lend(findings, before);
    push->last_malformed = malformed;
    return status == UJREG_OK && malformed ? UJREG_MALFORMED : status;
}

static ujreg_status next_row(ujreg_registration_reader *reader, ujreg_findings *findings) {
    ujreg_status status = UJREG_OK;
    while (status == UJREG_OK && !reader->refused) {
        const size_t from = uj_findings_count(findings);
        const enum uj_pushed answer = uj_push_next(&reader->push, findings);
        drop_told(reader, from, findings);
        if (answer == UJ_PUSHED_RECORD) {
            return decode(reader, findings);
        }
        status =
            answer == UJ_PUSHED_OPENED ? look_at_header(reader, from, findings) : uj_push_status(&reader->push, answer);
    }
    return status == UJREG_OK ? UJREG_INVALID : status;
}

/* Reports about a column of the row, 0: the row as a whole. UJREG_MALFORMED. */
static ujreg_status report(ujreg_registration_reader *reader, int32_t column, struct uj_syntax *syntax,
                           ujreg_findings *findings) {
    const struct uj_span where = uj_raw_where(&reader->push.raw, column);
    const struct uj_source *const before = uj_findings_lend(findings, &reader->push.source);
    syntax->offset = where.start;
    syntax->length = where.size;
    ujreg_status status = uj_syntax_add(findings, syntax);
    uj_findings_lend(findings, before);
    return status == UJREG_OK ? UJREG_MALFORMED : status;
}

/* Takes the values of the row into a struct and the items beside it. */
static ujreg_status take_values(ujreg_registration_reader *reader, void *structure, ujreg_record *items,
                                ujreg_findings *findings) {
    const struct uj_members *members = reader->members;
    ujreg_status answer = UJREG_OK;
    for (size_t i = 0; i < members->count && answer >= 0; i++) {
        const ujreg_text *value = &reader->text[i];
        const int32_t wrong =
            value->size ? uj_member_parse(&members->member[i], value, structure, items) : UJ_VALUE_TAKEN;
        if (wrong != UJ_VALUE_TAKEN) {
            answer = report(reader, (int32_t)i + 1,
                            &(struct uj_syntax){.rule = UJREG_RULE_READER_VALUE,
                                                .value = *value,
                                                .detail = {members->names[i], strlen(members->names[i])},
                                                .numbers = {0, 0, 0, wrong}},
                            findings);
        }
    }
    return answer;
}

ujreg_status ujreg_registration_reader_next(ujreg_registration_reader *reader, ujreg_registration *registration,
                                            ujreg_findings *findings) {
    ujreg_record items = {.size = sizeof items};
    int64_t variant;
    if (!reader || !registration || !findings) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(registration->size, sizeof *registration);
    if (status != UJREG_OK) {
        return status;
    }
    status = holds_events(reader) ? UJREG_ERROR_STATE : next_row(reader, findings);
    if (status != UJREG_OK) {
        return status;
    }
    memset(registration, 0, sizeof *registration);
    registration->size = sizeof *registration;
    status = take_values(reader, registration, &items, findings);
    if (status != UJREG_OK) {
        return status;
    }
    uj_registration_complete(registration, reader->text[uj_registration_column("state", 5) - 1].size != 0);
    if (!registration->person.key[0] && !uj_person_identify(&registration->person, &items)) {
        return report(reader, 0, &(struct uj_syntax){.rule = UJREG_RULE_STATE_PERSON_MISSING}, findings);
    }
    uj_person_complete(&registration->person, &items);
    const char *column = uj_registration_contradiction(registration, &variant);
    return column ? report(reader, 0,
                           &(struct uj_syntax){.rule = UJREG_RULE_READER_REGISTRATION_INCOMPLETE,
                                               .detail = {column, strlen(column)},
                                               .numbers = {0, 0, 0, variant}},
                           findings)
                  : UJREG_OK;
}

ujreg_status ujreg_registration_reader_next_event(ujreg_registration_reader *reader, ujreg_event *event,
                                                  ujreg_record *record, ujreg_findings *findings) {
    if (!reader || !event || !record || !findings) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(event->size, sizeof *event);
    status = status == UJREG_OK ? uj_struct_status(record->size, sizeof *record) : status;
    if (status != UJREG_OK) {
        return status;
    }
    status = holds_events(reader) ? next_row(reader, findings) : UJREG_ERROR_STATE;
    if (status != UJREG_OK) {
        return status;
    }
    memset(event, 0, sizeof *event);
    memset(record, 0, sizeof *record);
    event->size = sizeof *event;
    record->size = sizeof *record;
    status = take_values(reader, event, record, findings);
    if (status != UJREG_OK) {
        return status;
    }
    if (!event->person.key[0]) {
        (void)uj_person_identify(&event->person, record); /* else by the application */
    }
    uj_person_complete(&event->person, record);
    event->record = uj_event_has_record(record) ? record : NULL;
    return UJREG_OK;
}

uint64_t ujreg_registration_reader_row(const ujreg_registration_reader *reader) {
    return reader ? reader->push.place.record : 0;
}

uint64_t ujreg_registration_reader_line(const ujreg_registration_reader *reader) {
    return reader ? reader->push.place.line : 0;
}

uint64_t ujreg_registration_reader_offset(const ujreg_registration_reader *reader) {
    return reader ? reader->push.place.offset : 0;
}

uint64_t ujreg_registration_reader_length(const ujreg_registration_reader *reader) {
    return reader ? reader->push.raw.size : 0;
}

int32_t ujreg_registration_reader_format(const ujreg_registration_reader *reader) {
    return reader ? reader->push.splitter.layout.format : UJREG_FORMAT_AUTO;
}

int32_t ujreg_registration_reader_encoding(const ujreg_registration_reader *reader) {
    return reader ? reader->push.splitter.layout.encoding : UJREG_ENCODING_AUTO;
}
