/* SPDX-License-Identifier: Apache-2.0 */
/* One input read in every way: from memory, by a function that can come back to a part of it, by one that cannot; in pieces of
 * all sizes, by one worker and by several. All must say the same, and write the same. */
#ifndef EVERY_WAY_H
#define EVERY_WAY_H

#include "inputs.h"

struct limits {
    uint64_t record, field;
};

static inline ujreg_status write_down(void *context, const char *data, size_t size) {
    bytes_add(context, data, size);
    return UJREG_MORE;
}

static inline void tell_summary(struct bytes *told, const ujreg_summary *summary) {
    tell_number(told, "format ", summary->format);
    tell_number(told, " encoding ", summary->encoding);
    tell_number(told, " bytes ", (int64_t)summary->bytes);
    tell_number(told, " records ", (int64_t)summary->records);
    tell_number(told, " clean ", (int64_t)summary->clean);
    tell_number(told, " with errors ", (int64_t)summary->with_errors);
    tell_number(told, " with warnings ", (int64_t)summary->with_warnings);
    tell_number(told, " errors ", (int64_t)summary->errors);
    tell_number(told, " warnings ", (int64_t)summary->warnings);
    tell_number(told, " notes ", (int64_t)summary->notes);
    bytes_add_string(told, "\n");
}

struct way {
    int way;
    uint32_t workers;
    size_t most; /* of one read */
};

static const struct way every_ways[] = {{FROM_MEMORY, 1, 0},     {FROM_MEMORY, 2, 0},        {FROM_MEMORY, 8, 0},
                                        {FROM_READ_AGAIN, 1, 0}, {FROM_READ_AGAIN, 3, 9001}, {FROM_READ, 1, 0},
                                        {FROM_READ, 3, 70001}};
#define EVERY_WAYS (sizeof every_ways / sizeof *every_ways)

/* All that is said of a file, and, where it is converted, what is written. */
static inline void read_one_way(const struct way *way, const struct bytes *file, int32_t format,
                                const struct limits *limits, int converts, struct bytes *told) {
    ujreg_run_options options = {.size = sizeof options,
                                 .workers = way->workers,
                                 .max_record_bytes = limits->record,
                                 .max_field_bytes = limits->field};
    ujreg_run *run;
    ujreg_writer *writer = NULL;
    ujreg_writer_options form = {.size = sizeof form, .format = UJREG_FORMAT_NDJSON};
    struct bytes written = {0};
    struct running running = {.format = format,
                              .way = way->way,
                              .name = "file",
                              .findings = told,
                              .source = {.data = file->data, .size = file->size, .most = way->most, .dice = {7}}};
    assert_int_equal(ujreg_run_new(NULL, standard, &options, &run), UJREG_OK);
    if (converts) {
        assert_int_equal(ujreg_writer_new(NULL, &form, write_down, &written, &writer), UJREG_OK);
    }
    running.writer = writer;
    ujreg_status status = run_input(run, &running);
    tell_summary(told, &running.summary);
    tell_number(told, "status ", status);
    bytes_add_string(told, "\n");
    if (converts) {
        assert_int_equal(ujreg_writer_finish(writer), UJREG_OK);
        bytes_add(told, written.data, written.size);
    }
    assert_true(status == UJREG_OK || status == UJREG_INVALID);
    ujreg_writer_free(writer);
    ujreg_run_free(run);
    bytes_free(&written);
}

static inline struct bytes every_way(const char *what, const struct bytes *file, int32_t format,
                                     const struct limits *limits, int converts) {
    struct bytes first = {0};
    for (size_t i = 0; i < EVERY_WAYS; i++) {
        struct bytes told = {0};
        char name[160];
        snprintf(name, sizeof name, "%s, way %zu", what, i);
        read_one_way(&every_ways[i], file, format, limits, converts, &told);
        if (i == 0) {
            first = told;
            continue;
        }
        same_told(name, &first, &told);
        bytes_free(&told);
    }
    return first;
}

#endif
