/* SPDX-License-Identifier: Apache-2.0 */
/* Cuts an input into chunks of whole records, in order: opens it, settles its encoding, passes over what is too long
 * to be kept. Knows nothing of where the bytes come from: the reader and the runs both stand on it. */
#ifndef UJ_READER_SPLITTER_H
#define UJ_READER_SPLITTER_H

#include "reader/once.h"
#include "reader/opening.h"

struct uj_splitter {
    ujreg_allocator allocator;
    struct uj_layout layout;
    const struct uj_block_format *format; /* NULL until opened */
    struct uj_search search;              /* of the record, or while opening of the header row, at the front */
    int learned;                          /* the first record was seen */
    int open_line;                        /* the last line has no end */
    size_t end_marks;                     /* bytes 0x1A at the end */
    int skipping;                         /* inside a record that is too long to be kept */
    uint64_t skipped;                     /* its bytes so far */
    uint64_t skipped_lines;
    char skipped_end[2]; /* the last of them */
};

enum uj_split_kind {
    UJ_SPLIT_MORE,     /* not enough bytes to decide: call again with more */
    UJ_SPLIT_OPENED,   /* `size` bytes were not records */
    UJ_SPLIT_REFUSED,  /* the input is not of the format at all; findings say why */
    UJ_SPLIT_CHUNK,    /* `size` bytes are whole records */
    UJ_SPLIT_DROPPED,  /* `size` bytes are in the middle of a record that is too long: take them away, come again */
    UJ_SPLIT_END_MARK, /* `size` bytes at the end of the input are no part of it */
    UJ_SPLIT_TOO_LONG, /* as UJ_SPLIT_DROPPED, and the record ended: `whole`, `length` and `lines` are those of all of it */
    UJ_SPLIT_END       /* no bytes are left and none will come */
};

struct uj_split {
    enum uj_split_kind kind;
    size_t size;
    uint64_t whole;            /* bytes with the line end */
    uint64_t length;           /* bytes without it */
    uint64_t lines;            /* line feeds */
    uint32_t state;            /* for the walk over a chunk */
    struct uj_opening opening; /* with UJ_SPLIT_OPENED */
};

struct uj_limits {
    uint64_t record, field; /* bytes */
    uint32_t nesting;
};

/* options: format, encoding, no_header; limits 0 for the defaults. */
ujreg_status uj_splitter_init(struct uj_splitter *splitter, const ujreg_allocator *allocator,
                              const struct uj_columns *kind, int32_t format, int32_t encoding, int32_t no_header,
                              const struct uj_limits *limits);

/* What the bytes at hand begin with. Between calls the caller takes `size` bytes off the front, and adds more at the
 * end after UJ_SPLIT_MORE; it changes nothing else. UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_UNSUPPORTED. */
ujreg_status uj_split_next(struct uj_splitter *splitter, const char *data, size_t size, int last,
                           struct uj_split *split, ujreg_findings *findings);

/* Where records name their items, the first record tells which companions the input gives, as a header row does
 * elsewhere. Called with each chunk before its records are read; walk and findings are left as they were or empty. */
ujreg_status uj_split_learn(struct uj_splitter *splitter, struct uj_walk *walk, const char *data,
                            const struct uj_split *split, ujreg_findings *findings);

/* How an input came to its end. */
struct uj_split_end {
    struct uj_position at; /* the end, and how many records were before it */
    int stopped;           /* the rest cannot be read, and a finding says why */
    int last_malformed;    /* so is the last record */
};

/* Reports at the end what the input lacks there, what is reported once for all of it, and that it has no records.
 * *whole: 0 when an end is missing, or nothing was understood, which is reported. UJREG_OK, UJREG_ERROR_MEMORY. */
ujreg_status uj_split_finish(const struct uj_splitter *splitter, const struct uj_once *once,
                             const struct uj_split_end *end, int *whole, ujreg_findings *findings);

/* The finding for UJ_SPLIT_TOO_LONG, about the record at a position. */
ujreg_status uj_split_too_long(const struct uj_splitter *splitter, const struct uj_position *position, uint64_t length,
                               ujreg_findings *findings);

#endif
