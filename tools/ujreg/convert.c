/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg convert: the records of a file in another format or encoding, all of them or only those without errors. */
#include <errno.h>
#include <getopt.h>
#include <string.h>
#include <unistd.h>

#include "input.h"
#include "judge.h"
#include "progress.h"
#include "render.h"
#include "seed.h"
#include "targets.h"
#include "tool.h"

enum {
    OPTION_FROM,
    OPTION_TO,
    OPTION_ENCODING,
    OPTION_ENCODING_TO,
    OPTION_ONLY,
    OPTION_REPORT,
    OPTION_SEX,
    OPTION_NO_HEADER,
    OPTION_NO_HEADER_TO,
    OPTION_BOM,
    OPTION_CRLF,
    OPTION_JOBS,
    OPTION_SHOW_VALUES,
    OPTION_TARGETS,                                /* and the others of TARGET_ROWS */
    OPTION_JUDGE = OPTION_TARGETS + TARGET_OPTIONS /* and the others of JUDGE_ROWS */
};

static const struct option_row rows[] = {
    {"from", "F", "输入格式：auto、csv、tsv、psv、ndjson、json、xml、fixed\n（默认 auto：按内容识别）",
     "format of IN: auto, csv, tsv, psv, ndjson, json, xml, fixed\n(default auto: by content)"},
    {"to", "F", "输出格式（必须指明）：csv、tsv、psv、ndjson、json、xml、fixed",
     "format of OUT (must be given): csv, tsv, psv, ndjson, json, xml, fixed"},
    {"encoding", "E", "输入编码：auto、utf-8、gb18030（默认 auto）",
     "encoding of IN: auto, utf-8, gb18030 (default auto)"},
    {"encoding-to", "E", "输出编码：utf-8 或 gb18030（默认 utf-8；定长文件默认 gb18030）",
     "encoding of OUT: utf-8 or gb18030 (default utf-8, for fixed gb18030)"},
    {"only", "clean", "先检查，只写出没有错误的记录；留下的逐条说明",
     "check first, and write only records without errors; what is left out is told"},
    {"report", "FILE", "把说明写入文件，每行一个 JSON 对象（默认写到标准错误）",
     "write what is told to a file, one JSON object a line (default: as text to\nstandard error)"},
    {"sex", NULL, "同时写出性别 AAC004（默认只写方案的十一项）",
     "write AAC004 (sex), too (default: the eleven items of the annex)"},
    {"no-header", NULL, "输入没有表头，列序与方案一致", "IN has no header; its columns are in the annex's order"},
    {"no-header-to", NULL, "输出不写表头", "OUT gets no header"},
    {"bom", NULL, "输出以字节序标记开头（Excel 打开 UTF-8 的 CSV 需要）",
     "OUT begins with a byte order mark (Excel wants it in a CSV of UTF-8)"},
    {"crlf", NULL, "输出的行以 CR LF 结束", "lines of OUT end in CR LF"},
    {"jobs", "N", "同时工作的线程数，1 到 64（默认 1）；结果与线程数无关",
     "threads that work, 1 to 64 (default 1); the output does not depend on it"},
    {"show-values", NULL, "说明中显示完整的姓名和号码（默认脱敏）",
     "show names and numbers in full in what is told (default: masked)"},
    TARGET_ROWS JUDGE_ROWS{NULL, NULL, NULL, NULL},
};

struct convert {
    ujreg_input source;
    ujreg_writer_options form;
    ujreg_run_options run_options;
    struct judge judge;
    int only_clean;
    int32_t flags;
    const char *report_name;
    struct input input;
    struct target *target;
    struct target *report;
    ujreg_run *run;
    ujreg_writer *writer;
    ujreg_summary summary;
    uint64_t written;
    int report_whole;
    int no_memory;
};

/* --- options -------------------------------------------------------------------------------------------- */

static int set_format(const struct command *command, const char *option, const char *value, int may_be_auto,
                      int32_t *format) {
    *format = ujreg_format_find(value, strlen(value));
    return *format > UJREG_FORMAT_AUTO || (may_be_auto && *format == UJREG_FORMAT_AUTO)
               ? EXIT_FINE
               : options_wrong(command, option, value, "没有这种格式", "there is no such format");
}

static int set_encoding(const struct command *command, const char *option, const char *value, int32_t *encoding) {
    *encoding = ujreg_encoding_find(value, strlen(value));
    return *encoding >= 0 ? EXIT_FINE
                          : options_wrong(command, option, value, "没有这种编码", "there is no such encoding");
}

