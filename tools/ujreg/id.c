/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg id: what a number says, and what is wrong with it, in the words of the rules of AAC002. */
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "areas.h"
#include "days.h"
#include "input.h"
#include "render.h"
#include "targets.h"
#include "tool.h"

#define LINE_MAX_BYTES 4096 /* of standard input; what is longer is no number */

enum { OPTION_TODAY, OPTION_OUTPUT, OPTION_SHOW_VALUES };

static const struct option_row rows[] = {
    {"today", "YYYYMMDD", "计算年龄的日期（默认北京时间今天）", "the day of the age (default: today in Beijing)"},
    {"output", "O", "text 或 ndjson（默认 text）", "text or ndjson (default text)"},
    {"show-values", NULL, "显示完整号码（默认脱敏）", "show numbers in full (default: masked)"},
    {NULL, NULL, NULL, NULL},
};

struct id {
    ujreg_date today;
    int ndjson;
    int32_t flags;
    ujreg_profile *profile;
    ujreg_findings *findings;
    int shown; /* numbers so far */
};

static const char *kind_name(int32_t kind) {
    static const char *const names[] = {
        "none",           "citizen",     "citizen-15", "residence-permit", "foreign-resident", "foreign-resident-15",
        "foreign-social", "letter-first"};
    return kind >= 0 && kind < (int32_t)(sizeof names / sizeof names[0]) ? names[kind] : "?";
}

static const char *permit_word(int32_t area) {
    switch (area / 10000) {
    case 81:
        return say("香港居民居住证号码", "residence permit of a Hong Kong resident");
    case 82:
        return say("澳门居民居住证号码", "residence permit of a Macao resident");
    default:
        return say("台湾居民居住证号码", "residence permit of a Taiwan resident");
    }
}

static const char *kind_word(const ujreg_identity *identity) {
    switch (identity->kind) {
    case UJREG_IDENTITY_CITIZEN:
        return say("公民身份号码（18 位）", "citizen number, 18 digits");
    case UJREG_IDENTITY_CITIZEN_15:
        return say("公民身份号码（15 位旧号码）", "citizen number, the old 15 digits");
    case UJREG_IDENTITY_RESIDENCE_PERMIT:
        return permit_word(identity->area);
    case UJREG_IDENTITY_FOREIGN_RESIDENT:
        return say("外国人永久居留身份证号码（2023 年版，18 位）",
                   "foreign permanent resident, card since 2023, 18 digits");
    case UJREG_IDENTITY_FOREIGN_RESIDENT_15:
        return say("外国人永久居留证号码（旧版，15 位）", "foreign permanent resident, card until 2023, 15 characters");
    case UJREG_IDENTITY_FOREIGN_SOCIAL:
        return say("外国人社会保障号码", "social security number of a foreigner");
    case UJREG_IDENTITY_LETTER:
        return say("字母开头，形式不明", "begins with a letter, shape not known");
    default:
        return say("看不出是什么号码", "nothing that is known");
    }
}

static const char *sex_name(int32_t sex) {
    return sex == UJREG_SEX_MALE ? "male" : sex == UJREG_SEX_FEMALE ? "female" : NULL;
}

/* Judged as AAC002 of a record: the findings about that item, the record's other items being empty. */
static ujreg_status judge(struct id *id, const char *number, size_t size) {
    ujreg_record record = {.size = sizeof record, .aac002 = {number, size}};
    ujreg_findings_clear(id->findings);
    return ujreg_check(id->profile, &record, id->findings);
}

/* The next finding about the number, from *at on. */
static int next_finding(const struct id *id, size_t *at, ujreg_finding *finding) {
    while (ujreg_findings_get(id->findings, (*at)++, finding) == UJREG_OK) {
        if (finding->field == UJREG_AAC002) {
            return 1;
        }
    }
    return 0;
}

