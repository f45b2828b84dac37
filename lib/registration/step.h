/* SPDX-License-Identifier: Apache-2.0 */
/* One event on its way: what guards look at, what effects change, and where a refusal is told. */
#ifndef UJ_REGISTRATION_STEP_H
#define UJ_REGISTRATION_STEP_H

#include <ujreg/registration.h>

#include "registration/transitions.h"

#define UJ_REASON_PENSION 21
#define UJ_REASON_DECEASED 26
#define UJ_REASON_REFUSALS 31
#define UJ_REASON_UNREACHABLE 32
#define UJ_REFUSALS_IN_A_ROW 3 /* N(四): 连续3次拒绝接受公共就业服务 */
#define UJ_MONTHS_UNREACHED 6  /* N(四): 连续6个月无法取得联系 */

struct uj_step {
    const ujreg_profile *profile;
    const ujreg_event *event;
    ujreg_registration *next;         /* a copy of the registration, with the facts that came with the event */
    const ujreg_deregistration *exit; /* understood; NULL when there is none, or it has errors of its own */
};

/* Whether a guard of the table holds; otherwise `why` has the arguments of its message. */
int32_t uj_guard_holds(int32_t guard, const struct uj_step *step, ujreg_finding *why);

/* The rule that a guard is. */
int32_t uj_guard_rule(int32_t guard);

/* Whether a condition of the table holds, once the event has had its effect. */
int32_t uj_when_holds(int32_t when, const struct uj_step *step);

/* What the event does to step->next, but for its state. */
void uj_effect(struct uj_step *step);

/* Keeps the day since which a registered person no longer is what N(十) asks for. */
void uj_note_eligibility(ujreg_registration *registration, const ujreg_date *day);

/* Whether a number is a code of AJC00A, as the profile's tables have it. */
int32_t uj_is_reason(const ujreg_profile *profile, int32_t reason);

/* 连续3次拒绝接受公共就业服务: whether three refusals in a row are logged. */
int32_t uj_refused_in_a_row(const ujreg_registration *registration);

/* 连续6个月无法取得联系: whether an attempt failed on the corresponding day six months after the last successful
 * contact, or later. */
int32_t uj_unreached(const ujreg_registration *registration);

#endif
