/* SPDX-License-Identifier: Apache-2.0 */
/* Cuts an input into chunks of whole records, in order. */
#include "reader/splitter.h"

#include <string.h>

#include "record/blank.h"
#include "rules/report_finding.h"

ujreg_status uj_splitter_init(struct uj_splitter *splitter, const ujreg_allocator *allocator,
                              const struct uj_columns *kind, int32_t format, int32_t encoding, int32_t no_header,
                              const struct uj_limits *limits) {
    if (format < UJREG_FORMAT_AUTO || format > UJREG_FORMAT_FIXED || encoding < UJREG_ENCODING_AUTO ||
        encoding > UJREG_ENCODING_GB18030 || limits->record > UJ_MAX_RECORD_LIMIT ||
        limits->field > UJ_MAX_RECORD_LIMIT || limits->nesting > UJ_MAX_NESTING) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (format != UJREG_FORMAT_AUTO && (!uj_block_format(format) || !(kind->formats >> format & 1))) {
        return UJREG_ERROR_UNSUPPORTED;
    }
    memset(splitter, 0, sizeof *splitter);
    splitter->allocator = *allocator;
    splitter->layout.kind = kind;
    splitter->layout.format = format;
    splitter->layout.encoding = encoding;
    splitter->layout.encoding_source = encoding == UJREG_ENCODING_AUTO ? UJ_ENCODING_DETECTED : UJ_ENCODING_OPTION;
    splitter->layout.no_header = no_header;
    splitter->layout.max_record = limits->record ? (size_t)limits->record : UJ_MAX_RECORD_DEFAULT;
    splitter->layout.max_field = limits->field ? (size_t)limits->field : UJ_MAX_FIELD_DEFAULT;
    splitter->layout.max_nesting = limits->nesting ? limits->nesting : UJ_MAX_NESTING;
    splitter->layout.max_chunk = SIZE_MAX;
    size_t room = splitter->layout.max_record < 2 ? 0 : splitter->layout.max_record - 2;
    splitter->layout.max_plain = room < splitter->layout.max_field ? room : splitter->layout.max_field;
    return UJREG_OK;
}

static ujreg_status open_input(struct uj_splitter *splitter, const char *data, size_t size, int last,
                               struct uj_split *split, ujreg_findings *findings) {
    if (size < splitter->search.again && !last) {
        return UJREG_OK;
    }
    struct uj_opening *opening = &split->opening;
    switch (uj_open(&splitter->layout, data, size, last, &splitter->search, &splitter->allocator, opening, findings)) {
    case UJ_OPENED:
        splitter->format = uj_block_format(splitter->layout.format);
        memset(&splitter->search, 0, sizeof splitter->search);
        uj_cut_begin(&splitter->search.cut, splitter->layout.format, opening->state);
        split->kind = UJ_SPLIT_OPENED;
        split->size = opening->used;
        return UJREG_OK;
    case UJ_OPEN_NEED:
        splitter->search.again = size + size / 2;
        return UJREG_OK;
    case UJ_OPEN_REFUSED:
        split->kind = UJ_SPLIT_REFUSED;
        return UJREG_OK;
    case UJ_OPEN_FAILED:
        break;
    }
    return opening->failure;
}

/* Skips the bytes fed so far of a record that is too long. */
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
        uj_cut_begin(cut, splitter->layout.format, cut->state);
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
        split->kind = UJ_SPLIT_CHUNK;
    } else if (size > splitter->layout.max_record) {
        splitter->skipping = 1;
        splitter->skipped = splitter->skipped_lines = 0;
        skip(splitter, data, size, size, last, split);
    }
}

/* Programs of old filled the last sector of a file with 0x1A. */
#define END_MARKS_MOST 128

static size_t end_marks(const char *data, size_t size) {
    size_t marks = 0;
    while (marks < size && marks < END_MARKS_MOST && data[size - 1 - marks] == '\x1A') {
        marks++;
    }
    return marks;
}

/* Whether the last line of an input that ends records by lines is open: a line without its end that holds something. */
static int is_open_line(const struct uj_splitter *splitter, const char *data, size_t size) {
    size_t start = size;
    while (start && data[start - 1] != '\n') {
        start--;
    }
    /* A quote ends a cell of several lines. */
    return splitter->format->by_line && size > start &&
           (memchr(data + start, '"', size - start) ||
            !uj_line_may_be_blank(splitter->layout.encoding, data + start, size - start));
}

/* Once the marks are known to end the input, or not to belong to its end. */
static ujreg_status next_split(struct uj_splitter *splitter, const char *data, size_t size, int last,
                               struct uj_split *split, ujreg_findings *findings) {
    if (!splitter->format) {
        return open_input(splitter, data, size, last, split, findings);
    }
    /* Sample over-long records too, so that the result does not depend on chunking. */
    struct uj_search *search = &splitter->search;
    if (!uj_encoding_decide(&splitter->layout, data, size, last, splitter->skipping, search)) {
        return UJREG_OK;
    }
    split_records(splitter, data, size, last, split);
    if (splitter->layout.encoding == UJREG_ENCODING_AUTO) {
        search->ascii -= split->size < search->ascii ? split->size : search->ascii;
        search->after_letter = splitter->skipping &&
                               uj_ends_after_letter(splitter->layout.format, data, split->size, search->after_letter);
    }
    if (last && split->kind == UJ_SPLIT_CHUNK && split->size == size) {
        splitter->open_line = is_open_line(splitter, data, size);
    }
    return UJREG_OK;
}

