/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg duties: what is due or overdue on a day, of all registrations of the files (N(三) to N(九)). */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "areas.h"
#include "days.h"
#include "files.h"
#include "targets.h"

enum {
    OPTION_ON,
    OPTION_WITHIN,
    OPTION_ALL,
    OPTION_DUTY,
    OPTION_T1_FROM,
    OPTION_T1_WORKDAYS,
    OPTION_T2_COUNTS,
    OPTION_T2_WORKDAYS,
    OPTION_T3_MONTH,
    OPTION_T4_WORKDAYS,
    OPTION_T6_DAY,
    OPTION_T7_DAY,
    OPTION_FILED,
    OPTION_LOAD,
    OPTION_LOCAL,
    OPTION_FORMAT,
    OPTION_ENCODING,
    OPTION_OUTPUT,
    OPTION_SHOW_VALUES
};

static const struct option_row rows[] = {
    {"on", "YYYYMMDD", "哪一天（默认北京时间今天）", "the day asked about (default: today in Beijing)"},
    {"within", "N", "也列出此后 N 天内到期的", "also what falls due within N days after it"},
    {"all", NULL, "全部列出，包括已完成的", "all duties, also those that are done"},
    {"duty", "LIST",
     "只看这几项，如 T2,T3（T1 办结，T2 首次联系，T3 跟踪，\nT4 告知，T5 传审核结果，T6 传退出信息，T7 报统计）",
     "only these, such as T2,T3 (T1 decision, T2 first contact, T3 follow-up,\n"
     "T4 notice, T5 upload of the result, T6 upload of the exit, T7 statistics)"},
    {"t1-from", "WHEN", "T1 从 application（申请，默认）或 acceptance（受理）起算",
     "T1 from application (default) or acceptance"},
    {"t1-workdays", "N", "T1 的本省限期，1 到 3 个工作日（默认 3）",
     "T1: a province's limit, 1 to 3 working days (default 3)"},
    {"t2-counts", "WHAT", "T2 以 attempt（联系过，默认）或 success（联系上）为准",
     "T2: an attempt counts (default), or only success"},
    {"t2-workdays", "N", "T2 的本省限期，1 到 5 个工作日（默认 5）",
     "T2: a province's limit, 1 to 5 working days (default 5)"},
    {"t3-month", "KIND", "T3 按 calendar（自然月，默认）、rolling（登记日起每月）\n或 statistical（统计月）",
     "T3 by calendar month (default), rolling month of the registration,\nor statistical month"},
    {"t4-workdays", "N", "T4 的本地限期，1 到 366 个工作日（默认无限期）",
     "T4: a limit of one's own, 1 to 366 working days (default: none)"},
    {"t6-day", "WHEN", "T6 在 same（经办当日，默认）或 next-workday（下一工作日）到期",
     "T6: the same day (default) or next-workday"},
    {"t7-day", "HOW", "T7：rolled（3 日，遇休顺延，默认）、unrolled（3 日）\n或 third-workday（第 3 个工作日）",
     "T7: rolled (the 3rd, rolled over days off, default), unrolled (the 3rd),\nor third-workday"},
    {"filed", "YYYY-MM", "已报送的最后一个统计月", "the last statistical month that was filed"},
    {"load", "FILE", "装入一年的放假安排，见 ujreg deadline，可重复",
     "load a year's days off, see ujreg deadline; repeatable"},
    {"local", "FILE", "装入本地的放假安排，可重复", "load local days off; repeatable"},
    {"format", "F", "文件格式：auto、csv、tsv、ndjson、json（默认 auto：按内容识别）",
     "auto, csv, tsv, ndjson, json (default auto: by content)"},
    {"encoding", "E", "auto、utf-8、gb18030（默认 auto）", "auto, utf-8, gb18030 (default auto)"},
    {"output", "O", "text、ndjson 或 csv（默认 text）", "text, ndjson or csv (default text)"},
    {"show-values", NULL, "显示完整的号码（默认脱敏）", "show numbers in full (default: masked)"},
    {NULL, NULL, NULL, NULL},
};

#define DUTIES UJREG_DUTY_COUNT
#define STATES 5

