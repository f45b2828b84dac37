/* SPDX-License-Identifier: Apache-2.0 */
/* The same bytes give one answer: from memory, from a file that can be read again, from a pipe, with every number of
 * workers, also when records are damaged or longer than every limit. */
#include "every_way.h"

/* --- records of any length ---------------------------------------------------------------------------------- */

struct shape {
    const char *name;
    int32_t format;
    const char *before, *between, *after; /* the whole, two records, the whole */
    const char *open, *middle, *close;    /* a record: the serial, the remark */
    const char *damaged;                  /* a record that is none */
};

#define ROW_OPEN "330106,"
#define ROW_MIDDLE ",李明,11010519491231002X,01,11010519491231002X,20251210,11,王芳,20251211,"
#define MEMBERS                                                                                                        \
    "\",\"AAC003\":\"李明\",\"AAC002\":\"11010519491231002X\",\"AAC058\":\"01\",\"AAC044\":\"11010519491231002X\","  \
    "\"ADC210\":\"20251210\",\"AJC00A\":\"11\",\"AAE011\":\"王芳\",\"AAE036\":\"20251211\",\"AAE013\":\""
#define ELEMENTS                                                                                                       \
    "</AAZ341><AAC003>李明</AAC003><AAC002>11010519491231002X</AAC002><AAC058>01</AAC058>"                           \
    "<AAC044>11010519491231002X</AAC044><ADC210>20251210</ADC210><AJC00A>11</AJC00A><AAE011>王芳</AAE011>"           \
    "<AAE036>20251211</AAE036><AAE013>"

static const struct shape shapes[] = {
    {"csv", UJREG_FORMAT_CSV, SYNTHETIC_HEADER "\n", "", "", ROW_OPEN, ROW_MIDDLE, "\n", "330106,\"x\"y\n"},
    {"quoted csv", UJREG_FORMAT_CSV, SYNTHETIC_HEADER "\n", "", "", ROW_OPEN "\"", "\"" ROW_MIDDLE "\"", "\"\n",
     "330106,\"never closed\n"},
    {"ndjson", UJREG_FORMAT_NDJSON, "", "", "", "{\"AAB301\":\"330106\",\"AAZ341\":\"", MEMBERS, "\"}\n",
     "{\"AAB301\":\n"},
    {"json", UJREG_FORMAT_JSON, "[", ",\n", "]\n", "{\"AAB301\":\"330106\",\"AAZ341\":\"", MEMBERS, "\"}",
     "{\"AAB301\":nothing}"},
    {"xml", UJREG_FORMAT_XML, "<records>\n", "", "</records>\n", "<record><AAB301>330106</AAB301><AAZ341>", ELEMENTS,
     "</AAE013></record>\n", "<record><AAB301>330106</record>\n"},
};
#define SHAPES (ujreg_feature("xml") ? sizeof shapes / sizeof *shapes : sizeof shapes / sizeof *shapes - 1)

static void add_record(struct bytes *file, const struct shape *shape, uint64_t serial, size_t remark) {
    static const char fill[] = "一二三四五六七八九十";
    char text[32];
    bytes_add_string(file, file->size > strlen(shape->before) ? shape->between : "");
    snprintf(text, sizeof text, "S%llu", (unsigned long long)serial);
    bytes_add_string(file, shape->open);
    bytes_add_string(file, text);
    bytes_add_string(file, shape->middle);
    for (; remark >= sizeof fill - 1; remark -= sizeof fill - 1) {
        bytes_add(file, fill, sizeof fill - 1);
    }
    bytes_add_string(file, shape->close);
}

static size_t count_of(const struct bytes *told, const char *word) {
    size_t count = 0;
    for (const char *at = told->data; at && (at = strstr(at, word)) != NULL; at++) {
        count++;
    }
    return count;
}

/* --- what is read again ------------------------------------------------------------------------------------- */

/* A record beyond the limit, one beyond a piece, and one twice: the first of the two lies behind both. */
static void a_doubled_id_is_found_behind_a_record_that_is_too_long(void **state) {
    (void)state;
    static const size_t too_long[] = {0, 1060000, 1900000}, middle[] = {0, 100000, 140000, 900000};
    for (size_t i = 0; i < SHAPES; i++) {
        for (size_t j = 0; j < 12; j++) {
            struct bytes file = {0};
            struct limits limits = {0, 0};
            char what[64];
            bytes_add_string(&file, shapes[i].before);
            add_record(&file, &shapes[i], 1, too_long[j / 4]);
            add_record(&file, &shapes[i], 2, 0);
            add_record(&file, &shapes[i], 3, middle[j % 4]);
            add_record(&file, &shapes[i], 4, 0);
            add_record(&file, &shapes[i], 4, 0);
            bytes_add_string(&file, shapes[i].after);
            snprintf(what, sizeof what, "%s of %zu and %zu", shapes[i].name, too_long[j / 4], middle[j % 4]);
            struct bytes told = every_way(what, &file, shapes[i].format, &limits, 0);
            if (count_of(&told, "AAZ341.duplicate") != 1) {
                fail_msg("%s: %s", what, told.data);
            }
            bytes_free(&told);
            bytes_free(&file);
        }
    }
}

