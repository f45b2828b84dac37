/* SPDX-License-Identifier: Apache-2.0 */
/* Functions of the caller: success has to be said. 0 is what a binding answers for a function that threw, so 0 is a failure
 * everywhere, in the middle of an input as at its beginning. */
#include "inputs.h"

#define PIECE 4096

/* What a function of the caller answers at its n-th call; up to there it does its work. */
struct odd {
    int calls, odd_call;
    ujreg_status answer;
    size_t stored;
    const char *data;
    size_t size, at;
};

static int is_odd(struct odd *odd) {
    return ++odd->calls == odd->odd_call;
}

static ujreg_status odd_source(void *context, char *buffer, size_t capacity, size_t *stored) {
    struct odd *odd = context;
    assert_int_equal(*stored, 0);
    if (is_odd(odd)) {
        *stored = odd->stored == SIZE_MAX ? capacity + 1 : odd->stored;
        return odd->answer;
    }
    size_t size = odd->size - odd->at < PIECE ? odd->size - odd->at : PIECE;
    size = size < capacity ? size : capacity;
    memcpy(buffer, odd->data + odd->at, size);
    odd->at += size;
    *stored = size;
    return size ? UJREG_MORE : UJREG_END;
}

static ujreg_status odd_source_at(void *context, uint64_t offset, char *buffer, size_t capacity, size_t *stored) {
    struct odd *odd = context;
    if (is_odd(odd)) {
        *stored = odd->stored == SIZE_MAX ? capacity + 1 : odd->stored;
        return odd->answer;
    }
    const size_t size = odd->size - (size_t)offset < capacity ? odd->size - (size_t)offset : capacity;
    memcpy(buffer, odd->data + offset, size);
    *stored = size;
    return UJREG_MORE;
}

static ujreg_status odd_sink(void *context, const char *data, size_t size) {
    struct odd *odd = context;
    assert_non_null(data);
    assert_true(size > 0);
    return is_odd(odd) ? odd->answer : UJREG_MORE;
}

static ujreg_status odd_finding_sink(void *context, const ujreg_finding *finding) {
    struct odd *odd = context;
    assert_int_equal(finding->size, sizeof *finding);
    return is_odd(odd) ? odd->answer : UJREG_MORE;
}

/* Answers that are no success, and what the call answers to them. */
static const struct {
    ujreg_status answer, becomes;
} sinks[] = {
    {UJREG_OK, UJREG_ERROR_IO},       {UJREG_END, UJREG_STOPPED},  {UJREG_INVALID, UJREG_ERROR_IO},
    {UJREG_ERROR_IO, UJREG_ERROR_IO}, {-1, UJREG_ERROR_IO},        {UJREG_ERROR_MEMORY, UJREG_ERROR_IO},
    {UJREG_STOPPED, UJREG_ERROR_IO},  {INT32_MAX, UJREG_ERROR_IO}, {INT32_MIN, UJREG_ERROR_IO},
};

/* The same of sources: with how many bytes. SIZE_MAX: more than there is room for. */
static const struct {
    ujreg_status answer;
    size_t stored;
} sources[] = {{UJREG_OK, 0},       {UJREG_OK, 100},     {UJREG_MORE, 0},     {UJREG_MORE, SIZE_MAX},
               {UJREG_END, 1},      {UJREG_INVALID, 10}, {UJREG_ERROR_IO, 0}, {-1, 0},
               {PIECE, PIECE},      {UJREG_STOPPED, 0},  {INT32_MAX, 1},      {UJREG_ERROR_IO, 100},
               {UJREG_OK, SIZE_MAX}};

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static ujreg_run *new_run(uint32_t workers) {
    const ujreg_run_options options = {.size = sizeof options, .workers = workers};
    ujreg_run *run;
    assert_int_equal(ujreg_run_new(NULL, standard, &options, &run), UJREG_OK);
    return run;
}

static struct bytes flawed_file(size_t records) {
    struct dice dice = {7};
    struct bytes file = synthetic_file(&dice, 0, records);
    damage(&dice, &file, sizeof SYNTHETIC_HEADER, 20);
    return file;
}

