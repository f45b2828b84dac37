/* SPDX-License-Identifier: Apache-2.0 */
/* The report of a statistical month as text, CSV and JSON. */
#include <ujreg/report_text.h>

#include <string.h>

#include <ujreg/area.h>
#include <ujreg/code.h>
#include <ujreg/duty.h>

#include "core/printer.h"
#include "core/version.h"
#include "statistics/report.h"

struct show {
    struct uj_printer printer;
    const ujreg_report_text_options *options;
    const ujreg_report *report;
    ujreg_report_totals totals;
    const ujreg_findings *findings;
    int32_t language;
    int32_t basis;
};

static const char *say(const struct show *show, const char *zh, const char *en) {
    return show->language == UJREG_LANGUAGE_ZH ? zh : en;
}

static void print_weekday(struct uj_printer *printer, const struct show *show, const ujreg_date *day) {
    static const char *const zh[] = {"", " 星期一", " 星期二", " 星期三", " 星期四", " 星期五", " 星期六", " 星期日"};
    static const char *const en[] = {"",          " Monday", " Tuesday",  " Wednesday",
                                     " Thursday", " Friday", " Saturday", " Sunday"};
    const int32_t weekday = ujreg_date_weekday(day);
    uj_print_day(printer, day);
    uj_print(printer, say(show, zh[weekday], en[weekday]));
}

/* --- what both forms of a row share --------------------------------------------------------------------- */

static int32_t area_breakdown(const struct show *show) {
    static const int32_t breakdowns[] = {UJREG_BY_COUNTY, UJREG_BY_PROVINCE, UJREG_BY_PREFECTURE, UJREG_BY_COUNTY};
    return breakdowns[show->options->area_level];
}

static const char *breakdown_name(int32_t breakdown) {
    static const char *const names[] = {"total", "province", "prefecture", "county",
                                        "sex",   "age",      "reason",     "duration"};
    return names[breakdown];
}

static const char *breakdown_title(const struct show *show, int32_t breakdown) {
    static const char *const zh[] = {"合计",      "按省", "按市", "按县", "按性别", "按年龄", "减少，按注销原因",
                                     "按登记时长"};
    static const char *const en[] = {"total",  "by province", "by prefecture",   "by county",
                                     "by sex", "by age",      "left, by reason", "by duration"};
    return say(show, zh[breakdown], en[breakdown]);
}

/* A row and what is needed to name it. */
struct named {
    struct show *show;
    ujreg_report_line line;
    size_t index; /* of the row in its breakdown */
    int32_t next; /* key of the next row; 0: the last */
};

