/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file rule.h
 * @brief The registry of rules: numbers and names that keep their meaning for ever.
 */
#ifndef UJREG_RULE_H
#define UJREG_RULE_H

#include <ujreg/base.h>
#include <ujreg/rule_numbers.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup rule Rules
 * @brief Each rule has a number, a name, a field, a default severity, a clause and messages (STANDARD 6).
 *
 * All functions may be called from any thread.
 * @{
 */

#define UJREG_SEVERITY_OFF 0     /**< The rule is not looked at. */
#define UJREG_SEVERITY_NOTE 1    /**< Told; no action. */
#define UJREG_SEVERITY_WARNING 2 /**< A person should look. */
#define UJREG_SEVERITY_ERROR 3   /**< The record must not be uploaded. */

/**
 * @brief What the registry says of one rule. All strings are static UTF-8.
 * @since 1.0
 */
typedef struct ujreg_rule_info {
    uint32_t size;        /**< sizeof(ujreg_rule_info), set by the caller. */
    int32_t rule;         /**< Its number. */
    int32_t field;        /**< Its field, or 0. */
    int32_t severity;     /**< Default, UJREG_SEVERITY_… */
    int32_t annex;        /**< 1 when the annex prints it (profile `annex`). */
    int32_t reserved;     /**< 0. */
    const char *name;     /**< "AAC002.check-digit". */
    const char *clause;   /**< "A2(一)", "N(四)", "GB 11643", "ours". */
    const char *title_zh; /**< What the rule demands, one line. */
    const char *title_en; /**< The same in English. */
} ujreg_rule_info;

/** @brief Number of rules. @since 1.0 */
UJREG_API int32_t UJREG_CALL ujreg_rule_count(void);

/**
 * @brief The number of the rule at a place of the registry (0 to ujreg_rule_count() - 1, in the order of numbers).
 * @param index From 0.
 * @return The rule's number; 0 when there is no such place.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_rule_at(int32_t index);

/**
 * @brief The place of a rule in the registry, the reverse of ujreg_rule_at; -1 when there is no such rule.
 * @param rule UJREG_RULE_…
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_rule_index(int32_t rule);

/**
 * @brief Describe a rule.
 * @param rule UJREG_RULE_…
 * @param[in,out] info info->size set by the caller; the strings are static.
 * @return UJREG_OK, UJREG_UNKNOWN, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_rule_get(int32_t rule, ujreg_rule_info *info);

/**
 * @brief Find a rule by its name; the field's code may be in either case.
 * @param name,size "AAC002.check-digit"; UTF-8.
 * @return Its number, or 0.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_rule_find(const char *name, size_t size);

/**
 * @brief What a finding of a rule says, as it stands in the registry: for explaining the rule to a person.
 *
 * Placeholders stand in braces (`{n0}`, `{detail}`), variants are separated by `||`; a finding's own words are made by
 * ujreg_finding_message. Which placeholders and variants there are may change with any version.
 * @param rule UJREG_RULE_…
 * @param language UJREG_LANGUAGE_ZH or UJREG_LANGUAGE_EN; anything else is read as English.
 * @return Static UTF-8; NULL when there is no such rule.
 * @since 1.0
 */
UJREG_API const char *UJREG_CALL ujreg_rule_message(int32_t rule, int32_t language);

/**
 * @brief What to do about a finding of a rule, as it stands in the registry; "-" when there is nothing to say.
 * @param rule,language As in ujreg_rule_message; so are placeholders and variants.
 * @return Static UTF-8; NULL when there is no such rule.
 * @since 1.0
 */
UJREG_API const char *UJREG_CALL ujreg_rule_advice(int32_t rule, int32_t language);

/** @brief "error", "warning", "note", "off"; "?" for no severity. Static. @since 1.0 */
UJREG_API const char *UJREG_CALL ujreg_severity_name(int32_t severity);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
