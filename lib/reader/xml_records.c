/* SPDX-License-Identifier: Apache-2.0 */
/* What stands in the root: records, and everything else. Cutting and reading ask the same functions, so they
 * cannot disagree. After a broken or an endless record reading goes on at the next start tag of a record, or
 * at the root's end tag: XML has no second meaning for either, outside comments and sections. */
#include "reader/xml.h"

#if UJREG_XML
#  include <string.h>

#  include "core/gb18030.h"
#  include "core/utf8.h"
#  include "reader/once.h"
#  include "record/blank.h"
#  include "rules/report_finding.h"

/* --- units ---------------------------------------------------------------------------------------------- */

enum unit_kind { UNIT_NEED, UNIT_ELEMENT, UNIT_MISC, UNIT_ROOT_END, UNIT_BROKEN, UNIT_OVERLONG, UNIT_CUT_OFF };

struct unit {
    enum unit_kind kind;
    size_t size;
    struct uj_xml_fault fault; /* with UNIT_BROKEN */
};

/* Whether a record starts, or the root ends, at the '<'. -1: more bytes must tell. */
static int is_start(const struct uj_layout *layout, const char *data, size_t size, int last) {
    size_t at = 1 + (size_t)(size > 1 && data[1] == '/');
    size_t name = uj_xml_name_size(data + at, size - at);
    if (at + name == size && name <= layout->prefix_size + sizeof "records") {
        return last ? 0 : -1;
    }
    return at == 1 ? uj_xml_names_record(layout, data + at, name) : uj_xml_names_root(layout, data + at, name);
}

/* Looks for the start of the next record from cut->scanned on. 1: it is there; 0: not in the data. */
static int find_start(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut) {
    for (;;) {
        const char *hit = memchr(data + cut->scanned, '<', size - cut->scanned);
        cut->scanned = hit ? (size_t)(hit - data) : size;
        if (!hit) {
            return 0;
        }
        int found = is_start(layout, hit, size - cut->scanned, last);
        if (found) {
            return found > 0;
        }
        cut->scanned++;
    }
}

/* What starts with the '<' at data[0]. The answer does not depend on where the data was cut: NEED, or that of
 * the whole input. */
static struct unit find_unit(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut) {
    static const enum unit_kind kinds[] = {UNIT_NEED, UNIT_ELEMENT, UNIT_MISC, UNIT_ROOT_END, UNIT_BROKEN};
    struct unit unit = {.kind = UNIT_BROKEN};
    if (!cut->xml.broken) {
        size_t within = size < layout->max_record ? size : layout->max_record;
        enum uj_xml_step step =
            uj_xml_scan(layout, data, within, last && size == within, &cut->scanned, &cut->xml.scan, &unit.fault);
        if (step != UJ_XML_NEED && step != UJ_XML_BAD) {
            unit.kind = kinds[step];
            unit.size = cut->scanned;
            return unit;
        }
        if (step == UJ_XML_NEED && size == within) {
            unit.kind = last ? UNIT_CUT_OFF : UNIT_NEED;
            unit.size = size;
            return unit;
        }
        cut->xml.broken = (step == UJ_XML_NEED ? within : cut->scanned) + 1;
        cut->scanned = step == UJ_XML_NEED ? within : unit.fault.start;
    }
    if (!find_start(layout, data, size, last, cut) && !last) {
        unit.kind = UNIT_NEED;
        return unit;
    }
    unit.size = cut->scanned;
    if (unit.size > layout->max_record) {
        unit.kind = UNIT_OVERLONG;
    } else if (unit.size < cut->xml.broken) {
        unit.kind = UNIT_CUT_OFF; /* the next record begins where this one should have gone on */
    }
    return unit;
}

static void forget_unit(struct uj_cut *cut) {
    cut->scanned = cut->xml.broken = 0;
    memset(&cut->xml.scan, 0, sizeof cut->xml.scan);
}

/* --- cutting -------------------------------------------------------------------------------------------- */

/* After the root only comments and processing instructions may stand. -1: more bytes must tell. */
static int is_misc(const char *data, size_t size, int last) {
    if (size >= 2 && data[1] == '?') {
        return 1;
    }
    size_t same = 0;
    while (same < size && same < 4 && data[same] == "<!--"[same]) {
        same++;
    }
    return same == 4 ? 1 : same == size && !last ? -1 : 0;
}

/* Passes what needs no search: spaces, text between records, all that follows the end. 0 at a '<' that
 * matters. */
