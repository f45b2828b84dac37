/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* Any record, written in any format and encoding and read back, is the same record; and so through any pair of them. */
#include "rules/registry.h"
#include "writer_unit.h"

#include "core/utf8.h"

#define RECORDS 150
#define VALUE_MAX 400

struct kind {
    ujreg_writer_options options;
    int readable;
};

/* Every format in every encoding, with and without what is optional. */
static size_t all_kinds(struct kind *kinds) {
    size_t count = 0;
    for (int32_t format = UJREG_FORMAT_CSV; format <= UJREG_FORMAT_FIXED; format++) {
        for (int32_t encoding = UJREG_ENCODING_UTF8; encoding <= UJREG_ENCODING_GB18030; encoding++) {
            for (int32_t variant = 0; variant < 2; variant++) {
                struct kind *kind = &kinds[count++];
                memset(kind, 0, sizeof *kind);
                kind->options.size = sizeof kind->options;
                kind->options.format = format;
                kind->options.encoding = encoding;
                kind->options.crlf = variant;
                kind->options.no_header = variant;
                kind->options.mark = variant && format != UJREG_FORMAT_NDJSON && format != UJREG_FORMAT_JSON &&
                                     format != UJREG_FORMAT_FIXED;
                kind->readable = format != UJREG_FORMAT_XML || ujreg_feature("xml");
            }
        }
    }
    return count;
}

#define KINDS_MAX 28

struct stored {
    ujreg_record record;
    char bytes[UJREG_AAC004][VALUE_MAX];
};

static void store(struct stored *stored, const ujreg_record *record) {
    stored->record = (ujreg_record){.size = sizeof stored->record};
    for (int32_t field = 1; field <= UJREG_AAC004; field++) {
        ujreg_text value;
        assert_int_equal(ujreg_record_get(record, field, &value), UJREG_OK);
        assert_true(value.size <= VALUE_MAX);
        if (value.size) {
            memcpy(stored->bytes[field - 1], value.data, value.size);
        }
        ujreg_record_set(&stored->record, field, stored->bytes[field - 1], value.size);
    }
}

/* Reads an output back in pieces of a size; how many records came. */
static size_t read_back(const struct kind *kind, const struct memory_sink *sink, size_t step, struct stored *stored) {
    ujreg_reader_options options = {.size = sizeof options,
                                    .format = kind->options.format,
                                    .encoding = kind->options.encoding,
                                    .no_header = kind->options.no_header};
    ujreg_reader *reader;
    ujreg_findings *findings;
    size_t count = 0, at = 0;
    assert_int_equal(ujreg_reader_new(NULL, &options, &reader), UJREG_OK);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    for (;;) {
        ujreg_record record = {.size = sizeof record};
        ujreg_status status = ujreg_reader_next(reader, &record, findings);
        if (status == UJREG_MORE) {
            size_t size = sink->size - at < step ? sink->size - at : step;
            assert_int_equal(ujreg_reader_feed(reader, sink->data + at, size, at + size == sink->size), UJREG_OK);
            at += size;
            continue;
        }
        ujreg_finding finding = {.size = sizeof finding};
        for (size_t i = 0; ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
            char message[512];
            if (finding.rule < 2000 && finding.rule % 100 == UJ_K_ENCODING_OTHER) {
                continue; /* random text may look like another encoding */
            }
            ujreg_finding_message(&finding, UJREG_LANGUAGE_EN | UJREG_SHOW_VALUES, message, sizeof message, NULL);
            fail_msg("%s %s record %llu: %s", ujreg_format_name(kind->options.format),
                     ujreg_encoding_name(kind->options.encoding), (unsigned long long)finding.record, message);
        }
        ujreg_findings_clear(findings);
        if (status == UJREG_END) {
            break;
        }
        assert_int_equal(status, UJREG_OK);
        assert_true(count < RECORDS);
        store(&stored[count++], &record);
    }
    ujreg_findings_free(findings);
    ujreg_reader_free(reader);
    return count;
}

static void assert_same(const struct stored *a, const struct stored *b, const struct kind *kind) {
    for (int32_t field = 1; field <= UJREG_AAC004; field++) {
        ujreg_text x, y;
        ujreg_record_get(&a->record, field, &x);
        ujreg_record_get(&b->record, field, &y);
        if (x.size != y.size || (x.size && memcmp(x.data, y.data, x.size) != 0)) {
            fail_msg("%s %s changes field %d", ujreg_format_name(kind->options.format),
                     ujreg_encoding_name(kind->options.encoding), field);
        }
    }
}

