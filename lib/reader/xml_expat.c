/* SPDX-License-Identifier: Apache-2.0 */
/* What a record says, by expat. Each record is a document of its own: what is wrong in one says nothing of
 * the next. expat gets UTF-8, whatever the input is; places are those of the input. */
#include "reader/xml.h"

#if UJREG_XML
#  include <expat.h>
#  include <limits.h>
#  include <string.h>

#  include "core/gb18030.h"
#  include "core/utf8.h"
#  include "reader/once.h"
#  include "reader/raw_decode.h"
#  include "record/blank.h"
#  include "rules/report_finding.h"

#  define NAME_SHOWN 40

struct uj_xml_parser {
    const ujreg_allocator *allocator;
    XML_Parser expat;
    struct uj_buffer document; /* where it is not the input itself */
    struct uj_buffer text;     /* of the items that are not the input's bytes */
};

/* --- documents ------------------------------------------------------------------------------------------ */

static struct uj_xml_parser *parser_new(const ujreg_allocator *allocator) {
    struct uj_xml_parser *parser = uj_allocate_zero(allocator, sizeof *parser);
    if (!parser) {
        return NULL;
    }
    parser->allocator = allocator;
    uj_buffer_init(&parser->document, allocator);
    uj_buffer_init(&parser->text, allocator);
    parser->expat = XML_ParserCreate("UTF-8");
    if (!parser->expat) {
        uj_release(allocator, parser);
        return NULL;
    }
    return parser;
}

void uj_xml_parser_free(struct uj_xml_parser *parser) {
    if (parser) {
        const ujreg_allocator *allocator = parser->allocator;
        XML_ParserFree(parser->expat);
        uj_buffer_free(&parser->document);
        uj_buffer_free(&parser->text);
        uj_release(allocator, parser);
    }
}

/* A piece of the input as expat gets it, and how far places in the one were found in the other. */
struct document {
    int32_t encoding;
    const char *input;
    size_t input_size;
    const char *data;
    size_t size;
    size_t before;            /* bytes that the input does not have, at the front */
    size_t input_at, data_at; /* places of the same character */
};

static int is_ascii(const char *data, size_t size) {
    for (size_t i = 0; i < size; i++) {
        if ((unsigned char)data[i] >= 0x80) {
            return 0;
        }
    }
    return 1;
}

static ujreg_status make_document(struct uj_xml_parser *parser, const struct uj_layout *layout, const char *before,
                                  const char *input, size_t size, struct document *document) {
    struct uj_buffer *buffer = &parser->document;
    struct uj_span bad;
    *document = (struct document){layout->encoding, input, size, input, size, strlen(before), 0, 0};
    int same =
        layout->encoding == UJREG_ENCODING_GB18030 ? is_ascii(input, size) : uj_utf8_valid_prefix(input, size) == size;
    if (size > INT_MAX / 3 - NAME_SHOWN) {
        return UJREG_ERROR_LIMIT;
    }
    if (same && document->before == 0) {
        return UJREG_OK;
    }
    buffer->size = 0;
    ujreg_status status = uj_buffer_append(buffer, before, document->before);
    if (status == UJREG_OK) {
        status = uj_buffer_reserve(buffer, 3 * size);
    }
    if (status == UJREG_OK) {
        buffer->size += uj_decode_text(layout->encoding, input, size, buffer->data + buffer->size, &bad);
        document->data = buffer->data;
        document->size = buffer->size;
    }
    return status;
}

/* The place in the input of a place in the document. */
static size_t to_input(struct document *document, size_t at) {
    if (document->data == document->input) {
        return at;
    }
    at -= at < document->before ? at : document->before;
    if (at < document->data_at) {
        document->input_at = document->data_at = 0;
    }
    while (document->data_at < at && document->input_at < document->input_size) {
        const char *p = document->input + document->input_at;
        size_t rest = document->input_size - document->input_at;
        uint32_t character;
        char utf8[4];
        size_t used, made = 3;
        if (document->encoding == UJREG_ENCODING_GB18030) {
            used = uj_gb18030_decode(p, rest, &character);
            made = used ? uj_utf8_encode(character, utf8) : made;
            used = used ? used : uj_gb18030_bad(p, rest);
        } else {
            used = uj_utf8_decode(p, rest, &character);
            made = used ? used : made;
            used = used ? used : uj_utf8_bad(p, rest);
        }
        document->input_at += used;
        document->data_at += made;
    }
    return document->input_at;
}

