/* SPDX-License-Identifier: Apache-2.0 */
/* From a record without errors to what it means. A profile may turn a rule off, so every item is still
 * read with care: what cannot be represented is answered UJREG_INVALID. */
#include <ujreg/check.h>

#include <string.h>

#include "core/utf8.h"
#include "core/version.h"
#include "rules/check.h"

/* The value of a two-digit code; 0 when it is none. */
static int32_t code_value(const ujreg_text *text) {
    if (text->size != 2 || text->data[0] < '0' || text->data[0] > '9' || text->data[1] < '0' || text->data[1] > '9') {
        return 0;
    }
    return (text->data[0] - '0') * 10 + text->data[1] - '0';
}

static int copy_text(const ujreg_text *text, char *target, size_t capacity, uint32_t *size) {
    if (text->size >= capacity || uj_utf8_valid_prefix(text->data, text->size) != text->size) {
        return 0;
    }
    if (text->size) {
        memcpy(target, text->data, text->size);
    }
    *size = (uint32_t)text->size;
    return 1;
}

static int32_t sex_of(const ujreg_text *given, const ujreg_identity *identity) {
    if (given->size == 1 &&
        (given->data[0] == '0' || given->data[0] == '1' || given->data[0] == '2' || given->data[0] == '9')) {
        return given->data[0] - '0';
    }
    return identity->sex;
}

static int understand(const ujreg_record *record, ujreg_deregistration *result) {
    if (ujreg_business_id_make(&record->aab301, &record->aaz341, &result->business_id) != UJREG_OK ||
        ujreg_identity_parse(record->aac002.data, record->aac002.size, &result->identity) != UJREG_OK ||
        ujreg_date_parse(record->adc210.data, record->adc210.size, &result->deregistered) != UJREG_OK ||
        ujreg_date_parse(record->aae036.data, record->aae036.size, &result->handled) != UJREG_OK) {
        return 0;
    }
    for (size_t i = 0; i < record->aab301.size; i++) {
        result->area = result->area * 10 + record->aab301.data[i] - '0';
    }
    result->document_type = code_value(&record->aac058);
    result->reason = code_value(&record->ajc00a);
    result->sex = sex_of(&record->aac004, &result->identity);
    return result->document_type && result->reason &&
           copy_text(&record->aac003, result->name, sizeof result->name, &result->name_size) &&
           copy_text(&record->aac044, result->document, sizeof result->document, &result->document_size) &&
           copy_text(&record->aae011, result->handler, sizeof result->handler, &result->handler_size) &&
           copy_text(&record->aae013, result->remark, sizeof result->remark, &result->remark_size);
}

static void clear(ujreg_deregistration *result) {
    memset(result, 0, sizeof *result);
    result->size = sizeof *result;
    result->identity.size = sizeof result->identity;
}

ujreg_status ujreg_decode(const ujreg_profile *profile, const ujreg_record *record, ujreg_deregistration *result,
                          ujreg_findings *findings) {
    size_t errors = 0;
    if (!profile || !record || !result) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(result->size, sizeof *result);
    if (status != UJREG_OK) {
        return status;
    }
    clear(result);
    status = uj_record_status(record);
    if (status == UJREG_OK) {
        status = uj_check_record(profile, record, NULL, findings, &errors);
    }
    if (status == UJREG_OK && (errors || !understand(record, result))) {
        status = UJREG_INVALID;
    }
    if (status != UJREG_OK) {
        clear(result);
    }
    return status;
}
