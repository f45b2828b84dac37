/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg apply: lets the events of a log happen, one after the other, and tells which were refused and why. */
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "files.h"
#include "judge.h"
#include "seed.h"
#include "targets.h"

enum {
    OPTION_REGISTRATIONS,
    OPTION_WRITE,
    OPTION_WRITE_FORMAT,
    OPTION_FORMAT,
    OPTION_ENCODING,
    OPTION_MAX_FINDINGS,
    OPTION_OUTPUT,
    OPTION_SHOW_VALUES,
    OPTION_TARGETS,                                /* and the others of TARGET_ROWS */
    OPTION_JUDGE = OPTION_TARGETS + TARGET_OPTIONS /* and the others of JUDGE_ROWS */
};

static const struct option_row rows[] = {
    {"registrations", "FILE", "此前已有的登记（默认从无到有），可重复",
     "registrations from before (default: none); repeatable"},
    {"write", "FILE", "把结果中的登记写入文件，号码不脱敏",
     "write the resulting registrations to a file, numbers in clear"},
    {"write-format", "F", "写成 csv 或 ndjson（默认按文件名，.csv 以外为 ndjson）",
     "write csv or ndjson (default: by the name of the file, ndjson unless .csv)"},
    {"format", "F", "文件格式：auto、csv、tsv、ndjson、json（默认 auto：按内容识别）",
     "auto, csv, tsv, ndjson, json (default auto: by content)"},
    {"encoding", "E", "auto、utf-8、gb18030（默认 auto）", "auto, utf-8, gb18030 (default auto)"},
    {"max-findings", "N", "只列出前 N 个结果（默认全部）", "list only the first N findings (default: all)"},
    {"output", "O", "text、ndjson 或 csv（默认 text）", "text, ndjson or csv (default text)"},
    {"show-values", NULL, "显示完整的姓名和号码（默认脱敏）", "show names and numbers in full (default: masked)"},
    TARGET_ROWS JUDGE_ROWS{NULL, NULL, NULL, NULL},
};

#define BEFORE_MAX 16

struct apply {
    struct files files;
    struct judge judge;
    ujreg_register *people;
    ujreg_findings *findings;
    const char *before[BEFORE_MAX]; /* files of registrations */
    int before_count;
    const char *target_name;
    int32_t target_format;
    struct target *target;
    int output;
    uint64_t applied;
    uint64_t refused;
    uint64_t *rules; /* of refused events, in the order of ujreg_rule_at */
    ujreg_registration registration;
    struct logged_event logged;
};

/* --- events --------------------------------------------------------------------------------------------- */

static void tell_findings(struct apply *apply, struct reading *reading, int refused) {
    ujreg_finding finding = {.size = sizeof finding};
    for (size_t i = 0; ujreg_findings_get(apply->findings, i, &finding) == UJREG_OK; i++) {
        int32_t place = ujreg_rule_index(finding.rule);
        if (refused && finding.severity == UJREG_SEVERITY_ERROR && place >= 0) {
            apply->rules[place]++;
        }
        reading_tell(reading, &finding);
    }
    ujreg_findings_clear(apply->findings);
}

static int take_event(void *context, struct reading *reading, void *row) {
    struct apply *apply = context;
    struct logged_event *logged = row;
    const ujreg_status status =
        ujreg_register_apply(apply->people, apply->judge.profile, &logged->event, apply->findings);
    tell_findings(apply, reading, status == UJREG_REFUSED);
    if (status == UJREG_REFUSED || status == UJREG_UNKNOWN) {
        apply->refused++;
        return EXIT_WRONG;
    }
    if (status != UJREG_OK) {
        return failed(status);
    }
    apply->applied++;
    return EXIT_FINE;
}

static int take_registration(void *context, struct reading *reading, void *row) {
    struct apply *apply = context;
    (void)reading; /* everything was said by the reader */
    const ujreg_status status = ujreg_register_add(apply->people, row);
    return status == UJREG_OK ? EXIT_FINE : failed(status);
}

/* --- what came of it ------------------------------------------------------------------------------------ */

typedef ujreg_status (*row_of)(const ujreg_register *people, size_t index, ujreg_registration *registration);

