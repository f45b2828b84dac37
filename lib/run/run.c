/* SPDX-License-Identifier: Apache-2.0 */
/* A run: reads inputs, has their pieces checked, and takes them back in order, adding what only order can tell (record
 * numbers, lines, uniqueness) and giving the findings to the caller. */
#include <ujreg/run.h>

#include <string.h>

#include "core/version.h"
#include "formats/syntax.h"
#include "formats/writer.h"
#include "rules/check.h"
#include "run/pool.h"
#include "run/unique.h"

/* What is read at a time: small enough to stay in the cache from reading to checking. */
#define PIECE ((size_t)1 << 17)
#define WORKERS_MAX 64

/* For how many records the table of business IDs is asked into the cache at a time: in a short loop of its own, so that
 * the processor can wait for many of them at once. */
#define AHEAD 16

struct ujreg_run {
    ujreg_allocator allocator;
    const ujreg_profile *profile;
    ujreg_run_options options;
    struct uj_pool *pool;
    int unique_wanted;
    struct uj_unique unique;
    ujreg_findings *findings; /* of the input itself, not of its pieces */
};

/* One input under way. */
struct job {
    ujreg_run *run;
    const ujreg_input *input;
    ujreg_finding_sink sink;
    void *context;
    ujreg_summary *summary;
    ujreg_summary counts;
    struct uj_splitter splitter;
    struct uj_place base;      /* place of the next piece's first byte; number of records before it */
    int sex_told;
    uint64_t counted_record;   /* the record that with_errors and with_warnings were last counted for */
    int counted_severities;    /* what was counted for it, a bit a severity */
    uint64_t flawed;           /* records with an error or a warning */
    uint64_t next_known;       /* the first record whose place is to be kept */
    ujreg_writer *writer;      /* where records go; NULL: nowhere */
    int unchecked;
};

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
    static const ujreg_run_options defaults = {sizeof defaults, 0, 0, 0, 0, 0};
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
    made->unique_wanted = !options->no_uniqueness &&
                          ujreg_profile_severity(profile, UJREG_RULE_AAZ341_DUPLICATE) != UJREG_SEVERITY_OFF;
    uint32_t threads = options->workers > 1 ? options->workers - 1 : 0;
    status = uj_unique_init(&made->unique, &made->allocator);
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

/* --- findings ----------------------------------------------------------------------------------------------- */

/* What cannot be read cannot be waved through: an error of the reader stays one when its rule is off. */
static int32_t severity_of(const struct job *job, const ujreg_finding *finding) {
    int32_t severity = ujreg_profile_severity(job->run->profile, finding->rule);
    return severity == UJREG_SEVERITY_OFF && finding->severity == UJREG_SEVERITY_ERROR ? finding->severity : severity;
}

static void count_record(struct job *job, uint64_t record, int32_t severity) {
    if (record == 0 || severity < UJREG_SEVERITY_WARNING) {
        return;
    }
    if (record != job->counted_record) {
        job->counted_record = record;
        job->counted_severities = 0;
        job->flawed++;
    }
    if (!(job->counted_severities >> severity & 1)) {
        job->counted_severities |= 1 << severity;
        job->counts.with_errors += severity == UJREG_SEVERITY_ERROR;
        job->counts.with_warnings += severity == UJREG_SEVERITY_WARNING;
    }
}

static ujreg_status give(struct job *job, ujreg_finding *finding) {
    finding->severity = severity_of(job, finding);
    if (finding->severity == UJREG_SEVERITY_OFF) {
        return UJREG_OK;
    }
    count_record(job, finding->record, finding->severity);
    job->counts.errors += finding->severity == UJREG_SEVERITY_ERROR;
    job->counts.warnings += finding->severity == UJREG_SEVERITY_WARNING;
    job->counts.notes += finding->severity == UJREG_SEVERITY_NOTE;
    int32_t index = ujreg_rule_index(finding->rule);
    if (job->counts.rule_counts && index >= 0 && (uint32_t)index < job->counts.rule_capacity) {
        job->counts.rule_counts[index]++;
    }
    return job->sink && job->sink(job->context, finding) ? UJREG_ERROR_IO : UJREG_OK;
}