struct duties {
    struct files files;
    ujreg_calendar *calendar;
    ujreg_duty_options options;
    ujreg_date on;
    uint64_t within;
    int all;
    unsigned wanted; /* bit duty; 0: all of them */
    int output;
    uint64_t counts[DUTIES + 1][STATES];
    uint64_t listed;
    int missing_year; /* a duty could not be told */
    ujreg_registration registration;
};

/* --- options -------------------------------------------------------------------------------------------- */

static int set_wanted(struct duties *duties, const struct command *command, const char *value) {
    for (const char *at = value; *at;) {
        size_t size = strcspn(at, ",");
        if (size != 2 || (at[0] != 'T' && at[0] != 't') || at[1] < '1' || at[1] > '7') {
            return options_wrong(command, "duty", value, "应为 T1 到 T7，用逗号分隔", "expected T1 to T7, with commas");
        }
        duties->wanted |= 1u << (at[1] - '0');
        at += size;
        at += *at == ',';
    }
    return EXIT_FINE;
}

static int set_choice(const struct command *command, int option, const char *value, const char *choices, int32_t *member) {
    int choice = value_choice(value, choices);
    *member = choice;
    return choice >= 0 ? EXIT_FINE : options_wrong(command, rows[option].name, value, choices, choices);
}

static int set_workdays(const struct command *command, int option, const char *value, uint64_t most, int32_t *member) {
    uint64_t number = 0;
    if (!value_number(value, most, &number) || number == 0) {
        return options_wrong(command, rows[option].name, value, "不在允许的范围内", "it is out of range");
    }
    *member = (int32_t)number;
    return EXIT_FINE;
}

static int set_reading(struct duties *duties, const struct command *command, int option, const char *value) {
    ujreg_duty_options *options = &duties->options;
    switch (option) {
    case OPTION_T1_FROM:
        return set_choice(command, option, value, "application|acceptance", &options->t1_from);
    case OPTION_T1_WORKDAYS:
        return set_workdays(command, option, value, 3, &options->t1_workdays);
    case OPTION_T2_COUNTS:
        return set_choice(command, option, value, "attempt|success", &options->t2_counts);
    case OPTION_T2_WORKDAYS:
        return set_workdays(command, option, value, 5, &options->t2_workdays);
    case OPTION_T3_MONTH:
        return set_choice(command, option, value, "calendar|rolling|statistical", &options->t3_month);
    case OPTION_T4_WORKDAYS:
        return set_workdays(command, option, value, 366, &options->t4_workdays);
    case OPTION_T6_DAY:
        return set_choice(command, option, value, "same|next-workday", &options->t6_day);
    case OPTION_T7_DAY:
        return set_choice(command, option, value, "rolled|unrolled|third-workday", &options->t7_day);
    default:
        return days_month(command, "filed", value, &options->filed_month);
    }
}

static int set_option(void *context, const struct command *command, int option, const char *value) {
    struct duties *duties = context;
    switch (option) {
    case OPTION_ON:
        return option_date(command, "on", value, &duties->on);
    case OPTION_WITHIN:
        return value_number(value, 36600, &duties->within)
                   ? EXIT_FINE
                   : options_wrong(command, "within", value, "应为天数", "expected a number of days");
    case OPTION_ALL:
        duties->all = 1;
        return EXIT_FINE;
    case OPTION_DUTY:
        return set_wanted(duties, command, value);
    case OPTION_LOAD:
        return days_load(&duties->calendar, UJREG_CALENDAR_NATIONAL, value);
    case OPTION_LOCAL:
        return days_load(&duties->calendar, UJREG_CALENDAR_LOCAL, value);
    case OPTION_FORMAT:
        return files_set_format(&duties->files, command, value);
    case OPTION_ENCODING:
        return files_set_encoding(&duties->files, command, value);
    case OPTION_OUTPUT:
        return set_choice(command, option, value, OUTPUT_CHOICES, &duties->output);
    case OPTION_SHOW_VALUES:
        duties->files.told.flags = UJREG_SHOW_VALUES;
        return EXIT_FINE;
    default:
        return set_reading(duties, command, option, value);
    }
}

/* --- one duty ------------------------------------------------------------------------------------------- */

