/* SPDX-License-Identifier: Apache-2.0 */
/* Record batches as they are handed over. A column owns its buffers and lives without its batch: whoever gets the batch
 * may move columns out of it and release the rest. */
#include "arrow/arrow_batch.h"

#include <string.h>

#define BUFFERS 3

static const struct {
    const char *name, *format;
    size_t width;
} extra_columns[UJ_ARROW_EXTRAS] = {{"record", "L", 8}, {"line", "L", 8}, {"severity", "C", 1}, {"status", "i", 4}};

/* --- filling ------------------------------------------------------------------------------------------------------ */

void uj_arrow_batch_init(struct uj_arrow_batch *batch, const ujreg_allocator *allocator, size_t fields, size_t capacity) {
    memset(batch, 0, sizeof *batch);
    batch->allocator = allocator;
    batch->fields = fields;
    batch->capacity = capacity;
    for (size_t i = 0; i < fields; i++) {
        uj_buffer_init(&batch->texts[i].data, allocator);
    }
}

void uj_arrow_batch_free(struct uj_arrow_batch *batch) {
    for (size_t i = 0; i < batch->fields; i++) {
        struct uj_arrow_texts *texts = &batch->texts[i];
        uj_release(batch->allocator, texts->offsets);
        uj_release(batch->allocator, texts->valid);
        uj_buffer_free(&texts->data);
        texts->offsets = NULL;
        texts->valid = NULL;
        texts->nulls = 0;
    }
    for (int i = 0; i < UJ_ARROW_EXTRAS; i++) {
        uj_release(batch->allocator, batch->extras[i]);
        batch->extras[i] = NULL;
    }
    batch->rows = 0;
    batch->is_full = 0;
}

/* Memory for all rows at once, and for a little more text than the last batch had. */
static ujreg_status begin_batch(struct uj_arrow_batch *batch) {
    batch->is_full = 0;
    for (size_t i = 0; i < batch->fields; i++) {
        struct uj_arrow_texts *texts = &batch->texts[i];
        texts->offsets = uj_allocate(batch->allocator, (batch->capacity + 1) * sizeof *texts->offsets);
        texts->valid = uj_allocate_zero(batch->allocator, (batch->capacity + 7) / 8);
        if (!texts->offsets || !texts->valid ||
            uj_buffer_reserve(&texts->data, batch->expected[i] + batch->expected[i] / 8 + 1) != UJREG_OK) {
            return UJREG_ERROR_MEMORY;
        }
        texts->offsets[0] = 0;
    }
    for (int i = 0; i < UJ_ARROW_EXTRAS; i++) {
        batch->extras[i] = uj_allocate(batch->allocator, batch->capacity * extra_columns[i].width);
        if (!batch->extras[i]) {
            return UJREG_ERROR_MEMORY;
        }
    }
    return UJREG_OK;
}

static ujreg_status add_text(struct uj_arrow_texts *texts, size_t row, const ujreg_text *text) {
    struct uj_buffer *data = &texts->data;
    if (text->size > INT32_MAX - data->size) {
        return UJREG_ERROR_LIMIT;
    }
    if (text->size) {
        if (text->size > data->capacity - data->size && uj_buffer_reserve(data, text->size) != UJREG_OK) {
            return UJREG_ERROR_MEMORY;
        }
        memcpy(data->data + data->size, text->data, text->size);
        data->size += text->size;
        texts->valid[row / 8] = (uint8_t)(texts->valid[row / 8] | 1u << row % 8);
    } else {
        texts->nulls++;
    }
    texts->offsets[row + 1] = (int32_t)data->size;
    return UJREG_OK;
}

ujreg_status uj_arrow_batch_add(struct uj_arrow_batch *batch, const ujreg_text *items, const struct uj_arrow_row *row) {
    static const ujreg_text no_value = {NULL, 0};
    const size_t at = batch->rows;
    ujreg_status status = at == 0 && !batch->extras[UJ_ARROW_EXTRAS - 1] ? begin_batch(batch) : UJREG_OK;
    for (size_t i = 0; i < batch->fields && status == UJREG_OK; i++) {
        status = add_text(&batch->texts[i], at, items ? &items[i] : &no_value);
        batch->is_full |= batch->texts[i].data.size > UJ_ARROW_TEXT_MAX;
    }
    if (status == UJREG_OK) {
        ((uint64_t *)batch->extras[UJ_ARROW_RECORD])[at] = row->record;
        ((uint64_t *)batch->extras[UJ_ARROW_LINE])[at] = row->line;
        ((uint8_t *)batch->extras[UJ_ARROW_SEVERITY])[at] = row->severity;
        ((int32_t *)batch->extras[UJ_ARROW_STATUS])[at] = row->status;
        batch->rows++;
        batch->is_full |= batch->rows == batch->capacity;
    }
    return status;
}

/* --- handing over -------------------------------------------------------------------------------------------------- */

/* What a column owns. */
struct owned_column {
    ujreg_allocator allocator;
    const void *buffers[BUFFERS];
};

static void release_column(struct ArrowArray *array) {
    struct owned_column *owned = array->private_data;
    const ujreg_allocator allocator = owned->allocator;
    for (int i = 0; i < BUFFERS; i++) {
        uj_release(&allocator, (void *)(uintptr_t)owned->buffers[i]);
    }
    uj_release(&allocator, owned);
    array->release = NULL;
}