static ujreg_status write_list(const struct apply *apply, row_of at, ujreg_registration_writer *writer) {
    ujreg_registration registration = {.size = sizeof registration};
    ujreg_status status = UJREG_OK;
    for (size_t i = 0; status == UJREG_OK && at(apply->people, i, &registration) == UJREG_OK; i++) {
        status = ujreg_registration_writer_write(writer, &registration);
    }
    return status;
}

/* Former registrations first: of one person the present one is the last. */
static ujreg_status write_lists(const struct apply *apply) {
    const ujreg_registration_writer_options options = {.size = sizeof options, .format = apply->target_format};
    ujreg_registration_writer *writer = NULL;
    ujreg_status status = ujreg_registration_writer_new(NULL, &options, out_sink, NULL, &writer);
    status = status == UJREG_OK ? write_list(apply, ujreg_register_former_at, writer) : status;
    status = status == UJREG_OK ? write_list(apply, ujreg_register_at, writer) : status;
    status = status == UJREG_OK ? ujreg_registration_writer_finish(writer) : status;
    ujreg_registration_writer_free(writer);
    return status;
}

static int write_registrations(struct apply *apply) {
    if (!apply->target_name) {
        return EXIT_FINE;
    }
    out_to(apply->target->descriptor);
    const ujreg_status status = write_lists(apply);
    const int error = out_flush();
    out_to(STDOUT_FILENO);
    if (error) {
        return targets_failed(apply->target, error);
    }
    return status == UJREG_OK ? EXIT_FINE : failed(status);
}

static void count_states(const struct apply *apply, uint64_t states[UJREG_STATE_EXITED + 1]) {
    ujreg_registration registration = {.size = sizeof registration};
    for (size_t i = 0; ujreg_register_at(apply->people, i, &registration) == UJREG_OK; i++) {
        states[registration.state]++;
    }
}

static void ndjson_summary(const struct apply *apply, const uint64_t *states) {
    ujreg_life_cycle_info info = {.size = sizeof info};
    ujreg_rule_info rule = {.size = sizeof rule};
    const char *comma = "";
    out("{\"type\":\"summary\",\"applied\":");
    out_number(apply->applied);
    out(",\"refused\":");
    out_number(apply->refused);
    out(",\"not_understood\":");
    out_number(apply->files.wrong);
    out(",\"persons\":");
    out_number(ujreg_register_count(apply->people));
    out(",\"former\":");
    out_number(ujreg_register_former_count(apply->people));
    out(",\"states\":{");
    for (int32_t i = 0; ujreg_life_cycle_at(UJREG_LIST_STATE, i, &info) == UJREG_OK; i++) {
        out(i ? "," : "");
        out_json(info.name);
        out(":");
        out_number(states[info.number]);
    }
    out("},\"rules\":{");
    for (int32_t i = 0; i < ujreg_rule_count(); i++) {
        if (apply->rules[i] && ujreg_rule_get(ujreg_rule_at(i), &rule) == UJREG_OK) {
            out(comma);
            out_json(rule.name);
            out(":");
            out_number(apply->rules[i]);
            comma = ",";
        }
    }
    out("}}\n");
}

static void text_summary(const struct apply *apply, const uint64_t *states) {
    ujreg_life_cycle_info info = {.size = sizeof info};
    out(apply->files.told.shown ? "\n" : "");
    out(say("事件：发生 ", "Events: happened "));
    out_number(apply->applied);
    out(say("，被拒绝 ", ", refused "));
    out_number(apply->refused);
    out(say("，读不懂 ", ", not understood "));
    out_number(apply->files.wrong);
    out(say("。\n登记：", ".\nRegistrations: "));
    out_number(ujreg_register_count(apply->people));
    out(say(" 人，另有已退出后重新申请的旧登记 ", " persons; former ones, exited before a new application: "));
    out_number(ujreg_register_former_count(apply->people));
    out(say(" 条。\n", ".\n"));
    for (int32_t i = 0; ujreg_life_cycle_at(UJREG_LIST_STATE, i, &info) == UJREG_OK; i++) {
        if (states[info.number]) {
            out_number_right(states[info.number], 11);
            out("  ");
            out(say(info.name_zh, info.name));
            out("\n");
        }
    }
    if (apply->files.told.shown < apply->files.told.errors + apply->files.told.warnings + apply->files.told.notes) {
        out(say("按 --max-findings 只列出了前 ", "By --max-findings only the first "));
        out_number(apply->files.told.shown);
        out(say(" 个结果。\n", " findings are listed.\n"));
    }
}

