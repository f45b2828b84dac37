/* SPDX-License-Identifier: Apache-2.0 */
/* A run that writes what it reads: which records are written, that nothing depends on the number of workers, and what
 * happens when something fails. */
#include "writer_unit.h"

#include "failing_memory.h"

#define HEADER "AAB301,AAZ341,AAC003,AAC002,AAC058,AAC044,ADC210,AJC00A,AAE011,AAE036,AAE013\n"
#define NAME "\xE5\xBC\xA0\xE4\xBC\x9F"
#define ROW_NAMED(serial, name)                                                                                        \
    "330106," serial "," name ",11010519491231002X,01,11010519491231002X,20201015,11," NAME ",20201016,\n"
#define ROW(serial) ROW_NAMED(serial, NAME)
#define OBJECT(serial) "\"" serial "\""

static ujreg_profile *profile;

static int make_profile(void **state) {
    (void)state;
    ujreg_profile_options options = {.size = sizeof options, .today = {2025, 12, 31}};
    return ujreg_profile_new(NULL, &options, &profile) != UJREG_OK;
}

static int free_profile(void **state) {
    (void)state;
    ujreg_profile_free(profile);
    return 0;
}

struct outcome {
    ujreg_status status;
    ujreg_summary summary;
    uint64_t written;
    struct memory_sink sink;
    ujreg_findings *findings;
};

struct setting {
    int32_t which, from, to, encoding_to;
    uint32_t workers;
    const ujreg_allocator *allocator;
    int64_t fail_at; /* call of the sink */
};

static struct outcome convert_under(const ujreg_profile *rules, const struct setting *setting, const char *data,
                                    size_t size) {
    struct outcome outcome = {.summary = {.size = sizeof outcome.summary}, .sink = {.fail_at = setting->fail_at}};
    ujreg_run_options run_options = {.size = sizeof run_options, .workers = setting->workers};
    ujreg_writer_options options = {.size = sizeof options, .format = setting->to, .encoding = setting->encoding_to};
    ujreg_input input = {.size = sizeof input, .format = setting->from, .data = data, .data_size = size};
    ujreg_run *run = NULL;
    ujreg_writer *writer = NULL;
    assert_int_equal(ujreg_findings_new(NULL, &outcome.findings), UJREG_OK);
    outcome.status = ujreg_run_new(setting->allocator, rules, &run_options, &run);
    if (outcome.status == UJREG_OK) {
        outcome.status = ujreg_writer_new(setting->allocator, &options, memory_sink_take, &outcome.sink, &writer);
    }
    if (outcome.status == UJREG_OK) {
        outcome.status = ujreg_run_convert(run, &input, setting->which, writer, ujreg_findings_collect,
                                           outcome.findings, &outcome.summary);
    }
    if (outcome.status == UJREG_OK) {
        outcome.status = ujreg_writer_finish(writer);
    }
    outcome.written = ujreg_writer_records(writer);
    ujreg_writer_free(writer);
    ujreg_run_free(run);
    memory_sink_take(&outcome.sink, "", 1); /* a terminator */
    outcome.sink.size--;
    return outcome;
}

static struct outcome convert_with(const struct setting *setting, const char *data, size_t size) {
    return convert_under(profile, setting, data, size);
}

static struct outcome convert(int32_t which, int32_t to, const char *text) {
    struct setting setting = {.which = which, .from = UJREG_FORMAT_CSV, .to = to};
    return convert_with(&setting, text, strlen(text));
}

static void free_outcome(struct outcome *outcome) {
    ujreg_findings_free(outcome->findings);
    free(outcome->sink.data);
}

static size_t count_rule(const struct outcome *outcome, int32_t rule) {
    size_t count = 0;
    ujreg_finding finding = {.size = sizeof finding};
    for (size_t i = 0; ujreg_findings_get(outcome->findings, i, &finding) == UJREG_OK; i++) {
        count += finding.rule == rule;
    }
    return count;
}

static void only_records_without_errors_are_written(void **state) {
    (void)state;
    struct outcome outcome =
        convert(UJREG_CONVERT_CLEAN, UJREG_FORMAT_JSON,
                HEADER ROW_NAMED("A1", "a b") ROW("A2") ROW_NAMED("A3", "") ROW("A4") "x,y\n" ROW("A5"));
    assert_int_equal(outcome.status, UJREG_OK);
    assert_int_equal(outcome.written, 3);
    assert_int_equal(outcome.summary.records, 6);
    assert_int_equal(outcome.summary.with_errors, 3);
    assert_int_equal(strncmp(outcome.sink.data, "[\n{\"AAB301\":\"330106\",\"AAZ341\":\"A2\"", 34), 0);
    assert_non_null(strstr(outcome.sink.data, OBJECT("A4")));
    assert_non_null(strstr(outcome.sink.data, OBJECT("A5")));
    assert_null(strstr(outcome.sink.data, OBJECT("A1")));
    assert_null(strstr(outcome.sink.data, OBJECT("A3")));
    free_outcome(&outcome);
}

