/* SPDX-License-Identifier: Apache-2.0 */
/* What a kind of file has columns for: the items of deregistration records, the members of registrations or of events.
 * The drivers know columns only by these tables. */
#ifndef UJ_READER_COLUMNS_H
#define UJ_READER_COLUMNS_H

#include "record/raw_record.h"

#define UJ_COLUMNS_ROOM 256 /* and a file of any kind so many, unknown ones included */

struct uj_columns {
    size_t count;
    /* The column of a name in UTF-8 and half width, without blanks; from 1, 0: none. */
    int32_t (*find)(const char *name, size_t size);
    /* By column - 1, for messages. NULL: columns are items, and a finding says which by its field. */
    const char *const *names;
    size_t most_columns; /* of a file */
    uint32_t formats;    /* bit UJREG_FORMAT_…: those it may have */
};

/* The items, the column of one being its field. */
extern const struct uj_columns uj_item_columns;

/* Longer names are no column's. */
#define UJ_COLUMN_NAME_MAX 128

/* The column of a name as people and programs write it, in headers, keys and elements alike, in UTF-8. In any width and with
 * blanks or line breaks inside ("姓　名") it is the same name. 0 when it is none. */
int32_t uj_column_by_name(const struct uj_columns *columns, const ujreg_text *name);

#endif
