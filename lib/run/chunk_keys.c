/* SPDX-License-Identifier: Apache-2.0 */
/* The business IDs of a chunk, one after the other: those that were there before are reported as duplicates. */
#include "run/run_job.h"

/* Prefetch distance, in records. The loop that prefetches is short and does nothing else, so that many cache misses overlap. */
#define AHEAD 16

static ujreg_status report_duplicate(struct uj_job *job, const struct uj_chunk_key *key,
                                     const struct uj_unique_key *asked, const struct uj_first_record *first) {
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
    return uj_deliver_finding(job, &finding);
}

/* A duplicate stays out of the output when it is an error. */
static ujreg_status hold_back(struct uj_job *job, const struct uj_chunk *chunk, struct uj_delivery *delivery,
                              uint64_t record) {
    if (!job->writer || ujreg_profile_severity(job->run->profile, UJREG_RULE_AAZ341_DUPLICATE) != UJREG_SEVERITY_ERROR) {
        return UJREG_OK;
    }
    ujreg_status status = uj_deliver_records(job, chunk, delivery, record - 1);
    delivery->written = (size_t)record;
    return status;
}

static ujreg_status note_position(struct uj_job *job, const struct uj_chunk *chunk, const struct uj_chunk_key *key) {
    const struct uj_noted_position position = {job->base.record + key->record, job->base.offset + key->start,
                                               job->base.line + key->line, job->base.offset + chunk->size};
    return uj_unique_note(&job->run->unique, &position);
}

/* The thorough way: a like hash is there already, a part of the table must grow, or keys of this input are kept as text. */
static ujreg_status add_key(struct uj_job *job, const struct uj_chunk *chunk, size_t number,
                            struct uj_delivery *delivery) {
    const struct uj_chunk_key *key = &chunk->keys[number];
    struct uj_unique_key asked = {.data = chunk->data + key->start, .size = chunk->size - key->start};
    if (key->serial_size) {
        asked.area = (ujreg_text){asked.data + key->area_start, 6};
        asked.serial = (ujreg_text){asked.data + key->serial_start, key->serial_size};
        asked.serial_at = (struct uj_span){key->serial_start, key->serial_size};
    }
    struct uj_first_record first;
    ujreg_status status = uj_unique_add(&job->run->unique, key->hash, job->base.record + key->record,
                                        job->base.line + key->line, &asked, &first);
    if (status == UJREG_EXISTS) {
        status = uj_deliver_up_to(job, chunk, delivery, key->record, key->start);
        if (status == UJREG_OK) {
            status = report_duplicate(job, key, &asked, &first);
        }
        if (status == UJREG_OK) {
            status = hold_back(job, chunk, delivery, key->record);
        }
    }
    return status;
}

/* Prefetches the buckets of AHEAD keys from `from` on. */
static void prefetch(const struct uj_id_table *table, const struct uj_chunk *chunk, size_t from,
                     struct uj_id_bucket *buckets[2 * AHEAD]) {
    const struct uj_chunk_key *const keys = chunk->keys;
    const size_t to = from + AHEAD < chunk->key_count ? from + AHEAD : chunk->key_count;
    for (size_t i = from; i < to; i++) {
        buckets[i % (2 * AHEAD)] = uj_id_table_prefetch(table, keys[i].hash);
    }
}

/* Sizes the table after the first chunk, by its share of the input. */
static void expect_keys(struct uj_job *job, const struct uj_chunk *chunk) {
    if (job->base.record == 0 && chunk->key_count) {
        uint64_t expected = job->input->data_size / (chunk->size / chunk->key_count);
        uj_id_table_expect(&job->run->unique.table, job->run->unique.table.count + expected);
    }
}

ujreg_status uj_chunk_keys_add(struct uj_job *job, const struct uj_chunk *chunk, struct uj_delivery *delivery) {
    struct uj_unique *unique = &job->run->unique;
    expect_keys(job, chunk);
    uj_unique_layout(unique, &chunk->layout);
    struct uj_id_table *const table = &unique->table;
    const struct uj_chunk_key *const keys = chunk->keys;
    const size_t count = chunk->key_count;
    const uint64_t next_ordinal = uj_unique_next_ordinal(unique, job->base.record);
    /* Record number from which the next position is noted; the first key of a chunk always notes one, so that no stretch that
     * is read again crosses the end of a chunk. */
    uint32_t noted = 0;
    struct uj_id_bucket *buckets[2 * AHEAD];
    prefetch(table, chunk, 0, buckets);
    for (size_t i = 0; i < count; i++) {
        if (i % AHEAD == 0) {
            prefetch(table, chunk, i + AHEAD, buckets); /* at least AHEAD are always under way */
        }
        ujreg_status status = UJREG_OK;
        if (keys[i].record >= noted) {
            noted = keys[i].record + UJ_NOTE_STRIDE;
            status = note_position(job, chunk, &keys[i]);
        }
        if (status == UJREG_OK && !(next_ordinal && uj_id_table_add_free(table, buckets[i % (2 * AHEAD)], keys[i].hash,
                                                                         next_ordinal + keys[i].record - 1))) {
            const uint64_t bytes = table->bytes;
            status = add_key(job, chunk, i, delivery);
            if (table->bytes != bytes) { /* a part has grown */
                prefetch(table, chunk, i / AHEAD * AHEAD, buckets);
                prefetch(table, chunk, i / AHEAD * AHEAD + AHEAD, buckets);
            }
        }
        if (status != UJREG_OK) {
            return status;
        }
    }
    return UJREG_OK;
}
