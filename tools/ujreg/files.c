/* SPDX-License-Identifier: Apache-2.0 */
/* Going through files of registrations or events. */
#include "files.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "progress.h"

#define STEP 65536 /* bytes that are read at a time */

int files_set_format(struct files *files, const struct command *command, const char *value) {
    static const int32_t formats[] = {UJREG_FORMAT_AUTO, UJREG_FORMAT_CSV, UJREG_FORMAT_TSV, UJREG_FORMAT_NDJSON,
                                      UJREG_FORMAT_JSON};
    const int choice = value_choice(value, "auto|csv|tsv|ndjson|json");
    if (choice < 0) {
        return options_wrong(command, "format", value, "应为 auto、csv、tsv、ndjson 或 json",
                             "expected auto, csv, tsv, ndjson or json");
    }
    files->options.format = formats[choice];
    return EXIT_FINE;
}

int files_set_encoding(struct files *files, const struct command *command, const char *value) {
    files->options.encoding = ujreg_encoding_find(value, strlen(value));
    return files->options.encoding >= 0 ? EXIT_FINE
                                        : options_wrong(command, "encoding", value, "应为 auto、utf-8 或 gb18030",
                                                        "expected auto, utf-8 or gb18030");
}

/* --- what is told ---------------------------------------------------------------------------------------------- */

static ujreg_status show(const struct told *told, const ujreg_finding *finding) {
    if (!told->aside) {
        return render_finding(told->output, told->flags, told->input, finding);
    }
    out_to_person(1);
    ujreg_status status = render_finding(OUTPUT_TEXT, told->flags, told->input, finding);
    out_to_person(0);
    return status;
}

int told_finding(struct told *told, const ujreg_finding *finding) {
    told->errors += finding->severity == UJREG_SEVERITY_ERROR;
    told->warnings += finding->severity == UJREG_SEVERITY_WARNING;
    told->notes += finding->severity == UJREG_SEVERITY_NOTE;
    if (told->shown >= told->most) {
        return 0;
    }
    if (show(told, finding) != UJREG_OK) {
        told->no_memory = 1;
        return 1;
    }
    told->shown++;
    return out_error() != 0;
}

int files_worse(int a, int b) {
    return a > b ? a : b;
}

void reading_tell(struct reading *reading, ujreg_finding *finding) {
    ujreg_rule_info rule = {.size = sizeof rule};
    finding->size = sizeof *finding;
    finding->record = ujreg_registration_reader_row(reading->reader);
    finding->line = ujreg_registration_reader_line(reading->reader);
    finding->offset = ujreg_registration_reader_offset(reading->reader);
    finding->length = ujreg_registration_reader_length(reading->reader);
    if (!finding->severity && ujreg_rule_get(finding->rule, &rule) == UJREG_OK) {
        finding->severity = rule.severity;
    }
    reading->stopped = reading->stopped || told_finding(&reading->files->told, finding);
}

void reading_tell_rule(struct reading *reading, int32_t rule, int64_t number) {
    ujreg_finding finding = {.rule = rule, .numbers = {number}};
    reading_tell(reading, &finding);
}

/* Tells what the reader found. */
static void tell_found(struct reading *reading) {
    ujreg_finding finding = {.size = sizeof finding};
    for (size_t i = 0; !reading->stopped && ujreg_findings_get(reading->findings, i, &finding) == UJREG_OK; i++) {
        reading->stopped = told_finding(&reading->files->told, &finding);
    }
    ujreg_findings_clear(reading->findings);
}

/* --- reading --------------------------------------------------------------------------------------------------- */

/* More bytes for the reader; an exit status, having complained. */
static int feed(struct reading *reading) {
    size_t got = 0;
    const ujreg_status answer = input_read(reading->input, reading->bytes, STEP, &got);
    if (answer != UJREG_MORE && answer != UJREG_END) {
        complain("%s 读取中断：%s", "%s: reading failed: %s", reading->input->visible, reason(reading->input->error));
        return EXIT_INPUT;
    }
    ujreg_status status = ujreg_registration_reader_feed(reading->reader, reading->bytes, got, answer == UJREG_END);
    return status == UJREG_OK ? EXIT_FINE : failed(status);
}