static void a_source_that_answers_0_in_the_middle_has_failed(void **state) {
    (void)state;
    struct dice dice = {7};
    struct bytes file = synthetic_file(&dice, 0, 2000);
    for (size_t i = 0; i < COUNT(sources); i++) {
        for (uint32_t workers = 1; workers <= 3; workers += 2) {
            for (int call = 1; call <= 41; call += 40) {
                ujreg_run *run = new_run(workers);
                ujreg_summary summary = {.size = sizeof summary};
                struct odd odd = {.odd_call = call,
                                  .answer = sources[i].answer,
                                  .stored = sources[i].stored,
                                  .data = file.data,
                                  .size = file.size};
                const ujreg_input input = {.size = sizeof input, .read = odd_source, .context = &odd};
                assert_int_equal(ujreg_run_input(run, &input, NULL, NULL, &summary), UJREG_ERROR_IO);
                assert_int_equal(odd.calls, call);                 /* it is not asked again */
                assert_int_equal(summary.records > 0, call == 41); /* what was read before is reported */
                ujreg_run_free(run);
            }
        }
    }
    bytes_free(&file);
}

static void a_source_that_is_read_again_and_answers_0_has_failed(void **state) {
    (void)state;
    struct dice dice = {9};
    struct bytes file = synthetic_file(&dice, 0, 50);
    const size_t records = file.size - sizeof SYNTHETIC_HEADER;
    char *twice = malloc(records);
    memcpy(twice, file.data + sizeof SYNTHETIC_HEADER, records);
    bytes_add(&file, twice, records); /* every business ID is met again, and has to be fetched */
    for (size_t i = 0; i < COUNT(sources) + 1; i++) {
        ujreg_run *run = new_run(1);
        const int ends = i == COUNT(sources); /* the end is no answer either where there were bytes */
        struct odd odd = {.odd_call = (int)((file.size + PIECE - 1) / PIECE) + 2, /* behind the reading */
                          .answer = ends ? UJREG_END : sources[i].answer,
                          .stored = ends ? 0 : sources[i].stored,
                          .data = file.data,
                          .size = file.size};
        const ujreg_input input = {.size = sizeof input, .read = odd_source, .read_at = odd_source_at, .context = &odd};
        assert_int_equal(ujreg_run_input(run, &input, NULL, NULL, NULL), UJREG_ERROR_IO);
        ujreg_run_free(run);
    }
    free(twice);
    bytes_free(&file);
}

static void a_finding_sink_has_to_say_that_it_goes_on(void **state) {
    (void)state;
    struct bytes file = flawed_file(2000);
    for (size_t i = 0; i < COUNT(sinks); i++) {
        for (uint32_t workers = 1; workers <= 3; workers += 2) {
            for (int call = 1; call <= 3; call++) {
                ujreg_run *run = new_run(workers);
                ujreg_summary summary = {.size = sizeof summary};
                struct odd odd = {.odd_call = call, .answer = sinks[i].answer};
                const ujreg_input input = {.size = sizeof input, .data = file.data, .data_size = file.size};
                assert_int_equal(ujreg_run_input(run, &input, odd_finding_sink, &odd, &summary), sinks[i].becomes);
                assert_int_equal(odd.calls, call);
                assert_int_equal(summary.errors + summary.warnings + summary.notes, call);
                assert_true(ujreg_run_input(run, &input, NULL, NULL, NULL) >= 0); /* the run lives on */
                ujreg_run_free(run);
            }
        }
    }
    bytes_free(&file);
}

static void a_list_that_collects_goes_on_and_one_without_memory_stops_the_run(void **state) {
    (void)state;
    struct bytes file = flawed_file(100);
    ujreg_findings *findings;
    const ujreg_input input = {.size = sizeof input, .data = file.data, .data_size = file.size};
    ujreg_summary summary = {.size = sizeof summary};
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_check_buffer(standard, NULL, &input, ujreg_findings_collect, findings, &summary), UJREG_OK);
    assert_int_equal(ujreg_findings_count(findings), summary.errors + summary.warnings + summary.notes);
    assert_int_equal(ujreg_check_buffer(standard, NULL, &input, ujreg_findings_collect, NULL, NULL), UJREG_ERROR_IO);
    ujreg_findings_free(findings);
    bytes_free(&file);
}

