/* SPDX-License-Identifier: Apache-2.0 */
/* Inputs as streams of Arrow: every record is a row that says what was found in it, what is no record is one too, and an
 * input that cannot be read to its end is a failure, never a short stream. Memory is whose the format says it is. */
#include <errno.h>

#include "inputs.h"

#include "failing_memory.h"

#define HEADER "AAB301,AAZ341,AAC003,AAC002,AAC058,AAC044,ADC210,AJC00A,AAE011,AAE036,AAE013\n"
#define FIRST "330106,2025001,程玥,11010519491231002X,01,11010519491231002X,20251229,26,李静,20251230,\n"
#define SECOND "330106,2025002,王 伟,11010519491231002X,01,11010519491231002X,20251229,26,李静,20251230,备注\n"

/* --- what a stream gives ------------------------------------------------------------------------------------------- */

struct got {
    struct bytes rows; /* "record/line severity status: items" */
    struct bytes told; /* findings */
    char words[4096];  /* of a failure */
    int error;         /* errno, or 0 */
    size_t batches, count;
    size_t stop_after; /* findings */
    ujreg_status stop_with;
    struct ArrowArrayStream *stream; /* asked again by the sink */
    int asked_again;
};

static struct got got;

static int forget(void **state) {
    (void)state;
    bytes_free(&got.rows);
    bytes_free(&got.told);
    memset(&got, 0, sizeof got);
    return 0;
}

static ujreg_status hear_finding(void *context, const ujreg_finding *finding) {
    struct got *heard = context;
    tell_finding(&heard->told, finding);
    if (heard->stream) {
        struct ArrowArray again;
        heard->asked_again = heard->stream->get_next(heard->stream, &again);
    }
    return ++heard->count == heard->stop_after ? heard->stop_with : UJREG_MORE;
}

static int is_valid(const struct ArrowArray *array, int64_t row) {
    const uint8_t *bits = array->buffers[0];
    return !bits || (bits[row / 8] >> row % 8 & 1);
}

static void tell_cell(struct bytes *told, const struct ArrowArray *array, int64_t row) {
    const int32_t *offsets = array->buffers[1];
    const char *data = array->buffers[2];
    if (!is_valid(array, row)) {
        assert_int_equal(offsets[row], offsets[row + 1]);
        bytes_add_string(told, " -");
        return;
    }
    bytes_add_string(told, " <");
    tell_bytes(told, data + offsets[row], (size_t)(offsets[row + 1] - offsets[row]));
    bytes_add_string(told, ">");
}

static void tell_batch(struct bytes *told, const struct ArrowArray *batch) {
    const int64_t items = batch->n_children - 4;
    struct ArrowArray **extra = batch->children + items;
    for (int64_t row = 0; row < batch->length; row++) {
        tell_number(told, "", (int64_t)((const uint64_t *)extra[0]->buffers[1])[row]);
        tell_number(told, "/", (int64_t)((const uint64_t *)extra[1]->buffers[1])[row]);
        tell_number(told, " ", ((const uint8_t *)extra[2]->buffers[1])[row]);
        tell_number(told, " ", ((const int32_t *)extra[3]->buffers[1])[row]);
        bytes_add_string(told, ":");
        for (int64_t i = 0; i < items; i++) {
            tell_cell(told, batch->children[i], row);
        }
        bytes_add_string(told, "\n");
    }
}

/* A batch that is handed back gets no worse verdicts than the stream gave; what only the reader knows is not found again. A
 * sex that no row has is a note on each. */
static void check_again(const struct ArrowSchema *schema, const struct ArrowArray *batch, int with_sex) {
    uint8_t verdicts[1000];
    const struct ArrowArray *severity = batch->children[batch->n_children - 2],
                            *status = batch->children[batch->n_children - 1];
    if (batch->length > 1000 || !with_sex) {
        return;
    }
    assert_int_equal(ujreg_arrow_check(standard, NULL, schema, batch, verdicts, sizeof verdicts, NULL, NULL, NULL),
                     UJREG_OK);
    for (int64_t row = 0; row < batch->length; row++) {
        if (((const int32_t *)status->buffers[1])[row] == UJREG_OK) {
            const uint8_t given = ((const uint8_t *)severity->buffers[1])[row];
            assert_true(verdicts[row] <= (given ? given : UJREG_SEVERITY_NOTE));
        }
    }
}

