/* SPDX-License-Identifier: Apache-2.0 */
/* Chinese or English, and what is said to a person on standard error. */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "input.h"
#include "tool.h"

static int32_t chosen = UJREG_LANGUAGE_EN;

int32_t language(void) {
    return chosen;
}

const char *say(const char *zh, const char *en) {
    return chosen == UJREG_LANGUAGE_ZH ? zh : en;
}

int language_choose(const char *name) {
    if (strcmp(name, "zh") == 0) {
        chosen = UJREG_LANGUAGE_ZH;
    } else if (strcmp(name, "en") == 0) {
        chosen = UJREG_LANGUAGE_EN;
    } else {
        return 0;
    }
    return 1;
}

void language_start(int argc, char **argv) {
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *value = getenv(names[i]);
        if (value && *value) {
            chosen = strncmp(value, "zh", 2) == 0 ? UJREG_LANGUAGE_ZH : UJREG_LANGUAGE_EN;
            break;
        }
    }
    /* Looked for before all others, so that what is wrong with the others is said in it. */
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
        if (strncmp(argv[i], "--lang=", 7) == 0) {
            (void)language_choose(argv[i] + 7); /* options_next complains of a wrong one */
        } else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc) {
            (void)language_choose(argv[i + 1]);
        }
    }
}

void complain(const char *zh, const char *en, ...) {
    static const char before[] = "ujreg: ";
    const size_t start = sizeof before - 1;
    char room[4096];
    char *line = NULL;
    va_list values;
    va_start(values, en);
    int size = vsnprintf(room + start, sizeof room - start, say(zh, en), values);
    va_end(values);
    if (size >= 0 && (size_t)size >= sizeof room - start) { /* long names */
        size_t needed = start + (size_t)size + 1;
        line = malloc(needed);
        va_start(values, en);
        size = line ? vsnprintf(line + start, needed - start, say(zh, en), values) : size;
        va_end(values);
    }
    char *whole = line ? line : room; /* without memory the beginning must do */
    memcpy(whole, before, start);
    if (size >= 0) {
        out_line(whole);
    }
    free(line);
}

const char *reason(int error) {
    static const struct {
        int error;
        const char *zh;
    } rows[] = {
        {ENOENT, "文件不存在"},         {EEXIST, "已经有这个名字的文件"},
        {EACCES, "没有权限"},           {EPERM, "没有权限"},
        {EISDIR, "这是目录，不是文件"}, {ENOTDIR, "路径中有一段不是目录"},
        {ENOSPC, "磁盘已满"},           {EIO, "磁盘或网络读写出错"},
        {EMFILE, "打开的文件太多"},     {ENOMEM, "内存不足"},
        {ENAMETOOLONG, "文件名太长"},   {EFBIG, "文件太大"},
        {EDQUOT, "磁盘配额已满"},       {EBADF, "没有打开"},
        {EROFS, "磁盘是只读的"},        {ELOOP, "符号链接循环"},
    };
    if (error == INPUT_CHANGED) {
        return say("文件在读取期间被改动，等写完后再运行一次",
                   "the file was changed while it was read; run again when nothing writes to it");
    }
    for (size_t i = 0; chosen == UJREG_LANGUAGE_ZH && i < sizeof rows / sizeof rows[0]; i++) {
        if (rows[i].error == error) {
            return rows[i].zh;
        }
    }
    return strerror(error);
}

int failed(ujreg_status status) {
    complain("没有完成：%s", "not finished: %s", ujreg_status_text(status, chosen));
    return EXIT_FAILED;
}
