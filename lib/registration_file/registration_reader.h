/* SPDX-License-Identifier: Apache-2.0 */
/* Files of registrations and of events (docs/guides/registration-files.md), read in pieces that the caller feeds: CSV, TSV and
 * PSV with a header, NDJSON and JSON arrays, UTF-8 or GB18030. What is wrong is a finding with its place; reading goes on
 * with the next row. The names are those of an interface that is to be published. */
#ifndef UJ_REGISTRATION_READER_H
#define UJ_REGISTRATION_READER_H

#include <ujreg/finding.h>
#include <ujreg/format.h>
#include <ujreg/registration.h>

typedef struct ujreg_registration_reader ujreg_registration_reader;

typedef struct ujreg_registration_reader_options {
    uint32_t size;
    int32_t format;   /* UJREG_FORMAT_AUTO, _CSV, _TSV, _PSV, _NDJSON or _JSON */
    int32_t encoding; /* UJREG_ENCODING_… */
    int32_t events;   /* 1: the file holds events; 0: registrations */
} ujreg_registration_reader_options;

/* options may be NULL. UJREG_OK, UJREG_ERROR_ARGUMENT, UJREG_ERROR_UNSUPPORTED (a format that such a file has not),
 * UJREG_ERROR_MEMORY. */
ujreg_status ujreg_registration_reader_new(const ujreg_allocator *allocator,
                                           const ujreg_registration_reader_options *options,
                                           ujreg_registration_reader **reader);
void ujreg_registration_reader_free(ujreg_registration_reader *reader);

/* As ujreg_reader_feed. */
ujreg_status ujreg_registration_reader_feed(ujreg_registration_reader *reader, const char *data, size_t size,
                                            int32_t last);

/* The next registration. UJREG_OK; UJREG_MALFORMED (a row that was not understood, findings tell why); UJREG_MORE (feed);
 * UJREG_END; UJREG_INVALID (nothing more can be read, findings tell why); UJREG_ERROR_MEMORY; UJREG_ERROR_STATE: the file
 * holds events. */
ujreg_status ujreg_registration_reader_next(ujreg_registration_reader *reader, ujreg_registration *registration,
                                            ujreg_findings *findings);

/* The next event, the same. Where it brings a record, event->record is `record`, whose texts live until the next call. */
ujreg_status ujreg_registration_reader_event(ujreg_registration_reader *reader, ujreg_event *event,
                                             ujreg_record *record, ujreg_findings *findings);

/* Where the row that was read last stands. */
uint64_t ujreg_registration_reader_row(const ujreg_registration_reader *reader);    /* from 1 */
uint64_t ujreg_registration_reader_line(const ujreg_registration_reader *reader);   /* from 1 */
uint64_t ujreg_registration_reader_offset(const ujreg_registration_reader *reader); /* bytes */
uint64_t ujreg_registration_reader_length(const ujreg_registration_reader *reader); /* bytes, without the line end */

#endif
