/* SPDX-License-Identifier: Apache-2.0 */
/* Long options from a table: reading them, the help made of them, one line when they are wrong. */
#include "tool.h"

#include <getopt.h>
#include <string.h>

static const struct option_row common[] = {
    {"lang", "zh|en", "说明和结果用中文或英文（默认按 LC_ALL、LC_MESSAGES、LANG）",
     "Chinese or English (default: by LC_ALL, LC_MESSAGES, LANG)"},
    {"help", NULL, "显示本说明", "show this help"},
};
#define COMMON (sizeof common / sizeof common[0])
#define CODE_LANG 0x1000
#define CODE_HELP 0x1001
#define CODE_OPTION 0x2000 /* and the place in the command's table; no byte of a short option is so large */

static int wrong_option(const struct command *command, int argc, char **argv) {
    char letters[3] = {'-', (char)optopt, '\0'};
    if (optopt >= CODE_OPTION) {
        complain("选项 --%s 不带值；见 ujreg %s --help", "option --%s takes no value; see ujreg %s --help",
                 command->options[optopt - CODE_OPTION].name, command->name);
    } else if (optopt >= CODE_LANG) {
        complain("选项 --%s 不带值；见 ujreg %s --help", "option --%s takes no value; see ujreg %s --help",
                 common[optopt - CODE_LANG].name, command->name);
    } else if (optopt > 0) {
        complain("没有选项 %s；见 ujreg %s --help", "there is no option %s; see ujreg %s --help", letters, command->name);
    } else {
        const char *text = optind > 0 && optind <= argc ? argv[optind - 1] : "?";
        complain("没有选项 %s，或写得太短；见 ujreg %s --help",
                 "there is no option %s, or it is cut too short; see ujreg %s --help", text, command->name);
    }
    return EXIT_USAGE;
}

static int missing_value(const struct command *command) {
    const char *name = optopt >= CODE_OPTION ? command->options[optopt - CODE_OPTION].name
                       : optopt >= CODE_LANG ? common[optopt - CODE_LANG].name
                                             : "?";
    complain("选项 --%s 缺少值；见 ujreg %s --help", "option --%s needs a value; see ujreg %s --help", name,
             command->name);
    return EXIT_USAGE;
}

#define OPTIONS_END (-1)
#define OPTIONS_STOP (-2)
#define OPTIONS_COMMON (-3) /* not for the command */

/* getopt's table of a command, its options first. */
static void make_table(const struct command *command, struct option *table) {
    size_t count = 0;
    for (; command->options[count].name && count < OPTIONS_MAX; count++) {
        table[count].name = command->options[count].name;
        table[count].has_arg = command->options[count].value ? required_argument : no_argument;
        table[count].val = CODE_OPTION + (int)count;
    }
    for (size_t i = 0; i < COMMON; i++, count++) {
        table[count].name = common[i].name;
        table[count].has_arg = common[i].value ? required_argument : no_argument;
        table[count].val = CODE_LANG + (int)i;
    }
}

/* The next option's place in the command's table; OPTIONS_STOP: help was shown or usage is wrong, *status says. */
static int next_option(const struct command *command, int argc, char **argv, int *status) {
    struct option table[OPTIONS_MAX + COMMON + 1] = {{NULL, 0, NULL, 0}};
    make_table(command, table);
    opterr = 0;
    optarg = NULL;
    int code = getopt_long(argc, argv, ":h", table, NULL);
    if (code == -1) {
        return OPTIONS_END;
    }
    if (code >= CODE_OPTION) {
        return code - CODE_OPTION;
    }
    if (code == CODE_LANG) {
        if (language_choose(optarg)) {
            return OPTIONS_COMMON;
        }
        *status = options_wrong(command, "lang", optarg, "应为 zh 或 en", "expected zh or en");
    } else if (code == CODE_HELP || code == 'h') {
        options_help(command);
    } else {
        *status = code == ':' ? missing_value(command) : wrong_option(command, argc, argv);
    }
    return OPTIONS_STOP;
}

