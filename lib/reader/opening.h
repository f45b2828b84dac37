/* SPDX-License-Identifier: Apache-2.0 */
/* The first bytes of an input: byte order mark, encoding, format, header. */
#ifndef UJ_READER_OPENING_H
#define UJ_READER_OPENING_H

#include "reader/driver.h"
#include "reader/raw_decode.h"

/* How many bytes from the first non-ASCII one on decide between UTF-8 and GB18030. A fixed number, so that the answer
 * does not depend on how the input is cut into pieces. */
#define UJ_ENCODING_SAMPLE 16384

/* The encoding of a sample that starts with its first non-ASCII byte: UTF-8 when it is valid, or has far more valid
 * characters than malformed sequences (one damaged byte does not make a file GB18030); else GB18030. */
int32_t uj_encoding_of(const char *sample, size_t size);

/* Decides a layout's encoding when that can be done with the bytes at hand: UJREG_OK (also while all are ASCII and it
 * stays undecided), UJREG_MORE. *ascii: how many bytes at the front are known to be ASCII, to begin with 0. */
ujreg_status uj_encoding_decide(struct uj_layout *layout, const char *data, size_t size, int last, size_t *ascii);

/* How far looking through the bytes at hand has come, so that no byte is looked at twice when there are more. Zero to
 * begin. */
struct uj_search {
    size_t ascii;
    size_t again; /* opening is not tried again before so many bytes are at hand: formats look through them anew */
    struct uj_cut cut;
};

struct uj_opening {
    size_t used;          /* bytes that are not records: the mark and the header row */
    uint64_t lines;       /* line feeds among them */
    uint32_t state;       /* uj_cut.state to begin with */
    struct uj_raw header; /* place of the header row, for findings */
};

/* Opens an input whose first bytes are at hand. UJREG_OK (layout is complete), UJREG_MORE (with more bytes; nothing
 * was changed that a second call would not do again), UJREG_INVALID (not of the format at all; findings tell),
 * UJREG_ERROR_MEMORY, UJREG_ERROR_UNSUPPORTED. Findings have their place. */
ujreg_status uj_open(struct uj_layout *layout, const char *data, size_t size, int last, struct uj_search *search,
                     const ujreg_allocator *allocator, struct uj_opening *opening, ujreg_findings *findings);

#endif
