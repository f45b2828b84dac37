/* SPDX-License-Identifier: Apache-2.0 */
/* A run, and the input that it is at. run.c has the calls, feed.c reads and hands chunks over, collect.c gets them
 * back in order, chunk_keys.c looks for duplicates, deliver.c calls the caller. */
#ifndef UJ_RUN_RUN_JOB_H
#define UJ_RUN_RUN_JOB_H

#include <ujreg/run.h>

#include "run/pool.h"
#include "run/uniqueness.h"

/* What is read at a time: small enough to stay in the cache from reading to checking. */
#define UJ_CHUNK_BYTES ((size_t)1 << 17)

struct ujreg_run {
    ujreg_allocator allocator;
    const ujreg_profile *profile;
    ujreg_run_options options;
    struct uj_pool *pool;
    int busy; /* an input is read: a function of the caller may not come back */
    int unique_wanted;
    struct uj_unique unique;
    ujreg_findings *findings; /* of the input itself, not of its chunks */
};

/* One input under way. */
struct uj_job {
    ujreg_run *run;
    const ujreg_input *input;
    ujreg_finding_sink sink;
    void *context;
    ujreg_summary *summary;
    ujreg_summary counts;
    struct uj_splitter splitter;
    struct uj_position base; /* place of the next chunk's first byte; number of records before it */
    size_t unread;           /* bytes behind it that were delivered: before reading failed, or as marks of the end */
    struct uj_once once;
    int last_malformed; /* the last record so far */
    int stopped;        /* nothing more of the input can be read, and a finding says why */
    int sex_reported;
    uint64_t counted_record; /* the record that with_errors and with_warnings were last counted for */
    int counted_severities;  /* what was counted for it, a bit a severity */
    uint64_t flawed;         /* records with an error or a warning */
    ujreg_writer *writer;    /* where records go; NULL: nowhere */
    int unchecked;
    uint32_t given; /* bit field - 1: a companion that some record of the input holds */
};

static inline int uj_wants_keys(const struct uj_job *job) {
    return job->run->unique_wanted && !job->unchecked;
}

/* --- deliver.c --- */

/* How much of a chunk is delivered. */
struct uj_delivery {
    size_t finding;
    size_t malformed;
    size_t written; /* records whose output was given to the writer, or held back */
};

/* Delivers a finding, with the profile's severity; counted, unless the rule is off. */
ujreg_status uj_deliver_finding(struct uj_job *job, ujreg_finding *finding);

/* Delivers the findings of a list, and empties it. */
ujreg_status uj_deliver_findings(struct uj_job *job, ujreg_findings *findings);

/* Delivers what the worker found up to and in record `record`, which starts at `start`; both count from the start of the
 * chunk. Findings about no record are delivered by their offset. */
ujreg_status uj_deliver_up_to(struct uj_job *job, const struct uj_chunk *chunk, struct uj_delivery *delivery,
                              uint64_t record, uint64_t start);

/* Hands the writer what the worker wrote of the records up to `record`. */
ujreg_status uj_deliver_records(struct uj_job *job, const struct uj_chunk *chunk, struct uj_delivery *delivery,
                                uint64_t record);

/* --- chunk_keys.c --- */

/* Adds the business IDs of a chunk to those of the run, and delivers all findings before each duplicate, and the duplicate. */
ujreg_status uj_chunk_keys_add(struct uj_job *job, const struct uj_chunk *chunk, struct uj_delivery *delivery);

/* --- collect.c --- */

/* Collects the oldest chunk. *collected: 0 when there is none, or, without wait, none that is checked. */
ujreg_status uj_collect_oldest(struct uj_job *job, int wait, int *collected);

/* Collects all chunks in flight, up to the last one that could be read. */
ujreg_status uj_collect_all(struct uj_job *job);

/* --- feed.c --- */

/* Reads the whole input, or up to where job->stopped: everything about its records has been said when it comes back. */
ujreg_status uj_read_input(struct uj_job *job);

#endif
