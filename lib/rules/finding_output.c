/* SPDX-License-Identifier: Apache-2.0 */
/* Findings as lines of text, JSON and CSV. What the command prints is printed here; what the words are: message.c. */
#include <ujreg/finding_output.h>

#include <string.h>

#include <ujreg/field.h>
#include <ujreg/rule.h>

#include "core/allocator.h"
#include "core/printer.h"
#include "core/version.h"
#include "rules/message.h"
#include "rules/shown_value.h"

#define ROOM 2000

/* A message or a value: in `room` when it fits, else in memory of its own. */
struct words {
    const char *data;
    size_t size;
    char *more;
    char room[ROOM];
};

typedef ujreg_status (*adder)(struct uj_bounded *out, const ujreg_finding *finding, int32_t how);

static ujreg_status make(struct words *words, const ujreg_allocator *memory, adder add, const ujreg_finding *finding,
                         int32_t how) {
    struct uj_bounded out = {words->room, sizeof words->room, 0};
    words->data = words->room;
    words->more = NULL;
    (void)add(&out, finding, how); /* nothing of a rule that is not known */
    if (out.size > sizeof words->room) {
        words->more = uj_allocate(memory, out.size);
        if (!words->more) {
            return UJREG_ERROR_MEMORY;
        }
        words->data = words->more;
        out = (struct uj_bounded){words->more, out.size, 0};
        (void)add(&out, finding, how); /* as before */
    }
    words->size = out.size;
    return UJREG_OK;
}

/* A finding with all its words. */
struct line {
    const ujreg_finding *finding;
    ujreg_text file;
    const char *rule;
    const char *clause;
    const char *field; /* NULL: none */
    const char *severity;
    int chinese;
    struct words message;
    struct words value;
};

#define PRINT(printer, literal) uj_print_bytes((printer), (literal), sizeof(literal) - 1)

static void print_number(struct uj_printer *printer, const char *before, uint64_t number) {
    uj_print(printer, before);
    uj_print_number(printer, number);
}

static void print_text(struct uj_printer *printer, const struct line *line) {
    uj_print_escaped(printer, UJREG_ESCAPE_TERMINAL, line->file.data, line->file.size);
    if (line->finding->line) {
        print_number(printer, ":", line->finding->line);
    }
    PRINT(printer, ": ");
    uj_print(printer, line->severity);
    PRINT(printer, " ");
    uj_print(printer, line->rule);
    PRINT(printer, ": ");
    uj_print_escaped(printer, UJREG_ESCAPE_TERMINAL, line->message.data, line->message.size);
    PRINT(printer, " [");
    if (strcmp(line->clause, "ours") == 0) {
        uj_print(printer, line->chinese ? "本程序的检查" : "a check of our own");
    } else {
        uj_print(printer, line->clause);
    }
    PRINT(printer, "]");
}

static void print_object(struct uj_printer *printer, const struct line *line) {
    const ujreg_finding *const finding = line->finding;
    PRINT(printer, "{\"type\":\"finding\",\"file\":");
    if (line->file.data) {
        uj_print_escaped(printer, UJREG_ESCAPE_JSON, line->file.data, line->file.size);
    } else {
        PRINT(printer, "null");
    }
    print_number(printer, ",\"record\":", finding->record);
    print_number(printer, ",\"line\":", finding->line);
    print_number(printer, ",\"offset\":", finding->offset);
    print_number(printer, ",\"length\":", finding->length);
    PRINT(printer, ",\"field\":");
    uj_print_json(printer, line->field);
    PRINT(printer, ",\"rule\":\"");
    uj_print(printer, line->rule);
    PRINT(printer, "\",\"severity\":\"");
    uj_print(printer, line->severity);
    PRINT(printer, "\",\"message\":");
    uj_print_escaped(printer, UJREG_ESCAPE_JSON, line->message.data, line->message.size);
    PRINT(printer, ",\"value\":");
    if (line->value.size) {
        uj_print_escaped(printer, UJREG_ESCAPE_JSON, line->value.data, line->value.size);
    } else {
        PRINT(printer, "null");
    }
    PRINT(printer, "}");
}

static const char csv_header[] = "file,record,line,offset,length,field,rule,severity,message,value\n";

static void print_row(struct uj_printer *printer, const struct line *line) {
    uj_print_escaped(printer, UJREG_ESCAPE_CSV, line->file.data, line->file.size);
    print_number(printer, ",", line->finding->record);
    print_number(printer, ",", line->finding->line);
    print_number(printer, ",", line->finding->offset);
    print_number(printer, ",", line->finding->length);
    PRINT(printer, ",");
    uj_print(printer, line->field ? line->field : "");
    PRINT(printer, ",");
    uj_print(printer, line->rule);
    PRINT(printer, ",");
    uj_print(printer, line->severity);
    PRINT(printer, ",");
    uj_print_escaped(printer, UJREG_ESCAPE_CSV, line->message.data, line->message.size);
    PRINT(printer, ",");
    uj_print_escaped(printer, UJREG_ESCAPE_CSV, line->value.data, line->value.size);
}

