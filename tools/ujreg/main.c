/* SPDX-License-Identifier: Apache-2.0 */
/* The command `ujreg`: which subcommands there are, and the last look at standard output. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "interrupt.h"
#include "targets.h"
#include "tool.h"

static const struct command *const commands[] = {
    &command_check,  &command_convert, &command_schema,   &command_id,       &command_area,
    &command_code,   &command_rules,   &command_deadline, &command_calendar, &command_apply,
    &command_duties, &command_stats,   &command_version,
};

static const struct command *find(const char *name) {
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        if (strcmp(commands[i]->name, name) == 0) {
            return commands[i];
        }
    }
    return NULL;
}

static void help(void) {
    out(say("用法：ujreg 子命令 [选项] …\n失业登记退出数据（人社厅发〔2020〕79号）的检查和查询。\n\n子命令：\n",
            "Usage: ujreg COMMAND [options] ...\n"
            "Checks unemployment-deregistration data (人社厅发〔2020〕79号) and looks things up.\n\nCommands:\n"));
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        out("  ");
        out(commands[i]->name);
        out_spaces(12 - strlen(commands[i]->name));
        out(say(commands[i]->zh, commands[i]->en));
        out("\n");
    }
    out(say("\n每个子命令的选项：ujreg 子命令 --help。手册：man ujreg。\n例：ujreg check day.csv\n",
            "\nOptions of a command: ujreg COMMAND --help. Manual: man ujreg.\n"
            "Example: ujreg check day.csv\n"));
}

static int unknown(const char *name) {
    complain("没有子命令“%s”；全部子命令见 ujreg --help", "there is no command '%s'; ujreg --help lists them", name);
    return EXIT_USAGE;
}

static int show_help(int argc, char **argv) {
    const struct command *command = argc > 0 && argv[0][0] != '-' ? find(argv[0]) : NULL;
    if (argc > 0 && argv[0][0] != '-' && !command) {
        return unknown(argv[0]);
    }
    if (command) {
        options_help(command);
    } else {
        help();
    }
    return EXIT_FINE;
}

static int dispatch(int argc, char **argv) {
    int first = 1;
    while (first < argc && strncmp(argv[first], "--lang", 6) == 0) { /* ujreg --lang zh check; read already */
        first += argv[first][6] == '=' ? 1 : 2;
    }
    if (first >= argc) {
        complain("缺少子命令；全部子命令见 ujreg --help", "a command is missing; ujreg --help lists them");
        return EXIT_USAGE;
    }
    const char *name = argv[first];
    if (strcmp(name, "help") == 0 || strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) {
        return show_help(argc - first - 1, argv + first + 1);
    }
    if (strcmp(name, "--version") == 0 || strcmp(name, "-V") == 0) {
        name = "version";
    }
    const struct command *command = find(name);
    return command ? command->run(command, argc - first, argv + first) : unknown(name);
}

/* A closed standard stream must not become the number of a file that is opened later. Opened the wrong way
 * round, it fails when used, as a closed one would. */
static void hold_standard_streams(void) {
    for (int fd = 0; fd <= 2; fd++) {
        if (fcntl(fd, F_GETFD) == -1 && errno == EBADF && open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY) != fd) {
            _Exit(EXIT_FAILED);
        }
    }
}

int main(int argc, char **argv) {
    hold_standard_streams();
    interrupt_start();
    language_start(argc, argv);
    int status = dispatch(argc, argv);
    targets_close();
    int error = out_finish();
    if (error == 0) {
        return status;
    }
    if (error != EPIPE) { /* the reader went away: it knows */
        complain("结果没有写完：%s", "the output could not be written: %s", reason(error));
    }
    return EXIT_FAILED;
}
