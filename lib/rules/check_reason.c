/* SPDX-License-Identifier: Apache-2.0 */
/* AJC00A: the reason is in the table; and what some reasons ask for. */
#include "rules/item_rules.h"

#include <ujreg/code.h>

#include "core/date_number.h"
#include "rules/pension.h"

/* Reason 21, and by the number the earliest lawful pension age was not reached on ADC210 (STANDARD 9).
 * Women are judged by the lowest base, 50: the record does not say which is theirs. */
static void check_pension_age(struct uj_check *check) {
    const ujreg_date *birth = &check->identity.birth;
    const int32_t sex = check->identity.sex;
    int32_t statutory, earliest;
    ujreg_date reached;
    if (birth->year == 0 || check->deregistered.year == 0 || sex == UJREG_SEX_UNKNOWN ||
        uj_pension_ages(sex == UJREG_SEX_MALE ? UJ_PENSION_BASE_MAN : UJ_PENSION_BASE_WOMAN_50, birth->year,
                        birth->month, &statutory, &earliest) != UJREG_OK ||
        ujreg_date_add_months(birth, earliest, &reached) != UJREG_OK) {
        return;
    }
    const ujreg_date *day = &check->deregistered;
    reached.day = birth->day; /* who was born on 29 February reaches an age on 1 March */
    if (uj_date_number(day) >= uj_date_number(&reached)) {
        return;
    }
    ujreg_finding finding = uj_check_finding(check, UJREG_RULE_AJC00A_PENSION_AGE, UJREG_AJC00A);
    finding.numbers[0] = earliest;
    finding.numbers[1] = uj_date_number(day);
    finding.numbers[2] = reached.year * 100 + reached.month;
    uj_check_emit(check, &finding);
}

/* N(四): 不能简单以连续3次拒绝接受公共就业服务、连续6个月无法取得联系为由. */
static void report_contact_ground(struct uj_check *check, int32_t reason) {
    ujreg_finding finding = uj_check_finding(check, UJREG_RULE_AJC00A_CONTACT_GROUND, UJREG_AJC00A);
    finding.numbers[0] = reason;
    finding.numbers[3] =
        reason == UJ_REASON_UNREACHABLE ? UJ_CONTACT_GROUND_OUT_OF_CONTACT : UJ_CONTACT_GROUND_REFUSED_SERVICE;
    uj_check_emit(check, &finding);
}

static void check_known_reason(struct uj_check *check, int32_t reason) {
    switch (reason) {
    case UJ_REASON_PENSION:
        check_pension_age(check);
        break;
    case UJ_REASON_REFUSALS:
    case UJ_REASON_UNREACHABLE:
        report_contact_ground(check, reason);
        break;
    case UJ_REASON_OTHER:
        if (uj_check_item(check, UJREG_AAE013)->size == 0 && !uj_fields_have(check->skipped, UJREG_AAE013)) {
            uj_check_emit_plain(check, UJREG_RULE_AJC00A_OTHER_REMARK, UJREG_AJC00A);
        }
        break;
    default:
        break;
    }
}

void uj_check_reason(struct uj_check *check) {
    const ujreg_text *value = uj_check_item(check, UJREG_AJC00A);
    ujreg_code code = {.size = sizeof code};
    if (ujreg_code_find(check->profile->tables, UJREG_TABLE_AJC00A, value->data, value->size, 0, &code) == UJREG_OK) {
        if (value->size == 2) {
            check_known_reason(check, (value->data[0] - '0') * 10 + value->data[1] - '0');
        }
        return;
    }
    ujreg_finding finding = uj_check_finding(check, UJREG_RULE_AJC00A_CODE, UJREG_AJC00A);
    finding.numbers[3] = code.status == UJREG_CODE_WITHDRAWN ? UJ_REASON_CODE_WITHDRAWN : UJ_REASON_CODE_UNKNOWN;
    uj_check_emit(check, &finding);
}
