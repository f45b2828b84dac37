/* SPDX-License-Identifier: Apache-2.0 */
/* The portable scanner, and the choice between it and the wide one. */
#include "reader/csv_scan.h"

#include "core/digits.h"
#include "core/simd.h"

void uj_scan_bytes(const char *data, size_t from, size_t size, char delimiter, struct uj_marks *marks) {
    for (size_t i = from; i < size; i++) {
        if (data[i] == delimiter) {
            marks->delimiter[marks->delimiters++] = (uint16_t)i;
        } else if (data[i] == '\n') {
            marks->row_delimiters[marks->rows] = (uint16_t)marks->delimiters;
            marks->row_end[marks->rows++] = (uint16_t)i;
        } else if (data[i] == '"') {
            marks->quote[marks->quotes++] = (uint16_t)i;
        }
    }
    marks->quote[marks->quotes] = UINT16_MAX;
}

void uj_scan_portable(const char *data, size_t size, char delimiter, struct uj_marks *marks) {
    const uint64_t delimiters = UJ_BYTES((unsigned char)delimiter);
    size_t i = 0;
    marks->delimiters = marks->rows = marks->quotes = 0;
    for (; i + 8 <= size; i += 8) {
        uint64_t word = uj_word_load(data + i);
        uint64_t hits = uj_zero_bytes(word ^ delimiters);
        uint64_t rare = uj_zero_bytes(word ^ UJ_BYTES('\n')) | uj_zero_bytes(word ^ UJ_BYTES('"'));
        if (rare) {
            uj_scan_bytes(data, i, i + 8, delimiter, marks);
            continue;
        }
        for (; hits; hits &= hits - 1) {
            marks->delimiter[marks->delimiters++] = (uint16_t)(i + uj_word_first(hits));
        }
    }
    uj_scan_bytes(data, i, size, delimiter, marks);
}

uj_scan uj_scan_choose(void) {
#if UJ_HAS_AVX2
    if (uj_simd_usable()) {
        return uj_scan_avx2;
    }
#endif
    return uj_scan_portable;
}
