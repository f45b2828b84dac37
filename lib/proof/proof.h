/* SPDX-License-Identifier: Apache-2.0 */
/* The proof: shows of most clean records, in a few hundred instructions, that no rule of any profile would report anything.
 * It reports nothing itself. On any doubt it answers 0, and the exact rules (rules/check.c) decide.
 *
 * BEFORE YOU CHANGE ANYTHING HERE
 *
 * What is clever. The rules ask what is wrong with an item; the proof asks whether it is one of the few usual kinds that
 * nothing can be wrong with. So it needs no order of rules, no places and no messages, treats severities and profiles as
 * if every rule were on, and may say no to a record that is right. It must never say yes to one that is not.
 * Dates and areas repeat, so what was proved last is remembered (uj_proof_memory). Lengths are proved in bytes: what fits in
 * bytes fits in every unit of length.
 *
 * Why it pays. Measured on synthetic records of CSV: 14,000 instructions a record by the rules alone, 1,480 with
 * the proof of split records (proof.c), 620 with the proof of rows where they lie (run/clean_rows.c). Why there is a proof:
 * docs/decisions/0001-proof.md.
 *
 * What must change with it.
 * - A rule is added or made stricter: find the item's function here and in run/clean_rows.inc and make it doubt what the
 *   rule reports. A rule over several items: uj_proof_record and the end of clean_row.
 * - An item is added: a proof of it in both, or both must doubt every record that has it.
 * - A code is added to a table: nothing, tables are asked. A reason that asks for more than its code: data/roles.tsv.
 * - A profile option is added that can turn a pass into a finding: struct uj_proof gets it from uj_proof_init, or
 *   `usable` becomes 0 under it.
 * - Overlays: codes make the proof useless (usable), areas are asked in the overlay.
 * Assertions on the numbers of rules (rules/registry.c), of options (rules/profile.c) and of items (proof.c) fail until
 * somebody has looked here.
 *
 * What protects it. ujreg_check asks the proof first, so every vector of every rule (tests/vectors/records.tsv) goes
 * through it, and every rule must have a vector that fails. tests/unit/test_proof.c holds 300,000 changed records under 16
 * profiles, in UTF-8 and GB 18030, against the rules, and demands that 97 % of clean ones are proved; test_clean_rows.c does
 * the same with rows.
 *
 * When it differs from the rules, test_proof prints the record, the profile and the rule. Build with -O0, set a breakpoint
 * on uj_proof_record and step: the first condition that should have been false is the fault. If only rows differ, break on
 * uj_sse2_clean_row; if only one backend differs, build with -DUJREG_SIMD=OFF, or let tests/unit/test_vector.c say which
 * operation it is. */
#ifndef UJ_PROOF_PROOF_H
#define UJ_PROOF_PROOF_H

#include <ujreg/code.h>

#include "core/inline.h"
#include "core/months.h"
#include "record/schema.h"
#include "simd/vector.h"
#include "tables/generated/limits.h"

