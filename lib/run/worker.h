/* SPDX-License-Identifier: Apache-2.0 */
/* What a thread needs to check chunks. */
#ifndef UJ_RUN_WORKER_H
#define UJ_RUN_WORKER_H

#include "proof/proof.h"
#include "rules/profile.h"
#include "run/chunk.h"

struct uj_worker {
    const ujreg_profile *profile;
    const ujreg_allocator *allocator;
    struct uj_proof_memory memory;
    struct uj_buffer scratch;
    struct uj_walk walk;
    struct uj_raw raw; /* the record under way */
};

void uj_worker_init(struct uj_worker *worker, const ujreg_profile *profile, const ujreg_allocator *allocator);
void uj_worker_free(struct uj_worker *worker);

/* Parses and checks all records of the chunk; chunk->status says how it went. */
void uj_worker_check(struct uj_worker *worker, struct uj_chunk *chunk);

/* Writes the record under way, which is proved and still in the encoding of the input, behind the others. One that the form
 * cannot carry is reported and left out. */
ujreg_status uj_worker_write_proved(struct uj_worker *worker, struct uj_chunk *chunk, const struct uj_known *known);

#endif
