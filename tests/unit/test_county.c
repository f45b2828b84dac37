/* SPDX-License-Identifier: Apache-2.0 */
/* A year of a county that does not exist, event by event through the life cycle into the monthly statistics. The
 * independent count only watches what happens; it knows nothing of tallies. */
#include "life_cycle.h"

#define PERSONS 100000
#define MONTHS 12

static const int32_t months[MONTHS] = {202009, 202010, 202011, 202012, 202101, 202102,
                                       202103, 202104, 202105, 202106, 202107, 202108};
static const int32_t counties[] = {330102, 330105, 330106, 330108, 330109};

static uint64_t seed = 20200821;

static int32_t any(int32_t n) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (int32_t)((seed >> 33) % (uint64_t)n);
}

/* What was seen to happen, by day of the year from 2020-08-21. */
struct seen {
    int32_t entered[400];
    int32_t left[400];
    int32_t left_by[100];
    int64_t events;
};

struct county {
    ujreg_profile *profile;
    ujreg_tally *local;
    ujreg_tally *national;
    struct seen seen;
    int32_t first; /* day number of day 0 */
};

struct resident {
    ujreg_registration registration;
    char number[19];
    char key[UJREG_PERSON_KEY_CAPACITY];
    ujreg_date birth;
    int32_t area;
    int32_t urban;
};

static ujreg_date date_at(const struct county *county, int32_t at) {
    ujreg_date date;
    assert_int_equal(ujreg_date_from_day_number(county->first + at, &date), UJREG_OK);
    return date;
}

static struct resident resident_of(int32_t n) {
    struct resident resident;
    memset(&resident, 0, sizeof resident);
    ujreg_date start = day(19650101);
    assert_int_equal(ujreg_date_from_day_number(ujreg_date_day_number(&start) + n / 900 * 100, &resident.birth),
                     UJREG_OK);
    resident.area = counties[any(5)];
    resident.urban = any(10) ? UJREG_FACT_YES : UJREG_FACT_NO;
    char digits[32];
    snprintf(digits, sizeof digits, "330106%08d%03d", (int)number_of(&resident.birth), (int)(n % 900));
    memcpy(resident.number, digits, 17);
    resident.number[17] = ujreg_identity_check_character(resident.number);
    ujreg_text aac002 = text_of(resident.number), none = {NULL, 0};
    assert_int_equal(ujreg_person_key(&aac002, &none, &none, resident.key, sizeof resident.key, NULL), UJREG_OK);
    resident.registration = sample_none();
    return resident;
}

static void happen(struct county *county, struct resident *resident, int32_t kind, int32_t at, int32_t reason) {
    struct sample_record record;
    ujreg_date date = date_at(county, at);
    ujreg_event event = sample_event(kind, number_of(&date));
    memset(event.person.key, 0, sizeof event.person.key);
    if (kind == UJREG_EVENT_APPLY) {
        memcpy(event.person.key, resident->key, sizeof event.person.key);
        event.area = resident->area;
        event.urban = resident->urban;
    }
    if (kind == UJREG_EVENT_APPROVE) {
        event.person.birth = resident->birth;
        event.person.sex = (resident->number[16] - '0') % 2 ? UJREG_SEX_MALE : UJREG_SEX_FEMALE;
    }
    if (kind == UJREG_EVENT_EXIT_GROUND) {
        event.reason = reason;
    }
    if (kind == UJREG_EVENT_DEREGISTER) {
        char area[8];
        sample_record_fill(&record, 'A', reason, number_of(&date));
        snprintf(area, sizeof area, "%06d", (int)resident->area);
        record.record.aab301 = text_of(area);
        record.record.aac002 = record.record.aac044 = text_of(resident->number);
        record.record.aae013 = text_of("-");
        event.record = &record.record;
        event.verification = UJREG_VERIFICATION_DATA_MATCH;
        event.date = day(number_of(&date));
        assert_int_equal(ujreg_registration_apply(county->profile, &resident->registration, &event, NULL), UJREG_OK);
    } else {
        assert_int_equal(ujreg_registration_apply(county->profile, &resident->registration, &event, NULL), UJREG_OK);
    }
    county->seen.events++;
    int32_t counted = resident->urban == UJREG_FACT_YES;
    county->seen.entered[at] += counted && kind == UJREG_EVENT_APPROVE;
    county->seen.left[at] += counted && kind == UJREG_EVENT_DEREGISTER;
    county->seen.left_by[reason] += counted && kind == UJREG_EVENT_DEREGISTER && at <= 364;
}

