/* SPDX-License-Identifier: Apache-2.0 */
/* How the formats' parsers report what their format forbids. */
#ifndef UJ_RULES_REPORT_FINDING_H
#define UJ_RULES_REPORT_FINDING_H

#include "record/findings.h"
#include "rules/generated/variants.h"

struct uj_syntax {
    int32_t rule;
    int32_t field;
    enum uj_about about;
    uint64_t record; /* its number, where the list has no source */
    size_t offset;
    size_t length;
    ujreg_text value;
    ujreg_text detail;
    int64_t numbers[4];
};

/* Appends a finding with the rule's default severity; the profile's is put in by whoever has one. */
ujreg_status uj_syntax_add(ujreg_findings *findings, const struct uj_syntax *syntax);

/* Puts into the last finding, which says that nothing more can be read, how many records were. */
void uj_syntax_count(ujreg_findings *findings, uint64_t records);

#endif
