/* SPDX-License-Identifier: Apache-2.0 */
/* AAC058 and AAC044: the kind of document, and whether its number fits the kind and the person. */
#include "rules/item_rules.h"

#include <ujreg/code.h>

#include <string.h>

#include "identity/document.h"

/* STANDARD 4: a spreadsheet makes 1 of 01. The code meant, or NULL. */
static const char *with_zero(const struct uj_check *check, const ujreg_text *value) {
    ujreg_code code = {.size = sizeof code};
    char full[2] = {'0', '0'};
    if (value->size != 1) {
        return NULL;
    }
    full[1] = value->data[0];
    return ujreg_code_find(check->profile->tables, UJREG_TABLE_AAC058, full, sizeof full, 0, &code) == UJREG_OK
               ? code.code
               : NULL;
}

static void set_detail(ujreg_finding *finding, const char *string) {
    finding->detail.data = string;
    finding->detail.size = strlen(string);
}

void uj_check_document_type(struct uj_check *check) {
    const ujreg_text *value = uj_check_item(check, UJREG_AAC058);
    ujreg_code code = {.size = sizeof code};
    if (ujreg_code_find(check->profile->tables, UJREG_TABLE_AAC058, value->data, value->size, 0, &code) != UJREG_OK) {
        ujreg_finding finding = uj_check_finding(check, UJREG_RULE_AAC058_CODE, UJREG_AAC058);
        const char *meant = with_zero(check, value);
        if (meant) {
            set_detail(&finding, meant);
            finding.numbers[3] = UJ_DOCUMENT_TYPE_LOST_ZERO;
        }
        uj_check_emit(check, &finding);
    } else if (code.status == UJREG_CODE_EXTENSION) {
        ujreg_finding finding = uj_check_finding(check, UJREG_RULE_AAC058_EXTENSION, UJREG_AAC058);
        set_detail(&finding, code.name_zh);
        uj_check_emit(check, &finding);
    }
}

/* A valid citizen number, for AAC044: a real birth date not after today; the area never counts. Residents of Hong Kong,
 * Macao and Taiwan hold citizen numbers too (81, 82, 83): the permit calls it so. */
static int is_citizen(const struct uj_check *check, const ujreg_identity *identity) {
    return !(identity->problems & UJREG_IDENTITY_ERRORS) &&
           (identity->kind == UJREG_IDENTITY_CITIZEN || identity->kind == UJREG_IDENTITY_CITIZEN_15 ||
            identity->kind == UJREG_IDENTITY_RESIDENCE_PERMIT) &&
           ujreg_date_compare(&identity->birth, &check->profile->today) <= 0;
}

static int same_number(const ujreg_identity *a, const ujreg_identity *b) {
    return a->canonical_size == b->canonical_size && memcmp(a->canonical, b->canonical, a->canonical_size) == 0;
}

static void check_citizen_number(struct uj_check *check, const ujreg_identity *card) {
    int32_t rule = 0;
    if (!is_citizen(check, card)) {
        rule = UJREG_RULE_AAC044_CITIZEN_NUMBER;
    } else if (is_citizen(check, &check->identity) && !same_number(card, &check->identity)) {
        rule = UJREG_RULE_AAC044_DIFFERS;
    }
    if (rule) {
        ujreg_finding finding = uj_check_finding(check, rule, UJREG_AAC044);
        finding.numbers[3] = check->document_type == UJ_DOCUMENT_IDENTITY_CARD ? UJ_CITIZEN_NUMBER_ON_IDENTITY_CARD
                                                                               : UJ_CITIZEN_NUMBER_ON_OTHER_CARD;
        uj_check_emit(check, &finding);
    }
}

void uj_check_document(struct uj_check *check) {
    const ujreg_text *value = uj_check_item(check, UJREG_AAC044);
    ujreg_identity card;
    if (check->document_type == 0) {
        return;
    }
    if (uj_document_is_citizen_number(check->document_type, value->data, value->size, &card)) {
        check_citizen_number(check, &card);
    } else if (!uj_document_plausible(check->document_type, value->data, value->size)) {
        ujreg_finding finding = uj_check_finding(check, UJREG_RULE_AAC044_SHAPE, UJREG_AAC044);
        finding.numbers[0] = check->document_type;
        uj_check_emit(check, &finding);
    }
}
