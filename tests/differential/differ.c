/* SPDX-License-Identifier: Apache-2.0 */
/* Reads a file in every way that the library has, from memory first:
 *
 *   differ FILE FORMAT ENCODING TODAY     exit status 0 when all say the same, 1 when not
 *
 * and prints what is said: a line a finding (record, line, offset, length, severity, rule), then the status, the bytes and the
 * counts of records, clean ones, errors, warnings and notes. */
#include "every_way.h"

static struct bytes whole_file(const char *path) {
    struct bytes file = {0};
    char part[65536];
    size_t got;
    FILE *stream = fopen(path, "rb");
    while (stream && (got = fread(part, 1, sizeof part, stream)) > 0) {
        bytes_add(&file, part, got);
    }
    if (!stream || fclose(stream) != 0) {
        perror(path);
        exit(2);
    }
    return file;
}

static ujreg_status print_finding(void *context, const ujreg_finding *finding) {
    ujreg_rule_info rule = {.size = sizeof rule};
    (void)context;
    ujreg_rule_get(finding->rule, &rule);
    printf("%llu\t%llu\t%llu\t%llu\t%d\t%s\n", (unsigned long long)finding->record, (unsigned long long)finding->line,
           (unsigned long long)finding->offset, (unsigned long long)finding->length, (int)finding->severity, rule.name);
    return UJREG_MORE;
}

int main(int count, char **arguments) {
    if (count != 5) {
        fprintf(stderr, "differ FILE FORMAT ENCODING TODAY\n");
        return 2;
    }
    struct bytes file = whole_file(arguments[1]);
    const struct limits usual = {0, 0};
    ujreg_profile_options options = {.size = sizeof options};
    ujreg_input input = {.size = sizeof input,
                         .format = ujreg_format_find(arguments[2], strlen(arguments[2])),
                         .encoding = ujreg_encoding_find(arguments[3], strlen(arguments[3])),
                         .data = file.data,
                         .data_size = file.size};
    ujreg_summary summary = {.size = sizeof summary};
    if (ujreg_date_parse(arguments[4], strlen(arguments[4]), &options.today) != UJREG_OK ||
        ujreg_profile_new(NULL, &options, &standard) != UJREG_OK) {
        return 2;
    }
    const ujreg_status status = ujreg_check_buffer(standard, NULL, &input, print_finding, NULL, &summary);
    printf("%d\t%llu\t%llu\t%llu\t%llu\t%llu\t%llu\n", (int)status, (unsigned long long)summary.bytes,
           (unsigned long long)summary.records, (unsigned long long)summary.clean, (unsigned long long)summary.errors,
           (unsigned long long)summary.warnings, (unsigned long long)summary.notes);
    fflush(stdout);
    struct bytes told = every_way(arguments[1], &file, input.format, &usual, 1);
    bytes_free(&told);
    bytes_free(&file);
    ujreg_profile_free(standard);
    return 0;
}
