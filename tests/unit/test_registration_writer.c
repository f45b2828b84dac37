/* SPDX-License-Identifier: Apache-2.0 */
/* Registrations and events written: the bytes of each format, what is refused whole, and that what is read back is the
 * same. */
#include "unit.h"

#include <ujreg/ujreg.h>

#define PERSON "11010519491231002X" /* the example of GB 11643 */

/* A sink that keeps, and fails when there would be more than `most` bytes. */
struct kept {
    char data[8192];
    size_t size, most;
};

static ujreg_status UJREG_CALL keep(void *context, const char *data, size_t size) {
    struct kept *kept = context;
    if (size > kept->most - kept->size) {
        return UJREG_ERROR_IO;
    }
    memcpy(kept->data + kept->size, data, size);
    kept->size += size;
    return UJREG_MORE;
}

static struct kept kept;

static ujreg_registration_writer *begin(int32_t rows, int32_t format, int32_t no_header) {
    const ujreg_registration_writer_options options = {
        .size = sizeof options, .rows = rows, .format = format, .no_header = no_header};
    ujreg_registration_writer *writer;
    kept = (struct kept){.most = sizeof kept.data - 1};
    assert_int_equal(ujreg_registration_writer_new(NULL, &options, keep, &kept, &writer), UJREG_OK);
    return writer;
}

static const char *finish(ujreg_registration_writer *writer) {
    assert_int_equal(ujreg_registration_writer_finish(writer), UJREG_OK);
    assert_int_equal(ujreg_registration_writer_finish(writer), UJREG_ERROR_STATE);
    ujreg_registration_writer_free(writer);
    kept.data[kept.size] = '\0';
    return kept.data;
}

static ujreg_registration a_registration(void) {
    return (ujreg_registration){.size = sizeof(ujreg_registration),
                                .state = UJREG_STATE_REGISTERED,
                                .person = {.key = "N:" PERSON, .birth = {1949, 12, 31}, .sex = UJREG_SEX_FEMALE},
                                .area = 330106,
                                .urban = UJREG_FACT_YES,
                                .application = "A,\"1\"",
                                .registered = {2021, 3, 1},
                                .cycles = 1};
}

/* A value in every column that a registration in this state can have. */
static ujreg_registration an_exited_one(void) {
    ujreg_registration all = a_registration();
    ujreg_date *const days[] = {&all.applied,
                                &all.accepted,
                                &all.decided,
                                &all.audit_uploaded,
                                &all.registered,
                                &all.first_attempt,
                                &all.first_contact,
                                &all.last_contact,
                                &all.last_follow_up,
                                &all.failed_since,
                                &all.last_failed,
                                &all.review_since,
                                &all.deregistered,
                                &all.handled,
                                &all.exit_notified,
                                &all.exit_uploaded,
                                &all.last_event,
                                &all.ineligible_since,
                                &all.previous_registered,
                                &all.previous_deregistered,
                                &all.previous_handled,
                                &all.previous_ineligible};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        *days[i] = (ujreg_date){2021, 4, (uint8_t)(i + 1)};
    }
    all.state = UJREG_STATE_EXITED;
    all.flags = UJREG_FLAG_LOADED | UJREG_FLAG_AUDIT_UPLOADED | UJREG_FLAG_EXIT_NOTIFIED | UJREG_FLAG_EXIT_UPLOADED;
    all.origin = UJREG_ORIGIN_NATIONAL;
    all.person.pension = all.person.able = UJREG_FACT_YES;
    all.person.willing = all.person.out_of_work = UJREG_FACT_NO;
    all.place = 1;
    all.served = 1;
    all.verification = all.exit_verification = UJREG_VERIFICATION_MANUAL;
    all.refusal_ground = 1007; /* the caller's own */
    all.failed_contacts = 2;
    all.refused_services = 3;
    all.review_reason = all.reason = 31;
    all.review_automatic = 1;
    all.exit_area = 330102;
    all.previous_reason = 11;
    all.previous_area = 110105;
    all.previous_urban = UJREG_FACT_NO;
    strcpy(all.previous_application, "\xE6\x9D\xAD\n\xE5\xB7\x9E");
    return all;
}

