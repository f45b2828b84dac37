/* SPDX-License-Identifier: Apache-2.0 */
/* A year of a county that does not exist: its event log, NDJSON, all kinds of events, in the order of
 * days. Some lines must be refused; which, and by what rule, goes into a truth file. Shares no code with
 * the library, and the same arguments give the same bytes on every machine. *     county PERSONS SEED
 * TRUTH >EVENTS */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DAYS 365
#define FIRST_DAY 737963 /* 2020-08-21, counted from 0000-03-01 */
#define BIRTHS 222
#define PERSONS_MAX (BIRTHS * 900 - 1)
#define CYCLES_MAX 4

enum kind {
    APPLY,
    LOAD,
    LOAD_EXITED,
    ACCEPT,
    WITHDRAW,
    EVIDENCE,
    VERIFY,
    APPROVE,
    REFUSE,
    CONTACT,
    CONTACT_UNANSWERED,
    FOLLOW_UP,
    FOLLOW_UP_UNANSWERED,
    SERVICE_ACCEPTED,
    SERVICE_REFUSED,
    CONTACT_FAILED,
    EXIT_GROUND,
    NOT_CONFIRMED,
    DEREGISTER,
    NOTIFY,
    UPLOADED,
    UPLOAD_REJECTED,
    AUDIT_UPLOADED,
    AUDIT_REJECTED,
    /* What must be refused. */
    BAD,
    BAD_NOBODY = BAD,
    BAD_TWICE,
    BAD_ORDER,
    BAD_FUTURE,
    BAD_PERSON,
    BAD_EVIDENCE,
    BAD_GROUND,
    BAD_YOUNG,
    BAD_NAME,
    BAD_JSON,
    BAD_REASON,
    BAD_PROOF,
    BAD_RECORD
};

static const char *const bad_rules[] = {
    "state.not-allowed",  "state.active-registration", "state.date-order",       "state.date-future",
    "state.person",       "state.forbidden-evidence",  "state.forbidden-ground", "state.under-16",
    "reader.value",       "reader.json-syntax",        "state.record-reason",    "state.exit-verification",
    "AAC002.check-digit",
};

struct event {
    uint16_t day;
    uint8_t kind;
    uint8_t cycle;
    uint8_t area;
    uint8_t reason;
    uint16_t since; /* of an exit: day of its ground, or of the registration of a loaded one before day 0 */
    uint32_t person;
};

static struct event *events;
static size_t event_count;
static size_t event_capacity;
static uint64_t state;

static uint32_t below(uint32_t limit) {
    state += 0x9E3779B97F4A7C15u; /* splitmix64 */
    uint64_t x = state;
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9u;
    x = (x ^ x >> 27) * 0x94D049BB133111EBu;
    return (uint32_t)((x ^ x >> 31) >> 33) % limit;
}

static int chance(uint32_t per_cent) {
    return below(100) < per_cent;
}

/* --- a life --------------------------------------------------------------------------------------------- */

struct life {
    uint32_t person;
    uint32_t day;
    uint8_t cycle;
    uint8_t area;
    int left;     /* the registration has ended */
    int refusals; /* in a row */
    int loaded;   /* without an application */
    int over;     /* no more events */
};

static void happen_as(struct life *life, enum kind kind, uint32_t reason, uint32_t since) {
    if (life->over || life->day >= DAYS) {
        life->over = 1;
        return;
    }
    if (event_count == event_capacity) {
        event_capacity = event_capacity ? event_capacity * 2 : 65536;
        events = realloc(events, event_capacity * sizeof *events);
        if (!events) {
            fprintf(stderr, "county: no memory\n");
            exit(1);
        }
    }
    events[event_count++] = (struct event){(uint16_t)life->day, (uint8_t)kind,   life->cycle, life->area,
                                           (uint8_t)reason,     (uint16_t)since, life->person};
}

static void happen(struct life *life, enum kind kind) {
    happen_as(life, kind, 0, 0);
}

/* Now and then somebody tries what is not allowed. */
static void perhaps(struct life *life, enum kind kind) {
    if (below(300) == 0) {
        happen(life, kind);
    }
}

static void later(struct life *life, uint32_t days) {
    life->day += days;
}

static void upload_result(struct life *life) {
    if (chance(4)) {
        happen(life, AUDIT_REJECTED);
    }
    if (chance(95)) {
        happen(life, AUDIT_UPLOADED);
    }
}

static void leave(struct life *life, uint32_t reason, uint32_t since) {
    life->left = 1;
    if (below(200) == 0) {
        happen_as(life, BAD_RECORD, reason, since);
    }
    happen_as(life, DEREGISTER, reason, since);
    if (chance(5)) {
        happen(life, UPLOAD_REJECTED);
    }
    if (chance(95)) {
        happen(life, UPLOADED);
    }
    if (chance(90)) {
        later(life, below(4));
        happen(life, NOTIFY);
    }
    life->over |= reason == 26 || chance(60);
}

