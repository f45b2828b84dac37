/* SPDX-License-Identifier: Apache-2.0 */
/* Public entry points of a run: validate the arguments, run one input, fill the summary. */
#include "run/run_job.h"

#include <string.h>

#include "core/version.h"
#include "rules/report_finding.h"
#include "writer/writer.h"

#define WORKERS_MAX 64

void ujreg_run_free(ujreg_run *run) {
    if (run) {
        ujreg_allocator own = run->allocator;
        uj_pool_free(run->pool);
        uj_unique_free(&run->unique);
        ujreg_findings_free(run->findings);
        uj_release(&own, run);
    }
}

ujreg_status ujreg_run_new(const ujreg_allocator *allocator, const ujreg_profile *profile,
                           const ujreg_run_options *options, ujreg_run **run) {
    static const ujreg_run_options defaults = {.size = sizeof defaults};
    ujreg_allocator own;
    if (!run || !profile) {
        return UJREG_ERROR_ARGUMENT;
    }
    *run = NULL;
    options = options ? options : &defaults;
    ujreg_status status = uj_allocator_init(&own, allocator);
    if (status == UJREG_OK) {
        status = uj_struct_status(options->size, sizeof *options);
    }
    if (status == UJREG_OK && options->workers > WORKERS_MAX) {
        status = UJREG_ERROR_ARGUMENT;
    }
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_run *made = uj_allocate_zero(&own, sizeof *made);
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = own;
    made->profile = profile;
    made->options = *options;
    made->unique_wanted =
        !options->no_uniqueness && ujreg_profile_severity(profile, UJREG_RULE_AAZ341_DUPLICATE) != UJREG_SEVERITY_OFF;
    uint32_t threads = options->workers > 1 ? options->workers - 1 : 0;
    status = uj_unique_init(&made->unique, &made->allocator, options->seed);
    if (status == UJREG_OK) {
        status = ujreg_findings_new(&made->allocator, &made->findings);
    }
    if (status == UJREG_OK) {
        status = uj_pool_new(&made->allocator, profile, threads, threads ? 2 * threads + 2 : 1, &made->pool);
    }
    if (status != UJREG_OK) {
        ujreg_run_free(made);
        return status;
    }
    *run = made;
    return UJREG_OK;
}

uint64_t ujreg_run_id_memory(const ujreg_run *run) {
    return run ? uj_unique_bytes(&run->unique) : 0;
}

static ujreg_status input_status(const ujreg_input *input) {
    if (!input) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(input->size, sizeof *input);
    if (status != UJREG_OK) {
        return status;
    }
    if ((!input->read && !input->data && input->data_size) || (!input->name.data && input->name.size) ||
        (!input->read && input->data_size > SIZE_MAX)) {
        return UJREG_ERROR_ARGUMENT;
    }
    return UJREG_OK;
}

/* Reports what only the end of an input shows. *whole: 0 when it breaks off or could not be read on. */
static ujreg_status tell_end(struct uj_job *job, int *whole) {
    const struct uj_split_end end = {job->base, job->stopped, job->last_malformed};
    const ujreg_status status = uj_split_finish(&job->splitter, &job->once, &end, whole, job->run->findings);
    *whole &= !job->stopped;
    return status == UJREG_OK ? uj_deliver_findings(job, job->run->findings) : status;
}

/* Reports companions (AAC004) of the input for which the output has no column: once, when all of it was read. */
static ujreg_status tell_companions(struct uj_job *job) {
    const uint32_t dropped = job->writer ? job->given & ~uj_writer_form(job->writer)->fields : 0;
    ujreg_status status = UJREG_OK;
    const struct uj_source whole = uj_source_at(&(struct uj_position){0, 1, 0});
    ujreg_findings_clear(job->run->findings);
    uj_findings_lend(job->run->findings, &whole);
    for (int32_t field = 1; field <= UJ_FIELD_ROWS && status == UJREG_OK; field++) {
        if (uj_fields_have(dropped, field)) {
            status = uj_syntax_add(job->run->findings,
                                   &(struct uj_syntax){.rule = UJREG_RULE_WRITER_COMPANION, .field = field});
        }
    }
    uj_findings_lend(job->run->findings, NULL);
    return status == UJREG_OK ? uj_deliver_findings(job, job->run->findings) : status;
}

static void sum_up(struct uj_job *job) {
    ujreg_summary *counts = &job->counts;
    counts->format = job->splitter.layout.format;
    counts->encoding =
        job->splitter.layout.encoding == UJREG_ENCODING_AUTO ? UJREG_ENCODING_UTF8 : job->splitter.layout.encoding;
    counts->bytes = job->base.offset + job->unread;
    counts->clean = counts->records - job->flawed;
    if (job->splitter.layout.missing) {
        /* Reported once, for the header; but every record lacks the item and must not be uploaded. */
        counts->with_errors = counts->records;
        counts->clean = 0;
    }
    if (job->summary) {
        *job->summary = *counts;
    }
}

