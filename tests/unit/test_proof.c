/* SPDX-License-Identifier: Apache-2.0 */
/* The proof only shows that the exact path would say nothing: for hundreds of thousands of records, clean ones and ones
 * changed a little, in both encodings and under all kinds of profiles. And it must prove most clean ones. */
#define _POSIX_C_SOURCE 200809L /* popen */
#include "proof_unit.h"

#include <ujreg/reader.h>

/* The record as a file of its own, with the columns of the items that are given; every value in quotes. */
static size_t as_file(char *out, const ujreg_text *items) {
    const int32_t columns = items[UJREG_AAC004 - 1].data ? UJREG_AAC004 : UJ_FIELD_ITEMS;
    size_t at = 0;
    for (int32_t field = 1; field <= columns; field++) {
        ujreg_field_info info = {.size = sizeof info};
        assert_int_equal(ujreg_field_get(field, &info), UJREG_OK);
        at += (size_t)sprintf(out + at, "%s%c", info.code, field == columns ? '\n' : ',');
    }
    for (int32_t field = 1; field <= columns; field++) {
        out[at++] = '"';
        for (size_t i = 0; i < items[field - 1].size; i++) {
            out[at++] = items[field - 1].data[i];
            if (items[field - 1].data[i] == '"') {
                out[at++] = '"';
            }
        }
        out[at++] = '"';
        out[at++] = field == columns ? '\n' : ',';
    }
    return at;
}

static void assert_same_finding(const ujreg_findings *told, size_t from, const ujreg_findings *ruled, size_t i) {
    ujreg_finding one = {.size = sizeof one}, other = {.size = sizeof other};
    assert_int_equal(ujreg_findings_get(told, from + i, &one), UJREG_OK);
    assert_int_equal(ujreg_findings_get(ruled, i, &other), UJREG_OK);
    assert_int_equal(one.rule, other.rule);
    assert_int_equal(one.severity, other.severity);
    assert_memory_equal(one.numbers, other.numbers, sizeof one.numbers);
}

/* A reader that is given the record finds what the rules find, proved or not. */
static void reader_and_rules_agree(struct world *world, int profile, const ujreg_text *items, int gb18030) {
    static char text[UJREG_AAC004 * (SYNTHETIC_ROOM * 4 + 3) + 256];
    ujreg_reader_options options = {.size = sizeof options,
                                    .format = UJREG_FORMAT_CSV,
                                    .encoding = gb18030 ? UJREG_ENCODING_GB18030 : UJREG_ENCODING_UTF8};
    const int without_sex = items[UJREG_AAC004 - 1].data == NULL;
    ujreg_record record = {.size = sizeof record};
    ujreg_reader *reader;
    ujreg_findings *ruled;
    assert_int_equal(ujreg_findings_new(NULL, &ruled), UJREG_OK);
    assert_int_equal(ujreg_reader_new(NULL, &options, &reader), UJREG_OK);
    assert_int_equal(ujreg_reader_feed(reader, text, as_file(text, items), 1), UJREG_OK);
    ujreg_findings_clear(world->findings);
    if (ujreg_reader_next(reader, &record, world->findings) == UJREG_OK && !ujreg_findings_count(world->findings)) {
        assert_int_equal(ujreg_reader_check(reader, world->profiles[profile], world->findings), UJREG_OK);
        const struct uj_reported reported = {.skipped = without_sex ? UINT32_C(1) << (UJREG_AAC004 - 1) : 0};
        assert_int_equal(uj_check_record(world->profiles[profile], &record, &reported, ruled, NULL), UJREG_OK);
        const size_t once = (size_t)without_sex; /* that the input gives no sex */
        assert_int_equal(ujreg_findings_count(world->findings), ujreg_findings_count(ruled) + once);
        for (size_t i = 0; i < ujreg_findings_count(ruled); i++) {
            assert_same_finding(world->findings, once, ruled, i);
        }
        world->rows_tried++;
        world->rows_proved += ujreg_findings_count(ruled) == 0;
    }
    ujreg_reader_free(reader);
    ujreg_findings_free(ruled);
}

static void a_reader_finds_what_the_rules_find(void **state) {
    struct world *world = *state;
    world->door = reader_and_rules_agree;
    world->rows_tried = world->rows_proved = 0;
    what_it_calls_clean_is_clean(state);
    world->door = NULL;
    assert_true(world->rows_proved > 3000);
    assert_true(world->rows_tried - world->rows_proved > 3000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_it_calls_clean_is_clean),
        cmocka_unit_test(every_character_it_lets_pass_may_pass),
        cmocka_unit_test(areas_and_dates_are_proved_as_they_are_checked),
        cmocka_unit_test(a_reader_finds_what_the_rules_find),
        cmocka_unit_test(nearly_every_clean_record_is_proved),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
