/* SPDX-License-Identifier: Apache-2.0 */
/* The context of an area row: the names of the areas it lies in, and the successors of its territory. */
#include "tables/area_rows.h"

#include <string.h>

#define STEPS 256

/* A year in which the table has the row: the given year, or the nearest one. */
static int32_t year_within(const struct uj_area_row *row, int32_t year) {
    int32_t when = year ? year : UJ_AREA_LATEST;
    if (when > row->last) {
        return row->last;
    }
    return when < row->first ? row->first : when;
}

struct text_out {
    char *buffer;
    size_t capacity;
    size_t used;
};

static void append(struct text_out *out, const char *text) {
    size_t size = strlen(text);
    if (out->capacity >= size && out->used <= out->capacity - size) {
        memcpy(out->buffer + out->used, text, size);
    }
    out->used += size;
}

/* The name of the parent area if it was in force in that year; with `loose`, in any year. */
static void append_above(struct text_out *out, const ujreg_tables *tables, uint32_t above, uint32_t code, int32_t year,
                         int loose) {
    struct uj_area_row row;
    if (above == code) {
        return;
    }
    int32_t grade = uj_area_row_at(tables, above, year, &row);
    if (grade == UJREG_AREA_IN_FORCE || (loose && grade != UJREG_AREA_UNKNOWN)) {
        append(out, row.name);
    }
}

static void compose(struct text_out *out, const ujreg_tables *tables, const struct uj_area_row *row, int32_t year) {
    uint32_t province = row->code / 10000 * 10000, prefecture = row->code / 100 * 100;
    int loose = row->full_name != NULL;
    if (loose && row->full_name[0] != '+') {
        append(out, row->full_name);
        return;
    }
    append_above(out, tables, province, row->code, year, loose);
    if (row->level != UJREG_LEVEL_PROVINCE && prefecture != province) {
        append_above(out, tables, prefecture, row->code, year, loose);
    }
    append(out, loose ? row->full_name + 1 : row->name);
}

ujreg_status ujreg_area_full_name(const ujreg_tables *tables, int32_t code, int32_t year, char *buffer, size_t capacity,
                                  size_t *needed) {
    struct uj_area_row row;
    struct text_out out = {NULL, 0, 0};
    if (needed) {
        *needed = 0;
    }
    if ((!buffer && capacity) || year < 0 || year > 9999) {
        return UJREG_ERROR_ARGUMENT;
    }
    int32_t grade = code < 0 || code > 999999 ? UJREG_AREA_IMPOSSIBLE : uj_area_look(tables, (uint32_t)code, year, &row);
    if (grade == UJREG_AREA_IMPOSSIBLE || grade == UJREG_AREA_UNKNOWN) {
        return grade == UJREG_AREA_IMPOSSIBLE ? UJREG_INVALID : UJREG_UNKNOWN;
    }
    int32_t when = grade == UJREG_AREA_PRACTICE ? year : year_within(&row, year);
    compose(&out, tables, &row, when);
    if (needed) {
        *needed = out.used;
    }
    if (out.used > capacity) {
        return UJREG_ERROR_CAPACITY;
    }
    size_t size = out.used;
    out.buffer = buffer;
    out.capacity = capacity;
    out.used = 0;
    compose(&out, tables, &row, when);
    if (size < capacity) {
        buffer[size] = 0;
    }
    return UJREG_OK;
}

ujreg_status ujreg_area_successors(const ujreg_tables *tables, int32_t code, int32_t year,
                                   ujreg_area_successor *successors, size_t capacity, size_t *needed) {
    struct uj_area_row row;
    if (!needed || (!successors && capacity) || year < 0 || year > 9999) {
        return UJREG_ERROR_ARGUMENT;
    }
    *needed = 0;
    if (code < 0 || code > 999999 || uj_area_row_at(tables, (uint32_t)code, year, &row) == UJREG_AREA_UNKNOWN) {
        return UJREG_UNKNOWN;
    }
    *needed = uj_area_successor_count(&row);
    if (*needed > capacity) {
        return UJREG_ERROR_CAPACITY;
    }
    for (uint32_t i = 0, n = 0; i < row.successor_count; i++) {
        uint32_t packed = row.successors[i];
        if (UJ_AREA_SUCCESSOR_CODE(packed) != row.code) {
            successors[n].code = (int32_t)UJ_AREA_SUCCESSOR_CODE(packed);
            successors[n].year = UJ_AREA_SUCCESSOR_YEAR(packed);
            n++;
        }
    }
    return UJREG_OK;
}

/* A step of the search: territory that belongs to a code since a year. */
struct step {
    uint32_t code;
    int32_t first; /* first year of the row; 0 if the code had no row in that year */
    int32_t since;
    int done;
};

struct walk {
    const ujreg_tables *tables;
    int32_t until;
    size_t count;
    struct step steps[STEPS];
};

