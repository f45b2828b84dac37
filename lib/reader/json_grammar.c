/* SPDX-License-Identifier: Apache-2.0 */
/* The grammar of RFC 8259 as an automaton over bytes. */
#include "reader/json_grammar.h"

#include <ujreg/rule.h>

#include <string.h>

#include "core/gb18030.h"
#include "reader/layout.h"

enum state {
    VALUE,         /* before a value */
    FIRST_ELEMENT, /* after '[' */
    FIRST_KEY,     /* after '{' */
    KEY,           /* after ',' in an object */
    COLON,
    AFTER, /* after a value within brackets */
    STRING,
    ESCAPE, /* after a backslash */
    HEX,
    PAIR_BACKSLASH, /* after the first half of a pair */
    PAIR_U,
    WORD,
    MINUS,
    ZERO,
    INTEGER,
    POINT,
    FRACTION,
    EXPONENT,
    EXPONENT_SIGN,
    EXPONENT_DIGITS
};

static const char *const words[] = {"true", "false", "null"};

struct scanner {
    const struct uj_layout *layout;
    const char *data;
    size_t size;
    size_t at;
    int last;
    int stuck; /* inside a character that goes on after the data */
    struct uj_json_scan *scan;
    struct uj_json_fault *fault;
};

static enum uj_json_step bad(struct scanner *s, int32_t rule, int32_t variant, size_t start, size_t size) {
    *s->fault = (struct uj_json_fault){rule, variant, start, size};
    return UJ_JSON_BAD;
}

static enum uj_json_step unexpected(struct scanner *s) {
    return bad(s, UJREG_RULE_READER_JSON_SYNTAX, UJ_JSON_UNEXPECTED, s->at, 1);
}

static enum uj_json_step close_value(struct scanner *s) {
    s->scan->state = AFTER;
    return s->scan->depth ? UJ_JSON_NEED : UJ_JSON_DONE;
}

static int in_object(const struct uj_json_scan *scan) {
    return (int)(scan->objects >> (scan->depth - 1) & 1);
}

static enum uj_json_step open_bracket(struct scanner *s, int object) {
    struct uj_json_scan *scan = s->scan;
    if (scan->depth >= s->layout->max_nesting) {
        return bad(s, UJREG_RULE_READER_NESTING, 0, s->at, 1);
    }
    uint64_t bit = UINT64_C(1) << scan->depth;
    scan->objects = object ? scan->objects | bit : scan->objects & ~bit;
    scan->depth++;
    scan->state = object ? FIRST_KEY : FIRST_ELEMENT;
    s->at++;
    return UJ_JSON_NEED;
}

static enum uj_json_step close_bracket(struct scanner *s) {
    s->scan->depth--;
    s->at++;
    return close_value(s);
}

static enum uj_json_step open_string(struct scanner *s, int is_key) {
    s->scan->state = STRING;
    s->scan->is_key = (uint8_t)is_key;
    s->scan->low = 0;
    s->at++;
    return UJ_JSON_NEED;
}

static enum uj_json_step open_word(struct scanner *s, int word, int letters) {
    s->scan->state = WORD;
    s->scan->word = (uint8_t)word;
    s->scan->left = (uint8_t)letters;
    s->at++;
    return UJ_JSON_NEED;
}

static enum uj_json_step open_number(struct scanner *s, char first) {
    s->scan->state = first == '-' ? MINUS : first == '0' ? ZERO : INTEGER;
    s->at++;
    return UJ_JSON_NEED;
}

static enum uj_json_step value(struct scanner *s, char byte) {
    switch (byte) {
    case '{':
        return open_bracket(s, 1);
    case '[':
        return open_bracket(s, 0);
    case '"':
        return open_string(s, 0);
    case 't':
        return open_word(s, 0, 3);
    case 'f':
        return open_word(s, 1, 4);
    case 'n':
        return open_word(s, 2, 3);
    default:
        return byte == '-' || (byte >= '0' && byte <= '9') ? open_number(s, byte) : unexpected(s);
    }
}

/* After a value within brackets. */
static enum uj_json_step after(struct scanner *s, char byte) {
    int object = in_object(s->scan);
    if (byte == ',') {
        s->scan->state = object ? KEY : VALUE;
        s->at++;
        return UJ_JSON_NEED;
    }
    return byte == (object ? '}' : ']') ? close_bracket(s) : unexpected(s);
}

