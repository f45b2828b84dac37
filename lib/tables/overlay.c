/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg_tables: parses rows of area and code overlays and loads them over the built-in tables. */
#include "tables/overlay.h"

#include <string.h>

#include <ujreg/area.h>
#include <ujreg/code.h>

#include "core/allocator.h"
#include "tables/area.h"
#include "tables/load.h"
#include "tables/tsv.h"

enum { CODE, NAME, LEVEL, FIRST, LAST, SUCCESSORS };
static const char *const area_columns[] = {"code", "name", "level", "first_year", "last_year", "successors"};

enum { C_CODE, C_NAME_ZH, C_NAME_EN, C_STATUS, C_NOTE };
static const char *const code_columns[] = {"code", "name_zh", "name_en", "status", "note"};

/* Exactly `digits` digits and nothing after them. */
static int whole_number(const char *text, size_t digits, uint32_t *number) {
    return strlen(text) == digits && uj_tsv_number(&text, number) && *text == 0;
}

static int parse_year(const char *text, uint32_t none, uint16_t *year) {
    uint32_t number = none;
    if (*text && (!whole_number(text, 4, &number) || number < 1)) {
        return 0;
    }
    *year = (uint16_t)number;
    return 1;
}

static int parse_level(const char *text, uint32_t code, int32_t *level) {
    for (*level = UJREG_LEVEL_PROVINCE; *level <= UJREG_LEVEL_COUNTY; (*level)++) {
        if (strcmp(text, ujreg_area_level_name(*level)) == 0) {
            return 1;
        }
    }
    *level = code % 100 ? UJREG_LEVEL_COUNTY : code % 10000 ? UJREG_LEVEL_PREFECTURE : UJREG_LEVEL_PROVINCE;
    return *text == 0;
}

/* code@year;code@year. `room` is large enough for every @ in the file. The packed form holds years up to 4095. */
static int parse_successors(const char *text, uint32_t **room, struct uj_overlay_area *area) {
    area->successors = *room;
    while (*text) {
        const char *start = text;
        uint32_t code = 0, year = 0;
        if (!uj_tsv_number(&text, &code) || text - start != 6 || *text++ != '@') {
            return 0;
        }
        start = text;
        if (!uj_tsv_number(&text, &year) || text - start != 4 || year < 1 || year > 4095) {
            return 0;
        }
        if (*text && (*text++ != ';' || *text == 0)) {
            return 0;
        }
        *(*room)++ = year << 20 | code;
        area->successor_count++;
    }
    return 1;
}

/* `context` points to the free room for successors. */
static int parse_area(const char *const *cells, void *context, void *row) {
    uint32_t **room = context;
    struct uj_overlay_area *area = row;
    area->name = cells[NAME];
    return *cells[NAME] && whole_number(cells[CODE], 6, &area->code) &&
           parse_level(cells[LEVEL], area->code, &area->level) &&
           parse_year(cells[FIRST], UJ_AREA_START, &area->first) && parse_year(cells[LAST], UJ_AREA_OPEN, &area->last) &&
           area->first <= area->last && parse_successors(cells[SUCCESSORS], room, area);
}

static int parse_code(const char *const *cells, void *context, void *row) {
    struct uj_overlay_code *code = row;
    uint32_t number = 0;
    (void)context;
    code->name_zh = cells[C_NAME_ZH];
    code->name_en = cells[C_NAME_EN];
    code->note = cells[C_NOTE];
    /* Typed structs and statistics hold these codes as numbers, and 0 means none. */
    if (!whole_number(cells[C_CODE], 2, &number) || number == 0 || !*code->name_zh) {
        return 0;
    }
    memcpy(code->code, cells[C_CODE], 2);
    for (code->status = UJREG_CODE_CORE; code->status <= UJREG_CODE_WITHDRAWN; code->status++) {
        if (strcmp(cells[C_STATUS], ujreg_code_status_name(code->status)) == 0) {
            return 1;
        }
    }
    code->status = UJREG_CODE_CORE;
    return *cells[C_STATUS] == 0;
}

static int area_order(const void *a, const void *b) {
    const struct uj_overlay_area *left = a, *right = b;
    return left->code != right->code ? (left->code < right->code ? -1 : 1)
                                     : (left->first > right->first) - (left->first < right->first);
}

static int code_order(const void *a, const void *b) {
    return strcmp(((const struct uj_overlay_code *)a)->code, ((const struct uj_overlay_code *)b)->code);
}

static const struct uj_table_row area_kind = {area_columns, 6, sizeof(struct uj_overlay_area), area_order, parse_area};
static const struct uj_table_row code_kind = {code_columns, 5, sizeof(struct uj_overlay_code), code_order, parse_code};

static ujreg_status load_areas(ujreg_tables *tables, struct uj_batch *batch, uint64_t *line) {
    size_t most = uj_batch_count(batch, '@') + 1;
    void *rows = tables->areas;
    if (most > SIZE_MAX / sizeof *batch->numbers) {
        return UJREG_ERROR_MEMORY;
    }
    uint32_t *room = batch->numbers = uj_allocate(&tables->allocator, most * sizeof *batch->numbers);
    if (!room) {
        return UJREG_ERROR_MEMORY;
    }
    ujreg_status status = uj_rows_load(&tables->allocator, &area_kind, &room, batch, &rows, &tables->area_count, line);
    tables->areas = rows;
    return status;
}

static ujreg_status load_codes(ujreg_tables *tables, int32_t table, struct uj_batch *batch, uint64_t *line) {
    void *rows = tables->codes[table];
    ujreg_status status =
        uj_rows_load(&tables->allocator, &code_kind, NULL, batch, &rows, &tables->code_count[table], line);
    tables->codes[table] = rows;
    return status;
}

ujreg_status ujreg_tables_new(const ujreg_allocator *allocator, ujreg_tables **tables) {
    ujreg_allocator used;
    if (!tables) {
        return UJREG_ERROR_ARGUMENT;
    }
    *tables = NULL;
    ujreg_status status = uj_allocator_init(&used, allocator);
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_tables *made = uj_allocate_zero(&used, sizeof *made);
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = used;
    *tables = made;
    return UJREG_OK;
}

void ujreg_tables_free(ujreg_tables *tables) {
    if (!tables) {
        return;
    }
    ujreg_allocator allocator = tables->allocator;
    uj_batch_free_all(&allocator, tables->batches);
    for (size_t i = 0; i < sizeof tables->codes / sizeof *tables->codes; i++) {
        uj_release(&allocator, tables->codes[i]);
    }
    uj_release(&allocator, tables->areas);
    uj_release(&allocator, tables);
}

ujreg_status ujreg_tables_load(ujreg_tables *tables, int32_t table, const char *data, size_t size, uint64_t *line) {
    uint64_t where = 0;
    if (line) {
        *line = 0;
    }
    if (!tables || (!data && size)) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (table != UJREG_TABLE_AAB301 && table != UJREG_TABLE_AAC058 && table != UJREG_TABLE_AJC00A) {
        return UJREG_UNKNOWN;
    }
    struct uj_batch *batch = uj_batch_new(&tables->allocator, data, size);
    if (!batch) {
        return UJREG_ERROR_MEMORY;
    }
    ujreg_status status =
        table == UJREG_TABLE_AAB301 ? load_areas(tables, batch, &where) : load_codes(tables, table, batch, &where);
    if (status != UJREG_OK) {
        uj_batch_free(&tables->allocator, batch);
        if (line && status == UJREG_INVALID) {
            *line = where;
        }
        return status;
    }
    batch->next = tables->batches;
    tables->batches = batch;
    return UJREG_OK;
}
