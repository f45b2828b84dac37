/* SPDX-License-Identifier: Apache-2.0 */
/* What a JSON object says: its members as items, escapes undone. The object's grammar is proved
 * (json_grammar.c), so nothing here looks for broken JSON; only for what a flat object of strings must not be.
 */
#include "reader/json.h"

#include <string.h>

#include "core/gb18030.h"
#include "core/utf8.h"
#include "reader/item_words.h"
#include "reader/json_members.h"
#include "reader/once.h"
#include "reader/raw_decode.h"
#include "record/blank.h"
#include "rules/report_finding.h"

/* This much of a key that is no item's is shown. */
#define KEY_MAX 64

enum uj_next uj_json_broken(struct uj_walk *walk, const struct uj_json_fault *fault, ujreg_findings *findings) {
    struct uj_syntax syntax = {.rule = fault->rule, .offset = fault->start, .length = fault->size};
    syntax.numbers[0] =
        fault->rule == UJREG_RULE_READER_NESTING ? (int64_t)walk->layout->max_nesting : (int64_t)fault->start + 1;
    syntax.numbers[3] = fault->variant;
    return uj_next_malformed(walk, &syntax, findings);
}

struct taking {
    struct uj_walk *walk;
    struct uj_raw *raw;
    ujreg_findings *findings;
    uint64_t met; /* bit column - 1 */
    uint64_t doubled;
    int64_t unknown; /* how many keys name no item */
    struct uj_span first_unknown;
    int malformed;
    ujreg_status status;
};

struct member {
    struct uj_json_member at;
    int32_t column; /* from 1; 0: none */
};

static void report(struct taking *taking, const struct member *member, struct uj_syntax *syntax) {
    uj_syntax_name(syntax, taking->walk->layout, member->column);
    ujreg_status status = uj_syntax_add(taking->findings, syntax);
    taking->malformed = 1;
    taking->status = status == UJREG_OK ? taking->status : status;
}

static size_t place_of(const struct taking *taking, const char *p) {
    return (size_t)(p - taking->raw->start);
}

static int32_t column_by_name(const struct uj_layout *layout, const char *key, size_t size) {
    char utf8[UJ_COLUMN_NAME_MAX];
    ujreg_text name = {key, size};
    if (layout->encoding == UJREG_ENCODING_GB18030) {
        size_t used;
        if (uj_gb18030_to_utf8(key, size, utf8, sizeof utf8, &used, &name.size) != UJ_CONVERT_DONE) {
            return 0;
        }
        name.data = utf8;
    }
    return uj_column_by_name(layout->kind, &name);
}

int32_t uj_json_item(const struct uj_layout *layout, const char *key, size_t size) {
    char plain[6 * UJ_COLUMN_NAME_MAX];
    if (size == 6) {
        unsigned slot = uj_item_word_slot(layout, uj_word_load(key - 1));
        if (slot < UJ_FIELD_ROWS) {
            return (int32_t)slot + 1;
        }
    }
    if (size > sizeof plain) {
        return 0;
    }
    if (memchr(key, '\\', size)) {
        size = uj_json_unescape(layout->encoding, key, key + size, plain);
        key = plain;
    }
    return column_by_name(layout, key, size);
}

static void take_doubled(struct taking *taking, const struct member *member) {
    uint64_t bit = uj_column_bit(member->column);
    if (!(taking->doubled & bit)) {
        taking->doubled |= bit;
        report(taking, member,
               &(struct uj_syntax){.rule = uj_has_items(taking->walk->layout) ? UJREG_RULE_READER_JSON_KEY_DOUBLED
                                                                              : UJREG_RULE_READER_NAME_DOUBLED,
                                   .offset = place_of(taking, member->at.key),
                                   .length = (size_t)(member->at.key_end - member->at.key)});
    }
}

/* true and false are yes and no, a number is its digits. 0: an array or an object. */
static int take_scalar(struct taking *taking, const struct member *member) {
    const size_t slot = (size_t)member->column - 1;
    const size_t size = (size_t)(member->at.value_end - member->at.value);
    struct uj_raw *raw = taking->raw;
    switch (*member->at.value) {
    case '[':
    case '{':
        return 0;
    case 't':
    case 'f':
        raw->item[slot] = *member->at.value == 't' ? (ujreg_text){"yes", 3} : (ujreg_text){"no", 2};
        raw->span[slot] = (struct uj_span){place_of(taking, member->at.value), size};
        raw->moved |= UINT64_C(1) << slot;
        return 1;
    default:
        raw->item[slot] = (ujreg_text){member->at.value, size};
        return 1;
    }
}

static void take_other_type(struct taking *taking, const struct member *member) {
    static const char starts[] = "tf[{";
    static const int variants[] = {UJ_JSON_TYPE_BOOLEAN, UJ_JSON_TYPE_BOOLEAN, UJ_JSON_TYPE_NESTED, UJ_JSON_TYPE_NESTED};
    const char *which = strchr(starts, *member->at.value);
    size_t size = (size_t)(member->at.value_end - member->at.value);
    int variant = which ? variants[which - starts] : UJ_JSON_TYPE_NUMBER;
    struct uj_syntax syntax = {
        .rule = UJREG_RULE_READER_JSON_VALUE_TYPE, .offset = place_of(taking, member->at.value), .length = size};
    if (variant == UJ_JSON_TYPE_NUMBER) {
        syntax.value = (ujreg_text){member->at.value, size};
    }
    syntax.numbers[3] = variant;
    if (!uj_has_items(taking->walk->layout)) {
        syntax.rule = UJREG_RULE_READER_VALUE;
        syntax.numbers[3] = UJ_VALUE_NO_STRING;
    }
    report(taking, member, &syntax);
}

