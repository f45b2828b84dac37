/* SPDX-License-Identifier: Apache-2.0 */
/* Which column is which item, and whether its type is one that is taken. */
#include <string.h>

#include "arrow/arrow_table.h"
#include "core/bounded.h"
#include "reader/columns.h"
#include "reader/csv.h"
#include "record/findings.h"
#include "rules/report_finding.h"

#define NAME_SHOWN 64 /* bytes of a column's name in words */

static size_t shown_size(const char *name) {
    const char *end = memchr(name, '\0', NAME_SHOWN);
    return end ? (size_t)(end - name) : NAME_SHOWN;
}

ujreg_status uj_arrow_refuse(struct uj_arrow_words *words, ujreg_status status, const struct ArrowSchema *schema,
                             size_t place, const char *what) {
    struct uj_bounded out = {words->text, sizeof words->text, 0};
    if (schema) {
        uj_bounded_add_string(&out, "column ");
        uj_bounded_add_number(&out, (int64_t)place + 1, 10, 1);
        if (schema->name) {
            uj_bounded_add_string(&out, " \"");
            uj_bounded_add_text(&out, schema->name, shown_size(schema->name), 1);
            uj_bounded_add_string(&out, "\"");
        }
        uj_bounded_add_string(&out, ": ");
    }
    uj_bounded_add_string(&out, what);
    (void)uj_bounded_finish(&out, NULL);
    return status;
}

/* Fills type, width and sign. 0 for a type that is not taken. */
static int type_of(const char *format, struct uj_arrow_values *values) {
    static const struct {
        char format[4];
        uint8_t type, width, is_signed;
    } types[] = {
        {"u", UJ_ARROW_TEXT, 0, 0},    {"z", UJ_ARROW_TEXT, 0, 0},    {"U", UJ_ARROW_LARGE, 0, 0},
        {"Z", UJ_ARROW_LARGE, 0, 0},   {"vu", UJ_ARROW_VIEW, 0, 0},   {"vz", UJ_ARROW_VIEW, 0, 0},
        {"n", UJ_ARROW_NOTHING, 0, 0}, {"tdD", UJ_ARROW_DAYS, 0, 0},  {"c", UJ_ARROW_INTEGER, 1, 1},
        {"C", UJ_ARROW_INTEGER, 1, 0}, {"s", UJ_ARROW_INTEGER, 2, 1}, {"S", UJ_ARROW_INTEGER, 2, 0},
        {"i", UJ_ARROW_INTEGER, 4, 1}, {"I", UJ_ARROW_INTEGER, 4, 0}, {"l", UJ_ARROW_INTEGER, 8, 1},
        {"L", UJ_ARROW_INTEGER, 8, 0},
    };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (strcmp(format, types[i].format) == 0) {
            values->type = (enum uj_arrow_type)types[i].type;
            values->width = types[i].width;
            values->is_signed = types[i].is_signed;
            return 1;
        }
    }
    return 0;
}

static int is_date(int32_t field) {
    return field == UJREG_ADC210 || field == UJREG_AAE036;
}

static ujreg_status bind_type(struct uj_arrow_column *column, struct uj_arrow_words *words) {
    const struct ArrowSchema *schema = column->schema, *values = schema->dictionary ? schema->dictionary : schema;
    column->has_dictionary = schema->dictionary != NULL;
    if (!schema->format || !values->format || !values->release) {
        return uj_arrow_refuse(words, UJREG_ERROR_ARGUMENT, schema, column->place,
                               "its schema was released or has no format");
    }
    if (column->has_dictionary && (!type_of(schema->format, &column->values) || column->values.type != UJ_ARROW_INTEGER)) {
        return uj_arrow_refuse(words, UJREG_ERROR_ARGUMENT, schema, column->place,
                               "the indices of a dictionary are integers");
    }
    struct uj_arrow_values *taken = column->has_dictionary ? &column->dictionary : &column->values;
    if (values->dictionary || !type_of(values->format, taken)) {
        return uj_arrow_refuse(words, UJREG_INVALID, schema, column->place,
                               "its type is not taken; cast it to utf8 (a date to date32 or YYYYMMDD)");
    }
    if (taken->type == UJ_ARROW_DAYS && !is_date(column->field)) {
        return uj_arrow_refuse(words, UJREG_INVALID, schema, column->place, "the item is no date; cast it to utf8");
    }
    return UJREG_OK;
}

