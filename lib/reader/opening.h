/* SPDX-License-Identifier: Apache-2.0 */
/* The first bytes of an input: byte order mark, encoding, format, header. */
#ifndef UJ_READER_OPENING_H
#define UJ_READER_OPENING_H

#include "reader/detect.h"
#include "reader/driver.h"
#include "reader/raw_decode.h"

/* How far looking through the bytes at hand has come, so that no byte is looked at twice when there are more. Zero to
 * begin. */
struct uj_search {
    size_t ascii;
    int after_letter; /* as in uj_sample */
    int guessed;      /* the format */
    size_t blank;     /* bytes of the blank lines before the header, and how many they are */
    int64_t blank_lines;
    size_t again; /* opening is not tried again before so many bytes are at hand: formats look through them anew */
    struct uj_cut cut;
};

/* Decides a layout's encoding, whose format is known, when that can be done with the bytes at hand: UJREG_OK (also while
 * all are ASCII and it stays undecided), UJREG_MORE. within: as in uj_sample. */
ujreg_status uj_encoding_decide(struct uj_layout *layout, const char *data, size_t size, int last, int within,
                                struct uj_search *search);

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
