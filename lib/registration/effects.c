/* SPDX-License-Identifier: Apache-2.0 */
/* The effects of an allowed event on a registration. guards.c and apply.c decide whether it is allowed and which state
 * follows. */
#include "registration/step.h"

#include <string.h>

#include "core/fixed_text.h"

static const ujreg_date no_day = {0, 0, 0};

static int32_t is_set(const ujreg_date *date) {
    return date->year != 0;
}

static void set_once(ujreg_date *date, const ujreg_date *day) {
    if (!is_set(date)) {
        *date = *day;
    }
}

/* Starts a new cycle. Only the `previous_` members remain of the former one. */
static void start_cycle(ujreg_registration *registration) {
    ujreg_registration fresh;
    memset(&fresh, 0, sizeof fresh);
    fresh.size = registration->size;
    fresh.state = registration->state;
    fresh.person = registration->person;
    fresh.last_event = registration->last_event;
    fresh.cycles = registration->cycles;
    if (registration->reason) {
        fresh.previous_reason = registration->reason;
        fresh.previous_registered = registration->registered;
        fresh.previous_deregistered = registration->deregistered;
        fresh.previous_handled = registration->handled;
        fresh.previous_ineligible = registration->ineligible_since;
        fresh.previous_area = registration->area;
        fresh.previous_urban = registration->urban;
    } else {
        fresh.previous_reason = registration->previous_reason;
        fresh.previous_registered = registration->previous_registered;
        fresh.previous_deregistered = registration->previous_deregistered;
        fresh.previous_handled = registration->previous_handled;
        fresh.previous_ineligible = registration->previous_ineligible;
        fresh.previous_area = registration->previous_area;
        fresh.previous_urban = registration->previous_urban;
    }
    memcpy(fresh.previous_application,
           registration->application[0] ? registration->application : registration->previous_application,
           sizeof fresh.previous_application);
    *registration = fresh;
}

/* Sets person and place from the application or the load. */
static void take_place(ujreg_registration *registration, const ujreg_event *event) {
    if (registration->cycles < INT32_MAX) {
        registration->cycles++;
    }
    registration->origin = event->origin;
    registration->area = event->area;
    registration->place = event->place;
    registration->urban = event->urban;
    registration->served = event->served;
    /* Facts of a former cycle do not carry over, except that a pension is drawn: that holds until it is denied. */
    registration->person.able = event->person.able;
    registration->person.willing = event->person.willing;
    registration->person.out_of_work = event->person.out_of_work;
}

static void reached(ujreg_registration *registration, const ujreg_date *day) {
    set_once(&registration->first_attempt, day);
    set_once(&registration->first_contact, day);
    registration->last_contact = *day;
    registration->failed_since = no_day;
    registration->last_failed = no_day;
    registration->failed_contacts = 0;
}

static void not_reached(ujreg_registration *registration, const ujreg_date *day) {
    set_once(&registration->first_attempt, day);
    set_once(&registration->failed_since, day);
    registration->last_failed = *day;
    if (registration->failed_contacts < INT32_MAX) {
        registration->failed_contacts++;
    }
}

static void attempted(ujreg_registration *registration, const ujreg_event *event) {
    if (event->unanswered) {
        not_reached(registration, &event->date);
    } else {
        reached(registration, &event->date);
    }
}

static void begin_review(ujreg_registration *registration, const ujreg_date *day, int32_t reason, int32_t automatic) {
    registration->review_since = *day;
    registration->review_reason = reason;
    registration->review_automatic = automatic;
}

static void end_review(ujreg_registration *registration, const ujreg_event *event) {
    begin_review(registration, &no_day, 0, 0);
    registration->refused_services = 0;
    if (!event->unanswered) {
        reached(registration, &event->date);
        registration->last_follow_up = event->date;
    }
}

static void leave(struct uj_step *step) {
    ujreg_registration *next = step->next;
    next->reason = step->exit->reason;
    next->exit_area = step->exit->area;
    next->deregistered = step->exit->deregistered;
    next->handled = step->exit->handled;
    next->exit_verification = step->event->verification;
    if (next->reason == UJ_REASON_PENSION) {
        next->person.pension = UJREG_FACT_YES;
    }
}

