/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg check: every record of the files against every rule. */
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "input.h"
#include "judge.h"
#include "progress.h"
#include "render.h"
#include "seed.h"
#include "summary.h"
#include "targets.h"
#include "tool.h"

enum {
    OPTION_FORMAT,
    OPTION_ENCODING,
    OPTION_NO_HEADER,
    OPTION_JUDGE, /* and the others of JUDGE_ROWS */
    OPTION_JOBS = OPTION_JUDGE + JUDGE_OPTIONS,
    OPTION_MAX_FINDINGS,
    OPTION_OUTPUT,
    OPTION_SHOW_VALUES
};

static const struct option_row rows[] = {
    {"format", "F", "文件格式：auto、csv、tsv、psv、ndjson、json、xml、fixed（默认 auto：按内容识别）",
     "auto, csv, tsv, psv, ndjson, json, xml, fixed (default auto: by content)"},
    {"encoding", "E", "auto、utf-8、gb18030（默认 auto；GBK 属于 gb18030）",
     "auto, utf-8, gb18030 (default auto; GBK is gb18030)"},
    {"no-header", NULL, "文件没有表头，列序与方案一致", "there is no header; the columns are in the annex's order"},
    JUDGE_ROWS{"jobs", "N", "同时检查的线程数，1 到 64（默认 1）；结果与线程数无关",
               "threads that check, 1 to 64 (default 1); the output does not depend on it"},
    {"max-findings", "N", "只列出前 N 个结果（默认全部）；统计数字仍按全部结果",
     "list only the first N findings (default: all); the counts are of all of them"},
    {"output", "O", "text、ndjson 或 csv（默认 text）", "text, ndjson or csv (default text)"},
    {"show-values", NULL, "显示完整的姓名和号码（默认脱敏）", "show names and numbers in full (default: masked)"},
    {NULL, NULL, NULL, NULL},
};

struct check {
    int32_t format;
    int32_t encoding;
    int no_header;
    int output;
    int32_t flags;
    uint64_t max_findings;
    struct judge judge;
    ujreg_run_options run_options;
    ujreg_run *run;
    struct input *inputs;
    struct input *current;
    uint64_t whole_errors; /* of the current input */
    int no_memory;
    struct totals totals;
};

/* --- options -------------------------------------------------------------------------------------------- */

static int set_option(void *context, const struct command *command, int option, const char *value) {
    struct check *check = context;
    uint64_t number = 0;
    switch (option) {
    case OPTION_FORMAT:
        check->format = ujreg_format_find(value, strlen(value));
        return check->format >= 0 ? EXIT_FINE
                                  : options_wrong(command, "format", value, "没有这种格式", "there is no such format");
    case OPTION_ENCODING:
        check->encoding = ujreg_encoding_find(value, strlen(value));
        return check->encoding >= 0
                   ? EXIT_FINE
                   : options_wrong(command, "encoding", value, "没有这种编码", "there is no such encoding");
    case OPTION_NO_HEADER:
        check->no_header = 1;
        return EXIT_FINE;
    case OPTION_JOBS:
        if (!value_number(value, 64, &number) || number == 0) {
            return options_wrong(command, "jobs", value, "应为 1 到 64 的数", "expected a number from 1 to 64");
        }
        check->run_options.workers = (uint32_t)number;
        return EXIT_FINE;
    case OPTION_MAX_FINDINGS:
        return value_number(value, UINT64_MAX, &check->max_findings)
                   ? EXIT_FINE
                   : options_wrong(command, "max-findings", value, "应为 0 或正整数", "expected 0 or a positive number");
    case OPTION_OUTPUT:
        check->output = value_choice(value, OUTPUT_CHOICES);
        return check->output >= 0
                   ? EXIT_FINE
                   : options_wrong(command, "output", value, "应为 text、ndjson 或 csv", "expected text, ndjson or csv");
    case OPTION_SHOW_VALUES:
        check->flags = UJREG_SHOW_VALUES;
        return EXIT_FINE;
    default:
        return judge_option(&check->judge, command, option - OPTION_JUDGE, value);
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
    return targets_read_all("FILE", argc - optind, argv + optind);
}

/* --- the run -------------------------------------------------------------------------------------------- */

static ujreg_status take(void *context, const ujreg_finding *finding) {
    struct check *check = context;
    if (finding->record == 0 && finding->severity == UJREG_SEVERITY_ERROR) {
        check->whole_errors++;
    }
    if (check->totals.printed >= check->max_findings) {
        return UJREG_MORE;
    }
    if (render_finding(check->output, check->flags, check->current, finding) != UJREG_OK) {
        check->no_memory = 1;
        return UJREG_ERROR_MEMORY;
    }
    check->totals.printed++;
    return out_error() ? UJREG_ERROR_IO : UJREG_MORE;
}

/* Whose reading failed: of the input at hand, or of one before, where the first of two business IDs stands. */
static const struct input *unread(const struct check *check, const struct input *current) {
    for (const struct input *input = check->inputs; !current->error && input < current; input++) {
        if (input->error) {
            return input;
        }
    }
    return current;
}

static int file_state(const struct check *check, const struct input *input, ujreg_status status, uint64_t records) {
    switch (status) {
    case UJREG_OK:
        return check->whole_errors ? FILE_WHOLE : FILE_CHECKED;
    case UJREG_INVALID:
        if (records) {
            complain("%s 没有读到结尾，原因见检查结果", "%s was not read to its end; the findings say why",
                     input->visible);
            return FILE_CUT;
        }
        complain("%s 不能检查，原因见检查结果", "%s cannot be checked; the findings say why", input->visible);
        return FILE_FOREIGN;
    case UJREG_ERROR_IO:
        input = unread(check, input);
        complain("%s 读取中断：%s", "%s: reading failed: %s", input->visible, reason(input->error ? input->error : EIO));
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
    file->state = check->no_memory ? -1 : file_state(check, input, status, summary.records);
    if (file->state < 0) {
        return failed(check->no_memory ? UJREG_ERROR_MEMORY : status);
    }
    return file->state >= FILE_FOREIGN ? EXIT_INPUT : summary.errors ? EXIT_WRONG : EXIT_FINE;
}

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
    int judged = judge_start(&check->judge);
    if (judged != EXIT_FINE) {
        return judged;
    }
    seed_take(check->run_options.seed);
    ujreg_status status = ujreg_run_new(NULL, check->judge.profile, &check->run_options, &check->run);
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
    summary_text(&check->totals, check->judge.profile);
    out_to_person(0);
}

static void release(struct check *check) {
    ujreg_run_free(check->run);
    judge_release(&check->judge);
    for (int i = 0; check->inputs && i < check->totals.file_count; i++) {
        input_close(&check->inputs[i]);
    }
    free(check->inputs);
    free(check->totals.files);
    free(check->totals.rules);
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
    struct check check = {.max_findings = UINT64_MAX, .run_options = {.size = sizeof check.run_options}};
    int status = EXIT_FINE;
    judge_begin(&check.judge);
    if (options_read(command, argc, argv, set_option, &check, &status)) {
        status = look_at_files(command, argc, argv);
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
        "退出码：0 没有错误；1 有错误；2 用法错误；3 有文件无法读取、格式不对或不完整；4 没有完成（结果写不出、内存不足）。\n",
    .notes_en = "- is standard input. Doubled business IDs are looked for across all files.\n"
                "Exit status: 0 no errors; 1 errors; 2 wrong usage; 3 an input could not be read, is not of its format\n"
                "or breaks off; 4 not finished (the output could not be written, no memory).\n",
    .run = run,
};
