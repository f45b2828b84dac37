/* SPDX-License-Identifier: Apache-2.0 */
/* The scanner for 64 bytes a step. */
#include "reader/csv_scan.h"

#include "core/simd.h"

#if UJ_HAS_AVX2
#  include <immintrin.h>

struct wide {
    __m256i low, high;
};

static inline UJ_TARGET_AVX2 uint64_t hits(struct wide bytes, __m256i wanted) {
    return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes.low, wanted)) |
           (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes.high, wanted)) << 32;
}

/* How many marks 64 bytes hold varies from block to block, and a loop that stops at the last of them would be mispredicted
 * every time. So eight offsets are written whatever there is, and only the count moves on; more than eight are rare. */
static inline UJ_TARGET_AVX2 uint16_t *put_offsets(uint16_t *out, size_t base, uint64_t bits) {
    uint16_t *end = out + _mm_popcnt_u64(bits);
#  pragma GCC unroll 8
    for (int i = 0; i < UJ_SCAN_SLACK; i++) {
        out[i] = (uint16_t)(base + _tzcnt_u64(bits));
        bits = _blsr_u64(bits);
    }
    for (out += UJ_SCAN_SLACK; bits; bits = _blsr_u64(bits)) {
        *out++ = (uint16_t)(base + _tzcnt_u64(bits));
    }
    return end;
}

static inline UJ_TARGET_AVX2 void put_row(struct uj_marks *marks, uint32_t row, size_t base, uint64_t feeds,
                                          size_t before, uint64_t delimiters) {
    marks->row_delimiters[row] = (uint16_t)(before + (size_t)_mm_popcnt_u64(delimiters & (_blsmsk_u64(feeds) >> 1)));
    marks->row_end[row] = (uint16_t)(base + _tzcnt_u64(feeds));
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
        uint64_t delimiters = hits(bytes, wanted), feeds = hits(bytes, feed), quoted = hits(bytes, quote);
        const size_t before = (size_t)(out - marks->delimiter);
        put_row(marks, rows, i, feeds, before, delimiters); /* mostly none or one: written in either case */
        rows += feeds != 0;
        for (feeds = _blsr_u64(feeds); feeds; feeds = _blsr_u64(feeds)) {
            put_row(marks, rows++, i, feeds, before, delimiters);
        }
        for (; quoted; quoted = _blsr_u64(quoted)) {
            marks->quote[quotes++] = (uint16_t)(i + _tzcnt_u64(quoted));
        }
        out = put_offsets(out, i, delimiters);
    }
    marks->delimiters = (uint32_t)(out - marks->delimiter);
    marks->rows = rows;
    marks->quotes = quotes;
    uj_scan_bytes(data, i, size, delimiter, marks);
}
#else
typedef int uj_no_wide_code;
#endif
