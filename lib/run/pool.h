/* SPDX-License-Identifier: Apache-2.0 */
/* Worker threads that check chunks. The calling thread submits chunks and collects them in the same order; while it waits it
 * checks chunks itself. */
#ifndef UJ_RUN_POOL_H
#define UJ_RUN_POOL_H

#include "run/worker.h"

struct uj_pool;

/* threads: beside the calling one; may be 0. slots: chunks in flight. */
ujreg_status uj_pool_new(const ujreg_allocator *allocator, const ujreg_profile *profile, uint32_t threads,
                         uint32_t slots, struct uj_pool **pool);
void uj_pool_free(struct uj_pool *pool);

/* Whether its threads were left behind in the process that this one was forked from. Then nothing but uj_pool_free may be
 * called. */
int uj_pool_is_inherited(const struct uj_pool *pool);

/* A chunk to be filled, or NULL when all are in flight. */
struct uj_chunk *uj_pool_free_chunk(struct uj_pool *pool);

/* Hands over the chunk that uj_pool_free_chunk returned last. */
void uj_pool_submit(struct uj_pool *pool);

/* The oldest chunk that was handed over, once it is checked: works on chunks until it is. NULL when none is in
 * flight. With wait == 0, NULL also while it is not yet checked. */
struct uj_chunk *uj_pool_oldest(struct uj_pool *pool, int wait);

/* Frees the oldest chunk, to be filled again. */
void uj_pool_recycle(struct uj_pool *pool);

/* Forgets all chunks in flight, once no thread works on them. */
void uj_pool_reset(struct uj_pool *pool);

#endif
