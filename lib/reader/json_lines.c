/* SPDX-License-Identifier: Apache-2.0 */
/* One JSON object a line. A line feed is never part of a JSON string, so each one ends a record, also a
 * broken one. */
#include <string.h>

#include "reader/json.h"
#include "reader/line_records.h"
#include "record/blank.h"
#include "rules/report_finding.h"

/* Parses a line of the plain kind. 0 when it is not; nothing has moved then. */
static int plain_line(struct uj_walk *walk, struct uj_raw *raw) {
    const char *p = walk->layout->parse_plain(walk->layout, walk->order, raw->item, walk->next, walk->end);
    if (!p) {
        return 0;
    }
    size_t size = (size_t)(p - walk->next);
    p += p < walk->end && *p == '\r';
    if ((p < walk->end && *p != '\n') || size > walk->layout->max_plain) {
        return 0;
    }
    if (uj_items_are_blank(walk->layout->encoding, raw->item, walk->layout->kind->count)) {
        return 0;
    }
    raw->start = walk->next;
    raw->size = size;
    raw->lines = p < walk->end;
    raw->moved = 0;
    walk->next = p + raw->lines;
    return 1;
}

static enum uj_next any_line(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    enum uj_next answer = uj_line_next(walk, raw, findings);
    if (answer != UJ_NEXT_RECORD) {
        return answer;
    }
    size_t start = 0;
    while (uj_json_is_space(raw->start[start])) {
        start++;
    }
    if (raw->start[start] != '{') {
        return uj_next_malformed(
            walk,
            &(struct uj_syntax){.rule = UJREG_RULE_READER_JSON_NO_OBJECT, .offset = start, .length = raw->size - start},
            findings);
    }
    struct uj_json_scan scan = {0};
    struct uj_json_fault fault;
    size_t at = start;
    switch (uj_json_scan(walk->layout, raw->start, raw->size, 1, &at, &scan, &fault)) {
    case UJ_JSON_NEED:
        fault = (struct uj_json_fault){UJREG_RULE_READER_JSON_SYNTAX, UJ_JSON_CUT_OFF, raw->size, 0};
        return uj_json_broken(walk, &fault, findings);
    case UJ_JSON_BAD:
        return uj_json_broken(walk, &fault, findings);
    case UJ_JSON_DONE:
        break;
    }
    while (at < raw->size && uj_json_is_space(raw->start[at])) {
        at++;
    }
    if (at < raw->size) {
        return uj_next_malformed(
            walk, &(struct uj_syntax){.rule = UJREG_RULE_READER_JSON_AFTER_END, .offset = at, .length = raw->size - at},
            findings);
    }
    return uj_json_take(walk, raw, start, findings);
}

enum uj_next uj_ndjson_next(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    enum uj_next answer = UJ_NEXT_RECORD;
    if (walk->next == walk->end || !plain_line(walk, raw)) {
        answer = any_line(walk, raw, findings);
    }
    if (answer == UJ_NEXT_RECORD) {
        uj_raw_complete(raw, walk->layout->given);
    }
    return answer;
}
