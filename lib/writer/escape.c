/* SPDX-License-Identifier: Apache-2.0 */
/* The slow path of writing a value: transcodes, pads and escapes it. */
#include "writer/escape.h"

#include <string.h>

#include "core/gb18030.h"
#include "core/utf8.h"

#define FORBIDDEN SIZE_MAX

/* --- values without a special character -------------------------------------------------------------------- */

/* What would be taken for a byte order mark at the start of an output: U+FEFF, and in GB18030 also U+9518, whose bytes
 * are the first two of the mark of UTF-8. */
static int begins_with_mark(const struct uj_form *form, const ujreg_text *value) {
    return value->size >= 3 &&
           (memcmp(value->data, "\xEF\xBB\xBF", 3) == 0 ||
            (form->encoding == UJREG_ENCODING_GB18030 && memcmp(value->data, "\xE9\x94\x98", 3) == 0));
}

/* U+FFFE and U+FFFF are no characters of XML 1.0. */
static int has_xml_noncharacter(const char *data, size_t size) {
    const char *end = data + size;
    while ((data = memchr(data, 0xEF, (size_t)(end - data))) != NULL) {
        if (end - data >= 3 && (unsigned char)data[1] == 0xBF && (unsigned char)data[2] >= 0xBE) {
            return 1;
        }
        data++;
    }
    return 0;
}

/* Transcodes text into the encoding of the output; NULL if it is not UTF-8. */
static char *put_run(const struct uj_form *form, char *out, const char *data, size_t size) {
    size_t used, made;
    if (size == 0) {
        return out;
    }
    if (form->encoding == UJREG_ENCODING_GB18030) {
        return uj_utf8_to_gb18030(data, size, out, size * 2, &used, &made) == UJ_CONVERT_DONE ? out + made : NULL;
    }
    if (uj_utf8_valid_prefix(data, size) != size) {
        return NULL;
    }
    memcpy(out, data, size);
    return out + size;
}

/* Pads a column of a fixed record that was written from `out` to `end`. NULL if the value is too long, or ends in a space
 * that a reader would take for padding. */
static char *pad(const struct uj_form *form, char *out, char *end, int32_t column) {
    size_t size = (size_t)(end - out), width = (size_t)form->width[column];
    if (size > width || (size && end[-1] == ' ')) {
        return NULL;
    }
    memset(end, ' ', width - size);
    return out + width;
}

/* Whether a value holds a special character of the form or a control character. */
static int has_special(const struct uj_form *form, const ujreg_text *value) {
    char copy[64 + UJ_VALUE_SLACK];
    const struct uj_look look = uj_look_for(form, 0);
    for (size_t at = 0; at < value->size; at += 64) {
        size_t rest = value->size - at;
        if (!uj_copy_plain(&look, copy, value->data + at, rest < 64 ? rest : 64)) {
            return 1;
        }
    }
    return 0;
}

char *uj_value_finish(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column) {
    if (has_special(form, value) || form->delimiter == '|' ||
        (form->guard_mark && column == 0 && begins_with_mark(form, value))) {
        return form->escape(form, out, value, column);
    }
    if (form->format == UJREG_FORMAT_XML && has_xml_noncharacter(value->data, value->size)) {
        return NULL;
    }
    char *end = put_run(form, out, value->data, value->size);
    return end && form->padded ? pad(form, out, end, column) : end;
}

/* --- values that are taken apart ---------------------------------------------------------------------------- */

/* Writes the escape of an ASCII character and returns its size; 0 if it needs none; or FORBIDDEN. */
typedef size_t (*replacement)(unsigned char character, char *out);

static size_t put(char *out, const char *text) {
    size_t size = strlen(text);
    memcpy(out, text, size);
    return size;
}

static char *put_replaced(const struct uj_form *form, char *out, const ujreg_text *value, replacement replace) {
    const char *data = value->data;
    size_t run = 0;
    for (size_t i = 0; i < value->size; i++) {
        char instead[8];
        size_t size = (unsigned char)data[i] < 0x80 ? replace((unsigned char)data[i], instead) : 0;
        if (size == 0) {
            continue;
        }
        out = size == FORBIDDEN ? NULL : put_run(form, out, data + run, i - run);
        if (!out) {
            return NULL;
        }
        memcpy(out, instead, size);
        out += size;
        run = i + 1;
    }
    return put_run(form, out, data + run, value->size - run);
}