static void drain(struct ArrowArrayStream *stream, int with_sex) {
    struct ArrowSchema schema;
    struct ArrowArray batch;
    assert_int_equal(stream->get_schema(stream, &schema), 0);
    assert_int_equal(schema.n_children, 15 + with_sex);
    while ((got.error = stream->get_next(stream, &batch)) == 0 && batch.release) {
        assert_true(batch.length > 0);
        assert_int_equal(batch.n_children, schema.n_children);
        got.batches++;
        tell_batch(&got.rows, &batch);
        check_again(&schema, &batch, with_sex);
        batch.release(&batch);
        assert_null(batch.release);
    }
    const char *words = stream->get_last_error(stream);
    assert_int_equal(words != NULL, got.error != 0);
    snprintf(got.words, sizeof got.words, "%s", words ? words : "");
    assert_int_equal(stream->get_next(stream, &batch), got.error); /* and so for ever */
    assert_null(batch.release);
    schema.release(&schema);
    assert_null(schema.release);
    stream->release(stream);
    assert_null(stream->release);
}

static ujreg_arrow_stream_options options_of(uint32_t flags, uint32_t batch_rows) {
    return (ujreg_arrow_stream_options){.size = sizeof(ujreg_arrow_stream_options),
                                        .flags = flags,
                                        .batch_rows = batch_rows,
                                        .sink = hear_finding,
                                        .context = &got};
}

/* All of an input, from memory that is gone by then. */
static void stream_bytes(const char *data, size_t size, int32_t format, const ujreg_arrow_stream_options *options) {
    struct ArrowArrayStream stream;
    char *copy = malloc(size ? size : 1);
    memcpy(copy, data, size);
    const ujreg_input input = {.size = sizeof input, .format = format, .data = copy, .data_size = size};
    assert_int_equal(ujreg_arrow_stream(NULL, standard, options, &input, &stream), UJREG_OK);
    memset(copy, 0xDD, size);
    free(copy);
    drain(&stream, (int)(options->flags & UJREG_ARROW_WITH_SEX));
}

static void stream_text(const char *text, int32_t format) {
    const ujreg_arrow_stream_options options = options_of(0, 0);
    stream_bytes(text, strlen(text), format, &options);
}

static void assert_rows(const char *rows) {
    assert_string_equal(got.rows.data ? got.rows.data : "", rows);
}

/* --- rows ---------------------------------------------------------------------------------------------------------- */

static void test_every_record_is_a_row(void **state) {
    (void)state;
    stream_text(HEADER FIRST SECOND, UJREG_FORMAT_AUTO);
    assert_int_equal(got.error, 0);
    assert_rows(
        "1/2 0 0: <330106> <2025001> <程玥> <11010519491231002X> <01> <11010519491231002X> <20251229> <26> <李静> "
        "<20251230> -\n"
        "2/3 3 0: <330106> <2025002> <王 伟> <11010519491231002X> <01> <11010519491231002X> <20251229> <26> <李静> "
        "<20251230> <备注>\n");
    assert_non_null(strstr(got.told.data, "AAC003.space field 3 severity 3 record 2 line 3 at"));
}

/* What the reader says of an input, in the same words. */
static void expect_rows(const char *data, size_t size, int32_t format, int with_sex, struct bytes *rows,
                        struct bytes *told) {
    ujreg_reader *reader;
    ujreg_findings *findings;
    const ujreg_reader_options options = {.size = sizeof options, .format = format};
    ujreg_record record = {.size = sizeof record};
    ujreg_status status;
    assert_int_equal(ujreg_reader_new(NULL, &options, &reader), UJREG_OK);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_reader_feed(reader, data, size, 1), UJREG_OK);
    while (ujreg_findings_clear(findings), status = ujreg_reader_next(reader, &record, findings),
           status == UJREG_OK || status == UJREG_MALFORMED) {
        if (status == UJREG_OK) {
            assert_int_equal(ujreg_reader_check(reader, standard, findings), UJREG_OK);
        }
        int32_t worst = status == UJREG_OK ? 0 : UJREG_SEVERITY_ERROR;
        ujreg_finding finding = {.size = sizeof finding};
        for (size_t i = 0; ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
            worst = finding.record && finding.severity > worst ? finding.severity : worst;
        }
        tell_findings(told, findings);
        tell_number(rows, "", (int64_t)ujreg_reader_record_number(reader));
        tell_number(rows, "/", (int64_t)ujreg_reader_line(reader));
        tell_number(rows, " ", worst);
        tell_number(rows, " ", status);
        bytes_add_string(rows, ":");
        for (int32_t field = 1; field <= UJREG_AAE013 + with_sex; field++) {
            ujreg_text value = {NULL, 0};
            ujreg_record_get(&record, field, &value);
            bytes_add_string(rows, value.size && status == UJREG_OK ? " <" : " -");
            if (value.size && status == UJREG_OK) {
                tell_bytes(rows, value.data, value.size);
                bytes_add_string(rows, ">");
            }
        }
        bytes_add_string(rows, "\n");
    }
    tell_findings(told, findings);
    assert_int_equal(status, UJREG_END);
    ujreg_findings_free(findings);
    ujreg_reader_free(reader);
}

