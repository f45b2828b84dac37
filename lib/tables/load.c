/* SPDX-License-Identifier: Apache-2.0 */
/* Loads rows. One allocation holds the new rows and, after them, the merged array. */
#include "tables/load.h"

#include <string.h>

#include "core/allocator.h"
#include "tables/tsv.h"

struct uj_batch *uj_batch_new(const ujreg_allocator *allocator, const char *data, size_t size) {
    struct uj_batch *batch = size < SIZE_MAX ? uj_allocate_zero(allocator, sizeof *batch) : NULL;
    if (!batch) {
        return NULL;
    }
    batch->text = uj_allocate(allocator, size + 1);
    if (!batch->text) {
        uj_batch_free(allocator, batch);
        return NULL;
    }
    if (size) {
        memcpy(batch->text, data, size);
    }
    batch->text[size] = 0;
    batch->size = size;
    return batch;
}

void uj_batch_free(const ujreg_allocator *allocator, struct uj_batch *batch) {
    uj_release(allocator, batch->text);
    uj_release(allocator, batch->numbers);
    uj_release(allocator, batch);
}

void uj_batch_free_all(const ujreg_allocator *allocator, struct uj_batch *batch) {
    while (batch) {
        struct uj_batch *next = batch->next;
        uj_batch_free(allocator, batch);
        batch = next;
    }
}

size_t uj_batch_count(const struct uj_batch *batch, char byte) {
    size_t count = 0;
    for (size_t i = 0; i < batch->size; i++) {
        count += batch->text[i] == byte;
    }
    return count;
}

static uint64_t line_of(const char *row) {
    uint64_t line;
    memcpy(&line, row, sizeof line);
    return line;
}

/* Parses the rows of a text in their order. UJREG_INVALID sets the wrong line. */
static ujreg_status parse(const struct uj_table_row *kind, void *context, struct uj_batch *batch, char *rows,
                          size_t *count, uint64_t *line) {
    struct uj_tsv tsv;
    const char *cells[UJ_TSV_COLUMNS];
    int got = -1;
    if (uj_tsv_open(&tsv, batch->text, batch->size, kind->columns, kind->column_count)) {
        while ((got = uj_tsv_next(&tsv, cells)) == 1) {
            char *row = rows + *count * kind->unit;
            memset(row, 0, kind->unit);
            memcpy(row, &tsv.line, sizeof tsv.line);
            if (!kind->parse(cells, context, row)) {
                got = -1;
                break;
            }
            (*count)++;
        }
    }
    *line = tsv.line;
    return got == 0 ? UJREG_OK : UJREG_INVALID;
}

/* The line of a row whose key occurs twice in the sorted array; 0 if there is none. */
static uint64_t doubled(const struct uj_table_row *kind, const char *rows, size_t count) {
    for (size_t i = 1; i < count; i++) {
        const char *a = rows + (i - 1) * kind->unit, *b = rows + i * kind->unit;
        if (kind->order(a, b) == 0) {
            return line_of(a) > line_of(b) ? line_of(a) : line_of(b);
        }
    }
    return 0;
}

static size_t merge(const struct uj_table_row *kind, const char *old, size_t olds, const char *fresh, size_t freshs,
                    char *out) {
    size_t count = 0, i = 0, j = 0, unit = kind->unit;
    while (i < olds || j < freshs) {
        int order = i == olds ? 1 : j == freshs ? -1 : kind->order(old + i * unit, fresh + j * unit);
        memcpy(out + count++ * unit, order < 0 ? old + i * unit : fresh + j * unit, unit);
        i += order <= 0;
        j += order >= 0;
    }
    return count;
}

ujreg_status uj_rows_load(const ujreg_allocator *allocator, const struct uj_table_row *kind, void *context,
                          struct uj_batch *batch, void **rows, size_t *count, uint64_t *line) {
    size_t most = uj_batch_count(batch, '\n') + 1, fresh = 0;
    if (*count > SIZE_MAX / kind->unit || most > (SIZE_MAX / kind->unit - *count) / 2) {
        return UJREG_ERROR_MEMORY;
    }
    char *room = uj_allocate(allocator, (2 * most + *count) * kind->unit);
    if (!room) {
        return UJREG_ERROR_MEMORY;
    }
    ujreg_status status = parse(kind, context, batch, room, &fresh, line);
    if (status == UJREG_OK) {
        uj_sort(room, fresh, kind->unit, kind->order);
        uint64_t twice = doubled(kind, room, fresh);
        if (twice) {
            *line = twice;
            status = UJREG_INVALID;
        }
    }
    if (status != UJREG_OK) {
        uj_release(allocator, room);
        return status;
    }
    char *merged = room + fresh * kind->unit;
    *count = merge(kind, *rows, *count, room, fresh, merged);
    memmove(room, merged, *count * kind->unit);
    uj_release(allocator, *rows);
    *rows = room;
    return UJREG_OK;
}