static int is_usable(const struct id *id) {
    ujreg_finding finding = {.size = sizeof finding};
    for (size_t at = 0; next_finding(id, &at, &finding);) {
        if (finding.severity == UJREG_SEVERITY_ERROR) {
            return 0;
        }
    }
    return 1;
}

/* The number as it may be seen; room holds UJREG_MASK_CAPACITY bytes. */
static const char *masked(const struct id *id, const char *number, size_t size, char *room) {
    if (id->flags & UJREG_SHOW_VALUES && size < UJREG_MASK_CAPACITY) {
        char *valid = text_visible(number, size);
        if (valid && strlen(valid) < UJREG_MASK_CAPACITY) {
            memcpy(room, valid, strlen(valid) + 1);
            free(valid);
            return room;
        }
        free(valid);
    }
    if (ujreg_mask(number, size, UJREG_MASK_NUMBER, room, UJREG_MASK_CAPACITY, NULL) != UJREG_OK) {
        memcpy(room, "***", sizeof "***");
    }
    return room;
}

static void label(const char *zh, const char *en) {
    size_t width = strlen(en);
    out("  ");
    out(say(zh, en));
    out(say("：", ":"));
    if (language() != UJREG_LANGUAGE_ZH) {
        out_spaces(width < 12 ? 12 - width : 1);
    }
}

static void text_area(const ujreg_identity *identity) {
    int32_t year = identity->birth.year;
    if (identity->kind == UJREG_IDENTITY_RESIDENCE_PERMIT || identity->area == 0) {
        return;
    }
    int issued =
        identity->kind == UJREG_IDENTITY_FOREIGN_RESIDENT || identity->kind == UJREG_IDENTITY_FOREIGN_RESIDENT_15;
    label(issued ? "签发地" : "号码所属地区", issued ? "issued in" : "area");
    areas_out_code(identity->area);
    out(" ");
    areas_out_full_name(NULL, identity->area, issued ? 0 : year);
    out("\n");
    if (!issued) {
        label("现属", "today");
        areas_out_today(NULL, identity->area, year);
        out("\n");
    }
}

static void json_text(const char *key, const char *value) {
    out(key);
    out_json(value);
}

/* A finding in the form of the output; `before` goes in front of it. */
static ujreg_status one_finding(const struct id *id, const ujreg_finding *finding, const char *before) {
    ujreg_rule_info rule = {.size = sizeof rule};
    char *message = render_message(finding, id->flags);
    if (!message || ujreg_rule_get(finding->rule, &rule) != UJREG_OK) {
        free(message);
        return UJREG_ERROR_MEMORY;
    }
    out(before);
    if (id->ndjson) {
        json_text("{\"rule\":", rule.name);
        json_text(",\"severity\":", ujreg_severity_name(finding->severity));
        json_text(",\"message\":", message);
        out("}");
    } else {
        out(ujreg_severity_name(finding->severity));
        out(" ");
        out(rule.name);
        out(": ");
        out_visible(message);
        out("\n");
    }
    free(message);
    return UJREG_OK;
}

static ujreg_status all_findings(const struct id *id) {
    ujreg_finding finding = {.size = sizeof finding};
    ujreg_status status = UJREG_OK;
    const char *before = id->ndjson ? "" : "  ";
    for (size_t at = 0; status == UJREG_OK && next_finding(id, &at, &finding);) {
        status = one_finding(id, &finding, before);
        before = id->ndjson ? "," : before;
    }
    return status;
}

