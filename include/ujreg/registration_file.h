/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file registration_file.h
 * @brief Files of registrations and of events: from bytes to structs and back.
 */
#ifndef UJREG_REGISTRATION_FILE_H
#define UJREG_REGISTRATION_FILE_H

#include <ujreg/base.h>
#include <ujreg/finding.h>
#include <ujreg/format.h>
#include <ujreg/record.h>
#include <ujreg/registration.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup registration_file Files of registrations and events
 * @brief What one system exports and another reads: a row a registration, a row an event.
 *
 * The form is this project's own: the notice prescribes none. docs/guides/registration-files.md tells it with examples,
 * docs/reference/life-cycle-files.md lists the columns. Every value is text; a row names a person by the key of
 * ujreg_person_key, or by AAC002, or by AAC058 and AAC044.
 *
 * **The files hold identity numbers in clear.** Guard them like the database they come from.
 *
 * @code
 * ujreg_registration registration = {.size = sizeof registration};
 * ujreg_registration_reader_feed(reader, bytes, size, last);
 * while ((status = ujreg_registration_reader_next(reader, &registration, findings)) != UJREG_MORE && status != UJREG_END) { … }
 * @endcode
 * @{
 */

#define UJREG_ROWS_REGISTRATIONS 0 /**< A row is a ujreg_registration. */
#define UJREG_ROWS_EVENTS 1        /**< A row is a ujreg_event, with the record of an exit beside it. */

/** @brief How to read. Set size; zero means the default. @since 1.0 */
typedef struct ujreg_registration_reader_options {
    uint32_t size;             /**< sizeof(ujreg_registration_reader_options). */
    uint32_t flags;            /**< 0. */
    int32_t rows;              /**< UJREG_ROWS_… */
    int32_t format;            /**< UJREG_FORMAT_AUTO, _CSV, _TSV, _PSV, _NDJSON or _JSON. */
    int32_t encoding;          /**< UJREG_ENCODING_…; UJREG_ENCODING_AUTO detects. */
    int32_t reserved;          /**< 0. */
    uint64_t max_record_bytes; /**< A longer row is a finding and is skipped; 0: 1 MiB. At most 1 GiB. */
    uint64_t max_field_bytes;  /**< A longer value is a finding and its row is skipped; 0: 64 KiB. */
} ujreg_registration_reader_options;

/** @brief A reader of registrations or events. Opaque; one thread at a time. @since 1.0 */
typedef struct ujreg_registration_reader ujreg_registration_reader;

/**
 * @brief Make a reader.
 * @param allocator NULL for the C library's.
 * @param options NULL for all defaults: registrations, format and encoding by content. Copied.
 * @param[out] reader The reader; release with ujreg_registration_reader_free.
 * @return UJREG_OK; UJREG_ERROR_MEMORY; UJREG_ERROR_ARGUMENT; UJREG_ERROR_VERSION; UJREG_ERROR_UNSUPPORTED (a format that
 *         such a file does not have).
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_registration_reader_new(const ujreg_allocator *allocator,
                                                                const ujreg_registration_reader_options *options,
                                                                ujreg_registration_reader **reader);

/** @brief Release a reader. NULL is fine. @since 1.0 */
UJREG_API void UJREG_CALL ujreg_registration_reader_free(ujreg_registration_reader *reader);

/**
 * @brief Hand over the next bytes of the file; as ujreg_reader_feed: they stay where they are, unchanged, until the next
 *        call answers UJREG_MORE or UJREG_END, and where the pieces are cut changes nothing.
 * @param reader Must not be NULL.
 * @param data,size The next bytes, any number of them.
 * @param last 1 with the last piece (which may be empty), else 0.
 * @return UJREG_OK; UJREG_ERROR_STATE when the former piece is not used up or the last piece was given already;
 *         UJREG_ERROR_MEMORY; UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_registration_reader_feed(ujreg_registration_reader *reader, const char *data,
                                                                 size_t size, int32_t last);

/**
 * @brief Take the next registration.
 *
 * What is wrong with a row is appended to findings with its position, gives up that row and no other. What a row leaves
 * out is derived where it can be: state from the days, birth date and sex from a citizen number, the day of handling of an
 * exit from its day. A row that contradicts its state is malformed (reader.registration-incomplete).
 * @param reader Must not be NULL.
 * @param[out] registration registration->size set by the caller. Self-contained.
 * @param findings The list; must not be NULL.
 * @return UJREG_OK (a registration); UJREG_MALFORMED (a row that was not understood, findings tell why; go on); UJREG_MORE
 *         (feed); UJREG_END; UJREG_INVALID (nothing more can be read: no header that can be relied on, or a file that
 *         breaks off; findings tell why); UJREG_ERROR_STATE (the file holds events); UJREG_ERROR_MEMORY,
 *         UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_registration_reader_next(ujreg_registration_reader *reader,
                                                                 ujreg_registration *registration,
                                                                 ujreg_findings *findings);

/**
 * @brief Take the next event, ready for ujreg_registration_apply or ujreg_register_apply.
 * @param reader Must not be NULL; made for UJREG_ROWS_EVENTS.
 * @param[out] event event->size set by the caller. event->record is `record` when the row holds more of a deregistration
 *                   record than whose it is, else NULL.
 * @param[out] record record->size set by the caller. The items of the row; the texts live until the next call on this
 *                    reader.
 * @param findings The list; must not be NULL.
 * @return As ujreg_registration_reader_next; UJREG_ERROR_STATE when the file holds registrations.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_registration_reader_next_event(ujreg_registration_reader *reader,
                                                                       ujreg_event *event, ujreg_record *record,
                                                                       ujreg_findings *findings);

/** @brief Number of the row delivered (or passed over) last, from 1; 0 before the first. @since 1.0 */
UJREG_API uint64_t UJREG_CALL ujreg_registration_reader_row(const ujreg_registration_reader *reader);

/** @brief Physical line on which that row starts, from 1; 0 before the first. @since 1.0 */
UJREG_API uint64_t UJREG_CALL ujreg_registration_reader_line(const ujreg_registration_reader *reader);

/** @brief Byte of the file at which that row starts. @since 1.0 */
UJREG_API uint64_t UJREG_CALL ujreg_registration_reader_offset(const ujreg_registration_reader *reader);

/** @brief Bytes of that row, without its line end. @since 1.0 */
UJREG_API uint64_t UJREG_CALL ujreg_registration_reader_length(const ujreg_registration_reader *reader);

/** @brief The format in use; UJREG_FORMAT_AUTO while not yet known. @since 1.0 */
UJREG_API int32_t UJREG_CALL ujreg_registration_reader_format(const ujreg_registration_reader *reader);

/** @brief The encoding in use; UJREG_ENCODING_AUTO while not yet known (all ASCII so far). @since 1.0 */
UJREG_API int32_t UJREG_CALL ujreg_registration_reader_encoding(const ujreg_registration_reader *reader);

/** @brief How to write. Set size and format; zero means the default. @since 1.0 */
typedef struct ujreg_registration_writer_options {
    uint32_t size;     /**< sizeof(ujreg_registration_writer_options). */
    uint32_t flags;    /**< 0. */
    int32_t rows;      /**< UJREG_ROWS_… */
    int32_t format;    /**< UJREG_FORMAT_CSV, _TSV, _PSV or _NDJSON; must be said. */
    int32_t no_header; /**< 1: CSV, TSV and PSV without the row of names: to go on with a file that has one. */
    int32_t reserved;  /**< 0. */
} ujreg_registration_writer_options;

/** @brief A writer of registrations or events. Opaque; one thread at a time. @since 1.0 */
typedef struct ujreg_registration_writer ujreg_registration_writer;

/**
 * @brief Make a writer. Nothing is written yet.
 *
 * The output is UTF-8, as the command `ujreg apply --write` writes it: names of columns in English, items under their
 * codes, nothing quoted that need not be; in NDJSON no key without a value, and what cannot be seen is escaped.
 * @param allocator NULL for the C library's.
 * @param options Must not be NULL. Copied.
 * @param sink Takes the output, in pieces of any size, on the thread that calls.
 * @param context Handed to sink.
 * @param[out] writer The writer; release with ujreg_registration_writer_free.
 * @return UJREG_OK; UJREG_ERROR_ARGUMENT; UJREG_ERROR_MEMORY; UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_registration_writer_new(const ujreg_allocator *allocator,
                                                                const ujreg_registration_writer_options *options,
                                                                ujreg_sink sink, void *context,
                                                                ujreg_registration_writer **writer);

/** @brief Release a writer. It does not finish the output. NULL is fine. @since 1.0 */
UJREG_API void UJREG_CALL ujreg_registration_writer_free(ujreg_registration_writer *writer);

/**
 * @brief Write one registration. Read back, it is the same.
 * @param writer Must not be NULL.
 * @param registration registration->size set; not changed.
 * @return UJREG_OK (bytes may stay in the writer until later); UJREG_REFUSED (a text is not UTF-8: not one byte of the row
 *         is written); UJREG_ERROR_ARGUMENT (it holds what no file can hold: an unknown state, a day that does not
 *         exist); UJREG_ERROR_STATE (the writer is for events, finished, or in its sink); UJREG_STOPPED and
 *         UJREG_ERROR_IO (the sink's, now or before); UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_registration_writer_write(ujreg_registration_writer *writer,
                                                                  const ujreg_registration *registration);

/**
 * @brief Write one event. Read back, it is the same, but that a record which holds no more than whose it is comes back as
 *        none.
 * @param writer Must not be NULL; made for UJREG_ROWS_EVENTS.
 * @param event event->size set. event->record is written beside it, event->deregistration cannot be: set the record as it
 *              was received.
 * @return As ujreg_registration_writer_write; UJREG_REFUSED also for event->deregistration without a record, and for an
 *         item beyond 64 KiB, which readers pass over.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_registration_writer_write_event(ujreg_registration_writer *writer,
                                                                        const ujreg_event *event);

/**
 * @brief Give everything to the sink; a file without rows has its header. An output is complete when this answered
 *        UJREG_OK.
 * @param writer Must not be NULL.
 * @return UJREG_OK; UJREG_STOPPED; UJREG_ERROR_IO; UJREG_ERROR_STATE when it was finished already, or in its sink; UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_registration_writer_finish(ujreg_registration_writer *writer);

/** @brief Number of rows written, refused ones not counted; 0 for NULL. @since 1.0 */
UJREG_API uint64_t UJREG_CALL ujreg_registration_writer_rows(const ujreg_registration_writer *writer);

/**
 * @brief One registration as a JSON object: a line of NDJSON without its end. Allocates nothing. Any thread.
 * @param registration registration->size set.
 * @param[out] buffer,capacity Receives UTF-8, zero-terminated. May be NULL and 0 to ask for the size.
 * @param[out] needed Bytes without terminator; may be NULL.
 * @return UJREG_OK; UJREG_ERROR_CAPACITY (needed is set; the buffer holds nothing); UJREG_REFUSED, UJREG_ERROR_ARGUMENT,
 *         UJREG_ERROR_VERSION as ujreg_registration_writer_write.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_registration_json(const ujreg_registration *registration, char *buffer,
                                                          size_t capacity, size_t *needed);

/**
 * @brief One event as a JSON object, as ujreg_registration_json.
 * @param event event->size set; as in ujreg_registration_writer_write_event.
 * @param[out] buffer,capacity,needed As in ujreg_registration_json.
 * @return As ujreg_registration_json and ujreg_registration_writer_write_event.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_event_json(const ujreg_event *event, char *buffer, size_t capacity,
                                                   size_t *needed);

/**
 * @brief One registration from a JSON object, as a line of NDJSON holds it.
 * @param allocator For the time of the call; NULL for the C library's.
 * @param text,size One object in UTF-8; blanks around it are fine.
 * @param[out] registration registration->size set by the caller; filled only with UJREG_OK.
 * @param findings Why it was not understood, with offsets within text. Must not be NULL.
 * @return UJREG_OK; UJREG_MALFORMED (not understood); UJREG_INVALID (no object, more than one, or cut off);
 *         UJREG_ERROR_MEMORY, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_registration_parse(const ujreg_allocator *allocator, const char *text,
                                                           size_t size, ujreg_registration *registration,
                                                           ujreg_findings *findings);

/**
 * @brief One event from a JSON object.
 * @param allocator,text,size,findings As in ujreg_registration_parse.
 * @param[out] event event->size set by the caller; filled only with UJREG_OK. As in ujreg_registration_reader_next_event.
 * @param[out] record record->size set by the caller; its texts lie in buffer.
 * @param[out] buffer,capacity Room for the texts of the items; `size` bytes are always enough.
 * @param[out] needed Bytes of the texts; may be NULL.
 * @return As ujreg_registration_parse; UJREG_ERROR_CAPACITY (needed is set, event and record are not filled).
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_event_parse(const ujreg_allocator *allocator, const char *text, size_t size,
                                                    ujreg_event *event, ujreg_record *record, char *buffer,
                                                    size_t capacity, size_t *needed, ujreg_findings *findings);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
