/* SPDX-License-Identifier: Apache-2.0 */
/* Where an element, a comment or a processing instruction ends. Only tags are told apart and counted, and
 * their names compared; whether all of it is right XML is asked of expat (xml_expat.c). Can be stopped and
 * resumed at any byte. */
#ifndef UJ_READER_XML_TAGS_H
#define UJ_READER_XML_TAGS_H

#include <stddef.h>
#include <stdint.h>

#include "rules/generated/variants.h"

struct uj_layout;

/* Names of elements are compared down to this depth; below it the tags are only counted. */
#define UJ_XML_NAMES 8

/* State of the search for the end. Initially zero. */
struct uj_xml_scan {
    uint8_t state;
    uint8_t met; /* how much of what ends a comment, a CDATA section or an instruction has been met */
    char quote;  /* around an attribute's value */
    uint32_t depth;
    size_t tag; /* where the tag under way starts */
    uint32_t names[UJ_XML_NAMES];
};

enum uj_xml_step {
    UJ_XML_NEED,
    UJ_XML_ELEMENT,
    UJ_XML_MISC,     /* a comment or a processing instruction */
    UJ_XML_ROOT_END, /* an end tag that closes what was open before the data */
    UJ_XML_BAD       /* broken, as the byte at *at shows; *fault says how */
};

struct uj_xml_fault {
    size_t start; /* at most *at */
    int variant;
};

/* data starts with '<'. Goes on at *at, which is then where it stopped. `last`: nothing follows the data. */
enum uj_xml_step uj_xml_scan(const struct uj_layout *layout, const char *data, size_t size, int last, size_t *at,
                             struct uj_xml_scan *scan, struct uj_xml_fault *fault);

static inline int uj_xml_is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* Bytes of the name that starts a tag at p. */
size_t uj_xml_name_size(const char *p, size_t size);

/* Whether the name, in either case and behind the prefix of the input, is that of a record; whether it is the root's. */
int uj_xml_names_record(const struct uj_layout *layout, const char *name, size_t size);
int uj_xml_names_root(const struct uj_layout *layout, const char *name, size_t size);

/* Whether the text is this word of small letters, in either case. */
int uj_xml_is_word(const char *text, size_t size, const char *word);

#endif
