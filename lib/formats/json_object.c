/* SPDX-License-Identifier: Apache-2.0 */
/* What a JSON object says: its members as items, escapes undone. The object's grammar is proved (json_scan.c), so
 * nothing here looks for broken JSON; only for what a flat object of strings must not be. */
#include "formats/json.h"

#include <string.h>

#include "core/gb18030.h"
#include "core/simd.h"
#include "core/utf8.h"
#include "formats/json_quick.h"
#include "formats/syntax.h"

/* Longer keys than this are no item's; this much of them is shown. */
#define KEY_MAX 64

const char *uj_json_quick_portable(const struct uj_layout *layout, uint8_t *order, ujreg_text *items, const char *p,
                                   const char *end) {
    return uj_json_quick_with(layout, order, items, p, end, uj_json_string_stop);
}

void uj_json_prepare(struct uj_layout *layout) {
    layout->quick = uj_json_quick_portable;
#if UJ_HAS_AVX2
    if (uj_simd_usable()) {
        layout->quick = uj_json_quick_avx2;
    }
#endif
    for (int slot = 0; slot < UJ_FIELD_ROWS; slot++) {
        const char *code = uj_field_rows[slot].code;
        layout->key[slot] = 0;
        layout->letters[slot] = UINT64_MAX;
        if (strlen(code) != 6) {
            continue; /* never of the plain kind: no word with all bits set is 0 */
        }
        char quoted[8] = {'"', 0, 0, 0, 0, 0, 0, '"'};
        memcpy(quoted + 1, code, 6);
        uint64_t word = uj_word_load(quoted);
        uint64_t letters = (word & UJ_BYTES(0x40)) >> 1;
        layout->key[slot] = word | letters;
        layout->letters[slot] = letters;
    }
}

ujreg_status uj_json_broken(const struct uj_layout *layout, const struct uj_json_fault *fault,
                            ujreg_findings *findings) {
    struct uj_syntax syntax = {.rule = fault->rule, .offset = fault->start, .length = fault->size};
    syntax.numbers[0] = fault->rule == UJREG_RULE_READER_NESTING ? (int64_t)layout->max_nesting
                                                                 : (int64_t)fault->start + 1;
    syntax.numbers[3] = fault->variant;
    return uj_syntax_malformed(findings, &syntax);
}

static const char *skip_space(const char *p) {
    while (uj_json_is_space(*p)) {
        p++;
    }
    return p;
}

/* The closing quote of the string whose content starts at p. *escaped: it holds escapes. */
static const char *string_end(const struct uj_layout *layout, const char *p, const char *end, int *escaped) {
    *escaped = 0;
    for (;;) {
        const char *stop = uj_json_string_stop(p, end);
        if (*stop == '"') {
            return stop;
        }
        if (layout->encoding == UJREG_ENCODING_GB18030) {
            while (p < stop) {
                p += uj_gb18030_step(p, (size_t)(end - p));
            }
            if (p > stop) {
                continue; /* the second byte of a character */
            }
        }
        *escaped = 1;
        p = stop + 2;
    }
}

/* The place after a value of any kind. */
static const char *skip_value(const struct uj_layout *layout, const char *p, const char *end) {
    size_t depth = 0;
    int escaped;
    do {
        switch (*p) {
        case '"':
            p = string_end(layout, p + 1, end, &escaped);
            break;
        case '{':
        case '[':
            depth++;
            break;
        case '}':
        case ']':
            depth--;
            break;
        default:
            break;
        }
        p++;
    } while (depth);
    /* A number or a word goes on to what ends it. */
    while (*p != ',' && *p != '}' && *p != ']' && !uj_json_is_space(*p)) {
        p++;
    }
    return p;
}

static uint32_t hex4(const char *p) {
    uint32_t unit = 0;
    for (int i = 0; i < 4; i++) {
        uint32_t byte = (unsigned char)p[i];
        unit = unit << 4 | (byte <= '9' ? byte - '0' : (byte & 0x0F) + 9);
    }
    return unit;
}

