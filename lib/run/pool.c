/* SPDX-License-Identifier: Apache-2.0 */
/* A ring of chunks. Three counters say how far filling, checking and collecting have come; each chunk passes them in order, so
 * one mutex and two conditions are enough. */
#define _POSIX_C_SOURCE 200809L /* signal masks */
#include "run/pool.h"

#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

enum slot_state { SLOT_FREE, SLOT_READY, SLOT_BUSY, SLOT_DONE };

struct slot {
    struct uj_chunk chunk;
    enum slot_state state;
};

struct uj_pool {
    ujreg_allocator allocator;
    pthread_mutex_t mutex;
    pthread_cond_t ready; /* a chunk waits for a worker, or the end has come */
    pthread_cond_t done;  /* a chunk was checked */
    int stop;
    pid_t process;                   /* that made the threads */
    uint64_t filled, started, taken; /* numbers of chunks */
    uint32_t slot_count;
    struct slot *slots;
    uint32_t thread_count;
    pthread_t *threads;
    struct uj_worker *workers; /* the first is the calling thread's */
    uint32_t next_worker;
};

/* Marks the next waiting chunk as busy. Call with the mutex held. */
static struct slot *start_one(struct uj_pool *pool) {
    if (pool->started == pool->filled) {
        return NULL;
    }
    struct slot *slot = &pool->slots[pool->started++ % pool->slot_count];
    slot->state = SLOT_BUSY;
    return slot;
}

/* Checks a chunk. Call with the mutex held; it is unlocked meanwhile. */
static void work(struct uj_pool *pool, struct slot *slot, struct uj_worker *worker) {
    pthread_mutex_unlock(&pool->mutex);
    uj_worker_check(worker, &slot->chunk);
    pthread_mutex_lock(&pool->mutex);
    slot->state = SLOT_DONE;
    pthread_cond_signal(&pool->done);
}

static void *run_thread(void *argument) {
    struct uj_pool *pool = argument;
    pthread_mutex_lock(&pool->mutex);
    struct uj_worker *worker = &pool->workers[pool->next_worker++];
    while (!pool->stop) {
        struct slot *slot = start_one(pool);
        if (slot) {
            work(pool, slot, worker);
        } else {
            pthread_cond_wait(&pool->ready, &pool->mutex);
        }
    }
    pthread_mutex_unlock(&pool->mutex);
    return NULL;
}

#if defined(_WIN32)
static int start_thread(pthread_t *thread, void *pool) {
    return pthread_create(thread, NULL, run_thread, pool) == 0; /* there are no signals to keep away */
}
#else
/* Starts a thread that no handler of the program runs on: it takes only the signals that it raises by itself. */
static int start_thread(pthread_t *thread, void *pool) {
    sigset_t blocked, before;
    static const int own[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS};
    sigfillset(&blocked);
    for (size_t i = 0; i < sizeof own / sizeof own[0]; i++) {
        sigdelset(&blocked, own[i]);
    }
    if (pthread_sigmask(SIG_SETMASK, &blocked, &before) != 0) {
        return 0;
    }
    const int started = pthread_create(thread, NULL, run_thread, pool) == 0;
    (void)pthread_sigmask(SIG_SETMASK, &before, NULL); /* it was valid before */
    return started;
}
#endif

static ujreg_status init_slots(struct uj_pool *pool, uint32_t slots) {
    pool->slots = uj_allocate_zero(&pool->allocator, slots * sizeof *pool->slots);
    if (!pool->slots) {
        return UJREG_ERROR_MEMORY;
    }
    for (; pool->slot_count < slots; pool->slot_count++) {
        ujreg_status status = uj_chunk_init(&pool->slots[pool->slot_count].chunk, &pool->allocator);
        if (status != UJREG_OK) {
            return status;
        }
    }
    return UJREG_OK;
}

