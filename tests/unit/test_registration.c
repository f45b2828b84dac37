/* SPDX-License-Identifier: Apache-2.0 */
/* The life cycle (STANDARD 7): every state with every event, the scenarios of life_cycle.tsv, and what holds for any
 * sequence of events. */
#include "unit.h"

#include <ujreg/ujreg.h>

#include "failing_memory.h"
#include "life_cycle.h"
#include "vectors.h"

#define TODAY 20251230

static ujreg_profile *profile;
static ujreg_findings *findings;

static int open_all(void **state) {
    (void)state;
    profile = sample_profile(UJREG_RULES_STANDARD, TODAY);
    return ujreg_findings_new(NULL, &findings) == UJREG_OK ? 0 : -1;
}

static int close_all(void **state) {
    (void)state;
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
    return 0;
}

static int32_t named(int32_t list, const char *name) {
    int32_t number = ujreg_life_cycle_find(list, name, strlen(name));
    if (number < 0) {
        fail_msg("no %s in list %d", name, (int)list);
    }
    return number;
}

/* The rules told, separated by spaces: the life cycle's, and the errors of the record. */
static void rules_told(char *text, size_t capacity) {
    size_t used = 0;
    text[0] = '\0';
    for (size_t i = 0; i < ujreg_findings_count(findings); i++) {
        ujreg_finding finding;
        ujreg_rule_info info;
        char message[2048];
        finding.size = sizeof finding;
        info.size = sizeof info;
        assert_int_equal(ujreg_findings_get(findings, i, &finding), UJREG_OK);
        assert_int_equal(ujreg_rule_get(finding.rule, &info), UJREG_OK);
        for (int32_t language = UJREG_LANGUAGE_ZH; language <= UJREG_LANGUAGE_EN; language++) {
            assert_int_equal(ujreg_finding_message(&finding, language, message, sizeof message, NULL), UJREG_OK);
            assert_null(strchr(message, '{'));
        }
        if (strncmp(info.name, "state.", 6) == 0 || finding.severity == UJREG_SEVERITY_ERROR) {
            used += (size_t)snprintf(text + used, capacity - used, "%s%s", used ? " " : "", info.name);
        }
    }
}

static void check_pair(char **cells, int line, void *context) {
    int32_t from = named(UJREG_LIST_STATE, cells[0]);
    int32_t event = named(UJREG_LIST_EVENT, cells[1]);
    ujreg_registration registration = sample_in_state(profile, from, 20200803);
    ujreg_registration before = registration;
    char told[512];
    uint8_t *seen = context;
    ujreg_findings_clear(findings);
    ujreg_status status = sample_apply(profile, &registration, event, 20200804, findings);
    rules_told(told, sizeof told);
    int32_t allowed = strcmp(cells[2], "ok") == 0;
    if (status != (allowed ? UJREG_OK : UJREG_REFUSED) || registration.state != named(UJREG_LIST_STATE, cells[3]) ||
        strcmp(told, allowed ? "" : cells[4]) != 0) {
        fail_msg("transitions.tsv:%d %s, %s: status %d, state %d, %s", line, cells[0], cells[1], (int)status,
                 (int)registration.state, told);
    }
    if (!allowed) {
        assert_memory_equal(&registration, &before, sizeof before);
    }
    seen[from * 32 + event]++;
}

static void every_event_in_every_state_is_what_the_standard_says(void **state) {
    uint8_t seen[8 * 32] = {0};
    (void)state;
    vectors_read("transitions.tsv", 5, check_pair, seen);
    for (int32_t from = 0; from < ujreg_life_cycle_count(UJREG_LIST_STATE); from++) {
        for (int32_t event = 1; event <= ujreg_life_cycle_count(UJREG_LIST_EVENT); event++) {
            assert_int_equal(seen[from * 32 + event], 1);
        }
    }
}

struct scenario {
    char title[256];
    ujreg_registration registration;
};

static int32_t number_in(const char *value) {
    return strcmp(value, "-") == 0 ? 0 : (int32_t)atoi(value);
}

static int32_t fact_in(const char *value) {
    return named(UJREG_LIST_FACT, value);
}