static void put_number(char *room, size_t capacity, int32_t number) {
    char digits[12];
    size_t size = 0;
    size_t at = strlen(room);
    do {
        digits[size++] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    while (size && at + 1 < capacity) {
        room[at++] = digits[--size];
    }
    room[at] = '\0';
}

static void put(char *room, size_t capacity, const char *text) {
    size_t at = strlen(room);
    size_t size = strlen(text);
    if (at + size < capacity) {
        memcpy(room + at, text, size + 1);
    }
}

static void name_age(const struct named *named, char *room, size_t capacity) {
    if (named->line.key < 0) {
        put(room, capacity, say(named->show, "年龄不明", "age not known"));
        return;
    }
    put_number(room, capacity, named->line.key);
    if (named->next) {
        put(room, capacity, say(named->show, "—", " to "));
        put_number(room, capacity, named->next - 1);
    }
    put(room, capacity, named->next ? say(named->show, "岁", "") : say(named->show, "岁及以上", " and older"));
}

static void name_reason(const struct named *named, char *room, size_t capacity) {
    const int32_t key = named->line.key;
    char text[3] = {(char)('0' + key / 10 % 10), (char)('0' + key % 10), '\0'};
    ujreg_code code = {.size = sizeof code};
    if (key == 0) {
        put(room, capacity, say(named->show, "不再符合条件，尚未注销", "no longer eligible, not yet deregistered"));
    } else if (ujreg_code_find(NULL, UJREG_TABLE_AJC00A, text, 2, 0, &code) == UJREG_OK) {
        put(room, capacity, say(named->show, code.name_zh, code.name_en));
    }
}

static void name_duration(const struct named *named, char *room, size_t capacity) {
    int32_t months = named->show->totals.long_term_months;
    put(room, capacity, named->line.key ? "" : say(named->show, "不满 ", "less than "));
    put_number(room, capacity, months);
    put(room, capacity,
        named->line.key ? say(named->show, " 个月及以上", " months and longer") : say(named->show, " 个月", " months"));
}

static void name_of(const struct named *named, char *room, size_t capacity) {
    const ujreg_report_line *line = &named->line;
    room[0] = '\0';
    switch (line->breakdown) {
    case UJREG_BY_SEX:
        put(room, capacity,
            line->key == UJREG_SEX_MALE       ? say(named->show, "男", "male")
            : line->key == UJREG_SEX_FEMALE   ? say(named->show, "女", "female")
            : line->key == UJREG_SEX_UNSTATED ? say(named->show, "未说明", "not stated")
                                              : say(named->show, "未知", "not known"));
        break;
    case UJREG_BY_AGE:
        name_age(named, room, capacity);
        break;
    case UJREG_BY_REASON:
        name_reason(named, room, capacity);
        break;
    case UJREG_BY_DURATION:
        name_duration(named, room, capacity);
        break;
    default:
        if (ujreg_area_full_name(NULL, line->key, named->show->totals.last.year, room, capacity, NULL) != UJREG_OK) {
            room[0] = '\0';
            put(room, capacity, say(named->show, "代码表中没有", "not in the table"));
        }
        break;
    }
}

/* The row at a place; 0: there is none. */
static int line_at(int32_t breakdown, size_t index, struct named *named) {
    ujreg_report_line next = {.size = sizeof next};
    named->index = index;
    named->line.size = sizeof named->line;
    named->next = ujreg_report_line_at(named->show->report, breakdown, index + 1, &next) == UJREG_OK ? next.key : 0;
    return ujreg_report_line_at(named->show->report, breakdown, index, &named->line) == UJREG_OK;
}

static void key_out(struct show *show, const ujreg_report_line *line) {
    if (line->breakdown <= UJREG_BY_COUNTY) {
        uj_print_padded(&show->printer, (uint64_t)line->key, 6);
    } else {
        uj_print_integer(&show->printer, line->key);
    }
}

typedef void (*row_shower)(const struct named *named, const char *name);

static void each_row(struct show *show, void (*begin)(struct show *show, int32_t breakdown), row_shower row,
                     void (*end)(struct show *show)) {
    const int32_t breakdowns[] = {area_breakdown(show), UJREG_BY_SEX, UJREG_BY_AGE, UJREG_BY_REASON, UJREG_BY_DURATION};
    for (size_t i = 0; i < sizeof breakdowns / sizeof breakdowns[0]; i++) {
        struct named named = {.show = show};
        if (begin) {
            begin(show, breakdowns[i]);
        }
        for (size_t at = 0; line_at(breakdowns[i], at, &named); at++) {
            char name[1024];
            name_of(&named, name, sizeof name);
            row(&named, name);
        }
        if (end) {
            end(show);
        }
    }
}

/* The rate of the month; 0: not asked for. */
static int rate_of(const struct show *show, ujreg_rate *rate) {
    rate->size = sizeof *rate;
    return show->options->has_employed && ujreg_rate_compute(show->totals.closing, show->options->employed, show->basis,
                                                             show->options->decimals, rate) >= UJREG_OK;
}

static ujreg_date due_of(const struct show *show, int32_t month) {
    ujreg_date due = {0, 0, 0};
    (void)ujreg_statistics_due(show->options->calendar, month, UJREG_T7_ROLLED, &due); /* not known: no day */
    return due;
}

/* --- text ----------------------------------------------------------------------------------------------- */

static void figure(struct show *show, int64_t number) {
    uj_print_right(&show->printer, number < 0 ? 0 : (uint64_t)number, 11);
}

static void text_row(const struct named *named, const char *name) {
    const ujreg_report_line *line = &named->line;
    if (line->breakdown == UJREG_BY_REASON) {
        if (!line->left) {
            return;
        }
        uj_print_spaces(&named->show->printer, 22);
        figure(named->show, line->left);
        uj_print_spaces(&named->show->printer, 11);
    } else {
        if (line->breakdown > UJREG_BY_COUNTY && !line->opening && !line->entered && !line->left && !line->closing) {
            return;
        }
        figure(named->show, line->opening);
        figure(named->show, line->entered);
        figure(named->show, line->left);
        figure(named->show, line->closing);
    }
    uj_print(&named->show->printer, "  ");
    if (line->breakdown <= UJREG_BY_COUNTY || (line->breakdown == UJREG_BY_REASON && line->key)) {
        key_out(named->show, line);
        uj_print(&named->show->printer, " ");
    }
    uj_print_visible(&named->show->printer, name);
    uj_print(&named->show->printer, "\n");
}

static void text_begin(struct show *show, int32_t breakdown) {
    uj_print(&show->printer, breakdown_title(show, breakdown));
    uj_print(&show->printer, "\n");
}

static void print_area(struct show *show, int32_t code) {
    char room[1024];
    const ujreg_status status = ujreg_area_full_name(NULL, code, show->totals.last.year, room, sizeof room, NULL);
    uj_print_visible(&show->printer, status == UJREG_OK ? room : say(show, "（代码表中没有）", "(not in the table)"));
}

static void text_heading(struct show *show) {
    static const char *const zh[] = {"全部登记", "每个省", "每个市", "每个县"};
    static const char *const en[] = {"the whole", "each province", "each prefecture", "each county"};
    ujreg_date due = due_of(show, show->totals.month);
    uj_print(&show->printer, say(show, "城镇登记失业人员 ", "Registered unemployed in urban areas "));
    uj_print_month(&show->printer, show->totals.month);
    uj_print(&show->printer, say(show, "（", " ("));
    uj_print_day(&show->printer, &show->totals.first);
    uj_print(&show->printer, say(show, " 至 ", " to "));
    uj_print_day(&show->printer, &show->totals.last);
    uj_print(&show->printer, say(show, "）\n", ")\n"));
    if (due.year) {
        uj_print(&show->printer, say(show, "报送期限 ", "to be filed by "));
        print_weekday(&show->printer, show, &due);
    } else {
        uj_print(&show->printer, say(show, "报送期限不明：不知道那一年的放假安排",
                                     "by when it is to be filed is not known: the year's days off are not"));
    }
    uj_print(&show->printer, say(show, "；", "; "));
    if (show->totals.unit) {
        uj_print_padded(&show->printer, (uint64_t)show->totals.unit, 6);
        uj_print(&show->printer, " ");
        print_area(show, show->totals.unit);
        uj_print(&show->printer, say(show, "；", "; "));
    }
    uj_print(&show->printer, say(show, zh[show->totals.unit_level], en[show->totals.unit_level]));
    uj_print(&show->printer, say(show, "之内一人只计一次；", " counts a person once; "));
    uj_print(&show->printer, show->totals.dated_by == UJREG_DATED_BY_AAE036
                                 ? say(show, "流量按经办日期\n", "flows by the day of handling\n")
                                 : say(show, "流量按注销时间\n", "flows by ADC210\n"));
    uj_print(&show->printer, say(show, "\n       期初       新增       减少       期末\n",
                                 "\n    opening        new       left    closing\n"));
    figure(show, show->totals.opening);
    figure(show, show->totals.entered);
    figure(show, show->totals.left);
    figure(show, show->totals.closing);
    uj_print(&show->printer, say(show, "  合计\n", "  total\n"));
}

static void note(struct show *show, const char *zh, const char *en, int64_t number) {
    if (number) {
        figure(show, number);
        uj_print(&show->printer, "  ");
        uj_print(&show->printer, say(show, zh, en));
        uj_print(&show->printer, "\n");
    }
}

static void text_rate(struct show *show, const ujreg_rate *rate) {
    uj_print(&show->printer, say(show, "登记失业率 ", "rate "));
    uj_print(&show->printer, rate->text[0] ? rate->text
                                           : say(show, "无法计算（就业和失业人数都是 0）",
                                                 "undefined: there are no employed and no unemployed"));
    uj_print(&show->printer, rate->text[0] ? " %" : "");
    uj_print(&show->printer, say(show, "，就业人数 ", ", employed "));
    uj_print_integer(&show->printer, rate->employed);
    uj_print(&show->printer, rate->basis == UJREG_EMPLOYED_THIS_PERIOD
                                 ? say(show, "（本期末）\n", " (end of this period)\n")
                                 : say(show, "（按上年末推算）\n", " (estimated from the end of last year)\n"));
}

static void text(struct show *show) {
    ujreg_rate rate;
    text_heading(show);
    each_row(show, text_begin, text_row, NULL);
    if (rate_of(show, &rate)) {
        text_rate(show, &rate);
    }
    uj_print(&show->printer, say(show, "说明\n", "notes\n"));
    note(show, "人由多个来源记载", "persons whom several sources report", show->totals.several_sources);
    note(show, "人期末没有注明是否在城镇区域登记", "persons in closing not known to be urban",
         show->totals.urban_unknown);
    note(show, "人期末有登记而不计入", "persons registered at the end but not counted", show->totals.not_counted);
    note(show, "人计入期初，上期期末时尚未计入", "persons in opening, not yet in the closing of the month before",
         show->totals.restated_entered);
    note(show, "人不计入期初，上期期末时仍计入", "persons not in opening, still in the closing of the month before",
         show->totals.restated_left);
    note(show, "个登记始于本期之后", "registrations that begin after the period", show->totals.ahead);
    note(show, "个登记属于其他地区", "registrations of other areas", show->totals.outside);
    note(show, "个登记无法统计", "registrations that cannot be counted", show->totals.unusable);
    note(show, "行读不懂，没有统计", "rows not understood and not counted", (int64_t)show->options->not_understood);
    note(show, "处来源之间的矛盾", "contradictions between sources", show->totals.conflicts);
}

/* --- CSV ------------------------------------------------------------------------------------------------ */

static void csv_start(struct show *show, const char *breakdown) {
    uj_print_month(&show->printer, show->totals.month);
    uj_print(&show->printer, ",");
    uj_print(&show->printer, breakdown);
    uj_print(&show->printer, ",");
}

static void csv_figures(struct show *show, int64_t opening, int64_t entered, int64_t left, int64_t closing) {
    uj_print(&show->printer, ",");
    uj_print_integer(&show->printer, opening);
    uj_print(&show->printer, ",");
    uj_print_integer(&show->printer, entered);
    uj_print(&show->printer, ",");
    uj_print_integer(&show->printer, left);
    uj_print(&show->printer, ",");
    uj_print_integer(&show->printer, closing);
    uj_print(&show->printer, "\n");
}

static void csv_row(const struct named *named, const char *name) {
    const ujreg_report_line *line = &named->line;
    csv_start(named->show, breakdown_name(line->breakdown));
    key_out(named->show, line);
    uj_print(&named->show->printer, ",");
    uj_print_csv(&named->show->printer, name);
    if (line->breakdown == UJREG_BY_REASON) {
        uj_print(&named->show->printer, ",,,");
        uj_print_integer(&named->show->printer, line->left);
        uj_print(&named->show->printer, ",\n");
    } else {
        csv_figures(named->show, line->opening, line->entered, line->left, line->closing);
    }
}

static void csv(struct show *show) {
    ujreg_rate rate;
    if (show->options->flags & UJREG_REPORT_HEADER) {
        uj_print(&show->printer, show->language == UJREG_LANGUAGE_ZH ? "\xEF\xBB\xBF" : "");
        uj_print(&show->printer, "month,breakdown,key,name,opening,entered,left,closing\n");
    }
    csv_start(show, "total");
    uj_print(&show->printer, ",");
    csv_figures(show, show->totals.opening, show->totals.entered, show->totals.left, show->totals.closing);
    each_row(show, NULL, csv_row, NULL);
    if (rate_of(show, &rate)) {
        csv_start(show, "rate");
        uj_print(&show->printer, rate.basis == UJREG_EMPLOYED_THIS_PERIOD ? "this-period," : "estimated,");
        uj_print(&show->printer, rate.text);
        uj_print(&show->printer, ",,,,\n");
    }
}

/* --- JSON ----------------------------------------------------------------------------------------------- */

static void number_key(struct show *show, const char *key, int64_t number) {
    uj_print(&show->printer, ",\"");
    uj_print(&show->printer, key);
    uj_print(&show->printer, "\":");
    uj_print_integer(&show->printer, number);
}

static void json_begin(struct show *show, int32_t breakdown) {
    uj_print(&show->printer, ",\"by_");
    uj_print(&show->printer, breakdown_name(breakdown));
    uj_print(&show->printer, "\":[");
}

static void json_end(struct show *show) {
    uj_print(&show->printer, "]");
}

static void json_row(const struct named *named, const char *name) {
    const ujreg_report_line *line = &named->line;
    uj_print(&named->show->printer, named->index ? ",{\"key\":\"" : "{\"key\":\"");
    key_out(named->show, line);
    uj_print(&named->show->printer, "\",\"name\":");
    uj_print_json(&named->show->printer, name);
    if (line->breakdown != UJREG_BY_REASON) {
        number_key(named->show, "opening", line->opening);
        number_key(named->show, "entered", line->entered);
    }
    number_key(named->show, "left", line->left);
    if (line->breakdown != UJREG_BY_REASON) {
        number_key(named->show, "closing", line->closing);
    }
    uj_print(&named->show->printer, "}");
}

static void json_rate(struct show *show) {
    ujreg_rate rate;
    uj_print(&show->printer, ",\"rate\":");
    if (!rate_of(show, &rate)) {
        uj_print(&show->printer, "null");
        return;
    }
    uj_print(&show->printer, "{\"percent\":");
    uj_print_json(&show->printer, rate.text[0] ? rate.text : NULL);
    number_key(show, "unemployed", rate.unemployed);
    number_key(show, "employed", rate.employed);
    uj_print(&show->printer,
             rate.basis == UJREG_EMPLOYED_THIS_PERIOD ? ",\"basis\":\"this-period\"}" : ",\"basis\":\"estimated\"}");
}

static void json_broken(struct show *show, uint32_t broken) {
    static const char *const names[] = {"flow", "continuity", "province", "prefecture", "county",
                                        "sex",  "age",        "reason",   "duration"};
    const char *comma = "";
    uj_print(&show->printer, ",\"broken\":[");
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (broken >> i & 1) {
            uj_print(&show->printer, comma);
            uj_print_json(&show->printer, names[i]);
            comma = ",";
        }
    }
    uj_print(&show->printer, "]");
}

