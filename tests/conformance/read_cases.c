/* SPDX-License-Identifier: Apache-2.0 */
/* Reads inputs through the push reader and prints what came out, for run.py to judge. Each input on standard
 * input is a line `FORMAT ENCODING SIZE` (numbers of ujreg/format.h) and SIZE bytes; each answer is lines of
 * words:
 *
 *     record AAB301=333330 AAE013=61             a record, its values in hexadecimal
 *     malformed                                  something that is no record
 *     finding reader.json-syntax error 6         a finding: rule, severity, the form of its message
 *     end | invalid                              how it ended
 *     cut                                        only when reading byte by byte gave another answer
 *     .
 */
#include <ujreg/ujreg.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct answer {
    char *text;
    size_t size, capacity;
};

_Noreturn static void stop(const char *why) {
    fprintf(stderr, "read_cases: %s\n", why);
    exit(2);
}

static void add(struct answer *answer, const char *text, size_t size) {
    if (answer->size + size + 1 > answer->capacity) {
        answer->capacity = 2 * (answer->size + size + 1);
        answer->text = realloc(answer->text, answer->capacity);
        if (!answer->text) {
            stop("no memory");
        }
    }
    memcpy(answer->text + answer->size, text, size);
    answer->size += size;
    answer->text[answer->size] = '\0';
}

static void add_words(struct answer *answer, const char *words) {
    add(answer, words, strlen(words));
}

static void add_record(struct answer *answer, const ujreg_record *record) {
    add_words(answer, "record");
    for (int32_t field = UJREG_AAB301; field <= UJREG_AAC004; field++) {
        ujreg_text value;
        ujreg_field_info info = {.size = sizeof info};
        if (ujreg_record_get(record, field, &value) != UJREG_OK || ujreg_field_get(field, &info) != UJREG_OK) {
            stop("a field cannot be had");
        }
        if (value.data) {
            add_words(answer, " ");
            add_words(answer, info.code);
            add_words(answer, "=");
        }
        for (size_t i = 0; i < value.size; i++) {
            char hex[3];
            snprintf(hex, sizeof hex, "%02x", (unsigned)(unsigned char)value.data[i]);
            add(answer, hex, 2);
        }
    }
    add_words(answer, "\n");
}

static void add_findings(struct answer *answer, ujreg_findings *findings) {
    static const char *const severities[] = {
        [UJREG_SEVERITY_NOTE] = "note", [UJREG_SEVERITY_WARNING] = "warning", [UJREG_SEVERITY_ERROR] = "error"};
    ujreg_finding finding = {.size = sizeof finding};
    for (size_t i = 0; ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        ujreg_rule_info rule = {.size = sizeof rule};
        char form[32];
        if (ujreg_rule_get(finding.rule, &rule) != UJREG_OK) {
            stop("a rule has no name");
        }
        add_words(answer, "finding ");
        add_words(answer, rule.name);
        add_words(answer, " ");
        add_words(answer, severities[finding.severity]);
        snprintf(form, sizeof form, " %" PRId64 "\n", finding.numbers[3]);
        add_words(answer, form);
    }
    ujreg_findings_clear(findings);
}

/* The input in pieces of `piece` bytes, each in memory of its own, so that a look beside it is seen by a
 * sanitizer. */
static struct answer read_case(const ujreg_reader_options *options, const char *data, size_t size, size_t piece) {
    struct answer answer = {0};
    ujreg_reader *reader = NULL;
    ujreg_findings *findings = NULL;
    ujreg_status status = UJREG_MORE;
    if (ujreg_reader_new(NULL, options, &reader) != UJREG_OK || ujreg_findings_new(NULL, &findings) != UJREG_OK) {
        stop("no reader for this format");
    }
    for (size_t at = 0; status == UJREG_MORE;) {
        size_t step = size - at < piece ? size - at : piece;
        char *copy = malloc(step ? step : 1);
        if (!copy) {
            stop("no memory");
        }
        memcpy(copy, data + at, step);
        at += step;
        if (ujreg_reader_feed(reader, copy, step, at == size) != UJREG_OK) {
            stop("the reader took no more");
        }
        do {
            ujreg_record record = {.size = sizeof record};
            status = ujreg_reader_next(reader, &record, findings);
            if (status == UJREG_OK) {
                add_record(&answer, &record);
            } else if (status == UJREG_MALFORMED) {
                add_words(&answer, "malformed\n");
            }
            if (status != UJREG_MORE) {
                add_findings(&answer, findings);
            }
        } while (status == UJREG_OK || status == UJREG_MALFORMED);
        free(copy);
    }
    if (status != UJREG_END && status != UJREG_INVALID) {
        stop(ujreg_status_name(status));
    }
    add_words(&answer, status == UJREG_END ? "end\n" : "invalid\n");
    ujreg_reader_free(reader);
    ujreg_findings_free(findings);
    return answer;
}

int main(void) {
    char line[64];
    while (fgets(line, sizeof line, stdin)) {
        ujreg_reader_options options = {.size = sizeof options};
        size_t size;
        if (sscanf(line, "%" SCNd32 " %" SCNd32 " %zu", &options.format, &options.encoding, &size) != 3) {
            stop("a line is not FORMAT ENCODING SIZE");
        }
        char *data = malloc(size ? size : 1);
        if (!data || fread(data, 1, size, stdin) != size) {
            stop("an input is cut off");
        }
        struct answer whole = read_case(&options, data, size, size ? size : 1);
        struct answer bytes = read_case(&options, data, size, 1);
        fputs(whole.text, stdout);
        puts(strcmp(whole.text, bytes.text) ? "cut\n." : ".");
        free(whole.text);
        free(bytes.text);
        free(data);
    }
    return 0;
}
