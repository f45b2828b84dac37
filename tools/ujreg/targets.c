/* SPDX-License-Identifier: Apache-2.0 */
/* The files of a call: which may be written, and when they are in their places. */
#include "targets.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct source {
    const char *role;
    const char *name;
};

/* Of the one call that the program is. */
static struct {
    struct source *sources;
    size_t count;
    size_t capacity;
    struct target *first;
    int force;
    int mode; /* 0: not given */
} files;

static int no_memory(void) {
    return failed(UJREG_ERROR_MEMORY);
}

int targets_option(const struct command *command, int option, const char *value) {
    int mode = 0;
    if (option == 0) {
        files.force = 1;
        return EXIT_FINE;
    }
    for (const char *at = value; *at; at++) {
        mode = *at >= '0' && *at <= '7' && mode <= 0777 ? mode * 8 + (*at - '0') : 01000;
    }
    if (mode > 0777 || !(mode & 0400)) {
        return options_wrong(command, "mode", value, "应为八进制的权限，如 600、640，本人须可读",
                             "expected permissions in octal that let you read, such as 600 or 640");
    }
    files.mode = mode;
    return EXIT_FINE;
}

static int is_standard(const char *name) {
    return strcmp(name, "-") == 0;
}

static const char *shown(const char *name, const char *standard) {
    return is_standard(name) ? standard : name;
}

/* Of a file that is read; 0 or ENOMEM. */
static int id_of_source(struct file_id *id, const char *name) {
    if (is_standard(name)) {
        file_id_of_descriptor(id, STDIN_FILENO);
        return 0;
    }
    return file_id_of(id, name);
}

/* "check day.csv >> day.csv" */
static int against_standard_output(const struct source *source) {
    struct file_id id;
    struct file_id standard;
    int error = id_of_source(&id, source->name);
    file_id_of_descriptor(&standard, STDOUT_FILENO);
    int same = !error && standard.exists && S_ISREG(standard.facts.st_mode) && file_id_same(&standard, &id);
    file_id_free(&id);
    if (error) {
        return no_memory();
    }
    if (same) {
        complain("%s %s 就是标准输出所写的文件：输出会毁掉输入，请把标准输出转到别的文件",
                 "%s %s is the file that standard output goes to: the output would destroy the input; send it elsewhere",
                 source->role, shown(source->name, say("标准输入", "standard input")));
    }
    return same ? EXIT_USAGE : EXIT_FINE;
}

int targets_read(const char *role, const char *name) {
    if (files.count == files.capacity) {
        size_t capacity = files.capacity ? files.capacity * 2 : 16;
        struct source *more = realloc(files.sources, capacity * sizeof *more);
        if (!more) {
            return no_memory();
        }
        files.sources = more;
        files.capacity = capacity;
    }
    files.sources[files.count++] = (struct source){role, name};
    return against_standard_output(&files.sources[files.count - 1]);
}

int targets_read_all(const char *role, int count, char **names) {
    int status = EXIT_FINE;
    for (int i = 0; i < count && status == EXIT_FINE; i++) {
        status = targets_read(role, names[i]);
    }
    return status;
}

struct target *targets_write(const char *role, const char *name, const char *in_place) {
    struct target *target = calloc(1, sizeof *target);
    if (!target) {
        (void)no_memory(); /* complained */
        return NULL;
    }
    target->role = role;
    target->name = name;
    target->in_place = in_place;
    target->descriptor = -1;
    target->mode = files.mode ? files.mode : -1;
    struct target **last = &files.first;
    while (*last) {
        last = &(*last)->next;
    }
    *last = target;
    return target;
}

int targets_failed(struct target *target, int error) {
    if (error == ENOMEM) {
        return no_memory();
    }
    target->error = target->error ? target->error : error;
    if (error != EPIPE) { /* the reader went away: it knows */
        complain("%s 没有写成：%s", "%s could not be written: %s", target->name, reason(error));
    }
    return EXIT_FAILED;
}

/* --- which may be written ------------------------------------------------------------------------------- */

/* An output that is an input. */
static int complain_of_input(const struct target *target, const struct source *source) {
    complain("%s %s 和 %s %s 是同一个文件：输出会毁掉输入，请另给一个文件名",
             "%s %s and %s %s are the same file: the output would destroy the input; give it another name",
             target->role, shown(target->name, say("标准输出", "standard output")), source->role,
             shown(source->name, say("标准输入", "standard input")));
    return EXIT_USAGE;
}

static int complain_of_output(const struct target *target, const char *role, const char *name) {
    complain("%s %s 和 %s %s 是同一个文件：请给每个输出各自的文件名",
             "%s %s and %s %s are the same file: give each output a name of its own", target->role, target->name, role,
             name);
    return EXIT_USAGE;
}

static int complain_of_stream(const struct target *target, int descriptor) {
    if (descriptor == STDOUT_FILENO) {
        complain("%s %s 就是标准输出所写的文件：请另给一个文件名，或用“-”表示标准输出",
                 "%s %s is the file that standard output goes to: give it another name, or - for standard output",
                 target->role, target->name);
    } else {
        complain("%s %s 就是标准错误所写的文件：请另给一个文件名",
                 "%s %s is the file that standard error goes to: give it another name", target->role, target->name);
    }
    return EXIT_USAGE;
}

/* Against one input. What an output may replace is the very entry of the directory, or a link that leads to it; through
 * another hard link the input would keep its old content. */
static int against_input(struct target *target, const struct source *source) {
    struct file_id id;
    int error = id_of_source(&id, source->name);
    int same = !error && file_id_same(&target->id, &id);
    int may = target->in_place && strcmp(target->in_place, source->role) == 0 && file_id_same_entry(&target->id, &id);
    file_id_free(&id);
    if (error) {
        return no_memory();
    }
    target->replace |= same && may;
    return same && !may ? complain_of_input(target, source) : EXIT_FINE;
}