static void take_string(struct taking *taking, const struct member *member) {
    const struct uj_layout *layout = taking->walk->layout;
    struct uj_raw *raw = taking->raw;
    size_t size = (size_t)(member->at.value_end - member->at.value), slot = (size_t)member->column - 1;
    raw->item[slot] = (ujreg_text){member->at.value, size};
    if (member->at.escaped) {
        struct uj_buffer *scratch = &taking->walk->scratch;
        char *out = scratch->data + scratch->size;
        size_t made = uj_json_unescape(layout->encoding, member->at.value, member->at.value_end, out);
        scratch->size += made;
        raw->item[slot] = (ujreg_text){out, made};
        raw->span[slot] = (struct uj_span){place_of(taking, member->at.value), size};
        raw->moved |= UINT64_C(1) << slot;
    }
    if (!uj_value_fits(layout, &raw->item[slot])) {
        report(taking, member,
               &(struct uj_syntax){.rule = UJREG_RULE_READER_FIELD_TOO_LONG,
                                   .offset = place_of(taking, member->at.value),
                                   .length = size,
                                   .numbers = {(int64_t)layout->max_field, 0, 0, UJ_FIELD_TOO_LONG_IN_ITEM}});
    }
}

/* STANDARD 1: null is absent. */
static int is_null(const struct uj_json_member *member) {
    return *member->value == 'n' && member->value[-1] != '"';
}

static void take_member(struct taking *taking, const struct member *member) {
    if (!member->column) {
        if (taking->unknown++ == 0) {
            taking->first_unknown =
                (struct uj_span){place_of(taking, member->at.key), (size_t)(member->at.key_end - member->at.key)};
        }
    } else if (uj_columns_have(taking->met, member->column)) {
        take_doubled(taking, member);
    } else {
        taking->met |= uj_column_bit(member->column);
        if (member->at.value[-1] == '"') {
            take_string(taking, member);
        } else if (!is_null(&member->at) && (uj_has_items(taking->walk->layout) || !take_scalar(taking, member))) {
            take_other_type(taking, member);
        }
    }
}

/* Once for a record: a file with one name too many has it in every record, and perhaps thousands of them. Where no
 * name is known, that is what is wrong with the record. */
static ujreg_status tell_unknown(struct taking *taking) {
    int32_t encoding = taking->walk->layout->encoding;
    char name[3 * KEY_MAX];
    const char *key = taking->raw->start + taking->first_unknown.start;
    size_t size = taking->first_unknown.size < KEY_MAX ? taking->first_unknown.size : KEY_MAX, used;
    ujreg_text value = {key, size};
    if (encoding == UJREG_ENCODING_GB18030) {
        uj_gb18030_to_utf8(key, size, name, sizeof name, &used, &value.size);
        value.data = name;
    } else {
        value.size = uj_utf8_valid_prefix(key, size);
    }
    struct uj_syntax syntax = {.rule = taking->met ? UJREG_RULE_READER_JSON_KEY_UNKNOWN : UJREG_RULE_READER_NO_ITEM,
                               .offset = taking->first_unknown.start,
                               .length = taking->first_unknown.size,
                               .numbers = {0, 0, taking->unknown}};
    *(taking->met ? &syntax.value : &syntax.detail) = value;
    taking->malformed |= !taking->met;
    return uj_syntax_add(taking->findings, &syntax);
}

enum uj_next uj_json_take(struct uj_walk *walk, struct uj_raw *raw, size_t at, ujreg_findings *findings) {
    const struct uj_layout *layout = walk->layout;
    const char *end = raw->start + raw->size;
    struct taking taking = {.walk = walk, .raw = raw, .findings = findings, .status = UJREG_OK};
    memset(raw->item, 0, layout->kind->count * sizeof *raw->item);
    raw->moved = 0;
    walk->scratch.size = 0;
    taking.status = uj_buffer_reserve(&walk->scratch, raw->size);
    const char *p = uj_json_members(raw->start + at);
    while (*p != '}' && taking.status == UJREG_OK) {
        struct member member;
        p = uj_json_member(layout, p, end, &member.at);
        member.column = uj_json_item(layout, member.at.key, (size_t)(member.at.key_end - member.at.key));
        take_member(&taking, &member);
    }
    if (taking.status == UJREG_OK && taking.unknown) {
        taking.status = tell_unknown(&taking);
    }
    if (taking.status != UJREG_OK || taking.malformed) {
        return uj_next_after(walk, taking.status, UJ_NEXT_MALFORMED);
    }
    if (taking.unknown || !uj_texts_are_blank(layout->encoding, raw->item, layout->kind->count)) {
        return UJ_NEXT_RECORD;
    }
    return uj_next_after(walk, uj_blank_line(raw->size, findings), UJ_NEXT_NOTHING);
}