static int set_option(void *context, const struct command *command, int option, const char *value) {
    struct convert *convert = context;
    uint64_t number = 0;
    switch (option) {
    case OPTION_FROM:
        return set_format(command, "from", value, 1, &convert->source.format);
    case OPTION_TO:
        return set_format(command, "to", value, 0, &convert->form.format);
    case OPTION_ENCODING:
        return set_encoding(command, "encoding", value, &convert->source.encoding);
    case OPTION_ENCODING_TO:
        return set_encoding(command, "encoding-to", value, &convert->form.encoding);
    case OPTION_ONLY:
        convert->only_clean = strcmp(value, "clean") == 0;
        return convert->only_clean ? EXIT_FINE : options_wrong(command, "only", value, "应为 clean", "expected clean");
    case OPTION_REPORT:
        convert->report_name = value;
        return EXIT_FINE;
    case OPTION_SEX:
        convert->form.sex = 1;
        return EXIT_FINE;
    case OPTION_NO_HEADER:
        convert->source.no_header = 1;
        return EXIT_FINE;
    case OPTION_NO_HEADER_TO:
        convert->form.no_header = 1;
        return EXIT_FINE;
    case OPTION_BOM:
        convert->form.mark = 1;
        return EXIT_FINE;
    case OPTION_CRLF:
        convert->form.crlf = 1;
        return EXIT_FINE;
    case OPTION_JOBS:
        if (!value_number(value, 64, &number) || number == 0) {
            return options_wrong(command, "jobs", value, "应为 1 到 64 的数", "expected a number from 1 to 64");
        }
        convert->run_options.workers = (uint32_t)number;
        return EXIT_FINE;
    case OPTION_SHOW_VALUES:
        convert->flags = UJREG_SHOW_VALUES;
        return EXIT_FINE;
    default:
        return option < OPTION_JUDGE ? targets_option(command, option - OPTION_TARGETS, value)
                                     : judge_option(&convert->judge, command, option - OPTION_JUDGE, value);
    }
}

/* Options that do not go together. */
static int look_at_options(const struct convert *convert) {
    int32_t format = convert->form.format;
    if (format == UJREG_FORMAT_AUTO) {
        complain("请用 --to 指明输出格式，如 --to ndjson", "give the format of OUT by --to, such as --to ndjson");
        return EXIT_USAGE;
    }
    if (convert->form.mark &&
        (format == UJREG_FORMAT_NDJSON || format == UJREG_FORMAT_JSON || format == UJREG_FORMAT_FIXED)) {
        complain("%s 不能有字节序标记，请去掉 --bom", "%s has no byte order mark: leave out --bom",
                 ujreg_format_name(format));
        return EXIT_USAGE;
    }
    if (convert->form.sex && format == UJREG_FORMAT_FIXED) {
        complain("定长文件没有性别一列，请去掉 --sex", "fixed has no column for the sex: leave out --sex");
        return EXIT_USAGE;
    }
    if (convert->form.sex && convert->form.no_header && format <= UJREG_FORMAT_PSV) {
        complain("没有表头就不能有性别一列，请去掉 --sex 或 --no-header-to",
                 "without a header there is no column for the sex: leave out --sex or --no-header-to");
        return EXIT_USAGE;
    }
    if (convert->judge.asked && !convert->only_clean) {
        complain("检查的选项只和 --only clean 一起使用", "options of checking are used with --only clean");
        return EXIT_USAGE;
    }
    return EXIT_FINE;
}

/* --- what is told --------------------------------------------------------------------------------------- */

/* Of records that are written, ujreg check tells more; here only what became of them. */
static int is_told(const struct convert *convert, const ujreg_finding *finding) {
    return !convert->only_clean || finding->severity == UJREG_SEVERITY_ERROR || finding->record == 0 ||
           finding->rule >= UJREG_RULE_READER_UNKNOWN_FORMAT;
}

static ujreg_status take(void *context, const ujreg_finding *finding) {
    struct convert *convert = context;
    if (!is_told(convert, finding)) {
        return UJREG_MORE;
    }
    if (render_finding(convert->report_name ? OUTPUT_NDJSON : OUTPUT_TEXT, convert->flags, &convert->input, finding) !=
        UJREG_OK) {
        convert->no_memory = 1;
        return UJREG_ERROR_MEMORY;
    }
    return out_error() ? UJREG_ERROR_IO : UJREG_MORE;
}

static void number(const char *before, uint64_t value) {
    out(before);
    out_number(value);
}