static ujreg_event an_exit(ujreg_record *record) {
    *record = (ujreg_record){.size = sizeof *record,
                             .aab301 = {"330106", 6},
                             .aaz341 = {"S1", 2},
                             .aac003 = {"\xE6\x9D\x8E\xE2\x80\x8B", 6},
                             .aac002 = {PERSON, 18},
                             .aae013 = {"=1,\n\"2\"", 7}};
    return (ujreg_event){.size = sizeof(ujreg_event),
                         .kind = UJREG_EVENT_DEREGISTER,
                         .date = {2021, 4, 1},
                         .person = {.key = "N:" PERSON, .birth = {1949, 12, 31}, .sex = UJREG_SEX_FEMALE},
                         .verification = UJREG_VERIFICATION_MANUAL,
                         .unanswered = 1,
                         .record = record};
}

/* --- the bytes -------------------------------------------------------------------------------------------------- */

static void ndjson_has_no_key_without_a_value(void **state) {
    (void)state;
    const ujreg_registration registration = a_registration();
    ujreg_registration_writer *writer = begin(UJREG_ROWS_REGISTRATIONS, UJREG_FORMAT_NDJSON, 0);
    assert_int_equal(ujreg_registration_writer_write(writer, &registration), UJREG_OK);
    assert_int_equal(ujreg_registration_writer_rows(writer), 1);
    assert_string_equal(finish(writer),
                        "{\"person\":\"N:" PERSON "\",\"state\":\"registered\",\"birth\":\"19491231\",\"sex\":\"2\","
                        "\"area\":\"330106\",\"urban\":\"yes\",\"application\":\"A,\\\"1\\\"\","
                        "\"registered\":\"20210301\",\"cycles\":\"1\"}\n");
}

static void csv_has_a_header_and_every_column(void **state) {
    (void)state;
    const ujreg_registration registration = a_registration();
    ujreg_registration_writer *writer = begin(UJREG_ROWS_REGISTRATIONS, UJREG_FORMAT_CSV, 0);
    assert_int_equal(ujreg_registration_writer_write(writer, &registration), UJREG_OK);
    const char *text = finish(writer);
    assert_memory_equal(text, "person,state,origin,birth,", 26);
    assert_null(strstr(text, "aac002")); /* the key stands for it */
    assert_non_null(strstr(text, "\nN:" PERSON ",registered,,19491231,2,,,,,330106,,yes,,\"A,\"\"1\"\"\",,"));
}

static void a_file_without_rows_has_its_header_unless_it_goes_on(void **state) {
    (void)state;
    assert_memory_equal(finish(begin(UJREG_ROWS_EVENTS, UJREG_FORMAT_CSV, 0)), "event,date,application,person,", 30);
    assert_memory_equal(finish(begin(UJREG_ROWS_EVENTS, UJREG_FORMAT_TSV, 0)), "event\tdate\t", 11);
    assert_non_null(strstr(finish(begin(UJREG_ROWS_EVENTS, UJREG_FORMAT_PSV, 0)), "|AAB301|AAZ341|"));
    assert_string_equal(finish(begin(UJREG_ROWS_EVENTS, UJREG_FORMAT_CSV, 1)), "");
    assert_string_equal(finish(begin(UJREG_ROWS_REGISTRATIONS, UJREG_FORMAT_NDJSON, 0)), "");
}

