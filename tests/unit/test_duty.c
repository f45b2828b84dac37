/* SPDX-License-Identifier: Apache-2.0 */
/* Deadlines (STANDARD 8): the vectors of duties.tsv, and what the functions owe their caller. */
#include "unit.h"

#include <ujreg/ujreg.h>

#include "life_cycle.h"
#include "vectors.h"

struct member {
    const char *name;
    size_t place;
    int32_t is_date;
};

#define DATE(name) {#name, offsetof(ujreg_registration, name), 1}
#define NUMBER(name) {#name, offsetof(ujreg_registration, name), 0}
#define OPTION(name) {#name, offsetof(ujreg_duty_options, name), 0}

static const struct member registration_members[] = {
    NUMBER(state),        NUMBER(flags),      DATE(applied),       DATE(accepted),      DATE(decided),
    DATE(audit_uploaded), DATE(registered),   DATE(first_attempt), DATE(first_contact), DATE(last_follow_up),
    DATE(review_since),   DATE(deregistered), DATE(handled),       DATE(exit_notified), DATE(exit_uploaded),
};

static const struct member option_members[] = {
    OPTION(t1_from),     OPTION(t1_workdays), OPTION(t2_counts), OPTION(t2_workdays), OPTION(t3_month),
    OPTION(t4_workdays), OPTION(t6_day),      OPTION(t7_day),    OPTION(filed_month),
};

/* Sets the members that a cell names, "registered=20200803 flags=8". */
static void set_members(void *target, const struct member *members, size_t count, char *cell) {
    if (strcmp(cell, "-") == 0) {
        return;
    }
    for (char *word = strtok(cell, " "); word; word = strtok(NULL, " ")) {
        char *value = strchr(word, '=');
        assert_non_null(value);
        *value++ = '\0';
        size_t i = 0;
        while (i < count && strcmp(members[i].name, word) != 0) {
            i++;
        }
        if (i == count) {
            fail_msg("duties.tsv: what is %s?", word);
        }
        int32_t number = (int32_t)atoi(value);
        ujreg_date date = day(number);
        memcpy((char *)target + members[i].place, members[i].is_date ? (void *)&date : (void *)&number, 4);
    }
}

static void check_duty(char **cells, int line, void *context) {
    ujreg_registration registration = sample_none();
    ujreg_duty_options options;
    ujreg_duty duty, all[UJREG_DUTY_COUNT];
    ujreg_date asked = day((int32_t)atoi(cells[3]));
    int32_t kind = ujreg_life_cycle_find(UJREG_LIST_DUTY, cells[4], strlen(cells[4]));
    (void)context;
    memset(&options, 0, sizeof options);
    options.size = sizeof options;
    set_members(&registration, registration_members, sizeof registration_members / sizeof *registration_members,
                cells[1]);
    set_members(&options, option_members, sizeof option_members / sizeof *option_members, cells[2]);
    duty.size = all[0].size = sizeof duty;
    assert_int_equal(ujreg_duty_get(NULL, &registration, kind, &asked, &options, &duty), UJREG_OK);
    int32_t due = strcmp(cells[6], "-") == 0 ? 0 : (int32_t)atoi(cells[6]);
    if (duty.state != ujreg_life_cycle_find(UJREG_LIST_DUTY_STATE, cells[5], strlen(cells[5])) ||
        number_of(&duty.due) != due || duty.late != atoi(cells[7])) {
        fail_msg("duties.tsv:%d %s: state %d, due %d, late %d", line, cells[0], (int)duty.state,
                 (int)number_of(&duty.due), (int)duty.late);
    }
    assert_int_equal(duty.duty, kind);
    assert_int_equal(duty.days, due ? ujreg_date_day_number(&duty.due) - ujreg_date_day_number(&asked) : 0);
    assert_int_equal(ujreg_duties(NULL, &registration, &asked, &options, all, UJREG_DUTY_COUNT, NULL), UJREG_OK);
    assert_memory_equal(&all[kind - 1], &duty, sizeof duty);
}

static void deadlines_are_those_of_the_standard(void **state) {
    (void)state;
    assert_true(vectors_read("duties.tsv", 8, check_duty, NULL) > 90);
}

static void the_first_statistics_were_due_on_the_notices_own_date(void **state) {
    ujreg_date due;
    (void)state;
    assert_int_equal(ujreg_statistics_due(NULL, 202009, UJREG_T7_ROLLED, &due), UJREG_OK);
    assert_int_equal(number_of(&due), 20201009);
    assert_int_equal(ujreg_statistics_due(NULL, 202008, UJREG_T7_ROLLED, &due), UJREG_INVALID);
    assert_int_equal(number_of(&due), 0);
    assert_int_equal(ujreg_statistics_due(NULL, 202013, UJREG_T7_ROLLED, &due), UJREG_INVALID);
    assert_int_equal(ujreg_statistics_due(NULL, 202612, UJREG_T7_ROLLED, &due), UJREG_UNKNOWN);
    assert_int_equal(ujreg_statistics_due(NULL, 202612, UJREG_T7_UNROLLED, &due), UJREG_OK);
    assert_int_equal(number_of(&due), 20270103);
    assert_int_equal(ujreg_statistics_due(NULL, 202009, 3, &due), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_statistics_due(NULL, 202009, UJREG_T7_ROLLED, NULL), UJREG_ERROR_ARGUMENT);
}