static size_t place_of(const struct uj_xml_parser *parser) {
    XML_Index index = XML_GetCurrentByteIndex(parser->expat);
    return index < 0 ? 0 : (size_t)index;
}

/* Readies expat for another document. The salt is set because expat would ask the system for one each time. */
static void begin(struct uj_xml_parser *parser, void *context) {
    XML_ParserReset(parser->expat, "UTF-8");
    XML_SetHashSalt(parser->expat, (unsigned long)((uintptr_t)parser->expat >> 4 | 1));
    XML_SetUserData(parser->expat, context);
}

static int variant_of(enum XML_Error error) {
    switch (error) {
    case XML_ERROR_TAG_MISMATCH:
        return UJ_XML_MISMATCH;
    case XML_ERROR_UNDEFINED_ENTITY:
        return UJ_XML_ENTITY;
    case XML_ERROR_INVALID_TOKEN:
    case XML_ERROR_PARTIAL_CHAR:
    case XML_ERROR_SYNTAX:
        return UJ_XML_CHARACTER;
    default:
        return UJ_XML_OTHER;
    }
}

/* --- the root ------------------------------------------------------------------------------------------- */

struct root_reading {
    struct uj_xml_parser *parser;
    struct uj_xml_root *root;
};

static void copy_cut(char *to, size_t room, const char *from) {
    size_t size = strlen(from);
    size = size < room ? size : room - 1;
    memcpy(to, from, size);
    to[size] = '\0';
}

static void XMLCALL root_start(void *context, const XML_Char *name, const XML_Char **attributes) {
    struct uj_xml_root *root = ((struct root_reading *)context)->root;
    copy_cut(root->name, sizeof root->name, name);
    const char *colon = strchr(name, ':');
    size_t prefix = colon ? (size_t)(colon - name) : 0;
    for (; *attributes; attributes += 2) {
        const char *attribute = *attributes;
        if (strncmp(attribute, "xmlns", 5) == 0 &&
            (prefix == 0
                 ? attribute[5] == '\0'
                 : attribute[5] == ':' && strncmp(attribute + 6, name, prefix) == 0 && attribute[6 + prefix] == 0)) {
            copy_cut(root->space, sizeof root->space, attributes[1]);
        }
    }
}

static void XMLCALL root_end(void *context, const XML_Char *name) {
    (void)name;
    ((struct root_reading *)context)->root->empty = 1;
}

ujreg_status uj_xml_read_root(const struct uj_layout *layout, const char *data, size_t size,
                              const ujreg_allocator *allocator, struct uj_xml_root *root) {
    memset(root, 0, sizeof *root);
    struct uj_xml_parser *parser = parser_new(allocator);
    if (!parser) {
        return UJREG_ERROR_MEMORY;
    }
    struct document document;
    struct root_reading reading = {parser, root};
    ujreg_status status = make_document(parser, layout, "", data, size, &document);
    if (status == UJREG_OK) {
        begin(parser, &reading);
        XML_SetElementHandler(parser->expat, root_start, root_end);
        if (XML_Parse(parser->expat, document.data, (int)document.size, XML_FALSE) != XML_STATUS_OK) {
            enum XML_Error error = XML_GetErrorCode(parser->expat);
            root->wrong = to_input(&document, place_of(parser));
            root->variant = variant_of(error);
            root->words = XML_ErrorString(error);
            root->is_wrong = error != XML_ERROR_NO_MEMORY;
            status = root->is_wrong ? UJREG_OK : UJREG_ERROR_MEMORY;
        }
    }
    uj_xml_parser_free(parser);
    return status;
}

