/* SPDX-License-Identifier: Apache-2.0 */
/* The portable scanner, and the choice between it and the wide one. */
#include "formats/scan.h"

#include "core/digits.h"
#include "core/simd.h"

size_t uj_scan_portable(const char *data, size_t size, char delimiter, uint16_t *marks) {
    const uint64_t delimiters = UJ_BYTES((unsigned char)delimiter);
    size_t count = 0, i = 0;
    for (; i + 8 <= size; i += 8) {
        uint64_t word = uj_word_load(data + i);
        uint64_t hits = uj_zero_bytes(word ^ delimiters) | uj_zero_bytes(word ^ UJ_BYTES('\n')) |
                        uj_zero_bytes(word ^ UJ_BYTES('"'));
        for (; hits; hits &= hits - 1) {
            marks[count++] = (uint16_t)(i + uj_word_first(hits));
        }
    }
    for (; i < size; i++) {
        if (data[i] == delimiter || data[i] == '\n' || data[i] == '"') {
            marks[count++] = (uint16_t)i;
        }
    }
    return count;
}

uj_scan uj_scan_choose(void) {
#if UJ_HAS_AVX2
    if (uj_simd_usable()) {
        return uj_scan_avx2;
    }
#endif
    return uj_scan_portable;
}
