/* SPDX-License-Identifier: Apache-2.0 */
/* Turns broken identities and conflicts of a report into findings. */
#include <string.h>

#include "record/findings.h"
#include "rules/generated/variants.h"
#include "statistics/report.h"

static ujreg_status add(ujreg_findings *findings, int32_t rule, ujreg_finding *finding) {
    ujreg_rule_info info;
    memset(&info, 0, sizeof info);
    info.size = sizeof info;
    (void)ujreg_rule_get(rule, &info);
    finding->size = sizeof *finding;
    finding->rule = rule;
    finding->severity = info.severity;
    return uj_findings_add(findings, finding);
}

static int32_t rule_of(int32_t kind) {
    switch (kind) {
    case UJREG_CONFLICT_REGISTERED:
        return UJREG_RULE_STATISTICS_REGISTERED_DIFFERS;
    case UJREG_CONFLICT_EXIT:
        return UJREG_RULE_STATISTICS_EXIT_MISSING;
    case UJREG_CONFLICT_EXIT_DATE:
        return UJREG_RULE_STATISTICS_EXIT_DIFFERS;
    case UJREG_CONFLICT_REASON:
        return UJREG_RULE_STATISTICS_REASON_DIFFERS;
    case UJREG_CONFLICT_SEX:
        return UJREG_RULE_STATISTICS_SEX_DIFFERS;
    case UJREG_CONFLICT_BIRTH:
        return UJREG_RULE_STATISTICS_BIRTH_DIFFERS;
    case UJREG_CONFLICT_URBAN:
        return UJREG_RULE_STATISTICS_URBAN_DIFFERS;
    case UJREG_CONFLICT_ELIGIBLE:
        return UJREG_RULE_STATISTICS_ELIGIBLE_DIFFERS;
    default:
        return UJREG_RULE_STATISTICS_REGISTERED_TWICE;
    }
}

static int64_t words_of(const struct uj_conflict *conflict) {
    if (conflict->sources[0] == UJREG_ORIGIN_LOCAL && conflict->sources[1] == UJREG_ORIGIN_NATIONAL) {
        return UJ_DIFFER_LOCAL_FIRST;
    }
    return conflict->sources[0] == UJREG_ORIGIN_NATIONAL && conflict->sources[1] == UJREG_ORIGIN_LOCAL
               ? UJ_DIFFER_NATIONAL_FIRST
               : UJ_DIFFER_OTHER_SOURCES;
}

/* The size of the prefix in a key of ujreg_person_key, "N:" or "D:08:". The rest is masked as an identity number. */
static size_t lead_of(const struct uj_report_conflict *kept) {
    if (kept->key_size > 2 && memcmp(kept->key, "N:", 2) == 0) {
        return 2;
    }
    return kept->key_size > 5 && memcmp(kept->key, "D:", 2) == 0 && kept->key[4] == ':' ? 5 : 0;
}

static ujreg_status add_conflict(ujreg_findings *findings, const struct uj_report_conflict *kept) {
    const struct uj_conflict *conflict = &kept->conflict;
    ujreg_finding finding;
    memset(&finding, 0, sizeof finding);
    size_t lead = lead_of(kept);
    finding.field = UJREG_AAC002;
    finding.value.data = kept->key + lead;
    finding.value.size = kept->key_size - lead;
    if (conflict->kind == UJREG_CONFLICT_TWICE) {
        finding.numbers[0] = conflict->areas[0];
        finding.numbers[1] = conflict->areas[1];
        finding.numbers[2] = conflict->numbers[1];
    } else {
        /* Leave the birth date out: together with the masked number it would reveal the whole number. */
        if (conflict->kind != UJREG_CONFLICT_BIRTH) {
            finding.numbers[0] = conflict->numbers[0];
            finding.numbers[1] = conflict->numbers[1];
        }
        finding.numbers[3] = words_of(conflict);
        if (conflict->kind == UJREG_CONFLICT_ELIGIBLE && !conflict->numbers[0]) {
            finding.numbers[3] += UJ_DIFFER_OTHER_SOURCES + 1;
        }
    }
    return add(findings, rule_of(conflict->kind), &finding);
}

static ujreg_status add_numbers(ujreg_findings *findings, int32_t rule, int64_t first, int64_t second, int64_t words) {
    ujreg_finding finding;
    memset(&finding, 0, sizeof finding);
    finding.numbers[0] = first;
    finding.numbers[1] = second;
    finding.numbers[3] = words;
    return add(findings, rule, &finding);
}

/* Reports one finding for each bit of `broken`; the order of the bits is that of the message variants. */
static ujreg_status add_broken(ujreg_findings *findings, const ujreg_report *report) {
    const ujreg_report_totals *totals = &report->totals;
    ujreg_status status = UJREG_OK;
    for (int32_t bit = 0; bit < 9 && status == UJREG_OK; bit++) {
        int64_t first = 0;
        int64_t second = 0;
        if (!(totals->broken & 1u << bit)) {
            continue;
        }
        if (1u << bit == UJREG_BROKEN_FLOW) {
            first = totals->opening + totals->entered - totals->left;
            second = totals->closing;
        } else if (1u << bit == UJREG_BROKEN_CONTINUITY) {
            first = totals->opening - totals->restated_entered + totals->restated_left;
            second = report->previous_closing;
        } else if (1u << bit == UJREG_BROKEN_REASON) {
            first = uj_lines_sum(&report->lines, UJREG_BY_REASON, UJ_LEFT);
            second = totals->left;
        }
        status = add_numbers(findings, UJREG_RULE_STATISTICS_IDENTITY, first, second, bit);
    }
    return status;
}

ujreg_status ujreg_report_findings(const ujreg_report *report, ujreg_findings *findings) {
    if (!report || !findings) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = add_broken(findings, report);
    if (status == UJREG_OK && report->totals.unusable) {
        status = add_numbers(findings, UJREG_RULE_STATISTICS_UNUSABLE, report->totals.unusable, 0, 0);
    }
    if (status == UJREG_OK && report->totals.urban_unknown) {
        status = add_numbers(findings, UJREG_RULE_STATISTICS_URBAN_UNKNOWN, report->totals.urban_unknown, 0, 0);
    }
    for (size_t i = 0; i < report->conflict_count && status == UJREG_OK; i++) {
        status = add_conflict(findings, &report->conflicts[i]);
    }
    return status;
}
