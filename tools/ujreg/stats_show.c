/* SPDX-License-Identifier: Apache-2.0 */
/* The report of a statistical month as text, CSV and JSON. */
#include <stdlib.h>
#include <string.h>

#include "areas.h"
#include "days.h"
#include "stats.h"

/* --- what both forms of a row share --------------------------------------------------------------------- */

static int32_t area_breakdown(const struct stats *stats) {
    static const int32_t breakdowns[] = {0, UJREG_BY_PROVINCE, UJREG_BY_PREFECTURE, UJREG_BY_COUNTY};
    return breakdowns[stats->area_level];
}

static const char *breakdown_name(int32_t breakdown) {
    static const char *const names[] = {"total", "province", "prefecture", "county",
                                        "sex",   "age",      "reason",     "duration"};
    return names[breakdown];
}

static const char *breakdown_title(int32_t breakdown) {
    static const char *const zh[] = {"合计",      "按省", "按市", "按县", "按性别", "按年龄", "减少，按注销原因",
                                     "按登记时长"};
    static const char *const en[] = {"total",  "by province", "by prefecture",   "by county",
                                     "by sex", "by age",      "left, by reason", "by duration"};
    return say(zh[breakdown], en[breakdown]);
}

/* A row and what is needed to name it. */
struct named {
    const ujreg_report_totals *totals;
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
        put(room, capacity, say("年龄不明", "age not known"));
        return;
    }
    put_number(room, capacity, named->line.key);
    if (named->next) {
        put(room, capacity, say("—", " to "));
        put_number(room, capacity, named->next - 1);
    }
    put(room, capacity, named->next ? say("岁", "") : say("岁及以上", " and older"));
}

static void name_reason(int32_t key, char *room, size_t capacity) {
    char text[3] = {(char)('0' + key / 10 % 10), (char)('0' + key % 10), '\0'};
    ujreg_code code = {.size = sizeof code};
    if (key == 0) {
        put(room, capacity, say("不再符合条件，尚未注销", "no longer eligible, not yet deregistered"));
    } else if (ujreg_code_find(NULL, UJREG_TABLE_AJC00A, text, 2, 0, &code) == UJREG_OK) {
        put(room, capacity, say(code.name_zh, code.name_en));
    }
}

static void name_duration(const struct named *named, char *room, size_t capacity) {
    int32_t months = named->totals->long_term_months;
    put(room, capacity, named->line.key ? "" : say("不满 ", "less than "));
    put_number(room, capacity, months);
    put(room, capacity, named->line.key ? say(" 个月及以上", " months and longer") : say(" 个月", " months"));
}

static void name_of(const struct named *named, char *room, size_t capacity) {
    const ujreg_report_line *line = &named->line;
    room[0] = '\0';
    switch (line->breakdown) {
    case UJREG_BY_SEX:
        put(room, capacity,
            line->key == UJREG_SEX_MALE       ? say("男", "male")
            : line->key == UJREG_SEX_FEMALE   ? say("女", "female")
            : line->key == UJREG_SEX_UNSTATED ? say("未说明", "not stated")
                                              : say("未知", "not known"));
        break;
    case UJREG_BY_AGE:
        name_age(named, room, capacity);
        break;
    case UJREG_BY_REASON:
        name_reason(line->key, room, capacity);
        break;
    case UJREG_BY_DURATION:
        name_duration(named, room, capacity);
        break;
    default:
        if (ujreg_area_full_name(NULL, line->key, named->totals->last.year, room, capacity, NULL) != UJREG_OK) {
            room[0] = '\0';
            put(room, capacity, say("代码表中没有", "not in the table"));
        }
        break;
    }
}

/* The row at a place; 0: there is none. */
static int line_at(const ujreg_report *report, int32_t breakdown, size_t index, struct named *named) {
    ujreg_report_line next = {.size = sizeof next};
    named->index = index;
    named->line.size = sizeof named->line;
    named->next = ujreg_report_line_at(report, breakdown, index + 1, &next) == UJREG_OK ? next.key : 0;
    return ujreg_report_line_at(report, breakdown, index, &named->line) == UJREG_OK;
}

static void key_out(const ujreg_report_line *line) {
    if (line->breakdown <= UJREG_BY_COUNTY) {
        areas_out_code(line->key);
    } else {
        out_integer(line->key);
    }
}

typedef void (*row_shower)(const struct named *named, const char *name);