static ujreg_status make_column(const ujreg_allocator *allocator, size_t rows, int64_t buffers, struct ArrowArray *out,
                                struct owned_column **made) {
    struct owned_column *owned = uj_allocate_zero(allocator, sizeof *owned);
    *made = owned;
    if (!owned) {
        return UJREG_ERROR_MEMORY;
    }
    owned->allocator = *allocator;
    *out = (struct ArrowArray){.length = (int64_t)rows,
                               .n_buffers = buffers,
                               .buffers = owned->buffers,
                               .release = release_column,
                               .private_data = owned};
    return UJREG_OK;
}

static ujreg_status give_texts(struct uj_arrow_batch *batch, size_t field, struct ArrowArray *out) {
    struct uj_arrow_texts *texts = &batch->texts[field];
    struct owned_column *owned;
    ujreg_status status = make_column(batch->allocator, batch->rows, BUFFERS, out, &owned);
    if (status != UJREG_OK) {
        return status;
    }
    if (texts->nulls) {
        owned->buffers[0] = texts->valid;
    } else {
        uj_release(batch->allocator, texts->valid);
    }
    out->null_count = texts->nulls;
    owned->buffers[1] = texts->offsets;
    owned->buffers[2] = texts->data.data;
    batch->expected[field] = texts->data.size;
    texts->valid = NULL;
    texts->offsets = NULL;
    texts->nulls = 0;
    uj_buffer_init(&texts->data, batch->allocator);
    return UJREG_OK;
}

static ujreg_status give_extra(struct uj_arrow_batch *batch, int which, struct ArrowArray *out) {
    struct owned_column *owned;
    ujreg_status status = make_column(batch->allocator, batch->rows, 2, out, &owned);
    if (status == UJREG_OK) {
        owned->buffers[1] = batch->extras[which];
        batch->extras[which] = NULL;
    }
    return status;
}

/* What a batch owns. Of its columns only the structs. */
struct owned_batch {
    ujreg_allocator allocator;
    struct ArrowArray columns[UJ_ARROW_COLUMNS_MOST], *pointers[UJ_ARROW_COLUMNS_MOST];
    const void *no_nulls;
};

static void release_batch(struct ArrowArray *array) {
    struct owned_batch *owned = array->private_data;
    const ujreg_allocator allocator = owned->allocator;
    for (size_t i = 0; i < UJ_ARROW_COLUMNS_MOST; i++) {
        if (owned->columns[i].release) { /* else it was moved out */
            owned->columns[i].release(&owned->columns[i]);
        }
    }
    uj_release(&allocator, owned);
    array->release = NULL;
}

ujreg_status uj_arrow_batch_finish(struct uj_arrow_batch *batch, struct ArrowArray *out) {
    struct owned_batch *owned = uj_allocate_zero(batch->allocator, sizeof *owned);
    const size_t columns = batch->fields + UJ_ARROW_EXTRAS;
    ujreg_status status = owned ? UJREG_OK : UJREG_ERROR_MEMORY;
    if (owned) {
        owned->allocator = *batch->allocator;
        *out = (struct ArrowArray){.length = (int64_t)batch->rows,
                                   .n_buffers = 1,
                                   .n_children = (int64_t)columns,
                                   .buffers = &owned->no_nulls,
                                   .children = owned->pointers,
                                   .release = release_batch,
                                   .private_data = owned};
    }
    for (size_t i = 0; i < columns && status == UJREG_OK; i++) {
        owned->pointers[i] = &owned->columns[i];
        status = i < batch->fields ? give_texts(batch, i, &owned->columns[i])
                                   : give_extra(batch, (int)(i - batch->fields), &owned->columns[i]);
    }
    if (status != UJREG_OK && owned) {
        release_batch(out);
    }
    uj_arrow_batch_free(batch);
    return status;
}

/* --- the schema ---------------------------------------------------------------------------------------------------- */

struct owned_schema {
    ujreg_allocator allocator;
    struct ArrowSchema columns[UJ_ARROW_COLUMNS_MOST], *pointers[UJ_ARROW_COLUMNS_MOST];
};

/* A column of a schema has only names that live for ever. */
static void release_schema_column(struct ArrowSchema *schema) {
    schema->release = NULL;
}

static void release_schema(struct ArrowSchema *schema) {
    struct owned_schema *owned = schema->private_data;
    const ujreg_allocator allocator = owned->allocator;
    for (int64_t i = 0; i < schema->n_children; i++) {
        if (owned->columns[i].release) {
            owned->columns[i].release(&owned->columns[i]);
        }
    }
    uj_release(&allocator, owned);
    schema->release = NULL;
}

ujreg_status uj_arrow_batch_schema(const ujreg_allocator *allocator, size_t fields, struct ArrowSchema *out) {
    struct owned_schema *owned = uj_allocate_zero(allocator, sizeof *owned);
    if (!owned) {
        return UJREG_ERROR_MEMORY;
    }
    owned->allocator = *allocator;
    for (size_t i = 0; i < fields + UJ_ARROW_EXTRAS; i++) {
        const int is_item = i < fields;
        owned->columns[i] =
            (struct ArrowSchema){.format = is_item ? "u" : extra_columns[i - fields].format,
                                 .name = is_item ? uj_field((int32_t)i + 1)->code : extra_columns[i - fields].name,
                                 .flags = is_item ? ARROW_FLAG_NULLABLE : 0,
                                 .release = release_schema_column};
        owned->pointers[i] = &owned->columns[i];
    }
    *out = (struct ArrowSchema){.format = "+s",
                                .name = "",
                                .n_children = (int64_t)(fields + UJ_ARROW_EXTRAS),
                                .children = owned->pointers,
                                .release = release_schema,
                                .private_data = owned};
    return UJREG_OK;
}
