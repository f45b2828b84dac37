/* SPDX-License-Identifier: Apache-2.0 */
/* One value on its way into an output: copied when nothing in it needs a look, else escaped and put into the target's
 * encoding, or not carried at all. Which of the two happens is decided here; why not is told in refuse.c. */
#ifndef UJ_FORMATS_VALUE_H
#define UJ_FORMATS_VALUE_H

#include "formats/form.h"

#define UJ_XML_NAMESPACE "urn:ujreg:deregistration:1"

/* No byte of a value becomes more than these: `\u0001` and `&#xD;` of one byte, 4 bytes of GB18030 of 2. */
#define UJ_VALUE_GROWTH 6
#define UJ_VALUE_SLACK 16 /* and so many bytes beyond are written to */

char *uj_escape_delimited(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column);
char *uj_escape_json(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column);
char *uj_escape_xml(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column);
char *uj_escape_fixed(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column);

/* Writes the value of a column. Returns the end, or NULL. */
char *uj_value_write(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column);

/* The place of the first character that the form cannot carry in a column, which is valid UTF-8; value->size when
 * there is none. Lengths are not looked at. */
size_t uj_value_forbidden(const struct uj_form *form, const ujreg_text *value, int32_t column);

#endif
