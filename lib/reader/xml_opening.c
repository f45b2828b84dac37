/* SPDX-License-Identifier: Apache-2.0 */
/* What comes before the first record of XML: declaration, comments, and the root's start tag. */
#include "reader/xml.h"

#if UJREG_XML
#  include <string.h>

#  include "reader/item_words.h"
#  include "rules/report_finding.h"

/* --- the declared encoding ------------------------------------------------------------------------------ */

static size_t find(const char *data, size_t size, size_t from, const char *what) {
    size_t length = strlen(what);
    for (size_t at = from; at + length <= size; at++) {
        if (memcmp(data + at, what, length) == 0) {
            return at;
        }
    }
    return size;
}

/* Also names that are no name of an encoding here. -1: not read. */
static int32_t encoding_of(const char *name, size_t size) {
    static const struct {
        const char *name;
        int32_t encoding;
    } others[] = {{"us-ascii", UJREG_ENCODING_UTF8},
                  {"ascii", UJREG_ENCODING_UTF8},
                  {"cp936", UJREG_ENCODING_GB18030},
                  {"ms936", UJREG_ENCODING_GB18030},
                  {"gb_2312-80", UJREG_ENCODING_GB18030}};
    char small[16];
    if (size > sizeof small) {
        return -1;
    }
    for (size_t i = 0; i < size; i++) {
        small[i] = name[i] >= 'A' && name[i] <= 'Z' ? (char)(name[i] - 'A' + 'a') : name[i];
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (strlen(others[i].name) == size && memcmp(others[i].name, small, size) == 0) {
            return others[i].encoding;
        }
    }
    int32_t encoding = ujreg_encoding_find(small, size);
    return encoding == UJREG_ENCODING_AUTO ? -1 : encoding;
}

/* The value of encoding="…" in the declaration; size 0 when it does not say. */
static ujreg_text declared_name(const char *data, size_t size) {
    ujreg_text name = {data, 0};
    if (size < 6 || memcmp(data, "<?xml", 5) != 0 || !uj_xml_is_space(data[5])) {
        return name;
    }
    size_t end = find(data, size, 0, "?>");
    size_t at = find(data, end, 0, "encoding");
    if (end == size || at == end) {
        return name;
    }
    at += strlen("encoding");
    while (at < end && (uj_xml_is_space(data[at]) || data[at] == '=')) {
        at++;
    }
    if (at < end && (data[at] == '"' || data[at] == '\'')) {
        const char *close = memchr(data + at + 1, data[at], end - at - 1);
        name.data = data + at + 1;
        name.size = close ? (size_t)(close - name.data) : 0;
    }
    return name;
}

enum uj_opened uj_xml_declared(struct uj_layout *layout, const char *data, size_t size, struct uj_opening *opening,
                               ujreg_findings *findings) {
    const size_t at = opening->used;
    if (layout->encoding != UJREG_ENCODING_AUTO) {
        return UJ_OPENED;
    }
    ujreg_text name = declared_name(data + at, size - at);
    int32_t encoding = name.size ? encoding_of(name.data, name.size) : UJREG_ENCODING_AUTO;
    if (encoding >= 0) {
        layout->encoding = encoding;
        layout->encoding_source = encoding == UJREG_ENCODING_AUTO ? UJ_ENCODING_DETECTED : UJ_ENCODING_DECLARED;
        return UJ_OPENED;
    }
    layout->format = UJREG_FORMAT_XML;
    size_t start = (size_t)(name.data - data), length = name.size;
    name.size = 0;
    while (name.size < length && name.size < 40 && name.data[name.size] > ' ' && name.data[name.size] < 0x7F) {
        name.size++;
    }
    ujreg_status status = uj_syntax_add(
        findings,
        &(struct uj_syntax){.rule = UJREG_RULE_READER_XML_ENCODING, .offset = start, .length = length, .detail = name});
    return uj_opened_after(opening, status, UJ_OPEN_REFUSED);
}

/* --- up to the root ------------------------------------------------------------------------------------- */

enum start_kind { START_NEED, START_ROOT, START_DOCTYPE, START_WRONG };