static void a_year_loaded_by_the_caller_makes_the_answer_known(void **state) {
    static const char days[] = "date\tkind\tname\n2027-01-01\tholiday\tA\n2027-10-01\tholiday\tB\n";
    ujreg_calendar *calendar;
    ujreg_date due;
    (void)state;
    assert_int_equal(ujreg_calendar_new(NULL, &calendar), UJREG_OK);
    assert_int_equal(ujreg_calendar_load(calendar, UJREG_CALENDAR_NATIONAL, days, sizeof days - 1, NULL), UJREG_OK);
    assert_int_equal(ujreg_statistics_due(calendar, 202612, UJREG_T7_ROLLED, &due), UJREG_OK);
    assert_int_equal(number_of(&due), 20270104);
    ujreg_calendar_free(calendar);
}

/* A limit that is wider than the notice's is no reading of it. */
static void limits_may_be_stricter_and_not_wider(void **state) {
    static const struct {
        size_t place;
        int32_t good, bad;
    } limits[] = {
        {offsetof(ujreg_duty_options, t1_workdays), 3, 4}, {offsetof(ujreg_duty_options, t1_workdays), 1, -1},
        {offsetof(ujreg_duty_options, t2_workdays), 5, 6}, {offsetof(ujreg_duty_options, t4_workdays), 366, 367},
        {offsetof(ujreg_duty_options, t1_from), 1, 2},     {offsetof(ujreg_duty_options, t2_counts), 1, 2},
        {offsetof(ujreg_duty_options, t3_month), 2, 3},    {offsetof(ujreg_duty_options, t6_day), 1, 2},
        {offsetof(ujreg_duty_options, t7_day), 2, 3},      {offsetof(ujreg_duty_options, filed_month), 202009, 202008},
    };
    ujreg_registration registration = sample_none();
    ujreg_date asked = day(20200901);
    (void)state;
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        ujreg_duty_options options;
        ujreg_duty duty;
        memset(&options, 0, sizeof options);
        options.size = sizeof options;
        duty.size = sizeof duty;
        memcpy((char *)&options + limits[i].place, &limits[i].good, 4);
        assert_int_equal(ujreg_duty_get(NULL, &registration, 1, &asked, &options, &duty), UJREG_OK);
        memcpy((char *)&options + limits[i].place, &limits[i].bad, 4);
        assert_int_equal(ujreg_duty_get(NULL, &registration, 1, &asked, &options, &duty), UJREG_ERROR_ARGUMENT);
    }
}

static void wrong_arguments_are_told(void **state) {
    ujreg_registration registration = sample_none();
    ujreg_date asked = day(20200901), none = day(0);
    ujreg_duty duty, duties[3];
    size_t needed = 0;
    (void)state;
    duty.size = sizeof duty;
    assert_int_equal(ujreg_duty_get(NULL, NULL, 1, &asked, NULL, &duty), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_duty_get(NULL, &registration, 1, &none, NULL, &duty), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_duty_get(NULL, &registration, 8, &asked, NULL, &duty), UJREG_UNKNOWN);
    assert_int_equal(ujreg_duty_get(NULL, &registration, 1, &asked, NULL, NULL), UJREG_ERROR_ARGUMENT);
    duty.size++;
    assert_int_equal(ujreg_duty_get(NULL, &registration, 1, &asked, NULL, &duty), UJREG_ERROR_VERSION);
    assert_int_equal(ujreg_duties(NULL, &registration, &asked, NULL, NULL, 0, &needed), UJREG_ERROR_CAPACITY);
    assert_int_equal(needed, UJREG_DUTY_COUNT);
    duties[0].size = sizeof duties[0];
    assert_int_equal(ujreg_duties(NULL, &registration, &asked, NULL, duties, 3, NULL), UJREG_ERROR_CAPACITY);
    assert_int_equal(duties[2].duty, UJREG_DUTY_T3_FOLLOW_UP);
    registration.size = 4;
    assert_int_equal(ujreg_duties(NULL, &registration, &asked, NULL, duties, 3, NULL), UJREG_ERROR_VERSION);
}

