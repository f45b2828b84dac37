/* SPDX-License-Identifier: Apache-2.0 */
/* The members of a proven JSON object. */
#include "reader/json_members.h"

#include <string.h>

#include "core/gb18030.h"
#include "core/utf8.h"
#include "reader/json_grammar.h"
#include "reader/layout.h"

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

size_t uj_json_unescape(int32_t encoding, const char *p, const char *end, char *out) {
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

const char *uj_json_members(const char *object) {
    return skip_space(object + 1);
}

const char *uj_json_member(const struct uj_layout *layout, const char *p, const char *end, struct uj_json_member *member) {
    member->key = p + 1;
    member->key_end = string_end(layout, member->key, end, &member->key_escaped);
    p = skip_space(skip_space(member->key_end + 1) + 1);
    member->value = p;
    member->escaped = 0;
    if (*p == '"') {
        member->value = p + 1;
        member->value_end = string_end(layout, p + 1, end, &member->escaped);
        p = member->value_end + 1;
    } else {
        p = member->value_end = skip_value(layout, p, end);
    }
    p = skip_space(p);
    return *p == ',' ? skip_space(p + 1) : p;
}
