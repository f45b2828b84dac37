/* SPDX-License-Identifier: Apache-2.0 */
/* Reads an input through the push reader and through a run and writes down what came out, as text that tests
 * compare:
 *
 *     ok 1 line 1 at 0 AAB301=330106;AAZ341=1       a record: number, line, offset, items that are there
 *     bad 2 line 2 at 80                            something that is no record
 *     . reader.json-syntax 2 line 2 at 93+1 n 14 0 0 0   a finding: rule, record, line, offset+length,
 * numbers end | invalid | error -1                      how it ended
 */
#ifndef READING_H
#define READING_H

#include "failing_memory.h"
#include "unit.h"

#include <ujreg/run.h>
#include <ujreg/ujreg.h>

struct reading {
    char *text;
    size_t size, capacity;
};

static inline void reading_add(struct reading *reading, const char *format, ...) {
    va_list arguments;
    char line[2048];
    va_start(arguments, format);
    int size = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    assert_true(size >= 0);
    size_t length = (size_t)size < sizeof line ? (size_t)size : sizeof line - 1;
    if (reading->size + length + 1 > reading->capacity) {
        reading->capacity = 2 * (reading->size + length + 1);
        reading->text = realloc(reading->text, reading->capacity);
        assert_non_null(reading->text);
    }
    memcpy(reading->text + reading->size, line, length + 1);
    reading->size += length;
}

static inline void reading_add_finding(struct reading *reading, const ujreg_finding *finding) {
    ujreg_rule_info info = {.size = sizeof info};
    assert_int_equal(ujreg_rule_get(finding->rule, &info), UJREG_OK);
    reading_add(reading, ". %s %llu line %llu at %llu+%llu n", info.name, (unsigned long long)finding->record,
                (unsigned long long)finding->line, (unsigned long long)finding->offset,
                (unsigned long long)finding->length);
    for (int i = 0; i < 4; i++) {
        reading_add(reading, " %lld", (long long)finding->numbers[i]);
    }
    if (finding->field) {
        ujreg_field_info field = {.size = sizeof field};
        assert_int_equal(ujreg_field_get(finding->field, &field), UJREG_OK);
        reading_add(reading, " %s", field.code);
    }
    reading_add(reading, "\n");
}

static inline void reading_add_record(struct reading *reading, const ujreg_record *record) {
    const char *before = " ";
    for (int32_t field = 1; field <= UJREG_AAC004; field++) {
        ujreg_text value;
        ujreg_field_info info = {.size = sizeof info};
        ujreg_record_get(record, field, &value);
        ujreg_field_get(field, &info);
        if (value.data) {
            reading_add(reading, "%s%s=%.*s", before, info.code, (int)value.size, value.data);
            before = ";";
        }
    }
}

static inline void reading_add_findings(struct reading *reading, ujreg_findings *findings) {
    ujreg_finding finding = {.size = sizeof finding};
    for (size_t i = 0; ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        reading_add_finding(reading, &finding);
    }
    ujreg_findings_clear(findings);
}

/* Takes all records that can be had now; the status that says so. */
static inline ujreg_status reading_take(struct reading *reading, ujreg_reader *reader, ujreg_findings *findings) {
    for (;;) {
        ujreg_record record = {.size = sizeof record};
        ujreg_status status = ujreg_reader_next(reader, &record, findings);
        if (status == UJREG_OK || status == UJREG_MALFORMED) {
            reading_add(reading, "%s %llu line %llu at %llu", status == UJREG_OK ? "ok" : "bad",
                        (unsigned long long)ujreg_reader_record_number(reader),
                        (unsigned long long)ujreg_reader_line(reader), (unsigned long long)ujreg_reader_offset(reader));
            if (status == UJREG_OK) {
                reading_add_record(reading, &record);
            }
            reading_add(reading, "\n");
            reading_add_findings(reading, findings);
        } else if (status != UJREG_MORE) {
            reading_add_findings(reading, findings);
            reading_add(reading, status == UJREG_END ? "end\n" : status == UJREG_INVALID ? "invalid\n" : "error\n");
            return status;
        } else {
            return status;
        }
    }
}

/* The input cut into pieces of `piece` bytes, each in memory of its own, so that nothing beside it is looked
 * at. */
static inline char *read_in_pieces(const ujreg_reader_options *options, const char *data, size_t size, size_t piece) {
    struct reading reading = {0};
    ujreg_reader *reader;
    ujreg_findings *findings;
    ujreg_status status = UJREG_MORE;
    assert_int_equal(ujreg_reader_new(NULL, options, &reader), UJREG_OK);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    for (size_t at = 0; status == UJREG_MORE;) {
        size_t step = size - at < piece ? size - at : piece;
        char *copy = malloc(step ? step : 1);
        assert_non_null(copy);
        memcpy(copy, data + at, step);
        at += step;
        assert_int_equal(ujreg_reader_feed(reader, copy, step, at == size), UJREG_OK);
        status = reading_take(&reading, reader, findings);
        free(copy);
    }
    ujreg_reader_free(reader);
    ujreg_findings_free(findings);
    return reading.text;
}

