/* SPDX-License-Identifier: Apache-2.0 */
/* Uniqueness of business IDs over all inputs of a run. Where an input can be read again, only fingerprints and the
 * positions of some records are kept, and a key is fetched from the input when it is asked for; else the keys are kept. */
#ifndef UJ_RUN_UNIQUENESS_H
#define UJ_RUN_UNIQUENESS_H

#include "ids/hash.h"
#include "ids/id_table.h"
#include "ids/key_store.h"
#include "run/read_again.h"

/* Longer keys are not checked for uniqueness; the length rule reports them. */
#define UJ_UNIQUE_PART_MAX 72

/* Cache of keys that were read again, so that an ID that occurs often is read once. */
struct uj_fetched_key {
    uint64_t ordinal; /* 0: none */
    uint64_t line;
    size_t area_size, serial_size;
    char text[2 * UJ_UNIQUE_PART_MAX];
};
#define UJ_FETCHED_KEYS 32 /* slots, by ordinal */

struct uj_unique {
    const ujreg_allocator *allocator;
    struct uj_id_hash_key hash_key;
    struct uj_id_table table;
    struct uj_key_store store;
    struct uj_seen_input *inputs;
    size_t input_count, input_capacity;
    uint64_t next_ordinal; /* from 1 */
    struct uj_again again;
    struct uj_fetched_key fetched[UJ_FETCHED_KEYS];
    struct uj_buffer fetch_scratch;
    /* for parsing the record that is asked about */
    struct uj_walk walk;
    struct uj_raw raw;
    struct uj_buffer scratch;
    ujreg_findings *ignored; /* takes findings of records that are parsed again: they were reported the first time */
};

/* The first record with a business ID, as a message names it. */
struct uj_first_record {
    ujreg_text name;
    uint64_t record;
    uint64_t line;
    int elsewhere; /* in another input than the current one */
};

/* seed: of the hashes; all zero: one is made. */
ujreg_status uj_unique_init(struct uj_unique *unique, const ujreg_allocator *allocator, const uint64_t seed[2]);
void uj_unique_free(struct uj_unique *unique);
uint64_t uj_unique_bytes(const struct uj_unique *unique);

/* Starts an input; its layout must be complete before the first record is added. */
ujreg_status uj_unique_begin(struct uj_unique *unique, const ujreg_input *input);
void uj_unique_layout(struct uj_unique *unique, const struct uj_layout *layout);

/* Notes the position of a record of the input; called in order, for the first one with a key of each chunk and every
 * UJ_NOTE_STRIDE. The place's ordinal is the record's number in the input. */
ujreg_status uj_unique_note(struct uj_unique *unique, const struct uj_noted_position *place);

/* Closes the input, which had so many records. */
void uj_unique_end(struct uj_unique *unique, uint64_t records);

/* The ordinal of the record after the first `records` of the current input, where records may be added by
 * uj_id_table_add_free; 0 where each must go through uj_unique_add. */
uint64_t uj_unique_next_ordinal(const struct uj_unique *unique, uint64_t records);

/* A record of the current input and its key. */
struct uj_unique_key {
    const char *data; /* whole records, of which it is the first */
    size_t size;
    /* In UTF-8. With an empty area: parse the record when they are needed; they live until the next record is parsed so. */
    ujreg_text area, serial;
    struct uj_span serial_at; /* AAZ341 in the record, as it stands in the input */
};

/* A record of the current input: its number from 1, its line, its key. UJREG_OK, UJREG_EXISTS (*first tells where), or
 * an error. */
ujreg_status uj_unique_add(struct uj_unique *unique, uint64_t hash, uint64_t record, uint64_t line,
                           struct uj_unique_key *key, struct uj_first_record *first);

#endif
