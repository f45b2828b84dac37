/* SPDX-License-Identifier: Apache-2.0 */
/* How records are judged: the options of it that several subcommands take, and the profile they make. */
#ifndef JUDGE_H
#define JUDGE_H

#include "tool.h"

/* Rows for a command's table of options, and how many they are. */
#define JUDGE_OPTIONS 7
#define JUDGE_ROWS                                                                                                      \
    {"today", "YYYYMMDD", "系统当前日期（默认北京时间今天）", "the system's current date (default: today in Beijing)"}, \
        {"profile", "P", "annex：只按方案原文；standard：全部规则（默认）；\nstrict：警告也算错误",                     \
         "annex: only what the annex prints; standard: all rules (default);\nstrict: warnings are errors"},             \
        {"area", "CODE", "本次上传的地区，如 330000；不属于它的记录是错误",                                             \
         "the area whose data is uploaded, 330000; a record of another one is an error"},                               \
        {"length-unit", "U",                                                                                            \
         "长度按 characters（字符）、gb18030 或 utf-8（字节）计，超过即为错误\n"                   \
         "（默认：字符数超过为错误，仅 GB18030 字节数超过为警告）",                                                     \
         "what lengths count: characters, or bytes of gb18030 or utf-8; more is an error\n"                             \
         "(default: too many characters an error, only too many GB18030 bytes a warning)"},                             \
        {"rule", "NAME=SEVERITY", "把一条规则定为 error、warning、note 或 off，可重复",                                 \
         "set a rule to error, warning, note or off; repeatable"},                                                      \
        {"areas", "FILE", "追加本地行政区划代码（形式同 data/areas.tsv），可重复",                                      \
         "add local area codes (a file as data/areas.tsv); repeatable"},                                                \
        {"codes", "FILE", "追加证件类型代码（形式同 data/aac058.tsv）；\nAJC00A=FILE：追加注销原因代码。可重复",        \
         "add kinds of document (a file as data/aac058.tsv);\n"                                                         \
         "AJC00A=FILE: add reasons of deregistration. Repeatable"},

struct judge {
    ujreg_profile_options options;
    ujreg_rule_severity *severities;
    ujreg_tables *tables;
    ujreg_profile *profile;
    int asked; /* 1: one of the options was given */
};

void judge_begin(struct judge *judge);
/* Takes one of JUDGE_ROWS by its place; an exit status, having complained. */
int judge_option(struct judge *judge, const struct command *command, int option, const char *value);
/* Makes the profile; an exit status, having complained. */
int judge_start(struct judge *judge);
void judge_release(struct judge *judge);

#endif
