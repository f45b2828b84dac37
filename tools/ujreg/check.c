/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg check: every record of the files against every rule. */
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "days.h"
#include "input.h"
#include "progress.h"
#include "render.h"
#include "summary.h"
#include "tool.h"

enum {
    OPTION_FORMAT,
    OPTION_ENCODING,
    OPTION_NO_HEADER,
    OPTION_TODAY,
    OPTION_PROFILE,
    OPTION_AREA,
    OPTION_LENGTH_UNIT,
    OPTION_RULE,
    OPTION_AREAS,
    OPTION_CODES,
    OPTION_JOBS,
    OPTION_MAX_FINDINGS,
    OPTION_OUTPUT,
    OPTION_SHOW_VALUES
};

static const struct option_row rows[] = {
    {"format", "F", "文件格式：auto、csv、tsv、psv、ndjson、json、xml、fixed（默认 auto：按内容识别）",
     "auto, csv, tsv, psv, ndjson, json, xml, fixed (default auto: by content)"},
    {"encoding", "E", "auto、utf-8、gb18030（默认 auto；GBK 属于 gb18030）",
     "auto, utf-8, gb18030 (default auto; GBK is gb18030)"},
    {"no-header", NULL, "文件没有表头，列序与方案一致",
     "there is no header; the columns are in the annex's order"},
    {"today", "YYYYMMDD", "系统当前日期（默认北京时间今天）",
     "the system's current date (default: today in Beijing)"},
    {"profile", "P", "annex：只按方案原文；standard：全部规则（默认）；\nstrict：警告也算错误",
     "annex: only what the annex prints; standard: all rules (default);\nstrict: warnings are errors"},
    {"area", "CODE", "本次上传的地区，如 330000；不属于它的记录是错误",
     "the area whose data is uploaded, 330000; a record of another one is an error"},
    {"length-unit", "U",
     "长度按 characters（字符）、gb18030 或 utf-8（字节）计，超过即为错误\n"
     "（默认：字符数超过为错误，仅 GB18030 字节数超过为警告）",
     "what lengths count: characters, or bytes of gb18030 or utf-8; more is an error\n"
     "(default: too many characters an error, only too many GB18030 bytes a warning)"},
    {"rule", "NAME=SEVERITY", "把一条规则定为 error、warning、note 或 off，可重复",
     "set a rule to error, warning, note or off; repeatable"},
    {"areas", "FILE", "追加本地行政区划代码（形式同 data/areas.tsv），可重复",
     "add local area codes (a file as data/areas.tsv); repeatable"},
    {"codes", "FILE", "追加证件类型代码（形式同 data/aac058.tsv）；\nAJC00A=FILE：追加注销原因代码。可重复",
     "add kinds of document (a file as data/aac058.tsv);\n"
     "AJC00A=FILE: add reasons of deregistration. Repeatable"},
    {"jobs", "N", "同时检查的线程数，1 到 64（默认 1）；结果与线程数无关",
     "threads that check, 1 to 64 (default 1); the output does not depend on it"},
    {"max-findings", "N", "只列出前 N 个结果（默认全部）；统计数字仍按全部结果",
     "list only the first N findings (default: all); the counts are of all of them"},
    {"output", "O", "text、ndjson 或 csv（默认 text）", "text, ndjson or csv (default text)"},
    {"show-values", NULL, "显示完整的姓名和号码（默认脱敏）",
     "show names and numbers in full (default: masked)"},
    {NULL, NULL, NULL, NULL},
};

struct check {
    int32_t format;
    int32_t encoding;
    int no_header;
    int output;
    int32_t flags;
    uint64_t max_findings;
    ujreg_profile_options profile_options;
    ujreg_run_options run_options;
    ujreg_rule_severity *severities;
    ujreg_tables *tables;
    ujreg_profile *profile;
    ujreg_run *run;
    struct input *inputs;
    struct input *current;
    uint64_t whole_errors; /* of the current input */
    int no_memory;
    struct totals totals;
};

/* --- options -------------------------------------------------------------------------------------------- */

static int add_rule(struct check *check, const struct command *command, const char *value) {
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
    uint32_t count = check->profile_options.severity_count;
    ujreg_rule_severity *more = realloc(check->severities, (count + (size_t)1) * sizeof *more);
    if (!more) {
        return failed(UJREG_ERROR_MEMORY);
    }
    more[count].rule = rule;
    more[count].severity = severity; /* UJREG_SEVERITY_OFF is 0, the others follow */
    check->severities = more;
    check->profile_options.severities = more;
    check->profile_options.severity_count = count + 1;
    return EXIT_FINE;
}

