/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg deadline: the day by which something is due, "N 个工作日内", and the working days between two days. */
#include <getopt.h>
#include <string.h>

#include "days.h"
#include "tool.h"

enum { OPTION_FROM, OPTION_WORKDAYS, OPTION_TO, OPTION_LOAD, OPTION_LOCAL, OPTION_OUTPUT };

static const struct option_row rows[] = {
    {"from", "YYYYMMDD", "起算日，当日不计", "the day of the trigger, which is itself not counted"},
    {"workdays", "N", "第 N 个工作日是哪一天；-N：之前第 N 个", "which day is the N-th working day; -N: before it"},
    {"to", "YYYYMMDD", "到这一天为止有几个工作日（代替 --workdays）",
     "how many working days there are up to this day (in place of --workdays)"},
    {"load", "FILE", "装入一年的放假安排（形式同 data/cn_holidays.tsv），可重复",
     "load a year's days off (a file as data/cn_holidays.tsv); repeatable"},
    {"local", "FILE", "装入本地的放假安排（如少数民族节日），形式相同，可重复",
     "load local days off (ethnic-minority holidays), in the same form; repeatable"},
    {"output", "O", "text 或 ndjson（默认 text）", "text or ndjson (default text)"},
    {NULL, NULL, NULL, NULL},
};

#define WORKDAYS_MAX 100000

struct question {
    ujreg_calendar *calendar;
    ujreg_date from;
    ujreg_date to;
    int32_t workdays;
    int by_workdays;
    int ndjson;
};

static int set_workdays(struct question *question, const struct command *command, const char *value) {
    uint64_t number = 0;
    int before = value[0] == '-';
    if (!value_number(value + before, WORKDAYS_MAX, &number)) {
        return options_wrong(command, "workdays", value, "应为整数，如 3", "expected a whole number, such as 3");
    }
    question->workdays = before ? -(int32_t)number : (int32_t)number;
    question->by_workdays = 1;
    return EXIT_FINE;
}

static int set_option(void *context, const struct command *command, int option, const char *value) {
    struct question *question = context;
    switch (option) {
    case OPTION_FROM:
        return option_date(command, "from", value, &question->from);
    case OPTION_WORKDAYS:
        return set_workdays(question, command, value);
    case OPTION_TO:
        return option_date(command, "to", value, &question->to);
    case OPTION_LOAD:
        return days_load(&question->calendar, UJREG_CALENDAR_NATIONAL, value);
    case OPTION_LOCAL:
        return days_load(&question->calendar, UJREG_CALENDAR_LOCAL, value);
    default:
        return option_ndjson(command, value, &question->ndjson);
    }
}

static void text(const struct question *question) {
    int back = ujreg_date_compare(&question->to, &question->from) < 0;
    if (question->by_workdays) {
        days_out(&question->to);
        out("\n");
        if (question->workdays == 0) {
            return;
        }
        out(say("  起算日 ", "  working day "));
        if (language() == UJREG_LANGUAGE_ZH) {
            days_out(&question->from);
            out(question->workdays < 0 ? "（当日不计），之前第 " : "（当日不计），之后第 ");
            out_integer(question->workdays < 0 ? -question->workdays : question->workdays);
            out(" 个工作日\n");
        } else {
            out_integer(question->workdays < 0 ? -question->workdays : question->workdays);
            out(question->workdays < 0 ? " before " : " after ");
            days_out(&question->from);
            out(", which is not counted\n");
        }
    } else {
        out_integer(question->workdays);
        out("\n  ");
        days_out(&question->from);
        out(say("（不计）至 ", " (not counted) to "));
        days_out(&question->to);
        out(say("（计入）\n", " (counted)\n"));
    }
    if (back) {
        days_list(question->calendar, &question->to, &question->from);
    } else {
        days_list(question->calendar, &question->from, &question->to);
    }
}

static void ndjson(const struct question *question, int known) {
    out("{\"type\":\"deadline\",\"from\":");
    days_json(&question->from);
    out(",\"workdays\":");
    if (known || question->by_workdays) {
        out_integer(question->workdays);
    } else {
        out("null");
    }
    out(question->by_workdays ? ",\"due\":" : ",\"to\":");
    days_json(&question->to);
    out(known ? ",\"known\":true}\n" : ",\"known\":false}\n");
}

/* The year for want of which there is no answer. */
static int32_t missing_year(const struct question *question) {
    int back = question->by_workdays ? question->workdays < 0 : ujreg_date_compare(&question->to, &question->from) < 0;
    ujreg_date next;
    int32_t year = question->from.year;
    if (ujreg_date_add_days(&question->from, back ? -1 : 1, &next) == UJREG_OK) {
        year = next.year;
    }
    return days_unknown_year(question->calendar, year, back ? -1 : 1);
}

static int answer(struct question *question) {
    ujreg_status status =
        question->by_workdays
            ? ujreg_calendar_add_workdays(question->calendar, &question->from, question->workdays, &question->to)
            : ujreg_calendar_count_workdays(question->calendar, &question->from, &question->to, &question->workdays);
    if (status != UJREG_OK && status != UJREG_UNKNOWN) {
        return failed(status);
    }
    if (question->ndjson) {
        ndjson(question, status == UJREG_OK);
    } else if (status == UJREG_OK) {
        text(question);
    }
    if (status == UJREG_UNKNOWN) {
        days_unknown(question->calendar, missing_year(question));
    }
    return status == UJREG_OK ? EXIT_FINE : EXIT_WRONG;
}

static int ask(const struct command *command, struct question *question) {
    if (!question->from.year || question->by_workdays == (question->to.year != 0)) {
        complain("须有 --from，以及 --workdays 和 --to 中的一个。用法：ujreg deadline %s",
                 "--from is needed, and one of --workdays and --to. Usage: ujreg deadline %s", command->arguments);
        return EXIT_USAGE;
    }
    return answer(question);
}

static int run(const struct command *command, int argc, char **argv) {
    struct question question = {.ndjson = 0};
    int status;
    if (options_read(command, argc, argv, set_option, &question, &status)) {
        options_operands(command, argc, 0, 0, &status);
        status = status == EXIT_FINE ? ask(command, &question) : status;
    }
    ujreg_calendar_free(question.calendar);
    return status;
}

const struct command command_deadline = {
    .name = "deadline",
    .arguments = "--from YYYYMMDD --workdays N|--to YYYYMMDD [options]",
    .zh = "算期限：几个工作日之内是哪一天",
    .en = "the day by which something is due: so many working days after a day",
    .options = rows,
    .notes_zh = "“N 个工作日内”：起算日不计，第 N 个工作日到期，当日计入。调休上班日是工作日。不知道的年份不猜。\n"
                "退出码：0 有答案；1 不知道那一年的放假安排；2 用法错误；3 文件无法读取；4 没有完成。\n",
    .notes_en = "\"Within N working days\": the day of the trigger is not counted, the N-th working day is the last.\n"
                "Make-up days are working days. Years that are not known are not guessed.\n"
                "Exit status: 0 answered; 1 the year is not known; 2 wrong usage; 3 a file could not be read; "
                "4 not finished.\n",
    .run = run,
};
