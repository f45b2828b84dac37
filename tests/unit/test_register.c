/* SPDX-License-Identifier: Apache-2.0 */
/* The register: whose event it is, what stays of former registrations, and that a refusal changes nothing (N(一) to N(八)). */
#include "unit.h"

#include <ujreg/ujreg.h>

#include "failing_memory.h"

static ujreg_profile *profile;
static ujreg_findings *findings;
static ujreg_register *people;

static int start(void **state) {
    (void)state;
    const ujreg_profile_options options = {.size = sizeof options, .today = {2021, 12, 31}};
    assert_int_equal(ujreg_profile_new(NULL, &options, &profile), UJREG_OK);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    return 0;
}

static int end(void **state) {
    (void)state;
    ujreg_profile_free(profile);
    ujreg_findings_free(findings);
    return 0;
}

static int begin(void **state) {
    (void)state;
    ujreg_findings_clear(findings);
    return ujreg_register_new(NULL, NULL, &people);
}

static int finish(void **state) {
    (void)state;
    ujreg_register_free(people);
    return 0;
}

static ujreg_registration registration_of(const char *key, int32_t cycles, const char *application) {
    ujreg_registration registration = {.size = sizeof registration,
                                       .state = UJREG_STATE_REGISTERED,
                                       .area = 330106,
                                       .registered = {2021, 3, 1},
                                       .last_event = {2021, 3, 1},
                                       .cycles = cycles};
    strcpy(registration.person.key, key);
    strcpy(registration.application, application);
    return registration;
}

static void add(const char *key, int32_t cycles, const char *application) {
    const ujreg_registration registration = registration_of(key, cycles, application);
    assert_int_equal(ujreg_register_add(people, &registration), UJREG_OK);
}

static ujreg_registration found(const char *key) {
    ujreg_registration registration = {.size = sizeof registration};
    assert_int_equal(ujreg_register_find(people, key, strlen(key), &registration), UJREG_OK);
    return registration;
}

static ujreg_status by_application(const char *application, ujreg_registration *registration) {
    registration->size = sizeof *registration;
    return ujreg_register_find_application(people, application, strlen(application), registration);
}

static ujreg_event event_of(int32_t kind, const char *key, const char *application, uint8_t day) {
    ujreg_event event = {.size = sizeof event, .kind = kind, .date = {2021, 3, day}};
    strcpy(event.person.key, key);
    strcpy(event.application, application);
    if (kind == UJREG_EVENT_APPLY) {
        event.area = 330106;
        event.place = UJREG_PLACE_RESIDENCE;
    }
    return event;
}

static ujreg_status happens(int32_t kind, const char *key, const char *application, uint8_t day) {
    const ujreg_event event = event_of(kind, key, application, day);
    return ujreg_register_apply(people, profile, &event, findings);
}

static int32_t last_rule(void) {
    ujreg_finding finding = {.size = sizeof finding};
    const size_t count = ujreg_findings_count(findings);
    assert_int_equal(ujreg_findings_get(findings, count - 1, &finding), UJREG_OK);
    return finding.rule;
}

static void a_person_comes_with_the_first_event_that_is_allowed(void **state) {
    (void)state;
    assert_int_equal(happens(UJREG_EVENT_CONTACT, "N:1", "", 1), UJREG_REFUSED);
    assert_int_equal(ujreg_register_count(people), 0);
    assert_int_equal(happens(UJREG_EVENT_APPLY, "N:1", "A1", 1), UJREG_OK);
    assert_int_equal(ujreg_register_count(people), 1);
    assert_int_equal(found("N:1").state, UJREG_STATE_APPLIED);
}

static void later_events_find_it_by_the_application(void **state) {
    (void)state;
    ujreg_registration registration;
    assert_int_equal(happens(UJREG_EVENT_APPLY, "N:1", "A1", 1), UJREG_OK);
    assert_int_equal(happens(UJREG_EVENT_ACCEPT, "", "A1", 2), UJREG_OK);
    assert_int_equal(by_application("A1", &registration), UJREG_OK);
    assert_int_equal(registration.state, UJREG_STATE_REVIEWING);
    assert_int_equal(happens(UJREG_EVENT_ACCEPT, "", "A2", 3), UJREG_UNKNOWN);
    assert_int_equal(last_rule(), UJREG_RULE_READER_APPLICATION_UNKNOWN);
}

