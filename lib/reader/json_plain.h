/* SPDX-License-Identifier: Apache-2.0 */
/* The plain way through an object: keys of 6 bytes, string values without escapes, at most one space after a
 * colon. Included once for each way to search (see json_object.c and json_avx2.c). Proves every
 * byte that it passes; at the first that is not of this kind it gives up, and json_object.c decides. */
#ifndef UJ_READER_JSON_PLAIN_H
#define UJ_READER_JSON_PLAIN_H

#include <string.h>

#include "reader/item_words.h"
#include "reader/json.h"

/* "AAB301" in its quotes, a colon, a space, and the shortest value: what must be there before a member is looked
 * at. */
#define UJ_JSON_MEMBER_MIN 12

/* Spaces between members; in NDJSON a line feed is the end of a record, also of one that is not whole. */
static inline const char *uj_json_pass_space(const struct uj_layout *layout, const char *p, const char *end) {
    while (p < end && uj_json_is_space(*p) && (*p != '\n' || layout->format != UJREG_FORMAT_NDJSON)) {
        p++;
    }
    return p;
}

/* As uj_json_string_stop. */
typedef const char *(*uj_json_stop)(const char *p, const char *end);

UJ_ALWAYS_INLINE const char *uj_json_quick_with(const struct uj_layout *layout, uint8_t *order, ujreg_text *items,
                                                const char *p, const char *end, uj_json_stop stop) {
    uint32_t absent = (UINT32_C(1) << UJ_FIELD_ROWS) - 1;
    if (*p != '{') {
        return NULL;
    }
    p++;
    for (size_t place = 0;; place++) {
        if (p < end && *p != '"') {
            p = uj_json_pass_space(layout, p, end);
        }
        if (end - p < UJ_JSON_MEMBER_MIN) {
            return NULL;
        }
        uint64_t word = uj_word_load(p);
        unsigned slot = order[place];
        if (!uj_quick_is(layout, slot, word)) {
            slot = uj_quick_slot(layout, word);
            if (slot == UJ_FIELD_ROWS) {
                return NULL;
            }
            order[place] = (uint8_t)slot;
        }
        if (!(absent >> slot & 1)) {
            return NULL; /* at the latest after the last item: place stays within the order */
        }
        absent ^= UINT32_C(1) << slot;
        const char *value = p + 10;
        if (memcmp(p + 8, ":\"", 2) != 0) {
            if (memcmp(p + 8, ": \"", 3) != 0) {
                return NULL;
            }
            value++;
        }
        p = stop(value, end);
        items[slot] = (ujreg_text){value, (size_t)(p - value)};
        if (end - p < 2) {
            return NULL;
        }
        if (memcmp(p, "\",", 2) != 0) {
            break;
        }
        p += 2;
    }
    for (unsigned slot = 0; absent; slot++, absent >>= 1) {
        if (absent & 1) {
            items[slot] = (ujreg_text){NULL, 0};
        }
    }
    if (*p != '"') {
        return NULL;
    }
    p++;
    if (*p != '}') {
        p = uj_json_pass_space(layout, p, end);
    }
    return p < end && *p == '}' ? p + 1 : NULL;
}

#endif