/* A byte that is no space, outside strings, numbers and words. */
static enum uj_json_step between(struct scanner *s, char byte) {
    switch (s->scan->state) {
    case FIRST_KEY:
        return byte == '}' ? close_bracket(s) : byte == '"' ? open_string(s, 1) : unexpected(s);
    case KEY:
        if (byte == '"') {
            return open_string(s, 1);
        }
        return byte == '}' ? bad(s, UJREG_RULE_READER_JSON_SYNTAX, UJ_JSON_COMMA, s->at, 1) : unexpected(s);
    case COLON:
        if (byte == ':') {
            s->scan->state = VALUE;
            s->at++;
            return UJ_JSON_NEED;
        }
        return unexpected(s);
    case FIRST_ELEMENT:
        return byte == ']' ? close_bracket(s) : value(s, byte);
    case VALUE:
        if (byte == ']' && s->scan->depth && !in_object(s->scan)) {
            return bad(s, UJREG_RULE_READER_JSON_SYNTAX, UJ_JSON_COMMA, s->at, 1);
        }
        return value(s, byte);
    default:
        return after(s, byte);
    }
}

/* In GB18030 a backslash may be the second byte of a character: steps through the characters up to `stop`, or
 * to the first that goes on after the data. */
static const char *step_to(const struct scanner *s, const char *stop) {
    const char *p = s->data + s->at, *end = s->data + s->size;
    while (p < stop && (s->last || !uj_gb18030_incomplete(p, (size_t)(end - p)))) {
        p += uj_gb18030_step(p, (size_t)(end - p));
    }
    return p;
}

static int hex_digit(char byte) {
    return byte >= '0' && byte <= '9'   ? byte - '0'
           : byte >= 'a' && byte <= 'f' ? byte - 'a' + 10
           : byte >= 'A' && byte <= 'F' ? byte - 'A' + 10
                                        : -1;
}

/* The bytes of an escape that lies in the data and is no part of a pair; 0: take it byte by byte. */
static size_t plain_escape(const char *p, size_t size) {
    if (size >= 2 && p[1] != 'u') {
        return strchr("\"\\/bfnrt", p[1]) && p[1] ? 2 : 0;
    }
    if (size < 6) {
        return 0;
    }
    int wrong = hex_digit(p[2]) | hex_digit(p[3]) | hex_digit(p[4]) | hex_digit(p[5]);
    int surrogate = (p[2] == 'd' || p[2] == 'D') && hex_digit(p[3]) >= 8;
    return wrong < 0 || surrogate ? 0 : 6;
}

/* Inside a string: up to its end, an escape that is not plain, or the end of the data. */
static enum uj_json_step string(struct scanner *s) {
    const char *end = s->data + s->size;
    for (;;) {
        const char *stop = uj_json_string_stop(s->data + s->at, end);
        if (s->layout->encoding == UJREG_ENCODING_GB18030 && (stop == end || *stop == '\\')) {
            const char *p = step_to(s, stop);
            s->at = (size_t)(p - s->data);
            if (p < stop) {
                s->stuck = 1;
                return UJ_JSON_NEED;
            }
            if (p > stop) {
                continue; /* it belonged to a character */
            }
        }
        s->at = (size_t)(stop - s->data);
        if (stop == end) {
            return UJ_JSON_NEED;
        }
        if (*stop == '"') {
            s->at++;
            s->scan->state = COLON;
            return s->scan->is_key ? UJ_JSON_NEED : close_value(s);
        }
        if (*stop != '\\') {
            return bad(s, UJREG_RULE_READER_JSON_STRING, UJ_JSON_STRING_CONTROL, s->at, 1);
        }
        size_t escape = plain_escape(stop, (size_t)(end - stop));
        if (!escape) {
            s->scan->state = ESCAPE;
            s->at++;
            return UJ_JSON_NEED;
        }
        s->at += escape;
    }
}

/* The escape's bytes up to the one at `at`. */
static enum uj_json_step bad_escape(struct scanner *s, size_t bytes) {
    return bad(s, UJREG_RULE_READER_JSON_STRING, UJ_JSON_STRING_ESCAPE, s->at - bytes, bytes + 1);
}

static enum uj_json_step lone_surrogate(struct scanner *s, size_t start) {
    return bad(s, UJREG_RULE_READER_JSON_STRING, UJ_JSON_STRING_SURROGATE, start, 6);
}

static enum uj_json_step hex(struct scanner *s, char byte) {
    struct uj_json_scan *scan = s->scan;
    int digit = hex_digit(byte);
    if (digit < 0) {
        return bad_escape(s, 6u - scan->left);
    }
    scan->unit = (uint16_t)(scan->unit << 4 | digit);
    s->at++;
    if (--scan->left) {
        return UJ_JSON_NEED;
    }
    int is_high = (scan->unit & 0xFC00) == 0xD800, is_low = (scan->unit & 0xFC00) == 0xDC00;
    if (scan->low != is_low) {
        return lone_surrogate(s, s->at - (scan->low ? 12 : 6));
    }
    scan->low = 0;
    scan->state = is_high ? PAIR_BACKSLASH : STRING;
    return UJ_JSON_NEED;
}

