/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file register.h
 * @brief The registrations that a log of events acts on: one a person, found by person or by application.
 */
#ifndef UJREG_REGISTER_H
#define UJREG_REGISTER_H

#include <ujreg/base.h>
#include <ujreg/finding.h>
#include <ujreg/profile.h>
#include <ujreg/registration.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup register Register
 * @brief What `ujreg apply` does: registrations in, events one after the other, registrations out.
 *
 * Held in memory, some 700 bytes a registration. Former registrations, those that had ended when the person applied
 * again, are kept. A system with a database of its own calls ujreg_registration_apply on the row that it looked up.
 *
 * @code
 * while (ujreg_registration_reader_next(reader, &registration, findings) == UJREG_OK) { ujreg_register_add(people, &registration); }
 * while (ujreg_registration_reader_next_event(log, &event, &record, findings) == UJREG_OK) {
 *     ujreg_register_apply(people, profile, &event, findings);
 * }
 * for (size_t i = 0; ujreg_register_at(people, i, &registration) == UJREG_OK; i++) { … }
 * @endcode
 * @{
 */

/** @brief A register. Opaque; one thread at a time. @since 1.0 */
typedef struct ujreg_register ujreg_register;

/** @brief Options of a register. Set size; zero means the default. @since 1.0 */
typedef struct ujreg_register_options {
    uint32_t size;      /**< sizeof(ujreg_register_options). */
    uint32_t flags;     /**< 0. */
    uint64_t max_bytes; /**< Upper bound of the register's memory; 0 for none. Reaching it is UJREG_ERROR_LIMIT. */
    uint64_t seed[2]; /**< As in ujreg_tally_options: random numbers, no result depends on them. All zero: made of where
                             the register lies in memory. */
} ujreg_register_options;

/**
 * @brief Make an empty register.
 * @param allocator NULL for the C library's.
 * @param options NULL for the defaults. Copied.
 * @param[out] people Release with ujreg_register_free.
 * @return UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_register_new(const ujreg_allocator *allocator,
                                                     const ujreg_register_options *options, ujreg_register **people);

/** @brief Release a register. NULL is fine. @since 1.0 */
UJREG_API void UJREG_CALL ujreg_register_free(ujreg_register *people);

/**
 * @brief Add a registration, as it is. Of one person the one with the most `cycles`, and of equal ones the last added,
 *        is the present one; the others are former ones.
 * @param people Must not be NULL.
 * @param registration registration->size set; copied.
 * @return UJREG_OK; UJREG_INVALID (it names no person); UJREG_ERROR_MEMORY and UJREG_ERROR_LIMIT (it is not added);
 *         UJREG_ERROR_ARGUMENT; UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_register_add(ujreg_register *people, const ujreg_registration *registration);

/**
 * @brief Let an event happen to whose it is (N(一) to N(八)); as ujreg_registration_apply.
 *
 * An event finds its registration by `application`, where it is given and the event is not apply or load-existing, else by
 * `person.key`. The number of an application belongs to who used it first, and counts until that person applies again.
 * A person who is not in the register yet is added by the first event that is allowed.
 * @param people Must not be NULL.
 * @param profile,event,findings As in ujreg_registration_apply.
 * @return As ujreg_registration_apply; UJREG_UNKNOWN when it cannot be told whose event it is (no such application,
 *         reader.application-unknown; no person, state.person-missing). With any answer but UJREG_OK nothing was changed.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_register_apply(ujreg_register *people, const ujreg_profile *profile,
                                                       const ujreg_event *event, ujreg_findings *findings);

/**
 * @brief The present registration of a person.
 * @param people Must not be NULL.
 * @param key,size As ujreg_person_key writes it.
 * @param[out] registration registration->size set by the caller. A copy.
 * @return UJREG_OK, UJREG_UNKNOWN, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_register_find(const ujreg_register *people, const char *key, size_t size,
                                                      ujreg_registration *registration);

/**
 * @brief The present registration with the number of an application.
 * @param people Must not be NULL.
 * @param application,size The number.
 * @param[out] registration registration->size set by the caller. A copy.
 * @return As ujreg_register_find.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_register_find_application(const ujreg_register *people, const char *application,
                                                                  size_t size, ujreg_registration *registration);

/** @brief Persons in the register: present registrations; 0 for NULL. @since 1.0 */
UJREG_API size_t UJREG_CALL ujreg_register_count(const ujreg_register *people);

/** @brief Former registrations that were kept; 0 for NULL. @since 1.0 */
UJREG_API size_t UJREG_CALL ujreg_register_former_count(const ujreg_register *people);

/**
 * @brief A present registration, in the order in which the persons came.
 * @param people Must not be NULL.
 * @param index From 0.
 * @param[out] registration registration->size set by the caller. A copy.
 * @return UJREG_OK, UJREG_END, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_register_at(const ujreg_register *people, size_t index,
                                                    ujreg_registration *registration);

/** @brief A former registration, in the order in which they became former ones; as ujreg_register_at. @since 1.0 */
UJREG_API ujreg_status UJREG_CALL ujreg_register_former_at(const ujreg_register *people, size_t index,
                                                           ujreg_registration *registration);

/** @brief Bytes of memory that the register holds now; 0 for NULL. @since 1.0 */
UJREG_API uint64_t UJREG_CALL ujreg_register_memory(const ujreg_register *people);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