static void an_event_of_nobody_is_told(void **state) {
    (void)state;
    assert_int_equal(happens(UJREG_EVENT_CONTACT, "", "", 1), UJREG_UNKNOWN);
    assert_int_equal(last_rule(), UJREG_RULE_STATE_PERSON_MISSING);
    const ujreg_event event = event_of(UJREG_EVENT_CONTACT, "", "", 1);
    assert_int_equal(ujreg_register_apply(people, profile, &event, NULL), UJREG_UNKNOWN);
}

static void what_is_refused_changes_nothing(void **state) {
    (void)state;
    add("N:1", 1, "A1");
    const ujreg_registration before = found("N:1");
    assert_int_equal(happens(UJREG_EVENT_APPLY, "N:1", "A2", 5), UJREG_REFUSED); /* N(六): it lasts */
    const ujreg_registration after = found("N:1");
    assert_memory_equal(&before, &after, sizeof before);
    ujreg_registration registration;
    assert_int_equal(by_application("A2", &registration), UJREG_UNKNOWN);
}

static void who_applies_again_leaves_the_ended_registration_behind(void **state) {
    (void)state;
    ujreg_registration ended = registration_of("N:1", 1, "A1"), registration = {.size = sizeof registration};
    ended.state = UJREG_STATE_EXITED;
    ended.deregistered = ended.handled = (ujreg_date){2021, 3, 2};
    ended.reason = 11;
    assert_int_equal(ujreg_register_add(people, &ended), UJREG_OK);
    assert_int_equal(happens(UJREG_EVENT_APPLY, "N:1", "A2", 5), UJREG_OK);
    assert_int_equal(ujreg_register_count(people), 1);
    assert_int_equal(ujreg_register_former_count(people), 1);
    assert_int_equal(ujreg_register_former_at(people, 0, &registration), UJREG_OK);
    assert_memory_equal(&registration, &ended, sizeof ended);
    assert_int_equal(ujreg_register_former_at(people, 1, &registration), UJREG_END);
    assert_int_equal(by_application("A1", &registration), UJREG_UNKNOWN);
    assert_int_equal(by_application("A2", &registration), UJREG_OK);
}

static void the_number_of_an_application_belongs_to_who_used_it_first(void **state) {
    (void)state;
    ujreg_registration registration;
    add("N:1", 1, "A1");
    add("N:2", 1, "A1");
    assert_int_equal(by_application("A1", &registration), UJREG_OK);
    assert_string_equal(registration.person.key, "N:1");
}

static void of_one_person_the_most_cycles_are_the_present_ones(void **state) {
    (void)state;
    ujreg_registration registration = {.size = sizeof registration};
    add("N:1", 2, "A2");
    add("N:1", 1, "A1");
    add("N:1", 3, "A3");
    assert_int_equal(ujreg_register_count(people), 1);
    assert_int_equal(found("N:1").cycles, 3);
    assert_int_equal(ujreg_register_former_count(people), 2);
    assert_int_equal(ujreg_register_former_at(people, 0, &registration), UJREG_OK);
    assert_int_equal(registration.cycles, 1);
    assert_int_equal(ujreg_register_former_at(people, 1, &registration), UJREG_OK);
    assert_int_equal(registration.cycles, 2);
}

static void persons_stay_in_the_order_in_which_they_came(void **state) {
    (void)state;
    enum { COUNT = 5000 };
    ujreg_registration registration = {.size = sizeof registration};
    char key[16];
    for (int i = 0; i < COUNT; i++) {
        snprintf(key, sizeof key, "N:%d", i * 7919 % COUNT);
        add(key, 1, key);
    }
    for (int i = 0; i < COUNT; i++) {
        snprintf(key, sizeof key, "N:%d", i * 7919 % COUNT);
        assert_int_equal(ujreg_register_at(people, (size_t)i, &registration), UJREG_OK);
        assert_string_equal(registration.person.key, key);
        assert_int_equal(by_application(key, &registration), UJREG_OK);
        assert_string_equal(registration.person.key, key);
    }
    assert_int_equal(ujreg_register_at(people, COUNT, &registration), UJREG_END);
    assert_true(ujreg_register_memory(people) >= COUNT * sizeof registration);
}

