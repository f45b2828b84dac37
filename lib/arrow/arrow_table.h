/* SPDX-License-Identifier: Apache-2.0 */
/* A record batch of Arrow as a table of items. Three steps: the schema tells which column is which item and of what type
 * (arrow_schema.c); the array's buffers are taken and held against what they say of themselves (arrow_buffers.c);
 * then cells are read, a block of rows at a time, and nothing is asked any more (arrow_cells.c). */
#ifndef UJ_ARROW_ARROW_TABLE_H
#define UJ_ARROW_ARROW_TABLE_H

#include <ujreg/arrow.h>

#include <string.h>

#include "record/schema.h"

enum uj_arrow_type {
    UJ_ARROW_NOTHING, /* type null */
    UJ_ARROW_TEXT,    /* offsets of 32 bits */
    UJ_ARROW_LARGE,   /* offsets of 64 bits */
    UJ_ARROW_VIEW,
    UJ_ARROW_INTEGER,
    UJ_ARROW_DAYS /* date32 */
};

#define UJ_ARROW_VIEW_BYTES 16
#define UJ_ARROW_INLINE_BYTES 12 /* of a view that holds its text */

/* The values of one array: of a column, or of its dictionary. Buffers need not be aligned. */
struct uj_arrow_values {
    enum uj_arrow_type type;
    uint8_t width;        /* bytes of an integer */
    uint8_t is_signed;    /* integers */
    const uint8_t *valid; /* bit first + row; NULL: all are */
    const char *values;   /* offsets, views, integers, days */
    const char *data;     /* of texts with offsets */
    const void **pieces;  /* of views: where their data lies */
    const char *sizes;    /* and how large each piece is, 64 bits */
    int64_t piece_count;
    int64_t first; /* where the rows begin in the buffers */
    int64_t length;
};

struct uj_arrow_column {
    int32_t field;
    int32_t has_dictionary; /* values are then indices */
    const struct ArrowSchema *schema;
    size_t place; /* in the schema, from 0 */
    struct uj_arrow_values values;
    struct uj_arrow_values dictionary;
};

struct uj_arrow_table {
    struct uj_arrow_column columns[UJ_FIELD_ROWS];
    size_t column_count;
    size_t unknown_count;
    uint32_t missing;     /* bit field - 1: required, and no column */
    uint32_t present;     /* bit field - 1 */
    const uint8_t *valid; /* of the struct; NULL: no row is null */
    int64_t first;
    size_t rows;
};

/* Why a batch is refused, in words. */
struct uj_arrow_words {
    char text[UJREG_ARROW_WORDS];
};

/* Writes "column 4 \"AAC002\": WHAT" (or WHAT alone, without schema). Answers `status`. */
ujreg_status uj_arrow_refuse(struct uj_arrow_words *words, ujreg_status status, const struct ArrowSchema *schema,
                             size_t place, const char *what);

/* Binds the schema: columns to items, with the findings that a header row gives. */
ujreg_status uj_arrow_bind(struct uj_arrow_table *table, const struct ArrowSchema *schema, ujreg_findings *findings,
                           struct uj_arrow_words *words);

/* Takes the buffers of an array of that schema, which has so many columns. With UJREG_OK every cell can be read. */
ujreg_status uj_arrow_take(struct uj_arrow_table *table, const struct ArrowArray *array, int64_t columns,
                           struct uj_arrow_words *words);

static inline int uj_arrow_bit(const uint8_t *bits, int64_t at) {
    return !bits || (bits[at >> 3] >> (at & 7) & 1);
}

static inline int32_t uj_arrow_load_32(const char *at) {
    int32_t number;
    memcpy(&number, at, sizeof number);
    return number;
}

static inline int64_t uj_arrow_load_64(const char *at) {
    int64_t number;
    memcpy(&number, at, sizeof number);
    return number;
}

/* An integer in two's complement, whatever its width; a uint64 by its bits. */
static inline int64_t uj_arrow_load_integer(const struct uj_arrow_values *values, int64_t at) {
    const char *where = values->values + at * values->width;
    int8_t one;
    int16_t two;
    switch (values->width) {
    case 1:
        memcpy(&one, where, 1);
        return values->is_signed ? one : (uint8_t)one;
    case 2:
        memcpy(&two, where, 2);
        return values->is_signed ? two : (uint16_t)two;
    case 4:
        return values->is_signed ? uj_arrow_load_32(where) : (int64_t)(uint32_t)uj_arrow_load_32(where);
    default:
        return uj_arrow_load_64(where);
    }
}

/* Rows that are read at a time: their records stay in the nearest cache. */
#define UJ_ARROW_BLOCK 64
#define UJ_ARROW_DIGITS 24 /* bytes of a number in digits */

struct uj_arrow_block {
    ujreg_record records[UJ_ARROW_BLOCK];
    char digits[UJ_ARROW_BLOCK][UJ_FIELD_ROWS][UJ_ARROW_DIGITS];
};

/* Empties the records. */
void uj_arrow_block_init(struct uj_arrow_block *block);

/* Reads rows from `row` on into the first `count` records, which live as long as the batch and the block. What is null is
 * an empty text; what has no column stays absent. */
void uj_arrow_read(const struct uj_arrow_table *table, size_t row, size_t count, struct uj_arrow_block *block);

#endif
