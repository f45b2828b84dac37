/* SPDX-License-Identifier: Apache-2.0 */
/* ujreg rules: the registry of rules, or a few of them in full. */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "tool.h"

enum { FORM_TEXT, FORM_NDJSON, FORM_MARKDOWN };

static const struct option_row rows[] = {
    {"format", "F", "text、ndjson 或 markdown（默认 text）", "text, ndjson or markdown (default text)"},
    {"output", "F", "同 --format", "the same as --format"},
    {NULL, NULL, NULL, NULL},
};

/* A message of the registry for a person: placeholders become …, variants lie on lines of their own. */
static void words(const char *text, const char *margin) {
    out(margin);
    while (*text) {
        if (*text == '{') {
            const char *close = strchr(text, '}');
            if (!close) {
                break;
            }
            out(strncmp(text, "{many}", 6) == 0 || strncmp(text, "{damage}", 8) == 0 ? "" : "…");
            text = close + 1;
        } else if (strncmp(text, "||", 2) == 0) {
            out("\n");
            out(margin);
            text += 2;
        } else {
            out_bytes(text++, 1);
        }
    }
    out("\n");
}

static const char *clause_of(const ujreg_rule_info *rule) {
    return strcmp(rule->clause, "ours") == 0 ? say("本程序的检查，方案没有规定", "a check of our own, not in the notice")
                                             : rule->clause;
}

static void text_line(const ujreg_rule_info *rule) {
    out(rule->name);
    out_spaces(strlen(rule->name) < 26 ? 28 - strlen(rule->name) : 2);
    out(ujreg_severity_name(rule->severity));
    out_spaces(9 - strlen(ujreg_severity_name(rule->severity)));
    out(say(rule->title_zh, rule->title_en));
    out(" [");
    out(strcmp(rule->clause, "ours") == 0 ? say("本程序的检查", "ours") : rule->clause);
    out("]\n");
}

/* Whether the profile `annex` looks at it; also the rules of what cannot be read are on there. */
static int in_annex(const ujreg_profile *annex, const ujreg_rule_info *rule) {
    return ujreg_profile_severity(annex, rule->rule) != UJREG_SEVERITY_OFF;
}

static void text_full(const ujreg_profile *annex, const ujreg_rule_info *rule) {
    const char *message = ujreg_rule_message(rule->rule, language());
    const char *advice = ujreg_rule_advice(rule->rule, language());
    out(rule->name);
    out(say("（规则 ", " (rule "));
    out_number((uint64_t)rule->rule);
    out(say("）\n  要求：", ")\n  demands:    "));
    out(say(rule->title_zh, rule->title_en));
    out(say("\n  依据：", "\n  clause:     "));
    out(clause_of(rule));
    out(say("\n  默认：", "\n  severity:   "));
    out(ujreg_severity_name(rule->severity));
    out(in_annex(annex, rule) ? say("，--profile annex 时也检查", ", also with --profile annex")
                              : say("，--profile annex 时不检查", ", not with --profile annex"));
    out(say("\n  报告：\n", "\n  says:\n"));
    words(message ? message : "", "    ");
    if (advice && strcmp(advice, "-") != 0) {
        out(say("  处理：\n", "  what to do:\n"));
        words(advice, "    ");
    }
}

static void ndjson(const ujreg_rule_info *rule) {
    ujreg_field_info field = {.size = sizeof field};
    int of_field = rule->field && ujreg_field_get(rule->field, &field) == UJREG_OK;
    out("{\"type\":\"rule\",\"rule\":");
    out_json(rule->name);
    out(",\"number\":");
    out_number((uint64_t)rule->rule);
    out(",\"field\":");
    out_json(of_field ? field.code : NULL);
    out(",\"severity\":");
    out_json(ujreg_severity_name(rule->severity));
    out(rule->annex ? ",\"annex\":true,\"clause\":" : ",\"annex\":false,\"clause\":");
    out_json(rule->clause);
    out(",\"title_zh\":");
    out_json(rule->title_zh);
    out(",\"title_en\":");
    out_json(rule->title_en);
    out(",\"message_zh\":");
    out_json(ujreg_rule_message(rule->rule, UJREG_LANGUAGE_ZH));
    out(",\"message_en\":");
    out_json(ujreg_rule_message(rule->rule, UJREG_LANGUAGE_EN));
    out(",\"advice_zh\":");
    out_json(ujreg_rule_advice(rule->rule, UJREG_LANGUAGE_ZH));
    out(",\"advice_en\":");
    out_json(ujreg_rule_advice(rule->rule, UJREG_LANGUAGE_EN));
    out("}\n");
}