static struct bytes sample(const char *name) {
    char path[512];
    struct bytes file = {0};
    char some[4096];
    snprintf(path, sizeof path, UJREG_EXAMPLE_DIR "/%s", name);
    FILE *stream = fopen(path, "rb");
    assert_non_null(stream);
    for (size_t size; (size = fread(some, 1, sizeof some, stream)) != 0;) {
        bytes_add(&file, some, size);
    }
    fclose(stream);
    return file;
}

static void test_every_format_gives_the_records_of_the_reader(void **state) {
    (void)state;
    static const char *const names[] = {"formats/sample.csv",
                                        "formats/sample-gb18030.csv",
                                        "formats/sample.tsv",
                                        "formats/sample.psv",
                                        "formats/sample.json",
                                        "formats/sample.ndjson",
                                        "formats/sample.txt",
                                        "formats/sample.xml",
                                        "day.csv",
                                        "day-gb18030.csv",
                                        "defects-all.csv"};
    static const uint32_t rows[] = {1, 7, 0};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct bytes file = sample(names[i]), expected = {0}, told = {0};
        const int32_t format = strstr(names[i], ".txt") ? UJREG_FORMAT_FIXED : UJREG_FORMAT_AUTO;
        if (strstr(names[i], ".xml") && !ujreg_feature("xml")) {
            bytes_free(&file);
            continue;
        }
        for (int with_sex = 0; with_sex < 2; with_sex++) {
            expect_rows(file.data, file.size, format, with_sex, &expected, &told);
            for (size_t k = 0; k < 3; k++) {
                const ujreg_arrow_stream_options options = options_of(with_sex ? UJREG_ARROW_WITH_SEX : 0, rows[k]);
                stream_bytes(file.data, file.size, format, &options);
                assert_string_equal(got.words, "");
                same_told(names[i], &expected, &got.rows);
                same_told(names[i], &told, &got.told);
                forget(NULL);
            }
            bytes_free(&expected);
            bytes_free(&told);
        }
        bytes_free(&file);
    }
}

static void test_what_breaks_the_format_is_a_row_without_items(void **state) {
    (void)state;
    stream_text(HEADER "330106,1\"2,x\n" FIRST, UJREG_FORMAT_CSV);
    assert_int_equal(got.error, 0);
    assert_rows("1/2 3 6: - - - - - - - - - - -\n"
                "2/3 0 0: <330106> <2025001> <程玥> <11010519491231002X> <01> <11010519491231002X> <20251229> <26> <李静> "
                "<20251230> -\n");
}

static void test_an_error_that_no_record_has_is_a_row_of_its_own(void **state) {
    (void)state;
    stream_text("[{\"AAZ341\":\"1\"},,{\"AAZ341\":\"2\"}]", UJREG_FORMAT_JSON);
    assert_int_equal(got.error, 0);
    assert_rows("1/1 3 0: - <1> - - - - - - - - -\n"
                "0/1 3 6: - - - - - - - - - - -\n"
                "2/1 3 0: - <2> - - - - - - - - -\n");
}

