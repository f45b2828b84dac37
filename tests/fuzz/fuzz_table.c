/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a file of registrations or of events, as the command reads them for apply, duties and stats: a row is taken
 * or reported, what was taken can be acted upon, and a registration that is written comes back as it was. */
#define _POSIX_C_SOURCE 200809L /* fileno */
#include "fuzz.h"

#include <unistd.h>

#include "events.h"

#define ROWS 64

static ujreg_profile *profile;

struct reported {
    int count, errors;
};

static int report(void *context, const ujreg_finding *finding) {
    struct reported *reported = context;
    char text[4096];
    size_t needed;
    expect(ujreg_finding_message(finding, UJREG_LANGUAGE_ZH, text, sizeof text, &needed) == UJREG_OK, "no words");
    reported->count++;
    reported->errors += finding->severity == UJREG_SEVERITY_ERROR;
    return 0;
}

/* A file with these bytes and no name; its descriptor. */
static int file_of(FILE **file, const uint8_t *data, size_t size) {
    if (!*file && !(*file = tmpfile())) {
        abort();
    }
    int descriptor = fileno(*file);
    expect(ftruncate(descriptor, 0) == 0 && lseek(descriptor, 0, SEEK_SET) == 0, "no file");
    expect(size == 0 || write(descriptor, data, size) == (ssize_t)size, "not written");
    return descriptor;
}

/* Opens it anew, to be read from its beginning. */
static void open_again(struct input *input, int descriptor) {
    char name[32];
    snprintf(name, sizeof name, "/dev/fd/%d", descriptor);
    expect(lseek(descriptor, 0, SEEK_SET) == 0 && input_open(input, name) == 0, "not opened");
}

static void act_on(const ujreg_registration *registration) {
    ujreg_duty duties[UJREG_DUTY_COUNT] = {{.size = sizeof *duties}};
    const ujreg_date day = {2025, 12, 31};
    ujreg_tally *tally;
    expect(ujreg_duties(NULL, registration, &day, NULL, duties, UJREG_DUTY_COUNT, NULL) == UJREG_OK, "no duties");
    expect(ujreg_tally_new(NULL, NULL, &tally) == UJREG_OK, "no tally");
    ujreg_status status = ujreg_tally_add(tally, registration, 0);
    expect(status == UJREG_OK || status == UJREG_INVALID, "a registration that was read is not added");
    ujreg_tally_free(tally);
}

/* Reads registrations; how many, at most ROWS. */
static size_t read_registrations(struct input *input, const struct table_options *options, struct reported *reported,
                                 ujreg_registration *rows) {
    struct table table;
    size_t count = 0;
    int answer = ROW_END;
    int status = table_open(&table, input, &columns_of_registrations, options, report, reported);
    if (status == EXIT_FINE && (status = registrations_begin(&table)) == EXIT_FINE) {
        do {
            int before = reported->count;
            answer = registrations_next(&table, &rows[count]);
            expect(answer != ROW_WRONG || reported->count > before, "a row is left out in silence");
            count += answer == ROW_TAKEN;
        } while (answer != ROW_END && answer != ROW_STOP && count < ROWS);
    }
    expect(status == EXIT_FINE || reported->count, "a file is refused in silence");
    expect(answer != ROW_STOP, "reading stopped");
    table_close(&table);
    return count;
}

static void written_rows_come_back(const ujreg_registration *rows, size_t count, int32_t format) {
    static FILE *file;
    static ujreg_registration again[ROWS];
    struct input input;
    int descriptor = file_of(&file, NULL, 0);
    struct reported reported = {0, 0};
    const struct table_options options = {.format = format, .encoding = UJREG_ENCODING_UTF8};
    out_to(descriptor);
    if (format == UJREG_FORMAT_CSV) {
        registrations_write_header();
    }
    for (size_t i = 0; i < count; i++) {
        registrations_write(&rows[i], format);
    }
    expect(out_flush() == 0, "not written");
    out_to(STDOUT_FILENO);
    open_again(&input, descriptor);
    expect(read_registrations(&input, &options, &reported, again) == count && reported.errors == 0,
           "what was written is not read back");
    input_close(&input);
    for (size_t i = 0; i < count; i++) {
        expect(memcmp(&rows[i], &again[i], sizeof rows[i]) == 0, "written and read back it is another");
    }
}

static void registrations(struct input *input, const struct table_options *options, int32_t format) {
    static ujreg_registration rows[ROWS];
    struct reported reported = {0, 0};
    size_t count = read_registrations(input, options, &reported, rows);
    for (size_t i = 0; i < count; i++) {
        act_on(&rows[i]);
    }
    if (count) {
        written_rows_come_back(rows, count, format);
    }
}

static void events(struct input *input, const struct table_options *options) {
    struct table table;
    struct reported reported = {0, 0};
    struct logged_event row;
    ujreg_registration registration = {.size = sizeof registration};
    int answer = ROW_END;
    int status = table_open(&table, input, &columns_of_events, options, report, &reported);
    if (status == EXIT_FINE && (status = events_begin(&table)) == EXIT_FINE) {
        do {
            int before = reported.count;
            answer = events_next(&table, &row);
            expect(answer != ROW_WRONG || reported.count > before, "a row is left out in silence");
            if (answer == ROW_TAKEN) {
                ujreg_status done = ujreg_registration_apply(profile, &registration, &row.event, NULL);
                expect(done == UJREG_OK || done == UJREG_REFUSED, "an event that was read is no event");
            }
        } while (answer != ROW_END && answer != ROW_STOP);
    }
    expect(status == EXIT_FINE || reported.count, "a file is refused in silence");
    table_close(&table);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static FILE *file;
    struct rest rest = {data, size};
    if (!profile) {
        const ujreg_profile_options today = {.size = sizeof today, .today = {2025, 12, 31}};
        expect(ujreg_profile_new(NULL, &today, &profile) == UJREG_OK, "no profile");
    }
    static const int32_t formats[] = {UJREG_FORMAT_AUTO, UJREG_FORMAT_CSV, UJREG_FORMAT_TSV, UJREG_FORMAT_NDJSON};
    uint8_t how = take_byte(&rest);
    const struct table_options options = {.format = formats[how >> 1 & 3], .encoding = (how >> 3 & 3) % 3};
    struct input input;
    open_again(&input, file_of(&file, rest.data, rest.size));
    if (how & 1) {
        events(&input, &options);
    } else {
        registrations(&input, &options, how & 32 ? UJREG_FORMAT_NDJSON : UJREG_FORMAT_CSV);
    }
    input_close(&input);
    return 0;
}