static void an_exit_has_its_record_beside_it_under_the_items_codes(void **state) {
    (void)state;
    char text[1024];
    ujreg_record record;
    const ujreg_event event = an_exit(&record);
    size_t size;
    assert_int_equal(ujreg_event_json(&event, text, sizeof text, &size), UJREG_OK);
    assert_string_equal(text,
                        "{\"event\":\"deregister\",\"date\":\"20210401\",\"person\":\"N:" PERSON
                        "\",\"birth\":\"19491231\",\"sex\":\"2\",\"verification\":\"manual\",\"unanswered\":\"yes\","
                        "\"AAB301\":\"330106\",\"AAZ341\":\"S1\",\"AAC003\":\"\xE6\x9D\x8E\\u200b\",\"AAC002\":\"" PERSON
                        "\",\"AAE013\":\"=1,\\n\\\"2\\\"\"}");
    assert_int_equal(size, strlen(text));
}

/* --- and back --------------------------------------------------------------------------------------------------- */

static void each_registration_comes_back_from_each_format(void **state) {
    (void)state;
    const ujreg_registration rows[] = {a_registration(), an_exited_one()};
    for (int32_t format = UJREG_FORMAT_CSV; format <= UJREG_FORMAT_NDJSON; format++) {
        const ujreg_registration_reader_options options = {
            .size = sizeof options, .format = format, .encoding = UJREG_ENCODING_UTF8};
        ujreg_registration_writer *writer = begin(UJREG_ROWS_REGISTRATIONS, format, 0);
        ujreg_registration_reader *reader;
        ujreg_findings *findings;
        for (size_t i = 0; i < 2; i++) {
            assert_int_equal(ujreg_registration_writer_write(writer, &rows[i]), UJREG_OK);
        }
        const char *text = finish(writer);
        assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
        assert_int_equal(ujreg_registration_reader_new(NULL, &options, &reader), UJREG_OK);
        assert_int_equal(ujreg_registration_reader_feed(reader, text, strlen(text), 1), UJREG_OK);
        for (size_t i = 0; i < 2; i++) {
            ujreg_registration again = {.size = sizeof again};
            assert_int_equal(ujreg_registration_reader_next(reader, &again, findings), UJREG_OK);
            assert_memory_equal(&again, &rows[i], sizeof again);
        }
        assert_int_equal(ujreg_findings_count(findings), 0);
        ujreg_registration_reader_free(reader);
        ujreg_findings_free(findings);
    }
}

static void each_registration_comes_back_from_its_object(void **state) {
    (void)state;
    const ujreg_registration rows[] = {a_registration(), an_exited_one()};
    char text[4096];
    size_t size;
    ujreg_findings *findings;
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    for (size_t i = 0; i < 2; i++) {
        ujreg_registration again = {.size = sizeof again};
        assert_int_equal(ujreg_registration_json(&rows[i], NULL, 0, &size), UJREG_ERROR_CAPACITY);
        assert_int_equal(ujreg_registration_json(&rows[i], text, size, NULL), UJREG_ERROR_CAPACITY);
        assert_string_equal(text, "");
        assert_int_equal(ujreg_registration_json(&rows[i], text, size + 1, NULL), UJREG_OK);
        assert_int_equal(ujreg_registration_parse(NULL, text, size, &again, findings), UJREG_OK);
        assert_memory_equal(&again, &rows[i], sizeof again);
    }
    assert_int_equal(ujreg_findings_count(findings), 0);
    ujreg_findings_free(findings);
}

static void an_event_comes_back_with_its_record(void **state) {
    (void)state;
    char text[1024], room[1024];
    ujreg_record record, again_record = {.size = sizeof again_record};
    const ujreg_event event = an_exit(&record);
    ujreg_event again = {.size = sizeof again};
    size_t size, needed;
    ujreg_findings *findings;
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_event_json(&event, text, sizeof text, &size), UJREG_OK);
    assert_int_equal(ujreg_event_parse(NULL, text, size, &again, &again_record, NULL, 0, &needed, findings),
                     UJREG_ERROR_CAPACITY);
    assert_int_equal(needed, 6 + 2 + 6 + 18 + 7);
    assert_int_equal(again.kind, 0);
    assert_int_equal(ujreg_event_parse(NULL, text, size, &again, &again_record, room, needed, &needed, findings),
                     UJREG_OK);
    assert_ptr_equal(again.record, &again_record);
    assert_int_equal(again_record.aac003.size, 6);
    assert_memory_equal(again_record.aac003.data, record.aac003.data, 6);
    assert_memory_equal(again_record.aae013.data, record.aae013.data, 7);
    again.record = event.record;
    assert_memory_equal(&again, &event, sizeof again);
    assert_int_equal(ujreg_findings_count(findings), 0);
    ujreg_findings_free(findings);
}

