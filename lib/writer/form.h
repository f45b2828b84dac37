/* SPDX-License-Identifier: Apache-2.0 */
/* The form of an output: the text before, between and after the values of a record in one format. It is built once from
 * the schema, names no field in code, and is only read afterwards. escape.h writes the values. */
#ifndef UJ_WRITER_FORM_H
#define UJ_WRITER_FORM_H

#include <ujreg/writer.h>

#include "record/schema.h"

#define UJ_FRAME_BYTES 16 /* room for the text beside one value; always copied whole */
#define UJ_FORM_BYTES 256 /* room for the text before the first and after the last record */
#define UJ_SPECIALS 3

struct uj_form;

/* Writes a value that needs escaping; `out` has room. Returns the end, or NULL if the output cannot carry the value. */
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
    int32_t width[UJ_FIELD_ROWS]; /* bytes of a column; only fixed */
    int keeps_empty;              /* empty values are written too */
    int padded;                   /* values are padded with spaces to their width */
    size_t join;                  /* length of the separator that the first value of a record omits … */
    size_t end_join;              /* … and the end of a record without values */
    size_t record_join;           /* length of the separator that the first record omits */
    int guard_mark;               /* column 0 begins the output, so it must not look like a byte order mark */
    char special[UJ_SPECIALS];    /* printable ASCII that must be escaped; unused entries are '\n' */
    int high_is_plain;            /* UTF-8 is written as it is */
    char delimiter;               /* of CSV, TSV, PSV */
    uj_value_escape escape;
    struct uj_frame value[UJ_FIELD_ROWS]; /* by column */
    struct uj_frame record;
    char begin[UJ_FORM_BYTES];
    char end[UJ_FRAME_BYTES];
    size_t begin_size, end_size;
    size_t max_record;  /* bytes of one as written */
    size_t frame_bytes; /* upper bound of the frames of one record */
};

/* UJREG_OK; UJREG_ERROR_ARGUMENT for options that exclude each other; UJREG_ERROR_LIMIT if an item code is too long for
 * a frame. */
ujreg_status uj_form_init(struct uj_form *form, const ujreg_writer_options *options);

#endif