static void load(struct uj_step *step) {
    const ujreg_event *event = step->event;
    start_cycle(step->next);
    take_place(step->next, event);
    step->next->flags = UJREG_FLAG_LOADED;
    step->next->accepted = event->date;
    step->next->registered = event->registered;
    step->next->last_contact = is_set(&event->last_contact) ? event->last_contact : event->registered;
    if (event->target == UJREG_STATE_EXITED) {
        leave(step);
    }
}

static void set_flag(ujreg_registration *registration, uint32_t flag, ujreg_date *date, const ujreg_date *day) {
    registration->flags |= flag;
    set_once(date, day);
}

static void clear_flag(ujreg_registration *registration, uint32_t flag, ujreg_date *date) {
    registration->flags &= ~flag;
    memset(date, 0, sizeof *date);
}

void uj_effect(struct uj_step *step) {
    const ujreg_event *event = step->event;
    ujreg_registration *next = step->next;
    switch (event->kind) {
    case UJREG_EVENT_APPLY:
        start_cycle(next);
        take_place(next, event);
        next->applied = event->date;
        uj_copy_text(next->application, event->application, sizeof next->application);
        break;
    case UJREG_EVENT_LOAD_EXISTING:
        load(step);
        break;
    case UJREG_EVENT_ACCEPT:
        next->accepted = event->date;
        break;
    case UJREG_EVENT_WITHDRAW:
        start_cycle(next);
        break;
    case UJREG_EVENT_VERIFY:
        next->verification = event->verification;
        break;
    case UJREG_EVENT_APPROVE:
        next->decided = event->date;
        next->registered = event->date;
        next->last_contact = event->date;
        break;
    case UJREG_EVENT_REFUSE:
        next->decided = event->date;
        next->refusal_ground = event->ground;
        break;
    case UJREG_EVENT_CONTACT:
        attempted(next, event);
        break;
    case UJREG_EVENT_FOLLOW_UP:
        attempted(next, event);
        next->last_follow_up = event->date;
        break;
    case UJREG_EVENT_SERVICE_ACCEPTED:
        reached(next, &event->date);
        next->refused_services = 0;
        break;
    case UJREG_EVENT_SERVICE_REFUSED:
        reached(next, &event->date);
        if (next->refused_services < INT32_MAX) {
            next->refused_services++;
        }
        if (uj_refused_in_a_row(next)) {
            begin_review(next, &event->date, UJ_REASON_REFUSALS, 1);
        }
        break;
    case UJREG_EVENT_CONTACT_FAILED:
        not_reached(next, &event->date);
        if (uj_unreached(next)) {
            begin_review(next, &event->date, UJ_REASON_UNREACHABLE, 1);
        }
        break;
    case UJREG_EVENT_EXIT_GROUND:
        begin_review(next, &event->date, event->reason, 0);
        break;
    case UJREG_EVENT_GROUND_NOT_CONFIRMED:
        end_review(next, event);
        break;
    case UJREG_EVENT_DEREGISTER:
        leave(step);
        break;
    case UJREG_EVENT_NOTIFY:
        set_flag(next, UJREG_FLAG_EXIT_NOTIFIED, &next->exit_notified, &event->date);
        break;
    case UJREG_EVENT_UPLOAD_ACKNOWLEDGED:
        set_flag(next, UJREG_FLAG_EXIT_UPLOADED, &next->exit_uploaded, &event->date);
        break;
    case UJREG_EVENT_UPLOAD_REJECTED:
        clear_flag(next, UJREG_FLAG_EXIT_UPLOADED, &next->exit_uploaded);
        break;
    case UJREG_EVENT_AUDIT_ACKNOWLEDGED:
        set_flag(next, UJREG_FLAG_AUDIT_UPLOADED, &next->audit_uploaded, &event->date);
        break;
    case UJREG_EVENT_AUDIT_REJECTED:
        clear_flag(next, UJREG_FLAG_AUDIT_UPLOADED, &next->audit_uploaded);
        break;
    default: /* request-evidence changes nothing */
        break;
    }
}

void uj_note_eligibility(ujreg_registration *registration, const ujreg_date *day) {
    const ujreg_person *person = &registration->person;
    if (!ujreg_registration_is_active(registration)) {
        return;
    }
    if (person->pension == UJREG_FACT_YES || person->able == UJREG_FACT_NO || person->willing == UJREG_FACT_NO ||
        person->out_of_work == UJREG_FACT_NO) {
        set_once(&registration->ineligible_since, day);
    } else {
        registration->ineligible_since = no_day;
    }
}
