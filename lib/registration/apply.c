/* SPDX-License-Identifier: Apache-2.0 */
/* Applies an event: checks that hold for every event, then the row of the transition table, its guards, the effect and
 * the new state. Works on a copy, so a refused event changes nothing. */
#include <ujreg/registration.h>

#include <string.h>

#include <ujreg/check.h>

#include "core/date_number.h"
#include "core/fixed_text.h"
#include "core/version.h"
#include "identity/identity.h"
#include "record/findings.h"
#include "registration/life_cycle.h"
#include "registration/step.h"
#include "registration/validity.h"
#include "rules/profile.h"

static void merge_fact(int32_t *held, int32_t given) {
    if (given) {
        *held = given;
    }
}

/* Merges the facts that came with the event; the key only if none was known. */
static void merge_person(ujreg_person *held, const ujreg_person *given) {
    if (!held->key[0]) {
        uj_copy_text(held->key, given->key, sizeof held->key);
    }
    if (given->birth.year) {
        held->birth = given->birth;
    }
    merge_fact(&held->sex, given->sex);
    merge_fact(&held->pension, given->pension);
    merge_fact(&held->able, given->able);
    merge_fact(&held->willing, given->willing);
    merge_fact(&held->out_of_work, given->out_of_work);
}

/* Collects refusals. `refused` is set when a rule refuses the event, `status` when something fails. */
struct verdict {
    const ujreg_profile *profile;
    ujreg_findings *findings;
    int32_t refused;
    ujreg_status status;
};

/* A rule that is an error by default refuses the event under every profile; a warning follows the profile. */
static void tell(struct verdict *verdict, int32_t rule, ujreg_finding *why) {
    ujreg_rule_info info;
    info.size = sizeof info;
    (void)ujreg_rule_get(rule, &info);
    why->rule = rule;
    why->severity =
        info.severity == UJREG_SEVERITY_ERROR ? UJREG_SEVERITY_ERROR : ujreg_profile_severity(verdict->profile, rule);
    verdict->refused |= why->severity == UJREG_SEVERITY_ERROR;
    if (verdict->findings && verdict->status == UJREG_OK) {
        verdict->status = uj_findings_add(verdict->findings, why);
    }
}

static void refuse(struct verdict *verdict, int32_t rule, int64_t first, int64_t second) {
    ujreg_finding why;
    memset(&why, 0, sizeof why);
    why.size = sizeof why;
    why.numbers[0] = first;
    why.numbers[1] = second;
    tell(verdict, rule, &why);
}

static void refuse_pair(struct verdict *verdict, int32_t state, int32_t event) {
    ujreg_finding why;
    memset(&why, 0, sizeof why);
    why.size = sizeof why;
    why.numbers[3] = state;
    why.detail.data = uj_life_cycle_word(uj_life_cycle_find(UJREG_LIST_EVENT, event)->name);
    why.detail.size = strlen(why.detail.data);
    tell(verdict, UJREG_RULE_STATE_NOT_ALLOWED, &why);
}

/* Checks what every event must satisfy, independent of the transition table. */
static void check_event(struct verdict *verdict, const ujreg_registration *registration, const ujreg_event *event) {
    const ujreg_date *today = &verdict->profile->today;
    if (!ujreg_date_day_number(&event->date)) {
        refuse(verdict, UJREG_RULE_STATE_DATE, 0, 0);
    } else if (ujreg_date_compare(&event->date, today) > 0) {
        refuse(verdict, UJREG_RULE_STATE_DATE_FUTURE, uj_date_number(&event->date), uj_date_number(today));
    } else if (ujreg_date_compare(&event->date, &registration->last_event) < 0) {
        refuse(verdict, UJREG_RULE_STATE_DATE_ORDER, uj_date_number(&event->date),
               uj_date_number(&registration->last_event));
    }
    if (registration->person.key[0] && event->person.key[0] && strcmp(registration->person.key, event->person.key) != 0) {
        refuse(verdict, UJREG_RULE_STATE_PERSON, 0, 0);
    }
}