static ujreg_status text(struct id *id, const ujreg_identity *identity, const char *number, size_t size) {
    char room[UJREG_MASK_CAPACITY];
    int usable = is_usable(id);
    out(id->shown ? "\n" : "");
    out_visible(size ? masked(id, number, size, room) : say("（空）", "(empty)"));
    out(usable ? say("  可用\n", "  usable\n") : say("  不可用\n", "  not usable\n"));
    label("种类", "kind");
    out(kind_word(identity));
    out("\n");
    if (usable && identity->canonical_size && identity->canonical_size != size) {
        label("换算为 18 位", "18 digits");
        out_visible(masked(id, identity->canonical, identity->canonical_size, room));
        out("\n");
    }
    if (identity->birth.year) {
        int32_t age = ujreg_identity_age(identity, &id->today);
        label("出生日期", "born");
        out_date(&identity->birth);
        if (age >= 0) {
            out(say("，", ", age "));
            out_number((uint64_t)age);
            out(say(" 周岁", ""));
        }
        out("\n");
    }
    if (sex_name(identity->sex)) {
        label("性别", "sex");
        out(identity->sex == UJREG_SEX_MALE ? say("男", "male") : say("女", "female"));
        out("\n");
    }
    text_area(identity);
    if (!usable) {
        out(say("  号码有误，以上内容仅供查错，不能作为依据。\n",
                "  The number is wrong: what it seems to say helps to find the mistake and proves "
                "nothing.\n"));
    }
    return all_findings(id);
}

static ujreg_status ndjson(struct id *id, const ujreg_identity *identity, const char *number, size_t size) {
    char room[UJREG_MASK_CAPACITY];
    char digits[9] = "";
    int dated = ujreg_date_format(&identity->birth, digits) == UJREG_OK;
    int32_t age = ujreg_identity_age(identity, &id->today);
    json_text("{\"type\":\"identity\",\"number\":", masked(id, number, size, room));
    out(is_usable(id) ? ",\"usable\":true" : ",\"usable\":false");
    json_text(",\"kind\":", kind_name(identity->kind));
    json_text(",\"canonical\":",
              identity->canonical_size ? masked(id, identity->canonical, identity->canonical_size, room) : NULL);
    json_text(",\"birth\":", dated ? digits : NULL);
    out(",\"age\":");
    if (age >= 0) {
        out_number((uint64_t)age);
    } else {
        out("null");
    }
    json_text(",\"sex\":", sex_name(identity->sex));
    out(",\"nationality\":");
    if (identity->nationality) {
        char code[4] = {(char)('0' + identity->nationality / 100 % 10), (char)('0' + identity->nationality / 10 % 10),
                        (char)('0' + identity->nationality % 10), '\0'};
        out_json(code);
    } else {
        out_json(identity->letters[0] ? identity->letters : NULL);
    }
    int place = identity->area && identity->kind != UJREG_IDENTITY_RESIDENCE_PERMIT;
    out(",\"area\":");
    areas_json(NULL, place ? identity->area : 0, identity->birth.year);
    out(",\"areas_today\":");
    areas_json_today(NULL, place ? identity->area : 0, identity->birth.year);
    out(",\"findings\":[");
    ujreg_status status = all_findings(id);
    out("]}\n");
    return status;
}

static int show(struct id *id, const char *number, size_t size) {
    ujreg_identity identity = {.size = sizeof identity};
    (void)ujreg_identity_parse(number, size, &identity); /* what is wrong is for the rules to say */
    ujreg_status status = judge(id, number, size);
    int usable = status == UJREG_OK && is_usable(id);
    if (status == UJREG_OK) {
        status = id->ndjson ? ndjson(id, &identity, number, size) : text(id, &identity, number, size);
        id->shown = 1;
    }
    if (status != UJREG_OK) {
        return failed(status);
    }
    return usable ? EXIT_FINE : EXIT_WRONG;
}

