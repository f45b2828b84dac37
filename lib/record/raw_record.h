/* SPDX-License-Identifier: Apache-2.0 */
/* A record as it stands in the input: what every format's parser delivers. No encoding is touched yet. */
#ifndef UJ_RECORD_RAW_RECORD_H
#define UJ_RECORD_RAW_RECORD_H

#include <string.h>

#include <ujreg/base.h>

#define UJ_COLUMNS_NAMED 64 /* a kind of file has at most so many columns of its own */

/* A slot a column; and one more: columns that nobody reads are put there, without a branch. */
#define UJ_RAW_SLOTS (UJ_COLUMNS_NAMED + 1)
#define UJ_RAW_IGNORED UJ_COLUMNS_NAMED

struct uj_span {
    size_t start; /* from raw.start */
    size_t size;
};

struct uj_raw {
    ujreg_text item[UJ_RAW_SLOTS]; /* by column - 1, of an item field - 1; quotes and escapes undone */
    const char *start;             /* the record in the input, without its line end */
    size_t size;
    uint64_t lines;                    /* line feeds that belong to the record, its own end included */
    uint64_t moved;                    /* bit column - 1: the item lies elsewhere than in the input; see span */
    struct uj_span span[UJ_RAW_SLOTS]; /* only of moved items */
};

/* A set of columns, as one of fields (record/schema.h). */
static inline uint64_t uj_column_bit(int32_t column) {
    return UINT64_C(1) << (column - 1);
}

static inline int uj_columns_have(uint64_t columns, int32_t column) {
    return (columns & uj_column_bit(column)) != 0;
}

/* A companion that the input gives is empty in a record that leaves it out, not absent. */
static inline void uj_raw_complete(struct uj_raw *raw, uint32_t given) {
    for (int slot = 0; given; slot++, given >>= 1) {
        if ((given & 1) && !raw->item[slot].data) {
            raw->item[slot] = (ujreg_text){raw->start, 0};
        }
    }
}

static inline uint64_t uj_count_feeds(const char *data, size_t size) {
    uint64_t count = 0;
    while (size) {
        const char *feed = (const char *)memchr(data, '\n', size);
        if (!feed) {
            break;
        }
        count++;
        size -= (size_t)(feed - data) + 1;
        data = feed + 1;
    }
    return count;
}

/* Where an item or column stands in the input, relative to raw->start; the whole record for 0 or an absent one. */
static inline struct uj_span uj_raw_where(const struct uj_raw *raw, int32_t field) {
    struct uj_span where = {0, raw->size};
    if (field < 1 || field > UJ_COLUMNS_NAMED) {
        return where;
    }
    if (uj_columns_have(raw->moved, field)) {
        return raw->span[field - 1];
    }
    if (raw->item[field - 1].data) {
        where.start = (size_t)(raw->item[field - 1].data - raw->start);
        where.size = raw->item[field - 1].size;
    }
    return where;
}

#endif
