/* SPDX-License-Identifier: Apache-2.0 */
/* Runs: the same findings whatever the way the bytes come in and the number of workers, and the same as a reader with
 * a check gives; doubled business IDs over all inputs; counts; failures of the caller's functions. */
#include "inputs.h"

#include "failing_memory.h"

static ujreg_run *new_run(uint32_t workers, uint64_t max_record, uint64_t max_field) {
    ujreg_run_options options = {
        .size = sizeof options, .workers = workers, .max_record_bytes = max_record, .max_field_bytes = max_field};
    ujreg_run *run;
    assert_int_equal(ujreg_run_new(NULL, standard, &options, &run), UJREG_OK);
    return run;
}

/* --- one way is as good as another -------------------------------------------------------------------------- */

struct file {
    struct bytes bytes;
    const char *name;
    int32_t format, encoding, no_header;
};

static void check_counts(const ujreg_summary *summary, uint64_t records, const char *what) {
    if (summary->records != records) {
        fprintf(stderr, "%s: %llu records, the reader met %llu\n", what, (unsigned long long)summary->records,
                (unsigned long long)records);
        fail();
    }
    assert_true(summary->clean <= summary->records);
    assert_true(summary->with_errors <= summary->errors + summary->records);
    uint64_t flawed = summary->records - summary->clean;
    assert_true(summary->with_errors <= flawed && summary->with_warnings <= flawed);
    assert_true(summary->with_errors + summary->with_warnings >= flawed);
}

/* The lines of a text that begin with a word, and the rest. */
static void part_of(const struct bytes *told, const char *word, int with, struct bytes *out) {
    for (size_t at = 0; at < told->size;) {
        const char *line = told->data + at;
        size_t size = (size_t)((const char *)memchr(line, '\n', told->size - at) - line) + 1;
        if ((strncmp(line, word, strlen(word)) == 0) == with) {
            bytes_add(out, line, size);
        }
        at += size;
    }
}

/* Reads the files through readers; gives what must be said. */
static void by_readers(const struct file *files, size_t count, uint64_t max_record, uint64_t max_field, size_t most,
                       struct bytes *told, uint64_t *records, ujreg_status *statuses) {
    struct met_ids ids = {0};
    for (size_t i = 0; i < count; i++) {
        struct reading reading = {.options = {.format = files[i].format,
                                              .encoding = files[i].encoding,
                                              .no_header = files[i].no_header,
                                              .max_record_bytes = max_record,
                                              .max_field_bytes = max_field},
                                  .cutting = {most, 77 + i},
                                  .profile = standard,
                                  .name = files[i].name,
                                  .ids = &ids,
                                  .findings = told};
        read_input(&reading, files[i].bytes.data, files[i].bytes.size);
        records[i] = reading.record_count;
        statuses[i] = reading.status == UJREG_END ? UJREG_OK : reading.status;
    }
    met_ids_free(&ids);
}

#define SEX "AAC002.sex-not-evaluable"

static uint64_t records_met;

