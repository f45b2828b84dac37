/* SPDX-License-Identifier: Apache-2.0 */
/* An input of any format as a stream of batches: the push reader in front, the batches of arrow_batch.c behind. Whatever is an
 * error shows in the rows or ends the stream with a failure, so that nobody needs the findings to be safe. */
#include <ujreg/reader.h>

#include <errno.h>
#include <string.h>

#include "arrow/arrow_batch.h"
#include "arrow/duplicates.h"
#include "core/bounded.h"
#include "core/callback.h"
#include "core/version.h"
#include "reader/reader.h"
#include "record/findings.h"

#define BATCH_ROWS 16384
#define BATCH_ROWS_MAX (1 << 20)
#define READ_BYTES ((size_t)1 << 18)
#define WORDS 4096

struct arrow_stream {
    ujreg_allocator allocator;
    const ujreg_profile *profile;
    ujreg_arrow_stream_options options;
    ujreg_input input;
    ujreg_reader *reader;
    struct uj_proof_memory memory;
    ujreg_findings *findings;
    struct uj_arrow_batch batch;
    struct uj_buffer bytes; /* read from the caller's function, or all of the input */
    uint64_t delivered;     /* by it */
    uint64_t record;        /* the last one that was met */
    int32_t of_all;         /* the worst that is true of every row */
    int is_fed;             /* all of the input is with the reader */
    int has_ended;
    int is_busy;
    int failure; /* errno; 0: none */
    char words[WORDS];
};

/* --- failures ----------------------------------------------------------------------------------------------------- */

static int errno_of(ujreg_status status) {
    switch (status) {
    case UJREG_ERROR_MEMORY:
        return ENOMEM;
    case UJREG_ERROR_IO:
        return EIO;
    case UJREG_STOPPED:
        return ECANCELED;
    default:
        return EINVAL;
    }
}

static int32_t language_of(const struct arrow_stream *stream) {
    return stream->options.language ? stream->options.language : UJREG_LANGUAGE_EN;
}

static void fail_with(struct arrow_stream *stream, ujreg_status status, const char *words) {
    struct uj_bounded out = {stream->words, sizeof stream->words, 0};
    uj_bounded_add_string(&out, words);
    (void)uj_bounded_finish(&out, NULL);
    stream->failure = errno_of(status);
}

/* The last error that the reader reported says why nothing more can be read. */
static void fail_as_reported(struct arrow_stream *stream) {
    ujreg_finding finding, last;
    int is_there = 0;
    finding.size = last.size = sizeof finding;
    for (size_t i = 0; ujreg_findings_get(stream->findings, i, &finding) == UJREG_OK; i++) {
        if (!is_there || finding.severity == UJREG_SEVERITY_ERROR) {
            last = finding;
            is_there = 1;
        }
    }
    stream->failure = EINVAL;
    struct uj_bounded out = {stream->words, sizeof stream->words, 0};
    size_t needed = 0;
    char message[WORDS - 64];
    if (!is_there || ujreg_finding_message(&last, language_of(stream), message, sizeof message, &needed) != UJREG_OK) {
        fail_with(stream, UJREG_INVALID, ujreg_status_text(UJREG_INVALID, language_of(stream)));
        return;
    }
    if (last.line) {
        uj_bounded_add_string(&out, language_of(stream) == UJREG_LANGUAGE_ZH ? "第 " : "line ");
        uj_bounded_add_number(&out, (int64_t)last.line, 10, 1);
        uj_bounded_add_string(&out, language_of(stream) == UJREG_LANGUAGE_ZH ? " 行：" : ": ");
    }
    uj_bounded_add(&out, message, needed);
    (void)uj_bounded_finish(&out, NULL);
}

static void fail_as_status(struct arrow_stream *stream, ujreg_status status) {
    fail_with(stream, status, ujreg_status_text(status, language_of(stream)));
}

/* --- rows --------------------------------------------------------------------------------------------------------- */

/* What is true of the columns is true of every row. */
static int is_about_columns(const ujreg_finding *finding) {
    return finding->rule == UJREG_RULE_READER_COLUMN_MISSING || finding->rule == UJREG_RULE_READER_COLUMN_DOUBLED;
}