/* --- a record ------------------------------------------------------------------------------------------- */

/* Names that are not read: how many, and of the first where it stands and what it is. */
struct unread {
    int64_t count;
    size_t offset;
    char name[NAME_SHOWN];
    size_t size;
};

struct reading {
    struct uj_walk *walk;
    struct uj_xml_parser *parser;
    struct uj_raw *raw;
    ujreg_findings *findings;
    struct document document;
    uint32_t depth;
    int32_t field;     /* the item under way; 0: none that is read */
    size_t item_start; /* its content in the input */
    size_t text_start; /* and in parser->text */
    uint32_t met, doubled, nested;
    int text_told;
    struct unread elements, attributes;
    int malformed;
    size_t too_deep; /* where, from 1 */
    ujreg_status status;
};

static void note_unread(struct unread *unread, size_t offset, const char *name) {
    if (unread->count++ == 0) {
        size_t size = strlen(name);
        unread->offset = offset;
        unread->size = uj_utf8_valid_prefix(name, size < NAME_SHOWN ? size : NAME_SHOWN);
        memcpy(unread->name, name, unread->size);
    }
}

static void report(struct reading *reading, struct uj_syntax *syntax) {
    ujreg_status status = uj_syntax_add(reading->findings, syntax);
    reading->malformed = 1;
    reading->status = status == UJREG_OK ? reading->status : status;
}

static size_t here(struct reading *reading) {
    return to_input(&reading->document, place_of(reading->parser));
}

/* Declarations of namespaces, and what belongs to schemas, say nothing about the record. */
static int is_declaration(const char *attribute) {
    return strncmp(attribute, "xml", 3) == 0 || strncmp(attribute, "xsi:", 4) == 0;
}

static int32_t field_of(const struct uj_layout *layout, const char *name) {
    if (strncmp(name, layout->root, layout->prefix_size) != 0) {
        return 0;
    }
    const ujreg_text local = {name + layout->prefix_size, strlen(name + layout->prefix_size)};
    return uj_column_by_name(layout->kind, &local);
}

static void start_item(struct reading *reading, const char *name) {
    int32_t field = field_of(reading->walk->layout, name);
    uint32_t bit = field ? uj_field_bit(field) : 0;
    reading->field = 0;
    if (!field) {
        note_unread(&reading->elements, here(reading), name);
    } else if (reading->met & bit) {
        if (!(reading->doubled & bit)) {
            reading->doubled |= bit;
            report(reading, &(struct uj_syntax){.rule = UJREG_RULE_READER_XML_ELEMENT_DOUBLED,
                                                .field = field,
                                                .offset = here(reading),
                                                .length = strlen(name) + 2});
        }
    } else {
        reading->met |= bit;
        reading->field = field;
        reading->text_start = reading->parser->text.size;
        reading->item_start = to_input(&reading->document, place_of(reading->parser) +
                                                               (size_t)XML_GetCurrentByteCount(reading->parser->expat));
    }
}

static void start_nested(struct reading *reading) {
    uint32_t bit = uj_field_bit(reading->field);
    if (!(reading->nested & bit)) {
        reading->nested |= bit;
        report(reading, &(struct uj_syntax){.rule = UJREG_RULE_READER_XML_ELEMENT_NESTED,
                                            .field = reading->field,
                                            .offset = here(reading),
                                            .length = 1});
    }
}

static void XMLCALL element_start(void *context, const XML_Char *name, const XML_Char **attributes) {
    struct reading *reading = context;
    reading->depth++;
    if (reading->depth > reading->walk->layout->max_nesting) {
        reading->too_deep = here(reading) + 1;
        XML_StopParser(reading->parser->expat, XML_FALSE);
        return;
    }
    for (; reading->depth <= 2 && *attributes; attributes += 2) {
        if (!is_declaration(*attributes)) {
            note_unread(&reading->attributes, here(reading), *attributes);
        }
    }
    if (reading->depth == 2) {
        start_item(reading, name);
    } else if (reading->depth > 2 && reading->field) {
        start_nested(reading);
    }
}

