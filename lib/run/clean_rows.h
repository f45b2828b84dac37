/* SPDX-License-Identifier: Apache-2.0 */
/* The short cut for rows of a delimited file: most clean ones are proved where they lie and never split. The library is
 * right without it: take away run/clean_rows* and the lines of worker.c that are marked clean_rows. */
#ifndef UJ_RUN_CLEAN_ROWS_H
#define UJ_RUN_CLEAN_ROWS_H

#include "run/worker.h"

struct uj_clean_rows;

/* A row that is proved. */
struct uj_clean_row {
    uint32_t size;        /* with its line feed */
    uint32_t serial_size; /* of AAZ341, which starts behind six digits and a delimiter */
};

/* Proves rows one after the other, from the one at `row` on, as long as each can be and lies before `end`: records of
 * the eleven items in the annex's order, of which only the last may be quoted. Stores what it finds of at most `room`
 * rows and returns how many there are. Where item is not NULL, room is 1 and it gets the eleven items. Needs
 * proof->usable. */
typedef size_t (*uj_clean_rows_prove)(const struct uj_proof *proof, struct uj_proof_memory *memory,
                                      const struct uj_clean_rows *rows, const char *row, const char *end,
                                      struct uj_clean_row *found, size_t room, ujreg_text *item);

/* What is alike for all rows of a chunk. */
struct uj_clean_rows {
    uj_clean_rows_prove clean; /* for this processor; NULL: none of these rows can be passed */
    const char *readable;      /* bytes before this may be read, whatever they hold */
    uint32_t type;             /* AAC058 of an identity card between its delimiters */
    int gb18030;
    size_t name_limit, agent_limit, remark_limit; /* bytes */
    char delimiters[16];                          /* the same in every lane */
};

/* No more bytes of a row are looked at. */
#define UJ_CLEAN_ROW_READS 352

/* Before the first row of a chunk, with the walk over it. */
struct uj_clean_rows uj_clean_rows_begin(const struct uj_chunk *chunk, struct uj_worker *worker);

/* Passes over the rows at the walk as long as each is proved: keeps their keys, writes them. */
ujreg_status uj_clean_rows_pass(const struct uj_clean_rows *rows, struct uj_chunk *chunk, struct uj_worker *worker);

/* --- inside --- */

/* Where AAZ341 starts in a row. */
#define UJ_ROW_SERIAL 7

/* Behind the start of AAC002, and of ADC210: these items have one size. */
#define UJ_ROW_TYPE 19
#define UJ_ROW_DOCUMENT 22
#define UJ_ROW_REASON 9
#define UJ_ROW_AGENT 12

/* The remark, the last item. */
struct uj_clean_remark {
    ujreg_text text;
    const char *feed; /* that ends the row; NULL: it is not known to be right */
};

void uj_clean_rows_init(struct uj_clean_rows *rows, const struct uj_proof *proof, char delimiter, int gb18030,
                        const char *readable);

#endif