static void a_writers_sink_has_to_say_that_it_goes_on(void **state) {
    (void)state;
    struct bytes file = flawed_file(4000); /* several pieces of output */
    for (size_t i = 0; i < COUNT(sinks); i++) {
        for (int call = 1; call <= 3; call++) {
            const ujreg_writer_options options = {.size = sizeof options, .format = UJREG_FORMAT_NDJSON};
            ujreg_run *run = new_run(1);
            ujreg_writer *writer;
            struct odd odd = {.odd_call = call, .answer = sinks[i].answer};
            const ujreg_input input = {.size = sizeof input, .data = file.data, .data_size = file.size};
            const ujreg_record record = {.size = sizeof record, .aac003 = {"A", 1}};
            assert_int_equal(ujreg_writer_new(NULL, &options, odd_sink, &odd, &writer), UJREG_OK);
            assert_int_equal(ujreg_run_convert(run, &input, UJREG_CONVERT_ALL, writer, NULL, NULL, NULL),
                             sinks[i].becomes);
            /* The output is not complete, whatever is asked of the writer now, and its sink is left alone. */
            assert_int_equal(ujreg_writer_write(writer, &record, NULL), sinks[i].becomes);
            assert_int_equal(ujreg_writer_finish(writer), sinks[i].becomes);
            assert_int_equal(odd.calls, call);
            ujreg_writer_free(writer);
            ujreg_run_free(run);
        }
    }
    bytes_free(&file);
}

static void what_is_saved_is_whole_or_not_there(void **state) {
    (void)state;
    ujreg_id_set *set;
    ujreg_tally *tally;
    const ujreg_text area = {"330106", 6}, serial = {"A1", 2};
    const ujreg_tally_entry entry = {.size = sizeof entry,
                                     .person = {"N:330106198503152177", 20},
                                     .source = UJREG_ORIGIN_LOCAL,
                                     .area = 330106,
                                     .registered = {2025, 11, 3}};
    assert_int_equal(ujreg_id_set_new(NULL, NULL, &set), UJREG_OK);
    assert_int_equal(ujreg_id_set_add(set, &area, &serial, 1, NULL), UJREG_OK);
    assert_int_equal(ujreg_tally_new(NULL, NULL, &tally), UJREG_OK);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    struct odd even = {.odd_call = 0};
    assert_int_equal(ujreg_id_set_save(set, odd_sink, &even), UJREG_OK);
    for (size_t i = 0; i < COUNT(sinks); i++) {
        for (int call = 1; call <= even.calls; call++) {
            struct odd odd = {.odd_call = call, .answer = sinks[i].answer};
            assert_int_equal(ujreg_id_set_save(set, odd_sink, &odd), sinks[i].becomes);
            assert_int_equal(odd.calls, call);
        }
        struct odd odd = {.odd_call = 1, .answer = sinks[i].answer};
        assert_int_equal(ujreg_tally_save(tally, odd_sink, &odd), sinks[i].becomes);
        assert_int_equal(odd.calls, 1);
    }
    ujreg_tally_free(tally);
    ujreg_id_set_free(set);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_source_that_answers_0_in_the_middle_has_failed),
        cmocka_unit_test(a_source_that_is_read_again_and_answers_0_has_failed),
        cmocka_unit_test(a_finding_sink_has_to_say_that_it_goes_on),
        cmocka_unit_test(a_list_that_collects_goes_on_and_one_without_memory_stops_the_run),
        cmocka_unit_test(a_writers_sink_has_to_say_that_it_goes_on),
        cmocka_unit_test(what_is_saved_is_whole_or_not_there),
    };
    return cmocka_run_group_tests(tests, make_standard, free_standard);
}