static ujreg_life_cycle_info word_of(int32_t list, int32_t number) {
    ujreg_life_cycle_info info = {.size = sizeof info};
    if (ujreg_life_cycle_get(list, number, &info) != UJREG_OK) {
        info.name = info.name_zh = info.name_en = "?";
    }
    return info;
}

static void short_name(int32_t duty) {
    char name[3] = {'T', (char)('0' + duty % 10), '\0'};
    out(name);
}

static void text_due(const ujreg_duty *duty) {
    if (!duty->due.year) {
        out(duty->state == UJREG_DUTY_STATE_UNKNOWN ? say("，期限不明", ", due day not known")
                                                    : say("，无期限", ", no limit"));
        return;
    }
    out(say("，期限 ", ", due "));
    out_date(&duty->due);
    if (duty->state == UJREG_DUTY_STATE_OVERDUE) {
        out(say("，已过 ", ", "));
        out_integer(-duty->days);
        out(say(" 天", duty->days == -1 ? " day ago" : " days ago"));
    } else if (duty->state == UJREG_DUTY_STATE_OPEN) {
        out(duty->days == 0 ? say("，今日到期", ", that is today") : say("，还有 ", ", in "));
        if (duty->days) {
            out_integer(duty->days);
            out(say(" 天", duty->days == 1 ? " day" : " days"));
        }
    } else if (duty->state == UJREG_DUTY_STATE_DONE) {
        out(duty->late ? say("，逾期完成于 ", ", done late on ") : say("，完成于 ", ", done on "));
        out_date(&duty->done);
    }
}

/* reading: NULL for T7, which is the agency's. */
static void text_duty(const struct duties *duties, const struct reading *reading, const ujreg_duty *duty) {
    char room[UJREG_MASK_CAPACITY];
    ujreg_life_cycle_info state = word_of(UJREG_LIST_DUTY_STATE, duty->state);
    ujreg_life_cycle_info kind = word_of(UJREG_LIST_DUTY, duty->duty);
    if (reading) {
        out(reading->input->visible);
        out(":");
        out_number(ujreg_registration_reader_line(reading->reader));
        out(": ");
    }
    out(say(state.name_zh, state.name));
    out(" ");
    short_name(duty->duty);
    out(" ");
    out(say(kind.name_zh, kind.name_en));
    out(say("：", ": "));
    if (reading) {
        out_visible(person_shown(duties->registration.person.key, duties->files.told.flags, room));
    } else {
        out(say("统计月 ", "month "));
        days_out_month(duty->month);
    }
    text_due(duty);
    out(" [");
    out(duty->clause);
    out("]\n");
}

/* 0, or an exit status. */
static int ndjson_duty(const struct duties *duties, const struct reading *reading, const ujreg_duty *duty) {
    char room[32768]; /* a path as JSON, and the rest */
    const char *file = reading ? reading->input->valid : NULL;
    size_t size = 0;
    const ujreg_status status =
        ujreg_duty_json(duty, reading ? &duties->registration : NULL, duties->files.told.flags, file,
                        file ? strlen(file) : 0, reading ? ujreg_registration_reader_row(reading->reader) : 0,
                        reading ? ujreg_registration_reader_line(reading->reader) : 0, room, sizeof room, &size);
    if (status != UJREG_OK) {
        return failed(status);
    }
    out_bytes(room, size);
    out("\n");
    return EXIT_FINE;
}

static void csv_duty(const struct duties *duties, const struct reading *reading, const ujreg_duty *duty) {
    char room[UJREG_MASK_CAPACITY];
    const ujreg_registration *registration = &duties->registration;
    short_name(duty->duty);
    out(",");
    out(word_of(UJREG_LIST_DUTY_STATE, duty->state).name);
    out(",");
    out_date(&duty->since);
    out(",");
    out_date(&duty->due);
    out(",");
    out_date(&duty->done);
    out(",");
    if (duty->due.year) {
        out_integer(duty->days);
    }
    out(",");
    out_csv(duty->clause);
    out(",");
    if (!reading) {
        days_out_month(duty->month);
        out(",,,,,,\n");
        return;
    }
    out(",");
    out_csv(reading->input->valid);
    out(",");
    out_number(ujreg_registration_reader_line(reading->reader));
    out(",");
    out_csv(person_shown(registration->person.key, duties->files.told.flags, room));
    out(",");
    out_csv(registration->application);
    out(",");
    if (registration->area) {
        areas_out_code(registration->area);
    }
    out(",");
    out(word_of(UJREG_LIST_STATE, registration->state).name);
    out("\n");
}

