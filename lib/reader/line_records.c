/* SPDX-License-Identifier: Apache-2.0 */
/* What the formats with one record a line share: NDJSON and fixed. */
#include "reader/line_records.h"

#include <string.h>

#include "reader/once.h"
#include "record/blank.h"
#include "rules/report_finding.h"

size_t uj_lines_whole(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut) {
    size_t end = uj_chunk_limit(layout, size);
    for (;;) {
        if (last && end == size) {
            return size;
        }
        size_t at = end;
        while (at > cut->scanned && data[at - 1] != '\n') {
            at--;
        }
        if (at > cut->scanned) {
            cut->scanned = end - at;
            return at;
        }
        if (end == size) {
            cut->scanned = size;
            return 0;
        }
        end = size; /* the first line is longer than a chunk */
    }
}

size_t uj_lines_skip(const struct uj_layout *layout, const char *data, size_t size, size_t seen, int last,
                     struct uj_cut *cut, int *ended) {
    (void)layout;
    (void)cut;
    const char *feed = seen < size ? memchr(data + seen, '\n', size - seen) : NULL;
    *ended = feed != NULL || last;
    return feed ? (size_t)(feed - data) + 1 : size;
}

enum uj_next uj_line_next(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    size_t rest = (size_t)(walk->end - walk->next);
    if (rest == 0) {
        return UJ_NEXT_END;
    }
    const char *feed = memchr(walk->next, '\n', rest);
    size_t whole = feed ? (size_t)(feed - walk->next) + 1 : rest;
    raw->start = walk->next;
    raw->size = whole;
    raw->lines = (uint64_t)uj_raw_drop_line_end(raw);
    raw->moved = 0;
    walk->next += whole;
    if (whole > walk->layout->max_record) {
        return uj_next_too_long(walk, raw, findings);
    }
    const ujreg_text line = {raw->start, raw->size};
    if (!uj_is_blank(walk->layout->encoding, &line)) {
        return UJ_NEXT_RECORD;
    }
    return uj_next_after(walk, uj_blank_line(raw->size, findings), UJ_NEXT_NOTHING);
}
