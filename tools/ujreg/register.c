/* SPDX-License-Identifier: Apache-2.0 */
/* The registrations that a log of events acts on. */
#include "register.h"

#include <stdlib.h>
#include <string.h>

#include "seed.h"

#define FIRST_CAPACITY 1024

void people_begin(struct people *people) {
    uint64_t seed[2];
    memset(people, 0, sizeof *people);
    seed_take(seed);
    people->hash_key = uj_hash_key_of(seed, people);
}

typedef const char *(*name_of)(const ujreg_registration *registration);

static const char *name_of_person(const ujreg_registration *registration) {
    return registration->person.key;
}

static const char *name_of_application(const ujreg_registration *registration) {
    return registration->application;
}

/* The slot of a name: its own, or the free one where it belongs. A name that has changed leaves its slot
 * behind. */
static size_t slot_of(const struct people *people, const struct register_index *index, name_of function,
                      const char *name) {
    size_t at = (size_t)uj_keyed_hash(&people->hash_key, name, strlen(name)) & (index->capacity - 1);
    while (index->slots[at] && strcmp(function(&people->present[index->slots[at] - 1]), name) != 0) {
        at = (at + 1) & (index->capacity - 1);
    }
    return at;
}

static void place(const struct people *people, struct register_index *index, name_of function, size_t which) {
    size_t at = slot_of(people, index, function, function(&people->present[which]));
    index->used += index->slots[at] == 0;
    index->slots[at] = index->slots[at] ? index->slots[at] : (uint32_t)which + 1;
}

/* Room for one more name. */
static int reserve(const struct people *people, struct register_index *index, name_of function) {
    if (index->used * 2 < index->capacity) {
        return 1;
    }
    struct register_index more = {.capacity = index->capacity ? index->capacity * 2 : FIRST_CAPACITY};
    more.slots = calloc(more.capacity, sizeof *more.slots);
    if (!more.slots) {
        return 0;
    }
    for (size_t i = 0; i < people->count; i++) {
        if (*function(&people->present[i])) {
            place(people, &more, function, i);
        }
    }
    free(index->slots);
    *index = more;
    return 1;
}

static ujreg_registration *find(const struct people *people, const struct register_index *index, name_of function,
                                const char *name) {
    if (!index->capacity || !*name) {
        return NULL;
    }
    uint32_t which = index->slots[slot_of(people, index, function, name)];
    return which ? &people->present[which - 1] : NULL;
}

ujreg_registration *people_by_person(const struct people *people, const char *key) {
    return find(people, &people->by_person, name_of_person, key);
}

ujreg_registration *people_by_application(const struct people *people, const char *application) {
    return find(people, &people->by_application, name_of_application, application);
}

/* Room for one more in a list. */
static int grow(ujreg_registration **list, size_t count, size_t *capacity) {
    if (count < *capacity) {
        return 1;
    }
    size_t more = *capacity ? *capacity * 2 : FIRST_CAPACITY;
    ujreg_registration *bigger = more < SIZE_MAX / sizeof **list ? realloc(*list, more * sizeof **list) : NULL;
    if (bigger) {
        *list = bigger;
        *capacity = more;
    }
    return bigger != NULL;
}

static int keep_former(struct people *people, const ujreg_registration *registration) {
    if (!grow(&people->former, people->former_count, &people->former_capacity)) {
        return 0;
    }
    people->former[people->former_count++] = *registration;
    return 1;
}

static int note_application(struct people *people, const ujreg_registration *registration) {
    if (!registration->application[0]) {
        return 1;
    }
    if (!reserve(people, &people->by_application, name_of_application)) {
        return 0;
    }
    place(people, &people->by_application, name_of_application, (size_t)(registration - people->present));
    return 1;
}

static int add_new(struct people *people, const ujreg_registration *registration) {
    if (people->count >= UINT32_MAX - 1 || !grow(&people->present, people->count, &people->capacity) ||
        !reserve(people, &people->by_person, name_of_person)) {
        return 0;
    }
    people->present[people->count++] = *registration;
    place(people, &people->by_person, name_of_person, people->count - 1);
    return note_application(people, &people->present[people->count - 1]);
}

int people_add(struct people *people, const ujreg_registration *registration) {
    ujreg_registration *present = people_by_person(people, registration->person.key);
    if (!present) {
        return add_new(people, registration);
    }
    if (registration->cycles < present->cycles) {
        return keep_former(people, registration);
    }
    if (!keep_former(people, present)) {
        return 0;
    }
    *present = *registration;
    return note_application(people, present);
}

int people_change(struct people *people, ujreg_registration *registration, const ujreg_registration *after) {
    int begins = after->cycles != registration->cycles;
    if (begins && registration->state == UJREG_STATE_EXITED && !keep_former(people, registration)) {
        return 0;
    }
    *registration = *after;
    return begins ? note_application(people, registration) : 1;
}

void people_free(struct people *people) {
    free(people->present);
    free(people->former);
    free(people->by_person.slots);
    free(people->by_application.slots);
    memset(people, 0, sizeof *people);
}
