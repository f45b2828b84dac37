/* SPDX-License-Identifier: Apache-2.0 */
/* A byte array that grows. */
#include "core/buffer.h"

#include <string.h>

ujreg_status uj_buffer_reserve(struct uj_buffer *buffer, size_t more) {
    if (more > SIZE_MAX - buffer->size) {
        return UJREG_ERROR_LIMIT;
    }
    ujreg_status status = UJ_GROW(buffer->allocator, buffer->data, &buffer->capacity, buffer->size + more);
    return status;
}

ujreg_status uj_buffer_append(struct uj_buffer *buffer, const char *data, size_t size) {
    if (size == 0) {
        return UJREG_OK;
    }
    ujreg_status status = uj_buffer_reserve(buffer, size);
    if (status == UJREG_OK) {
        memcpy(buffer->data + buffer->size, data, size);
        buffer->size += size;
    }
    return status;
}

void uj_buffer_free(struct uj_buffer *buffer) {
    uj_release(buffer->allocator, buffer->data);
    buffer->data = NULL;
    buffer->size = buffer->capacity = 0;
}