static void each_row(const struct stats *stats, const ujreg_report *report, const ujreg_report_totals *totals,
                     void (*begin)(int32_t breakdown), row_shower show, void (*end)(void)) {
    const int32_t breakdowns[] = {area_breakdown(stats), UJREG_BY_SEX, UJREG_BY_AGE, UJREG_BY_REASON, UJREG_BY_DURATION};
    for (size_t i = 0; i < sizeof breakdowns / sizeof breakdowns[0]; i++) {
        struct named named = {.totals = totals};
        if (begin) {
            begin(breakdowns[i]);
        }
        for (size_t at = 0; line_at(report, breakdowns[i], at, &named); at++) {
            char name[1024];
            name_of(&named, name, sizeof name);
            show(&named, name);
        }
        if (end) {
            end();
        }
    }
}

/* The rate of the month; 0: not asked for. */
static int rate_of(const struct stats *stats, const ujreg_report_totals *totals, ujreg_rate *rate) {
    rate->size = sizeof *rate;
    return stats->employed >= 0 &&
           ujreg_rate_compute(totals->closing, stats->employed, stats->basis, stats->decimals, rate) >= UJREG_OK;
}

static ujreg_date due_of(const struct stats *stats, int32_t month) {
    ujreg_date due = {0, 0, 0};
    (void)ujreg_statistics_due(stats->calendar, month, UJREG_T7_ROLLED, &due); /* not known: no day */
    return due;
}

/* --- text ----------------------------------------------------------------------------------------------- */

static void figure(int64_t number) {
    out_number_right(number < 0 ? 0 : (uint64_t)number, 11);
}

static void text_row(const struct named *named, const char *name) {
    const ujreg_report_line *line = &named->line;
    if (line->breakdown == UJREG_BY_REASON) {
        if (!line->left) {
            return;
        }
        out_spaces(22);
        figure(line->left);
        out_spaces(11);
    } else {
        if (line->breakdown > UJREG_BY_COUNTY && !line->opening && !line->entered && !line->left && !line->closing) {
            return;
        }
        figure(line->opening);
        figure(line->entered);
        figure(line->left);
        figure(line->closing);
    }
    out("  ");
    if (line->breakdown <= UJREG_BY_COUNTY || (line->breakdown == UJREG_BY_REASON && line->key)) {
        key_out(line);
        out(" ");
    }
    out_visible(name);
    out("\n");
}

static void text_begin(int32_t breakdown) {
    out(breakdown_title(breakdown));
    out("\n");
}

static void text_heading(const struct stats *stats, const ujreg_report_totals *totals) {
    static const char *const zh[] = {"全部登记", "每个省", "每个市", "每个县"};
    static const char *const en[] = {"the whole", "each province", "each prefecture", "each county"};
    ujreg_date due = due_of(stats, totals->month);
    out(say("城镇登记失业人员 ", "Registered unemployed in urban areas "));
    days_out_month(totals->month);
    out(say("（", " ("));
    out_date(&totals->first);
    out(say(" 至 ", " to "));
    out_date(&totals->last);
    out(say("）\n", ")\n"));
    if (due.year) {
        out(say("报送期限 ", "to be filed by "));
        days_out(&due);
    } else {
        out(say("报送期限不明：不知道那一年的放假安排",
                "by when it is to be filed is not known: the year's days off are not"));
    }
    out(say("；", "; "));
    if (totals->unit) {
        areas_out_code(totals->unit);
        out(" ");
        areas_out_full_name(NULL, totals->unit, totals->last.year);
        out(say("；", "; "));
    }
    out(say(zh[totals->unit_level], en[totals->unit_level]));
    out(say("之内一人只计一次；", " counts a person once; "));
    out(totals->dated_by == UJREG_DATED_BY_AAE036 ? say("流量按经办日期\n", "flows by the day of handling\n")
                                                  : say("流量按注销时间\n", "flows by ADC210\n"));
    out(say("\n       期初       新增       减少       期末\n", "\n    opening        new       left    closing\n"));
    figure(totals->opening);
    figure(totals->entered);
    figure(totals->left);
    figure(totals->closing);
    out(say("  合计\n", "  total\n"));
}

static void note(const char *zh, const char *en, int64_t number) {
    if (number) {
        figure(number);
        out("  ");
        out(say(zh, en));
        out("\n");
    }
}

static void text_rate(const ujreg_rate *rate) {
    out(say("登记失业率 ", "rate "));
    out(rate->text[0] ? rate->text
                      : say("无法计算（就业和失业人数都是 0）", "undefined: there are no employed and no unemployed"));
    out(rate->text[0] ? " %" : "");
    out(say("，就业人数 ", ", employed "));
    out_integer(rate->employed);
    out(rate->basis == UJREG_EMPLOYED_THIS_PERIOD
            ? say("（本期末）\n", " (end of this period)\n")
            : say("（按上年末推算）\n", " (estimated from the end of last year)\n"));
}