/* One `key=value` of the column `with`. */
static void set_with(ujreg_event *event, struct sample_record *record, int32_t *form, const char *key, const char *value) {
    static const ujreg_text none = {NULL, 0};
    ujreg_person *person = &event->person;
    if (strcmp(key, "person") == 0) {
        memset(person->key, 0, sizeof person->key);
        if (value[0] != '-') {
            sample_key(value[0], person->key);
        }
    } else if (strcmp(key, "record-person") == 0) {
        sample_number(value[0], record->number);
    } else if (strcmp(key, "record") == 0) {
        *form = value[0] == 'n' ? 0 : value[1] == 'y' ? 2 : 1;
    } else if (strcmp(key, "birth") == 0) {
        person->birth = day(number_in(value));
    } else if (strcmp(key, "registered") == 0) {
        event->registered = day(number_in(value));
    } else if (strcmp(key, "last") == 0) {
        event->last_contact = day(number_in(value));
    } else if (strcmp(key, "application") == 0) {
        snprintf(event->application, sizeof event->application, "%.39s", value);
    } else if (strcmp(key, "reason") == 0) {
        if (event->kind == UJREG_EVENT_EXIT_GROUND) {
            event->reason = number_in(value);
        }
        snprintf(record->reason, sizeof record->reason, "%02d", (int)number_in(value));
    } else if (strcmp(key, "AAE036") == 0) {
        snprintf(record->handled, sizeof record->handled, "%.8s", value);
    } else if (strcmp(key, "ADC210") == 0) {
        snprintf(record->deregistered, sizeof record->deregistered, "%.8s", value);
    } else if (strcmp(key, "AAB301") == 0) {
        record->record.aab301 = text_of(strcmp(value, "330100") == 0 ? "330100" : "110101");
    } else if (strcmp(key, "AAC002") == 0) {
        record->number[17] = record->number[17] == '0' ? '1' : '0';
    } else if (strcmp(key, "AAE011") == 0) {
        record->record.aae011 = none;
    } else {
        static const struct {
            const char *key;
            size_t place;
            int32_t fact;
        } numbers[] = {
            {"place", offsetof(ujreg_event, place), 0},
            {"area", offsetof(ujreg_event, area), 0},
            {"target", offsetof(ujreg_event, target), 0},
            {"evidence", offsetof(ujreg_event, evidence), 0},
            {"ground", offsetof(ujreg_event, ground), 0},
            {"verification", offsetof(ujreg_event, verification), 0},
            {"unanswered", offsetof(ujreg_event, unanswered), 0},
            {"event-reason", offsetof(ujreg_event, reason), 0},
            {"elsewhere", offsetof(ujreg_event, active_elsewhere), 1},
            {"loaded", offsetof(ujreg_event, loaded_before), 1},
            {"pension", offsetof(ujreg_event, person.pension), 1},
            {"able", offsetof(ujreg_event, person.able), 1},
            {"willing", offsetof(ujreg_event, person.willing), 1},
            {"work", offsetof(ujreg_event, person.out_of_work), 1},
        };
        for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
            if (strcmp(numbers[i].key, key) == 0) {
                int32_t number = numbers[i].fact ? fact_in(value) : number_in(value);
                memcpy((char *)event + numbers[i].place, &number, sizeof number);
                return;
            }
        }
        fail_msg("life_cycle.tsv: what is %s?", key);
    }
}

static void check_line(char **cells, int line, void *context) {
    struct scenario *scenario = context;
    struct sample_record record;
    ujreg_deregistration typed;
    char told[512];
    char with[512];
    if (strcmp(scenario->title, cells[0]) != 0) {
        snprintf(scenario->title, sizeof scenario->title, "%.255s", cells[0]);
        scenario->registration = sample_none();
    }
    ujreg_registration *registration = &scenario->registration;
    int32_t date = number_in(cells[1]);
    ujreg_event event = sample_event(named(UJREG_LIST_EVENT, cells[2]), date);
    int32_t form = event.kind == UJREG_EVENT_DEREGISTER;
    sample_record_fill(&record, 'A', registration->review_reason ? registration->review_reason : 11, date);
    snprintf(with, sizeof with, "%.511s", strcmp(cells[3], "-") == 0 ? "" : cells[3]);
    for (char *key = strtok(with, " "); key; key = strtok(NULL, " ")) {
        char *value = strchr(key, '=');
        assert_non_null(value);
        *value = '\0';
        set_with(&event, &record, &form, key, value + 1);
    }
    if (form == 1) {
        event.record = &record.record;
    } else if (form == 2) {
        typed.size = sizeof typed;
        assert_int_equal(ujreg_decode(profile, &record.record, &typed, NULL), UJREG_OK);
        event.deregistration = &typed;
    }
    ujreg_registration before = *registration;
    ujreg_findings_clear(findings);
    ujreg_status status = ujreg_registration_apply(profile, registration, &event, findings);
    rules_told(told, sizeof told);
    int32_t allowed = strcmp(cells[4], "ok") == 0;
    if (status != (allowed ? UJREG_OK : UJREG_REFUSED) || registration->state != named(UJREG_LIST_STATE, cells[5]) ||
        strcmp(told, strcmp(cells[6], "-") == 0 ? "" : cells[6]) != 0) {
        fail_msg("life_cycle.tsv:%d %s: status %d, state %d, told %s", line, cells[0], (int)status,
                 (int)registration->state, told);
    }
    if (!allowed) {
        assert_memory_equal(registration, &before, sizeof before);
        assert_int_equal(ujreg_registration_apply(profile, registration, &event, NULL), UJREG_REFUSED);
    }
}

