/* SPDX-License-Identifier: Apache-2.0 */
/* A JSON object around the array of records. What comes before the array is short, so the grammar is asked byte by
 * byte, and what lies between two answers is known: a key, or a bracket. */
#include "reader/json_envelope.h"

#include <string.h>

#include "reader/json.h"

struct search {
    const struct uj_layout *layout;
    const char *data;
    struct uj_json_scan scan;
    size_t at;
    const char *key; /* that began last */
    ujreg_text name; /* the key that ended last */
    int is_record;   /* an object that is in no array holds an item */
    int in_array;    /* an array, whose objects may hold items */
    int found;
};

static int are_braces(const struct uj_json_scan *scan, uint32_t depth) {
    const uint64_t mask = (UINT64_C(1) << depth) - 1;
    return (scan->objects & mask) == mask;
}

/* A key ended before data[at], the quote included. */
static void end_key(struct search *search, const struct uj_envelope *envelope) {
    search->name = (ujreg_text){search->key, (size_t)(search->data + search->at - search->key) - 1};
    const int is_item = uj_json_item(search->layout, search->name.data, search->name.size) != 0;
    search->is_record |= is_item && !search->in_array && are_braces(&search->scan, search->scan.depth);
    search->found |= is_item && search->in_array && search->scan.depth == envelope->braces + 2;
}

/* The depth has become another one. */
static void change_depth(struct search *search, uint32_t before, struct uj_envelope *envelope) {
    const uint32_t depth = search->scan.depth;
    if (search->in_array) {
        search->in_array = depth > envelope->braces;
    } else if (depth > before && !(search->scan.objects >> before & 1) && are_braces(&search->scan, before)) {
        search->in_array = 1;
        envelope->array = search->at;
        envelope->braces = before;
        envelope->name = search->name;
    }
}

/* One step of the grammar, over at least one byte. */
static enum uj_json_step step(struct search *search, size_t size, int last, struct uj_envelope *envelope) {
    const size_t from = search->at;
    const uint32_t depth = search->scan.depth;
    const int was_key = uj_json_in_key(&search->scan);
    struct uj_json_fault fault;
    enum uj_json_step answer = UJ_JSON_NEED;
    for (size_t end = from + 1; answer == UJ_JSON_NEED && search->at == from && end <= size; end++) {
        answer = uj_json_scan(search->layout, search->data, end, last && end == size, &search->at, &search->scan, &fault);
    }
    const int is_key = uj_json_in_key(&search->scan);
    if (is_key && !was_key) {
        search->key = search->data + search->at;
    } else if (was_key && !is_key && answer != UJ_JSON_BAD) {
        end_key(search, envelope);
    }
    if (search->scan.depth != depth) {
        change_depth(search, depth, envelope);
    }
    return answer;
}

enum uj_envelope_kind uj_json_find_records(const struct uj_layout *layout, const char *data, size_t size, int last,
                                           uint32_t braces, struct uj_envelope *envelope) {
    const size_t within = size < layout->max_record ? size : layout->max_record;
    const int is_all = last && within == size;
    struct search search = {.layout = layout, .data = data};
    enum uj_json_step answer = UJ_JSON_NEED;
    memset(envelope, 0, sizeof *envelope);
    if (braces) {
        uj_json_scan_within(&search.scan, braces);
    }
    while (answer == UJ_JSON_NEED && !search.found) {
        const size_t from = search.at;
        answer = step(&search, within, is_all, envelope);
        if (answer == UJ_JSON_NEED && search.at == from) {
            break;
        }
    }
    if (search.found && !search.is_record) {
        return UJ_ENVELOPE_FOUND;
    }
    envelope->spans_lines = answer == UJ_JSON_DONE && memchr(data, '\n', search.at) != NULL;
    return answer == UJ_JSON_NEED && !search.found && !last && within == size ? UJ_ENVELOPE_NEED : UJ_ENVELOPE_NONE;
}
