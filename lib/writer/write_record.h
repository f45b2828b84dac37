/* SPDX-License-Identifier: Apache-2.0 */
/* Appends a record in the form of an output to a buffer. It has no state, so several threads can use one form. */
#ifndef UJ_WRITER_WRITE_RECORD_H
#define UJ_WRITER_WRITE_RECORD_H

#include "core/buffer.h"
#include "writer/form.h"

/* What the caller already knows about the items of a record. */
struct uj_known {
    int valid;      /* all of them are UTF-8 */
    uint32_t plain; /* bit field - 1: holds no ASCII but letters, digits, '-', '_', and no U+FEFF, U+FFFE, U+FFFF; and
                       UJ_PLAIN_BYTES from its start may be read, whatever they hold */
};

/* Plain values are copied 32 bytes at a time, so this many must be readable. */
#define UJ_PLAIN_BYTES 32

/* items: by field - 1. known: NULL if nothing is known. The caller removes the first form->record_join bytes of the first
 * record of an output. UJREG_OK; UJREG_REFUSED, UJREG_ERROR_MEMORY or UJREG_ERROR_LIMIT, and the buffer is unchanged.
 * Reasons and notes are added to findings, which may be NULL, with offsets within the items. */
ujreg_status uj_write_record(const struct uj_form *form, struct uj_buffer *buffer, const ujreg_text *items,
                             const struct uj_known *known, uint64_t number, ujreg_findings *findings);

#endif
