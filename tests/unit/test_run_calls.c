/* SPDX-License-Identifier: Apache-2.0 */
/* What a run owes its caller: doubled business IDs with their first place, counts that add up, and a defined answer
 * when the caller's functions fail, lie or run out of memory. */
#include <stdatomic.h>

#include "inputs.h"

static ujreg_run *new_run(uint32_t workers) {
    ujreg_run_options options = {.size = sizeof options, .workers = workers};
    ujreg_run *run;
    assert_int_equal(ujreg_run_new(NULL, standard, &options, &run), UJREG_OK);
    return run;
}

/* --- doubled business IDs ----------------------------------------------------------------------------------- */

struct doubled {
    ujreg_finding last;
    char value[256], detail[256];
    int count;
};

static ujreg_status catch_doubled(void *context, const ujreg_finding *finding) {
    struct doubled *doubled = context;
    if (finding->rule == UJREG_RULE_AAZ341_DUPLICATE) {
        doubled->last = *finding;
        snprintf(doubled->value, sizeof doubled->value, "%.*s", (int)finding->value.size, finding->value.data);
        snprintf(doubled->detail, sizeof doubled->detail, "%.*s", (int)finding->detail.size, finding->detail.data);
        doubled->count++;
    }
    return UJREG_MORE;
}

static struct doubled look_for_doubled(ujreg_run *run, const char *name, int32_t format, const char *data, size_t size) {
    struct doubled doubled = {.count = 0};
    ujreg_input input = {
        .size = sizeof input, .format = format, .name = {name, strlen(name)}, .data = data, .data_size = size};
    assert_int_equal(ujreg_run_input(run, &input, catch_doubled, &doubled, NULL), UJREG_OK);
    return doubled;
}

#define ROW(serial) "330106," serial ",王伟,x,01,x,20251229,11,李娜,20251230,\n"

static void a_doubled_id_names_its_first_place(void **state) {
    (void)state;
    static const char first[] = SYNTHETIC_HEADER "\n" ROW("A1") "\n" ROW("A2"),
                      second[] = SYNTHETIC_HEADER "\r\n" ROW("a1") ROW("A2") ROW("A2"),
                      third[] = SYNTHETIC_HEADER "\n" ROW("\"A2\"") ROW("B");
    ujreg_run *run = new_run(1);
    struct doubled doubled = look_for_doubled(run, "monday.csv", UJREG_FORMAT_CSV, first, strlen(first));
    assert_int_equal(doubled.count, 0);
    doubled = look_for_doubled(run, "tuesday.csv", UJREG_FORMAT_CSV, second, strlen(second));
    assert_int_equal(doubled.count, 2);
    assert_string_equal(doubled.detail, "monday.csv");
    assert_string_equal(doubled.value, "A2");
    assert_int_equal(doubled.last.record, 3);
    assert_int_equal(doubled.last.line, 4);
    assert_int_equal(doubled.last.numbers[0], 2); /* not the second record of its own file, but monday's */
    assert_int_equal(doubled.last.numbers[1], 4); /* the blank line counts */
    assert_int_equal(doubled.last.field, UJREG_AAZ341);
    assert_int_equal(doubled.last.severity, UJREG_SEVERITY_ERROR);
    doubled = look_for_doubled(run, "wednesday.csv", UJREG_FORMAT_CSV, third, strlen(third));
    assert_int_equal(doubled.count, 1);
    assert_string_equal(doubled.detail, "monday.csv");
    ujreg_run_free(run);
}

static void its_place_is_that_of_the_serial_in_the_input(void **state) {
    (void)state;
    static const char text[] = "AAZ341,AAE013,AAB301,AAC003,AAC002,AAC058,AAC044,ADC210,AJC00A,AAE011,AAE036\n"
                               "S1,,330106,,,,,,,,\n"
                               "\"S1\",\"a\nb\",330106,,,,,,,,\n"
                               "S\"\"2,,330106,,,,,,,,\n"
                               "\"S\"\"3\",,330106,,,,,,,,\n"
                               "\"S\"\"3\",,330106,,,,,,,,\n";
    static const char swapped[] = "AAE013,AAZ341,AAB301,AAC003,AAC002,AAC058,AAC044,ADC210,AJC00A,AAE011,AAE036\n"
                                  "\"a\n\nb\",\"S\"\"3\",330106,,,,,,,,\n";
    ujreg_run *run = new_run(1);
    struct doubled doubled = look_for_doubled(run, "a", UJREG_FORMAT_CSV, text, strlen(text));
    assert_int_equal(doubled.count, 2);
    assert_int_equal(doubled.last.line, 7);
    assert_int_equal(doubled.last.offset, strlen(text) - strlen("\"S\"\"3\",,330106,,,,,,,,\n") + 1);
    assert_int_equal(doubled.last.length, 4); /* S""3 as it stands there */
    assert_string_equal(doubled.value, "S\"3");
    doubled = look_for_doubled(run, "b", UJREG_FORMAT_CSV, swapped, strlen(swapped));
    assert_int_equal(doubled.count, 1);
    assert_int_equal(doubled.last.line, 4); /* the serial's own line, not the record's */
    assert_int_equal(doubled.last.numbers[0], 4);
    assert_int_equal(doubled.last.numbers[1], 6);
    ujreg_run_free(run);
}