/* The last line of the report; 0 or an errno. */
static int tell_ndjson(struct convert *convert) {
    const ujreg_summary *summary = &convert->summary;
    const uint64_t written = convert->written;
    number("{\"type\":\"summary\",\"records\":", summary->records);
    number(",\"written\":", written);
    number(",\"left_out\":", summary->records - written);
    number(",\"findings\":{\"error\":", summary->errors);
    number(",\"warning\":", summary->warnings);
    number(",\"note\":", summary->notes);
    out("},\"from\":");
    out_json(ujreg_format_name(summary->format));
    out(",\"encoding\":");
    out_json(ujreg_encoding_name(summary->encoding));
    out(",\"to\":");
    out_json(ujreg_format_name(convert->form.format));
    out(",\"data_version\":");
    out_json(ujreg_data_version());
    out("}\n");
    convert->report_whole = out_flush() == 0;
    return out_error();
}

static void tell_person(const struct convert *convert) {
    uint64_t left_out = convert->summary.records - convert->written;
    out(convert->input.visible);
    out(say("（", " ("));
    out(ujreg_format_name(convert->summary.format));
    out(say("，", ", "));
    out(ujreg_encoding_name(convert->summary.encoding));
    number(say("）：共 ", "): records: "), convert->summary.records);
    number(say(" 条记录，写出 ", ", written: "), convert->written);
    number(say(" 条，留下 ", ", left out: "), left_out);
    out(say(" 条\n", "\n"));
}

/* --- the conversion ------------------------------------------------------------------------------------- */

/* The input is not of its format, or not to its end. */
static void tell_stopped(const struct convert *convert) {
    const char *name = convert->input.visible;
    const char *where = convert->report_name ? convert->report->name : say("上文", "above");
    if (convert->summary.records) {
        complain("%s 没有读到结尾，读了 %llu 条记录就中止了，原因见%s",
                 "%s was not read to its end; records read: %llu; for the reason see %s", name,
                 (unsigned long long)convert->summary.records, where);
    } else {
        complain("%s 不能转换，原因见%s", "%s cannot be converted; for the reason see %s", name, where);
    }
}

static int read_failed(struct convert *convert, ujreg_status status) {
    const char *name = convert->input.visible;
    switch (status) {
    case UJREG_INVALID:
        tell_stopped(convert);
        break;
    case UJREG_ERROR_UNSUPPORTED:
        complain("%s 无法读取：本程序编译时没有包含这种格式", "%s: this build was made without its format", name);
        break;
    case UJREG_ERROR_IO:
        complain("%s 读取中断：%s", "%s: reading failed: %s", name, reason(convert->input.error));
        break;
    default:
        return failed(status);
    }
    if (target_is_out(convert->target)) {
        complain("已写出的内容不完整，不要使用", "what was written is not complete: do not use it");
    } else {
        complain("%s 没有写出", "%s was not written", convert->target->name);
    }
    return EXIT_INPUT;
}

/* All but the last words: EXIT_FINE, EXIT_WRONG: OUT is whole; EXIT_INPUT: it is not, and the report may be. */
static int convert_file(struct convert *convert) {
    seed_take(convert->run_options.seed);
    ujreg_status status = ujreg_run_new(NULL, convert->judge.profile, &convert->run_options, &convert->run);
    if (status == UJREG_OK) {
        status = ujreg_writer_new(NULL, &convert->form, target_write, convert->target, &convert->writer);
    }
    if (status != UJREG_OK) {
        return failed(status);
    }
    convert->summary.size = sizeof convert->summary;
    progress_input(convert->input.visible, 1, 1, convert->input.total);
    status =
        ujreg_run_convert(convert->run, &convert->source, convert->only_clean ? UJREG_CONVERT_CLEAN : UJREG_CONVERT_ALL,
                          convert->writer, take, convert, &convert->summary);
    progress_clear();
    if (status == UJREG_OK) {
        status = ujreg_writer_finish(convert->writer);
    }
    if (convert->no_memory) {
        return failed(UJREG_ERROR_MEMORY);
    }
    if (convert->target->error) {
        return targets_failed(convert->target, convert->target->error);
    }
    if (out_error()) {
        return convert->report ? targets_failed(convert->report, out_error()) : EXIT_FAILED;
    }
    if (status != UJREG_OK && status != UJREG_INVALID) {
        return read_failed(convert, status);
    }
    convert->written = status == UJREG_OK ? ujreg_writer_records(convert->writer) : 0;
    if (convert->report) {
        int error = tell_ndjson(convert);
        if (error) {
            return targets_failed(convert->report, error);
        }
    }
    if (status != UJREG_OK) {
        return read_failed(convert, status);
    }
    return convert->written < convert->summary.records || convert->summary.errors ? EXIT_WRONG : EXIT_FINE;
}

