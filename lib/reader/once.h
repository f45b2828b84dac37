/* SPDX-License-Identifier: Apache-2.0 */
/* What is reported once for an input, at its end, with how often it was met and where first: a thousand blank lines are
 * one finding. Readers report it each time; whoever reads the input takes it out of the list here. */
#ifndef UJ_READER_ONCE_H
#define UJ_READER_ONCE_H

#include "reader/raw_decode.h"

enum uj_once_kind {
    UJ_ONCE_BLANK_LINE,
    UJ_ONCE_UNNAMED_COLUMN,
    UJ_ONCE_ELEMENT,
    UJ_ONCE_RECORD_NAME,
    UJ_ONCE_ENCODING_MIXED,
    UJ_ONCE_KINDS
};

#define UJ_ONCE_TEXT 48 /* bytes of a name that are kept */

/* Initially zero. */
struct uj_once {
    struct {
        ujreg_finding first; /* numbers[2]: how often, 0: not met; numbers[0] of what is about records: the first of them */
        char text[UJ_ONCE_TEXT];
    } kind[UJ_ONCE_KINDS];
};

/* Reports a blank line of `size` bytes. UJREG_OK, UJREG_ERROR_MEMORY. */
ujreg_status uj_blank_line(size_t size, ujreg_findings *findings);

/* Takes what is reported once out of the list, from index `from` on. */
void uj_once_take(struct uj_once *once, ujreg_findings *findings, size_t from);

/* Adds what was met in a chunk of the input that starts at a position; start->record: records before it. */
void uj_once_add(struct uj_once *once, const struct uj_once *chunk, const struct uj_position *start);

/* Reports all of it. *understood: 0 when something is there, and none of it was understood. UJREG_OK,
 * UJREG_ERROR_MEMORY. */
ujreg_status uj_once_report(const struct uj_once *once, uint64_t records, int *understood, ujreg_findings *findings);

#endif
