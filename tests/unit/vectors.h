/* SPDX-License-Identifier: Apache-2.0 */
/* Reading the vector files of tests/vectors: tab-separated, '#' begins a comment, the first row names the columns. */
#ifndef VECTORS_H
#define VECTORS_H

#include "unit.h"

#define VECTOR_CELLS 16

/* Calls `each` with the cells of every row; cells are zero-terminated and "-" where empty. Returns the rows. */
static inline int vectors_read(const char *name, int columns, void (*each)(char **cells, int line, void *context),
                               void *context) {
    char path[512];
    char line[4096];
    char *cells[VECTOR_CELLS];
    int rows = 0, number = 0, seen_head = 0;
    snprintf(path, sizeof path, "%s/%s", UJREG_VECTOR_DIR, name);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        number++;
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '#' || line[0] == '\0') {
            continue;
        }
        int count = 1;
        cells[0] = line;
        for (char *at = line; *at; at++) {
            if (*at == '\t') {
                *at = '\0';
                assert_true(count < VECTOR_CELLS);
                cells[count++] = at + 1;
            }
        }
        if (count != columns) {
            fail_msg("%s:%d has %d cells", name, number, count);
        }
        if (seen_head) {
            each(cells, number, context);
            rows++;
        }
        seen_head = 1;
    }
    fclose(file);
    return rows;
}

#endif
