/* SPDX-License-Identifier: Apache-2.0 */
/* The door to the exact path: what is wrong with a record, by all rules of the profile. */
#ifndef UJ_RULES_CHECK_H
#define UJ_RULES_CHECK_H

#include <ujreg/check.h>

#include "rules/profile.h"

/* What the reader has reported of a record's items, bit field - 1. */
struct uj_reported {
    uint32_t skipped; /* their bytes are not text, or their column is missing: nothing is said of them, and rules on several
                       * items take them as unknown */
    uint32_t other; /* they have .encoding-other, which hides what follows of it */
};

/* As ujreg_check, after the reader. reported, findings may be NULL: nothing was reported; only the number of errors is
 * told. Arguments are not judged. */
ujreg_status uj_check_record(const ujreg_profile *profile, const ujreg_record *record,
                             const struct uj_reported *reported, ujreg_findings *findings, size_t *errors);

/* Whether the proof shows that no rule has anything to report; an empty AAC004 is then no doubt, where without_sex is 1. */
int uj_check_is_proved(const ujreg_profile *profile, const ujreg_record *record, int without_sex);

/* AAC002.sex-not-evaluable, said once for an input that has no AAC004 at all; its records are then checked
 * with AAC004 in skip_fields. */
ujreg_status uj_check_sex_not_given(const ujreg_profile *profile, ujreg_findings *findings);

/* AAC002.sex-not-evaluable of a record that has a number with a sex in it and does not give AAC004. */
ujreg_status uj_check_sex_of_record_not_given(const ujreg_profile *profile, const ujreg_record *record,
                                              ujreg_findings *findings);

/* Whether a caller's record can be looked at: its size, and no text of some bytes at NULL. */
ujreg_status uj_record_status(const ujreg_record *record);

#endif