ujreg_status uj_split_next(struct uj_splitter *splitter, const char *data, size_t size, int last,
                           struct uj_split *split, ujreg_findings *findings) {
    split->kind = UJ_SPLIT_MORE;
    split->size = 0;
    data = data ? data : ""; /* no arithmetic on NULL */
    const size_t marks = end_marks(data, size);
    ujreg_status status = next_split(splitter, data, size - marks, last, split, findings);
    if (status == UJREG_OK && split->kind == UJ_SPLIT_END && marks) {
        splitter->end_marks = marks;
        split->kind = UJ_SPLIT_END_MARK;
        split->size = marks;
    }
    return status;
}

ujreg_status uj_split_learn(struct uj_splitter *splitter, struct uj_walk *walk, const char *data,
                            const struct uj_split *split, ujreg_findings *findings) {
    if (splitter->learned || !splitter->format->names_items || !uj_has_items(&splitter->layout)) {
        return UJREG_OK;
    }
    struct uj_raw raw;
    const size_t from = ujreg_findings_count(findings);
    const struct uj_source *const before = uj_findings_lend(findings, NULL);
    enum uj_next answer;
    memset(&raw, 0, sizeof raw);
    uj_walk_set(walk, &splitter->layout, data, split->size, split->state);
    do {
        answer = splitter->format->next(walk, &raw, findings);
        uj_findings_truncate(findings, from);
    } while (answer == UJ_NEXT_NOTHING);
    uj_findings_lend(findings, before);
    splitter->learned = answer == UJ_NEXT_RECORD || answer == UJ_NEXT_MALFORMED;
    for (int slot = 0; answer == UJ_NEXT_RECORD && slot < UJ_FIELD_ROWS; slot++) {
        if (uj_field_rows[slot].order == 0 && raw.item[slot].data) {
            splitter->layout.given |= UINT32_C(1) << slot;
        }
    }
    return answer == UJ_NEXT_FAILED ? walk->failure : UJREG_OK;
}

static ujreg_status add_if(int condition, int32_t rule, size_t length, size_t many, ujreg_findings *findings) {
    return condition
               ? uj_syntax_add(findings,
                               &(struct uj_syntax){.rule = rule, .length = length, .numbers = {0, 0, (int64_t)many, 0}})
               : UJREG_OK;
}

/* Reports what is missing or too much at the very end. */
static ujreg_status tell_end(const struct uj_splitter *splitter, const struct uj_split_end *end, int *whole,
                             ujreg_findings *findings) {
    ujreg_status status = UJREG_OK;
    *whole = 1;
    if (!end->stopped && splitter->format->finish) {
        status = splitter->format->finish(&splitter->search.cut, end->at.record, whole, findings);
    }
    if (status == UJREG_OK) {
        status = add_if(splitter->open_line && !end->stopped && !end->last_malformed, UJREG_RULE_READER_LAST_LINE_OPEN,
                        0, 0, findings);
    }
    if (status == UJREG_OK) {
        status = add_if(splitter->end_marks != 0 && !end->stopped, UJREG_RULE_READER_END_MARK, splitter->end_marks,
                        splitter->end_marks, findings);
    }
    return status;
}

ujreg_status uj_split_finish(const struct uj_splitter *splitter, const struct uj_once *once,
                             const struct uj_split_end *end, int *whole, ujreg_findings *findings) {
    int understood = 1;
    struct uj_source source = uj_source_at(&(struct uj_position){0, end->at.line, end->at.offset});
    const struct uj_source *const before = uj_findings_lend(findings, &source);
    ujreg_status status = tell_end(splitter, end, whole, findings);
    if (status == UJREG_OK) {
        status = uj_once_report(once, end->at.record, &understood, findings);
    }
    *whole &= understood;
    if (status == UJREG_OK && *whole && !end->stopped && end->at.record == 0) {
        source = uj_source_at(&(struct uj_position){0, 1, 0}); /* about the input as a whole */
        status = add_if(1, UJREG_RULE_READER_NO_RECORDS, 0, 0, findings);
    }
    uj_findings_lend(findings, before);
    return status;
}

ujreg_status uj_split_too_long(const struct uj_splitter *splitter, const struct uj_position *position, uint64_t length,
                               ujreg_findings *findings) {
    const struct uj_source source = uj_source_at(position);
    const struct uj_source *const before = uj_findings_lend(findings, &source);
    const ujreg_status status =
        uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_RECORD_TOO_LONG,
                                                    .length = (size_t)length,
                                                    .numbers = {(int64_t)splitter->layout.max_record}});
    uj_findings_lend(findings, before);
    return status;
}
