/* SPDX-License-Identifier: Apache-2.0 */
/* Reads inputs cut in different ways, through the reader and through runs, and writes down all that is said of them,
 * so that two ways can be compared as texts. */
#ifndef INPUTS_H
#define INPUTS_H

#include "synthetic.h"

/* --- what was said ------------------------------------------------------------------------------------------ */

static inline void tell_bytes(struct bytes *told, const char *data, size_t size) {
    for (size_t i = 0; i < size; i++) {
        char text[8];
        unsigned char byte = (unsigned char)data[i];
        if (byte < 0x20 || byte == '\\' || byte == 0x7F || byte == '<' || byte == '>') {
            bytes_add(told, text, (size_t)snprintf(text, sizeof text, "\\x%02X", byte));
        } else {
            bytes_add(told, data + i, 1);
        }
    }
}

static inline void tell_number(struct bytes *told, const char *word, int64_t number) {
    char text[24];
    size_t at = sizeof text;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        text[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (number < 0) {
        text[--at] = '-';
    }
    bytes_add_string(told, word);
    bytes_add(told, text + at, sizeof text - at);
}

static inline void tell_finding(struct bytes *told, const ujreg_finding *finding) {
    char text[1024];
    ujreg_rule_info info = {.size = sizeof info};
    size_t needed;
    assert_int_equal(ujreg_rule_get(finding->rule, &info), UJREG_OK);
    bytes_add_string(told, info.name);
    tell_number(told, " field ", finding->field);
    tell_number(told, " severity ", finding->severity);
    tell_number(told, " record ", (int64_t)finding->record);
    /* Who looks for doubled IDs beside a reader cannot know where in the record the item stands. */
    if (finding->rule != UJREG_RULE_AAZ341_DUPLICATE) {
        tell_number(told, " line ", (int64_t)finding->line);
        tell_number(told, " at ", (int64_t)finding->offset);
        tell_number(told, "+", (int64_t)finding->length);
    }
    for (int i = 0; i < 4; i++) {
        tell_number(told, " ", finding->numbers[i]);
    }
    bytes_add_string(told, " <");
    tell_bytes(told, finding->value.data, finding->value.size);
    bytes_add_string(told, "> <");
    tell_bytes(told, finding->detail.data, finding->detail.size);
    bytes_add_string(told, "> ");
    if (finding->field) { /* the words of the others hold nothing that is not told above */
        assert_int_equal(ujreg_finding_message(finding, UJREG_LANGUAGE_EN, text, sizeof text, &needed), UJREG_OK);
        bytes_add(told, text, needed);
    }
    bytes_add_string(told, "\n");
}

static inline void tell_record(struct bytes *told, const ujreg_reader *reader, const ujreg_record *record) {
    char text[128];
    snprintf(text, sizeof text, "record %llu line %llu at %llu:", (unsigned long long)ujreg_reader_record_number(reader),
             (unsigned long long)ujreg_reader_line(reader), (unsigned long long)ujreg_reader_offset(reader));
    bytes_add_string(told, text);
    for (int32_t field = 1; field <= UJREG_AAC004; field++) {
        ujreg_text value;
        ujreg_record_get(record, field, &value);
        bytes_add_string(told, value.data ? " <" : " -<");
        tell_bytes(told, value.data, value.size);
        bytes_add_string(told, ">");
    }
    bytes_add_string(told, "\n");
}

/* Fails with the first line that differs. */
static inline void same_told(const char *what, const struct bytes *a, const struct bytes *b) {
    if (a->size == b->size && (a->size == 0 || memcmp(a->data, b->data, a->size) == 0)) {
        return;
    }
    size_t at = 0, start = 0;
    while (at < a->size && at < b->size && a->data[at] == b->data[at]) {
        at++;
        if (a->data[at - 1] == '\n') {
            start = at;
        }
    }
    fprintf(stderr, "%s: told differently\n  one:   %.600s\n  other: %.600s\n", what,
            start < a->size ? a->data + start : "(nothing)", start < b->size ? b->data + start : "(nothing)");
    fail();
}

/* --- profiles ----------------------------------------------------------------------------------------------- */

static inline ujreg_profile *make_profile(const ujreg_allocator *allocator, int32_t rules, int32_t unit) {
    ujreg_profile_options options = {.size = sizeof options, .rules = rules, .length_unit = unit, .today = {2025, 12, 31}};
    ujreg_profile *profile = NULL;
    assert_int_equal(ujreg_profile_new(allocator, &options, &profile), UJREG_OK);
    return profile;
}

/* All rules, today 20251231: for a group of tests. */
static ujreg_profile *standard;

static inline int make_standard(void **state) {
    (void)state;
    standard = make_profile(NULL, UJREG_RULES_STANDARD, UJREG_LENGTH_DEFAULT);
    return 0;
}

static inline int free_standard(void **state) {
    (void)state;
    ujreg_profile_free(standard);
    return 0;
}

/* --- the reader --------------------------------------------------------------------------------------------- */

/* How an input is cut: 0 whole, else pieces of 1 to `most` bytes. */
struct cutting {
    size_t most;
    uint64_t seed;
};

/* Business IDs met so far, and where. For tests: the library has its own. */
struct met_ids {
    struct met_id {
        char *key;
        size_t area, size;
        const char *file;
        uint64_t record, line;
    } *slots;
    size_t count, capacity;
};

static inline void met_ids_free(struct met_ids *ids) {
    for (size_t i = 0; i < ids->capacity; i++) {
        free(ids->slots[i].key);
    }
    free(ids->slots);
    memset(ids, 0, sizeof *ids);
}

static inline struct met_id *met_ids_slot(struct met_ids *ids, const char *key, size_t area, size_t size) {
    uint64_t hash = 5381 + area;
    for (size_t i = 0; i < size; i++) {
        hash = hash * 33 + (unsigned char)key[i];
    }
    for (size_t at = (size_t)hash % ids->capacity;; at = (at + 1) % ids->capacity) {
        struct met_id *slot = &ids->slots[at];
        if (!slot->key || (slot->size == size && slot->area == area && memcmp(slot->key, key, size) == 0)) {
            return slot;
        }
    }
}

static inline void met_ids_grow(struct met_ids *ids) {
    struct met_ids old = *ids;
    ids->capacity = old.capacity ? old.capacity * 2 : 64;
    ids->slots = calloc(ids->capacity, sizeof *ids->slots);
    for (size_t i = 0; i < old.capacity; i++) {
        if (old.slots[i].key) {
            *met_ids_slot(ids, old.slots[i].key, old.slots[i].area, old.slots[i].size) = old.slots[i];
        }
    }
    free(old.slots);
}

struct reading {
    ujreg_reader_options options;
    struct cutting cutting;
    const ujreg_profile *profile;
    const char *name;       /* of the input */
    struct met_ids *ids;    /* NULL: uniqueness is not looked at */
    struct bytes *findings; /* what was said */
    struct bytes *records;  /* records as delivered; may be NULL */
    /* afterwards */
    ujreg_status status;
    uint64_t record_count;
    int32_t encoding, format;
};

static inline int has_encoding_finding(const ujreg_findings *findings, int32_t field) {
    ujreg_finding finding = {.size = sizeof finding};
    for (size_t i = 0; ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        if (finding.rule == field * 100 + 4) {
            return 1;
        }
    }
    return 0;
}

static inline void look_at_id(struct reading *reading, const ujreg_reader *reader, const ujreg_record *record,
                              const ujreg_findings *findings) {
    char key[200];
    if (record->aab301.size != 6 || strspn(record->aab301.data, "0123456789") < 6 || record->aaz341.size == 0 ||
        record->aaz341.size > 72 || has_encoding_finding(findings, UJREG_AAB301) ||
        has_encoding_finding(findings, UJREG_AAZ341)) {
        return;
    }
    memcpy(key, record->aab301.data, record->aab301.size);
    memcpy(key + record->aab301.size, record->aaz341.data, record->aaz341.size);
    size_t size = record->aab301.size + record->aaz341.size;
    if (reading->ids->count * 2 >= reading->ids->capacity) {
        met_ids_grow(reading->ids);
    }
    struct met_id *slot = met_ids_slot(reading->ids, key, record->aab301.size, size);
    if (!slot->key) {
        *slot = (struct met_id){malloc(size),
                                record->aab301.size,
                                size,
                                reading->name,
                                ujreg_reader_record_number(reader),
                                ujreg_reader_line(reader)};
        memcpy(slot->key, key, size);
        reading->ids->count++;
        return;
    }
    int other = slot->file != reading->name;
    ujreg_finding finding = {.size = sizeof finding,
                             .rule = UJREG_RULE_AAZ341_DUPLICATE,
                             .field = UJREG_AAZ341,
                             .severity = UJREG_SEVERITY_ERROR,
                             .record = ujreg_reader_record_number(reader),
                             .value = record->aaz341,
                             .detail = {slot->file, strlen(slot->file)},
                             .numbers = {(int64_t)slot->record, (int64_t)slot->line, 0, other}};
    tell_finding(reading->findings, &finding);
}

static inline void tell_findings(struct bytes *told, ujreg_findings *findings) {
    ujreg_finding finding = {.size = sizeof finding};
    for (size_t i = 0; ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        tell_finding(told, &finding);
    }
}

/* Feeds pieces that lie in memory of their own, which is wiped as soon as the reader asks for more. */
static inline void read_input(struct reading *reading, const char *data, size_t size) {
    struct dice dice = {reading->cutting.seed};
    ujreg_reader *reader;
    ujreg_findings *findings;
    size_t at = 0;
    int ended = 0;
    reading->options.size = sizeof reading->options;
    assert_int_equal(ujreg_reader_new(NULL, &reading->options, &reader), UJREG_OK);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    reading->record_count = 0;
    while (!ended) {
        size_t piece = reading->cutting.most ? 1 + dice_below(&dice, reading->cutting.most) : size;
        piece = piece < size - at ? piece : size - at;
        /* the last piece is at times an empty one */
        int last = at + piece == size && (piece == 0 || reading->cutting.most == 0 || dice_below(&dice, 2));
        char *copy = malloc(piece ? piece : 1);
        if (piece) {
            memcpy(copy, data + at, piece);
        }
        at += piece;
        assert_int_equal(ujreg_reader_feed(reader, copy, piece, last), UJREG_OK);
        for (;;) {
            ujreg_record record = {.size = sizeof record};
            ujreg_findings_clear(findings);
            ujreg_status status = ujreg_reader_next(reader, &record, findings);
            if (status == UJREG_OK) {
                if (reading->records) {
                    tell_record(reading->records, reader, &record);
                }
                assert_int_equal(ujreg_reader_check(reader, reading->profile, findings), UJREG_OK);
            }
            tell_findings(reading->findings, findings);
            if (status == UJREG_OK && reading->ids) {
                look_at_id(reading, reader, &record, findings);
            }
            if (status != UJREG_OK && status != UJREG_MALFORMED) {
                reading->status = status;
                ended = status != UJREG_MORE;
                break;
            }
        }
        assert_false(last && !ended);
        memset(copy, 0xDD, piece);
        free(copy);
    }
    reading->record_count += ujreg_reader_record_number(reader);
    reading->encoding = ujreg_reader_encoding(reader);
    reading->format = ujreg_reader_format(reader);
    ujreg_findings_free(findings);
    ujreg_reader_free(reader);
}

/* --- runs --------------------------------------------------------------------------------------------------- */

#define FROM_MEMORY 0
#define FROM_READ 1       /* keys are kept */
#define FROM_READ_AGAIN 2 /* keys are fetched */

struct source {
    const char *data;
    size_t size, at;
    size_t most; /* of one read; 0: as much as is asked for */
    struct dice dice;
    size_t fail_at;    /* reading fails from this byte on; 0: never */
    const char *later; /* what read_at delivers instead; NULL: the same */
    size_t later_size;
    int later_fails;
    uint64_t served_again; /* bytes */
};

static inline ujreg_status source_read(void *context, char *buffer, size_t capacity, size_t *stored) {
    struct source *source = context;
    size_t end = source->fail_at ? source->fail_at : source->size;
    size_t size = end - source->at < capacity ? end - source->at : capacity;
    if (size == 0) {
        return source->fail_at ? UJREG_OK : UJREG_END;
    }
    if (source->most) {
        size_t some = 1 + dice_below(&source->dice, source->most);
        size = some < size ? some : size;
    }
    memcpy(buffer, source->data + source->at, size);
    source->at += size;
    *stored = size;
    return UJREG_MORE;
}

static inline ujreg_status source_read_at(void *context, uint64_t offset, char *buffer, size_t capacity, size_t *stored) {
    struct source *source = context;
    const char *data = source->later ? source->later : source->data;
    size_t all = source->later ? source->later_size : source->size;
    if (source->later_fails) {
        return UJREG_OK;
    }
    if (offset >= all) {
        return UJREG_END;
    }
    size_t size = all - (size_t)offset < capacity ? all - (size_t)offset : capacity;
    if (source->most && size > 1 && (size & 1)) {
        size /= 2;
    }
    memcpy(buffer, data + offset, size);
    source->served_again += size;
    *stored = size;
    return UJREG_MORE;
}

struct running {
    int32_t format, encoding, no_header;
    int way; /* FROM_… */
    const char *name;
    struct source source;
    struct bytes *findings;
    ujreg_summary summary;
    uint64_t told, stop_after; /* the sink stops after so many findings; 0: never */
    uint64_t record_seen;
    uint64_t *rule_counts; /* ujreg_rule_count() entries, or NULL */
    ujreg_writer *writer;  /* takes the records without an error; NULL: they are only checked */
};

static inline ujreg_status running_sink(void *context, const ujreg_finding *finding) {
    struct running *running = context;
    if (running->findings) {
        tell_finding(running->findings, finding);
    }
    /* Findings come in the order of the input. */
    assert_true(finding->record == 0 || finding->record >= running->record_seen);
    running->record_seen = finding->record ? finding->record : running->record_seen;
    return ++running->told == running->stop_after ? UJREG_END : UJREG_MORE;
}

static inline ujreg_status run_input(ujreg_run *run, struct running *running) {
    ujreg_input input = {.size = sizeof input,
                         .format = running->format,
                         .encoding = running->encoding,
                         .no_header = running->no_header,
                         .name = {running->name, running->name ? strlen(running->name) : 0},
                         .context = &running->source};
    if (running->way == FROM_MEMORY) {
        input.data = running->source.data;
        input.data_size = running->source.size;
    } else {
        input.read = source_read;
        input.read_at = running->way == FROM_READ_AGAIN ? source_read_at : NULL;
    }
    memset(&running->summary, 0, sizeof running->summary);
    running->summary.size = sizeof running->summary;
    running->summary.rule_counts = running->rule_counts;
    running->summary.rule_capacity = running->rule_counts ? (uint32_t)ujreg_rule_count() : 0;
    return running->writer ? ujreg_run_convert(run, &input, UJREG_CONVERT_CLEAN, running->writer, running_sink, running,
                                               &running->summary)
                           : ujreg_run_input(run, &input, running_sink, running, &running->summary);
}

#endif