static void all_records_that_could_be_read_are_written_and_no_rule_is_asked(void **state) {
    (void)state;
    struct outcome outcome = convert(UJREG_CONVERT_ALL, UJREG_FORMAT_NDJSON,
                                     HEADER ROW_NAMED("A1", "a b") ROW("A2") ROW("A2") "x,y\n" ROW_NAMED("A3", "\xFF"));
    assert_int_equal(outcome.status, UJREG_OK);
    assert_int_equal(outcome.written, 3);
    assert_int_equal(outcome.summary.records, 5);
    assert_int_equal(ujreg_findings_count(outcome.findings), 2);
    assert_int_equal(count_rule(&outcome, UJREG_RULE_READER_COLUMN_COUNT), 1);
    assert_int_equal(count_rule(&outcome, UJREG_RULE_AAC003_ENCODING), 1);
    assert_null(strstr(outcome.sink.data, OBJECT("A3")));
    free_outcome(&outcome);
}

static void of_doubled_business_ids_the_first_is_written(void **state) {
    (void)state;
    struct outcome outcome = convert(UJREG_CONVERT_CLEAN, UJREG_FORMAT_CSV,
                                     HEADER ROW("A1") ROW("A1") ROW("A2") ROW("A1") ROW("A1") ROW("A3") ROW("A3"));
    assert_int_equal(outcome.written, 3);
    assert_int_equal(count_rule(&outcome, UJREG_RULE_AAZ341_DUPLICATE), 4);
    assert_string_equal(outcome.sink.data, HEADER ROW("A1") ROW("A2") ROW("A3"));
    free_outcome(&outcome);
}

/* Only an error keeps a record out. */
static void doubled_business_ids_are_written_where_that_is_a_warning(void **state) {
    (void)state;
    static const char text[] = HEADER ROW("A1") ROW("A1") ROW("A2") ROW("A1");
    static const int32_t severities[] = {UJREG_SEVERITY_WARNING, UJREG_SEVERITY_NOTE};
    struct setting setting = {.which = UJREG_CONVERT_CLEAN, .from = UJREG_FORMAT_CSV, .to = UJREG_FORMAT_CSV};
    for (size_t i = 0; i < sizeof severities / sizeof *severities; i++) {
        const ujreg_rule_severity severity = {UJREG_RULE_AAZ341_DUPLICATE, severities[i]};
        ujreg_profile_options options = {
            .size = sizeof options, .today = {2025, 12, 31}, .severities = &severity, .severity_count = 1};
        ujreg_profile *lenient;
        assert_int_equal(ujreg_profile_new(NULL, &options, &lenient), UJREG_OK);
        struct outcome outcome = convert_under(lenient, &setting, text, sizeof text - 1);
        assert_int_equal(count_rule(&outcome, UJREG_RULE_AAZ341_DUPLICATE), 2);
        assert_string_equal(outcome.sink.data, text);
        free_outcome(&outcome);
        ujreg_profile_free(lenient);
    }
}

static void an_error_of_the_whole_input_is_one_of_every_record(void **state) {
    (void)state;
    static const char text[] = "AAB301,AAZ341\n330106,A1\n";
    struct outcome outcome = convert(UJREG_CONVERT_CLEAN, UJREG_FORMAT_NDJSON, text);
    assert_int_equal(outcome.status, UJREG_OK);
    assert_int_equal(outcome.written, 0);
    assert_int_equal(outcome.sink.size, 0);
    free_outcome(&outcome);
    outcome = convert(UJREG_CONVERT_ALL, UJREG_FORMAT_NDJSON, text);
    assert_int_equal(outcome.written, 1);
    assert_string_equal(outcome.sink.data, "{\"AAB301\":\"330106\",\"AAZ341\":\"A1\"}\n");
    assert_true(outcome.summary.errors > 0);
    free_outcome(&outcome);
}