typedef void (*former)(struct uj_printer *printer, const struct line *line);

static const former formers[] = {
    [UJREG_FINDINGS_TEXT] = print_text, [UJREG_FINDINGS_NDJSON] = print_object, [UJREG_FINDINGS_CSV] = print_row};

static ujreg_status print(struct uj_printer *printer, const ujreg_finding *finding, int32_t form, int32_t how,
                          ujreg_text file) {
    struct line line;
    ujreg_allocator memory;
    ujreg_rule_info rule = {.size = sizeof rule};
    ujreg_field_info field = {.size = sizeof field};
    const int known = ujreg_rule_get(finding->rule, &rule) == UJREG_OK;
    line.finding = finding;
    line.file = file;
    line.rule = known ? rule.name : "?";
    line.clause = known ? rule.clause : "?";
    line.field = finding->field && ujreg_field_get(finding->field, &field) == UJREG_OK ? field.code : NULL;
    line.severity = ujreg_severity_name(finding->severity);
    line.chinese = (how & ~UJREG_SHOW_VALUES) == UJREG_LANGUAGE_ZH;
    ujreg_status status = uj_allocator_init(&memory, NULL);
    if (status == UJREG_OK) {
        status = make(&line.message, &memory, uj_message_add, finding, how);
    }
    if (status != UJREG_OK) {
        return status;
    }
    status = make(&line.value, &memory, uj_finding_value_add, finding, how);
    if (status == UJREG_OK) {
        formers[form](printer, &line);
    }
    uj_release(&memory, line.message.more);
    uj_release(&memory, line.value.more);
    return status;
}

ujreg_status ujreg_finding_json(const ujreg_finding *finding, int32_t how, const char *file, size_t file_size,
                                char *buffer, size_t capacity, size_t *needed) {
    if (!finding || !uj_is_how(how) || (!file && file_size) || (!buffer && capacity)) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(finding->size, sizeof *finding);
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_bounded target = {buffer, capacity, 0};
    struct uj_printer printer;
    uj_printer_store(&printer, &target);
    status = print(&printer, finding, UJREG_FINDINGS_NDJSON, how, (ujreg_text){file, file_size});
    (void)uj_printer_finish(&printer); /* a buffer fails by its size only */
    return status == UJREG_OK ? uj_bounded_finish(&target, needed) : status;
}

static int may_be_written(int32_t form, int32_t how, const char *file, size_t file_size, ujreg_sink sink) {
    return sink && form >= UJREG_FINDINGS_TEXT && form <= UJREG_FINDINGS_CSV && uj_is_how(how) && (file || !file_size);
}

ujreg_status ujreg_finding_write(const ujreg_finding *finding, int32_t form, int32_t how, const char *file,
                                 size_t file_size, ujreg_sink sink, void *context) {
    if (!finding || !may_be_written(form, how, file, file_size, sink)) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(finding->size, sizeof *finding);
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_printer printer;
    uj_printer_init(&printer, sink, context);
    status = print(&printer, finding, form, how, (ujreg_text){file, file_size});
    if (status != UJREG_OK) {
        return status;
    }
    PRINT(&printer, "\n");
    return uj_printer_finish(&printer);
}

ujreg_status ujreg_findings_write(const ujreg_findings *findings, int32_t form, int32_t how, const char *file,
                                  size_t file_size, ujreg_sink sink, void *context) {
    if (!may_be_written(form, how, file, file_size, sink)) {
        return UJREG_ERROR_ARGUMENT;
    }
    struct uj_printer printer;
    ujreg_finding finding = {.size = sizeof finding};
    uj_printer_init(&printer, sink, context);
    if (form == UJREG_FINDINGS_CSV) {
        uj_print(&printer, (how & ~UJREG_SHOW_VALUES) == UJREG_LANGUAGE_ZH ? "\xEF\xBB\xBF" : "");
        PRINT(&printer, csv_header);
    }
    ujreg_status status = UJREG_OK;
    for (size_t i = 0; findings && status == UJREG_OK && printer.status == UJREG_OK &&
                       ujreg_findings_get(findings, i, &finding) == UJREG_OK;
         i++) {
        status = print(&printer, &finding, form, how, (ujreg_text){file, file_size});
        if (status == UJREG_OK) {
            PRINT(&printer, "\n");
        }
    }
    const ujreg_status end = uj_printer_finish(&printer);
    return status == UJREG_OK ? end : status;
}