static void text(const struct stats *stats, const ujreg_report *report, const ujreg_report_totals *totals) {
    ujreg_rate rate;
    text_heading(stats, totals);
    each_row(stats, report, totals, text_begin, text_row, NULL);
    if (rate_of(stats, totals, &rate)) {
        text_rate(&rate);
    }
    out(say("说明\n", "notes\n"));
    note("人由多个来源记载", "persons whom several sources report", totals->several_sources);
    note("人期末没有注明是否在城镇区域登记", "persons in closing not known to be urban", totals->urban_unknown);
    note("人期末有登记而不计入", "persons registered at the end but not counted", totals->not_counted);
    note("人计入期初，上期期末时尚未计入", "persons in opening, not yet in the closing of the month before",
         totals->restated_entered);
    note("人不计入期初，上期期末时仍计入", "persons not in opening, still in the closing of the month before",
         totals->restated_left);
    note("个登记始于本期之后", "registrations that begin after the period", totals->ahead);
    note("个登记属于其他地区", "registrations of other areas", totals->outside);
    note("个登记无法统计", "registrations that cannot be counted", totals->unusable);
    note("行读不懂，没有统计", "rows not understood and not counted", (int64_t)stats->files.wrong);
    note("处来源之间的矛盾", "contradictions between sources", totals->conflicts);
}

/* --- CSV ------------------------------------------------------------------------------------------------ */

static void csv_start(const ujreg_report_totals *totals, const char *breakdown) {
    days_out_month(totals->month);
    out(",");
    out(breakdown);
    out(",");
}

static void csv_figures(int64_t opening, int64_t entered, int64_t left, int64_t closing) {
    out(",");
    out_integer(opening);
    out(",");
    out_integer(entered);
    out(",");
    out_integer(left);
    out(",");
    out_integer(closing);
    out("\n");
}

static void csv_row(const struct named *named, const char *name) {
    const ujreg_report_line *line = &named->line;
    csv_start(named->totals, breakdown_name(line->breakdown));
    key_out(line);
    out(",");
    out_csv(name);
    if (line->breakdown == UJREG_BY_REASON) {
        out(",,,");
        out_integer(line->left);
        out(",\n");
    } else {
        csv_figures(line->opening, line->entered, line->left, line->closing);
    }
}

static void csv(const struct stats *stats, const ujreg_report *report, const ujreg_report_totals *totals) {
    ujreg_rate rate;
    if (totals->month == stats->months[0]) {
        out(language() == UJREG_LANGUAGE_ZH ? "\xEF\xBB\xBF" : "");
        out("month,breakdown,key,name,opening,entered,left,closing\n");
    }
    csv_start(totals, "total");
    out(",");
    csv_figures(totals->opening, totals->entered, totals->left, totals->closing);
    each_row(stats, report, totals, NULL, csv_row, NULL);
    if (rate_of(stats, totals, &rate)) {
        csv_start(totals, "rate");
        out(rate.basis == UJREG_EMPLOYED_THIS_PERIOD ? "this-period," : "estimated,");
        out(rate.text);
        out(",,,,\n");
    }
}

/* --- JSON ----------------------------------------------------------------------------------------------- */

static void number_key(const char *key, int64_t number) {
    out(",\"");
    out(key);
    out("\":");
    out_integer(number);
}

static void json_begin(int32_t breakdown) {
    out(",\"by_");
    out(breakdown_name(breakdown));
    out("\":[");
}

static void json_end(void) {
    out("]");
}

static void json_row(const struct named *named, const char *name) {
    const ujreg_report_line *line = &named->line;
    out(named->index ? ",{\"key\":\"" : "{\"key\":\"");
    key_out(line);
    out("\",\"name\":");
    out_json(name);
    if (line->breakdown != UJREG_BY_REASON) {
        number_key("opening", line->opening);
        number_key("entered", line->entered);
    }
    number_key("left", line->left);
    if (line->breakdown != UJREG_BY_REASON) {
        number_key("closing", line->closing);
    }
    out("}");
}

static void json_rate(const struct stats *stats, const ujreg_report_totals *totals) {
    ujreg_rate rate;
    out(",\"rate\":");
    if (!rate_of(stats, totals, &rate)) {
        out("null");
        return;
    }
    out("{\"percent\":");
    out_json(rate.text[0] ? rate.text : NULL);
    number_key("unemployed", rate.unemployed);
    number_key("employed", rate.employed);
    out(rate.basis == UJREG_EMPLOYED_THIS_PERIOD ? ",\"basis\":\"this-period\"}" : ",\"basis\":\"estimated\"}");
}

static void json_broken(uint32_t broken) {
    static const char *const names[] = {"flow", "continuity", "province", "prefecture", "county",
                                        "sex",  "age",        "reason",   "duration"};
    const char *comma = "";
    out(",\"broken\":[");
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (broken >> i & 1) {
            out(comma);
            out_json(names[i]);
            comma = ",";
        }
    }
    out("]");
}

