/* SPDX-License-Identifier: Apache-2.0 */
/* Columns of registrations and keys of events: from text into the members of a struct and back. Which
 * there are is data/life_cycle_columns.tsv. */
#ifndef COLUMNS_H
#define COLUMNS_H

#include "tool.h"

#define COLUMN_KEY 0    /* char[64]: key of a person */
#define COLUMN_TEXT 1   /* char[40] */
#define COLUMN_LIST 2   /* int32_t: a number by its name in a list of the life cycle */
#define COLUMN_OWN 3    /* the same, or a number from 1000 */
#define COLUMN_DATE 4   /* ujreg_date */
#define COLUMN_AREA 5   /* int32_t: six digits */
#define COLUMN_REASON 6 /* int32_t: two digits */
#define COLUMN_COUNT 7  /* int32_t */
#define COLUMN_YES 8    /* int32_t: 1 or 0 */
#define COLUMN_FLAG 9   /* a bit of an uint32_t */
#define COLUMN_SEX 10   /* int32_t: code of AAC004 */
#define COLUMN_ITEM 11  /* an item of the record beside the struct */

struct column {
    const char *name;
    const char *name_zh;
    const char *code; /* item code that also names it, or NULL */
    int32_t type;     /* COLUMN_… */
    int32_t of;       /* UJREG_LIST_…, UJREG_FLAG_… or the number of the item */
    size_t offset;    /* of the member */
};

struct columns {
    const struct column *column;
    size_t count;
};

extern const struct columns columns_of_registrations;
extern const struct columns columns_of_events;

/* Names by what they hash to. */
struct column_index {
    uint8_t slot[512]; /* place in the columns + 1 */
};

void columns_index(const struct columns *columns, struct column_index *index);
/* The place of the column of a name, in either language or by its code; -1 when there is none. */
int columns_find(const struct columns *columns, const struct column_index *index, const ujreg_text *name);

/* Why a value was not taken: variants of the rule reader.value. */
#define VALUE_TAKEN (-1)
#define VALUE_KEY 8
#define VALUE_OTHER_TYPE 9

/* Takes a value that is not empty; an item into the record, which then points to the text. VALUE_TAKEN, or
 * why not. */
int column_take(const struct column *column, const ujreg_text *value, void *structure, ujreg_record *record);

#define COLUMN_ROOM 96

/* The value as text; its size, 0 when the member is zero. An item has none. */
size_t column_give(const struct column *column, const void *structure, char room[COLUMN_ROOM]);

#endif
