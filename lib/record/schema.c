/* SPDX-License-Identifier: Apache-2.0 */
/* Public queries over the schema. */
#include "record/schema.h"

#include <string.h>

#include "core/version.h"

const struct uj_field_row *uj_field(int32_t field) {
    return field >= 1 && field <= UJ_FIELD_ROWS ? &uj_field_rows[field - 1] : NULL;
}

int32_t ujreg_field_count(void) {
    return UJ_FIELD_ITEMS;
}

ujreg_status ujreg_field_get(int32_t field, ujreg_field_info *info) {
    if (!info) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(info->size, sizeof *info);
    if (status != UJREG_OK) {
        return status;
    }
    memset(info, 0, sizeof *info);
    info->size = sizeof *info;
    const struct uj_field_row *row = uj_field(field);
    if (!row) {
        return UJREG_UNKNOWN;
    }
    info->field = row->field;
    info->order = row->order;
    info->required = row->required;
    info->type = row->type;
    info->length = row->length;
    info->table = row->table;
    info->personal = row->personal;
    info->code = row->code;
    info->member = row->member;
    info->name_zh = row->name_zh;
    info->name_en = row->name_en;
    return UJREG_OK;
}

/* Item codes are ASCII, and comparing without case must not depend on the locale. */
static int same_code(const char *code, const char *name, size_t size) {
    if (strlen(code) != size) {
        return 0;
    }
    for (size_t i = 0; i < size; i++) {
        char upper = name[i] >= 'a' && name[i] <= 'z' ? (char)(name[i] - 'a' + 'A') : name[i];
        if (upper != code[i]) {
            return 0;
        }
    }
    return 1;
}

int32_t uj_field_by_code(const char *code, size_t size) {
    for (int32_t i = 0; i < UJ_FIELD_ROWS; i++) {
        if (same_code(uj_field_rows[i].code, code, size)) {
            return uj_field_rows[i].field;
        }
    }
    return 0;
}

int32_t ujreg_field_find(const char *name, size_t size) {
    if (!name) {
        return 0;
    }
    int32_t field = uj_field_by_code(name, size);
    for (int32_t i = 0; i < UJ_FIELD_ROWS && !field; i++) {
        const struct uj_field_row *row = &uj_field_rows[i];
        if (strlen(row->name_zh) == size && memcmp(row->name_zh, name, size) == 0) {
            field = row->field;
        }
    }
    return field;
}