/* Where the root's start tag ends; or what is there instead, and where. */
static enum start_kind find_root(const char *data, size_t size, size_t *at) {
    for (;;) {
        while (*at < size && uj_xml_is_space(data[*at])) {
            ++*at;
        }
        if (size - *at < 4) {
            return *at < size && data[*at] != '<' ? START_WRONG : START_NEED;
        }
        const char *p = data + *at;
        size_t end;
        if (p[0] != '<') {
            return START_WRONG;
        }
        if (p[1] == '?') {
            end = find(data, size, *at + 2, "?>") + 2;
        } else if (p[1] == '!' && p[2] == '-' && p[3] == '-') {
            end = find(data, size, *at + 4, "-->") + 3;
        } else if (p[1] == '!') {
            return START_DOCTYPE;
        } else {
            break;
        }
        if (end > size) {
            return START_NEED;
        }
        *at = end;
    }
    char quote = 0;
    for (size_t i = *at; i < size; i++) {
        if (quote) {
            quote = data[i] == quote ? 0 : quote;
        } else if (data[i] == '"' || data[i] == '\'') {
            quote = data[i];
        } else if (data[i] == '>') {
            *at = i + 1;
            return START_ROOT;
        }
    }
    return START_NEED;
}

/* A finding about the input as a whole, at a place. */
static enum uj_opened refuse(struct uj_opening *opening, size_t at, struct uj_syntax *syntax, ujreg_findings *findings) {
    syntax->offset = at;
    ujreg_status status = uj_syntax_add(findings, syntax);
    return uj_opened_after(opening, status, UJ_OPEN_REFUSED);
}

static enum uj_opened refuse_syntax(struct uj_opening *opening, size_t start, size_t at, int variant, const char *words,
                                    ujreg_findings *findings) {
    struct uj_syntax syntax = {.rule = UJREG_RULE_READER_XML_SYNTAX,
                               .detail = {words, words ? strlen(words) : 0},
                               .numbers = {(int64_t)(at - start) + 1, 0, 0, variant}};
    return refuse(opening, at, &syntax, findings);
}

/* Takes the root's name and its prefix; the variant of the rule reader.xml-root otherwise. */
static int take_root(struct uj_layout *layout, const struct uj_xml_root *root) {
    const char *colon = strchr(root->name, ':');
    const char *local = colon ? colon + 1 : root->name;
    size_t prefix = (size_t)(local - root->name);
    if (!uj_xml_is_word(local, strlen(local), "records") || prefix > UJ_XML_PREFIX_MAX) {
        return UJ_XML_ROOT_NAME;
    }
    if (root->space[0] && strcmp(root->space, UJREG_XML_NAMESPACE) != 0) {
        return UJ_XML_ROOT_NAMESPACE;
    }
    memcpy(layout->root, root->name, sizeof layout->root);
    layout->root_size = strlen(root->name);
    layout->prefix_size = prefix;
    return -1;
}

enum uj_opened uj_xml_open(struct uj_layout *layout, const char *data, size_t size, int last,
                           const ujreg_allocator *allocator, struct uj_opening *opening, ujreg_findings *findings) {
    const size_t start = opening->used;
    const int too_much = size - start > layout->max_record; /* then what lies beyond must not matter */
    size_t at = start;
    struct uj_xml_root root;
    switch (find_root(data, too_much ? start + layout->max_record + 1 : size, &at)) {
    case START_NEED:
        if (!last && !too_much) {
            return UJ_OPEN_NEED;
        }
        return refuse_syntax(opening, start, too_much ? at : size, UJ_XML_CUT_OFF, NULL, findings);
    case START_DOCTYPE:
        return refuse(opening, at, &(struct uj_syntax){.rule = UJREG_RULE_READER_XML_DOCTYPE, .length = 9}, findings);
    case START_WRONG:
        return refuse_syntax(opening, start, at, UJ_XML_CHARACTER, NULL, findings);
    case START_ROOT:
        break;
    }
    ujreg_status status = uj_xml_read_root(layout, data + start, at - start, allocator, &root);
    if (status != UJREG_OK) {
        return uj_opened_after(opening, status, UJ_OPEN_FAILED);
    }
    if (root.is_wrong) {
        return refuse_syntax(opening, start, start + root.wrong, root.variant, root.words, findings);
    }
    int wrong = take_root(layout, &root);
    if (wrong >= 0) {
        size_t tag = at;
        while (tag > start && data[tag - 1] != '<') {
            tag--;
        }
        return refuse(
            opening, tag - 1,
            &(struct uj_syntax){.rule = UJREG_RULE_READER_XML_ROOT, .length = at - tag + 1, .numbers = {0, 0, 0, wrong}},
            findings);
    }
    layout->parse_plain = uj_xml_plain_choose();
    uj_item_words_prepare(layout, '<', '>');
    opening->used = at;
    opening->lines = uj_count_feeds(data + start, at - start);
    opening->state = root.empty ? UJ_XML_CLOSED : UJ_XML_WITHIN;
    return UJ_OPENED;
}
#else
typedef int uj_no_xml;
#endif
