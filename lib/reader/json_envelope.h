/* SPDX-License-Identifier: Apache-2.0 */
/* A JSON object around the array of records, as interfaces answer: {"code": 0, "data": [{"AAB301": …}, …]}. */
#ifndef UJ_READER_JSON_ENVELOPE_H
#define UJ_READER_JSON_ENVELOPE_H

#include <ujreg/base.h>

#include "reader/json_grammar.h"

struct uj_envelope {
    size_t array;    /* the byte after the bracket that opens the array of records */
    uint32_t braces; /* open around it */
    ujreg_text name; /* of the member that the array is, as it stands */
    int spans_lines; /* with UJ_ENVELOPE_NONE: the object is whole and has line feeds in it */
};

enum uj_envelope_kind {
    UJ_ENVELOPE_NEED,  /* not enough bytes to decide */
    UJ_ENVELOPE_FOUND, /* an array of records */
    UJ_ENVELOPE_NONE   /* the object ends, breaks, is a record itself or goes on beyond the limit of one */
};

/* Looks for an array of objects that hold items, through objects alone. The data begins with an object; or it goes on
 * after a value in `braces` of them. */
enum uj_envelope_kind uj_json_find_records(const struct uj_layout *layout, const char *data, size_t size, int last,
                                           uint32_t braces, struct uj_envelope *envelope);

#endif