/* All findings of the list about the input itself. */
static ujreg_status give_all(struct job *job, ujreg_findings *findings) {
    ujreg_status status = UJREG_OK;
    ujreg_finding finding;
    finding.size = sizeof finding;
    for (size_t i = 0; status == UJREG_OK && ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        status = give(job, &finding);
    }
    ujreg_findings_clear(findings);
    return status;
}

/* --- a checked piece ---------------------------------------------------------------------------------------- */

static ujreg_status give_duplicate(struct job *job, const struct uj_chunk *chunk, const struct uj_chunk_key *key,
                                   const struct uj_first_place *first) {
    struct uj_raw raw;
    ujreg_text area, serial;
    ujreg_status status = uj_unique_key_at(&job->run->unique, chunk->data + key->start, chunk->size - key->start, &raw,
                                           &area, &serial);
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_findings_clear(job->run->findings);
    status = uj_syntax_add(job->run->findings, &(struct uj_syntax){
        .rule = UJREG_RULE_AAZ341_DUPLICATE,
        .field = UJREG_AAZ341,
        .length = serial.size,
        .value = serial,
        .detail = first->name,
        .numbers = {(int64_t)first->record, (int64_t)first->line, 0, first->elsewhere}});
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_place place = {job->base.record + key->record, job->base.line + key->line,
                             job->base.offset + key->start};
    uj_place_findings(job->run->findings, 0, &raw, &place, 1, chunk->layout.encoding);
    return give_all(job, job->run->findings);
}

struct cursor {
    size_t finding;
    size_t malformed;
    size_t written; /* records whose output was given to the writer, or held back */
};

/* Gives the writer what the worker wrote of the records up to `record`. */
static ujreg_status write_up_to(struct job *job, const struct uj_chunk *chunk, struct cursor *cursor, uint64_t record) {
    size_t start = cursor->written ? chunk->ends[cursor->written - 1] : 0, end = start;
    uint64_t records = 0;
    for (; cursor->written < record && cursor->written < chunk->end_count; cursor->written++) {
        records += chunk->ends[cursor->written] != end;
        end = chunk->ends[cursor->written];
    }
    return records ? uj_writer_put(job->writer, chunk->output.data + start, end - start, records) : UJREG_OK;
}

/* A duplicate stays out of the output when it is an error. */
static ujreg_status hold_back(struct job *job, const struct uj_chunk *chunk, struct cursor *cursor, uint64_t record) {
    if (!job->writer ||
        ujreg_profile_severity(job->run->profile, UJREG_RULE_AAZ341_DUPLICATE) != UJREG_SEVERITY_ERROR) {
        return UJREG_OK;
    }
    ujreg_status status = write_up_to(job, chunk, cursor, record - 1);
    cursor->written = (size_t)record;
    return status;
}

/* What is no record has an error, whatever the profile makes of the finding; counted in the order of records. */
static void count_malformed(struct job *job, const struct uj_chunk *chunk, struct cursor *cursor, uint64_t record) {
    while (cursor->malformed < chunk->malformed_count && chunk->malformed[cursor->malformed] <= record) {
        count_record(job, job->base.record + chunk->malformed[cursor->malformed++], UJREG_SEVERITY_ERROR);
    }
}

/* Said once for the input, in front of what is said of the first record that it is true of. */
static ujreg_status tell_sex_missing(struct job *job) {
    job->sex_told = 1;
    ujreg_findings_clear(job->run->findings);
    ujreg_status status = uj_check_sex_not_given(job->run->profile, job->run->findings);
    if (status == UJREG_OK && ujreg_findings_count(job->run->findings)) {
        uj_findings_at(job->run->findings, 0)->line = 1;
    }
    return status == UJREG_OK ? give_all(job, job->run->findings) : status;
}

/* Gives what the worker found up to and in record `record`, which starts at `start`; both from the piece's start. What is
 * about no record stands where its offset tells. */
