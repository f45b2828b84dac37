/* SPDX-License-Identifier: Apache-2.0 */
/* Sources and sinks that cannot be trusted. Any bytes give the same findings from memory, from a stream, and from a stream
 * that can be read again, with 1 to 8 workers; where a function fails, ends early, delivers other bytes or claims more than
 * there is room for, the run ends with UJREG_ERROR_IO or as if nothing were wrong, and can go on with another input. */
#include "fuzz.h"

#include "inputs.h"

#define COPIES_MAX 40

enum lie {
    HONEST,
    FAILS,       /* a negative status */
    THROWS,      /* 0, as a binding answers for a function that threw */
    NOTHING,     /* UJREG_MORE without a byte */
    TOO_MUCH,    /* more than there is room for */
    ENORMOUS,    /* the most that the type holds */
    ENDS_LOUDLY, /* UJREG_END with bytes */
    ENDS,        /* too early */
    OTHER_BYTES, /* read_at: not what was there before */
    LIES
};

struct liar {
    const char *data;
    size_t size, at, most;
    int32_t lie, lie_again;          /* of read, of read_at */
    uint32_t honest_calls, calls;    /* of both */
    int32_t told_a_lie, lied_loudly; /* loudly: UJREG_ERROR_IO must be the answer */
};

static ujreg_profile *profile;

/* Whether this call lies; its answer then. */
static int is_lie(struct liar *liar, int32_t lie, size_t capacity, size_t *stored, ujreg_status *answer) {
    if (lie == HONEST || liar->calls++ < liar->honest_calls) {
        return 0;
    }
    liar->told_a_lie = 1;
    liar->lied_loudly |= lie < ENDS;
    *stored = lie == TOO_MUCH ? capacity + 1 : lie == ENORMOUS ? SIZE_MAX : lie == THROWS || lie == ENDS_LOUDLY;
    *answer = lie == FAILS ? UJREG_ERROR_IO : lie == THROWS ? UJREG_OK : lie < ENDS_LOUDLY ? UJREG_MORE : UJREG_END;
    return 1;
}

static ujreg_status lying_read(void *context, char *buffer, size_t capacity, size_t *stored) {
    struct liar *liar = context;
    size_t size = liar->size - liar->at;
    size = size < capacity ? size : capacity;
    size = liar->most && liar->most < size ? liar->most : size;
    ujreg_status answer;
    if (is_lie(liar, liar->lie, capacity, stored, &answer)) {
        return answer;
    }
    memcpy(buffer, liar->data + liar->at, size);
    liar->at += size;
    *stored = size;
    return size ? UJREG_MORE : UJREG_END;
}

static ujreg_status lying_read_at(void *context, uint64_t offset, char *buffer, size_t capacity, size_t *stored) {
    struct liar *liar = context;
    if (offset > liar->size) {
        return UJREG_END;
    }
    size_t size = liar->size - (size_t)offset;
    size = size < capacity ? size : capacity;
    size = liar->most && liar->most < size ? liar->most : size;
    ujreg_status answer;
    const int lies = is_lie(liar, liar->lie_again, capacity, stored, &answer);
    if (lies && liar->lie_again != OTHER_BYTES) {
        return answer;
    }
    memcpy(buffer, liar->data + offset, size);
    if (lies && size) {
        buffer[liar->calls % size] ^= 1;
    }
    *stored = size;
    return size ? UJREG_MORE : UJREG_END;
}

/* --- ways ------------------------------------------------------------------------------------------------------- */

struct how {
    int32_t format, encoding, no_header;
    uint64_t max_record, max_field;
    uint32_t workers;
};

struct outcome {
    ujreg_status status;
    ujreg_summary summary;
    struct bytes told;
    uint64_t left; /* findings until the sink stops; 0: never */
};

static ujreg_status hear(void *context, const ujreg_finding *finding) {
    struct outcome *outcome = context;
    tell_finding(&outcome->told, finding);
    return outcome->left && --outcome->left == 0 ? UJREG_END : UJREG_MORE;
}

static ujreg_run *new_run(const struct how *how, uint32_t workers) {
    const ujreg_run_options options = {.size = sizeof options,
                                       .workers = workers,
                                       .max_record_bytes = how->max_record,
                                       .max_field_bytes = how->max_field};
    ujreg_run *run;
    expect(ujreg_run_new(NULL, profile, &options, &run) == UJREG_OK, "no run");
    return run;
}

