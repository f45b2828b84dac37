/* SPDX-License-Identifier: Apache-2.0 */
/* One finding as a line of text, a JSON object, a row of CSV. The library masks: no personal data here. */
#include "render.h"

#include <stdlib.h>
#include <string.h>

static const char *const columns[] = {"file",  "record", "line",     "offset",  "length",
                                      "field", "rule",   "severity", "message", "value"};

void render_start(int output) {
    if (output != OUTPUT_CSV) {
        return;
    }
    if (language() == UJREG_LANGUAGE_ZH) {
        out("\xEF\xBB\xBF"); /* without it a Chinese Excel reads the file as GBK */
    }
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++) {
        out(i ? "," : "");
        out(columns[i]);
    }
    out("\n");
}

typedef ujreg_status (*words_of)(const ujreg_finding *finding, int32_t how, char *buffer, size_t capacity,
                                 size_t *needed);

/* What a function of the library renders: in `room` when it fits, else in memory of its own; NULL: none. */
static char *rendered(words_of function, const ujreg_finding *finding, int32_t how, char *room, size_t capacity) {
    size_t needed = 0;
    ujreg_status status = function(finding, how, room, capacity, &needed);
    if (status == UJREG_ERROR_CAPACITY) {
        char *more = malloc(needed + 1);
        if (more && function(finding, how, more, needed + 1, &needed) != UJREG_OK) {
            more[0] = '\0';
        }
        return more;
    }
    if (status != UJREG_OK) {
        room[0] = '\0';
    }
    return room;
}

char *render_message(const ujreg_finding *finding, int32_t flags) {
    char room[1024];
    char *words = rendered(ujreg_finding_message, finding, language() | flags, room, sizeof room);
    if (words == room) {
        words = malloc(strlen(room) + 1);
        if (words) {
            memcpy(words, room, strlen(room) + 1);
        }
    }
    return words;
}

static void text(const char *file, const ujreg_finding *finding, const ujreg_rule_info *rule, const char *message) {
    out(file);
    if (finding->line) {
        out(":");
        out_number(finding->line);
    }
    out(": ");
    out(ujreg_severity_name(finding->severity));
    out(" ");
    out(rule->name);
    out(": ");
    out_visible(message);
    out(" [");
    out(strcmp(rule->clause, "ours") == 0 ? say("本程序的检查", "a check of our own") : rule->clause);
    out("]\n");
}

static void number_key(const char *key, uint64_t number) {
    out(key);
    out_number(number);
}

static void text_key(const char *key, const char *value) {
    out(key);
    out_json(value);
}

static void ndjson(const char *file, const ujreg_finding *finding, const ujreg_rule_info *rule, const char *field,
                   const char *message, const char *value) {
    text_key("{\"type\":\"finding\",\"file\":", file);
    number_key(",\"record\":", finding->record);
    number_key(",\"line\":", finding->line);
    number_key(",\"offset\":", finding->offset);
    number_key(",\"length\":", finding->length);
    text_key(",\"field\":", field);
    text_key(",\"rule\":", rule->name);
    text_key(",\"severity\":", ujreg_severity_name(finding->severity));
    text_key(",\"message\":", message);
    text_key(",\"value\":", *value ? value : NULL);
    out("}\n");
}

static void csv(const char *file, const ujreg_finding *finding, const ujreg_rule_info *rule, const char *field,
                const char *message, const char *value) {
    out_csv(file);
    number_key(",", finding->record);
    number_key(",", finding->line);
    number_key(",", finding->offset);
    number_key(",", finding->length);
    out(",");
    out(field ? field : "");
    out(",");
    out(rule->name);
    out(",");
    out(ujreg_severity_name(finding->severity));
    out(",");
    out_csv(message);
    out(",");
    out_csv(value);
    out("\n");
}

ujreg_status render_finding(int output, int32_t flags, const struct input *input, const ujreg_finding *finding) {
    char message_room[1024];
    char value_room[1024];
    ujreg_rule_info rule = {.size = sizeof rule};
    ujreg_field_info field = {.size = sizeof field};
    if (ujreg_rule_get(finding->rule, &rule) != UJREG_OK) {
        rule.name = "?";
        rule.clause = "?";
    }
    const char *code = finding->field && ujreg_field_get(finding->field, &field) == UJREG_OK ? field.code : NULL;
    char *message = rendered(ujreg_finding_message, finding, language() | flags, message_room, sizeof message_room);
    char *value = rendered(ujreg_finding_value, finding, flags, value_room, sizeof value_room);
    ujreg_status status = message && value ? UJREG_OK : UJREG_ERROR_MEMORY;
    if (status == UJREG_OK) {
        if (output == OUTPUT_NDJSON) {
            ndjson(input->valid, finding, &rule, code, message, value);
        } else if (output == OUTPUT_CSV) {
            csv(input->valid, finding, &rule, code, message, value);
        } else {
            text(input->visible, finding, &rule, message);
        }
    }
    if (message != message_room) {
        free(message);
    }
    if (value != value_room) {
        free(value);
    }
    return status;
}