static int pass_between(uint32_t *state, const char *data, size_t size, size_t *at) {
    if (*state == UJ_XML_OVER) {
        *at = size;
    } else if (*state == UJ_XML_TEXT) {
        const char *hit = memchr(data + *at, '<', size - *at);
        *at = hit ? (size_t)(hit - data) : size;
        *state = hit ? UJ_XML_WITHIN : UJ_XML_TEXT;
    } else if (uj_xml_is_space(data[*at])) {
        ++*at;
    } else if (data[*at] != '<') {
        *state = *state == UJ_XML_CLOSED ? UJ_XML_OVER : UJ_XML_TEXT;
    } else {
        return 0;
    }
    return 1;
}

static uint32_t state_after(uint32_t state, const struct unit *unit) {
    return unit->kind == UNIT_ROOT_END ? UJ_XML_CLOSED : state;
}

size_t uj_xml_whole(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut) {
    ujreg_text items[UJ_FIELD_ROWS];
    const size_t end = uj_chunk_limit(layout, size);
    size_t at = 0;
    while (at < end) {
        if (cut->scanned == 0 && !cut->xml.broken) {
            if (pass_between(&cut->state, data, size, &at)) {
                continue;
            }
            if (cut->state == UJ_XML_CLOSED) {
                int misc = is_misc(data + at, size - at, last);
                if (misc < 0) {
                    break;
                }
                cut->state = misc ? UJ_XML_CLOSED : UJ_XML_OVER;
                if (!misc) {
                    continue;
                }
            }
            const char *after = uj_plain_record(layout, cut->xml.order, items, data + at, data + size);
            if (after) {
                at = (size_t)(after - data);
                continue;
            }
        }
        struct unit unit = find_unit(layout, data + at, size - at, last, cut);
        if (unit.kind == UNIT_NEED) {
            break;
        }
        forget_unit(cut);
        at += unit.size;
        cut->state = state_after(cut->state, &unit);
        if (last && at == size && unit.kind >= UNIT_BROKEN && (cut->state != UJ_XML_CLOSED || unit.kind == UNIT_CUT_OFF)) {
            cut->state = UJ_XML_CUT;
        }
    }
    return at;
}

size_t uj_xml_skip(const struct uj_layout *layout, const char *data, size_t size, size_t seen, int last,
                   struct uj_cut *cut, int *ended) {
    (void)seen; /* cut->scanned tells as much */
    const int found = find_start(layout, data, size, last, cut);
    cut->state = !found && last ? UJ_XML_CUT : cut->state;
    return uj_cut_skip(cut, found, last, ended);
}

ujreg_status uj_xml_finish(const struct uj_cut *cut, uint64_t records, int *whole, ujreg_findings *findings) {
    *whole = cut->state >= UJ_XML_CLOSED && cut->state != UJ_XML_CUT;
    if (cut->state >= UJ_XML_CLOSED) {
        return UJREG_OK;
    }
    return uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_XML_SYNTAX,
                                                       .numbers = {(int64_t)records, 0, 0, UJ_XML_OPEN_ROOT}});
}

/* --- reading -------------------------------------------------------------------------------------------- */

/* Nothing more is read. */
static enum uj_next stop_here(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    raw->size = (size_t)(walk->end - raw->start);
    walk->next = walk->end;
    ujreg_status status = uj_syntax_add(
        findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_XML_AFTER_END, .about = UJ_ABOUT_NO_RECORD, .length = 1});
    return uj_next_after(walk, status, UJ_NEXT_LAST);
}

/* Spaces, or text, before the next '<'. */
static enum uj_next between(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    const char *p = walk->next, *end = walk->end;
    ujreg_status status = UJREG_OK;
    if (walk->state == UJ_XML_OVER) {
        p = end;
    } else if (walk->state != UJ_XML_TEXT && uj_xml_is_space(*p)) {
        while (p < end && uj_xml_is_space(*p)) {
            p++;
        }
    } else if (walk->state == UJ_XML_CLOSED) {
        return stop_here(walk, raw, findings);
    } else {
        if (walk->state != UJ_XML_TEXT) {
            status = uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_XML_TEXT,
                                                                 .about = UJ_ABOUT_NO_RECORD,
                                                                 .length = 1,
                                                                 .numbers = {0, 0, 0, UJ_XML_TEXT_BETWEEN_RECORDS}});
        }
        const char *hit = memchr(p, '<', (size_t)(end - p));
        p = hit ? hit : end;
        walk->state = hit ? UJ_XML_WITHIN : UJ_XML_TEXT;
    }
    raw->size = (size_t)(p - walk->next);
    raw->lines = uj_count_feeds(raw->start, raw->size);
    walk->next = p;
    return uj_next_after(walk, status, UJ_NEXT_NOTHING);
}

