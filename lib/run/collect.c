/* SPDX-License-Identifier: Apache-2.0 */
/* Chunks that are checked come back from the workers, in order: all about each is delivered, and the run's position moves
 * behind it. */
#include "run/run_job.h"

#include "rules/report_finding.h"

/* Where the finding that ends the input stands. */
static uint64_t refused_at(ujreg_findings *findings) {
    return uj_findings_at(findings, uj_findings_count(findings) - 1)->offset;
}

/* Delivers all that a worker found in the chunk, and moves the position of the run to its end. */
static ujreg_status collect(struct uj_job *job, const struct uj_chunk *chunk) {
    struct uj_delivery delivery = {0, 0, 0};
    ujreg_status status = UJREG_OK;
    if (chunk->is_last) {
        uj_syntax_count(chunk->findings, job->base.record + chunk->records);
    }
    if (chunk->wants_keys) {
        status = uj_chunk_keys_add(job, chunk, &delivery);
    }
    if (status == UJREG_OK) {
        status = uj_deliver_up_to(job, chunk, &delivery, chunk->records, chunk->size);
    }
    if (status == UJREG_OK && job->writer) {
        status = uj_deliver_records(job, chunk, &delivery, chunk->records);
        job->given |= chunk->given;
    }
    uj_once_add(&job->once, &chunk->once, &job->base);
    if (chunk->records) {
        job->last_malformed = chunk->malformed_count && chunk->malformed[chunk->malformed_count - 1] == chunk->records;
    }
    job->base.record += chunk->records;
    job->base.line += chunk->lines;
    /* Count only bytes that were read: what lies behind the refusal depends on the size of the chunk. */
    job->base.offset += chunk->is_last ? refused_at(chunk->findings) : chunk->size;
    job->stopped |= chunk->is_last;
    job->counts.records = job->base.record;
    return status == UJREG_OK ? chunk->status : status;
}

ujreg_status uj_collect_oldest(struct uj_job *job, int wait, int *collected) {
    struct uj_pool *pool = job->run->pool;
    struct uj_chunk *chunk = uj_pool_is_inherited(pool) ? NULL : uj_pool_oldest(pool, wait);
    ujreg_status status = chunk ? collect(job, chunk) : UJREG_OK;
    *collected = chunk != NULL;
    if (uj_pool_is_inherited(pool)) { /* a function of the caller has forked: this is the child */
        return UJREG_ERROR_STATE;
    }
    if (chunk) {
        uj_pool_recycle(pool);
    }
    return status;
}

ujreg_status uj_collect_all(struct uj_job *job) {
    ujreg_status status;
    int collected;
    do {
        status = uj_collect_oldest(job, 1, &collected);
    } while (status == UJREG_OK && collected && !job->stopped);
    return status;
}
