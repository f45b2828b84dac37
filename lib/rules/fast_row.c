/* SPDX-License-Identifier: Apache-2.0 */
/* Rows for any processor, and the choice of the code for this one. */
#include "rules/fast_row.h"

static const char *clean_row_portable(const struct uj_fast *fast, struct uj_fast_memory *memory,
                                      const struct uj_fast_rows *rows, const char *row, size_t *serial_size,
                                      ujreg_text *item) {
    return clean_row(fast, memory, rows, row, serial_size, item);
}

void uj_fast_rows_init(struct uj_fast_rows *rows, const struct uj_fast *fast, char delimiter, int gb18030,
                       const char *readable) {
    const unsigned char d = (unsigned char)delimiter;
    rows->clean = clean_row_portable;
#if UJ_HAS_AVX2
    if (uj_simd_usable()) {
        rows->clean = uj_fast_clean_row_avx2;
    }
#endif
    rows->readable = readable;
    rows->delimiter = delimiter;
    rows->gb18030 = gb18030;
    rows->type = (uint32_t)d | (uint32_t)'0' << 8 | (uint32_t)'1' << 16 | (uint32_t)d << 24;
    rows->name_limit = limit_of(fast, UJREG_AAC003, gb18030);
    rows->agent_limit = limit_of(fast, UJREG_AAE011, gb18030);
    rows->remark_limit = limit_of(fast, UJREG_AAE013, gb18030);
}

const char *uj_fast_clean_row(const struct uj_fast *fast, struct uj_fast_memory *memory,
                              const struct uj_fast_rows *rows, const char *row, size_t *serial_size, ujreg_text *item) {
    return rows->clean(fast, memory, rows, row, serial_size, item);
}