/* --- random records ----------------------------------------------------------------------------------------- */

/* Characters that some format has to take care of, and characters of every size in every encoding. */
static const uint32_t characters[] = {'"',     ',',     '|',      '\t',   '\\',   '/',    '<',    '>',     '&',
                                      ';',     '{',     '}',      '[',    ']',    ':',    ' ',    '\'',    '=',
                                      '-',     '0',     '7',      'A',    'z',    0xA0,   0xB7,   0xE9,    0x3000,
                                      0x4E00,  0x4E85,  0x5F20,   0x9FFF, 0xE816, 0xFFFD, 0xFEFF, 0x20087, 0x2A6D6,
                                      0x3134A, 0x1F600, 0x10FFFF, 0x2028, 0x85,   0x7F};
static const uint32_t hard_characters[] = {'\n', '\r', 1, 8, 12, 0x1B, 0xFFFE};
#define COUNT(array) (sizeof(array) / sizeof *(array))

static size_t random_value(uint64_t *state, char *bytes, int hard, size_t most) {
    size_t size = 0, length = next_random(state) % 4 ? next_random(state) % 9 : next_random(state) % 60;
    if (next_random(state) % 6 == 0) {
        return 0;
    }
    for (size_t i = 0; i < length; i++) {
        int pick = (int)(next_random(state) % 8);
        uint32_t character = pick < 4            ? characters[next_random(state) % COUNT(characters)]
                             : pick == 4 && hard ? hard_characters[next_random(state) % COUNT(hard_characters)]
                             : pick < 7          ? '0' + (uint32_t)(next_random(state) % 10)
                                                 : 0x4E00 + (uint32_t)(next_random(state) % 20000);
        char encoded[4];
        size_t bytes_of = uj_utf8_encode(character, encoded);
        if (size + bytes_of > most) {
            break;
        }
        memcpy(bytes + size, encoded, bytes_of);
        size += bytes_of;
    }
    return size;
}

static int is_ours_to_fit(int32_t field, const char *bytes, size_t size) {
    return size == 0 || (bytes[size - 1] != ' ' && !(field == 1 && size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0));
}

/* fitting: what every format can carry; bytes of GB18030 are at most twice as many as of UTF-8, of which at most the
 * length may be. Else anything that CSV can. */
static void random_record(uint64_t *state, struct stored *stored, int fitting) {
    stored->record = (ujreg_record){.size = sizeof stored->record};
    for (int32_t field = 1; field < UJREG_AAC004; field++) {
        ujreg_field_info info = {.size = sizeof info};
        ujreg_field_get(field, &info);
        char *bytes = stored->bytes[field - 1];
        size_t size;
        do {
            size = random_value(state, bytes, !fitting, fitting ? (size_t)info.length / 2 : VALUE_MAX);
        } while (fitting && !is_ours_to_fit(field, bytes, size));
        ujreg_record_set(&stored->record, field, bytes, size);
    }
}

static struct stored first[RECORDS], second[RECORDS], third[RECORDS];

static size_t write_stored(const struct kind *kind, const struct stored *records, size_t count, struct memory_sink *sink) {
    ujreg_writer *writer;
    size_t written = 0;
    sink->size = 0;
    assert_int_equal(ujreg_writer_new(NULL, &kind->options, memory_sink_take, sink, &writer), UJREG_OK);
    for (size_t i = 0; i < count; i++) {
        ujreg_status status = ujreg_writer_write(writer, &records[i].record, NULL);
        assert_true(status == UJREG_OK || status == UJREG_REFUSED);
        written += status == UJREG_OK;
    }
    assert_int_equal(ujreg_writer_finish(writer), UJREG_OK);
    ujreg_writer_free(writer);
    return written;
}

