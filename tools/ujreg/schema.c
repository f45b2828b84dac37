/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg schema: the record as JSON Schema, XSD and SQL; the library's headers for Python's ctypes. */
#include <getopt.h>

#include "tool.h"

enum { OPTION_FORMAT };

static const struct option_row rows[] = {
    {"format", "F",
     "json-schema：NDJSON 和 JSON 的一条记录；xsd：XML 文件；sql：建表语句；\nctypes：供 Python 调用本程序库的声明",
     "json-schema: a record of NDJSON and JSON; xsd: an XML file;\nsql: a table; ctypes: the library for Python"},
    {NULL, NULL, NULL, NULL},
};

static int set_option(void *context, const struct command *command, int option, const char *value) {
    int *format = context;
    (void)option; /* there is one */
    *format = value_choice(value, "json-schema|xsd|sql|ctypes");
    return *format >= 0 ? EXIT_FINE
                        : options_wrong(command, "format", value, "应为 json-schema、xsd、sql 或 ctypes",
                                        "expected json-schema, xsd, sql or ctypes");
}

static int run(const struct command *command, int argc, char **argv) {
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
        const ujreg_status answer = ujreg_schema(UJREG_SCHEMA_JSON + format, out_sink, NULL);
        status = answer == UJREG_OK ? EXIT_FINE : out_error() ? EXIT_FAILED : failed(answer);
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