static ujreg_status next_row(struct reading *reading, void *row) {
    struct logged_event *logged = row;
    ujreg_registration *registration = row;
    if (reading->files->options.rows == UJREG_ROWS_REGISTRATIONS) {
        registration->size = sizeof *registration;
        return ujreg_registration_reader_next(reading->reader, registration, reading->findings);
    }
    logged->event.size = sizeof logged->event;
    logged->record.size = sizeof logged->record;
    return ujreg_registration_reader_next_event(reading->reader, &logged->event, &logged->record, reading->findings);
}

static int read_rows(struct reading *reading, file_taker take, void *row, void *context) {
    struct files *files = reading->files;
    int worst = EXIT_FINE;
    for (;;) {
        const ujreg_status status = next_row(reading, row);
        tell_found(reading);
        if (reading->stopped) {
            return files->told.no_memory ? failed(UJREG_ERROR_MEMORY) : EXIT_FAILED;
        }
        int answer = EXIT_FINE;
        switch (status) {
        case UJREG_OK:
            files->rows++;
            answer = take(context, reading, row);
            break;
        case UJREG_MALFORMED:
            files->wrong++;
            answer = EXIT_WRONG;
            break;
        case UJREG_MORE:
            answer = feed(reading);
            if (answer != EXIT_FINE) {
                return files_worse(worst, answer);
            }
            break;
        case UJREG_END:
            return worst;
        case UJREG_INVALID:
            return files_worse(worst, EXIT_INPUT);
        default:
            return failed(status);
        }
        worst = files_worse(worst, answer);
        if (worst == EXIT_FAILED || out_error()) {
            return EXIT_FAILED;
        }
    }
}

static int open_input(struct files *files, struct input *input, const char *name) {
    int again = strcmp(name, "-") == 0;
    if (again && files->standard_input) {
        complain("标准输入（-）只能读一次", "standard input (-) can be read only once");
        return EXIT_USAGE;
    }
    files->standard_input |= again;
    int error = input_open(input, name);
    if (error == ENOMEM) {
        return failed(UJREG_ERROR_MEMORY);
    }
    if (error) {
        complain("%s 无法读取：%s", "%s cannot be read: %s", input->visible, reason(error));
        return EXIT_INPUT;
    }
    progress_input(input->visible, 1, 1, input->total);
    return EXIT_FINE;
}

/* Reads the file that is open. */
static int read_open(struct files *files, struct input *input, file_taker take, void *row, void *context) {
    struct reading reading = {.files = files, .input = input, .bytes = malloc(STEP)};
    ujreg_status status = reading.bytes ? ujreg_findings_new(NULL, &reading.findings) : UJREG_ERROR_MEMORY;
    files->told.input = input;
    files->options.size = sizeof files->options;
    if (status == UJREG_OK) {
        status = ujreg_registration_reader_new(NULL, &files->options, &reading.reader);
    }
    const int answer = status == UJREG_OK ? read_rows(&reading, take, row, context) : failed(status);
    ujreg_registration_reader_free(reading.reader);
    ujreg_findings_free(reading.findings);
    free(reading.bytes);
    return answer;
}

static int read_file(struct files *files, const char *name, file_taker take, void *row, void *context) {
    struct input input = {.name = name, .descriptor = -1};
    int status = open_input(files, &input, name);
    if (status == EXIT_FINE) {
        status = read_open(files, &input, take, row, context);
        progress_clear();
    }
    input_close(&input);
    return status;
}

int files_registrations(struct files *files, const char *name, file_taker take, ujreg_registration *row, void *context) {
    files->options.rows = UJREG_ROWS_REGISTRATIONS;
    return read_file(files, name, take, row, context);
}

int files_events(struct files *files, const char *name, file_taker take, struct logged_event *row, void *context) {
    files->options.rows = UJREG_ROWS_EVENTS;
    return read_file(files, name, take, row, context);
}
