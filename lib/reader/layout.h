/* SPDX-License-Identifier: Apache-2.0 */
/* All that is known of an input once it is opened; fixed from then on and shared by all threads of a run. */
#ifndef UJ_READER_LAYOUT_H
#define UJ_READER_LAYOUT_H

#include <ujreg/format.h>

#include "reader/columns.h"
#include "reader/csv_scan.h"
#include "record/limits.h"
#include "record/schema.h"

#define UJ_MAX_FIELD_DEFAULT ((size_t)1 << 16)
#define UJ_MAX_NESTING 64 /* default and limit */
#define UJ_XML_PREFIX_MAX 24
#define UJ_XML_ROOT_MAX (UJ_XML_PREFIX_MAX + sizeof "records")

struct uj_layout;

/* The plain way through a JSON object or an XML element at p, which is before end: its items, all of them set, and the
 * place after it; NULL when it is not of the plain kind. order: which item stood at each place of the record before,
 * only a guess. */
#define UJ_ITEM_ORDER (UJ_FIELD_ROWS + 1)
typedef const char *(*uj_parse_plain)(const struct uj_layout *layout, uint8_t *order, ujreg_text *items, const char *p,
                                      const char *end);

struct uj_layout {
    const struct uj_columns *kind;
    int32_t format;
    int32_t encoding;        /* UJREG_ENCODING_AUTO while all was ASCII */
    int32_t encoding_source; /* how it is known: variant of reader.encoding-mixed */
    int32_t no_header;
    size_t max_record;
    size_t max_field;
    size_t max_chunk; /* chunks of a run end with the first record that takes them beyond it */
    size_t max_plain; /* a row of at most so many bytes without its line end is within both */
    uint32_t max_nesting;
    /* delimited and fixed files */
    char delimiter;
    uj_scan scan;
    size_t columns;
    size_t header_columns;         /* with those at its right that have no name: columns do not count them */
    uint8_t slot[UJ_COLUMNS_ROOM]; /* column -> slot of uj_raw */
    uint64_t present;              /* bit slot: the header names it */
    int annex_order;               /* the columns are the items in the annex's order */
    uint32_t missing;              /* bit field - 1: a required item that has no column */
    size_t row_size;               /* fixed: bytes of a row */
    uint32_t envelope;             /* JSON: how many objects stand around the array */
    /* JSON and XML */
    uint32_t given; /* bit field - 1: a companion that the first record names; see uj_split_learn */
    uj_parse_plain parse_plain;
    uint64_t key[UJ_FIELD_ROWS];     /* field - 1 -> the code as uj_item_words_prepare makes it, its letters small */
    uint64_t letters[UJ_FIELD_ROWS]; /* the bits that make the letters small */
    /* XML */
    char root[UJ_XML_ROOT_MAX]; /* the root's name as it is written; its end tag must be the same */
    size_t root_size;
    size_t prefix_size; /* of all names: the prefix of the root's, with its colon */
};

/* Whether the columns are the items of deregistration records. */
static inline int uj_has_items(const struct uj_layout *layout) {
    return !layout->kind->names;
}

/* Where the search for whole records need not go beyond, once it has some. What is left is copied into the next chunk,
 * so a chunk is never a vanishing part of it. */
static inline size_t uj_chunk_limit(const struct uj_layout *layout, size_t size) {
    size_t most = size / 16 > layout->max_chunk ? size / 16 : layout->max_chunk;
    return size < most ? size : most;
}

/* '|' is also the second byte of characters of GB18030; ',' and the tab never are. */
static inline int uj_delimiter_is_ambiguous(const struct uj_layout *layout) {
    return layout->encoding == UJREG_ENCODING_GB18030 && layout->delimiter == '|';
}

#endif
