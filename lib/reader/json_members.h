/* SPDX-License-Identifier: Apache-2.0 */
/* The members of a JSON object whose grammar is proved (json_grammar.h): names and values as they stand,
 * escapes undone on demand. */
#ifndef UJ_READER_JSON_MEMBERS_H
#define UJ_READER_JSON_MEMBERS_H

#include <stddef.h>
#include <stdint.h>

struct uj_layout;

struct uj_json_member {
    const char *key, *key_end;
    const char *value, *value_end; /* of a string without its quotes */
    int key_escaped;
    int escaped; /* the string */
};

/* The first member of the object, or its closing brace. */
const char *uj_json_members(const char *object);

/* Reads the member at p; returns the next one, or the closing brace. */
const char *uj_json_member(const struct uj_layout *layout, const char *p, const char *end, struct uj_json_member *member);

/* Undoes all escapes of [p, end) in the encoding of the input; what is written is never longer. Returns its
 * size. */
size_t uj_json_unescape(int32_t encoding, const char *p, const char *end, char *out);

#endif
