/* SPDX-License-Identifier: Apache-2.0 */
/* One JSON object a line, by the library's own grammar. Strings, numbers, true and false are values; null is
 * none. */
#include <string.h>

#include "reader/json_grammar.h"
#include "reader/json_members.h"
#include "table.h"

/* The next line without its end, taken off the front; ROW_…. */
static int next_line(struct table *table, ujreg_text *text) {
    size_t from = 0;
    const char *feed = NULL;
    for (;;) {
        const char *data = table->bytes + table->start;
        size_t size = table->filled - table->start;
        feed = memchr(data + from, '\n', size - from);
        from = size;
        if (feed || table->ended || table_is_overlong(table)) {
            break;
        }
        if (table_more(table) < 0) {
            return ROW_STOP;
        }
    }
    const char *data = table->bytes + table->start;
    size_t whole = feed ? (size_t)(feed - data) + 1 : table->filled - table->start;
    if (whole == 0) {
        return ROW_END;
    }
    if (whole > table->layout.max_record) {
        table_drop_line(table);
        return ROW_WRONG;
    }
    size_t size = whole;
    while (size && (data[size - 1] == '\n' || data[size - 1] == '\r' || data[size - 1] == ' ')) {
        size--;
    }
    table->row.line = table->line;
    table->row.offset = table->offset;
    table->row.length = size;
    table_take(table, whole);
    return table_text(table, data, size, text) ? ROW_TAKEN : ROW_WRONG;
}

static void tell_fault(struct table *table, const struct uj_json_fault *fault) {
    int64_t number =
        fault->rule == UJREG_RULE_READER_NESTING ? (int64_t)table->json.max_nesting : (int64_t)fault->start + 1;
    ujreg_finding finding = {.rule = fault->rule, .numbers = {number, 0, 0, fault->variant}};
    table_tell(table, &finding);
}

/* The object of a line; NULL: reported. */
static const char *find_object(struct table *table, const ujreg_text *text) {
    struct uj_json_scan scan = {.state = 0};
    struct uj_json_fault fault = {UJREG_RULE_READER_JSON_SYNTAX, UJ_JSON_CUT_OFF, text->size, 0};
    size_t start = 0;
    while (start < text->size && uj_json_is_space(text->data[start])) {
        start++;
    }
    if (text->data[start] != '{') {
        table_tell_rule(table, UJREG_RULE_READER_JSON_NO_OBJECT, 0, NULL, NULL);
        return NULL;
    }
    size_t at = start;
    if (uj_json_scan(&table->json, text->data, text->size, 1, &at, &scan, &fault) != UJ_JSON_DONE) {
        tell_fault(table, &fault);
        return NULL;
    }
    while (at < text->size && uj_json_is_space(text->data[at])) {
        at++;
    }
    if (at < text->size) {
        table_tell_rule(table, UJREG_RULE_READER_JSON_AFTER_END, 0, NULL, NULL);
        return NULL;
    }
    return text->data + start;
}

struct reading {
    struct table *table;
    char *out; /* room for what is unescaped */
};

static ujreg_text plain(struct reading *reading, const char *start, const char *end, int escaped) {
    ujreg_text text = {start, (size_t)(end - start)};
    if (escaped) {
        text.data = reading->out;
        text.size = uj_json_unescape(UJREG_ENCODING_UTF8, start, end, reading->out);
        reading->out += text.size;
    }
    return text;
}

/* The value as text; 0: it is an array or an object. */
static int value_of(struct reading *reading, const struct uj_json_member *member, ujreg_text *value) {
    switch (member->value[-1] == '"' ? '"' : *member->value) {
    case '"':
        *value = plain(reading, member->value, member->value_end, member->escaped);
        return 1;
    case 't':
        *value = (ujreg_text){"yes", 3};
        return 1;
    case 'f':
        *value = (ujreg_text){"no", 2};
        return 1;
    case 'n':
        *value = (ujreg_text){NULL, 0};
        return 1;
    case '[':
    case '{':
        return 0;
    default:
        *value = plain(reading, member->value, member->value_end, 0);
        return 1;
    }
}

/* Takes one member; 0: reported. */
static int take(struct reading *reading, const struct uj_json_member *member, uint8_t *met) {
    struct table *table = reading->table;
    ujreg_text name = plain(reading, member->key, member->key_end, member->key_escaped);
    ujreg_text value = {NULL, 0};
    int column = columns_find(table->columns, &table->index, &name);
    if (column < 0) {
        if (!table->told_unknown) {
            ujreg_finding finding = {.rule = UJREG_RULE_READER_JSON_KEY_UNKNOWN, .value = name, .numbers = {0, 0, 1, 0}};
            table_tell(table, &finding);
        }
        table->told_unknown = 1;
        return 1;
    }
    const char *word = table->columns->column[column].name;
    if (met[column]) {
        table_tell_rule(table, UJREG_RULE_READER_NAME_DOUBLED, 0, word, NULL);
        return 0;
    }
    met[column] = 1;
    if (!value_of(reading, member, &value)) {
        table_tell_rule(table, UJREG_RULE_READER_VALUE, VALUE_OTHER_TYPE, word, NULL);
        return 0;
    }
    if (memchr(value.data ? value.data : "", 0, value.size)) {
        ujreg_finding finding = {.rule = UJREG_RULE_READER_NUL, .numbers = {1, 1, 0, 0}};
        table_tell(table, &finding);
        return 0;
    }
    table_add(table, column, &value);
    return 1;
}

int table_next_json(struct table *table) {
    uint8_t met[CELLS_MAX] = {0};
    ujreg_text text = {NULL, 0};
    int answer;
    do {
        answer = next_line(table, &text);
    } while (answer == ROW_TAKEN && text.size == 0); /* an empty line */
    if (answer != ROW_TAKEN) {
        return answer;
    }
    const char *object = find_object(table, &text);
    if (!object) {
        return ROW_WRONG;
    }
    const char *end = text.data + text.size;
    struct reading reading = {table, table->text + table->text_capacity - text.size};
    for (const char *p = uj_json_members(object); *p != '}';) {
        struct uj_json_member member;
        p = uj_json_member(&table->json, p, end, &member);
        if (!take(&reading, &member, met)) {
            answer = ROW_WRONG;
        }
    }
    return answer;
}
