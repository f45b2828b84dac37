/* SPDX-License-Identifier: Apache-2.0 */
/* A profile from inside: all policy, worked out once at creation, so that a check only reads. */
#ifndef UJ_RULES_PROFILE_H
#define UJ_RULES_PROFILE_H

#include <ujreg/profile.h>

#include "proof/proof.h"
#include "rules/registry.h"

struct ujreg_profile {
    ujreg_allocator allocator;
    const ujreg_tables *tables; /* NULL: the built-in ones */
    ujreg_date today;
    int32_t today_number;        /* today as YYYYMMDD */
    int32_t length_unit;         /* UJREG_LENGTH_… */
    int32_t upload_area;         /* 0: every area */
    uint32_t upload_prefix_size; /* 2, 4 or 6 digits that a record's area must share; 0: every area */
    char upload_prefix[8];
    uint8_t severity[UJ_RULE_ROWS_MAX]; /* by ujreg_rule_index */
    struct uj_proof proof;
};

#endif
