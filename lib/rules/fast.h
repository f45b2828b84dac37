/* SPDX-License-Identifier: Apache-2.0 */
/* The fast path: proves of most clean records, in a few hundred instructions, that no rule of any profile would say
 * anything. It never finds anything itself: on any doubt it answers 0 and the exact path (check.c) decides. */
#ifndef UJ_RULES_FAST_H
#define UJ_RULES_FAST_H

#include <ujreg/profile.h>

#include "record/schema.h"

/* What the proof needs of a profile. Made once, then only read. */
struct uj_fast {
    uint32_t today;       /* YYYYMMDD */
    uint64_t today_order; /* its text, the first digit highest */
    uint32_t scope_unit;  /* 10000, 100 or 1: what AAB301 is divided by before it is compared; 0 without upload area */
    uint32_t scope;
    int in_utf8;               /* lengths are of UTF-8, to which text in GB18030 may grow by half */
    const ujreg_tables *areas; /* where areas are overlaid; NULL: the built-in table answers */
    int plain_areas;           /* the built-in table, and no upload area */
    int usable;                /* 0: codes are overlaid, everything goes the exact path */
};

/* What was proved last, so that a day's file proves its date once. Zero to begin; one per thread. */
struct uj_fast_memory {
    uint64_t date_text[2];
    uint32_t date[2];
    uint32_t area, area_year;
    uint32_t year_text, year; /* of ADC210 */
    uint64_t born;            /* the text of the last year of birth, the first digit highest */
};

void uj_fast_init(struct uj_fast *fast, const ujreg_profile *profile);

/* Of a clean record these items hold nothing but letters, digits, '-', '_' and characters of names that are not ASCII,
 * whatever rules a profile has: bit field - 1. */
#define UJ_FAST_PLAIN (~(UINT32_C(1) << (UJREG_AAC044 - 1) | UINT32_C(1) << (UJREG_AAE013 - 1)))

/* 1: the exact path would emit nothing for these items (in the order of field numbers). 0: it must be asked.
 * gb18030: AAC003, AAE011 and AAE013 are GB18030, not UTF-8. without_sex: an empty AAC004 is no doubt; the caller sees
 * to the note that it calls for. */
int uj_fast_clean(const struct uj_fast *fast, struct uj_fast_memory *memory, const ujreg_text *item, int gb18030,
                  int without_sex);

struct uj_fast_rows;

/* A row that is proved. */
struct uj_fast_found {
    uint32_t size;        /* with its line feed */
    uint32_t serial_size; /* of AAZ341, which starts behind six digits and a delimiter */
};

/* Proves rows one after the other, from the one at `row` on, as long as each can be and lies before `end`: records of the
 * eleven items in the annex's order, of which only the last may be quoted. Stores what it finds of at most `room` rows and returns how many
 * there are. Where item is not NULL, room is 1 and it gets the eleven items. Needs fast->usable. */
typedef size_t (*uj_fast_clean_rows)(const struct uj_fast *fast, struct uj_fast_memory *memory,
                                     const struct uj_fast_rows *rows, const char *row, const char *end,
                                     struct uj_fast_found *found, size_t room, ujreg_text *item);

/* What is alike for all rows of a delimited file. */
struct uj_fast_rows {
    uj_fast_clean_rows clean; /* for this processor */
    const char *readable;     /* bytes before this may be read, whatever they hold */
    uint32_t type;            /* AAC058 of an identity card between its delimiters */
    int gb18030;
    size_t name_limit, agent_limit, remark_limit; /* bytes */
    char delimiters[16];                          /* the same in every lane */
};

/* No more bytes of a row are looked at. */
#define UJ_FAST_ROW_READS 352

void uj_fast_rows_init(struct uj_fast_rows *rows, const struct uj_fast *fast, char delimiter, int gb18030,
                       const char *readable);

/* What clean is on any processor, and on those with AVX2: the same answers. */
size_t uj_fast_clean_rows_narrow(const struct uj_fast *fast, struct uj_fast_memory *memory,
                                 const struct uj_fast_rows *rows, const char *row, const char *end,
                                 struct uj_fast_found *found, size_t room, ujreg_text *item);
size_t uj_fast_clean_rows_wide(const struct uj_fast *fast, struct uj_fast_memory *memory,
                               const struct uj_fast_rows *rows, const char *row, const char *end,
                               struct uj_fast_found *found, size_t room, ujreg_text *item);

/* For both: whether the year of ADC210, four digits, can be one, which is then remembered with the last year of birth;
 * and AAB301 in that year. */
int uj_fast_learn_year(struct uj_fast_memory *memory, uint32_t text);
int uj_fast_area(const struct uj_fast *fast, struct uj_fast_memory *memory, uint32_t code);

#endif
