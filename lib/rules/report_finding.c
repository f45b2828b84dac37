/* SPDX-License-Identifier: Apache-2.0 */
/* How the formats' parsers report what their format forbids. */
#include "rules/report_finding.h"

#include <string.h>

ujreg_status uj_syntax_add(ujreg_findings *findings, const struct uj_syntax *syntax) {
    ujreg_rule_info info;
    info.size = sizeof info;
    ujreg_status status = ujreg_rule_get(syntax->rule, &info);
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_finding finding;
    memset(&finding, 0, sizeof finding);
    finding.size = sizeof finding;
    finding.rule = syntax->rule;
    finding.field = syntax->field;
    finding.severity = info.severity;
    finding.record = syntax->record;
    finding.offset = syntax->offset;
    finding.length = syntax->length;
    finding.value = syntax->value;
    finding.detail = syntax->detail;
    memcpy(finding.numbers, syntax->numbers, sizeof finding.numbers);
    return uj_findings_add_about(findings, syntax->about, &finding);
}

void uj_syntax_count(ujreg_findings *findings, uint64_t records) {
    uj_findings_at(findings, ujreg_findings_count(findings) - 1)->numbers[0] = (int64_t)records;
}
