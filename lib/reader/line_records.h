/* SPDX-License-Identifier: Apache-2.0 */
/* What the formats with one record a line share: NDJSON and fixed. */
#ifndef UJ_READER_LINE_RECORDS_H
#define UJ_READER_LINE_RECORDS_H

#include "reader/driver.h"

/* For uj_block_format: whole records end with the last line feed, an over-long one with the next. */
size_t uj_lines_whole(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut);

size_t uj_lines_skip(const struct uj_layout *layout, const char *data, size_t size, size_t seen, int last,
                     struct uj_cut *cut, int *ended);

/* Takes the next line: raw->start, size and lines. A blank one is UJ_NEXT_NOTHING, one that is too long
 * UJ_NEXT_MALFORMED, both reported. */
enum uj_next uj_line_next(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings);

#endif
