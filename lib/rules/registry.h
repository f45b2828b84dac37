/* SPDX-License-Identifier: Apache-2.0 */
/* The compiled registry from inside: rows and words of data/rules.tsv. */
#ifndef UJ_RULES_REGISTRY_H
#define UJ_RULES_REGISTRY_H

#include <ujreg/rule.h>

#define UJ_RULE_ROWS_MAX 256 /* bound for arrays indexed by rule; registry.c asserts it */

/* k of the rules that several items share: the rule's number is 100 x field + k. */
#define UJ_K_REQUIRED 1
#define UJ_K_TOO_LONG 2
#define UJ_K_TOO_LONG_GB18030 3
#define UJ_K_ENCODING 4
#define UJ_K_CONTROL_CHARACTER 5
#define UJ_K_ENCODING_OTHER 6
#define UJ_K_SPACE 10
#define UJ_K_OTHER_SPACE 11
#define UJ_K_SEPARATOR 12
#define UJ_K_CHARACTER 13
#define UJ_K_DATE 10
#define UJ_K_FUTURE 11

#define UJ_ANNEX_NO 0     /* left out by profile annex */
#define UJ_ANNEX_YES 1    /* printed in the annex */
#define UJ_ANNEX_ALWAYS 2 /* not printed, but on in every profile */

#define UJ_WORD_NAME 0
#define UJ_WORD_CLAUSE 1
#define UJ_WORD_TITLE_ZH 2
#define UJ_WORD_TITLE_EN 3
#define UJ_WORD_MESSAGE_ZH 4
#define UJ_WORD_MESSAGE_EN 5
#define UJ_WORD_ADVICE_ZH 6
#define UJ_WORD_ADVICE_EN 7
#define UJ_WORDS 8

#define UJ_HIDES_ALWAYS 0
#define UJ_HIDES_EQUAL_CELLS 1 /* only when the items of both hold the same value */
#define UJ_HIDES_VARIANTS 2    /* and N: only a finding with the variant N of its words */

/* A rule that hides another (data/hiding.tsv). */
struct uj_hider {
    uint8_t index; /* of the row */
    uint8_t when;  /* UJ_HIDES_… */
};

struct uj_rule_row {
    uint16_t number;
    uint8_t field;
    uint8_t severity;
    uint8_t annex;
    uint8_t hider_count;
    uint16_t first_hider;
    uint32_t words[UJ_WORDS]; /* offsets */
};

/* Reported once for an input or a run, with how often and where first: a profile makes no error of a warning. */
int uj_rule_is_once(const struct uj_rule_row *row);

/* The row at a place of the registry; index must be in range. */
const struct uj_rule_row *uj_rule_row_at(int32_t index);

/* The rules that hide that of a row, row->hider_count of them. */
const struct uj_hider *uj_rule_hiders(const struct uj_rule_row *row);

/* One of a row's words, zero-terminated. */
const char *uj_rule_word(const struct uj_rule_row *row, int32_t word);

#endif
