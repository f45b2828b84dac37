/* SPDX-License-Identifier: Apache-2.0 */
/* Rows for processors with AVX2 and BMI. */
#include "core/simd.h"

#if UJ_HAS_AVX2
#  include "rules/fast_row_wide.h"

#  include "rules/fast_row.h"

UJ_TARGET_AVX2 size_t uj_fast_clean_rows_wide(const struct uj_fast *fast, struct uj_fast_memory *memory,
                                              const struct uj_fast_rows *rows, const char *row, const char *end,
                                              struct uj_fast_found *found, size_t room, ujreg_text *item) {
    return clean_rows(fast, memory, rows, row, end, found, room, item);
}
#else
typedef int uj_no_wide_rows;
#endif
