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

static int run(const struct command *command, int argc, char **argv) {
    const char *value;
    int status;
    int option;
    int choice = 0;
    while ((option = options_next(command, argc, argv, &value, &status)) != OPTIONS_END) {
        if (option == OPTIONS_STOP) {
            return status;
        }
        choice = value_choice(value, "text|ndjson");
        if (choice < 0) {
            return options_wrong(command, "output", value, "应为 text 或 ndjson", "text or ndjson is meant");
        }
    }
    options_operands(command, argc, 0, 0, &status);
    if (status == EXIT_FINE && choice) {
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
