/* SPDX-License-Identifier: Apache-2.0 */
/* Going through files of registrations or events. */
#include "files.h"

#include <errno.h>
#include <string.h>

#include "progress.h"

static ujreg_status show(const struct told *told, const ujreg_finding *finding) {
    if (!told->aside) {
        return render_finding(told->output, told->flags, told->input, finding);
    }
    out_to_person(1);
    ujreg_status status = render_finding(OUTPUT_TEXT, told->flags, told->input, finding);
    out_to_person(0);
    return status;
}

int told_finding(void *context, const ujreg_finding *finding) {
    struct told *told = context;
    told->errors += finding->severity == UJREG_SEVERITY_ERROR;
    told->warnings += finding->severity == UJREG_SEVERITY_WARNING;
    told->notes += finding->severity == UJREG_SEVERITY_NOTE;
    if (told->shown >= told->most) {
        return 0;
    }
    if (show(told, finding) != UJREG_OK) {
        told->no_memory = 1;
        return 1;
    }
    told->shown++;
    return out_error() != 0;
}

int files_worse(int a, int b) {
    return a > b ? a : b;
}

int files_next_registration(struct table *table, void *row) {
    return registrations_next(table, row);
}

static int read_rows(struct files *files, struct table *table, file_reader next, file_taker take, void *row,
                     void *context) {
    int worst = EXIT_FINE;
    for (;;) {
        int answer = next(table, row);
        if (answer == ROW_END) {
            return worst;
        }
        if (answer == ROW_STOP) {
            return files->told.no_memory ? failed(UJREG_ERROR_MEMORY) : files_worse(worst, table_status(table));
        }
        if (answer == ROW_WRONG) {
            files->wrong++;
            worst = files_worse(worst, EXIT_WRONG);
            continue;
        }
        files->rows++;
        worst = files_worse(worst, take(context, table, row));
        if (worst == EXIT_FAILED || out_error()) {
            return EXIT_FAILED;
        }
    }
}

static int open_input(struct files *files, struct input *input, const char *name) {
    int again = strcmp(name, "-") == 0;
    if (again && files->standard_input) {
        complain("标准输入（-）只能读一次", "standard input (-) can be read only once");
        return EXIT_USAGE;
    }
    files->standard_input |= again;
    int error = input_open(input, name);
    if (error == ENOMEM) {
        return failed(UJREG_ERROR_MEMORY);
    }
    if (error) {
        complain("%s 无法读取：%s", "%s cannot be read: %s", input->visible, reason(error));
        return EXIT_INPUT;
    }
    progress_input(input->visible, 1, 1, input->total);
    return EXIT_FINE;
}

int files_read(struct files *files, const char *name, const struct columns *columns, int (*begin)(struct table *table),
               file_reader next, file_taker take, void *row, void *context) {
    struct input input = {.name = name, .descriptor = -1};
    struct table table;
    int status = open_input(files, &input, name);
    if (status == EXIT_FINE) {
        files->told.input = &input;
        status = table_open(&table, &input, columns, &files->options, told_finding, &files->told);
        if (status == EXIT_FINE && begin) {
            status = begin(&table);
        }
        if (status == EXIT_FINE) {
            status = read_rows(files, &table, next, take, row, context);
        }
        table_close(&table);
        progress_clear();
    }
    input_close(&input);
    return status;
}
