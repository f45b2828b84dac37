/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg area: a code then and now, its history, and where the table came from. */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "areas.h"
#include "input.h"
#include "tool.h"

enum { OPTION_ON, OPTION_AREAS, OPTION_OUTPUT };

static const struct option_row rows[] = {
    {"on", "YYYY", "看哪一年（默认最新）", "the year asked about (default: the latest state)"},
    {"areas", "FILE", "追加本地行政区划代码（形式同 data/areas.tsv），可重复",
     "add local area codes (a file as data/areas.tsv); repeatable"},
    {"output", "O", "text 或 ndjson（默认 text）", "text or ndjson (default text)"},
    {NULL, NULL, NULL, NULL},
};

struct question {
    ujreg_tables *tables;
    int32_t year;
    int ndjson;
    int shown; /* 1: there was an answer before */
    int named; /* 1: one was in the table */
};

#define SUCCESSORS_MAX 64

static const char *level_word(int32_t level) {
    switch (level) {
    case UJREG_LEVEL_PROVINCE:
        return say("省级", "province");
    case UJREG_LEVEL_PREFECTURE:
        return say("地级", "prefecture");
    case UJREG_LEVEL_COUNTY:
        return say("县级", "county");
    default:
        return "?";
    }
}

static const char *grade_word(int32_t grade) {
    switch (grade) {
    case UJREG_AREA_IN_FORCE:
        return say("在用", "in force");
    case UJREG_AREA_NOT_YET:
        return say("尚未启用", "not yet in force");
    case UJREG_AREA_ABOLISHED:
        return say("已停用", "abolished");
    case UJREG_AREA_PRACTICE:
        return say("不在 GB/T 2260 中，但实际使用（兵团、省本级、市本级）",
                   "not in GB/T 2260 but in real use (Corps, province or city level)");
    case UJREG_AREA_UNKNOWN:
        return say("不在代码表中，省级前缀正确；若是开发区等本地代码，用 --areas 追加",
                   "not in the table, the province prefix is right; a local code can be added by --areas");
    default:
        return say("不是行政区划代码：须为六位数字，前两位是省级代码",
                   "no area code: six digits are needed, the first two of a province");
    }
}

/* The rows of one code, oldest first; an overlay's in the place of the built-in one of the same year. */
static int next_row(const struct question *question, int32_t code, int32_t after, ujreg_area *row) {
    ujreg_area at = {.size = sizeof at};
    int found = 0;
    for (uint32_t i = 0; ujreg_area_at(question->tables, i, &at) == UJREG_OK; i++) {
        if (at.code == code && at.first_year > after && (!found || at.first_year <= row->first_year)) {
            *row = at;
            found = 1;
        }
    }
    return found;
}

static size_t successors_of(const struct question *question, const ujreg_area *row, ujreg_area_successor *room) {
    size_t needed = 0;
    ujreg_status status =
        ujreg_area_successors(question->tables, row->code, row->last_year, room, SUCCESSORS_MAX, &needed);
    return status == UJREG_OK ? needed : 0;
}

static void text_row(const struct question *question, const ujreg_area *row) {
    ujreg_area_successor successors[SUCCESSORS_MAX];
    size_t count = successors_of(question, row, successors);
    out("    ");
    out_number((uint64_t)row->first_year);
    out("–");
    if (row->last_year) {
        out_number((uint64_t)row->last_year);
    } else {
        out(say("今  ", "    "));
    }
    out("  ");
    out_visible(row->name ? row->name : "?");
    for (size_t i = 0; i < count; i++) {
        out(i ? say("、", ", ") : say("，并入或改为 ", "; to "));
        areas_out_code(successors[i].code);
        out(" ");
        areas_out_full_name(question->tables, successors[i].code, successors[i].year);
        out(say("（", " ("));
        out_number((uint64_t)successors[i].year);
        out(say(" 年）", ")"));
    }
    out(row->overlay ? say("（追加的代码表）", " (of the table added)") : "");
    out("\n");
}

static void provenance(void) {
    out(say("\n来源：", "\nsource:  "));
    out(ujreg_table_source(UJREG_TABLE_AAB301));
    out(say("\n版本：", "\nversion: "));
    out(ujreg_table_version(UJREG_TABLE_AAB301));
    out("\n");
}

static void text(struct question *question, const char *shown, const ujreg_area *area) {
    ujreg_area row = {.size = sizeof row};
    out(question->shown ? "\n" : "");
    out(shown);
    if (area->name) {
        out("  ");
        areas_out_full_name(question->tables, area->code, question->year);
    }
    out("\n  ");
    if (question->year) {
        out_number((uint64_t)question->year);
        out(say(" 年：", ": "));
    }
    out(grade_word(area->grade));
    if (area->level) {
        out(say("，", ", "));
        out(level_word(area->level));
    }
    out("\n");
    if (area->first_year) {
        out(say("  沿革：\n", "  history:\n"));
        for (int32_t after = 0; next_row(question, area->code, after, &row); after = row.first_year) {
            text_row(question, &row);
        }
        out(say("  今天：", "  today:   "));
        areas_out_today(question->tables, area->code, question->year ? question->year : area->first_year);
        out("\n");
    }
    question->named |= area->name != NULL;
}