static void summary(const struct apply *apply) {
    uint64_t states[UJREG_STATE_EXITED + 1] = {0};
    count_states(apply, states);
    if (apply->output == OUTPUT_NDJSON && !apply->files.told.aside) {
        ndjson_summary(apply, states);
    } else {
        out_to_person(apply->output == OUTPUT_CSV || apply->files.told.aside);
        text_summary(apply, states);
        out_to_person(0);
    }
}

/* Who is told of a failure finds the registrations that were there before, and may apply the log again. */
static int finish(struct apply *apply, int worst) {
    summary(apply);
    if (out_finish()) {
        targets_tell_lost(); /* main says why */
        return EXIT_FAILED;
    }
    return files_worse(worst, targets_keep());
}

/* --- the whole ------------------------------------------------------------------------------------------ */

static int load_registrations(struct apply *apply, const char *name) {
    int status = files_registrations(&apply->files, name, take_registration, &apply->registration, apply);
    if (status == EXIT_WRONG) {
        complain("%s 中有读不懂的登记，什么也没有做", "%s holds registrations that are not understood: nothing is done",
                 name);
        return EXIT_INPUT;
    }
    return status;
}

static int add_before(struct apply *apply, const struct command *command, const char *name) {
    if (apply->before_count == BEFORE_MAX) {
        return options_wrong(command, "registrations", name, "文件太多", "too many files");
    }
    apply->before[apply->before_count++] = name;
    return EXIT_FINE;
}

static int set_option(void *context, const struct command *command, int option, const char *value) {
    struct apply *apply = context;
    int choice = 0;
    switch (option) {
    case OPTION_REGISTRATIONS:
        return add_before(apply, command, value);
    case OPTION_WRITE:
        apply->target_name = value;
        return EXIT_FINE;
    case OPTION_WRITE_FORMAT:
        choice = value_choice(value, "csv|ndjson");
        apply->target_format = choice ? UJREG_FORMAT_NDJSON : UJREG_FORMAT_CSV;
        return choice >= 0
                   ? EXIT_FINE
                   : options_wrong(command, "write-format", value, "应为 csv 或 ndjson", "expected csv or ndjson");
    case OPTION_FORMAT:
        return files_set_format(&apply->files, command, value);
    case OPTION_ENCODING:
        return files_set_encoding(&apply->files, command, value);
    case OPTION_MAX_FINDINGS:
        return value_number(value, UINT64_MAX, &apply->files.told.most)
                   ? EXIT_FINE
                   : options_wrong(command, "max-findings", value, "应为 0 或正整数", "expected 0 or a positive number");
    case OPTION_OUTPUT:
        apply->output = apply->files.told.output = value_choice(value, OUTPUT_CHOICES);
        return apply->output >= 0
                   ? EXIT_FINE
                   : options_wrong(command, "output", value, "应为 text、ndjson 或 csv", "expected text, ndjson or csv");
    case OPTION_SHOW_VALUES:
        apply->files.told.flags = UJREG_SHOW_VALUES;
        return EXIT_FINE;
    default:
        return option < OPTION_JUDGE ? targets_option(command, option - OPTION_TARGETS, value)
                                     : judge_option(&apply->judge, command, option - OPTION_JUDGE, value);
    }
}

static int ends_in_csv(const char *name) {
    size_t size = strlen(name);
    return size >= 4 && strcmp(name + size - 4, ".csv") == 0;
}

static int start(struct apply *apply) {
    int status = judge_start(&apply->judge);
    if (status != EXIT_FINE) {
        return status;
    }
    ujreg_register_options options = {.size = sizeof options};
    seed_take(options.seed);
    apply->rules = calloc((size_t)ujreg_rule_count(), sizeof *apply->rules);
    if (!apply->rules || ujreg_findings_new(NULL, &apply->findings) != UJREG_OK ||
        ujreg_register_new(NULL, &options, &apply->people) != UJREG_OK) {
        return failed(UJREG_ERROR_MEMORY);
    }
    return EXIT_FINE;
}