static void check_guards(struct verdict *verdict, const struct uj_transition_row *row, const struct uj_step *step) {
    ujreg_finding why;
    for (int32_t i = 0; i < row->guard_count; i++) {
        int32_t guard = uj_transition_guard(row, i);
        memset(&why, 0, sizeof why);
        why.size = sizeof why;
        if (!uj_guard_holds(guard, step, &why)) {
            tell(verdict, uj_guard_rule(guard), &why);
        }
    }
}

/* The caller's struct can hold values that no parsed record has. */
static ujreg_status exit_status(const ujreg_profile *profile, const ujreg_deregistration *exit) {
    ujreg_status status = uj_struct_status(exit->size, sizeof *exit);
    if (status != UJREG_OK) {
        return status;
    }
    return uj_is_reason(profile, exit->reason) && ujreg_date_day_number(&exit->deregistered) &&
                   ujreg_date_day_number(&exit->handled) && exit->area > 0 &&
                   exit->identity.canonical_size < sizeof exit->identity.canonical &&
                   exit->document_size <= sizeof exit->document && exit->document_type >= 0 && exit->document_type <= 99
               ? UJREG_OK
               : UJREG_ERROR_ARGUMENT;
}

/* Decodes the deregistration record of an event, if it has one (A2(一)). */
static void read_exit(struct verdict *verdict, struct uj_step *step, ujreg_deregistration *room) {
    const ujreg_event *event = step->event;
    if (event->deregistration) {
        step->exit = event->deregistration;
        verdict->status = exit_status(verdict->profile, step->exit);
        return;
    }
    if (!event->record) {
        return;
    }
    room->size = sizeof *room;
    ujreg_status status = ujreg_decode(verdict->profile, event->record, room, verdict->findings);
    if (status == UJREG_OK) {
        step->exit = room;
    } else if (status == UJREG_INVALID) {
        verdict->refused = 1;
    } else {
        verdict->status = status;
    }
}

static int32_t brings_record(const ujreg_event *event) {
    return event->kind == UJREG_EVENT_DEREGISTER ||
           (event->kind == UJREG_EVENT_LOAD_EXISTING && event->target == UJREG_STATE_EXITED);
}

static void run_row(struct verdict *verdict, const struct uj_transition_row *row, struct uj_step *step,
                    ujreg_deregistration *room) {
    if (brings_record(step->event)) {
        read_exit(verdict, step, room);
    }
    if (verdict->status == UJREG_OK) {
        check_guards(verdict, row, step);
    }
    if (verdict->status == UJREG_OK && !verdict->refused) {
        uj_effect(step);
        step->next->state = uj_when_holds(row->when, step) ? row->to_when : row->to;
        step->next->last_event = step->event->date;
        uj_note_eligibility(step->next, &step->event->date);
    }
}

ujreg_status ujreg_registration_apply(const ujreg_profile *profile, ujreg_registration *registration,
                                      const ujreg_event *event, ujreg_findings *findings) {
    if (!profile || !registration || !event) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_registration_status(registration);
    status = status == UJREG_OK ? uj_event_status(event) : status;
    if (status != UJREG_OK) {
        return status;
    }
    struct verdict verdict = {profile, findings, 0, UJREG_OK};
    if (event->kind < UJREG_EVENT_APPLY || event->kind > UJREG_EVENT_AUDIT_REJECTED) {
        refuse(&verdict, UJREG_RULE_STATE_EVENT_UNKNOWN, event->kind, 0);
        return verdict.status == UJREG_OK ? UJREG_REFUSED : verdict.status;
    }
    check_event(&verdict, registration, event);
    const struct uj_transition_row *row = uj_transition_find(registration->state, event->kind);
    if (!row) {
        refuse_pair(&verdict, registration->state, event->kind);
    }
    ujreg_registration next = *registration;
    if (!verdict.refused && verdict.status == UJREG_OK) {
        merge_person(&next.person, &event->person);
        if (event->kind != UJREG_EVENT_APPLY) { /* effects.c sets it for the new cycle of an application */
            merge_fact(&next.urban, event->urban);
        }
        struct uj_step step = {profile, event, &next, NULL};
        ujreg_deregistration room;
        run_row(&verdict, row, &step, &room);
    }
    if (verdict.status != UJREG_OK) {
        return verdict.status;
    }
    if (verdict.refused) {
        return UJREG_REFUSED;
    }
    *registration = next;
    return UJREG_OK;
}