static void ndjson_row(const struct question *question, const ujreg_area *row) {
    ujreg_area_successor successors[SUCCESSORS_MAX];
    size_t count = successors_of(question, row, successors);
    out("{\"name\":");
    out_json(row->name);
    out(",\"level\":");
    out_json(ujreg_area_level_name(row->level));
    out(",\"first_year\":");
    out_number((uint64_t)row->first_year);
    out(",\"last_year\":");
    if (row->last_year) {
        out_number((uint64_t)row->last_year);
    } else {
        out("null");
    }
    out(row->overlay ? ",\"overlay\":true,\"successors\":[" : ",\"overlay\":false,\"successors\":[");
    for (size_t i = 0; i < count; i++) {
        out(i ? ",{\"code\":\"" : "{\"code\":\"");
        areas_out_code(successors[i].code);
        out("\",\"year\":");
        out_number((uint64_t)successors[i].year);
        out("}");
    }
    out("]}");
}

static void ndjson(const struct question *question, const char *code, const ujreg_area *area) {
    ujreg_area row = {.size = sizeof row};
    char room[1024];
    ujreg_status named = ujreg_area_full_name(question->tables, area->code, question->year, room, sizeof room, NULL);
    const char *comma = "";
    out("{\"type\":\"area\",\"code\":");
    out_json(code);
    out(",\"on\":");
    if (question->year) {
        out_number((uint64_t)question->year);
    } else {
        out("null");
    }
    out(",\"grade\":");
    out_json(ujreg_area_grade_name(area->grade));
    out(",\"level\":");
    out_json(area->level ? ujreg_area_level_name(area->level) : NULL);
    out(",\"name\":");
    out_json(area->name);
    out(",\"full_name\":");
    out_json(named == UJREG_OK ? room : NULL);
    out(",\"history\":[");
    for (int32_t after = 0; area->first_year && next_row(question, area->code, after, &row); after = row.first_year) {
        out(comma);
        ndjson_row(question, &row);
        comma = ",";
    }
    out("],\"today\":");
    areas_json_today(question->tables, area->first_year ? area->code : 0,
                     question->year ? question->year : area->first_year);
    out(",\"table_version\":");
    out_json(ujreg_table_version(UJREG_TABLE_AAB301));
    out("}\n");
}

static int answer(struct question *question, const char *code) {
    ujreg_area area = {.size = sizeof area};
    ujreg_status status = ujreg_area_find(question->tables, code, strlen(code), question->year, &area);
    char *shown = text_visible(code, strlen(code));
    if (status < 0 || !shown) {
        free(shown);
        return failed(shown ? status : UJREG_ERROR_MEMORY);
    }
    if (question->ndjson) {
        ndjson(question, shown, &area);
    } else {
        text(question, shown, &area);
    }
    question->shown = 1;
    free(shown);
    return status == UJREG_OK ? EXIT_FINE : EXIT_WRONG;
}

static int set_option(void *context, const struct command *command, int option, const char *value) {
    struct question *question = context;
    uint64_t number = 0;
    ujreg_status status;
    switch (option) {
    case OPTION_ON:
        if (!value_number(value, 9999, &number) || number == 0 || strlen(value) != 4) {
            return options_wrong(command, "on", value, "应为四位年份，如 2019",
                                 "expected a year of four digits, such as 2019");
        }
        question->year = (int32_t)number;
        return EXIT_FINE;
    case OPTION_AREAS:
        status = question->tables ? UJREG_OK : ujreg_tables_new(NULL, &question->tables);
        return status == UJREG_OK ? input_load_table(question->tables, UJREG_TABLE_AAB301, value) : failed(status);
    default:
        return option_ndjson(command, value, &question->ndjson);
    }
}

static int answer_all(struct question *question, int count, char **codes) {
    int worst = EXIT_FINE;
    for (int i = 0; i < count && worst < EXIT_USAGE; i++) {
        int status = answer(question, codes[i]);
        worst = status > worst ? status : worst;
    }
    if (question->named && !question->ndjson && worst < EXIT_USAGE) {
        provenance();
    }
    return worst;
}

static int run(const struct command *command, int argc, char **argv) {
    struct question question = {.year = 0};
    int status;
    if (options_read(command, argc, argv, set_option, &question, &status)) {
        int count = options_operands(command, argc, 1, argc, &status);
        status = status == EXIT_FINE ? answer_all(&question, count, argv + optind) : status;
    }
    ujreg_tables_free(question.tables);
    return status;
}

const struct command command_area = {
    .name = "area",
    .arguments = "[options] CODE...",
    .zh = "查行政区划代码：名称、沿革、后继代码、来源",
    .en = "look up an area code: names, history, successors, provenance",
    .options = rows,
    .notes_zh = "代码表按每年年底的状态，变更当年新旧代码都算在用。\n"
                "退出码：0 代码表中有；1 代码表中没有或不是代码；2 用法错误；3 文件无法读取；4 没有完成。\n",
    .notes_en = "The table is the state at the end of each year; in the year of a change both codes are in force.\n"
                "Exit status: 0 in the table; 1 not in the table or no code; 2 wrong usage; "
                "3 a file could not be read;\n"
                "4 not finished.\n",
    .run = run,
};