static ujreg_status check_input(struct uj_job *job) {
    ujreg_run *run = job->run;
    struct uj_limits limits = {run->options.max_record_bytes, run->options.max_field_bytes, run->options.max_nesting};
    ujreg_status status = uj_splitter_init(&job->splitter, &run->allocator, &uj_item_columns, job->input->format,
                                           job->input->encoding, job->input->no_header, &limits);
    job->splitter.layout.max_chunk = UJ_CHUNK_BYTES;
    if (status == UJREG_OK && uj_wants_keys(job)) {
        status = uj_unique_begin(&run->unique, job->input);
    }
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_findings_clear(run->findings);
    status = uj_read_input(job);
    if (!uj_pool_is_inherited(run->pool)) {
        uj_pool_reset(run->pool);
    }
    int whole = 0;
    if (status == UJREG_OK) {
        status = tell_end(job, &whole);
    }
    if (status == UJREG_OK) {
        status = whole ? tell_companions(job) : UJREG_INVALID;
    }
    if (uj_wants_keys(job)) {
        uj_unique_end(&run->unique, job->base.record);
    }
    return status;
}

static ujreg_status run_input(ujreg_run *run, const ujreg_input *input, ujreg_writer *writer, int unchecked,
                              ujreg_finding_sink sink, void *context, ujreg_summary *summary) {
    ujreg_status status = run ? input_status(input) : UJREG_ERROR_ARGUMENT;
    if (status == UJREG_OK && summary) {
        status = uj_struct_status(summary->size, sizeof *summary);
    }
    if (status == UJREG_OK && (run->busy || uj_pool_is_inherited(run->pool))) {
        status = UJREG_ERROR_STATE;
    }
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_job job;
    memset(&job, 0, sizeof job);
    job.run = run;
    job.input = input;
    job.writer = writer;
    job.unchecked = unchecked;
    job.sex_reported = unchecked;
    job.sink = sink;
    job.context = context;
    job.summary = summary;
    job.base.line = 1;
    job.counts.size = sizeof job.counts;
    if (summary) {
        job.counts.rule_capacity = summary->rule_capacity;
        job.counts.rule_counts = summary->rule_counts;
        for (uint32_t i = 0; summary->rule_counts && i < summary->rule_capacity; i++) {
            summary->rule_counts[i] = 0;
        }
    }
    run->busy = 1;
    status = check_input(&job);
    run->busy = 0;
    sum_up(&job);
    return status;
}

ujreg_status ujreg_run_input(ujreg_run *run, const ujreg_input *input, ujreg_finding_sink sink, void *context,
                             ujreg_summary *summary) {
    return run_input(run, input, NULL, 0, sink, context, summary);
}

struct collecting {
    ujreg_findings *findings;
    ujreg_status failure; /* why the list holds no more */
};

static ujreg_status UJREG_CALL collect(void *context, const ujreg_finding *finding) {
    struct collecting *collecting = context;
    collecting->failure = uj_findings_add(collecting->findings, finding);
    return collecting->failure == UJREG_OK ? UJREG_MORE : UJREG_ERROR_IO;
}

ujreg_status ujreg_run_collect(ujreg_run *run, const ujreg_input *input, ujreg_findings *findings,
                               ujreg_summary *summary) {
    struct collecting collecting = {findings, UJREG_OK};
    if (!findings) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = run_input(run, input, NULL, 0, collect, &collecting, summary);
    return collecting.failure == UJREG_OK ? status : collecting.failure;
}

ujreg_status ujreg_run_convert(ujreg_run *run, const ujreg_input *input, int32_t which, ujreg_writer *writer,
                               ujreg_finding_sink sink, void *context, ujreg_summary *summary) {
    if (!writer || (which != UJREG_CONVERT_ALL && which != UJREG_CONVERT_CLEAN)) {
        return UJREG_ERROR_ARGUMENT;
    }
    return run_input(run, input, writer, which == UJREG_CONVERT_ALL, sink, context, summary);
}

ujreg_status ujreg_check_buffer(const ujreg_profile *profile, const ujreg_run_options *options, const ujreg_input *input,
                                ujreg_finding_sink sink, void *context, ujreg_summary *summary) {
    ujreg_run *run;
    ujreg_status status = input_status(input);
    if (status == UJREG_OK) {
        status = input->read ? UJREG_ERROR_ARGUMENT : ujreg_run_new(NULL, profile, options, &run);
    }
    if (status == UJREG_OK) {
        status = ujreg_run_input(run, input, sink, context, summary);
        ujreg_run_free(run);
    }
    return status;
}
