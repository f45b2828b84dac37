/* SPDX-License-Identifier: Apache-2.0 */
/* The rows of a source file of data/, read by other code than the library's, so that the compiled tables can be
 * held against them. */
#ifndef SOURCE_ROWS_H
#define SOURCE_ROWS_H

#include "unit.h"

#define SOURCE_CELLS 8

struct source_row {
    char *cells[SOURCE_CELLS];
};

struct source {
    char *text;
    size_t size;
    struct source_row *rows; /* without the row of names */
    size_t count;
};

/* The whole file, zero-terminated; free it. */
static inline char *source_text(const char *name, size_t *size) {
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", UJREG_DATA_DIR, name);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    assert_int_equal(fseek(file, 0, SEEK_END), 0);
    long length = ftell(file);
    assert_true(length > 0);
    rewind(file);
    char *text = malloc((size_t)length + 1);
    assert_non_null(text);
    *size = fread(text, 1, (size_t)length, file);
    assert_int_equal(*size, (size_t)length);
    text[*size] = 0;
    fclose(file);
    return text;
}

static inline struct source source_open(const char *name) {
    struct source source = {0};
    source.text = source_text(name, &source.size);
    size_t lines = 0;
    for (size_t i = 0; i < source.size; i++) {
        lines += source.text[i] == '\n';
    }
    source.rows = calloc(lines + 1, sizeof *source.rows);
    assert_non_null(source.rows);
    int named = 0;
    for (char *line = source.text, *next; *line; line = next) {
        char *stop = line + strcspn(line, "\n");
        next = *stop ? stop + 1 : stop;
        *stop = 0;
        if (*line == 0 || *line == '#' || !named++) {
            continue; /* nothing, a comment, the row of names */
        }
        struct source_row *row = &source.rows[source.count++];
        for (int i = 0; i < SOURCE_CELLS; i++) {
            row->cells[i] = line;
            line += strcspn(line, "\t");
            if (*line) {
                *line++ = 0;
            }
        }
    }
    return source;
}

static inline void source_close(struct source *source) {
    free(source->rows);
    free(source->text);
}

#endif