static void scenarios_of_the_notice_end_as_it_says(void **state) {
    struct scenario scenario;
    (void)state;
    memset(&scenario, 0, sizeof scenario);
    assert_true(vectors_read("life_cycle.tsv", 7, check_line, &scenario) > 300);
}

static uint64_t next_random(uint64_t *seed) {
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return *seed >> 33;
}

/* An event with some of what it asks for, often wrong. */
static ujreg_event random_event(uint64_t *seed, int32_t date, struct sample_record *record) {
    ujreg_event event = sample_event((int32_t)(next_random(seed) % 23), date);
    uint64_t noise = next_random(seed);
    static const uint8_t reasons[] = {11, 21, 26, 31, 32, 90};
    int32_t reason = reasons[next_random(seed) % sizeof reasons];
    if (event.kind == UJREG_EVENT_EXIT_GROUND && noise & 1) {
        event.reason = reason;
    }
    if (event.kind == UJREG_EVENT_REFUSE) {
        event.ground = (int32_t)(noise % 16);
    }
    if (event.kind == UJREG_EVENT_DEREGISTER || event.kind == UJREG_EVENT_LOAD_EXISTING) {
        sample_record_fill(record, noise & 2 ? 'A' : 'B', noise & 4 ? 11 : reason, date);
        event.record = noise & 8 ? &record->record : NULL;
        event.target = noise & 16 ? UJREG_STATE_EXITED : UJREG_STATE_REGISTERED;
        event.verification = (int32_t)(noise >> 5 & 1);
    }
    if ((noise >> 6 & 7) == 0) {
        event.person.pension = (int32_t)(noise >> 9) % 3;
        sample_key(noise >> 11 & 1 ? 'A' : 'B', event.person.key);
    }
    event.unanswered = (noise >> 12 & 3) == 0;
    return event;
}

static const ujreg_transition *listed(int32_t from, int32_t kind, ujreg_transition *row) {
    for (int32_t i = 0;; i++) {
        row->size = sizeof *row;
        if (ujreg_transition_at(i, row) != UJREG_OK) {
            return NULL;
        }
        if (row->from == from && row->event == kind && row->to >= 0) {
            return row;
        }
    }
}

static void no_sequence_of_events_reaches_a_state_that_the_table_does_not_allow(void **state) {
    uint64_t seed = 2020;
    int32_t visits[8] = {0}, refused = 0;
    (void)state;
    for (int32_t person = 0; person < 600; person++) {
        ujreg_registration registration = sample_none();
        ujreg_date date = day(20200401);
        for (int32_t step = 0; step < 120; step++) {
            struct sample_record record;
            ujreg_transition row;
            (void)ujreg_date_add_days(&date, (int32_t)(next_random(&seed) % 20), &date);
            ujreg_event event = random_event(&seed, number_of(&date), &record);
            if (next_random(&seed) % 50 == 0) {
                (void)ujreg_date_add_days(&date, -40, &event.date);
            }
            ujreg_registration before = registration;
            ujreg_findings_clear(findings);
            ujreg_status status = ujreg_registration_apply(profile, &registration, &event, findings);
            if (status == UJREG_REFUSED) {
                assert_memory_equal(&registration, &before, sizeof before);
                assert_true(ujreg_findings_count_of(findings, UJREG_SEVERITY_ERROR) > 0);
                refused++;
                continue;
            }
            assert_int_equal(status, UJREG_OK);
            assert_int_equal(ujreg_findings_count_of(findings, UJREG_SEVERITY_ERROR), 0);
            assert_non_null(listed(before.state, event.kind, &row));
            assert_true(registration.state == row.to || registration.state == row.to_when);
            assert_true(ujreg_date_compare(&before.last_event, &registration.last_event) <= 0);
            assert_true(before.reason != 26 || registration.state == UJREG_STATE_EXITED);
            assert_true(before.previous_reason != 26);
            if (registration.state == UJREG_STATE_EXITED && event.kind == UJREG_EVENT_DEREGISTER) {
                assert_true(registration.reason != 31 || (before.refused_services >= 3 && event.verification));
                assert_true(registration.reason != 32 || (before.failed_contacts > 0 && event.verification));
            }
            visits[registration.state]++;
        }
    }
    for (int32_t i = 0; i < 8; i++) {
        assert_true(visits[i] > 0);
    }
    assert_true(refused > 0);
}

