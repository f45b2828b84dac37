/* SPDX-License-Identifier: Apache-2.0 */
/* From a rule that found something to a finding in the list: its severity, and whether another finding hides it. */
#include "rules/emit.h"

#include <string.h>

#include "record/findings.h"

ujreg_finding uj_check_finding(const struct uj_check *check, int32_t rule, int32_t field) {
    const ujreg_text *value = uj_check_item(check, field);
    ujreg_finding finding = {.size = sizeof finding, .rule = rule, .field = field};
    finding.value = *value;
    finding.length = value->size;
    return finding;
}

static int was_found(const struct uj_check *check, uint8_t index) {
    return check->found[index / 64] >> (index % 64) & 1;
}

static int cells_are_equal(const struct uj_check *check, int32_t a, int32_t b) {
    const ujreg_text *one = uj_check_item(check, a), *other = uj_check_item(check, b);
    return one->size == other->size && memcmp(one->data, other->data, one->size) == 0;
}

static int hides(const struct uj_check *check, const struct uj_hider *hider, const ujreg_finding *finding) {
    switch (hider->when) {
    case UJ_HIDES_ALWAYS:
        return 1;
    case UJ_HIDES_EQUAL_CELLS:
        return cells_are_equal(check, uj_rule_row_at(hider->index)->field, finding->field);
    default:
        return finding->numbers[3] == hider->when - UJ_HIDES_VARIANTS;
    }
}

static int is_hidden(const struct uj_check *check, const struct uj_rule_row *row, const ujreg_finding *finding) {
    const struct uj_hider *hiders = uj_rule_hiders(row);
    for (int i = 0; i < row->hider_count; i++) {
        if (was_found(check, hiders[i].index) && hides(check, &hiders[i], finding)) {
            return 1;
        }
    }
    return 0;
}

void uj_check_emit(struct uj_check *check, ujreg_finding *finding) {
    int32_t index = ujreg_rule_index(finding->rule);
    finding->severity = check->profile->severity[index];
    if (finding->severity == UJREG_SEVERITY_OFF || check->status != UJREG_OK) {
        return;
    }
    check->found[index / 64] |= UINT64_C(1) << (index % 64);
    if (is_hidden(check, uj_rule_row_at(index), finding)) {
        return;
    }
    check->errors += finding->severity == UJREG_SEVERITY_ERROR;
    if (check->findings) {
        check->status = uj_findings_add_about(check->findings, UJ_ABOUT_VALUE, finding);
    }
}

void uj_check_emit_plain(struct uj_check *check, int32_t rule, int32_t field) {
    ujreg_finding finding = uj_check_finding(check, rule, field);
    uj_check_emit(check, &finding);
}

void uj_spot_add(struct uj_spot *spot, uint32_t character, size_t position, size_t offset, size_t length) {
    if (spot->count++ == 0) {
        spot->character = character;
        spot->position = position;
        spot->offset = offset;
        spot->length = length;
    }
}

void uj_check_emit_spot(struct uj_check *check, int32_t rule, int32_t field, const struct uj_spot *spot, int32_t variant) {
    if (!spot->count) {
        return;
    }
    ujreg_finding finding = uj_check_finding(check, rule, field);
    finding.offset = spot->offset;
    finding.length = spot->length;
    finding.numbers[0] = spot->character;
    finding.numbers[1] = (int64_t)spot->position;
    finding.numbers[2] = (int64_t)spot->count;
    finding.numbers[3] = variant;
    uj_check_emit(check, &finding);
}
