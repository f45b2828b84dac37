/* SPDX-License-Identifier: Apache-2.0 */
/* No file makes time quadratic: keys that were chosen so that they meet in a table without a key of its own take no longer
 * than others; and a million equal business IDs at most three times as long as a million different ones. */
#include "inputs.h"

#include <time.h>

#include "chosen.h"

#define TIMES 7

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* --- tables of keys ----------------------------------------------------------------------------------------- */

struct keys {
    size_t count;
    char (*text)[CHOSEN_ROOM];
};

typedef void (*user)(const struct keys *keys, size_t count);

static void use_set(const struct keys *keys, size_t count) {
    ujreg_id_set *set;
    assert_int_equal(ujreg_id_set_new(NULL, NULL, &set), UJREG_OK);
    for (size_t i = 0; i < count; i++) {
        const ujreg_text area = {"330106", 6}, serial = {keys->text[i], CHOSEN_SERIAL};
        assert_int_equal(ujreg_id_set_add(set, &area, &serial, i, NULL), UJREG_OK);
    }
    ujreg_id_set_free(set);
}

static void use_tally(const struct keys *keys, size_t count) {
    ujreg_tally *tally;
    assert_int_equal(ujreg_tally_new(NULL, NULL, &tally), UJREG_OK);
    for (size_t i = 0; i < count; i++) {
        const ujreg_tally_entry entry = {.size = sizeof entry,
                                         .source = 1,
                                         .area = 330106,
                                         .person = {keys->text[i], strlen(keys->text[i])},
                                         .registered = {2021, 3, 1}};
        assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    }
    ujreg_tally_free(tally);
}

static void use_register(const struct keys *keys, size_t count) {
    ujreg_register *people;
    assert_int_equal(ujreg_register_new(NULL, NULL, &people), UJREG_OK);
    for (size_t i = 0; i < count; i++) {
        ujreg_registration registration = {.size = sizeof registration};
        memcpy(registration.person.key, keys->text[i], CHOSEN_ROOM);
        memcpy(registration.application, keys->text[i], CHOSEN_ROOM);
        assert_int_equal(ujreg_register_add(people, &registration), UJREG_OK);
    }
    ujreg_register_free(people);
}

static double least(user use, const struct keys *keys, size_t count) {
    double best = 1e9;
    for (int i = 0; i < TIMES; i++) {
        const double start = now();
        use(keys, count);
        const double took = now() - start;
        best = took < best ? took : best;
    }
    return best;
}

/* Chosen keys take as long as the same number of usual ones. Squared, so many would take hundreds of times as long. */
static void as_fast_as_usual(const char *what, user use, const struct keys *chosen, const struct keys *usual) {
    const double others = least(use, usual, usual->count), those = least(use, chosen, chosen->count);
    print_message("%s: %zu usual ones in %.4f s, chosen ones in %.4f s, %.2f times\n", what, usual->count, others,
                  those, those / others);
    assert_true(those <= 2 * others);
}

static void chosen_keys_cost_what_others_do(void **state) {
    (void)state;
    enum { COUNT = 32000 };
    static char chosen_text[COUNT][CHOSEN_ROOM], usual_text[COUNT][CHOSEN_ROOM];
    const struct keys chosen = {COUNT, chosen_text}, usual = {COUNT, usual_text};
    uint64_t from = 0;
    for (size_t i = 0; i < COUNT; i++) {
        snprintf(usual_text[i], CHOSEN_ROOM, "N:3301061990%012llu", (unsigned long long)i);
        chosen_serial(0, 0, i, chosen_text[i]);
    }
    as_fast_as_usual("business IDs in a set", use_set, &chosen, &usual);
    for (size_t i = 0; i < COUNT; i++) {
        chosen_person(1, 16, &from, chosen_text[i]);
    }
    as_fast_as_usual("persons in a tally", use_tally, &chosen, &usual);
    for (size_t i = from = 0; i < COUNT; i++) {
        chosen_person(0, 16, &from, chosen_text[i]);
    }
    as_fast_as_usual("persons in the register", use_register, &chosen, &usual);
}

/* --- equal business IDs ------------------------------------------------------------------------------------- */

#define RECORDS 200000
#define PAIRS 9

static const char *const codes[] = {"AAB301", "AAZ341", "AAC003", "AAC002", "AAC058", "AAC044",
                                    "ADC210", "AJC00A", "AAE011", "AAE036", "AAE013"};