static void refusals_of_the_notice_hold_under_every_profile(void **state) {
    static const int32_t rules[] = {UJREG_RULES_ANNEX, UJREG_RULES_STANDARD, UJREG_RULES_STRICT};
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        ujreg_profile *other = sample_profile(rules[i], TODAY);
        ujreg_registration registration = sample_in_state(other, UJREG_STATE_REVIEWING, 20200803);
        ujreg_event event = sample_event(UJREG_EVENT_REFUSE, 20200804);
        event.ground = UJREG_GROUND_NOT_INSURED;
        ujreg_findings_clear(findings);
        assert_int_equal(ujreg_registration_apply(other, &registration, &event, findings), UJREG_REFUSED);
        assert_int_equal(ujreg_findings_count_of(findings, UJREG_SEVERITY_ERROR), 1);
        ujreg_profile_free(other);
    }
}

static void an_exit_in_another_area_is_told_as_the_profile_wants(void **state) {
    ujreg_profile *strict = sample_profile(UJREG_RULES_STRICT, TODAY);
    ujreg_profile *annex = sample_profile(UJREG_RULES_ANNEX, TODAY);
    ujreg_registration registration = sample_in_state(profile, UJREG_STATE_EXIT_REVIEW, 20200803);
    struct sample_record record;
    ujreg_event event = sample_event(UJREG_EVENT_DEREGISTER, 20200804);
    (void)state;
    sample_record_fill(&record, 'A', 11, 20200804);
    record.record.aab301 = text_of("110101");
    event.record = &record.record;
    ujreg_findings_clear(findings);
    assert_int_equal(ujreg_registration_apply(strict, &registration, &event, findings), UJREG_REFUSED);
    ujreg_findings_clear(findings);
    assert_int_equal(ujreg_registration_apply(annex, &registration, &event, findings), UJREG_OK);
    assert_int_equal(ujreg_findings_count_of(findings, UJREG_SEVERITY_WARNING), 0);
    assert_int_equal(registration.exit_area, 110101);
    ujreg_profile_free(strict);
    ujreg_profile_free(annex);
}

static void a_struct_of_another_version_is_told_apart_from_a_forgotten_size(void **state) {
    ujreg_registration registration = sample_none();
    ujreg_event event = sample_event(UJREG_EVENT_APPLY, 20200803);
    (void)state;
    registration.size += 8;
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_ERROR_VERSION);
    registration.size = 0;
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_ERROR_ARGUMENT);
    registration = sample_none();
    event.size -= 8;
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_ERROR_VERSION);
    event.size = sizeof event;
    assert_int_equal(ujreg_registration_apply(NULL, &registration, &event, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_registration_apply(profile, NULL, &event, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_registration_apply(profile, &registration, NULL, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(registration.state, UJREG_STATE_NONE);
}

static void numbers_out_of_range_change_nothing(void **state) {
    ujreg_registration registration = sample_none(), before;
    ujreg_event event = sample_event(UJREG_EVENT_APPLY, 20200803);
    (void)state;
    registration.state = 8;
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_ERROR_ARGUMENT);
    registration = before = sample_none();
    event.person.pension = 3;
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_ERROR_ARGUMENT);
    event = sample_event(UJREG_EVENT_APPLY, 20200803);
    memset(event.person.key, 'x', sizeof event.person.key);
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_ERROR_ARGUMENT);
    event = sample_event(22, 20200803);
    ujreg_findings_clear(findings);
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, findings), UJREG_REFUSED);
    char told[128];
    rules_told(told, sizeof told);
    assert_string_equal(told, "state.event-unknown");
    assert_memory_equal(&registration, &before, sizeof before);
}