/* An element of the root that is no record, unless it is one under another name. */
static enum uj_next other_element(struct uj_walk *walk, const struct uj_raw *raw, ujreg_findings *findings) {
    char utf8[UJ_ONCE_TEXT];
    const size_t size = uj_xml_name_size(raw->start + 1, raw->size - 1);
    ujreg_text name = {utf8, 0};
    size_t used;
    int holds_items;
    ujreg_status status = uj_xml_holds_items(walk, raw, &holds_items);
    if (status != UJREG_OK) {
        return uj_next_after(walk, status, UJ_NEXT_FAILED);
    }
    if (walk->layout->encoding == UJREG_ENCODING_GB18030) {
        (void)uj_gb18030_to_utf8(raw->start + 1, size, utf8, sizeof utf8, &used, &name.size);
    } else {
        name = (ujreg_text){raw->start + 1,
                            uj_utf8_valid_prefix(raw->start + 1, size < UJ_ONCE_TEXT ? size : UJ_ONCE_TEXT)};
    }
    struct uj_syntax syntax = {.rule = holds_items ? UJREG_RULE_READER_RECORD_NAME : UJREG_RULE_READER_XML_ELEMENT_UNKNOWN,
                               .about = UJ_ABOUT_NO_RECORD,
                               .length = raw->size,
                               .numbers = {0, 0, 1}};
    *(holds_items ? &syntax.detail : &syntax.value) = name;
    return uj_next_after(walk, uj_syntax_add(findings, &syntax), UJ_NEXT_NOTHING);
}

static enum uj_next broken(struct uj_walk *walk, const struct uj_raw *raw, size_t at, int variant,
                           ujreg_findings *findings) {
    return uj_next_malformed(walk,
                             &(struct uj_syntax){.rule = UJREG_RULE_READER_XML_SYNTAX,
                                                 .offset = at,
                                                 .length = at < raw->size,
                                                 .numbers = {(int64_t)at + 1, 0, 0, variant}},
                             findings);
}

static enum uj_next any_unit(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    const struct uj_layout *layout = walk->layout;
    size_t rest = (size_t)(walk->end - walk->next);
    if (walk->state == UJ_XML_CLOSED && !is_misc(walk->next, rest, 1)) {
        return stop_here(walk, raw, findings);
    }
    struct uj_cut cut;
    uj_cut_begin(&cut, layout->format, 0);
    struct unit unit = find_unit(layout, walk->next, rest, 1, &cut);
    walk->state = state_after(walk->state, &unit);
    raw->size = unit.size;
    raw->lines = uj_count_feeds(raw->start, raw->size);
    walk->next += unit.size;
    switch (unit.kind) {
    case UNIT_ELEMENT: {
        size_t name = uj_xml_name_size(raw->start + 1, raw->size - 1);
        return uj_xml_names_record(layout, raw->start + 1, name) ? uj_xml_take(walk, raw, findings)
                                                                 : other_element(walk, raw, findings);
    }
    case UNIT_MISC:
        return uj_xml_check_misc(walk, raw, findings);
    case UNIT_ROOT_END:
        return UJ_NEXT_NOTHING;
    case UNIT_OVERLONG:
        (void)uj_raw_drop_line_end(raw);
        return uj_next_too_long(walk, raw, findings);
    case UNIT_BROKEN:
        return broken(walk, raw, unit.fault.start, unit.fault.variant, findings);
    default:
        return broken(walk, raw, raw->size, UJ_XML_CUT_OFF, findings);
    }
}

/* The spaces after a record, so that they cost no call of their own. */
static void pass_spaces(struct uj_walk *walk, struct uj_raw *raw) {
    while (walk->next < walk->end && uj_xml_is_space(*walk->next)) {
        raw->lines += *walk->next++ == '\n';
    }
}

enum uj_next uj_xml_next(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    if (walk->next == walk->end) {
        return UJ_NEXT_END;
    }
    raw->start = walk->next;
    raw->lines = 0;
    raw->moved = 0;
    if (*walk->next != '<' || walk->state == UJ_XML_TEXT || walk->state == UJ_XML_OVER) {
        return between(walk, raw, findings);
    }
    const char *after = walk->state == UJ_XML_WITHIN
                            ? uj_plain_record(walk->layout, walk->order, raw->item, walk->next, walk->end)
                            : NULL;
    enum uj_next answer = UJ_NEXT_RECORD;
    if (after && !uj_items_are_blank(walk->layout->encoding, raw->item, UJ_FIELD_ROWS)) {
        raw->size = (size_t)(after - walk->next);
        raw->lines = uj_count_feeds(raw->start, raw->size);
        walk->next = after;
    } else {
        answer = any_unit(walk, raw, findings);
    }
    if (answer != UJ_NEXT_FAILED && answer != UJ_NEXT_LAST) {
        pass_spaces(walk, raw);
    }
    if (answer == UJ_NEXT_RECORD) {
        uj_raw_complete(raw, walk->layout->given);
    }
    return answer;
}
#else
typedef int uj_no_xml;
#endif
