/* SPDX-License-Identifier: Apache-2.0 */
/* Columns of registrations and keys of events: from text into the members of a struct and back. Which there are is
 * data/life_cycle_columns.tsv. Knows nothing of files. */
#ifndef UJ_REGISTRATION_MEMBER_COLUMNS_H
#define UJ_REGISTRATION_MEMBER_COLUMNS_H

#include <ujreg/record.h>
#include <ujreg/registration.h>

enum uj_member_type {
    UJ_MEMBER_KEY,    /* char[64]: key of a person */
    UJ_MEMBER_TEXT,   /* char[40] */
    UJ_MEMBER_LIST,   /* int32_t: a number by its name in a list of the life cycle */
    UJ_MEMBER_OWN,    /* the same, or a number from 1000 */
    UJ_MEMBER_DATE,   /* ujreg_date */
    UJ_MEMBER_AREA,   /* int32_t: six digits */
    UJ_MEMBER_REASON, /* int32_t: two digits */
    UJ_MEMBER_COUNT,  /* int32_t */
    UJ_MEMBER_YES,    /* int32_t: 1 or 0 */
    UJ_MEMBER_FLAG,   /* a bit of an uint32_t */
    UJ_MEMBER_SEX,    /* int32_t: code of AAC004 */
    UJ_MEMBER_ITEM    /* an item of the record beside the struct */
};

struct uj_member {
    enum uj_member_type type;
    int32_t of;    /* UJREG_LIST_…, UJREG_FLAG_… or the number of the item */
    size_t offset; /* of the member */
};

/* A name of a column: in English, in Chinese, or an item code; its letters are small. */
struct uj_member_name {
    const char *name;
    uint8_t size;
    uint8_t column; /* from 1 */
};

struct uj_members {
    const struct uj_member *member; /* by column - 1 */
    const char *const *names;       /* by column - 1, as they are written */
    size_t count;
    const struct uj_member_name *sorted;
    size_t sorted_count;
};

extern const struct uj_members uj_registration_members;
extern const struct uj_members uj_event_members;

/* The column of a name in any case; from 1, 0: none. */
int32_t uj_registration_column(const char *name, size_t size);
int32_t uj_event_column(const char *name, size_t size);

/* Why a value was not taken: variants of the rule reader.value. */
#define UJ_VALUE_TAKEN (-1)

/* Takes a value that is not empty; an item into the record, which then points to the text. UJ_VALUE_TAKEN, or why not. */
int32_t uj_member_parse(const struct uj_member *member, const ujreg_text *value, void *structure, ujreg_record *record);

#define UJ_MEMBER_ROOM 96

/* The value as text; its size, 0 when the member is zero. An item has none. */
size_t uj_member_format(const struct uj_member *member, const void *structure, char room[UJ_MEMBER_ROOM]);

#endif
