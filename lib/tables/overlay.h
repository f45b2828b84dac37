/* SPDX-License-Identifier: Apache-2.0 */
/* The inside of ujreg_tables: rows that a caller loaded over the built-in tables. They are sorted by key, their strings
 * lie in the batches, and nothing changes after loading. overlay.c defines the rows. */
#ifndef UJ_TABLES_OVERLAY_H
#define UJ_TABLES_OVERLAY_H

#include <ujreg/base.h>
#include <ujreg/tables.h>

struct uj_overlay_area {
    uint64_t line; /* of its file */
    uint32_t code;
    uint16_t first;
    uint16_t last; /* UJ_AREA_OPEN: in force */
    int32_t level;
    uint32_t successor_count;
    const uint32_t *successors; /* year << 20 | code */
    const char *name;
};

struct uj_overlay_code {
    uint64_t line; /* of its file */
    char code[4];  /* zero-terminated */
    int32_t status;
    const char *name_zh;
    const char *name_en;
    const char *note;
};

struct uj_batch; /* the text of one load, load.h */

struct ujreg_tables {
    ujreg_allocator allocator;
    struct uj_batch *batches;
    struct uj_overlay_area *areas; /* by code and first year */
    size_t area_count;
    struct uj_overlay_code *codes[5]; /* by UJREG_TABLE_…, each by code */
    size_t code_count[5];
};

/* Whether a table has no overlay, so that the look-ups of the hot path are right. */
static inline int uj_tables_plain(const ujreg_tables *tables, int32_t table) {
    if (!tables) {
        return 1;
    }
    return table == UJREG_TABLE_AAB301 ? tables->area_count == 0 : tables->code_count[table] == 0;
}

#endif