/* Runs over files in memory, read once, and read again; with one, two and three workers. */
static void all_ways_agree(const char *what, const struct file *files, size_t count, uint64_t max_record,
                           uint64_t max_field, size_t reader_cutting) {
    struct bytes told = {0}, want = {0}, want_sex = {0}, first = {0};
    uint64_t records[4];
    ujreg_status statuses[4];
    by_readers(files, count, max_record, max_field, 0, &told, records, statuses);
    if (reader_cutting) {
        struct bytes cut = {0};
        uint64_t cut_records[4];
        ujreg_status cut_statuses[4];
        by_readers(files, count, max_record, max_field, reader_cutting, &cut, cut_records, cut_statuses);
        same_told(what, &told, &cut);
        assert_memory_equal(records, cut_records, count * sizeof *records);
        assert_memory_equal(statuses, cut_statuses, count * sizeof *statuses);
        bytes_free(&cut);
    }
    for (size_t i = 0; i < count; i++) {
        records_met += records[i];
    }
    part_of(&told, SEX, 0, &want);
    part_of(&told, SEX, 1, &want_sex);
    for (int way = 0; way < 7; way++) {
        struct bytes said = {0}, got = {0}, got_sex = {0};
        static const uint32_t workers[7] = {1, 2, 3, 1, 3, 1, 2};
        static const int ways[7] = {FROM_MEMORY, FROM_MEMORY, FROM_READ_AGAIN, FROM_READ_AGAIN,
                                    FROM_READ,   FROM_READ,   FROM_READ};
        ujreg_run *run = new_run(workers[way], max_record, max_field);
        struct running running[4]; /* as long as the run: it reads again */
        for (size_t i = 0; i < count; i++) {
            running[i] = (struct running){.format = files[i].format,
                                          .encoding = files[i].encoding,
                                          .no_header = files[i].no_header,
                                          .way = ways[way],
                                          .name = files[i].name,
                                          .source = {.data = files[i].bytes.data,
                                                     .size = files[i].bytes.size,
                                                     .most = way < 3    ? 0
                                                             : way == 3 ? 7001
                                                                        : 100000,
                                                     .dice = {3}},
                                          .findings = &said};
            if (way == 5 && files[i].bytes.size < 5000) {
                running[i].source.most = 3;
            }
            assert_int_equal(run_input(run, &running[i]), statuses[i]);
            check_counts(&running[i].summary, records[i], what);
        }
        ujreg_run_free(run);
        part_of(&said, SEX, 0, &got);
        part_of(&said, SEX, 1, &got_sex);
        same_told(what, &want, &got);
        same_told(what, &want_sex, &got_sex);
        if (way == 0) {
            bytes_add(&first, said.data, said.size);
        } else {
            same_told(what, &first, &said); /* between runs also the order is the same to a hair */
        }
        bytes_free(&said);
        bytes_free(&got);
        bytes_free(&got_sex);
    }
    bytes_free(&told);
    bytes_free(&want);
    bytes_free(&want_sex);
    bytes_free(&first);
}

static void damaged_files_of_one_piece(void **state) {
    (void)state;
    for (uint64_t seed = 1; seed <= 400; seed++) {
        struct dice dice = {seed};
        char what[64];
        struct file files[2];
        for (size_t i = 0; i < 2; i++) {
            int32_t format = (int32_t)dice_below(&dice, 5);
            struct bytes utf8 = synthetic_file(&dice, dice_below(&dice, 4), 1 + dice_below(&dice, 12));
            for (size_t at = 0; (format == UJREG_FORMAT_TSV || format == UJREG_FORMAT_PSV) && at < utf8.size; at++) {
                utf8.data[at] = utf8.data[at] != ',' ? utf8.data[at] : format == UJREG_FORMAT_TSV ? '\t' : '|';
            }
            files[i] = (struct file){utf8, i ? "second.csv" : "first.csv", format > UJREG_FORMAT_PSV ? 0 : format, 0, 0};
            if (dice_below(&dice, 2)) {
                files[i].bytes = bytes_in_gb18030(utf8.data, utf8.size);
                files[i].encoding = dice_below(&dice, 3) ? 0 : UJREG_ENCODING_GB18030;
                bytes_free(&utf8);
            }
            files[i].no_header = dice_below(&dice, 8) == 0;
            damage(&dice, &files[i].bytes, dice_below(&dice, 8) ? sizeof SYNTHETIC_HEADER : 0, dice_below(&dice, 9));
        }
        snprintf(what, sizeof what, "damaged files, seed %llu", (unsigned long long)seed);
        uint64_t max_record = dice_below(&dice, 3) ? 0 : 60 + dice_below(&dice, 300);
        uint64_t max_field = dice_below(&dice, 3) ? 0 : 20 + dice_below(&dice, 100);
        all_ways_agree(what, files, 2, max_record, max_field, seed % 3 == 0 ? 1 : 97);
        bytes_free(&files[0].bytes);
        bytes_free(&files[1].bytes);
    }
}