static int is_asked_for(const struct duties *duties, const ujreg_duty *duty) {
    switch (duty->state) {
    case UJREG_DUTY_STATE_NOT_APPLICABLE:
        return 0;
    case UJREG_DUTY_STATE_OVERDUE:
    case UJREG_DUTY_STATE_UNKNOWN:
        return 1;
    case UJREG_DUTY_STATE_OPEN:
        return duties->all || (duty->due.year && (uint64_t)duty->days <= duties->within);
    default:
        return duties->all;
    }
}

static int show_duty(struct duties *duties, const struct reading *reading, const ujreg_duty *duty) {
    int worst = EXIT_FINE;
    if (duties->wanted && !(duties->wanted >> duty->duty & 1)) {
        return EXIT_FINE;
    }
    duties->counts[duty->duty][duty->state % STATES]++;
    duties->missing_year |= duty->state == UJREG_DUTY_STATE_UNKNOWN;
    if (duty->state == UJREG_DUTY_STATE_OVERDUE || duty->state == UJREG_DUTY_STATE_UNKNOWN) {
        worst = EXIT_WRONG;
    }
    if (!is_asked_for(duties, duty)) {
        return worst;
    }
    duties->listed++;
    if (duties->output == OUTPUT_NDJSON) {
        worst = files_worse(worst, ndjson_duty(duties, reading, duty));
    } else if (duties->output == OUTPUT_CSV) {
        csv_duty(duties, reading, duty);
    } else {
        text_duty(duties, reading, duty);
    }
    return worst;
}

static int take(void *context, struct reading *reading, void *row) {
    struct duties *duties = context;
    ujreg_duty list[DUTIES];
    (void)row; /* the registration that duties holds */
    list[0].size = sizeof list[0];
    ujreg_status status =
        ujreg_duties(duties->calendar, &duties->registration, &duties->on, &duties->options, list, DUTIES, NULL);
    if (status != UJREG_OK) {
        return failed(status);
    }
    int worst = EXIT_FINE;
    for (size_t i = 0; i < DUTIES; i++) {
        if (list[i].duty != UJREG_DUTY_T7_STATISTICS) {
            worst = files_worse(worst, show_duty(duties, reading, &list[i]));
        }
    }
    return worst;
}

/* T7 is the agency's, whatever the registrations are. */
static int filing(struct duties *duties) {
    ujreg_registration none = {.size = sizeof none};
    ujreg_duty duty = {.size = sizeof duty};
    ujreg_status status =
        ujreg_duty_get(duties->calendar, &none, UJREG_DUTY_T7_STATISTICS, &duties->on, &duties->options, &duty);
    return status == UJREG_OK ? show_duty(duties, NULL, &duty) : failed(status);
}

/* --- the whole ------------------------------------------------------------------------------------------ */

static void text_summary(const struct duties *duties) {
    out(duties->listed ? "\n" : "");
    out(say("截至 ", "On "));
    days_out(&duties->on);
    out(say("，登记 ", ": "));
    out_number(duties->files.rows);
    out(say(" 条", duties->files.rows == 1 ? " registration" : " registrations"));
    if (duties->files.wrong) {
        out(say("，另有读不懂的 ", ", and not understood "));
        out_number(duties->files.wrong);
        out(say(" 条", ""));
    }
    out(say("。\n     逾期  未到期  已完成  无法判定\n", ".\n  overdue     open     done  unknown\n"));
    for (int32_t duty = 1; duty <= DUTIES; duty++) {
        const uint64_t *counts = duties->counts[duty];
        if (duties->wanted && !(duties->wanted >> duty & 1)) {
            continue;
        }
        out_number_right(counts[UJREG_DUTY_STATE_OVERDUE], 9);
        out_number_right(counts[UJREG_DUTY_STATE_OPEN], 9);
        out_number_right(counts[UJREG_DUTY_STATE_DONE], 9);
        out_number_right(counts[UJREG_DUTY_STATE_UNKNOWN], 9);
        out("  ");
        short_name(duty);
        out(" ");
        ujreg_life_cycle_info kind = word_of(UJREG_LIST_DUTY, duty);
        out(say(kind.name_zh, kind.name_en));
        out("\n");
    }
}

