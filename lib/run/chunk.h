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
    uint64_t hash;   /* with a tag that is not 0: uj_id_usable */
    uint32_t start;  /* of the record in the chunk */
    uint32_t line;   /* from 0 */
    uint32_t record; /* from 1 */
    uint16_t serial_start;
    uint8_t serial_size; /* 0: not known, as an item is escaped or lies too far behind; parse the record again */
    uint8_t area_start;  /* of AAB301, six digits */
};

/* How the records of a chunk are written. */
struct uj_conversion {
    const struct uj_form *form; /* NULL: not at all */
    int unchecked;              /* write all that can be read, without asking the rules */
};

struct uj_chunk {
    struct uj_buffer buffer; /* owns the bytes, unless they lie in the caller's memory */
    const char *data;        /* the chunk */
    size_t size;
    const char *readable;    /* end of the memory that may be read, beyond the chunk too */
    struct uj_layout layout; /* a copy: the run's may still learn the encoding */
    uint32_t state;
    const struct uj_id_hash_key *hash_key;
    int wants_keys;

    ujreg_findings *findings;
    struct uj_chunk_key *keys;
    size_t key_count, key_capacity;
    uint32_t *malformed; /* their numbers */
    size_t malformed_count, malformed_capacity;
    struct uj_source source; /* of the record under way */
    uint64_t records, lines; /* set when all records are checked */
    struct uj_once once;
    int sex_missing;    /* some record does not give AAC004 */
    uint32_t sex_start; /* of the first such record */
    struct uj_conversion conversion;
    struct uj_buffer output; /* records in the writer's form */
    size_t *ends;            /* by record: size of the output behind it; a record that is not written adds nothing */
    size_t end_count, end_capacity;
    uint32_t given; /* bit field - 1: a companion that some record holds */
    int is_last;    /* the rest of the input cannot be read; the last finding says why */
    ujreg_status status;
};

/* As many bytes behind a chunk, where its buffer has them, are set to zero: clean_rows reads some and must not see
 * uninitialized memory. */
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
