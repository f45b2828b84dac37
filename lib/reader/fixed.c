/* SPDX-License-Identifier: Apache-2.0 */
/* Fixed-width rows. Columns are counted in bytes whatever the encoding; a character that a border cuts is
 * found when the item is decoded. */
#include "reader/fixed.h"

#include "reader/csv.h"
#include "reader/line_records.h"
#include "rules/report_finding.h"
#include "simd/digits.h"

size_t uj_fixed_row_size(void) {
    size_t size = 0;
    for (int slot = 0; slot < UJ_FIELD_ROWS; slot++) {
        size += uj_field_rows[slot].order ? (size_t)uj_field_rows[slot].length : 0;
    }
    return size;
}

void uj_fixed_prepare(struct uj_layout *layout) {
    uj_header_assume(layout);
    layout->row_size = uj_fixed_row_size();
}

/* Only U+0020 fills up; no character of either encoding ends in its byte. */
static size_t without_filling(const char *data, size_t size) {
    while (size >= 8 && uj_word_load(data + size - 8) == UJ_BYTES(' ')) {
        size -= 8;
    }
    while (size && data[size - 1] == ' ') {
        size--;
    }
    return size;
}

enum uj_next uj_fixed_next(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    const struct uj_layout *layout = walk->layout;
    enum uj_next answer = uj_line_next(walk, raw, findings);
    if (answer != UJ_NEXT_RECORD) {
        return answer;
    }
    if (raw->size != layout->row_size) {
        return uj_next_malformed(walk,
                                 &(struct uj_syntax){.rule = UJREG_RULE_READER_FIXED_ROW_LENGTH,
                                                     .length = raw->size,
                                                     .numbers = {(int64_t)layout->row_size, (int64_t)raw->size}},
                                 findings);
    }
    const char *column = raw->start;
    for (size_t i = 0; i < layout->columns; i++) {
        uint8_t slot = layout->slot[i];
        size_t width = (size_t)uj_field_rows[slot].length;
        raw->item[slot] = (ujreg_text){column, without_filling(column, width)};
        column += width;
    }
    return UJ_NEXT_RECORD;
}
