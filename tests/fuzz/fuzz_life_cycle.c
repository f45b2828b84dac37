/* SPDX-License-Identifier: Apache-2.0 */
/* Any log of events: nothing changes unless the answer is UJREG_OK, every step stands in the table of transitions, every
 * refusal has a reason, findings change no answer; duties and figures of whatever comes out are sound. */
#include "fuzz.h"

#define STATES 8
#define EVENTS 21
#define PROFILES 3

static ujreg_profile *profiles[PROFILES];
static ujreg_findings *findings;
static ujreg_transition table[STATES][EVENTS + 1]; /* size 0: no row */

static void make_world(void) {
    ujreg_transition row = {.size = sizeof row};
    for (int32_t i = 0; i < PROFILES; i++) {
        const ujreg_profile_options options = {.size = sizeof options, .today = {2025, 12, 31}, .rules = i};
        expect(ujreg_profile_new(NULL, &options, &profiles[i]) == UJREG_OK, "no profile");
    }
    expect(ujreg_findings_new(NULL, &findings) == UJREG_OK, "no list");
    for (int32_t i = 0; ujreg_transition_at(i, &row) == UJREG_OK; i++) {
        table[row.from][row.event] = row;
    }
}

static int same_date(const ujreg_date *a, const ujreg_date *b) {
    return a->year == b->year && a->month == b->month && a->day == b->day;
}

static int later(const ujreg_date *a, const ujreg_date *b) {
    int32_t one = a->year * 10000 + a->month * 100 + a->day, other = b->year * 10000 + b->month * 100 + b->day;
    return one > other;
}

/* --- events --------------------------------------------------------------------------------------------------- */

static const char number[] = "11010519491231002X";
static const char other_number[] = "110105194912310011";

struct sample {
    ujreg_event event;
    ujreg_record record;
    ujreg_deregistration decoded;
    char reason[8], day[16];
};

static ujreg_text text_of(const char *string) {
    return (ujreg_text){string, strlen(string)};
}

static void make_record(struct rest *rest, const ujreg_registration *registration, struct sample *sample) {
    ujreg_record *record = &sample->record;
    const ujreg_date *day = &sample->event.date;
    int32_t reason = registration->review_reason ? registration->review_reason : 11;
    uint8_t odd = take_byte(rest);
    snprintf(sample->reason, sizeof sample->reason, "%02u", (unsigned)(odd == 1 ? 21 : reason) % 100);
    snprintf(sample->day, sizeof sample->day, "%04u%02u%02u", (unsigned)day->year % 10000, day->month % 100u,
             day->day % 100u);
    *record = (ujreg_record){.size = sizeof *record,
                             .aab301 = text_of(odd == 2 ? "110106" : "110105"),
                             .aaz341 = text_of("ZX1"),
                             .aac003 = text_of("李明"),
                             .aac002 = text_of(odd == 3 ? other_number : number),
                             .aac058 = text_of("01"),
                             .aac044 = text_of(odd == 3 ? other_number : number),
                             .adc210 = text_of(odd == 4 ? "20200901" : sample->day),
                             .ajc00a = text_of(sample->reason),
                             .aae011 = text_of("王芳"),
                             .aae036 = text_of(sample->day)};
    if (odd > 250) {
        record->aae013 = take_text(rest, 60);
    }
    if (odd > 240 && ujreg_decode(profiles[0], record, &sample->decoded, findings) == UJREG_OK) {
        sample->event.deregistration = &sample->decoded;
    } else {
        sample->event.record = record;
    }
}

static void take_facts(struct rest *rest, ujreg_person *person) {
    uint8_t which = take_byte(rest);
    if (which & 1) {
        person->pension = 1 + take_below(rest, 2);
        person->able = 1 + take_below(rest, 2);
    }
    if (which & 2) {
        person->willing = 1 + take_below(rest, 2);
        person->out_of_work = 1 + take_below(rest, 2);
    }
    if (which & 4) {
        person->birth = take_day(rest, 1940, 75);
    }
    if (which & 8) {
        static const int32_t sexes[] = {UJREG_SEX_MALE, UJREG_SEX_FEMALE};
        person->sex = sexes[take_below(rest, 2)];
    }
}