/* Undoes the escape at p, which is right; the place after it. */
static const char *unescape_one(int32_t encoding, const char *p, char **out) {
    static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
    if (p[1] != 'u') {
        const char *which = strchr(from, p[1]);
        *(*out)++ = which ? to[which - from] : p[1];
        return p + 2;
    }
    uint32_t character = hex4(p + 2);
    p += 6;
    if ((character & 0xFC00) == 0xD800) {
        character = 0x10000 + ((character & 0x3FF) << 10 | (hex4(p + 2) & 0x3FF));
        p += 6;
    }
    *out += encoding == UJREG_ENCODING_GB18030 ? uj_gb18030_encode(character, *out) : uj_utf8_encode(character, *out);
    return p;
}

/* Undoes all escapes of [p, end) in the encoding of the input; what is written is never longer. */
static size_t unescape(int32_t encoding, const char *p, const char *end, char *out) {
    char *start = out;
    while (p < end) {
        if (*p == '\\') {
            p = unescape_one(encoding, p, &out);
            continue;
        }
        size_t step = encoding == UJREG_ENCODING_GB18030 ? uj_gb18030_step(p, (size_t)(end - p)) : 1;
        memcpy(out, p, step);
        out += step;
        p += step;
    }
    return (size_t)(out - start);
}

struct taking {
    struct uj_walk *walk;
    struct uj_raw *raw;
    ujreg_findings *findings;
    uint32_t met;
    uint32_t doubled;
    int64_t unknown;          /* how many keys name no item */
    struct uj_raw_place first_unknown;
    int malformed;
    ujreg_status status;
};

struct member {
    const char *key, *key_end;
    const char *value, *value_end; /* of a string without its quotes */
    int escaped;                   /* the string */
    int32_t field;
};

static void report(struct taking *taking, const struct member *member, struct uj_syntax *syntax) {
    syntax->field = member->field;
    ujreg_status status = uj_syntax_add(taking->findings, syntax);
    taking->malformed = 1;
    taking->status = status == UJREG_OK ? taking->status : status;
}

static size_t place_of(const struct taking *taking, const char *p) {
    return (size_t)(p - taking->raw->start);
}

static int32_t field_of(const struct uj_layout *layout, const char *key, const char *end, int escaped) {
    char plain[KEY_MAX];
    size_t size = (size_t)(end - key);
    if (size == 6) {
        unsigned slot = uj_json_key_slot(layout, uj_word_load(key - 1));
        return slot < UJ_FIELD_ROWS ? (int32_t)slot + 1 : 0;
    }
    if (escaped) {
        if (size > 6 * KEY_MAX) {
            return 0;
        }
        char all[6 * KEY_MAX];
        size = unescape(layout->encoding, key, end, all);
        if (size > KEY_MAX) {
            return 0;
        }
        memcpy(plain, all, size);
        key = plain;
    }
    return uj_field_by_code(key, size);
}

static void take_doubled(struct taking *taking, const struct member *member) {
    uint32_t bit = UINT32_C(1) << (member->field - 1);
    if (!(taking->doubled & bit)) {
        taking->doubled |= bit;
        report(taking, member, &(struct uj_syntax){.rule = UJREG_RULE_READER_JSON_KEY_DOUBLED,
                                                   .offset = place_of(taking, member->key),
                                                   .length = (size_t)(member->key_end - member->key)});
    }
}

static void take_other_type(struct taking *taking, const struct member *member) {
    static const char starts[] = "tfn[{";
    static const int variants[] = {1, 1, 2, 3, 3};
    const char *which = strchr(starts, *member->value);
    size_t size = (size_t)(member->value_end - member->value);
    int variant = which ? variants[which - starts] : 0;
    struct uj_syntax syntax = {.rule = UJREG_RULE_READER_JSON_VALUE_TYPE,
                               .offset = place_of(taking, member->value),
                               .length = size};
    if (variant == 0) {
        syntax.value = (ujreg_text){member->value, size};
    }
    syntax.numbers[3] = variant;
    report(taking, member, &syntax);
}