static void add_record(int32_t format, const struct synthetic *record, int first, struct bytes *out) {
    bytes_add_string(out, format == UJREG_FORMAT_CSV ? "" : format == UJREG_FORMAT_JSON && !first ? ",\n{" : "{");
    for (int32_t field = 1; field <= UJREG_AAE013; field++) {
        const char *between = field == 1 ? "" : ",";
        bytes_add_string(out, between);
        if (format != UJREG_FORMAT_CSV) {
            bytes_add_string(out, "\"");
            bytes_add_string(out, codes[field - 1]);
            bytes_add_string(out, "\":\"");
        }
        bytes_add(out, record->text[field - 1], record->size[field - 1]);
        bytes_add_string(out, format == UJREG_FORMAT_CSV ? "" : "\"");
    }
    bytes_add_string(out, format == UJREG_FORMAT_CSV ? "\n" : format == UJREG_FORMAT_JSON ? "}" : "}\n");
}

static struct bytes file_of(int32_t format, int equal) {
    struct dice dice = {1};
    struct bytes file = {0};
    bytes_add_string(&file, format == UJREG_FORMAT_CSV    ? SYNTHETIC_HEADER "\n"
                            : format == UJREG_FORMAT_JSON ? "["
                                                          : "");
    for (uint64_t i = 0; i < RECORDS; i++) {
        struct synthetic record;
        synthetic_make(&dice, i, &record);
        if (equal) {
            synthetic_set(&record, UJREG_AAB301, "330106");
            synthetic_set(&record, UJREG_AAZ341, "2025000000001234");
        }
        add_record(format, &record, i == 0, &file);
    }
    bytes_add_string(&file, format == UJREG_FORMAT_JSON ? "]\n" : "");
    return file;
}

static ujreg_status count_duplicates(void *context, const ujreg_finding *finding) {
    *(uint64_t *)context += finding->rule == UJREG_RULE_AAZ341_DUPLICATE;
    return UJREG_MORE;
}

static double run_over(const struct bytes *file, int32_t format, int again, int equal) {
    struct source source = {.data = file->data, .size = file->size};
    const ujreg_input input = {.size = sizeof input,
                               .format = format,
                               .read = source_read,
                               .read_at = again ? source_read_at : NULL,
                               .data_size = again ? file->size : 0,
                               .context = &source};
    uint64_t duplicates = 0;
    ujreg_run *run;
    const double start = now();
    assert_int_equal(ujreg_run_new(NULL, standard, NULL, &run), UJREG_OK);
    assert_int_equal(ujreg_run_input(run, &input, count_duplicates, &duplicates, NULL), UJREG_OK);
    ujreg_run_free(run);
    const double took = now() - start;
    assert_int_equal(duplicates, equal ? RECORDS - 1 : 0);
    return took;
}

/* How many times as long equal IDs take: the median over pairs of runs, each pair one behind the other, so that a machine
 * that is busy or slow for a while is so for both. */
static double times_as_long(const struct bytes *different, const struct bytes *equal, int32_t format, int again) {
    double times[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
        const double usual = run_over(different, format, again, 0);
        const double next = run_over(equal, format, again, 1) / usual;
        int at = i;
        for (; at > 0 && times[at - 1] > next; at--) {
            times[at] = times[at - 1];
        }
        times[at] = next;
    }
    return times[PAIRS / 2];
}

static void equal_ids_cost_three_times_different_ones_at_most(void **state) {
    (void)state;
    static const struct {
        const char *name;
        int32_t format;
    } formats[] = {{"CSV", UJREG_FORMAT_CSV}, {"NDJSON", UJREG_FORMAT_NDJSON}, {"JSON", UJREG_FORMAT_JSON}};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        struct bytes different = file_of(formats[i].format, 0), equal = file_of(formats[i].format, 1);
        for (int again = 0; again < 2; again++) {
            const double times = times_as_long(&different, &equal, formats[i].format, again);
            print_message("%s from a %s: equal IDs take %.2f times as long\n", formats[i].name, again ? "file" : "pipe",
                          times);
            assert_true(times <= 3);
        }
        bytes_free(&different);
        bytes_free(&equal);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chosen_keys_cost_what_others_do),
        cmocka_unit_test(equal_ids_cost_three_times_different_ones_at_most),
    };
    return cmocka_run_group_tests(tests, make_standard, free_standard);
}
