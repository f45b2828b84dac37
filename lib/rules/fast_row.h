/* SPDX-License-Identifier: Apache-2.0 */
/* The proof of the usual row of a delimited file where it lies: items in the annex's order, nothing quoted, a citizen's
 * number. Where an item ends is found while it is proved, so no byte is looked at for its place alone. Any other row is
 * for uj_fast_clean and the exact path. It is here to be compiled for more than one processor (fast_row.c,
 * fast_row_avx2.c). */
#ifndef UJ_RULES_FAST_ROW_H
#define UJ_RULES_FAST_ROW_H

#include "rules/fast_item.h"
#include "rules/fast_text.h"

#define ZEROS UJ_BYTES('0')

/* Behind the start of AAC002, and of ADC210: these items have one size. */
#define AT_TYPE 19
#define AT_DOCUMENT 22
#define AT_REASON 9
#define AT_AGENT 12

/* Bits in the high halves of bytes that are no digits; they are given less their '0'. */
UJ_ALWAYS_INLINE uint64_t not_digits(uint64_t digits) {
    return (digits | (digits + UJ_BYTES(6))) & UJ_BYTES(0xF0);
}

/* Four digits that are a month and a day of it; 29 February is left to others. */
UJ_ALWAYS_INLINE int is_day(uint32_t digits) {
    static const uint8_t days[256] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    uint32_t pairs = digits * 10 + (digits >> 8); /* in the bytes 0 and 2 */
    return (pairs >> 16 & 0xFF) - 1 < days[pairs & 0xFF];
}

