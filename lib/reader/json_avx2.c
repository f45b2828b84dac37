/* SPDX-License-Identifier: Apache-2.0 */
/* The plain way through an object, 32 bytes a step. */
#include "core/simd.h"

#if UJ_HAS_AVX2
#  include <immintrin.h>
#  include <string.h>

#  include "reader/json_plain.h"

static inline UJ_TARGET_AVX2 const char *stop_of(const char *p, const char *end) {
    const __m256i quotes = _mm256_set1_epi8('"');
    const __m256i backslashes = _mm256_set1_epi8('\\');
    const __m256i controls = _mm256_set1_epi8(0x1F);
    for (; end - p >= 32; p += 32) {
        __m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)p);
        __m256i hits =
            _mm256_or_si256(_mm256_or_si256(_mm256_cmpeq_epi8(bytes, quotes), _mm256_cmpeq_epi8(bytes, backslashes)),
                            _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, controls), bytes));
        uint32_t mask = (uint32_t)_mm256_movemask_epi8(hits);
        if (mask) {
            return p + _tzcnt_u32(mask);
        }
    }
    return uj_json_string_stop(p, end);
}

UJ_TARGET_AVX2 const char *uj_json_quick_avx2(const struct uj_layout *layout, uint8_t *order, ujreg_text *items,
                                              const char *p, const char *end) {
    return uj_json_quick_with(layout, order, items, p, end, stop_of);
}
#else
typedef int uj_no_wide_code;
#endif
