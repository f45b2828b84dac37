/* SPDX-License-Identifier: Apache-2.0 */
/* The form of an output: what stands before, between and after the values of a record in one format. Made once from the
 * schema, then read by all that write; it knows no field by name. How a value is escaped is in escape.h. */
#ifndef UJ_WRITER_FORM_H
#define UJ_WRITER_FORM_H

#include <ujreg/writer.h>

#include "record/schema.h"

#define UJ_FRAME_BYTES 16 /* what stands beside one value; copied as a whole */
#define UJ_FORM_BYTES 256 /* what stands before the first and after the last record */
#define UJ_SPECIALS 3

struct uj_form;

/* Writes a value that holds what cannot stand as it is; out has room. Returns the end, or NULL when the target cannot
 * carry it. */
typedef char *(*uj_value_escape)(const struct uj_form *form, char *out, const ujreg_text *value, int32_t column);

#define UJ_JOIN_BYTES 2 /* at most, at the front of a frame */

struct uj_frame {
    char before[UJ_FRAME_BYTES + UJ_JOIN_BYTES];
    char after[UJ_FRAME_BYTES + UJ_JOIN_BYTES];
    uint8_t before_size;
    uint8_t after_size;
};

struct uj_form {
    int32_t format;
    int32_t encoding;
    int32_t columns;
    uint8_t slot[UJ_FIELD_ROWS];  /* column -> field - 1 */
    uint32_t fields;              /* bit field - 1: it has a column */
    int32_t width[UJ_FIELD_ROWS]; /* of a column in bytes; only fixed */
    int keeps_empty;              /* an empty value has a place, too */
    int padded;                   /* values fill their width with spaces */
    size_t join;                  /* bytes at the front of a frame that the first value of a record goes without … */
    size_t end_join;              /* … and of the end of a record without values */
    size_t record_join;           /* bytes at the front of a record that the first one goes without */
    int guard_mark;               /* a value in column 0 would be the first bytes of the output */
    char special[UJ_SPECIALS];    /* printable ASCII that cannot stand in a value as it is; the rest '\n' */
    int high_is_plain;            /* UTF-8 goes into the output as it is */
    char delimiter;               /* of CSV, TSV, PSV */
    uj_value_escape escape;
    struct uj_frame value[UJ_FIELD_ROWS]; /* by column */
    struct uj_frame record;
    char begin[UJ_FORM_BYTES];
    char end[UJ_FRAME_BYTES];
    size_t begin_size, end_size;
    size_t frame_bytes; /* bound of all frames of one record */
};

/* UJREG_OK; UJREG_ERROR_ARGUMENT for options that do not go together; UJREG_ERROR_LIMIT when a code of the schema is too
 * long for a frame. */
ujreg_status uj_form_init(struct uj_form *form, const ujreg_writer_options *options);

#endif
