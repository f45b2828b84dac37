/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg schema: the record as JSON Schema, XSD and SQL, made from the library's own schema and code tables, so that they
 * cannot say something else; and the library's headers for Python's ctypes. */
#include <getopt.h>
#include <string.h>

#include "generated/ctypes.h"
#include "tool.h"

enum { OPTION_FORMAT };

static const struct option_row rows[] = {
    {"format", "F",
     "json-schema：NDJSON 和 JSON 的一条记录；xsd：XML 文件；sql：建表语句；\nctypes：供 Python 调用本程序库的声明",
     "json-schema: a record of NDJSON and JSON; xsd: an XML file;\nsql: a table; ctypes: the library for Python"},
    {NULL, NULL, NULL, NULL},
};

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
static void out_codes(const ujreg_field_info *info, const char *before, const char *after, const char *between) {
    ujreg_code code = {.size = sizeof code};
    for (uint32_t i = 0; ujreg_code_at(NULL, info->table, i, &code) == UJREG_OK; i++) {
        out(i ? between : "");
        out(before);
        out(code.code);
        out(after);
    }
}

static const char *pattern_of(const ujreg_field_info *info) {
    return info->type == UJREG_TYPE_DATE ? DATE_PATTERN : info->table == UJREG_TABLE_AAB301 ? "[0-9]{6}" : NULL;
}

/* --- JSON Schema, draft 2020-12 ------------------------------------------------------------------------- */

static void json_property(const ujreg_field_info *info) {
    out("    ");
    out_json(info->code);
    out(": {\n      \"title\": ");
    out_json(info->name_zh);
    out(",\n      \"description\": ");
    out_json(info->name_en);
    out(",\n      \"type\": \"string\",\n      ");
    if (lists_codes(info)) {
        out("\"enum\": [");
        out_codes(info, "\"", "\"", ", ");
        out("]");
    } else if (pattern_of(info)) {
        out("\"pattern\": \"^");
        out(pattern_of(info));
        out("$\"");
    } else {
        out(info->required ? "\"minLength\": 1,\n      " : "");
        out("\"maxLength\": ");
        out_number((uint64_t)info->length);
    }
    out("\n    }");
}

static void json_schema(void) {
    ujreg_field_info info;
    const char *comma = "";
    out("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"$id\": ");
    out_json(ujreg_xml_namespace());
    out(",\n  \"title\": \"" TITLE_ZH "\",\n  \"description\": \"One " TITLE_EN ": a line of NDJSON, an element of a JSON "
        "array. An empty item has no key. " BEYOND "\",\n  \"type\": \"object\",\n  \"required\": [");
    for (int32_t i = 1; field_at(i, &info); i++) {
        if (info.required) {
            out(comma);
            out_json(info.code);
            comma = ", ";
        }
    }
    out("],\n  \"properties\": {\n");
    for (int32_t i = 1; field_at(i, &info); i++) {
        out(i > 1 ? ",\n" : "");
        json_property(&info);
    }
    out("\n  }\n}\n");
}

/* --- XSD 1.0 -------------------------------------------------------------------------------------------- */

static void xsd_type(const ujreg_field_info *info) {
    out("  <xs:simpleType name=\"");
    out(info->code);
    out("\">\n    <xs:annotation>\n      <xs:documentation xml:lang=\"zh\">");
    out(info->name_zh);
    out("</xs:documentation>\n      <xs:documentation xml:lang=\"en\">");
    out(info->name_en);
    out("</xs:documentation>\n    </xs:annotation>\n    <xs:restriction base=\"xs:string\">\n");
    if (lists_codes(info)) {
        out_codes(info, "      <xs:enumeration value=\"", "\"/>\n", "");
    } else if (pattern_of(info)) {
        out("      <xs:pattern value=\"");
        out(pattern_of(info));
        out("\"/>\n");
    } else {
        out(info->required ? "      <xs:minLength value=\"1\"/>\n" : "");
        out("      <xs:maxLength value=\"");
        out_number((uint64_t)info->length);
        out("\"/>\n");
    }
    out("    </xs:restriction>\n  </xs:simpleType>\n");
}

static void xsd(void) {
    ujreg_field_info info;
    out("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- " TITLE_ZH "\n     A file with records of unemployment "
        "deregistration. " BEYOND " -->\n<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"\n           xmlns=\"");
    out(ujreg_xml_namespace());
    out("\"\n           targetNamespace=\"");
    out(ujreg_xml_namespace());
    out("\" elementFormDefault=\"qualified\">\n"
        "  <xs:element name=\"records\">\n    <xs:complexType>\n      <xs:sequence>\n"
        "        <xs:element name=\"record\" type=\"record\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>\n"
        "      </xs:sequence>\n    </xs:complexType>\n  </xs:element>\n"
        "  <xs:complexType name=\"record\">\n    <xs:all>\n");
    for (int32_t i = 1; field_at(i, &info); i++) {
        out("      <xs:element name=\"");
        out(info.code);
        out("\" type=\"");
        out(info.code);
        out(info.required ? "\"/>\n" : "\" minOccurs=\"0\"/>\n");
    }
    out("    </xs:all>\n  </xs:complexType>\n");
    for (int32_t i = 1; field_at(i, &info); i++) {
        xsd_type(&info);
    }
    out("</xs:schema>\n");
}

