/* SPDX-License-Identifier: Apache-2.0 */
/* Record batches and their schema, made row by row. */
#ifndef UJ_ARROW_ARROW_BATCH_H
#define UJ_ARROW_ARROW_BATCH_H

#include <ujreg/arrow.h>

#include "core/buffer.h"
#include "record/schema.h"

/* The columns behind the items. */
enum uj_arrow_extra { UJ_ARROW_RECORD, UJ_ARROW_LINE, UJ_ARROW_SEVERITY, UJ_ARROW_STATUS, UJ_ARROW_EXTRAS };

#define UJ_ARROW_COLUMNS_MOST (UJ_FIELD_ROWS + UJ_ARROW_EXTRAS)

/* Texts of a batch end before their offsets could: a batch with more of one item is closed early. */
#define UJ_ARROW_TEXT_MAX ((size_t)1 << 28)

struct uj_arrow_texts {
    int32_t *offsets;
    uint8_t *valid;
    struct uj_buffer data;
    int64_t nulls;
};

/* What a row says of itself beside its items. */
struct uj_arrow_row {
    uint64_t record;
    uint64_t line;
    uint8_t severity;
    ujreg_status status;
};

/* A batch that is being filled. */
struct uj_arrow_batch {
    const ujreg_allocator *allocator;
    size_t fields;   /* text columns: the items, perhaps with the companion */
    size_t capacity; /* rows */
    size_t rows;
    int is_full;                    /* no further row fits */
    size_t expected[UJ_FIELD_ROWS]; /* bytes of text, by the last batch */
    struct uj_arrow_texts texts[UJ_FIELD_ROWS];
    void *extras[UJ_ARROW_EXTRAS];
};

/* `fields` text columns, batches of `capacity` rows. */
void uj_arrow_batch_init(struct uj_arrow_batch *batch, const ujreg_allocator *allocator, size_t fields, size_t capacity);
void uj_arrow_batch_free(struct uj_arrow_batch *batch);

/* Appends a row; items by field - 1, or NULL. UJREG_OK, UJREG_ERROR_MEMORY (the row is not there), UJREG_ERROR_LIMIT. */
ujreg_status uj_arrow_batch_add(struct uj_arrow_batch *batch, const ujreg_text *items, const struct uj_arrow_row *row);

/* Hands the rows over; the batch is then empty again. UJREG_OK, UJREG_ERROR_MEMORY (they are lost). */
ujreg_status uj_arrow_batch_finish(struct uj_arrow_batch *batch, struct ArrowArray *out);

/* The schema of such batches. UJREG_OK, UJREG_ERROR_MEMORY. */
ujreg_status uj_arrow_batch_schema(const ujreg_allocator *allocator, size_t fields, struct ArrowSchema *out);

#endif