int options_read(const struct command *command, int argc, char **argv, option_taker take, void *context, int *status) {
    int option;
    *status = EXIT_FINE;
    while (*status == EXIT_FINE && (option = next_option(command, argc, argv, status)) != OPTIONS_STOP) {
        if (option == OPTIONS_END) {
            return 1;
        }
        if (option != OPTIONS_COMMON) {
            *status = take(context, command, option, optarg);
        }
    }
    return 0;
}

int options_operands(const struct command *command, int argc, int least, int most, int *status) {
    int count = argc - optind;
    *status = EXIT_FINE;
    if (count < least) {
        complain("参数不够。用法：ujreg %s %s", "something is missing. Usage: ujreg %s %s", command->name,
                 command->arguments);
        *status = EXIT_USAGE;
    } else if (count > most) {
        complain("参数太多。用法：ujreg %s %s", "too many arguments. Usage: ujreg %s %s", command->name,
                 command->arguments);
        *status = EXIT_USAGE;
    }
    return count;
}

int options_wrong(const struct command *command, const char *option, const char *value, const char *zh, const char *en) {
    complain("选项 --%s 的值“%s”不对：%s；见 ujreg %s --help",
             "option --%s: '%s' is not right: %s; see ujreg %s --help", option, value, say(zh, en), command->name);
    return EXIT_USAGE;
}

int option_ndjson(const struct command *command, const char *value, int *ndjson) {
    int choice = value_choice(value, "text|ndjson");
    if (choice < 0) {
        return options_wrong(command, "output", value, "应为 text 或 ndjson", "expected text or ndjson");
    }
    *ndjson = choice;
    return EXIT_FINE;
}

int option_date(const struct command *command, const char *option, const char *value, ujreg_date *date) {
    if (ujreg_date_parse(value, strlen(value), date) == UJREG_OK) {
        return EXIT_FINE;
    }
    return options_wrong(command, option, value, "应为 YYYYMMDD 的有效日期，如 20251231",
                         "expected a valid date YYYYMMDD, such as 20251231");
}

#define HELP_COLUMN 30

static void help_row(const struct option_row *row) {
    size_t width = 4 + strlen(row->name) + (row->value ? 1 + strlen(row->value) : 0);
    out("  --");
    out(row->name);
    if (row->value) {
        out(" ");
        out(row->value);
    }
    if (width + 2 > HELP_COLUMN) {
        out("\n");
        width = 0;
    }
    out_spaces(HELP_COLUMN - width);
    for (const char *text = say(row->zh, row->en); *text; text++) {
        out_bytes(text, 1);
        if (*text == '\n') {
            out_spaces(HELP_COLUMN);
        }
    }
    out("\n");
}

void options_help(const struct command *command) {
    const char *notes = say(command->notes_zh, command->notes_en);
    out(say("用法：ujreg ", "Usage: ujreg "));
    out(command->name);
    out(" ");
    out(command->arguments);
    out("\n");
    out(say(command->zh, command->en));
    out(say("\n\n选项：\n", "\n\nOptions:\n"));
    for (const struct option_row *row = command->options; row->name; row++) {
        help_row(row);
    }
    for (size_t i = 0; i < COMMON; i++) {
        help_row(&common[i]);
    }
    if (notes) {
        out("\n");
        out(notes);
    }
}

int value_number(const char *text, uint64_t most, uint64_t *number) {
    uint64_t value = 0;
    const char *at = text;
    for (; *at >= '0' && *at <= '9'; at++) {
        uint64_t digit = (uint64_t)(*at - '0');
        if (value > (most - digit) / 10 || digit > most) {
            return 0;
        }
        value = value * 10 + digit;
    }
    *number = value;
    return at > text && *at == '\0';
}

int value_choice(const char *text, const char *choices) {
    size_t size = strlen(text);
    for (int place = 0;; place++) {
        const char *end = strchr(choices, '|');
        size_t length = end ? (size_t)(end - choices) : strlen(choices);
        if (length == size && memcmp(choices, text, size) == 0) {
            return place;
        }
        if (!end) {
            return -1;
        }
        choices = end + 1;
    }
}