/* Six months without an answer. */
static void get_lost(struct life *life) {
    static const uint8_t after[] = {30, 30, 30, 30, 30, 40};
    uint32_t first = life->day;
    for (size_t i = 0; i < sizeof after; i++) {
        later(life, after[i]);
        happen(life, CONTACT_FAILED);
    }
    if (!life->over && chance(30)) {
        happen(life, NOT_CONFIRMED);
        life->refusals = 0;
        return;
    }
    later(life, 1 + below(10));
    leave(life, 32, first + 185);
}

static void third_refusal(struct life *life) {
    uint32_t since = life->day;
    if (chance(50)) {
        later(life, 1 + below(5));
        happen(life, NOT_CONFIRMED);
        life->refusals = 0;
        return;
    }
    later(life, 1 + below(5));
    if (below(20) == 0) {
        happen_as(life, BAD_PROOF, 31, since);
    }
    leave(life, 31, since);
}

static void serve_once(struct life *life) {
    uint32_t what = below(100);
    if (what < 55) {
        happen(life, below(10) ? FOLLOW_UP : FOLLOW_UP_UNANSWERED);
    } else if (what < 70) {
        happen(life, SERVICE_ACCEPTED);
        life->refusals = 0;
    } else if (what < 90) {
        happen(life, SERVICE_REFUSED);
        life->refusals++;
        if (life->refusals >= 3) {
            third_refusal(life);
        }
    } else {
        happen(life, CONTACT_FAILED);
        happen(life, FOLLOW_UP);
    }
}

static void exit_by_ground(struct life *life) {
    static const uint8_t reasons[] = {11, 11, 11, 11, 12, 13, 14, 21, 23, 24, 25, 26, 90};
    uint32_t reason = reasons[below(sizeof reasons)];
    uint32_t since = life->day;
    happen_as(life, EXIT_GROUND, reason, 0);
    later(life, below(9));
    if (chance(8) && reason != 21) {
        happen(life, NOT_CONFIRMED);
        life->refusals = 0;
        later(life, 1);
        since = life->day;
        happen_as(life, EXIT_GROUND, reason, 0);
    }
    if (below(100) == 0) {
        happen_as(life, BAD_REASON, reason == 14 ? 13 : 14, since);
    }
    leave(life, reason, since);
}

/* From the first contact to the exit. */
static void be_served(struct life *life) {
    uint32_t end = life->day + below(420);
    life->refusals = 0;
    life->left = 0;
    later(life, below(6));
    happen(life, chance(90) ? CONTACT : CONTACT_UNANSWERED);
    if (chance(4)) {
        happen(life, FOLLOW_UP);
        get_lost(life);
    }
    while (!life->over && !life->left && life->day + 31 < end) {
        later(life, 22 + below(9));
        perhaps(life, BAD_TWICE);
        serve_once(life);
        if (life->over || life->left) {
            break;
        }
        perhaps(life, BAD_ORDER);
        perhaps(life, BAD_FUTURE);
        if (!life->loaded) {
            perhaps(life, BAD_PERSON);
        }
        perhaps(life, BAD_NAME);
        perhaps(life, BAD_JSON);
    }
    if (!life->over && !life->left) {
        later(life, 1 + below(20));
        exit_by_ground(life);
    }
}

/* From the application to the decision; 1: registered. */
static int apply(struct life *life) {
    happen(life, APPLY);
    later(life, below(2));
    if (chance(2)) {
        happen(life, WITHDRAW);
        return 0;
    }
    happen(life, ACCEPT);
    if (chance(5)) {
        happen(life, EVIDENCE);
    }
    perhaps(life, BAD_EVIDENCE);
    perhaps(life, BAD_GROUND);
    perhaps(life, BAD_YOUNG);
    if (chance(70)) {
        happen(life, VERIFY);
    }
    later(life, below(4));
    if (chance(4)) {
        happen(life, REFUSE);
        upload_result(life);
        return 0;
    }
    happen(life, APPROVE);
    upload_result(life);
    return 1;
}

