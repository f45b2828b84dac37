/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg calendar: which years are known, the listed days of a year, what a day is. */
#include <getopt.h>
#include <string.h>

#include "days.h"
#include "tool.h"

enum { OPTION_LOAD, OPTION_LOCAL, OPTION_OUTPUT };

static const struct option_row rows[] = {
    {"load", "FILE", "装入一年的放假安排（形式同 data/cn_holidays.tsv），可重复",
     "load a year's days off (a file as data/cn_holidays.tsv); repeatable"},
    {"local", "FILE", "装入本地的放假安排（如少数民族节日），形式相同，可重复",
     "load local days off (ethnic-minority holidays), in the same form; repeatable"},
    {"output", "O", "text 或 ndjson（默认 text）", "text or ndjson (default text)"},
    {NULL, NULL, NULL, NULL},
};

struct question {
    ujreg_calendar *calendar;
    int ndjson;
};

static void known_years(const struct question *question, const char *between) {
    int32_t last = ujreg_calendar_last_year(question->calendar);
    const char *comma = "";
    for (int32_t year = ujreg_calendar_first_year(question->calendar); year <= last; year++) {
        if (ujreg_calendar_knows(question->calendar, year)) {
            out(comma);
            out_integer(year);
            comma = between;
        }
    }
}

static int overview(const struct question *question) {
    if (question->ndjson) {
        out("{\"type\":\"calendar\",\"years\":[");
        known_years(question, ",");
        out("],\"builtin\":");
        out_json(ujreg_calendar_version());
        out(",\"source\":");
        out_json(ujreg_calendar_source());
        out("}\n");
        return EXIT_FINE;
    }
    out(say("已知的年份：", "known years: "));
    known_years(question, say("、", ", "));
    out(say("\n内置：", "\nbuilt in:    "));
    out(ujreg_calendar_version());
    out(say("\n来源：", "\nsource:      "));
    out(ujreg_calendar_source());
    out(say("\n其他年份的答案是“不知道”，可用 --load 装入。\n",
            "\nOf any other year the answer is \"not known\"; --load adds years.\n"));
    return EXIT_FINE;
}

static void day_json(const struct question *question, const ujreg_date *date) {
    static const char *const kinds[] = {"ordinary", "holiday", "workday"};
    ujreg_calendar_day day = {.size = sizeof day};
    int known = ujreg_calendar_get_day(question->calendar, date, &day) == UJREG_OK;
    out("{\"type\":\"day\",\"date\":");
    days_json(date);
    out(",\"weekday\":");
    out_integer(ujreg_date_weekday(date));
    out(!known        ? ",\"known\":false,\"workday\":null"
        : day.workday ? ",\"known\":true,\"workday\":true"
                      : ",\"known\":true,\"workday\":false");
    out(",\"kind\":");
    out_json(known ? kinds[day.kind] : NULL);
    out(",\"name\":");
    out_json(known && *day.name ? day.name : NULL);
    out(known && day.local ? ",\"local\":true}\n" : ",\"local\":false}\n");
}

static void day_text(const struct question *question, const ujreg_date *date) {
    ujreg_calendar_day day = {.size = sizeof day};
    if (ujreg_calendar_get_day(question->calendar, date, &day) != UJREG_OK) {
        return; /* an unknown year: complained of */
    }
    days_out(date);
    out(say("：", ": "));
    out(day.workday ? say("工作日", "a working day") : say("不是工作日", "not a working day"));
    if (day.kind == UJREG_DAY_WORKDAY) {
        out(say("，调休上班", ", makes up for a holiday"));
    }
    if (*day.name) {
        out(say("（", " ("));
        out_visible(day.name);
        out(say("）", ")"));
    }
    out(day.local ? say("，按本地安排", ", by the local list") : "");
    out("\n");
}

static int one_day(const struct question *question, const ujreg_date *date) {
    int known = ujreg_calendar_knows(question->calendar, date->year);
    if (question->ndjson) {
        day_json(question, date);
    } else {
        day_text(question, date);
    }
    if (!known) {
        days_unknown(question->calendar, date->year);
    }
    return known ? EXIT_FINE : EXIT_WRONG;
}