static void a_contact_that_succeeds_ends_the_failures_before(void **state) {
    ujreg_registration registration = sample_in_state(profile, UJREG_STATE_REGISTERED, 20200803);
    (void)state;
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_CONTACT_FAILED, 20200901, NULL), UJREG_OK);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_CONTACT_FAILED, 20200902, NULL), UJREG_OK);
    assert_int_equal(registration.failed_contacts, 2);
    assert_int_equal(number_of(&registration.failed_since), 20200901);
    assert_int_equal(number_of(&registration.last_failed), 20200902);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_CONTACT, 20200903, NULL), UJREG_OK);
    assert_int_equal(registration.failed_contacts, 0);
    assert_int_equal(number_of(&registration.failed_since), 0);
    assert_int_equal(number_of(&registration.last_failed), 0);
}

/* As when a binding has declared the struct wrongly. */
static void a_registration_of_impossible_numbers_is_no_registration(void **state) {
    static const struct {
        size_t place;
        int32_t wrong;
    } members[] = {
        {offsetof(ujreg_registration, urban), 3},         {offsetof(ujreg_registration, previous_urban), -1},
        {offsetof(ujreg_registration, origin), 3},        {offsetof(ujreg_registration, place), 5},
        {offsetof(ujreg_registration, served), -1},       {offsetof(ujreg_registration, verification), 3},
        {offsetof(ujreg_registration, cycles), -1},       {offsetof(ujreg_registration, failed_contacts), -1},
        {offsetof(ujreg_registration, last_contact), 13}, {offsetof(ujreg_registration, previous_handled), 13},
        {offsetof(ujreg_registration, person.birth), 13}, {offsetof(ujreg_registration, person.sex), 3},
    };
    ujreg_event event = sample_event(UJREG_EVENT_FOLLOW_UP, 20200804);
    ujreg_duty duty = {.size = sizeof duty};
    const ujreg_date asked = day(20200804);
    (void)state;
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        ujreg_registration registration = sample_in_state(profile, UJREG_STATE_IN_SERVICE, 20200803);
        memcpy((char *)&registration + members[i].place, &members[i].wrong, sizeof members[i].wrong);
        ujreg_registration before = registration;
        assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_ERROR_ARGUMENT);
        assert_int_equal(ujreg_duties(NULL, &registration, &asked, NULL, NULL, 0, NULL), UJREG_ERROR_ARGUMENT);
        assert_int_equal(ujreg_duty_get(NULL, &registration, UJREG_DUTY_T5_UPLOAD_AUDIT, &asked, NULL, &duty),
                         UJREG_ERROR_ARGUMENT);
        assert_memory_equal(&registration, &before, sizeof before);
    }
}

/* It owed the upload of an audit by 4488-46-35 once. */
static void memory_that_was_never_filled_owes_nothing(void **state) {
    const ujreg_date asked = day(20200804);
    (void)state;
    for (int filling = 1; filling < 256; filling++) {
        ujreg_registration registration;
        ujreg_duty duties[UJREG_DUTY_COUNT];
        memset(&registration, filling, sizeof registration);
        registration.size = sizeof registration;
        duties[0].size = sizeof duties[0];
        assert_int_equal(ujreg_duties(NULL, &registration, &asked, NULL, duties, UJREG_DUTY_COUNT, NULL),
                         UJREG_ERROR_ARGUMENT);
    }
}

static void a_typed_record_of_the_callers_making_is_held_to_what_a_record_can_hold(void **state) {
    ujreg_registration registration = sample_in_state(profile, UJREG_STATE_EXIT_REVIEW, 20200803);
    ujreg_event event = sample_event(UJREG_EVENT_DEREGISTER, 20200804);
    struct sample_record record;
    ujreg_deregistration good, bad;
    (void)state;
    sample_record_fill(&record, 'A', 11, 20200804);
    good.size = sizeof good;
    assert_int_equal(ujreg_decode(profile, &record.record, &good, NULL), UJREG_OK);
    event.deregistration = &bad;
    bad = good;
    bad.reason = 22;
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_ERROR_ARGUMENT);
    bad = good;
    bad.handled = day(0);
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_ERROR_ARGUMENT);
    bad = good;
    bad.size--;
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_ERROR_VERSION);
    bad = good;
    bad.document_size = sizeof bad.document + 1;
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(registration.state, UJREG_STATE_EXIT_REVIEW);
}

