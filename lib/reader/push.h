/* SPDX-License-Identifier: Apache-2.0 */
/* Records out of chunks that the caller feeds, of whatever kind they are. What a record means is up to who asks for it:
 * reader.c for deregistration records. */
#ifndef UJ_READER_PUSH_H
#define UJ_READER_PUSH_H

#include "reader/splitter.h"

enum uj_push_state { UJ_PUSH_READING, UJ_PUSH_ENDED, UJ_PUSH_STOPPED };

struct uj_push {
    struct uj_splitter splitter;
    enum uj_push_state state;
    struct uj_buffer carry; /* input before `chunk` that is not used up */
    size_t borrowed;        /* bytes at the end of the carry that are also the beginning of the chunk as fed */
    size_t shown;           /* bytes given back to the chunk that the splitter has seen: it must not see fewer */
    const char *chunk;      /* the rest of what the caller fed */
    size_t chunk_size;
    int last;
    int tells_opened; /* UJ_PUSHED_OPENED is wanted */
    int feeding;      /* a chunk was fed and not yet asked for more */
    struct uj_walk walk;
    const char *walked; /* start of the records that the walk parses */
    size_t walk_size;
    struct uj_raw raw;
    struct uj_source source; /* of the record that the walk came to last */
    struct uj_position next; /* of the first byte that was not handed to the walk's records; record: how many were before */
    struct uj_position place; /* of the record delivered last */
    struct uj_once once;
    int last_malformed; /* the record before */
    ujreg_status failure;
};

enum uj_pushed {
    UJ_PUSHED_RECORD,    /* raw, at `place`; positions come from `source` */
    UJ_PUSHED_MALFORMED, /* counts as a record, and is none; or so much was found that the caller may empty the list */
    UJ_PUSHED_MORE,      /* feed the next chunk */
    UJ_PUSHED_OPENED,    /* the layout is known, and nothing was read yet */
    UJ_PUSHED_END,
    UJ_PUSHED_STOPPED, /* the rest cannot be read, or the end is missing; findings say why */
    UJ_PUSHED_FAILED   /* uj_push.failure says why */
};

/* As uj_splitter_init. Freed whatever the answer. */
ujreg_status uj_push_init(struct uj_push *push, const ujreg_allocator *allocator, const struct uj_columns *kind,
                          int32_t format, int32_t encoding, int32_t no_header, const struct uj_limits *limits);
void uj_push_free(struct uj_push *push);

/* The next chunk, which stays where it is until UJ_PUSHED_MORE. UJREG_OK; UJREG_ERROR_ARGUMENT, UJREG_ERROR_STATE. */
ujreg_status uj_push_feed(struct uj_push *push, const char *data, size_t size, int last);

/* The next thing in the input. raw and source live until the next call. */
enum uj_pushed uj_push_next(struct uj_push *push, ujreg_findings *findings);

/* The answer as a reader gives it to its caller; UJREG_OK for a record, and where the layout has become known. */
ujreg_status uj_push_status(const struct uj_push *push, enum uj_pushed answer);

#endif
