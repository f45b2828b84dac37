/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg code: the small code tables. */
#include <getopt.h>
#include <string.h>

#include "input.h"
#include "tool.h"

enum { OPTION_CODES, OPTION_OUTPUT };

static const struct option_row rows[] = {
    {"codes", "FILE", "追加代码（形式同 data 目录中的该表），须指明表名，可重复",
     "add codes to the table named (a file as the one in data/); repeatable"},
    {"output", "O", "text 或 ndjson（默认 text）", "text or ndjson (default text)"},
    {NULL, NULL, NULL, NULL},
};

static const int32_t fields[] = {UJREG_AJC00A, UJREG_AAC058, UJREG_AAC004, UJREG_AAB301};
#define FIELDS (sizeof fields / sizeof fields[0])
#define FILES_MAX 16

struct question {
    ujreg_tables *tables;
    const char *files[FILES_MAX];
    size_t file_count;
    int ndjson;
};

static void text_provenance(int32_t table) {
    out(say("来源：", "source:  "));
    out(ujreg_table_source(table));
    out(say("\n版本：", "\nversion: "));
    out(ujreg_table_version(table));
    out("\n");
}

static void code_line(const struct question *question, const ujreg_field_info *field, const ujreg_code *code) {
    if (question->ndjson) {
        out("{\"type\":\"code\",\"table\":");
        out_json(field->code);
        out(",\"code\":");
        out_json(code->code);
        out(",\"name_zh\":");
        out_json(code->name_zh);
        out(",\"name_en\":");
        out_json(code->name_en);
        out(",\"status\":");
        out_json(ujreg_code_status_name(code->status));
        out(code->overlay ? ",\"overlay\":true" : ",\"overlay\":false");
        out(",\"table_version\":");
        out_json(ujreg_table_version(field->table));
        out("}\n");
        return;
    }
    out_visible(code->code);
    out("  ");
    out_visible(*code->name_zh ? code->name_zh : code->name_en);
    if (language() != UJREG_LANGUAGE_ZH && *code->name_en && *code->name_zh) {
        out("  ");
        out_visible(code->name_en);
    }
    if (code->status == UJREG_CODE_EXTENSION) {
        out(say("（扩展代码，各地含义不一）", "  (extension: provinces disagree on its meaning)"));
    } else if (code->status == UJREG_CODE_WITHDRAWN) {
        out(say("（旧代码，现行代码表没有", "  (withdrawn: not in today's table"));
        if (code->last_year) {
            out(say("，用到 ", ", in use until "));
            out_number((uint64_t)code->last_year);
            out(say(" 年", ""));
        }
        out(say("）", ")"));
    }
    out("\n");
}

static int list_tables(const struct question *question) {
    for (size_t i = 0; i < FIELDS; i++) {
        ujreg_field_info field = {.size = sizeof field};
        if (ujreg_field_get(fields[i], &field) != UJREG_OK) {
            continue;
        }
        int areas = field.table == UJREG_TABLE_AAB301;
        uint64_t count = areas ? ujreg_area_count(NULL) : ujreg_code_count(NULL, field.table);
        if (question->ndjson) {
            out("{\"type\":\"table\",\"table\":");
            out_json(field.code);
            out(",\"name_zh\":");
            out_json(field.name_zh);
            out(",\"name_en\":");
            out_json(field.name_en);
            out(",\"rows\":");
            out_number(count);
            out(",\"version\":");
            out_json(ujreg_table_version(field.table));
            out(",\"source\":");
            out_json(ujreg_table_source(field.table));
            out("}\n");
            continue;
        }
        out(field.code);
        out("  ");
        out(say(field.name_zh, field.name_en));
        out(say("，", ", "));
        out_number(count);
        out(areas ? say(" 行，用 ujreg area 查", " rows, see ujreg area") : say(" 个代码", " codes"));
        out(say("，版本 ", ", version "));
        out(ujreg_table_version(field.table));
        out("\n");
    }
    return EXIT_FINE;
}

static int list_codes(const struct question *question, const ujreg_field_info *field) {
    ujreg_code code = {.size = sizeof code};
    if (!question->ndjson) {
        out(field->code);
        out(" ");
        out(say(field->name_zh, field->name_en));
        out("\n");
    }
    for (uint32_t i = 0; ujreg_code_at(question->tables, field->table, i, &code) == UJREG_OK; i++) {
        code_line(question, field, &code);
    }
    if (!question->ndjson) {
        text_provenance(field->table);
    }
    return EXIT_FINE;
}

