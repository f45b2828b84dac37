/* SPDX-License-Identifier: Apache-2.0 */
/* Look-up in the small code tables: rows of an overlay first, then built-in rows. */
#include <ujreg/code.h>

#include <string.h>

#include "core/version.h"
#include "tables/generated/codes.h"
#include "tables/overlay.h"

static int has_codes(int32_t table) {
    return table == UJREG_TABLE_AAC058 || table == UJREG_TABLE_AJC00A || table == UJREG_TABLE_AAC004;
}

static void clear(ujreg_code *code, int32_t table) {
    uint32_t size = code->size;
    memset(code, 0, sizeof *code);
    code->size = size;
    code->table = table;
}

static void fill_builtin(ujreg_code *code, const struct code_row *row) {
    code->status = row->status;
    code->last_year = row->last_year;
    code->code = row->code;
    code->name_zh = row->name_zh;
    code->name_en = row->name_en;
    code->note = row->note;
}

static void fill_overlay(ujreg_code *code, const struct uj_overlay_code *row) {
    code->status = row->status;
    code->overlay = 1;
    code->code = row->code;
    code->name_zh = row->name_zh;
    code->name_en = row->name_en;
    code->note = row->note;
}

/* Lists a table in the order of codes; an overlaid row replaces the built-in one. */
struct merge {
    const struct code_row *builtin, *builtin_end;
    const struct uj_overlay_code *overlay, *overlay_end;
};

static struct merge merge_of(const ujreg_tables *tables, int32_t table) {
    struct merge merge = {code_rows + code_span[table][0], code_rows + code_span[table][1], NULL, NULL};
    if (tables && tables->code_count[table]) {
        merge.overlay = tables->codes[table];
        merge.overlay_end = merge.overlay + tables->code_count[table];
    }
    return merge;
}

static int next(struct merge *merge, ujreg_code *code) {
    int has_builtin = merge->builtin != merge->builtin_end, has_overlay = merge->overlay != merge->overlay_end;
    if (!has_builtin && !has_overlay) {
        return 0;
    }
    int order = !has_overlay ? -1 : !has_builtin ? 1 : strcmp(merge->builtin->code, merge->overlay->code);
    clear(code, code->table);
    if (order < 0) {
        fill_builtin(code, merge->builtin++);
        return 1;
    }
    merge->builtin += order == 0;
    fill_overlay(code, merge->overlay++);
    return 1;
}

ujreg_status ujreg_code_find(const ujreg_tables *tables, int32_t table, const char *text, size_t size, int32_t year,
                             ujreg_code *code) {
    if (!code || (!text && size) || !has_codes(table) || year < 0 || year > 9999) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(code->size, sizeof *code);
    if (status != UJREG_OK) {
        return status;
    }
    clear(code, table);
    struct merge merge = merge_of(tables, table);
    while (next(&merge, code)) {
        if (strlen(code->code) == size && memcmp(code->code, text, size) == 0) {
            int counts = code->status != UJREG_CODE_WITHDRAWN || (year && year <= code->last_year);
            return counts ? UJREG_OK : UJREG_UNKNOWN;
        }
    }
    clear(code, table);
    return UJREG_UNKNOWN;
}

uint32_t ujreg_code_count(const ujreg_tables *tables, int32_t table) {
    ujreg_code code;
    uint32_t count = 0;
    if (!has_codes(table)) {
        return 0;
    }
    code.size = sizeof code;
    clear(&code, table);
    struct merge merge = merge_of(tables, table);
    while (next(&merge, &code)) {
        count += code.status != UJREG_CODE_WITHDRAWN;
    }
    return count;
}

ujreg_status ujreg_code_at(const ujreg_tables *tables, int32_t table, uint32_t index, ujreg_code *code) {
    if (!code) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(code->size, sizeof *code);
    if (status != UJREG_OK) {
        return status;
    }
    clear(code, table);
    if (has_codes(table)) {
        struct merge merge = merge_of(tables, table);
        while (next(&merge, code)) {
            if (code->status != UJREG_CODE_WITHDRAWN && index-- == 0) {
                return UJREG_OK;
            }
        }
    }
    clear(code, table);
    return UJREG_END;
}

const char *ujreg_code_status_name(int32_t status) {
    static const char names[][12] = {"?", "core", "extension", "withdrawn"};
    return names[status >= UJREG_CODE_CORE && status <= UJREG_CODE_WITHDRAWN ? status : 0];
}
