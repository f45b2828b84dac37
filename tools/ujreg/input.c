/* SPDX-License-Identifier: Apache-2.0 */
/* Opening and reading files: for a run piece by piece, for tables as a whole. */
#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "progress.h"

#define TABLE_MAX (256u << 20) /* a table of codes is smaller; a mistaken name need not fill the memory */

static int look(struct input *input) {
    struct stat facts;
    if (fstat(input->descriptor, &facts) != 0) {
        return errno;
    }
    if (S_ISDIR(facts.st_mode)) {
        return EISDIR;
    }
    if (S_ISREG(facts.st_mode)) {
        off_t at = lseek(input->descriptor, 0, SEEK_CUR);
        if (at >= 0) {
            input->again = 1;
            input->base = (uint64_t)at;
            input->total = facts.st_size > at ? (uint64_t)(facts.st_size - at) : 0;
        }
#ifdef POSIX_FADV_SEQUENTIAL
        (void)posix_fadvise(input->descriptor, 0, 0, POSIX_FADV_SEQUENTIAL); /* advice only */
#endif
    }
    return 0;
}

int input_open(struct input *input, const char *name) {
    memset(input, 0, sizeof *input);
    input->name = name;
    input->descriptor = -1;
    input->valid = text_valid(name, strlen(name));
    input->visible = text_visible(name, strlen(name));
    if (!input->valid || !input->visible) {
        return ENOMEM;
    }
    if (strcmp(name, "-") == 0) {
        input->descriptor = STDIN_FILENO;
    } else {
        do {
            input->descriptor = open(name, O_RDONLY | O_CLOEXEC | O_NOCTTY);
        } while (input->descriptor < 0 && errno == EINTR);
        if (input->descriptor < 0) {
            return errno;
        }
    }
    return look(input);
}

void input_release(struct input *input) {
    if (input->descriptor > STDIN_FILENO) {
        (void)close(input->descriptor); /* nothing was written through it */
    }
    input->descriptor = -1;
}

void input_close(struct input *input) {
    input_release(input);
    free(input->valid);
    free(input->visible);
    input->valid = NULL;
    input->visible = NULL;
}

int64_t input_read(void *context, char *buffer, size_t capacity) {
    struct input *input = context;
    ssize_t got;
    progress_tick(input->done);
    do {
        got = read(input->descriptor, buffer, capacity);
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
        input->error = errno;
    } else {
        input->done += (uint64_t)got;
    }
    return got;
}

int64_t input_read_at(void *context, uint64_t offset, char *buffer, size_t capacity) {
    struct input *input = context;
    ssize_t got;
    do {
        got = pread(input->descriptor, buffer, capacity, (off_t)(input->base + offset));
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
        input->error = errno;
    }
    return got;
}

int input_read_all(struct input *input, char **data, size_t *size) {
    size_t capacity = 65536;
    char *bytes = malloc(capacity);
    *size = 0;
    *data = bytes;
    while (bytes) {
        int64_t got = input_read(input, bytes + *size, capacity - *size);
        if (got <= 0) {
            return got < 0 ? input->error : 0;
        }
        *size += (size_t)got;
        if (*size < capacity) {
            continue;
        }
        if (capacity >= TABLE_MAX) {
            return EFBIG;
        }
        bytes = realloc(bytes, capacity * 2);
        if (bytes) {
            capacity *= 2;
            *data = bytes;
        }
    }
    return ENOMEM;
}

int input_load_table(ujreg_tables *tables, int32_t table, const char *name) {
    struct input input;
    char *data = NULL;
    size_t size = 0;
    uint64_t line = 0;
    int status = EXIT_FINE;
    int error = input_open(&input, name);
    if (error == 0) {
        error = input_read_all(&input, &data, &size);
    }
    const char *shown = input.visible ? input.visible : name;
    if (error == ENOMEM) {
        status = failed(UJREG_ERROR_MEMORY);
    } else if (error) {
        complain("代码表 %s 无法读取：%s", "the table %s cannot be read: %s", shown, reason(error));
        status = EXIT_INPUT;
    } else {
        ujreg_status answer = ujreg_tables_load(tables, table, data, size, &line);
        if (answer == UJREG_INVALID) {
            complain("代码表 %s 第 %llu 行不对：用制表符分列，首行是列名，编码 UTF-8；%s",
                     "the table %s is wrong in line %llu: columns are separated by tabs and named in the first line, "
                     "in UTF-8; %s",
                     shown, (unsigned long long)line,
                     table == UJREG_TABLE_AAB301
                         ? say("须有 code（六位代码）和 name，其余各列同 data/areas.tsv",
                               "code (six digits) and name must be there, further columns are as in data/areas.tsv")
                         : say("须有 code（01 到 99）和 name_zh，其余各列同 data/aac058.tsv",
                               "code (01 to 99) and name_zh must be there, further columns are as in data/aac058.tsv"));
            status = EXIT_INPUT;
        } else if (answer != UJREG_OK) {
            status = failed(answer);
        }
    }
    free(data);
    input_close(&input);
    return status;
}
