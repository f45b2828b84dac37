/* SPDX-License-Identifier: Apache-2.0 */
/* The proof of the usual row of a delimited file where it lies: items in the annex's order, nothing quoted but a remark, a
 * number of 18 characters that begins with no letter. Where an item ends is found while it is proved, so no byte is looked at for its place alone. Any
 * other row is for uj_fast_clean and the exact path. It is here to be compiled twice: whoever includes it has included
 * fast_row_narrow.h or fast_row_wide.h before. */
#ifndef UJ_RULES_FAST_ROW_H
#define UJ_RULES_FAST_ROW_H

#include "rules/fast_item.h"
#include "rules/fast_text.h"

_Static_assert(UJ_FIELD_ITEMS == 11, "a row is proved item by item: another item needs its proof here");

#define ZEROS UJ_BYTES('0')

/* Behind the start of AAC002, and of ADC210: these items have one size. */
#define AT_TYPE 19
#define AT_DOCUMENT 22
#define AT_REASON 9
#define AT_AGENT 12

/* The size of an item that ends with the delimiter, at most limit + 1. */
UJ_ROW_INLINE size_t size_of(const struct uj_fast_rows *rows, const char *p, size_t limit) {
    size_t size = row_before_delimiter(rows, p);
    if (!LIKELY(size < 16)) {
        const char *end = limit < 16 ? NULL : memchr(p + 16, rows->delimiters[0], limit - 15);
        size = end ? (size_t)(end - p) : limit + 1;
    }
    return size;
}

UJ_ROW_INLINE int is_name(const struct uj_fast_rows *rows, const char *p, size_t size, size_t limit) {
#if UJ_HAS_SSE2
    if (size < 16 && size <= limit && (rows->gb18030 ? uj_all_han15_gb18030(p, size) : uj_all_han15(p, size))) {
        return 1;
    }
#endif
    return uj_fast_name(p, size, limit, rows->gb18030);
}

/* AAC003 and AAE011. Most are up to five common Han characters. */
UJ_ROW_INLINE int are_names(const struct uj_fast_rows *rows, const char *name, size_t name_size, const char *agent,
                            size_t agent_size) {
    return LIKELY(!rows->gb18030 && (name_size | agent_size) < 16 &&
                  row_common_names(name, name_size, agent, agent_size)) ||
           (is_name(rows, name, name_size, rows->name_limit) && is_name(rows, agent, agent_size, rows->agent_limit));
}

/* A document of another type than the identity card, between its delimiters. */
UJ_ROW_INLINE int is_other_document(const char *number, const char *document, size_t size, char delimiter) {
    const ujreg_text text = {document, size};
    return number[AT_TYPE - 1] == delimiter && document[-1] == delimiter &&
           (LIKELY(row_plain_document(number + AT_TYPE, document, size)) ||
            uj_fast_other_document(number + AT_TYPE, &text));
}

/* The remark, the last item. */
struct remark {
    ujreg_text text;
    const char *feed; /* that ends the row; NULL: it is not known to be right */
};

/* How many bytes stand before the first of three kinds; limit + 1 when none does within the limit. */
UJ_ROW_INLINE size_t before(const char *p, char a, char b, char c, size_t limit) {
    for (size_t at = 0; at <= limit; at += 16) {
        unsigned stop = uj_before16_of(p + at, a, b, c);
        if (stop < 16) {
            return at + stop;
        }
    }
    return limit + 1;
}

/* In quotes. A doubled one inside is two printing characters for the proof, and longer than what it stands for. */
UJ_ROW_INLINE struct remark quoted_remark(const struct uj_fast_rows *rows, const char *p) {
    size_t size = before(p + 1, '"', '"', '\n', rows->remark_limit);
    while (p[size + 1] == '"' && p[size + 2] == '"' && size + 2 <= rows->remark_limit) {
        size += 2;
        size += before(p + 1 + size, '"', '"', '\n', rows->remark_limit - size);
    }
    const char *after = p + size + 2 + (p[size + 2] == '\r');
    if (p[size + 1] != '"' || *after != '\n') {
        after = NULL;
    }
    return (struct remark){{p + 1, size}, after};
}

UJ_ROW_INLINE struct remark find_remark(const struct uj_fast_rows *rows, const char *p) {
    if (*p == '"') {
        return quoted_remark(rows, p);
    }
    size_t size = before(p, '\n', '"', rows->delimiters[0], rows->remark_limit + 1);
    const char *feed = p[size] == '\n' ? p + size : NULL;
    return (struct remark){{p, size - (size && p[size - 1] == '\r')}, feed};
}

UJ_ROW_INLINE int is_remark(const struct uj_fast_rows *rows, const ujreg_text *text) {
#if UJ_HAS_SSE2
    if (!rows->gb18030 && text->size < 16 && uj_all_han15(text->data, text->size)) {
        return 1;
    }
#endif
    return uj_fast_remark(text->data, text->size, rows->remark_limit, rows->gb18030, rows->readable);
}

/* The first digits of a number that are no area: a permit of 830000, or a card of permanent residence, by its province. */
UJ_ROW_INLINE int is_other_prefix(const char *number, const struct uj_six *born) {
    return (born->page == 8300 && born->low == 0) ||
           (number[0] == '9' && uj_area_prefix_known((uint32_t)(number[1] - '0') * 10 + (uint32_t)(number[2] - '0')));
}

