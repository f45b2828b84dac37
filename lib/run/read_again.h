/* SPDX-License-Identifier: Apache-2.0 */
/* Reads records of an input once more. The unit is a stretch: the bytes from a record whose position was noted up to the next
 * such record, or up to the end of the chunk that it was in. They are parsed from the same start as the first time, so the
 * result is the same, however the input is split and however long its records are. */
#ifndef UJ_RUN_READ_AGAIN_H
#define UJ_RUN_READ_AGAIN_H

#include <ujreg/run.h>

#include "reader/splitter.h"

/* A record whose position is noted: the first one with a key of each chunk, and at least one in UJ_NOTE_STRIDE. */
struct uj_noted_position {
    uint64_t ordinal; /* number among all records of the run */
    uint64_t offset;
    uint64_t line;
    uint64_t chunk_end; /* offset of the end of the chunk that it was read in */
};
#define UJ_NOTE_STRIDE 64

struct uj_seen_input {
    struct uj_layout layout;
    char *name;
    size_t name_size;
    ujreg_source_at read_at;
    void *context;
    const char *data; /* when it lies in memory */
    int keeps_keys;   /* it cannot be read again */
    uint64_t first_ordinal;
    struct uj_noted_position *places;
    size_t place_count, place_capacity;
};

/* The stretch that was read last, and how far it is parsed. */
struct uj_again {
    struct uj_layout layout;
    struct uj_buffer window; /* the bytes, unless they lie in memory */
    struct uj_walk walk;
    struct uj_raw raw;
    ujreg_findings *ignored; /* what is found now was reported the first time */
    uint64_t input;          /* ordinal of its first record */
    uint64_t next, behind; /* ordinals: of the record that the walk comes to next, of the first one behind the stretch */
    uint64_t line;         /* of the walk */
    size_t cost;           /* of the last record: bytes that were read or walked over for it */
};

ujreg_status uj_again_init(struct uj_again *again, const ujreg_allocator *allocator);
void uj_again_free(struct uj_again *again);

/* Call when the position of a record is noted: the stretch before it then ends there. */
void uj_again_noted(struct uj_again *again, uint64_t ordinal);

/* Reads a record that gave a key: *raw lives until the next call. UJREG_OK; UJREG_ERROR_IO when it cannot be read, or the
 * input is not what it was, which memory that nobody touches always is; UJREG_ERROR_MEMORY. */
ujreg_status uj_again_read(struct uj_again *again, const struct uj_seen_input *seen, uint64_t ordinal,
                           const struct uj_raw **raw, uint64_t *line);

#endif
