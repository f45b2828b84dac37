/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file base.h
 * @brief What every other header uses: status, text, allocator, version, features.
 */
#ifndef UJREG_BASE_H
#define UJREG_BASE_H

#include <stddef.h>
#include <stdint.h>

/**
 * @def UJREG_API
 * @brief Marks what the library exports.
 */
#if defined(_WIN32)
#  if defined(UJREG_BUILDING_SHARED)
#    define UJREG_API __declspec(dllexport)
#  elif defined(UJREG_STATIC)
#    define UJREG_API
#  else
#    define UJREG_API __declspec(dllimport)
#  endif
#elif defined(__GNUC__)
#  define UJREG_API __attribute__((visibility("default")))
#else
#  define UJREG_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup base Status, text, memory
 * @brief The vocabulary of all calls.
 * @{
 */

/**
 * @brief The outcome of a call.
 *
 * Zero: done. Positive: done, and the answer is "no" or "not yet"; nothing failed. Negative: the call
 * itself failed (memory, wrong argument, limit, I/O). What is wrong with the *data* of a record is never
 * a status: it is a finding (finding.h).
 * @since 1.0
 */
typedef int32_t ujreg_status;

#define UJREG_OK 0        /**< Done. */
#define UJREG_MORE 1      /**< The reader needs more input before it can answer. */
#define UJREG_END 2       /**< There is nothing further. */
#define UJREG_INVALID 3   /**< The text is not what it was asked to be; the output says why where there is one. */
#define UJREG_UNKNOWN 4   /**< The data at hand cannot answer (no such code; a year outside the calendar). */
#define UJREG_EXISTS 5    /**< Already there (a business ID met before). */
#define UJREG_MALFORMED 6 /**< The reader met a record that breaks its format; findings say where and why. */
#define UJREG_REFUSED 7   /**< Not allowed (an event, a character the target cannot carry); nothing was changed. */

#define UJREG_ERROR_MEMORY (-1)      /**< The allocator returned NULL. */
#define UJREG_ERROR_ARGUMENT (-2)    /**< An argument is NULL, out of range, or a struct size is 0. */
#define UJREG_ERROR_VERSION (-3)     /**< A struct is of a version (size) that this library does not know. */
#define UJREG_ERROR_LIMIT (-4)       /**< A limit set by the caller, or a size that cannot be represented. */
#define UJREG_ERROR_IO (-5)          /**< A function supplied by the caller reported failure. */
#define UJREG_ERROR_UNSUPPORTED (-6) /**< This build was made without the part that is needed. */
#define UJREG_ERROR_STATE (-7)       /**< The call does not fit what was called before on this handle. */
#define UJREG_ERROR_CAPACITY (-8)    /**< The caller's buffer is too small; the needed size was stored. */

/**
 * @brief The constant's name without its prefix, "OK", "ERROR_MEMORY".
 * @param status Any number.
 * @return A static string; "?" for a number that is no status. Never NULL.
 * @since 1.0
 */
UJREG_API const char *ujreg_status_name(ujreg_status status);

#define UJREG_LANGUAGE_ZH 1 /**< Chinese. */
#define UJREG_LANGUAGE_EN 2 /**< English. */

/**
 * @brief One sentence that explains a status to a person.
 * @param status Any number.
 * @param language UJREG_LANGUAGE_ZH or UJREG_LANGUAGE_EN; anything else is read as English.
 * @return A static UTF-8 string, never NULL.
 * @since 1.0
 */
UJREG_API const char *ujreg_status_text(ujreg_status status, int32_t language);

/**
 * @brief A piece of text: where it starts and how many bytes it has. Not terminated.
 *
 * UTF-8 unless a function says otherwise. `data` may be NULL when `size` is 0. A text owns nothing;
 * each function says how long the bytes it points to live. Empty and absent are the same (STANDARD 1).
 * @since 1.0
 */
typedef struct ujreg_text {
    const char *data; /**< First byte. */
    size_t size;      /**< Number of bytes. */
} ujreg_text;

/**
 * @brief The caller's memory functions.
 *
 * Taken at the creation of a handle and used for all memory of that handle. NULL instead of a pointer to
 * this struct means the C library's malloc, realloc and free. The struct is copied.
 * @since 1.0
 */
typedef struct ujreg_allocator {
    uint32_t size;                                              /**< sizeof(ujreg_allocator). */
    uint32_t reserved;                                          /**< 0. */
    void *context;                                              /**< Handed to every call. */
    void *(*allocate)(void *context, size_t size);              /**< NULL when there is no memory. */
    void *(*reallocate)(void *context, void *old, size_t size); /**< As realloc; old may be NULL. */
    void (*release)(void *context, void *memory);               /**< As free; memory may be NULL. */
} ujreg_allocator;

/**
 * @brief A function of the caller that takes output bytes.
 * @param context As given beside the function.
 * @param data,size The bytes; they live during the call only.
 * @return 0 to go on; anything else stops the call with UJREG_ERROR_IO.
 * @since 1.0
 */
typedef int32_t (*ujreg_sink)(void *context, const char *data, size_t size);

#define UJREG_VERSION_MAJOR 1 /**< Grows when a promise of the ABI is broken. */
#define UJREG_VERSION_MINOR 0 /**< Grows when something is added. */
#define UJREG_VERSION_PATCH 0 /**< Grows with each correction. */

/**
 * @brief Version of the library that runs, as "1.0.0".
 * @return A static string, never NULL.
 * @since 1.0
 */
UJREG_API const char *ujreg_version(void);

/**
 * @brief Version of the library that runs, as major * 1000000 + minor * 1000 + patch.
 * @since 1.0
 */
UJREG_API int32_t ujreg_version_number(void);

/**
 * @brief Whether a named part is in this build.
 * @param name "xml" (the XML reader and writer), "threads" (worker threads), "simd" (wide instructions are
 *             compiled in *and* this processor has them). Zero-terminated.
 * @return 1 or 0; 0 also for a name that is not known.
 * @since 1.0
 */
UJREG_API int32_t ujreg_feature(const char *name);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
