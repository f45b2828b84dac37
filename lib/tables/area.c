/* SPDX-License-Identifier: Apache-2.0 */
/* Exact look-up of area codes: collects the rows of a code over the years, built-in and overlaid, and grades the code
 * for a year. Full names and successors are in area_history.c. */
#include "tables/area_rows.h"

#include <string.h>

#include "core/version.h"

struct area_row {
    uint32_t code;
    uint16_t name;       /* offset in area_names */
    uint16_t successors; /* offset in area_successors */
    uint16_t first;
    uint16_t last;
    uint8_t level;
    uint8_t successor_count;
};

struct practice_row {
    char pattern[8]; /* a digit is itself, N any digit, PP a known prefix, CC with it a known prefecture */
    int32_t level;
    char name_zh[40];
    char full_name_zh[64]; /* a leading + stands for the name of the parent area */
    char name_en[64];
};

#include "tables/generated/areas.h"

static void builtin_row(uint32_t index, struct uj_area_row *out) {
    const struct area_row *row = &area_rows[index];
    out->code = row->code;
    out->first = row->first;
    out->last = row->last;
    out->level = row->level;
    out->overlay = 0;
    out->successor_count = row->successor_count;
    out->successors = area_successors + row->successors;
    out->name = (const char *)area_names + row->name;
    out->full_name = NULL;
}

static void overlay_row(const struct uj_overlay_area *row, struct uj_area_row *out) {
    out->code = row->code;
    out->first = row->first;
    out->last = row->last;
    out->level = row->level;
    out->overlay = 1;
    out->successor_count = row->successor_count;
    out->successors = row->successors;
    out->name = row->name;
    out->full_name = NULL;
}

void uj_area_rows_of(const ujreg_tables *tables, uint32_t code, struct uj_area_cursor *cursor) {
    uint32_t place = uj_area_place(code);
    cursor->builtin = area_first_row[place];
    cursor->builtin_end = place ? area_first_row[place + 1] : cursor->builtin;
    cursor->overlay = cursor->overlay_end = NULL;
    if (tables && tables->area_count) {
        size_t low = 0, high = tables->area_count;
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            if (tables->areas[middle].code < code) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        cursor->overlay = tables->areas + low;
        cursor->overlay_end = tables->areas + tables->area_count;
    }
    cursor->code = code;
}

int uj_area_next_row(struct uj_area_cursor *cursor, struct uj_area_row *row) {
    const struct uj_overlay_area *overlaid = cursor->overlay;
    if (overlaid != cursor->overlay_end && overlaid->code != cursor->code) {
        overlaid = cursor->overlay = cursor->overlay_end;
    }
    int has_overlaid = overlaid != cursor->overlay_end;
    if (cursor->builtin < cursor->builtin_end) {
        uint16_t first = area_rows[cursor->builtin].first;
        if (!has_overlaid || first < overlaid->first) {
            builtin_row(cursor->builtin++, row);
            return 1;
        }
        if (first == overlaid->first) { /* the overlay replaces the built-in row */
            cursor->builtin++;
        }
    }
    if (!has_overlaid) {
        return 0;
    }
    overlay_row(overlaid, row);
    cursor->overlay++;
    return 1;
}

int32_t uj_area_begins(const struct uj_area_row *row) {
    return row->first <= UJ_AREA_START ? 0 : row->first;
}

/* STANDARD 4: the table knows years, not days. A row that was removed during a year counts for the whole year. */
int32_t uj_area_row_at(const ujreg_tables *tables, uint32_t code, int32_t year, struct uj_area_row *row) {
    struct uj_area_cursor cursor;
    struct uj_area_row one;
    int32_t when = year ? year : UJ_AREA_LATEST;
    int32_t grade = UJREG_AREA_UNKNOWN;
    int on_edge = 0;
    uj_area_rows_of(tables, code, &cursor);
    while (uj_area_next_row(&cursor, &one)) {
        if (uj_area_begins(&one) > when) {
            if (grade == UJREG_AREA_UNKNOWN) {
                *row = one;
                grade = UJREG_AREA_NOT_YET;
            }
            break;
        }
        if (when <= one.last) {
            *row = one;
            grade = UJREG_AREA_IN_FORCE;
            on_edge = 0;
        } else if (when == one.last + 1 && (grade != UJREG_AREA_IN_FORCE || on_edge)) {
            *row = one;
            grade = UJREG_AREA_IN_FORCE;
            on_edge = 1;
        } else if (grade != UJREG_AREA_IN_FORCE && (grade != UJREG_AREA_ABOLISHED || one.last >= row->last)) {
            *row = one;
            grade = UJREG_AREA_ABOLISHED;
        }
    }
    return grade;
}

static int prefix_known(const ujreg_tables *tables, uint32_t prefix) {
    struct uj_area_row row;
    return uj_area_prefix_known(prefix) ||
           (tables && tables->area_count && uj_area_row_at(tables, prefix * 10000, 0, &row) != UJREG_AREA_UNKNOWN &&
            row.level == UJREG_LEVEL_PROVINCE);
}

static int prefecture_known(const ujreg_tables *tables, uint32_t code) {
    struct uj_area_row row;
    return uj_area_row_at(tables, code / 100 * 100, 0, &row) != UJREG_AREA_UNKNOWN && row.level == UJREG_LEVEL_PREFECTURE;
}