/* Service goes on until the day before `end`; some months are missed calls or refused offers. */
static int32_t serve(struct county *county, struct resident *resident, int32_t from, int32_t end) {
    int32_t at = from;
    while (at + 25 < end) {
        at += 20 + any(6);
        switch (any(6)) {
        case 0:
            happen(county, resident, UJREG_EVENT_SERVICE_REFUSED, at, 0);
            break;
        case 1:
            happen(county, resident, UJREG_EVENT_SERVICE_ACCEPTED, at, 0);
            break;
        case 2:
            happen(county, resident, UJREG_EVENT_CONTACT_FAILED, at, 0);
            break;
        default:
            happen(county, resident, UJREG_EVENT_FOLLOW_UP, at, 0);
            break;
        }
        if (resident->registration.state == UJREG_STATE_EXIT_REVIEW) {
            happen(county, resident, UJREG_EVENT_GROUND_NOT_CONFIRMED, at, 0);
        }
    }
    return at;
}

static void live(struct county *county, struct resident *resident) {
    static const int32_t reasons[] = {11, 12, 13, 14, 21, 23, 24, 25, 90};
    for (int32_t at = any(300); at < 360;) {
        happen(county, resident, UJREG_EVENT_APPLY, at, 0);
        happen(county, resident, UJREG_EVENT_ACCEPT, at, 0);
        if (any(20) == 0) {
            happen(county, resident, UJREG_EVENT_REFUSE, at, 0);
            at += 1 + any(100);
            continue;
        }
        at += any(3);
        happen(county, resident, UJREG_EVENT_APPROVE, at, 0);
        happen(county, resident, UJREG_EVENT_CONTACT, at, 0);
        int32_t end = at + any(400);
        at = serve(county, resident, at, end < 370 ? end : 370);
        if (end >= 370) {
            return;
        }
        int32_t reason = reasons[any(9)];
        happen(county, resident, UJREG_EVENT_EXIT_GROUND, at, reason);
        at += any(8);
        happen(county, resident, UJREG_EVENT_DEREGISTER, at, reason);
        happen(county, resident, UJREG_EVENT_NOTIFY, at, 0);
        happen(county, resident, UJREG_EVENT_UPLOAD_ACKNOWLEDGED, at, 0);
        assert_int_equal(ujreg_tally_add(county->local, &resident->registration, UJREG_ORIGIN_LOCAL), UJREG_OK);
        if (reason == 21) { /* no new registration while the pension is drawn */
            return;
        }
        at += 1 + any(120);
        resident->area = counties[any(5)];
    }
}

