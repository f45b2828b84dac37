/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a file of registrations or of events, in pieces of any size: a row is taken
 * or reported, what was taken can be acted upon, and a registration that is written comes back as it was. */
#include "fuzz.h"

#define ROWS 64

static ujreg_profile *profile;

/* A file in memory, fed in steps, and what was reported of it. */
struct file {
    const char *data;
    size_t size, step;
    ujreg_registration_reader *reader;
    ujreg_findings *findings;
    size_t reported, errors;
};

static void open_file(struct file *file, const char *data, size_t size, size_t step,
                      const ujreg_registration_reader_options *options) {
    *file = (struct file){.data = data, .size = size, .step = step};
    expect(ujreg_findings_new(NULL, &file->findings) == UJREG_OK, "no findings");
    expect(ujreg_registration_reader_new(NULL, options, &file->reader) == UJREG_OK, "no reader");
}

static void close_file(struct file *file) {
    ujreg_registration_reader_free(file->reader);
    ujreg_findings_free(file->findings);
}

static void count_findings(struct file *file) {
    ujreg_finding finding = {.size = sizeof finding};
    for (size_t i = 0; ujreg_findings_get(file->findings, i, &finding) == UJREG_OK; i++) {
        char text[4096];
        size_t needed;
        expect(ujreg_finding_message(&finding, UJREG_LANGUAGE_ZH, text, sizeof text, &needed) == UJREG_OK, "no words");
        file->reported++;
        file->errors += finding.severity == UJREG_SEVERITY_ERROR;
    }
    ujreg_findings_clear(file->findings);
}

static void feed(struct file *file) {
    const size_t size = file->size < file->step ? file->size : file->step;
    const int last = size == file->size;
    expect(ujreg_registration_reader_feed(file->reader, file->data, size, last) == UJREG_OK, "not fed");
    file->data += size;
    file->size -= size;
}

/* What is wrong is told, whatever it is. */
static int goes_on(struct file *file, ujreg_status status, size_t before) {
    count_findings(file);
    expect(status >= 0, "reading failed");
    expect(status != UJREG_MALFORMED || file->reported > before, "a row is left out in silence");
    expect(status != UJREG_INVALID || file->errors, "a file is refused in silence");
    if (status == UJREG_MORE) {
        feed(file);
    }
    return status != UJREG_END && status != UJREG_INVALID;
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
static size_t read_registrations(struct file *file, ujreg_registration *rows) {
    size_t count = 0, before;
    ujreg_status status;
    do {
        rows[count].size = sizeof *rows;
        before = file->reported;
        status = ujreg_registration_reader_next(file->reader, &rows[count], file->findings);
        count += status == UJREG_OK;
    } while (goes_on(file, status, before) && count < ROWS);
    return count;
}

/* Bytes that a writer wrote. */
struct written {
    char data[1 << 20];
    size_t size;
};

static ujreg_status UJREG_CALL keep(void *context, const char *data, size_t size) {
    struct written *written = context;
    expect(size <= sizeof written->data - written->size, "more is written than was read");
    memcpy(written->data + written->size, data, size);
    written->size += size;
    return UJREG_MORE;
}

static void written_rows_come_back(const ujreg_registration *rows, size_t count, int32_t format) {
    static struct written written;
    static ujreg_registration again[ROWS];
    struct file file;
    const ujreg_registration_reader_options options = {
        .size = sizeof options, .format = format, .encoding = UJREG_ENCODING_UTF8};
    const ujreg_registration_writer_options how = {.size = sizeof how, .format = format};
    ujreg_registration_writer *writer;
    written.size = 0;
    expect(ujreg_registration_writer_new(NULL, &how, keep, &written, &writer) == UJREG_OK, "no writer");
    for (size_t i = 0; i < count; i++) {
        expect(ujreg_registration_writer_write(writer, &rows[i]) == UJREG_OK, "what was read is not written");
    }
    expect(ujreg_registration_writer_finish(writer) == UJREG_OK, "not finished");
    ujreg_registration_writer_free(writer);
    open_file(&file, written.data, written.size, sizeof written.data, &options);
    expect(read_registrations(&file, again) == count && file.errors == 0, "what was written is not read back");
    close_file(&file);
    for (size_t i = 0; i < count; i++) {
        expect(memcmp(&rows[i], &again[i], sizeof rows[i]) == 0, "written and read back it is another");
    }
}

/* One event as text, and back. */
static void event_comes_back(const ujreg_event *event) {
    static char text[1 << 20], room[1 << 20];
    ujreg_event again = {.size = sizeof again};
    ujreg_record record = {.size = sizeof record};
    ujreg_findings *findings;
    size_t size;
    const ujreg_status status = ujreg_event_json(event, text, sizeof text, &size);
    expect(status == UJREG_OK || status == UJREG_ERROR_ARGUMENT, "an event that was read is not written");
    if (status != UJREG_OK) {
        return; /* it has no kind or day, which only whoever applies it asks for */
    }
    expect(ujreg_findings_new(NULL, &findings) == UJREG_OK, "no findings");
    expect(ujreg_event_parse(NULL, text, size, &again, &record, room, sizeof room, NULL, findings) == UJREG_OK,
           "an event that was written is not read back");
    ujreg_findings_free(findings);
    again.record = event->record;
    expect(memcmp(&again, event, sizeof again) == 0, "an event that was written and read back is another");
}

static void registrations(struct file *file, int32_t format) {
    static ujreg_registration rows[ROWS];
    const size_t count = read_registrations(file, rows);
    for (size_t i = 0; i < count; i++) {
        act_on(&rows[i]);
    }
    if (count) {
        written_rows_come_back(rows, count, format);
    }
}

static void events(struct file *file) {
    ujreg_registration registration = {.size = sizeof registration};
    ujreg_event event = {.size = sizeof event};
    ujreg_record record = {.size = sizeof record};
    ujreg_status status;
    size_t before;
    do {
        before = file->reported;
        status = ujreg_registration_reader_next_event(file->reader, &event, &record, file->findings);
        if (status == UJREG_OK) {
            ujreg_status done = ujreg_registration_apply(profile, &registration, &event, NULL);
            expect(done == UJREG_OK || done == UJREG_REFUSED, "an event that was read is no event");
            event_comes_back(&event);
        }
    } while (goes_on(file, status, before));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct rest rest = {data, size};
    if (!profile) {
        const ujreg_profile_options today = {.size = sizeof today, .today = {2025, 12, 31}};
        expect(ujreg_profile_new(NULL, &today, &profile) == UJREG_OK, "no profile");
    }
    static const int32_t formats[] = {UJREG_FORMAT_AUTO, UJREG_FORMAT_CSV, UJREG_FORMAT_JSON, UJREG_FORMAT_NDJSON};
    static const size_t steps[] = {1 << 20, 1, 7, 4096};
    const uint8_t how = take_byte(&rest);
    const ujreg_registration_reader_options options = {
        .size = sizeof options, .rows = how & 1, .format = formats[how >> 1 & 3], .encoding = (how >> 3 & 3) % 3};
    struct file file;
    open_file(&file, (const char *)rest.data, rest.size, steps[how >> 6], &options);
    if (how & 1) {
        events(&file);
    } else {
        registrations(&file, how & 32 ? UJREG_FORMAT_NDJSON : UJREG_FORMAT_CSV);
    }
    close_file(&file);
    return 0;
}