static inline ujreg_status reading_sink(void *context, const ujreg_finding *finding) {
    reading_add_finding(context, finding);
    return UJREG_MORE;
}

struct reading_source {
    const char *data;
    size_t size, at, step;
};

static inline ujreg_status reading_read(void *context, char *buffer, size_t capacity, size_t *stored) {
    struct reading_source *source = context;
    size_t size = source->size - source->at;
    size = size < source->step ? size : source->step;
    size = size < capacity ? size : capacity;
    memcpy(buffer, source->data + source->at, size);
    source->at += size;
    *stored = size;
    return size ? UJREG_MORE : UJREG_END;
}

static inline ujreg_status reading_read_at(void *context, uint64_t offset, char *buffer, size_t capacity, size_t *stored) {
    struct reading_source *source = context;
    size_t size = source->size - (size_t)offset;
    size = size < capacity ? size : capacity;
    memcpy(buffer, source->data + offset, size);
    *stored = size;
    return size ? UJREG_MORE : UJREG_END;
}

enum run_kind { RUN_MEMORY, RUN_READ, RUN_READ_AT };

/* The findings of a run, the rules' too. */
static inline char *run_over(const ujreg_reader_options *options, const char *data, size_t size, enum run_kind kind,
                             uint32_t workers, size_t step) {
    struct reading reading = {0};
    struct reading_source source = {data, size, 0, step};
    ujreg_profile_options profile_options = {.size = sizeof profile_options, .today = {2025, 12, 31}};
    ujreg_run_options run_options = {.size = sizeof run_options, .workers = workers};
    ujreg_input input = {.size = sizeof input};
    ujreg_summary summary = {.size = sizeof summary};
    ujreg_profile *profile;
    ujreg_run *run;
    if (options) {
        run_options.max_record_bytes = options->max_record_bytes;
        run_options.max_field_bytes = options->max_field_bytes;
        run_options.max_nesting = options->max_nesting;
        input.format = options->format;
        input.encoding = options->encoding;
        input.no_header = options->no_header;
    }
    if (kind == RUN_MEMORY) {
        input.data = data;
        input.data_size = size;
    } else {
        input.read = reading_read;
        input.read_at = kind == RUN_READ_AT ? reading_read_at : NULL;
        input.context = &source;
    }
    assert_int_equal(ujreg_profile_new(NULL, &profile_options, &profile), UJREG_OK);
    assert_int_equal(ujreg_run_new(NULL, profile, &run_options, &run), UJREG_OK);
    ujreg_status status = ujreg_run_input(run, &input, reading_sink, &reading, &summary);
    reading_add(&reading, "%s %llu records\n",
                status == UJREG_OK        ? "end"
                : status == UJREG_INVALID ? "invalid"
                                          : "error",
                (unsigned long long)summary.records);
    ujreg_run_free(run);
    ujreg_profile_free(profile);
    return reading.text;
}

/* The readers' own findings and the end: what a reader and a run must say alike. */
static inline void reading_keep_reader_findings(char *text) {
    char *to = text;
    for (char *line = text; *line;) {
        char *next = strchr(line, '\n') + 1;
        size_t size = (size_t)(next - line);
        char *space = memchr(line + 2, ' ', size - 2);
        if (strncmp(line, ". reader.", 9) == 0 || (space && space - line > 9 && strncmp(space - 9, ".encoding", 9) == 0)) {
            memmove(to, line, size);
            to += size;
        } else if (strncmp(line, "end", 3) == 0 || strncmp(line, "invalid", 7) == 0) {
            *to++ = line[0];
        }
        line = next;
    }
    *to = '\0';
}

static inline void assert_same_text(const char *got, const char *expected, const char *what) {
    if (strcmp(got, expected) != 0) {
        print_message("%s\n--- got\n%s--- expected\n%s", what, got, expected);
        fail();
    }
}

/* The same whatever the pieces, in a reader and in a run, with one worker or three. Returns what the reader
 * said. */
static inline char *read_every_way(const ujreg_reader_options *options, const char *data, size_t size) {
    static const size_t pieces[] = {1, 2, 3, 7, 61, 4096};
    char *whole = read_in_pieces(options, data, size, size);
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        char what[64];
        snprintf(what, sizeof what, "in pieces of %u", (unsigned)pieces[i]);
        char *cut = read_in_pieces(options, data, size, pieces[i]);
        assert_same_text(cut, whole, what);
        free(cut);
    }
    char *run = run_over(options, data, size, RUN_MEMORY, 1, 0);
    static const struct {
        enum run_kind kind;
        uint32_t workers;
        size_t step;
    } ways[] = {{RUN_MEMORY, 3, 0}, {RUN_READ, 1, 4096}, {RUN_READ, 3, 1 << 20}, {RUN_READ_AT, 2, 100}};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        char *other = run_over(options, data, size, ways[i].kind, ways[i].workers, ways[i].step);
        assert_same_text(other, run, "another way to run");
        free(other);
    }
    char *copy = malloc(strlen(whole) + 1);
    strcpy(copy, whole);
    reading_keep_reader_findings(copy);
    reading_keep_reader_findings(run);
    assert_same_text(run, copy, "run and reader");
    free(copy);
    free(run);
    return whole;
}

