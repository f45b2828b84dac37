/* SPDX-License-Identifier: Apache-2.0 */
/* Writes one value: copies it if nothing in it is special, otherwise transcodes, pads and escapes it, or refuses it.
 * write_record.c reports why a value was refused. */
#ifndef UJ_WRITER_ESCAPE_H
#define UJ_WRITER_ESCAPE_H

#include "core/inline.h"
#include "writer/plain_copy.h"

/* The most bytes that one byte of a value becomes: `\u0001`, `&#xD;`. */
#define UJ_VALUE_GROWTH 6
#define UJ_VALUE_SLACK 32 /* bytes beyond the end that may be overwritten */

char *uj_escape_delimited(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column);
char *uj_escape_json(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column);
char *uj_escape_xml(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column);
char *uj_escape_fixed(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column);

/* The characters to look for in the values of a form. valid: the values are known to be UTF-8. */
static inline struct uj_look uj_value_look(const struct uj_form *form, int valid) {
    return uj_look_for(form, !(valid && form->high_is_plain));
}

/* Continues with a value that was copied to `out` and needs escaping or padding. Returns the end, or NULL. */
char *uj_value_finish(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column);

/* Writes the value of a column. Returns the end, or NULL. */
UJ_ALWAYS_INLINE char *uj_value_write(const struct uj_form *form, const struct uj_look *look, char *out,
                                      const ujreg_text *value, int32_t column) {
    return uj_copy_plain(look, out, value->data, value->size) && !form->padded
               ? out + value->size
               : uj_value_finish(form, out, value, column);
}

/* Offset of the first character that the form cannot carry; value->size if there is none. The value is valid UTF-8.
 * Lengths are not checked. */
size_t uj_value_forbidden(const struct uj_form *form, const ujreg_text *value, int32_t column);

#endif
