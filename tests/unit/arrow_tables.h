/* SPDX-License-Identifier: Apache-2.0 */
/* Record batches of Arrow made by hand, in every layout that the columnar format allows. Each buffer is a block of its own
 * and not a byte larger than it has to be, so that the address sanitizer sees whoever reads beyond. */
#ifndef ARROW_TABLES_H
#define ARROW_TABLES_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ujreg/ujreg.h>

#define ARROW_COLUMNS_MOST 16
#define ARROW_PIECES 3 /* buffers of views */

/* How one column lies in memory. */
struct arrow_layout {
    const char *format; /* of the values: u U vu z Z vz n, tdD, c C s S i I l L */
    const char *index;  /* of a dictionary, c C s S i I l L; NULL: none */
    size_t before;      /* values in front of the slice, of the child alone */
    size_t after;       /* and behind it */
    int bitmap;         /* there is one though nothing is null */
    int shift;          /* buffers are not aligned */
};

struct arrow_memory {
    void *blocks[ARROW_COLUMNS_MOST * 16];
    size_t count;
};

struct arrow_table {
    struct ArrowSchema schema;
    struct ArrowArray array;
    struct ArrowSchema *schema_children[ARROW_COLUMNS_MOST];
    struct ArrowArray *array_children[ARROW_COLUMNS_MOST];
    struct ArrowSchema schemas[ARROW_COLUMNS_MOST], dictionary_schemas[ARROW_COLUMNS_MOST];
    struct ArrowArray arrays[ARROW_COLUMNS_MOST], dictionaries[ARROW_COLUMNS_MOST];
    const void *buffers[ARROW_COLUMNS_MOST][3 + ARROW_PIECES], *dictionary_buffers[ARROW_COLUMNS_MOST][3 + ARROW_PIECES];
    const void *struct_buffers[1];
    size_t rows, offset; /* of the struct */
    struct arrow_memory memory;
};

static inline void arrow_die(const char *what) {
    fprintf(stderr, "arrow_tables.h: %s\n", what);
    exit(2);
}

/* A block of that size, or one that begins at an odd address. */
static inline char *arrow_block(struct arrow_memory *memory, size_t size, int shift) {
    char *block = calloc(1, size + (size_t)shift + (size + (size_t)shift == 0));
    if (!block || memory->count == sizeof memory->blocks / sizeof *memory->blocks) {
        arrow_die("no memory");
    }
    memory->blocks[memory->count++] = block;
    return block + shift;
}

static inline void arrow_keep_schema(struct ArrowSchema *schema) {
    (void)schema;
    arrow_die("released what is the caller's");
}

static inline void arrow_keep_array(struct ArrowArray *array) {
    (void)array;
    arrow_die("released what is the caller's");
}

static inline void arrow_begin(struct arrow_table *table, size_t rows, size_t offset) {
    memset(table, 0, sizeof *table);
    table->rows = rows;
    table->offset = offset;
    table->schema.format = "+s";
    table->schema.name = "";
    table->schema.children = table->schema_children;
    table->schema.release = arrow_keep_schema;
    table->array.length = (int64_t)rows;
    table->array.offset = (int64_t)offset;
    table->array.n_buffers = 1;
    table->array.buffers = table->struct_buffers;
    table->array.children = table->array_children;
    table->array.release = arrow_keep_array;
}

static inline void arrow_free(struct arrow_table *table) {
    for (size_t i = 0; i < table->memory.count; i++) {
        free(table->memory.blocks[i]);
    }
    table->memory.count = 0;
}

/* bits[i] of `count` rows; NULL where `is_null` finds none and no bitmap is wanted. */
static inline const void *arrow_bitmap(struct arrow_memory *memory, const ujreg_text *cells, size_t count,
                                       const struct arrow_layout *layout, int64_t *nulls) {
    *nulls = 0;
    for (size_t i = 0; i < count; i++) {
        *nulls += cells[i].data == NULL;
    }
    if (*nulls == 0 && !layout->bitmap) {
        return NULL;
    }
    uint8_t *bits = (uint8_t *)arrow_block(memory, (count + 7) / 8, layout->shift);
    for (size_t i = 0; i < count; i++) {
        bits[i / 8] = (uint8_t)(bits[i / 8] | (cells[i].data != NULL) << i % 8);
    }
    return bits;
}