static void without_memory_for_a_finding_the_registration_stays_as_it_was(void **state) {
    ujreg_registration registration = sample_in_state(profile, UJREG_STATE_EXIT_REVIEW, 20200803), before = registration;
    struct sample_record record;
    ujreg_event event = sample_event(UJREG_EVENT_DEREGISTER, 20200804);
    int32_t failed = 0;
    (void)state;
    sample_record_fill(&record, 'B', 31, 20200801);
    event.record = &record.record;
    for (int64_t n = 1; n < 50; n++) {
        struct failing_memory memory = {.fail_at = n};
        ujreg_allocator allocator = failing_memory_allocator(&memory);
        ujreg_findings *list = NULL;
        if (ujreg_findings_new(&allocator, &list) == UJREG_OK) {
            ujreg_status status = ujreg_registration_apply(profile, &registration, &event, list);
            assert_true(status == UJREG_ERROR_MEMORY || status == UJREG_REFUSED);
            failed += status == UJREG_ERROR_MEMORY;
            assert_memory_equal(&registration, &before, sizeof before);
        }
        ujreg_findings_free(list);
        assert_int_equal(memory.alive, 0);
    }
    assert_true(failed > 0);
}

static void an_allowed_event_without_findings_allocates_nothing(void **state) {
    struct failing_memory memory = {0};
    ujreg_allocator allocator = failing_memory_allocator(&memory);
    ujreg_findings *list = NULL;
    (void)state;
    assert_int_equal(ujreg_findings_new(&allocator, &list), UJREG_OK);
    int64_t calls = memory.calls;
    ujreg_registration registration = sample_none();
    for (int32_t kind = UJREG_EVENT_APPLY; kind <= UJREG_EVENT_CONTACT; kind++) {
        if (kind == UJREG_EVENT_LOAD_EXISTING || kind == UJREG_EVENT_WITHDRAW || kind == UJREG_EVENT_REFUSE) {
            continue;
        }
        assert_int_equal(sample_apply(profile, &registration, kind, 20200803, list), UJREG_OK);
    }
    assert_int_equal(registration.state, UJREG_STATE_IN_SERVICE);
    assert_int_equal(memory.calls, calls);
    ujreg_findings_free(list);
}

static void an_exit_leaves_its_record_in_the_registration(void **state) {
    ujreg_registration registration = sample_in_state(profile, UJREG_STATE_EXITED, 20200803);
    (void)state;
    assert_int_equal(registration.reason, 11);
    assert_int_equal(registration.exit_area, 330106);
    assert_int_equal(number_of(&registration.handled), 20200803);
    assert_int_equal(number_of(&registration.deregistered), 20200803);
    assert_int_equal(registration.flags, 0);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_NOTIFY, 20200804, NULL), UJREG_OK);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_UPLOAD_ACKNOWLEDGED, 20200804, NULL), UJREG_OK);
    assert_int_equal(registration.flags, UJREG_FLAG_EXIT_NOTIFIED | UJREG_FLAG_EXIT_UPLOADED);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_UPLOAD_REJECTED, 20200805, NULL), UJREG_OK);
    assert_int_equal(registration.flags, UJREG_FLAG_EXIT_NOTIFIED);
    assert_int_equal(number_of(&registration.exit_uploaded), 0);
}

static void a_new_cycle_keeps_the_former_one_only_in_previous(void **state) {
    ujreg_registration registration = sample_in_state(profile, UJREG_STATE_EXITED, 20200803);
    (void)state;
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_APPLY, 20210104, NULL), UJREG_OK);
    assert_int_equal(registration.cycles, 2);
    assert_int_equal(registration.previous_reason, 11);
    assert_int_equal(number_of(&registration.previous_registered), 20200803);
    assert_int_equal(number_of(&registration.previous_handled), 20200803);
    assert_int_equal(registration.reason, 0);
    assert_int_equal(number_of(&registration.registered), 0);
    assert_int_equal(number_of(&registration.first_attempt), 0);
    assert_int_equal(registration.person.able, UJREG_FACT_UNKNOWN);
}

static void the_former_cycle_stays_urban_when_the_new_one_is_not(void **state) {
    ujreg_registration registration = sample_in_state(profile, UJREG_STATE_EXITED, 20200803);
    ujreg_event event = sample_event(UJREG_EVENT_APPLY, 20210104);
    (void)state;
    event.urban = UJREG_FACT_NO;
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_OK);
    assert_int_equal(registration.urban, UJREG_FACT_NO);
    assert_int_equal(registration.previous_urban, UJREG_FACT_YES);
}