static ujreg_input input_of(const struct how *how) {
    return (ujreg_input){.size = sizeof(ujreg_input),
                         .format = how->format,
                         .encoding = how->encoding,
                         .no_header = how->no_header,
                         .name = {"f", 1}};
}

static void go(ujreg_run *run, const ujreg_input *input, struct outcome *outcome) {
    outcome->summary = (ujreg_summary){.size = sizeof outcome->summary};
    outcome->status = ujreg_run_input(run, input, hear, outcome, &outcome->summary);
}

static void same_outcome(const struct outcome *a, const struct outcome *b) {
    expect(a->status == b->status, "another status");
    expect(a->summary.records == b->summary.records && a->summary.clean == b->summary.clean, "other counts");
    expect(a->summary.errors == b->summary.errors && a->summary.warnings == b->summary.warnings, "other counts");
    if (a->told.size != b->told.size || (a->told.size && memcmp(a->told.data, b->told.data, a->told.size) != 0)) {
        fprintf(stderr, "--- one\n%.2000s\n--- other\n%.2000s\n", a->told.data ? a->told.data : "",
                b->told.data ? b->told.data : "");
        expect(0, "other findings");
    }
}

static struct outcome from_memory(const struct how *how, const struct bytes *text) {
    ujreg_run *run = new_run(how, 1);
    ujreg_input input = input_of(how);
    struct outcome outcome = {.status = UJREG_OK};
    input.data = text->data;
    input.data_size = text->size;
    go(run, &input, &outcome);
    expect(outcome.status == UJREG_OK || outcome.status == UJREG_INVALID, "memory cannot fail to be read");
    ujreg_run_free(run);
    return outcome;
}

static void every_way_is_the_same(const struct how *how, const struct bytes *text, const struct outcome *expected,
                                  size_t most, int32_t size_is_known) {
    for (int again = 0; again < 2; again++) {
        ujreg_run *run = new_run(how, again ? how->workers : 1);
        ujreg_input input = input_of(how);
        struct liar honest = {.data = text->data, .size = text->size, .most = most};
        struct outcome outcome = {.status = UJREG_OK};
        input.read = lying_read;
        input.read_at = again ? lying_read_at : NULL;
        input.context = &honest;
        input.data_size = size_is_known ? text->size : 0;
        go(run, &input, &outcome);
        same_outcome(expected, &outcome);
        bytes_free(&outcome.told);
        ujreg_run_free(run);
    }
}

static void a_lie_is_found_out(const struct how *how, const struct bytes *text, const struct outcome *expected,
                               struct liar *liar, uint8_t claim) {
    ujreg_run *run = new_run(how, how->workers);
    ujreg_input input = input_of(how);
    struct outcome outcome = {.status = UJREG_OK};
    liar->data = text->data;
    liar->size = text->size;
    input.read = lying_read;
    input.read_at = lying_read_at;
    input.context = liar;
    input.data_size = claim < 64 ? text->size + claim : 0;
    int wrong_size = input.data_size != 0 && input.data_size != text->size;
    go(run, &input, &outcome);
    expect(outcome.status == UJREG_OK || outcome.status == UJREG_INVALID || outcome.status == UJREG_ERROR_IO,
           "another answer to a lie");
    if (liar->lied_loudly && outcome.status != UJREG_ERROR_IO) {
        /* What was read ahead of the place where the input is refused may fail: it was never needed. */
        expect(outcome.status == UJREG_INVALID, "a failure was passed over");
        same_outcome(expected, &outcome);
    }
    expect(!wrong_size || outcome.status != UJREG_OK, "fewer bytes than were announced");
    if (!liar->told_a_lie && !wrong_size) {
        same_outcome(expected, &outcome);
    }
    bytes_free(&outcome.told);

    struct outcome other = {.status = UJREG_OK};
    static const char next[] = SYNTHETIC_HEADER "\n330106,Z9,王伟,x,01,x,20251229,11,李娜,20251230,\n";
    ujreg_input further = {.size = sizeof further, .format = UJREG_FORMAT_CSV, .data = next, .data_size = sizeof next - 1};
    liar->lie = liar->lie_again = HONEST;
    go(run, &further, &other);
    expect(other.status == UJREG_OK && other.summary.records == 1, "the run cannot go on");
    bytes_free(&other.told);
    ujreg_run_free(run);
}

