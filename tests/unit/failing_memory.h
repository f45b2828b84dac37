/* SPDX-License-Identifier: Apache-2.0 */
/* An allocator that fails at its n-th call and counts what is not given back. */
#ifndef FAILING_MEMORY_H
#define FAILING_MEMORY_H

#include "unit.h"

#include <ujreg/base.h>

struct failing_memory {
    int64_t fail_at; /* calls from 1; 0: never */
    int64_t calls;
    int64_t alive;
};

static inline int failing_memory_fails(struct failing_memory *memory) {
    return ++memory->calls == memory->fail_at;
}

static inline void *failing_memory_allocate(void *context, size_t size) {
    struct failing_memory *memory = context;
    void *block = failing_memory_fails(memory) ? NULL : malloc(size);
    memory->alive += block != NULL;
    return block;
}

static inline void *failing_memory_reallocate(void *context, void *old, size_t size) {
    struct failing_memory *memory = context;
    void *block = failing_memory_fails(memory) ? NULL : realloc(old, size);
    memory->alive += block != NULL && old == NULL;
    return block;
}

static inline void failing_memory_release(void *context, void *block) {
    struct failing_memory *memory = context;
    memory->alive -= block != NULL;
    free(block);
}

static inline ujreg_allocator failing_memory_allocator(struct failing_memory *memory) {
    ujreg_allocator allocator = {.size = sizeof allocator,
                                 .context = memory,
                                 .allocate = failing_memory_allocate,
                                 .reallocate = failing_memory_reallocate,
                                 .release = failing_memory_release};
    return allocator;
}

#endif
