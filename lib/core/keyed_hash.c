/* SPDX-License-Identifier: Apache-2.0 */
/* SipHash, as in "SipHash: a fast short-input PRF" (2012), with one round a word and three at the end where nothing else is
 * asked for. */
#include "core/keyed_hash.h"

#include "core/inline.h"
#include "simd/digits.h"

struct state {
    uint64_t a, b, c, d;
};

static inline uint64_t rotate(uint64_t word, unsigned bits) {
    return word << bits | word >> (64 - bits);
}

static inline void mix(struct state *s, int rounds) {
    for (int i = 0; i < rounds; i++) {
        s->a += s->b;
        s->c += s->d;
        s->b = rotate(s->b, 13) ^ s->a;
        s->d = rotate(s->d, 16) ^ s->c;
        s->a = rotate(s->a, 32);
        s->c += s->b;
        s->a += s->d;
        s->b = rotate(s->b, 17) ^ s->c;
        s->d = rotate(s->d, 21) ^ s->a;
        s->c = rotate(s->c, 32);
    }
}

static inline void take(struct state *s, uint64_t word, int rounds) {
    s->d ^= word;
    mix(s, rounds);
    s->a ^= word;
}

UJ_ALWAYS_INLINE uint64_t sip(int rounds, int last_rounds, const struct uj_hash_key *key, const char *data, size_t size) {
    struct state s = {key->half[0] ^ UINT64_C(0x736F6D6570736575), key->half[1] ^ UINT64_C(0x646F72616E646F6D),
                      key->half[0] ^ UINT64_C(0x6C7967656E657261), key->half[1] ^ UINT64_C(0x7465646279746573)};
    const uint64_t last = (uint64_t)size << 56;
    for (; size >= 8; size -= 8, data += 8) {
        take(&s, uj_word_load(data), rounds);
    }
    take(&s, last | (size ? uj_load_up_to_8(data, size) : 0), rounds);
    s.c ^= 0xFF;
    mix(&s, last_rounds);
    return s.a ^ s.b ^ s.c ^ s.d;
}

uint64_t uj_siphash(int rounds, int last_rounds, const struct uj_hash_key *key, const char *data, size_t size) {
    return sip(rounds, last_rounds, key, data, size);
}

uint64_t uj_keyed_hash(const struct uj_hash_key *key, const char *data, size_t size) {
    return sip(1, 3, key, data, size);
}

struct uj_hash_key uj_hash_key_of(const uint64_t seed[2], const void *object) {
    static const struct uj_hash_key none;
    if (seed[0] | seed[1]) {
        return (struct uj_hash_key){{seed[0], seed[1]}};
    }
    /* There is no entropy here: where the heap, the stack and the code lie differs from run to run on most systems. */
    const uintptr_t where[] = {(uintptr_t)object, (uintptr_t)&object, (uintptr_t)&none};
    const char *const bytes = (const char *)(const void *)where;
    const uint64_t half = uj_keyed_hash(&none, bytes, sizeof where);
    return (struct uj_hash_key){{half, uj_siphash(2, 4, &none, bytes, sizeof where)}};
}