static ujreg_status json_findings(struct show *show) {
    char message[4096]; /* no message of the statistics is as long */
    ujreg_finding finding = {.size = sizeof finding};
    const uint64_t given = show->options->max_findings;
    const uint64_t most = show->options->flags & UJREG_REPORT_NO_FINDINGS ? 0 : given ? given : UINT64_MAX;
    uj_print(&show->printer, ",\"findings\":[");
    for (size_t i = 0; i < most && ujreg_findings_get(show->findings, i, &finding) == UJREG_OK; i++) {
        ujreg_rule_info rule = {.size = sizeof rule};
        ujreg_status status = ujreg_finding_message(&finding, show->options->how, message, sizeof message, NULL);
        status = status == UJREG_OK ? ujreg_rule_get(finding.rule, &rule) : status;
        if (status != UJREG_OK) {
            return status;
        }
        uj_print(&show->printer, i ? ",{\"rule\":" : "{\"rule\":");
        uj_print_json(&show->printer, rule.name);
        uj_print(&show->printer, ",\"severity\":");
        uj_print_json(&show->printer, ujreg_severity_name(finding.severity));
        uj_print(&show->printer, ",\"message\":");
        uj_print_json(&show->printer, message);
        uj_print(&show->printer, "}");
    }
    uj_print(&show->printer, "]");
    return UJREG_OK;
}

