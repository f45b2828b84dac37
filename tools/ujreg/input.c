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
#include "targets.h"

#define TABLE_MAX (256u << 20) /* a table of codes is smaller; a mistaken name need not fill the memory */

/* --- files that stay open ------------------------------------------------------------------------------- */

#define OPEN_MOST 256 /* the other half of the usual limit is for others */

/* Regular files opened by name, latest first: they can be closed and opened again. */
static struct input *opened;
static size_t opened_count;

static void note_open(struct input *input) {
    input->older = opened;
    opened = input;
    opened_count++;
}

/* Closes a file and forgets that it was open. */
static void shut(struct input *input) {
    struct input **at = &opened;
    while (*at && *at != input) {
        at = &(*at)->older;
    }
    if (*at) {
        *at = input->older;
        opened_count--;
    }
    if (input->descriptor > STDIN_FILENO) {
        (void)close(input->descriptor); /* nothing was written through it */
    }
    input->descriptor = -1;
}

/* Closes the file that has been open longest; 0: there is none. */
static int shut_oldest(void) {
    struct input *oldest = opened;
    while (oldest && oldest->older) {
        oldest = oldest->older;
    }
    if (oldest) {
        shut(oldest);
    }
    return oldest != NULL;
}

/* 0 or an errno. */
static int open_by_name(struct input *input) {
    int again = 1;
    if (opened_count >= OPEN_MOST) {
        (void)shut_oldest(); /* there is one */
    }
    do {
        input->descriptor = open(input->name, O_RDONLY | O_CLOEXEC | O_NOCTTY);
        if (input->descriptor < 0 && (errno == EMFILE || errno == ENFILE)) {
            int error = errno;
            again = shut_oldest();
            errno = error;
        } else if (input->descriptor < 0) {
            again = errno == EINTR;
        }
    } while (input->descriptor < 0 && again);
    return input->descriptor < 0 ? errno : 0;
}

/* Opens a file that was closed to make room; 0, an errno, or INPUT_CHANGED. Whether it is the same one is looked at when
 * it is read. */
static int open_again(struct input *input) {
    int error = open_by_name(input);
    if (error) {
        return error == ENOENT ? INPUT_CHANGED : error;
    }
    note_open(input);
    return 0;
}

/* --- opening and closing -------------------------------------------------------------------------------- */

static int look(struct input *input) {
    if (fstat(input->descriptor, &input->facts) != 0) {
        return errno;
    }
    if (S_ISDIR(input->facts.st_mode)) {
        return EISDIR;
    }
    if (S_ISREG(input->facts.st_mode)) {
        off_t size = input->facts.st_size;
        off_t at = lseek(input->descriptor, 0, SEEK_CUR);
        if (at >= 0) {
            input->again = 1;
            input->base = (uint64_t)at;
            input->total = size > at ? (uint64_t)(size - at) : 0;
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
    int standard = strcmp(name, "-") == 0;
    int error = 0;
    if (standard) {
        input->descriptor = STDIN_FILENO;
    } else {
        error = open_by_name(input);
    }
    error = error ? error : look(input);
    if (!error && input->again && !standard) {
        note_open(input);
    }
    return error;
}

void input_release(struct input *input) {
    shut(input);
}

void input_close(struct input *input) {
    shut(input);
    free(input->valid);
    free(input->visible);
    input->valid = NULL;
    input->visible = NULL;
}

/* --- reading -------------------------------------------------------------------------------------------- */

static int same_file(const struct stat *a, const struct stat *b) {
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size &&
           a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* Whether a regular file is no longer what it was when it was opened, or another one has its name. */
static int is_changed(const struct input *input) {
    struct stat facts;
    return S_ISREG(input->facts.st_mode) && (fstat(input->descriptor, &facts) != 0 || !same_file(&input->facts, &facts));
}

/* What a ujreg_source answers; it has failed when reading did, or when, where that is asked for, the file has changed. */
static ujreg_status answer(struct input *input, ssize_t got, int look, size_t *stored) {
    if (got < 0) {
        input->error = errno;
    } else if (look && is_changed(input)) {
        input->error = INPUT_CHANGED;
    }
    if (input->error) {
        return UJREG_ERROR_IO;
    }
    *stored = (size_t)got;
    return got ? UJREG_MORE : UJREG_END;
}

ujreg_status input_read(void *context, char *buffer, size_t capacity, size_t *stored) {
    struct input *input = context;
    ssize_t got;
    progress_tick(input->done);
    do {
        got = read(input->descriptor, buffer, capacity);
    } while (got < 0 && errno == EINTR);
    input->done += got > 0 ? (uint64_t)got : 0;
    return answer(input, got, got == 0 || (input->total && input->done > input->total), stored);
}

ujreg_status input_read_at(void *context, uint64_t offset, char *buffer, size_t capacity, size_t *stored) {
    struct input *input = context;
    ssize_t got;
    if (input->descriptor < 0) {
        input->error = open_again(input);
    }
    if (input->error) {
        return UJREG_ERROR_IO;
    }
    do {
        got = pread(input->descriptor, buffer, capacity, (off_t)(input->base + offset));
    } while (got < 0 && errno == EINTR);
    return answer(input, got, 1, stored);
}

int input_read_all(struct input *input, char **data, size_t *size) {
    size_t capacity = 65536;
    char *bytes = malloc(capacity);
    *size = 0;
    *data = bytes;
    while (bytes) {
        size_t got = 0;
        if (input_read(input, bytes + *size, capacity - *size, &got) != UJREG_MORE) {
            return input->error;
        }
        *size += got;
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
    int status = targets_read(table == UJREG_TABLE_AAB301 ? "--areas" : "--codes", name);
    if (status != EXIT_FINE) {
        return status;
    }
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
