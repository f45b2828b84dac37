/* SPDX-License-Identifier: Apache-2.0 */
/* Sample registrations, events and records for the tests of the life cycle. Person A and person B do not exist; their
 * numbers are made of an invented birth date and a computed check digit. */
#ifndef LIFE_CYCLE_H
#define LIFE_CYCLE_H

#include "unit.h"

#include <ujreg/ujreg.h>

static inline ujreg_date day(int32_t number) {
    ujreg_date date = {(int16_t)(number / 10000), (uint8_t)(number / 100 % 100), (uint8_t)(number % 100)};
    return date;
}

static inline int32_t number_of(const ujreg_date *date) {
    return date->year * 10000 + date->month * 100 + date->day;
}

static inline ujreg_text text_of(const char *string) {
    ujreg_text text = {string, strlen(string)};
    return text;
}

/* 18 digits of person 'A' or 'B', zero-terminated. */
static inline void sample_number(char person, char number[19]) {
    memcpy(number, person == 'A' ? "33010619900101101" : "33010619900101103", 17);
    number[17] = ujreg_identity_check_character(number);
    number[18] = '\0';
}

static inline void sample_key(char person, char key[UJREG_PERSON_KEY_CAPACITY]) {
    char number[19];
    sample_number(person, number);
    ujreg_text aac002 = text_of(number), none = {NULL, 0};
    assert_int_equal(ujreg_person_key(&aac002, &none, &none, key, UJREG_PERSON_KEY_CAPACITY, NULL), UJREG_OK);
}

static inline ujreg_profile *sample_profile(int32_t rules, int32_t today) {
    ujreg_profile_options options;
    ujreg_profile *profile = NULL;
    memset(&options, 0, sizeof options);
    options.size = sizeof options;
    options.rules = rules;
    options.today = day(today);
    assert_int_equal(ujreg_profile_new(NULL, &options, &profile), UJREG_OK);
    return profile;
}

static inline ujreg_registration sample_none(void) {
    ujreg_registration registration;
    memset(&registration, 0, sizeof registration);
    registration.size = sizeof registration;
    return registration;
}

/* A deregistration record as received, with the bytes it points to. */
struct sample_record {
    ujreg_record record;
    char number[19];
    char reason[12];
    char deregistered[12];
    char handled[12];
};

static inline void sample_record_fill(struct sample_record *sample, char person, int32_t reason, int32_t date) {
    memset(sample, 0, sizeof *sample);
    sample_number(person, sample->number);
    snprintf(sample->reason, sizeof sample->reason, "%02d", (int)reason);
    snprintf(sample->deregistered, sizeof sample->deregistered, "%08d", (int)date);
    memcpy(sample->handled, sample->deregistered, sizeof sample->handled);
    ujreg_record *record = &sample->record;
    record->size = sizeof *record;
    record->aab301 = text_of("330106");
    record->aaz341 = text_of("ZX202009020001");
    record->aac003 = text_of("\xE6\x9D\x8E\xE6\x98\x8E"); /* 李明 */
    record->aac002 = text_of(sample->number);
    record->aac058 = text_of("01");
    record->aac044 = text_of(sample->number);
    record->adc210 = text_of(sample->deregistered);
    record->ajc00a = text_of(sample->reason);
    record->aae011 = text_of("\xE7\x8E\x8B\xE8\x8A\xB3"); /* 王芳 */
    record->aae036 = text_of(sample->handled);
}

/* An event with all that its kind asks for; the record of an exit is the caller's to attach. */
static inline ujreg_event sample_event(int32_t kind, int32_t date) {
    ujreg_event event;
    memset(&event, 0, sizeof event);
    event.size = sizeof event;
    event.kind = kind;
    event.date = day(date);
    switch (kind) {
    case UJREG_EVENT_LOAD_EXISTING:
        event.target = UJREG_STATE_REGISTERED;
        event.registered = day(date);
        /* fall through */
    case UJREG_EVENT_APPLY:
        sample_key('A', event.person.key);
        event.place = UJREG_PLACE_HOUSEHOLD;
        event.area = 330106;
        event.urban = UJREG_FACT_YES;
        event.origin = UJREG_ORIGIN_LOCAL;
        break;
    case UJREG_EVENT_REQUEST_EVIDENCE:
        event.evidence = UJREG_EVIDENCE_OWN_IDENTITY_DOCUMENT;
        break;
    case UJREG_EVENT_VERIFY:
        event.verification = UJREG_VERIFICATION_DATA_MATCH;
        break;
    case UJREG_EVENT_APPROVE:
        event.person.birth = day(19900101);
        event.person.pension = UJREG_FACT_NO;
        event.person.able = UJREG_FACT_YES;
        event.person.willing = UJREG_FACT_YES;
        event.person.out_of_work = UJREG_FACT_YES;
        break;
    case UJREG_EVENT_REFUSE:
        event.ground = UJREG_GROUND_NOT_OUT_OF_WORK;
        break;
    case UJREG_EVENT_EXIT_GROUND:
        event.reason = 11;
        break;
    default:
        break;
    }
    return event;
}

/* Lets a sample event happen; for an exit with a flawless record for the reason under review. */
static inline ujreg_status sample_apply(const ujreg_profile *profile, ujreg_registration *registration, int32_t kind,
                                        int32_t date, ujreg_findings *findings) {
    struct sample_record record;
    ujreg_event event = sample_event(kind, date);
    if (kind == UJREG_EVENT_DEREGISTER) {
        sample_record_fill(&record, 'A', registration->review_reason ? registration->review_reason : 11, date);
        event.record = &record.record;
        event.verification = UJREG_VERIFICATION_DATA_MATCH;
    }
    return ujreg_registration_apply(profile, registration, &event, findings);
}

/* A registration brought to a state by the shortest way, all on one day. */
static inline ujreg_registration sample_in_state(const ujreg_profile *profile, int32_t state, int32_t date) {
    static const uint8_t way[] = {UJREG_EVENT_APPLY,   UJREG_EVENT_ACCEPT,      UJREG_EVENT_APPROVE,
                                  UJREG_EVENT_CONTACT, UJREG_EVENT_EXIT_GROUND, UJREG_EVENT_DEREGISTER};
    ujreg_registration registration = sample_none();
    for (size_t i = 0; i < sizeof way && registration.state != state; i++) {
        int32_t kind = state == UJREG_STATE_REFUSED && way[i] == UJREG_EVENT_APPROVE ? UJREG_EVENT_REFUSE : way[i];
        assert_int_equal(sample_apply(profile, &registration, kind, date, NULL), UJREG_OK);
    }
    assert_int_equal(registration.state, state);
    return registration;
}

#endif
