/* SPDX-License-Identifier: Apache-2.0 */
/* A piece that was checked is taken: what only the order of the input can tell is added (record numbers, lines, doubled
 * business IDs), the records are counted, and the findings go to the caller. */
#include "run/run_job.h"

#include <string.h>

#include "core/callback.h"
#include "rules/check.h"
#include "rules/report_finding.h"
#include "writer/writer.h"

/* For how many records the table of business IDs is asked into the cache at a time: in a short loop of its own, so that
 * the processor can wait for many of them at once. */
#define AHEAD 16

static void count_record(struct uj_job *job, uint64_t record, int32_t severity) {
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

static ujreg_status give(struct uj_job *job, ujreg_finding *finding) {
    const int32_t index = ujreg_rule_index(finding->rule);
    finding->severity = uj_profile_grade(job->run->profile, finding);
    if (finding->severity == UJREG_SEVERITY_OFF) {
        return UJREG_OK;
    }
    count_record(job, finding->record, finding->severity);
    job->counts.errors += finding->severity == UJREG_SEVERITY_ERROR;
    job->counts.warnings += finding->severity == UJREG_SEVERITY_WARNING;
    job->counts.notes += finding->severity == UJREG_SEVERITY_NOTE;
    if (job->counts.rule_counts && index >= 0 && (uint32_t)index < job->counts.rule_capacity) {
        job->counts.rule_counts[index]++;
    }
    return job->sink ? uj_sink_status(job->sink(job->context, finding)) : UJREG_OK;
}

/* All findings of the list about the input itself. */
ujreg_status uj_give_all(struct uj_job *job, ujreg_findings *findings) {
    ujreg_status status = UJREG_OK;
    ujreg_finding finding;
    finding.size = sizeof finding;
    for (size_t i = 0; status == UJREG_OK && ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        status = give(job, &finding);
    }
    ujreg_findings_clear(findings);
    return status;
}

static ujreg_status give_duplicate(struct uj_job *job, const struct uj_chunk_key *key,
                                   const struct uj_unique_key *asked, const struct uj_first_place *first) {
    const struct uj_span *where = &asked->serial_at;
    ujreg_finding finding = {.size = sizeof finding,
                             .rule = UJREG_RULE_AAZ341_DUPLICATE,
                             .field = UJREG_AAZ341,
                             .record = job->base.record + key->record,
                             .line = job->base.line + key->line + uj_count_feeds(asked->data, where->start),
                             .offset = job->base.offset + key->start + where->start,
                             .length = where->size,
                             .value = asked->serial,
                             .detail = first->name,
                             .numbers = {(int64_t)first->record, (int64_t)first->line, 0,
                                         first->elsewhere ? UJ_DUPLICATE_ELSEWHERE : UJ_DUPLICATE_HERE}};
    return give(job, &finding);
}

struct cursor {
    size_t finding;
    size_t malformed;
    size_t written; /* records whose output was given to the writer, or held back */
};

/* Gives the writer what the worker wrote of the records up to `record`. */
static ujreg_status write_up_to(struct uj_job *job, const struct uj_chunk *chunk, struct cursor *cursor, uint64_t record) {
    size_t start = cursor->written ? chunk->ends[cursor->written - 1] : 0, end = start;
    uint64_t records = 0;
    for (; cursor->written < record && cursor->written < chunk->end_count; cursor->written++) {
        records += chunk->ends[cursor->written] != end;
        end = chunk->ends[cursor->written];
    }
    return records ? uj_writer_put(job->writer, chunk->output.data + start, end - start, records) : UJREG_OK;
}

/* A duplicate stays out of the output when it is an error. */
static ujreg_status hold_back(struct uj_job *job, const struct uj_chunk *chunk, struct cursor *cursor, uint64_t record) {
    if (!job->writer || ujreg_profile_severity(job->run->profile, UJREG_RULE_AAZ341_DUPLICATE) != UJREG_SEVERITY_ERROR) {
        return UJREG_OK;
    }
    ujreg_status status = write_up_to(job, chunk, cursor, record - 1);
    cursor->written = (size_t)record;
    return status;
}

/* What is no record has an error, whatever the profile makes of the finding; counted in the order of records. */
static void count_malformed(struct uj_job *job, const struct uj_chunk *chunk, struct cursor *cursor, uint64_t record) {
    while (cursor->malformed < chunk->malformed_count && chunk->malformed[cursor->malformed] <= record) {
        count_record(job, job->base.record + chunk->malformed[cursor->malformed++], UJREG_SEVERITY_ERROR);
    }
}

/* Said once for the input, in front of what is said of the first record that it is true of. */
static ujreg_status tell_sex_missing(struct uj_job *job) {
    job->sex_told = 1;
    ujreg_findings_clear(job->run->findings);
    ujreg_status status = uj_check_sex_not_given(job->run->profile, job->run->findings);
    return status == UJREG_OK ? uj_give_all(job, job->run->findings) : status;
}

/* Gives what the worker found up to and in record `record`, which starts at `start`; both from the piece's start. What is
 * about no record stands where its offset tells. */
static ujreg_status give_up_to(struct uj_job *job, const struct uj_chunk *chunk, struct cursor *cursor, uint64_t record,
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

static ujreg_status note_position(struct uj_job *job, const struct uj_chunk *chunk, const struct uj_chunk_key *key) {
    const struct uj_known_place place = {job->base.record + key->record, job->base.offset + key->start,
                                         job->base.line + key->line, job->base.offset + chunk->size};
    return uj_unique_note(&job->run->unique, &place);
}

/* A key that has to be looked at: others resemble it, its part of the table must grow, or the input's keys are kept. */
static ujreg_status hold_key(struct uj_job *job, const struct uj_chunk *chunk, size_t number, struct cursor *cursor) {
    const struct uj_chunk_key *key = &chunk->keys[number];
    struct uj_unique_key asked = {.data = chunk->data + key->start, .size = chunk->size - key->start};
    if (key->serial_size) {
        asked.area = (ujreg_text){asked.data + key->area_start, 6};
        asked.serial = (ujreg_text){asked.data + key->serial_start, key->serial_size};
        asked.serial_at = (struct uj_span){key->serial_start, key->serial_size};
    }
    struct uj_first_place first;
    ujreg_status status = uj_unique_add(&job->run->unique, key->hash, job->base.record + key->record,
                                        job->base.line + key->line, &asked, &first);
    if (status == UJREG_EXISTS) {
        status = give_up_to(job, chunk, cursor, key->record, key->start);
        if (status == UJREG_OK) {
            status = give_duplicate(job, key, &asked, &first);
        }
        if (status == UJREG_OK) {
            status = hold_back(job, chunk, cursor, key->record);
        }
    }
    return status;
}

/* Where the AHEAD keys from one on belong, by their number in the piece. */
static void aim(const struct uj_id_table *table, const struct uj_chunk *chunk, size_t from,
                struct uj_id_bucket *aims[2 * AHEAD]) {
    const struct uj_chunk_key *const keys = chunk->keys;
    const size_t to = from + AHEAD < chunk->key_count ? from + AHEAD : chunk->key_count;
    for (size_t i = from; i < to; i++) {
        aims[i % (2 * AHEAD)] = uj_id_table_aim(table, keys[i].hash);
    }
}

/* The first piece tells how many keys there will be. */
static void expect_keys(struct uj_job *job, const struct uj_chunk *chunk) {
    if (job->base.record == 0 && chunk->key_count) {
        uint64_t expected = job->input->data_size / (chunk->size / chunk->key_count);
        uj_id_table_expect(&job->run->unique.table, job->run->unique.table.count + expected);
    }
}

static ujreg_status hold_keys(struct uj_job *job, const struct uj_chunk *chunk, struct cursor *cursor) {
    struct uj_unique *unique = &job->run->unique;
    expect_keys(job, chunk);
    uj_unique_layout(unique, &chunk->layout);
    struct uj_id_table *const table = &unique->table;
    const struct uj_chunk_key *const keys = chunk->keys;
    const size_t count = chunk->key_count;
    const uint64_t plain_from = uj_unique_plain_from(unique, job->base.record);
    uint32_t known =
        0; /* the first key of a chunk has a known place: no stretch that is read again crosses a chunk's end */
    struct uj_id_bucket *aims[2 * AHEAD];
    aim(table, chunk, 0, aims);
    for (size_t i = 0; i < count; i++) {
        if (i % AHEAD == 0) {
            aim(table, chunk, i + AHEAD, aims); /* so that there are always AHEAD under way */
        }
        ujreg_status status = UJREG_OK;
        if (keys[i].record >= known) {
            known = keys[i].record + UJ_PLACE_STRIDE;
            status = note_position(job, chunk, &keys[i]);
        }
        if (status == UJREG_OK && !(plain_from && uj_id_table_add_plainly(table, aims[i % (2 * AHEAD)], keys[i].hash,
                                                                          plain_from + keys[i].record - 1))) {
            const uint64_t bytes = table->bytes;
            status = hold_key(job, chunk, i, cursor);
            if (table->bytes != bytes) { /* a part has grown */
                aim(table, chunk, i / AHEAD * AHEAD, aims);
                aim(table, chunk, i / AHEAD * AHEAD + AHEAD, aims);
            }
        }
        if (status != UJREG_OK) {
            return status;
        }
    }
    return UJREG_OK;
}

static uint64_t refused_at(ujreg_findings *findings) {
    return uj_findings_at(findings, uj_findings_count(findings) - 1)->offset;
}

/* Takes a checked piece: everything about it is said, and the next one starts after it. */
static ujreg_status take(struct uj_job *job, const struct uj_chunk *chunk) {
    struct cursor cursor = {0, 0, 0};
    ujreg_status status = UJREG_OK;
    if (chunk->is_last) {
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
        job->given |= chunk->given;
    }
    uj_once_add(&job->once, &chunk->once, &job->base);
    if (chunk->records) {
        job->last_malformed = chunk->malformed_count && chunk->malformed[chunk->malformed_count - 1] == chunk->records;
    }
    job->base.record += chunk->records;
    job->base.line += chunk->lines;
    /* Behind what refuses the input nothing was read, however much of it was at hand. */
    job->base.offset += chunk->is_last ? refused_at(chunk->findings) : chunk->size;
    job->stopped |= chunk->is_last;
    job->counts.records = job->base.record;
    return status == UJREG_OK ? chunk->status : status;
}

ujreg_status uj_take_oldest(struct uj_job *job, int wait, int *taken) {
    struct uj_pool *pool = job->run->pool;
    struct uj_chunk *chunk = uj_pool_is_inherited(pool) ? NULL : uj_pool_oldest(pool, wait);
    ujreg_status status = chunk ? take(job, chunk) : UJREG_OK;
    *taken = chunk != NULL;
    if (uj_pool_is_inherited(pool)) { /* a function of the caller has forked: this is the child */
        return UJREG_ERROR_STATE;
    }
    if (chunk) {
        uj_pool_recycle(pool);
    }
    return status;
}

ujreg_status uj_take_all(struct uj_job *job) {
    ujreg_status status;
    int taken;
    do {
        status = uj_take_oldest(job, 1, &taken);
    } while (status == UJREG_OK && taken && !job->stopped);
    return status;
}
