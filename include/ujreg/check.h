/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file check.h
 * @brief Check one record; understand one record.
 */
#ifndef UJREG_CHECK_H
#define UJREG_CHECK_H

#include <ujreg/base.h>
#include <ujreg/finding.h>
#include <ujreg/profile.h>
#include <ujreg/record.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup check Check
 * @brief From a record as received to findings, and on to a typed record.
 * @{
 */

/**
 * @brief Check one record against all rules of a profile, except uniqueness (see run.h and ujreg_id_set).
 *
 * Findings are appended to the list; those of a former record stay until ujreg_findings_clear. A record without
 * findings allocates nothing. The record is not changed.
 * @param profile Must not be NULL; may be in use by other threads.
 * @param record record->size set; texts must stay during the call. Must not be NULL.
 * @param findings The list; must not be NULL.
 * @return UJREG_OK, whatever was found; UJREG_ERROR_MEMORY (the list holds what was found until then),
 *         UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_check(const ujreg_profile *profile, const ujreg_record *record,
                                              ujreg_findings *findings);

/**
 * @brief Check a record and, when it has no error, understand it.
 * @param profile,record As in ujreg_check.
 * @param[out] result result->size set by the caller; filled only with UJREG_OK, else zero but for size.
 * @param findings May be NULL when the reasons do not matter.
 * @return UJREG_OK; UJREG_INVALID when the record has an error under this profile, or cannot be represented
 *         (a profile that turns rules off does not make an impossible date possible); else as ujreg_check.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_decode(const ujreg_profile *profile, const ujreg_record *record,
                                               ujreg_deregistration *result, ujreg_findings *findings);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