/* What the findings say of what was read last. */
struct read_verdict {
    int32_t worst;       /* of the record */
    int32_t elsewhere;   /* of what is about no record */
    uint64_t first_line; /* of that */
};

static ujreg_status give_one(struct arrow_stream *stream, const ujreg_finding *finding, struct read_verdict *verdict) {
    if (is_about_columns(finding)) {
        stream->of_all = finding->severity > stream->of_all ? finding->severity : stream->of_all;
    } else if (finding->record) {
        verdict->worst = finding->severity > verdict->worst ? finding->severity : verdict->worst;
    } else if (finding->severity > verdict->elsewhere) {
        verdict->elsewhere = finding->severity;
        verdict->first_line = finding->line;
    }
    return stream->options.sink ? uj_sink_status(stream->options.sink(stream->options.context, finding)) : UJREG_OK;
}

/* The findings of the reader, those before `checked`, with the profile's severity; the others have it. */
static ujreg_status give_findings(struct arrow_stream *stream, size_t checked, struct read_verdict *verdict) {
    ujreg_status status = UJREG_OK;
    ujreg_finding finding;
    finding.size = sizeof finding;
    for (size_t i = 0; status == UJREG_OK && ujreg_findings_get(stream->findings, i, &finding) == UJREG_OK; i++) {
        if (i < checked) {
            finding.severity = uj_profile_grade(stream->profile, &finding);
        }
        status = finding.severity == UJREG_SEVERITY_OFF ? UJREG_OK : give_one(stream, &finding, verdict);
    }
    return status;
}

static ujreg_status add_row(struct arrow_stream *stream, const ujreg_text *items, int32_t severity, ujreg_status status) {
    const struct uj_arrow_row row = {stream->record, ujreg_reader_line(stream->reader),
                                     (uint8_t)(severity > stream->of_all ? severity : stream->of_all), status};
    return uj_arrow_batch_add(&stream->batch, items, &row);
}

/* An error that no record has is a row of its own, in front of the record behind it. */
static ujreg_status add_elsewhere(struct arrow_stream *stream, const struct read_verdict *verdict) {
    const struct uj_arrow_row row = {0, verdict->first_line, UJREG_SEVERITY_ERROR, UJREG_MALFORMED};
    return verdict->elsewhere == UJREG_SEVERITY_ERROR ? uj_arrow_batch_add(&stream->batch, NULL, &row) : UJREG_OK;
}

static ujreg_status hold_key(struct arrow_stream *stream, const ujreg_text *items, struct read_verdict *verdict) {
    ujreg_finding finding;
    ujreg_status status = uj_arrow_hold_key(stream->options.ids, stream->profile, items, stream->record, &finding);
    if (status != UJREG_EXISTS) {
        return status;
    }
    finding.line = ujreg_reader_line(stream->reader);
    finding.offset = ujreg_reader_offset(stream->reader);
    return give_one(stream, &finding, verdict);
}

static ujreg_status add_record(struct arrow_stream *stream, const ujreg_text *items, int is_proved) {
    struct read_verdict verdict = {0, 0, 0};
    const size_t checked = uj_findings_count(stream->findings);
    stream->record = ujreg_reader_record_number(stream->reader);
    ujreg_status status = is_proved ? UJREG_OK : ujreg_reader_check(stream->reader, stream->profile, stream->findings);
    if (status == UJREG_OK && uj_findings_count(stream->findings)) {
        status = give_findings(stream, checked, &verdict);
    }
    if (status == UJREG_OK && stream->options.ids) {
        status = hold_key(stream, items, &verdict);
    }
    if (status == UJREG_OK) {
        status = add_elsewhere(stream, &verdict);
    }
    return status == UJREG_OK ? add_row(stream, items, verdict.worst, UJREG_OK) : status;
}

/* What is no record: a row when it counts as one. */
static ujreg_status add_others(struct arrow_stream *stream) {
    struct read_verdict verdict = {0, 0, 0};
    const uint64_t record = ujreg_reader_record_number(stream->reader);
    ujreg_status status = give_findings(stream, SIZE_MAX, &verdict);
    if (status == UJREG_OK) {
        status = add_elsewhere(stream, &verdict);
    }
    if (status == UJREG_OK && record != stream->record) {
        stream->record = record;
        status = add_row(stream, NULL, UJREG_SEVERITY_ERROR, UJREG_MALFORMED);
    }
    return status;
}

