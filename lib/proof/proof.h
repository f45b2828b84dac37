/* SPDX-License-Identifier: Apache-2.0 */
/* Proves of most clean records, in a few hundred instructions, that no rule of any profile would say anything. It never
 * finds anything itself: on any doubt it answers 0 and the exact path (rules/check.c) decides. */
#ifndef UJ_PROOF_PROOF_H
#define UJ_PROOF_PROOF_H

#include <ujreg/code.h>

#include "record/schema.h"

/* What the proof needs of a profile. Made once, then only read. */
struct uj_proof {
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
struct uj_proof_memory {
    uint64_t date_text[2];
    uint32_t date[2];
    uint32_t area, area_year;
    uint32_t year_text, year; /* of ADC210 */
    uint64_t born;            /* the text of the last year of birth, the first digit highest */
};

/* today: YYYYMMDD. lengths_in_utf8: the unit of length is the byte of UTF-8. upload_area: 0 for every area. tables: NULL
 * for the built-in ones. */
void uj_proof_init(struct uj_proof *proof, int32_t today, int lengths_in_utf8, int32_t upload_area,
                   const ujreg_tables *tables);

/* Of a clean record these items hold nothing but letters, digits, '-', '_' and characters of names that are not ASCII,
 * whatever rules a profile has: bit field - 1. */
#define UJ_PROVED_UNESCAPED (~(UINT32_C(1) << (UJREG_AAC044 - 1) | UINT32_C(1) << (UJREG_AAE013 - 1)))

/* 1: the exact path would emit nothing for these items (in the order of field numbers). 0: it must be asked.
 * gb18030: AAC003, AAE011 and AAE013 are GB18030, not UTF-8. without_sex: an empty AAC004 is no doubt; the caller sees
 * to the note that it calls for. */
int uj_proof_record(const struct uj_proof *proof, struct uj_proof_memory *memory, const ujreg_text *item, int gb18030,
                    int without_sex);

/* For rows: whether the year of ADC210, four digits, can be one, which is then remembered with the last year of birth;
 * and AAB301 in that year. */
int uj_proof_learn_year(struct uj_proof_memory *memory, uint32_t text);
int uj_proof_area(const struct uj_proof *proof, struct uj_proof_memory *memory, uint32_t code);

#endif