/* Whether the year of ADC210 (as text) can be one; then also which, and the last year of birth. */
static int learn_year(struct uj_fast_memory *memory, uint32_t text) {
    uint32_t digits = text - (uint32_t)ZEROS, year = 0;
    if (not_digits(digits)) {
        return 0;
    }
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

/* The size of an item that ends with the delimiter, at most limit + 1. */
UJ_ALWAYS_INLINE size_t size_of(const char *p, char delimiter, size_t limit) {
    size_t size = uj_before16(p, delimiter);
    if (!LIKELY(size < 16)) {
        const char *end = limit < 16 ? NULL : memchr(p + 16, delimiter, limit - 15);
        size = end ? (size_t)(end - p) : limit + 1;
    }
    return size;
}

/* Most names: up to five common Han characters. */
UJ_ALWAYS_INLINE int is_name(const char *p, size_t size, size_t limit, int gb18030) {
#if UJ_HAS_SSE2
    if (LIKELY(size < 16 && size <= limit && (gb18030 ? uj_all_han15_gb18030(p, size) : uj_all_han15(p, size)))) {
        return 1;
    }
#endif
    return uj_fast_name(p, size, limit, gb18030);
}

/* Six digits as pairs in the bytes 0, 2 and 4. */
struct six {
    uint32_t page, low;
};

UJ_ALWAYS_INLINE struct six six_of(uint64_t digits) {
    uint64_t pairs = digits * 10 + (digits >> 8);
    return (struct six){(uint32_t)(pairs & 0xFF) * 100 + (uint32_t)(pairs >> 16 & 0xFF), (uint32_t)(pairs >> 32 & 0xFF)};
}

/* AAB301: its six bytes, which may be anything. */
UJ_ALWAYS_INLINE int is_area(const struct uj_fast *fast, struct uj_fast_memory *memory, uint64_t text) {
    const uint64_t digits = (text ^ ZEROS) & UINT64_C(0xFFFFFFFFFFFF);
    if (!LIKELY(!not_digits(digits))) {
        return 0;
    }
    const struct six six = six_of(digits);
    return LIKELY(fast->plain_areas && uj_area_bit(uj_area_map_of(six.page)->settled, six.low)) ||
           area_is_known(fast, memory, digits, six.page * 100 + six.low, memory->year);
}

/* AAC002 with the year's limit: a number of a citizen of at least sixteen on the day of deregistration. */
UJ_ALWAYS_INLINE int is_citizen(const char *number, uint64_t latest_birth) {
    if (!LIKELY(number_adds_up(number))) {
        return 0;
    }
    const uint64_t birth = uj_word_load(number + 6), order = uj_word_reverse(birth);
    const struct six six = six_of((uj_word_load(number) ^ ZEROS) & UINT64_C(0xFFFFFFFFFFFF));
    return LIKELY(order >= (ZEROS | UINT64_C(0x0000000100000000)) && order <= latest_birth) &&
           LIKELY(is_day((uint32_t)((birth ^ ZEROS) >> 32))) &&
           LIKELY(uj_area_bit(uj_area_map_of(six.page)->ever, six.low));
}

/* The line feed that ends the remark; NULL when a delimiter or quote comes before, or it is too far. */
UJ_ALWAYS_INLINE const char *end_of_remark(const struct uj_fast_rows *rows, const char *remark) {
    for (size_t at = 0; at <= rows->remark_limit + 1; at += 16) {
        unsigned stop = uj_before16_of(remark + at, '\n', '"', rows->delimiter);
        if (stop < 16) {
            return remark[at + stop] == '\n' ? remark + at + stop : NULL;
        }
    }
    return NULL;
}

/* A document of another type than the identity card, between its delimiters. */
UJ_ALWAYS_INLINE int is_other_document(const char *number, const char *document, size_t size, char delimiter) {
    const ujreg_text text = {document, size};
    return number[AT_TYPE - 1] == delimiter && document[-1] == delimiter &&
           uj_fast_other_document(number + AT_TYPE, &text);
}

UJ_ALWAYS_INLINE const char *clean_row(const struct uj_fast *fast, struct uj_fast_memory *memory,
                                       const struct uj_fast_rows *rows, const char *row, size_t *serial_size,
                                       ujreg_text *item) {
    const char delimiter = rows->delimiter;
    if (!LIKELY(rows->readable - row >= UJ_FAST_ROW_READS)) {
        return NULL;
    }
    const char *serial = row + 7, *name = serial + uj_serial_run(serial) + 1;
    if (!LIKELY(serial[-1] == delimiter && name[-1] == delimiter) ||
        !LIKELY((size_t)(name - serial) - 2 < LENGTH(UJREG_AAZ341))) {
        return NULL;
    }
    const char *number = name + size_of(name, delimiter, rows->name_limit) + 1;
    const char *document = number + AT_DOCUMENT;
    const int is_card = uj_word_load_4(number + AT_TYPE - 1) == rows->type;
    const size_t document_size = LIKELY(is_card) ? 18 : size_of(document, delimiter, LENGTH(UJREG_AAC044));
    const char *date = document + document_size + 1, *agent = date + AT_AGENT;
    const char *handled = agent + size_of(agent, delimiter, rows->agent_limit) + 1, *remark = handled + 9;
    if (!LIKELY(number[-1] == delimiter && date[-1] == delimiter && date[AT_REASON - 1] == delimiter) ||
        !LIKELY(agent[-1] == delimiter && handled[-1] == delimiter && remark[-1] == delimiter)) {
        return NULL;
    }
    const uint64_t day = uj_word_load(date), then = uj_word_load(handled);
    const uint64_t day_order = uj_word_reverse(day);
    if (!LIKELY(!(not_digits(day ^ ZEROS) | not_digits(then ^ ZEROS))) ||
        !LIKELY(day_order <= uj_word_reverse(then) && uj_word_reverse(then) <= fast->today_order) ||
        !LIKELY(is_day((uint32_t)((day ^ ZEROS) >> 32)) && is_day((uint32_t)((then ^ ZEROS) >> 32))) ||
        !LIKELY((uint32_t)day == memory->year_text || learn_year(memory, (uint32_t)day))) {
        return NULL;
    }
    if (!LIKELY(is_area(fast, memory, uj_word_load(row))) ||
        !LIKELY(is_citizen(number, memory->born | (day_order & UINT32_MAX))) ||
        !(LIKELY(is_card) ? same_number(number, document) : is_other_document(number, document, document_size, delimiter)) ||
        !LIKELY(is_name(name, (size_t)(number - name) - 1, rows->name_limit, rows->gb18030)) ||
        !LIKELY(is_name(agent, (size_t)(handled - agent) - 1, rows->agent_limit, rows->gb18030))) {
        return NULL;
    }
    const char *end = *remark == '\n' ? remark : end_of_remark(rows, remark);
    if (!end) {
        return NULL;
    }
    const size_t remark_size = (size_t)(end - remark) - (end > remark && end[-1] == '\r');
    if (!LIKELY(reason_is_fine(date + AT_REASON, remark_size, number, date)) ||
        (remark_size && !uj_fast_remark(remark, remark_size, rows->remark_limit, rows->gb18030, rows->readable))) {
        return NULL;
    }
    *serial_size = (size_t)(name - serial) - 1;
    if (item) {
        const char *const starts[UJ_FIELD_ITEMS + 1] = {row, serial, name, number, number + AT_TYPE, document, date,
            date + AT_REASON, agent, handled, remark, remark + remark_size + 1};
        for (int i = 0; i < UJ_FIELD_ITEMS; i++) {
            item[i] = (ujreg_text){starts[i], (size_t)(starts[i + 1] - starts[i]) - 1};
        }
    }
    return end + 1;
}

#endif
