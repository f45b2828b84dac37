/* SPDX-License-Identifier: Apache-2.0 */
/* Business IDs of tables, held against a set of the caller's. */
#ifndef UJ_ARROW_DUPLICATES_H
#define UJ_ARROW_DUPLICATES_H

#include <ujreg/arrow.h>

#include "record/schema.h"

/* Adds the business ID of a record (items by field - 1), if it has one, under its number. UJREG_OK; UJREG_EXISTS: it was there, and *finding
 * says so, without a line; UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT. */
ujreg_status uj_arrow_hold_key(ujreg_id_set *ids, const ujreg_profile *profile, const ujreg_text *items,
                               uint64_t number, ujreg_finding *finding);

#endif
