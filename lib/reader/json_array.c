/* SPDX-License-Identifier: Apache-2.0 */
/* One JSON array of objects: where its elements end, also when they are broken. Cutting and reading ask the
 * same functions, so they cannot disagree. After a broken or an endless element reading goes on at the next
 * brace that opens a line, or that a closing brace and a comma precede: where records of every common layout
 * begin. */
#include <string.h>

#include "core/gb18030.h"
#include "core/inline.h"
#include "reader/json.h"
#include "reader/json_envelope.h"
#include "record/blank.h"
#include "rules/report_finding.h"

/* Where in the array: uj_cut.state and uj_walk.state. 0 is also where a single element may be read again. */
enum {
    FIRST,  /* an element or the end may follow */
    AFTER,  /* after an element */
    NEXT,   /* after a comma */
    EXCESS, /* after a comma too many, which is reported once */
    AROUND, /* after the end, in the objects around the array */
    CLOSED, /* after the end, or where a broken or endless element took all the rest */
    OVER,   /* after bytes that follow the end */
    CUT     /* at the end of the input, inside an element, which was reported with it */
};

/* How the search for the next record stands: uj_cut.json.mark. */
enum {
    AT_BRACE = 1, /* after a closing brace and spaces */
    AT_COMMA = 2, /* and a comma */
    AT_LINE = 4,  /* only spaces stand before on the line */
    BARE = 8      /* the broken value is no array or object: any comma ends it */
};

/* --- elements ------------------------------------------------------------------------------------------- */

enum element_kind { ELEMENT_NEED, ELEMENT_VALUE, ELEMENT_BROKEN, ELEMENT_OVERLONG, ELEMENT_CUT_OFF };

struct element {
    enum element_kind kind;
    size_t size;
    struct uj_json_fault fault; /* with ELEMENT_BROKEN */
};

static struct element element(enum element_kind kind, size_t size) {
    struct element made = {.kind = kind, .size = size};
    return made;
}

/* The marks before `at`, which decide whether a record may begin there. */
static size_t look_back(const char *data, size_t at) {
    size_t mark = at == 0 ? AT_LINE : 0;
    while (at > 0 && uj_json_is_space(data[at - 1])) {
        mark |= data[--at] == '\n' ? AT_LINE : 0;
    }
    if (at > 0 && data[at - 1] == '}') {
        return mark | AT_BRACE;
    }
    if (at > 0 && data[at - 1] == ',') {
        at--;
        while (at > 0 && uj_json_is_space(data[at - 1])) {
            at--;
        }
        mark |= at > 0 && data[at - 1] == '}' ? AT_COMMA : 0;
    }
    return mark;
}

/* Looks for the start of the next record from cut->scanned on. 1: it is there; 0: not in the data. */
static int find_start(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut) {
    size_t at = cut->scanned, mark = cut->json.mark;
    int found = 0;
    while (at < size) {
        char byte = data[at];
        if (byte == '{' && (mark & (AT_LINE | AT_COMMA))) {
            found = 1;
            break;
        }
        if (uj_json_is_space(byte)) {
            mark |= byte == '\n' ? AT_LINE : 0;
        } else {
            size_t next = byte == '}' ? AT_BRACE : byte == ',' && (mark & (AT_BRACE | BARE)) ? AT_COMMA : 0;
            mark = next | (mark & BARE);
        }
        if (layout->encoding == UJREG_ENCODING_GB18030) {
            if (!last && uj_gb18030_incomplete(data + at, size - at)) {
                break;
            }
            at += uj_gb18030_step(data + at, size - at);
        } else {
            at++;
        }
    }
    cut->scanned = at;
    cut->json.mark = mark;
    return found;
}

/* The element that starts at data[0]. The answer does not depend on where the data was cut: NEED, or that of
 * the whole input. */
