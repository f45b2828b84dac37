/* SPDX-License-Identifier: Apache-2.0 */
/* Formats whose records can be cut apart before they are read: a cut finds how much of the bytes at hand is whole
 * records, a walk reads them. Cuts follow the input in order; walks over different chunks may run at the same time. */
#ifndef UJ_READER_DRIVER_H
#define UJ_READER_DRIVER_H

#include <string.h>

#include "core/buffer.h"
#include "reader/json_grammar.h"
#include "reader/layout.h"
#include "reader/xml_tags.h"
#include "record/findings.h"
#include "record/raw_record.h"
#include "rules/report_finding.h"

/* Whose part of a uj_cut is in use. */
enum uj_cut_kind { UJ_CUT_LINES, UJ_CUT_CSV, UJ_CUT_JSON, UJ_CUT_XML };

/* How far the search for the end of the record at the start of the data has come; uj_cut_begin makes one. */
struct uj_cut {
    enum uj_cut_kind kind;
    uint32_t state; /* json_array.c, xml_records.c: where between records the data starts */
    size_t scanned;
    union {
        struct {
            size_t open;        /* offset of the opening quote + 1; 0 outside quotes */
            size_t feed;        /* offset of the next line feed + 1, where known; 0 otherwise */
            size_t after_quote; /* offset after a misplaced closing quote + 1; 0: none */
        } csv;
        struct {
            size_t broken;            /* offset where the element is broken + 1; 0: nowhere */
            size_t mark;              /* how the search for the next record stands; json_array.c */
            struct uj_json_scan scan; /* inside the element under way */
            uint8_t order[UJ_ITEM_ORDER];
        } json;
        struct {
            size_t broken; /* offset where the record is broken + 1; 0: nowhere */
            struct uj_xml_scan scan;
            uint8_t order[UJ_ITEM_ORDER];
        } xml;
    };
};

/* The answer of a walk. */
enum uj_next {
    UJ_NEXT_RECORD,
    UJ_NEXT_MALFORMED, /* counts as a record; findings say why it is malformed */
    UJ_NEXT_NOTHING,   /* something that is no record, at raw; perhaps with findings. Go on */
    UJ_NEXT_LAST,      /* no record, and nothing after it can be read: the last finding tells why, and whoever counts
                          records puts their number into it */
    UJ_NEXT_END,       /* of the whole records */
    UJ_NEXT_FAILED     /* uj_walk.failure says why */
};

struct uj_walk {
    const struct uj_layout *layout;
    const char *next;
    const char *end;
    uint32_t state;           /* as uj_cut.state at the start of the chunk */
    struct uj_buffer scratch; /* items that do not lie in the input; until the next record */
    /* delimited files: the window that was scanned, and how far its marks are used up */
    const char *window;
    size_t window_size;
    uint32_t row, delimiter, quote;
    int one_line; /* the window is a line; see uj_walk_mark_one_line */
    struct uj_marks marks;
    uint8_t order[UJ_ITEM_ORDER]; /* JSON, XML: for uj_parse_plain */
    struct uj_xml_parser *xml;    /* made when it is first needed */
    ujreg_status failure;         /* after UJ_NEXT_FAILED: of memory, or of a limit of it */
};

struct uj_block_format {
    /* How many bytes at the start of data are whole records; 0 when not even one is. The search goes on where it stood
     * when the data has grown at its end; it stands at the start of what is left when a part is returned. */
    size_t (*whole)(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut);
    /* The next record of whole ones. raw->start is known before anything is reported, as positions count from it. Slots that the
     * format does not fill are left as they are: zero raw before the first call. */
    enum uj_next (*next)(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings);
    /* How many bytes at the front belong to a record of which more than max_record bytes were looked at and that is not
     * kept. *ended: it ends with them. The first time `seen` bytes have been looked at, and none of them ends it. */
    size_t (*skip)(const struct uj_layout *layout, const char *data, size_t size, size_t seen, int last,
                   struct uj_cut *cut, int *ended);
    /* At the end of the input, after the last chunk of `records` in all; NULL when nothing can be missing. *whole: 0
     * when the input breaks off before its end, which is told with offset 0, unless it was told of the last record.
     * UJREG_OK, UJREG_ERROR_MEMORY. */
    ujreg_status (*finish)(const struct uj_cut *cut, uint64_t records, int *whole, ujreg_findings *findings);
    /* Each record names its items, so no header says which companions the input gives. */
    int names_items;
    int by_line; /* a line end ends a record */
};

/* NULL for a format that is not in this build (XML). */
const struct uj_block_format *uj_block_format(int32_t format);

/* A search that begins. */
void uj_cut_begin(struct uj_cut *cut, int32_t format, uint32_t state);

/* The answer of `next` after something that may fail. */
static inline enum uj_next uj_next_after(struct uj_walk *walk, ujreg_status status, enum uj_next answer) {
    if (status == UJREG_OK) {
        return answer;
    }
    walk->failure = status;
    return UJ_NEXT_FAILED;
}

/* Says which column a finding is about: an item by its field, any other by its name. */
static inline void uj_syntax_name(struct uj_syntax *syntax, const struct uj_layout *layout, int32_t column) {
    if (uj_has_items(layout)) {
        syntax->field = column;
    } else if (column) {
        const char *name = layout->kind->names[column - 1];
        syntax->detail = (ujreg_text){name, strlen(name)};
    }
}

/* Reports something that counts as a record as malformed; the second: because it is longer than the limit. */
enum uj_next uj_next_malformed(struct uj_walk *walk, const struct uj_syntax *syntax, ujreg_findings *findings);
enum uj_next uj_next_too_long(struct uj_walk *walk, const struct uj_raw *raw, ujreg_findings *findings);

/* Takes the end of its line off a record. 0: there was no line feed. */
int uj_raw_drop_line_end(struct uj_raw *raw);

/* Parses an object or element of the plain kind at p; returns its end, or NULL when it is not plain, or so long that a limit
 * must be asked. */
static inline const char *uj_plain_record(const struct uj_layout *layout, uint8_t *order, ujreg_text *items,
                                          const char *p, const char *end) {
    const char *after = layout->parse_plain(layout, order, items, p, end);
    return after && (size_t)(after - p) <= layout->max_plain ? after : NULL;
}

/* For uj_block_format.skip, where the start of the next record has been searched for: how many bytes lie before. */
size_t uj_cut_skip(struct uj_cut *cut, int found, int last, int *ended);

void uj_walk_init(struct uj_walk *walk, const ujreg_allocator *allocator);
void uj_walk_set(struct uj_walk *walk, const struct uj_layout *layout, const char *data, size_t size, uint32_t state);
void uj_walk_free(struct uj_walk *walk);

/* After uj_walk_set, where only a few rows of a delimited file are parsed here: no more than one line at a time is scanned
 * for its structure. */
static inline void uj_walk_mark_one_line(struct uj_walk *walk) {
    walk->one_line = 1;
}

#endif