/* The longest key there is: 22 characters of four bytes, of a document without an identity number. */
static void a_person_known_by_the_longest_document_number_goes_from_application_to_exit(void **state) {
    ujreg_registration registration = sample_none();
    ujreg_event event = sample_event(UJREG_EVENT_APPLY, 20200803);
    struct sample_record record;
    char document[22 * 4 + 1] = "";
    (void)state;
    for (int i = 0; i < 22; i++) {
        strcat(document, "\xF0\xA0\x80\x80");
    }
    ujreg_text aac002 = text_of("E1234567"), aac058 = text_of("02"), aac044 = text_of(document);
    assert_int_equal(ujreg_person_key(&aac002, &aac058, &aac044, event.person.key, sizeof event.person.key, NULL),
                     UJREG_OK);
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_OK);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_ACCEPT, 20200803, NULL), UJREG_OK);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_APPROVE, 20200803, NULL), UJREG_OK);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_EXIT_GROUND, 20200804, NULL), UJREG_OK);
    sample_record_fill(&record, 'A', 11, 20200805);
    record.record.aac002 = aac002;
    record.record.aac058 = aac058;
    record.record.aac044 = aac044;
    event = sample_event(UJREG_EVENT_DEREGISTER, 20200805);
    event.record = &record.record;
    ujreg_findings_clear(findings);
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, findings), UJREG_OK);
    assert_int_equal(registration.state, UJREG_STATE_EXITED);
}

/* A registration is compared and stored as bytes: nothing of the caller's memory gets into it. */
static void bytes_behind_a_terminator_stay_outside(void **state) {
    ujreg_registration clean = sample_none(), dirty = sample_none();
    ujreg_event event = sample_event(UJREG_EVENT_APPLY, 20200803);
    (void)state;
    memcpy(event.application, "A1", 2);
    assert_int_equal(ujreg_registration_apply(profile, &clean, &event, NULL), UJREG_OK);
    size_t key = strlen(event.person.key) + 1;
    memset(event.person.key + key, '?', sizeof event.person.key - key);
    memset(event.application + 3, '?', sizeof event.application - 3);
    assert_int_equal(ujreg_registration_apply(profile, &dirty, &event, NULL), UJREG_OK);
    assert_memory_equal(&clean, &dirty, sizeof clean);
}

static void the_day_since_which_a_condition_no_longer_holds_is_kept(void **state) {
    ujreg_registration registration = sample_in_state(profile, UJREG_STATE_IN_SERVICE, 20200803);
    ujreg_event event = sample_event(UJREG_EVENT_FOLLOW_UP, 20200901);
    (void)state;
    assert_int_equal(number_of(&registration.ineligible_since), 0);
    event.person.out_of_work = UJREG_FACT_NO;
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_OK);
    assert_int_equal(number_of(&registration.ineligible_since), 20200901);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_FOLLOW_UP, 20201001, NULL), UJREG_OK);
    assert_int_equal(number_of(&registration.ineligible_since), 20200901);
    event.date = day(20201005);
    event.person.out_of_work = UJREG_FACT_YES;
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_OK);
    assert_int_equal(number_of(&registration.ineligible_since), 0);
    event.date = day(20201102);
    event.person.pension = UJREG_FACT_YES;
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_OK);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_EXIT_GROUND, 20201103, NULL), UJREG_OK);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_DEREGISTER, 20201104, NULL), UJREG_OK);
    assert_int_equal(number_of(&registration.ineligible_since), 20201102);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_APPLY, 20210104, NULL), UJREG_OK);
    assert_int_equal(number_of(&registration.ineligible_since), 0);
    assert_int_equal(number_of(&registration.previous_ineligible), 20201102);
    assert_int_equal(registration.previous_area, 330106);
    assert_int_equal(registration.previous_urban, UJREG_FACT_YES);
}

static void every_number_of_the_life_cycle_has_its_words(void **state) {
    (void)state;
    for (int32_t list = UJREG_LIST_STATE; list <= UJREG_LIST_DUTY_STATE; list++) {
        assert_true(ujreg_life_cycle_count(list) > 0);
        for (int32_t i = 0; i < ujreg_life_cycle_count(list); i++) {
            ujreg_life_cycle_info at, got;
            at.size = got.size = sizeof at;
            assert_int_equal(ujreg_life_cycle_at(list, i, &at), UJREG_OK);
            assert_int_equal(at.list, list);
            assert_true(at.name[0] && at.name_zh[0] && at.name_en[0] && at.clause[0]);
            assert_int_equal(ujreg_life_cycle_get(list, at.number, &got), UJREG_OK);
            assert_ptr_equal(got.name, at.name);
            assert_int_equal(ujreg_life_cycle_find(list, at.name, strlen(at.name)), at.number);
        }
    }
    ujreg_life_cycle_info info;
    info.size = sizeof info;
    assert_int_equal(ujreg_life_cycle_count(0), 0);
    assert_int_equal(ujreg_life_cycle_count(99), 0);
    assert_int_equal(ujreg_life_cycle_at(UJREG_LIST_STATE, 8, &info), UJREG_END);
    assert_int_equal(ujreg_life_cycle_get(UJREG_LIST_STATE, 8, &info), UJREG_UNKNOWN);
    assert_int_equal(ujreg_life_cycle_get(-1, 0, &info), UJREG_UNKNOWN);
    assert_int_equal(ujreg_life_cycle_find(UJREG_LIST_STATE, "gone", 4), -1);
}

