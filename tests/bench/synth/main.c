/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The synth command: options, the loop over records, the truth file.
 */
#include "synth.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static const char usage[] =
    "synth [options] > FILE: synthetic deregistration records, the same bytes on every machine.\n"
    "  --records N           how many (1000; below 100,000,000)\n"
    "  --seed S              another file for another number (1)\n"
    "  --format F            csv, tsv, psv, ndjson, json, xml, fixed (csv)\n"
    "  --encoding E          utf-8, gb18030 (utf-8; fixed is always gb18030)\n"
    "  --today YYYYMMDD      the day of most records; none is later (20251231)\n"
    "  --defects RATE        share of records with one defect (0.002)\n"
    "  --only RULE[,RULE…]   only defects against these rules; RULE=VALUES: of these only the one with these values\n"
    "  --each                every defect once, evenly spread, instead of a rate\n"
    "  --truth FILE          what must be found, one JSON object a line\n"
    "  --area CODE           all records of one province; the defect AAB301.scope becomes possible\n"
    "  --sex                 add the companion AAC004\n"
    "  --quote-rate RATE     share of values that are quoted without need (0)\n"
    "  --crlf, --bom, --no-header\n"
    "  --data DIR            where areas.tsv and gb18030-2022*.tsv are (data)\n"
    "  --list                the rules that have a defect, and stop\n";

