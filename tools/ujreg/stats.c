/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg stats: the monthly statistics over files of registrations (N(九) to N(十一)). */
#include "stats.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "days.h"
#include "seed.h"
#include "targets.h"

enum {
    OPTION_MONTH,
    OPTION_UNIT,
    OPTION_UNIT_LEVEL,
    OPTION_AREA_LEVEL,
    OPTION_DATED_BY,
    OPTION_LONG_TERM,
    OPTION_AGES,
    OPTION_URBAN,
    OPTION_EMPLOYED,
    OPTION_BASIS,
    OPTION_DECIMALS,
    OPTION_PREVIOUS,
    OPTION_LOAD,
    OPTION_FORMAT,
    OPTION_ENCODING,
    OPTION_OUTPUT,
    OPTION_MAX_FINDINGS,
    OPTION_SHOW_VALUES
};

static const struct option_row rows[] = {
    {"month", "YYYY-MM", "统计月（上月 21 日至当月 20 日），可重复；\nYYYY-MM..YYYY-MM：其间每个月",
     "statistical month (the 21st of the month before to the 20th), repeatable;\nYYYY-MM..YYYY-MM: each month of a span"},
    {"unit", "CODE", "只统计这个地区，如 330100（默认全部）", "only this area, such as 330100 (default: all)"},
    {"unit-level", "L", "同一人在其内只计一次：whole（全部，默认）、province、\nprefecture 或 county",
     "within what nobody is counted twice: whole (default), province,\nprefecture or county"},
    {"area-level", "L", "分地区列到 province、prefecture 或 county（默认 county）",
     "the breakdown by area: province, prefecture or county (default)"},
    {"dated-by", "D", "按 aae036（经办日期，默认）或 adc210（注销时间）计入",
     "flows are dated by aae036 (day of handling, default) or adc210"},
    {"long-term", "N", "满几个月算长期（默认 12）", "from how many months on it is long-term (default 12)"},
    {"ages", "LIST", "年龄段的起始年龄，如 16,25,45（默认 data/age_bands.tsv）",
     "first ages of the bands, such as 16,25,45 (default: data/age_bands.tsv)"},
    {"urban", "U", "不知是否城镇登记的：counted（计入，默认）或 left-out（不计）",
     "registrations not known to be urban: counted (default) or left-out"},
    {"employed", "E", "期末城镇就业人数，用于计算登记失业率", "persons employed in urban areas, for the rate"},
    {"basis", "B", "就业人数的口径：this-period（本期末，默认）或 estimated\n（按上年末推算）",
     "what E is of: this-period (default) or estimated (from the end of last year)"},
    {"decimals", "N", "登记失业率保留几位小数，0 到 9（默认 2）", "decimals of the rate, 0 to 9 (default 2)"},
    {"previous-closing", "N", "上月报送的期末数，与第一个月的期初核对",
     "the closing figure filed for the month before the first"},
    {"load", "FILE", "装入一年的放假安排，见 ujreg deadline，可重复",
     "load a year's days off, see ujreg deadline; repeatable"},
    {"format", "F", "文件格式：auto、csv、tsv、ndjson、json（默认 auto：按内容识别）",
     "auto, csv, tsv, ndjson, json (default auto: by content)"},
    {"encoding", "E", "auto、utf-8、gb18030（默认 auto）", "auto, utf-8, gb18030 (default auto)"},
    {"output", "O", "text、csv 或 json（默认 text）；json 每月一行",
     "text, csv or json (default text); json is a line a month"},
    {"max-findings", "N", "每处只列出前 N 个问题或矛盾（默认全部）",
     "list only the first N findings or conflicts (default: all)"},
    {"show-values", NULL, "显示完整的号码（默认脱敏）", "show numbers in full (default: masked)"},
    {NULL, NULL, NULL, NULL},
};

/* --- options -------------------------------------------------------------------------------------------- */