/* Also where it is escaped, and where it lies far behind the start of its record. */
static void its_place_is_found_however_far_and_however_written(void **state) {
    (void)state;
    static const struct {
        const char *before, *serial;
    } written[] = {{"{\"AAB301\":\"330106\",", "A1"},
                   {"{\"AAB301\":\"330106\",", "\\u0041\\u0031"},
                   {"{\"AAB301\":\"33010\\u0036\",", "A1"}};
    static const size_t distances[] = {0, 200, 256, 300, 65535, 65536, 70000};
    for (size_t i = 0; i < sizeof written / sizeof *written; i++) {
        for (size_t j = 0; j < 2 * (sizeof distances / sizeof *distances); j++) {
            struct bytes file = {0};
            bytes_add_string(&file, "{\"AAB301\":\"330106\",\"AAZ341\":\"A1\"}\n");
            const size_t distance = distances[j / 2], before = j % 2 ? distance : 0;
            for (size_t k = 0; k < before; k++) {
                bytes_add_string(&file, k ? " " : "{");
            }
            bytes_add_string(&file, written[i].before + (before > 0));
            for (size_t k = before; k < distance; k++) {
                bytes_add_string(&file, " ");
            }
            bytes_add_string(&file, "\"AAZ341\":\"");
            const size_t at = file.size;
            bytes_add_string(&file, written[i].serial);
            bytes_add_string(&file, "\"}\n");
            ujreg_run *run = new_run(1);
            struct doubled doubled = look_for_doubled(run, "a", UJREG_FORMAT_NDJSON, file.data, file.size);
            assert_int_equal(doubled.count, 1);
            assert_string_equal(doubled.value, "A1");
            assert_int_equal(doubled.last.record, 2);
            assert_int_equal(doubled.last.line, 2);
            assert_int_equal(doubled.last.offset, at);
            assert_int_equal(doubled.last.length, strlen(written[i].serial));
            ujreg_run_free(run);
            bytes_free(&file);
        }
    }
}

static void ids_are_the_same_in_every_format_and_encoding(void **state) {
    (void)state;
    static const char serial[] = "流水号亅|1"; /* 亅 is 81 7C in GB 18030 */
    struct bytes csv = {0}, tsv = {0}, psv = {0};
    bytes_add_string(&csv, SYNTHETIC_HEADER "\n330106,");
    bytes_add_string(&csv, serial);
    bytes_add_string(&csv, ",王伟,x,01,x,20251229,11,李娜,20251230,\n");
    bytes_add(&tsv, csv.data, csv.size);
    for (size_t i = 0; i < tsv.size; i++) {
        tsv.data[i] = tsv.data[i] == ',' ? '\t' : tsv.data[i];
    }
    bytes_add_string(
        &psv,
        "失业登记注销地行政区划代码|系统流水号|姓名|社会保障号码|证件类型|证件号码|注销失业登记时间|注销失业登记原因|经办人|经办日期|备注\n"
        "330106|\"流水号亅|1\"|王伟|x|01|x|20251229|11|李娜|20251230|\n");
    struct bytes forms[6] = {csv,
                             tsv,
                             psv,
                             bytes_in_gb18030(csv.data, csv.size),
                             bytes_in_gb18030(tsv.data, tsv.size),
                             bytes_in_gb18030(psv.data, psv.size)};
    for (int first = 0; first < 6; first++) {
        for (int second = 0; second < 6; second++) {
            for (int way = FROM_MEMORY; way <= FROM_READ_AGAIN; way++) {
                struct running inputs[2];
                ujreg_run *run = new_run(1);
                struct bytes told = {0};
                for (int i = 0; i < 2; i++) {
                    const struct bytes *form = &forms[i ? second : first];
                    inputs[i] = (struct running){.way = way,
                                                 .name = i ? "second" : "first",
                                                 .findings = &told,
                                                 .source = {.data = form->data, .size = form->size}};
                    uint64_t *counts = calloc((size_t)ujreg_rule_count(), sizeof *counts);
                    inputs[i].rule_counts = counts;
                    assert_int_equal(run_input(run, &inputs[i]), UJREG_OK);
                    assert_int_equal(counts[ujreg_rule_index(UJREG_RULE_AAZ341_DUPLICATE)], i);
                    free(counts);
                }
                assert_non_null(strstr(told.data, "<流水号亅|1> <first>"));
                bytes_free(&told);
                ujreg_run_free(run);
            }
        }
    }
    for (int i = 0; i < 6; i++) {
        bytes_free(&forms[i]);
    }
}