/* --- one object ------------------------------------------------------------------------------------------------- */

static ujreg_status parse(const char *text, ujreg_findings *findings) {
    ujreg_registration registration = {.size = sizeof registration};
    const ujreg_registration before = registration;
    ujreg_findings_clear(findings);
    const ujreg_status status = ujreg_registration_parse(NULL, text, strlen(text), &registration, findings);
    if (status != UJREG_OK) {
        assert_memory_equal(&registration, &before, sizeof before);
    }
    return status;
}

#define GOOD "{\"person\":\"N:1\",\"area\":\"330106\",\"registered\":\"20210301\"}"

static void exactly_one_object_is_parsed(void **state) {
    (void)state;
    ujreg_findings *findings;
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(parse(GOOD, findings), UJREG_OK);
    assert_int_equal(parse(" \r\n\t" GOOD " \r\n", findings), UJREG_OK);
    assert_int_equal(ujreg_findings_count(findings), 0);
    assert_int_equal(parse("", findings), UJREG_INVALID);
    assert_int_equal(parse(" \n ", findings), UJREG_INVALID);
    assert_int_equal(parse(GOOD "\n" GOOD, findings), UJREG_INVALID);
    assert_int_equal(parse(GOOD "\nx", findings), UJREG_INVALID);
    assert_int_equal(parse("[" GOOD "]", findings), UJREG_MALFORMED);
    assert_int_equal(parse("{\"person\":\"N:1\"", findings), UJREG_MALFORMED);
    assert_true(ujreg_findings_count(findings) > 0);
    ujreg_findings_free(findings);
}

static void what_is_wrong_stands_where_it_is_in_the_text(void **state) {
    (void)state;
    static const char text[] = "  {\"person\":\"N:1\",\"area\":\"33010\",\"registered\":\"20210301\"}";
    ujreg_finding finding = {.size = sizeof finding};
    ujreg_findings *findings;
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(parse(text, findings), UJREG_MALFORMED);
    assert_int_equal(ujreg_findings_get(findings, 0, &finding), UJREG_OK);
    assert_int_equal(finding.rule, UJREG_RULE_READER_VALUE);
    assert_int_equal(finding.length, 5);
    assert_memory_equal(text + finding.offset, "33010", 5);
    ujreg_findings_free(findings);
}

/* --- what is refused -------------------------------------------------------------------------------------------- */

static void refuses(const ujreg_registration *registration, ujreg_status expected) {
    const ujreg_registration good = a_registration();
    ujreg_registration_writer *writer = begin(UJREG_ROWS_REGISTRATIONS, UJREG_FORMAT_CSV, 1);
    assert_int_equal(ujreg_registration_json(registration, NULL, 0, NULL), expected);
    assert_int_equal(ujreg_registration_writer_write(writer, registration), expected);
    assert_int_equal(ujreg_registration_writer_rows(writer), 0);
    assert_int_equal(ujreg_registration_writer_write(writer, &good), UJREG_OK); /* and goes on */
    assert_memory_equal(finish(writer), "N:" PERSON, 20);
}

