/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* Files of registrations and events: the same rows from every format, whatever the pieces they are fed in; findings with
 * their places; and no byte kept when memory runs out. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ujreg/ujreg.h>

#include "failing_memory.h"
#include "registration/member_columns.h"

#define PERSON "11010519491231002X" /* the example of GB 11643 */

static const char csv[] =
    "person,\xE7\x99\xBB\xE8\xAE\xB0\xE5\x9C\xB0\xE8\xA1\x8C\xE6\x94\xBF\xE5\x8C\xBA\xE5\x88\x92\xE4\xBB\xA3"
    "\xE7\xA0\x81,registered,urban\n"
    "N:" PERSON ",330106,20210301,yes\n"
    "\n"
    "N:2,\"330102\",20210302,no\n";
static const char ndjson[] = "{\"person\":\"N:" PERSON "\",\"area\":330106,\"registered\":\"20210301\",\"urban\":true}\n"
                             "{\"person\":\"N:2\",\"area\":\"330102\",\"registered\":\"20210302\",\"urban\":false}\n";
static const char json[] =
    "{\"data\": [{\"person\":\"N:" PERSON "\",\"area\":330106,\"registered\":\"20210301\",\"urban\":true},\n"
    "{\"person\":\"N:2\",\"area\":\"330102\",\"registered\":\"20210302\",\"urban\":false}]}";

struct answer {
    ujreg_registration rows[4];
    size_t count, malformed;
    ujreg_status end;
    ujreg_findings *findings;
};

static struct answer read_all(const char *text, size_t size, size_t step) {
    struct answer answer = {.count = 0};
    ujreg_registration_reader *reader;
    ujreg_status status;
    assert_int_equal(ujreg_findings_new(NULL, &answer.findings), UJREG_OK);
    assert_int_equal(ujreg_registration_reader_new(NULL, NULL, &reader), UJREG_OK);
    for (;;) {
        assert_true(answer.count < 4);
        answer.rows[answer.count].size = sizeof answer.rows[0];
        status = ujreg_registration_reader_next(reader, &answer.rows[answer.count], answer.findings);
        answer.count += status == UJREG_OK;
        answer.malformed += status == UJREG_MALFORMED;
        if (status == UJREG_MORE) {
            const size_t part = size < step ? size : step;
            assert_int_equal(ujreg_registration_reader_feed(reader, text, part, part == size), UJREG_OK);
            text += part;
            size -= part;
        } else if (status != UJREG_OK && status != UJREG_MALFORMED) {
            break;
        }
    }
    answer.end = status;
    answer.rows[3].size = sizeof answer.rows[3];
    assert_int_equal(ujreg_registration_reader_next(reader, &answer.rows[3], answer.findings), status);
    ujreg_registration_reader_free(reader);
    return answer;
}

static ujreg_finding finding_at(const struct answer *answer, size_t index) {
    ujreg_finding finding = {.size = sizeof finding};
    assert_int_equal(ujreg_findings_get(answer->findings, index, &finding), UJREG_OK);
    return finding;
}

static void every_format_gives_the_same_registrations(void **state) {
    (void)state;
    static const char *const texts[] = {csv, ndjson, json};
    const struct answer first = read_all(csv, sizeof csv - 1, SIZE_MAX);
    assert_int_equal(first.count, 2);
    assert_int_equal(first.rows[0].area, 330106);
    assert_int_equal(first.rows[0].state, UJREG_STATE_REGISTERED);
    assert_int_equal(first.rows[0].urban, UJREG_FACT_YES);
    assert_int_equal(first.rows[1].urban, UJREG_FACT_NO);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        for (size_t step = 1; step < 64; step += 9) {
            const struct answer again = read_all(texts[i], strlen(texts[i]), step);
            assert_int_equal(again.end, UJREG_END);
            assert_int_equal(again.count, 2);
            assert_memory_equal(again.rows, first.rows, 2 * sizeof *first.rows);
            ujreg_findings_free(again.findings);
        }
    }
    ujreg_findings_free(first.findings);
}

/* The blank line is told once, at the end. */
static void a_wrong_value_is_told_where_it_stands(void **state) {
    (void)state;
    static const char text[] = "person,area,registered\n\nN:2,33010,20210301\nN:3,330106,20210301\n";
    const struct answer answer = read_all(text, sizeof text - 1, SIZE_MAX);
    const ujreg_finding finding = finding_at(&answer, 0);
    assert_int_equal(answer.malformed, 1);
    assert_int_equal(answer.count, 1);
    assert_int_equal(finding.rule, UJREG_RULE_READER_VALUE);
    assert_int_equal(finding.record, 1);
    assert_int_equal(finding.line, 3);
    assert_int_equal(finding.offset, (size_t)(strstr(text, "33010,") - text));
    assert_int_equal(finding.length, 5);
    assert_memory_equal(finding.detail.data, "area", 4);
    assert_int_equal(finding_at(&answer, 1).rule, UJREG_RULE_READER_BLANK_LINE);
    ujreg_findings_free(answer.findings);
}