static void live(uint32_t person) {
    struct life life = {.person = person, .area = (uint8_t)below(5)};
    if (below(500) == 0) {
        life.day = below(DAYS);
        happen(&life, BAD_NOBODY);
        return;
    }
    if (chance(25)) {
        life.day = below(20);
        uint32_t before = 1 + below(600); /* apart: the order of arguments is the compiler's */
        enum kind kind = chance(80) ? LOAD : LOAD_EXITED;
        happen_as(&life, kind, 11, before);
        if (kind == LOAD_EXITED) {
            return;
        }
        life.loaded = 1;
        be_served(&life);
        life.loaded = 0;
        later(&life, 1 + below(60));
        life.cycle++;
    } else {
        life.day = below(340);
    }
    for (; !life.over && life.cycle < CYCLES_MAX; life.cycle++) {
        if (apply(&life)) {
            be_served(&life);
        }
        later(&life, 1 + below(90));
        life.area = (uint8_t)below(5);
    }
}

/* --- writing -------------------------------------------------------------------------------------------- */

/* YYYYMMDD of a day counted from 0000-03-01. */
static void put_date(char text[9], int32_t day) {
    int32_t era = day / 146097;
    int32_t of_era = day - era * 146097;
    int32_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int32_t of_year = of_era - (365 * year + year / 4 - year / 100);
    int32_t month = (5 * of_year + 2) / 153;
    char room[40];
    snprintf(room, sizeof room, "%04d%02d%02d", (int)(year + era * 400 + (month >= 10)),
             (int)(month < 10 ? month + 3 : month - 9), (int)(of_year - (153 * month + 2) / 5 + 1));
    memcpy(text, room, 8);
    text[8] = '\0';
}

/* Born in 1964 to 1999; nobody shares a number. */
static void put_number(char number[19], uint32_t person) {
    static const int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    char birth[9];
    char room[40];
    int sum = 0;
    put_date(birth, 717276 + (int32_t)(person % BIRTHS * 59));
    snprintf(room, sizeof room, "330106%s%03u", birth, (person / BIRTHS + person % BIRTHS * 7) % 900 + 1);
    for (int i = 0; i < 17; i++) {
        sum += (room[i] - '0') * weights[i];
    }
    memcpy(number, room, 17);
    number[17] = "10X98765432"[sum % 11];
    number[18] = '\0';
}

static const int areas[] = {330102, 330105, 330106, 330108, 330109};

static void put_record(const struct event *event, const char *number, const char *date) {
    char since[9];
    char wrong[19];
    put_date(since, FIRST_DAY + event->since);
    memcpy(wrong, number, sizeof wrong);
    wrong[17] = number[17] == '0' ? '1' : '0';
    printf(",\"AAB301\":\"%d\",\"AAZ341\":\"C%07u%u\",\"AAC003\":\"\xE6\x9D\x8E\xE6\x98\x8E\",\"AAC002\":\"%s\","
           "\"AAC058\":\"01\",\"AAC044\":\"%s\",\"ADC210\":\"%s\",\"AJC00A\":\"%u\","
           "\"AAE011\":\"\xE7\x8E\x8B\xE8\x8A\xB3\",\"AAE036\":\"%s\"%s",
           areas[event->area], event->person, event->cycle, event->kind == BAD_RECORD ? wrong : number, number,
           event->kind == LOAD_EXITED ? date : since, event->reason, date,
           event->reason == 90 ? ",\"AAE013\":\"\xE5\x8F\xA6\xE6\x9C\x89\xE8\xAF\xB4\xE6\x98\x8E\"" : "");
}

static void put_person(const char *number) {
    printf(",\"AAC002\":\"%s\"", number);
}

