/* SPDX-License-Identifier: Apache-2.0 */
/* What a caller's registration and event may hold: members in their ranges, real days, terminated texts. Whether an event
 * may happen is not asked here. */
#include "registration/validity.h"

#include <string.h>

#include "core/version.h"
#include "identity/identity.h"
#include "registration/life_cycle.h"

static int32_t is_terminated(const char *text, size_t capacity) {
    return memchr(text, 0, capacity) != NULL;
}

static int32_t is_date_or_none(const ujreg_date *date) {
    return (!date->year && !date->month && !date->day) || ujreg_date_day_number(date) != 0;
}

static int32_t is_person(const ujreg_person *person) {
    return is_terminated(person->key, sizeof person->key) && is_date_or_none(&person->birth) &&
           uj_is_sex(person->sex) && uj_is_fact(person->pension) && uj_is_fact(person->able) &&
           uj_is_fact(person->willing) && uj_is_fact(person->out_of_work);
}

static int32_t is_from_0_to(int32_t most, int32_t number) {
    return number >= 0 && number <= most;
}

static int32_t has_possible_days(const ujreg_registration *registration) {
    const ujreg_date *days[] = {
        &registration->applied,
        &registration->accepted,
        &registration->decided,
        &registration->audit_uploaded,
        &registration->registered,
        &registration->first_attempt,
        &registration->first_contact,
        &registration->last_contact,
        &registration->last_follow_up,
        &registration->failed_since,
        &registration->last_failed,
        &registration->review_since,
        &registration->deregistered,
        &registration->handled,
        &registration->exit_notified,
        &registration->exit_uploaded,
        &registration->last_event,
        &registration->ineligible_since,
        &registration->previous_handled,
        &registration->previous_registered,
        &registration->previous_deregistered,
        &registration->previous_ineligible,
    };
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        if (!is_date_or_none(days[i])) {
            return 0;
        }
    }
    return 1;
}

static int32_t is_registration(const ujreg_registration *registration) {
    return is_from_0_to(UJREG_STATE_EXITED, registration->state) && is_person(&registration->person) &&
           is_terminated(registration->application, sizeof registration->application) &&
           is_terminated(registration->previous_application, sizeof registration->previous_application) &&
           is_from_0_to(UJREG_ORIGIN_NATIONAL, registration->origin) &&
           is_from_0_to(UJREG_PLACE_INSURANCE, registration->place) &&
           is_from_0_to(UJREG_SERVED_MIGRANT_WORKER, registration->served) &&
           is_from_0_to(UJREG_VERIFICATION_MANUAL, registration->verification) && uj_is_fact(registration->urban) &&
           uj_is_fact(registration->previous_urban) && registration->failed_contacts >= 0 &&
           registration->refused_services >= 0 && registration->cycles >= 0 && has_possible_days(registration);
}

ujreg_status uj_registration_status(const ujreg_registration *registration) {
    ujreg_status status = uj_struct_status(registration->size, sizeof *registration);
    return status == UJREG_OK && !is_registration(registration) ? UJREG_ERROR_ARGUMENT : status;
}

ujreg_status uj_event_status(const ujreg_event *event) {
    ujreg_status status = uj_struct_status(event->size, sizeof *event);
    if (status != UJREG_OK) {
        return status;
    }
    return is_person(&event->person) && uj_is_fact(event->urban) && uj_is_fact(event->active_elsewhere) &&
                   uj_is_fact(event->loaded_before) && is_terminated(event->application, sizeof event->application) &&
                   is_date_or_none(&event->registered) && is_date_or_none(&event->last_contact) &&
                   is_from_0_to(UJREG_ORIGIN_NATIONAL, event->origin) &&
                   is_from_0_to(UJREG_SERVED_MIGRANT_WORKER, event->served) &&
                   is_from_0_to(UJREG_VERIFICATION_MANUAL, event->verification) && is_from_0_to(1, event->unanswered) &&
                   (event->kind != UJREG_EVENT_LOAD_EXISTING || is_from_0_to(UJREG_PLACE_INSURANCE, event->place))
               ? UJREG_OK
               : UJREG_ERROR_ARGUMENT;
}