static void a_registration_without_a_person_is_not_added(void **state) {
    (void)state;
    ujreg_registration registration = registration_of("", 1, "A1");
    assert_int_equal(ujreg_register_add(people, &registration), UJREG_INVALID);
    registration = registration_of("N:1", 1, "A1");
    registration.state = 99;
    assert_int_equal(ujreg_register_add(people, &registration), UJREG_ERROR_ARGUMENT);
    registration.size = 1;
    assert_int_equal(ujreg_register_add(people, &registration), UJREG_ERROR_VERSION);
    assert_int_equal(ujreg_register_count(people), 0);
}

static void the_limit_of_memory_holds_and_leaves_what_is_there(void **state) {
    (void)state;
    const ujreg_register_options options = {.size = sizeof options, .max_bytes = 3 << 20};
    ujreg_register *small;
    ujreg_status status = UJREG_OK;
    size_t count = 0;
    assert_int_equal(ujreg_register_new(NULL, &options, &small), UJREG_OK);
    for (int i = 0; status == UJREG_OK && i < 100000; i++) {
        char key[16];
        snprintf(key, sizeof key, "N:%d", i);
        const ujreg_registration registration = registration_of(key, 1, "");
        status = ujreg_register_add(small, &registration);
        count += status == UJREG_OK;
    }
    assert_int_equal(status, UJREG_ERROR_LIMIT);
    assert_int_equal(ujreg_register_count(small), count);
    assert_true(ujreg_register_memory(small) <= options.max_bytes);
    ujreg_register_free(small);
}

static void what_memory_refuses_changes_nothing(void **state) {
    (void)state;
    ujreg_status status = UJREG_ERROR_MEMORY;
    for (int64_t n = 1; status == UJREG_ERROR_MEMORY; n++) {
        struct failing_memory memory = {.fail_at = n};
        ujreg_allocator allocator = failing_memory_allocator(&memory);
        ujreg_register *held = NULL;
        status = ujreg_register_new(&allocator, NULL, &held);
        for (int i = 0; status == UJREG_OK && i < 3000; i++) {
            char key[16];
            snprintf(key, sizeof key, "N:%d", i / 2);
            const ujreg_registration registration = registration_of(key, i % 2, key);
            const size_t before = ujreg_register_count(held), former = ujreg_register_former_count(held);
            status = ujreg_register_add(held, &registration);
            if (status != UJREG_OK) {
                assert_int_equal(ujreg_register_count(held), before);
                assert_int_equal(ujreg_register_former_count(held), former);
                memory.fail_at = 0;
                assert_int_equal(ujreg_register_add(held, &registration), UJREG_OK);
            }
        }
        ujreg_register_free(held);
        assert_int_equal(memory.alive, 0);
        assert_true(n < 100);
    }
    assert_int_equal(status, UJREG_OK);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_person_comes_with_the_first_event_that_is_allowed, begin, finish),
        cmocka_unit_test_setup_teardown(later_events_find_it_by_the_application, begin, finish),
        cmocka_unit_test_setup_teardown(an_event_of_nobody_is_told, begin, finish),
        cmocka_unit_test_setup_teardown(what_is_refused_changes_nothing, begin, finish),
        cmocka_unit_test_setup_teardown(who_applies_again_leaves_the_ended_registration_behind, begin, finish),
        cmocka_unit_test_setup_teardown(the_number_of_an_application_belongs_to_who_used_it_first, begin, finish),
        cmocka_unit_test_setup_teardown(of_one_person_the_most_cycles_are_the_present_ones, begin, finish),
        cmocka_unit_test_setup_teardown(persons_stay_in_the_order_in_which_they_came, begin, finish),
        cmocka_unit_test_setup_teardown(a_registration_without_a_person_is_not_added, begin, finish),
        cmocka_unit_test(the_limit_of_memory_holds_and_leaves_what_is_there),
        cmocka_unit_test(what_memory_refuses_changes_nothing),
    };
    return cmocka_run_group_tests(tests, start, end);
}