static void markdown_cell(const char *text) {
    out(" ");
    for (; *text; text++) {
        if (*text == '|') {
            out("\\");
        }
        out_bytes(text, 1);
    }
    out(" |");
}

static void markdown(const ujreg_rule_info *rule) {
    out("|");
    markdown_cell(rule->name);
    markdown_cell(ujreg_severity_name(rule->severity));
    markdown_cell(say(rule->title_zh, rule->title_en));
    markdown_cell(rule->clause);
    out("\n");
}

/* annex: NULL for a line only. */
static void one(int form, const ujreg_profile *annex, const ujreg_rule_info *rule) {
    if (form == FORM_NDJSON) {
        ndjson(rule);
    } else if (form == FORM_MARKDOWN) {
        markdown(rule);
    } else if (annex) {
        text_full(annex, rule);
    } else {
        text_line(rule);
    }
}

static void all(int form) {
    ujreg_rule_info rule = {.size = sizeof rule};
    for (int32_t i = 0; i < ujreg_rule_count(); i++) {
        if (ujreg_rule_get(ujreg_rule_at(i), &rule) == UJREG_OK) {
            one(form, NULL, &rule);
        }
    }
}

static int named(int form, const ujreg_profile *annex, int count, char **names) {
    int status = EXIT_FINE;
    for (int i = 0; i < count; i++) {
        ujreg_rule_info rule = {.size = sizeof rule};
        int32_t number = ujreg_rule_find(names[i], strlen(names[i]));
        if (number && ujreg_rule_get(number, &rule) == UJREG_OK) {
            out(form == FORM_TEXT && i > 0 ? "\n" : "");
            one(form, annex, &rule);
            continue;
        }
        char *shown = text_visible(names[i], strlen(names[i]));
        complain("没有规则“%s”；全部规则见 ujreg rules", "there is no rule '%s'; ujreg rules lists them",
                 shown ? shown : "?");
        free(shown);
        status = EXIT_WRONG;
    }
    return status;
}

static int list(int form, int count, char **names) {
    if (form == FORM_MARKDOWN) {
        out(say("| 规则 | 级别 | 要求 | 依据 |\n|---|---|---|---|\n",
                "| rule | severity | demands | clause |\n|---|---|---|---|\n"));
    }
    if (count == 0) {
        all(form);
        return EXIT_FINE;
    }
    ujreg_profile_options options = {.size = sizeof options, .rules = UJREG_RULES_ANNEX, .today = {2020, 9, 21}};
    ujreg_profile *annex = NULL;
    ujreg_status status = ujreg_profile_new(NULL, &options, &annex);
    if (status != UJREG_OK) {
        return failed(status);
    }
    int answer = named(form, annex, count, names);
    ujreg_profile_free(annex);
    return answer;
}

static int set_option(void *context, const struct command *command, int option, const char *value) {
    int *form = context;
    *form = value_choice(value, "text|ndjson|markdown");
    return *form >= 0 ? EXIT_FINE
                      : options_wrong(command, rows[option].name, value, "应为 text、ndjson 或 markdown",
                                      "expected text, ndjson or markdown");
}

static int run(const struct command *command, int argc, char **argv) {
    int form = FORM_TEXT;
    int status;
    return options_read(command, argc, argv, set_option, &form, &status) ? list(form, argc - optind, argv + optind)
                                                                         : status;
}

const struct command command_rules = {
    .name = "rules",
    .arguments = "[options] [NAME...]",
    .zh = "列出全部规则，或说明某条规则：要求、依据、报告的话、如何处理",
    .en = "list the rules, or explain one: what it demands, its clause, what it says, what to do",
    .options = rows,
    .notes_zh = "退出码：0 完成；1 没有这条规则；2 用法错误；4 没有完成。\n",
    .notes_en = "Exit status: 0 done; 1 no such rule; 2 wrong usage; 4 not finished.\n",
    .run = run,
};