static ujreg_status json_findings(const struct stats *stats, const ujreg_findings *findings) {
    ujreg_finding finding = {.size = sizeof finding};
    out(",\"findings\":[");
    for (size_t i = 0; i < stats->files.told.most && ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        ujreg_rule_info rule = {.size = sizeof rule};
        char *message = render_message(&finding, stats->files.told.flags);
        if (!message || ujreg_rule_get(finding.rule, &rule) != UJREG_OK) {
            free(message);
            return UJREG_ERROR_MEMORY;
        }
        out(i ? ",{\"rule\":" : "{\"rule\":");
        out_json(rule.name);
        out(",\"severity\":");
        out_json(ujreg_severity_name(finding.severity));
        out(",\"message\":");
        out_json(message);
        out("}");
        free(message);
    }
    out("]");
    return UJREG_OK;
}

static ujreg_status json(const struct stats *stats, const ujreg_report *report, const ujreg_report_totals *totals,
                         const ujreg_findings *findings) {
    static const char *const levels[] = {"whole", "province", "prefecture", "county"};
    ujreg_date due = due_of(stats, totals->month);
    out("{\"type\":\"statistics\",\"month\":\"");
    days_out_month(totals->month);
    out("\",\"first\":");
    days_json(&totals->first);
    out(",\"last\":");
    days_json(&totals->last);
    out(",\"due\":");
    days_json(&due);
    out(",\"unit\":");
    if (totals->unit) {
        out("\"");
        areas_out_code(totals->unit);
        out("\"");
    } else {
        out("null");
    }
    out(",\"unit_level\":");
    out_json(levels[totals->unit_level]);
    out(totals->dated_by == UJREG_DATED_BY_AAE036 ? ",\"dated_by\":\"aae036\"" : ",\"dated_by\":\"adc210\"");
    number_key("long_term_months", totals->long_term_months);
    number_key("opening", totals->opening);
    number_key("entered", totals->entered);
    number_key("left", totals->left);
    number_key("closing", totals->closing);
    json_rate(stats, totals);
    json_broken(totals->broken);
    number_key("restated_entered", totals->restated_entered);
    number_key("restated_left", totals->restated_left);
    number_key("several_sources", totals->several_sources);
    number_key("urban_unknown", totals->urban_unknown);
    number_key("not_counted", totals->not_counted);
    number_key("ahead", totals->ahead);
    number_key("outside", totals->outside);
    number_key("unusable", totals->unusable);
    number_key("not_understood", (int64_t)stats->files.wrong);
    number_key("conflicts", totals->conflicts);
    each_row(stats, report, totals, json_begin, json_row, json_end);
    ujreg_status status = json_findings(stats, findings);
    out("}\n");
    return status;
}

/* --- the whole ------------------------------------------------------------------------------------------ */

/* What is to be looked at, a line each, as text. */
static ujreg_status tell(struct stats *stats, int32_t month, const ujreg_findings *findings) {
    char name[8] = "";
    struct input place = {.valid = name, .visible = name};
    ujreg_finding finding = {.size = sizeof finding};
    put_number(name, sizeof name, month);
    memmove(name + 5, name + 4, 2);
    name[4] = '-';
    stats->files.told.input = &place;
    stats->files.told.aside = stats->output != STATS_TEXT;
    stats->files.told.shown = 0;
    for (size_t i = 0; ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        if (told_finding(&stats->files.told, &finding)) {
            break;
        }
    }
    return stats->files.told.no_memory ? UJREG_ERROR_MEMORY : UJREG_OK;
}

int stats_show(struct stats *stats, const ujreg_report *report) {
    ujreg_report_totals totals = {.size = sizeof totals};
    ujreg_findings *findings = NULL;
    ujreg_status status = ujreg_report_get(report, &totals);
    status = status == UJREG_OK ? ujreg_findings_new(NULL, &findings) : status;
    status = status == UJREG_OK ? ujreg_report_findings(report, findings) : status;
    if (status == UJREG_OK && stats->output == STATS_JSON) {
        status = json(stats, report, &totals, findings);
    } else if (status == UJREG_OK) {
        if (stats->output == STATS_CSV) {
            csv(stats, report, &totals);
        } else {
            out(totals.month == stats->months[0] ? "" : "\n");
            text(stats, report, &totals);
        }
        status = tell(stats, totals.month, findings);
    }
    ujreg_findings_free(findings);
    if (status != UJREG_OK) {
        return failed(status);
    }
    return totals.broken ? EXIT_WRONG : EXIT_FINE;
}