static inline void assert_reads_with(const ujreg_reader_options *options, const char *data, size_t size,
                                     const char *expected) {
    char *got = read_every_way(options, data, size);
    assert_same_text(got, expected, data);
    free(got);
}

static inline void assert_reads(int32_t format, int32_t encoding, const char *data, size_t size, const char *expected) {
    ujreg_reader_options options = {.size = sizeof options, .format = format, .encoding = encoding};
    assert_reads_with(&options, data, size, expected);
}

/* --- a broken record among others --------------------------------------------------------------------------- */

/* The second of three records is broken, the way `fault` says, and the third, whose AAB301 is 3, is read. A frame is
 * the input with %s for the broken one. */
static inline void assert_reading_goes_on(int32_t format, const char *const *frames, size_t count, const char *broken,
                                          const char *fault) {
    for (size_t i = 0; i < count; i++) {
        char input[512];
        ujreg_reader_options options = {.size = sizeof options, .format = format};
        int size = snprintf(input, sizeof input, frames[i], broken);
        char *got = read_every_way(&options, input, (size_t)size);
        if (!strstr(got, "ok 1 ") || !strstr(got, "bad 2 ") || !strstr(got, fault) || !strstr(got, "ok 3 ") ||
            !strstr(got, "AAB301=3\nend\n")) {
            print_message("%s\n%s", input, got);
            fail();
        }
        free(got);
    }
}

/* 100 MB that never end a record, fed a piece at a time: `start` and then the fill again and again. `kept` bytes of
 * the start belong to the record. At `end` it is one finding, and the record after it, the only other one, is read. */
static inline void assert_a_record_without_end_is_passed_over(int32_t format, const char *start, size_t kept,
                                                              const char *const *fills, size_t count, const char *end) {
    enum { PIECE = 1 << 16, PIECES = 1600 };
    static char piece[PIECE];
    for (size_t kind = 0; kind < count; kind++) {
        ujreg_reader *reader;
        ujreg_findings *findings;
        ujreg_reader_options options = {.size = sizeof options, .format = format};
        ujreg_record record = {.size = sizeof record};
        ujreg_finding finding = {.size = sizeof finding};
        size_t length = strlen(fills[kind]);
        for (size_t i = 0; i < PIECE; i++) {
            piece[i] = fills[kind][i % length];
        }
        assert_int_equal(ujreg_reader_new(NULL, &options, &reader), UJREG_OK);
        assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
        assert_int_equal(ujreg_reader_feed(reader, start, strlen(start), 0), UJREG_OK);
        assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_MORE);
        for (int i = 0; i < PIECES; i++) {
            assert_int_equal(ujreg_reader_feed(reader, piece, PIECE, 0), UJREG_OK);
            assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_MORE);
        }
        assert_int_equal(ujreg_reader_feed(reader, end, strlen(end), 1), UJREG_OK);
        assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_MALFORMED);
        assert_int_equal(ujreg_findings_count(findings), 1);
        assert_int_equal(ujreg_findings_get(findings, 0, &finding), UJREG_OK);
        assert_int_equal(finding.rule, UJREG_RULE_READER_RECORD_TOO_LONG);
        assert_int_equal(finding.length, kept + (uint64_t)PIECE * PIECES);
        assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_OK);
        assert_int_equal(ujreg_reader_record_number(reader), 2);
        assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_END);
        ujreg_reader_free(reader);
        ujreg_findings_free(findings);
    }
}

/* Whichever request for memory fails, the call says so and nothing is left behind; read in two pieces. */
static inline void assert_lack_of_memory_is_told(int32_t format, int32_t encoding, const char *data, size_t size) {
    ujreg_reader_options options = {.size = sizeof options, .format = format, .encoding = encoding};
    int64_t fail_at = 0;
    for (int finished = 0; !finished;) {
        struct failing_memory memory = {.fail_at = ++fail_at};
        ujreg_allocator allocator = failing_memory_allocator(&memory);
        ujreg_reader *reader = NULL;
        ujreg_findings *findings = NULL;
        ujreg_record record = {.size = sizeof record};
        ujreg_status status = ujreg_reader_new(&allocator, &options, &reader);
        if (status == UJREG_OK) {
            status = ujreg_findings_new(&allocator, &findings);
        }
        for (size_t half = 0; half < 2 && status >= 0 && status != UJREG_END; half++) {
            size_t from = half ? size / 2 : 0;
            assert_int_equal(ujreg_reader_feed(reader, data + from, half ? size - from : size / 2, (int32_t)half),
                             UJREG_OK);
            do {
                status = ujreg_reader_next(reader, &record, findings);
            } while (status == UJREG_OK || status == UJREG_MALFORMED);
        }
        finished = memory.calls < fail_at;
        assert_int_equal(status, finished ? UJREG_END : UJREG_ERROR_MEMORY);
        ujreg_reader_free(reader);
        ujreg_findings_free(findings);
        assert_int_equal(memory.alive, 0);
    }
    assert_true(fail_at > 3);
}

#endif