/* A record in a format that is not delimited. */
static void other_line(int32_t format, const struct synthetic *record, struct bytes *out) {
    bytes_add_string(out, format == UJREG_FORMAT_XML ? " <record>" : format == UJREG_FORMAT_FIXED ? "" : "{");
    for (int32_t field = 1; field <= UJREG_AAE013; field++) {
        ujreg_field_info info = {.size = sizeof info};
        ujreg_field_get(field, &info);
        const char *text = record->text[field - 1];
        size_t size = record->size[field - 1];
        if (format == UJREG_FORMAT_XML) {
            bytes_add_string(out, "<");
            bytes_add_string(out, info.code);
            bytes_add_string(out, ">");
            bytes_add(out, text, size);
            bytes_add_string(out, "</");
            bytes_add_string(out, info.code);
            bytes_add_string(out, ">");
        } else if (format == UJREG_FORMAT_FIXED) {
            struct bytes cell = bytes_in_gb18030(text, size);
            bytes_add(out, cell.data, cell.size);
            for (size_t i = cell.size; i < (size_t)info.length; i++) {
                bytes_add_string(out, " ");
            }
            bytes_free(&cell);
        } else {
            bytes_add_string(out, field > 1 ? ",\"" : "\"");
            bytes_add_string(out, info.code);
            bytes_add_string(out, "\":\"");
            bytes_add(out, text, size);
            bytes_add_string(out, "\"");
        }
    }
    bytes_add_string(out, format == UJREG_FORMAT_XML ? "</record>" : format == UJREG_FORMAT_FIXED ? "" : "}");
}

static struct bytes other_file(struct dice *dice, int32_t format, uint64_t first, uint64_t count) {
    struct bytes file = {0};
    struct synthetic record;
    bytes_add_string(&file, format == UJREG_FORMAT_XML ? "<records>\n" : format == UJREG_FORMAT_JSON ? "[\n" : "");
    for (uint64_t i = 0; i < count; i++) {
        synthetic_make(dice, first + i, &record);
        bytes_add_string(&file, format == UJREG_FORMAT_JSON && i ? ",\n" : "");
        other_line(format, &record, &file);
        bytes_add_string(&file, format == UJREG_FORMAT_JSON ? "" : "\n");
    }
    bytes_add_string(&file, format == UJREG_FORMAT_XML ? "</records>\n" : format == UJREG_FORMAT_JSON ? "]\n" : "");
    return file;
}

static void damaged_files_of_the_other_formats(void **state) {
    (void)state;
    records_met = 0;
    for (uint64_t seed = 1; seed <= 160; seed++) {
        struct dice dice = {seed};
        char what[64];
        struct file files[2];
        int large = seed % 40 == 0; /* of several pieces */
        for (size_t i = 0; i < 2; i++) {
            int32_t format = UJREG_FORMAT_NDJSON + (int32_t)(large ? seed / 40 - 1 : dice_below(&dice, 4));
            format = format == UJREG_FORMAT_XML && !ujreg_feature("xml") ? UJREG_FORMAT_FIXED : format;
            struct bytes text = other_file(&dice, format, dice_below(&dice, 4), large ? 900 : 1 + dice_below(&dice, 8));
            files[i] = (struct file){text, i ? "second" : "first",
                                     dice_below(&dice, 2) && format != UJREG_FORMAT_FIXED ? 0 : format, 0, 0};
            if (format < UJREG_FORMAT_XML && dice_below(&dice, 3) == 0) {
                files[i].bytes = bytes_in_gb18030(text.data, text.size);
                bytes_free(&text);
            }
            damage(&dice, &files[i].bytes, large ? 100000 + dice_below(&dice, 50000) : dice_below(&dice, 400),
                   dice_below(&dice, 6));
        }
        snprintf(what, sizeof what, "damaged files of other formats, seed %llu", (unsigned long long)seed);
        uint64_t max_record = dice_below(&dice, 3) ? 0 : 300 + dice_below(&dice, 300);
        all_ways_agree(what, files, 2, max_record, 0, seed % 3 == 0 && !large ? 1 : 97);
        bytes_free(&files[0].bytes);
        bytes_free(&files[1].bytes);
    }
    assert_true(records_met > 5000); /* else hardly anything was read */
}