/* The place after the row's line feed; NULL when it is not proved. */
UJ_ROW_INLINE const char *clean_row(const struct uj_fast *fast, struct uj_fast_memory *memory,
                                    const struct uj_fast_rows *rows, const char *row, size_t *serial_size,
                                    ujreg_text *item) {
    const char delimiter = rows->delimiters[0];
    const char *serial = row + 7, *name = serial + row_serial_run(serial) + 1;
    if (!LIKELY(serial[-1] == delimiter && name[-1] == delimiter) ||
        !LIKELY((size_t)(name - serial) - 2 < LENGTH(UJREG_AAZ341))) {
        return NULL;
    }
    const size_t name_size = size_of(rows, name, rows->name_limit);
    const char *number = name + name_size + 1, *document = number + AT_DOCUMENT;
    const int is_card = uj_word_load_4(number + AT_TYPE - 1) == rows->type;
    const size_t document_size = LIKELY(is_card) ? 18 : size_of(rows, document, LENGTH(UJREG_AAC044));
    const char *date = document + document_size + 1, *agent = date + AT_AGENT;
    const size_t agent_size = size_of(rows, agent, rows->agent_limit);
    const char *handled = agent + agent_size + 1, *remark = handled + 9;
    if (!LIKELY(number[-1] == delimiter && date[-1] == delimiter && date[AT_REASON - 1] == delimiter) ||
        !LIKELY(agent[-1] == delimiter && handled[-1] == delimiter && remark[-1] == delimiter)) {
        return NULL;
    }
    /* Of two dates the text of the later one is the greater. */
    const uint64_t day = uj_word_load(date), then = uj_word_load(handled);
    const uint64_t day_order = uj_word_reverse(day), then_order = uj_word_reverse(then);
    if (!LIKELY(!(uj_not_digits(day ^ ZEROS) | uj_not_digits(then ^ ZEROS))) ||
        !LIKELY(day_order <= then_order && then_order <= fast->today_order) ||
        !LIKELY(row_are_days(number + 10, date + 4, handled + 4)) ||
        !LIKELY((uint32_t)day == memory->year_text || uj_fast_learn_year(memory, (uint32_t)day))) {
        return NULL;
    }
    /* Born sixteen years before at the latest, and in no year 0. */
    const uint64_t birth_order = uj_word_reverse(uj_word_load(number + 6));
    struct uj_six own, born;
    if (!LIKELY(row_areas(row, number, &own, &born)) || !LIKELY(row_number_adds_up(number)) ||
        !LIKELY(birth_order >= (ZEROS | UINT64_C(1) << 32) && birth_order <= (memory->born | (day_order & UINT32_MAX))) ||
        !(LIKELY(uj_area_bit(uj_area_map_of(born.page)->ever, born.low)) || is_other_prefix(number, &born)) ||
        !(LIKELY(fast->plain_areas && uj_area_bit(uj_area_map_of(own.page)->settled, own.low)) ||
          uj_fast_area(fast, memory, own.page * 100 + own.low)) ||
        !(LIKELY(is_card) ? number[0] != '9' && row_same_number(number, document)
                          : is_other_document(number, document, document_size, delimiter)) ||
        !LIKELY(are_names(rows, name, name_size, agent, agent_size))) {
        return NULL;
    }
    struct remark rest = {{remark, 0}, remark};
    if (!LIKELY(*remark == '\n')) {
        rest = find_remark(rows, remark);
        if (!rest.feed || (rest.text.size && !is_remark(rows, &rest.text)) ||
            (item && memchr(rest.text.data, '"', rest.text.size))) { /* it would have to be copied */
            return NULL;
        }
    }
    if (!LIKELY(reason_is_fine(date + AT_REASON, rest.text.size, number, date))) {
        return NULL;
    }
    *serial_size = (size_t)(name - serial) - 1;
    if (item) {
        const char *const starts[UJ_FIELD_ITEMS] = {
            row, serial, name, number, number + AT_TYPE, document, date, date + AT_REASON, agent, handled, remark};
        for (int i = 0; i + 1 < UJ_FIELD_ITEMS; i++) {
            item[i] = (ujreg_text){starts[i], (size_t)(starts[i + 1] - starts[i]) - 1};
        }
        item[UJ_FIELD_ITEMS - 1] = rest.text;
    }
    return rest.feed + 1;
}

UJ_ROW_INLINE size_t clean_rows(const struct uj_fast *fast, struct uj_fast_memory *memory,
                                const struct uj_fast_rows *rows, const char *row, const char *end,
                                struct uj_fast_found *found, size_t room, ujreg_text *item) {
    size_t count = 0;
    while (count < room && rows->readable - row >= UJ_FAST_ROW_READS) {
        size_t serial_size;
        const char *next = clean_row(fast, memory, rows, row, &serial_size, item);
        if (!next || next > end) {
            break;
        }
        found[count++] = (struct uj_fast_found){(uint32_t)(next - row), (uint32_t)serial_size};
        row = next;
    }
    return count;
}

#endif