static int against_inputs(struct target *target) {
    int status = EXIT_FINE;
    for (size_t i = 0; i < files.count && status == EXIT_FINE; i++) {
        status = against_input(target, &files.sources[i]);
    }
    return status;
}

/* Against the outputs before it, and against the files behind the standard streams. */
static int against_outputs(const struct target *target) {
    for (const struct target *other = files.first; other != target; other = other->next) {
        if (file_id_same(&target->id, &other->id) || (is_standard(target->name) && is_standard(other->name))) {
            return complain_of_output(target, other->role, shown(other->name, say("标准输出", "standard output")));
        }
    }
    for (int descriptor = STDOUT_FILENO; descriptor <= STDERR_FILENO && !is_standard(target->name); descriptor++) {
        struct file_id id;
        file_id_of_descriptor(&id, descriptor);
        if (id.exists && S_ISREG(id.facts.st_mode) && file_id_same(&target->id, &id)) {
            return complain_of_stream(target, descriptor);
        }
    }
    return EXIT_FINE;
}

/* A file without a right to write was put out of harm's way by somebody, which --force does not know. */
static int is_protected(const struct file_id *id) {
    return !(id->facts.st_mode & 0222) || (access(id->path, W_OK) != 0 && (errno == EACCES || errno == EROFS));
}

static int may_be_written(struct target *target) {
    const struct file_id *id = &target->id;
    if (is_standard(target->name)) {
        return EXIT_FINE;
    }
    if (id->exists && S_ISDIR(id->facts.st_mode)) {
        return targets_failed(target, EISDIR);
    }
    if (id->exists && !S_ISREG(id->facts.st_mode)) {
        return EXIT_FINE; /* written to as it is; the path of a pipe (/dev/stdout) is none */
    }
    if (id->error) {
        return targets_failed(target, id->error);
    }
    if (!id->exists) {
        target->replace |= files.force;
        return EXIT_FINE;
    }
    if (is_protected(id)) {
        complain("%s 是只读的，不予替换，加 --force 也不行；确需替换请先 chmod u+w",
                 "%s is read-only and is not replaced, not even with --force; to replace it, chmod u+w it first",
                 target->name);
        return EXIT_FAILED;
    }
    if (!target->replace && !files.force) {
        complain("%s %s 已经存在；要替换它请加 --force", "%s %s exists; to replace it add --force", target->role,
                 target->name);
        return EXIT_USAGE;
    }
    target->replace = 1;
    return EXIT_FINE;
}

int targets_look(void) {
    int status = EXIT_FINE;
    for (struct target *target = files.first; target && status == EXIT_FINE; target = target->next) {
        if (is_standard(target->name)) {
            file_id_of_descriptor(&target->id, STDOUT_FILENO);
        } else if (file_id_of(&target->id, target->name)) {
            return no_memory();
        }
        status = against_outputs(target);
        status = status == EXIT_FINE ? against_inputs(target) : status;
    }
    for (struct target *target = files.first; target && status == EXIT_FINE; target = target->next) {
        status = may_be_written(target);
    }
    return status;
}

int targets_open(void) {
    int status = EXIT_FINE;
    for (struct target *target = files.first; target && status == EXIT_FINE; target = target->next) {
        int error = target_open(target);
        status = error ? targets_failed(target, error) : EXIT_FINE;
    }
    return status;
}

/* --- into their places ---------------------------------------------------------------------------------- */

/* Takes back those before one that failed, and says what could not be taken back. */
static void undo_before(const struct target *failed_one) {
    for (struct target *target = files.first; target != failed_one; target = target->next) {
        if (target->placed && !target_undo(target)) {
            complain("%s 已经换成新的内容", "%s holds its new content already", target->name);
        }
    }
}

static int place_all(void) {
    for (struct target *target = files.first; target; target = target->next) {
        int error = target_place(target);
        if (error) {
            undo_before(target);
            return targets_failed(target, error);
        }
    }
    return EXIT_FINE;
}

/* The directories: without it a power cut may still take the names away. */
static int sync_folders(void) {
    int error = 0;
    for (const struct target *target = files.first; target && !error; target = target->next) {
        error = target_sync_folder(target);
    }
    for (const struct target *target = files.first; target && error; target = target->next) {
        if (target->placed) {
            complain("%s 已经写成，但不能确定已经存到磁盘上：%s",
                     "%s is written, but whether it is on the disk is not certain: %s", target->name, reason(error));
        }
    }
    return error ? EXIT_FAILED : EXIT_FINE;
}

int targets_keep(void) {
    for (struct target *target = files.first; target; target = target->next) {
        int error = target_ready(target);
        if (error) {
            return targets_failed(target, error);
        }
    }
    interrupt_hold(); /* so that all are in their places, or none */
    int status = place_all();
    status = status == EXIT_FINE ? sync_folders() : status;
    interrupt_release();
    return status;
}

void targets_drop(struct target *target) {
    struct target **at = &files.first;
    while (*at && *at != target) {
        at = &(*at)->next;
    }
    if (*at) {
        *at = target->next;
        target_close(target);
        free(target);
    }
}

void targets_tell_lost(void) {
    for (struct target *target = files.first; target; target = target->next) {
        if (target->beside && !target->placed && !target->error) {
            complain("%s 没有写出", "%s was not written", target->name);
        }
    }
}

void targets_close(void) {
    while (files.first) {
        targets_drop(files.first);
    }
    free(files.sources);
    memset(&files, 0, sizeof files);
}