/* An event that may well be allowed. */
static void take_event(struct rest *rest, const ujreg_registration *registration, struct sample *sample) {
    ujreg_event *event = &sample->event;
    *event = (ujreg_event){.size = sizeof *event, .kind = 1 + take_below(rest, EVENTS)};
    uint8_t step = take_byte(rest);
    event->date = registration->last_event.year ? registration->last_event : (ujreg_date){2020, 9, 1};
    for (; step > 100; step -= 40) { /* some months */
        event->date.month = (uint8_t)(event->date.month % 12 + 1);
        event->date.year = (int16_t)(event->date.year + (event->date.month == 1));
    }
    event->date.day = (uint8_t)(1 + (event->date.day - 1 + step % 8) % 28);
    switch (event->kind) {
    case UJREG_EVENT_APPLY:
    case UJREG_EVENT_LOAD_EXISTING:
        snprintf(event->person.key, sizeof event->person.key, "N:%s", number);
        event->area = take_byte(rest) ? 110105 : 330106;
        event->place = 1 + take_below(rest, 4);
        event->origin = take_below(rest, 3);
        event->active_elsewhere = take_below(rest, 5) == 0 ? UJREG_FACT_YES : 0;
        event->target = take_below(rest, 3) ? UJREG_STATE_REGISTERED : UJREG_STATE_EXITED;
        event->registered = take_below(rest, 4) ? (ujreg_date){2019, 5, 6} : event->date;
        event->application[0] = (char)('A' + take_below(rest, 26));
        break;
    case UJREG_EVENT_APPROVE:
        event->person.birth = (ujreg_date){1949, 12, 31};
        event->person.pension = UJREG_FACT_NO;
        event->person.able = event->person.willing = event->person.out_of_work = UJREG_FACT_YES;
        break;
    default:
        event->verification = take_below(rest, 3);
        event->evidence = take_below(rest, 20);
        event->ground = take_below(rest, 15);
        event->reason = take_below(rest, 4) ? 11 + take_below(rest, 3) : take_below(rest, 100);
        event->unanswered = take_below(rest, 2);
        event->loaded_before = take_below(rest, 6) == 0;
        break;
    }
    take_facts(rest, &event->person);
    event->urban = take_below(rest, 3);
    if (event->kind == UJREG_EVENT_DEREGISTER || event->kind == UJREG_EVENT_LOAD_EXISTING) {
        make_record(rest, registration, sample);
    }
}

/* Any bytes, but for the pointers. */
static void take_garbage(struct rest *rest, struct sample *sample) {
    uint8_t where = take_byte(rest);
    uint8_t *bytes = (uint8_t *)&sample->event;
    size_t pointers = offsetof(ujreg_event, record);
    for (size_t i = 0; i < 8 && rest->size; i++) {
        size_t at = (where + i * 37u) % pointers;
        if (at >= sizeof sample->event.size) {
            bytes[at] = take_byte(rest);
        }
    }
}

/* --- what must hold --------------------------------------------------------------------------------------------- */

static void step_is_in_the_table(const ujreg_registration *before, const ujreg_registration *after, int32_t kind) {
    const ujreg_transition *row = &table[before->state][kind];
    expect(row->size != 0 && row->to >= 0, "a step that no row allows");
    expect(after->state == row->to || (row->to_when >= 0 && after->state == row->to_when),
           "another state than the row's");
}

static void refusal_has_a_reason(void) {
    expect(ujreg_findings_count_of(findings, UJREG_SEVERITY_ERROR) > 0, "refused without a reason");
}

