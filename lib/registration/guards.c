/* SPDX-License-Identifier: Apache-2.0 */
/* The guards of data/transitions.tsv, each named after its rule state.…, and the conditions of the column `when`. A
 * guard sees step->next before the effect of the event, a condition after it. */
#include "registration/step.h"

#include <string.h>

#include <ujreg/area.h>
#include <ujreg/code.h>
#include <ujreg/identity.h>

#include "core/date_number.h"
#include "registration/generated/guards.h"
#include "registration/life_cycle.h"
#include "rules/generated/variants.h"
#include "rules/profile.h"

#define OWN_NUMBERS 1000 /* evidence and grounds from this number on are defined by the caller */

static int32_t is_set(const ujreg_date *date) {
    return date->year != 0;
}

static int32_t is_before(const ujreg_date *a, const ujreg_date *b) {
    return ujreg_date_compare(a, b) < 0;
}

static int32_t is_load(const struct uj_step *step) {
    return step->event->kind == UJREG_EVENT_LOAD_EXISTING;
}

/* Loading a registration as registered needs no deregistration record. */
static int32_t needs_record(const struct uj_step *step) {
    return !is_load(step) || step->event->target == UJREG_STATE_EXITED;
}

/* Reason of the last exit, in this cycle or a former one; 0 if there was none. */
static int32_t last_exit(const struct uj_step *step) {
    return step->next->reason ? step->next->reason : step->next->previous_reason;
}

static int32_t guard_person_missing(const struct uj_step *step, ujreg_finding *why) {
    (void)why;
    return step->next->person.key[0] != '\0';
}

static int32_t guard_place(const struct uj_step *step, ujreg_finding *why) {
    why->numbers[0] = step->event->place;
    return step->event->place >= UJREG_PLACE_HOUSEHOLD && step->event->place <= UJREG_PLACE_INSURANCE;
}

static int32_t guard_area(const struct uj_step *step, ujreg_finding *why) {
    ujreg_area area;
    why->numbers[0] = step->event->area;
    area.size = sizeof area;
    ujreg_status status = ujreg_area_get(step->profile->tables, step->event->area, step->event->date.year, &area);
    return status == UJREG_OK || status == UJREG_UNKNOWN;
}

static int32_t guard_active_registration(const struct uj_step *step, ujreg_finding *why) {
    int32_t state = step->next->state;
    why->numbers[3] = step->event->active_elsewhere == UJREG_FACT_YES ? UJ_ACTIVE_ELSEWHERE : UJ_ACTIVE_HERE;
    return (state == UJREG_STATE_NONE || state == UJREG_STATE_REFUSED || state == UJREG_STATE_EXITED) &&
           step->event->active_elsewhere != UJREG_FACT_YES;
}

static int32_t guard_deceased(const struct uj_step *step, ujreg_finding *why) {
    (void)why;
    return last_exit(step) != UJ_REASON_DECEASED;
}

static int32_t guard_pension_drawn(const struct uj_step *step, ujreg_finding *why) {
    (void)why;
    return last_exit(step) != UJ_REASON_PENSION || step->next->person.pension == UJREG_FACT_NO;
}

static int32_t guard_loaded_target(const struct uj_step *step, ujreg_finding *why) {
    why->numbers[0] = step->event->target;
    return step->event->target == UJREG_STATE_REGISTERED || step->event->target == UJREG_STATE_EXITED;
}

static int32_t guard_loaded_date(const struct uj_step *step, ujreg_finding *why) {
    const ujreg_event *event = step->event;
    why->numbers[0] = uj_date_number(&event->date);
    if (!is_set(&event->registered)) {
        why->numbers[3] = UJ_LOADED_WITHOUT_DATE;
        return event->target == UJREG_STATE_EXITED && !is_set(&event->last_contact);
    }
    why->numbers[3] = UJ_LOADED_REGISTERED_LATER;
    if (is_before(&event->date, &event->registered)) {
        return 0;
    }
    why->numbers[3] = UJ_LOADED_CONTACT_OUTSIDE;
    return !is_set(&event->last_contact) ||
           (!is_before(&event->last_contact, &event->registered) && !is_before(&event->date, &event->last_contact));
}

static int32_t guard_application_loaded(const struct uj_step *step, ujreg_finding *why) {
    const ujreg_registration *next = step->next;
    (void)why;
    return step->event->loaded_before != UJREG_FACT_YES &&
           (!next->application[0] || strcmp(next->application, next->previous_application) != 0);
}

static int32_t guard_evidence_unknown(const struct uj_step *step, ujreg_finding *why) {
    int32_t evidence = step->event->evidence;
    why->numbers[0] = evidence;
    return evidence >= OWN_NUMBERS || uj_life_cycle_find(UJREG_LIST_EVIDENCE, evidence);
}

