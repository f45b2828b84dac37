/* SPDX-License-Identifier: Apache-2.0 */
/* A run, and the input that it is at. run.c has the calls, feed.c reads and hands pieces over, deliver.c takes them back
 * in order. */
#ifndef UJ_RUN_RUN_JOB_H
#define UJ_RUN_RUN_JOB_H

#include <ujreg/run.h>

#include "run/pool.h"
#include "run/uniqueness.h"

/* What is read at a time: small enough to stay in the cache from reading to checking. */
#define UJ_PIECE ((size_t)1 << 17)

struct ujreg_run {
    ujreg_allocator allocator;
    const ujreg_profile *profile;
    ujreg_run_options options;
    struct uj_pool *pool;
    int busy; /* an input is read: a function of the caller may not come back */
    int unique_wanted;
    struct uj_unique unique;
    ujreg_findings *findings; /* of the input itself, not of its pieces */
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
    struct uj_position base; /* place of the next piece's first byte; number of records before it */
    size_t unread;           /* bytes behind it that were delivered: before reading failed, or as marks of the end */
    struct uj_once once;
    int last_malformed; /* the last record so far */
    int stopped;        /* nothing more of the input can be read, and a finding says why */
    int sex_told;
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

/* Gives the findings of a list to the caller, with the profile's severities, and forgets them. */
ujreg_status uj_give_all(struct uj_job *job, ujreg_findings *findings);

/* Takes the oldest piece back. *taken: 0 when there is none, or, without wait, none that is checked. */
ujreg_status uj_take_oldest(struct uj_job *job, int wait, int *taken);

/* Takes all pieces back that are in flight, up to the last one that could be read. */
ujreg_status uj_take_all(struct uj_job *job);

/* --- feed.c --- */

/* Reads the whole input, or up to where job->stopped: everything about its records has been said when it comes back. */
ujreg_status uj_read_input(struct uj_job *job);

#endif