/* A number a line; lines of nothing are passed over. */
static int show_lines(struct id *id) {
    char bytes[65536];
    char line[LINE_MAX_BYTES];
    struct input input;
    size_t filled = 0;
    int worst = EXIT_FINE;
    int error = input_open(&input, "-");
    ujreg_status answer = UJREG_MORE;
    while (!error && answer == UJREG_MORE && worst < EXIT_FAILED && !out_error()) {
        size_t got = 0;
        answer = input_read(&input, bytes, sizeof bytes, &got);
        size_t end = got ? got : filled ? 1 : 0; /* the last line may lack its end */
        for (size_t i = 0; i < end; i++) {
            char c = got ? bytes[i] : '\n';
            if (c != '\n') {
                if (filled < sizeof line) {
                    line[filled++] = c;
                }
                continue;
            }
            filled -= filled && line[filled - 1] == '\r' ? 1 : 0;
            int status = filled ? show(id, line, filled) : EXIT_FINE;
            worst = status > worst ? status : worst;
            filled = 0;
        }
        error = input.error;
    }
    if (error) {
        complain("标准输入读取失败：%s", "standard input cannot be read: %s", reason(error));
        worst = worst > EXIT_INPUT ? worst : EXIT_INPUT;
    }
    input_close(&input);
    return worst;
}

static int start(struct id *id) {
    /* Not asked: this is one number, not a record. */
    static const ujreg_rule_severity quiet[] = {
        {UJREG_RULE_AAC002_SEX_NOT_EVALUABLE, UJREG_SEVERITY_OFF},
        {UJREG_RULE_AAC002_UNDER_16, UJREG_SEVERITY_OFF},
    };
    ujreg_profile_options options = {
        .size = sizeof options, .today = id->today, .severities = quiet, .severity_count = sizeof quiet / sizeof quiet[0]};
    ujreg_status status = ujreg_profile_new(NULL, &options, &id->profile);
    if (status == UJREG_OK) {
        status = ujreg_findings_new(NULL, &id->findings);
    }
    return status == UJREG_OK ? EXIT_FINE : failed(status);
}

static int set_option(void *context, const struct command *command, int option, const char *value) {
    struct id *id = context;
    switch (option) {
    case OPTION_TODAY:
        return option_date(command, "today", value, &id->today);
    case OPTION_OUTPUT:
        return option_ndjson(command, value, &id->ndjson);
    default:
        id->flags = UJREG_SHOW_VALUES;
        return EXIT_FINE;
    }
}

static int show_all(struct id *id, int count, char **numbers) {
    int worst = start(id);
    for (int i = 0; i < count && worst == EXIT_FINE; i++) {
        worst = strcmp(numbers[i], "-") == 0 ? targets_read("NUMBER", "-") : EXIT_FINE;
    }
    if (worst == EXIT_USAGE) {
        count = 0;
    }
    for (int i = 0; i < count && worst < EXIT_FAILED; i++) {
        int status = strcmp(numbers[i], "-") == 0 ? show_lines(id) : show(id, numbers[i], strlen(numbers[i]));
        worst = status > worst ? status : worst;
    }
    ujreg_findings_free(id->findings);
    ujreg_profile_free(id->profile);
    return worst;
}

static int run(const struct command *command, int argc, char **argv) {
    struct id id = {.ndjson = 0};
    int status;
    id.today = days_today();
    if (!options_read(command, argc, argv, set_option, &id, &status)) {
        return status;
    }
    int count = options_operands(command, argc, 1, argc, &status);
    return status == EXIT_FINE ? show_all(&id, count, argv + optind) : status;
}

const struct command command_id = {
    .name = "id",
    .arguments = "[options] NUMBER...",
    .zh = "查看社会保障号码、公民身份号码、外国人证件号码的含义和错误",
    .en = "what a social security or identity number says, and what is wrong with it",
    .options = rows,
    .notes_zh = "“-”表示从标准输入逐行读取号码（命令行上的号码会留在命令历史里）。\n"
                "退出码：0 号码可用；1 有号码不可用；2 用法错误；3 标准输入无法读取；4 没有完成。\n",
    .notes_en = "- reads numbers from standard input, one a line (a number on the command line stays in its "
                "history).\n"
                "Exit status: 0 usable; 1 one is not; 2 wrong usage; 3 standard input could not be read; "
                "4 not finished.\n",
    .run = run,
};