static ujreg_status json(struct show *show) {
    static const char *const levels[] = {"whole", "province", "prefecture", "county"};
    ujreg_date due = due_of(show, show->totals.month);
    uj_print(&show->printer, "{\"type\":\"statistics\",\"month\":\"");
    uj_print_month(&show->printer, show->totals.month);
    uj_print(&show->printer, "\",\"first\":");
    uj_print_json_day(&show->printer, &show->totals.first);
    uj_print(&show->printer, ",\"last\":");
    uj_print_json_day(&show->printer, &show->totals.last);
    uj_print(&show->printer, ",\"due\":");
    uj_print_json_day(&show->printer, &due);
    uj_print(&show->printer, ",\"unit\":");
    if (show->totals.unit) {
        uj_print(&show->printer, "\"");
        uj_print_padded(&show->printer, (uint64_t)show->totals.unit, 6);
        uj_print(&show->printer, "\"");
    } else {
        uj_print(&show->printer, "null");
    }
    uj_print(&show->printer, ",\"unit_level\":");
    uj_print_json(&show->printer, levels[show->totals.unit_level]);
    uj_print(&show->printer,
             show->totals.dated_by == UJREG_DATED_BY_AAE036 ? ",\"dated_by\":\"aae036\"" : ",\"dated_by\":\"adc210\"");
    number_key(show, "long_term_months", show->totals.long_term_months);
    number_key(show, "opening", show->totals.opening);
    number_key(show, "entered", show->totals.entered);
    number_key(show, "left", show->totals.left);
    number_key(show, "closing", show->totals.closing);
    json_rate(show);
    json_broken(show, show->totals.broken);
    number_key(show, "restated_entered", show->totals.restated_entered);
    number_key(show, "restated_left", show->totals.restated_left);
    number_key(show, "several_sources", show->totals.several_sources);
    number_key(show, "urban_unknown", show->totals.urban_unknown);
    number_key(show, "not_counted", show->totals.not_counted);
    number_key(show, "ahead", show->totals.ahead);
    number_key(show, "outside", show->totals.outside);
    number_key(show, "unusable", show->totals.unusable);
    number_key(show, "not_understood", (int64_t)show->options->not_understood);
    number_key(show, "conflicts", show->totals.conflicts);
    each_row(show, json_begin, json_row, json_end);
    ujreg_status status = json_findings(show);
    uj_print(&show->printer, "}\n");
    return status;
}

