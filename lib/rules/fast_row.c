/* SPDX-License-Identifier: Apache-2.0 */
/* Rows for any processor, the choice of the code for this one, and what hardly any row needs. */
#include "rules/fast_row_narrow.h"

#include "rules/fast_row.h"

size_t uj_fast_clean_rows_narrow(const struct uj_fast *fast, struct uj_fast_memory *memory,
                                 const struct uj_fast_rows *rows, const char *row, const char *end,
                                 struct uj_fast_found *found, size_t room, ujreg_text *item) {
    return clean_rows(fast, memory, rows, row, end, found, room, item);
}

int uj_fast_learn_year(struct uj_fast_memory *memory, uint32_t text) {
    uint32_t digits = text - (uint32_t)ZEROS, year = 0;
    for (int i = 0; i < 32; i += 8) {
        year = year * 10 + (digits >> i & 0xFF);
    }
    if (year < UJ_AREA_SETTLED) {
        return 0;
    }
    uint64_t born = 0;
    for (uint32_t rest = year - 16, shift = 32; shift < 64; shift += 8, rest /= 10) {
        born |= (uint64_t)('0' + rest % 10) << shift;
    }
    memory->year_text = text;
    memory->year = year;
    memory->born = born;
    return 1;
}

int uj_fast_area(const struct uj_fast *fast, struct uj_fast_memory *memory, uint32_t code) {
    return area_is_known(fast, memory, code, memory->year);
}

void uj_fast_rows_init(struct uj_fast_rows *rows, const struct uj_fast *fast, char delimiter, int gb18030,
                       const char *readable) {
    const unsigned char d = (unsigned char)delimiter;
    rows->clean = uj_fast_clean_rows_narrow;
#if UJ_HAS_AVX2
    if (uj_simd_usable()) {
        rows->clean = uj_fast_clean_rows_wide;
    }
#endif
    rows->readable = readable;
    memset(rows->delimiters, delimiter, sizeof rows->delimiters);
    rows->gb18030 = gb18030;
    rows->type = (uint32_t)d | (uint32_t)'0' << 8 | (uint32_t)'1' << 16 | (uint32_t)d << 24;
    rows->name_limit = limit_of(fast, UJREG_AAC003, gb18030);
    rows->agent_limit = limit_of(fast, UJREG_AAE011, gb18030);
    rows->remark_limit = limit_of(fast, UJREG_AAE013, gb18030);
}