static int one_year(const struct question *question, int32_t year) {
    ujreg_date first = {(int16_t)year, 1, 1};
    ujreg_date last = {(int16_t)year, 12, 31};
    ujreg_date eve;
    int32_t workdays = 0;
    if (!ujreg_calendar_knows(question->calendar, year)) {
        days_unknown(question->calendar, year);
        return EXIT_WRONG;
    }
    ujreg_status status = ujreg_date_add_days(&first, -1, &eve);
    status = status == UJREG_OK ? ujreg_calendar_count_workdays(question->calendar, &eve, &last, &workdays) : status;
    if (status != UJREG_OK) {
        return failed(status);
    }
    if (!question->ndjson) {
        out_integer(year);
        out(say(" 年：工作日 ", ": "));
        out_integer(workdays);
        out(say(" 个\n", " working days\n"));
        days_list(question->calendar, &first, &last);
        return EXIT_FINE;
    }
    out("{\"type\":\"year\",\"year\":");
    out_integer(year);
    out(",\"workdays\":");
    out_integer(workdays);
    out("}\n");
    for (int32_t number = ujreg_date_day_number(&first); number <= ujreg_date_day_number(&last); number++) {
        ujreg_calendar_day day = {.size = sizeof day};
        ujreg_date date;
        if (ujreg_date_from_day_number(number, &date) == UJREG_OK &&
            ujreg_calendar_get_day(question->calendar, &date, &day) == UJREG_OK && day.kind != UJREG_DAY_ORDINARY) {
            day_json(question, &date);
        }
    }
    return EXIT_FINE;
}

static int one(const struct question *question, const char *text) {
    uint64_t year = 0;
    ujreg_date date;
    if (strlen(text) == 4 && value_number(text, 9999, &year) && year > 0) {
        return one_year(question, (int32_t)year);
    }
    if (ujreg_date_parse(text, strlen(text), &date) == UJREG_OK) {
        return one_day(question, &date);
    }
    complain("“%s”既不是年份（YYYY），也不是有效日期（YYYYMMDD）",
             "'%s' is neither a year (YYYY) nor a valid date (YYYYMMDD)", text);
    return EXIT_USAGE;
}

static int set_option(void *context, const struct command *command, int option, const char *value) {
    struct question *question = context;
    if (option == OPTION_OUTPUT) {
        return option_ndjson(command, value, &question->ndjson);
    }
    return days_load(&question->calendar, option == OPTION_LOAD ? UJREG_CALENDAR_NATIONAL : UJREG_CALENDAR_LOCAL, value);
}

static int answer_all(struct question *question, int count, char **texts) {
    int worst = count == 0 ? overview(question) : EXIT_FINE;
    for (int i = 0; i < count && worst < EXIT_USAGE; i++) {
        int status = one(question, texts[i]);
        worst = status > worst ? status : worst;
    }
    return worst;
}

static int run(const struct command *command, int argc, char **argv) {
    struct question question = {.ndjson = 0};
    int status;
    if (options_read(command, argc, argv, set_option, &question, &status)) {
        status = answer_all(&question, argc - optind, argv + optind);
    }
    ujreg_calendar_free(question.calendar);
    return status;
}

const struct command command_calendar = {
    .name = "calendar",
    .arguments = "[options] [YYYY|YYYYMMDD...]",
    .zh = "查工作日历：哪些年份已知，一年的放假和调休，某一天是不是工作日",
    .en = "working days: which years are known, the listed days of a year, what a day is",
    .options = rows,
    .notes_zh = "退出码：0 有答案；1 不知道那一年的放假安排；2 用法错误；3 文件无法读取；4 没有完成。\n",
    .notes_en = "Exit status: 0 answered; 1 a year is not known; 2 wrong usage; 3 a file could not be read; "
                "4 not finished.\n",
    .run = run,
};