static int add_table(struct check *check, int32_t table, const char *name) {
    if (!check->tables) {
        ujreg_status status = ujreg_tables_new(NULL, &check->tables);
        if (status != UJREG_OK) {
            return failed(status);
        }
    }
    return input_load_table(check->tables, table, name);
}

static int add_codes(struct check *check, const char *value) {
    if (strncmp(value, "AJC00A=", 7) == 0 || strncmp(value, "ajc00a=", 7) == 0) {
        return add_table(check, UJREG_TABLE_AJC00A, value + 7);
    }
    if (strncmp(value, "AAC058=", 7) == 0 || strncmp(value, "aac058=", 7) == 0) {
        return add_table(check, UJREG_TABLE_AAC058, value + 7);
    }
    return add_table(check, UJREG_TABLE_AAC058, value);
}

static int set_area(struct check *check, const struct command *command, const char *value) {
    ujreg_area area = {.size = sizeof area};
    if (ujreg_area_find(check->tables, value, strlen(value), 0, &area) < 0 ||
        area.grade == UJREG_AREA_IMPOSSIBLE) {
        return options_wrong(command, "area", value, "应为六位行政区划代码，如 330000",
                             "six digits of an area are meant, such as 330000");
    }
    check->profile_options.upload_area = area.code;
    return EXIT_FINE;
}

static int set_option(void *context, const struct command *command, int option, const char *value) {
    struct check *check = context;
    uint64_t number = 0;
    int choice = 0;
    switch (option) {
    case OPTION_FORMAT:
        check->format = ujreg_format_find(value, strlen(value));
        return check->format >= 0
                   ? EXIT_FINE
                   : options_wrong(command, "format", value, "没有这种格式", "there is no such format");
    case OPTION_ENCODING:
        check->encoding = ujreg_encoding_find(value, strlen(value));
        return check->encoding >= 0
                   ? EXIT_FINE
                   : options_wrong(command, "encoding", value, "没有这种编码", "there is no such encoding");
    case OPTION_NO_HEADER:
        check->no_header = 1;
        return EXIT_FINE;
    case OPTION_TODAY:
        return option_date(command, "today", value, &check->profile_options.today);
    case OPTION_PROFILE:
        choice = value_choice(value, "standard|annex|strict"); /* in the order of UJREG_RULES_… */
        check->profile_options.rules = choice;
        return choice >= 0 ? EXIT_FINE
                           : options_wrong(command, "profile", value, "应为 annex、standard 或 strict",
                                           "annex, standard or strict is meant");
    case OPTION_AREA:
        return set_area(check, command, value);
    case OPTION_LENGTH_UNIT:
        choice = value_choice(value, "characters|gb18030|utf-8"); /* in the order of UJREG_LENGTH_… */
        check->profile_options.length_unit = choice + 1;
        return choice >= 0 ? EXIT_FINE
                           : options_wrong(command, "length-unit", value, "应为 characters、gb18030 或 utf-8",
                                           "characters, gb18030 or utf-8 is meant");
    case OPTION_RULE:
        return add_rule(check, command, value);
    case OPTION_AREAS:
        return add_table(check, UJREG_TABLE_AAB301, value);
    case OPTION_CODES:
        return add_codes(check, value);
    case OPTION_JOBS:
        if (!value_number(value, 64, &number) || number == 0) {
            return options_wrong(command, "jobs", value, "应为 1 到 64 的数", "a number from 1 to 64 is meant");
        }
        check->run_options.workers = (uint32_t)number;
        return EXIT_FINE;
    case OPTION_MAX_FINDINGS:
        return value_number(value, UINT64_MAX, &check->max_findings)
                   ? EXIT_FINE
                   : options_wrong(command, "max-findings", value, "应为 0 或正整数",
                                   "0 or a positive number is meant");
    case OPTION_OUTPUT:
        check->output = value_choice(value, OUTPUT_CHOICES);
        return check->output >= 0 ? EXIT_FINE
                                  : options_wrong(command, "output", value, "应为 text、ndjson 或 csv",
                                                  "text, ndjson or csv is meant");
    default:
        check->flags = UJREG_SHOW_VALUES;
        return EXIT_FINE;
    }
}