static void a_row_that_no_reader_would_take_is_refused_whole(void **state) {
    (void)state;
    ujreg_registration wrong = a_registration();
    strcpy(wrong.application, "\xFF");
    refuses(&wrong, UJREG_REFUSED);
    wrong = a_registration();
    wrong.person.key[0] = '\0';
    refuses(&wrong, UJREG_REFUSED);
    wrong = a_registration();
    wrong.reason = 11; /* of a registration that lasts */
    refuses(&wrong, UJREG_REFUSED);
    wrong = a_registration();
    strcpy(wrong.person.key, "330106");
    refuses(&wrong, UJREG_ERROR_ARGUMENT);
    wrong = a_registration();
    wrong.area = 33;
    refuses(&wrong, UJREG_ERROR_ARGUMENT);
    wrong = a_registration();
    wrong.state = 99;
    refuses(&wrong, UJREG_ERROR_ARGUMENT);
    wrong = a_registration();
    wrong.registered.day = 32;
    refuses(&wrong, UJREG_ERROR_ARGUMENT);
    wrong = a_registration();
    wrong.size--;
    refuses(&wrong, UJREG_ERROR_VERSION);
}

static void an_event_that_no_reader_would_take_is_refused(void **state) {
    (void)state;
    ujreg_record record;
    const ujreg_deregistration decoded = {.size = sizeof decoded};
    static char long_text[(1 << 16) + 1];
    ujreg_event event = an_exit(&record);
    event.record = NULL;
    event.deregistration = &decoded; /* not as it was received */
    assert_int_equal(ujreg_event_json(&event, NULL, 0, NULL), UJREG_REFUSED);
    event = an_exit(&record);
    event.date.month = 13;
    assert_int_equal(ujreg_event_json(&event, NULL, 0, NULL), UJREG_ERROR_ARGUMENT);
    event = an_exit(&record);
    event.kind = 99;
    assert_int_equal(ujreg_event_json(&event, NULL, 0, NULL), UJREG_ERROR_ARGUMENT);
    event = an_exit(&record);
    record.aac003 = (ujreg_text){"a\0b", 3};
    assert_int_equal(ujreg_event_json(&event, NULL, 0, NULL), UJREG_REFUSED);
    memset(long_text, 'a', sizeof long_text);
    record.aac003 = (ujreg_text){long_text, sizeof long_text - 1};
    assert_int_equal(ujreg_event_json(&event, NULL, 0, NULL), UJREG_ERROR_CAPACITY);
    record.aac003.size++;
    assert_int_equal(ujreg_event_json(&event, NULL, 0, NULL), UJREG_REFUSED);
    record.size = 0;
    assert_int_equal(ujreg_event_json(&event, NULL, 0, NULL), UJREG_ERROR_ARGUMENT);
}

static void a_writer_takes_rows_of_its_kind_until_it_is_finished(void **state) {
    (void)state;
    ujreg_record record;
    const ujreg_registration registration = a_registration();
    const ujreg_event event = an_exit(&record);
    ujreg_registration_writer *writer = begin(UJREG_ROWS_EVENTS, UJREG_FORMAT_NDJSON, 0);
    assert_int_equal(ujreg_registration_writer_write(writer, &registration), UJREG_ERROR_STATE);
    assert_int_equal(ujreg_registration_writer_write_event(writer, &event), UJREG_OK);
    assert_int_equal(ujreg_registration_writer_finish(writer), UJREG_OK);
    assert_int_equal(ujreg_registration_writer_write_event(writer, &event), UJREG_ERROR_STATE);
    ujreg_registration_writer_free(writer);
    writer = begin(UJREG_ROWS_REGISTRATIONS, UJREG_FORMAT_NDJSON, 0);
    assert_int_equal(ujreg_registration_writer_write_event(writer, &event), UJREG_ERROR_STATE);
    ujreg_registration_writer_free(writer);
}

static void a_sink_that_failed_stays_failed(void **state) {
    (void)state;
    const ujreg_registration registration = a_registration();
    ujreg_registration_writer *writer = begin(UJREG_ROWS_REGISTRATIONS, UJREG_FORMAT_CSV, 0);
    ujreg_status status = UJREG_OK;
    kept.most = 100;
    for (int i = 0; status == UJREG_OK && i < 1000; i++) {
        status = ujreg_registration_writer_write(writer, &registration);
    }
    assert_int_equal(status, UJREG_ERROR_IO);
    kept.most = sizeof kept.data - 1;
    assert_int_equal(ujreg_registration_writer_write(writer, &registration), UJREG_ERROR_IO);
    assert_int_equal(ujreg_registration_writer_finish(writer), UJREG_ERROR_IO);
    assert_int_equal(kept.size, 0);
    ujreg_registration_writer_free(writer);
}