static ujreg_text name_of(const struct ArrowSchema *schema) {
    ujreg_text name = {schema->name ? schema->name : "", 0};
    name.size = strlen(name.data);
    return name;
}

static ujreg_status report_unknown(const ujreg_text *name, size_t place, ujreg_findings *findings) {
    return uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_COLUMN_UNKNOWN,
                                                       .value = *name,
                                                       .numbers = {(int64_t)place + 1, 0, 0,
                                                                   name->size ? UJ_COLUMN_UNKNOWN : UJ_COLUMN_NAMELESS}});
}

static ujreg_status report_doubled(const ujreg_text *name, int32_t field, size_t place, size_t first,
                                   ujreg_findings *findings) {
    return uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_COLUMN_DOUBLED,
                                                       .field = field,
                                                       .value = *name,
                                                       .numbers = {(int64_t)place + 1, (int64_t)first + 1}});
}

static ujreg_status report_missing(struct uj_arrow_table *table, ujreg_findings *findings) {
    ujreg_status status = UJREG_OK;
    for (int32_t field = 1; field <= UJ_FIELD_ITEMS && status == UJREG_OK; field++) {
        if (uj_field(field)->required && !uj_fields_have(table->present, field)) {
            table->missing |= uj_field_bit(field);
            status =
                uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_COLUMN_MISSING, .field = field});
        }
    }
    return status;
}

static const struct uj_arrow_column *column_of(const struct uj_arrow_table *table, int32_t field) {
    const struct uj_arrow_column *column = table->columns;
    while (column->field != field) {
        column++;
    }
    return column;
}

static ujreg_status bind_column(struct uj_arrow_table *table, const struct ArrowSchema *schema, size_t place,
                                ujreg_findings *findings, struct uj_arrow_words *words) {
    const ujreg_text name = name_of(schema);
    const int32_t field = uj_column_by_name(&uj_item_columns, &name);
    if (!field) {
        table->unknown_count++;
        return report_unknown(&name, place, findings);
    }
    if (uj_fields_have(table->present, field)) {
        return report_doubled(&name, field, place, column_of(table, field)->place, findings);
    }
    table->present |= uj_field_bit(field);
    struct uj_arrow_column *column = &table->columns[table->column_count++];
    column->field = field;
    column->schema = schema;
    column->place = place;
    return bind_type(column, words);
}

ujreg_status uj_arrow_bind(struct uj_arrow_table *table, const struct ArrowSchema *schema, ujreg_findings *findings,
                           struct uj_arrow_words *words) {
    memset(table, 0, sizeof *table);
    if (!schema->release || !schema->format || schema->n_children < 0 || (schema->n_children && !schema->children)) {
        return uj_arrow_refuse(words, UJREG_ERROR_ARGUMENT, NULL, 0, "the schema was released or contradicts itself");
    }
    if (strcmp(schema->format, "+s") != 0 || schema->dictionary) {
        return uj_arrow_refuse(words, UJREG_INVALID, NULL, 0,
                               "expected a struct array (format +s), as of a record batch");
    }
    ujreg_status status = UJREG_OK;
    for (int64_t i = 0; i < schema->n_children && status == UJREG_OK; i++) {
        const struct ArrowSchema *child = schema->children[i];
        status = child && child->release
                     ? bind_column(table, child, (size_t)i, findings, words)
                     : uj_arrow_refuse(words, UJREG_ERROR_ARGUMENT, NULL, 0, "the schema of a column was released");
    }
    if (status == UJREG_OK && table->column_count == 0) {
        return uj_arrow_refuse(words, UJREG_INVALID, NULL, 0,
                               "no column has the name of an item; expected AAB301, AAZ341 … or their Chinese names");
    }
    return status == UJREG_OK ? report_missing(table, findings) : status;
}
