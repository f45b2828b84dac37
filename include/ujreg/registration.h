/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file registration.h
 * @brief The life cycle of an unemployment registration: application, registration, service, exit.
 */
#ifndef UJREG_REGISTRATION_H
#define UJREG_REGISTRATION_H

#include <ujreg/base.h>
#include <ujreg/date.h>
#include <ujreg/finding.h>
#include <ujreg/identity.h>
#include <ujreg/profile.h>
#include <ujreg/record.h>
#include <ujreg/registration_numbers.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup registration Registration
 * @brief 申请—登记—服务—退出 as a state machine (N(一) to N(八), STANDARD 7).
 *
 * What is allowed is a table (data/transitions.tsv, docs/reference/states.md). All functions may be called from any
 * thread; a registration is the caller's, and one thread at a time may write it.
 * @{
 */

/**
 * @brief What is known of a person. Self-contained; zero where not known.
 *
 * Facts are UJREG_FACT_UNKNOWN, UJREG_FACT_YES or UJREG_FACT_NO. They are what the caller's system holds
 * (declared by the person, or matched); the library derives none of them from an age.
 * @since 1.0
 */
typedef struct ujreg_person {
    char key[UJREG_PERSON_KEY_CAPACITY]; /**< As ujreg_person_key writes it, zero-terminated; empty when not given. */
    ujreg_date birth;                    /**< Birth date. */
    int32_t sex;                         /**< UJREG_SEX_… */
    int32_t pension;                     /**< Draws a basic pension by law (已依法享受基本养老保险待遇). */
    int32_t able;                        /**< Is able to work. */
    int32_t willing;                     /**< Wants work. */
    int32_t out_of_work;                 /**< Has no work. */
} ujreg_person;

/**
 * @brief One registration, from application to exit. Self-contained: it may be stored, copied and sent as bytes
 *        on one kind of machine.
 *
 * Set `size` and leave the rest zero: that is state `none`. Only ujreg_registration_apply should change it.
 * Days are all zero where they did not happen. A new application after an exit or a refusal starts a new cycle: what
 * belonged to the former one is cleared, but for the members `previous_…`; keep a copy when it is still needed.
 * @since 1.0
 */
typedef struct ujreg_registration {
    uint32_t size;               /**< sizeof(ujreg_registration). */
    int32_t state;               /**< UJREG_STATE_… */
    uint32_t flags;              /**< UJREG_FLAG_…, or-ed. */
    int32_t origin;              /**< UJREG_ORIGIN_…; 0: not said, read as local. */
    ujreg_person person;         /**< The person, with the latest facts that events brought. */
    int32_t area;                /**< Code of the area where it is registered, 330106; 0 in state none. */
    int32_t place;               /**< UJREG_PLACE_…: which of the four places; 0 when loaded without. */
    int32_t urban;               /**< UJREG_FACT_…: registered in an urban area (N(十)). */
    int32_t served;              /**< UJREG_SERVED_… group, or 0. */
    char application[40];        /**< Number of the application, zero-terminated; may be empty. */
    int32_t verification;        /**< UJREG_VERIFICATION_… of what was declared (N(二)), or 0. */
    int32_t refusal_ground;      /**< UJREG_GROUND_… of state refused, or 0. */
    ujreg_date applied;          /**< Day of the application. */
    ujreg_date accepted;         /**< Day it was taken up; of a loaded one, day of the load. */
    ujreg_date decided;          /**< Day it was approved or refused. */
    ujreg_date audit_uploaded;   /**< Day the platform took the result of the review. */
    ujreg_date registered;       /**< Day of registration. */
    ujreg_date first_attempt;    /**< First contact or attempt at one after registration. */
    ujreg_date first_contact;    /**< First successful contact after registration. */
    ujreg_date last_contact;     /**< Last successful contact; the day of registration before there was one. */
    ujreg_date last_follow_up;   /**< Last follow-up. */
    ujreg_date failed_since;     /**< First failed attempt since the last successful contact. */
    ujreg_date last_failed;      /**< Last failed attempt since the last successful contact. */
    int32_t failed_contacts;     /**< Failed attempts since the last successful contact. */
    int32_t refused_services;    /**< Refused services in a row. */
    ujreg_date review_since;     /**< Day the review of an exit began. */
    int32_t review_reason;       /**< AJC00A under review as a number; 31 or 32 when the library began the review. */
    int32_t review_automatic;    /**< 1: begun by the third refusal or the sixth month, not by the event exit-ground. */
    int32_t exit_verification;   /**< UJREG_VERIFICATION_… with which it ended, or 0. */
    int32_t reason;              /**< AJC00A with which it ended, as a number; 0 while it lasts. */
    int32_t exit_area;           /**< AAB301 of the deregistration; 0 while it lasts. */
    ujreg_date deregistered;     /**< ADC210 of the deregistration. */
    ujreg_date handled;          /**< AAE036 of the deregistration. */
    ujreg_date exit_notified;    /**< Day the person was told. */
    ujreg_date exit_uploaded;    /**< Day the platform took the deregistration record. */
    ujreg_date last_event;       /**< Day of the last event; none may be earlier. */
    ujreg_date ineligible_since; /**< Day of the event that first told that a condition of N(十) (pension, able,
                                      willing, out_of_work) holds no longer; zero while all hold or are not
                                      known. Kept after the exit. */
    int32_t cycles;              /**< Applications and loads so far. */
    int32_t previous_reason;     /**< AJC00A of the former cycle that was exited, or 0. */
    ujreg_date previous_registered;   /**< Day of registration of that cycle. */
    ujreg_date previous_deregistered; /**< ADC210 of that cycle. */
    ujreg_date previous_handled;      /**< AAE036 of that cycle. */
    ujreg_date previous_ineligible;   /**< `ineligible_since` of that cycle. */
    int32_t previous_area;            /**< Code of the area where that cycle was registered. */
    int32_t previous_urban;           /**< UJREG_FACT_… of that cycle. */
    char previous_application[40];    /**< Number of the application before this one. */
} ujreg_registration;

/**
 * @brief One event. Set size, kind and date; then what the kind asks for; leave the rest zero.
 *
 * Whatever the kind: what `person` and `urban` hold beyond zero becomes the registration's when the event is
 * allowed, and a `person.key` that is not empty must be the registration's own.
 * @since 1.0
 */
typedef struct ujreg_event {
    uint32_t size;            /**< sizeof(ujreg_event). */
    int32_t kind;             /**< UJREG_EVENT_… */
    ujreg_date date;          /**< Day of the event; deregister: the day of handling (AAE036). */
    ujreg_person person;      /**< apply, load-existing: who it is (key required). Otherwise what became known. */
    int32_t urban;            /**< UJREG_FACT_…: registered in an urban area. */
    int32_t area;             /**< apply, load-existing: area code, 330106. */
    int32_t place;            /**< apply: UJREG_PLACE_…; load-existing: the same or 0. */
    int32_t origin;           /**< apply, load-existing: UJREG_ORIGIN_… or 0. */
    int32_t served;           /**< apply, load-existing: UJREG_SERVED_… or 0. */
    char application[40];     /**< apply: number of the application, zero-terminated; may be empty. */
    int32_t active_elsewhere; /**< apply: UJREG_FACT_YES when the person has an active registration elsewhere. */
    int32_t loaded_before;    /**< accept: UJREG_FACT_YES when the application was loaded before (N(七)). */
    int32_t target;           /**< load-existing: UJREG_STATE_REGISTERED or UJREG_STATE_EXITED. */
    ujreg_date registered;    /**< load-existing: day of registration; may be missing with target exited. */
    ujreg_date last_contact;  /**< load-existing: last successful contact, or none. */
    int32_t verification;     /**< verify; deregister for 31 and 32: UJREG_VERIFICATION_… */
    int32_t evidence;         /**< request-evidence: UJREG_EVIDENCE_…; 1000 and above are the caller's own. */
    int32_t ground;           /**< refuse: UJREG_GROUND_…; 1000 and above are the caller's own. */
    int32_t reason;           /**< exit-ground: AJC00A as a number. deregister: the same or 0. */
    int32_t unanswered;       /**< contact, follow-up, ground-not-confirmed: 1 when the person was not reached. */
    const ujreg_record *record; /**< deregister, load-existing as exited: the record as received; lives during the call. */
    const ujreg_deregistration *deregistration; /**< The same, already decoded; one of the two. */
} ujreg_event;

/**
 * @brief Let an event happen to a registration.
 *
 * All or nothing: with any answer but UJREG_OK the registration is, byte for byte, what it was. Allocates nothing but for
 * findings. Rules of the life cycle (state.…) whose default is an error refuse under every profile: the notice
 * forbids, and no setting allows. Those whose default is a warning follow the profile.
 * @param profile The day (no event is later than its `today`), the tables, and the rules for a deregistration record.
 * @param[in,out] registration registration->size set by the caller.
 * @param event event->size set by the caller.
 * @param findings Why an event was refused, or what a person should look at although it was allowed. May be NULL.
 * @return UJREG_OK: happened. UJREG_REFUSED: not allowed. UJREG_ERROR_ARGUMENT: a NULL, size 0, or a number of
 *         the registration or the event out of its range. UJREG_ERROR_VERSION: registration or event of a size that
 *         this library does not know. UJREG_ERROR_MEMORY: no room for a finding.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_registration_apply(const ujreg_profile *profile, ujreg_registration *registration,
                                                           const ujreg_event *event, ujreg_findings *findings);

/**
 * @brief Whether the person counts as registered now: registered, in-service or exit-review.
 * @return 1 or 0; 0 for NULL, and for a registration whose size is not set.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_registration_is_active(const ujreg_registration *registration);

/**
 * @brief One row of the table of transitions. All strings are static UTF-8.
 * @since 1.0
 */
typedef struct ujreg_transition {
    uint32_t size;      /**< sizeof(ujreg_transition), set by the caller. */
    int32_t from;       /**< UJREG_STATE_… */
    int32_t event;      /**< UJREG_EVENT_… */
    int32_t to;         /**< UJREG_STATE_…; -1: refused, with a reason of its own. */
    int32_t to_when;    /**< UJREG_STATE_… when `when` holds; -1: there is no such case. */
    int32_t reserved;   /**< 0. */
    const char *guards; /**< Rules that must hold, "place,area" for state.place and state.area; empty when none. */
    const char *when;   /**< Condition of to_when, "third-refusal"; empty when none. */
    const char *duty;   /**< "starts T1"; empty when none. */
    const char *clause; /**< "N(一)(二)(六)", or "ours". */
} ujreg_transition;

/**
 * @brief Row of the table of transitions.
 * @param index From 0.
 * @param[in,out] transition transition->size set by the caller; the strings are static.
 * @return UJREG_OK, UJREG_END (no such row), UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_transition_at(int32_t index, ujreg_transition *transition);

/**
 * @brief A number of the life cycle in words. All strings are static UTF-8.
 * @since 1.0
 */
typedef struct ujreg_life_cycle_info {
    uint32_t size;       /**< sizeof(ujreg_life_cycle_info), set by the caller. */
    int32_t list;        /**< UJREG_LIST_… */
    int32_t number;      /**< The number in its list. */
    int32_t forbidden;   /**< 1: evidence that must not be asked for, a ground on which must not be refused (N(二)). */
    const char *name;    /**< "exit-review". */
    const char *name_zh; /**< "退出核实". */
    const char *name_en; /**< One line in English. */
    const char *clause;  /**< "N(四)(八)", or "ours". */
} ujreg_life_cycle_info;

/** @brief Entries of a list (UJREG_LIST_…); 0 for no such list. @since 1.0 */
UJREG_API int32_t UJREG_CALL ujreg_life_cycle_count(int32_t list);

/**
 * @brief The entry at a place of a list.
 * @param list UJREG_LIST_…
 * @param index 0 to ujreg_life_cycle_count(list) - 1, in the order of numbers.
 * @param[in,out] info info->size set by the caller; the strings are static.
 * @return UJREG_OK, UJREG_END (no such place or list), UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_life_cycle_at(int32_t list, int32_t index, ujreg_life_cycle_info *info);

/**
 * @brief The entry of a number.
 * @return UJREG_OK, UJREG_UNKNOWN, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_life_cycle_get(int32_t list, int32_t number, ujreg_life_cycle_info *info);

/**
 * @brief The number of a name, "exit-review".
 * @return The number; -1 when the list has no such name.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_life_cycle_find(int32_t list, const char *name, size_t size);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
