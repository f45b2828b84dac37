/* SPDX-License-Identifier: Apache-2.0 */
/* A file of registrations or of events: its bytes, its format and encoding, and what is told about it. How
 * rows fall into values is in table_delimited.c and table_json.c. */
#include "table.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/evidence.h"
#include "core/utf8.h"
#include "reader/detect.h"
#include "record/blank.h"

#define FIRST_BYTES 65536
#define NESTING_MAX 8 /* the objects are flat; what is nested deeper is not looked into */

int table_set_format(struct table_options *options, const struct command *command, const char *value) {
    static const int32_t formats[] = {UJREG_FORMAT_AUTO, UJREG_FORMAT_CSV, UJREG_FORMAT_TSV, UJREG_FORMAT_NDJSON};
    int choice = value_choice(value, "auto|csv|tsv|ndjson");
    if (choice < 0) {
        return options_wrong(command, "format", value, "应为 auto、csv、tsv 或 ndjson",
                             "auto, csv, tsv or ndjson is meant");
    }
    options->format = formats[choice];
    return EXIT_FINE;
}

int table_set_encoding(struct table_options *options, const struct command *command, const char *value) {
    options->encoding = ujreg_encoding_find(value, strlen(value));
    return options->encoding >= 0 ? EXIT_FINE
                                  : options_wrong(command, "encoding", value, "应为 auto、utf-8 或 gb18030",
                                                  "auto, utf-8 or gb18030 is meant");
}

/* --- what is told --------------------------------------------------------------------------------------- */

void table_tell(struct table *table, ujreg_finding *finding) {
    ujreg_rule_info rule = {.size = sizeof rule};
    finding->size = sizeof *finding;
    finding->record = table->row.record;
    finding->line = table->row.line;
    finding->offset = table->row.offset;
    finding->length = table->row.length;
    if (!finding->severity && ujreg_rule_get(finding->rule, &rule) == UJREG_OK) {
        finding->severity = rule.severity;
    }
    if (!table->stopped && table->report(table->context, finding)) {
        table->stopped = 1;
    }
}

void table_tell_rule(struct table *table, int32_t rule, int64_t variant, const char *detail, const ujreg_text *value) {
    ujreg_finding finding = {.rule = rule, .numbers = {0, 0, 0, variant}};
    if (detail) {
        finding.detail.data = detail;
        finding.detail.size = strlen(detail);
    }
    if (value) {
        finding.value = *value;
    }
    table_tell(table, &finding);
}

static int stop(struct table *table, ujreg_status status) {
    table->stopped = 1;
    table->status = status;
    return -1;
}

int table_status(const struct table *table) {
    if (table->input->error) {
        complain("%s 读取中断：%s", "%s: reading failed: %s", table->input->visible, reason(table->input->error));
        return EXIT_INPUT;
    }
    return table->status != UJREG_OK ? failed(table->status) : out_error() ? EXIT_FAILED : EXIT_INPUT;
}

/* --- bytes ---------------------------------------------------------------------------------------------- */

/* Programs of old filled the last sector of a file with 0x1A. */
static void drop_end_marks(struct table *table) {
    ujreg_finding finding = {.rule = UJREG_RULE_READER_END_MARK};
    while (table->filled > table->start && table->bytes[table->filled - 1] == '\x1A') {
        table->filled--;
        finding.numbers[2]++;
    }
    if (finding.numbers[2]) {
        table_tell(table, &finding);
    }
}

int table_more(struct table *table) {
    if (table->ended) {
        return 0;
    }
    if (table->start) {
        memmove(table->bytes, table->bytes + table->start, table->filled - table->start);
        table->filled -= table->start;
        table->start = 0;
    }
    if (table->filled == table->capacity) {
        size_t capacity = table->capacity ? table->capacity * 2 : FIRST_BYTES;
        char *bytes = realloc(table->bytes, capacity);
        if (!bytes) {
            return stop(table, UJREG_ERROR_MEMORY);
        }
        table->bytes = bytes;
        table->capacity = capacity;
    }
    int64_t got = input_read(table->input, table->bytes + table->filled, table->capacity - table->filled);
    if (got < 0) {
        return stop(table, UJREG_ERROR_IO);
    }
    table->filled += (size_t)got;
    table->ended = got == 0;
    if (table->ended) {
        drop_end_marks(table);
    }
    return got > 0;
}

void table_take(struct table *table, size_t size) {
    const char *at = table->bytes + table->start;
    const char *end = at + size;
    for (const char *feed; (feed = memchr(at, '\n', (size_t)(end - at))) != NULL; at = feed + 1) {
        table->line++;
    }
    table->start += size;
    table->offset += size;
}

int table_is_overlong(const struct table *table) {
    return table->filled - table->start > table->layout.max_record;
}