/* --- sinks ------------------------------------------------------------------------------------------------------- */

struct sink {
    uint32_t left, failed; /* calls until it fails */
};

static ujreg_status failing_sink(void *context, const char *data, size_t size) {
    struct sink *sink = context;
    expect(data != NULL || size == 0, "nothing is written");
    expect(!sink->failed, "written on after a failure");
    sink->failed = sink->left-- == 0;
    return sink->failed ? UJREG_OK : UJREG_MORE;
}

static void sinks_fail(const struct how *how, const struct bytes *text, const struct outcome *expected,
                       struct rest *rest) {
    struct outcome outcome = {.status = UJREG_OK, .left = 1 + take_number(rest, 1)};
    uint64_t patience = outcome.left;
    ujreg_run *run = new_run(how, how->workers);
    ujreg_input input = input_of(how);
    input.data = text->data;
    input.data_size = text->size;
    go(run, &input, &outcome);
    expect(outcome.left || outcome.status == UJREG_STOPPED || patience == 0, "a sink that stops is not heard");
    expect(!outcome.left || outcome.status == expected->status, "another status");
    bytes_free(&outcome.told);
    ujreg_run_free(run);

    struct sink sink = {take_byte(rest), 0};
    const ujreg_writer_options options = {
        .size = sizeof options, .format = 1 + take_below(rest, 7), .encoding = 1 + take_below(rest, 2)};
    ujreg_writer *writer;
    if (ujreg_writer_new(NULL, &options, failing_sink, &sink, &writer) != UJREG_OK) {
        return; /* XML in a build without it */
    }
    run = new_run(how, how->workers);
    outcome = (struct outcome){.status = UJREG_OK};
    ujreg_status status = ujreg_run_convert(run, &input, UJREG_CONVERT_ALL, writer, hear, &outcome, NULL);
    expect(status == UJREG_OK || status == UJREG_INVALID || status == UJREG_ERROR_IO, "another answer to a conversion");
    expect(!sink.failed || status == UJREG_ERROR_IO, "a sink that fails is not heard");
    bytes_free(&outcome.told);
    ujreg_run_free(run);
    ujreg_writer_free(writer);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct rest rest = {data, size};
    struct bytes text = {0};
    if (size > 20000) {
        return 0;
    }
    if (!profile) {
        profile = make_profile(NULL, UJREG_RULES_STANDARD, UJREG_LENGTH_DEFAULT);
    }
    uint8_t form = take_byte(&rest), limits = take_byte(&rest), more = take_byte(&rest);
    const struct how how = {.format = form & 8 ? UJREG_FORMAT_AUTO : form & 7,
                            .encoding = (form >> 4) % 3,
                            .no_header = form >> 7,
                            .max_record = limits & 15 ? (uint64_t)(limits & 15) * 300 : 0,
                            .max_field = limits >> 4 ? (uint64_t)(limits >> 4) * 40 : 0,
                            .workers = 1 + (more & 7)};
    struct liar liar = {.lie = take_below(&rest, OTHER_BYTES), .lie_again = take_below(&rest, LIES)};
    liar.honest_calls = take_below(&rest, 12);
    liar.most = (size_t)take_number(&rest, 2);
    uint8_t claim = take_byte(&rest); /* how much is to come: said rightly, or not at all, or wrongly */
    struct rest sinks = rest;
    if (how.format == UJREG_FORMAT_XML && !ujreg_feature("xml")) {
        return 0;
    }
    size_t copies = more >> 3 == 31 ? COPIES_MAX : 1 + (more >> 3) % 3; /* large enough for several chunks, at times */
    for (size_t i = 0; i < copies; i++) {
        bytes_add(&text, (const char *)rest.data, rest.size);
    }
    struct outcome expected = from_memory(&how, &text);
    every_way_is_the_same(&how, &text, &expected, liar.most, claim & 1);
    a_lie_is_found_out(&how, &text, &expected, &liar, claim);
    sinks_fail(&how, &text, &expected, &sinks);
    bytes_free(&expected.told);
    bytes_free(&text);
    return 0;
}