static ujreg_status give_up_to(struct job *job, const struct uj_chunk *chunk, struct cursor *cursor, uint64_t record,
                               uint64_t start) {
    ujreg_status status = UJREG_OK;
    ujreg_finding finding;
    finding.size = sizeof finding;
    while (status == UJREG_OK && ujreg_findings_get(chunk->findings, cursor->finding, &finding) == UJREG_OK &&
           (finding.record ? finding.record <= record : finding.offset < start)) {
        if (chunk->sex_missing && !job->sex_told && finding.offset >= chunk->sex_start) {
            status = tell_sex_missing(job);
        }
        cursor->finding++;
        count_malformed(job, chunk, cursor, finding.record);
        finding.record = finding.record ? finding.record + job->base.record : 0;
        finding.line += job->base.line;
        finding.offset += job->base.offset;
        status = status == UJREG_OK ? give(job, &finding) : status;
    }
    if (status == UJREG_OK && chunk->sex_missing && !job->sex_told && chunk->sex_start <= start) {
        status = tell_sex_missing(job);
    }
    count_malformed(job, chunk, cursor, record);
    return status;
}

static ujreg_status keep_place(struct job *job, const struct uj_chunk_key *key) {
    uint64_t record = job->base.record + key->record;
    job->next_known = record + UJ_PLACE_STRIDE;
    return uj_unique_place(&job->run->unique, record, job->base.offset + key->start, job->base.line + key->line);
}

/* A key that has to be looked at: others resemble it, its part of the table must grow, or the input's keys are kept. */
static ujreg_status hold_key(struct job *job, const struct uj_chunk *chunk, const struct uj_chunk_key *key,
                             struct cursor *cursor) {
    struct uj_unique_key asked = {{NULL, 0}, {NULL, 0}, chunk->data + key->start, chunk->size - key->start};
    if (key->area_size) {
        asked.area = (ujreg_text){chunk->data + key->area, key->area_size};
        asked.serial = (ujreg_text){chunk->data + key->serial, key->serial_size};
    }
    struct uj_first_place first;
    ujreg_status status = uj_unique_add(&job->run->unique, key->hash, job->base.record + key->record,
                                        job->base.line + key->line, &asked, &first);
    if (status == UJREG_EXISTS) {
        status = give_up_to(job, chunk, cursor, key->record, key->start);
        if (status == UJREG_OK) {
            status = give_duplicate(job, chunk, key, &first);
        }
        if (status == UJREG_OK) {
            status = hold_back(job, chunk, cursor, key->record);
        }
    }
    return status;
}

/* Twice as far to begin with, so that there is always a stretch under way. */
static size_t fetch_ahead(const struct uj_unique *unique, const struct uj_chunk *chunk, size_t from) {
    size_t to = from + (from ? AHEAD : 2 * AHEAD);
    for (size_t i = from; i < to && i < chunk->key_count; i++) {
        uj_id_table_prefetch(&unique->table, chunk->keys[i].hash);
    }
    return to;
}

/* The first piece tells how many keys there will be. */
static void expect_keys(struct job *job, const struct uj_chunk *chunk) {
    if (job->base.record == 0 && chunk->key_count) {
        uint64_t expected = job->input->data_size / (chunk->size / chunk->key_count);
        uj_id_table_expect(&job->run->unique.table, job->run->unique.table.count + expected);
    }
}

static ujreg_status hold_keys(struct job *job, const struct uj_chunk *chunk, struct cursor *cursor) {
    struct uj_unique *unique = &job->run->unique;
    expect_keys(job, chunk);
    uj_unique_layout(unique, &chunk->layout);
    const uint64_t plain_from = uj_unique_plain_from(unique, job->base.record);
    job->next_known = 0; /* a piece starts with a known place: what it follows may be too long to be read again */
    size_t fetched = fetch_ahead(unique, chunk, 0);
    for (size_t i = 0; i < chunk->key_count; i++) {
        const struct uj_chunk_key *key = &chunk->keys[i];
        if (i + AHEAD == fetched) {
            fetched = fetch_ahead(unique, chunk, fetched);
        }
        ujreg_status status = UJREG_OK;
        if (job->base.record + key->record >= job->next_known) {
            status = keep_place(job, key);
        }
        if (status == UJREG_OK && !(plain_from && uj_id_table_add_plainly(&unique->table, key->hash, plain_from + key->record - 1))) {
            status = hold_key(job, chunk, key, cursor);
        }
        if (status != UJREG_OK) {
            return status;
        }
    }
    return UJREG_OK;
}

