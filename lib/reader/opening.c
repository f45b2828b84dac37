/* SPDX-License-Identifier: Apache-2.0 */
/* The first bytes of an input: byte order mark, encoding, format, header. */
#include "reader/opening.h"

#include <string.h>

#include "reader/csv.h"
#include "reader/fixed.h"
#include "reader/json.h"
#include "reader/json_envelope.h"
#include "reader/xml.h"
#include "record/blank.h"
#include "rules/report_finding.h"
#include "simd/word.h"

/* Bytes of the first line that are used to detect the format. */
#define FORMAT_SAMPLE 4096

/* Bytes of the longest byte order mark, which the sample comes after. */
#define MARK_MOST 4

static size_t first_non_ascii(const char *data, size_t size) {
    size_t i = 0;
    while (i + 8 <= size && !(uj_word_load(data + i) & UJ_WORD_HIGH)) {
        i += 8;
    }
    while (i < size && (unsigned char)data[i] < 0x80) {
        i++;
    }
    return i;
}

int uj_encoding_decide(struct uj_layout *layout, const char *data, size_t size, int last, int within,
                       struct uj_search *search) {
    if (layout->encoding != UJREG_ENCODING_AUTO || size == 0) {
        return 1;
    }
    search->ascii += first_non_ascii(data + search->ascii, size - search->ascii);
    if (search->ascii == size) {
        return 1;
    }
    if (size - search->ascii <= UJ_ENCODING_SAMPLE && !last) {
        return 0;
    }
    layout->encoding = uj_encoding_detect(
        &(struct uj_sample){layout->format, data, size, search->ascii, last, within, search->after_letter});
    return 1;
}

static int begins_with(const char *data, size_t size, const char *mark, size_t mark_size) {
    return size >= mark_size && memcmp(data, mark, mark_size) == 0;
}

/* The byte order mark, which overrides what was declared: nothing else starts with these bytes. */
static size_t take_mark(struct uj_layout *layout, const char *data, size_t size) {
    const int utf8 = begins_with(data, size, "\xEF\xBB\xBF", 3);
    if (!utf8 && !begins_with(data, size, "\x84\x31\x95\x33", 4)) {
        return 0;
    }
    layout->encoding = utf8 ? UJREG_ENCODING_UTF8 : UJREG_ENCODING_GB18030;
    layout->encoding_source = UJ_ENCODING_MARKED;
    return utf8 ? 3 : 4;
}

/* How any binary file shows: no text that is read or written holds a NUL. */
static int has_nul(const char *data, size_t size) {
    return memchr(data, 0, size < FORMAT_SAMPLE ? size : FORMAT_SAMPLE) != NULL;
}

/* Other kinds of file that people hand in by mistake: a variant of reader.not-text; UJ_NOT_TEXT_BINARY: none of
 * them. */
static int64_t known_no_text(const char *data, size_t size) {
    if (begins_with(data, size, "PK\x03\x04", 4) && has_nul(data, size)) {
        return UJ_NOT_TEXT_ZIP;
    }
    if (begins_with(data, size, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8)) {
        return UJ_NOT_TEXT_XLS;
    }
    return begins_with(data, size, "\xFF\xFE", 2) || begins_with(data, size, "\xFE\xFF", 2) ? UJ_NOT_TEXT_UTF16
                                                                                            : UJ_NOT_TEXT_BINARY;
}

static size_t count_of(const char *data, size_t size, char byte) {
    size_t count = 0;
    for (size_t i = 0; i < size; i++) {
        count += data[i] == byte;
    }
    return count;
}

static size_t skip_blanks(const char *data, size_t size) {
    size_t i = 0;
    while (i < size && (data[i] == ' ' || data[i] == '\t' || data[i] == '\r' || data[i] == '\n')) {
        i++;
    }
    return i;
}

static size_t line_size(const char *data, size_t size) {
    const char *feed = memchr(data, '\n', size);
    size_t line = feed ? (size_t)(feed - data) : size;
    return line && data[line - 1] == '\r' ? line - 1 : line;
}