void fail(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("synth: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(2);
}

static uint64_t number_of(const char *text, uint64_t limit) {
    char *end;
    errno = 0;
    unsigned long long number = strtoull(text, &end, 10);
    if (errno != 0 || *end != '\0' || end == text || number > limit) {
        fail("%s is no number up to %llu", text, (unsigned long long)limit);
    }
    return number;
}

/* A share from 0 to 1 as billionths. */
static uint64_t rate_of(const char *text) {
    char *end;
    double rate = strtod(text, &end);
    if (*end != '\0' || end == text || !(rate >= 0 && rate <= 1)) {
        fail("%s is no share from 0 to 1", text);
    }
    return (uint64_t)(rate * 1e9 + 0.5);
}

static enum format format_of(const char *name) {
    static const char *const names[FORMATS] = {"csv", "tsv", "psv", "ndjson", "json", "xml", "fixed"};
    for (int i = 0; i < FORMATS; i++) {
        if (strcmp(name, names[i]) == 0) {
            return (enum format)i;
        }
    }
    fail("%s is no format", name);
}

static int day_from(const char *text) {
    uint64_t date = number_of(text, 99991231);
    int year = (int)(date / 10000), month = (int)(date / 100 % 100), day = (int)(date % 100);
    int number = day_of(year, month, day), y, m, d;
    day_split(number, &y, &m, &d);
    if (year < 2000 || y != year || m != month || d != day) {
        fail("%s is no date from 2000 on", text);
    }
    return number;
}

static int possible(const struct synth *synth, const struct defect *defect) {
    int delimited = synth->format <= PSV;
    return ((defect->needs & NEEDS_SEX) == 0 || synth->sex) &&
           ((defect->needs & NEEDS_AREA) == 0 || synth->upload_area != 0) &&
           ((defect->needs & NEEDS_DELIMITED) == 0 || delimited) &&
           ((defect->needs & NEEDS_CONTROL) == 0 || (synth->format != XML && synth->format != FIXED)) &&
           ((defect->needs & NEEDS_ROOM) == 0 || synth->format != FIXED);
}

static void add_defect(struct synth *synth, const struct defect *defect) {
    if (synth->defect_count == sizeof synth->defects / sizeof synth->defects[0]) {
        fail("too many defects");
    }
    synth->defects[synth->defect_count++] = defect;
}

static int is_about(const char *rule, const char *name, size_t size) {
    return rule != NULL && strlen(rule) == size && memcmp(rule, name, size) == 0;
}

/* All that the file can hold; or those of the rules asked for, in the order asked. */
static void choose_defects(struct synth *synth, const char *only) {
    if (only == NULL) {
        for (size_t i = 0; i < defect_table_size; i++) {
            if (possible(synth, &defect_table[i])) {
                add_defect(synth, &defect_table[i]);
            }
        }
        return;
    }
    while (*only != '\0') {
        size_t whole = strcspn(only, ","), size = strcspn(only, "=,"), before = synth->defect_count;
        const int one = size < whole;
        for (size_t i = 0; i < defect_table_size; i++) {
            const struct defect *defect = &defect_table[i];
            if ((is_about(defect->rule, only, size) || is_about(defect->also, only, size)) &&
                (!one || is_about(defect->values, only + size + 1, whole - size - 1)) && possible(synth, defect)) {
                add_defect(synth, defect);
            }
        }
        if (synth->defect_count == before) {
            fail("no defect for %.*s in this format and with these options", (int)whole, only);
        }
        only += whole + (only[whole] == ',');
    }
}

static _Noreturn void list(void) {
    for (size_t i = 0; i < defect_table_size; i++) {
        puts(defect_table[i].rule);
        if (defect_table[i].also != NULL) {
            puts(defect_table[i].also);
        }
    }
    exit(0);
}

static void options(struct synth *synth, int count, char **arguments, const char **truth) {
    const char *only = NULL;
    for (int i = 1; i < count; i++) {
        const char *name = arguments[i];
        if (strcmp(name, "--help") == 0) {
            fputs(usage, stdout);
            exit(0);
        } else if (strcmp(name, "--list") == 0) {
            list();
        } else if (strcmp(name, "--sex") == 0) {
            synth->sex = 1;
        } else if (strcmp(name, "--each") == 0) {
            synth->each = 1;
        } else if (strcmp(name, "--crlf") == 0) {
            synth->crlf = 1;
        } else if (strcmp(name, "--bom") == 0) {
            synth->bom = 1;
        } else if (strcmp(name, "--no-header") == 0) {
            synth->no_header = 1;
        } else if (i + 1 == count) {
            fail("%s is unknown or needs a value; see --help", name);
        } else if (strcmp(name, "--records") == 0) {
            synth->records = number_of(arguments[++i], 99999999);
        } else if (strcmp(name, "--seed") == 0) {
            synth->seed = number_of(arguments[++i], UINT64_MAX);
        } else if (strcmp(name, "--format") == 0) {
            synth->format = format_of(arguments[++i]);
        } else if (strcmp(name, "--encoding") == 0) {
            const char *encoding = arguments[++i];
            synth->gb18030 = strcmp(encoding, "gb18030") == 0;
            if (!synth->gb18030 && strcmp(encoding, "utf-8") != 0) {
                fail("%s is no encoding", encoding);
            }
        } else if (strcmp(name, "--today") == 0) {
            synth->today = day_from(arguments[++i]);
        } else if (strcmp(name, "--defects") == 0) {
            synth->defect_rate = rate_of(arguments[++i]);
        } else if (strcmp(name, "--quote-rate") == 0) {
            synth->quote_rate = rate_of(arguments[++i]);
        } else if (strcmp(name, "--only") == 0) {
            only = arguments[++i];
        } else if (strcmp(name, "--truth") == 0) {
            *truth = arguments[++i];
        } else if (strcmp(name, "--area") == 0) {
            synth->upload_area = (int)number_of(arguments[++i], 999999);
        } else if (strcmp(name, "--data") == 0) {
            synth->data = arguments[++i];
        } else {
            fail("%s is no option; see --help", name);
        }
    }
    if (synth->upload_area % 10000 != 0) {
        fail("--area takes the code of a province, such as 330000");
    }
    if (synth->format == FIXED) {
        synth->gb18030 = 1;
        if (synth->sex || synth->bom) {
            fail("fixed has no column for AAC004 and no BOM");
        }
    }
    choose_defects(synth, only);
    if (synth->each && synth->records <= synth->defect_count) {
        fail("--each needs more than %zu records", synth->defect_count);
    }
}

static void write_truth(FILE *truth, const struct record *record, enum field field, const char *rule,
                        const char *severity) {
    fprintf(truth, "{\"record\":%llu,\"line\":%llu,\"field\":\"%s\",\"rule\":\"%s\",\"severity\":\"%s\"}\n",
            (unsigned long long)record->number, (unsigned long long)record->line,
            field == FIELDS ? "" : item_codes[field], rule, severity);
}

int main(int count, char **arguments) {
    static struct synth synth = {.records = 1000, .seed = 1, .defect_rate = 2000000, .data = "data"};
    static struct output output;
    static struct record record;
    const char *truth_name = NULL;
    synth.today = day_of(2025, 12, 31);
    options(&synth, count, arguments, &truth_name);
    load_areas(&synth);
    if (synth.gb18030) {
        load_gb18030(&synth);
    }
    FILE *truth = NULL;
    if (truth_name != NULL && (truth = fopen(truth_name, "w")) == NULL) {
        fail("cannot write %s", truth_name);
    }
    output.file = stdout;
    write_start(&synth, &output);
    for (uint64_t number = 1; number <= synth.records; number++) {
        make_clean(&synth, number, &record);
        const struct defect *defect = defect_of(&synth, number);
        if (defect != NULL) {
            struct random random = random_for(&synth, number, 6);
            defect->apply(&synth, &random, &record, defect);
        }
        struct random quotes = random_for(&synth, number, 3);
        write_record(&synth, &output, &record, &quotes);
        if (defect != NULL && truth != NULL) {
            write_truth(truth, &record, defect->field, defect->rule, defect->severity);
            if (defect->also != NULL) {
                write_truth(truth, &record, defect->field, defect->also, "warning");
            }
        }
    }
    write_end(&synth, &output);
    if (truth != NULL && fclose(truth) != 0) {
        fail("cannot write %s", truth_name);
    }
    return 0;
}
