/* SPDX-License-Identifier: Apache-2.0 */
/* From the bytes of the input to a record in UTF-8. */
#ifndef UJ_READER_RAW_DECODE_H
#define UJ_READER_RAW_DECODE_H

#include <ujreg/format.h>

#include "core/buffer.h"
#include "reader/layout.h"
#include "record/findings.h"
#include "record/raw_record.h"

/* Writes text as UTF-8, U+FFFD for what is not of the encoding; `to` has room for three bytes for each. Returns how
 * many were written; *bad: where the first such sequence stands, size 0 when there is none. */
size_t uj_decode_text(int32_t encoding, const char *text, size_t size, char *to, struct uj_span *bad);

struct uj_decoded {
    uint32_t bad;   /* bit field - 1: an item that is not of the encoding */
    uint32_t other; /* bit field - 1: one that is, but looks like text of the other one */
    int malformed;  /* an item holds a NUL, which no program behind us may be trusted with */
};

/* Fills record with the items of raw in UTF-8. What is not of the encoding becomes U+FFFD, is reported (offset from
 * raw->start) and its bit set in decoded->bad. A NUL is reported too. The texts point into the input or into scratch,
 * which is overwritten. UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT. */
ujreg_status uj_raw_decode(const struct uj_raw *raw, const struct uj_layout *layout, struct uj_buffer *scratch,
                           ujreg_record *record, struct uj_decoded *decoded, ujreg_findings *findings);

/* The same for columns that are no items, into texts[layout->kind->count]. Bytes that are not of the encoding give up the whole
 * record. */
ujreg_status uj_raw_decode_columns(const struct uj_raw *raw, const struct uj_layout *layout, struct uj_buffer *scratch,
                                   ujreg_text *texts, int *malformed, ujreg_findings *findings);

/* Whether a value is within the limit of a field, which counts it in UTF-8 and without what quotes or escapes it: so it
 * is the same in every format and encoding, and what was read once can be read again wherever it is written. */
int uj_value_fits(const struct uj_layout *layout, const ujreg_text *value);

#endif
