/* SPDX-License-Identifier: Apache-2.0 */
/* Area rows as the exact look-up sees them, built-in or overlaid. Internal to lib/tables. */
#ifndef UJ_TABLES_AREA_ROWS_H
#define UJ_TABLES_AREA_ROWS_H

#include <ujreg/area.h>

#include "tables/area.h"
#include "tables/overlay.h"

#define UJ_AREA_LATEST (UJ_AREA_OPEN - 1) /* the year that stands for the latest state */
#define UJ_AREA_SUCCESSOR_CODE(packed) ((packed) & 0xFFFFFu)
#define UJ_AREA_SUCCESSOR_YEAR(packed) ((int32_t)((packed) >> 20))

struct uj_area_row {
    uint32_t code;
    int32_t first; /* first 31 December in the table */
    int32_t last;  /* last one; UJ_AREA_OPEN: still in it */
    int32_t level;
    int32_t overlay;
    uint32_t successor_count;
    const uint32_t *successors; /* year << 20 | code; its own code: renamed */
    const char *name;
    const char *full_name; /* practice codes only, else NULL; a leading + stands for the name of the parent area */
};

/* All rows of a code, built-in and overlaid, by first year. */
struct uj_area_cursor {
    uint32_t code;
    uint32_t builtin, builtin_end;
    const struct uj_overlay_area *overlay, *overlay_end;
};

void uj_area_rows_of(const ujreg_tables *tables, uint32_t code, struct uj_area_cursor *cursor);
int uj_area_next_row(struct uj_area_cursor *cursor, struct uj_area_row *row);

/* First year in which a row counts; 0 if it is as old as the table. */
int32_t uj_area_begins(const struct uj_area_row *row);

/* Selects the row that applies to a year. UJREG_AREA_IN_FORCE, _NOT_YET, _ABOLISHED; _UNKNOWN if the code has no row. */
int32_t uj_area_row_at(const ujreg_tables *tables, uint32_t code, int32_t year, struct uj_area_row *row);

/* The same, including practice codes and prefixes, so any grade. The row always has the code. */
int32_t uj_area_look(const ujreg_tables *tables, uint32_t code, int32_t year, struct uj_area_row *row);

/* Successors, without renames. */
uint32_t uj_area_successor_count(const struct uj_area_row *row);

#endif
