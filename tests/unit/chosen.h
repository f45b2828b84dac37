/* SPDX-License-Identifier: Apache-2.0 */
/* Keys that somebody chose, as a file can hold them: they meet in tables whose hash has no key, or a weak one. */
#ifndef CHOSEN_H
#define CHOSEN_H

#include "unit.h"

#define CHOSEN_ROOM 40
#define CHOSEN_SERIAL 24 /* bytes of a chosen serial */

/* Words of the public hash of business IDs, and others that are 0 or all ones where a hash combines them badly. */
static const uint64_t chosen_words[] = {UINT64_C(0xA0761D6478BD642F),
                                        UINT64_C(0xE7037ED1A0B428DB),
                                        UINT64_C(0x8EBC6AF09C88C6E3),
                                        UINT64_C(0x477563B5D809CCF4),
                                        0,
                                        UINT64_MAX};
#define CHOSEN_WORDS (sizeof chosen_words / sizeof *chosen_words)

/* A serial with such a word in one of its three positions, number i behind it, zeros else: made of the first word and in
 * front they had one hash in a set of business IDs, under every seed. */
static inline void chosen_serial(size_t word, int position, uint64_t i, char serial[CHOSEN_ROOM]) {
    char number[24];
    memset(serial, 0, CHOSEN_ROOM);
    for (int byte = 0; byte < 8; byte++) {
        serial[8 * position + byte] = (char)(chosen_words[word] >> 8 * byte);
    }
    snprintf(number, sizeof number, "%08llu", (unsigned long long)i);
    memcpy(serial + 8 * ((position + 1) % 3), number, 8);
}

/* FNV-1a of 64 bits as the tally mixed it, of 32 bits as the register did. */
static inline uint32_t chosen_hash(int wide, const char *text) {
    uint64_t long_hash = UINT64_C(0xCBF29CE484222325);
    uint32_t hash = 2166136261u;
    for (; *text; text++) {
        long_hash = (long_hash ^ (uint8_t)*text) * UINT64_C(0x100000001B3);
        hash = (hash ^ (uint8_t)*text) * 16777619u;
    }
    long_hash = (long_hash ^ long_hash >> 29) * UINT64_C(0xBF58476D1CE4E5B9);
    return wide ? (uint32_t)(long_hash >> 32) : hash ^ hash >> 16;
}

/* The next key of a person, from *from on, that such a hash puts among the first 128 of 2^bits places. */
static inline void chosen_person(int wide, unsigned bits, uint64_t *from, char text[CHOSEN_ROOM]) {
    do {
        snprintf(text, CHOSEN_ROOM, "N:3301061990%08llu", (unsigned long long)(*from)++);
    } while ((chosen_hash(wide, text) & ((UINT32_C(1) << bits) - 1)) >= 128);
}

#endif
