/* SPDX-License-Identifier: Apache-2.0 */
/* The tags of XML as an automaton over bytes. In GB18030 the bytes of < > / ! ? & and of the quotes are never
 * second bytes of characters; that of ] is, which matters only at the end of a CDATA section. */
#include "reader/xml_tags.h"

#include <string.h>

#include "core/gb18030.h"
#include "reader/layout.h"

enum state {
    BEGIN, /* before '<' of the data */
    TEXT,
    OPEN, /* after '<' */
    BANG, /* after "<!" */
    COMMENT,
    CDATA,
    INSTRUCTION,
    NAME, /* in the name of a start tag */
    TAG,  /* after it */
    QUOTED,
    SLASH, /* after '/' in a start tag */
    END_NAME,
    END_SPACE
};

struct scanner {
    const struct uj_layout *layout;
    const char *data;
    size_t size;
    size_t at;
    int last;
    struct uj_xml_scan *scan;
    struct uj_xml_fault *fault;
};

static int ends_name(char byte) {
    return uj_xml_is_space(byte) || byte == '>' || byte == '/' || byte == '<';
}

size_t uj_xml_name_size(const char *p, size_t size) {
    size_t at = 0;
    while (at < size && !ends_name(p[at])) {
        at++;
    }
    return at;
}

int uj_xml_is_word(const char *text, size_t size, const char *word) {
    for (size_t i = 0; i < size; i++) {
        char small = text[i] >= 'A' && text[i] <= 'Z' ? (char)(text[i] - 'A' + 'a') : text[i];
        if (small != word[i] || small == '\0') {
            return 0;
        }
    }
    return word[size] == '\0';
}

int uj_xml_names_record(const struct uj_layout *layout, const char *name, size_t size) {
    const size_t prefix = layout->prefix_size;
    return size > prefix && memcmp(name, layout->root, prefix) == 0 &&
           uj_xml_is_word(name + prefix, size - prefix, "record");
}

int uj_xml_names_root(const struct uj_layout *layout, const char *name, size_t size) {
    return size == layout->root_size && memcmp(name, layout->root, size) == 0;
}

static uint32_t hash_of(const char *name, size_t size) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < size; i++) {
        hash = (hash ^ (unsigned char)name[i]) * 16777619u;
    }
    return hash;
}

static enum uj_xml_step bad(struct scanner *s, int variant, size_t start) {
    *s->fault = (struct uj_xml_fault){start, variant};
    return UJ_XML_BAD;
}

/* Up to a byte; 0 when it is not in the data. */
static int find(struct scanner *s, char byte) {
    const char *hit = memchr(s->data + s->at, byte, s->size - s->at);
    s->at = hit ? (size_t)(hit - s->data) : s->size;
    return hit != NULL;
}

static enum uj_xml_step text(struct scanner *s) {
    if (find(s, '<')) {
        s->scan->tag = s->at++;
        s->scan->state = OPEN;
    }
    return UJ_XML_NEED;
}

static enum uj_xml_step after_open(struct scanner *s, char byte) {
    struct uj_xml_scan *scan = s->scan;
    scan->met = 0;
    switch (byte) {
    case '!':
        scan->state = BANG;
        s->at++;
        break;
    case '?':
        scan->state = INSTRUCTION;
        s->at++;
        break;
    case '/':
        scan->state = END_NAME;
        s->at++;
        break;
    default:
        if (ends_name(byte)) {
            return bad(s, UJ_XML_CHARACTER, s->at);
        }
        scan->state = NAME;
        break;
    }
    return UJ_XML_NEED;
}

/* "<!--" and "<![CDATA[" are what may stand after "<!" here. */
static enum uj_xml_step bang(struct scanner *s, char byte) {
    static const char comment[] = "--", cdata[] = "[CDATA[";
    struct uj_xml_scan *scan = s->scan;
    size_t met = s->at - scan->tag - 2;
    int is_comment = s->data[scan->tag + 2] == '-';
    const char *what = is_comment ? comment : cdata;
    if (byte != what[met] || (!is_comment && scan->depth == 0)) {
        return bad(s, UJ_XML_CHARACTER, scan->tag);
    }
    s->at++;
    if (what[met + 1] == '\0') {
        scan->state = is_comment ? COMMENT : CDATA;
        scan->met = 0;
    }
    return UJ_XML_NEED;
}

/* Back to what surrounds a comment, a section or an instruction. */
static enum uj_xml_step leave(struct scanner *s) {
    s->scan->state = TEXT;
    return s->scan->depth ? UJ_XML_NEED : UJ_XML_MISC;
}

