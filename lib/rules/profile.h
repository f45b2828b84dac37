/* SPDX-License-Identifier: Apache-2.0 */
/* A profile from inside: all policy, worked out once at creation, so that a check only reads. */
#ifndef UJ_RULES_PROFILE_H
#define UJ_RULES_PROFILE_H

#include <ujreg/finding.h>
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

/* The severity of a reader's finding under a profile. What cannot be read cannot be waved through: an error of the
 * reader stays one when its rule is off. */
static inline int32_t uj_profile_grade(const ujreg_profile *profile, const ujreg_finding *finding) {
    const int32_t index = ujreg_rule_index(finding->rule);
    const int32_t severity = index < 0 ? UJREG_SEVERITY_OFF : profile->severity[index];
    return severity == UJREG_SEVERITY_OFF && finding->severity == UJREG_SEVERITY_ERROR ? finding->severity : severity;
}

#endif
