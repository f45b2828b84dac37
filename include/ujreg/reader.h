/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file reader.h
 * @brief From bytes to records: a push reader for every format.
 */
#ifndef UJREG_READER_H
#define UJREG_READER_H

#include <ujreg/base.h>
#include <ujreg/check.h>
#include <ujreg/finding.h>
#include <ujreg/format.h>
#include <ujreg/record.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup reader Reader
 * @brief feed bytes, take records.
 *
 * @code
 * ujreg_reader_feed(reader, bytes, size, last);
 * while ((status = ujreg_reader_next(reader, &record, findings)) != UJREG_MORE && status != UJREG_END) { … }
 * @endcode
 * @{
 */

/** @brief How to read. Set size; zero means the default. @since 1.0 */
typedef struct ujreg_reader_options {
    uint32_t size;             /**< sizeof(ujreg_reader_options). */
    int32_t format;            /**< UJREG_FORMAT_…; UJREG_FORMAT_AUTO detects. */
    int32_t encoding;          /**< UJREG_ENCODING_…; UJREG_ENCODING_AUTO detects. */
    int32_t no_header;         /**< 1: a delimited file starts with a record, items in the annex's order. */
    uint64_t max_record_bytes; /**< A longer record is a finding and is skipped; 0: 1 MiB. At most 1 GiB. */
    uint64_t max_field_bytes;  /**< A longer field is a finding and its record is skipped; 0: 64 KiB. Counted in
                                 UTF-8, without quotes and escapes. */
    uint32_t max_nesting; /**< JSON and XML: deeper nesting is a finding and its record is skipped; 0: 64. At most 64. */
    int32_t reserved;     /**< 0. */
} ujreg_reader_options;

/**
 * @brief A reader. Opaque; one thread at a time.
 *
 * For XML, expat takes memory of its own from the C library, whatever the reader's allocator.
 * @since 1.0
 */
typedef struct ujreg_reader ujreg_reader;

/**
 * @brief Make a reader.
 * @param allocator NULL for the C library's.
 * @param options NULL for all defaults.
 * @param[out] reader The reader; release with ujreg_reader_free.
 * @return UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION, UJREG_ERROR_UNSUPPORTED (XML
 *         in a build without it).
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_reader_new(const ujreg_allocator *allocator,
                                                   const ujreg_reader_options *options, ujreg_reader **reader);

/** @brief Release a reader. NULL is fine. @since 1.0 */
UJREG_API void UJREG_CALL ujreg_reader_free(ujreg_reader *reader);

/**
 * @brief Hand over the next bytes of the input.
 *
 * Nothing is copied that need not be: the bytes must stay where they are, unchanged, until ujreg_reader_next answers
 * UJREG_MORE or UJREG_END. The pieces may be of any size; where they are cut changes nothing.
 * @param reader Must not be NULL.
 * @param data,size The next bytes, any number of them.
 * @param last 1 with the last piece (which may be empty), else 0.
 * @return UJREG_OK; UJREG_ERROR_STATE when the former piece is not used up or the last piece was given already;
 *         UJREG_ERROR_MEMORY; UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_reader_feed(ujreg_reader *reader, const char *data, size_t size, int32_t last);

/**
 * @brief Take the next record.
 *
 * What the format itself forbids (a wrong number of columns, an unclosed quote, bytes that are not of the encoding)
 * is appended to findings with its place. A field with bytes that are not of its encoding is delivered with U+FFFD
 * in their place; one of a record that is in another encoding than the input (record.encoding) as the input's encoding
 * reads it: do not use the text of a record with an error.
 * @param reader Must not be NULL.
 * @param[out] record record->size set by the caller. UTF-8; its texts live until the next call on this reader.
 * @param findings The list; must not be NULL.
 * @return UJREG_OK (a record); UJREG_MALFORMED (something that is no record was passed over: findings tell;
 *         go on with the next call); UJREG_MORE (feed); UJREG_END; UJREG_INVALID (the input is not of the format
 *         at all, or not from here on, or breaks off before its end; findings tell, perhaps of the last record;
 *         nothing more can be read); UJREG_ERROR_MEMORY, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_reader_next(ujreg_reader *reader, ujreg_record *record, ujreg_findings *findings);

/**
 * @brief Check the record that ujreg_reader_next delivered last; as ujreg_check, and the findings get their place in
 *        the input.
 * @param reader Must not be NULL.
 * @param profile,findings As in ujreg_check.
 * @return As ujreg_check; UJREG_ERROR_STATE when there is no such record.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_reader_check(ujreg_reader *reader, const ujreg_profile *profile,
                                                     ujreg_findings *findings);

/**
 * @brief Number of the record delivered (or passed over) last, from 1; 0 before the first.
 *
 * After UJREG_MALFORMED it is the former one when what was passed over is no record at all: commas without records, say.
 * @since 1.0
 */
UJREG_API uint64_t UJREG_CALL ujreg_reader_record_number(const ujreg_reader *reader);

/** @brief Physical line on which that record starts, from 1; 0 before the first. @since 1.0 */
UJREG_API uint64_t UJREG_CALL ujreg_reader_line(const ujreg_reader *reader);

/** @brief Byte of the input at which that record starts. @since 1.0 */
UJREG_API uint64_t UJREG_CALL ujreg_reader_offset(const ujreg_reader *reader);

/** @brief The format in use; UJREG_FORMAT_AUTO while not yet known. @since 1.0 */
UJREG_API int32_t UJREG_CALL ujreg_reader_format(const ujreg_reader *reader);

/** @brief The encoding in use; UJREG_ENCODING_AUTO while not yet known (all ASCII so far). @since 1.0 */
UJREG_API int32_t UJREG_CALL ujreg_reader_encoding(const ujreg_reader *reader);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