static void refuses(const char *text, int32_t rule) {
    const struct answer answer = read_all(text, strlen(text), SIZE_MAX);
    assert_int_equal(answer.end, UJREG_INVALID);
    assert_int_equal(answer.count, 0);
    assert_int_equal(finding_at(&answer, 0).rule, rule);
    assert_int_equal(finding_at(&answer, 0).line, 1);
    ujreg_findings_free(answer.findings);
}

static void a_header_that_cannot_be_relied_on_refuses_the_file(void **state) {
    (void)state;
    refuses("area,registered\n330106,20210301\n", UJREG_RULE_READER_NAME_MISSING);
    refuses("person,area,area,registered\nN:1,330106,330106,20210301\n", UJREG_RULE_READER_NAME_DOUBLED);
    refuses("a,b\n1,2\n", UJREG_RULE_READER_NO_HEADER);
    refuses("", UJREG_RULE_READER_EMPTY_INPUT);
}

static void bytes_of_no_encoding_give_up_their_row_alone(void **state) {
    (void)state;
    static const char text[] = "{\"person\":\"N:1\",\"registered\":\"20210301\",\"area\":\"330106\"}\n"
                               "{\"person\":\"N:\xFF\",\"registered\":\"20210301\",\"area\":\"330106\"}\n"
                               "{\"person\":\"N:3\",\"registered\":\"20210301\",\"area\":\"3301\\u000006\"}\n";
    const struct answer answer = read_all(text, sizeof text - 1, 5);
    assert_int_equal(answer.count, 1);
    assert_int_equal(answer.malformed, 2);
    assert_int_equal(finding_at(&answer, 0).rule, UJREG_RULE_READER_TEXT_ENCODING);
    assert_int_equal(finding_at(&answer, 0).offset, (size_t)(strchr(text, '\xFF') - text));
    assert_int_equal(finding_at(&answer, 1).rule, UJREG_RULE_READER_NUL);
    ujreg_findings_free(answer.findings);
}

static void a_name_of_no_column_is_told_once(void **state) {
    (void)state;
    static const char row[] = "{\"person\":\"N:1\",\"registered\":\"20210301\",\"area\":\"330106\",\"x\":1}\n";
    char text[2 * sizeof row];
    snprintf(text, sizeof text, "%s%s", row, row);
    const struct answer answer = read_all(text, strlen(text), SIZE_MAX);
    assert_int_equal(answer.count, 2);
    assert_int_equal(ujreg_findings_count(answer.findings), 1);
    assert_int_equal(finding_at(&answer, 0).rule, UJREG_RULE_READER_JSON_KEY_UNKNOWN);
    ujreg_findings_free(answer.findings);
}

/* In either language and any case, as a code, with blanks around it. */
static void each_name_finds_its_column(void **state) {
    (void)state;
    for (size_t i = 0; i < uj_registration_members.count; i++) {
        const char *name = uj_registration_members.names[i];
        assert_int_equal(uj_registration_column(name, strlen(name)), i + 1);
    }
    for (size_t i = 0; i < uj_event_members.count; i++) {
        const char *name = uj_event_members.names[i];
        assert_int_equal(uj_event_column(name, strlen(name)), i + 1);
    }
    assert_int_equal(uj_registration_column("Adc210", 6), uj_registration_column("deregistered", 12));
    assert_int_equal(uj_registration_column("", 0), 0);
    assert_int_equal(uj_registration_column("adc21", 5), 0);
    assert_int_equal(uj_registration_column("adc2100", 7), 0);
}

static void a_file_of_events_gives_events_only(void **state) {
    (void)state;
    static const char text[] =
        "{\"event\":\"apply\",\"date\":\"20210301\",\"AAC002\":\"" PERSON "\"}\n"
        "{\"event\":\"deregister\",\"date\":\"20210401\",\"AAC002\":\"" PERSON "\",\"AAC003\":\"\xE6\x9D\x8E\"}\n";
    const ujreg_registration_reader_options options = {.size = sizeof options, .rows = UJREG_ROWS_EVENTS};
    ujreg_registration_reader *reader;
    ujreg_registration registration = {.size = sizeof registration};
    ujreg_findings *findings;
    ujreg_event event = {.size = sizeof event};
    ujreg_record record = {.size = sizeof record};
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_registration_reader_new(NULL, &options, &reader), UJREG_OK);
    assert_int_equal(ujreg_registration_reader_next(reader, &registration, findings), UJREG_ERROR_STATE);
    assert_int_equal(ujreg_registration_reader_next_event(reader, &event, &record, findings), UJREG_MORE);
    assert_int_equal(ujreg_registration_reader_feed(reader, text, sizeof text - 1, 1), UJREG_OK);
    assert_int_equal(ujreg_registration_reader_next_event(reader, &event, &record, findings), UJREG_OK);
    assert_int_equal(event.kind, UJREG_EVENT_APPLY);
    assert_null(event.record);
    assert_int_equal(ujreg_registration_reader_next_event(reader, &event, &record, findings), UJREG_OK);
    assert_ptr_equal(event.record, &record);
    assert_int_equal(record.aac003.size, 3);
    assert_int_equal(ujreg_registration_reader_row(reader), 2);
    assert_int_equal(ujreg_registration_reader_line(reader), 2);
    assert_int_equal(ujreg_registration_reader_offset(reader), (size_t)(strchr(text, '\n') + 1 - text));
    assert_int_equal(ujreg_registration_reader_length(reader), strlen(strchr(text, '\n') + 1) - 1);
    assert_int_equal(ujreg_registration_reader_format(reader), UJREG_FORMAT_NDJSON);
    assert_int_equal(ujreg_registration_reader_encoding(reader), UJREG_ENCODING_UTF8);
    assert_int_equal(ujreg_registration_reader_next_event(reader, &event, &record, findings), UJREG_END);
    ujreg_registration_reader_free(reader);
    ujreg_findings_free(findings);
}

