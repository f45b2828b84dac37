/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file profile.h
 * @brief How strictly, on which day and with which tables records are checked.
 */
#ifndef UJREG_PROFILE_H
#define UJREG_PROFILE_H

#include <ujreg/base.h>
#include <ujreg/date.h>
#include <ujreg/rule.h>
#include <ujreg/tables.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup profile Profile
 * @brief All policy in one immutable object.
 * @{
 */

#define UJREG_RULES_STANDARD 0 /**< All rules, default severities. */
#define UJREG_RULES_ANNEX 1    /**< The rules of the annex, and those on what cannot be read (reader.*, *.encoding). */
#define UJREG_RULES_STRICT 2   /**< All rules; warnings become errors, but for what is reported once. */

#define UJREG_LENGTH_DEFAULT 0 /**< More than n characters: error; more than n GB18030 bytes: warning (STANDARD 1). */
#define UJREG_LENGTH_CHARACTERS 1 /**< Error above n Unicode code points; no warning. */
#define UJREG_LENGTH_GB18030 2    /**< Error above n GB18030 bytes. */
#define UJREG_LENGTH_UTF8 3       /**< Error above n UTF-8 bytes. */

/** @brief One rule set to a severity of the caller's. @since 1.0 */
typedef struct ujreg_rule_severity {
    int32_t rule;     /**< UJREG_RULE_… */
    int32_t severity; /**< UJREG_SEVERITY_…, also UJREG_SEVERITY_OFF. */
} ujreg_rule_severity;

/**
 * @brief What a profile is made of. Set size and today, leave the rest zero for the defaults.
 * @since 1.0
 */
typedef struct ujreg_profile_options {
    uint32_t size;       /**< sizeof(ujreg_profile_options). */
    int32_t rules;       /**< UJREG_RULES_… */
    ujreg_date today;    /**< The system's current date, in Beijing. Required: the library reads no clock. */
    int32_t length_unit; /**< UJREG_LENGTH_… */
    int32_t upload_area; /**< The area whose data is uploaded (330000, 330100, 330106), or 0: AAB301.scope is then not looked at. */
    uint32_t severity_count;               /**< Entries in severities. */
    const ujreg_rule_severity *severities; /**< Copied. Later entries win. */
    const ujreg_tables *tables; /**< Tables with overlays, or NULL for the built-in ones. Must outlive the profile. */
} ujreg_profile_options;

/** @brief A profile. Immutable; may be shared by all threads. @since 1.0 */
typedef struct ujreg_profile ujreg_profile;

/**
 * @brief Make a profile.
 * @param allocator NULL for the C library's.
 * @param options options->size and options->today set. Copied, but for tables.
 * @param[out] profile The profile; release with ujreg_profile_free.
 * @return UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_ARGUMENT (no valid today, a number out of range, an unknown
 *         rule, an upload area that is no area code), UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_profile_new(const ujreg_allocator *allocator,
                                                    const ujreg_profile_options *options, ujreg_profile **profile);

/** @brief Release a profile. NULL is fine. @since 1.0 */
UJREG_API void UJREG_CALL ujreg_profile_free(ujreg_profile *profile);

/** @brief The severity that a profile gives to a rule; UJREG_SEVERITY_OFF also for an unknown rule or NULL. @since 1.0 */
UJREG_API int32_t UJREG_CALL ujreg_profile_severity(const ujreg_profile *profile, int32_t rule);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
