/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file finding_output.h
 * @brief Findings for programs and for files: rows of numbers, JSON, CSV, lines of text.
 */
#ifndef UJREG_FINDING_OUTPUT_H
#define UJREG_FINDING_OUTPUT_H

#include <ujreg/base.h>
#include <ujreg/buffer.h>
#include <ujreg/finding.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup finding_output Findings for programs and files
 * @brief All of a list in one call. Values are masked unless UJREG_SHOW_VALUES asks for them.
 *
 * The parameter `how` is UJREG_LANGUAGE_ZH or UJREG_LANGUAGE_EN, with UJREG_SHOW_VALUES or-ed to show personal data; any
 * other bit is UJREG_ERROR_ARGUMENT.
 * @{
 */

/**
 * @brief The head of a block of findings. 32 bytes on every platform, and never changed.
 * @since 1.0
 */
typedef struct ujreg_finding_block {
    uint64_t bytes;    /**< Of the whole block: the next one begins there. A multiple of 8. */
    uint64_t first;    /**< Index in the list of the first row's finding. */
    uint64_t count;    /**< Rows that follow. */
    uint32_t row_size; /**< sizeof(ujreg_finding_row), 104. */
    uint32_t reserved; /**< 0. */
} ujreg_finding_block;

/**
 * @brief One finding without pointers. 104 bytes on every platform, and never changed.
 *
 * Numbers are in the byte order of the machine. Texts are UTF-8, not terminated, and lie behind the rows: `value_at` and
 * `message_at` count from the first byte of the block.
 * @since 1.0
 */
typedef struct ujreg_finding_row {
    int32_t rule;          /**< As in ujreg_finding; so are the next ones. */
    int32_t field;         /**< 0 when it is about the whole record or file. */
    int32_t severity;      /**< UJREG_SEVERITY_… */
    int32_t reserved;      /**< 0. */
    uint64_t record;       /**< From 1; 0: not about a record. */
    uint64_t line;         /**< From 1; 0: not from a reader. */
    uint64_t offset;       /**< Bytes from the start of the input. */
    uint64_t length;       /**< Bytes in the input. */
    uint64_t value_at;     /**< The value as ujreg_finding_value shows it; 0 when there is none. */
    uint64_t message_at;   /**< The message as ujreg_finding_message words it; 0 when there is none. */
    uint32_t value_size;   /**< Bytes of the value. */
    uint32_t message_size; /**< Bytes of the message. */
    int64_t numbers[4];    /**< Numbers of the message. */
} ujreg_finding_row;

/**
 * @brief Findings of a list as one block: a ujreg_finding_block, its rows, and their texts.
 *
 * A binding needs neither a callback nor a call a finding:
 * @code
 * ujreg_run_collect(run, &input, findings, &summary);
 * ujreg_findings_pack(findings, 0, SIZE_MAX, UJREG_LANGUAGE_ZH, buffer);
 * ujreg_buffer_get(buffer, &text);
 * @endcode
 * @param findings The list; must not be NULL.
 * @param first Index of the first one.
 * @param count How many at most. Where the list has fewer, the block has fewer; beyond its end, none.
 * @param how See above; without a language (0, or UJREG_SHOW_VALUES alone) there are no messages, which saves time. The
 *            message of a rule that this library does not know is empty.
 * @param buffer The block is appended. Where it held anything but blocks before, zero bytes are put between, so that the
 *               block begins at a multiple of 8. Must not be NULL.
 * @return UJREG_OK; UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT (max_bytes of the buffer), UJREG_ERROR_ARGUMENT: the buffer is
 *         as it was.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_findings_pack(const ujreg_findings *findings, size_t first, size_t count,
                                                      int32_t how, ujreg_buffer *buffer);

/**
 * @brief A finding as one JSON object, in one line: an object of the command's `--output ndjson`, without the line's end.
 *
 * The keys, in this order: `type` ("finding"), `file`, `record`, `line`, `offset`, `length`, `field` (the item's code, or
 * null), `rule` (its name), `severity`, `message`, `value` (null when there is none). Later versions may append keys.
 * @param finding As delivered; must not be NULL.
 * @param how See above.
 * @param file,file_size Name of the input, any bytes. NULL with size 0: null.
 * @param[out] buffer,capacity Receives UTF-8, zero-terminated. May be NULL and 0 to ask for the size.
 * @param[out] needed Bytes without terminator; may be NULL.
 * @return UJREG_OK; UJREG_ERROR_CAPACITY (needed is set; the buffer holds nothing); UJREG_ERROR_MEMORY (only a message or
 *         value of more than 2,000 bytes takes memory, from the C library); UJREG_ERROR_ARGUMENT; UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_finding_json(const ujreg_finding *finding, int32_t how, const char *file,
                                                     size_t file_size, char *buffer, size_t capacity, size_t *needed);

#define UJREG_FINDINGS_TEXT 1   /**< A line for a person: `file:line: severity rule: message [clause]`. */
#define UJREG_FINDINGS_NDJSON 2 /**< A JSON object a line, as ujreg_finding_json. */
/** A row of CSV, its columns as the keys of JSON without `type`, for a spreadsheet: no cell is taken for a formula. */
#define UJREG_FINDINGS_CSV 3

/**
 * @brief Write one finding, as `ujreg check --output` does.
 * @param finding As delivered; must not be NULL.
 * @param form UJREG_FINDINGS_…
 * @param how See above.
 * @param file,file_size Name of the input, any bytes; may be NULL and 0.
 * @param sink,context Takes the line, with its end.
 * @return UJREG_OK; UJREG_STOPPED, UJREG_ERROR_IO (of the sink); UJREG_ERROR_MEMORY (see ujreg_finding_json; nothing was
 *         written); UJREG_ERROR_ARGUMENT; UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_finding_write(const ujreg_finding *finding, int32_t form, int32_t how,
                                                      const char *file, size_t file_size, ujreg_sink sink, void *context);

/**
 * @brief Write all findings of a list, and before them what comes first in a file of this form.
 *
 * That is the header row of CSV, in Chinese behind a byte order mark, without which a Chinese Excel reads the file as GBK;
 * nothing in the other forms.
 * @param findings The list; NULL: what comes first, and no finding.
 * @param form,how,file,file_size,sink,context As in ujreg_finding_write; the sink takes pieces of any size.
 * @return As ujreg_finding_write.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_findings_write(const ujreg_findings *findings, int32_t form, int32_t how,
                                                       const char *file, size_t file_size, ujreg_sink sink,
                                                       void *context);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