static int matches(const ujreg_tables *tables, const char *pattern, uint32_t code) {
    uint32_t place = 100000;
    int needs_prefecture = 0;
    for (int i = 0; i < 6; i++, place /= 10) {
        if (pattern[i] >= '0' && pattern[i] <= '9' && (uint32_t)(pattern[i] - '0') != code / place % 10) {
            return 0;
        }
        needs_prefecture |= pattern[i] == 'C';
    }
    return !needs_prefecture || prefecture_known(tables, code);
}

/* The caller has checked the prefix. */
static const struct practice_row *practice(const ujreg_tables *tables, uint32_t code) {
    for (size_t i = 0; i < sizeof practice_rows / sizeof *practice_rows; i++) {
        if (matches(tables, practice_rows[i].pattern, code)) {
            return &practice_rows[i];
        }
    }
    return NULL;
}

int32_t uj_area_look(const ujreg_tables *tables, uint32_t code, int32_t year, struct uj_area_row *row) {
    int32_t grade = uj_area_row_at(tables, code, year, row);
    if (grade != UJREG_AREA_UNKNOWN) {
        return grade;
    }
    memset(row, 0, sizeof *row);
    row->code = code;
    if (!prefix_known(tables, code / 10000)) {
        return UJREG_AREA_IMPOSSIBLE;
    }
    const struct practice_row *found = practice(tables, code);
    if (!found) {
        return UJREG_AREA_UNKNOWN;
    }
    row->level = found->level;
    row->name = found->name_zh;
    row->full_name = found->full_name_zh;
    return UJREG_AREA_PRACTICE;
}

uint32_t uj_area_successor_count(const struct uj_area_row *row) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < row->successor_count; i++) {
        count += UJ_AREA_SUCCESSOR_CODE(row->successors[i]) != row->code; /* its own code marks a rename */
    }
    return count;
}

static void fill(ujreg_area *area, const struct uj_area_row *row, int32_t grade) {
    uint32_t size = area->size;
    memset(area, 0, sizeof *area);
    area->size = size;
    area->grade = grade;
    area->code = (int32_t)row->code;
    area->level = row->level;
    area->first_year = row->first;
    area->last_year = row->last == UJ_AREA_OPEN ? 0 : row->last;
    area->successor_count = (int32_t)uj_area_successor_count(row);
    area->overlay = row->overlay;
    area->name = row->name;
}

static ujreg_status answer(int32_t grade) {
    return grade == UJREG_AREA_IMPOSSIBLE ? UJREG_INVALID : grade == UJREG_AREA_UNKNOWN ? UJREG_UNKNOWN : UJREG_OK;
}

ujreg_status ujreg_area_get(const ujreg_tables *tables, int32_t code, int32_t year, ujreg_area *area) {
    struct uj_area_row row;
    if (!area || year < 0 || year > 9999) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(area->size, sizeof *area);
    if (status != UJREG_OK) {
        return status;
    }
    int32_t grade = UJREG_AREA_IMPOSSIBLE;
    if (code < 0 || code > 999999) {
        memset(&row, 0, sizeof row);
    } else {
        grade = uj_area_look(tables, (uint32_t)code, year, &row);
    }
    fill(area, &row, grade);
    return answer(grade);
}

ujreg_status ujreg_area_find(const ujreg_tables *tables, const char *text, size_t size, int32_t year, ujreg_area *area) {
    int32_t code = 0;
    if (!text && size) {
        return UJREG_ERROR_ARGUMENT;
    }
    for (size_t i = 0; i < size && size == 6 && code >= 0; i++) {
        code = text[i] >= '0' && text[i] <= '9' ? code * 10 + (text[i] - '0') : -1;
    }
    return ujreg_area_get(tables, size == 6 ? code : -1, year, area);
}

uint32_t ujreg_area_count(const ujreg_tables *tables) {
    return UJ_AREA_ROWS + (tables ? (uint32_t)tables->area_count : 0);
}

ujreg_status ujreg_area_at(const ujreg_tables *tables, uint32_t index, ujreg_area *area) {
    struct uj_area_row row;
    memset(&row, 0, sizeof row);
    if (!area) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(area->size, sizeof *area);
    if (status != UJREG_OK) {
        return status;
    }
    if (index >= ujreg_area_count(tables)) {
        fill(area, &row, 0);
        return UJREG_END;
    }
    if (index < UJ_AREA_ROWS) {
        builtin_row(index, &row);
    } else {
        overlay_row(&tables->areas[index - UJ_AREA_ROWS], &row);
    }
    fill(area, &row, row.last == UJ_AREA_OPEN ? UJREG_AREA_IN_FORCE : UJREG_AREA_ABOLISHED);
    return UJREG_OK;
}

const char *ujreg_area_grade_name(int32_t grade) {
    static const char names[][12] = {"?", "in-force", "not-yet", "abolished", "practice", "unknown", "impossible"};
    return names[grade >= UJREG_AREA_IN_FORCE && grade <= UJREG_AREA_IMPOSSIBLE ? grade : 0];
}

const char *ujreg_area_level_name(int32_t level) {
    static const char names[][12] = {"?", "province", "prefecture", "county"};
    return names[level >= UJREG_LEVEL_PROVINCE && level <= UJREG_LEVEL_COUNTY ? level : 0];
}
