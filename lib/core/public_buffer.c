/* SPDX-License-Identifier: Apache-2.0 */
/* The caller's buffer: a growing byte array with a limit. */
#include "core/public_buffer.h"

#include "core/version.h"

ujreg_status ujreg_buffer_new(const ujreg_allocator *allocator, const ujreg_buffer_options *options,
                              ujreg_buffer **buffer) {
    static const ujreg_buffer_options defaults = {.size = sizeof defaults};
    ujreg_allocator own;
    if (!buffer) {
        return UJREG_ERROR_ARGUMENT;
    }
    *buffer = NULL;
    options = options ? options : &defaults;
    ujreg_status status = uj_struct_status(options->size, sizeof *options);
    if (status == UJREG_OK) {
        status = options->flags ? UJREG_ERROR_ARGUMENT : uj_allocator_init(&own, allocator);
    }
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_buffer *made = uj_allocate_zero(&own, sizeof *made);
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = own;
    made->most = options->max_bytes ? options->max_bytes : UINT64_MAX;
    uj_buffer_init(&made->bytes, &made->allocator);
    *buffer = made;
    return UJREG_OK;
}

void ujreg_buffer_free(ujreg_buffer *buffer) {
    if (buffer) {
        const ujreg_allocator own = buffer->allocator;
        uj_buffer_free(&buffer->bytes);
        uj_release(&own, buffer);
    }
}

void ujreg_buffer_clear(ujreg_buffer *buffer) {
    if (buffer) {
        buffer->bytes.size = 0;
    }
}

ujreg_status uj_public_buffer_reserve(ujreg_buffer *buffer, size_t more) {
    return more > buffer->most - buffer->bytes.size ? UJREG_ERROR_LIMIT : uj_buffer_reserve(&buffer->bytes, more);
}

ujreg_status ujreg_buffer_write(void *buffer, const char *data, size_t size) {
    ujreg_buffer *const target = buffer;
    if (!target || (!data && size)) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_public_buffer_reserve(target, size);
    if (status == UJREG_OK) {
        status = uj_buffer_append(&target->bytes, data, size);
    }
    return status == UJREG_OK ? UJREG_MORE : status;
}

ujreg_status ujreg_buffer_get(const ujreg_buffer *buffer, ujreg_text *text) {
    if (!buffer || !text) {
        return UJREG_ERROR_ARGUMENT;
    }
    text->data = buffer->bytes.data;
    text->size = buffer->bytes.size;
    return UJREG_OK;
}