/* However far a record lies behind the place that is known, and however long it is. */
static void the_first_of_two_is_found_among_long_records(void **state) {
    (void)state;
    static const size_t longest[] = {300, 70000, 3000000};
    for (size_t i = 0; i < 3; i++) {
        struct bytes file = {0};
        uint64_t *counts = calloc((size_t)ujreg_rule_count(), sizeof *counts);
        char row[64], *remark = malloc(longest[i]);
        const int records = i == 2 ? 6 : 80;
        assert_non_null(remark);
        assert_non_null(counts);
        bytes_add_string(&file, "AAB301,AAZ341,AAE013\n");
        for (int record = 0; record < 2 * records; record++) {
            size_t size = record % 3 ? longest[i] - 100 : 10;
            snprintf(row, sizeof row, "330106,S%d,\"", record % records);
            bytes_add_string(&file, row);
            memset(remark, record % 5 ? 'x' : '\n', size);
            bytes_add(&file, remark, size);
            bytes_add_string(&file, "\"\n");
        }
        ujreg_run_options options = {
            .size = sizeof options, .max_record_bytes = longest[i], .max_field_bytes = longest[i]};
        struct running input = {.way = FROM_READ_AGAIN,
                                .name = "long",
                                .format = UJREG_FORMAT_CSV,
                                .rule_counts = counts,
                                .source = {.data = file.data, .size = file.size}};
        ujreg_run *run;
        assert_int_equal(ujreg_run_new(NULL, standard, &options, &run), UJREG_OK);
        assert_int_equal(run_input(run, &input), UJREG_OK);
        assert_int_equal(counts[ujreg_rule_index(UJREG_RULE_AAZ341_DUPLICATE)], records);
        ujreg_run_free(run);
        free(counts);
        free(remark);
        bytes_free(&file);
    }
}

static void without_uniqueness_nothing_is_kept(void **state) {
    (void)state;
    static const char text[] = SYNTHETIC_HEADER "\n" ROW("A1") ROW("A1");
    ujreg_run_options options = {.size = sizeof options, .no_uniqueness = 1};
    ujreg_run *run;
    assert_int_equal(ujreg_run_new(NULL, standard, &options, &run), UJREG_OK);
    uint64_t before = ujreg_run_id_memory(run);
    assert_int_equal(look_for_doubled(run, "a", UJREG_FORMAT_CSV, text, strlen(text)).count, 0);
    assert_int_equal(ujreg_run_id_memory(run), before);
    ujreg_run_free(run);
}

/* --- inputs that change or fail ----------------------------------------------------------------------------- */

/* A file is read a second time and is not what it was: any answer but a crash or a hang. */
static void a_file_that_changed_is_survived(void **state) {
    (void)state;
    struct dice dice = {21};
    int failed = 0, told = 0;
    for (int round = 0; round < 1500; round++) {
        struct bytes first = synthetic_file(&dice, 0, 1 + dice_below(&dice, 30)), changed = {0}, second = {0};
        bytes_add(&changed, first.data, first.size);
        bytes_add(&second, first.data, first.size);
        switch (dice_below(&dice, 4)) {
        case 0:
            changed.size = dice_below(&dice, changed.size);
            break;
        case 1:
            for (size_t i = 0; i < changed.size; i++) {
                changed.data[i] = dice_below(&dice, 9) ? changed.data[i] : (char)dice_next(&dice);
            }
            break;
        case 2:
            memset(changed.data + changed.size / 3, 0, changed.size / 3); /* NUL bytes, as a crashed copy leaves */
            break;
        default:
            damage(&dice, &changed, 0, 40);
            break;
        }
        ujreg_run *run = new_run(1 + (uint32_t)dice_below(&dice, 2));
        struct running inputs[2];
        for (int i = 0; i < 2; i++) {
            const struct bytes *file = i ? &second : &first;
            inputs[i] = (struct running){.way = FROM_READ_AGAIN,
                                         .name = "same",
                                         .format = UJREG_FORMAT_CSV,
                                         .source = {.data = file->data, .size = file->size}};
        }
        struct bytes findings = {0};
        inputs[1].findings = &findings;
        assert_int_equal(run_input(run, &inputs[0]), UJREG_OK);
        inputs[0].source.later = changed.data;
        inputs[0].source.later_size = changed.size;
        inputs[0].source.later_fails = dice_below(&dice, 20) == 0;
        ujreg_status status = run_input(run, &inputs[1]);
        assert_true(status == UJREG_OK || status == UJREG_ERROR_IO);
        failed += status == UJREG_ERROR_IO;
        told += findings.size != 0;
        ujreg_run_free(run);
        bytes_free(&findings);
        bytes_free(&first);
        bytes_free(&second);
        bytes_free(&changed);
    }
    assert_true(failed > 50 && told > 50);
}

#define ID "\"AAB301\":\"330106\",\"AAZ341\":\"A"

struct endless {
    const char *data;
    size_t size, at;
    char fill;
    uint64_t served;
};

static ujreg_status read_first(void *context, char *buffer, size_t capacity, size_t *stored) {
    struct endless *endless = context;
    size_t rest = endless->size - endless->at;
    size_t step = rest < capacity ? rest : capacity;
    memcpy(buffer, endless->data + endless->at, step);
    endless->at += step;
    *stored = step;
    return step ? UJREG_MORE : UJREG_END;
}

static ujreg_status read_without_end(void *context, uint64_t offset, char *buffer, size_t capacity, size_t *stored) {
    struct endless *endless = context;
    (void)offset;
    memset(buffer, endless->fill, capacity);
    endless->served += capacity;
    *stored = capacity;
    return endless->served < UINT64_C(1) << 28 ? UJREG_MORE : UJREG_ERROR_IO; /* not until the memory is full */
}

