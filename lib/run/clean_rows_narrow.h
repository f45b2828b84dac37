/* SPDX-License-Identifier: Apache-2.0 */
/* What clean_rows.inc asks of several items at once, for any processor. */
#ifndef UJ_RUN_CLEAN_ROWS_NARROW_H
#define UJ_RUN_CLEAN_ROWS_NARROW_H

#include "core/months.h"
#include "proof/proof_item.h"

#define UJ_ROW_INLINE UJ_ALWAYS_INLINE

UJ_ROW_INLINE size_t row_serial_run(const char *p) {
    return uj_serial_run(p);
}

UJ_ROW_INLINE size_t row_before_delimiter(const struct uj_clean_rows *rows, const char *p) {
    return uj_before16(p, rows->delimiters[0]);
}

UJ_ROW_INLINE int row_number_adds_up(const char *p) {
    return number_adds_up(p);
}

UJ_ROW_INLINE int row_same_number(const char *a, const char *b) {
    return same_number(a, b);
}

/* Whether this is certain without a closer look. */
UJ_ROW_INLINE int row_plain_document(const char *type, const char *document, size_t size) {
    (void)type;
    (void)document;
    (void)size;
    return 0;
}

UJ_ROW_INLINE int row_common_names(const char *a, size_t a_size, const char *b, size_t b_size) {
#if UJ_HAS_SSE2
    return uj_all_han15(a, a_size) && uj_all_han15(b, b_size);
#else
    (void)a;
    (void)a_size;
    (void)b;
    (void)b_size;
    return 0;
#endif
}

/* Four digits that are a month and a day of it; 29 February is left to others. */
UJ_ROW_INLINE int row_is_day(const char *p) {
    static const uint8_t days[256] = {UJ_DAYS_OF_MONTHS};
    uint32_t digits = uj_word_load_4(p) ^ (uint32_t)UJ_BYTES('0');
    uint32_t pairs = digits * 10 + (digits >> 8); /* in the bytes 0 and 2 */
    return (pairs >> 16 & 0xFF) - 1 < days[pairs & 0xFF];
}

UJ_ROW_INLINE int row_are_days(const char *a, const char *b, const char *c) {
    return row_is_day(a) && row_is_day(b) && row_is_day(c);
}

UJ_ROW_INLINE struct uj_six row_six(uint64_t digits) {
    uint64_t pairs = digits * 10 + (digits >> 8); /* in the bytes 0, 2 and 4 */
    return (struct uj_six){(uint32_t)(pairs & 0xFF) * 100 + (uint32_t)(pairs >> 16 & 0xFF),
                           (uint32_t)(pairs >> 32 & 0xFF)};
}

UJ_ROW_INLINE int row_areas(const char *row, const char *number, struct uj_six *own, struct uj_six *born) {
    const uint64_t six = UINT64_C(0xFFFFFFFFFFFF);
    uint64_t first = (uj_word_load(row) ^ UJ_BYTES('0')) & six, second = (uj_word_load(number) ^ UJ_BYTES('0')) & six;
    *own = row_six(first);
    *born = row_six(second);
    return !(uj_not_digits(first) | uj_not_digits(second));
}

#endif