static void test_an_item_without_a_column_is_an_error_of_every_row(void **state) {
    (void)state;
    struct bytes file = {0};
    struct dice dice = {1};
    struct synthetic record;
    bytes_add_string(&file, "AAB301,AAZ341,AAC003,AAC002,AAC058,AAC044,ADC210,AJC00A,AAE011\n");
    for (int i = 0; i < 3; i++) {
        synthetic_make(&dice, (uint64_t)i, &record);
        for (int32_t field = 1; field <= UJREG_AAE011; field++) {
            bytes_add(&file, record.text[field - 1], record.size[field - 1]);
            bytes_add_string(&file, field < UJREG_AAE011 ? "," : "\n");
        }
    }
    const ujreg_arrow_stream_options options = options_of(0, 0);
    stream_bytes(file.data, file.size, UJREG_FORMAT_CSV, &options);
    assert_int_equal(memcmp(got.rows.data, "1/2 3 0:", 8), 0);
    assert_non_null(strstr(got.rows.data, "\n2/3 3 0:"));
    assert_non_null(strstr(got.rows.data, "\n3/4 3 0:"));
    bytes_free(&file);
}

static void test_business_ids_are_held_against_each_other(void **state) {
    (void)state;
    ujreg_id_set *ids;
    assert_int_equal(ujreg_id_set_new(NULL, NULL, &ids), UJREG_OK);
    ujreg_arrow_stream_options options = options_of(0, 1);
    options.ids = ids;
    stream_bytes(HEADER FIRST FIRST, strlen(HEADER FIRST FIRST), UJREG_FORMAT_CSV, &options);
    assert_int_equal(got.batches, 2);
    assert_non_null(strstr(got.rows.data, "\n2/3 3 0: <330106> <2025001>"));
    assert_non_null(strstr(got.told.data, "AAZ341.duplicate field 2 severity 3 record 2 1 0 0 2"));
    ujreg_id_set_free(ids);
}

/* --- the end -------------------------------------------------------------------------------------------------------- */

static void test_an_input_that_breaks_off_is_a_failure(void **state) {
    (void)state;
    stream_text("[{\"AAZ341\":\"1\"},{\"AAZ341\":\"2\"}", UJREG_FORMAT_JSON);
    assert_int_equal(got.error, EINVAL);
    assert_rows("1/1 3 0: - <1> - - - - - - - - -\n2/1 3 0: - <2> - - - - - - - - -\n"); /* first what was read */
    assert_int_equal(memcmp(got.words, "line 1: ", 8), 0);
    forget(NULL);
    stream_text(HEADER FIRST "330106,2025002,程玥", UJREG_FORMAT_CSV);
    assert_int_equal(got.error, EINVAL);
    assert_int_equal(memcmp(got.words, "line 3: ", 8), 0);
}

static void test_what_is_no_such_input_is_a_failure(void **state) {
    (void)state;
    stream_text("", UJREG_FORMAT_AUTO);
    assert_int_equal(got.error, EINVAL);
    assert_rows("");
    assert_non_null(strstr(got.words, "empty"));
    forget(NULL);
    stream_text("name,age\nx,1\n", UJREG_FORMAT_CSV);
    assert_int_equal(got.error, EINVAL);
    assert_true(got.words[0] != '\0');
    forget(NULL);
    ujreg_arrow_stream_options options = options_of(0, 0);
    options.language = UJREG_LANGUAGE_ZH;
    stream_bytes("name,age\nx,1\n", 13, UJREG_FORMAT_CSV, &options);
    assert_non_null(strstr(got.words, "行"));
}

static void stream_source(struct source *source, uint64_t data_size) {
    const ujreg_arrow_stream_options options = options_of(0, 0);
    const ujreg_input input = {.size = sizeof input, .read = source_read, .context = source, .data_size = data_size};
    struct ArrowArrayStream stream;
    assert_int_equal(ujreg_arrow_stream(NULL, standard, &options, &input, &stream), UJREG_OK);
    drain(&stream, 0);
}

static void test_a_function_delivers_in_pieces_of_any_size(void **state) {
    (void)state;
    struct dice dice = {3};
    struct bytes file = synthetic_file(&dice, 0, 3000), expected = {0}, told = {0};
    expect_rows(file.data, file.size, UJREG_FORMAT_AUTO, 0, &expected, &told);
    static const size_t most[] = {0, 7, 100001};
    for (size_t i = 0; i < 3; i++) {
        stream_source(&(struct source){.data = file.data, .size = file.size, .most = most[i]}, i ? 0 : file.size);
        assert_int_equal(got.error, 0);
        same_told("pieces", &expected, &got.rows);
        forget(NULL);
    }
    bytes_free(&file);
    bytes_free(&expected);
    bytes_free(&told);
}