static void take_string(struct taking *taking, const struct member *member) {
    const struct uj_layout *layout = taking->walk->layout;
    struct uj_raw *raw = taking->raw;
    size_t size = (size_t)(member->value_end - member->value), slot = (size_t)member->field - 1;
    if (size > layout->max_field) {
        report(taking, member, &(struct uj_syntax){.rule = UJREG_RULE_READER_FIELD_TOO_LONG,
                                                   .offset = place_of(taking, member->value),
                                                   .length = size,
                                                   .numbers = {(int64_t)layout->max_field, 0, 0, 1}});
        return;
    }
    raw->item[slot] = (ujreg_text){member->value, size};
    if (member->escaped) {
        struct uj_buffer *scratch = &taking->walk->scratch;
        char *out = scratch->data + scratch->size;
        size_t made = unescape(layout->encoding, member->value, member->value_end, out);
        scratch->size += made;
        raw->item[slot] = (ujreg_text){out, made};
        raw->place[slot] = (struct uj_raw_place){place_of(taking, member->value), size};
        raw->moved |= UINT32_C(1) << slot;
    }
}

static void take_member(struct taking *taking, const struct member *member) {
    if (!member->field) {
        if (taking->unknown++ == 0) {
            taking->first_unknown =
                (struct uj_raw_place){place_of(taking, member->key), (size_t)(member->key_end - member->key)};
        }
    } else if (taking->met >> (member->field - 1) & 1) {
        take_doubled(taking, member);
    } else {
        taking->met |= UINT32_C(1) << (member->field - 1);
        if (member->value[-1] == '"') {
            take_string(taking, member);
        } else {
            take_other_type(taking, member);
        }
    }
}

/* Once for a record: a file with one name too many has it in every record, and perhaps thousands of them. */
static ujreg_status tell_unknown(const struct taking *taking) {
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
    return uj_syntax_add(taking->findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_JSON_KEY_UNKNOWN,
                                                               .offset = taking->first_unknown.start,
                                                               .length = taking->first_unknown.size,
                                                               .value = value,
                                                               .numbers = {0, 0, taking->unknown}});
}

ujreg_status uj_json_take(struct uj_walk *walk, struct uj_raw *raw, size_t at, ujreg_findings *findings) {
    const struct uj_layout *layout = walk->layout;
    const char *end = raw->start + raw->size;
    struct taking taking = {.walk = walk, .raw = raw, .findings = findings, .status = UJREG_OK};
    memset(raw->item, 0, sizeof raw->item);
    raw->moved = 0;
    walk->scratch.size = 0;
    taking.status = uj_buffer_reserve(&walk->scratch, raw->size);
    const char *p = skip_space(raw->start + at + 1);
    while (*p != '}' && taking.status == UJREG_OK) {
        struct member member;
        int key_escaped;
        member.key = p + 1;
        member.key_end = string_end(layout, member.key, end, &key_escaped);
        member.field = field_of(layout, member.key, member.key_end, key_escaped);
        p = skip_space(skip_space(member.key_end + 1) + 1);
        member.value = p;
        member.escaped = 0;
        if (*p == '"') {
            member.value = p + 1;
            member.value_end = string_end(layout, p + 1, end, &member.escaped);
            p = member.value_end + 1;
        } else {
            p = member.value_end = skip_value(layout, p, end);
        }
        take_member(&taking, &member);
        p = skip_space(p);
        if (*p == ',') {
            p = skip_space(p + 1);
        }
    }
    if (taking.status == UJREG_OK && taking.unknown) {
        taking.status = tell_unknown(&taking);
    }
    return taking.status == UJREG_OK && taking.malformed ? UJREG_MALFORMED : taking.status;
}
