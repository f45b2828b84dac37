/* SPDX-License-Identifier: Apache-2.0 */
/* A part of an input with what a worker found in it. A worker knows nothing of the chunks before: record numbers, lines and
 * offsets count from the start of the chunk until the run, which collects the chunks in order, adds the rest. */
#ifndef UJ_RUN_CHUNK_H
#define UJ_RUN_CHUNK_H

#include "ids/hash.h"
#include "reader/splitter.h"
#include "writer/write_record.h"

/* A record that takes part in uniqueness, and where in it the two items lie that make its business ID. */
struct uj_chunk_key {
    uint64_t hash;   /* usable in the table of IDs */
    uint32_t start;  /* of the record in the chunk */
    uint32_t line;   /* from 0 */
    uint32_t record; /* from 1 */
    uint16_t serial_start;
    uint8_t serial_size; /* 0: they do not lie in the input as they are, or too far apart. Parse the record again */
    uint8_t area_start;  /* of AAB301, six digits */
};

/* What becomes of the records of a piece. */
struct uj_conversion {
    const struct uj_form *form; /* NULL: nothing; they are only checked */
    int unchecked;              /* no rule is asked: all that could be read are written */
};

struct uj_chunk {
    struct uj_buffer buffer; /* the bytes, unless they are the caller's */
    const char *data;        /* the piece */
    size_t size;
    const char *readable;    /* bytes before this may be read */
    struct uj_layout layout; /* a copy: the run's may still learn the encoding */
    uint32_t state;
    const struct uj_id_hash_key *hash_key;
    int wants_keys;

    ujreg_findings *findings;
    struct uj_chunk_key *keys;
    size_t key_count, key_capacity;
    uint32_t *malformed; /* numbers of records that are none */
    size_t malformed_count, malformed_capacity;
    struct uj_source source; /* of the record under way */
    uint64_t records;        /* when all are checked */
    uint64_t lines;
    struct uj_once once;
    int sex_missing;    /* some record does not give AAC004 at all … */
    uint32_t sex_start; /* … and here the first of them starts */
    struct uj_conversion conversion;
    struct uj_buffer output; /* records in the writer's form */
    size_t *ends; /* by record: where it ends in the output; where the one before ends when it is not written */
    size_t end_count, end_capacity;
    uint32_t given; /* bit field - 1: a companion that some record holds */
    int is_last;    /* nothing after this piece can be read; its last finding says why */
    ujreg_status status;
};

/* Bytes behind a chunk that may be read have a value, as far as there are so many. */
#define UJ_CHUNK_SLACK 352

ujreg_status uj_chunk_init(struct uj_chunk *chunk, const ujreg_allocator *allocator);
void uj_chunk_free(struct uj_chunk *chunk, const ujreg_allocator *allocator);

/* Forgets what was found; what is found from now on is about `raw`. */
void uj_chunk_begin(struct uj_chunk *chunk, const struct uj_raw *raw);

/* Room for the keys of so many records more. */
ujreg_status uj_chunk_reserve_keys(struct uj_chunk *chunk, const ujreg_allocator *allocator, size_t more);

/* The business ID of the record under way, which starts at `start`. */
ujreg_status uj_chunk_add_key(struct uj_chunk *chunk, const ujreg_allocator *allocator, const char *start,
                              const ujreg_text *area, const ujreg_text *serial);

/* The record under way is malformed. */
ujreg_status uj_chunk_add_malformed(struct uj_chunk *chunk, const ujreg_allocator *allocator);

/* The record that starts here does not give AAC004: reported once for the input. */
void uj_chunk_note_sex_missing(struct uj_chunk *chunk, const char *start);

/* Notes where the output ends after one more record. */
ujreg_status uj_chunk_end_record(struct uj_chunk *chunk, const ujreg_allocator *allocator);

#endif