static void what_the_format_cannot_carry_is_told_with_its_place(void **state) {
    (void)state;
    struct outcome outcome =
        convert(UJREG_CONVERT_CLEAN, UJREG_FORMAT_FIXED,
                HEADER ROW("A1") "330106,A2," NAME ",11010519491231002X,01,11010519491231002X,20201015,11," NAME
                                 ",20201016,\"one\n two\"\n" ROW("A3"));
    assert_int_equal(outcome.written, 2);
    assert_int_equal(outcome.summary.with_errors, 1);
    ujreg_finding finding = {.size = sizeof finding};
    size_t i = 0;
    do {
        assert_int_equal(ujreg_findings_get(outcome.findings, i++, &finding), UJREG_OK);
    } while (finding.rule != UJREG_RULE_WRITER_CHARACTER);
    assert_int_equal(finding.record, 2);
    assert_int_equal(finding.field, UJREG_AAE013);
    assert_int_equal(finding.line, 3);
    assert_int_equal(finding.offset,
                     strlen(HEADER ROW("A1")) + strlen("330106,A2," NAME ",11010519491231002X,01,11010519491231002X,"
                                                       "20201015,11," NAME ",20201016,\"one"));
    free_outcome(&outcome);
}

static void several_inputs_go_to_one_output(void **state) {
    (void)state;
    struct memory_sink sink = {0};
    ujreg_writer_options options = {.size = sizeof options, .format = UJREG_FORMAT_CSV};
    ujreg_input first = {.size = sizeof first, .data = HEADER ROW("A1"), .data_size = strlen(HEADER ROW("A1"))};
    ujreg_input second = {
        .size = sizeof first, .data = HEADER ROW("A1") ROW("A2"), .data_size = strlen(HEADER ROW("A1") ROW("A2"))};
    ujreg_run *run;
    ujreg_writer *writer;
    assert_int_equal(ujreg_run_new(NULL, profile, NULL, &run), UJREG_OK);
    assert_int_equal(ujreg_writer_new(NULL, &options, memory_sink_take, &sink, &writer), UJREG_OK);
    assert_int_equal(ujreg_run_convert(run, &first, UJREG_CONVERT_CLEAN, writer, NULL, NULL, NULL), UJREG_OK);
    assert_int_equal(ujreg_run_convert(run, &second, UJREG_CONVERT_CLEAN, writer, NULL, NULL, NULL), UJREG_OK);
    assert_int_equal(ujreg_writer_finish(writer), UJREG_OK);
    assert_int_equal(sink.size, strlen(HEADER ROW("A1") ROW("A2")));
    assert_memory_equal(sink.data, HEADER ROW("A1") ROW("A2"), sink.size);
    assert_int_equal(ujreg_run_convert(run, &second, UJREG_CONVERT_ALL, writer, NULL, NULL, NULL), UJREG_ERROR_STATE);
    assert_int_equal(ujreg_run_convert(run, &second, 0, writer, NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_run_convert(run, &second, 3, writer, NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_run_convert(run, &second, UJREG_CONVERT_ALL, NULL, NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    ujreg_writer_free(writer);
    ujreg_run_free(run);
    free(sink.data);
}

/* --- many records ------------------------------------------------------------------------------------------- */

#define MANY 6000

/* Clean records, and all sorts of others between them; quoted, with remarks, doubled. */
static size_t many_rows(char *text, size_t capacity) {
    size_t size = (size_t)snprintf(text, capacity, "%s", HEADER);
    for (int i = 0; i < MANY; i++) {
        const char *name = i % 97 == 5 ? "a b" : i % 193 == 7 ? "" : NAME;
        const char *remark = i % 11 == 3 ? "\"x,\"\"y\"\"\"" : i % 501 == 9 ? "\"a\nb\"" : i % 5 ? "" : NAME NAME;
        size += (size_t)snprintf(text + size, capacity - size,
                                 "330106,S%d,%s,11010519491231002%c,01,11010519491231002%c,20201015,11,%s,20201016,%s\n",
                                 i % 89 == 11 ? i - 3 : i, name, i % 71 ? 'X' : 'x', i % 71 ? 'X' : 'x', NAME, remark);
        if (i % 701 == 99) {
            size += (size_t)snprintf(text + size, capacity - size, "too,few\n");
        }
    }
    return size;
}

static char *many;
static size_t many_size;

static int make_many(void **state) {
    (void)state;
    many = malloc(MANY * 200);
    many_size = many ? many_rows(many, MANY * 200) : 0;
    return many == NULL || make_profile(state);
}

static int free_many(void **state) {
    free(many);
    return free_profile(state);
}

static void nothing_depends_on_the_number_of_workers(void **state) {
    (void)state;
    for (int32_t which = UJREG_CONVERT_ALL; which <= UJREG_CONVERT_CLEAN; which++) {
        for (int32_t to = UJREG_FORMAT_CSV; to <= UJREG_FORMAT_FIXED; to++) {
            struct setting setting = {.which = which, .from = UJREG_FORMAT_CSV, .to = to};
            struct outcome one = convert_with(&setting, many, many_size);
            assert_int_equal(one.status, UJREG_OK);
            setting.workers = 3;
            struct outcome three = convert_with(&setting, many, many_size);
            assert_int_equal(three.status, UJREG_OK);
            assert_int_equal(one.written, three.written);
            assert_int_equal(one.sink.size, three.sink.size);
            assert_memory_equal(one.sink.data, three.sink.data, one.sink.size);
            assert_int_equal(ujreg_findings_count(one.findings), ujreg_findings_count(three.findings));
            free_outcome(&one);
            free_outcome(&three);
        }
    }
}

/* What the run writes is what a reader and a writer would, record by record. */
static void a_run_writes_as_a_reader_and_a_writer_do(void **state) {
    (void)state;
    for (int32_t to = UJREG_FORMAT_CSV; to <= UJREG_FORMAT_FIXED; to++) {
        struct setting setting = {.which = UJREG_CONVERT_ALL, .from = UJREG_FORMAT_CSV, .to = to};
        struct outcome outcome = convert_with(&setting, many, many_size);
        ujreg_writer_options options = {.size = sizeof options, .format = to};
        struct memory_sink sink = {0};
        ujreg_reader *reader;
        ujreg_writer *writer;
        ujreg_status status;
        assert_int_equal(ujreg_reader_new(NULL, NULL, &reader), UJREG_OK);
        assert_int_equal(ujreg_writer_new(NULL, &options, memory_sink_take, &sink, &writer), UJREG_OK);
        assert_int_equal(ujreg_reader_feed(reader, many, many_size, 1), UJREG_OK);
        ujreg_findings *findings;
        assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
        do {
            ujreg_record record = {.size = sizeof record};
            status = ujreg_reader_next(reader, &record, findings);
            if (status == UJREG_OK) {
                assert_true(ujreg_writer_write(writer, &record, NULL) >= 0);
            }
        } while (status == UJREG_OK || status == UJREG_MALFORMED);
        assert_int_equal(status, UJREG_END);
        assert_int_equal(ujreg_writer_finish(writer), UJREG_OK);
        assert_int_equal(ujreg_writer_records(writer), outcome.written);
        assert_int_equal(sink.size, outcome.sink.size);
        assert_memory_equal(sink.data, outcome.sink.data, sink.size);
        ujreg_findings_free(findings);
        ujreg_writer_free(writer);
        ujreg_reader_free(reader);
        free(sink.data);
        free_outcome(&outcome);
    }
}

/* What the fast path passes is written without a look at most of its items: it must be what a look would give. Every
 * ASCII character stands once in every item; the records without error are written by hand, too. */
static void clean_records_are_written_as_by_hand_whatever_stands_in_them(void **state) {
    (void)state;
    struct memory_sink input = {0};
    ujreg_writer_options csv = {.size = sizeof csv, .format = UJREG_FORMAT_CSV};
    ujreg_writer *source;
    ujreg_findings *findings;
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_writer_new(NULL, &csv, memory_sink_take, &input, &source), UJREG_OK);
    for (int32_t to = UJREG_FORMAT_CSV; to <= UJREG_FORMAT_FIXED; to++) {
        struct memory_sink expected = {0};
        ujreg_writer_options options = {.size = sizeof options, .format = to};
        ujreg_writer *writer;
        assert_int_equal(ujreg_writer_new(NULL, &options, memory_sink_take, &expected, &writer), UJREG_OK);
        for (int32_t field = 1; field < UJREG_AAC004; field++) {
            for (int c = 1; c < 128; c++) {
                char serial[16], changed[64];
                ujreg_record record = sample_record();
                record.aaz341 = (ujreg_text){serial, (size_t)snprintf(serial, sizeof serial, "S-%d-%d", field, c)};
                record.aae013 = text_of(NAME);
                ujreg_text value;
                ujreg_record_get(&record, field, &value);
                memcpy(changed, value.data, value.size);
                /* behind the first character of a name or remark, in place of one of a code */
                int text = (value.data[0] & 0x80) != 0;
                changed[text ? 3 : value.size / 2] = (char)c;
                ujreg_record_set(&record, field, changed, text ? 4 : value.size);
                ujreg_findings_clear(findings);
                assert_int_equal(ujreg_check(profile, &record, findings), UJREG_OK);
                if (to == UJREG_FORMAT_CSV) {
                    assert_int_equal(ujreg_writer_write(source, &record, NULL), UJREG_OK);
                }
                if (ujreg_findings_count_of(findings, UJREG_SEVERITY_ERROR) == 0) {
                    ujreg_writer_write(writer, &record, NULL);
                }
            }
        }
        if (to == UJREG_FORMAT_CSV) {
            assert_int_equal(ujreg_writer_finish(source), UJREG_OK);
        }
        assert_int_equal(ujreg_writer_finish(writer), UJREG_OK);
        struct setting setting = {.which = UJREG_CONVERT_CLEAN, .from = UJREG_FORMAT_CSV, .to = to};
        struct outcome outcome = convert_with(&setting, input.data, input.size);
        assert_int_equal(outcome.status, UJREG_OK);
        assert_true(outcome.written > 100);
        assert_int_equal(outcome.sink.size, expected.size);
        assert_memory_equal(outcome.sink.data, expected.data, expected.size);
        free_outcome(&outcome);
        ujreg_writer_free(writer);
        free(expected.data);
    }
    ujreg_findings_free(findings);
    ujreg_writer_free(source);
    free(input.data);
}

static void gb18030_in_and_out(void **state) {
    (void)state;
    struct setting setting = {.which = UJREG_CONVERT_CLEAN, .to = UJREG_FORMAT_CSV, .encoding_to = UJREG_ENCODING_GB18030};
    struct outcome gb18030 = convert_with(&setting, many, many_size);
    setting.which = UJREG_CONVERT_CLEAN;
    setting.encoding_to = UJREG_ENCODING_UTF8;
    struct outcome direct = convert_with(&setting, many, many_size);
    struct outcome back = convert_with(&setting, gb18030.sink.data, gb18030.sink.size);
    assert_int_equal(back.summary.encoding, UJREG_ENCODING_GB18030);
    assert_int_equal(back.summary.records, gb18030.written);
    assert_int_equal(back.sink.size, direct.sink.size);
    assert_memory_equal(back.sink.data, direct.sink.data, direct.sink.size);
    free_outcome(&gb18030);
    free_outcome(&direct);
    free_outcome(&back);
}

static void a_sink_that_fails_ends_the_run(void **state) {
    (void)state;
    for (int64_t fail_at = 1; fail_at < 12; fail_at++) {
        struct setting setting = {
            .which = UJREG_CONVERT_CLEAN, .to = UJREG_FORMAT_NDJSON, .workers = 2, .fail_at = fail_at};
        struct outcome outcome = convert_with(&setting, many, many_size);
        assert_true(outcome.status == UJREG_ERROR_IO || outcome.sink.calls < fail_at);
        free_outcome(&outcome);
    }
}

static void without_memory_a_run_answers_that(void **state) {
    (void)state;
    int done_without = 0;
    for (int64_t fail_at = 1;; fail_at++) {
        struct failing_memory memory = {.fail_at = fail_at};
        ujreg_allocator allocator = failing_memory_allocator(&memory);
        struct setting setting = {.which = UJREG_CONVERT_CLEAN, .to = UJREG_FORMAT_XML, .allocator = &allocator};
        struct outcome outcome = convert_with(&setting, many, many_size);
        assert_int_equal(memory.alive, 0);
        int done = memory.calls < fail_at;
        if (outcome.status != UJREG_OK) {
            assert_int_equal(outcome.status, UJREG_ERROR_MEMORY);
            assert_false(done);
        }
        done_without += !done && outcome.status == UJREG_OK;
        free_outcome(&outcome);
        if (done) {
            break;
        }
    }
    assert_true(done_without <= 1); /* the table of business IDs in the size that was expected */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_records_without_errors_are_written),
        cmocka_unit_test(all_records_that_could_be_read_are_written_and_no_rule_is_asked),
        cmocka_unit_test(of_doubled_business_ids_the_first_is_written),
        cmocka_unit_test(doubled_business_ids_are_written_where_that_is_a_warning),
        cmocka_unit_test(an_error_of_the_whole_input_is_one_of_every_record),
        cmocka_unit_test(what_the_format_cannot_carry_is_told_with_its_place),
        cmocka_unit_test(several_inputs_go_to_one_output),
        cmocka_unit_test(nothing_depends_on_the_number_of_workers),
        cmocka_unit_test(a_run_writes_as_a_reader_and_a_writer_do),
        cmocka_unit_test(clean_records_are_written_as_by_hand_whatever_stands_in_them),
        cmocka_unit_test(gb18030_in_and_out),
        cmocka_unit_test(a_sink_that_fails_ends_the_run),
        cmocka_unit_test(without_memory_a_run_answers_that),
    };
    return cmocka_run_group_tests(tests, make_many, free_many);
}