/* --- SQL ------------------------------------------------------------------------------------------------ */

static void sql_column(const ujreg_field_info *info) {
    int text = info->type == UJREG_TYPE_TEXT;
    out("    -- ");
    out(info->name_zh);
    out(": ");
    out(info->name_en);
    out("\n    ");
    out(info->code);
    out(text ? " VARCHAR(" : " CHAR(");
    out_number((uint64_t)info->length);
    out(")");
    out(info->required ? " NOT NULL" : "");
    out("\n        CHECK (");
    if (lists_codes(info)) {
        out(info->code);
        out(" IN (");
        out_codes(info, "'", "'", ", ");
        out(")");
    } else {
        out("LENGTH(");
        out(info->code);
        out(text ? ") <= " : ") = ");
        out_number((uint64_t)info->length);
    }
    out("),\n");
}

static void sql(void) {
    ujreg_field_info info;
    out("-- " TITLE_ZH "\n-- A table for records of unemployment deregistration. " BEYOND "\n"
        "-- Lengths are of characters: where a database counts bytes, say so (Oracle: VARCHAR2(50 CHAR), NLS_LENGTH_SEMANTICS).\n"
        "CREATE TABLE deregistration (\n");
    for (int32_t i = 1; i <= ujreg_field_count() && field_at(i, &info); i++) {
        sql_column(&info);
    }
    out("    -- 业务唯一标识号\n    PRIMARY KEY (AAB301, AAZ341)\n);\n");
    for (int32_t i = 1; i <= ujreg_field_count() && field_at(i, &info); i++) {
        ujreg_code code = {.size = sizeof code};
        if (!lists_codes(&info)) {
            continue;
        }
        out("\n-- ");
        out(info.name_zh);
        out(": ");
        out(info.name_en);
        out("\nCREATE TABLE code_");
        out(info.code);
        out(" (\n    code CHAR(");
        out_number((uint64_t)info.length);
        out(") NOT NULL PRIMARY KEY,\n    name VARCHAR(100) NOT NULL\n);\n");
        for (uint32_t row = 0; ujreg_code_at(NULL, info.table, row, &code) == UJREG_OK; row++) {
            out("INSERT INTO code_");
            out(info.code);
            out(" (code, name) VALUES ('");
            out(code.code);
            out("', '");
            out(code.name_zh);
            out("');\n");
        }
    }
}

/* --- ctypes --------------------------------------------------------------------------------------------- */

static void ctypes(void) {
    for (size_t i = 0; i < sizeof ctypes_lines / sizeof ctypes_lines[0]; i++) {
        out(ctypes_lines[i]);
        out("\n");
    }
}

/* -------------------------------------------------------------------------------------------------------- */

static int set_option(void *context, const struct command *command, int option, const char *value) {
    int *format = context;
    (void)option; /* there is one */
    *format = value_choice(value, "json-schema|xsd|sql|ctypes");
    return *format >= 0 ? EXIT_FINE
                        : options_wrong(command, "format", value, "应为 json-schema、xsd、sql 或 ctypes",
                                        "expected json-schema, xsd, sql or ctypes");
}

static int run(const struct command *command, int argc, char **argv) {
    static void (*const kinds[])(void) = {json_schema, xsd, sql, ctypes};
    int format = -1, status = EXIT_FINE;
    if (!options_read(command, argc, argv, set_option, &format, &status)) {
        return status;
    }
    options_operands(command, argc, 0, 0, &status);
    if (status == EXIT_FINE && format < 0) {
        complain("请用 --format 指明：json-schema、xsd、sql 或 ctypes",
                 "say which by --format: json-schema, xsd, sql or ctypes");
        status = EXIT_USAGE;
    }
    if (status == EXIT_FINE) {
        kinds[format]();
    }
    return status;
}

const struct command command_schema = {
    .name = "schema",
    .arguments = "--format F",
    .zh = "本数据集的结构：JSON Schema、XSD、SQL，以及 Python ctypes 声明",
    .en = "the record as JSON Schema, XSD and SQL; the library for Python's ctypes",
    .options = rows,
    .notes_zh = "由本程序的指标表和代码表生成。放不进结构描述的规则由 ujreg check 检查。\n",
    .notes_en = "Made from the schema and code tables of this program. Rules that fit into no schema are checked by\n"
                "ujreg check.\n",
    .run = run,
};