/* --- reading ------------------------------------------------------------------------------------------------------ */

/* The next bytes of the caller's function. */
static ujreg_status read_bytes(struct arrow_stream *stream) {
    const ujreg_input *input = &stream->input;
    size_t stored = 0;
    ujreg_status status = uj_buffer_reserve(&stream->bytes, READ_BYTES);
    if (status != UJREG_OK) {
        return status;
    }
    const ujreg_status answer = input->read(input->context, stream->bytes.data, READ_BYTES, &stored);
    status = uj_source_status(answer, stored, READ_BYTES);
    stream->is_fed = status == UJREG_END;
    if (status != UJREG_OK && status != UJREG_END) {
        return status;
    }
    stream->delivered += stored;
    if (input->data_size &&
        (stream->is_fed ? stream->delivered != input->data_size : stream->delivered > input->data_size)) {
        return UJREG_ERROR_IO; /* it was changed while it was read */
    }
    return ujreg_reader_feed(stream->reader, stream->bytes.data, stored, stream->is_fed);
}

static ujreg_status feed_reader(struct arrow_stream *stream) {
    if (stream->input.read) {
        return read_bytes(stream);
    }
    stream->is_fed = 1;
    return ujreg_reader_feed(stream->reader, stream->input.data, (size_t)stream->input.data_size, 1);
}

/* One step: a row, or more bytes, or the end. */
static ujreg_status take_step(struct arrow_stream *stream) {
    const ujreg_text *items;
    int is_proved;
    ujreg_findings_clear(stream->findings);
    ujreg_status status =
        uj_reader_next(stream->reader, stream->profile, &stream->memory, &items, &is_proved, stream->findings);
    switch (status) {
    case UJREG_OK:
        return add_record(stream, items, is_proved);
    case UJREG_MORE:
        status = add_others(stream);
        return status == UJREG_OK ? feed_reader(stream) : status;
    case UJREG_END:
        stream->has_ended = 1;
        return add_others(stream);
    case UJREG_MALFORMED:
        return add_others(stream);
    case UJREG_INVALID:
        fail_as_reported(stream);
        return give_findings(stream, SIZE_MAX, &(struct read_verdict){0, 0, 0});
    default:
        return status;
    }
}

/* Fills the batch. What fails later does not take the rows before it away. */
static void fill_batch(struct arrow_stream *stream) {
    while (!stream->failure && !stream->has_ended && !stream->batch.is_full) {
        const ujreg_status status = take_step(stream);
        if (status != UJREG_OK) {
            fail_as_status(stream, status);
        }
    }
}

/* --- the interface ------------------------------------------------------------------------------------------------- */

static int get_schema(struct ArrowArrayStream *self, struct ArrowSchema *out) {
    struct arrow_stream *stream = self->private_data;
    const ujreg_status status = uj_arrow_batch_schema(&stream->allocator, stream->batch.fields, out);
    if (status != UJREG_OK) {
        out->release = NULL;
        fail_as_status(stream, status);
        stream->failure = 0; /* it may be asked again */
        return errno_of(status);
    }
    return 0;
}

static int get_next(struct ArrowArrayStream *self, struct ArrowArray *out) {
    struct arrow_stream *stream = self->private_data;
    out->release = NULL;
    if (stream->is_busy) {
        return EINVAL;
    }
    stream->is_busy = 1;
    fill_batch(stream);
    stream->is_busy = 0;
    if (stream->batch.rows) {
        const ujreg_status status = uj_arrow_batch_finish(&stream->batch, out);
        if (status == UJREG_OK) {
            return 0;
        }
        out->release = NULL;
        fail_as_status(stream, status);
    }
    return stream->failure;
}

static const char *get_last_error(struct ArrowArrayStream *self) {
    const struct arrow_stream *stream = self->private_data;
    return stream->words[0] ? stream->words : NULL;
}

