/* SPDX-License-Identifier: Apache-2.0 */
/* Tables of Apache Arrow as a program that links the library sees them. Prints one JSON object.
 *
 *     arrow out [ROUNDS] FILE      a file in memory through ujreg_arrow_stream, batch by batch
 *     arrow in [ROUNDS] FILE       its batches, made before, through ujreg_arrow_check
 *     arrow reader [ROUNDS] FILE   for comparison: ujreg_reader_next and ujreg_reader_check alone
 *
 * Nanoseconds are of processor time, the best of all rounds. */
#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <ujreg/ujreg.h>

#define BATCHES 4096

static void fail(const char *what) {
    fprintf(stderr, "arrow: %s\n", what);
    exit(1);
}

static double processor_time(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

struct counts {
    uint64_t rows, wrong;
};

static const ujreg_profile *profile;
static char *bytes;
static size_t byte_count;
static struct ArrowSchema schema;
static struct ArrowArray batches[BATCHES];
static size_t batch_count;

static void read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) {
        fail("cannot read the file");
    }
    byte_count = (size_t)ftell(file);
    bytes = malloc(byte_count + 1);
    rewind(file);
    if (!bytes || fread(bytes, 1, byte_count, file) != byte_count) {
        fail("cannot read the whole file");
    }
    fclose(file);
}

static struct ArrowArrayStream new_stream(void) {
    const ujreg_arrow_stream_options options = {.size = sizeof options, .flags = UJREG_ARROW_BORROWED};
    const ujreg_input input = {.size = sizeof input, .data = bytes, .data_size = byte_count};
    struct ArrowArrayStream stream;
    if (ujreg_arrow_stream(NULL, profile, &options, &input, &stream) != UJREG_OK) {
        fail("no stream");
    }
    return stream;
}

static struct counts measure_out(void) {
    struct counts counts = {0, 0};
    struct ArrowArrayStream stream = new_stream();
    struct ArrowArray batch;
    while (stream.get_next(&stream, &batch) == 0 && batch.release) {
        const uint8_t *severity = batch.children[batch.n_children - 2]->buffers[1];
        for (int64_t row = 0; row < batch.length; row++) {
            counts.wrong += severity[row] == UJREG_SEVERITY_ERROR;
        }
        counts.rows += (uint64_t)batch.length;
        batch.release(&batch);
    }
    stream.release(&stream);
    return counts;
}

/* The eleven items of each batch: the columns behind them are not the table's. */
static void make_batches(void) {
    struct ArrowArrayStream stream = new_stream();
    if (stream.get_schema(&stream, &schema) != 0) {
        fail("no schema");
    }
    while (batch_count < BATCHES && stream.get_next(&stream, &batches[batch_count]) == 0 && batches[batch_count].release) {
        batches[batch_count++].n_children -= 4;
    }
    schema.n_children -= 4;
    stream.release(&stream);
}

static struct counts measure_in(void) {
    static uint8_t verdicts[1 << 20];
    struct counts counts = {0, 0};
    ujreg_arrow_options options = {.size = sizeof options};
    for (size_t i = 0; i < batch_count; i++) {
        ujreg_arrow_summary summary = {.size = sizeof summary};
        if (ujreg_arrow_check(profile, &options, &schema, &batches[i], verdicts, sizeof verdicts, NULL, NULL,
                              &summary) != UJREG_OK) {
            fail(summary.wrong);
        }
        options.flags = UJREG_ARROW_CONTINUED;
        options.rows_before += summary.records;
        counts.rows += summary.records;
        counts.wrong += summary.with_errors;
    }
    return counts;
}

static struct counts measure_reader(void) {
    struct counts counts = {0, 0};
    ujreg_reader *reader = NULL;
    ujreg_findings *findings = NULL;
    ujreg_record record = {.size = sizeof record};
    ujreg_status status;
    if (ujreg_reader_new(NULL, NULL, &reader) != UJREG_OK || ujreg_findings_new(NULL, &findings) != UJREG_OK ||
        ujreg_reader_feed(reader, bytes, byte_count, 1) != UJREG_OK) {
        fail("no reader");
    }
    while ((status = ujreg_reader_next(reader, &record, findings)) == UJREG_OK || status == UJREG_MALFORMED) {
        if (status == UJREG_OK) {
            (void)ujreg_reader_check(reader, profile, findings);
        }
        counts.rows++;
        counts.wrong += ujreg_findings_count_of(findings, UJREG_SEVERITY_ERROR) != 0;
        ujreg_findings_clear(findings);
    }
    ujreg_findings_free(findings);
    ujreg_reader_free(reader);
    return counts;
}

int main(int count, char **arguments) {
    const int rounds = count > 3 ? atoi(arguments[2]) : 5;
    if (count < 3) {
        fail("out, in or reader, then a file");
    }
    const char *what = arguments[1];
    const ujreg_profile_options options = {.size = sizeof options, .today = {2025, 12, 31}};
    ujreg_profile *made = NULL;
    if (ujreg_profile_new(NULL, &options, &made) != UJREG_OK) {
        fail("no profile");
    }
    profile = made;
    read_file(arguments[count - 1]);
    if (strcmp(what, "in") == 0) {
        make_batches();
    }
    struct counts counts = {0, 0};
    double best = 1e9;
    for (int round = 0; round < rounds; round++) {
        const double start = processor_time();
        counts = strcmp(what, "out") == 0 ? measure_out() : strcmp(what, "in") == 0 ? measure_in() : measure_reader();
        const double seconds = processor_time() - start;
        best = seconds < best ? seconds : best;
    }
    printf("{\"records\":%llu,\"with_errors\":%llu,\"seconds\":%.6f,\"ns_per_record\":%.1f}\n",
           (unsigned long long)counts.rows, (unsigned long long)counts.wrong, best, best * 1e9 / (double)counts.rows);
    ujreg_profile_free(made);
    return 0;
}