static void a_year_of_a_county_gives_twelve_reports_that_agree_with_what_was_seen(void **state) {
    struct county county;
    int64_t present = 0, entered_of_year = 0, left_of_year = 0, left_by[100] = {0};
    (void)state;
    memset(&county, 0, sizeof county);
    ujreg_date first = day(20200821);
    county.first = ujreg_date_day_number(&first);
    county.profile = sample_profile(UJREG_RULES_STANDARD, 20211231);
    assert_int_equal(ujreg_tally_new(NULL, NULL, &county.local), UJREG_OK);
    assert_int_equal(ujreg_tally_new(NULL, NULL, &county.national), UJREG_OK);
    for (int32_t n = 0; n < PERSONS; n++) {
        struct resident resident = resident_of(n);
        live(&county, &resident);
        ujreg_tally *tally = any(3) ? county.local : county.national;
        assert_int_equal(ujreg_tally_add(tally, &resident.registration,
                                         tally == county.local ? UJREG_ORIGIN_LOCAL : UJREG_ORIGIN_NATIONAL),
                         UJREG_OK);
        if (any(4) == 0) { /* the other one has it too */
            tally = tally == county.local ? county.national : county.local;
            assert_int_equal(ujreg_tally_add(tally, &resident.registration, 3), UJREG_OK);
        }
    }
    assert_true(county.seen.events > 10 * PERSONS);
    assert_int_equal(ujreg_tally_merge(county.local, county.national), UJREG_OK);
    int32_t at = 0;
    for (int m = 0; m < MONTHS; m++) {
        ujreg_report_options options = {.size = sizeof options, .month = months[m]};
        ujreg_report_totals totals = {.size = sizeof totals};
        ujreg_report *report = NULL;
        int64_t entered = 0, left = 0;
        options.unit = 330100;
        options.has_previous_closing = 1;
        options.previous_closing = present;
        assert_int_equal(ujreg_report_new(NULL, county.local, &options, &report), UJREG_OK);
        assert_int_equal(ujreg_report_get(report, &totals), UJREG_OK);
        for (; county.first + at <= ujreg_date_day_number(&totals.last); at++) {
            entered += county.seen.entered[at];
            left += county.seen.left[at];
        }
        assert_int_equal(totals.broken, 0);
        assert_int_equal(totals.opening, present);
        assert_int_equal(totals.entered, entered);
        assert_int_equal(totals.left, left);
        present += entered - left;
        assert_int_equal(totals.closing, present);
        assert_int_equal(totals.conflicts, 0);
        ujreg_report_line line = {.size = sizeof line};
        for (size_t i = 0; ujreg_report_line_at(report, UJREG_BY_REASON, i, &line) == UJREG_OK; i++) {
            left_by[line.key] += line.left;
        }
        entered_of_year += totals.entered;
        left_of_year += totals.left;
        ujreg_report_free(report);
    }
    assert_int_equal(at, 365);
    assert_true(entered_of_year > 0 && left_of_year > 0 && present > 0);
    for (int reason = 0; reason < 100; reason++) {
        assert_int_equal(left_by[reason], county.seen.left_by[reason]);
    }
    ujreg_tally_free(county.local);
    ujreg_tally_free(county.national);
    ujreg_profile_free(county.profile);
}

/* Steps of one person, and the figures of the month 202103. */
static void expect_figures(const ujreg_tally *tally, int64_t opening, int64_t entered, int64_t left, int64_t closing) {
    ujreg_report_options options = {.size = sizeof options, .month = 202103};
    ujreg_report_totals totals = {.size = sizeof totals};
    ujreg_report *report = NULL;
    assert_int_equal(ujreg_report_new(NULL, tally, &options, &report), UJREG_OK);
    assert_int_equal(ujreg_report_get(report, &totals), UJREG_OK);
    assert_int_equal(totals.opening, opening);
    assert_int_equal(totals.entered, entered);
    assert_int_equal(totals.left, left);
    assert_int_equal(totals.closing, closing);
    assert_int_equal(totals.broken, 0);
    ujreg_report_free(report);
}

static void only_registered_in_service_and_exit_review_count_and_exited_once_did(void **state) {
    static const int64_t entered[] = {0, 0, 0, 0, 1, 1, 1, 1};
    ujreg_profile *profile = sample_profile(UJREG_RULES_STANDARD, 20211231);
    (void)state;
    for (int32_t wanted = UJREG_STATE_NONE; wanted <= UJREG_STATE_EXITED; wanted++) {
        ujreg_registration registration = sample_in_state(profile, wanted, 20210301);
        ujreg_tally *tally = NULL;
        assert_int_equal(ujreg_tally_new(NULL, NULL, &tally), UJREG_OK);
        assert_int_equal(ujreg_tally_add(tally, &registration, 0), UJREG_OK);
        int64_t left = wanted == UJREG_STATE_EXITED;
        expect_figures(tally, 0, entered[wanted], left, entered[wanted] - left);
        ujreg_tally_free(tally);
    }
    ujreg_profile_free(profile);
}