static struct element find_element(const struct uj_layout *layout, const char *data, size_t size, int last,
                                   struct uj_cut *cut) {
    struct element broken = element(ELEMENT_BROKEN, 0);
    if (!cut->json.broken) {
        size_t within = size < layout->max_record ? size : layout->max_record;
        int all = last && size == within;
        switch (uj_json_scan(layout, data, within, all, &cut->scanned, &cut->json.scan, &broken.fault)) {
        case UJ_JSON_DONE:
            return element(ELEMENT_VALUE, cut->scanned);
        case UJ_JSON_BAD:
            cut->scanned = broken.fault.start;
            break;
        case UJ_JSON_NEED:
            if (size == within) {
                return element(last ? ELEMENT_CUT_OFF : ELEMENT_NEED, size);
            }
            cut->scanned = within;
            break;
        }
        cut->json.broken = cut->scanned + 1;
        cut->json.mark = look_back(data, cut->scanned) | (cut->json.scan.depth ? 0 : BARE);
    }
    if (!find_start(layout, data, size, last, cut) && !last) {
        return element(ELEMENT_NEED, 0);
    }
    broken.size = cut->scanned;
    if (broken.size > layout->max_record) {
        broken.kind = ELEMENT_OVERLONG;
    } else if (broken.size == cut->json.broken - 1) {
        broken.kind = ELEMENT_CUT_OFF; /* the next record begins where something else was expected */
    }
    return broken;
}

static void forget_element(struct uj_cut *cut) {
    cut->scanned = cut->json.mark = cut->json.broken = 0;
    memset(&cut->json.scan, 0, sizeof cut->json.scan);
}

/* --- between elements ----------------------------------------------------------------------------------- */

/* A byte that is no space, after the end of the array; 0 in the objects around it. */
static int pass_after_end(uint32_t *state) {
    *state = *state == CLOSED ? OVER : *state;
    return *state != AROUND;
}

/* One byte between elements; 0 when an element starts there. */
UJ_ALWAYS_INLINE int pass_between(const struct uj_layout *layout, uint32_t *state, char byte) {
    if (uj_json_is_space(byte)) {
        return 1;
    }
    if (*state >= AROUND) {
        return pass_after_end(state);
    }
    if (byte == ',') {
        *state = *state == AFTER ? NEXT : EXCESS;
        return 1;
    }
    if (byte == ']') {
        *state = layout->envelope ? AROUND : CLOSED;
        return 1;
    }
    return 0;
}

static uint32_t state_after(const struct element *found, int at_end) {
    if (found->kind == ELEMENT_VALUE) {
        return AFTER;
    }
    return !at_end ? FIRST : found->kind == ELEMENT_CUT_OFF ? CUT : CLOSED;
}

/* --- around the array ------------------------------------------------------------------------------------- */

/* What follows the array in the objects around it, up to the end of the outermost. */
static struct element find_rest(const struct uj_layout *layout, const char *data, size_t size, int last,
                                struct uj_cut *cut) {
    struct element rest = element(ELEMENT_BROKEN, size);
    const size_t within = size < layout->max_record ? size : layout->max_record;
    if (cut->json.scan.depth == 0) {
        uj_json_scan_within(&cut->json.scan, layout->envelope);
    }
    switch (uj_json_scan(layout, data, within, last && size == within, &cut->scanned, &cut->json.scan, &rest.fault)) {
    case UJ_JSON_DONE:
        return element(ELEMENT_VALUE, cut->scanned);
    case UJ_JSON_BAD:
        break;
    case UJ_JSON_NEED:
        if (size == within) {
            return element(last ? ELEMENT_CUT_OFF : ELEMENT_NEED, size);
        }
        rest.fault.start = within;
        break;
    }
    return rest;
}

static uint32_t state_after_rest(const struct element *rest) {
    return rest->kind == ELEMENT_VALUE ? CLOSED : rest->kind == ELEMENT_BROKEN ? OVER : AROUND;
}

static enum uj_next refuse_rest(struct uj_walk *walk, struct uj_raw *raw, size_t offset, int variant,
                                ujreg_findings *findings) {
    raw->size = (size_t)(walk->end - raw->start);
    walk->next = walk->end;
    ujreg_status status = uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_JSON_AFTER_END,
                                                                      .about = UJ_ABOUT_NO_RECORD,
                                                                      .offset = offset,
                                                                      .length = 1,
                                                                      .numbers = {0, 0, 0, variant}});
    return uj_next_after(walk, status, UJ_NEXT_LAST);
}