/* Several pieces of a run, of 128 KiB each, with records and open quotes across their ends. */
static void damaged_files_of_several_pieces(void **state) {
    (void)state;
    for (uint64_t seed = 1; seed <= 14; seed++) {
        struct dice dice = {seed * 1000};
        char what[64];
        struct file files[2];
        for (size_t i = 0; i < 2; i++) {
            struct bytes utf8 = synthetic_file(&dice, i * 1500, 1700 + dice_below(&dice, 1500));
            files[i] = (struct file){utf8, i ? "second.csv" : "first.csv", UJREG_FORMAT_CSV, 0, 0};
            if (dice_below(&dice, 2)) {
                files[i].bytes = bytes_in_gb18030(utf8.data, utf8.size);
                bytes_free(&utf8);
            }
            damage(&dice, &files[i].bytes, sizeof SYNTHETIC_HEADER, dice_below(&dice, 400));
        }
        snprintf(what, sizeof what, "damaged pieces, seed %llu", (unsigned long long)seed);
        uint64_t max_record = dice_below(&dice, 2) ? 0 : 300 + dice_below(&dice, 3000);
        all_ways_agree(what, files, 2, max_record, 0, 9000);
        bytes_free(&files[0].bytes);
        bytes_free(&files[1].bytes);
    }
}

/* A file of short lines of one kind each, so long that they fill pieces of their own. */
static void long_stretches_of_one_kind(void **state) {
    (void)state;
    static const char *const lines[] = {"\r\n",     "\"\n",          "\"\"\"\n",   ",,,,,,,,,,\n",
                                        "\"a\"b\n", "x\"yyyyyyyy\n", "\"x\ny\"\n", "\r\r\n"};
    struct dice dice = {5};
    for (size_t kind = 0; kind < sizeof lines / sizeof *lines; kind++) {
        struct bytes text = {0};
        struct synthetic record;
        char what[64];
        bytes_add_string(&text, SYNTHETIC_HEADER "\n");
        for (size_t part = 0; part < 4; part++) {
            if (part % 2 == 0) { /* each ID twice */
                synthetic_make(&dice, part, &record);
            }
            synthetic_line(&dice, &record, ',', "\n", &text);
            size_t most = (part == 1 ? 133000 : 500) / strlen(lines[kind]);
            for (size_t i = 0; i < most; i++) {
                bytes_add_string(&text, lines[kind]);
            }
        }
        snprintf(what, sizeof what, "stretches of kind %zu", kind);
        struct file file = {text, "stretches.csv", UJREG_FORMAT_CSV, 0, 0};
        all_ways_agree(what, &file, 1, kind % 2 ? 0 : 100, 0, 5000);
        bytes_free(&text);
    }
}

/* A file that begins with nothing but ASCII may still turn out to be either encoding. */
static void the_encoding_shows_late(void **state) {
    (void)state;
    for (int gb18030 = 0; gb18030 < 2; gb18030++) {
        for (size_t shift = 0; shift < 4; shift++) {
            struct dice dice = {9 + shift};
            struct bytes text = {0};
            struct synthetic record;
            bytes_add_string(&text, SYNTHETIC_HEADER "\n");
            for (uint64_t i = 0; text.size < 200000 + shift * 16384; i++) {
                synthetic_make(&dice, i, &record);
                synthetic_set(&record, UJREG_AAC003, "Smith");
                synthetic_set(&record, UJREG_AAE011, "Brown");
                record.size[UJREG_AAE013 - 1] = 0;
                synthetic_line(&dice, &record, ',', "\n", &text);
            }
            bytes_add(&text, "#########", shift * 2 + 1);
            for (uint64_t i = 0; i < 900; i++) {
                synthetic_make(&dice, 100 + i * 7, &record);
                synthetic_line(&dice, &record, ',', "\n", &text);
            }
            struct file file = {text, "late.csv", UJREG_FORMAT_AUTO, UJREG_ENCODING_AUTO, 0};
            if (gb18030) {
                file.bytes = bytes_in_gb18030(text.data, text.size);
            }
            all_ways_agree(gb18030 ? "late GB18030" : "late UTF-8", &file, 1, shift == 3 ? 50000 : 0, 0, 3000);
            struct running running = {.way = FROM_READ, .source = {.data = file.bytes.data, .size = file.bytes.size}};
            ujreg_run *run = new_run(1, 0, 0);
            assert_int_equal(run_input(run, &running), UJREG_OK);
            assert_int_equal(running.summary.encoding, gb18030 ? UJREG_ENCODING_GB18030 : UJREG_ENCODING_UTF8);
            assert_true(running.summary.clean > 1000);
            ujreg_run_free(run);
            if (gb18030) {
                bytes_free(&file.bytes);
            }
            bytes_free(&text);
        }
    }
}

