/* SPDX-License-Identifier: Apache-2.0 */
/* Rows for processors with AVX2 and BMI: the same source, other instructions. */
#include "rules/fast_row.h"

#if UJ_HAS_AVX2
UJ_TARGET_AVX2 const char *uj_fast_clean_row_avx2(const struct uj_fast *fast, struct uj_fast_memory *memory,
                                                  const struct uj_fast_rows *rows, const char *row,
                                                  size_t *serial_size, ujreg_text *item) {
    return clean_row(fast, memory, rows, row, serial_size, item);
}
#endif
