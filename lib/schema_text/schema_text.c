/* SPDX-License-Identifier: Apache-2.0 */
/* The record as JSON Schema, XSD and SQL, made from the schema and the code tables, so that they cannot say something else;
 * and the headers for Python's ctypes. */
#include <ujreg/schema.h>

#include <string.h>

#include <ujreg/code.h>
#include <ujreg/field.h>
#include <ujreg/format.h>

#include "core/printer.h"
#include "schema_text/generated/ctypes.h"

#define DATE_PATTERN "[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])"
#define TITLE_ZH "失业登记退出信息（人社厅发〔2020〕79号附件二）"
#define TITLE_EN "record of unemployment deregistration"
#define BEYOND                                                                                                         \
    "Not all rules fit into a schema: identity numbers, real dates, areas and uniqueness are checked by ujreg check."

/* One field of the record; 0 after the last. The items come in the annex's order, the companions after them. */
static int field_at(int32_t number, ujreg_field_info *info) {
    info->size = sizeof *info;
    return ujreg_field_get(number, info) == UJREG_OK;
}

/* A table of few codes, which a schema can list; areas are thousands, and their grades are warnings. */
static int lists_codes(const ujreg_field_info *info) {
    return info->type == UJREG_TYPE_CODE && ujreg_code_count(NULL, info->table) > 0;
}

/* The codes of a field's table, each between two texts. */
static void print_codes(struct uj_printer *printer, const ujreg_field_info *info, const char *before, const char *after,
                        const char *between) {
    ujreg_code code = {.size = sizeof code};
    for (uint32_t i = 0; ujreg_code_at(NULL, info->table, i, &code) == UJREG_OK; i++) {
        uj_print(printer, i ? between : "");
        uj_print(printer, before);
        uj_print(printer, code.code);
        uj_print(printer, after);
    }
}

static const char *pattern_of(const ujreg_field_info *info) {
    return info->type == UJREG_TYPE_DATE ? DATE_PATTERN : info->table == UJREG_TABLE_AAB301 ? "[0-9]{6}" : NULL;
}

/* --- JSON Schema, draft 2020-12 ------------------------------------------------------------------------- */

static void json_property(struct uj_printer *printer, const ujreg_field_info *info) {
    uj_print(printer, "    ");
    uj_print_json(printer, info->code);
    uj_print(printer, ": {\n      \"title\": ");
    uj_print_json(printer, info->name_zh);
    uj_print(printer, ",\n      \"description\": ");
    uj_print_json(printer, info->name_en);
    uj_print(printer, ",\n      \"type\": \"string\",\n      ");
    if (lists_codes(info)) {
        uj_print(printer, "\"enum\": [");
        print_codes(printer, info, "\"", "\"", ", ");
        uj_print(printer, "]");
    } else if (pattern_of(info)) {
        uj_print(printer, "\"pattern\": \"^");
        uj_print(printer, pattern_of(info));
        uj_print(printer, "$\"");
    } else {
        uj_print(printer, info->required ? "\"minLength\": 1,\n      " : "");
        uj_print(printer, "\"maxLength\": ");
        uj_print_number(printer, (uint64_t)info->length);
    }
    uj_print(printer, "\n    }");
}

static void json_schema(struct uj_printer *printer) {
    ujreg_field_info info;
    const char *comma = "";
    uj_print(printer, "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"$id\": ");
    uj_print_json(printer, ujreg_xml_namespace());
    uj_print(printer, ",\n  \"title\": \"" TITLE_ZH "\",\n  \"description\": \"One " TITLE_EN
                      ": a line of NDJSON, an element of a JSON "
                      "array. An empty item has no key. " BEYOND "\",\n  \"type\": \"object\",\n  \"required\": [");
    for (int32_t i = 1; field_at(i, &info); i++) {
        if (info.required) {
            uj_print(printer, comma);
            uj_print_json(printer, info.code);
            comma = ", ";
        }
    }
    uj_print(printer, "],\n  \"properties\": {\n");
    for (int32_t i = 1; field_at(i, &info); i++) {
        uj_print(printer, i > 1 ? ",\n" : "");
        json_property(printer, &info);
    }
    uj_print(printer, "\n  }\n}\n");
}

/* --- XSD 1.0 -------------------------------------------------------------------------------------------- */

static void xsd_type(struct uj_printer *printer, const ujreg_field_info *info) {
    uj_print(printer, "  <xs:simpleType name=\"");
    uj_print(printer, info->code);
    uj_print(printer, "\">\n    <xs:annotation>\n      <xs:documentation xml:lang=\"zh\">");
    uj_print(printer, info->name_zh);
    uj_print(printer, "</xs:documentation>\n      <xs:documentation xml:lang=\"en\">");
    uj_print(printer, info->name_en);
    uj_print(printer, "</xs:documentation>\n    </xs:annotation>\n    <xs:restriction base=\"xs:string\">\n");
    if (lists_codes(info)) {
        print_codes(printer, info, "      <xs:enumeration value=\"", "\"/>\n", "");
    } else if (pattern_of(info)) {
        uj_print(printer, "      <xs:pattern value=\"");
        uj_print(printer, pattern_of(info));
        uj_print(printer, "\"/>\n");
    } else {
        uj_print(printer, info->required ? "      <xs:minLength value=\"1\"/>\n" : "");
        uj_print(printer, "      <xs:maxLength value=\"");
        uj_print_number(printer, (uint64_t)info->length);
        uj_print(printer, "\"/>\n");
    }
    uj_print(printer, "    </xs:restriction>\n  </xs:simpleType>\n");
}

