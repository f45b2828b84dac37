/* SPDX-License-Identifier: Apache-2.0 */
/* The exact path: over the items in the annex's order. A required item that is empty, or one whose bytes
 * are not text, gets that finding and no other; what it would have told to other items' rules is then
 * unknown. */
#include "rules/check.h"

#include <string.h>

#include <ujreg/code.h>

#include "core/utf8.h"
#include "core/version.h"
#include "identity/identity.h"
#include "rules/item_rules.h"

static int is_text(const ujreg_text *value) {
    return uj_utf8_valid_prefix(value->data, value->size) == value->size;
}

static int32_t document_type_of(const ujreg_profile *profile, const ujreg_text *value) {
    ujreg_code code = {.size = sizeof code};
    if (value->size != 2 || value->data[0] < '0' || value->data[0] > '9' || value->data[1] < '0' || value->data[1] > '9' ||
        ujreg_code_find(profile->tables, UJREG_TABLE_AAC058, value->data, value->size, 0, &code) != UJREG_OK) {
        return 0;
    }
    return (value->data[0] - '0') * 10 + value->data[1] - '0';
}

/* What the rules of one item need to know of another. */
static void understand(struct uj_check *check) {
    for (int32_t field = 1; field <= UJ_FIELD_ROWS; field++) {
        const ujreg_text *value = uj_check_item(check, field);
        uint32_t bit = uj_field_bit(field);
        if (value->size && !(check->skipped & bit) && is_text(value)) {
            check->readable |= bit;
        }
    }
    check->identity.size = sizeof check->identity;
    if (uj_check_readable(check, UJREG_AAC002)) {
        const ujreg_text *number = uj_check_item(check, UJREG_AAC002);
        (void)ujreg_identity_parse(number->data, number->size, &check->identity);
        uj_identity_judge_unproved(number->data, number->size, &check->identity);
    } else {
        check->identity.problems = UJREG_IDENTITY_EMPTY;
    }
    if (uj_check_readable(check, UJREG_ADC210)) {
        const ujreg_text *date = uj_check_item(check, UJREG_ADC210);
        (void)ujreg_date_parse(date->data, date->size, &check->deregistered);
    }
    if (uj_check_readable(check, UJREG_AAE036)) {
        const ujreg_text *date = uj_check_item(check, UJREG_AAE036);
        (void)ujreg_date_parse(date->data, date->size, &check->handled);
    }
    if (uj_check_readable(check, UJREG_AAC058)) {
        check->document_type = document_type_of(check->profile, uj_check_item(check, UJREG_AAC058));
    }
}

static void report_encoding(struct uj_check *check, int32_t field) {
    const ujreg_text *value = uj_check_item(check, field);
    size_t good = uj_utf8_valid_prefix(value->data, value->size);
    ujreg_finding finding = uj_check_finding(check, field * 100 + UJ_K_ENCODING, field);
    finding.offset = good;
    finding.length = uj_utf8_bad(value->data + good, value->size - good);
    finding.numbers[0] = (int64_t)good + 1;
    uj_check_emit(check, &finding);
}

/* What the annex prints of the item's form, and what follows of it. */
static void check_form(struct uj_check *check, int32_t field) {
    switch (field) {
    case UJREG_AAB301:
        uj_check_area(check);
        break;
    case UJREG_AAC058:
        uj_check_document_type(check);
        break;
    case UJREG_ADC210:
        uj_check_deregistered(check);
        break;
    case UJREG_AJC00A:
        uj_check_reason(check);
        break;
    case UJREG_AAE036:
        uj_check_handled(check);
        break;
    default:
        break;
    }
}

static void check_content(struct uj_check *check, int32_t field) {
    switch (field) {
    case UJREG_AAZ341:
        uj_check_serial(check);
        break;
    case UJREG_AAC003:
    case UJREG_AAE011:
        uj_check_name(check, field);
        break;
    case UJREG_AAC002:
        uj_check_identity(check);
        break;
    case UJREG_AAC044:
        uj_check_document(check);
        break;
    default:
        break;
    }
}

static void check_value(struct uj_check *check, const struct uj_field_row *row) {
    if (row->field == UJREG_AAC002) {
        uj_check_number(check);
    }
    if (row->type != UJREG_TYPE_DATE) {
        uj_check_length(check, row);
    }
    check_form(check, row->field);
    uj_check_control_characters(check, row->field);
    check_content(check, row->field);
}

static void check_item(struct uj_check *check, const struct uj_field_row *row) {
    const ujreg_text *value = uj_check_item(check, row->field);
    if (uj_fields_have(check->skipped, row->field)) {
        return;
    }
    if (!value->size) {
        if (row->required) {
            uj_check_emit_plain(check, row->field * 100 + UJ_K_REQUIRED, row->field);
        }
    } else if (!uj_check_readable(check, row->field)) {
        report_encoding(check, row->field);
    } else if (row->order) {
        check_value(check, row);
    }
}

/* What the reader reported hides as if it had been found here. */
static void note_reported(struct uj_check *check, const struct uj_reported *reported) {
    check->skipped = reported->skipped;
    for (int32_t field = 1; reported->other >> (field - 1); field++) {
        const int32_t index = ujreg_rule_index(field * 100 + UJ_K_ENCODING_OTHER);
        if (reported->other >> (field - 1) & 1 && check->profile->severity[index] != UJREG_SEVERITY_OFF) {
            check->found[index / 64] |= UINT64_C(1) << (index % 64);
        }
    }
}

ujreg_status uj_check_record(const ujreg_profile *profile, const ujreg_record *record,
                             const struct uj_reported *reported, ujreg_findings *findings, size_t *errors) {
    struct uj_check check = {
        .profile = profile,
        .items = uj_record_items(record),
        .findings = findings,
    };
    if (reported) {
        note_reported(&check, reported);
    }
    understand(&check);
    for (int32_t field = 1; field <= UJ_FIELD_ROWS; field++) {
        check_item(&check, uj_field(field));
    }
    if (errors) {
        *errors = check.errors;
    }
    return check.status;
}

ujreg_status uj_record_status(const ujreg_record *record) {
    ujreg_status status = uj_struct_status(record->size, sizeof *record);
    const ujreg_text *items = uj_record_items(record);
    for (int32_t i = 0; status == UJREG_OK && i < UJ_FIELD_ROWS; i++) {
        if (items[i].size && !items[i].data) {
            status = UJREG_ERROR_ARGUMENT;
        }
    }
    return status;
}

int uj_check_is_proved(const ujreg_profile *profile, const ujreg_record *record, int without_sex) {
    struct uj_proof_memory memory; /* nothing in it outlives the profile */
    memset(&memory, 0, sizeof memory);
    return uj_proof_record(&profile->proof, &memory, uj_record_items(record), 0, without_sex);
}

ujreg_status ujreg_check(const ujreg_profile *profile, const ujreg_record *record, ujreg_findings *findings) {
    if (!profile || !record || !findings) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_record_status(record);
    if (status != UJREG_OK) {
        return status;
    }
    if (uj_check_is_proved(profile, record, 1)) {
        return record->aac004.size ? UJREG_OK : uj_check_sex_of_record_not_given(profile, record, findings);
    }
    return uj_check_record(profile, record, NULL, findings, NULL);
}
