/* SPDX-License-Identifier: Apache-2.0 */
/* Uniqueness of business IDs over all inputs of a run. Where an input can be read again, only fingerprints and a sparse
 * index of places are kept, and a key is fetched from the input when it is asked for; else the keys are kept. */
#ifndef UJ_RUN_UNIQUENESS_H
#define UJ_RUN_UNIQUENESS_H

#include <ujreg/run.h>

#include "ids/id_table.h"
#include "ids/key_store.h"
#include "reader/splitter.h"

/* A record whose place is known, at least one in UJ_PLACE_STRIDE. */
struct uj_known_place {
    uint64_t ordinal; /* number among all records of the run */
    uint64_t offset;
    uint64_t line;
};
#define UJ_PLACE_STRIDE 64

struct uj_seen_input {
    struct uj_layout layout;
    char *name;
    size_t name_size;
    ujreg_source_at read_at;
    void *context;
    const char *data; /* when it lies in memory */
    uint64_t data_size;
    int keeps_keys; /* it cannot be read again */
    uint64_t first_ordinal;
    struct uj_known_place *places;
    size_t place_count, place_capacity;
};

struct uj_unique {
    const ujreg_allocator *allocator;
    uint64_t seed;
    struct uj_id_table table;
    struct uj_key_store store;
    struct uj_seen_input *inputs;
    size_t input_count, input_capacity;
    uint64_t next_ordinal;   /* from 1 */
    struct uj_buffer window; /* bytes read again */
    struct uj_buffer scratch;
    ujreg_findings *ignored; /* what is found when a record is read again was told already */
    struct uj_walk walk;
};

/* A place that can be named to a person. */
struct uj_first_place {
    ujreg_text name;
    uint64_t record;
    uint64_t line;
    int elsewhere; /* in another input than the current one */
};

ujreg_status uj_unique_init(struct uj_unique *unique, const ujreg_allocator *allocator);
void uj_unique_free(struct uj_unique *unique);
uint64_t uj_unique_bytes(const struct uj_unique *unique);

/* Starts an input; its layout must be complete before the first record is added. */
ujreg_status uj_unique_begin(struct uj_unique *unique, const ujreg_input *input);
void uj_unique_layout(struct uj_unique *unique, const struct uj_layout *layout);

/* Tells where a record of the input is; called in order, for the first of each piece and every UJ_PLACE_STRIDE. */
ujreg_status uj_unique_place(struct uj_unique *unique, uint64_t record, uint64_t offset, uint64_t line);

/* Closes the input, which had so many records. */
void uj_unique_end(struct uj_unique *unique, uint64_t records);

/* The place in the table of the record after `records` of the current input, when it may be added there without
 * more ado (uj_id_table_add_plainly); 0 when uj_unique_add must be asked for each. */
uint64_t uj_unique_plain_from(const struct uj_unique *unique, uint64_t records);

/* The key of a record of the current input: its two items, or where whole records begin with it. */
struct uj_unique_key {
    ujreg_text area, serial;
    const char *data; /* looked at only when area is empty */
    size_t size;
};

/* A record of the current input: its number from 1, its line, its key. UJREG_OK, UJREG_EXISTS (*first tells where), or
 * an error. */
ujreg_status uj_unique_add(struct uj_unique *unique, uint64_t hash, uint64_t record, uint64_t line,
                           const struct uj_unique_key *key, struct uj_first_place *first);

/* The first record of some whole ones, and its key in UTF-8; the texts live until the next call. */
ujreg_status uj_unique_key_at(struct uj_unique *unique, const char *data, size_t size, struct uj_raw *raw,
                              ujreg_text *area, ujreg_text *serial);

#endif
