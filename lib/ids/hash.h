/* SPDX-License-Identifier: Apache-2.0 */
/* The hash of a business ID, in one multiplication for most of them. Each word of the ID is mixed with two words of the key, one
 * for each factor: without the key nobody can make a factor 0 or two products equal. With the public key the hash is the same on
 * every machine, and anyone can choose IDs that collide. */
#ifndef UJ_IDS_HASH_H
#define UJ_IDS_HASH_H

#include <ujreg/base.h>

#include "core/keyed_hash.h"
#include "simd/digits.h"

/* Both halves of a 64 x 64 bit product, folded: every bit of a and b reaches every bit of the result. */
static inline uint64_t uj_fold(uint64_t a, uint64_t b) {
#if defined(__SIZEOF_INT128__)
    __extension__ typedef unsigned __int128 wide;
    wide product = (wide)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
#else
    uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
    uint64_t low = a0 * b0, middle = a1 * b0 + (low >> 32), other = a0 * b1 + (uint32_t)middle;
    return (other << 32 | (uint32_t)low) ^ (a1 * b1 + (middle >> 32) + (other >> 32));
#endif
}

struct uj_id_hash_key {
    uint64_t start, left, right, first, last, area;
};

/* The key of ujreg_business_id_hash, which never changes. */
static const struct uj_id_hash_key uj_public_id_hash_key = {0,
                                                            UINT64_C(0xA0761D6478BD642F),
                                                            UINT64_C(0xE7037ED1A0B428DB),
                                                            UINT64_C(0xE7037ED1A0B428DB),
                                                            UINT64_C(0x8EBC6AF09C88C6E3),
                                                            UINT64_C(0xA0761D6478BD642F)};

/* The key of a table: each of its words depends on the whole of `key`. */
struct uj_id_hash_key uj_id_hash_key_of(const struct uj_hash_key *key);

/* Hashes the sizes too: the same bytes split elsewhere are another ID. */
static inline uint64_t uj_business_id_hash(ujreg_text area, ujreg_text serial, const struct uj_id_hash_key *key) {
    uint64_t head;
    if (area.size == 6) {
        head = uj_word_load_6(area.data);
    } else {
        head = uj_load_up_to_8(area.data, area.size < 8 ? area.size : 8) + area.size * UINT64_C(0x8EBC6AF09C88C6E3);
    }
    uint64_t hash = (head ^ (uint64_t)serial.size << 56) + key->start;
    const char *p = serial.data;
    size_t rest = serial.size;
    for (; rest > 24; rest -= 8, p += 8) {
        hash = uj_fold(uj_word_load(p) ^ key->left, hash ^ key->right);
    }
    /* The last words may overlap others: so no loop over bytes is needed from 8 bytes on, and no branch between 8 and 24, the usual
     * sizes. */
    uint64_t first, second = 0;
    if (rest >= 8) {
        const uint64_t longer = (uint64_t)0 - (rest > 16), step = uj_fold(uj_word_load(p) ^ key->left, hash ^ key->right);
        hash = (hash & ~longer) | (step & longer);
        first = uj_word_load(p + (8 & longer));
        second = uj_word_load(p + rest - 8);
    } else {
        first = uj_load_up_to_8(p, rest);
    }
    hash = uj_fold(first ^ key->first, second ^ hash);
    return uj_fold(hash ^ key->last, head + key->area);
}

#endif
