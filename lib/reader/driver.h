/* SPDX-License-Identifier: Apache-2.0 */
/* Formats whose records can be cut apart before they are read: a cut finds how much of the bytes at hand is whole
 * records, a walk reads them. Cuts follow the input in order; walks over different pieces may run at the same time. */
#ifndef UJ_READER_DRIVER_H
#define UJ_READER_DRIVER_H

#include "core/buffer.h"
#include "reader/json_grammar.h"
#include "reader/layout.h"
#include "reader/raw_record.h"
#include "reader/xml_tags.h"
#include "record/findings.h"

/* How far the search for the end of the record at the start of the data has come. Zero to begin. */
struct uj_cut {
    size_t scanned;
    size_t open;              /* csv_rows.c: offset of the opening quote + 1; 0 outside quotes */
    size_t feed;              /* csv_rows.c: offset of the next line feed + 1, where known; 0 otherwise */
    size_t bad;               /* csv_rows.c: offset after a misplaced closing quote + 1; 0: none */
    uint32_t state;           /* json_array.c, xml_records.c: where between records the data starts */
    struct uj_json_scan json; /* inside the element under way */
    struct uj_xml_scan xml;
    uint8_t order[UJ_QUICK_ORDER];
};

struct uj_walk {
    const struct uj_layout *layout;
    const char *next;
    const char *end;
    uint32_t state;           /* as uj_cut.state at the start of the piece */
    struct uj_buffer scratch; /* items that do not lie in the input; until the next record */
    /* delimited files: the window that was scanned, and how far its marks are used up */
    const char *window;
    size_t window_size;
    uint32_t row, delimiter, quote;
    int by_line; /* the window is a line: most of them are passed another way */
    struct uj_marks marks;
    uint8_t order[UJ_QUICK_ORDER]; /* JSON, XML: for uj_quick */
    struct uj_xml_parser *xml;     /* made when it is first needed */
};

struct uj_block_format {
    /* How many bytes at the start of data are whole records; 0 when not even one is. The search goes on where it stood
     * when the data has grown at its end; it stands at the start of what is left when a part is returned. */
    size_t (*whole)(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut);
    /* The next record of whole ones. UJREG_OK, UJREG_MALFORMED (something that counts as a record; findings tell),
     * UJREG_INVALID (something that is no record: raw tells its place, findings may tell more), UJREG_REFUSED (as
     * UJREG_INVALID, and nothing after it can be read: the last finding tells why, and whoever counts records puts
     * their number into it), UJREG_END, UJREG_ERROR_MEMORY. Findings are appended with offsets from raw->start and no
     * line. Slots that the format does not fill are left as they are: zero raw before the first call. */
    ujreg_status (*next)(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings);
    /* How many bytes at the front belong to a record of which more than max_record bytes were looked at and that is not
     * kept. *ended: it ends with them. The first time `seen` bytes have been looked at, and none of them ends it. */
    size_t (*skip)(const struct uj_layout *layout, const char *data, size_t size, size_t seen, int last,
                   struct uj_cut *cut, int *ended);
    /* At the end of the input, after the last piece of `records` in all; NULL when nothing can be missing. UJREG_OK;
     * UJREG_INVALID: the input breaks off before its end, which is told with offset 0, unless it was told of the last
     * record; UJREG_ERROR_MEMORY. */
    ujreg_status (*finish)(const struct uj_cut *cut, uint64_t records, ujreg_findings *findings);
    /* Each record names its items: there are no columns that say what the input gives. */
    int names_items;
    int by_line; /* a line end ends a record */
};

/* NULL for a format that is not in this build (XML). */
const struct uj_block_format *uj_block_format(int32_t format);

void uj_walk_init(struct uj_walk *walk, const ujreg_allocator *allocator);
void uj_walk_set(struct uj_walk *walk, const struct uj_layout *layout, const char *data, size_t size, uint32_t state);
void uj_walk_free(struct uj_walk *walk);

#endif
