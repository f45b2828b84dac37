/* SPDX-License-Identifier: Apache-2.0 */
/* Business IDs of tables. */
#include "arrow/duplicates.h"

#include <string.h>

#include "core/utf8.h"
#include "rules/generated/variants.h"
#include "simd/digits.h"

/* STANDARD 2: six digits and a value make a business ID, whatever else is wrong with them. */
static int has_key(const ujreg_text *area, const ujreg_text *serial) {
    ujreg_business_id id;
    return uj_is_six_digits(area->data, area->size) && serial->size && serial->size < sizeof id.serial &&
           uj_utf8_valid_prefix(serial->data, serial->size) == serial->size;
}

ujreg_status uj_arrow_hold_key(ujreg_id_set *ids, const ujreg_profile *profile, const ujreg_text *items,
                               uint64_t number, ujreg_finding *finding) {
    uint64_t first = 0;
    const ujreg_text *area = &items[UJREG_AAB301 - 1], *serial = &items[UJREG_AAZ341 - 1];
    if (!has_key(area, serial)) {
        return UJREG_OK;
    }
    const ujreg_status status = ujreg_id_set_add(ids, area, serial, number, &first);
    const int32_t severity = ujreg_profile_severity(profile, UJREG_RULE_AAZ341_DUPLICATE);
    if (status != UJREG_EXISTS || severity == UJREG_SEVERITY_OFF) {
        return status == UJREG_EXISTS ? UJREG_OK : status;
    }
    *finding = (ujreg_finding){.size = sizeof *finding,
                               .rule = UJREG_RULE_AAZ341_DUPLICATE,
                               .field = UJREG_AAZ341,
                               .severity = severity,
                               .record = number,
                               .length = serial->size,
                               .value = *serial,
                               .numbers = {(int64_t)first, 0, 0, UJ_DUPLICATE_IN_TABLE}};
    return UJREG_EXISTS;
}