static void the_notice_forbids_six_documents_and_three_grounds(void **state) {
    static const struct {
        int32_t list;
        int32_t forbidden;
    } lists[] = {{UJREG_LIST_EVIDENCE, 6}, {UJREG_LIST_GROUND, 3}};
    (void)state;
    for (size_t l = 0; l < 2; l++) {
        int32_t forbidden = 0;
        for (int32_t i = 0; i < ujreg_life_cycle_count(lists[l].list); i++) {
            ujreg_life_cycle_info info;
            info.size = sizeof info;
            assert_int_equal(ujreg_life_cycle_at(lists[l].list, i, &info), UJREG_OK);
            forbidden += info.forbidden;
        }
        assert_int_equal(forbidden, lists[l].forbidden);
    }
    assert_int_equal(ujreg_life_cycle_count(UJREG_LIST_PLACE), 4);
    assert_int_equal(ujreg_life_cycle_count(UJREG_LIST_SERVED), 3);
}

static void active_is_who_is_registered_in_contact_or_under_review(void **state) {
    (void)state;
    ujreg_registration registration = sample_none();
    for (int32_t number = UJREG_STATE_NONE; number <= UJREG_STATE_EXITED; number++) {
        registration.state = number;
        int active =
            number == UJREG_STATE_REGISTERED || number == UJREG_STATE_IN_SERVICE || number == UJREG_STATE_EXIT_REVIEW;
        assert_int_equal(ujreg_registration_is_active(&registration), active);
    }
    registration.state = UJREG_STATE_REGISTERED;
    registration.size = 0; /* nothing is read of a struct without a size */
    assert_int_equal(ujreg_registration_is_active(&registration), 0);
    assert_int_equal(ujreg_registration_is_active(NULL), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(active_is_who_is_registered_in_contact_or_under_review),
        cmocka_unit_test(every_event_in_every_state_is_what_the_standard_says),
        cmocka_unit_test(scenarios_of_the_notice_end_as_it_says),
        cmocka_unit_test(no_sequence_of_events_reaches_a_state_that_the_table_does_not_allow),
        cmocka_unit_test(refusals_of_the_notice_hold_under_every_profile),
        cmocka_unit_test(an_exit_in_another_area_is_told_as_the_profile_wants),
        cmocka_unit_test(a_struct_of_another_version_is_told_apart_from_a_forgotten_size),
        cmocka_unit_test(numbers_out_of_range_change_nothing),
        cmocka_unit_test(a_contact_that_succeeds_ends_the_failures_before),
        cmocka_unit_test(a_registration_of_impossible_numbers_is_no_registration),
        cmocka_unit_test(memory_that_was_never_filled_owes_nothing),
        cmocka_unit_test(a_typed_record_of_the_callers_making_is_held_to_what_a_record_can_hold),
        cmocka_unit_test(without_memory_for_a_finding_the_registration_stays_as_it_was),
        cmocka_unit_test(an_allowed_event_without_findings_allocates_nothing),
        cmocka_unit_test(an_exit_leaves_its_record_in_the_registration),
        cmocka_unit_test(a_new_cycle_keeps_the_former_one_only_in_previous),
        cmocka_unit_test(the_former_cycle_stays_urban_when_the_new_one_is_not),
        cmocka_unit_test(a_person_known_by_the_longest_document_number_goes_from_application_to_exit),
        cmocka_unit_test(bytes_behind_a_terminator_stay_outside),
        cmocka_unit_test(the_day_since_which_a_condition_no_longer_holds_is_kept),
        cmocka_unit_test(every_number_of_the_life_cycle_has_its_words),
        cmocka_unit_test(the_notice_forbids_six_documents_and_three_grounds),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