static inline void arrow_store(char *at, int64_t number, size_t width) {
    const int8_t one = (int8_t)number;
    const int16_t two = (int16_t)number;
    const int32_t four = (int32_t)number;
    memcpy(at,
           width == 1   ? (const void *)&one
           : width == 2 ? (const void *)&two
           : width == 4 ? (const void *)&four
                        : &number,
           width);
}

static inline size_t arrow_width(const char *format) {
    switch (format[0]) {
    case 'c':
    case 'C':
        return 1;
    case 's':
    case 'S':
        return 2;
    case 'i':
    case 'I':
    case 't':
        return 4;
    default:
        return 8;
    }
}

static inline void arrow_put_texts(struct arrow_memory *memory, const void **buffers, const ujreg_text *cells,
                                   size_t count, const struct arrow_layout *layout) {
    const size_t width = layout->format[0] == 'u' || layout->format[0] == 'z' ? 4 : 8;
    char *offsets = arrow_block(memory, (count + 1) * width, layout->shift);
    size_t size = 0;
    for (size_t i = 0; i < count; i++) {
        size += cells[i].size;
        arrow_store(offsets + (i + 1) * width, (int64_t)size, width);
    }
    char *data = arrow_block(memory, size, 0);
    buffers[1] = offsets;
    buffers[2] = size ? data : NULL;
    for (size_t i = 0; i < count; i++) {
        if (cells[i].size) {
            memcpy(data, cells[i].data, cells[i].size);
            data += cells[i].size;
        }
    }
}

/* Long texts go to the pieces in turn. */
static inline void arrow_put_views(struct arrow_memory *memory, const void **buffers, const ujreg_text *cells,
                                   size_t count, const struct arrow_layout *layout) {
    char *views = arrow_block(memory, count * 16, layout->shift), *pieces[ARROW_PIECES];
    char *sizes = arrow_block(memory, ARROW_PIECES * 8, layout->shift);
    int64_t filled[ARROW_PIECES] = {0};
    for (size_t i = 0; i < count; i++) {
        filled[i % ARROW_PIECES] += cells[i].size > 12 ? (int64_t)cells[i].size : 0;
    }
    for (size_t i = 0; i < ARROW_PIECES; i++) {
        arrow_store(sizes + i * 8, filled[i], 8);
        pieces[i] = arrow_block(memory, (size_t)filled[i], 0);
        buffers[2 + i] = filled[i] ? pieces[i] : NULL;
        filled[i] = 0;
    }
    buffers[1] = views;
    buffers[2 + ARROW_PIECES] = sizes;
    for (size_t i = 0; i < count; i++) {
        const size_t piece = i % ARROW_PIECES, size = cells[i].size;
        arrow_store(views + i * 16, (int64_t)size, 4);
        if (size > 12) {
            memcpy(views + i * 16 + 4, cells[i].data, 4);
            arrow_store(views + i * 16 + 8, (int64_t)piece, 4);
            arrow_store(views + i * 16 + 12, filled[piece], 4);
            memcpy(pieces[piece] + filled[piece], cells[i].data, size);
            filled[piece] += (int64_t)size;
        } else if (size) {
            memcpy(views + i * 16 + 4, cells[i].data, size);
        }
    }
}

static inline void arrow_put_numbers(struct arrow_memory *memory, const void **buffers, const int64_t *numbers,
                                     size_t count, const char *format, int shift) {
    const size_t width = arrow_width(format);
    char *values = arrow_block(memory, count * width, shift);
    for (size_t i = 0; i < count; i++) {
        arrow_store(values + i * width, numbers[i], width);
    }
    buffers[1] = values;
}