/* Whether a number of the list is allowed (N(二)). If not, its name becomes an argument of the message. */
static int32_t is_not_forbidden(int32_t list, int32_t number, ujreg_finding *why) {
    const struct uj_life_cycle_row *row = uj_life_cycle_find(list, number);
    if (!row || !row->forbidden) {
        return 1;
    }
    why->numbers[0] = number;
    why->detail.data = uj_life_cycle_word(row->name_zh);
    why->detail.size = strlen(why->detail.data);
    return 0;
}

static int32_t guard_forbidden_evidence(const struct uj_step *step, ujreg_finding *why) {
    return is_not_forbidden(UJREG_LIST_EVIDENCE, step->event->evidence, why);
}

static int32_t guard_verification(const struct uj_step *step, ujreg_finding *why) {
    why->numbers[0] = step->event->verification;
    return step->event->verification != 0;
}

static int32_t guard_birth(const struct uj_step *step, ujreg_finding *why) {
    (void)why;
    return is_set(&step->next->person.birth) && !is_before(&step->event->date, &step->next->person.birth);
}

static int32_t guard_under_16(const struct uj_step *step, ujreg_finding *why) {
    ujreg_identity identity;
    memset(&identity, 0, sizeof identity);
    identity.size = sizeof identity;
    identity.birth = step->next->person.birth;
    int32_t age = ujreg_identity_age(&identity, &step->event->date);
    why->numbers[0] = age;
    why->numbers[1] = uj_date_number(&step->event->date);
    return age < 0 || age >= UJ_AGE_OF_WORK; /* the rule state.birth reports an unknown age */
}

static int32_t is_fact(int32_t fact, int32_t wanted, ujreg_finding *why) {
    why->numbers[3] = fact == UJREG_FACT_UNKNOWN ? UJ_FACT_IS_UNKNOWN : UJ_FACT_IS_OTHERWISE;
    return fact == wanted;
}

static int32_t guard_pension(const struct uj_step *step, ujreg_finding *why) {
    return is_fact(step->next->person.pension, UJREG_FACT_NO, why);
}

static int32_t guard_able(const struct uj_step *step, ujreg_finding *why) {
    return is_fact(step->next->person.able, UJREG_FACT_YES, why);
}

static int32_t guard_willing(const struct uj_step *step, ujreg_finding *why) {
    return is_fact(step->next->person.willing, UJREG_FACT_YES, why);
}

static int32_t guard_out_of_work(const struct uj_step *step, ujreg_finding *why) {
    return is_fact(step->next->person.out_of_work, UJREG_FACT_YES, why);
}

static int32_t guard_ground_unknown(const struct uj_step *step, ujreg_finding *why) {
    int32_t ground = step->event->ground;
    why->numbers[0] = ground;
    return ground >= OWN_NUMBERS || uj_life_cycle_find(UJREG_LIST_GROUND, ground);
}

static int32_t guard_forbidden_ground(const struct uj_step *step, ujreg_finding *why) {
    return is_not_forbidden(UJREG_LIST_GROUND, step->event->ground, why);
}

static int32_t guard_reason(const struct uj_step *step, ujreg_finding *why) {
    why->numbers[0] = step->event->reason;
    return uj_is_reason(step->profile, step->event->reason);
}

static int32_t guard_record_missing(const struct uj_step *step, ujreg_finding *why) {
    (void)why;
    return !needs_record(step) || step->event->record || step->event->deregistration;
}

static int32_t guard_record_person(const struct uj_step *step, ujreg_finding *why) {
    const ujreg_deregistration *exit = step->exit;
    char key[sizeof step->next->person.key];
    char type[2];
    (void)why;
    if (!exit || !step->next->person.key[0]) {
        return 1;
    }
    type[0] = (char)('0' + exit->document_type / 10 % 10);
    type[1] = (char)('0' + exit->document_type % 10);
    ujreg_text aac002 = {exit->identity.canonical, exit->identity.canonical_size};
    ujreg_text aac058 = {type, exit->document_type > 0 ? sizeof type : 0};
    ujreg_text aac044 = {exit->document, exit->document_size};
    return ujreg_person_key(&aac002, &aac058, &aac044, key, sizeof key, NULL) == UJREG_OK &&
           strcmp(key, step->next->person.key) == 0;
}

/* A review that the library began itself (31, 32) may end on any ground. A review that a named ground began must end on
 * that ground. */
static int32_t guard_record_reason(const struct uj_step *step, ujreg_finding *why) {
    const ujreg_registration *next = step->next;
    if (!step->exit) {
        return 1;
    }
    why->numbers[0] = step->exit->reason;
    why->numbers[1] = step->event->reason ? step->event->reason : next->review_reason;
    return (!step->event->reason || step->event->reason == step->exit->reason) &&
           (next->review_automatic || next->review_reason == step->exit->reason);
}

