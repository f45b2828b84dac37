/* SPDX-License-Identifier: Apache-2.0 */
/* Every file that a call writes, and every one that it reads: no output destroys an input or another output, and all of
 * them are put in their places together, or none is. A subcommand names what it reads and writes, opens all, writes, and
 * keeps all; in between nothing is to be seen under the names of the outputs. */
#ifndef TARGETS_H
#define TARGETS_H

#include "target.h"

/* Rows for the table of options of a command that writes files, and how many they are. */
#define TARGET_OPTIONS 2
#define TARGET_ROWS                                                                                                    \
    {"force", NULL, "替换已有的输出文件（默认拒绝）", "replace output files that exist (default: refuse)"},            \
        {"mode", "OCTAL", "输出文件的权限，如 640（默认 600：只有本人可读；\n被替换的文件保留原有权限）",              \
         "permissions of the output files, such as 640 (default 600: only for you;\na file that is replaced keeps "    \
         "its own)"},

/* Takes one of TARGET_ROWS by its place; an exit status, having complained. */
int targets_option(const struct command *command, int option, const char *value);

/* A file that is read: its role ("IN", "--areas") and its name, which live on. An exit status, having complained: standard
 * output may not go to it. */
int targets_read(const char *role, const char *name);
int targets_read_all(const char *role, int count, char **names);
/* A file that is written. in_place: the role of inputs that it may replace without --force, or NULL. What was named first
 * is put in its place first. NULL: no memory, complained. */
struct target *targets_write(const char *role, const char *name, const char *in_place);

/* Looks at all names, before anything is opened; then opens the outputs. An exit status, having complained. */
int targets_look(void);
int targets_open(void);
/* Puts all outputs in their places, those without an error; an exit status, having complained: EXIT_FAILED leaves all
 * as it was, or says what is not. */
int targets_keep(void);
/* Gives up one output; targets_keep leaves it out. */
void targets_drop(struct target *target);
/* Complains that an output could not be written; returns EXIT_FAILED. */
int targets_failed(struct target *target, int error);
/* Says of all outputs that were not kept that they were not written. */
void targets_tell_lost(void);
/* At the end of the program, whatever happened: what was not kept is gone. */
void targets_close(void);

#endif