static int one_code(const struct question *question, const ujreg_field_info *field, const char *text) {
    ujreg_code code = {.size = sizeof code};
    ujreg_status status = ujreg_code_find(question->tables, field->table, text, strlen(text), 0, &code);
    if (status < 0) {
        return failed(status);
    }
    if (code.status) {
        code_line(question, field, &code);
        return status == UJREG_OK ? EXIT_FINE : EXIT_WRONG;
    }
    char zero[3] = {'0', text[0], '\0'};
    int lost = strlen(text) == 1 && ujreg_code_find(question->tables, field->table, zero, 2, 0, &code) == UJREG_OK;
    complain(lost ? "代码表 %s 中没有代码 %s；丢了前面的 0？" : "代码表 %s 中没有代码 %s",
             lost ? "the table %s has no code %s; is its leading zero lost?" : "the table %s has no code %s",
             field->code, text);
    return EXIT_WRONG;
}

/* The table that a name means; 0 when there is none. */
static int find_table(const char *name, ujreg_field_info *field) {
    int32_t number = ujreg_field_find(name, strlen(name));
    return number && ujreg_field_get(number, field) == UJREG_OK && field->table != UJREG_TABLE_NONE;
}

static int answer(struct question *question, const struct command *command, int argc, char **argv) {
    ujreg_field_info field = {.size = sizeof field};
    if (optind == argc && question->file_count == 0) {
        return list_tables(question);
    }
    if (optind == argc) {
        complain("--codes 须指明表名，如 ujreg code --codes FILE AAC058",
                 "--codes needs the name of a table, as in ujreg code --codes FILE AAC058");
        return EXIT_USAGE;
    }
    if (!find_table(argv[optind], &field) || field.table == UJREG_TABLE_AAB301) {
        int areas = field.table == UJREG_TABLE_AAB301;
        complain(areas ? "%s 是行政区划代码，用 ujreg area 查；见 ujreg %s --help"
                       : "没有代码表“%s”：有 AJC00A、AAC058、AAC004；见 ujreg %s --help",
                 areas ? "%s are area codes: use ujreg area; see ujreg %s --help"
                       : "there is no code table '%s': there are AJC00A, AAC058, AAC004; see ujreg %s --help",
                 argv[optind], command->name);
        return EXIT_USAGE;
    }
    if (question->file_count) {
        ujreg_status status = ujreg_tables_new(NULL, &question->tables);
        if (status != UJREG_OK) {
            return failed(status);
        }
    }
    for (size_t i = 0; i < question->file_count; i++) {
        int status = input_load_table(question->tables, field.table, question->files[i]);
        if (status != EXIT_FINE) {
            return status;
        }
    }
    return argc - optind == 1 ? list_codes(question, &field) : one_code(question, &field, argv[optind + 1]);
}

static int set_option(void *context, const struct command *command, int option, const char *value) {
    struct question *question = context;
    if (option == OPTION_OUTPUT) {
        return option_ndjson(command, value, &question->ndjson);
    }
    if (question->file_count == FILES_MAX) {
        return options_wrong(command, "codes", value, "文件太多", "too many files");
    }
    question->files[question->file_count++] = value;
    return EXIT_FINE;
}

static int run(const struct command *command, int argc, char **argv) {
    struct question question = {.ndjson = 0};
    int status;
    if (options_read(command, argc, argv, set_option, &question, &status)) {
        options_operands(command, argc, 0, 2, &status);
        status = status == EXIT_FINE ? answer(&question, command, argc, argv) : status;
    }
    ujreg_tables_free(question.tables);
    return status;
}

const struct command command_code = {
    .name = "code",
    .arguments = "[options] [TABLE [CODE]]",
    .zh = "查代码表：AJC00A 注销原因、AAC058 证件类型、AAC004 性别",
    .en = "the code tables: AJC00A reasons, AAC058 kinds of document, AAC004 sex",
    .options = rows,
    .notes_zh = "退出码：0 有；1 没有这个代码；2 用法错误；3 文件无法读取；4 没有完成。\n",
    .notes_en = "Exit status: 0 found; 1 no such code; 2 wrong usage; 3 a file could not be read; 4 not finished.\n",
    .run = run,
};
