/* SPDX-License-Identifier: Apache-2.0 */
/* The buffer that takes output in place of a function of the caller. */
#include "failing_memory.h"

#include <ujreg/ujreg.h>

static ujreg_buffer *buffer_of(uint64_t most) {
    const ujreg_buffer_options options = {.size = sizeof options, .max_bytes = most};
    ujreg_buffer *buffer;
    assert_int_equal(ujreg_buffer_new(NULL, &options, &buffer), UJREG_OK);
    return buffer;
}

static void holds(const ujreg_buffer *buffer, const char *expected) {
    ujreg_text text;
    assert_int_equal(ujreg_buffer_get(buffer, &text), UJREG_OK);
    assert_int_equal(text.size, strlen(expected));
    if (text.size) {
        assert_memory_equal(text.data, expected, text.size);
    }
}

static void what_is_written_stands_in_its_order(void **state) {
    (void)state;
    ujreg_buffer *buffer = buffer_of(0);
    holds(buffer, "");
    assert_int_equal(ujreg_buffer_write(buffer, "one", 3), UJREG_MORE);
    assert_int_equal(ujreg_buffer_write(buffer, NULL, 0), UJREG_MORE);
    assert_int_equal(ujreg_buffer_write(buffer, " two", 4), UJREG_MORE);
    holds(buffer, "one two");
    ujreg_buffer_clear(buffer);
    holds(buffer, "");
    assert_int_equal(ujreg_buffer_write(buffer, "x", 1), UJREG_MORE);
    holds(buffer, "x");
    ujreg_buffer_free(buffer);
}

static void no_more_than_the_limit_is_held(void **state) {
    (void)state;
    ujreg_buffer *buffer = buffer_of(5);
    assert_int_equal(ujreg_buffer_write(buffer, "123456", 6), UJREG_ERROR_LIMIT);
    holds(buffer, "");
    assert_int_equal(ujreg_buffer_write(buffer, "123", 3), UJREG_MORE);
    assert_int_equal(ujreg_buffer_write(buffer, "456", 3), UJREG_ERROR_LIMIT);
    holds(buffer, "123");
    assert_int_equal(ujreg_buffer_write(buffer, "45", 2), UJREG_MORE);
    holds(buffer, "12345");
    assert_int_equal(ujreg_buffer_write(buffer, "", 0), UJREG_MORE);
    assert_int_equal(ujreg_buffer_write(buffer, "6", 1), UJREG_ERROR_LIMIT);
    assert_int_equal(ujreg_buffer_write(buffer, "6", SIZE_MAX), UJREG_ERROR_LIMIT);
    ujreg_buffer_clear(buffer);
    assert_int_equal(ujreg_buffer_write(buffer, "12345", 5), UJREG_MORE);
    ujreg_buffer_free(buffer);
}

static void a_writer_writes_into_it(void **state) {
    (void)state;
    const ujreg_writer_options options = {.size = sizeof options, .format = UJREG_FORMAT_NDJSON};
    const ujreg_record record = {.size = sizeof record, .aab301 = {"330106", 6}};
    ujreg_buffer *whole = buffer_of(0), *small = buffer_of(4);
    ujreg_writer *writer;
    assert_int_equal(ujreg_writer_new(NULL, &options, ujreg_buffer_write, whole, &writer), UJREG_OK);
    assert_int_equal(ujreg_writer_write(writer, &record, NULL), UJREG_OK);
    assert_int_equal(ujreg_writer_finish(writer), UJREG_OK);
    ujreg_writer_free(writer);
    holds(whole, "{\"AAB301\":\"330106\"}\n");
    assert_int_equal(ujreg_writer_new(NULL, &options, ujreg_buffer_write, small, &writer), UJREG_OK);
    assert_int_equal(ujreg_writer_write(writer, &record, NULL), UJREG_OK);
    assert_int_equal(ujreg_writer_finish(writer), UJREG_ERROR_IO); /* of a sink that failed */
    ujreg_writer_free(writer);
    ujreg_buffer_free(whole);
    ujreg_buffer_free(small);
}

static void wrong_arguments_are_refused(void **state) {
    (void)state;
    ujreg_buffer_options options = {.size = sizeof options};
    ujreg_buffer *buffer = NULL;
    ujreg_text text;
    assert_int_equal(ujreg_buffer_new(NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    options.flags = 1;
    assert_int_equal(ujreg_buffer_new(NULL, &options, &buffer), UJREG_ERROR_ARGUMENT);
    assert_null(buffer);
    options = (ujreg_buffer_options){.size = 0};
    assert_int_equal(ujreg_buffer_new(NULL, &options, &buffer), UJREG_ERROR_ARGUMENT);
    options.size = 4;
    assert_int_equal(ujreg_buffer_new(NULL, &options, &buffer), UJREG_ERROR_VERSION);
    const ujreg_allocator half = {.size = sizeof half};
    assert_int_equal(ujreg_buffer_new(&half, NULL, &buffer), UJREG_ERROR_ARGUMENT);
    assert_null(buffer);
    assert_int_equal(ujreg_buffer_new(NULL, NULL, &buffer), UJREG_OK);
    assert_int_equal(ujreg_buffer_write(NULL, "x", 1), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_buffer_write(buffer, NULL, 1), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_buffer_get(NULL, &text), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_buffer_get(buffer, NULL), UJREG_ERROR_ARGUMENT);
    ujreg_buffer_clear(NULL);
    ujreg_buffer_free(buffer);
    ujreg_buffer_free(NULL);
}

static void lack_of_memory_loses_no_byte_that_was_there(void **state) {
    (void)state;
    int failed = 0;
    for (int64_t at = 1; at < 12; at++) {
        struct failing_memory memory = {.fail_at = at};
        const ujreg_allocator allocator = failing_memory_allocator(&memory);
        ujreg_buffer *buffer;
        ujreg_text text;
        if (ujreg_buffer_new(&allocator, NULL, &buffer) != UJREG_OK) {
            assert_null(buffer);
            continue;
        }
        for (size_t i = 0; i < 5000; i++) {
            const char byte = (char)('a' + i % 26);
            ujreg_status status = ujreg_buffer_write(buffer, &byte, 1);
            if (status == UJREG_ERROR_MEMORY) {
                failed++;
                status = ujreg_buffer_write(buffer, &byte, 1);
            }
            assert_int_equal(status, UJREG_MORE);
        }
        assert_int_equal(ujreg_buffer_get(buffer, &text), UJREG_OK);
        assert_int_equal(text.size, 5000);
        for (size_t i = 0; i < 5000; i++) {
            assert_int_equal(text.data[i], 'a' + i % 26);
        }
        ujreg_buffer_free(buffer);
        assert_int_equal(memory.alive, 0);
    }
    assert_true(failed > 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_stands_in_its_order),
        cmocka_unit_test(no_more_than_the_limit_is_held),
        cmocka_unit_test(a_writer_writes_into_it),
        cmocka_unit_test(wrong_arguments_are_refused),
        cmocka_unit_test(lack_of_memory_loses_no_byte_that_was_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