/* Takes a checked piece: everything about it is said, and the next one starts after it. */
static ujreg_status take(struct job *job, const struct uj_chunk *chunk) {
    struct cursor cursor = {0, 0, 0};
    ujreg_status status = UJREG_OK;
    if (chunk->status == UJREG_INVALID) {
        uj_syntax_count(chunk->findings, job->base.record + chunk->records);
    }
    if (chunk->wants_keys) {
        status = hold_keys(job, chunk, &cursor);
    }
    if (status == UJREG_OK) {
        status = give_up_to(job, chunk, &cursor, chunk->records, chunk->size);
    }
    if (status == UJREG_OK && job->writer) {
        status = write_up_to(job, chunk, &cursor, chunk->records);
    }
    job->base.record += chunk->records;
    job->base.line += chunk->lines;
    job->base.offset += chunk->size;
    job->counts.records = job->base.record;
    return status == UJREG_OK ? chunk->status : status;
}

static ujreg_status take_oldest(struct job *job, int wait) {
    struct uj_chunk *chunk = uj_pool_oldest(job->run->pool, wait);
    if (!chunk) {
        return UJREG_END;
    }
    ujreg_status status = take(job, chunk);
    uj_pool_recycle(job->run->pool);
    return status;
}

static ujreg_status take_all(struct job *job) {
    ujreg_status status;
    do {
        status = take_oldest(job, 1);
    } while (status == UJREG_OK);
    return status == UJREG_END ? UJREG_OK : status;
}

/* --- reading ------------------------------------------------------------------------------------------------ */

/* The bytes that are read but not yet in a piece: in the caller's memory, or in the buffer of the piece to be filled
 * next. */
struct stock {
    struct uj_chunk *chunk;
    const char *data;
    size_t size;
    int last;
    ujreg_status failure; /* of reading, told once what was read before is */
};

/* Lays the rest of the former piece into the buffer of a free one. */
static ujreg_status next_chunk(struct job *job, struct stock *stock) {
    struct uj_chunk *chunk;
    while (!(chunk = uj_pool_free_chunk(job->run->pool))) {
        ujreg_status status = take_oldest(job, 1);
        if (status != UJREG_OK) {
            return status;
        }
    }
    if (job->input->read && chunk != stock->chunk) {
        chunk->buffer.size = 0;
        ujreg_status status = uj_buffer_append(&chunk->buffer, stock->data, stock->size);
        if (status != UJREG_OK) {
            return status;
        }
        stock->data = chunk->buffer.data;
    }
    stock->chunk = chunk;
    return UJREG_OK;
}

/* More bytes behind the stock. */
static ujreg_status read_more(struct job *job, struct stock *stock) {
    const ujreg_input *input = job->input;
    if (!input->read) {
        uint64_t rest = input->data_size - (uint64_t)(stock->data - input->data) - stock->size;
        size_t step = stock->size > PIECE ? stock->size : PIECE;
        stock->last = rest <= step;
        stock->size += stock->last ? (size_t)rest : step;
        return UJREG_OK;
    }
    if (stock->failure != UJREG_OK) {
        ujreg_status status = take_all(job);
        return status == UJREG_OK ? stock->failure : status;
    }
    struct uj_buffer *buffer = &stock->chunk->buffer;
    if (stock->data != buffer->data && stock->size) {
        memmove(buffer->data, stock->data, stock->size);
    }
    buffer->size = stock->size;
    size_t step = stock->size >= PIECE ? stock->size : PIECE - stock->size;
    ujreg_status status = uj_buffer_reserve(buffer, step);
    if (status != UJREG_OK) {
        return status;
    }
    while (step && !stock->last) {
        int64_t got = input->read(input->context, buffer->data + buffer->size, step);
        if (got < 0 || (uint64_t)got > step) {
            stock->failure = UJREG_ERROR_IO;
            break;
        }
        stock->last = got == 0;
        buffer->size += (size_t)got;
        step -= (size_t)got;
    }
    stock->data = buffer->data;
    job->counts.bytes += buffer->size - stock->size;
    stock->size = buffer->size;
    return UJREG_OK;
}

