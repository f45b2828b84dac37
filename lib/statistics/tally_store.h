/* SPDX-License-Identifier: Apache-2.0 */
/* What a tally holds: persons by their exact keys, and of each person the registrations that were told. Nothing is
 * interpreted here; history.c makes spells of it. */
#ifndef UJ_STATISTICS_TALLY_STORE_H
#define UJ_STATISTICS_TALLY_STORE_H

#include <ujreg/statistics.h>

#include "core/allocator.h"
#include "core/keyed_hash.h"

#define UJ_KEY_MAX (UJREG_PERSON_KEY_CAPACITY - 1)
#define UJ_NO_ENTRY UINT32_MAX

/* One registration as one source tells it. Days are day numbers of date.h, 0 for none. Handling days are filled in. */
struct uj_entry {
    int32_t area;
    int32_t registered;
    int32_t registered_handled;
    int32_t ended; /* ADC210 */
    int32_t ended_handled;
    int32_t ineligible;
    int32_t birth; /* YYYYMMDD */
    uint8_t source;
    uint8_t reason;
    uint8_t sex;
    uint8_t urban;
};

struct uj_stored_entry {
    struct uj_entry entry;
    uint32_t next;
};

struct uj_person {
    uint64_t key_at;
    uint32_t first; /* entry, or UJ_NO_ENTRY */
    uint32_t key_size;
};

struct uj_slot {
    uint32_t hash;   /* the lower half */
    uint32_t person; /* index + 1; 0: free */
};

struct ujreg_tally {
    ujreg_allocator allocator;
    struct uj_hash_key hash_key;
    uint64_t max_bytes;
    uint64_t unusable;
    struct uj_person *persons;
    size_t person_count;
    size_t person_capacity;
    struct uj_stored_entry *entries;
    size_t entry_count;
    size_t entry_capacity;
    char *keys;
    size_t key_size;
    size_t key_capacity;
    struct uj_slot *slots; /* a power of two of them */
    size_t slot_count;
};

/* Adds one registration of the person of this key (1 to UJ_KEY_MAX bytes). One that is there already is not kept
 * twice where that is cheap to see; the order below sorts out the rest. UJREG_OK, UJREG_ERROR_MEMORY, _LIMIT. */
ujreg_status uj_store_add(ujreg_tally *tally, const char *key, size_t key_size, const struct uj_entry *entry);

const char *uj_store_key(const ujreg_tally *tally, const struct uj_person *person);

/* A total order of entries: by area, registration, exit (a lasting registration last), source, and then the rest. */
int32_t uj_entry_order(const struct uj_entry *a, const struct uj_entry *b);

/* The distinct entries of a person in that order, into an array that grows. */
ujreg_status uj_store_collect(const ujreg_tally *tally, const struct uj_person *person, const ujreg_allocator *allocator,
                              struct uj_entry **entries, size_t *capacity, size_t *count);

/* Order of two texts by bytes, the shorter first where one begins the other. */
int32_t uj_key_order(const char *a, size_t a_size, const char *b, size_t b_size);

uint64_t uj_store_memory(const ujreg_tally *tally);

#endif
