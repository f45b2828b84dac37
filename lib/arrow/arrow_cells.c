/* SPDX-License-Identifier: Apache-2.0 */
/* Reads cells of a table whose buffers were looked at (arrow_buffers.c): column by column, into a block of records. */
#include <ujreg/date.h>

#include <string.h>

#include "arrow/arrow_table.h"
#include "core/inline.h"

#define DAY_OF_1970 719163 /* by ujreg_date_day_number */

static const ujreg_text no_value = {"", 0};

/* Written from the back. */
static ujreg_text digits_of(uint64_t number, int is_negative, char digits[UJ_ARROW_DIGITS]) {
    char *at = digits + UJ_ARROW_DIGITS;
    do {
        *--at = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    if (is_negative) {
        *--at = '-';
    }
    return (ujreg_text){at, (size_t)(digits + UJ_ARROW_DIGITS - at)};
}

static ujreg_text integer_at(const struct uj_arrow_values *values, int64_t at, char digits[UJ_ARROW_DIGITS]) {
    const int64_t number = uj_arrow_load_integer(values, at);
    const int is_negative = values->is_signed && number < 0;
    return digits_of(is_negative ? 0 - (uint64_t)number : (uint64_t)number, is_negative, digits);
}

static ujreg_text day_at(const struct uj_arrow_values *values, int64_t at, char digits[UJ_ARROW_DIGITS]) {
    const int64_t day = uj_arrow_load_32(values->values + at * 4), number = day + DAY_OF_1970;
    ujreg_date date;
    if (number > INT32_MAX || ujreg_date_from_day_number((int32_t)number, &date) != UJREG_OK ||
        ujreg_date_format(&date, digits) != UJREG_OK) {
        return digits_of((uint64_t)(day < 0 ? -day : day), day < 0, digits);
    }
    return (ujreg_text){digits, 8};
}

/* Where all texts are empty there may be no data. */
UJ_ALWAYS_INLINE ujreg_text text_between(const struct uj_arrow_values *values, int64_t start, int64_t end) {
    return end > start ? (ujreg_text){values->data + start, (size_t)(end - start)} : no_value;
}

static ujreg_text view_at(const struct uj_arrow_values *values, int64_t at) {
    const char *view = values->values + at * UJ_ARROW_VIEW_BYTES;
    const size_t size = (size_t)uj_arrow_load_32(view);
    if (size <= UJ_ARROW_INLINE_BYTES) {
        return (ujreg_text){view + 4, size};
    }
    const char *piece = values->pieces[uj_arrow_load_32(view + 8)];
    return (ujreg_text){piece + uj_arrow_load_32(view + 12), size};
}

/* `type` is a constant where this is called, so that nothing is asked in a loop over rows. */
UJ_ALWAYS_INLINE ujreg_text cell_at(const struct uj_arrow_values *values, enum uj_arrow_type type, int64_t at,
                                    char digits[UJ_ARROW_DIGITS]) {
    if (!uj_arrow_bit(values->valid, at)) {
        return no_value;
    }
    switch (type) {
    case UJ_ARROW_TEXT:
        return text_between(values, uj_arrow_load_32(values->values + at * 4),
                            uj_arrow_load_32(values->values + (at + 1) * 4));
    case UJ_ARROW_LARGE:
        return text_between(values, uj_arrow_load_64(values->values + at * 8),
                            uj_arrow_load_64(values->values + (at + 1) * 8));
    case UJ_ARROW_VIEW:
        return view_at(values, at);
    case UJ_ARROW_INTEGER:
        return integer_at(values, at, digits);
    case UJ_ARROW_DAYS:
        return day_at(values, at, digits);
    default:
        return no_value;
    }
}

UJ_ALWAYS_INLINE void read_values(const struct uj_arrow_values *values, enum uj_arrow_type type, int32_t slot,
                                  size_t row, size_t count, struct uj_arrow_block *block) {
    const int64_t first = values->first + (int64_t)row;
    for (size_t i = 0; i < count; i++) {
        uj_record_items_mutable(&block->records[i])[slot] =
            cell_at(values, type, first + (int64_t)i, block->digits[i][slot]);
    }
}

static void read_coded(const struct uj_arrow_column *column, size_t row, size_t count, struct uj_arrow_block *block) {
    const struct uj_arrow_values *indices = &column->values, *entries = &column->dictionary;
    const int32_t slot = column->field - 1;
    for (size_t i = 0; i < count; i++) {
        const int64_t at = indices->first + (int64_t)(row + i);
        uj_record_items_mutable(&block->records[i])[slot] =
            uj_arrow_bit(indices->valid, at)
                ? cell_at(entries, entries->type, entries->first + uj_arrow_load_integer(indices, at),
                          block->digits[i][slot])
                : no_value;
    }
}

static void read_column(const struct uj_arrow_column *column, size_t row, size_t count, struct uj_arrow_block *block) {
    const struct uj_arrow_values *values = &column->values;
    const int32_t slot = column->field - 1;
    if (column->has_dictionary) {
        read_coded(column, row, count, block);
        return;
    }
    switch (values->type) {
    case UJ_ARROW_TEXT:
        read_values(values, UJ_ARROW_TEXT, slot, row, count, block);
        break;
    case UJ_ARROW_LARGE:
        read_values(values, UJ_ARROW_LARGE, slot, row, count, block);
        break;
    case UJ_ARROW_VIEW:
        read_values(values, UJ_ARROW_VIEW, slot, row, count, block);
        break;
    default:
        read_values(values, values->type, slot, row, count, block);
        break;
    }
}

void uj_arrow_block_init(struct uj_arrow_block *block) {
    memset(block->records, 0, sizeof block->records);
    for (size_t i = 0; i < UJ_ARROW_BLOCK; i++) {
        block->records[i].size = sizeof block->records[i];
    }
}

void uj_arrow_read(const struct uj_arrow_table *table, size_t row, size_t count, struct uj_arrow_block *block) {
    for (size_t i = 0; i < table->column_count; i++) {
        read_column(&table->columns[i], row, count, block);
    }
}