void table_drop_line(struct table *table) {
    ujreg_finding finding = {.rule = UJREG_RULE_READER_RECORD_TOO_LONG,
                             .numbers = {(int64_t)table->layout.max_record, 0, 0, 0}};
    const char *feed = NULL;
    table->row.line = table->line;
    table->row.offset = table->offset;
    do {
        size_t size = table->filled - table->start;
        feed = memchr(table->bytes + table->start, '\n', size);
        table_take(table, feed ? (size_t)(feed - (table->bytes + table->start)) + 1 : size);
    } while (!feed && table_more(table) > 0);
    table->row.length = table->offset - table->row.offset;
    table_tell(table, &finding);
}

int table_room(struct table *table, size_t size) {
    if (size <= table->text_capacity) {
        return 1;
    }
    char *text = realloc(table->text, size * 2);
    if (!text) {
        (void)stop(table, UJREG_ERROR_MEMORY);
        return 0;
    }
    table->text = text;
    table->text_capacity = size * 2;
    return 1;
}

/* Whether a line of a file in GB18030 was written in UTF-8. */
static int is_utf8_in_gb18030(const char *data, size_t size) {
    struct uj_witness witness = {.gb18030 = 1};
    for (size_t start = 0; start < size;) {
        size_t stop = start;
        while (stop < size && !strchr(",\t\"", data[stop])) {
            stop++;
        }
        const char *cell = data + start;
        (void)uj_witness_add(&witness, uj_evidence_of(cell, stop - start), cell, stop - start);
        start = stop + 1;
    }
    return uj_is_other_encoding(&witness);
}

int table_text(struct table *table, const char *data, size_t size, ujreg_text *text) {
    size_t used = 0;
    size_t made = size;
    int gb18030 = table->layout.encoding == UJREG_ENCODING_GB18030;
    /* Half as much again in UTF-8; as much again for what is unescaped, which is never longer. */
    if (!table_room(table, 3 * size + 8)) {
        return 0;
    }
    if (gb18030 && is_utf8_in_gb18030(data, size)) {
        table_tell_rule(table, UJREG_RULE_READER_TEXT_ENCODING, 2, NULL, NULL);
        return 0;
    }
    if (gb18030) {
        if (ujreg_gb18030_to_utf8(data, size, 1, table->text, table->text_capacity, &used, &made) != UJREG_OK) {
            table_tell_rule(table, UJREG_RULE_READER_TEXT_ENCODING, 1, NULL, NULL);
            return 0;
        }
        *text = (ujreg_text){table->text, made};
    } else if (uj_utf8_valid_prefix(data, size) == size) {
        *text = (ujreg_text){data, size};
    } else {
        table_tell_rule(table, UJREG_RULE_READER_TEXT_ENCODING, 0, NULL, NULL);
        return 0;
    }
    const char *nul = memchr(text->data, 0, text->size);
    if (nul) {
        ujreg_finding finding = {.rule = UJREG_RULE_READER_NUL, .numbers = {1, 1, 0, 0}};
        table_tell(table, &finding);
    }
    return nul == NULL;
}

/* --- opening -------------------------------------------------------------------------------------------- */

/* From the first bytes. */
static int32_t encoding_of(int32_t format, const char *data, size_t size, int last) {
    size_t at = 0;
    while (at < size && (unsigned char)data[at] < 0x80) {
        at++;
    }
    return uj_encoding_detect(
        &(struct uj_sample){.format = format, .data = data, .size = size, .first = at, .last = last});
}

static int32_t format_of(const char *data, size_t size) {
    size_t at = 0;
    while (at < size && strchr(" \t\r\n", data[at]) && data[at]) {
        at++;
    }
    if (at < size && (data[at] == '{' || data[at] == '[')) { /* of an array each line will be told */
        return UJREG_FORMAT_NDJSON;
    }
    const char *feed;
    while ((feed = memchr(data, '\n', size)) != NULL &&
           uj_line_may_be_blank(UJREG_ENCODING_UTF8, data, (size_t)(feed - data))) {
        size -= (size_t)(feed - data) + 1;
        data = feed + 1;
    }
    size_t line = feed ? (size_t)(feed - data) : size;
    return memchr(data, '\t', line) && !memchr(data, ',', line) ? UJREG_FORMAT_TSV : UJREG_FORMAT_CSV;
}

/* The byte order mark, which overrides what was said. */
static void take_mark(struct table *table) {
    const char *data = table->bytes + table->start;
    size_t size = table->filled - table->start;
    if (size >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0) {
        table->layout.encoding = UJREG_ENCODING_UTF8;
        table_take(table, 3);
    } else if (size >= 4 && memcmp(data, "\x84\x31\x95\x33", 4) == 0) {
        table->layout.encoding = UJREG_ENCODING_GB18030;
        table_take(table, 4);
    }
}

/* Workbooks, UTF-16 and binary data: what people hand in by mistake, as the variants of reader.not-text count
 * it. */