static enum uj_next pass_rest(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    struct uj_cut cut;
    struct uj_envelope other;
    const struct uj_layout *layout = walk->layout;
    uj_cut_begin(&cut, layout->format, 0);
    struct element rest = find_rest(layout, walk->next, (size_t)(walk->end - walk->next), 1, &cut);
    raw->start = walk->next;
    raw->size = rest.size;
    raw->lines = uj_count_feeds(raw->start, raw->size);
    raw->moved = 0;
    walk->next += rest.size;
    walk->state = state_after_rest(&rest);
    if (rest.kind == ELEMENT_BROKEN) {
        return refuse_rest(walk, raw, rest.fault.start, UJ_JSON_BROKEN_ENVELOPE, findings);
    }
    if (uj_json_find_records(layout, raw->start, raw->size, 1, layout->envelope, &other) == UJ_ENVELOPE_FOUND) {
        return refuse_rest(walk, raw, other.array - 1, UJ_JSON_MORE_RECORDS, findings);
    }
    return UJ_NEXT_NOTHING;
}

/* --- cutting ---------------------------------------------------------------------------------------------- */

size_t uj_json_array_whole(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut) {
    ujreg_text items[UJ_FIELD_ROWS];
    const size_t end = uj_chunk_limit(layout, size);
    size_t at = 0;
    while (at < end) {
        if (cut->scanned == 0 && !cut->json.broken) {
            if (pass_between(layout, &cut->state, data[at])) {
                at++;
                continue;
            }
            const char *after = uj_plain_record(layout, cut->json.order, items, data + at, data + size);
            if (after && cut->state != AROUND) {
                at = (size_t)(after - data);
                cut->state = AFTER;
                continue;
            }
        }
        const int around = cut->state == AROUND;
        struct element found = around ? find_rest(layout, data + at, size - at, last, cut)
                                      : find_element(layout, data + at, size - at, last, cut);
        if (found.kind == ELEMENT_NEED) {
            break;
        }
        forget_element(cut);
        at += found.size;
        cut->state = around ? state_after_rest(&found) : state_after(&found, last && at == size);
    }
    return at;
}

size_t uj_json_array_skip(const struct uj_layout *layout, const char *data, size_t size, size_t seen, int last,
                          struct uj_cut *cut, int *ended) {
    (void)seen; /* cut->scanned tells as much */
    const int found = find_start(layout, data, size, last, cut);
    cut->state = found ? FIRST : last ? CLOSED : cut->state;
    return uj_cut_skip(cut, found, last, ended);
}

ujreg_status uj_json_array_finish(const struct uj_cut *cut, uint64_t records, int *whole, ujreg_findings *findings) {
    *whole = cut->state >= CLOSED && cut->state != CUT;
    if (cut->state >= CLOSED) {
        return UJREG_OK;
    }
    return uj_syntax_add(
        findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_JSON_SYNTAX,
                                      .numbers = {(int64_t)records, 0, 0,
                                                  cut->state == AROUND ? UJ_JSON_OPEN_ENVELOPE : UJ_JSON_OPEN_ARRAY}});
}

/* --- reading -------------------------------------------------------------------------------------------- */

/* Skips well-formed separators behind a record, so that they do not cost a call of their own. */
static void pass_comma(struct uj_walk *walk, struct uj_raw *raw) {
    const char *p = walk->next, *end = walk->end;
    while (p < end && (uj_json_is_space(*p) || (*p == ',' && walk->state == AFTER))) {
        raw->lines += *p == '\n';
        walk->state = *p == ',' ? NEXT : walk->state;
        p++;
    }
    walk->next = p;
}

/* Parses up to the next element, or up to the end of the chunk. */
static enum uj_next between(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    const char *p = walk->next, *end = walk->end;
    ujreg_status status = UJREG_OK;
    raw->start = p;
    raw->lines = 0;
    raw->moved = 0;
    for (; p < end && status == UJREG_OK; p++) {
        uint32_t before = walk->state;
        if (!pass_between(walk->layout, &walk->state, *p)) {
            break;
        }
        raw->lines += *p == '\n';
        size_t offset = (size_t)(p - raw->start);
        if (walk->state == OVER && before == CLOSED) {
            raw->size = (size_t)(end - raw->start);
            walk->next = end;
            status = uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_JSON_AFTER_END,
                                                                 .about = UJ_ABOUT_NO_RECORD,
                                                                 .offset = offset,
                                                                 .length = 1,
                                                                 .numbers = {0, 0, 0, UJ_JSON_AFTER_ARRAY}});
            return uj_next_after(walk, status, UJ_NEXT_LAST);
        }
        if ((walk->state == EXCESS && before != EXCESS) || (*p == ']' && before == NEXT)) {
            status = uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_JSON_SYNTAX,
                                                                 .about = UJ_ABOUT_NO_RECORD,
                                                                 .offset = offset,
                                                                 .length = 1,
                                                                 .numbers = {0, 0, 0, UJ_JSON_NO_RECORD}});
        }
    }
    raw->size = (size_t)(p - raw->start);
    walk->next = p;
    return uj_next_after(walk, status, UJ_NEXT_NOTHING);
}

