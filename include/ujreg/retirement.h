/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file retirement.h
 * @brief At what age a basic pension may lawfully begin.
 */
#ifndef UJREG_RETIREMENT_H
#define UJREG_RETIREMENT_H

#include <ujreg/base.h>
#include <ujreg/date.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup retirement Retirement age
 * @brief The decision of 2024-09-13 on the gradual delay of the statutory retirement age, in force from
 *        2025-01-01 (STANDARD 9).
 *
 * The library never takes an age for a pension: whether one is drawn is a fact that the caller supplies. The ages say when
 * it can be at the earliest, so that a reason 21 below it is looked at again.
 * @{
 */

#define UJREG_RETIREMENT_MAN 60      /**< Men: 60 before the decision. */
#define UJREG_RETIREMENT_WOMAN_55 55 /**< Women who retired at 55 (cadres). */
#define UJREG_RETIREMENT_WOMAN_50 50 /**< Women who retired at 50 (workers). */

/**
 * @brief Ages and days of one person. Ages are in months: 723 is 60 years and 3 months.
 * @since 1.0
 */
typedef struct ujreg_retirement {
    uint32_t size;            /**< sizeof(ujreg_retirement), set by the caller. */
    int32_t base;             /**< Age in years before the decision. */
    int32_t delay_months;     /**< Months added by the decision; 0 for people who reached the base before 2025. */
    int32_t statutory_months; /**< Statutory age. */
    int32_t earliest_months;  /**< Earliest age by flexible retirement: up to three years before, not below the base. */
    ujreg_date statutory_date; /**< Day on which the statutory age is reached. */
    ujreg_date earliest_date;  /**< Day on which the earliest age is reached. */
} ujreg_retirement;

/**
 * @brief Work out the ages of a person. May be called from any thread.
 * @param birth Date of birth; the ages follow from its month.
 * @param base UJREG_RETIREMENT_MAN, UJREG_RETIREMENT_WOMAN_55 or UJREG_RETIREMENT_WOMAN_50. Which of a woman's two
 *             applies is not in any record; 50 is the earliest that can be.
 * @param[in,out] retirement retirement->size set by the caller; all zero but for size unless UJREG_OK.
 * @return UJREG_OK; UJREG_INVALID (birth is no date, or too late for its years to be written); UJREG_ERROR_ARGUMENT
 *         (a NULL, another base); UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_retirement_age(const ujreg_date *birth, int32_t base,
                                                       ujreg_retirement *retirement);

/**
 * @brief The base of a sex that can be told from the record: 60 for men, 50 for women, the earliest that can be.
 * @param sex UJREG_SEX_…
 * @return 60 or 50; 0 when the sex is not known.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_retirement_base(int32_t sex);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