static void XMLCALL characters(void *context, const XML_Char *text, int size) {
    struct reading *reading = context;
    if (reading->depth == 2 && reading->field) {
        ujreg_status status = uj_buffer_append(&reading->parser->text, text, (size_t)size);
        reading->status = status == UJREG_OK ? reading->status : status;
        return;
    }
    for (int i = 0; reading->depth == 1 && !reading->text_told && i < size; i++) {
        if (!uj_xml_is_space(text[i])) {
            reading->text_told = 1;
            report(reading,
                   &(struct uj_syntax){.rule = UJREG_RULE_READER_XML_TEXT,
                                       .offset = to_input(&reading->document, place_of(reading->parser) + (size_t)i),
                                       .length = 1});
        }
    }
}

/* Whether the content is the value as it is: no reference, section, comment or line end to be made even. */
static int is_plain(const char *content, size_t size) {
    for (size_t i = 0; i < size; i++) {
        if (content[i] == '&' || content[i] == '<' || content[i] == '\r') {
            return 0;
        }
    }
    return 1;
}

static int is_valid(int32_t encoding, const char *content, size_t size) {
    return (encoding == UJREG_ENCODING_GB18030 ? uj_gb18030_valid_prefix(content, size)
                                               : uj_utf8_valid_prefix(content, size)) == size;
}

static void end_item(struct reading *reading) {
    const struct uj_layout *layout = reading->walk->layout;
    struct uj_raw *raw = reading->raw;
    size_t slot = (size_t)reading->field - 1, start = reading->item_start, size = here(reading) - start;
    const char *content = raw->start + start;
    raw->item[slot] = (ujreg_text){content, size};
    const int plain = is_plain(content, size);
    size_t text_size = reading->parser->text.size - reading->text_start;
    reading->parser->text.size = reading->text_start;
    if (plain ? !uj_value_fits(layout, &raw->item[slot]) : text_size > layout->max_field) {
        report(reading, &(struct uj_syntax){.rule = UJREG_RULE_READER_FIELD_TOO_LONG,
                                            .field = reading->field,
                                            .offset = start,
                                            .length = size,
                                            .numbers = {(int64_t)layout->max_field, 0, 0, UJ_FIELD_TOO_LONG_IN_ITEM}});
    } else if (!plain && !is_valid(layout->encoding, content, size)) {
        report(reading, &(struct uj_syntax){.rule = UJREG_RULE_READER_XML_SYNTAX,
                                            .offset = start,
                                            .length = size,
                                            .numbers = {(int64_t)start + 1, 0, 0, UJ_XML_CHARACTER}});
    } else if (!plain) {
        /* The text moves while it grows: its place is kept as a length until the end. */
        reading->parser->text.size += text_size;
        raw->moved |= UINT64_C(1) << slot;
        raw->span[slot] = (struct uj_span){start, size};
        raw->item[slot] = (ujreg_text){NULL, text_size};
    }
    reading->field = 0;
}

static void XMLCALL element_end(void *context, const XML_Char *name) {
    struct reading *reading = context;
    (void)name;
    if (reading->depth == 2 && reading->field) {
        end_item(reading);
    }
    reading->depth--;
}

/* Lays the moved texts, in the encoding of the input, where they stay until the next record. */
static ujreg_status settle(struct reading *reading) {
    struct uj_buffer *scratch = &reading->walk->scratch, *text = &reading->parser->text;
    struct uj_raw *raw = reading->raw;
    scratch->size = 0;
    if (!raw->moved) {
        return UJREG_OK;
    }
    ujreg_status status = uj_buffer_reserve(scratch, 2 * text->size + 1);
    if (status != UJREG_OK) {
        return status;
    }
    /* In the order in which they were met, which is that of their places. */
    size_t from = 0;
    for (uint64_t left = raw->moved; left;) {
        int next = -1;
        for (int slot = 0; slot < UJ_FIELD_ROWS; slot++) {
            if ((left >> slot & 1) && (next < 0 || raw->span[slot].start < raw->span[next].start)) {
                next = slot;
            }
        }
        left ^= UINT64_C(1) << next;
        ujreg_text *item = &raw->item[next];
        char *to = scratch->data + scratch->size;
        size_t made = item->size;
        if (reading->document.encoding == UJREG_ENCODING_GB18030) {
            size_t used;
            uj_utf8_to_gb18030(text->data + from, item->size, to, scratch->capacity - scratch->size, &used, &made);
        } else if (made) {
            memcpy(to, text->data + from, made);
        }
        from += item->size;
        *item = (ujreg_text){to, made};
        scratch->size += made;
    }
    return UJREG_OK;
}

