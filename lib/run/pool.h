/* SPDX-License-Identifier: Apache-2.0 */
/* Worker threads that check pieces. The calling thread hands pieces over and takes them back in the same order; it
 * can also work on one itself. */
#ifndef UJ_RUN_POOL_H
#define UJ_RUN_POOL_H

#include "run/worker.h"

struct uj_pool;

/* threads: beside the calling one; may be 0. slots: pieces in flight. */
ujreg_status uj_pool_new(const ujreg_allocator *allocator, const ujreg_profile *profile, uint32_t threads,
                         uint32_t slots, struct uj_pool **pool);
void uj_pool_free(struct uj_pool *pool);

/* Whether its threads were left behind in the process that this one was forked from. Then nothing but uj_pool_free may be
 * called. */
int uj_pool_is_inherited(const struct uj_pool *pool);

/* A piece to be filled, or NULL when all are in flight. */
struct uj_chunk *uj_pool_free_chunk(struct uj_pool *pool);

/* Hands over the piece that uj_pool_free_chunk gave last. */
void uj_pool_submit(struct uj_pool *pool);

/* The oldest piece that was handed over, once it is checked: works on pieces until it is. NULL when none is in
 * flight. With wait == 0, NULL also while it is not yet checked. */
struct uj_chunk *uj_pool_oldest(struct uj_pool *pool, int wait);

/* Gives the oldest piece back to be filled again. */
void uj_pool_recycle(struct uj_pool *pool);

/* Forgets all pieces in flight, once no thread works on them. */
void uj_pool_reset(struct uj_pool *pool);

#endif
