/* SPDX-License-Identifier: Apache-2.0 */
/* Registrations in files: reading one a row, writing them again. */
#include "registrations.h"

#include <stddef.h>
#include <string.h>

static int is_set(const ujreg_date *date) {
    return date->year != 0;
}

int registrations_begin(struct table *table) {
    if (!table_has(table, "person") && !table_has(table, "aac002") &&
        !(table_has(table, "aac058") && table_has(table, "aac044"))) {
        table_tell_rule(table, UJREG_RULE_READER_NAME_MISSING, 0, "AAC002", NULL);
        return EXIT_INPUT;
    }
    if (!table_has(table, "registered") && !table_has(table, "state")) {
        table_tell_rule(table, UJREG_RULE_READER_NAME_MISSING, 0, "registered", NULL);
        return EXIT_INPUT;
    }
    return EXIT_FINE;
}

/* What follows from the days. */
static void complete(ujreg_registration *registration, int state) {
    if (is_set(&registration->deregistered) && !is_set(&registration->handled)) {
        registration->handled = registration->deregistered;
    }
    if (!state) {
        registration->state = is_set(&registration->deregistered) ? UJREG_STATE_EXITED
                              : is_set(&registration->registered) ? UJREG_STATE_REGISTERED
                                                                  : UJREG_STATE_NONE;
    }
    registration->flags |= is_set(&registration->audit_uploaded) ? UJREG_FLAG_AUDIT_UPLOADED : 0u;
    registration->flags |= is_set(&registration->exit_notified) ? UJREG_FLAG_EXIT_NOTIFIED : 0u;
    registration->flags |= is_set(&registration->exit_uploaded) ? UJREG_FLAG_EXIT_UPLOADED : 0u;
}

static int tell_missing(struct table *table, const char *name) {
    table_tell_rule(table, UJREG_RULE_READER_REGISTRATION_INCOMPLETE, 0, name, NULL);
    return 0;
}

static int tell_excess(struct table *table, const char *name) {
    table_tell_rule(table, UJREG_RULE_READER_REGISTRATION_INCOMPLETE, 1, name, NULL);
    return 0;
}

/* Whether the registration holds what its state is about; 0: reported. */
static int agrees(struct table *table, const ujreg_registration *registration) {
    int exited = registration->state == UJREG_STATE_EXITED;
    int active = ujreg_registration_is_active(registration);
    if ((exited || active) && !registration->area) {
        return tell_missing(table, "area");
    }
    if (active && !is_set(&registration->registered)) {
        return tell_missing(table, "registered");
    }
    if (exited && !is_set(&registration->deregistered)) {
        return tell_missing(table, "deregistered");
    }
    if (exited && !registration->reason) {
        return tell_missing(table, "reason");
    }
    if (!exited && is_set(&registration->handled)) {
        return tell_excess(table, is_set(&registration->deregistered) ? "deregistered" : "handled");
    }
    return exited || !registration->reason ? 1 : tell_excess(table, "reason");
}

int registrations_next(struct table *table, ujreg_registration *registration) {
    ujreg_record record = {.size = sizeof record};
    int answer = table_next(table);
    if (answer != ROW_TAKEN) {
        return answer;
    }
    memset(registration, 0, sizeof *registration);
    registration->size = sizeof *registration;
    if (!table_values(table, registration, &record)) {
        return table->stopped ? ROW_STOP : ROW_WRONG;
    }
    complete(registration, table_row_has(table, "state"));
    if (!registration->person.key[0] && !person_identify(&registration->person, &record)) {
        table_tell_rule(table, UJREG_RULE_STATE_PERSON_MISSING, 0, NULL, NULL);
        return table->stopped ? ROW_STOP : ROW_WRONG;
    }
    person_complete(&registration->person, &record);
    return agrees(table, registration) ? ROW_TAKEN : table->stopped ? ROW_STOP : ROW_WRONG;
}

/* --- writing -------------------------------------------------------------------------------------------- */

static const struct column *column_at(size_t i) {
    return &columns_of_registrations.column[i];
}

void registrations_write_header(void) {
    const char *comma = "";
    for (size_t i = 0; i < columns_of_registrations.count; i++) {
        if (column_at(i)->type != COLUMN_ITEM) {
            out(comma);
            out(column_at(i)->name);
            comma = ",";
        }
    }
    out("\n");
}

/* As it is, so that it is read back as it is; a key and a number of an application may hold anything. */
static void write_quoted(const char *text) {
    if (!text[strcspn(text, ",\"\r\n")]) {
        out(text);
        return;
    }
    out("\"");
    for (; *text; text++) {
        out_bytes(text, 1);
        out(*text == '"' ? "\"" : "");
    }
    out("\"");
}

static void write_csv(const ujreg_registration *registration) {
    char room[COLUMN_ROOM];
    const char *comma = "";
    for (size_t i = 0; i < columns_of_registrations.count; i++) {
        if (column_at(i)->type != COLUMN_ITEM) {
            out(comma);
            if (column_give(column_at(i), registration, room)) {
                write_quoted(room);
            }
            comma = ",";
        }
    }
    out("\n");
}

static void write_ndjson(const ujreg_registration *registration) {
    char room[COLUMN_ROOM];
    const char *before = "{\"";
    for (size_t i = 0; i < columns_of_registrations.count; i++) {
        if (column_give(column_at(i), registration, room)) {
            out(before);
            out(column_at(i)->name);
            out("\":");
            out_json(room);
            before = ",\"";
        }
    }
    out("}\n");
}

void registrations_write(const ujreg_registration *registration, int32_t format) {
    if (format == UJREG_FORMAT_CSV) {
        write_csv(registration);
    } else {
        write_ndjson(registration);
    }
}
