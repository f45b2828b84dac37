/* SPDX-License-Identifier: Apache-2.0 */
/* Whose a row is: by the key, or by the items that make one. */
#include <string.h>

#include "registrations.h"

static int32_t sex_of_code(const ujreg_text *code) {
    return code->size == 1 && (*code->data == '1' || *code->data == '2' || *code->data == '9') ? *code->data - '0'
                                                                                               : UJREG_SEX_UNKNOWN;
}

void person_complete(ujreg_person *person, const ujreg_record *record) {
    ujreg_identity identity = {.size = sizeof identity};
    if (!person->sex) {
        person->sex = sex_of_code(&record->aac004);
    }
    if (ujreg_identity_parse(record->aac002.data, record->aac002.size, &identity) != UJREG_OK) {
        return;
    }
    if (!person->birth.year) {
        person->birth = identity.birth;
    }
    if (!person->sex) {
        person->sex = identity.sex;
    }
}

int person_identify(ujreg_person *person, const ujreg_record *record) {
    return ujreg_person_key(&record->aac002, &record->aac058, &record->aac044, person->key, sizeof person->key, NULL) ==
           UJREG_OK;
}

const char *person_shown(const char *key, int32_t flags, char room[UJREG_MASK_CAPACITY]) {
    const char *number = strchr(key, ':');
    number = number && key[0] == 'D' ? strchr(number + 1, ':') : number; /* D:AAC058:AAC044 */
    number = number ? number + 1 : key;
    if (flags & UJREG_SHOW_VALUES) {
        return number;
    }
    if (ujreg_mask(number, strlen(number), UJREG_MASK_NUMBER, room, UJREG_MASK_CAPACITY, NULL) != UJREG_OK) {
        strcpy(room, "***");
    }
    return room;
}