/* What is read again is no more than a record and its way from a known place may take. */
static void a_file_that_changed_and_never_ends_is_a_failure(void **state) {
    (void)state;
    static const struct {
        int32_t format;
        const char *text;
    } files[] = {
        {UJREG_FORMAT_CSV, SYNTHETIC_HEADER "\n" ROW("A1") ROW("A2") ROW("A2")},
        {UJREG_FORMAT_NDJSON, "{" ID "1\"}\n{" ID "2\"}\n{" ID "2\"}\n"},
        {UJREG_FORMAT_JSON, "[{" ID "1\"},\n{" ID "2\"},\n{" ID "2\"}]"},
    };
    static const uint64_t limits[] = {1000, 0};
    for (size_t file = 0; file < sizeof files / sizeof files[0]; file++) {
        for (const char *fill = "x \n\"[{\\"; *fill; fill++) {
            for (size_t i = 0; i < 2; i++) {
                struct endless endless = {files[file].text, strlen(files[file].text), 0, *fill, 0};
                ujreg_run_options options = {.size = sizeof options, .max_record_bytes = limits[i]};
                ujreg_input input = {.size = sizeof input,
                                     .format = files[file].format,
                                     .read = read_first,
                                     .read_at = read_without_end,
                                     .context = &endless};
                ujreg_run *run;
                assert_int_equal(ujreg_run_new(NULL, standard, &options, &run), UJREG_OK);
                ujreg_status status = ujreg_run_input(run, &input, NULL, NULL, NULL);
                assert_int_equal(status, UJREG_ERROR_IO);
                assert_in_range(endless.served, 1, i ? 16 << 20 : 4 << 20);
                ujreg_run_free(run);
            }
        }
    }
}

static void what_was_read_before_a_failure_is_told(void **state) {
    (void)state;
    struct dice dice = {39};
    struct bytes file = synthetic_file(&dice, 0, 4000);
    damage(&dice, &file, sizeof SYNTHETIC_HEADER, 300);
    assert_true(file.size > 400000); /* damage can cut it off */
    static const size_t places[] = {1, 50, 5000, 131072, 131073, 200000, 262144, 400000};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        struct bytes first = {0};
        uint64_t records = 0;
        for (uint32_t workers = 1; workers <= 3; workers++) {
            for (int way = FROM_READ; way <= FROM_READ_AGAIN; way++) {
                struct bytes told = {0};
                ujreg_run *run = new_run(workers);
                struct running running = {
                    .way = way,
                    .format = UJREG_FORMAT_CSV,
                    .findings = &told,
                    .name = "f",
                    .source = {.data = file.data, .size = file.size, .fail_at = places[i], .most = workers * 5000}};
                assert_int_equal(run_input(run, &running), UJREG_ERROR_IO);
                assert_int_equal(running.summary.bytes, places[i]);
                if (workers == 1 && way == FROM_READ) {
                    bytes_add(&first, told.data, told.size);
                    records = running.summary.records;
                    /* All whole records but those that an open quote may still swallow. */
                    assert_true(records * 180 + 20000 > places[i]);
                } else {
                    same_told("failing read", &first, &told);
                    assert_int_equal(running.summary.records, records);
                }
                /* The run lives on. */
                struct running next = {.way = FROM_MEMORY, .source = {.data = file.data, .size = file.size}};
                assert_true(run_input(run, &next) >= 0); /* it may be damaged at its end */
                ujreg_run_free(run);
                bytes_free(&told);
            }
        }
        bytes_free(&first);
    }
    bytes_free(&file);
}

static ujreg_status too_much(void *context, char *buffer, size_t capacity, size_t *stored) {
    (void)context;
    (void)buffer;
    *stored = capacity + 1;
    return UJREG_MORE;
}

static void a_read_that_lies_about_its_size_is_a_failure(void **state) {
    (void)state;
    ujreg_run *run = new_run(1);
    ujreg_input input = {.size = sizeof input, .read = too_much};
    assert_int_equal(ujreg_run_input(run, &input, NULL, NULL, NULL), UJREG_ERROR_IO);
    ujreg_run_free(run);
}

static void a_sink_that_has_enough_is_not_called_again(void **state) {
    (void)state;
    struct dice dice = {41};
    struct bytes file = synthetic_file(&dice, 0, 3000);
    damage(&dice, &file, sizeof SYNTHETIC_HEADER, 60);
    for (uint32_t workers = 1; workers <= 3; workers++) {
        for (uint64_t n = 1; n < 90; n += n < 4 ? 1 : 17) {
            ujreg_run *run = new_run(workers);
            struct running running = {
                .way = (int)(n % 3), .stop_after = n, .source = {.data = file.data, .size = file.size}};
            ujreg_status status = run_input(run, &running);
            if (running.told < n) {
                assert_int_equal(status, UJREG_OK);
            } else {
                assert_int_equal(status, UJREG_STOPPED);
                assert_int_equal(running.told, n);
                assert_int_equal(running.summary.errors + running.summary.warnings + running.summary.notes, n);
            }
            struct running next = {.way = FROM_MEMORY, .source = {.data = file.data, .size = file.size}};
            assert_int_equal(run_input(run, &next), UJREG_OK);
            ujreg_run_free(run);
        }
    }
    bytes_free(&file);
}

/* --- counts ------------------------------------------------------------------------------------------------- */

struct counting {
    uint64_t errors, warnings, notes, flawed, with_errors, with_warnings, last_record;
    int last_severities;
};

