/* SPDX-License-Identifier: Apache-2.0 */
/* What a row says as a registration or an event. */
#include "registration_file/row_values.h"

#include "rules/generated/variants.h"

#include <ujreg/identity.h>

static int is_set(const ujreg_date *date) {
    return date->year != 0;
}

/* --- whose it is ------------------------------------------------------------------------------------------------ */

static int32_t sex_of_code(const ujreg_text *code) {
    return code->size == 1 && (*code->data == '1' || *code->data == '2' || *code->data == '9') ? *code->data - '0'
                                                                                               : UJREG_SEX_UNKNOWN;
}

void uj_person_complete(ujreg_person *person, const ujreg_record *items) {
    ujreg_identity identity = {.size = sizeof identity};
    if (!person->sex) {
        person->sex = sex_of_code(&items->aac004);
    }
    if (ujreg_identity_parse(items->aac002.data, items->aac002.size, &identity) != UJREG_OK) {
        return;
    }
    if (!is_set(&person->birth)) {
        person->birth = identity.birth;
    }
    if (!person->sex) {
        person->sex = identity.sex;
    }
}

int uj_person_identify(ujreg_person *person, const ujreg_record *items) {
    return ujreg_person_key(&items->aac002, &items->aac058, &items->aac044, person->key, sizeof person->key, NULL) ==
           UJREG_OK;
}

/* --- registrations ---------------------------------------------------------------------------------------------- */

void uj_registration_complete(ujreg_registration *registration, int has_state) {
    if (is_set(&registration->deregistered) && !is_set(&registration->handled)) {
        registration->handled = registration->deregistered;
    }
    if (!has_state) {
        registration->state = is_set(&registration->deregistered) ? UJREG_STATE_EXITED
                              : is_set(&registration->registered) ? UJREG_STATE_REGISTERED
                                                                  : UJREG_STATE_NONE;
    }
    registration->flags |= is_set(&registration->audit_uploaded) ? UJREG_FLAG_AUDIT_UPLOADED : 0u;
    registration->flags |= is_set(&registration->exit_notified) ? UJREG_FLAG_EXIT_NOTIFIED : 0u;
    registration->flags |= is_set(&registration->exit_uploaded) ? UJREG_FLAG_EXIT_UPLOADED : 0u;
}

const char *uj_registration_contradiction(const ujreg_registration *registration, int64_t *variant) {
    const int exited = registration->state == UJREG_STATE_EXITED;
    const int active = ujreg_registration_is_active(registration);
    *variant = UJ_INCOMPLETE_MISSING;
    if ((exited || active) && !registration->area) {
        return "area";
    }
    if (active && !is_set(&registration->registered)) {
        return "registered";
    }
    if (exited && !is_set(&registration->deregistered)) {
        return "deregistered";
    }
    if (exited && !registration->reason) {
        return "reason";
    }
    *variant = UJ_INCOMPLETE_NOT_OF_STATE;
    if (!exited && is_set(&registration->handled)) {
        return is_set(&registration->deregistered) ? "deregistered" : "handled";
    }
    return !exited && registration->reason ? "reason" : NULL;
}

/* --- events ----------------------------------------------------------------------------------------------------- */

int uj_event_has_record(const ujreg_record *items) {
    return items->aab301.size || items->aaz341.size || items->aac003.size || items->adc210.size || items->ajc00a.size ||
           items->aae011.size || items->aae036.size || items->aae013.size;
}