/* What the proof needs of a profile. Made once, then only read. */
struct uj_proof {
    uint32_t today;       /* YYYYMMDD */
    uint64_t today_order; /* its text, the first digit highest */
    uint32_t scope_unit;  /* 10000, 100 or 1: what AAB301 is divided by before it is compared; 0 without upload area */
    uint32_t scope;
    int in_utf8;               /* lengths are of UTF-8, to which text in GB18030 may grow by half */
    const ujreg_tables *areas; /* where areas are overlaid; NULL: the built-in table answers */
    int plain_areas;           /* the built-in table, and no upload area */
    int usable;                /* 0: codes are overlaid, nothing is proved */
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

/* 1: the rules would emit nothing for these items (in the order of field numbers). 0: they must be asked.
 * gb18030: AAC003, AAE011 and AAE013 are GB18030, not UTF-8. without_sex: an empty AAC004 is no doubt; the caller sees to
 * the note that it calls for. */
int uj_proof_record(const struct uj_proof *proof, struct uj_proof_memory *memory, const ujreg_text *item, int gb18030,
                    int without_sex);

/* Of a proved record these items hold nothing but letters, digits, '-', '_' and characters of names that are not ASCII,
 * whatever rules a profile has: bit field - 1. */
#define UJ_PROVED_UNESCAPED (~(UJ_FIELD_BIT(UJREG_AAC044) | UJ_FIELD_BIT(UJREG_AAE013)))

/* --- single items, for the proof of rows --------------------------------------------------------------------------- */

/* A chain of twenty conditions looks cold at its end to a compiler that knows nothing of records: it would save space where
 * most of the work is done. */
#if defined(__GNUC__)
#  define UJ_PROOF_LIKELY(condition) (__builtin_expect(!!(condition), 1) != 0)
#else
#  define UJ_PROOF_LIKELY(condition) (condition)
#endif

#define UJ_PROOF_LENGTH(field) ((size_t)uj_field_rows[(field) - 1].length)

/* Bytes of the input that fit in every unit. */
static inline size_t uj_proof_limit(const struct uj_proof *proof, int32_t field, int gb18030) {
    return gb18030 && proof->in_utf8 ? UJ_PROOF_LENGTH(field) * 2 / 3 : UJ_PROOF_LENGTH(field);
}

/* What AAZ341 is made of: letters, digits, '-' and '_'. */
static const struct uj_byte_class uj_proof_serial = {{26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 28, 4, 4, 5, 4, 12},
                                                     {0, 0, 1, 2, 4, 24, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0},
                                                     {'-', '_'}};

/* By month; 29 February is looked at apart. */
static const uint8_t uj_proof_days[256] = {UJ_DAYS_OF_MONTHS};

/* Whether the year of ADC210, four digits, can be one; it is then remembered with the last year of birth. */
int uj_proof_learn_year(struct uj_proof_memory *memory, uint32_t text);

/* AAB301 by its number, below 1000000, in that year. */
int uj_proof_area(const struct uj_proof *proof, struct uj_proof_memory *memory, uint32_t code);

/* Whether six digits are the first of a card of permanent residence: 9, a province, a nationality. */
int uj_proof_foreign_prefix(const char *p);

/* Whether a type of document (two characters) is another than 01, of which any plain number of this size is plausible. */
int uj_proof_is_shapeless(const char *type, size_t size);

/* A document of another type than 01, whose number is plausible, or that of AAC002 (of 18 characters, proved already). */
int uj_proof_other_document(const char *type, const ujreg_text *document, const char *number);

/* A name of at most `limit` bytes, in the characters that hardly any goes beyond. */
int uj_proof_name(const char *data, size_t size, size_t limit, int gb18030);

/* The same of a remark; empty is fine. Bytes before `readable` may be read. */
int uj_proof_remark(const char *data, size_t size, size_t limit, int gb18030, const char *readable);

/* With flexible retirement nobody waits longer than to these ages, in years (STANDARD 9): the base, and how far the longest
 * delay goes beyond what flexible retirement takes off. */
#define UJ_PROOF_PENSION_MEN (UJ_PENSION_BASE_MAN + (UJ_PENSION_DELAY - UJ_PENSION_FLEXIBLE) / 12)
#define UJ_PROOF_PENSION_WOMEN (UJ_PENSION_BASE_WOMAN_50 + (UJ_PENSION_DELAY_WOMAN_50 - UJ_PENSION_FLEXIBLE) / 12)

/* The code of two characters, for the person of a proved number and a valid day. */
UJ_ALWAYS_INLINE int uj_proof_reason(const char *text, size_t remark_size, const char *number, const char *adc210) {
    uint32_t tens = (uint32_t)text[0] - '0', ones = (uint32_t)text[1] - '0';
    if (tens > 9 || ones > 9) {
        return 0;
    }
    uint32_t code = tens * 10 + ones;
    if (code < 32 && (UJ_PLAIN_REASONS >> code & 1)) {
        return 1;
    }
    if (code == UJ_REASON_PENSION) {
        uint32_t age = number[16] & 1 ? UJ_PROOF_PENSION_MEN : UJ_PROOF_PENSION_WOMEN;
        return uj_number8(uj_word_load(number + 6)) + age * 10000u <= uj_number8(uj_word_load(adc210));
    }
    return code == UJ_REASON_OTHER && remark_size;
}

#endif