static void any_record_comes_back_through_any_pair(void **state) {
    (void)state;
    struct kind kinds[KINDS_MAX];
    size_t count = all_kinds(kinds);
    uint64_t seed = 0x9E3779B97F4A7C15u;
    struct memory_sink sink = {0};
    for (size_t i = 0; i < RECORDS; i++) {
        random_record(&seed, &first[i], 1);
        const char *serial = first[i].bytes[UJREG_AAZ341 - 1];
        if (i % 50 == 0) { /* a single item */
            first[i].record = (ujreg_record){.size = sizeof first[i].record};
        }
        if (!first[i].record.aaz341.size || i % 50 == 0) { /* without a value it would not be a record */
            first[i].bytes[UJREG_AAZ341 - 1][0] = '1';
            ujreg_record_set(&first[i].record, UJREG_AAZ341, serial, 1);
        }
    }
    for (size_t from = 0; from < count; from++) {
        if (!kinds[from].readable) {
            continue;
        }
        assert_int_equal(write_stored(&kinds[from], first, RECORDS, &sink), RECORDS);
        assert_int_equal(read_back(&kinds[from], &sink, SIZE_MAX, second), RECORDS);
        for (size_t i = 0; i < RECORDS; i++) {
            assert_same(&first[i], &second[i], &kinds[from]);
        }
        for (size_t to = 0; to < count; to++) {
            if (kinds[to].readable) {
                assert_int_equal(write_stored(&kinds[to], second, RECORDS, &sink), RECORDS);
                assert_int_equal(read_back(&kinds[to], &sink, 777, third), RECORDS);
                for (size_t i = 0; i < RECORDS; i++) {
                    assert_same(&first[i], &third[i], &kinds[to]);
                }
            }
        }
    }
    free(sink.data);
}

static void what_is_written_comes_back_and_what_does_not_is_refused(void **state) {
    (void)state;
    struct kind kinds[KINDS_MAX];
    size_t count = all_kinds(kinds);
    uint64_t seed = 0xD1B54A32D192ED03u;
    struct memory_sink sink = {0};
    for (int round = 0; round < 4; round++) {
        for (size_t i = 0; i < RECORDS; i++) {
            random_record(&seed, &first[i], 0);
        }
        for (size_t k = 0; k < count; k++) {
            if (!kinds[k].readable) {
                continue;
            }
            size_t written = write_stored(&kinds[k], first, RECORDS, &sink);
            int32_t format = kinds[k].options.format;
            if (format != UJREG_FORMAT_XML && format != UJREG_FORMAT_FIXED) {
                assert_int_equal(written, RECORDS);
            }
            if (written == 0) {
                continue;
            }
            assert_int_equal(read_back(&kinds[k], &sink, 64, second), written);
            /* The refused ones, found by asking one at a time, are those that are missing. */
            size_t at = 0;
            for (size_t i = 0; i < RECORDS; i++) {
                if (write_stored(&kinds[k], &first[i], 1, &sink)) {
                    assert_same(&first[i], &second[at++], &kinds[k]);
                }
            }
            assert_int_equal(at, written);
        }
    }
    free(sink.data);
}

/* Each character of both encodings' whole range, as a name. */
static void every_character_comes_back(void **state) {
    (void)state;
    struct kind kinds[KINDS_MAX];
    size_t count = all_kinds(kinds);
    struct memory_sink sink = {0};
    for (size_t k = 0; k < count; k += 2) {
        if (!kinds[k].readable) {
            continue;
        }
        for (uint32_t character = 1; character <= 0x10FFFF; character += character < 0x11000 ? 7 : 1031) {
            char bytes[48];
            size_t size = 0, i = 0;
            for (uint32_t c = character; c < character + 7 && c <= 0x10FFFF; c++) {
                size += uj_utf8_encode(c, bytes + size);
            }
            memset(&first[i], 0, sizeof first[i]);
            first[i].record.size = sizeof first[i].record;
            memcpy(first[i].bytes[0], bytes, size);
            ujreg_record_set(&first[i].record, UJREG_AAE013, first[i].bytes[0], size);
            if (size && write_stored(&kinds[k], first, 1, &sink)) {
                assert_int_equal(read_back(&kinds[k], &sink, SIZE_MAX, second), 1);
                assert_same(&first[0], &second[0], &kinds[k]);
            }
        }
    }
    free(sink.data);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_record_comes_back_through_any_pair),
        cmocka_unit_test(what_is_written_comes_back_and_what_does_not_is_refused),
        cmocka_unit_test(every_character_comes_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