static ujreg_status count_finding(void *context, const ujreg_finding *finding) {
    struct counting *counting = context;
    counting->errors += finding->severity == UJREG_SEVERITY_ERROR;
    counting->warnings += finding->severity == UJREG_SEVERITY_WARNING;
    counting->notes += finding->severity == UJREG_SEVERITY_NOTE;
    if (finding->record == 0 || finding->severity == UJREG_SEVERITY_NOTE) {
        return UJREG_MORE;
    }
    if (finding->record != counting->last_record) {
        counting->last_record = finding->record;
        counting->last_severities = 0;
        counting->flawed++;
    }
    if (!(counting->last_severities & 1 << finding->severity)) {
        counting->last_severities |= 1 << finding->severity;
        counting->with_errors += finding->severity == UJREG_SEVERITY_ERROR;
        counting->with_warnings += finding->severity == UJREG_SEVERITY_WARNING;
    }
    return UJREG_MORE;
}

static void the_summary_adds_up(void **state) {
    (void)state;
    uint64_t *rules = calloc((size_t)ujreg_rule_count(), sizeof *rules);
    for (uint64_t seed = 1; seed < 300; seed++) {
        struct dice dice = {seed};
        struct bytes file = synthetic_file(&dice, 0, 1 + dice_below(&dice, 40));
        damage(&dice, &file, sizeof SYNTHETIC_HEADER, dice_below(&dice, 30));
        ujreg_run *run = new_run(1);
        struct counting counting = {0};
        ujreg_summary summary = {
            .size = sizeof summary, .rule_counts = rules, .rule_capacity = (uint32_t)ujreg_rule_count()};
        ujreg_input input = {.size = sizeof input, .data = file.data, .data_size = file.size, .format = UJREG_FORMAT_CSV};
        const ujreg_status status = ujreg_run_input(run, &input, count_finding, &counting, &summary);
        assert_true(status == UJREG_OK || status == UJREG_INVALID); /* the damage may have cut the last row off */
        uint64_t all = 0;
        for (int32_t i = 0; i < ujreg_rule_count(); i++) {
            all += rules[i];
        }
        assert_int_equal(summary.errors, counting.errors);
        assert_int_equal(summary.warnings, counting.warnings);
        assert_int_equal(summary.notes, counting.notes);
        assert_int_equal(all, counting.errors + counting.warnings + counting.notes);
        assert_int_equal(summary.clean + counting.flawed, summary.records);
        assert_int_equal(summary.with_errors, counting.with_errors);
        assert_int_equal(summary.with_warnings, counting.with_warnings);
        assert_in_range(summary.bytes, status == UJREG_OK ? file.size : 0, file.size);
        ujreg_run_free(run);
        bytes_free(&file);
    }
    free(rules);
}

static void with_a_required_column_missing_no_record_is_clean(void **state) {
    (void)state;
    static const char text[] = "AAB301,AAZ341\n330106,1\n330106,2\n";
    ujreg_run *run = new_run(1);
    struct running running = {.source = {.data = text, .size = strlen(text)}};
    assert_int_equal(run_input(run, &running), UJREG_OK);
    assert_int_equal(running.summary.records, 2);
    assert_int_equal(running.summary.clean, 0);
    assert_int_equal(running.summary.with_errors, 2);
    assert_int_equal(running.summary.errors, 8); /* one for each column, not for each record */
    ujreg_run_free(run);
}

static void what_is_no_input_of_its_format_is_said_to_be_none(void **state) {
    (void)state;
    static const struct {
        const char *text;
        size_t size;
        const char *rule;
        ujreg_status status;
    } inputs[] = {
        {"", 0, "reader.empty-input", UJREG_INVALID},
        {"\xEF\xBB\xBF", 3, "reader.empty-input", UJREG_INVALID},
        {"\0\1\2,", 4, "reader.not-text", UJREG_INVALID},
        {"\xFF\xFE"
         "A\0",
         4, "reader.not-text", UJREG_INVALID},
        {"330106,1,2\n", 11, "reader.no-header", UJREG_INVALID},
        {"\"AAB301,AAZ341\n", 15, "reader.no-header", UJREG_INVALID},
        {"\n\r\n", 3, "reader.empty-input", UJREG_INVALID},
        {"\nAAB3\n", 6, "reader.no-header", UJREG_INVALID},
        {SYNTHETIC_HEADER "\n", sizeof SYNTHETIC_HEADER, "reader.no-records", UJREG_OK},
        {SYNTHETIC_HEADER, sizeof SYNTHETIC_HEADER - 1, "reader.no-records", UJREG_OK},
        {SYNTHETIC_HEADER "\n\n\r\n", sizeof SYNTHETIC_HEADER + 3, "reader.no-records", UJREG_OK},
    };
    for (uint32_t workers = 1; workers <= 2; workers++) {
        ujreg_run *run = new_run(workers);
        for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++) {
            for (int way = FROM_MEMORY; way <= FROM_READ_AGAIN; way++) {
                struct bytes told = {0};
                struct running running = {.format = UJREG_FORMAT_CSV,
                                          .way = way,
                                          .findings = &told,
                                          .source = {.data = inputs[i].text, .size = inputs[i].size}};
                assert_int_equal(run_input(run, &running), inputs[i].status);
                assert_non_null(told.data);
                if (!strstr(told.data, inputs[i].rule)) {
                    fail_msg("input %zu: %s", i, told.data);
                }
                assert_int_equal(running.summary.records, 0);
                assert_int_equal(running.summary.clean, 0);
                bytes_free(&told);
            }
        }
        ujreg_run_free(run);
    }
}

