/* SPDX-License-Identifier: Apache-2.0 */
/* The first bytes of an input: byte order mark, encoding, format, header. */
#ifndef UJ_READER_OPENING_H
#define UJ_READER_OPENING_H

#include "reader/detect.h"
#include "reader/driver.h"
#include "reader/raw_decode.h"

/* Resume point of the scans below, so that no byte is scanned twice when more have come. Initially zero. */
struct uj_search {
    size_t ascii;
    int after_letter; /* as in uj_sample */
    int guessed;      /* the format */
    size_t blank;     /* bytes of the blank lines before the header, and how many they are */
    int64_t blank_lines;
    size_t again; /* opening is not tried again before so many bytes are at hand: formats look through them anew */
    struct uj_cut cut;
};

/* Decides a layout's encoding, whose format is known, when that can be done with the bytes at hand; 0 when it takes more of
 * them. While all are ASCII it stays undecided. within: as in uj_sample. */
int uj_encoding_decide(struct uj_layout *layout, const char *data, size_t size, int last, int within,
                       struct uj_search *search);

/* How opening went. */
enum uj_opened {
    UJ_OPENED,       /* the layout is complete */
    UJ_OPEN_NEED,    /* not enough bytes to decide: call again with more, nothing was changed for good */
    UJ_OPEN_REFUSED, /* not of the format at all; findings say why */
    UJ_OPEN_FAILED   /* uj_opening.failure says why */
};

struct uj_opening {
    size_t used;          /* bytes that are not records: the mark and the header row */
    uint64_t lines;       /* line feeds among them */
    uint32_t state;       /* uj_cut.state to begin with */
    ujreg_status failure; /* after UJ_OPEN_FAILED: of memory, or a format that is not in this build */
};

/* The answer after something that may fail. */
static inline enum uj_opened uj_opened_after(struct uj_opening *opening, ujreg_status status, enum uj_opened answer) {
    if (status == UJREG_OK) {
        return answer;
    }
    opening->failure = status;
    return UJ_OPEN_FAILED;
}

/* Opens an input whose first bytes are at hand. Findings have their place. */
enum uj_opened uj_open(struct uj_layout *layout, const char *data, size_t size, int last, struct uj_search *search,
                       const ujreg_allocator *allocator, struct uj_opening *opening, ujreg_findings *findings);

#endif