static void the_former_cycle_that_a_registration_remembers_is_not_lost(void **state) {
    ujreg_profile *profile = sample_profile(UJREG_RULES_STANDARD, 20211231);
    ujreg_registration registration = sample_in_state(profile, UJREG_STATE_IN_SERVICE, 20210115);
    ujreg_tally *tally = NULL;
    (void)state;
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_EXIT_GROUND, 20210301, NULL), UJREG_OK);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_DEREGISTER, 20210302, NULL), UJREG_OK);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_APPLY, 20210310, NULL), UJREG_OK);
    assert_int_equal(ujreg_tally_new(NULL, NULL, &tally), UJREG_OK);
    assert_int_equal(ujreg_tally_add(tally, &registration, 0), UJREG_OK);
    expect_figures(tally, 1, 0, 1, 0); /* applied again, not yet registered */
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_ACCEPT, 20210310, NULL), UJREG_OK);
    assert_int_equal(sample_apply(profile, &registration, UJREG_EVENT_APPROVE, 20210311, NULL), UJREG_OK);
    assert_int_equal(ujreg_tally_add(tally, &registration, 0), UJREG_OK);
    expect_figures(tally, 1, 1, 1, 1);
    ujreg_tally_free(tally);
    ujreg_profile_free(profile);
}

static void who_is_known_to_draw_a_pension_is_not_counted_though_the_exit_is_still_under_review(void **state) {
    ujreg_profile *profile = sample_profile(UJREG_RULES_STANDARD, 20211231);
    ujreg_registration registration = sample_in_state(profile, UJREG_STATE_IN_SERVICE, 20210115);
    ujreg_tally *tally = NULL;
    (void)state;
    ujreg_event event = sample_event(UJREG_EVENT_EXIT_GROUND, 20210315);
    event.reason = 21;
    event.person.pension = UJREG_FACT_YES;
    assert_int_equal(ujreg_registration_apply(profile, &registration, &event, NULL), UJREG_OK);
    assert_int_equal(ujreg_tally_new(NULL, NULL, &tally), UJREG_OK);
    assert_int_equal(ujreg_tally_add(tally, &registration, 0), UJREG_OK);
    expect_figures(tally, 1, 0, 1, 0);
    ujreg_tally_free(tally);
    ujreg_profile_free(profile);
}

static void a_registration_without_a_person_is_refused_and_told(void **state) {
    ujreg_profile *profile = sample_profile(UJREG_RULES_STANDARD, 20211231);
    ujreg_registration registration = sample_in_state(profile, UJREG_STATE_IN_SERVICE, 20210301);
    ujreg_tally *tally = NULL;
    (void)state;
    assert_int_equal(ujreg_tally_new(NULL, NULL, &tally), UJREG_OK);
    memset(registration.person.key, 0, sizeof registration.person.key);
    assert_int_equal(ujreg_tally_add(tally, &registration, 0), UJREG_INVALID);
    memset(registration.person.key, 'x', sizeof registration.person.key); /* not terminated */
    assert_int_equal(ujreg_tally_add(tally, &registration, 0), UJREG_INVALID);
    registration.person.key[sizeof registration.person.key - 1] = '\0';
    assert_int_equal(ujreg_tally_add(tally, &registration, 0), UJREG_OK);
    assert_int_equal(ujreg_tally_add(tally, &registration, 64), UJREG_ERROR_ARGUMENT);
    registration.size = 0;
    assert_int_equal(ujreg_tally_add(tally, &registration, 0), UJREG_ERROR_ARGUMENT);
    registration.size = 12;
    assert_int_equal(ujreg_tally_add(tally, &registration, 0), UJREG_ERROR_VERSION);
    assert_int_equal(ujreg_tally_add(tally, NULL, 0), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_tally_add(NULL, &registration, 0), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_tally_persons(tally), 1);
    ujreg_tally_free(tally);
    ujreg_profile_free(profile);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_year_of_a_county_gives_twelve_reports_that_agree_with_what_was_seen),
        cmocka_unit_test(only_registered_in_service_and_exit_review_count_and_exited_once_did),
        cmocka_unit_test(the_former_cycle_that_a_registration_remembers_is_not_lost),
        cmocka_unit_test(who_is_known_to_draw_a_pension_is_not_counted_though_the_exit_is_still_under_review),
        cmocka_unit_test(a_registration_without_a_person_is_refused_and_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