static void drop(struct stock *stock, size_t size) {
    stock->data += size;
    stock->size -= size;
}

/* A record that was too long to be kept: everything before it must have been said first. */
static ujreg_status take_too_long(struct job *job, const struct uj_split *split) {
    static const struct uj_raw nothing;
    ujreg_status status = take_all(job);
    if (status == UJREG_OK) {
        ujreg_findings_clear(job->run->findings);
        status = uj_split_too_long(&job->splitter, split->length, job->run->findings);
    }
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_place place = {job->base.record + 1, job->base.line, job->base.offset};
    uj_place_findings(job->run->findings, 0, &nothing, &place, 0, UJREG_ENCODING_UTF8);
    job->base.record++;
    job->base.line += split->lines;
    job->base.offset += split->whole;
    job->counts.records = job->base.record;
    return give_all(job, job->run->findings);
}

static int wants_keys(const struct job *job) {
    return job->run->unique_wanted && !job->unchecked;
}

static ujreg_status submit(struct job *job, struct stock *stock, const struct uj_split *split) {
    struct uj_chunk *chunk = stock->chunk;
    chunk->data = stock->data;
    chunk->size = split->size;
    chunk->readable = job->input->read ? chunk->buffer.data + chunk->buffer.capacity
                                       : job->input->data + job->input->data_size;
    chunk->state = split->state;
    chunk->layout = job->splitter.layout;
    chunk->seed = job->run->unique.seed;
    chunk->wants_keys = wants_keys(job);
    chunk->conversion.form = job->writer ? uj_writer_form(job->writer) : NULL;
    chunk->conversion.unchecked = job->unchecked;
    chunk->keeps_keys = job->input->read && !job->input->read_at;
    drop(stock, split->size);
    uj_pool_submit(job->run->pool);
    ujreg_status status;
    do {
        status = take_oldest(job, 0);
    } while (status == UJREG_OK);
    return status == UJREG_END ? UJREG_OK : status;
}

static ujreg_status open_done(struct job *job, const struct uj_split *split) {
    job->base.offset = split->size;
    job->base.line += split->opening.lines;
    ujreg_status status = give_all(job, job->run->findings);
    if (!job->unchecked && job->counts.errors) {
        job->writer = NULL; /* an error of the whole input is one of every record */
    }
    return status;
}

/* All pieces were submitted: what is found in them, then what is missing after them. */
static ujreg_status finish(struct job *job) {
    static const struct uj_raw nothing;
    ujreg_status status = take_all(job);
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_findings_clear(job->run->findings);
    status = uj_split_finish(&job->splitter, job->run->findings);
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_place place = {0, job->base.line, job->base.offset};
    uj_place_findings(job->run->findings, 0, &nothing, &place, 0, UJREG_ENCODING_UTF8);
    return give_all(job, job->run->findings);
}

/* Reads the whole input. */
static ujreg_status read_input(struct job *job) {
    struct stock stock = {NULL, job->input->read ? NULL : job->input->data, 0, 0, UJREG_OK};
    for (;;) {
        ujreg_status status = next_chunk(job, &stock);
        struct uj_split split;
        if (status == UJREG_OK) {
            status = uj_split_next(&job->splitter, stock.data, stock.size, stock.last, &split, job->run->findings);
        }
        if (status != UJREG_OK) {
            return status;
        }
        switch (split.kind) {
        case UJ_SPLIT_MORE:
            status = read_more(job, &stock);
            break;
        case UJ_SPLIT_OPENED:
            drop(&stock, split.size);
            status = open_done(job, &split);
            break;
        case UJ_SPLIT_PIECE:
            status = submit(job, &stock, &split);
            break;
        case UJ_SPLIT_DROPPED:
            drop(&stock, split.size);
            break;
        case UJ_SPLIT_TOO_LONG:
            drop(&stock, split.size);
            status = take_too_long(job, &split);
            break;
        case UJ_SPLIT_END:
            return finish(job);
        }
        if (status != UJREG_OK) {
            return status;
        }
    }
}