static ujreg_status tell_unread(const struct unread *unread, int32_t rule, ujreg_findings *findings) {
    if (unread->count == 0) {
        return UJREG_OK;
    }
    const ujreg_text name = {unread->name, unread->size}, none = {NULL, 0};
    const int is_fault = rule == UJREG_RULE_READER_NO_ITEM; /* whose message names it */
    return uj_syntax_add(findings, &(struct uj_syntax){.rule = rule,
                                                       .offset = unread->offset,
                                                       .length = 1,
                                                       .value = is_fault ? none : name,
                                                       .detail = is_fault ? name : none,
                                                       .numbers = {0, 0, unread->count}});
}

/* Why expat gave up. */
/* UJ_NEXT_MALFORMED, UJ_NEXT_FAILED. */
static enum uj_next tell_error(struct reading *reading, enum uj_about about, ujreg_findings *findings) {
    enum XML_Error error = XML_GetErrorCode(reading->parser->expat);
    size_t at = reading->too_deep ? reading->too_deep - 1 : here(reading);
    if (error == XML_ERROR_NO_MEMORY) {
        return uj_next_after(reading->walk, UJREG_ERROR_MEMORY, UJ_NEXT_FAILED);
    }
    struct uj_syntax syntax = {.rule = UJREG_RULE_READER_XML_SYNTAX,
                               .about = about,
                               .offset = at,
                               .length = at < reading->raw->size,
                               .numbers = {(int64_t)at + 1, 0, 0, variant_of(error)}};
    if (reading->too_deep) {
        syntax.rule = UJREG_RULE_READER_NESTING;
        syntax.numbers[0] = reading->walk->layout->max_nesting;
        syntax.numbers[3] = 0;
    } else if (syntax.numbers[3] == UJ_XML_OTHER) {
        const char *words = XML_ErrorString(error);
        syntax.detail = (ujreg_text){words, words ? strlen(words) : 0};
    }
    return uj_next_malformed(reading->walk, &syntax, findings);
}

static ujreg_status need_parser(struct uj_walk *walk) {
    if (!walk->xml) {
        walk->xml = parser_new(walk->scratch.allocator);
    }
    return walk->xml ? UJREG_OK : UJREG_ERROR_MEMORY;
}

/* What both ways of reading begin with: the parser, and the document of some bytes behind `before`. */
static ujreg_status open_reading(struct uj_walk *walk, struct reading *reading, const char *before,
                                 const struct uj_raw *raw, ujreg_findings *findings) {
    ujreg_status status = need_parser(walk);
    if (status != UJREG_OK) {
        return status;
    }
    memset(reading, 0, sizeof *reading);
    reading->walk = walk;
    reading->parser = walk->xml;
    reading->findings = findings;
    return make_document(walk->xml, walk->layout, before, raw->start, raw->size, &reading->document);
}

