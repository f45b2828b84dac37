/* SPDX-License-Identifier: Apache-2.0 */
/* AAC002: what identity/ finds in a number, turned into findings; and the rules that hold it against the
 * sex, the current date and the day of deregistration. */
#include "rules/check.h"

#include "core/date_number.h"
#include "core/utf8.h"
#include "identity/identity.h"
#include "record/findings.h"
#include "rules/item_rules.h"
#include "tables/generated/limits.h"

static void report_length(struct uj_check *check) {
    const ujreg_text *value = uj_check_item(check, UJREG_AAC002);
    ujreg_finding finding = uj_check_finding(check, UJREG_RULE_AAC002_LENGTH, UJREG_AAC002);
    finding.numbers[0] = (int64_t)uj_utf8_count(value->data, value->size);
    uj_check_emit(check, &finding);
}

static void report_no_digit(struct uj_check *check, int32_t rule) {
    const ujreg_text *value = uj_check_item(check, UJREG_AAC002);
    ujreg_finding finding = uj_check_finding(check, rule, UJREG_AAC002);
    size_t at = 0;
    while (at < value->size && value->data[at] >= '0' && value->data[at] <= '9') {
        at++;
    }
    uint32_t character;
    finding.offset = at;
    finding.length = uj_utf8_decode(value->data + at, value->size - at, &character);
    finding.numbers[1] = (int64_t)at + 1;
    uj_check_emit(check, &finding);
}

/* A2(一), "18位公民身份号码第18位必须符合校验规则". */
static void report_check_digit(struct uj_check *check) {
    ujreg_finding finding = uj_check_finding(check, UJREG_RULE_AAC002_CHECK_DIGIT, UJREG_AAC002);
    finding.numbers[0] = check->identity.expected_check;
    uj_check_emit(check, &finding);
}

static void report_variant(struct uj_check *check, int32_t rule, int32_t variant) {
    ujreg_finding finding = uj_check_finding(check, rule, UJREG_AAC002);
    finding.numbers[3] = variant;
    uj_check_emit(check, &finding);
}

static void report_foreign_shape(struct uj_check *check) {
    const ujreg_identity *identity = &check->identity;
    int32_t variant = identity->problems & UJREG_IDENTITY_TOO_LONG ? UJ_FOREIGN_TOO_LONG : UJ_FOREIGN_LETTER;
    if (identity->kind == UJREG_IDENTITY_FOREIGN_RESIDENT) {
        variant = uj_identity_is_foreign(identity->nationality) ? UJ_FOREIGN_PROVINCE : UJ_FOREIGN_NATIONALITY;
    }
    report_variant(check, UJREG_RULE_AAC002_FOREIGN_SHAPE, variant);
}

static void report_area(struct uj_check *check) {
    ujreg_finding finding = uj_check_finding(check, UJREG_RULE_AAC002_AREA_UNKNOWN, UJREG_AAC002);
    finding.length = 6;
    finding.numbers[0] = check->identity.area;
    uj_check_emit(check, &finding);
}

/* A2(一), "公民身份号码与性别相符". Numbers that begin with a letter are exempt: their sex is not known. */
static void check_sex(struct uj_check *check) {
    const ujreg_text *given = uj_check_item(check, UJREG_AAC004);
    int32_t sex = check->identity.sex;
    if (sex == UJREG_SEX_UNKNOWN) {
        return;
    }
    if (given->size == 0) {
        if (!uj_fields_have(check->skipped, UJREG_AAC004)) {
            report_variant(check, UJREG_RULE_AAC002_SEX_NOT_EVALUABLE, UJ_SEX_NOT_GIVEN);
        }
    } else if (!uj_check_readable(check, UJREG_AAC004)) {
        return; /* AAC004.encoding says so */
    } else if (given->size != 1 || (given->data[0] != '1' && given->data[0] != '2')) {
        int stated = given->size == 1 && (given->data[0] == '0' || given->data[0] == '9');
        report_variant(check, UJREG_RULE_AAC002_SEX_NOT_EVALUABLE, stated ? UJ_SEX_NOT_STATED : UJ_SEX_NO_CODE);
    } else if (given->data[0] - '0' != sex) {
        ujreg_finding finding = uj_check_finding(check, UJREG_RULE_AAC002_SEX, UJREG_AAC002);
        finding.numbers[0] = sex;
        finding.numbers[1] = given->data[0] - '0';
        finding.numbers[3] = sex == UJREG_SEX_FEMALE ? UJ_NUMBER_OF_WOMAN : UJ_NUMBER_OF_MAN;
        uj_check_emit(check, &finding);
    }
}

