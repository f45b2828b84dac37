/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg version: library, data, tables, features. */
#include "tool.h"

static const struct option_row rows[] = {
    {"output", "O", "text 或 ndjson（默认 text）", "text or ndjson (default text)"},
    {NULL, NULL, NULL, NULL},
};

static const int32_t fields[] = {UJREG_AAB301, UJREG_AAC058, UJREG_AJC00A, UJREG_AAC004};
static const char *const features[] = {"xml", "threads", "simd"};

static void text(void) {
    out("ujreg ");
    out(ujreg_version());
    out(say("\n数据 ", "\ndata "));
    out(ujreg_data_version());
    out("\n");
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        ujreg_field_info field = {.size = sizeof field};
        if (ujreg_field_get(fields[i], &field) == UJREG_OK) {
            out("  ");
            out(field.code);
            out(" ");
            out(ujreg_table_version(field.table));
            out(say("：", ": "));
            out(ujreg_table_source(field.table));
            out("\n");
        }
    }
    for (size_t i = 0; i < sizeof features / sizeof features[0]; i++) {
        out(i ? say("，", ", ") : say("功能：", "features: "));
        out(features[i]);
        out(ujreg_feature(features[i]) ? say(" 有", " yes") : say(" 无", " no"));
    }
    out("\n");
}

static void ndjson(void) {
    out("{\"type\":\"version\",\"version\":");
    out_json(ujreg_version());
    out(",\"data_version\":");
    out_json(ujreg_data_version());
    out(",\"tables\":{");
    const char *comma = "";
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        ujreg_field_info field = {.size = sizeof field};
        if (ujreg_field_get(fields[i], &field) == UJREG_OK) {
            out(comma);
            out_json(field.code);
            out(":{\"version\":");
            out_json(ujreg_table_version(field.table));
            out(",\"source\":");
            out_json(ujreg_table_source(field.table));
            out("}");
            comma = ",";
        }
    }
    out("},\"features\":{");
    for (size_t i = 0; i < sizeof features / sizeof features[0]; i++) {
        out(i ? "," : "");
        out_json(features[i]);
        out(ujreg_feature(features[i]) ? ":true" : ":false");
    }
    out("}}\n");
}

static int set_option(void *context, const struct command *command, int option, const char *value) {
    (void)option; /* there is one */
    return option_ndjson(command, value, context);
}

static int run(const struct command *command, int argc, char **argv) {
    int as_ndjson = 0;
    int status;
    if (!options_read(command, argc, argv, set_option, &as_ndjson, &status)) {
        return status;
    }
    options_operands(command, argc, 0, 0, &status);
    if (status == EXIT_FINE && as_ndjson) {
        ndjson();
    } else if (status == EXIT_FINE) {
        text();
    }
    return status;
}

const struct command command_version = {
    .name = "version",
    .arguments = "[options]",
    .zh = "程序、数据和各代码表的版本，包含的功能",
    .en = "versions of the program, its data and its tables; what was built in",
    .options = rows,
    .run = run,
};
