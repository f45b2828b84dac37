/* SPDX-License-Identifier: Apache-2.0 */
/* NDJSON and JSON arrays of flat objects of strings: the grammar (json_grammar.c), what an object says
 * (json_object.c; the plain kind in json_plain.c), one a line (json_lines.c), and in an array (json_array.c). In
 * GB18030 the backslash and the brackets are also second bytes of characters; the quote and the line feed
 * never are. */
#ifndef UJ_READER_JSON_H
#define UJ_READER_JSON_H

#include "reader/driver.h"

/* Fills in what the schema and the processor give for reading objects. */
void uj_json_prepare(struct uj_layout *layout);

/* Takes the items of the object that starts at raw->start + at; it was found to be right JSON. */
enum uj_next uj_json_take(struct uj_walk *walk, struct uj_raw *raw, size_t at, ujreg_findings *findings);

/* The column that a key names, as it stands between its quotes, from 1. 0: none. */
int32_t uj_json_item(const struct uj_layout *layout, const char *key, size_t size);

/* Reports a fault, its place counted from raw->start. UJ_NEXT_MALFORMED, UJ_NEXT_FAILED. */
enum uj_next uj_json_broken(struct uj_walk *walk, const struct uj_json_fault *fault, ujreg_findings *findings);

/* For uj_block_format. */
enum uj_next uj_ndjson_next(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings);
size_t uj_json_array_whole(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut);
enum uj_next uj_json_array_next(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings);
size_t uj_json_array_skip(const struct uj_layout *layout, const char *data, size_t size, size_t seen, int last,
                          struct uj_cut *cut, int *ended);
ujreg_status uj_json_array_finish(const struct uj_cut *cut, uint64_t records, int *whole, ujreg_findings *findings);

#endif
