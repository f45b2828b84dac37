/* SPDX-License-Identifier: Apache-2.0 */
/* The scanner for 64 bytes a step. */
#include "formats/scan.h"

#include "core/simd.h"

#if UJ_HAS_AVX2
#include <immintrin.h>

struct wide {
    __m256i low, high;
};

static inline UJ_TARGET_AVX2 uint64_t hits(struct wide bytes, __m256i wanted) {
    return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes.low, wanted)) |
           (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes.high, wanted)) << 32;
}

UJ_TARGET_AVX2 void uj_scan_avx2(const char *data, size_t size, char delimiter, struct uj_marks *marks) {
    const __m256i wanted = _mm256_set1_epi8(delimiter);
    const __m256i feed = _mm256_set1_epi8('\n');
    const __m256i quote = _mm256_set1_epi8('"');
    uint16_t *out = marks->delimiter;
    uint32_t rows = 0, quotes = 0;
    size_t i = 0;
    for (; i + 64 <= size; i += 64) {
        struct wide bytes = {_mm256_loadu_si256((const __m256i *)(const void *)(data + i)),
                             _mm256_loadu_si256((const __m256i *)(const void *)(data + i + 32))};
        uint64_t delimiters = hits(bytes, wanted), quoted = hits(bytes, quote);
        for (uint64_t feeds = hits(bytes, feed); feeds; feeds = _blsr_u64(feeds)) {
            uint64_t before = delimiters & (_blsmsk_u64(feeds) >> 1);
            marks->row_delimiters[rows] = (uint16_t)((out - marks->delimiter) + _mm_popcnt_u64(before));
            marks->row_end[rows++] = (uint16_t)(i + _tzcnt_u64(feeds));
        }
        for (; quoted; quoted = _blsr_u64(quoted)) {
            marks->quote[quotes++] = (uint16_t)(i + _tzcnt_u64(quoted));
        }
        while (delimiters) {
            *out++ = (uint16_t)(i + _tzcnt_u64(delimiters));
            delimiters = _blsr_u64(delimiters);
        }
    }
    marks->delimiters = (uint32_t)(out - marks->delimiter);
    marks->rows = rows;
    marks->quotes = quotes;
    uj_scan_bytes(data, i, size, delimiter, marks);
}
#else
typedef int uj_no_wide_code;
#endif
