/* SPDX-License-Identifier: Apache-2.0 */
/* The options of judging, and the profile they make. */
#include "judge.h"

#include <stdlib.h>
#include <string.h>

#include "days.h"
#include "input.h"

enum { JUDGE_TODAY, JUDGE_PROFILE, JUDGE_AREA, JUDGE_LENGTH_UNIT, JUDGE_RULE, JUDGE_AREAS }; /* then codes */

static int add_rule(struct judge *judge, const struct command *command, const char *value) {
    const char *equals = strrchr(value, '=');
    int32_t rule = equals ? ujreg_rule_find(value, (size_t)(equals - value)) : 0;
    int severity = equals ? value_choice(equals + 1, "off|note|warning|error") : -1;
    if (!rule) {
        return options_wrong(command, "rule", value, "没有这条规则，全部规则见 ujreg rules",
                             "there is no such rule; ujreg rules lists them");
    }
    if (severity < 0) {
        return options_wrong(command, "rule", value, "= 后面应为 error、warning、note 或 off",
                             "error, warning, note or off must follow the =");
    }
    uint32_t count = judge->options.severity_count;
    ujreg_rule_severity *more = realloc(judge->severities, (count + (size_t)1) * sizeof *more);
    if (!more) {
        return failed(UJREG_ERROR_MEMORY);
    }
    more[count].rule = rule;
    more[count].severity = severity; /* UJREG_SEVERITY_OFF is 0, the others follow */
    judge->severities = more;
    judge->options.severities = more;
    judge->options.severity_count = count + 1;
    return EXIT_FINE;
}

static int add_table(struct judge *judge, int32_t table, const char *name) {
    if (!judge->tables) {
        ujreg_status status = ujreg_tables_new(NULL, &judge->tables);
        if (status != UJREG_OK) {
            return failed(status);
        }
    }
    return input_load_table(judge->tables, table, name);
}

static int add_codes(struct judge *judge, const char *value) {
    if (strncmp(value, "AJC00A=", 7) == 0 || strncmp(value, "ajc00a=", 7) == 0) {
        return add_table(judge, UJREG_TABLE_AJC00A, value + 7);
    }
    if (strncmp(value, "AAC058=", 7) == 0 || strncmp(value, "aac058=", 7) == 0) {
        return add_table(judge, UJREG_TABLE_AAC058, value + 7);
    }
    return add_table(judge, UJREG_TABLE_AAC058, value);
}

static int set_area(struct judge *judge, const struct command *command, const char *value) {
    ujreg_area area = {.size = sizeof area};
    if (ujreg_area_find(judge->tables, value, strlen(value), 0, &area) < 0 || area.grade == UJREG_AREA_IMPOSSIBLE) {
        return options_wrong(command, "area", value, "应为六位行政区划代码，如 330000",
                             "expected six digits of an area, such as 330000");
    }
    judge->options.upload_area = area.code;
    return EXIT_FINE;
}

int judge_option(struct judge *judge, const struct command *command, int option, const char *value) {
    int choice = 0;
    judge->asked = 1;
    switch (option) {
    case JUDGE_TODAY:
        return option_date(command, "today", value, &judge->options.today);
    case JUDGE_PROFILE:
        choice = value_choice(value, "standard|annex|strict"); /* in the order of UJREG_RULES_… */
        judge->options.rules = choice;
        return choice >= 0 ? EXIT_FINE
                           : options_wrong(command, "profile", value, "应为 annex、standard 或 strict",
                                           "expected annex, standard or strict");
    case JUDGE_AREA:
        return set_area(judge, command, value);
    case JUDGE_LENGTH_UNIT:
        choice = value_choice(value, "characters|gb18030|utf-8"); /* in the order of UJREG_LENGTH_… */
        judge->options.length_unit = choice + 1;
        return choice >= 0 ? EXIT_FINE
                           : options_wrong(command, "length-unit", value, "应为 characters、gb18030 或 utf-8",
                                           "expected characters, gb18030 or utf-8");
    case JUDGE_RULE:
        return add_rule(judge, command, value);
    case JUDGE_AREAS:
        return add_table(judge, UJREG_TABLE_AAB301, value);
    default:
        return add_codes(judge, value);
    }
}

void judge_begin(struct judge *judge) {
    memset(judge, 0, sizeof *judge);
    judge->options.size = sizeof judge->options;
    judge->options.today = days_today();
}

int judge_start(struct judge *judge) {
    if (!judge->options.today.year) {
        complain("系统时钟不对，请用 --today YYYYMMDD 指明当前日期",
                 "the system's clock is wrong; give the date by --today YYYYMMDD");
        return EXIT_USAGE;
    }
    judge->options.tables = judge->tables;
    ujreg_status status = ujreg_profile_new(NULL, &judge->options, &judge->profile);
    return status == UJREG_OK ? EXIT_FINE : failed(status);
}

void judge_release(struct judge *judge) {
    ujreg_profile_free(judge->profile);
    ujreg_tables_free(judge->tables);
    free(judge->severities);
}
