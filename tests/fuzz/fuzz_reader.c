/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a file: whole, in pieces, and through a run they give the same findings. The first four bytes choose how
 * it is read. */
#include "inputs.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static ujreg_profile *profile;

static void expect(int right, const char *what) {
    if (!right) {
        fprintf(stderr, "%s\n", what);
        abort();
    }
}

static void same_text(const char *what, const struct bytes *a, const struct bytes *b) {
    if (a->size != b->size || (a->size && memcmp(a->data, b->data, a->size) != 0)) {
        fprintf(stderr, "%s\n--- one\n%.*s\n--- other\n%.*s\n", what, (int)a->size, a->data, (int)b->size, b->data);
        abort();
    }
}

static int by_line(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The lines in order: the note on the sex stands elsewhere for a reader than for a run. */
static void sort_lines(struct bytes *told) {
    char *lines[20000];
    size_t count = 0;
    struct bytes sorted = {0};
    for (char *line = told->data ? strtok(told->data, "\n") : NULL; line && count < 20000; line = strtok(NULL, "\n")) {
        lines[count++] = line;
    }
    qsort(lines, count, sizeof *lines, by_line);
    for (size_t i = 0; i < count; i++) {
        bytes_add_string(&sorted, lines[i]);
        bytes_add_string(&sorted, "\n");
    }
    bytes_free(told);
    *told = sorted;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 4 || size > 100000) {
        return 0;
    }
    if (!profile) {
        profile = make_profile(NULL, UJREG_RULES_STANDARD, UJREG_LENGTH_DEFAULT);
    }
    const uint8_t how = data[0], limits = data[1], cut = data[2];
    const char *bytes = (const char *)data + 4;
    size -= 4;
    const ujreg_reader_options options = {.size = sizeof options,
                                          .format = how & 8 ? UJREG_FORMAT_AUTO : how & 7,
                                          .encoding = (how >> 4) % 3,
                                          .no_header = how >> 7,
                                          .max_record_bytes = limits & 15 ? (uint64_t)(limits & 15) * 40 : 0,
                                          .max_field_bytes = limits >> 4 ? (uint64_t)(limits >> 4) * 20 : 0};
    if (options.format == UJREG_FORMAT_XML && !ujreg_feature("xml")) {
        return 0;
    }
    struct bytes told[3] = {{0}}, records[2] = {{0}};
    struct reading reading[2];
    for (int i = 0; i < 2; i++) {
        struct met_ids ids = {0};
        reading[i] = (struct reading){.options = options,
                                      .cutting = {i ? 1 + cut % 64 : 0, data[3]},
                                      .profile = profile,
                                      .name = "f",
                                      .ids = &ids,
                                      .findings = &told[i],
                                      .records = &records[i]};
        read_input(&reading[i], bytes, size);
        met_ids_free(&ids);
    }
    expect(reading[0].status == reading[1].status, "another status when cut");
    expect(reading[0].record_count == reading[1].record_count, "other records when cut");
    expect(reading[0].format == reading[1].format, "another format when cut");
    /* how much of an input that is refused was looked at depends on the pieces */
    expect(reading[0].encoding == reading[1].encoding || reading[0].status == UJREG_INVALID, "another encoding when cut");
    same_text("other records", &records[0], &records[1]);
    same_text("other findings", &told[0], &told[1]);

    ujreg_run_options run_options = {.size = sizeof run_options,
                                     .max_record_bytes = options.max_record_bytes,
                                     .max_field_bytes = options.max_field_bytes};
    ujreg_run *run;
    struct running running = {.format = options.format,
                              .encoding = options.encoding,
                              .no_header = options.no_header,
                              .way = cut % 3,
                              .name = "f",
                              .source = {.data = bytes, .size = size, .most = 1 + cut},
                              .findings = &told[2]};
    expect(ujreg_run_new(NULL, profile, &run_options, &run) == UJREG_OK, "no run");
    ujreg_status status = run_input(run, &running);
    expect(status == (reading[0].status == UJREG_END ? UJREG_OK : reading[0].status), "another status of the run");
    if (status >= 0) {
        expect(running.summary.records == reading[0].record_count, "other records of the run");
        sort_lines(&told[0]);
        sort_lines(&told[2]);
        same_text("other findings of the run", &told[0], &told[2]);
    }
    ujreg_run_free(run);
    for (int i = 0; i < 3; i++) {
        bytes_free(&told[i]);
    }
    bytes_free(&records[0]);
    bytes_free(&records[1]);
    return 0;
}
