/* SPDX-License-Identifier: Apache-2.0 */
/* Gets and sets items of a record by field number. */
#include <ujreg/record.h>

#include "core/version.h"
#include "record/schema.h"

/* uj_record_items needs the members in the order of field numbers without gaps. */
_Static_assert(offsetof(ujreg_record, aac004) - offsetof(ujreg_record, aab301) == (UJ_FIELD_ROWS - 1) * sizeof(ujreg_text),
               "one text per field, in the order of data/fields.tsv");
_Static_assert(offsetof(ujreg_record, aae013) - offsetof(ujreg_record, aab301) == (UJREG_AAE013 - 1) * sizeof(ujreg_text),
               "item codes and members agree");

ujreg_status ujreg_record_get(const ujreg_record *record, int32_t field, ujreg_text *value) {
    if (!record || !value) {
        return UJREG_ERROR_ARGUMENT;
    }
    value->data = NULL;
    value->size = 0;
    ujreg_status status = uj_struct_status(record->size, sizeof *record);
    if (status != UJREG_OK) {
        return status;
    }
    if (!uj_field(field)) {
        return UJREG_UNKNOWN;
    }
    *value = uj_record_items(record)[field - 1];
    return UJREG_OK;
}

ujreg_status ujreg_record_set(ujreg_record *record, int32_t field, const char *data, size_t size) {
    if (!record || (!data && size)) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(record->size, sizeof *record);
    if (status != UJREG_OK) {
        return status;
    }
    if (!uj_field(field)) {
        return UJREG_UNKNOWN;
    }
    uj_record_items_mutable(record)[field - 1] = (ujreg_text){data, size};
    return UJREG_OK;
}
