/* SPDX-License-Identifier: Apache-2.0 */
/* What a program that links the library sees, without the command around it. Prints one JSON object.
 *
 *     check file [--workers N] [--no-uniqueness] [--sequential] FILE   a whole file through ujreg_run_input
 *     check record [ROUNDS] FILE                                       each record alone through ujreg_check
 *     check identity [ROUNDS] FILE                                     each AAC002 through ujreg_identity_parse
 *
 * --sequential hides from the run that the file can be read again, so that it must keep the business IDs itself.
 * Nanoseconds are of processor time, seconds of the clock. */
#define _POSIX_C_SOURCE 200809L

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <ujreg/ujreg.h>

static void fail(const char *what) {
    fprintf(stderr, "check: %s\n", what);
    exit(1);
}

static double clock_of(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static uint64_t peak_kib(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (uint64_t)usage.ru_maxrss;
}

static ujreg_profile *new_profile(void) {
    ujreg_profile *profile = NULL;
    ujreg_profile_options options = {.size = sizeof options, .today = {2025, 12, 31}};
    if (ujreg_profile_new(NULL, &options, &profile) != UJREG_OK) {
        fail("no profile");
    }
    return profile;
}

/* --- a file --- */

static ujreg_status read_next(void *context, char *buffer, size_t capacity, size_t *stored) {
    const ssize_t got = read(*(int *)context, buffer, capacity);
    *stored = got > 0 ? (size_t)got : 0;
    return got > 0 ? UJREG_MORE : got == 0 ? UJREG_END : UJREG_ERROR_IO;
}

static ujreg_status read_again(void *context, uint64_t offset, char *buffer, size_t capacity, size_t *stored) {
    const ssize_t got = pread(*(int *)context, buffer, capacity, (off_t)offset);
    *stored = got > 0 ? (size_t)got : 0;
    return got > 0 ? UJREG_MORE : got == 0 ? UJREG_END : UJREG_ERROR_IO;
}

static ujreg_status count_finding(void *context, const ujreg_finding *finding) {
    (void)finding;
    ++*(uint64_t *)context;
    return UJREG_MORE;
}

static void check_file(int count, char **arguments) {
    ujreg_run_options options = {.size = sizeof options, .workers = 1};
    int sequential = 0;
    while (count > 1) {
        if (strcmp(*arguments, "--no-uniqueness") == 0) {
            options.no_uniqueness = 1;
        } else if (strcmp(*arguments, "--sequential") == 0) {
            sequential = 1;
        } else if (strcmp(*arguments, "--workers") == 0) {
            arguments++, count--;
            options.workers = (uint32_t)atoi(*arguments);
        } else {
            fail("unknown option");
        }
        arguments++, count--;
    }
    int file = count == 1 ? open(*arguments, O_RDONLY) : -1;
    if (file < 0) {
        fail("cannot read the file");
    }
    ujreg_profile *profile = new_profile();
    ujreg_run *run = NULL;
    uint64_t findings = 0;
    ujreg_input input = {.size = sizeof input, .read = read_next, .context = &file};
    ujreg_summary summary = {.size = sizeof summary};
    if (!sequential) {
        struct stat facts;
        input.read_at = read_again;
        input.data_size = fstat(file, &facts) == 0 ? (uint64_t)facts.st_size : 0;
    }
    double start = clock_of(CLOCK_MONOTONIC), busy = clock_of(CLOCK_PROCESS_CPUTIME_ID);
    if (ujreg_run_new(NULL, profile, &options, &run) != UJREG_OK ||
        ujreg_run_input(run, &input, count_finding, &findings, &summary) != UJREG_OK) {
        fail("the run failed");
    }
    double seconds = clock_of(CLOCK_MONOTONIC) - start;
    busy = clock_of(CLOCK_PROCESS_CPUTIME_ID) - busy;
    uint64_t id_bytes = ujreg_run_id_memory(run);
    printf("{\"seconds\":%.6f,\"records\":%llu,\"clean\":%llu,\"findings\":%llu,\"ns_per_record\":%.1f,"
           "\"id_bytes\":%llu,\"id_bytes_per_key\":%.2f,\"peak_kib\":%llu}\n",
           seconds, (unsigned long long)summary.records, (unsigned long long)summary.clean,
           (unsigned long long)findings, busy * 1e9 / (double)summary.records, (unsigned long long)id_bytes,
           (double)id_bytes / (double)summary.records, (unsigned long long)peak_kib());
    ujreg_run_free(run);
    ujreg_profile_free(profile);
    close(file);
}

/* --- one by one --- */

#define MAX_RECORDS 100000

static ujreg_record records[MAX_RECORDS];
static size_t record_count;

static char *whole_file(const char *path, size_t *size) {
    struct stat about;
    int file = open(path, O_RDONLY);
    if (file < 0 || fstat(file, &about) != 0) {
        fail("cannot read the file");
    }
    char *bytes = malloc((size_t)about.st_size + 1);
    ssize_t got = bytes ? read(file, bytes, (size_t)about.st_size) : -1;
    if (got != about.st_size) {
        fail("cannot read the whole file");
    }
    close(file);
    *size = (size_t)got;
    return bytes;
}

/* The records without a finding, each with bytes of its own: as a caller would have them. */
static void load(const char *path, const ujreg_profile *profile) {
    size_t size;
    char *bytes = whole_file(path, &size);
    ujreg_reader *reader = NULL;
    ujreg_findings *findings = NULL;
    if (ujreg_reader_new(NULL, NULL, &reader) != UJREG_OK || ujreg_findings_new(NULL, &findings) != UJREG_OK ||
        ujreg_reader_feed(reader, bytes, size, 1) != UJREG_OK) {
        fail("no reader");
    }
    ujreg_record record = {.size = sizeof record};
    ujreg_status status;
    while (record_count < MAX_RECORDS &&
           ((status = ujreg_reader_next(reader, &record, findings)) == UJREG_OK || status == UJREG_MALFORMED)) {
        if (status == UJREG_OK && ujreg_check(profile, &record, findings) == UJREG_OK &&
            ujreg_findings_count_of(findings, UJREG_SEVERITY_ERROR) == 0 &&
            ujreg_findings_count_of(findings, UJREG_SEVERITY_WARNING) == 0) {
            ujreg_record *copy = &records[record_count++];
            *copy = record;
            for (int32_t field = UJREG_AAB301; field <= UJREG_AAC004; field++) {
                ujreg_text value;
                ujreg_record_get(&record, field, &value);
                char *own = malloc(value.size + 1);
                if (own == NULL) {
                    fail("no memory");
                }
                memcpy(own, value.data ? value.data : "", value.size);
                ujreg_record_set(copy, field, own, value.size);
            }
        }
        ujreg_findings_clear(findings);
    }
    ujreg_reader_free(reader);
    ujreg_findings_free(findings);
    free(bytes);
    if (record_count == 0) {
        fail("no clean record in the file");
    }
}

static void check_one_by_one(int count, char **arguments, int whole_records) {
    int rounds = count > 1 ? atoi(arguments[0]) : 50;
    ujreg_profile *profile = new_profile();
    ujreg_findings *findings = NULL;
    ujreg_identity identity = {.size = sizeof identity};
    uint64_t wrong = 0;
    load(arguments[count - 1], profile);
    if (ujreg_findings_new(NULL, &findings) != UJREG_OK) {
        fail("no memory");
    }
    double best = 1e9;
    for (int round = 0; round < rounds; round++) {
        double start = clock_of(CLOCK_PROCESS_CPUTIME_ID);
        for (size_t i = 0; i < record_count; i++) {
            if (whole_records) {
                wrong += ujreg_check(profile, &records[i], findings) != UJREG_OK;
                ujreg_findings_clear(findings);
            } else {
                ujreg_text number = records[i].aac002;
                wrong += ujreg_identity_parse(number.data, number.size, &identity) != UJREG_OK;
            }
        }
        double seconds = clock_of(CLOCK_PROCESS_CPUTIME_ID) - start;
        best = seconds < best ? seconds : best;
    }
    printf("{\"records\":%zu,\"rounds\":%d,\"wrong\":%llu,\"ns_each\":%.1f}\n", record_count, rounds,
           (unsigned long long)wrong, best * 1e9 / (double)record_count);
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
}

int main(int count, char **arguments) {
    if (count >= 3 && strcmp(arguments[1], "file") == 0) {
        check_file(count - 2, arguments + 2);
    } else if (count >= 3 && strcmp(arguments[1], "record") == 0) {
        check_one_by_one(count - 2, arguments + 2, 1);
    } else if (count >= 3 && strcmp(arguments[1], "identity") == 0) {
        check_one_by_one(count - 2, arguments + 2, 0);
    } else {
        fail("file, record or identity, then a file");
    }
    return 0;
}