static enum uj_json_step escape(struct scanner *s, char byte) {
    struct uj_json_scan *scan = s->scan;
    switch (byte) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
        scan->state = STRING;
        break;
    case 'u':
        scan->state = HEX;
        scan->left = 4;
        scan->unit = 0;
        break;
    default:
        return bad_escape(s, 1);
    }
    s->at++;
    return UJ_JSON_NEED;
}

/* After the first half of a pair: a backslash and a u must follow. */
static enum uj_json_step pair(struct scanner *s, char byte) {
    struct uj_json_scan *scan = s->scan;
    if (scan->state == PAIR_BACKSLASH) {
        if (byte != '\\') {
            return lone_surrogate(s, s->at - 6);
        }
        scan->state = PAIR_U;
    } else {
        if (byte != 'u') {
            return lone_surrogate(s, s->at - 7);
        }
        scan->low = 1;
        scan->state = HEX;
        scan->left = 4;
        scan->unit = 0;
    }
    s->at++;
    return UJ_JSON_NEED;
}

static enum uj_json_step word(struct scanner *s, char byte) {
    const char *text = words[s->scan->word];
    size_t length = s->scan->word == 1 ? 5 : 4;
    if (byte != text[length - s->scan->left]) {
        return unexpected(s);
    }
    s->at++;
    return --s->scan->left ? UJ_JSON_NEED : close_value(s);
}

static int number_is_whole(int state) {
    return state == ZERO || state == INTEGER || state == FRACTION || state == EXPONENT_DIGITS;
}

static enum uj_json_step number(struct scanner *s, char byte) {
    struct uj_json_scan *scan = s->scan;
    int digit = byte >= '0' && byte <= '9', exponent = byte == 'e' || byte == 'E';
    int next = -1;
    switch (scan->state) {
    case MINUS:
        next = digit ? (byte == '0' ? ZERO : INTEGER) : -1;
        break;
    case ZERO:
        next = byte == '.' ? POINT : exponent ? EXPONENT : -1;
        break;
    case INTEGER:
        next = digit ? INTEGER : byte == '.' ? POINT : exponent ? EXPONENT : -1;
        break;
    case POINT:
        next = digit ? FRACTION : -1;
        break;
    case FRACTION:
        next = digit ? FRACTION : exponent ? EXPONENT : -1;
        break;
    case EXPONENT:
        next = digit ? EXPONENT_DIGITS : byte == '+' || byte == '-' ? EXPONENT_SIGN : -1;
        break;
    default:
        next = digit ? EXPONENT_DIGITS : -1;
        break;
    }
    if (next >= 0) {
        scan->state = (uint8_t)next;
        s->at++;
        return UJ_JSON_NEED;
    }
    return number_is_whole(scan->state) ? close_value(s) : unexpected(s);
}

static enum uj_json_step one(struct scanner *s) {
    char byte = s->data[s->at];
    switch (s->scan->state) {
    case STRING:
        return string(s);
    case ESCAPE:
        return escape(s, byte);
    case HEX:
        return hex(s, byte);
    case PAIR_BACKSLASH:
    case PAIR_U:
        return pair(s, byte);
    case WORD:
        return word(s, byte);
    default:
        if (s->scan->state > WORD) {
            return number(s, byte);
        }
        if (uj_json_is_space(byte)) {
            s->at++;
            return UJ_JSON_NEED;
        }
        return between(s, byte);
    }
}

enum uj_json_step uj_json_scan(const struct uj_layout *layout, const char *data, size_t size, int last, size_t *at,
                               struct uj_json_scan *scan, struct uj_json_fault *fault) {
    struct scanner s = {layout, data, size, *at, last, 0, scan, fault};
    enum uj_json_step step = UJ_JSON_NEED;
    while (step == UJ_JSON_NEED && s.at < size && !s.stuck) {
        step = one(&s);
    }
    if (step == UJ_JSON_NEED && last && scan->depth == 0 && number_is_whole(scan->state)) {
        step = UJ_JSON_DONE;
    }
    *at = s.at;
    return step;
}

void uj_json_scan_within(struct uj_json_scan *scan, uint32_t braces) {
    memset(scan, 0, sizeof *scan);
    scan->objects = (UINT64_C(1) << braces) - 1;
    scan->depth = braces;
    scan->state = AFTER;
}

int uj_json_in_key(const struct uj_json_scan *scan) {
    return scan->is_key && scan->state >= STRING && scan->state <= PAIR_U;
}