enum uj_next uj_xml_take(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings) {
    struct reading reading;
    const size_t from = ujreg_findings_count(findings);
    ujreg_status status = open_reading(walk, &reading, "", raw, findings);
    if (status != UJREG_OK) {
        return uj_next_after(walk, status, UJ_NEXT_FAILED);
    }
    reading.raw = raw;
    memset(raw->item, 0, UJ_FIELD_ROWS * sizeof *raw->item);
    raw->moved = 0;
    walk->xml->text.size = 0;
    begin(walk->xml, &reading);
    XML_SetElementHandler(walk->xml->expat, element_start, element_end);
    XML_SetCharacterDataHandler(walk->xml->expat, characters);
    enum XML_Status parsed = XML_Parse(walk->xml->expat, reading.document.data, (int)reading.document.size, XML_TRUE);
    if (reading.status != UJREG_OK) {
        return uj_next_after(walk, reading.status, UJ_NEXT_FAILED);
    }
    if (parsed != XML_STATUS_OK) {
        uj_findings_truncate(findings, from); /* one cause, one finding */
        return tell_error(&reading, UJ_ABOUT_RECORD, findings);
    }
    status = settle(&reading);
    const int nothing_known = reading.elements.count && !reading.met && !reading.malformed;
    if (status == UJREG_OK && nothing_known) {
        reading.malformed = 1;
        status = tell_unread(&reading.elements, UJREG_RULE_READER_NO_ITEM, findings);
    } else if (status == UJREG_OK) {
        status = tell_unread(&reading.elements, UJREG_RULE_READER_XML_ELEMENT_UNKNOWN, findings);
    }
    if (status == UJREG_OK) {
        status = tell_unread(&reading.attributes, UJREG_RULE_READER_XML_ATTRIBUTE, findings);
    }
    if (status != UJREG_OK || reading.malformed) {
        return uj_next_after(walk, status, UJ_NEXT_MALFORMED);
    }
    const int nothing_else = reading.elements.count == 0 && reading.attributes.count == 0;
    if (!nothing_else || !uj_items_are_blank(walk->layout->encoding, raw->item, UJ_FIELD_ROWS)) {
        return UJ_NEXT_RECORD;
    }
    return uj_next_after(walk, uj_blank_line(raw->size, findings), UJ_NEXT_NOTHING);
}

struct looking {
    struct uj_walk *walk;
    uint32_t depth;
    int found;
};

static void XMLCALL look_start(void *context, const XML_Char *name, const XML_Char **attributes) {
    struct looking *looking = context;
    (void)attributes;
    looking->depth++;
    looking->found |= looking->depth == 2 && field_of(looking->walk->layout, name) != 0;
}

static void XMLCALL look_end(void *context, const XML_Char *name) {
    struct looking *looking = context;
    (void)name;
    looking->depth--;
}

ujreg_status uj_xml_holds_items(struct uj_walk *walk, const struct uj_raw *raw, int *holds) {
    struct looking looking = {walk, 0, 0};
    struct document document;
    ujreg_status status = need_parser(walk);
    if (status == UJREG_OK) {
        status = make_document(walk->xml, walk->layout, "", raw->start, raw->size, &document);
    }
    if (status == UJREG_OK) {
        begin(walk->xml, &looking);
        XML_SetElementHandler(walk->xml->expat, look_start, look_end);
        if (XML_Parse(walk->xml->expat, document.data, (int)document.size, XML_TRUE) != XML_STATUS_OK &&
            XML_GetErrorCode(walk->xml->expat) == XML_ERROR_NO_MEMORY) {
            status = UJREG_ERROR_MEMORY;
        }
    }
    *holds = looking.found;
    return status;
}

enum uj_next uj_xml_check_misc(struct uj_walk *walk, const struct uj_raw *raw, ujreg_findings *findings) {
    struct reading reading;
    ujreg_status status = open_reading(walk, &reading, "<r/>", raw, findings);
    if (status != UJREG_OK) {
        return uj_next_after(walk, status, UJ_NEXT_FAILED);
    }
    begin(walk->xml, &reading);
    if (XML_Parse(walk->xml->expat, reading.document.data, (int)reading.document.size, XML_TRUE) == XML_STATUS_OK) {
        return UJ_NEXT_NOTHING;
    }
    struct uj_raw place = *raw;
    reading.raw = &place;
    return tell_error(&reading, UJ_ABOUT_NO_RECORD, findings) == UJ_NEXT_FAILED ? UJ_NEXT_FAILED : UJ_NEXT_NOTHING;
}
#else
typedef int uj_no_xml;
#endif