static void test_a_function_that_fails_is_a_failure(void **state) {
    (void)state;
    static const char file[] = HEADER FIRST SECOND;
    struct dice dice = {3};
    struct bytes large = synthetic_file(&dice, 0, 5000);
    stream_source(&(struct source){.data = large.data, .size = large.size, .fail_at = large.size - 10}, 0);
    assert_int_equal(got.error, EIO);
    assert_int_equal(memcmp(got.rows.data, "1/2 0 0:", 8), 0); /* what was read before */
    bytes_free(&large);
    forget(NULL);
    stream_source(&(struct source){.data = file, .size = sizeof file - 1}, sizeof file); /* fewer bytes than announced */
    assert_int_equal(got.error, EIO);
    forget(NULL);
    stream_source(&(struct source){.data = file, .size = sizeof file - 1}, 10); /* more */
    assert_int_equal(got.error, EIO);
}

static void test_a_sink_stops_and_fails(void **state) {
    (void)state;
    got.stop_after = 2; /* the first one is about the sex */
    got.stop_with = UJREG_END;
    stream_text(HEADER FIRST SECOND, UJREG_FORMAT_CSV);
    assert_int_equal(got.error, ECANCELED);
    forget(NULL);
    got.stop_after = 2;
    stream_text(HEADER FIRST SECOND, UJREG_FORMAT_CSV);
    assert_int_equal(got.error, EIO);
}

static void test_a_sink_cannot_ask_the_stream(void **state) {
    (void)state;
    struct ArrowArrayStream stream;
    const ujreg_arrow_stream_options options = options_of(0, 0);
    const ujreg_input input = {.size = sizeof input, .data = HEADER FIRST, .data_size = strlen(HEADER FIRST)};
    assert_int_equal(ujreg_arrow_stream(NULL, standard, &options, &input, &stream), UJREG_OK);
    got.stream = &stream;
    drain(&stream, 0);
    assert_int_equal(got.error, 0);
    assert_int_equal(got.asked_again, EINVAL);
}

/* --- memory --------------------------------------------------------------------------------------------------------- */

static void test_batches_and_columns_live_without_the_stream(void **state) {
    (void)state;
    struct failing_memory memory = {0};
    const ujreg_allocator allocator = failing_memory_allocator(&memory);
    const ujreg_arrow_stream_options options = options_of(UJREG_ARROW_WITH_SEX, 1);
    const ujreg_input input = {
        .size = sizeof input, .data = HEADER FIRST SECOND, .data_size = strlen(HEADER FIRST SECOND)};
    struct ArrowArrayStream stream;
    struct ArrowSchema schema;
    struct ArrowArray first, second, name;
    assert_int_equal(ujreg_arrow_stream(&allocator, standard, &options, &input, &stream), UJREG_OK);
    assert_int_equal(stream.get_schema(&stream, &schema), 0);
    assert_int_equal(stream.get_next(&stream, &first), 0);
    assert_int_equal(stream.get_next(&stream, &second), 0);
    stream.release(&stream);
    name = *first.children[UJREG_AAC003 - 1]; /* moved out, as the format allows */
    first.children[UJREG_AAC003 - 1]->release = NULL;
    first.release(&first);
    assert_memory_equal(name.buffers[2], "程玥", strlen("程玥"));
    name.release(&name);
    assert_null(name.release);
    struct ArrowSchema column = *schema.children[UJREG_AAC003 - 1];
    schema.children[UJREG_AAC003 - 1]->release = NULL;
    schema.release(&schema);
    assert_string_equal(column.name, "AAC003");
    assert_string_equal(column.format, "u");
    assert_int_equal(column.flags, ARROW_FLAG_NULLABLE);
    column.release(&column);
    assert_memory_equal(second.children[UJREG_AAC003 - 1]->buffers[2], "王 伟", strlen("王 伟"));
    second.release(&second);
    assert_int_equal(memory.alive, 0);
}