/* UJREG_END of a sink is no failure, and a sink cannot write into its own writer. */
static ujreg_status UJREG_CALL enough(void *context, const char *data, size_t size) {
    ujreg_registration_writer **writer = context;
    const ujreg_registration registration = a_registration();
    (void)data;
    (void)size;
    assert_int_equal(ujreg_registration_writer_write(*writer, &registration), UJREG_ERROR_STATE);
    assert_int_equal(ujreg_registration_writer_finish(*writer), UJREG_ERROR_STATE);
    return UJREG_END;
}

static void a_sink_that_has_enough_stops_the_writer(void **state) {
    (void)state;
    const ujreg_registration registration = a_registration();
    const ujreg_registration_writer_options options = {.size = sizeof options, .format = UJREG_FORMAT_NDJSON};
    ujreg_registration_writer *writer;
    assert_int_equal(ujreg_registration_writer_new(NULL, &options, enough, &writer, &writer), UJREG_OK);
    assert_int_equal(ujreg_registration_writer_write(writer, &registration), UJREG_OK);
    assert_int_equal(ujreg_registration_writer_finish(writer), UJREG_STOPPED);
    assert_int_equal(ujreg_registration_writer_write(writer, &registration), UJREG_STOPPED);
    ujreg_registration_writer_free(writer);
}

static void options_out_of_range_make_no_writer(void **state) {
    (void)state;
    static const ujreg_registration_writer_options good = {.size = sizeof good, .format = UJREG_FORMAT_CSV};
    ujreg_registration_writer_options wrong[6];
    ujreg_registration_writer *writer;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        wrong[i] = good;
    }
    wrong[0].flags = 1;
    wrong[1].reserved = 1;
    wrong[2].rows = 2;
    wrong[3].no_header = 2;
    wrong[4].format = UJREG_FORMAT_AUTO;
    wrong[5].format = UJREG_FORMAT_XML;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_int_equal(ujreg_registration_writer_new(NULL, &wrong[i], keep, &kept, &writer), UJREG_ERROR_ARGUMENT);
        assert_null(writer);
    }
    assert_int_equal(ujreg_registration_writer_new(NULL, NULL, keep, &kept, &writer), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_registration_writer_new(NULL, &good, NULL, &kept, &writer), UJREG_ERROR_ARGUMENT);
    ujreg_registration_writer_free(NULL);
    assert_int_equal(ujreg_registration_writer_rows(NULL), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ndjson_has_no_key_without_a_value),
        cmocka_unit_test(csv_has_a_header_and_every_column),
        cmocka_unit_test(a_file_without_rows_has_its_header_unless_it_goes_on),
        cmocka_unit_test(an_exit_has_its_record_beside_it_under_the_items_codes),
        cmocka_unit_test(each_registration_comes_back_from_each_format),
        cmocka_unit_test(each_registration_comes_back_from_its_object),
        cmocka_unit_test(an_event_comes_back_with_its_record),
        cmocka_unit_test(exactly_one_object_is_parsed),
        cmocka_unit_test(what_is_wrong_stands_where_it_is_in_the_text),
        cmocka_unit_test(a_row_that_no_reader_would_take_is_refused_whole),
        cmocka_unit_test(an_event_that_no_reader_would_take_is_refused),
        cmocka_unit_test(a_writer_takes_rows_of_its_kind_until_it_is_finished),
        cmocka_unit_test(a_sink_that_failed_stays_failed),
        cmocka_unit_test(a_sink_that_has_enough_stops_the_writer),
        cmocka_unit_test(options_out_of_range_make_no_writer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