static void options_out_of_range_make_no_reader(void **state) {
    (void)state;
    static const ujreg_registration_reader_options good = {.size = sizeof good};
    ujreg_registration_reader_options wrong[5];
    ujreg_registration_reader *reader;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        wrong[i] = good;
    }
    wrong[0].flags = 1;
    wrong[1].reserved = 1;
    wrong[2].rows = UJREG_ROWS_EVENTS + 1;
    wrong[3].rows = -1;
    wrong[4].encoding = 99;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_int_equal(ujreg_registration_reader_new(NULL, &wrong[i], &reader), UJREG_ERROR_ARGUMENT);
        assert_null(reader);
    }
    wrong[0] = good;
    wrong[0].format = UJREG_FORMAT_XML; /* such a file has no XML form */
    assert_int_equal(ujreg_registration_reader_new(NULL, &wrong[0], &reader), UJREG_ERROR_UNSUPPORTED);
    assert_int_equal(ujreg_registration_reader_new(NULL, &good, NULL), UJREG_ERROR_ARGUMENT);
}

/* The row is passed over and the next one read. */
static void a_row_beyond_the_limit_is_told(void **state) {
    (void)state;
    static const char text[] = "person,area,registered,application\n"
                               "N:1,330106,20210301,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nN:2,330106,20210301,\n";
    const ujreg_registration_reader_options options = {.size = sizeof options, .max_record_bytes = 40};
    ujreg_registration registration = {.size = sizeof registration};
    ujreg_registration_reader *reader;
    ujreg_findings *findings;
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_registration_reader_new(NULL, &options, &reader), UJREG_OK);
    assert_int_equal(ujreg_registration_reader_feed(reader, text, sizeof text - 1, 1), UJREG_OK);
    assert_int_equal(ujreg_registration_reader_next(reader, &registration, findings), UJREG_MALFORMED);
    assert_int_equal(ujreg_findings_count(findings), 1);
    assert_int_equal(ujreg_registration_reader_next(reader, &registration, findings), UJREG_OK);
    assert_string_equal(registration.person.key, "N:2");
    ujreg_registration_reader_free(reader);
    ujreg_findings_free(findings);
}

static void what_memory_refuses_is_given_back(void **state) {
    (void)state;
    ujreg_status status = UJREG_ERROR_MEMORY;
    for (int64_t n = 1; status == UJREG_ERROR_MEMORY; n++) {
        struct failing_memory memory = {0};
        ujreg_allocator allocator = failing_memory_allocator(&memory);
        ujreg_registration_reader *reader = NULL;
        ujreg_registration registration = {.size = sizeof registration};
        ujreg_findings *findings;
        assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
        memory.fail_at = n;
        status = ujreg_registration_reader_new(&allocator, NULL, &reader);
        if (status == UJREG_OK) {
            assert_int_equal(ujreg_registration_reader_feed(reader, csv, sizeof csv - 1, 1), UJREG_OK);
            do {
                status = ujreg_registration_reader_next(reader, &registration, findings);
            } while (status == UJREG_OK);
        }
        assert_true(status == UJREG_END || status == UJREG_ERROR_MEMORY);
        ujreg_registration_reader_free(reader);
        ujreg_findings_free(findings);
        assert_int_equal(memory.alive, 0);
        assert_true(n < 100);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_format_gives_the_same_registrations),
        cmocka_unit_test(a_wrong_value_is_told_where_it_stands),
        cmocka_unit_test(a_header_that_cannot_be_relied_on_refuses_the_file),
        cmocka_unit_test(bytes_of_no_encoding_give_up_their_row_alone),
        cmocka_unit_test(a_name_of_no_column_is_told_once),
        cmocka_unit_test(each_name_finds_its_column),
        cmocka_unit_test(a_file_of_events_gives_events_only),
        cmocka_unit_test(options_out_of_range_make_no_reader),
        cmocka_unit_test(a_row_beyond_the_limit_is_told),
        cmocka_unit_test(what_memory_refuses_is_given_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