/* --- the whole ------------------------------------------------------------------------------------------ */

static ujreg_status options_status(const ujreg_report_text_options *options) {
    const ujreg_status status = uj_struct_status(options->size, sizeof *options);
    const int32_t language = options->how & ~UJREG_SHOW_VALUES;
    if (status != UJREG_OK) {
        return status;
    }
    return !(options->flags & ~(UJREG_REPORT_HEADER | UJREG_REPORT_NO_FINDINGS)) &&
                   options->form >= UJREG_REPORT_TEXT && options->form <= UJREG_REPORT_JSON &&
                   (language == UJREG_LANGUAGE_ZH || language == UJREG_LANGUAGE_EN) && options->area_level >= 0 &&
                   options->area_level <= UJREG_LEVEL_COUNTY && options->has_employed >= 0 &&
                   options->has_employed <= 1 && options->employed >= 0 && options->basis >= 0 &&
                   options->basis <= UJREG_EMPLOYED_ESTIMATED && options->decimals >= 0 &&
                   options->decimals <= UJREG_RATE_DECIMALS && options->not_understood <= INT64_MAX
               ? UJREG_OK
               : UJREG_ERROR_ARGUMENT;
}

static ujreg_status write_json(struct show *show) {
    ujreg_findings *findings = NULL;
    ujreg_status status = ujreg_findings_new(&show->report->allocator, &findings);
    status = status == UJREG_OK ? ujreg_report_findings(show->report, findings) : status;
    show->findings = findings;
    status = status == UJREG_OK ? json(show) : status;
    ujreg_findings_free(findings);
    return status;
}

ujreg_status ujreg_report_write(const ujreg_report *report, const ujreg_report_text_options *options, ujreg_sink sink,
                                void *context) {
    struct show show = {.options = options, .report = report, .totals = {.size = sizeof show.totals}};
    if (!report || !options || !sink) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = options_status(options);
    status = status == UJREG_OK ? ujreg_report_get(report, &show.totals) : status;
    if (status != UJREG_OK) {
        return status;
    }
    show.language = options->how & ~UJREG_SHOW_VALUES;
    show.basis = options->basis ? options->basis : UJREG_EMPLOYED_THIS_PERIOD;
    uj_printer_init(&show.printer, sink, context);
    if (options->form == UJREG_REPORT_JSON) {
        status = write_json(&show);
    } else if (options->form == UJREG_REPORT_CSV) {
        csv(&show);
    } else {
        text(&show);
    }
    const ujreg_status given = uj_printer_finish(&show.printer);
    return status == UJREG_OK ? given : status;
}
