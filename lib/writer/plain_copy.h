/* SPDX-License-Identifier: Apache-2.0 */
/* Copying a value while looking at its characters, a vector at a time. Reads not one byte beyond the value. */
#ifndef UJ_WRITER_PLAIN_COPY_H
#define UJ_WRITER_PLAIN_COPY_H

#include "simd/vector.h"
#include "writer/form.h"

/* What is looked for beside control characters, laid out once for many values. */
struct uj_look {
    uj_wide special[UJ_SPECIALS];
    uj_wide high; /* all bits when bytes that are not ASCII matter, else none */
};

static inline struct uj_look uj_look_for(const struct uj_form *form, int high_matters) {
    struct uj_look look;
    for (int i = 0; i < UJ_SPECIALS; i++) {
        look.special[i] = uj_wide_splat(form->special[i]);
    }
    look.high = uj_wide_splat((char)(high_matters ? 0xFF : 0));
    return look;
}

_Static_assert(UJ_SPECIALS == 3, "uj_wide_stops looks for three");

/* Flags of what was looked for, as a whole. */
UJ_SIMD_INLINE uj_wide uj_look_at(const struct uj_look *look, uj_wide bytes) {
    return uj_wide_or(uj_wide_stops(bytes, look->special[0], look->special[1], look->special[2]),
                      uj_wide_and(uj_wide_not_ascii(bytes), look->high));
}

UJ_SIMD_INLINE uj_wide uj_copy_wide(const struct uj_look *look, char *out, const char *data) {
    const uj_wide bytes = uj_wide_load(data);
    uj_wide_store(out, bytes);
    return uj_look_at(look, bytes);
}

/* Fewer than 16 bytes. */
UJ_SIMD_INLINE void uj_copy_short(char *out, const char *data, size_t size) {
    uint64_t first, last;
    if (size >= 8) {
        memcpy(&first, data, 8);
        memcpy(&last, data + size - 8, 8);
        memcpy(out, &first, 8);
        memcpy(out + size - 8, &last, 8);
    } else if (size >= 4) {
        uint32_t begin, end;
        memcpy(&begin, data, 4);
        memcpy(&end, data + size - 4, 4);
        memcpy(out, &begin, 4);
        memcpy(out + size - 4, &end, 4);
    } else if (size) {
        const char middle = data[size / 2], end = data[size - 1];
        out[0] = data[0];
        out[size / 2] = middle;
        out[size - 1] = end;
    }
}

/* Copies; 1 when nothing was met that is looked for. */
UJ_SIMD_INLINE int uj_copy_plain(const struct uj_look *look, char *out, const char *data, size_t size) {
    uj_wide met;
    if (size >= UJ_WIDE_BYTES) {
        met = uj_copy_wide(look, out, data);
        for (size_t at = UJ_WIDE_BYTES; at + UJ_WIDE_BYTES <= size; at += UJ_WIDE_BYTES) {
            met = uj_wide_or(met, uj_copy_wide(look, out + at, data + at));
        }
        met = uj_wide_or(met, uj_copy_wide(look, out + size - UJ_WIDE_BYTES, data + size - UJ_WIDE_BYTES));
    } else {
        met = uj_look_at(look, uj_wide_short(data, size));
        uj_copy_short(out, data, size);
    }
    return uj_wide_hits(met) == 0;
}

#endif