static int add_month(struct stats *stats, const struct command *command, const char *value, int32_t month) {
    if (month < UJREG_PERIOD_FIRST_MONTH) {
        return options_wrong(command, "month", value, "第一个统计月是 2020-09", "the first statistical month is 2020-09");
    }
    if (stats->month_count == MONTHS_MAX) {
        return options_wrong(command, "month", value, "月份太多", "too many months");
    }
    stats->months[stats->month_count++] = month;
    return EXIT_FINE;
}

static int32_t next_month(int32_t month) {
    return month % 100 == 12 ? month + 100 - 11 : month + 1;
}

static int set_month(struct stats *stats, const struct command *command, const char *value) {
    const char *dots = strstr(value, "..");
    char first[8] = "";
    int32_t from = 0;
    int32_t to = 0;
    if (!dots) {
        int status = days_month(command, "month", value, &from);
        return status == EXIT_FINE ? add_month(stats, command, value, from) : status;
    }
    if (dots - value == 7) {
        memcpy(first, value, 7);
    }
    int status = days_month(command, "month", first, &from);
    status = status == EXIT_FINE ? days_month(command, "month", dots + 2, &to) : status;
    if (status == EXIT_FINE && from > to) {
        status = options_wrong(command, "month", value, "起止颠倒", "it ends before it begins");
    }
    for (int32_t month = from; status == EXIT_FINE && month <= to; month = next_month(month)) {
        status = add_month(stats, command, value, month);
    }
    return status;
}

static int set_number(const struct command *command, int option, const char *value, uint64_t most, int64_t *member) {
    uint64_t number = 0;
    if (!value_number(value, most, &number)) {
        return options_wrong(command, rows[option].name, value, "应为允许范围内的数",
                             "expected a number within its range");
    }
    *member = (int64_t)number;
    return EXIT_FINE;
}

static int set_choice(const struct command *command, int option, const char *value, const char *choices, int32_t *member) {
    int choice = value_choice(value, choices);
    *member = choice;
    return choice >= 0 ? EXIT_FINE : options_wrong(command, rows[option].name, value, choices, choices);
}

static int set_unit(struct stats *stats, const struct command *command, const char *value) {
    ujreg_area area = {.size = sizeof area};
    if (ujreg_area_find(NULL, value, strlen(value), 0, &area) < 0 || area.grade == UJREG_AREA_IMPOSSIBLE) {
        return options_wrong(command, "unit", value, "应为六位行政区划代码，如 330100",
                             "expected six digits of an area, such as 330100");
    }
    stats->options.unit = area.code;
    return EXIT_FINE;
}

static int set_ages(struct stats *stats, const struct command *command, const char *value) {
    uint32_t count = 0;
    for (const char *at = value; *at;) {
        char digits[4] = "";
        uint64_t age = 0;
        size_t size = strcspn(at, ",");
        if (size < sizeof digits) {
            memcpy(digits, at, size);
        }
        if (count == AGES_MAX || !value_number(digits, 150, &age) ||
            (count ? (int32_t)age <= stats->ages[count - 1] : age > 16)) {
            return options_wrong(command, "ages", value, "应为递增的年龄，用逗号分隔，第一个不大于 16",
                                 "expected rising ages, with commas, the first at most 16");
        }
        stats->ages[count++] = (int32_t)age;
        at += size;
        at += *at == ',';
    }
    stats->options.age_count = count;
    stats->options.ages = stats->ages;
    return EXIT_FINE;
}

static int set_counting(struct stats *stats, const struct command *command, int option, const char *value) {
    ujreg_report_options *options = &stats->options;
    int64_t number = 0;
    int status = EXIT_FINE;
    switch (option) {
    case OPTION_UNIT:
        return set_unit(stats, command, value);
    case OPTION_UNIT_LEVEL:
        return set_choice(command, option, value, "whole|province|prefecture|county", &options->unit_level);
    case OPTION_AREA_LEVEL:
        status = set_choice(command, option, value, "province|prefecture|county", &stats->area_level);
        stats->area_level += UJREG_LEVEL_PROVINCE;
        return status;
    case OPTION_DATED_BY:
        return set_choice(command, option, value, "aae036|adc210", &options->dated_by);
    case OPTION_LONG_TERM:
        status = set_number(command, option, value, 1200, &number);
        options->long_term_months = (int32_t)number;
        return status;
    case OPTION_AGES:
        return set_ages(stats, command, value);
    case OPTION_URBAN:
        return set_choice(command, option, value, "counted|left-out", &options->urban_only_known);
    default:
        options->has_previous_closing = 1;
        return set_number(command, option, value, INT64_MAX, &options->previous_closing);
    }
}

