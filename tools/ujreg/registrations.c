/* SPDX-License-Identifier: Apache-2.0 */
/* Registrations written to files. */
#include "registrations.h"

#include <string.h>

#include "registration/member_columns.h"

/* The items of a person are read in place of a key, and not written. */
static int is_member(size_t column) {
    return uj_registration_members.member[column].type != UJ_MEMBER_ITEM;
}

void registrations_write_header(void) {
    const char *comma = "";
    for (size_t i = 0; i < uj_registration_members.count; i++) {
        if (is_member(i)) {
            out(comma);
            out(uj_registration_members.names[i]);
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
    char room[UJ_MEMBER_ROOM];
    const char *comma = "";
    for (size_t i = 0; i < uj_registration_members.count; i++) {
        if (is_member(i)) {
            out(comma);
            if (uj_member_format(&uj_registration_members.member[i], registration, room)) {
                write_quoted(room);
            }
            comma = ",";
        }
    }
    out("\n");
}

static void write_ndjson(const ujreg_registration *registration) {
    char room[UJ_MEMBER_ROOM];
    const char *before = "{\"";
    for (size_t i = 0; i < uj_registration_members.count; i++) {
        if (uj_member_format(&uj_registration_members.member[i], registration, room)) {
            out(before);
            out(uj_registration_members.names[i]);
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
