/* SPDX-License-Identifier: Apache-2.0 */
/* A register from inside: for register.c and for tests that count how far keys lie from home. */
#ifndef UJ_REGISTRATION_REGISTER_H
#define UJ_REGISTRATION_REGISTER_H

#include <ujreg/register.h>

#include "core/allocator.h"
#include "core/keyed_hash.h"

struct uj_register_index {
    uint32_t *slots; /* index + 1 of a present registration; 0: free */
    size_t capacity;
    size_t used;
};

struct uj_registrations {
    ujreg_registration *list;
    size_t count;
    size_t capacity;
};

struct ujreg_register {
    ujreg_allocator allocator;
    struct uj_registrations present; /* one a person */
    struct uj_registrations former;
    struct uj_register_index by_person;
    struct uj_register_index by_application;
    struct uj_hash_key hash_key;
    uint64_t max_bytes;
};

#endif
