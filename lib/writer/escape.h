/* SPDX-License-Identifier: Apache-2.0 */
/* One value on its way into an output: copied when nothing in it needs a look, else escaped and put into the target's
 * encoding, or not carried at all. Which of the two happens is decided here; why not is told in refuse.c. */
#ifndef UJ_WRITER_ESCAPE_H
#define UJ_WRITER_ESCAPE_H

#include "writer/plain_copy.h"

/* No byte of a value becomes more than these: `\u0001` and `&#xD;` of one byte, 4 bytes of GB18030 of 2. */
#define UJ_VALUE_GROWTH 6
#define UJ_VALUE_SLACK 32 /* and so many bytes beyond are written to */

char *uj_escape_delimited(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column);
char *uj_escape_json(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column);
char *uj_escape_xml(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column);
char *uj_escape_fixed(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column);

/* What is looked for in the values of a form. valid: they are known to be UTF-8. */
static inline struct uj_look uj_value_look(const struct uj_form *form, int valid) {
    return uj_look_for(form, !(valid && form->high_is_plain));
}

/* Goes on with the value of a column that was copied to out and was not plain, or has to be filled up. Returns the end, or
 * NULL. */
char *uj_value_finish(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column);

/* Writes the value of a column. Returns the end, or NULL. */
UJ_ALWAYS_INLINE char *uj_value_write(const struct uj_form *form, const struct uj_look *look, char *out,
                                      const ujreg_text *value, int32_t column) {
    return uj_copy_plain(look, out, value->data, value->size) && !form->padded
               ? out + value->size
               : uj_value_finish(form, out, value, column);
}

/* The place of the first character that the form cannot carry in a column, which is valid UTF-8; value->size when
 * there is none. Lengths are not looked at. */
size_t uj_value_forbidden(const struct uj_form *form, const ujreg_text *value, int32_t column);

#endif