static int32_t guard_record_date(const struct uj_step *step, ujreg_finding *why) {
    if (!step->exit) {
        return 1;
    }
    int32_t order = ujreg_date_compare(&step->exit->handled, &step->event->date);
    why->numbers[0] = uj_date_number(&step->exit->handled);
    why->numbers[1] = uj_date_number(&step->event->date);
    return order == 0 || (is_load(step) && order < 0);
}

static int32_t guard_record_before_registration(const struct uj_step *step, ujreg_finding *why) {
    const ujreg_date *registered = is_load(step) ? &step->event->registered : &step->next->registered;
    if (!step->exit) {
        return 1;
    }
    const ujreg_date *first =
        is_before(&step->exit->handled, &step->exit->deregistered) ? &step->exit->handled : &step->exit->deregistered;
    why->numbers[0] = uj_date_number(first);
    why->numbers[1] = uj_date_number(registered);
    return !is_before(first, registered);
}

/* Whether two codes are equal or one contains the other: 330000 contains 330100, and 330100 contains 330106. */
static int32_t contains(int32_t area, int32_t other) {
    int32_t width = area % 10000 == 0 ? 10000 : area % 100 == 0 ? 100 : 1;
    return area / width == other / width;
}

static int32_t guard_record_area(const struct uj_step *step, ujreg_finding *why) {
    if (!step->exit) {
        return 1;
    }
    why->numbers[0] = step->exit->area;
    why->numbers[1] = step->next->area;
    return contains(step->exit->area, step->next->area) || contains(step->next->area, step->exit->area);
}

static int32_t ends_by(const struct uj_step *step, int32_t reason) {
    return step->exit && step->exit->reason == reason;
}

static int32_t guard_refusals(const struct uj_step *step, ujreg_finding *why) {
    why->numbers[0] = step->next->refused_services;
    return !ends_by(step, UJ_REASON_REFUSALS) || uj_refused_in_a_row(step->next);
}

static int32_t guard_unreachable(const struct uj_step *step, ujreg_finding *why) {
    ujreg_date from;
    (void)ujreg_date_add_months(&step->next->last_contact, UJ_MONTHS_UNREACHED, &from);
    why->numbers[0] = uj_date_number(&step->next->last_contact);
    why->numbers[1] = uj_date_number(&from);
    return !ends_by(step, UJ_REASON_UNREACHABLE) || uj_unreached(step->next);
}

static int32_t guard_exit_verification(const struct uj_step *step, ujreg_finding *why) {
    if (!ends_by(step, UJ_REASON_REFUSALS) && !ends_by(step, UJ_REASON_UNREACHABLE)) {
        return 1;
    }
    why->numbers[0] = step->exit->reason;
    return step->event->verification != 0;
}

static int32_t when_loaded_exited(const struct uj_step *step) {
    return step->event->target == UJREG_STATE_EXITED;
}

static int32_t when_third_refusal(const struct uj_step *step) {
    return uj_refused_in_a_row(step->next);
}

static int32_t when_six_months_unreached(const struct uj_step *step) {
    return uj_unreached(step->next);
}

int32_t uj_is_reason(const ujreg_profile *profile, int32_t reason) {
    ujreg_code code;
    char text[2];
    if (reason < 0 || reason > 99) {
        return 0;
    }
    text[0] = (char)('0' + reason / 10);
    text[1] = (char)('0' + reason % 10);
    code.size = sizeof code;
    return ujreg_code_find(profile->tables, UJREG_TABLE_AJC00A, text, sizeof text, 0, &code) == UJREG_OK;
}

int32_t uj_refused_in_a_row(const ujreg_registration *registration) {
    return registration->refused_services >= UJ_REFUSALS_IN_A_ROW;
}

int32_t uj_unreached(const ujreg_registration *registration) {
    ujreg_date from;
    return is_set(&registration->last_failed) &&
           ujreg_date_add_months(&registration->last_contact, UJ_MONTHS_UNREACHED, &from) == UJREG_OK &&
           !is_before(&registration->last_failed, &from);
}

int32_t uj_guard_holds(int32_t guard, const struct uj_step *step, ujreg_finding *why) {
    switch (guard) {
#define HOLDS(NAME, name)                                                                                              \
    case UJ_GUARD_##NAME:                                                                                              \
        return guard_##name(step, why);
        UJ_GUARDS(HOLDS)
    default:
        return 0;
    }
}

int32_t uj_guard_rule(int32_t guard) {
    switch (guard) {
#define RULE(NAME, name)                                                                                               \
    case UJ_GUARD_##NAME:                                                                                              \
        return UJREG_RULE_STATE_##NAME;
        UJ_GUARDS(RULE)
    default:
        return 0;
    }
}

int32_t uj_when_holds(int32_t when, const struct uj_step *step) {
    switch (when) {
#define WHEN(NAME, name)                                                                                               \
    case UJ_WHEN_##NAME:                                                                                               \
        return when_##name(step);
        UJ_WHENS(WHEN)
    default:
        return 0;
    }
}
