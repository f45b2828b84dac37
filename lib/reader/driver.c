/* SPDX-License-Identifier: Apache-2.0 */
/* The drivers by format, and what they share. */
#include "reader/driver.h"

#include <string.h>

#include "reader/csv.h"
#include "reader/fixed.h"
#include "reader/json.h"
#include "reader/line_records.h"
#include "reader/xml.h"

static const struct uj_block_format delimited = {uj_rows_whole, uj_delimited_next, uj_lines_skip, NULL, 0, 1};
static const struct uj_block_format fixed = {uj_lines_whole, uj_fixed_next, uj_lines_skip, NULL, 0, 1};
static const struct uj_block_format ndjson = {uj_lines_whole, uj_ndjson_next, uj_lines_skip, NULL, 1, 1};
static const struct uj_block_format json = {
    uj_json_array_whole, uj_json_array_next, uj_json_array_skip, uj_json_array_finish, 1, 0};
#if UJREG_XML
static const struct uj_block_format xml = {uj_xml_whole, uj_xml_next, uj_xml_skip, uj_xml_finish, 1, 0};
#endif

const struct uj_block_format *uj_block_format(int32_t format) {
    switch (format) {
    case UJREG_FORMAT_CSV:
    case UJREG_FORMAT_TSV:
    case UJREG_FORMAT_PSV:
        return &delimited;
    case UJREG_FORMAT_FIXED:
        return &fixed;
    case UJREG_FORMAT_NDJSON:
        return &ndjson;
    case UJREG_FORMAT_JSON:
        return &json;
#if UJREG_XML
    case UJREG_FORMAT_XML:
        return &xml;
#endif
    default:
        return NULL;
    }
}

void uj_cut_begin(struct uj_cut *cut, int32_t format, uint32_t state) {
    memset(cut, 0, sizeof *cut);
    cut->state = state;
    switch (format) {
    case UJREG_FORMAT_CSV:
    case UJREG_FORMAT_TSV:
    case UJREG_FORMAT_PSV:
        cut->kind = UJ_CUT_CSV;
        break;
    case UJREG_FORMAT_JSON:
        cut->kind = UJ_CUT_JSON;
        break;
    case UJREG_FORMAT_XML:
        cut->kind = UJ_CUT_XML;
        break;
    default:
        cut->kind = UJ_CUT_LINES;
        break;
    }
}

enum uj_next uj_next_malformed(struct uj_walk *walk, const struct uj_syntax *syntax, ujreg_findings *findings) {
    return uj_next_after(walk, uj_syntax_add(findings, syntax), UJ_NEXT_MALFORMED);
}

enum uj_next uj_next_too_long(struct uj_walk *walk, const struct uj_raw *raw, ujreg_findings *findings) {
    return uj_next_malformed(walk,
                             &(struct uj_syntax){.rule = UJREG_RULE_READER_RECORD_TOO_LONG,
                                                 .length = raw->size,
                                                 .numbers = {(int64_t)walk->layout->max_record}},
                             findings);
}

int uj_raw_drop_line_end(struct uj_raw *raw) {
    const int has_feed = raw->size && raw->start[raw->size - 1] == '\n';
    raw->size -= (size_t)has_feed;
    if (raw->size && raw->start[raw->size - 1] == '\r') {
        raw->size--;
    }
    return has_feed;
}

size_t uj_cut_skip(struct uj_cut *cut, int found, int last, int *ended) {
    const size_t used = cut->scanned;
    *ended = found || last;
    cut->scanned = 0;
    return used;
}

void uj_walk_init(struct uj_walk *walk, const ujreg_allocator *allocator) {
    uj_buffer_init(&walk->scratch, allocator);
    memset(walk->order, 0, sizeof walk->order);
    walk->xml = NULL;
    walk->failure = UJREG_OK;
    uj_walk_set(walk, NULL, NULL, 0, 0);
}

void uj_walk_set(struct uj_walk *walk, const struct uj_layout *layout, const char *data, size_t size, uint32_t state) {
    walk->layout = layout;
    walk->next = walk->window = data;
    walk->end = size ? data + size : data;
    walk->state = state;
    walk->window_size = 0;
    walk->row = walk->delimiter = walk->quote = 0;
    walk->one_line = 0;
    walk->marks.rows = walk->marks.delimiters = walk->marks.quotes = 0;
    walk->marks.quote[0] = UINT16_MAX;
}

void uj_walk_free(struct uj_walk *walk) {
    uj_buffer_free(&walk->scratch);
#if UJREG_XML
    uj_xml_parser_free(walk->xml);
#endif
}
