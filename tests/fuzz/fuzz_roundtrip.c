/* SPDX-License-Identifier: Apache-2.0 */
/* Any record through two formats: what is written comes back as it was, what does not come back was refused, and the
 * rules say the same of it whatever it came through. The first bytes choose the formats, the others are the items. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ujreg/ujreg.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define FIELDS UJREG_AAC004
#define ITEM_MAX 65536 /* the default limit of a field */
#define LONG 255       /* an item of that length: the four bytes that follow, again and again */
#define RULES_MAX 64

static ujreg_profile *profile;

static void expect(int right, const char *what, int32_t format, int32_t encoding) {
    if (!right) {
        fprintf(stderr, "%s: %s, %s\n", what, ujreg_format_name(format), ujreg_encoding_name(encoding));
        abort();
    }
}

struct output {
    char *data;
    size_t size, capacity;
};

static ujreg_status take(void *context, const char *data, size_t size) {
    struct output *output = context;
    if (size > output->capacity - output->size) {
        output->capacity = 2 * (output->size + size);
        output->data = realloc(output->data, output->capacity);
        if (!output->data) {
            abort();
        }
    }
    memcpy(output->data + output->size, data, size);
    output->size += size;
    return UJREG_MORE;
}

struct stored {
    ujreg_record record;
    char bytes[FIELDS][ITEM_MAX];
};

static void set_item(struct stored *stored, int32_t field, const char *data, size_t size) {
    if (size && data != stored->bytes[field - 1]) {
        memcpy(stored->bytes[field - 1], data, size);
    }
    ujreg_record_set(&stored->record, field, size ? stored->bytes[field - 1] : NULL, size);
}

static void set_long_item(struct stored *stored, int32_t field, const uint8_t *unit, size_t size) {
    char *bytes = stored->bytes[field - 1];
    size_t filled = 0;
    for (; size && filled + size <= ITEM_MAX; filled += size) {
        memcpy(bytes + filled, unit, size);
    }
    set_item(stored, field, bytes, filled);
}

/* Items of the sizes that the input tells, at most ITEM_MAX bytes; UTF-8 or not. */
static void make_record(struct stored *stored, const uint8_t *data, size_t size, int32_t fields) {
    memset(&stored->record, 0, sizeof stored->record);
    stored->record.size = sizeof stored->record;
    for (int32_t field = 1; field <= fields && size; field++) {
        const int is_long = *data == LONG;
        size_t length = is_long ? 4 : *data % 48;
        length = *data >= 240 && !is_long ? length * 6 : length;
        data++;
        size--;
        length = length < size ? length : size;
        if (is_long) {
            set_long_item(stored, field, data, length);
        } else {
            set_item(stored, field, (const char *)data, length);
        }
        data += length;
        size -= length;
    }
}

static int same_records(const ujreg_record *a, const ujreg_record *b) {
    for (int32_t field = 1; field <= FIELDS; field++) {
        ujreg_text x, y;
        ujreg_record_get(a, field, &x);
        ujreg_record_get(b, field, &y);
        if (x.size != y.size || (x.size && memcmp(x.data, y.data, x.size) != 0)) {
            return 0;
        }
    }
    return 1;
}

struct told {
    int hidden; /* the record, or a cell, looks like the other encoding, which hides what the rules say of its text */
    size_t count;
    struct {
        int32_t rule, field, severity;
        int64_t numbers[4];
    } finding[RULES_MAX];
};

static void tell(struct told *told, const ujreg_findings *findings) {
    ujreg_finding finding = {.size = sizeof finding};
    for (size_t i = 0; told->count < RULES_MAX && ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        if (finding.rule == UJREG_RULE_AAC002_SEX_NOT_EVALUABLE) {
            continue; /* a column that is there and empty says more than a key that is not there */
        }
        told->finding[told->count].rule = finding.rule;
        told->finding[told->count].field = finding.field;
        told->finding[told->count].severity = finding.severity;
        memcpy(told->finding[told->count].numbers, finding.numbers, sizeof finding.numbers);
        told->count++;
    }
}

/* Random text may look like another encoding than it was written in; nothing else may be found while it is read. */
static int only_of_encodings(const ujreg_findings *findings, struct told *told) {
    ujreg_finding finding = {.size = sizeof finding};
    int only = 1;
    for (size_t i = 0; ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        const int of_encodings = finding.rule == UJREG_RULE_RECORD_ENCODING ||
                                 (finding.field && finding.rule % 100 == UJREG_RULE_AAB301_ENCODING_OTHER % 100);
        told->hidden |= of_encodings;
        only &= of_encodings;
    }
    return only;
}

/* Writes the record; 0 when it is refused. */
static int write_record(const ujreg_writer_options *options, const ujreg_record *record, struct output *output) {
    ujreg_writer *writer;
    ujreg_findings *findings;
    output->size = 0;
    if (ujreg_writer_new(NULL, options, take, output, &writer) != UJREG_OK ||
        ujreg_findings_new(NULL, &findings) != UJREG_OK) {
        abort();
    }
    ujreg_status status = ujreg_writer_write(writer, record, findings);
    expect(status == UJREG_OK || status == UJREG_REFUSED, "not written", options->format, options->encoding);
    expect((status == UJREG_REFUSED) == (ujreg_findings_count_of(findings, UJREG_SEVERITY_ERROR) != 0),
           "no reason, or one too many", options->format, options->encoding);
    expect(ujreg_writer_finish(writer) == UJREG_OK, "not finished", options->format, options->encoding);
    ujreg_findings_free(findings);
    ujreg_writer_free(writer);
    return status == UJREG_OK;
}