/* What is too long to be kept still tells of the encoding, when it holds the first character that is not ASCII. */
static void the_encoding_shows_inside_what_is_too_long(void **state) {
    (void)state;
    struct dice dice = {11};
    struct bytes text = {0}, tail = {0};
    struct synthetic record;
    bytes_add_string(&text, SYNTHETIC_HEADER "\n");
    for (int i = 0; i < 3000; i++) {
        bytes_add_string(&text, "x,");
    }
    for (int i = 0; i < 200; i++) {
        bytes_add_string(&text, "\xC3\xA4"); /* valid in both */
    }
    for (int i = 0; i < 7000; i++) {
        bytes_add_string(&text, "y,");
    }
    bytes_add_string(&text, "\n");
    for (uint64_t i = 0; i < 400; i++) {
        synthetic_make(&dice, i, &record);
        synthetic_line(&dice, &record, ',', "\n", &tail);
    }
    struct bytes gb18030 = bytes_in_gb18030(tail.data, tail.size);
    bytes_add(&text, gb18030.data, gb18030.size);
    struct file file = {text, "long.csv", UJREG_FORMAT_CSV, UJREG_ENCODING_AUTO, 0};
    all_ways_agree("encoding inside what is too long", &file, 1, 1000, 0, 1);
    bytes_free(&text);
    bytes_free(&tail);
    bytes_free(&gb18030);
}

/* Two encodings in one file: what is said of records and, once, of the file is the same however it comes. */
static void two_encodings_in_one_file(void **state) {
    (void)state;
    static const int32_t formats[] = {UJREG_FORMAT_CSV, UJREG_FORMAT_NDJSON, UJREG_FORMAT_JSON, UJREG_FORMAT_XML};
    for (size_t round = 0; round < 12; round++) {
        struct dice dice = {100 + round};
        const int32_t format = formats[round % 4];
        const size_t share = 2 + round * 40;
        struct bytes text = {0};
        struct synthetic record;
        char what[64];
        if (format == UJREG_FORMAT_XML && !ujreg_feature("xml")) {
            continue;
        }
        bytes_add_string(&text, format == UJREG_FORMAT_CSV    ? SYNTHETIC_HEADER "\n"
                                : format == UJREG_FORMAT_JSON ? "["
                                : format == UJREG_FORMAT_XML  ? "<records>\n"
                                                              : "");
        for (uint64_t i = 0; text.size < 300000; i++) {
            struct bytes line = {0};
            synthetic_make(&dice, i, &record);
            if (format == UJREG_FORMAT_CSV) {
                synthetic_line(&dice, &record, ',', "", &line);
            } else {
                bytes_add_string(&line, format == UJREG_FORMAT_JSON && i ? "," : "");
                other_line(format, &record, &line);
            }
            bytes_add_string(&line, "\n");
            if (dice_below(&dice, share) == 0) {
                struct bytes gb18030 = bytes_in_gb18030(line.data, line.size);
                bytes_free(&line);
                line = gb18030;
            }
            bytes_add(&text, line.data, line.size);
            bytes_free(&line);
        }
        bytes_add_string(&text, format == UJREG_FORMAT_JSON ? "]" : format == UJREG_FORMAT_XML ? "</records>" : "");
        snprintf(what, sizeof what, "two encodings, round %zu", round);
        struct file file = {text, "two.txt", format, (int32_t)(round / 4), 0};
        all_ways_agree(what, &file, 1, 0, 0, round % 2 ? 977 : 4096);
        bytes_free(&text);
    }
}

int main(int count, char **arguments) {
    if (count > 1) {
        cmocka_set_test_filter(arguments[1]);
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(damaged_files_of_one_piece),
        cmocka_unit_test(damaged_files_of_the_other_formats),
        cmocka_unit_test(damaged_files_of_several_pieces),
        cmocka_unit_test(long_stretches_of_one_kind),
        cmocka_unit_test(two_encodings_in_one_file),
        cmocka_unit_test(the_encoding_shows_late),
        cmocka_unit_test(the_encoding_shows_inside_what_is_too_long),
    };
    return cmocka_run_group_tests(tests, make_standard, free_standard);
}