static void xsd(struct uj_printer *printer) {
    ujreg_field_info info;
    uj_print(printer,
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- " TITLE_ZH "\n     A file with records of unemployment "
             "deregistration. " BEYOND
             " -->\n<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"\n           xmlns=\"");
    uj_print(printer, ujreg_xml_namespace());
    uj_print(printer, "\"\n           targetNamespace=\"");
    uj_print(printer, ujreg_xml_namespace());
    uj_print(printer, "\" elementFormDefault=\"qualified\">\n"
                      "  <xs:element name=\"records\">\n    <xs:complexType>\n      <xs:sequence>\n"
                      "        <xs:element name=\"record\" type=\"record\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>\n"
                      "      </xs:sequence>\n    </xs:complexType>\n  </xs:element>\n"
                      "  <xs:complexType name=\"record\">\n    <xs:all>\n");
    for (int32_t i = 1; field_at(i, &info); i++) {
        uj_print(printer, "      <xs:element name=\"");
        uj_print(printer, info.code);
        uj_print(printer, "\" type=\"");
        uj_print(printer, info.code);
        uj_print(printer, info.required ? "\"/>\n" : "\" minOccurs=\"0\"/>\n");
    }
    uj_print(printer, "    </xs:all>\n  </xs:complexType>\n");
    for (int32_t i = 1; field_at(i, &info); i++) {
        xsd_type(printer, &info);
    }
    uj_print(printer, "</xs:schema>\n");
}

/* --- SQL ------------------------------------------------------------------------------------------------ */

static void sql_column(struct uj_printer *printer, const ujreg_field_info *info) {
    int text = info->type == UJREG_TYPE_TEXT;
    uj_print(printer, "    -- ");
    uj_print(printer, info->name_zh);
    uj_print(printer, ": ");
    uj_print(printer, info->name_en);
    uj_print(printer, "\n    ");
    uj_print(printer, info->code);
    uj_print(printer, text ? " VARCHAR(" : " CHAR(");
    uj_print_number(printer, (uint64_t)info->length);
    uj_print(printer, ")");
    uj_print(printer, info->required ? " NOT NULL" : "");
    uj_print(printer, "\n        CHECK (");
    if (lists_codes(info)) {
        uj_print(printer, info->code);
        uj_print(printer, " IN (");
        print_codes(printer, info, "'", "'", ", ");
        uj_print(printer, ")");
    } else {
        uj_print(printer, "LENGTH(");
        uj_print(printer, info->code);
        uj_print(printer, text ? ") <= " : ") = ");
        uj_print_number(printer, (uint64_t)info->length);
    }
    uj_print(printer, "),\n");
}

static void sql(struct uj_printer *printer) {
    ujreg_field_info info;
    uj_print(printer,
             "-- " TITLE_ZH "\n-- A table for records of unemployment deregistration. " BEYOND "\n"
             "-- Lengths are of characters: where a database counts bytes, say so (Oracle: VARCHAR2(50 CHAR), NLS_LENGTH_SEMANTICS).\n"
             "CREATE TABLE deregistration (\n");
    for (int32_t i = 1; i <= ujreg_field_count() && field_at(i, &info); i++) {
        sql_column(printer, &info);
    }
    uj_print(printer, "    -- 业务唯一标识号\n    PRIMARY KEY (AAB301, AAZ341)\n);\n");
    for (int32_t i = 1; i <= ujreg_field_count() && field_at(i, &info); i++) {
        ujreg_code code = {.size = sizeof code};
        if (!lists_codes(&info)) {
            continue;
        }
        uj_print(printer, "\n-- ");
        uj_print(printer, info.name_zh);
        uj_print(printer, ": ");
        uj_print(printer, info.name_en);
        uj_print(printer, "\nCREATE TABLE code_");
        uj_print(printer, info.code);
        uj_print(printer, " (\n    code CHAR(");
        uj_print_number(printer, (uint64_t)info.length);
        uj_print(printer, ") NOT NULL PRIMARY KEY,\n    name VARCHAR(100) NOT NULL\n);\n");
        for (uint32_t row = 0; ujreg_code_at(NULL, info.table, row, &code) == UJREG_OK; row++) {
            uj_print(printer, "INSERT INTO code_");
            uj_print(printer, info.code);
            uj_print(printer, " (code, name) VALUES ('");
            uj_print(printer, code.code);
            uj_print(printer, "', '");
            uj_print(printer, code.name_zh);
            uj_print(printer, "');\n");
        }
    }
}

/* --- ctypes --------------------------------------------------------------------------------------------- */

static void ctypes(struct uj_printer *printer) {
    for (size_t i = 0; i < sizeof ctypes_text / sizeof ctypes_text[0]; i++) {
        uj_print(printer, ctypes_text[i]);
    }
}

/* -------------------------------------------------------------------------------------------------------- */

ujreg_status ujreg_schema(int32_t schema, ujreg_sink sink, void *context) {
    static void (*const kinds[])(struct uj_printer *printer) = {json_schema, xsd, sql, ctypes};
    struct uj_printer printer;
    if (!sink || schema < UJREG_SCHEMA_JSON || schema > UJREG_SCHEMA_CTYPES) {
        return UJREG_ERROR_ARGUMENT;
    }
    uj_printer_init(&printer, sink, context);
    kinds[schema - UJREG_SCHEMA_JSON](&printer);
    return uj_printer_finish(&printer);
}
