/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file finding.h
 * @brief What was found in the data: rule, place, severity; the words are rendered on demand.
 */
#ifndef UJREG_FINDING_H
#define UJREG_FINDING_H

#include <ujreg/base.h>
#include <ujreg/rule.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup finding Findings
 * @brief One cause, one finding; all causes of a record (STANDARD 6).
 * @{
 */

/**
 * @brief One finding.
 *
 * `value` and `detail` hold data of the record and may be **personal**; ujreg_finding_message and
 * ujreg_finding_value mask them. They point into the list (or into the caller's bytes in a callback) and live as
 * long as the function that delivered the finding says.
 * @since 1.0
 */
typedef struct ujreg_finding {
    uint32_t size;    /**< sizeof(ujreg_finding), set by the caller. */
    int32_t rule;     /**< UJREG_RULE_… */
    int32_t field;    /**< UJREG_AAB301 …; 0 when it is about the whole record or file. */
    int32_t severity; /**< UJREG_SEVERITY_… as the profile sets it. */
    uint64_t record;  /**< Number of the record in its input, from 1; 0: not about a record, or not from a reader. */
    uint64_t line; /**< Physical line in the input, from 1, where the field (or record) starts; 0: not from a reader. */
    uint64_t offset;    /**< Byte in the input as it was, from 0, where it starts. */
    uint64_t length;    /**< Bytes in the input. */
    ujreg_text value;   /**< The value as received; at most 256 bytes are kept. */
    ujreg_text detail;  /**< A second text of the message (the name of another file, say). */
    int64_t numbers[4]; /**< Numbers of the message (a limit, a date as YYYYMMDD, a code point). */
} ujreg_finding;

/** @brief A reusable list of findings. Opaque; one thread at a time. @since 1.0 */
typedef struct ujreg_findings ujreg_findings;

/**
 * @brief Make an empty list.
 * @param allocator NULL for the C library's.
 * @param[out] findings The list; release with ujreg_findings_free.
 * @return UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_findings_new(const ujreg_allocator *allocator, ujreg_findings **findings);

/** @brief Release a list. NULL is fine. @since 1.0 */
UJREG_API void UJREG_CALL ujreg_findings_free(ujreg_findings *findings);

/** @brief Forget the findings, keep the memory for the next record. NULL is fine. @since 1.0 */
UJREG_API void UJREG_CALL ujreg_findings_clear(ujreg_findings *findings);

/** @brief Number of findings in the list; 0 for NULL. @since 1.0 */
UJREG_API size_t UJREG_CALL ujreg_findings_count(const ujreg_findings *findings);

/** @brief How many of them have a severity (UJREG_SEVERITY_…); 0 for NULL. @since 1.0 */
UJREG_API size_t UJREG_CALL ujreg_findings_count_of(const ujreg_findings *findings, int32_t severity);

/**
 * @brief Copy out one finding.
 * @param findings The list; must not be NULL.
 * @param index From 0.
 * @param[in,out] finding finding->size set by the caller. Its texts point into the list until the list next changes.
 * @return UJREG_OK, UJREG_END (no such index), UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_findings_get(const ujreg_findings *findings, size_t index,
                                                     ujreg_finding *finding);

/**
 * @brief Append a copy of a finding: a ready-made sink for run.h, whose context is the list.
 * @param findings The list, a ujreg_findings.
 * @param finding Copied with its texts; finding->size set.
 * @return UJREG_MORE, as a sink does that goes on; UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT, UJREG_ERROR_ARGUMENT,
 *         UJREG_ERROR_VERSION (a size that this library does not know), each of which stops the run.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_findings_collect(void *findings, const ujreg_finding *finding);

#define UJREG_SHOW_VALUES 0x100 /**< Or-ed to a language: show personal data in full. Never the default. */

/**
 * @brief The finding in words: what is wrong, and what to do.
 *
 * Fit for a terminal: control characters of the value are shown by their pictures, marks of direction and what else
 * cannot be seen as [U+202E].
 * @param finding As delivered; must not be NULL.
 * @param language UJREG_LANGUAGE_ZH or UJREG_LANGUAGE_EN, with UJREG_SHOW_VALUES or-ed to show personal data.
 * @param[out] buffer,capacity Receives UTF-8, zero-terminated. May be NULL and 0 to ask for the size.
 * @param[out] needed Bytes of the whole message without terminator; may be NULL.
 * @return UJREG_OK; UJREG_ERROR_CAPACITY (needed is set; the buffer holds nothing); UJREG_UNKNOWN for a rule
 *         that this library does not know; UJREG_ERROR_ARGUMENT; UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_finding_message(const ujreg_finding *finding, int32_t language, char *buffer,
                                                        size_t capacity, size_t *needed);

/**
 * @brief The finding's value, masked (or, with UJREG_SHOW_VALUES in flags, as received); always valid UTF-8,
 *        but not made fit for a terminal.
 * @param finding As delivered; must not be NULL.
 * @param flags 0 or UJREG_SHOW_VALUES.
 * @param[out] buffer,capacity,needed As in ujreg_finding_message.
 * @return As ujreg_finding_message.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_finding_value(const ujreg_finding *finding, int32_t flags, char *buffer,
                                                      size_t capacity, size_t *needed);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
