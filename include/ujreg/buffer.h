/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file buffer.h
 * @brief Bytes that grow: what a sink would take, without a function of the caller.
 */
#ifndef UJREG_BUFFER_H
#define UJREG_BUFFER_H

#include <ujreg/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup buffer Buffer
 * @brief A ready-made taker of output, for languages in which a callback costs much or cannot be made.
 *
 * Wherever a ujreg_sink is asked for, give ujreg_buffer_write and a buffer as its context:
 * @code
 * ujreg_writer_new(NULL, &options, ujreg_buffer_write, buffer, &writer);
 * …
 * ujreg_buffer_get(buffer, &text);
 * @endcode
 * @{
 */

/** @brief Options of a buffer. Set size; zero means the default. @since 1.0 */
typedef struct ujreg_buffer_options {
    uint32_t size;      /**< sizeof(ujreg_buffer_options). */
    uint32_t flags;     /**< 0. */
    uint64_t max_bytes; /**< The most that it may hold; 0: as much as there is memory. */
} ujreg_buffer_options;

/** @brief Bytes that grow. Opaque; one thread at a time. @since 1.0 */
typedef struct ujreg_buffer ujreg_buffer;

/**
 * @brief Make an empty buffer.
 * @param allocator NULL for the C library's.
 * @param options NULL for the defaults.
 * @param[out] buffer The buffer; release with ujreg_buffer_free.
 * @return UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_buffer_new(const ujreg_allocator *allocator,
                                                   const ujreg_buffer_options *options, ujreg_buffer **buffer);

/** @brief Release a buffer and its bytes. NULL is fine. @since 1.0 */
UJREG_API void UJREG_CALL ujreg_buffer_free(ujreg_buffer *buffer);

/** @brief Forget the bytes, keep the memory for the next ones. NULL is fine. @since 1.0 */
UJREG_API void UJREG_CALL ujreg_buffer_clear(ujreg_buffer *buffer);

/**
 * @brief Append bytes: a ready-made ujreg_sink, whose context is the buffer.
 * @param buffer The buffer, a ujreg_buffer; must not be NULL.
 * @param data,size The bytes, copied. NULL with size 0 is fine.
 * @return UJREG_MORE, as a sink does that goes on; UJREG_ERROR_LIMIT (more than max_bytes), UJREG_ERROR_MEMORY,
 *         UJREG_ERROR_ARGUMENT: nothing was appended, and a call that has it as its sink ends with UJREG_ERROR_IO.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_buffer_write(void *buffer, const char *data, size_t size);

/**
 * @brief All bytes of a buffer.
 * @param buffer Must not be NULL.
 * @param[out] text They live until the buffer next changes; not terminated.
 * @return UJREG_OK, UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_buffer_get(const ujreg_buffer *buffer, ujreg_text *text);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