static void put_event(const struct event *event, uint32_t nobody) {
    static const char *const names[] = {
        "apply",
        "load-existing",
        "load-existing",
        "accept",
        "withdraw",
        "request-evidence",
        "verify",
        "approve",
        "refuse",
        "contact",
        "contact",
        "follow-up",
        "follow-up",
        "service-accepted",
        "service-refused",
        "contact-failed",
        "exit-ground",
        "ground-not-confirmed",
        "deregister",
        "notify",
        "upload-acknowledged",
        "upload-rejected",
        "audit-acknowledged",
        "audit-rejected",
        "follow-up",
        "apply",
        "follow-up",
        "follow-up",
        "follow-up",
        "request-evidence",
        "refuse",
        "approve",
        "resign",
        "follow-up",
        "deregister",
        "deregister",
        "deregister",
    };
    const char *urban = event->person % 10 ? "yes" : "no";
    char number[19];
    char date[9];
    char other[19];
    put_number(number, event->person);
    put_date(date, FIRST_DAY + event->day - (event->kind == BAD_ORDER ? 10 : 0));
    printf("{\"event\":\"%s\",\"date\":\"%s\"", names[event->kind], event->kind == BAD_FUTURE ? "20991231" : date);
    switch (event->kind) {
    case BAD_TWICE:
    case APPLY:
        printf(",\"application\":\"A%07u-%u\",\"area\":\"%d\",\"place\":\"residence\",\"urban\":\"%s\",\"origin\":\"%s\"%s",
               event->person, event->cycle + (event->kind == BAD_TWICE ? 50u : 0u), areas[event->area], urban,
               event->person % 3 ? "local" : "national", event->cycle ? ",\"pension\":\"no\"" : "");
        put_person(number);
        break;
    case LOAD:
    case LOAD_EXITED:
        put_date(other, FIRST_DAY - event->since - (event->kind == LOAD ? 0 : 40));
        printf(",\"area\":\"%d\",\"urban\":\"%s\",\"target\":\"%s\",\"registered\":\"%s\"", areas[event->area], urban,
               event->kind == LOAD ? "registered" : "exited", other);
        put_date(other, FIRST_DAY - event->since);
        if (event->kind == LOAD) {
            printf(",\"last_contact\":\"20200820\"");
            put_person(number);
        } else {
            put_record(event, number, other);
        }
        break;
    case ACCEPT:
    case VERIFY:
        printf(",\"application\":\"A%07u-%u\"%s", event->person, event->cycle,
               event->kind == VERIFY ? ",\"verification\":\"data-match\"" : "");
        break;
    case APPROVE:
        printf(",\"pension\":\"no\",\"able\":\"yes\",\"willing\":\"yes\",\"out_of_work\":\"yes\"");
        put_person(number);
        break;
    case BAD_YOUNG:
        printf(",\"pension\":\"no\",\"able\":\"yes\",\"willing\":\"yes\",\"out_of_work\":\"yes\",\"birth\":\"20100101\"");
        put_person(number);
        break;
    case REFUSE:
    case BAD_GROUND:
        printf(",\"ground\":\"%s\"", event->kind == REFUSE ? "not-out-of-work" : "incomplete-materials");
        put_person(number);
        break;
    case EVIDENCE:
    case BAD_EVIDENCE:
        printf(",\"evidence\":\"%s\"", event->kind == EVIDENCE ? "own-identity-document" : "graduation-certificate");
        put_person(number);
        break;
    case CONTACT_UNANSWERED:
    case FOLLOW_UP_UNANSWERED:
        printf(",\"unanswered\":\"yes\"");
        put_person(number);
        break;
    case EXIT_GROUND:
        printf(",\"reason\":\"%u\"%s", event->reason, event->reason == 21 ? ",\"pension\":\"yes\"" : "");
        put_person(number);
        break;
    case DEREGISTER:
    case BAD_REASON:
    case BAD_PROOF:
    case BAD_RECORD:
        put_record(event, number, date);
        printf("%s", event->kind != BAD_PROOF ? ",\"verification\":\"manual\"" : "");
        break;
    case BAD_PERSON:
        put_number(other, nobody);
        printf(",\"application\":\"A%07u-%u\"", event->person, event->cycle);
        put_person(other);
        break;
    default:
        put_person(number);
        break;
    }
    printf("%s", event->kind == BAD_JSON ? "\n" : "}\n");
}

/* Days in order, and what happened on a day in the order of each life. */
static void sort_by_day(void) {
    size_t starts[DAYS + 1] = {0};
    struct event *sorted = malloc((event_count + 1) * sizeof *sorted);
    if (!sorted) {
        fprintf(stderr, "county: no memory\n");
        exit(1);
    }
    for (size_t i = 0; i < event_count; i++) {
        starts[events[i].day + 1]++;
    }
    for (int day = 0; day < DAYS; day++) {
        starts[day + 1] += starts[day];
    }
    for (size_t i = 0; i < event_count; i++) {
        sorted[starts[events[i].day]++] = events[i];
    }
    free(events);
    events = sorted;
}

int main(int argc, char **argv) {
    uint32_t persons = argc == 4 ? (uint32_t)strtoul(argv[1], NULL, 10) : 0;
    FILE *truth = argc == 4 ? fopen(argv[3], "w") : NULL;
    if (!truth || persons < 1 || persons > PERSONS_MAX) {
        fprintf(stderr, "usage: county PERSONS SEED TRUTH >EVENTS (at most %d persons)\n", PERSONS_MAX);
        return 2;
    }
    state = strtoull(argv[2], NULL, 10);
    for (uint32_t person = 0; person < persons; person++) {
        live(person);
    }
    sort_by_day();
    for (size_t i = 0; i < event_count; i++) {
        put_event(&events[i], persons);
        if (events[i].kind >= BAD) {
            fprintf(truth, "{\"line\":%zu,\"rule\":\"%s\"}\n", i + 1, bad_rules[events[i].kind - BAD]);
        }
    }
    free(events);
    return fclose(truth) != 0 || fflush(stdout) != 0 || ferror(stdout);
}
