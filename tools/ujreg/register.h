/* SPDX-License-Identifier: Apache-2.0 */
/* The registrations that a log of events acts on: found by person or by application, former ones kept. */
#ifndef REGISTER_H
#define REGISTER_H

#include "core/keyed_hash.h"
#include "tool.h"

struct register_index {
    uint32_t *slots; /* place + 1; 0: free */
    size_t capacity;
    size_t used;
};

struct people {
    ujreg_registration *present; /* one a person, in the order in which they came */
    size_t count;
    size_t capacity;
    ujreg_registration *former; /* exited, before the person applied again */
    size_t former_count;
    size_t former_capacity;
    struct register_index by_person;
    struct register_index by_application;
    struct uj_hash_key hash_key;
};

/* Without anybody. */
void people_begin(struct people *people);
void people_free(struct people *people);
/* NULL: there is none. */
ujreg_registration *people_by_person(const struct people *people, const char *key);
ujreg_registration *people_by_application(const struct people *people, const char *application);
/* Adds a registration; of one person that is there already the one with more cycles is the present one. 0: no
 * memory. */
int people_add(struct people *people, const ujreg_registration *registration);
/* Lets a registration of ours become another; one that has ended is kept when the person applies again. 0: no
 * memory. */
int people_change(struct people *people, ujreg_registration *registration, const ujreg_registration *after);

#endif