static int set_option(void *context, const struct command *command, int option, const char *value) {
    struct stats *stats = context;
    int64_t number = 0;
    int status = EXIT_FINE;
    switch (option) {
    case OPTION_MONTH:
        return set_month(stats, command, value);
    case OPTION_EMPLOYED:
        return set_number(command, option, value, INT64_MAX, &stats->employed);
    case OPTION_BASIS:
        status = set_choice(command, option, value, "this-period|estimated", &stats->basis);
        stats->basis += UJREG_EMPLOYED_THIS_PERIOD;
        return status;
    case OPTION_DECIMALS:
        status = set_number(command, option, value, UJREG_RATE_DECIMALS, &number);
        stats->decimals = (int32_t)number;
        return status;
    case OPTION_LOAD:
        return days_load(&stats->calendar, UJREG_CALENDAR_NATIONAL, value);
    case OPTION_FORMAT:
        return files_set_format(&stats->files, command, value);
    case OPTION_ENCODING:
        return files_set_encoding(&stats->files, command, value);
    case OPTION_OUTPUT:
        return set_choice(command, option, value, "text|csv|json", &stats->output);
    case OPTION_MAX_FINDINGS:
        status = set_number(command, option, value, INT64_MAX, &number);
        stats->files.told.most = (uint64_t)number;
        return status;
    case OPTION_SHOW_VALUES:
        stats->files.told.flags = UJREG_SHOW_VALUES;
        return EXIT_FINE;
    default:
        return set_counting(stats, command, option, value);
    }
}

/* --- the count ------------------------------------------------------------------------------------------ */

static int take(void *context, struct reading *reading, void *row) {
    struct stats *stats = context;
    ujreg_status status = ujreg_tally_add(stats->tally, row, stats->source);
    if (status == UJREG_INVALID) { /* the reader saw to the rest */
        ujreg_finding finding = {.rule = UJREG_RULE_STATISTICS_UNUSABLE, .numbers = {1, 0, 0, 0}};
        reading_tell(reading, &finding);
        return EXIT_WRONG;
    }
    return status == UJREG_OK ? EXIT_FINE : failed(status);
}

/* local=FILE, national=FILE, 3=FILE … 63=FILE: who says so. Returns the name of the file. */
static const char *take_source(struct stats *stats, const char *operand) {
    const char *equals = strchr(operand, '=');
    char name[16] = "";
    uint64_t number = 0;
    stats->source = 0;
    if (!equals || (size_t)(equals - operand) >= sizeof name) {
        return operand;
    }
    memcpy(name, operand, (size_t)(equals - operand));
    int choice = value_choice(name, "local|national");
    if (choice >= 0) {
        stats->source = UJREG_ORIGIN_LOCAL + choice;
    } else if (value_number(name, UJREG_TALLY_SOURCES, &number) && number > UJREG_ORIGIN_NATIONAL) {
        stats->source = (int32_t)number;
    }
    return stats->source ? equals + 1 : operand;
}

static int count_files(struct stats *stats, int count, char **operands) {
    int worst = EXIT_FINE;
    for (int i = 0; i < count && worst < EXIT_FAILED; i++) {
        const char *name = take_source(stats, operands[i]);
        int status = files_registrations(&stats->files, name, take, &stats->registration, stats);
        worst = files_worse(worst, status);
    }
    return worst;
}

static int month_order(const void *a, const void *b) {
    int32_t left = *(const int32_t *)a;
    int32_t right = *(const int32_t *)b;
    return (left > right) - (left < right);
}

