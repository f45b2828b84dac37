/* SPDX-License-Identifier: Apache-2.0 */
/* What stands around a value or in it that its writer did not mean, so that a message can name it (STANDARD 3). */
#ifndef UJ_RULES_DAMAGE_H
#define UJ_RULES_DAMAGE_H

#include <ujreg/base.h>

#include "core/bounded.h"
#include "rules/generated/damages.h"

struct uj_damages {
    uint32_t met;                   /* bits of UJ_DAMAGE_… */
    uint32_t character[UJ_DAMAGES]; /* the first of each sort that was met */
    uint32_t position[UJ_DAMAGES];  /* where it stands, in characters, from 1 */
};

/* Looks at the value of a field, whatever its bytes. */
void uj_damages_find(int32_t field, const ujreg_text *value, struct uj_damages *damages);

/* Adds their words behind a semicolon, when there are any. */
void uj_damages_add(struct uj_bounded *out, const struct uj_damages *damages, int chinese);

/* What to do about the gravest of them; NULL when there is none. */
const char *uj_damages_advice(const struct uj_damages *damages, int chinese);

/* The name of a sort in data/damages.tsv. */
const char *uj_damage_name(int damage);

#endif
