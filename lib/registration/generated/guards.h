/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from data/transitions.tsv by tools/generate; do not edit. */

#define UJ_GUARD_PERSON_MISSING 1
#define UJ_GUARD_PLACE 2
#define UJ_GUARD_AREA 3
#define UJ_GUARD_ACTIVE_REGISTRATION 4
#define UJ_GUARD_DECEASED 5
#define UJ_GUARD_PENSION_DRAWN 6
#define UJ_GUARD_LOADED_TARGET 7
#define UJ_GUARD_LOADED_DATE 8
#define UJ_GUARD_RECORD_MISSING 9
#define UJ_GUARD_RECORD_PERSON 10
#define UJ_GUARD_RECORD_DATE 11
#define UJ_GUARD_RECORD_BEFORE_REGISTRATION 12
#define UJ_GUARD_APPLICATION_LOADED 13
#define UJ_GUARD_EVIDENCE_UNKNOWN 14
#define UJ_GUARD_FORBIDDEN_EVIDENCE 15
#define UJ_GUARD_VERIFICATION 16
#define UJ_GUARD_BIRTH 17
#define UJ_GUARD_UNDER_16 18
#define UJ_GUARD_PENSION 19
#define UJ_GUARD_ABLE 20
#define UJ_GUARD_WILLING 21
#define UJ_GUARD_OUT_OF_WORK 22
#define UJ_GUARD_GROUND_UNKNOWN 23
#define UJ_GUARD_FORBIDDEN_GROUND 24
#define UJ_GUARD_REASON 25
#define UJ_GUARD_RECORD_REASON 26
#define UJ_GUARD_RECORD_AREA 27
#define UJ_GUARD_REFUSALS 28
#define UJ_GUARD_UNREACHABLE 29
#define UJ_GUARD_EXIT_VERIFICATION 30
#define UJ_WHEN_LOADED_EXITED 1
#define UJ_WHEN_THIRD_REFUSAL 2
#define UJ_WHEN_SIX_MONTHS_UNREACHED 3

/* Every guard is the function guard_NAME and the rule state.NAME. */
#define UJ_GUARDS(X) \
    X(PERSON_MISSING, person_missing) \
    X(PLACE, place) \
    X(AREA, area) \
    X(ACTIVE_REGISTRATION, active_registration) \
    X(DECEASED, deceased) \
    X(PENSION_DRAWN, pension_drawn) \
    X(LOADED_TARGET, loaded_target) \
    X(LOADED_DATE, loaded_date) \
    X(RECORD_MISSING, record_missing) \
    X(RECORD_PERSON, record_person) \
    X(RECORD_DATE, record_date) \
    X(RECORD_BEFORE_REGISTRATION, record_before_registration) \
    X(APPLICATION_LOADED, application_loaded) \
    X(EVIDENCE_UNKNOWN, evidence_unknown) \
    X(FORBIDDEN_EVIDENCE, forbidden_evidence) \
    X(VERIFICATION, verification) \
    X(BIRTH, birth) \
    X(UNDER_16, under_16) \
    X(PENSION, pension) \
    X(ABLE, able) \
    X(WILLING, willing) \
    X(OUT_OF_WORK, out_of_work) \
    X(GROUND_UNKNOWN, ground_unknown) \
    X(FORBIDDEN_GROUND, forbidden_ground) \
    X(REASON, reason) \
    X(RECORD_REASON, record_reason) \
    X(RECORD_AREA, record_area) \
    X(REFUSALS, refusals) \
    X(UNREACHABLE, unreachable) \
    X(EXIT_VERIFICATION, exit_verification)

/* Every condition is the function when_NAME. */
#define UJ_WHENS(X) \
    X(LOADED_EXITED, loaded_exited) \
    X(THIRD_REFUSAL, third_refusal) \
    X(SIX_MONTHS_UNREACHED, six_months_unreached)