/* The lines at the front that hold no value; none of them is the header that names the format. */
static size_t skip_blank_lines(int32_t encoding, const char *data, size_t size) {
    size_t at = 0;
    for (;;) {
        const char *feed = memchr(data + at, '\n', size - at);
        const size_t line = feed ? (size_t)(feed - data) - at : 0;
        if (!feed ||
            !(uj_line_may_be_blank(encoding, data + at, line) ||
              (encoding == UJREG_ENCODING_AUTO && uj_line_may_be_blank(UJREG_ENCODING_GB18030, data + at, line)))) {
            return at;
        }
        at += line + 1;
    }
}

static int may_be(const struct uj_layout *layout, int32_t format) {
    return layout->kind->formats >> format & 1;
}

static int32_t format_of(const struct uj_layout *layout, const char *data, size_t size) {
    size_t blanks = skip_blanks(data, size);
    const char first = blanks < size ? data[blanks] : ' ';
    if (first == '{') {
        return UJREG_FORMAT_NDJSON;
    }
    if (first == '[') {
        return UJREG_FORMAT_JSON;
    }
    if (first == '<' && may_be(layout, UJREG_FORMAT_XML)) {
        return UJREG_FORMAT_XML;
    }
    blanks = skip_blank_lines(layout->encoding, data, size);
    data += blanks;
    size -= blanks;
    size_t line = line_size(data, size);
    size_t commas = count_of(data, line, ','), tabs = count_of(data, line, '\t'), bars = count_of(data, line, '|');
    if (may_be(layout, UJREG_FORMAT_FIXED) && line == uj_fixed_row_size() && commas < 5 && tabs < 5 && bars < 5) {
        return UJREG_FORMAT_FIXED;
    }
    return tabs > commas && tabs >= bars ? UJREG_FORMAT_TSV : bars > commas ? UJREG_FORMAT_PSV : UJREG_FORMAT_CSV;
}

static char delimiter_of(int32_t format) {
    return format == UJREG_FORMAT_TSV ? '\t' : format == UJREG_FORMAT_PSV ? '|' : ',';
}

/* A finding about the input as a whole. */
static enum uj_opened refuse_as(struct uj_opening *opening, int32_t rule, int64_t variant, ujreg_findings *findings) {
    ujreg_status status = uj_syntax_add(findings, &(struct uj_syntax){.rule = rule, .numbers = {0, 0, 0, variant}});
    return uj_opened_after(opening, status, UJ_OPEN_REFUSED);
}

static enum uj_opened refuse(struct uj_opening *opening, int32_t rule, ujreg_findings *findings) {
    return refuse_as(opening, rule, 0, findings);
}

/* The header row, after the blank lines before it. */
static struct uj_row find_header(struct uj_layout *layout, const char *data, size_t size, int last,
                                 struct uj_search *search) {
    for (;;) {
        const char *start = data + search->blank;
        struct uj_row row = uj_row_find(layout, start, size - search->blank, last, &search->cut);
        if (row.kind != UJ_ROW_COMPLETE || row.size == 0 || !uj_line_may_be_blank(layout->encoding, start, row.size)) {
            return row;
        }
        search->blank += row.size;
        search->blank_lines++;
        memset(&search->cut, 0, sizeof search->cut);
    }
}

static ujreg_status tell_blank_lines(const struct uj_search *search, uint64_t offset, ujreg_findings *findings) {
    if (search->blank_lines == 0) {
        return UJREG_OK;
    }
    return uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_BLANK_LINE,
                                                       .offset = offset,
                                                       .numbers = {0, 0, search->blank_lines}});
}

