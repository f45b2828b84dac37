/* SPDX-License-Identifier: Apache-2.0 */
/* Days on the command line, and calendars with what the user loads into them. */
#include "days.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "input.h"
#include "targets.h"

ujreg_date days_today(void) {
    ujreg_date today = {0, 0, 0};
    (void)ujreg_date_beijing((int64_t)time(NULL), &today); /* a clock before 1970 or after 9999: no day */
    return today;
}

int days_load(ujreg_calendar **calendar, int32_t kind, const char *name) {
    struct input input;
    char *data = NULL;
    size_t size = 0;
    uint64_t line = 0;
    int status = targets_read(kind == UJREG_CALENDAR_LOCAL ? "--local" : "--load", name);
    if (status != EXIT_FINE) {
        return status;
    }
    ujreg_status answer = *calendar ? UJREG_OK : ujreg_calendar_new(NULL, calendar);
    if (answer != UJREG_OK) {
        return failed(answer);
    }
    int error = input_open(&input, name);
    if (error == 0) {
        error = input_read_all(&input, &data, &size);
    }
    if (error == ENOMEM) {
        status = failed(UJREG_ERROR_MEMORY);
    } else if (error) {
        complain("日历 %s 无法读取：%s", "the calendar %s cannot be read: %s", input.visible, reason(error));
        status = EXIT_INPUT;
    } else {
        answer = ujreg_calendar_load(*calendar, kind, data, size, &line);
        if (answer == UJREG_INVALID) {
            complain("日历 %s 第 %llu 行不对：应与 data/cn_holidays.tsv 一样，用制表符分列，首行是列名 date、kind、name，"
                     "日期如 2027-01-01，kind 为 holiday 或 workday，编码 UTF-8",
                     "the calendar %s is wrong in line %llu: it must be as data/cn_holidays.tsv: columns separated by "
                     "tabs, named date, kind and name in the first line, dates as 2027-01-01, kind holiday or workday, "
                     "UTF-8",
                     input.visible, (unsigned long long)line);
            status = EXIT_INPUT;
        } else if (answer != UJREG_OK) {
            status = failed(answer);
        }
    }
    free(data);
    input_close(&input);
    return status;
}

int days_month(const struct command *command, const char *option, const char *value, int32_t *month) {
    uint64_t year = 0;
    uint64_t number = 0;
    char first[5] = "";
    if (strlen(value) == 7 && value[4] == '-') {
        memcpy(first, value, 4);
    }
    if (!value_number(first, 9999, &year) || !value_number(value + 5, 12, &number) || year < 1 || number < 1) {
        return options_wrong(command, option, value, "应为 YYYY-MM，如 2020-09", "expected YYYY-MM, such as 2020-09");
    }
    *month = (int32_t)(year * 100 + number);
    return EXIT_FINE;
}

void days_out_month(int32_t month) {
    char text[8] = {(char)('0' + month / 100000 % 10),
                    (char)('0' + month / 10000 % 10),
                    (char)('0' + month / 1000 % 10),
                    (char)('0' + month / 100 % 10),
                    '-',
                    (char)('0' + month / 10 % 10),
                    (char)('0' + month % 10),
                    '\0'};
    out(text);
}

void days_out(const ujreg_date *day) {
    static const char *const zh[] = {"", " 星期一", " 星期二", " 星期三", " 星期四", " 星期五", " 星期六", " 星期日"};
    static const char *const en[] = {"",          " Monday", " Tuesday",  " Wednesday",
                                     " Thursday", " Friday", " Saturday", " Sunday"};
    int32_t weekday = ujreg_date_weekday(day);
    if (weekday >= 1 && weekday <= 7) {
        out_date(day);
        out(say(zh[weekday], en[weekday]));
    }
}

void days_json(const ujreg_date *day) {
    char digits[9] = "";
    out_json(ujreg_date_format(day, digits) == UJREG_OK ? digits : NULL);
}

/* Days of one meaning that follow each other. */
struct span {
    ujreg_date first;
    ujreg_date last;
    int32_t days;
    ujreg_calendar_day facts;
};

static void span_line(const struct span *span) {
    if (!span->days) {
        return;
    }
    out("  ");
    days_out(&span->first);
    if (span->days > 1) {
        out(say(" 至 ", " to "));
        days_out(&span->last);
        out(say("，", ", "));
        out_number((uint64_t)span->days);
        out(say(" 天", " days"));
    }
    out(say("：", ": "));
    out(span->facts.workday ? say("上班", "working day") : say("放假", "day off"));
    if (*span->facts.name) {
        out(say("（", " ("));
        out_visible(span->facts.name);
        out(say("）", ")"));
    }
    out(span->facts.local ? say("，本地", ", local") : "");
    out("\n");
}

static int goes_on(const struct span *span, const ujreg_calendar_day *day) {
    return span->days && span->facts.kind == day->kind && span->facts.local == day->local &&
           strcmp(span->facts.name, day->name) == 0;
}

void days_list(const ujreg_calendar *calendar, const ujreg_date *first, const ujreg_date *last) {
    struct span span = {.days = 0};
    int32_t to = ujreg_date_day_number(last);
    for (int32_t number = ujreg_date_day_number(first); number <= to; number++) {
        ujreg_calendar_day day = {.size = sizeof day};
        ujreg_date date;
        if (ujreg_date_from_day_number(number, &date) != UJREG_OK ||
            ujreg_calendar_get_day(calendar, &date, &day) != UJREG_OK || day.kind == UJREG_DAY_ORDINARY) {
            span_line(&span);
            span.days = 0;
            continue;
        }
        if (!goes_on(&span, &day)) {
            span_line(&span);
            span = (struct span){date, date, 0, day};
        }
        span.last = date;
        span.days++;
    }
    span_line(&span);
}

int32_t days_unknown_year(const ujreg_calendar *calendar, int32_t year, int32_t step) {
    while (ujreg_calendar_knows(calendar, year)) {
        year += step;
    }
    return year;
}

void days_unknown(const ujreg_calendar *calendar, int32_t year) {
    complain("不知道 %d 年的放假安排（已知 %d 到 %d 年），不猜；请用 --load FILE 装入当年国务院办公厅的放假安排",
             "the days off of %d are not known (known: %d to %d) and are not guessed; load that year's paper of the "
             "State Council with --load FILE",
             (int)year, (int)ujreg_calendar_first_year(calendar), (int)ujreg_calendar_last_year(calendar));
}
