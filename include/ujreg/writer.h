/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file writer.h
 * @brief From records to bytes: one writer for every format.
 */
#ifndef UJREG_WRITER_H
#define UJREG_WRITER_H

#include <ujreg/base.h>
#include <ujreg/finding.h>
#include <ujreg/format.h>
#include <ujreg/record.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup writer Writer
 * @brief Give records, bytes come out of the sink.
 *
 * @code
 * ujreg_writer_new(NULL, &options, sink, context, &writer);
 * for (each record) { ujreg_writer_write(writer, &record, findings); }
 * ujreg_writer_finish(writer);
 * ujreg_writer_free(writer);
 * @endcode
 *
 * The output is canonical: the same records give the same bytes, whatever they were read from. Items in the annex's
 * order under their codes, nothing quoted or escaped that need not be, no blanks. An empty item is an empty column, and
 * no key or element at all. What is written and read back is the same record, but for one thing: a lower-case `x` at
 * the end of a citizen number (17 digits before it; AAC002, and AAC044 where AAC058 is 01) is written as `X`
 * (STANDARD 3), and a note tells. docs/formats.md has an example of every format.
 * @{
 */

/** @brief How to write. Set size and format; zero means the default. @since 1.0 */
typedef struct ujreg_writer_options {
    uint32_t size;     /**< sizeof(ujreg_writer_options). */
    int32_t format;    /**< UJREG_FORMAT_CSV to UJREG_FORMAT_FIXED; must be said. */
    int32_t encoding;  /**< UJREG_ENCODING_…; UJREG_ENCODING_AUTO: GB18030 for UJREG_FORMAT_FIXED, else UTF-8. */
    int32_t mark;      /**< 1: begin with a byte order mark. Not for NDJSON, JSON (RFC 8259) and fixed. */
    int32_t crlf;      /**< 1: lines end in CR LF instead of LF. */
    int32_t no_header; /**< 1: CSV, TSV and PSV without the row of item codes; no effect on the others. */
    int32_t sex;       /**< 1: the companion AAC004 after the items. Not for fixed, and not without a header. */
    int32_t reserved;  /**< 0. */
    uint64_t max_record_bytes; /**< A record that is longer as written is refused, as readers would pass it over; 0: 1 MiB,
                                    as readers have it. At most 1 GiB. */
} ujreg_writer_options;

/** @brief A writer. Opaque; one thread at a time. @since 1.0 */
typedef struct ujreg_writer ujreg_writer;

/**
 * @brief Make a writer. Nothing is written yet.
 * @param allocator NULL for the C library's.
 * @param options Must not be NULL.
 * @param sink Takes the output, in pieces of any size, on the thread that calls.
 * @param context Handed to sink.
 * @param[out] writer The writer; release with ujreg_writer_free.
 * @return UJREG_OK; UJREG_ERROR_ARGUMENT (also for an option that the format does not allow); UJREG_ERROR_MEMORY;
 *         UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_writer_new(const ujreg_allocator *allocator, const ujreg_writer_options *options,
                                                   ujreg_sink sink, void *context, ujreg_writer **writer);

/** @brief Release a writer. It does not finish the output: see ujreg_writer_finish. NULL is fine. @since 1.0 */
UJREG_API void UJREG_CALL ujreg_writer_free(ujreg_writer *writer);

/**
 * @brief Write one record.
 *
 * A record that the target cannot carry is refused whole: not one byte of it is written, a finding of the rules
 * writer.* tells for every item why, and the writer goes on with the next one. That is: bytes that are not UTF-8; NUL;
 * in XML the control characters that XML 1.0 forbids; in fixed an item that is longer than its column in the bytes of the
 * encoding, that ends in a space, or that holds a line break; a record without any value, which every format would read as
 * a blank line; one beyond max_record_bytes. Every other value is written, right or wrong:
 * ujreg_check judges.
 * @param writer Must not be NULL.
 * @param record record->size set; UTF-8; the texts must stay during the call.
 * @param findings Takes the reasons of a refusal and notes; finding->record is the number of this call, from 1; line is 0,
 *                 and the offset is within the item. NULL when they do not matter.
 * @return UJREG_OK (it will be written: bytes may stay in the writer until later); UJREG_REFUSED; UJREG_ERROR_IO,
 *         UJREG_STOPPED (the sink failed or asked to stop, now or before; the output is not complete); UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT (the record
 *         was not written); UJREG_ERROR_STATE after ujreg_writer_finish; UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_writer_write(ujreg_writer *writer, const ujreg_record *record,
                                                     ujreg_findings *findings);

/**
 * @brief Write what the format needs at its end (`]`, `</records>`; for an output without records its beginning, too) and
 *        give everything to the sink. An output is complete when this answered UJREG_OK.
 * @param writer Must not be NULL.
 * @return UJREG_OK; UJREG_ERROR_IO, UJREG_STOPPED (as ujreg_writer_write); UJREG_ERROR_MEMORY (may be called again); UJREG_ERROR_STATE when it was finished
 *         already; UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_writer_finish(ujreg_writer *writer);

/** @brief Number of records written, refused ones not counted; 0 for NULL. @since 1.0 */
UJREG_API uint64_t UJREG_CALL ujreg_writer_records(const ujreg_writer *writer);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