/* Whether the operands are files that can be read. */
static int look_at_files(const struct command *command, int argc, char **argv) {
    if (optind >= argc) {
        complain("没有指定文件；“-”表示标准输入。用法：ujreg check %s",
                 "no file is given; - is standard input. Usage: ujreg check %s", command->arguments);
        return EXIT_USAGE;
    }
    int standard_inputs = 0;
    for (int i = optind; i < argc; i++) {
        standard_inputs += strcmp(argv[i], "-") == 0;
    }
    if (standard_inputs > 1) {
        complain("标准输入（-）只能读一次", "standard input (-) can be read only once");
        return EXIT_USAGE;
    }
    return EXIT_FINE;
}

/* --- the run -------------------------------------------------------------------------------------------- */

static int32_t take(void *context, const ujreg_finding *finding) {
    struct check *check = context;
    if (finding->record == 0 && finding->severity == UJREG_SEVERITY_ERROR) {
        check->whole_errors++;
    }
    if (check->totals.printed >= check->max_findings) {
        return 0;
    }
    if (render_finding(check->output, check->flags, check->current, finding) != UJREG_OK) {
        check->no_memory = 1;
        return 1;
    }
    check->totals.printed++;
    return out_error() ? 1 : 0;
}

static int file_state(struct check *check, struct input *input, ujreg_status status) {
    switch (status) {
    case UJREG_OK:
        return check->whole_errors ? FILE_WHOLE : FILE_CHECKED;
    case UJREG_INVALID:
        complain("%s 不能检查，原因见检查结果", "%s cannot be checked; the findings say why", input->visible);
        return FILE_FOREIGN;
    case UJREG_ERROR_IO:
        complain("%s 读取中断：%s", "%s: reading failed: %s", input->visible,
                 reason(input->error ? input->error : EIO));
        return FILE_BROKEN;
    case UJREG_ERROR_UNSUPPORTED:
        complain("%s 无法读取：本程序编译时没有包含这种格式", "%s: this build was made without its format",
                 input->visible);
        return FILE_FOREIGN;
    default:
        return -1;
    }
}

/* An exit status; EXIT_FAILED ends the run. */
static int check_file(struct check *check, struct input *input, struct file_result *file) {
    uint64_t *rule_counts = calloc((size_t)ujreg_rule_count(), sizeof *rule_counts);
    if (!rule_counts) {
        return failed(UJREG_ERROR_MEMORY);
    }
    ujreg_summary summary = {
        .size = sizeof summary, .rule_counts = rule_counts, .rule_capacity = (uint32_t)ujreg_rule_count()};
    ujreg_input source = {.size = sizeof source,
                          .format = check->format,
                          .encoding = check->encoding,
                          .no_header = check->no_header,
                          .name = {input->valid, strlen(input->valid)},
                          .read = input_read,
                          .read_at = input->again ? input_read_at : NULL,
                          .data_size = input->total,
                          .context = input};
    check->current = input;
    check->whole_errors = 0;
    ujreg_status status = ujreg_run_input(check->run, &source, take, check, &summary);
    check->totals.checked++;
    totals_add(&check->totals, &summary);
    free(rule_counts);
    file->format = summary.format;
    file->encoding = summary.encoding;
    file->records = summary.records;
    file->with_errors = summary.with_errors;
    file->only_warnings = summary.records - summary.clean - summary.with_errors;
    if (out_error()) {
        return EXIT_FAILED; /* main says why */
    }
    file->state = check->no_memory ? -1 : file_state(check, input, status);
    if (file->state < 0) {
        return failed(check->no_memory ? UJREG_ERROR_MEMORY : status);
    }
    return file->state >= FILE_FOREIGN ? EXIT_INPUT : summary.errors ? EXIT_WRONG : EXIT_FINE;
}

/* Files that stay open, so that the run can look into them again; of further ones it keeps more in memory. */
#define OPEN_MAX_FILES 256

