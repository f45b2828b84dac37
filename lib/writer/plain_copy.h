/* SPDX-License-Identifier: Apache-2.0 */
/* Copying a value while looking at its characters: 16 bytes at once where the processor can, else 8. Both ways see the
 * same. Reads not one byte beyond the value. */
#ifndef UJ_WRITER_PLAIN_COPY_H
#define UJ_WRITER_PLAIN_COPY_H

#include "core/inline.h"
#include "core/lanes.h"
#include "writer/form.h"

#if UJ_HAS_SSE2
typedef __m128i uj_look_word;
#else
typedef uint64_t uj_look_word;
#endif

/* What is looked for, laid out once for many values. */
struct uj_look {
    uj_look_word special[UJ_SPECIALS];
    uj_look_word high; /* the highest bit of every byte when bytes that are not ASCII matter, else 0 */
};

#if UJ_HAS_SSE2
static inline struct uj_look uj_look_for(const struct uj_form *form, int high_matters) {
    struct uj_look look;
    for (int i = 0; i < UJ_SPECIALS; i++) {
        look.special[i] = _mm_set1_epi8(form->special[i]);
    }
    look.high = _mm_set1_epi8(high_matters ? (char)0x80 : 0);
    return look;
}

/* The highest bit of each byte that was looked for; the others mean nothing. */
UJ_ALWAYS_INLINE __m128i uj_look_at(const struct uj_look *look, __m128i lanes) {
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(lanes, _mm_set1_epi8(0x1F)), lanes);
    const __m128i first = _mm_cmpeq_epi8(lanes, look->special[0]), second = _mm_cmpeq_epi8(lanes, look->special[1]);
    const __m128i third = _mm_cmpeq_epi8(lanes, look->special[2]), high = _mm_and_si128(lanes, look->high);
    return _mm_or_si128(_mm_or_si128(control, first), _mm_or_si128(_mm_or_si128(second, third), high));
}

UJ_ALWAYS_INLINE __m128i uj_copy_16(const struct uj_look *look, char *out, const char *data) {
    const __m128i lanes = uj_lanes_load(data);
    _mm_storeu_si128((__m128i *)(void *)out, lanes);
    return uj_look_at(look, lanes);
}

/* Copies; 1 when nothing was met that is looked for. Up to 16 bytes beyond the end of the copy are written to. */
UJ_ALWAYS_INLINE int uj_copy_plain(const struct uj_look *look, char *out, const char *data, size_t size) {
    __m128i met;
    if (size >= 16) {
        met = uj_copy_16(look, out, data);
        for (size_t at = 16; at + 16 <= size; at += 16) {
            met = _mm_or_si128(met, uj_copy_16(look, out + at, data + at));
        }
        met = _mm_or_si128(met, uj_copy_16(look, out + size - 16, data + size - 16));
    } else {
        /* The first and the last bytes, overlapping; all lanes hold bytes of the value, or '0'. */
        uint64_t first = UJ_BYTES('0'), last = UJ_BYTES('0');
        if (size >= 8) {
            memcpy(&first, data, 8);
            memcpy(&last, data + size - 8, 8);
            memcpy(out, &first, 8);
            memcpy(out + size - 8, &last, 8);
        } else if (size >= 4) {
            memcpy(&first, data, 4);
            memcpy(&last, data + size - 4, 4);
            memcpy(out, &first, 4);
            memcpy(out + size - 4, &last, 4);
        } else if (size) {
            unsigned char *bytes = (unsigned char *)&first;
            bytes[size - 1] = (unsigned char)data[size - 1];
            bytes[size / 2] = (unsigned char)data[size / 2];
            bytes[0] = (unsigned char)data[0];
            memcpy(out, &first, 4);
        }
        met = uj_look_at(look, _mm_set_epi64x((long long)last, (long long)first));
    }
    return _mm_movemask_epi8(met) == 0;
}
#else
static inline struct uj_look uj_look_for(const struct uj_form *form, int high_matters) {
    struct uj_look look;
    for (int i = 0; i < UJ_SPECIALS; i++) {
        look.special[i] = UJ_BYTES((unsigned char)form->special[i]);
    }
    look.high = high_matters ? UJ_WORD_HIGH : 0;
    return look;
}

/* Not 0 when a byte was looked for. Exact as a whole: only such a byte can lend from its neighbour. */
static inline uint64_t uj_look_at(const struct uj_look *look, uint64_t word) {
    uint64_t hit = word - UJ_BYTES(0x20);
    for (int i = 0; i < UJ_SPECIALS; i++) {
        hit |= (word ^ look->special[i]) - UJ_WORD_ONES;
    }
    return (hit & ~word & UJ_WORD_HIGH) | (word & look->high);
}

static inline int uj_copy_plain(const struct uj_look *look, char *out, const char *data, size_t size) {
    uint64_t met = 0;
    if (size >= 8) {
        for (size_t at = 0; at + 8 <= size; at += 8) {
            memcpy(out + at, data + at, 8);
            met |= uj_look_at(look, uj_word_load(data + at));
        }
        memcpy(out + size - 8, data + size - 8, 8);
        met |= uj_look_at(look, uj_word_load(data + size - 8));
    } else if (size) {
        char word[8] = {'0', '0', '0', '0', '0', '0', '0', '0'};
        memcpy(word, data, size);
        memcpy(out, word, 8);
        met = uj_look_at(look, uj_word_load(word));
    }
    return met == 0;
}
#endif

#endif
