/* SPDX-License-Identifier: Apache-2.0 */
/* Cuts an input into pieces of whole records, in order. */
#include "reader/splitter.h"

#include <string.h>

#include "rules/report_finding.h"

ujreg_status uj_splitter_init(struct uj_splitter *splitter, const ujreg_allocator *allocator, int32_t format,
                              int32_t encoding, int32_t no_header, const struct uj_limits *limits) {
    if (format < UJREG_FORMAT_AUTO || format > UJREG_FORMAT_FIXED || encoding < UJREG_ENCODING_AUTO ||
        encoding > UJREG_ENCODING_GB18030 || limits->record > UJ_MAX_RECORD_LIMIT ||
        limits->field > UJ_MAX_RECORD_LIMIT || limits->nesting > UJ_MAX_NESTING) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (format != UJREG_FORMAT_AUTO && !uj_block_format(format)) {
        return UJREG_ERROR_UNSUPPORTED;
    }
    memset(splitter, 0, sizeof *splitter);
    splitter->allocator = *allocator;
    splitter->layout.format = format;
    splitter->layout.encoding = encoding;
    splitter->layout.no_header = no_header;
    splitter->layout.max_record = limits->record ? (size_t)limits->record : UJ_MAX_RECORD_DEFAULT;
    splitter->layout.max_field = limits->field ? (size_t)limits->field : UJ_MAX_FIELD_DEFAULT;
    splitter->layout.max_nesting = limits->nesting ? limits->nesting : UJ_MAX_NESTING;
    splitter->layout.max_piece = SIZE_MAX;
    size_t room = splitter->layout.max_record < 2 ? 0 : splitter->layout.max_record - 2;
    splitter->layout.max_plain = room < splitter->layout.max_field ? room : splitter->layout.max_field;
    return UJREG_OK;
}

static ujreg_status open_input(struct uj_splitter *splitter, const char *data, size_t size, int last,
                               struct uj_split *split, ujreg_findings *findings) {
    if (size < splitter->search.again && !last) {
        return UJREG_OK;
    }
    ujreg_status status =
        uj_open(&splitter->layout, data, size, last, &splitter->search, &splitter->allocator, &split->opening, findings);
    if (status == UJREG_MORE) {
        splitter->search.again = size + size / 2;
        return UJREG_OK;
    }
    if (status == UJREG_OK) {
        splitter->format = uj_block_format(splitter->layout.format);
        memset(&splitter->search, 0, sizeof splitter->search);
        splitter->search.cut.state = split->opening.state;
        split->kind = UJ_SPLIT_OPENED;
        split->size = split->opening.used;
    }
    return status;
}

/* Passes over what is at hand of a record that is too long. */
static void skip(struct uj_splitter *splitter, const char *data, size_t size, size_t seen, int last,
                 struct uj_split *split) {
    struct uj_cut *cut = &splitter->search.cut;
    int ended;
    size_t used = splitter->format->skip(&splitter->layout, data, size, seen, last, cut, &ended);
    splitter->skipped += used;
    splitter->skipped_lines += uj_count_feeds(data, used);
    for (size_t i = used < 2 ? 0 : used - 2; i < used; i++) {
        splitter->skipped_end[0] = splitter->skipped_end[1];
        splitter->skipped_end[1] = data[i];
    }
    split->size = used;
    split->kind = used ? UJ_SPLIT_DROPPED : UJ_SPLIT_MORE;
    if (ended) {
        const char *end = splitter->skipped_end;
        uint64_t feed = end[1] == '\n';
        split->kind = UJ_SPLIT_TOO_LONG;
        split->whole = splitter->skipped;
        split->length = splitter->skipped - feed - (end[1 - feed] == '\r');
        split->lines = splitter->skipped_lines;
        splitter->skipping = 0;
        splitter->learned = 1;
        uint32_t state = cut->state;
        memset(cut, 0, sizeof *cut);
        cut->state = state;
    }
}

static void split_records(struct uj_splitter *splitter, const char *data, size_t size, int last, struct uj_split *split) {
    struct uj_cut *cut = &splitter->search.cut;
    if (splitter->skipping) {
        skip(splitter, data, size, 0, last, split);
        return;
    }
    if (size == 0) {
        split->kind = last ? UJ_SPLIT_END : UJ_SPLIT_MORE;
        return;
    }
    split->state = cut->state;
    split->size = splitter->format->whole(&splitter->layout, data, size, last, cut);
    if (split->size) {
        split->kind = UJ_SPLIT_PIECE;
    } else if (size > splitter->layout.max_record) {
        splitter->skipping = 1;
        splitter->skipped = splitter->skipped_lines = 0;
        skip(splitter, data, size, size, last, split);
    }
}

ujreg_status uj_split_next(struct uj_splitter *splitter, const char *data, size_t size, int last,
                           struct uj_split *split, ujreg_findings *findings) {
    split->kind = UJ_SPLIT_MORE;
    split->size = 0;
    data = data ? data : ""; /* no arithmetic on NULL */
    if (!splitter->format) {
        return open_input(splitter, data, size, last, split, findings);
    }
    /* Sample over-long records too, so that the result does not depend on chunking. */
    struct uj_search *search = &splitter->search;
    if (uj_encoding_decide(&splitter->layout, data, size, last, splitter->skipping, search) == UJREG_MORE) {
        return UJREG_OK;
    }
    split_records(splitter, data, size, last, split);
    if (splitter->layout.encoding == UJREG_ENCODING_AUTO) {
        search->ascii -= split->size < search->ascii ? split->size : search->ascii;
        search->after_letter = splitter->skipping &&
                               uj_ends_after_letter(splitter->layout.format, data, split->size, search->after_letter);
    }
    return UJREG_OK;
}

ujreg_status uj_split_learn(struct uj_splitter *splitter, struct uj_walk *walk, const char *data,
                            const struct uj_split *split, ujreg_findings *findings) {
    if (splitter->learned || !splitter->format->names_items) {
        return UJREG_OK;
    }
    struct uj_raw raw;
    const size_t from = ujreg_findings_count(findings);
    ujreg_status status;
    memset(&raw, 0, sizeof raw);
    uj_walk_set(walk, &splitter->layout, data, split->size, split->state);
    do {
        status = splitter->format->next(walk, &raw, findings);
        uj_findings_truncate(findings, from);
    } while (status == UJREG_INVALID);
    splitter->learned = status == UJREG_OK || status == UJREG_MALFORMED;
    for (int slot = 0; status == UJREG_OK && slot < UJ_FIELD_ROWS; slot++) {
        if (uj_field_rows[slot].order == 0 && raw.item[slot].data) {
            splitter->layout.given |= UINT32_C(1) << slot;
        }
    }
    return status < 0 ? status : UJREG_OK;
}

ujreg_status uj_split_finish(const struct uj_splitter *splitter, uint64_t records, ujreg_findings *findings) {
    return splitter->format->finish ? splitter->format->finish(&splitter->search.cut, records, findings) : UJREG_OK;
}

ujreg_status uj_split_too_long(const struct uj_splitter *splitter, uint64_t length, ujreg_findings *findings) {
    return uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_RECORD_TOO_LONG,
                                                       .length = (size_t)length,
                                                       .numbers = {(int64_t)splitter->layout.max_record}});
}