/* Names all files and opens the one that is written; an exit status, having complained. */
static int open_target(struct apply *apply, int count, char **names) {
    int status = EXIT_FINE;
    for (int i = 0; i < apply->before_count && status == EXIT_FINE; i++) {
        status = targets_read("--registrations", apply->before[i]);
    }
    status = status == EXIT_FINE ? targets_read_all("EVENTS", count, names) : status;
    if (status != EXIT_FINE || !apply->target_name) {
        return status;
    }
    if (!apply->target_format) {
        apply->target_format = ends_in_csv(apply->target_name) ? UJREG_FORMAT_CSV : UJREG_FORMAT_NDJSON;
    }
    apply->files.told.aside = strcmp(apply->target_name, "-") == 0;
    apply->target = targets_write("--write", apply->target_name, "--registrations");
    status = apply->target ? targets_look() : EXIT_FAILED;
    return status == EXIT_FINE ? targets_open() : status;
}

static int answer(struct apply *apply, int count, char **names) {
    int worst = start(apply);
    worst = worst == EXIT_FINE ? open_target(apply, count, names) : worst;
    if (worst == EXIT_FINE && !apply->files.told.aside) {
        render_start(apply->output);
    }
    for (int i = 0; i < apply->before_count && worst == EXIT_FINE; i++) {
        worst = load_registrations(apply, apply->before[i]);
    }
    if (worst != EXIT_FINE) {
        return worst;
    }
    for (int i = 0; i < count && worst <= EXIT_WRONG; i++) {
        worst = files_worse(worst, files_events(&apply->files, names[i], take_event, &apply->logged, apply));
    }
    if (worst > EXIT_WRONG) {
        complain("事件没有读完，登记没有写出", "the events were not read to their end: no registrations are written");
        return worst;
    }
    worst = files_worse(worst, write_registrations(apply));
    return worst == EXIT_FAILED ? worst : finish(apply, worst);
}

/* An exit need not tell the sex; here that would be told of every single one. */
static int begin(struct apply *apply, const struct command *command) {
    int option = OPTION_JUDGE;
    apply->files.told.most = UINT64_MAX;
    judge_begin(&apply->judge);
    while (strcmp(rows[option].name, "rule") != 0) {
        option++;
    }
    return judge_option(&apply->judge, command, option - OPTION_JUDGE, "AAC002.sex-not-evaluable=off");
}

static int run(const struct command *command, int argc, char **argv) {
    static struct apply apply;
    int status = begin(&apply, command);
    if (status == EXIT_FINE && options_read(command, argc, argv, set_option, &apply, &status)) {
        int count = options_operands(command, argc, 1, argc, &status);
        status = status == EXIT_FINE ? answer(&apply, count, argv + optind) : status;
    }
    ujreg_register_free(apply.people);
    ujreg_findings_free(apply.findings);
    free(apply.rules);
    judge_release(&apply.judge);
    return status;
}

const struct command command_apply = {
    .name = "apply",
    .arguments = "[options] EVENTS...",
    .zh = "按事件记录推进登记：申请、审核、登记、服务、退出；说明哪些事件不允许、为什么",
    .en = "let the events of a log happen to registrations; which are refused, and why",
    .options = rows,
    .notes_zh =
        "文件：事件记录，NDJSON 或 CSV，见 docs/guides/registration-files.md。“-”表示标准输入。\n"
        "事件按文件中的先后发生；不允许的事件什么也不改变，其余照常进行。\n"
        "退出码：0 全部发生；1 有被拒绝或读不懂的；2 用法错误；3 有文件无法读取或格式不对，没有写出；4 没有完成。\n",
    .notes_en = "Logs of events, NDJSON or CSV, see docs/guides/registration-files.md. - is standard input.\n"
                "Events happen in the order of the files; a refused one changes nothing, the others go on.\n"
                "Exit status: 0 all happened; 1 some were refused or not understood; 2 wrong usage; 3 a file could not\n"
                "be read or is not of its format, nothing is written; 4 not finished.\n",
    .run = run,
};
