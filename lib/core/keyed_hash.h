/* SPDX-License-Identifier: Apache-2.0 */
/* SipHash-1-3 (Aumasson, Bernstein): the hash of tables whose keys come from foreign data. Who does not know the key cannot
 * choose texts that meet in such a table. */
#ifndef UJ_CORE_KEYED_HASH_H
#define UJ_CORE_KEYED_HASH_H

#include <stddef.h>
#include <stdint.h>

struct uj_hash_key {
    uint64_t half[2];
};

/* The key of a table: what the caller gave, or, where that is all zero, one made of where the object lies in memory. */
struct uj_hash_key uj_hash_key_of(const uint64_t seed[2], const void *object);

uint64_t uj_keyed_hash(const struct uj_hash_key *key, const char *data, size_t size);

/* The family: the published vectors are those of 2 and 4 rounds. */
uint64_t uj_siphash(int rounds, int last_rounds, const struct uj_hash_key *key, const char *data, size_t size);

#endif