static int check_files(struct check *check, int count, char **names) {
    int worst = EXIT_FINE;
    for (int i = 0; i < count; i++) {
        struct input *input = &check->inputs[i];
        struct file_result *file = &check->totals.files[i];
        int error = input_open(input, names[i]);
        file->name = input->visible;
        file->state = FILE_UNREAD;
        int status = EXIT_INPUT;
        if (error == ENOMEM) {
            return failed(UJREG_ERROR_MEMORY);
        }
        if (error) {
            complain("%s 无法读取：%s", "%s cannot be read: %s", input->visible, reason(error));
        } else {
            input->again = input->again && i < OPEN_MAX_FILES;
            progress_input(input->visible, i + 1, count, input->total);
            status = check_file(check, input, file);
            progress_clear();
        }
        if (!input->again) {
            input_release(input);
        }
        worst = status > worst ? status : worst;
        if (status == EXIT_FAILED) {
            break;
        }
    }
    return worst;
}

static int start(struct check *check, int count) {
    check->profile_options.tables = check->tables;
    ujreg_status status = ujreg_profile_new(NULL, &check->profile_options, &check->profile);
    if (status == UJREG_OK) {
        status = ujreg_run_new(NULL, check->profile, &check->run_options, &check->run);
    }
    check->inputs = calloc((size_t)count, sizeof *check->inputs);
    check->totals.files = calloc((size_t)count, sizeof *check->totals.files);
    check->totals.rules = calloc((size_t)ujreg_rule_count(), sizeof *check->totals.rules);
    check->totals.file_count = count;
    if (!check->inputs || !check->totals.files || !check->totals.rules) {
        status = UJREG_ERROR_MEMORY;
    }
    return status == UJREG_OK ? EXIT_FINE : failed(status);
}

static void finish(struct check *check) {
    if (check->output == OUTPUT_NDJSON) {
        summary_ndjson(&check->totals);
        if (check->totals.printed < check->totals.errors + check->totals.warnings + check->totals.notes) {
            complain("按 --max-findings 只列出了前 %llu 个结果；汇总中的数字按全部结果统计",
                     "by --max-findings only the first %llu findings are listed; the summary counts "
                     "all of them",
                     (unsigned long long)check->totals.printed);
        }
        return;
    }
    if (out_flush()) {
        return; /* main says why */
    }
    /* In a table of findings there is no place for it. */
    out_to_person(check->output == OUTPUT_CSV);
    summary_text(&check->totals, check->profile);
    out_to_person(0);
}

static void release(struct check *check) {
    ujreg_run_free(check->run);
    ujreg_profile_free(check->profile);
    ujreg_tables_free(check->tables);
    for (int i = 0; check->inputs && i < check->totals.file_count; i++) {
        input_close(&check->inputs[i]);
    }
    free(check->inputs);
    free(check->totals.files);
    free(check->totals.rules);
    free(check->severities);
}

static int run_files(struct check *check, int count, char **names) {
    int status = start(check, count);
    if (status == EXIT_FINE) {
        render_start(check->output);
        status = check_files(check, count, names);
        if (status != EXIT_FAILED) {
            finish(check);
        }
    }
    return status;
}

static int run(const struct command *command, int argc, char **argv) {
    struct check check = {.max_findings = UINT64_MAX,
                          .profile_options = {.size = sizeof check.profile_options},
                          .run_options = {.size = sizeof check.run_options}};
    int status = EXIT_FINE;
    check.profile_options.today = days_today();
    if (options_read(command, argc, argv, set_option, &check, &status)) {
        status = look_at_files(command, argc, argv);
        if (status == EXIT_FINE && !check.profile_options.today.year) {
            complain("系统时钟不对，请用 --today YYYYMMDD 指明当前日期",
                     "the system's clock is wrong; give the date by --today YYYYMMDD");
            status = EXIT_USAGE;
        }
        if (status == EXIT_FINE) {
            status = run_files(&check, argc - optind, argv + optind);
        }
    }
    release(&check);
    return status;
}

const struct command command_check = {
    .name = "check",
    .arguments = "[options] FILE...",
    .zh = "检查上报数据：哪些记录可以上报，其余的错在哪里",
    .en = "check data before its upload: which records may go, what is wrong with the others",
    .options = rows,
    .notes_zh =
        "“-”表示标准输入。业务唯一标识号的重复在所有文件之间检查。\n"
        "退出码：0 没有错误；1 有错误；2 用法错误；3 有文件无法读取或格式不对；4 没有完成（结果写不出、内存不足）。\n",
    .notes_en =
        "- is standard input. Doubled business IDs are looked for across all files.\n"
        "Exit status: 0 no errors; 1 errors; 2 wrong usage; 3 an input could not be read or is not of its "
        "format;\n"
        "4 not finished (the output could not be written, no memory).\n",
    .run = run,
};
