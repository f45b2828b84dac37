/* SPDX-License-Identifier: Apache-2.0 */
/* The plain way through a record of XML, 32 bytes a step. */
#include "core/simd.h"

#if UJ_HAS_AVX2 && UJREG_XML
#  include <immintrin.h>

#  include "reader/xml_plain.h"

static inline UJ_TARGET_AVX2 const char *stop_of(const char *p, const char *end, char odd) {
    const __m256i twos = _mm256_set1_epi8(2), tags = _mm256_set1_epi8('>'), ands = _mm256_set1_epi8('&');
    const __m256i controls = _mm256_set1_epi8(0x1F), odds = _mm256_set1_epi8(odd);
    for (; end - p >= 32; p += 32) {
        __m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)p);
        __m256i hits = _mm256_or_si256(
            _mm256_or_si256(_mm256_cmpeq_epi8(_mm256_or_si256(bytes, twos), tags), _mm256_cmpeq_epi8(bytes, ands)),
            _mm256_or_si256(_mm256_cmpeq_epi8(_mm256_min_epu8(bytes, controls), bytes), _mm256_cmpeq_epi8(bytes, odds)));
        uint32_t mask = (uint32_t)_mm256_movemask_epi8(hits);
        if (mask) {
            return p + _tzcnt_u32(mask);
        }
    }
    return uj_xml_text_stop(p, end, odd);
}

UJ_TARGET_AVX2 const char *uj_xml_quick_avx2(const struct uj_layout *layout, uint8_t *order, ujreg_text *items,
                                             const char *p, const char *end) {
    return uj_xml_quick_with(layout, order, items, p, end, stop_of);
}
#else
typedef int uj_no_wide_code;
#endif