/* Reports that no comma stands before the element, which is a record or, blank, none. */
static ujreg_status report_no_comma(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    const size_t from = uj_findings_count(findings);
    const int is_blank = *raw->start == '{' && uj_json_take(walk, raw, 0, findings) == UJ_NEXT_NOTHING;
    uj_findings_truncate(findings, from); /* it is parsed again, and reported behind this */
    return uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_JSON_SYNTAX,
                                                       .about = is_blank ? UJ_ABOUT_NO_RECORD : UJ_ABOUT_RECORD,
                                                       .length = 1,
                                                       .numbers = {1, 0, 0, UJ_JSON_NO_COMMA}});
}

static enum uj_next take_value(struct uj_walk *walk, struct uj_raw *raw, int no_comma, ujreg_findings *findings) {
    const ujreg_status status = no_comma ? report_no_comma(walk, raw, findings) : UJREG_OK;
    if (status != UJREG_OK) {
        return uj_next_after(walk, status, UJ_NEXT_FAILED);
    }
    if (*raw->start != '{') {
        return uj_next_malformed(
            walk, &(struct uj_syntax){.rule = UJREG_RULE_READER_JSON_NO_OBJECT, .length = raw->size}, findings);
    }
    return uj_json_take(walk, raw, 0, findings);
}

static enum uj_next any_element(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    const struct uj_layout *layout = walk->layout;
    struct uj_cut cut;
    uj_cut_begin(&cut, layout->format, 0);
    struct element found = find_element(layout, walk->next, (size_t)(walk->end - walk->next), 1, &cut);
    int no_comma = walk->state == AFTER;
    enum uj_next answer;
    raw->start = walk->next;
    raw->size = found.size;
    raw->moved = 0;
    walk->next += found.size;
    walk->state = found.kind == ELEMENT_VALUE ? AFTER : FIRST;
    switch (found.kind) {
    case ELEMENT_VALUE:
        answer = take_value(walk, raw, no_comma, findings);
        break;
    case ELEMENT_OVERLONG:
        (void)uj_raw_drop_line_end(raw);
        answer = uj_next_too_long(walk, raw, findings);
        break;
    case ELEMENT_BROKEN:
        answer = uj_json_broken(walk, &found.fault, findings);
        break;
    default:
        found.fault = (struct uj_json_fault){UJREG_RULE_READER_JSON_SYNTAX, UJ_JSON_CUT_OFF, raw->size, 0};
        answer = uj_json_broken(walk, &found.fault, findings);
        break;
    }
    raw->lines = uj_count_feeds(raw->start, found.size);
    return answer;
}

enum uj_next uj_json_array_next(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    if (walk->next == walk->end) {
        return UJ_NEXT_END;
    }
    if (walk->state >= AROUND) {
        return walk->state == AROUND ? pass_rest(walk, raw, findings) : between(walk, raw, findings);
    }
    if (uj_json_is_space(*walk->next) || *walk->next == ',' || *walk->next == ']') {
        return between(walk, raw, findings);
    }
    const char *start = walk->next;
    const char *after =
        walk->state == AFTER ? NULL : uj_plain_record(walk->layout, walk->order, raw->item, start, walk->end);
    enum uj_next answer = UJ_NEXT_RECORD;
    if (after && !uj_items_are_blank(walk->layout->encoding, raw->item, walk->layout->kind->count)) {
        raw->start = start;
        raw->size = (size_t)(after - start);
        raw->lines = uj_count_feeds(start, raw->size);
        raw->moved = 0;
        walk->next = after;
        walk->state = AFTER;
    } else {
        answer = any_element(walk, raw, findings);
    }
    pass_comma(walk, raw);
    if (answer == UJ_NEXT_RECORD) {
        uj_raw_complete(raw, walk->layout->given);
    }
    return answer;
}