static enum uj_opened read_header(struct uj_layout *layout, const char *start, const struct uj_row *row, uint64_t line,
                                  const ujreg_allocator *allocator, struct uj_opening *opening, ujreg_findings *findings) {
    struct uj_raw header = {.start = start, .size = row->size};
    const struct uj_source source = {&header, 0, line, start, opening->used, layout->encoding};
    const struct uj_source *const input = uj_findings_lend(findings, &source);
    ujreg_status status;
    int is_header = 0;
    if (row->kind != UJ_ROW_COMPLETE) {
        const size_t seen = row->size < layout->max_record ? row->size : layout->max_record;
        status = uj_header_refuse(layout, start, seen, findings);
    } else {
        while (header.size && (start[header.size - 1] == '\n' || start[header.size - 1] == '\r')) {
            header.size--;
        }
        status = uj_header_read(layout, start, header.size, allocator, &is_header, findings);
    }
    uj_findings_lend(findings, input);
    return uj_opened_after(opening, status, is_header ? UJ_OPENED : UJ_OPEN_REFUSED);
}

static enum uj_opened open_delimited(struct uj_layout *layout, const char *data, size_t size, int last,
                                     struct uj_search *search, const ujreg_allocator *allocator,
                                     struct uj_opening *opening, ujreg_findings *findings) {
    layout->delimiter = delimiter_of(layout->format);
    layout->scan = uj_scan_choose();
    if (layout->no_header) {
        uj_header_assume(layout);
        return UJ_OPENED;
    }
    const char *start = data + opening->used;
    const size_t rest = size - opening->used;
    struct uj_row row = find_header(layout, start, rest, last, search);
    if (row.kind == UJ_ROW_NEED && rest <= layout->max_record) {
        return UJ_OPEN_NEED;
    }
    start += search->blank;
    if (row.kind == UJ_ROW_NEED) {
        row.size = rest - search->blank;
    }
    if (row.size == 0) {
        return refuse(opening, UJREG_RULE_READER_EMPTY_INPUT, findings);
    }
    if (has_nul(start, row.size)) {
        return refuse(opening, UJREG_RULE_READER_NOT_TEXT, findings);
    }
    ujreg_status status = tell_blank_lines(search, opening->used, findings);
    if (status != UJREG_OK) {
        return uj_opened_after(opening, status, UJ_OPEN_FAILED);
    }
    opening->lines = uj_count_feeds(data + opening->used, search->blank);
    opening->used += search->blank;
    enum uj_opened answer = read_header(layout, start, &row, 1 + opening->lines, allocator, opening, findings);
    opening->lines += uj_count_feeds(start, row.size);
    opening->used += row.size;
    return answer;
}

static enum uj_opened take_envelope(struct uj_layout *layout, const char *data, size_t start,
                                    const struct uj_envelope *envelope, struct uj_opening *opening,
                                    ujreg_findings *findings) {
    char utf8[UJ_COLUMN_NAME_MAX];
    struct uj_span bad;
    const size_t most = sizeof utf8 / 3;
    ujreg_text name = {utf8, uj_decode_text(layout->encoding, envelope->name.data,
                                            envelope->name.size < most ? envelope->name.size : most, utf8, &bad)};
    layout->format = UJREG_FORMAT_JSON;
    layout->envelope = envelope->braces;
    opening->lines = uj_count_feeds(data + opening->used, start + envelope->array - opening->used);
    opening->used = start + envelope->array;
    ujreg_status status = uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_JSON_ENVELOPE,
                                                                      .offset = start,
                                                                      .length = envelope->array,
                                                                      .detail = name});
    return uj_opened_after(opening, status, UJ_OPENED);
}