static ujreg_status arrive(struct walk *walk, uint32_t code, int32_t year) {
    struct uj_area_row row;
    struct step step = {code, 0, year, 0};
    if (uj_area_row_at(walk->tables, code, year, &row) == UJREG_AREA_IN_FORCE) {
        step.first = row.first;
        step.since = year_within(&row, year);
    }
    for (size_t i = 0; i < walk->count; i++) {
        struct step *known = &walk->steps[i];
        if (known->code == code && known->first == step.first) {
            if (step.since < known->since) {
                known->since = step.since; /* not visited yet: visit it from the earliest year */
            }
            return UJREG_OK;
        }
    }
    if (walk->count == STEPS) {
        return UJREG_ERROR_LIMIT;
    }
    walk->steps[walk->count++] = step;
    return UJREG_OK;
}

/* The row that follows a rename. A code that was abolished and later assigned again does not count. */
static int continues(const struct walk *walk, const struct uj_area_row *row, int32_t *year) {
    struct uj_area_cursor cursor;
    struct uj_area_row next;
    int elsewhere = 0;
    *year = row->last + 1;
    for (uint32_t i = 0; i < row->successor_count; i++) {
        if (UJ_AREA_SUCCESSOR_YEAR(row->successors[i]) == *year) {
            if (UJ_AREA_SUCCESSOR_CODE(row->successors[i]) == row->code) {
                return 1;
            }
            elsewhere = 1;
        }
    }
    uj_area_rows_of(walk->tables, row->code, &cursor);
    while (!elsewhere && uj_area_next_row(&cursor, &next)) {
        if (next.first == *year) {
            return 1;
        }
    }
    return 0;
}

/* Follows one step. *stays becomes 1 if territory still has this code at the end of the span. */
static ujreg_status go_on(struct walk *walk, const struct step *step, int *stays) {
    struct uj_area_row row;
    int32_t year = 0;
    ujreg_status status = UJREG_OK;
    *stays = 1;
    if (!step->first || uj_area_row_at(walk->tables, step->code, step->since, &row) != UJREG_AREA_IN_FORCE) {
        return UJREG_OK; /* the table names no successor */
    }
    for (uint32_t i = 0; i < row.successor_count && status == UJREG_OK; i++) {
        uint32_t code = UJ_AREA_SUCCESSOR_CODE(row.successors[i]);
        year = UJ_AREA_SUCCESSOR_YEAR(row.successors[i]);
        if (code != row.code && year > step->since && year <= walk->until) {
            status = arrive(walk, code, year);
        }
    }
    *stays = row.last >= walk->until;
    if (status == UJREG_OK && !*stays && continues(walk, &row, &year)) {
        status = arrive(walk, row.code, year);
    }
    return status;
}

static struct step *earliest(struct walk *walk) {
    struct step *found = NULL;
    for (size_t i = 0; i < walk->count; i++) {
        if (!walk->steps[i].done && (!found || walk->steps[i].since < found->since)) {
            found = &walk->steps[i];
        }
    }
    return found;
}

static void insert(int32_t *codes, size_t *count, int32_t code) {
    size_t at = *count;
    for (size_t i = 0; i < *count; i++) {
        if (codes[i] == code) {
            return;
        }
    }
    while (at > 0 && codes[at - 1] > code) {
        codes[at] = codes[at - 1];
        at--;
    }
    codes[at] = code;
    (*count)++;
}

ujreg_status ujreg_area_follow(const ujreg_tables *tables, int32_t code, int32_t year, int32_t to_year, int32_t *codes,
                               size_t capacity, size_t *needed) {
    struct uj_area_row row;
    struct walk walk;
    struct step *step;
    int32_t found[STEPS];
    size_t count = 0;
    if (!needed || (!codes && capacity) || year < 0 || year > 9999 || to_year < 0 || to_year > 9999 ||
        (to_year && (!year || to_year < year))) {
        return UJREG_ERROR_ARGUMENT;
    }
    *needed = 0;
    if (code < 0 || code > 999999 || uj_area_row_at(tables, (uint32_t)code, year, &row) == UJREG_AREA_UNKNOWN) {
        return UJREG_UNKNOWN;
    }
    walk.tables = tables;
    walk.until = to_year ? to_year : UJ_AREA_LATEST;
    walk.count = 0;
    if (year_within(&row, year) > walk.until) {
        return UJREG_UNKNOWN; /* the code was created after the span */
    }
    ujreg_status status = arrive(&walk, (uint32_t)code, year_within(&row, year));
    while (status == UJREG_OK && (step = earliest(&walk)) != NULL) {
        int stays = 0;
        step->done = 1;
        status = go_on(&walk, step, &stays);
        if (stays) {
            insert(found, &count, (int32_t)step->code);
        }
    }
    if (status != UJREG_OK) {
        return status;
    }
    *needed = count;
    if (count > capacity) {
        return UJREG_ERROR_CAPACITY;
    }
    if (count) {
        memcpy(codes, found, count * sizeof *codes);
    }
    return count ? UJREG_OK : UJREG_UNKNOWN;
}
