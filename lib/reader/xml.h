/* SPDX-License-Identifier: Apache-2.0 */
/* <records><record><AAB301>…: what comes before the first record (xml_opening.c), where elements end
 * (xml_tags.c), what stands between records and what follows a broken one (xml_records.c), and what a record says, by
 * expat (xml_expat.c) or, where it is of the plain kind, without asking it (xml_plain.c). */
#ifndef UJ_READER_XML_H
#define UJ_READER_XML_H

#include "reader/opening.h"

/* Where between records: uj_cut.state and uj_walk.state. 0 is also where a single record may be read again. */
enum {
    UJ_XML_WITHIN, /* in the root */
    UJ_XML_TEXT,   /* in text between records, which was reported */
    UJ_XML_CLOSED, /* after the root */
    UJ_XML_OVER,   /* after what follows the root */
    UJ_XML_CUT     /* at the end of the input, inside or after a broken record, which was reported with it */
};

/* Takes the encoding from the XML declaration at data + opening->used, if there is one and nothing better is known;
 * one that is not read is reported. UJ_OPENED, UJ_OPEN_REFUSED, UJ_OPEN_FAILED. */
enum uj_opened uj_xml_declared(struct uj_layout *layout, const char *data, size_t size, struct uj_opening *opening,
                               ujreg_findings *findings);

/* Reads up to the end of the root's start tag. As uj_open. */
enum uj_opened uj_xml_open(struct uj_layout *layout, const char *data, size_t size, int last,
                           const ujreg_allocator *allocator, struct uj_opening *opening, ujreg_findings *findings);

uj_parse_plain uj_xml_plain_choose(void);

/* For uj_block_format. */
size_t uj_xml_whole(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut);
enum uj_next uj_xml_next(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings);
size_t uj_xml_skip(const struct uj_layout *layout, const char *data, size_t size, size_t seen, int last,
                   struct uj_cut *cut, int *ended);
ujreg_status uj_xml_finish(const struct uj_cut *cut, uint64_t records, int *whole, ujreg_findings *findings);

/* --- xml_expat.c -------------------------------------------------------------------------------------- */

/* A piece of XML that expat takes for a document, in UTF-8 and without the bytes that are no characters. */
struct uj_xml_parser;

void uj_xml_parser_free(struct uj_xml_parser *parser);

/* The start of an input, up to and with the start tag of the root. */
struct uj_xml_root {
    char name[UJ_XML_ROOT_MAX]; /* terminated; cut off when it is longer */
    char space[64];             /* the namespace of that name; the same */
    int empty;                  /* the tag is also the end tag */
    int is_wrong;               /* it is not right XML: where, why, and in expat's words */
    size_t wrong;
    int variant;
    const char *words;
};

/* Reads it. UJREG_OK, UJREG_ERROR_MEMORY. */
ujreg_status uj_xml_read_root(const struct uj_layout *layout, const char *data, size_t size,
                              const ujreg_allocator *allocator, struct uj_xml_root *root);

/* Takes the items of the record that raw->start and raw->size tell. */
enum uj_next uj_xml_take(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings);

/* Whether an element that is no record holds items of one. UJREG_OK, UJREG_ERROR_MEMORY. */
ujreg_status uj_xml_holds_items(struct uj_walk *walk, const struct uj_raw *raw, int *holds);

/* Whether a comment or a processing instruction is right; reports it when not. UJ_NEXT_NOTHING, UJ_NEXT_FAILED. */
enum uj_next uj_xml_check_misc(struct uj_walk *walk, const struct uj_raw *raw, ujreg_findings *findings);

#endif
