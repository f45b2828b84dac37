/* SPDX-License-Identifier: Apache-2.0 */
/* A record in the form of an output, behind what a buffer holds. Without state, so that several threads can write with
 * one form. */
#ifndef UJ_WRITER_WRITE_RECORD_H
#define UJ_WRITER_WRITE_RECORD_H

#include "core/buffer.h"
#include "writer/form.h"

/* What is known of the items of a record before they are looked at. */
struct uj_known {
    int valid;      /* all of them are UTF-8 */
    uint32_t plain; /* bit field - 1: holds no ASCII but letters, digits, '-', '_', and no U+FEFF, U+FFFE, U+FFFF; and
                       UJ_PLAIN_BYTES from its start may be read, whatever they hold */
};

/* A plain value is copied with what follows it, as that is two instructions. */
#define UJ_PLAIN_BYTES 32

/* items: by field - 1. known: NULL when nothing is. The first record of an output goes without form->record_join bytes at
 * its front; that is the caller's to drop. UJREG_OK; UJREG_REFUSED, UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT: the buffer
 * holds what it held. Reasons and notes are appended to findings, which may be NULL, with the number and offsets within
 * the items. */
ujreg_status uj_write_record(const struct uj_form *form, struct uj_buffer *buffer, const ujreg_text *items,
                             const struct uj_known *known, uint64_t number, ujreg_findings *findings);

#endif
