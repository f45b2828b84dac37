/* SPDX-License-Identifier: Apache-2.0 */
/* Lets the events of a log happen and prints the registrations that come of it, as CSV: apply_events EVENTS YYYYMMDD */
#include <stdio.h>
#include <string.h>
#include <ujreg/ujreg.h>

static ujreg_status UJREG_CALL print(void *context, const char *data, size_t size) {
    return fwrite(data, 1, size, context) == size ? UJREG_MORE : UJREG_ERROR_IO;
}

static void tell(const ujreg_findings *findings, const ujreg_registration_reader *reader) {
    ujreg_finding finding = {.size = sizeof finding};
    char message[1024];
    for (size_t i = 0; ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        ujreg_finding_message(&finding, UJREG_LANGUAGE_EN, message, sizeof message, NULL);
        fprintf(stderr, "line %llu: %s: %s\n", (unsigned long long)ujreg_registration_reader_line(reader),
                ujreg_severity_name(finding.severity), message);
    }
}

/* The events of a file, one after the other; what is refused changes nothing. */
static ujreg_status apply(FILE *file, const ujreg_profile *profile, ujreg_register *people, ujreg_findings *findings) {
    static char bytes[65536];
    ujreg_registration_reader_options options = {.size = sizeof options, .rows = UJREG_ROWS_EVENTS};
    ujreg_registration_reader *reader = NULL;
    ujreg_event event = {.size = sizeof event};
    ujreg_record record = {.size = sizeof record};
    ujreg_status status = ujreg_registration_reader_new(NULL, &options, &reader);
    while (status >= 0 && status != UJREG_END && status != UJREG_INVALID) {
        status = ujreg_registration_reader_next_event(reader, &event, &record, findings);
        if (status == UJREG_OK) {
            status = ujreg_register_apply(people, profile, &event, findings);
        } else if (status == UJREG_MORE) {
            size_t size = fread(bytes, 1, sizeof bytes, file);
            status = ferror(file) ? UJREG_ERROR_IO : ujreg_registration_reader_feed(reader, bytes, size, size == 0);
        }
        tell(findings, reader);
        ujreg_findings_clear(findings);
    }
    ujreg_registration_reader_free(reader);
    return status;
}

/* Former registrations first: of one person the present one is the last. */
static ujreg_status write_all(const ujreg_register *people) {
    ujreg_registration_writer_options options = {.size = sizeof options, .format = UJREG_FORMAT_CSV};
    ujreg_registration_writer *writer = NULL;
    ujreg_registration row = {.size = sizeof row};
    ujreg_status status = ujreg_registration_writer_new(NULL, &options, print, stdout, &writer);
    for (size_t i = 0; !status && ujreg_register_former_at(people, i, &row) == UJREG_OK; i++) {
        status = ujreg_registration_writer_write(writer, &row);
    }
    for (size_t i = 0; !status && ujreg_register_at(people, i, &row) == UJREG_OK; i++) {
        status = ujreg_registration_writer_write(writer, &row);
    }
    status = status ? status : ujreg_registration_writer_finish(writer);
    ujreg_registration_writer_free(writer);
    return status;
}

int main(int argc, char **argv) {
    ujreg_profile_options options = {.size = sizeof options};
    ujreg_profile *profile = NULL;
    ujreg_findings *findings = NULL;
    ujreg_register *people = NULL;
    FILE *file = argc == 3 ? fopen(argv[1], "rb") : NULL;
    if (!file || ujreg_date_parse(argv[2], strlen(argv[2]), &options.today)) {
        fprintf(stderr, "apply_events EVENTS YYYYMMDD\n");
        return 2;
    }
    int failed = ujreg_profile_new(NULL, &options, &profile) || ujreg_findings_new(NULL, &findings) ||
                 ujreg_register_new(NULL, NULL, &people) || apply(file, profile, people, findings) != UJREG_END ||
                 write_all(people);
    fclose(file);
    ujreg_register_free(people);
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
    return failed;
}