ujreg_status uj_pool_new(const ujreg_allocator *allocator, const ujreg_profile *profile, uint32_t threads,
                         uint32_t slots, struct uj_pool **pool) {
    struct uj_pool *made = uj_allocate_zero(allocator, sizeof *made);
    *pool = made;
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = *allocator;
    made->next_worker = 1;
    pthread_mutex_init(&made->mutex, NULL);
    pthread_cond_init(&made->ready, NULL);
    pthread_cond_init(&made->done, NULL);
    ujreg_status status = init_slots(made, slots);
    if (status != UJREG_OK) {
        return status;
    }
    made->workers = uj_allocate_zero(allocator, (threads + 1) * sizeof *made->workers);
    made->threads = uj_allocate_zero(allocator, threads * sizeof *made->threads);
    if (!made->workers || !made->threads) {
        return UJREG_ERROR_MEMORY;
    }
    for (uint32_t i = 0; i <= threads; i++) {
        uj_worker_init(&made->workers[i], profile, &made->allocator);
    }
    /* Fewer threads than asked for only cost time: the calling thread works too. */
    made->process = getpid();
    while (made->thread_count < threads && start_thread(&made->threads[made->thread_count], made)) {
        made->thread_count++;
    }
    return UJREG_OK;
}

int uj_pool_is_inherited(const struct uj_pool *pool) {
    return pool->thread_count && pool->process != getpid();
}

static void join_threads(struct uj_pool *pool) {
    pthread_mutex_lock(&pool->mutex);
    pool->stop = 1;
    pthread_cond_broadcast(&pool->ready);
    pthread_mutex_unlock(&pool->mutex);
    for (uint32_t i = 0; i < pool->thread_count; i++) {
        pthread_join(pool->threads[i], NULL);
    }
    pthread_cond_destroy(&pool->done);
    pthread_cond_destroy(&pool->ready);
    pthread_mutex_destroy(&pool->mutex);
}

void uj_pool_free(struct uj_pool *pool) {
    if (!pool) {
        return;
    }
    ujreg_allocator own = pool->allocator;
    if (!uj_pool_is_inherited(pool)) {
        join_threads(pool);
    } /* else the threads stayed in the parent, and may have held the lock when it forked */
    for (uint32_t i = 0; pool->workers && pool->threads && i <= pool->thread_count; i++) {
        uj_worker_free(&pool->workers[i]);
    }
    for (uint32_t i = 0; i < pool->slot_count; i++) {
        uj_chunk_free(&pool->slots[i].chunk, &own);
    }
    uj_release(&own, pool->slots);
    uj_release(&own, pool->workers);
    uj_release(&own, pool->threads);
    uj_release(&own, pool);
}

struct uj_chunk *uj_pool_free_chunk(struct uj_pool *pool) {
    /* filled and taken are the calling thread's own */
    return pool->filled - pool->taken < pool->slot_count ? &pool->slots[pool->filled % pool->slot_count].chunk : NULL;
}

void uj_pool_submit(struct uj_pool *pool) {
    pthread_mutex_lock(&pool->mutex);
    pool->slots[pool->filled++ % pool->slot_count].state = SLOT_READY;
    if (pool->thread_count) {
        pthread_cond_signal(&pool->ready);
    }
    pthread_mutex_unlock(&pool->mutex);
}

struct uj_chunk *uj_pool_oldest(struct uj_pool *pool, int wait) {
    struct uj_chunk *oldest = NULL;
    pthread_mutex_lock(&pool->mutex);
    while (pool->taken < pool->filled) {
        struct slot *slot = &pool->slots[pool->taken % pool->slot_count];
        if (slot->state == SLOT_DONE) {
            oldest = &slot->chunk;
            break;
        }
        if (!wait) {
            break;
        }
        struct slot *other = start_one(pool);
        if (other) {
            work(pool, other, &pool->workers[0]);
        } else {
            pthread_cond_wait(&pool->done, &pool->mutex);
        }
    }
    pthread_mutex_unlock(&pool->mutex);
    return oldest;
}

void uj_pool_recycle(struct uj_pool *pool) {
    pthread_mutex_lock(&pool->mutex);
    pool->slots[pool->taken++ % pool->slot_count].state = SLOT_FREE;
    pthread_mutex_unlock(&pool->mutex);
}

void uj_pool_reset(struct uj_pool *pool) {
    while (uj_pool_oldest(pool, 1)) {
        uj_pool_recycle(pool);
    }
}
