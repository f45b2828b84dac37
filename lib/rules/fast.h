/* SPDX-License-Identifier: Apache-2.0 */
/* The fast path: proves of most clean records, in a few hundred instructions, that no rule of any profile would say
 * anything. It never finds anything itself: on any doubt it answers 0 and the exact path (check.c) decides. */
#ifndef UJ_RULES_FAST_H
#define UJ_RULES_FAST_H

#include <ujreg/profile.h>

#include "record/cells.h"
#include "record/schema.h"

/* What the proof needs of a profile. Made once, then only read. */
struct uj_fast {
    uint32_t today;        /* YYYYMMDD */
    uint32_t scope_unit;   /* 10000, 100 or 1: what AAB301 is divided by before it is compared; 0 without upload area */
    uint32_t scope;
    int in_utf8;           /* lengths are of UTF-8, to which text in GB18030 may grow by half */
    const ujreg_tables *areas; /* where areas are overlaid; NULL: the built-in table answers */
    int usable;            /* 0: codes are overlaid, everything goes the exact path */
};

/* What was proved last, so that a day's file proves its date once. Zero to begin; one per thread. */
struct uj_fast_memory {
    uint64_t date_text[2];
    uint32_t date[2];
    uint64_t area_text;
    uint32_t area_year;
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

/* The same for a record of the eleven items alone. */
int uj_fast_clean_cells(const struct uj_fast *fast, struct uj_fast_memory *memory, const struct uj_cells *cells,
                        int gb18030);

#endif
