/* SPDX-License-Identifier: Apache-2.0 */
/* The eleven items and the companion as a table. Every loop over fields uses it. */
#ifndef UJ_RECORD_SCHEMA_H
#define UJ_RECORD_SCHEMA_H

#include <ujreg/field.h>
#include <ujreg/record.h>

struct uj_field_row {
    int32_t field, order, required, type, length, table, personal;
    const char *code, *member, *name_zh, *name_en;
};

#include "record/generated/fields.h"

/* The row of a field, or NULL. */
const struct uj_field_row *uj_field(int32_t field);

/* The field with this code, in upper or lower case; 0 if there is none. */
int32_t uj_field_by_code(const char *code, size_t size);

/* A set of fields has a bit for each: of one field, and whether it is in the set. */
#define UJ_FIELD_BIT(field) (UINT32_C(1) << ((field) - 1))

static inline uint32_t uj_field_bit(int32_t field) {
    return UJ_FIELD_BIT(field);
}

static inline int uj_fields_have(uint32_t fields, int32_t field) {
    return (fields & uj_field_bit(field)) != 0;
}

/* The texts of a record in the order of field numbers: item[field - 1]. */
static inline const ujreg_text *uj_record_items(const ujreg_record *record) {
    return &record->aab301;
}

static inline ujreg_text *uj_record_items_mutable(ujreg_record *record) {
    return &record->aab301;
}

#endif