/* --- memory ------------------------------------------------------------------------------------------------- */

/* Counted over all threads; the n-th call fails, and what it asked for is kept in `refused`. */
struct shared_memory {
    atomic_llong calls, alive, bytes, peak;
    long long fail_at;
    size_t refused;
};

#define HEAD 16
#define MOST ((size_t)1 << 26) /* of one call */

static void *shared_allocate(void *context, size_t size) {
    struct shared_memory *memory = context;
    if (atomic_fetch_add(&memory->calls, 1) + 1 == memory->fail_at || size > MOST) {
        memory->refused = size;
        return NULL;
    }
    char *block = malloc(size + HEAD);
    if (!block) {
        return NULL;
    }
    memcpy(block, &size, sizeof size);
    atomic_fetch_add(&memory->alive, 1);
    long long now = atomic_fetch_add(&memory->bytes, (long long)size) + (long long)size;
    long long peak = atomic_load(&memory->peak);
    while (now > peak && !atomic_compare_exchange_weak(&memory->peak, &peak, now)) {
    }
    return block + HEAD;
}

static void shared_release(void *context, void *block) {
    struct shared_memory *memory = context;
    if (block) {
        size_t size;
        memcpy(&size, (char *)block - HEAD, sizeof size);
        atomic_fetch_sub(&memory->bytes, (long long)size);
        atomic_fetch_sub(&memory->alive, 1);
        free((char *)block - HEAD);
    }
}

static void *shared_reallocate(void *context, void *old, size_t size) {
    void *block = shared_allocate(context, size);
    if (block && old) {
        size_t before;
        memcpy(&before, (char *)old - HEAD, sizeof before);
        memcpy(block, old, before < size ? before : size);
        shared_release(context, old);
    }
    return block;
}

static ujreg_allocator allocator_of(struct shared_memory *memory) {
    return (ujreg_allocator){sizeof(ujreg_allocator), 0, memory, shared_allocate, shared_reallocate, shared_release};
}

static void no_failing_allocation_hangs_or_leaks(void **state) {
    (void)state;
    struct dice dice = {51};
    struct bytes file = synthetic_file(&dice, 0, 1200), second = {0};
    damage(&dice, &file, sizeof SYNTHETIC_HEADER, 20);
    bytes_add_string(&second, SYNTHETIC_HEADER "\n" ROW("\"S\"\"1\"") ROW("\"S\"\"1\"") ROW("x"));
    bytes_add(&second, file.data + sizeof SYNTHETIC_HEADER, file.size - sizeof SYNTHETIC_HEADER);
    for (uint32_t workers = 1; workers <= 3; workers += 2) {
        for (int way = FROM_MEMORY; way <= FROM_READ_AGAIN; way++) {
            long long last = 0;
            size_t done_without = 0; /* the size of the one block that a run can do without */
            int failed = 1;
            for (long long n = 1; failed; n += n < 40 ? 1 : 1 + n / 12) {
                struct shared_memory memory = {.fail_at = n};
                ujreg_allocator allocator = allocator_of(&memory);
                ujreg_run_options options = {.size = sizeof options, .workers = workers};
                ujreg_run *run;
                ujreg_status status = ujreg_run_new(&allocator, standard, &options, &run);
                if (status == UJREG_OK) {
                    struct running inputs[2];
                    for (int i = 0; i < 2 && status == UJREG_OK; i++) {
                        const struct bytes *bytes = i ? &second : &file;
                        inputs[i] = (struct running){
                            .way = way, .name = "n", .source = {.data = bytes->data, .size = bytes->size}};
                        status = run_input(run, &inputs[i]);
                    }
                    if (status == UJREG_ERROR_MEMORY) { /* there is memory again: the run goes on */
                        struct running again = {.way = FROM_MEMORY, .source = {.data = file.data, .size = file.size}};
                        assert_int_equal(run_input(run, &again), UJREG_OK);
                    }
                    ujreg_run_free(run);
                } else {
                    assert_null(run);
                }
                last = atomic_load(&memory.calls);
                failed = n <= last;
                if (status != UJREG_OK) {
                    assert_int_equal(status, UJREG_ERROR_MEMORY);
                    assert_true(failed);
                }
                if (failed && status == UJREG_OK) { /* the table of the size that was expected */
                    assert_true(done_without == 0 || memory.refused == done_without);
                    done_without = memory.refused;
                }
                assert_int_equal(atomic_load(&memory.alive), 0);
                assert_int_equal(atomic_load(&memory.bytes), 0);
            }
            assert_true(last > 30);
        }
    }
    bytes_free(&file);
    bytes_free(&second);
}

/* What was opened is what is read: another number of bytes than was announced is a failure, told behind all that was read,
 * and however large it is it costs no memory that is not there. */
