/* SPDX-License-Identifier: Apache-2.0 */
/* Takes the buffers of an array, and looks at everything that says where something lies: lengths, offsets, indices,
 * views. What passes here is read without another question. */
#include <string.h>

#include "arrow/arrow_table.h"

/* So many rows can be counted in bytes, whatever lies in a row. */
#define ROWS_MAX (PTRDIFF_MAX / UJ_ARROW_VIEW_BYTES - 1)

/* What is wrong with an array; NULL: nothing. */
typedef const char *wrong;

static wrong check_shape(const struct ArrowArray *array) {
    if (!array->release) {
        return "the array was released";
    }
    if (array->length < 0 || array->offset < 0 || array->length > ROWS_MAX || array->offset > ROWS_MAX - array->length) {
        return "a length or offset that no array has";
    }
    if (array->null_count < -1 || array->null_count > array->length) {
        return "a number of nulls that it cannot have";
    }
    return array->n_buffers < 0 || (array->n_buffers && !array->buffers) ? "no buffers" : NULL;
}

static int64_t buffer_count(enum uj_arrow_type type) {
    return type == UJ_ARROW_INTEGER || type == UJ_ARROW_DAYS ? 2 : 3;
}

/* The buffers of `values`, whose type is known, for `length` rows from `first` on (of the array's own). */
static wrong take_buffers(struct uj_arrow_values *values, const struct ArrowArray *array, int64_t first, int64_t length) {
    wrong what = check_shape(array);
    if (what) {
        return what;
    }
    if (first > array->length || length > array->length - first) {
        return "it is shorter than the table";
    }
    values->first = array->offset + first;
    values->length = length;
    if (values->type == UJ_ARROW_NOTHING) {
        return NULL;
    }
    if (values->type == UJ_ARROW_VIEW ? array->n_buffers < 3 : array->n_buffers != buffer_count(values->type)) {
        return "another number of buffers than its type has";
    }
    values->valid = array->buffers[0];
    values->values = array->buffers[1];
    if (array->null_count > 0 && !values->valid) {
        return "nulls, and no buffer that tells which";
    }
    if (length && !values->values) {
        return "a buffer is missing";
    }
    if (values->type == UJ_ARROW_VIEW) {
        values->pieces = array->buffers + 2;
        values->piece_count = array->n_buffers - 3;
        values->sizes = array->buffers[array->n_buffers - 1];
        return values->piece_count && !values->sizes ? "the sizes of its buffers are missing" : NULL;
    }
    values->data = values->type == UJ_ARROW_TEXT || values->type == UJ_ARROW_LARGE ? array->buffers[2] : NULL;
    return NULL;
}

static const char offsets_wrong[] = "offsets that are negative or go back";
static const char data_missing[] = "the buffer of its texts is missing";

/* Where a text starts and ends. */
static void bounds_of(const struct uj_arrow_values *values, int64_t at, int64_t *start, int64_t *end) {
    if (values->type == UJ_ARROW_TEXT) {
        *start = uj_arrow_load_32(values->values + at * 4);
        *end = uj_arrow_load_32(values->values + (at + 1) * 4);
    } else {
        *start = uj_arrow_load_64(values->values + at * 8);
        *end = uj_arrow_load_64(values->values + (at + 1) * 8);
    }
}

static wrong check_bounds(const struct uj_arrow_values *values, int64_t start, int64_t end) {
    if (start < 0 || end < start || (uint64_t)end > (uint64_t)PTRDIFF_MAX) {
        return offsets_wrong;
    }
    return end > start && !values->data ? data_missing : NULL;
}

/* Offsets go up over nulls, too: so says the format, and so one look at each is enough. */
static wrong check_text(const struct uj_arrow_values *values) {
    const char *at = values->values + values->first * 4;
    int64_t last = uj_arrow_load_32(at), back = 0;
    const int64_t start = last;
    for (int64_t i = 1; i <= values->length; i++) {
        const int64_t next = uj_arrow_load_32(at + i * 4);
        back |= next - last;
        last = next;
    }
    return back < 0 ? offsets_wrong : check_bounds(values, start, last);
}

static wrong check_large(const struct uj_arrow_values *values) {
    const char *at = values->values + values->first * 8;
    int64_t last = uj_arrow_load_64(at), back = 0;
    const int64_t start = last;
    for (int64_t i = 1; i <= values->length; i++) {
        const int64_t next = uj_arrow_load_64(at + i * 8);
        back |= next < last;
        last = next;
    }
    return back ? offsets_wrong : check_bounds(values, start, last);
}