/* Before the first record of JSON: the bracket that opens the array, and an object around it; of NDJSON nothing. */
static enum uj_opened open_json(struct uj_layout *layout, const char *data, size_t size, int last,
                                const struct uj_search *search, struct uj_opening *opening, ujreg_findings *findings) {
    struct uj_envelope envelope = {.array = 0};
    enum uj_envelope_kind kind = UJ_ENVELOPE_NONE;
    const int is_lines = layout->format == UJREG_FORMAT_NDJSON;
    uj_json_prepare(layout);
    if (size - opening->used > layout->max_record) {
        size = opening->used + layout->max_record + 1; /* so that the result does not depend on how much was fed */
        last = 1;
    }
    const size_t at = opening->used + skip_blanks(data + opening->used, size - opening->used);
    if (at == size && !last) {
        return UJ_OPEN_NEED;
    }
    if (at < size && data[at] == '{') {
        kind = uj_json_find_records(layout, data + at, size - at, last, 0, &envelope);
    }
    if (kind == UJ_ENVELOPE_NEED) {
        return UJ_OPEN_NEED;
    }
    if (kind == UJ_ENVELOPE_FOUND && (!is_lines || search->guessed)) {
        return take_envelope(layout, data, at, &envelope, opening, findings);
    }
    if (is_lines ? !envelope.spans_lines : at < size && data[at] == '[') {
        opening->lines = is_lines ? 0 : uj_count_feeds(data + opening->used, at - opening->used);
        opening->used = is_lines ? opening->used : at + 1;
        return UJ_OPENED;
    }
    ujreg_status status = uj_syntax_add(
        findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_JSON_SYNTAX,
                                      .offset = at,
                                      .length = at < size,
                                      .numbers = {0, 0, 0, envelope.spans_lines ? UJ_JSON_LINES : UJ_JSON_NO_ARRAY}});
    return uj_opened_after(opening, status, UJ_OPEN_REFUSED);
}

static enum uj_opened open_any(struct uj_layout *layout, const char *data, size_t size, int last,
                               struct uj_search *search, const ujreg_allocator *allocator, struct uj_opening *opening,
                               ujreg_findings *findings) {
    memset(opening, 0, sizeof *opening);
    if (size < FORMAT_SAMPLE + MARK_MOST && !last) {
        return UJ_OPEN_NEED;
    }
    int64_t known = known_no_text(data, size);
    if (known != UJ_NOT_TEXT_BINARY) {
        return refuse_as(opening, UJREG_RULE_READER_NOT_TEXT, known, findings);
    }
    opening->used = take_mark(layout, data, size);
#if UJREG_XML
    if (layout->format == UJREG_FORMAT_XML || (layout->format == UJREG_FORMAT_AUTO && may_be(layout, UJREG_FORMAT_XML))) {
        size_t seen = size - opening->used < FORMAT_SAMPLE ? size : opening->used + FORMAT_SAMPLE;
        enum uj_opened answer = uj_xml_declared(layout, data, seen, opening, findings);
        if (answer != UJ_OPENED) {
            return answer;
        }
    }
#endif
    if (size == opening->used) {
        return refuse(opening, UJREG_RULE_READER_EMPTY_INPUT, findings);
    }
    if (layout->format == UJREG_FORMAT_AUTO) {
        size_t sample = size - opening->used;
        search->guessed = 1;
        layout->format = format_of(layout, data + opening->used, sample < FORMAT_SAMPLE ? sample : FORMAT_SAMPLE);
    }
    if (!uj_encoding_decide(layout, data + opening->used, size - opening->used, last, 0, search)) {
        return UJ_OPEN_NEED;
    }
    switch (layout->format) {
    case UJREG_FORMAT_CSV:
    case UJREG_FORMAT_TSV:
    case UJREG_FORMAT_PSV:
        return open_delimited(layout, data, size, last, search, allocator, opening, findings);
    case UJREG_FORMAT_NDJSON:
    case UJREG_FORMAT_JSON:
        return open_json(layout, data, size, last, search, opening, findings);
    case UJREG_FORMAT_FIXED:
        uj_fixed_prepare(layout);
        return UJ_OPENED;
#if UJREG_XML
    case UJREG_FORMAT_XML:
        return uj_xml_open(layout, data, size, last, allocator, opening, findings);
#endif
    default:
        return uj_opened_after(opening, UJREG_ERROR_UNSUPPORTED, UJ_OPEN_FAILED);
    }
}

enum uj_opened uj_open(struct uj_layout *layout, const char *data, size_t size, int last, struct uj_search *search,
                       const ujreg_allocator *allocator, struct uj_opening *opening, ujreg_findings *findings) {
    const struct uj_raw input = {.start = data, .size = size};
    const struct uj_source source = {&input, 0, 1, data, 0, layout->encoding};
    const struct uj_source *const before = uj_findings_lend(findings, &source);
    const enum uj_opened answer = open_any(layout, data, size, last, search, allocator, opening, findings);
    uj_findings_lend(findings, before);
    return answer;
}