static void an_input_of_another_size_than_announced_has_changed(void **state) {
    (void)state;
    struct dice dice = {53};
    struct bytes file = synthetic_file(&dice, 0, 3000);
    const uint64_t announced[] = {0, file.size, 1, 131072, file.size - 1, file.size + 1, UINT64_C(1) << 40, UINT64_MAX};
    for (size_t i = 0; i < sizeof announced / sizeof *announced; i++) {
        for (uint32_t workers = 1; workers <= 3; workers += 2) {
            struct source source = {.data = file.data, .size = file.size};
            ujreg_input input = {.size = sizeof input, .read = source_read, .context = &source, .data_size = announced[i]};
            ujreg_summary summary = {.size = sizeof summary};
            struct shared_memory memory = {.fail_at = 0};
            ujreg_allocator allocator = allocator_of(&memory);
            ujreg_run_options options = {.size = sizeof options, .workers = workers};
            ujreg_run *run;
            assert_int_equal(ujreg_run_new(&allocator, standard, &options, &run), UJREG_OK);
            assert_int_equal(ujreg_run_input(run, &input, NULL, NULL, &summary), i < 2 ? UJREG_OK : UJREG_ERROR_IO);
            assert_true(summary.records >= (announced[i] < file.size && i ? announced[i] / 200 : 2990));
            ujreg_run_free(run);
        }
    }
    bytes_free(&file);
}

/* A stream that is made while it is read. */
struct stream {
    const char *head, *body;
    size_t body_size;
    uint64_t at, size;
};

static ujreg_status stream_read(void *context, char *buffer, size_t capacity, size_t *stored) {
    struct stream *stream = context;
    size_t done = 0, head = strlen(stream->head);
    while (done < capacity && stream->at < stream->size) {
        const char *from = stream->head + stream->at;
        size_t part = head - (size_t)(stream->at < head ? stream->at : head);
        if (part == 0) {
            size_t at = (size_t)((stream->at - head) % stream->body_size);
            from = stream->body + at;
            part = stream->body_size - at;
        }
        part = part < capacity - done ? part : capacity - done;
        part = part < stream->size - stream->at ? part : (size_t)(stream->size - stream->at);
        memcpy(buffer + done, from, part);
        done += part;
        stream->at += part;
    }
    *stored = done;
    return done ? UJREG_MORE : UJREG_END;
}

static long long peak_of(struct stream stream, uint32_t workers, uint64_t *records) {
    struct shared_memory memory = {.fail_at = 0};
    ujreg_allocator allocator = allocator_of(&memory);
    ujreg_run_options options = {.size = sizeof options, .workers = workers, .no_uniqueness = 1};
    ujreg_run *run;
    ujreg_summary summary = {.size = sizeof summary};
    ujreg_input input = {.size = sizeof input, .format = UJREG_FORMAT_CSV, .read = stream_read, .context = &stream};
    assert_int_equal(ujreg_run_new(&allocator, standard, &options, &run), UJREG_OK);
    const ujreg_status status = ujreg_run_input(run, &input, NULL, NULL, &summary);
    if (status == UJREG_INVALID) { /* it ends within a row, which refuses it */
        assert_in_range(summary.bytes, stream.size - 1000, stream.size);
    } else {
        assert_int_equal(status, UJREG_OK);
        assert_int_equal(summary.bytes, stream.size);
    }
    ujreg_run_free(run);
    *records = summary.records;
    return atomic_load(&memory.peak);
}

static void a_stream_of_any_size_takes_the_same_memory(void **state) {
    (void)state;
    struct dice dice = {61};
    struct bytes body = {0};
    struct synthetic record;
    for (uint64_t i = 0; i < 5000; i++) {
        synthetic_make(&dice, i, &record);
        synthetic_line(&dice, &record, ',', "\n", &body);
    }
    struct stream stream = {SYNTHETIC_HEADER "\n", body.data, body.size, 0, 10 << 20};
    uint64_t records;
    long long small = peak_of(stream, 1, &records);
    stream.size = 300 << 20;
    long long large = peak_of(stream, 1, &records);
    assert_true(records > 2000000);
    assert_int_equal(large, small);
    assert_true(large < 1 << 20);
    stream.size = 60 << 20;
    assert_true(peak_of(stream, 3, &records) < 4 << 20);
    bytes_free(&body);
}

/* One line, one quoted cell, one blank without end. */
static void a_hostile_stream_takes_no_more(void **state) {
    (void)state;
    static const char *const bodies[] = {"x",      "\"",           "\"\"", "\n", ",",   "a,\"b",
                                         "\"a\nb", "\xE5\x8F\xB7", "\x81", "\0", "\"\n"};
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        for (int quoted = 0; quoted < 2; quoted++) {
            struct stream stream = {quoted ? SYNTHETIC_HEADER "\n\"" : SYNTHETIC_HEADER "\n", bodies[i],
                                    bodies[i][0] ? strlen(bodies[i]) : 1, 0, 3 << 20};
            uint64_t records;
            long long peak = peak_of(stream, 1, &records);
            if (peak > 40 << 20) {
                fail_msg("%s without end, quoted %d: %lld bytes", bodies[i], quoted, peak);
            }
        }
    }
}

/* --- wrong calls -------------------------------------------------------------------------------------------- */