static void ndjson_summary(const struct duties *duties) {
    static const char *const keys[STATES] = {NULL, "done", "open", "overdue", "unknown"};
    const char *before = "";
    out("{\"type\":\"summary\",\"on\":");
    days_json(&duties->on);
    out(",\"registrations\":");
    out_number(duties->files.rows);
    out(",\"wrong\":");
    out_number(duties->files.wrong);
    out(",\"duties\":{");
    for (int32_t duty = 1; duty <= DUTIES; duty++) {
        if (duties->wanted && !(duties->wanted >> duty & 1)) {
            continue;
        }
        out(before);
        out_json(word_of(UJREG_LIST_DUTY, duty).name);
        out(":{");
        for (int state = 1; state < STATES; state++) {
            out(state > 1 ? ",\"" : "\"");
            out(keys[state]);
            out("\":");
            out_number(duties->counts[duty][state]);
        }
        out("}");
        before = ",";
    }
    out("}}\n");
}

static int answer(struct duties *duties, int count, char **names) {
    int worst = targets_read_all("FILE", count, names);
    if (worst != EXIT_FINE) {
        return worst;
    }
    duties->files.told.output = duties->output;
    duties->files.told.aside = duties->output == OUTPUT_CSV;
    duties->files.told.most = UINT64_MAX;
    if (duties->output == OUTPUT_CSV) {
        out(language() == UJREG_LANGUAGE_ZH ? "\xEF\xBB\xBF" : "");
        out("duty,status,since,due,done,days,clause,month,file,line,person,application,area,state\n");
    }
    for (int i = 0; i < count && worst < EXIT_FAILED; i++) {
        int status = files_registrations(&duties->files, names[i], take, &duties->registration, duties);
        worst = files_worse(worst, status);
    }
    if (worst == EXIT_FAILED) {
        return worst;
    }
    worst = files_worse(worst, filing(duties));
    if (duties->output == OUTPUT_NDJSON) {
        ndjson_summary(duties);
    } else {
        out_to_person(duties->output == OUTPUT_CSV);
        text_summary(duties);
        out_to_person(0);
    }
    if (duties->missing_year) {
        days_unknown(duties->calendar, days_unknown_year(duties->calendar, duties->on.year, 1));
    }
    return worst;
}

static int run(const struct command *command, int argc, char **argv) {
    static struct duties duties;
    int status;
    duties.options.size = sizeof duties.options;
    duties.on = days_today();
    if (options_read(command, argc, argv, set_option, &duties, &status)) {
        int count = options_operands(command, argc, 1, argc, &status);
        if (status == EXIT_FINE && !duties.on.year) {
            complain("系统时钟不对，请用 --on YYYYMMDD 指明日期",
                     "the system's clock is wrong; give the day by --on YYYYMMDD");
            status = EXIT_USAGE;
        }
        status = status == EXIT_FINE ? answer(&duties, count, argv + optind) : status;
    }
    ujreg_calendar_free(duties.calendar);
    return status;
}

const struct command command_duties = {
    .name = "duties",
    .arguments = "[options] FILE...",
    .zh = "登记清单中某一天到期和逾期的职责：办结、联系、跟踪、告知、上传、报统计",
    .en = "what is due or overdue on a day, of the registrations in files",
    .options = rows,
    .notes_zh = "文件：登记清单，CSV 或 NDJSON，见 docs/guides/registration-files.md。“-”表示标准输入。\n"
                "退出码：0 没有逾期的；1 有逾期或无法判定的，或有读不懂的登记；2 用法错误；\n"
                "3 有文件无法读取或格式不对；4 没有完成。\n",
    .notes_en = "Files of registrations, CSV or NDJSON, see docs/guides/registration-files.md. - is standard input.\n"
                "Exit status: 0 nothing overdue; 1 something is, or cannot be told, or a registration was not\n"
                "understood; 2 wrong usage; 3 a file could not be read or is not of its format; 4 not finished.\n",
    .run = run,
};