/* Names the files: the report is put in its place before OUT. */
static int name_files(struct convert *convert, char **names) {
    int status = targets_read("IN", names[0]);
    if (status == EXIT_FINE && convert->report_name) {
        convert->report = targets_write("--report", convert->report_name, NULL);
        status = convert->report ? EXIT_FINE : EXIT_FAILED;
    }
    if (status == EXIT_FINE) {
        convert->target = targets_write("OUT", names[1], NULL);
        status = convert->target ? EXIT_FINE : EXIT_FAILED;
    }
    return status;
}

/* An exit status, having complained. */
static int open_input(struct convert *convert, const char *name) {
    struct input *input = &convert->input;
    int error = input_open(input, name);
    if (error == ENOMEM) {
        return failed(UJREG_ERROR_MEMORY);
    }
    if (error) {
        complain("%s 无法读取：%s", "%s cannot be read: %s", input->visible, reason(error));
        return EXIT_INPUT;
    }
    convert->source.name = (ujreg_text){input->valid, strlen(input->valid)};
    convert->source.read = input_read;
    convert->source.read_at = input->again ? input_read_at : NULL;
    convert->source.data_size = input->total;
    convert->source.context = input;
    return EXIT_FINE;
}

/* Says how it ended, then puts the files in their places: who is told of a failure finds what was there before. */
static int finish(struct convert *convert, int status) {
    out_to(STDERR_FILENO);
    if (status <= EXIT_WRONG) {
        tell_person(convert);
    }
    status = out_finish() ? EXIT_FAILED : status;
    out_to(STDOUT_FILENO);
    if (status == EXIT_INPUT) {
        targets_drop(convert->target);
    }
    if (status <= EXIT_WRONG || (status == EXIT_INPUT && convert->report_whole)) {
        int kept = targets_keep();
        status = kept > status ? kept : status;
    }
    if (status == EXIT_FAILED) {
        targets_tell_lost();
    }
    return status;
}

static int run_files(struct convert *convert, char **names) {
    int status = judge_start(&convert->judge);
    status = status == EXIT_FINE ? name_files(convert, names) : status;
    status = status == EXIT_FINE ? targets_look() : status;
    status = status == EXIT_FINE ? open_input(convert, names[0]) : status;
    status = status == EXIT_FINE ? targets_open() : status;
    if (status != EXIT_FINE) {
        return status;
    }
    out_to(convert->report ? convert->report->descriptor : STDERR_FILENO);
    return finish(convert, convert_file(convert));
}

static void release(struct convert *convert) {
    ujreg_writer_free(convert->writer);
    ujreg_run_free(convert->run);
    judge_release(&convert->judge);
    input_close(&convert->input);
}

static int run(const struct command *command, int argc, char **argv) {
    struct convert convert = {.source = {.size = sizeof convert.source},
                              .form = {.size = sizeof convert.form},
                              .run_options = {.size = sizeof convert.run_options}};
    int status = EXIT_FINE;
    convert.input.descriptor = -1;
    judge_begin(&convert.judge);
    if (options_read(command, argc, argv, set_option, &convert, &status)) {
        options_operands(command, argc, 2, 2, &status);
        if (status == EXIT_FINE) {
            status = look_at_options(&convert);
        }
        if (status == EXIT_FINE) {
            status = run_files(&convert, argv + optind);
        }
    }
    release(&convert);
    return status;
}

const struct command command_convert = {
    .name = "convert",
    .arguments = "--to F [options] IN OUT",
    .zh = "转换数据的格式和编码；可以只留下没有错误的记录",
    .en = "write data in another format or encoding; only what has no errors, where asked",
    .options = rows,
    .notes_zh = "“-”表示标准输入、标准输出。输出文件写完后才出现；中断时不留下半个文件，原有的文件不变。\n"
                "输出不能是输入，也不能是另一个输出；已有的文件须加 --force 才替换，只读的文件不替换。\n"
                "目标格式不能承载的记录不写出，逐条说明。检查的选项（--today 及以下）只和 --only clean 一起使用。\n"
                "退出码：0 全部写出，没有错误；1 有记录没有写出，或有错误；2 用法错误；3 输入无法读取、格式不对或不完整\n"
                "（没有写出）；4 没有完成（写不出、内存不足）。\n",
    .notes_en =
        "- is standard input and standard output. OUT appears when it is whole; otherwise nothing is left of it, and\n"
        "what was there stays. No output may be an input or another output; a file that exists is replaced with\n"
        "--force only, a read-only one not at all.\n"
        "A record that OUT cannot carry is left out and told. Options of checking (--today and below) are used\n"
        "with --only clean.\n"
        "Exit status: 0 all records were written, no errors; 1 a record was left out, or there are errors;\n"
        "2 wrong usage; 3 the input could not be read, is not of its format or breaks off (there is no OUT);\n"
        "4 not finished (the output could not be written, no memory).\n",
    .run = run,
};