/* Each record of the last input stands in one of the others, now in this, now in that. */
static void first_ids_are_found_in_any_earlier_input(void **state) {
    (void)state;
    enum { INPUTS = 4, RECORDS = 300 };
    for (size_t i = 0; i < SHAPES; i++) {
        struct bytes files[INPUTS] = {0}, first = {0};
        struct dice dice = {i};
        for (size_t input = 0; input < INPUTS; input++) {
            bytes_add_string(&files[input], shapes[i].before);
            for (uint64_t record = 0; record < RECORDS; record++) {
                uint64_t serial =
                    input < INPUTS - 1 ? input * RECORDS + record : dice_below(&dice, RECORDS * (INPUTS - 1));
                add_record(&files[input], &shapes[i], serial, 0);
            }
            bytes_add_string(&files[input], shapes[i].after);
        }
        for (size_t way = 0; way < EVERY_WAYS; way++) {
            static const char *const names[INPUTS] = {"a", "b", "c", "d"};
            ujreg_run_options options = {.size = sizeof options, .workers = every_ways[way].workers};
            struct running inputs[INPUTS];
            struct bytes told = {0};
            ujreg_run *run;
            assert_int_equal(ujreg_run_new(NULL, standard, &options, &run), UJREG_OK);
            for (size_t input = 0; input < INPUTS; input++) {
                inputs[input] = (struct running){.format = shapes[i].format,
                                                 .way = every_ways[way].way,
                                                 .name = names[input],
                                                 .findings = &told,
                                                 .source = {.data = files[input].data, .size = files[input].size}};
                assert_int_equal(run_input(run, &inputs[input]), UJREG_OK);
            }
            assert_true(count_of(&told, "AAZ341.duplicate") >= RECORDS);
            ujreg_run_free(run);
            if (way == 0) {
                first = told;
            } else {
                same_told(shapes[i].name, &first, &told);
                bytes_free(&told);
            }
        }
        bytes_free(&first);
        for (size_t input = 0; input < INPUTS; input++) {
            bytes_free(&files[input]);
        }
    }
}

/* Long records whose IDs short ones repeat, by turns so many that no few of them can be remembered: each is read again
 * once. */
static void a_long_record_is_not_read_again_for_each_that_repeats_it(void **state) {
    (void)state;
    enum { LONG = 60, SHORT = 3000 };
    for (size_t i = 0; i < SHAPES; i++) {
        struct bytes file = {0}, told = {0};
        bytes_add_string(&file, shapes[i].before);
        for (uint64_t record = 0; record < LONG; record++) {
            add_record(&file, &shapes[i], record, 60000);
        }
        for (uint64_t record = 0; record < SHORT; record++) {
            add_record(&file, &shapes[i], record * 7 % LONG, 0);
        }
        bytes_add_string(&file, shapes[i].after);
        struct running running = {.format = shapes[i].format,
                                  .way = FROM_READ_AGAIN,
                                  .name = "file",
                                  .findings = &told,
                                  .source = {.data = file.data, .size = file.size}};
        ujreg_run *run;
        assert_int_equal(ujreg_run_new(NULL, standard, NULL, &run), UJREG_OK);
        assert_int_equal(run_input(run, &running), UJREG_OK);
        assert_int_equal(count_of(&told, "AAZ341.duplicate"), SHORT);
        if (running.source.served_again > 3 * file.size) {
            fail_msg("%s: %llu bytes of %zu were read again", shapes[i].name,
                     (unsigned long long)running.source.served_again, file.size);
        }
        ujreg_run_free(run);
        bytes_free(&told);
        bytes_free(&file);
    }
}

/* --- inputs that are refused --------------------------------------------------------------------------------- */

