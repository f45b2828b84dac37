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
 * @brief Marks what the library exports. Define it before the first header to replace it: empty, for a tool that only
 *        reads the headers.
 */
#ifndef UJREG_API
#  if defined(_WIN32)
#    if defined(UJREG_BUILDING_SHARED)
#      define UJREG_API __declspec(dllexport)
#    elif defined(UJREG_STATIC)
#      define UJREG_API
#    else
#      define UJREG_API __declspec(dllimport)
#    endif
#  elif defined(__GNUC__)
#    define UJREG_API __attribute__((visibility("default")))
#  else
#    define UJREG_API
#  endif
#endif

/**
 * @def UJREG_CALL
 * @brief The calling convention of every function, those of the caller included: cdecl on Windows, whatever the compiler's
 *        options; elsewhere there is only one. May be replaced as UJREG_API.
 */
#ifndef UJREG_CALL
#  if defined(_WIN32)
#    define UJREG_CALL __cdecl
#  else
#    define UJREG_CALL
#  endif
#endif

/**
 * @def UJREG_DEPRECATED
 * @brief Marks a function that has a better one, and makes compilers say so. `since` is a text: "1.3: use ujreg_…". May be
 *        replaced as UJREG_API; empty silences the warnings.
 */
#ifndef UJREG_DEPRECATED
#  if defined(__GNUC__)
#    define UJREG_DEPRECATED(since) __attribute__((deprecated("since " since)))
#  elif defined(_MSC_VER)
#    define UJREG_DEPRECATED(since) __declspec(deprecated("since " since))
#  else
#    define UJREG_DEPRECATED(since)
#  endif
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
#define UJREG_MORE 1      /**< The reader needs more input; of a caller's function: go on. */
#define UJREG_END 2       /**< There is nothing further; of a caller's sink: enough. */
#define UJREG_INVALID 3   /**< The text is not what it was asked to be; the output says why where there is one. */
#define UJREG_UNKNOWN 4   /**< The data at hand cannot answer (no such code; a year outside the calendar). */
#define UJREG_EXISTS 5    /**< Already there (a business ID met before). */
#define UJREG_MALFORMED 6 /**< The reader met a record that breaks its format; findings say where and why. */
#define UJREG_REFUSED 7   /**< Not allowed (an event, a character the target cannot carry); nothing was changed. */
#define UJREG_STOPPED 8   /**< The caller's function asked to stop; nothing failed, the work is not complete. */

#define UJREG_ERROR_MEMORY (-1)      /**< The allocator returned NULL. */
#define UJREG_ERROR_ARGUMENT (-2)    /**< An argument is NULL, out of range, or a struct size is 0. */
#define UJREG_ERROR_VERSION (-3)     /**< A struct is of a version (size) that this library does not know. */
#define UJREG_ERROR_LIMIT (-4)       /**< A limit set by the caller, or a size that cannot be represented. */
#define UJREG_ERROR_IO (-5)          /**< A function of the caller failed, or answered what it may not. */
#define UJREG_ERROR_UNSUPPORTED (-6) /**< This build was made without the part that is needed. */
#define UJREG_ERROR_STATE (-7)       /**< The call does not fit what was called before on this handle. */
#define UJREG_ERROR_CAPACITY (-8)    /**< The caller's buffer is too small; the needed size was stored. */

/**
 * @brief The constant's name without its prefix, "OK", "ERROR_MEMORY".
 * @param status Any number.
 * @return A static string; "?" for a number that is no status. Never NULL.
 * @since 1.0
 */
UJREG_API const char *UJREG_CALL ujreg_status_name(ujreg_status status);

#define UJREG_LANGUAGE_ZH 1 /**< Chinese. */
#define UJREG_LANGUAGE_EN 2 /**< English. */

/**
 * @brief One sentence that explains a status to a person.
 * @param status Any number.
 * @param language UJREG_LANGUAGE_ZH or UJREG_LANGUAGE_EN; anything else is read as English.
 * @return A static UTF-8 string, never NULL.
 * @since 1.0
 */
UJREG_API const char *UJREG_CALL ujreg_status_text(ujreg_status status, int32_t language);

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
 * this struct means the C library's malloc, realloc and free. The struct is copied. Like all functions of the caller they
 * must return: see ujreg_sink.
 * @since 1.0
 */
typedef struct ujreg_allocator {
    uint32_t size;                                                         /**< sizeof(ujreg_allocator). */
    uint32_t reserved;                                                     /**< 0. */
    void *context;                                                         /**< Handed to every call. */
    void *(UJREG_CALL *allocate)(void *context, size_t size);              /**< NULL when there is no memory. */
    void *(UJREG_CALL *reallocate)(void *context, void *old, size_t size); /**< As realloc; old may be NULL. */
    void(UJREG_CALL *release)(void *context, void *memory);                /**< As free; memory may be NULL. */
} ujreg_allocator;

/**
 * @brief A function of the caller that takes output bytes.
 *
 * **What holds for all functions of the caller** (ujreg_sink, ujreg_finding_sink, ujreg_source, ujreg_source_at):
 * - Success has to be said. 0 is a failure: it is what most bindings answer for a function that has thrown, and for one that
 *   forgot to answer.
 * - A function must return. To leave it by longjmp or by an exception of C++ or another language is undefined: catch
 *   inside, answer 0, and raise again when the call has come back.
 * - It is called on the thread that made the call.
 * @param context As given beside the function.
 * @param data,size The bytes; they live during the call only.
 * @return UJREG_MORE to go on; UJREG_END for enough, which stops the call with UJREG_STOPPED; anything else, 0 too, is a
 *         failure and stops it with UJREG_ERROR_IO.
 * @since 1.0
 */
typedef ujreg_status(UJREG_CALL *ujreg_sink)(void *context, const char *data, size_t size);

#define UJREG_VERSION_MAJOR 1 /**< Grows when a promise of the ABI is broken. */
#define UJREG_VERSION_MINOR 0 /**< Grows when something is added. */
#define UJREG_VERSION_PATCH 0 /**< Grows with each correction. */

/**
 * @brief Version of the library that runs, as "1.0.0".
 * @return A static string, never NULL.
 * @since 1.0
 */
UJREG_API const char *UJREG_CALL ujreg_version(void);

/**
 * @brief Version of the library that runs, as major * 1000000 + minor * 1000 + patch.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_version_number(void);

/**
 * @brief Whether a named part is in this build.
 * @param name "xml" (the XML reader and writer), "threads" (worker threads), "simd" (wide instructions are
 *             compiled in *and* this processor has them). Zero-terminated.
 * @return 1 or 0; 0 also for a name that is not known.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_feature(const char *name);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