static void a_registration_that_lives_owes_what_its_events_left_open(void **state) {
    ujreg_profile *profile = sample_profile(UJREG_RULES_STANDARD, 20251230);
    ujreg_registration registration = sample_in_state(profile, UJREG_STATE_REGISTERED, 20200803);
    static const int32_t before[] = {UJREG_DUTY_STATE_DONE, UJREG_DUTY_STATE_OPEN,
                                     UJREG_DUTY_STATE_OPEN, UJREG_DUTY_STATE_NOT_APPLICABLE,
                                     UJREG_DUTY_STATE_OPEN, UJREG_DUTY_STATE_NOT_APPLICABLE};
    static const int32_t after[] = {UJREG_DUTY_STATE_DONE, UJREG_DUTY_STATE_DONE, UJREG_DUTY_STATE_NOT_APPLICABLE,
                                    UJREG_DUTY_STATE_OPEN, UJREG_DUTY_STATE_DONE, UJREG_DUTY_STATE_OPEN};
    ujreg_date asked = day(20200803);
    ujreg_duty duties[UJREG_DUTY_COUNT];
    (void)state;
    duties[0].size = sizeof duties[0];
    assert_int_equal(ujreg_duties(NULL, &registration, &asked, NULL, duties, UJREG_DUTY_COUNT, NULL), UJREG_OK);
    for (int32_t i = 0; i < 6; i++) {
        assert_int_equal(duties[i].state, before[i]);
    }
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_AUDIT_ACKNOWLEDGED, 20200803, NULL), UJREG_OK);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_CONTACT, 20200805, NULL), UJREG_OK);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_EXIT_GROUND, 20200901, NULL), UJREG_OK);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_DEREGISTER, 20200902, NULL), UJREG_OK);
    asked = day(20200902);
    assert_int_equal(ujreg_duties(NULL, &registration, &asked, NULL, duties, UJREG_DUTY_COUNT, NULL), UJREG_OK);
    for (int32_t i = 0; i < 6; i++) {
        assert_int_equal(duties[i].state, after[i]);
    }
    ujreg_profile_free(profile);
}

static void a_duty_is_an_object_with_the_promised_keys(void **state) {
    (void)state;
    static const ujreg_date day = {2021, 3, 10};
    ujreg_registration registration = {.size = sizeof registration,
                                       .state = UJREG_STATE_REGISTERED,
                                       .person = {.key = "N:11010519491231002X"},
                                       .area = 330106,
                                       .registered = {2021, 3, 1},
                                       .last_event = {2021, 3, 1}};
    ujreg_duty duty = {.size = sizeof duty};
    char text[1024];
    size_t needed;
    assert_int_equal(ujreg_duty_get(NULL, &registration, UJREG_DUTY_T2_FIRST_CONTACT, &day, NULL, &duty), UJREG_OK);
    assert_int_equal(ujreg_duty_json(&duty, &registration, 0, "a\"b", 3, 2, 3, text, sizeof text, &needed), UJREG_OK);
    assert_string_equal(text,
                        "{\"type\":\"duty\",\"duty\":\"t2-first-contact\",\"status\":\"overdue\",\"since\":\"20210301\","
                        "\"due\":\"20210308\",\"done\":null,\"late\":false,\"days\":-2,\"clause\":\"N(三)\","
                        "\"file\":\"a\\\"b\",\"record\":2,\"line\":3,\"person\":\"110105********002X\","
                        "\"application\":null,\"area\":\"330106\",\"state\":\"registered\"}");
    assert_int_equal(needed, strlen(text));
    assert_int_equal(ujreg_duty_json(&duty, &registration, UJREG_SHOW_VALUES, NULL, 0, 0, 0, text, sizeof text, NULL),
                     UJREG_OK);
    assert_non_null(strstr(text, "\"file\":null,\"record\":0,\"line\":0,\"person\":\"11010519491231002X\""));
    assert_int_equal(ujreg_duty_get(NULL, &registration, UJREG_DUTY_T7_STATISTICS, &day, NULL, &duty), UJREG_OK);
    assert_int_equal(ujreg_duty_json(&duty, NULL, 0, NULL, 0, 0, 0, text, sizeof text, &needed), UJREG_OK);
    assert_non_null(strstr(text, ",\"month\":\"2021-03\"}")); /* of the agency, not of a person */
    assert_int_equal(ujreg_duty_json(&duty, NULL, 0, NULL, 0, 0, 0, text, needed, NULL), UJREG_ERROR_CAPACITY);
    assert_int_equal(ujreg_duty_json(&duty, NULL, 1, NULL, 0, 0, 0, text, sizeof text, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_duty_json(NULL, NULL, 0, NULL, 0, 0, 0, text, sizeof text, NULL), UJREG_ERROR_ARGUMENT);
    registration.state = 99;
    assert_int_equal(ujreg_duty_json(&duty, &registration, 0, NULL, 0, 0, 0, text, sizeof text, NULL),
                     UJREG_ERROR_ARGUMENT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(deadlines_are_those_of_the_standard),
        cmocka_unit_test(the_first_statistics_were_due_on_the_notices_own_date),
        cmocka_unit_test(a_year_loaded_by_the_caller_makes_the_answer_known),
        cmocka_unit_test(limits_may_be_stricter_and_not_wider),
        cmocka_unit_test(wrong_arguments_are_told),
        cmocka_unit_test(a_registration_that_lives_owes_what_its_events_left_open),
        cmocka_unit_test(a_duty_is_an_object_with_the_promised_keys),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