static size_t replace_in_json(unsigned char c, char *out) {
    static const char hex[] = "0123456789abcdef";
    switch (c) {
    case 0:
        return FORBIDDEN; /* no reader accepts NUL, escaped or not */
    case '"':
        return put(out, "\\\"");
    case '\\':
        return put(out, "\\\\");
    case '\b':
        return put(out, "\\b");
    case '\f':
        return put(out, "\\f");
    case '\n':
        return put(out, "\\n");
    case '\r':
        return put(out, "\\r");
    case '\t':
        return put(out, "\\t");
    default:
        if (c >= 0x20) {
            return 0;
        }
        put(out, "\\u00");
        out[4] = hex[c >> 4];
        out[5] = hex[c & 15];
        return 6;
    }
}

static size_t replace_in_xml(unsigned char c, char *out) {
    switch (c) {
    case '&':
        return put(out, "&amp;");
    case '<':
        return put(out, "&lt;");
    case '>':
        return put(out, "&gt;");
    case '\r':
        return put(out, "&#xD;"); /* XML parsers turn a bare CR into a line feed */
    case '\t':
    case '\n':
        return 0;
    default:
        return c < 0x20 ? FORBIDDEN : 0;
    }
}

static size_t replace_in_quotes(unsigned char c, char *out) {
    return c == '"' ? put(out, "\"\"") : c == 0 ? FORBIDDEN : 0;
}

static size_t replace_in_fixed(unsigned char c, char *out) {
    (void)out;
    return c == 0 || c == '\n' || c == '\r' ? FORBIDDEN : 0;
}

char *uj_escape_json(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column) {
    (void)column;
    return put_replaced(form, out, value, replace_in_json);
}

char *uj_escape_xml(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column) {
    (void)column;
    return has_xml_noncharacter(value->data, value->size) ? NULL : put_replaced(form, out, value, replace_in_xml);
}

/* RFC 4180: puts quotes around a value with a delimiter, a quote or a line break. In GB18030 '|' is also the second byte
 * of some characters; they are quoted too, for readers that split bytes. */
char *uj_escape_delimited(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column) {
    char *end = put_replaced(form, out + 1, value, replace_in_quotes);
    if (!end) {
        return NULL;
    }
    size_t size = (size_t)(end - out - 1);
    int quoted = memchr(out + 1, form->delimiter, size) || memchr(out + 1, '"', size) || memchr(out + 1, '\n', size) ||
                 memchr(out + 1, '\r', size) || (form->guard_mark && column == 0 && begins_with_mark(form, value));
    if (!quoted) {
        memmove(out, out + 1, size);
        return out + size;
    }
    *out = '"';
    *end = '"';
    return end + 1;
}

char *uj_escape_fixed(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column) {
    char *end = form->guard_mark && column == 0 && begins_with_mark(form, value)
                    ? NULL
                    : put_replaced(form, out, value, replace_in_fixed);
    return end ? pad(form, out, end, column) : NULL;
}

/* --- why a value cannot be carried -------------------------------------------------------------------------- */

static int is_forbidden(const struct uj_form *form, const ujreg_text *value, uint32_t character, size_t at,
                        int32_t column) {
    if (character == 0) {
        return 1;
    }
    switch (form->format) {
    case UJREG_FORMAT_XML:
        return (character < 0x20 && character != '\t' && character != '\n' && character != '\r') ||
               character == 0xFFFE || character == 0xFFFF;
    case UJREG_FORMAT_FIXED:
        return character == '\n' || character == '\r' ||
               (form->guard_mark && column == 0 && at == 0 && begins_with_mark(form, value));
    default:
        return 0;
    }
}

size_t uj_value_forbidden(const struct uj_form *form, const ujreg_text *value, int32_t column) {
    size_t at = 0, used;
    uint32_t character;
    while (at < value->size && (used = uj_utf8_decode(value->data + at, value->size - at, &character)) != 0) {
        if (is_forbidden(form, value, character, at, column)) {
            break;
        }
        at += used;
    }
    return at;
}
