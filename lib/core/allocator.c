/* SPDX-License-Identifier: Apache-2.0 */
/* The caller's memory functions with the C library's as default. */
#define _DEFAULT_SOURCE /* madvise */
#include "core/allocator.h"

#include <stdlib.h>
#include <string.h>
#if defined(__linux__)
#  include <sys/mman.h>
#endif

#define LARGE_PAGE ((uintptr_t)1 << 21)

static void *default_allocate(void *context, size_t size) {
    (void)context;
    return malloc(size);
}

static void *default_reallocate(void *context, void *old, size_t size) {
    (void)context;
    return realloc(old, size);
}

static void default_release(void *context, void *memory) {
    (void)context;
    free(memory);
}

ujreg_status uj_allocator_init(ujreg_allocator *target, const ujreg_allocator *source) {
    if (!source) {
        memset(target, 0, sizeof *target);
        target->size = sizeof *target;
        target->allocate = default_allocate;
        target->reallocate = default_reallocate;
        target->release = default_release;
        return UJREG_OK;
    }
    if (source->size != sizeof *source) {
        return source->size ? UJREG_ERROR_VERSION : UJREG_ERROR_ARGUMENT;
    }
    if (!source->allocate || !source->reallocate || !source->release) {
        return UJREG_ERROR_ARGUMENT;
    }
    *target = *source;
    return UJREG_OK;
}

void *uj_allocate(const ujreg_allocator *allocator, size_t size) {
    return allocator->allocate(allocator->context, size ? size : 1);
}

/* Large blocks are tables with random access. Large pages save most of their address translation. The system may ignore
 * the advice. */
static void advise_large_pages(void *memory, size_t size) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
    uintptr_t start = ((uintptr_t)memory + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE;
    uintptr_t end = ((uintptr_t)memory + size) / LARGE_PAGE * LARGE_PAGE;
    if (size >= 4 * LARGE_PAGE && end > start) {
        (void)madvise((void *)start, end - start, MADV_HUGEPAGE);
    }
#else
    (void)memory;
    (void)size;
#endif
}

void *uj_allocate_zero(const ujreg_allocator *allocator, size_t size) {
    if (allocator->allocate == default_allocate) {
        void *fresh = calloc(1, size ? size : 1);
        if (fresh) {
            advise_large_pages(fresh, size);
        }
        return fresh;
    }
    void *memory = uj_allocate(allocator, size);
    if (memory) {
        memset(memory, 0, size);
    }
    return memory;
}

void *uj_reallocate(const ujreg_allocator *allocator, void *old, size_t size) {
    return allocator->reallocate(allocator->context, old, size ? size : 1);
}

void uj_release(const ujreg_allocator *allocator, void *memory) {
    if (memory) {
        allocator->release(allocator->context, memory);
    }
}

ujreg_status uj_grow(const ujreg_allocator *allocator, void *array, size_t unit, size_t *capacity, size_t wanted) {
    if (wanted <= *capacity) {
        return UJREG_OK;
    }
    size_t next = *capacity > SIZE_MAX / 2 ? SIZE_MAX : *capacity * 2;
    if (next < wanted) {
        next = wanted;
    }
    if (next < 16) {
        next = 16;
    }
    if (next > SIZE_MAX / unit) {
        return UJREG_ERROR_LIMIT;
    }
    void *items; /* pointers to elements of every type look alike, but may not be read as each other */
    memcpy(&items, array, sizeof items);
    items = uj_reallocate(allocator, items, next * unit);
    if (!items) {
        return UJREG_ERROR_MEMORY;
    }
    memcpy(array, &items, sizeof items);
    *capacity = next;
    return UJREG_OK;
}
