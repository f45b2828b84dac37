/* SPDX-License-Identifier: Apache-2.0 */
/* The proof of the usual row of a delimited file where it lies: items in the annex's order, nothing quoted, a citizen's
 * number. Where an item ends is found while it is proved, so no byte is looked at for its place alone. Any other row is
 * for uj_fast_clean and the exact path. It is here to be compiled twice: whoever includes it has included
 * fast_row_narrow.h or fast_row_wide.h before. */
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

/* The size of an item that ends with the delimiter, at most limit + 1. */
UJ_ROW_INLINE size_t size_of(const char *p, char delimiter, size_t limit) {
    size_t size = row_before16(p, delimiter);
    if (!LIKELY(size < 16)) {
        const char *end = limit < 16 ? NULL : memchr(p + 16, delimiter, limit - 15);
        size = end ? (size_t)(end - p) : limit + 1;
    }
    return size;
}

/* AAC003 and AAE011. Most are up to five common Han characters. */
UJ_ROW_INLINE int are_names(const struct uj_fast_rows *rows, const char *name, size_t name_size, const char *agent,
                            size_t agent_size) {
    if (LIKELY(!rows->gb18030)) {
        if (LIKELY((name_size | agent_size) < 16 && row_common_names(name, name_size, agent, agent_size))) {
            return 1;
        }
#if UJ_HAS_SSE2
    } else if (name_size <= rows->name_limit && agent_size <= rows->agent_limit && (name_size | agent_size) < 16 &&
               uj_all_han15_gb18030(name, name_size) && uj_all_han15_gb18030(agent, agent_size)) {
        return 1;
#endif
    }
    return uj_fast_name(name, name_size, rows->name_limit, rows->gb18030) &&
           uj_fast_name(agent, agent_size, rows->agent_limit, rows->gb18030);
}

/* A document of another type than the identity card, between its delimiters. */
UJ_ROW_INLINE int is_other_document(const char *number, const char *document, size_t size, char delimiter) {
    const ujreg_text text = {document, size};
    return number[AT_TYPE - 1] == delimiter && document[-1] == delimiter &&
           uj_fast_other_document(number + AT_TYPE, &text);
}

/* The line feed that ends the remark; NULL when a delimiter or quote comes before, or it is too far. */
UJ_ROW_INLINE const char *end_of_remark(const struct uj_fast_rows *rows, const char *remark) {
    for (size_t at = 0; at <= rows->remark_limit + 1; at += 16) {
        unsigned stop = uj_before16_of(remark + at, '\n', '"', rows->delimiter);
        if (stop < 16) {
            return remark[at + stop] == '\n' ? remark + at + stop : NULL;
        }
    }
    return NULL;
}

/* The place after the row's line feed; NULL when it is not proved. */
UJ_ROW_INLINE const char *clean_row(const struct uj_fast *fast, struct uj_fast_memory *memory,
                                    const struct uj_fast_rows *rows, const char *row, size_t *serial_size,
                                    ujreg_text *item) {
    const char delimiter = rows->delimiter;
    const char *serial = row + 7, *name = serial + row_serial_run(serial) + 1;
    if (!LIKELY(serial[-1] == delimiter && name[-1] == delimiter) ||
        !LIKELY((size_t)(name - serial) - 2 < LENGTH(UJREG_AAZ341))) {
        return NULL;
    }
    const size_t name_size = size_of(name, delimiter, rows->name_limit);
    const char *number = name + name_size + 1, *document = number + AT_DOCUMENT;
    const int is_card = uj_word_load_4(number + AT_TYPE - 1) == rows->type;
    const size_t document_size = LIKELY(is_card) ? 18 : size_of(document, delimiter, LENGTH(UJREG_AAC044));
    const char *date = document + document_size + 1, *agent = date + AT_AGENT;
    const size_t agent_size = size_of(agent, delimiter, rows->agent_limit);
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
        !LIKELY(uj_area_bit(uj_area_map_of(born.page)->ever, born.low)) ||
        !(LIKELY(fast->plain_areas && uj_area_bit(uj_area_map_of(own.page)->settled, own.low)) ||
          uj_fast_area(fast, memory, own.page * 100 + own.low)) ||
        !(LIKELY(is_card) ? same_number(number, document)
                          : is_other_document(number, document, document_size, delimiter)) ||
        !LIKELY(are_names(rows, name, name_size, agent, agent_size))) {
        return NULL;
    }
    const char *end = LIKELY(*remark == '\n') ? remark : end_of_remark(rows, remark);
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
