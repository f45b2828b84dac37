/* SPDX-License-Identifier: Apache-2.0 */
/* A byte array that grows. */
#ifndef UJ_CORE_BUFFER_H
#define UJ_CORE_BUFFER_H

#include "core/allocator.h"

struct uj_buffer {
    const ujreg_allocator *allocator;
    char *data;
    size_t size;
    size_t capacity;
};

static inline void uj_buffer_init(struct uj_buffer *buffer, const ujreg_allocator *allocator) {
    buffer->allocator = allocator;
    buffer->data = NULL;
    buffer->size = 0;
    buffer->capacity = 0;
}

/* Makes room for `more` bytes after size. Changes nothing on failure. */
ujreg_status uj_buffer_reserve(struct uj_buffer *buffer, size_t more);

ujreg_status uj_buffer_append(struct uj_buffer *buffer, const char *data, size_t size);

void uj_buffer_free(struct uj_buffer *buffer);

#endif
