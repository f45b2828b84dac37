/* SPDX-License-Identifier: Apache-2.0 */
/* A registration or an event as a row of text. */
#ifndef UJ_REGISTRATION_FILE_ROW_TEXT_H
#define UJ_REGISTRATION_FILE_ROW_TEXT_H

#include "core/printer.h"
#include "registration/member_columns.h"

struct uj_row_text {
    const struct uj_members *members;
    const void *structure;
    const ujreg_record *items; /* beside an event; NULL: none */
};

/* Makes a row of what a caller gave, if a reader would take it. UJREG_OK; UJREG_REFUSED, UJREG_ERROR_ARGUMENT,
 * UJREG_ERROR_VERSION as ujreg_registration_writer_write tells. */
ujreg_status uj_row_of_registration(const ujreg_registration *registration, struct uj_row_text *row);
ujreg_status uj_row_of_event(const ujreg_event *event, struct uj_row_text *row);

/* format: UJREG_FORMAT_CSV, _TSV, _PSV or _NDJSON; _JSON: an object without its line end. */
void uj_row_print(struct uj_printer *printer, const struct uj_row_text *row, int32_t format);

/* The row of names; nothing for NDJSON. */
void uj_row_print_header(struct uj_printer *printer, const struct uj_members *members, int32_t format);

#endif
