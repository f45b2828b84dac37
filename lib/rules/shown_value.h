/* SPDX-License-Identifier: Apache-2.0 */
/* Values in messages: masked unless they are to be shown. */
#ifndef UJ_RULES_SHOWN_VALUE_H
#define UJ_RULES_SHOWN_VALUE_H

#include <ujreg/finding.h>

#include "core/bounded.h"

/* Adds the value of a field (0: of none) as it may be seen; `show` shows it in full, `visible` makes
 * visible what is hidden. */
void uj_value_add(struct uj_bounded *out, int32_t field, const ujreg_text *value, int show, int visible);

/* The value of a finding, not made visible; how: UJREG_SHOW_VALUES or not. UJREG_OK. */
ujreg_status uj_finding_value_add(struct uj_bounded *out, const ujreg_finding *finding, int32_t how);

#endif