ujreg_status uj_check_sex_of_record_not_given(const ujreg_profile *profile, const ujreg_record *record,
                                              ujreg_findings *findings) {
    struct uj_check check = {.profile = profile, .items = uj_record_items(record), .findings = findings};
    report_variant(&check, UJREG_RULE_AAC002_SEX_NOT_EVALUABLE, UJ_SEX_NOT_GIVEN);
    return check.status;
}

ujreg_status uj_check_sex_not_given(const ujreg_profile *profile, ujreg_findings *findings) {
    ujreg_finding finding = {.size = sizeof finding, .rule = UJREG_RULE_AAC002_SEX_NOT_EVALUABLE, .field = UJREG_AAC002};
    finding.severity = ujreg_profile_severity(profile, finding.rule);
    finding.line = 1;
    finding.numbers[3] = UJ_SEX_NEVER_GIVEN;
    return uj_findings_add(findings, &finding);
}

static void check_birth(struct uj_check *check) {
    const ujreg_identity *identity = &check->identity;
    if (identity->problems & UJREG_IDENTITY_WRONG_BIRTH) {
        uj_check_emit_plain(check, UJREG_RULE_AAC002_BIRTH_DATE, UJREG_AAC002);
    }
    if (identity->birth.year == 0) {
        return;
    }
    if (ujreg_date_compare(&identity->birth, &check->profile->today) > 0) {
        ujreg_finding finding = uj_check_finding(check, UJREG_RULE_AAC002_BIRTH_FUTURE, UJREG_AAC002);
        finding.numbers[0] = uj_date_number(&identity->birth);
        finding.numbers[1] = check->profile->today_number;
        uj_check_emit(check, &finding);
    }
    /* N(十): 年满16周岁, on the birthday itself. */
    int32_t age = ujreg_identity_age(identity, &check->deregistered);
    if (check->deregistered.year && age < UJ_AGE_OF_WORK) {
        ujreg_finding finding = uj_check_finding(check, UJREG_RULE_AAC002_UNDER_16, UJREG_AAC002);
        finding.numbers[0] = age;
        finding.numbers[1] = uj_date_number(&check->deregistered);
        uj_check_emit(check, &finding);
    }
}

void uj_check_number(struct uj_check *check) {
    uint32_t problems = check->identity.problems;
    if (problems & UJREG_IDENTITY_WRONG_LENGTH) {
        report_length(check);
    } else if (problems & UJREG_IDENTITY_NOT_DIGITS_15) {
        report_no_digit(check, UJREG_RULE_AAC002_DIGITS_15);
    } else if (problems & UJREG_IDENTITY_NOT_DIGITS_17) {
        report_no_digit(check, UJREG_RULE_AAC002_DIGITS_17);
    } else if (problems & UJREG_IDENTITY_WRONG_CHECK) {
        report_check_digit(check);
    }
}

/* Facts that could not be read are no facts here: without them there is no sex and no birth date. */
void uj_check_identity(struct uj_check *check) {
    const ujreg_identity *identity = &check->identity;
    check_sex(check);
    check_birth(check);
    if (identity->problems & UJREG_IDENTITY_UNKNOWN_AREA) {
        report_area(check);
    }
    if (identity->problems & (UJREG_IDENTITY_FOREIGN_SHAPE | UJREG_IDENTITY_TOO_LONG)) {
        report_foreign_shape(check);
    }
    if (identity->kind == UJREG_IDENTITY_CITIZEN_15 && !(identity->problems & UJREG_IDENTITY_NOT_DIGITS_15)) {
        uj_check_emit_plain(check, UJREG_RULE_AAC002_LEGACY_15, UJREG_AAC002);
    }
    if (identity->problems & UJREG_IDENTITY_LOWER_X) {
        uj_check_emit_plain(check, UJREG_RULE_AAC002_LOWER_X, UJREG_AAC002);
    }
    if (identity->problems & UJREG_IDENTITY_SPREADSHEET) {
        report_variant(check, UJREG_RULE_AAC002_SPREADSHEET,
                       identity->problems & UJREG_IDENTITY_WRONG_CHECK ? UJ_SPREADSHEET_ZEROS
                                                                       : UJ_SPREADSHEET_SCIENTIFIC);
    }
}