/* `count` cells of which `before` do not belong to the slice; numbers for types that are no texts. */
static inline void arrow_fill(struct arrow_memory *memory, struct ArrowArray *array, const void **buffers,
                              const ujreg_text *cells, const int64_t *numbers, size_t count, size_t before,
                              const struct arrow_layout *layout) {
    array->length = (int64_t)(count - before);
    array->offset = (int64_t)before;
    array->buffers = buffers;
    array->release = arrow_keep_array;
    buffers[0] = arrow_bitmap(memory, cells, count, layout, &array->null_count);
    if (before) {
        array->null_count = -1;
    }
    if (layout->format[0] == 'n') {
        array->n_buffers = 0;
        array->null_count = (int64_t)(count - before);
    } else if (layout->format[0] == 'v') {
        array->n_buffers = 3 + ARROW_PIECES;
        arrow_put_views(memory, buffers, cells, count, layout);
    } else if (strchr("uUzZ", layout->format[0])) {
        array->n_buffers = 3;
        arrow_put_texts(memory, buffers, cells, count, layout);
    } else {
        array->n_buffers = 2;
        arrow_put_numbers(memory, buffers, numbers, count, layout->format, layout->shift);
    }
}

/* The place of a cell among those before it, or `at`. */
static inline size_t arrow_first_like(const ujreg_text *cells, size_t at) {
    for (size_t i = 0; i < at; i++) {
        if (cells[i].data && cells[at].data && cells[i].size == cells[at].size &&
            memcmp(cells[i].data, cells[at].data, cells[at].size) == 0) {
            return i;
        }
    }
    return at;
}

/* Appends a column. Cell i of row i; data NULL: null. Rows of the struct's slice have neighbours "x" on both sides.
 * numbers: of layouts that are no texts, or NULL. */
static inline struct ArrowArray *arrow_add(struct arrow_table *table, const char *name, const ujreg_text *cells,
                                           const int64_t *numbers, const struct arrow_layout *layout) {
    const size_t at = (size_t)table->array.n_children, before = layout->before + table->offset;
    const size_t count = before + table->rows + layout->after;
    ujreg_text *all = calloc(count + 1, sizeof *all);
    int64_t *all_numbers = calloc(count + 1, sizeof *all_numbers), *indices = calloc(count + 1, sizeof *indices);
    if (at == ARROW_COLUMNS_MOST || !all || !all_numbers || !indices) {
        arrow_die("too many columns");
    }
    for (size_t i = 0; i < count; i++) {
        const int inside = i >= before && i < before + table->rows;
        all[i] = inside ? cells[i - before] : (ujreg_text){"neighbour of a slice", i % 20};
        all_numbers[i] = inside && numbers ? numbers[i - before] : 7;
        indices[i] = (int64_t)arrow_first_like(all, i);
    }
    struct ArrowSchema *schema = &table->schemas[at], *entry_schema = &table->dictionary_schemas[at];
    struct ArrowArray *array = &table->arrays[at], *entries = &table->dictionaries[at];
    schema->name = name;
    schema->format = layout->index ? layout->index : layout->format;
    schema->flags = ARROW_FLAG_NULLABLE;
    schema->release = arrow_keep_schema;
    if (layout->index) {
        struct arrow_layout index_layout = *layout, entry_layout = *layout;
        index_layout.format = layout->index;
        entry_layout.index = NULL;
        entry_schema->format = layout->format;
        entry_schema->name = "";
        entry_schema->release = arrow_keep_schema;
        schema->dictionary = entry_schema;
        array->dictionary = entries;
        arrow_fill(&table->memory, array, table->buffers[at], all, indices, count, layout->before, &index_layout);
        arrow_fill(&table->memory, entries, table->dictionary_buffers[at], all, all_numbers, count, 0, &entry_layout);
    } else {
        arrow_fill(&table->memory, array, table->buffers[at], all, all_numbers, count, layout->before, layout);
    }
    free(all);
    free(all_numbers);
    free(indices);
    table->schema_children[at] = schema;
    table->array_children[at] = array;
    table->schema.n_children = table->array.n_children = (int64_t)at + 1;
    return array;
}

/* Rows of the struct that are null: bit i of nulls[i / 8] of row i. */
static inline void arrow_null_rows(struct arrow_table *table, const uint8_t *nulls) {
    uint8_t *bits = (uint8_t *)arrow_block(&table->memory, (table->offset + table->rows + 7) / 8, 0);
    for (size_t i = 0; i < table->rows; i++) {
        if (!(nulls[i / 8] >> i % 8 & 1)) {
            bits[(table->offset + i) / 8] = (uint8_t)(bits[(table->offset + i) / 8] | 1 << (table->offset + i) % 8);
        } else {
            table->array.null_count++;
        }
    }
    table->struct_buffers[0] = bits;
}

#endif