static void wrong_calls_are_refused(void **state) {
    (void)state;
    ujreg_run_options options = {.size = sizeof options, .workers = 65};
    ujreg_run *run;
    ujreg_summary summary = {.size = sizeof summary + 8};
    ujreg_input input = {.size = sizeof input, .data_size = 1};
    assert_int_equal(ujreg_run_new(NULL, NULL, NULL, &run), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_run_new(NULL, standard, NULL, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_run_new(NULL, standard, &options, &run), UJREG_ERROR_ARGUMENT);
    options.workers = 64;
    assert_int_equal(ujreg_run_new(NULL, standard, &options, &run), UJREG_OK);
    ujreg_run_free(run);
    run = new_run(0);
    assert_int_equal(ujreg_run_input(NULL, &input, NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_run_input(run, NULL, NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_run_input(run, &input, NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    input.data_size = 0;
    assert_int_equal(ujreg_run_input(run, &input, NULL, NULL, &summary), UJREG_ERROR_VERSION);
    assert_int_equal(ujreg_run_input(run, &input, NULL, NULL, NULL), UJREG_INVALID);
    input.format = 99;
    assert_int_equal(ujreg_run_input(run, &input, NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    input.format = UJREG_FORMAT_CSV;
    input.encoding = 9;
    assert_int_equal(ujreg_run_input(run, &input, NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    input.size = 0;
    assert_int_equal(ujreg_run_input(run, &input, NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_run_id_memory(NULL), 0);
    ujreg_run_free(run);
    ujreg_run_free(NULL);
}

static ujreg_status come_back(void *context, const ujreg_finding *finding) {
    ujreg_run *run = *(ujreg_run **)context;
    ujreg_input input = {.size = sizeof input, .data = "", .data_size = 0};
    (void)finding;
    assert_int_equal(ujreg_run_input(run, &input, NULL, NULL, NULL), UJREG_ERROR_STATE);
    return UJREG_MORE;
}

static void a_function_of_the_caller_may_not_call_the_run(void **state) {
    (void)state;
    static const char text[] = SYNTHETIC_HEADER "\n" ROW("A1") ROW("A1");
    ujreg_run *run = new_run(1);
    ujreg_input input = {.size = sizeof input, .data = text, .data_size = strlen(text)};
    ujreg_summary summary = {.size = sizeof summary};
    assert_int_equal(ujreg_run_input(run, &input, come_back, &run, &summary), UJREG_OK);
    assert_int_equal(summary.records, 2);
    assert_int_equal(ujreg_run_input(run, &input, NULL, NULL, NULL), UJREG_OK);
    ujreg_run_free(run);
}

static void a_buffer_is_checked_in_one_call(void **state) {
    (void)state;
    static const char text[] = SYNTHETIC_HEADER "\n" ROW("A1") ROW("A1");
    struct doubled doubled = {.count = 0};
    ujreg_summary summary = {.size = sizeof summary};
    ujreg_input input = {.size = sizeof input, .data = text, .data_size = strlen(text)};
    assert_int_equal(ujreg_check_buffer(standard, NULL, &input, catch_doubled, &doubled, &summary), UJREG_OK);
    assert_int_equal(doubled.count, 1);
    assert_int_equal(summary.records, 2);
    input.read = too_much;
    assert_int_equal(ujreg_check_buffer(standard, NULL, &input, NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_check_buffer(standard, NULL, NULL, NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    uint32_t *shorter = malloc(sizeof *shorter); /* a struct of four bytes: nothing behind them may be looked at */
    assert_non_null(shorter);
    *shorter = sizeof *shorter;
    assert_int_equal(ujreg_check_buffer(standard, NULL, (const ujreg_input *)(const void *)shorter, NULL, NULL, NULL),
                     UJREG_ERROR_VERSION);
    free(shorter);
}

int main(int count, char **arguments) {
    if (count > 1) {
        cmocka_set_test_filter(arguments[1]);
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_doubled_id_names_its_first_place),
        cmocka_unit_test(its_place_is_that_of_the_serial_in_the_input),
        cmocka_unit_test(its_place_is_found_however_far_and_however_written),
        cmocka_unit_test(ids_are_the_same_in_every_format_and_encoding),
        cmocka_unit_test(the_first_of_two_is_found_among_long_records),
        cmocka_unit_test(without_uniqueness_nothing_is_kept),
        cmocka_unit_test(a_file_that_changed_is_survived),
        cmocka_unit_test(a_file_that_changed_and_never_ends_is_a_failure),
        cmocka_unit_test(what_was_read_before_a_failure_is_told),
        cmocka_unit_test(a_read_that_lies_about_its_size_is_a_failure),
        cmocka_unit_test(a_sink_that_has_enough_is_not_called_again),
        cmocka_unit_test(the_summary_adds_up),
        cmocka_unit_test(with_a_required_column_missing_no_record_is_clean),
        cmocka_unit_test(what_is_no_input_of_its_format_is_said_to_be_none),
        cmocka_unit_test(no_failing_allocation_hangs_or_leaks),
        cmocka_unit_test(an_input_of_another_size_than_announced_has_changed),
        cmocka_unit_test(a_stream_of_any_size_takes_the_same_memory),
        cmocka_unit_test(a_hostile_stream_takes_no_more),
        cmocka_unit_test(wrong_calls_are_refused),
        cmocka_unit_test(a_function_of_the_caller_may_not_call_the_run),
        cmocka_unit_test(a_buffer_is_checked_in_one_call),
    };
    return cmocka_run_group_tests(tests, make_standard, free_standard);
}