/* Reads the one record back, in pieces, and what the rules say of it. */
static void read_record(const ujreg_writer_options *written, const struct output *output, size_t step,
                        struct stored *stored, struct told *told) {
    const ujreg_reader_options options = {
        .size = sizeof options, .format = written->format, .encoding = written->encoding, .no_header = written->no_header};
    ujreg_reader *reader;
    ujreg_findings *findings;
    ujreg_record record = {.size = sizeof record};
    size_t at = 0;
    ujreg_status status;
    step = step == SIZE_MAX ? step
                            : step * (1 + output->size / 10000); /* a long record in no more pieces than a short one */
    if (ujreg_reader_new(NULL, &options, &reader) != UJREG_OK || ujreg_findings_new(NULL, &findings) != UJREG_OK) {
        abort();
    }
    while ((status = ujreg_reader_next(reader, &record, findings)) == UJREG_MORE) {
        size_t size = output->size - at < step ? output->size - at : step;
        ujreg_reader_feed(reader, output->data + at, size, at + size == output->size);
        at += size;
    }
    memset(told, 0, sizeof *told);
    expect(status == UJREG_OK && only_of_encodings(findings, told), "not read back", options.format, options.encoding);
    ujreg_findings_clear(findings);
    memset(&stored->record, 0, sizeof stored->record);
    stored->record.size = sizeof stored->record;
    for (int32_t field = 1; field <= FIELDS; field++) {
        ujreg_text item;
        ujreg_record_get(&record, field, &item);
        expect(item.size <= ITEM_MAX, "longer than it was", options.format, options.encoding);
        set_item(stored, field, item.data, item.size);
    }
    expect(ujreg_reader_check(reader, profile, findings) == UJREG_OK, "not checked", options.format, options.encoding);
    tell(told, findings);
    ujreg_findings_clear(findings);
    record = (ujreg_record){.size = sizeof record};
    while ((status = ujreg_reader_next(reader, &record, findings)) == UJREG_MORE) {
        size_t size = output->size - at < step ? output->size - at : step;
        ujreg_reader_feed(reader, output->data + at, size, at + size == output->size);
        at += size;
    }
    expect(status == UJREG_END && ujreg_findings_count(findings) == 0, "more than was written", options.format,
           options.encoding);
    ujreg_findings_free(findings);
    ujreg_reader_free(reader);
}

static ujreg_writer_options options_of(uint8_t how, uint8_t more) {
    ujreg_writer_options options = {.size = sizeof options, .format = 1 + how % 7, .encoding = 1 + (how >> 3) % 2};
    int text = options.format <= UJREG_FORMAT_PSV;
    if (options.format == UJREG_FORMAT_XML && !ujreg_feature("xml")) {
        options.format = UJREG_FORMAT_JSON;
    }
    options.crlf = more & 1;
    options.no_header = more >> 1 & 1;
    options.mark = (more >> 2 & 1) && (text || options.format == UJREG_FORMAT_XML);
    options.sex = options.format != UJREG_FORMAT_FIXED && !(text && options.no_header);
    return options;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct stored first, second, third;
    struct output output = {0};
    struct told told[2];
    if (size < 5 || size > 10000) {
        return 0;
    }
    if (!profile) {
        const ujreg_profile_options options = {.size = sizeof options, .today = {2025, 12, 31}};
        if (ujreg_profile_new(NULL, &options, &profile) != UJREG_OK) {
            abort();
        }
    }
    const ujreg_writer_options one = options_of(data[0], data[1]), other = options_of(data[2], data[3]);
    const size_t step = data[4] ? data[4] : SIZE_MAX;
    int with_sex = one.sex && other.sex;
    make_record(&first, data + 5, size - 5, with_sex ? FIELDS : FIELDS - 1);
    if (write_record(&one, &first.record, &output)) {
        read_record(&one, &output, step, &second, &told[0]);
        ujreg_record canonical = first.record; /* x is written as X */
        if (!same_records(&canonical, &second.record)) {
            ujreg_text number = second.record.aac002, document = second.record.aac044;
            expect((number.size == 18 && number.data[17] == 'X') || (document.size == 18 && document.data[17] == 'X'),
                   "another record", one.format, one.encoding);
            canonical.aac002 = second.record.aac002;
            canonical.aac044 = second.record.aac044;
            expect(same_records(&canonical, &second.record), "another record", one.format, one.encoding);
        }
        if (write_record(&other, &second.record, &output)) {
            read_record(&other, &output, step, &third, &told[1]);
            expect(same_records(&second.record, &third.record), "another record", other.format, other.encoding);
            expect(told[0].hidden || told[1].hidden || memcmp(&told[0], &told[1], sizeof told[0]) == 0,
                   "other findings", other.format, other.encoding);
        }
    }
    free(output.data);
    return 0;
}
