/* SPDX-License-Identifier: Apache-2.0 */
/* One year of events over many registrations: how fast ujreg_registration_apply is, the deregistration records
 * that it checks included. Prints one JSON object.
 *
 *     events [EVENTS]     about so many events, 1000000 without it
 *
 * Every person applies, is accepted, approved, reached, followed up, offered services, exits and is uploaded: 12 events, one of
 * them with a record. Exit status 1 when an event is refused or more than a second is needed for a million. */
#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <ujreg/ujreg.h>

static const struct {
    int32_t kind;
    int32_t day; /* days after the application */
} life[] = {
    {UJREG_EVENT_APPLY, 0},
    {UJREG_EVENT_ACCEPT, 1},
    {UJREG_EVENT_VERIFY, 1},
    {UJREG_EVENT_APPROVE, 2},
    {UJREG_EVENT_AUDIT_ACKNOWLEDGED, 2},
    {UJREG_EVENT_CONTACT, 4},
    {UJREG_EVENT_FOLLOW_UP, 31},
    {UJREG_EVENT_SERVICE_ACCEPTED, 45},
    {UJREG_EVENT_CONTACT_FAILED, 62},
    {UJREG_EVENT_EXIT_GROUND, 80},
    {UJREG_EVENT_DEREGISTER, 81},
    {UJREG_EVENT_UPLOAD_ACKNOWLEDGED, 81},
};

#define EVENTS_OF_A_LIFE (sizeof life / sizeof *life)

struct person {
    char number[19];
    char key[UJREG_PERSON_KEY_CAPACITY];
    char serial[20];
    char date[9];
};

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void set_text(ujreg_text *text, const char *string) {
    text->data = string;
    text->size = strlen(string);
}

/* An invented person: a number whose birth date and sequence follow from an index. */
static void make_person(struct person *person, uint32_t index) {
    ujreg_text aac002, none = {NULL, 0};
    snprintf(person->number, sizeof person->number, "330106%04u%02u%02u%03u", 1960 + index % 40, 1 + index / 40 % 12,
             1 + index / 480 % 28, index / 13440 % 1000);
    person->number[17] = ujreg_identity_check_character(person->number);
    person->number[18] = '\0';
    snprintf(person->serial, sizeof person->serial, "ZX%09u", index);
    set_text(&aac002, person->number);
    (void)ujreg_person_key(&aac002, &none, &none, person->key, sizeof person->key, NULL);
}

static void fill_record(ujreg_record *record, struct person *person, const ujreg_date *day) {
    memset(record, 0, sizeof *record);
    record->size = sizeof *record;
    (void)ujreg_date_format(day, person->date);
    person->date[8] = '\0';
    set_text(&record->aab301, "330106");
    set_text(&record->aaz341, person->serial);
    set_text(&record->aac003, "\xE6\x9D\x8E\xE6\x98\x8E");
    set_text(&record->aac002, person->number);
    set_text(&record->aac058, "01");
    set_text(&record->aac044, person->number);
    set_text(&record->adc210, person->date);
    set_text(&record->ajc00a, "11");
    set_text(&record->aae011, "\xE7\x8E\x8B\xE8\x8A\xB3");
    set_text(&record->aae036, person->date);
}

static void fill_event(ujreg_event *event, const struct person *person, int32_t kind) {
    memset(event, 0, sizeof *event);
    event->size = sizeof *event;
    event->kind = kind;
    switch (kind) {
    case UJREG_EVENT_APPLY:
        memcpy(event->person.key, person->key, sizeof person->key);
        event->area = 330106;
        event->place = UJREG_PLACE_RESIDENCE;
        break;
    case UJREG_EVENT_VERIFY:
        event->verification = UJREG_VERIFICATION_DATA_MATCH;
        break;
    case UJREG_EVENT_APPROVE:
        (void)ujreg_date_make(1980, 1, 1, &event->person.birth);
        event->person.pension = UJREG_FACT_NO;
        event->person.able = UJREG_FACT_YES;
        event->person.willing = UJREG_FACT_YES;
        event->person.out_of_work = UJREG_FACT_YES;
        event->urban = UJREG_FACT_YES;
        break;
    case UJREG_EVENT_EXIT_GROUND:
        event->reason = 11;
        break;
    default:
        break;
    }
}

int main(int argc, char **argv) {
    uint32_t events = argc > 1 ? (uint32_t)strtoul(argv[1], NULL, 10) : 1000000;
    uint32_t people = events / EVENTS_OF_A_LIFE + 1;
    ujreg_profile_options options = {.size = sizeof options, .today = {2025, 12, 31}};
    ujreg_profile *profile = NULL;
    ujreg_findings *findings = NULL;
    struct person *persons = calloc(people, sizeof *persons);
    ujreg_registration *registrations = calloc(people, sizeof *registrations);
    if (!persons || !registrations || ujreg_profile_new(NULL, &options, &profile) != UJREG_OK ||
        ujreg_findings_new(NULL, &findings) != UJREG_OK) {
        fprintf(stderr, "events: no memory\n");
        return 1;
    }
    for (uint32_t i = 0; i < people; i++) {
        make_person(&persons[i], i);
        registrations[i].size = sizeof registrations[i];
    }
    uint64_t applied = 0, refused = 0;
    double start = now();
    for (size_t step = 0; step < EVENTS_OF_A_LIFE; step++) {
        for (uint32_t i = 0; i < people; i++) {
            ujreg_date day = {2025, 1, 2};
            ujreg_event event;
            ujreg_record record;
            (void)ujreg_date_add_days(&day, (int32_t)(i % 200) + life[step].day, &day);
            fill_event(&event, &persons[i], life[step].kind);
            event.date = day;
            if (life[step].kind == UJREG_EVENT_DEREGISTER) {
                fill_record(&record, &persons[i], &day);
                event.record = &record;
            }
            ujreg_findings_clear(findings);
            refused += ujreg_registration_apply(profile, &registrations[i], &event, findings) != UJREG_OK;
            applied++;
        }
    }
    double seconds = now() - start;
    printf("{\"events\":%llu,\"refused\":%llu,\"seconds\":%.3f,\"ns_per_event\":%.0f,\"bytes_per_registration\":%zu}\n",
           (unsigned long long)applied, (unsigned long long)refused, seconds, seconds * 1e9 / (double)applied,
           sizeof *registrations);
    free(persons);
    free(registrations);
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
    return refused != 0 || seconds > (double)applied * 1e-6;
}
