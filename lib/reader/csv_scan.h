/* SPDX-License-Identifier: Apache-2.0 */
/* Finds the bytes that give a delimited file its structure, a window at a time: delimiters, line feeds, quotes. All
 * backends give identical results; which one runs is decided once per parser. */
#ifndef UJ_READER_CSV_SCAN_H
#define UJ_READER_CSV_SCAN_H

#include <ujreg/base.h>

#define UJ_SCAN_WINDOW 16384
#define UJ_SCAN_SLACK 8 /* entries that a scanner may scribble on behind the last one */

/* Offsets in the window, each list in order. */
struct uj_marks {
    uint32_t delimiters, rows, quotes; /* how many there are */
    uint16_t delimiter[UJ_SCAN_WINDOW + UJ_SCAN_SLACK];
    uint16_t row_end[UJ_SCAN_WINDOW + UJ_SCAN_SLACK];        /* line feeds */
    uint16_t row_delimiters[UJ_SCAN_WINDOW + UJ_SCAN_SLACK]; /* delimiters before that line feed */
    uint16_t quote[UJ_SCAN_WINDOW + 1];                      /* and UINT16_MAX after the last */
};

/* Marks data[0, size); size is at most UJ_SCAN_WINDOW. */
typedef void (*uj_scan)(const char *data, size_t size, char delimiter, struct uj_marks *marks);

/* The best scanner of this build on this processor. */
uj_scan uj_scan_choose(void);

/* Marks the bytes of data[from, size) one by one. */
void uj_scan_bytes(const char *data, size_t from, size_t size, char delimiter, struct uj_marks *marks);

#endif
