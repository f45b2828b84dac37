/* SPDX-License-Identifier: Apache-2.0 */
/* Proofs of single items that both ways of the proof use: item by item (proof.c) and a row where it lies
 * (run/clean_rows.inc). */
#ifndef UJ_PROOF_PROOF_ITEM_H
#define UJ_PROOF_PROOF_ITEM_H

#include <ujreg/area.h>

#include "core/inline.h"
#include "core/lanes.h"
#include "identity/check_digit.h"
#include "proof/proof.h"
#include "tables/area.h"

/* A chain of twenty conditions looks cold at its end to a compiler that knows nothing of records: it would save space
 * where most of the work is done. */
#if defined(__GNUC__)
#  define LIKELY(condition) (__builtin_expect(!!(condition), 1) != 0)
#else
#  define LIKELY(condition) (condition)
#endif

#define LENGTH(field) ((size_t)uj_field_rows[(field) - 1].length)

/* Bytes of the input that fit in every unit. */
UJ_ALWAYS_INLINE size_t limit_of(const struct uj_proof *proof, int32_t field, int gb18030) {
    return gb18030 && proof->in_utf8 ? LENGTH(field) * 2 / 3 : LENGTH(field);
}

/* The two parts of six digits by which areas are looked up. */
struct uj_six {
    uint32_t page, low;
};

/* AAB301 by its number, below 1000000. */
UJ_ALWAYS_INLINE int area_is_known(const struct uj_proof *proof, struct uj_proof_memory *memory, uint32_t code,
                                   uint32_t year) {
    if (code == memory->area && year == memory->area_year) {
        return 1;
    }
    if (proof->scope_unit && code / proof->scope_unit != proof->scope) {
        return 0;
    }
    if (proof->areas || !uj_area_in_force(code, year)) {
        ujreg_area area;
        area.size = sizeof area;
        if (ujreg_area_get(proof->areas, (int32_t)code, (int32_t)year, &area) != UJREG_OK ||
            area.grade != UJREG_AREA_IN_FORCE) {
            return 0;
        }
    }
    memory->area = code;
    memory->area_year = year;
    return 1;
}

/* A number of 18 characters: digits, and the check character that they ask for. */
UJ_ALWAYS_INLINE int number_adds_up(const char *p) {
    return uj_all_digits16(p) && p[16] >= '0' && p[16] <= '9' && p[17] == uj_mod11_check(p);
}

UJ_ALWAYS_INLINE int same_number(const char *a, const char *b) {
    return uj_same16(a, b) && a[16] == b[16] && a[17] == b[17];
}

/* Whether a type of document (two characters) is another than 01, of which any plain number of this size is plausible. */
int uj_proof_is_shapeless(const char *type, size_t size);
/* A document of another type than 01, whose number is plausible, or that of AAC002 (of 18 characters, proved already). */
int uj_proof_other_document(const char *type, const ujreg_text *document, const char *number);

/* Codes of AJC00A that no rule has anything to say about; 21, 31, 32 and 90 ask for more than the code. */
#define REASONS_PLAIN                                                                                                  \
    (UINT32_C(1) << 11 | UINT32_C(1) << 12 | UINT32_C(1) << 13 | UINT32_C(1) << 14 | UINT32_C(1) << 23 |               \
     UINT32_C(1) << 24 | UINT32_C(1) << 25 | UINT32_C(1) << 26)
#define REASON_PENSION 21
#define REASON_OTHER 90

/* With flexible retirement nobody waits longer than to the base or to three years before the latest statutory age:
 * 60 for men, and for women whose base is 50, at most 55 - 3 (STANDARD 9). */
#define PENSION_AGE_MEN 60
#define PENSION_AGE_WOMEN 52

/* The code of two characters, for the person of a proved number and a valid day. */
UJ_ALWAYS_INLINE int reason_is_fine(const char *text, size_t remark_size, const char *number, const char *adc210) {
    uint32_t tens = (uint32_t)text[0] - '0', ones = (uint32_t)text[1] - '0';
    if (tens > 9 || ones > 9) {
        return 0;
    }
    uint32_t code = tens * 10 + ones;
    if (code < 32 && (REASONS_PLAIN >> code & 1)) {
        return 1;
    }
    if (code == REASON_PENSION) {
        uint32_t age = number[16] & 1 ? PENSION_AGE_MEN : PENSION_AGE_WOMEN;
        return uj_number8(uj_word_load(number + 6)) + age * 10000u <= uj_number8(uj_word_load(adc210));
    }
    return code == REASON_OTHER && remark_size;
}

#endif