/* In a comment up to "-->", in a section up to "]]>": two bytes or more of one kind, then '>'. */
static enum uj_xml_step up_to_two(struct scanner *s, char what, char byte) {
    struct uj_xml_scan *scan = s->scan;
    if (byte == what) {
        scan->met = scan->met < 2 ? (uint8_t)(scan->met + 1) : 2;
    } else if (byte == '>' && scan->met == 2) {
        s->at++;
        return leave(s);
    } else {
        scan->met = 0;
    }
    if (s->layout->encoding == UJREG_ENCODING_GB18030) {
        if (!s->last && uj_gb18030_incomplete(s->data + s->at, s->size - s->at)) {
            s->size = s->at; /* wait for the rest of the character */
            return UJ_XML_NEED;
        }
        s->at += uj_gb18030_step(s->data + s->at, s->size - s->at);
    } else {
        s->at++;
        if (scan->met == 0) {
            find(s, what);
        }
    }
    return UJ_XML_NEED;
}

static enum uj_xml_step instruction(struct scanner *s, char byte) {
    struct uj_xml_scan *scan = s->scan;
    s->at++;
    if (byte == '>' && scan->met) {
        return leave(s);
    }
    scan->met = byte == '?';
    return UJ_XML_NEED;
}

static enum uj_xml_step close_element(struct scanner *s) {
    s->scan->state = TEXT;
    return s->scan->depth ? UJ_XML_NEED : UJ_XML_ELEMENT;
}

static enum uj_xml_step start_name(struct scanner *s, char byte) {
    struct uj_xml_scan *scan = s->scan;
    if (!ends_name(byte)) {
        s->at++;
        return UJ_XML_NEED;
    }
    const char *name = s->data + scan->tag + 1;
    size_t size = s->at - scan->tag - 1;
    if (scan->depth && uj_xml_names_record(s->layout, name, size)) {
        return bad(s, UJ_XML_MISMATCH, scan->tag); /* the one before was not closed */
    }
    if (scan->depth < UJ_XML_NAMES) {
        scan->names[scan->depth] = hash_of(name, size);
    }
    scan->depth++;
    scan->state = TAG;
    return UJ_XML_NEED;
}

static enum uj_xml_step tag(struct scanner *s, char byte) {
    struct uj_xml_scan *scan = s->scan;
    if (byte == '<') {
        return bad(s, UJ_XML_CHARACTER, s->at);
    }
    s->at++;
    if (byte == '>') {
        scan->state = TEXT;
    } else if (byte == '/') {
        scan->state = SLASH;
    } else if (byte == '"' || byte == '\'') {
        scan->state = QUOTED;
        scan->quote = byte;
    }
    return UJ_XML_NEED;
}

static enum uj_xml_step quoted(struct scanner *s, char byte) {
    if (byte == '<') {
        return bad(s, UJ_XML_CHARACTER, s->at);
    }
    if (byte == s->scan->quote) {
        s->scan->state = TAG;
    }
    s->at++;
    return UJ_XML_NEED;
}

static enum uj_xml_step slash(struct scanner *s, char byte) {
    if (byte != '>') {
        return bad(s, UJ_XML_CHARACTER, s->at);
    }
    s->at++;
    s->scan->depth--;
    return close_element(s);
}

static enum uj_xml_step end_tag(struct scanner *s, char byte) {
    struct uj_xml_scan *scan = s->scan;
    if (scan->state == END_NAME && ends_name(byte)) {
        const char *name = s->data + scan->tag + 2;
        size_t size = s->at - scan->tag - 2;
        int right = scan->depth == 0              ? uj_xml_names_root(s->layout, name, size)
                    : scan->depth <= UJ_XML_NAMES ? scan->names[scan->depth - 1] == hash_of(name, size)
                                                  : 1;
        if (!right) {
            return bad(s, UJ_XML_MISMATCH, scan->tag);
        }
        scan->state = END_SPACE;
    }
    if (scan->state == END_SPACE && byte != '>' && !uj_xml_is_space(byte)) {
        return bad(s, UJ_XML_CHARACTER, s->at);
    }
    s->at++;
    if (byte != '>') {
        return UJ_XML_NEED;
    }
    if (scan->depth == 0) {
        return UJ_XML_ROOT_END;
    }
    scan->depth--;
    return close_element(s);
}

static enum uj_xml_step one(struct scanner *s) {
    char byte = s->data[s->at];
    switch (s->scan->state) {
    case BEGIN:
    case TEXT:
        return text(s);
    case OPEN:
        return after_open(s, byte);
    case BANG:
        return bang(s, byte);
    case COMMENT:
        return up_to_two(s, '-', byte);
    case CDATA:
        return up_to_two(s, ']', byte);
    case INSTRUCTION:
        return instruction(s, byte);
    case NAME:
        return start_name(s, byte);
    case TAG:
        return tag(s, byte);
    case QUOTED:
        return quoted(s, byte);
    case SLASH:
        return slash(s, byte);
    default:
        return end_tag(s, byte);
    }
}

enum uj_xml_step uj_xml_scan(const struct uj_layout *layout, const char *data, size_t size, int last, size_t *at,
                             struct uj_xml_scan *scan, struct uj_xml_fault *fault) {
    struct scanner s = {layout, data, size, *at, last, scan, fault};
    enum uj_xml_step step = UJ_XML_NEED;
    while (step == UJ_XML_NEED && s.at < s.size) {
        step = one(&s);
    }
    *at = s.at;
    return step;
}
