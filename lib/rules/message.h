/* SPDX-License-Identifier: Apache-2.0 */
/* Words of a finding, added to a text that may have more in it. */
#ifndef UJ_RULES_MESSAGE_H
#define UJ_RULES_MESSAGE_H

#include <ujreg/finding.h>

#include "core/bounded.h"

/* Whether `how` is a language, with UJREG_SHOW_VALUES or without, and nothing else. */
int uj_is_how(int32_t how);

/* Adds the message; nothing for a rule that is not known, UJREG_UNKNOWN. finding->size is not looked at. */
ujreg_status uj_message_add(struct uj_bounded *out, const ujreg_finding *finding, int32_t how);

#endif
