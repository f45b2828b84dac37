/* SPDX-License-Identifier: Apache-2.0 */
/* ADC210 and AAE036: a valid date, not in the future; and the order of the two. */
#include "rules/item_rules.h"

#include "core/date_number.h"

/* A2(一): 格式为YYYYMMDD的有效日期; 早于或等于系统当前日期. */
static void check_date(struct uj_check *check, int32_t field, const ujreg_date *date) {
    if (date->year == 0) {
        uj_check_emit_plain(check, field * 100 + UJ_K_DATE, field);
    } else if (uj_date_number(date) > check->profile->today_number) {
        ujreg_finding finding = uj_check_finding(check, field * 100 + UJ_K_FUTURE, field);
        finding.numbers[0] = uj_date_number(date);
        finding.numbers[1] = check->profile->today_number;
        uj_check_emit(check, &finding);
    }
}

void uj_check_deregistered(struct uj_check *check) {
    const ujreg_date *deregistered = &check->deregistered, *handled = &check->handled;
    check_date(check, UJREG_ADC210, deregistered);
    if (deregistered->year && handled->year && ujreg_date_compare(deregistered, handled) > 0) {
        ujreg_finding finding = uj_check_finding(check, UJREG_RULE_ADC210_AFTER_HANDLING, UJREG_ADC210);
        finding.numbers[0] = uj_date_number(deregistered);
        finding.numbers[1] = uj_date_number(handled);
        uj_check_emit(check, &finding);
    }
}

void uj_check_handled(struct uj_check *check) {
    check_date(check, UJREG_AAE036, &check->handled);
}
