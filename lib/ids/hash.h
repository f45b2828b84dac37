/* SPDX-License-Identifier: Apache-2.0 */
/* The hash of a business ID. With seed 0 it is the public one, the same on every machine; the sets use a seed of their
 * own, so that no file can be made to collide in them. */
#ifndef UJ_IDS_HASH_H
#define UJ_IDS_HASH_H

#include <ujreg/base.h>

#include "core/digits.h"

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

#define UJ_HASH_A UINT64_C(0xA0761D6478BD642F)
#define UJ_HASH_B UINT64_C(0xE7037ED1A0B428DB)
#define UJ_HASH_C UINT64_C(0x8EBC6AF09C88C6E3)

/* The sizes take part, so that no two splits of the same bytes coincide. */
static inline uint64_t uj_business_id_hash(ujreg_text area, ujreg_text serial, uint64_t seed) {
    uint64_t head;
    if (area.size == 6) {
        head = uj_word_load_6(area.data);
    } else {
        head = uj_load_up_to_8(area.data, area.size < 8 ? area.size : 8) + area.size * UJ_HASH_C;
    }
    uint64_t hash = (head ^ (uint64_t)serial.size << 56) + seed;
    const char *p = serial.data;
    size_t rest = serial.size;
    for (; rest > 24; rest -= 8, p += 8) {
        hash = uj_fold(uj_word_load(p) ^ UJ_HASH_A, hash ^ UJ_HASH_B);
    }
    /* The last words overlap what was read or each other: no loop over bytes for serials of 8 and more, and no branch
     * between 8 and 24, where most are. */
    uint64_t first, second = 0;
    if (rest >= 8) {
        const uint64_t longer = (uint64_t)0 - (rest > 16), step = uj_fold(uj_word_load(p) ^ UJ_HASH_A, hash ^ UJ_HASH_B);
        hash = (hash & ~longer) | (step & longer);
        first = uj_word_load(p + (8 & longer));
        second = uj_word_load(p + rest - 8);
    } else {
        first = uj_load_up_to_8(p, rest);
    }
    hash = uj_fold(first ^ UJ_HASH_B ^ seed, second ^ hash);
    return uj_fold(hash ^ UJ_HASH_C, head + UJ_HASH_A);
}

#endif
