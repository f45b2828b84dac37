/* SPDX-License-Identifier: Apache-2.0 */
/* An event while it is applied: what guards examine, what effects change, and how a refusal is reported. */
#ifndef UJ_REGISTRATION_STEP_H
#define UJ_REGISTRATION_STEP_H

#include <ujreg/registration.h>

#include "registration/transitions.h"
#include "tables/generated/limits.h"

struct uj_step {
    const ujreg_profile *profile;
    const ujreg_event *event;
    ujreg_registration *next;         /* a copy of the registration, with the facts that came with the event */
    const ujreg_deregistration *exit; /* decoded; NULL if there is none or it has errors */
};

/* Whether a guard holds. If not, `why` has the arguments of its message. */
int32_t uj_guard_holds(int32_t guard, const struct uj_step *step, ujreg_finding *why);

/* The rule that a guard reports. */
int32_t uj_guard_rule(int32_t guard);

/* Whether a condition of the table holds after the effect of the event. */
int32_t uj_when_holds(int32_t when, const struct uj_step *step);

/* Applies the effect of the event to step->next, except for its state. */
void uj_effect(struct uj_step *step);

/* Keeps the first day on which a registered person no longer meets a condition of N(十). */
void uj_note_eligibility(ujreg_registration *registration, const ujreg_date *day);

/* Whether a number is a code of AJC00A in the tables of the profile. */
int32_t uj_is_reason(const ujreg_profile *profile, int32_t reason);

/* 连续3次拒绝接受公共就业服务: whether three refusals in a row are logged. */
int32_t uj_refused_in_a_row(const ujreg_registration *registration);

/* 连续6个月无法取得联系: whether an attempt failed on the corresponding day six months after the last successful
 * contact, or later. */
int32_t uj_unreached(const ujreg_registration *registration);

#endif