/* Month after month; each closing is held against the next opening. */
static int report_months(struct stats *stats) {
    int worst = EXIT_FINE;
    for (size_t i = 0; i < stats->month_count && worst < EXIT_FAILED; i++) {
        ujreg_report *report = NULL;
        ujreg_report_totals totals = {.size = sizeof totals};
        stats->options.month = stats->months[i];
        ujreg_status status = ujreg_report_new(NULL, stats->tally, &stats->options, &report);
        status = status == UJREG_OK ? ujreg_report_get(report, &totals) : status;
        worst = files_worse(worst, status == UJREG_OK ? stats_show(stats, report) : failed(status));
        ujreg_report_free(report);
        stats->options.has_previous_closing =
            i + 1 < stats->month_count && stats->months[i + 1] == next_month(stats->months[i]);
        stats->options.previous_closing = totals.closing;
    }
    return worst;
}

static int answer(struct stats *stats, int count, char **operands) {
    ujreg_tally_options options = {.size = sizeof options};
    seed_take(options.seed);
    ujreg_status status = ujreg_tally_new(NULL, &options, &stats->tally);
    if (status != UJREG_OK) {
        return failed(status);
    }
    stats->files.told.aside = 1;
    qsort(stats->months, stats->month_count, sizeof stats->months[0], month_order);
    int worst = EXIT_FINE;
    for (int i = 0; i < count && worst == EXIT_FINE; i++) {
        worst = targets_read("FILE", take_source(stats, operands[i]));
    }
    worst = worst == EXIT_FINE ? count_files(stats, count, operands) : worst;
    if (worst == EXIT_FAILED || worst == EXIT_USAGE) {
        return worst;
    }
    if (worst >= EXIT_USAGE) {
        complain("有文件没有读完，不出报表", "a file could not be read to its end: there is no report");
        return worst;
    }
    return files_worse(worst, report_months(stats));
}

static int run(const struct command *command, int argc, char **argv) {
    static struct stats stats;
    int status;
    stats.options.size = sizeof stats.options;
    stats.files.told.most = UINT64_MAX;
    stats.employed = -1;
    stats.basis = UJREG_EMPLOYED_THIS_PERIOD;
    stats.decimals = 2;
    stats.area_level = UJREG_LEVEL_COUNTY;
    if (options_read(command, argc, argv, set_option, &stats, &status)) {
        int count = options_operands(command, argc, 1, argc, &status);
        if (status == EXIT_FINE && stats.month_count == 0) {
            complain("须用 --month YYYY-MM 指明统计月", "the month is missing: --month YYYY-MM");
            status = EXIT_USAGE;
        }
        status = status == EXIT_FINE ? answer(&stats, count, argv + optind) : status;
    }
    ujreg_tally_free(stats.tally);
    ujreg_calendar_free(stats.calendar);
    return status;
}

const struct command command_stats = {
    .name = "stats",
    .arguments = "--month YYYY-MM [options] [SOURCE=]FILE...",
    .zh = "月度统计：期初、新增、减少、期末，分地区、性别、年龄、原因、时长，登记失业率",
    .en = "the monthly statistics: opening, new, left, closing, breakdowns, rate",
    .options = rows,
    .notes_zh = "文件：登记清单，CSV 或 NDJSON，见 docs/guides/registration-files.md。“-”表示标准输入。\n"
                "SOURCE 为数据来源：local（本地）、national（全国平台）或 3 到 63；没写的按 origin 列，再没有的算 local。\n"
                "同一人在各来源中只计一次，相互矛盾之处逐一列出。\n"
                "退出码：0 完成；1 有关系不成立，或有读不懂、不能统计的登记；2 用法错误；\n"
                "3 有文件无法读取或格式不对，没有报表；4 没有完成。\n",
    .notes_en = "Files of registrations, CSV or NDJSON, see docs/guides/registration-files.md. - is standard input.\n"
                "SOURCE is local, national, or 3 to 63; without it the column origin tells, else it is local.\n"
                "A person is counted once over all sources; what they contradict each other in is listed.\n"
                "Exit status: 0 done; 1 an identity does not hold, or a registration was not understood or cannot be\n"
                "counted; 2 wrong usage; 3 a file could not be read or is not of its format, there is no report;\n"
                "4 not finished.\n",
    .run = run,
};