static void free_stream(struct arrow_stream *stream) {
    const ujreg_allocator allocator = stream->allocator;
    ujreg_reader_free(stream->reader);
    ujreg_findings_free(stream->findings);
    uj_arrow_batch_free(&stream->batch);
    uj_buffer_free(&stream->bytes);
    uj_release(&allocator, stream);
}

static void release_stream(struct ArrowArrayStream *self) {
    free_stream(self->private_data);
    self->release = NULL;
}

static ujreg_status take_options(const ujreg_arrow_stream_options *options, ujreg_arrow_stream_options *taken) {
    memset(taken, 0, sizeof *taken);
    ujreg_status status = options ? uj_struct_status(options->size, sizeof *options) : UJREG_OK;
    if (options && status == UJREG_OK) {
        *taken = *options;
    }
    if (status == UJREG_OK &&
        (taken->flags & ~(uint32_t)(UJREG_ARROW_WITH_SEX | UJREG_ARROW_BORROWED) || taken->reserved ||
         taken->batch_rows > BATCH_ROWS_MAX ||
         (taken->language && taken->language != UJREG_LANGUAGE_ZH && taken->language != UJREG_LANGUAGE_EN))) {
        status = UJREG_ERROR_ARGUMENT;
    }
    taken->batch_rows = taken->batch_rows ? taken->batch_rows : BATCH_ROWS;
    return status;
}

static ujreg_status check_input(const ujreg_input *input) {
    ujreg_status status = uj_struct_status(input->size, sizeof *input);
    if (status == UJREG_OK && !input->read &&
        ((!input->data && input->data_size) || input->data_size > (uint64_t)PTRDIFF_MAX)) {
        status = UJREG_ERROR_ARGUMENT;
    }
    return status;
}

/* Nothing of the caller's is kept unless he says so. */
static ujreg_status copy_bytes(struct arrow_stream *stream) {
    ujreg_input *input = &stream->input;
    if (input->read || stream->options.flags & UJREG_ARROW_BORROWED) {
        return UJREG_OK;
    }
    const ujreg_status status = uj_buffer_append(&stream->bytes, input->data, (size_t)input->data_size);
    input->data = stream->bytes.data;
    return status;
}

static ujreg_status make_reader(struct arrow_stream *stream) {
    const ujreg_reader_options options = {.size = sizeof options,
                                          .format = stream->input.format,
                                          .encoding = stream->input.encoding,
                                          .no_header = stream->input.no_header,
                                          .max_record_bytes = stream->options.max_record_bytes,
                                          .max_field_bytes = stream->options.max_field_bytes,
                                          .max_nesting = stream->options.max_nesting};
    return ujreg_reader_new(&stream->allocator, &options, &stream->reader);
}

ujreg_status ujreg_arrow_stream(const ujreg_allocator *allocator, const ujreg_profile *profile,
                                const ujreg_arrow_stream_options *options, const ujreg_input *input,
                                struct ArrowArrayStream *stream) {
    ujreg_allocator own;
    ujreg_arrow_stream_options taken;
    if (!stream) {
        return UJREG_ERROR_ARGUMENT;
    }
    memset(stream, 0, sizeof *stream);
    if (!profile || !input) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_allocator_init(&own, allocator);
    if (status == UJREG_OK) {
        status = take_options(options, &taken);
    }
    if (status == UJREG_OK) {
        status = check_input(input);
    }
    if (status != UJREG_OK) {
        return status;
    }
    struct arrow_stream *made = uj_allocate_zero(&own, sizeof *made);
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = own;
    made->profile = profile;
    made->options = taken;
    made->input = *input;
    uj_buffer_init(&made->bytes, &made->allocator);
    uj_arrow_batch_init(&made->batch, &made->allocator,
                        taken.flags & UJREG_ARROW_WITH_SEX ? UJ_FIELD_ROWS : UJ_FIELD_ITEMS, taken.batch_rows);
    status = ujreg_findings_new(&own, &made->findings);
    if (status == UJREG_OK) {
        status = copy_bytes(made);
    }
    if (status == UJREG_OK) {
        status = make_reader(made);
    }
    if (status != UJREG_OK) {
        free_stream(made);
        return status;
    }
    *stream = (struct ArrowArrayStream){get_schema, get_next, get_last_error, release_stream, made};
    return UJREG_OK;
}
