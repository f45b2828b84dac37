/* SPDX-License-Identifier: Apache-2.0 */
/* What tests of writers share: a sink into memory, records of chosen and of random values, writing and reading back. */
#ifndef WRITER_UNIT_H
#define WRITER_UNIT_H

#include "unit.h"

#include <ujreg/ujreg.h>

struct memory_sink {
    char *data;
    size_t size, capacity;
    int64_t calls;
    int64_t fail_at; /* calls from 1; 0: never */
};

static inline ujreg_status memory_sink_take(void *context, const char *data, size_t size) {
    struct memory_sink *sink = context;
    if (++sink->calls == sink->fail_at) {
        return UJREG_OK;
    }
    if (size > sink->capacity - sink->size) {
        sink->capacity = (sink->size + size) * 2;
        sink->data = realloc(sink->data, sink->capacity);
        assert_non_null(sink->data);
    }
    memcpy(sink->data + sink->size, data, size);
    sink->size += size;
    return UJREG_MORE;
}

static inline ujreg_text text_of(const char *string) {
    return (ujreg_text){string, strlen(string)};
}

/* 张伟 of the standard's specimen number. */
static inline ujreg_record sample_record(void) {
    ujreg_record record = {.size = sizeof record};
    record.aab301 = text_of("330106");
    record.aaz341 = text_of("SY-2020-0001");
    record.aac003 = text_of("\xE5\xBC\xA0\xE4\xBC\x9F");
    record.aac002 = text_of("11010519491231002X");
    record.aac058 = text_of("01");
    record.aac044 = text_of("11010519491231002X");
    record.adc210 = text_of("20201015");
    record.ajc00a = text_of("11");
    record.aae011 = text_of("\xE6\x9D\x8E\xE5\xA8\x9C");
    record.aae036 = text_of("20201016");
    return record;
}

static inline const ujreg_text *record_items(const ujreg_record *record) {
    return &record->aab301;
}

/* Writes records; every one must be taken. What came out is in the sink. */
static inline void write_records(const ujreg_writer_options *options, const ujreg_record *records, size_t count,
                                 struct memory_sink *sink) {
    ujreg_writer *writer;
    assert_int_equal(ujreg_writer_new(NULL, options, memory_sink_take, sink, &writer), UJREG_OK);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(ujreg_writer_write(writer, &records[i], NULL), UJREG_OK);
    }
    assert_int_equal(ujreg_writer_finish(writer), UJREG_OK);
    assert_int_equal(ujreg_writer_records(writer), count);
    ujreg_writer_free(writer);
}

static inline uint64_t next_random(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

#endif