static void test_memory_may_end_anywhere(void **state) {
    (void)state;
    static const char file[] = HEADER FIRST SECOND FIRST;
    int done = 0;
    for (int64_t n = 1; !done; n++) {
        struct failing_memory memory = {.fail_at = n};
        const ujreg_allocator allocator = failing_memory_allocator(&memory);
        const ujreg_arrow_stream_options options = {.size = sizeof options, .batch_rows = 2};
        const ujreg_input input = {.size = sizeof input, .data = file, .data_size = sizeof file - 1};
        struct ArrowArrayStream stream;
        if (ujreg_arrow_stream(&allocator, standard, &options, &input, &stream) == UJREG_OK) {
            struct ArrowSchema schema;
            struct ArrowArray batch;
            int64_t rows = 0;
            int error = stream.get_schema(&stream, &schema);
            if (error == 0) {
                schema.release(&schema);
                while ((error = stream.get_next(&stream, &batch)) == 0 && batch.release) {
                    rows += batch.length;
                    batch.release(&batch);
                }
            }
            assert_true(error == ENOMEM || (error == 0 && rows == 3)); /* never a short stream */
            assert_int_equal(stream.get_last_error(&stream) != NULL, error != 0);
            done = error == 0 && memory.calls < n;
            stream.release(&stream);
        } else {
            assert_null(stream.release);
        }
        assert_int_equal(memory.alive, 0);
        assert_true(n < 1000);
    }
}

static void test_borrowed_bytes_are_not_copied(void **state) {
    (void)state;
    struct dice dice = {3};
    struct bytes file = synthetic_file(&dice, 0, 20000);
    ujreg_arrow_stream_options options = options_of(UJREG_ARROW_BORROWED, 0);
    const ujreg_input input = {.size = sizeof input, .data = file.data, .data_size = file.size};
    struct ArrowArrayStream stream;
    assert_int_equal(ujreg_arrow_stream(NULL, standard, &options, &input, &stream), UJREG_OK);
    drain(&stream, 0);
    assert_int_equal(got.error, 0);
    assert_int_equal(got.batches, 2); /* of 16,384 and 3,616 */
    bytes_free(&file);
}

static void test_arguments_are_looked_at(void **state) {
    (void)state;
    struct ArrowArrayStream stream;
    const ujreg_input input = {.size = sizeof input}, no_size = {.size = 0},
                      no_data = {.size = sizeof input, .data_size = 1};
    ujreg_arrow_stream_options options = {.size = sizeof options};
    assert_int_equal(ujreg_arrow_stream(NULL, NULL, NULL, &input, &stream), UJREG_ERROR_ARGUMENT);
    assert_null(stream.release);
    assert_int_equal(ujreg_arrow_stream(NULL, standard, NULL, NULL, &stream), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_arrow_stream(NULL, standard, NULL, &input, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_arrow_stream(NULL, standard, NULL, &no_size, &stream), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_arrow_stream(NULL, standard, NULL, &no_data, &stream), UJREG_ERROR_ARGUMENT);
    const ujreg_arrow_stream_options wrong[] = {
        {.size = sizeof options, .flags = 4},        {.size = sizeof options, .batch_rows = (1 << 20) + 1},
        {.size = sizeof options, .language = 3},     {.size = sizeof options, .reserved = 1},
        {.size = sizeof options, .max_nesting = 65}, {.size = 0}};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_int_equal(ujreg_arrow_stream(NULL, standard, &wrong[i], &input, &stream), UJREG_ERROR_ARGUMENT);
        assert_null(stream.release);
    }
}

#define TEST(name) cmocka_unit_test_teardown(name, forget)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(test_every_record_is_a_row),
        TEST(test_every_format_gives_the_records_of_the_reader),
        TEST(test_what_breaks_the_format_is_a_row_without_items),
        TEST(test_an_error_that_no_record_has_is_a_row_of_its_own),
        TEST(test_an_item_without_a_column_is_an_error_of_every_row),
        TEST(test_business_ids_are_held_against_each_other),
        TEST(test_an_input_that_breaks_off_is_a_failure),
        TEST(test_what_is_no_such_input_is_a_failure),
        TEST(test_a_function_delivers_in_pieces_of_any_size),
        TEST(test_a_function_that_fails_is_a_failure),
        TEST(test_a_sink_stops_and_fails),
        TEST(test_a_sink_cannot_ask_the_stream),
        TEST(test_batches_and_columns_live_without_the_stream),
        TEST(test_memory_may_end_anywhere),
        TEST(test_borrowed_bytes_are_not_copied),
        TEST(test_arguments_are_looked_at),
    };
    return cmocka_run_group_tests(tests, make_standard, free_standard);
}