/* Where the reading of an input gives up does not depend on how much of it is at hand. */
static void what_was_read_of_a_refused_input_is_one_figure(void **state) {
    (void)state;
    static const struct {
        int32_t format;
        const char *before, *close; /* the records, what refuses it */
        size_t read;                /* beyond the records */
    } inputs[] = {
        {UJREG_FORMAT_JSON, "", "] x", 2},
        {UJREG_FORMAT_JSON, "", "", 0}, /* never closed */
        {UJREG_FORMAT_XML, "", "</records>\n<!-- fine --> x", 25},
        {UJREG_FORMAT_XML, "", "", 0},
        {UJREG_FORMAT_CSV, "no,header\n", "", SIZE_MAX}, /* refused before the first record */
    };
    for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++) {
        const struct shape *shape = shapes;
        while (shape->format != inputs[i].format) {
            shape++;
        }
        if (shape >= shapes + SHAPES) {
            continue;
        }
        for (size_t records = 3; records < 4000; records *= 19) {
            struct bytes file = {0};
            struct limits limits = {0, 0};
            char what[64], bytes[40];
            bytes_add_string(&file, inputs[i].before);
            bytes_add_string(&file, shape->before);
            for (size_t record = 0; record < records; record++) {
                add_record(&file, shape, record, 0);
            }
            const size_t read = inputs[i].read == SIZE_MAX ? 0 : file.size + inputs[i].read;
            bytes_add_string(&file, inputs[i].close);
            for (int more = 0; inputs[i].read && more < 300000; more++) {
                bytes_add_string(&file, "z");
            }
            snprintf(what, sizeof what, "%s refused, input %zu, %zu records", shape->name, i, records);
            struct bytes told = every_way(what, &file, shape->format, &limits, 0);
            snprintf(bytes, sizeof bytes, " bytes %zu records ", read);
            if (!strstr(told.data, bytes)) {
                fail_msg("%s: not %s: %s", what, bytes, told.data);
            }
            bytes_free(&told);
            bytes_free(&file);
        }
    }
}

/* Records of all lengths, whole and damaged, each ID often: most of them are read again. */
static struct bytes random_file(struct dice *dice, const struct shape *shape, size_t size) {
    static const size_t lengths[] = {0, 200, 3000, 60000, 140000, 400000, 1100000};
    struct bytes file = {0};
    size_t longest = 1 + dice_below(dice, sizeof lengths / sizeof *lengths);
    uint64_t serials = 1 + dice_below(dice, 200);
    bytes_add_string(&file, shape->before);
    while (file.size < size) {
        if (dice_below(dice, 30) == 0) {
            bytes_add_string(&file, file.size > strlen(shape->before) ? shape->between : "");
            bytes_add_string(&file, shape->damaged);
            continue;
        }
        size_t length = dice_below(dice, 12) ? 0 : lengths[dice_below(dice, longest)];
        add_record(&file, shape, dice_below(dice, serials), length ? dice_below(dice, length) : 0);
    }
    bytes_add_string(&file, shape->after);
    return file;
}

static void damaged_inputs_with_records_beyond_every_limit(void **state) {
    (void)state;
    static const struct limits limits[] = {{0, 0}, {200000, 0}, {1000, 300}, {150000, 150000}, {4000000, 4000000}};
    size_t doubled = 0;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        struct dice dice = {seed};
        const struct shape *shape = &shapes[seed % SHAPES];
        char what[64];
        struct bytes file = random_file(&dice, shape, 2000 + dice_below(&dice, seed % 4 ? 300000 : 3000000));
        damage(&dice, &file, strlen(shape->before), dice_below(&dice, 3) * dice_below(&dice, 20));
        if (dice_below(&dice, 3) == 0) {
            struct bytes gb18030 = {0};
            size_t used, made;
            gb18030.data = malloc(gb18030.capacity = 2 * file.size + 1);
            assert_non_null(gb18030.data);
            uj_utf8_to_gb18030(file.data, file.size, gb18030.data, 2 * file.size, &used, &made);
            gb18030.size = made; /* up to the first byte that is no UTF-8 */
            bytes_free(&file);
            file = gb18030;
        }
        snprintf(what, sizeof what, "%s, seed %llu", shape->name, (unsigned long long)seed);
        struct bytes told =
            every_way(what, &file, dice_below(&dice, 2) ? shape->format : 0, &limits[seed % 5], (int)seed % 2);
        doubled += count_of(&told, "AAZ341.duplicate");
        bytes_free(&told);
        bytes_free(&file);
    }
    assert_true(doubled > 5000);
}

int main(int count, char **arguments) {
    if (count > 1) {
        cmocka_set_test_filter(arguments[1]);
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_doubled_id_is_found_behind_a_record_that_is_too_long),
        cmocka_unit_test(first_ids_are_found_in_any_earlier_input),
        cmocka_unit_test(a_long_record_is_not_read_again_for_each_that_repeats_it),
        cmocka_unit_test(what_was_read_of_a_refused_input_is_one_figure),
        cmocka_unit_test(damaged_inputs_with_records_beyond_every_limit),
    };
    return cmocka_run_group_tests(tests, make_standard, free_standard);
}
