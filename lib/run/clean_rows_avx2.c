/* SPDX-License-Identifier: Apache-2.0 */
/* Rows for processors with AVX2 and BMI. */
#include "core/simd.h"

#if UJ_HAS_AVX2
#  include "run/clean_rows.h"
#  include "run/clean_rows_wide.h"

#  include "run/clean_rows.inc"

UJ_TARGET_AVX2 size_t uj_clean_rows_wide(const struct uj_proof *proof, struct uj_proof_memory *memory,
                                         const struct uj_clean_rows *rows, const char *row, const char *end,
                                         struct uj_clean_row *found, size_t room, ujreg_text *item) {
    return clean_rows(proof, memory, rows, row, end, found, room, item);
}
#else
typedef int uj_no_wide_rows;
#endif
