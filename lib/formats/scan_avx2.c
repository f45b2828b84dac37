/* SPDX-License-Identifier: Apache-2.0 */
/* The scanner for 64 bytes a step. */
#include "formats/scan.h"

#include "core/simd.h"

#if UJ_HAS_AVX2
#include <immintrin.h>

static inline UJ_TARGET_AVX2 uint32_t hits_of_32(const char *p, __m256i delimiter, __m256i feed, __m256i quote) {
    __m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)p);
    __m256i hits = _mm256_or_si256(
        _mm256_or_si256(_mm256_cmpeq_epi8(bytes, delimiter), _mm256_cmpeq_epi8(bytes, feed)),
        _mm256_cmpeq_epi8(bytes, quote));
    return (uint32_t)_mm256_movemask_epi8(hits);
}

UJ_TARGET_AVX2 size_t uj_scan_avx2(const char *data, size_t size, char delimiter, uint16_t *marks) {
    const __m256i delimiters = _mm256_set1_epi8(delimiter);
    const __m256i feeds = _mm256_set1_epi8('\n');
    const __m256i quotes = _mm256_set1_epi8('"');
    uint16_t *out = marks;
    size_t i = 0;
    for (; i + 64 <= size; i += 64) {
        uint64_t hits = hits_of_32(data + i, delimiters, feeds, quotes) |
                        (uint64_t)hits_of_32(data + i + 32, delimiters, feeds, quotes) << 32;
        while (hits) {
            *out++ = (uint16_t)(i + _tzcnt_u64(hits));
            hits = _blsr_u64(hits);
        }
    }
    for (; i < size; i++) {
        if (data[i] == delimiter || data[i] == '\n' || data[i] == '"') {
            *out++ = (uint16_t)i;
        }
    }
    return (size_t)(out - marks);
}
#else
typedef int uj_no_wide_code;
#endif