static int is_text(struct table *table) {
    const char *data = table->bytes + table->start;
    size_t size = table->filled - table->start;
    const int has_nul = memchr(data, 0, size < 4096 ? size : 4096) != NULL;
    int64_t kind = -1;
    if (size >= 4 && memcmp(data, "PK\x03\x04", 4) == 0 && has_nul) {
        kind = 1;
    } else if (size >= 4 && memcmp(data, "\xD0\xCF\x11\xE0", 4) == 0) {
        kind = 2;
    } else if (size >= 2 && (memcmp(data, "\xFF\xFE", 2) == 0 || memcmp(data, "\xFE\xFF", 2) == 0)) {
        kind = 3;
    } else if (has_nul) {
        kind = 0;
    }
    if (kind >= 0) {
        table_tell_rule(table, UJREG_RULE_READER_NOT_TEXT, kind, NULL, NULL);
    }
    return kind < 0;
}

static int look(struct table *table) {
    if (table->filled == 0) {
        table_tell_rule(table, UJREG_RULE_READER_EMPTY_INPUT, 0, NULL, NULL);
        return EXIT_INPUT;
    }
    if (!is_text(table)) {
        return EXIT_INPUT;
    }
    take_mark(table);
    const char *data = table->bytes + table->start;
    size_t size = table->filled - table->start;
    if (table->layout.format == UJREG_FORMAT_AUTO) {
        table->layout.format = format_of(data, size);
    }
    if (table->layout.encoding == UJREG_ENCODING_AUTO) {
        table->layout.encoding = encoding_of(table->layout.format, data, size, table->ended);
    }
    if (table->layout.format == UJREG_FORMAT_NDJSON) {
        return EXIT_FINE;
    }
    table->layout.delimiter = table->layout.format == UJREG_FORMAT_TSV ? '\t' : ',';
    return table_read_header(table) ? EXIT_FINE : EXIT_INPUT;
}

int table_open(struct table *table, struct input *input, const struct columns *columns,
               const struct table_options *options, table_report report, void *context) {
    memset(table, 0, sizeof *table);
    table->input = input;
    table->columns = columns;
    table->report = report;
    table->context = context;
    table->line = 1;
    table->row.line = 1;
    table->layout.format = options->format;
    table->layout.encoding = options->encoding;
    table->layout.max_record = UJ_MAX_RECORD_DEFAULT;
    table->layout.max_field = UJ_MAX_FIELD_DEFAULT;
    table->json.encoding = UJREG_ENCODING_UTF8;
    table->json.max_nesting = NESTING_MAX;
    columns_index(columns, &table->index);
    int more = 1;
    while (more > 0 && table->filled < FIRST_BYTES) {
        more = table_more(table);
    }
    int status = table->stopped ? EXIT_INPUT : look(table);
    return table->stopped ? table_status(table) : status;
}

void table_close(struct table *table) {
    free(table->bytes);
    free(table->text);
    table->bytes = NULL;
    table->text = NULL;
}

int table_has(const struct table *table, const char *name) {
    ujreg_text text = {name, strlen(name)};
    int column = columns_find(table->columns, &table->index, &text);
    int found = table->layout.format == UJREG_FORMAT_NDJSON;
    for (size_t i = 0; i < table->map_size; i++) {
        found |= table->map[i] == column;
    }
    return found;
}

/* --- rows ----------------------------------------------------------------------------------------------- */

void table_add(struct table *table, int column, const ujreg_text *value) {
    struct row *row = &table->row;
    if (value->size && row->count < CELLS_MAX) {
        row->cells[row->count].column = column;
        row->cells[row->count].text = *value;
        row->count++;
    }
}

int table_next(struct table *table) {
    if (table->stopped) {
        return ROW_STOP;
    }
    table->row.count = 0;
    table->row.record = table->records + 1;
    int answer = table->layout.format == UJREG_FORMAT_NDJSON ? table_next_json(table) : table_next_delimited(table);
    table->records += answer == ROW_TAKEN || answer == ROW_WRONG;
    return table->stopped ? ROW_STOP : answer;
}

int table_values(struct table *table, void *structure, ujreg_record *record) {
    int good = 1;
    for (size_t i = 0; i < table->row.count; i++) {
        const struct cell *cell = &table->row.cells[i];
        const struct column *column = &table->columns->column[cell->column];
        int wrong = column_take(column, &cell->text, structure, record);
        if (wrong != VALUE_TAKEN) {
            table_tell_rule(table, UJREG_RULE_READER_VALUE, wrong, column->name, &cell->text);
            good = 0;
        }
    }
    return good;
}

int table_row_has(const struct table *table, const char *name) {
    ujreg_text text = {name, strlen(name)};
    int column = columns_find(table->columns, &table->index, &text);
    for (size_t i = 0; i < table->row.count; i++) {
        if (table->row.cells[i].column == column) {
            return 1;
        }
    }
    return 0;
}