static wrong check_view(const struct uj_arrow_values *values, int64_t at) {
    const char *view = values->values + at * UJ_ARROW_VIEW_BYTES;
    const int64_t size = uj_arrow_load_32(view), piece = uj_arrow_load_32(view + 8), start = uj_arrow_load_32(view + 12);
    if (size >= 0 && size <= UJ_ARROW_INLINE_BYTES) {
        return NULL;
    }
    if (size < 0 || piece < 0 || piece >= values->piece_count || start < 0) {
        return "a view that points nowhere";
    }
    const int64_t room = uj_arrow_load_64(values->sizes + piece * 8);
    if (room < 0 || size > room || start > room - size) {
        return "a view that points beyond its buffer";
    }
    const char *data = values->pieces[piece];
    if (!data) {
        return data_missing;
    }
    return memcmp(view + 4, data + start, 4) == 0 ? NULL : "a view that begins with other bytes than what it points to";
}

static wrong check_views(const struct uj_arrow_values *values) {
    wrong what = NULL;
    for (int64_t i = values->first; i < values->first + values->length && !what; i++) {
        what = uj_arrow_bit(values->valid, i) ? check_view(values, i) : NULL;
    }
    return what;
}

static wrong check_values(const struct uj_arrow_values *values) {
    if (values->length == 0) {
        return NULL; /* then even the first offset may be missing */
    }
    switch (values->type) {
    case UJ_ARROW_TEXT:
        return check_text(values);
    case UJ_ARROW_LARGE:
        return check_large(values);
    case UJ_ARROW_VIEW:
        return check_views(values);
    default:
        return NULL;
    }
}

/* One entry of a dictionary: only those that rows point to are looked at, so that a large dictionary of many small batches
 * is not gone over with each. */
static wrong check_entry(const struct uj_arrow_values *values, int64_t at) {
    int64_t start, end;
    if (!uj_arrow_bit(values->valid, at)) {
        return NULL;
    }
    switch (values->type) {
    case UJ_ARROW_TEXT:
    case UJ_ARROW_LARGE:
        bounds_of(values, at, &start, &end);
        return check_bounds(values, start, end);
    case UJ_ARROW_VIEW:
        return check_view(values, at);
    default:
        return NULL;
    }
}

static wrong check_indices(const struct uj_arrow_column *column) {
    const struct uj_arrow_values *indices = &column->values, *entries = &column->dictionary;
    wrong what = NULL;
    for (int64_t i = indices->first; i < indices->first + indices->length && !what; i++) {
        if (uj_arrow_bit(indices->valid, i)) {
            const int64_t index = uj_arrow_load_integer(indices, i);
            what = index < 0 || index >= entries->length ? "an index that is not in its dictionary"
                                                         : check_entry(entries, entries->first + index);
        }
    }
    return what;
}

static wrong take_column(struct uj_arrow_column *column, const struct ArrowArray *array, int64_t first, int64_t length) {
    wrong what = take_buffers(&column->values, array, first, length);
    if (what || !column->has_dictionary) {
        return what ? what : check_values(&column->values);
    }
    if (!array->dictionary) {
        return "its dictionary is missing";
    }
    const int64_t entries = array->dictionary->length;
    what = take_buffers(&column->dictionary, array->dictionary, 0, entries > 0 ? entries : 0);
    return what ? what : check_indices(column);
}

ujreg_status uj_arrow_take(struct uj_arrow_table *table, const struct ArrowArray *array, int64_t columns,
                           struct uj_arrow_words *words) {
    wrong what = check_shape(array);
    if (!what && (array->n_buffers > 1 || array->dictionary)) {
        what = "another number of buffers than a struct has";
    }
    if (!what && (array->n_children != columns || (columns && !array->children))) {
        what = "another number of columns than its schema has";
    }
    if (!what && array->null_count > 0 && !(array->n_buffers && array->buffers[0])) {
        what = "null rows, and no buffer that tells which";
    }
    if (what) {
        return uj_arrow_refuse(words, UJREG_ERROR_ARGUMENT, NULL, 0, what);
    }
    table->valid = array->n_buffers ? array->buffers[0] : NULL;
    table->first = array->offset;
    table->rows = (size_t)array->length;
    for (size_t i = 0; i < table->column_count && !what; i++) {
        struct uj_arrow_column *column = &table->columns[i];
        const struct ArrowArray *child = array->children[column->place];
        what = child ? take_column(column, child, array->offset, array->length) : "the array was released";
        if (what) {
            return uj_arrow_refuse(words, UJREG_ERROR_ARGUMENT, column->schema, column->place, what);
        }
    }
    return UJREG_OK;
}