/* --- the call ----------------------------------------------------------------------------------------------- */

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

static ujreg_status tell_no_records(struct job *job) {
    ujreg_findings_clear(job->run->findings);
    ujreg_status status =
        uj_syntax_add(job->run->findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_NO_RECORDS});
    if (status == UJREG_OK) {
        uj_findings_at(job->run->findings, 0)->line = 1;
        status = give_all(job, job->run->findings);
    }
    return status;
}

static void sum_up(struct job *job) {
    ujreg_summary *counts = &job->counts;
    counts->format = job->splitter.layout.format;
    counts->encoding = job->splitter.layout.encoding == UJREG_ENCODING_AUTO ? UJREG_ENCODING_UTF8
                                                                            : job->splitter.layout.encoding;
    if (!job->input->read) {
        counts->bytes = job->input->data_size;
    }
    counts->clean = counts->records - job->flawed;
    if (job->splitter.layout.missing) {
        /* Told once, in the header; but every record lacks the item and must not be uploaded. */
        counts->with_errors = counts->records;
        counts->clean = 0;
    }
    if (job->summary) {
        *job->summary = *counts;
    }
}

static ujreg_status check_input(struct job *job) {
    ujreg_run *run = job->run;
    struct uj_limits limits = {run->options.max_record_bytes, run->options.max_field_bytes, run->options.max_nesting};
    ujreg_status status = uj_splitter_init(&job->splitter, &run->allocator, job->input->format, job->input->encoding,
                                           job->input->no_header, &limits);
    job->splitter.layout.max_piece = PIECE;
    if (status == UJREG_OK && wants_keys(job)) {
        status = uj_unique_begin(&run->unique, job->input);
    }
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_findings_clear(run->findings);
    status = read_input(job);
    uj_pool_reset(run->pool);
    if (status == UJREG_INVALID) {
        ujreg_status told = give_all(job, run->findings);
        status = told == UJREG_OK ? status : told;
    }
    if (status == UJREG_OK && job->base.record == 0) {
        status = tell_no_records(job);
    }
    if (wants_keys(job)) {
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
    if (status != UJREG_OK) {
        return status;
    }
    struct job job;
    memset(&job, 0, sizeof job);
    job.run = run;
    job.input = input;
    job.writer = writer;
    job.unchecked = unchecked;
    job.sex_told = unchecked;
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
    status = check_input(&job);
    sum_up(&job);
    return status;
}

ujreg_status ujreg_run_input(ujreg_run *run, const ujreg_input *input, ujreg_finding_sink sink, void *context,
                             ujreg_summary *summary) {
    return run_input(run, input, NULL, 0, sink, context, summary);
}

ujreg_status ujreg_run_convert(ujreg_run *run, const ujreg_input *input, int32_t which, ujreg_writer *writer,
                               ujreg_finding_sink sink, void *context, ujreg_summary *summary) {
    if (!writer || (which != UJREG_CONVERT_ALL && which != UJREG_CONVERT_CLEAN)) {
        return UJREG_ERROR_ARGUMENT;
    }
    return run_input(run, input, writer, which == UJREG_CONVERT_ALL, sink, context, summary);
}

ujreg_status ujreg_check_buffer(const ujreg_profile *profile, const ujreg_run_options *options,
                                const ujreg_input *input, ujreg_finding_sink sink, void *context,
                                ujreg_summary *summary) {
    if (!input || input->read) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_run *run;
    ujreg_status status = ujreg_run_new(NULL, profile, options, &run);
    if (status == UJREG_OK) {
        status = ujreg_run_input(run, input, sink, context, summary);
        ujreg_run_free(run);
    }
    return status;
}