static void duties_are_sound(const ujreg_registration *registration, const ujreg_date *day) {
    ujreg_duty duties[UJREG_DUTY_COUNT] = {{.size = sizeof *duties}};
    ujreg_registration before = *registration;
    char written[8];
    size_t needed = 0;
    expect(ujreg_duties(NULL, registration, day, NULL, duties, UJREG_DUTY_COUNT, &needed) == UJREG_OK, "no duties");
    expect(memcmp(&before, registration, sizeof before) == 0, "duties change a registration");
    for (size_t i = 0; i < needed; i++) {
        const ujreg_duty *duty = &duties[i];
        static const ujreg_date none = {0, 0, 0};
        expect(duty->duty == (int32_t)i + 1, "a duty at another place");
        expect(duty->state >= 0 && duty->state <= UJREG_DUTY_STATE_UNKNOWN, "no such state of a duty");
        expect(same_date(&duty->due, &none) || ujreg_date_format(&duty->due, written) == UJREG_OK, "due on no day");
        expect(duty->state != UJREG_DUTY_STATE_OVERDUE || later(day, &duty->due), "overdue before the day");
        expect(duty->state != UJREG_DUTY_STATE_OPEN || !later(day, &duty->due) || same_date(&duty->due, &none),
               "open behind the day");
    }
}

static void figures_add_up(const ujreg_tally *tally, int32_t month) {
    const ujreg_report_options options = {.size = sizeof options, .month = month};
    ujreg_report_totals totals = {.size = sizeof totals};
    ujreg_report *report;
    expect(ujreg_report_new(NULL, tally, &options, &report) == UJREG_OK, "no report");
    expect(ujreg_report_get(report, &totals) == UJREG_OK && totals.broken == 0, "figures that do not add up");
    ujreg_report_free(report);
}

static ujreg_status happen(int32_t profile, ujreg_registration *registration, const ujreg_event *event) {
    ujreg_registration before = *registration, silent = *registration;
    ujreg_findings_clear(findings);
    ujreg_status status = ujreg_registration_apply(profiles[profile], registration, event, findings);
    expect(ujreg_registration_apply(profiles[profile], &silent, event, NULL) == status, "findings change the answer");
    expect(memcmp(&silent, registration, sizeof silent) == 0, "findings change the registration");
    expect(status == UJREG_OK || status == UJREG_REFUSED || status == UJREG_ERROR_ARGUMENT, "another answer");
    if (status == UJREG_OK) {
        step_is_in_the_table(&before, registration, event->kind);
        expect(same_date(&registration->last_event, &event->date), "the last event is another day's");
        expect(!later(&before.last_event, &event->date), "an event before the last one");
    } else {
        expect(memcmp(&before, registration, sizeof before) == 0, "refused, and changed all the same");
    }
    if (status == UJREG_REFUSED) {
        refusal_has_a_reason();
    }
    expect(ujreg_registration_is_active(registration) ==
               (registration->state >= UJREG_STATE_REGISTERED && registration->state <= UJREG_STATE_EXIT_REVIEW),
           "active in another state");
    return status;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct rest rest = {data, size};
    ujreg_registration registration = {.size = sizeof registration};
    ujreg_tally *tally;
    if (!profiles[0]) {
        make_world();
    }
    int32_t profile = take_below(&rest, PROFILES);
    expect(ujreg_tally_new(NULL, NULL, &tally) == UJREG_OK, "no tally");
    for (int32_t events = 0; rest.size && events < 200; events++) {
        struct sample sample;
        memset(&sample, 0, sizeof sample);
        take_event(&rest, &registration, &sample);
        if (take_below(&rest, 8) == 7) {
            take_garbage(&rest, &sample);
        }
        if (happen(profile, &registration, &sample.event) == UJREG_OK && events % 8 == 0) {
            ujreg_status added = ujreg_tally_add(tally, &registration, 0);
            expect(added == UJREG_OK || added == UJREG_INVALID, "not added");
        }
    }
    ujreg_date day = take_day(&rest, 2019, 8);
    duties_are_sound(&registration, &day);
    ujreg_tally_add(tally, &registration, 0);
    figures_add_up(tally, 202009 + take_below(&rest, 4));
    figures_add_up(tally, 202101 + 100 * take_below(&rest, 5) + take_below(&rest, 12));
    ujreg_tally_free(tally);
    return 0;
}
