/* SPDX-License-Identifier: Apache-2.0 */
/* The registrations that events act on: found by person or by application, former ones kept. */
#include "registration/register.h"

#include <string.h>

#include "core/version.h"
#include "registration/validity.h"
#include "rules/report_finding.h"

#define FIRST_CAPACITY 1024

/* --- looking up ------------------------------------------------------------------------------------------------- */

typedef const char *(*name_of)(const ujreg_registration *registration);

static const char *name_of_person(const ujreg_registration *registration) {
    return registration->person.key;
}

static const char *name_of_application(const ujreg_registration *registration) {
    return registration->application;
}

static int is_named(const char *name, const char *wanted, size_t size) {
    return strlen(name) == size && memcmp(name, wanted, size) == 0;
}

/* The slot of a name: its own, or the free one where it belongs. A name that has changed leaves its slot behind. */
static size_t slot_of(const ujreg_register *people, const struct uj_register_index *index, name_of function,
                      const char *name, size_t size) {
    size_t at = (size_t)uj_keyed_hash(&people->hash_key, name, size) & (index->capacity - 1);
    while (index->slots[at] && !is_named(function(&people->present.list[index->slots[at] - 1]), name, size)) {
        at = (at + 1) & (index->capacity - 1);
    }
    return at;
}

static ujreg_registration *find(const ujreg_register *people, const struct uj_register_index *index, name_of function,
                                const char *name, size_t size) {
    if (!index->capacity || !size) {
        return NULL;
    }
    const uint32_t which = index->slots[slot_of(people, index, function, name, size)];
    return which ? &people->present.list[which - 1] : NULL;
}

static ujreg_registration *find_person(const ujreg_register *people, const char *key, size_t size) {
    return find(people, &people->by_person, name_of_person, key, size);
}

static ujreg_registration *find_application(const ujreg_register *people, const char *application, size_t size) {
    return find(people, &people->by_application, name_of_application, application, size);
}

/* --- room ------------------------------------------------------------------------------------------------------- */

uint64_t ujreg_register_memory(const ujreg_register *people) {
    return people ? sizeof *people +
                        (uint64_t)(people->present.capacity + people->former.capacity) * sizeof(ujreg_registration) +
                        (uint64_t)(people->by_person.capacity + people->by_application.capacity) * sizeof(uint32_t)
                  : 0;
}

static int is_within(const ujreg_register *people, size_t more, size_t unit) {
    return more <= SIZE_MAX / unit &&
           (!people->max_bytes || ujreg_register_memory(people) + (uint64_t)more * unit <= people->max_bytes);
}

/* Makes room for one more in a list. */
static ujreg_status reserve(const ujreg_register *people, struct uj_registrations *list) {
    if (list->count < list->capacity) {
        return UJREG_OK;
    }
    const size_t capacity = list->capacity ? list->capacity * 2 : FIRST_CAPACITY;
    if (list->count >= UINT32_MAX - 1 || capacity > SIZE_MAX / sizeof *list->list ||
        !is_within(people, capacity - list->capacity, sizeof *list->list)) {
        return UJREG_ERROR_LIMIT;
    }
    ujreg_registration *grown = uj_reallocate(&people->allocator, list->list, capacity * sizeof *grown);
    if (!grown) {
        return UJREG_ERROR_MEMORY;
    }
    list->list = grown;
    list->capacity = capacity;
    return UJREG_OK;
}

static void place(const ujreg_register *people, struct uj_register_index *index, name_of function, size_t which) {
    const char *name = function(&people->present.list[which]);
    const size_t at = slot_of(people, index, function, name, strlen(name));
    if (!index->slots[at]) {
        index->used++;
        index->slots[at] = (uint32_t)which + 1;
    }
}

/* Makes room for one more name. */
static ujreg_status reserve_name(const ujreg_register *people, struct uj_register_index *index, name_of function) {
    if (index->used * 2 < index->capacity) {
        return UJREG_OK;
    }
    struct uj_register_index more = {.capacity = index->capacity ? index->capacity * 2 : FIRST_CAPACITY};
    if (!is_within(people, more.capacity - index->capacity, sizeof *more.slots)) {
        return UJREG_ERROR_LIMIT;
    }
    more.slots = uj_allocate_zero(&people->allocator, more.capacity * sizeof *more.slots);
    if (!more.slots) {
        return UJREG_ERROR_MEMORY;
    }
    for (size_t i = 0; i < people->present.count; i++) {
        if (*function(&people->present.list[i])) {
            place(people, &more, function, i);
        }
    }
    uj_release(&people->allocator, index->slots);
    *index = more;
    return UJREG_OK;
}

/* --- changing --------------------------------------------------------------------------------------------------- */

/* Everything that may fail comes before anything is changed. */
static ujreg_status reserve_application(ujreg_register *people, const ujreg_registration *registration) {
    return registration->application[0] ? reserve_name(people, &people->by_application, name_of_application) : UJREG_OK;
}

static void place_application(ujreg_register *people, const ujreg_registration *present) {
    if (present->application[0]) {
        place(people, &people->by_application, name_of_application, (size_t)(present - people->present.list));
    }
}

static ujreg_status add_person(ujreg_register *people, const ujreg_registration *registration) {
    ujreg_status status = reserve(people, &people->present);
    status = status == UJREG_OK ? reserve_name(people, &people->by_person, name_of_person) : status;
    status = status == UJREG_OK ? reserve_application(people, registration) : status;
    if (status == UJREG_OK) {
        people->present.list[people->present.count++] = *registration;
        place(people, &people->by_person, name_of_person, people->present.count - 1);
        place_application(people, &people->present.list[people->present.count - 1]);
    }
    return status;
}

/* Lets a present registration become another. keep: what it was is a former one from now on. */
static ujreg_status replace(ujreg_register *people, ujreg_registration *present, const ujreg_registration *after,
                            int keep) {
    ujreg_status status = keep ? reserve(people, &people->former) : UJREG_OK;
    status = status == UJREG_OK ? reserve_application(people, after) : status;
    if (status == UJREG_OK) {
        if (keep) {
            people->former.list[people->former.count++] = *present;
        }
        *present = *after;
        place_application(people, present);
    }
    return status;
}

static ujreg_status keep_former(ujreg_register *people, const ujreg_registration *registration) {
    const ujreg_status status = reserve(people, &people->former);
    if (status == UJREG_OK) {
        people->former.list[people->former.count++] = *registration;
    }
    return status;
}

ujreg_status ujreg_register_add(ujreg_register *people, const ujreg_registration *registration) {
    if (!people || !registration) {
        return UJREG_ERROR_ARGUMENT;
    }
    const ujreg_status status = uj_registration_status(registration);
    if (status != UJREG_OK) {
        return status;
    }
    const char *key = registration->person.key;
    if (!*key) {
        return UJREG_INVALID;
    }
    ujreg_registration *present = find_person(people, key, strlen(key));
    if (!present) {
        return add_person(people, registration);
    }
    return registration->cycles < present->cycles ? keep_former(people, registration)
                                                  : replace(people, present, registration, 1);
}

/* --- events ----------------------------------------------------------------------------------------------------- */

static ujreg_status nobody(int32_t rule, ujreg_findings *findings) {
    ujreg_status status = findings ? uj_syntax_add(findings, &(struct uj_syntax){.rule = rule}) : UJREG_OK;
    return status == UJREG_OK ? UJREG_UNKNOWN : status;
}

/* Whose event it is; *present is NULL for a person who is not here yet. UJREG_OK, UJREG_UNKNOWN, UJREG_ERROR_MEMORY. */
static ujreg_status find_owner(const ujreg_register *people, const ujreg_event *event, ujreg_registration **present,
                               ujreg_findings *findings) {
    const int begins = event->kind == UJREG_EVENT_APPLY || event->kind == UJREG_EVENT_LOAD_EXISTING;
    if (!begins && event->application[0]) {
        *present = find_application(people, event->application, strlen(event->application));
        return *present ? UJREG_OK : nobody(UJREG_RULE_READER_APPLICATION_UNKNOWN, findings);
    }
    if (!event->person.key[0]) {
        return nobody(UJREG_RULE_STATE_PERSON_MISSING, findings);
    }
    *present = find_person(people, event->person.key, strlen(event->person.key));
    return UJREG_OK;
}

ujreg_status ujreg_register_apply(ujreg_register *people, const ujreg_profile *profile, const ujreg_event *event,
                                  ujreg_findings *findings) {
    ujreg_registration after = {.size = sizeof after};
    ujreg_registration *present = NULL;
    if (!people || !profile || !event) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_event_status(event);
    status = status == UJREG_OK ? find_owner(people, event, &present, findings) : status;
    if (status != UJREG_OK) {
        return status;
    }
    if (present) {
        after = *present;
    }
    status = ujreg_registration_apply(profile, &after, event, findings);
    if (status != UJREG_OK) {
        return status;
    }
    if (!present) {
        return add_person(people, &after);
    }
    const int begins = after.cycles != present->cycles;
    if (!begins) {
        *present = after;
        return UJREG_OK;
    }
    return replace(people, present, &after, present->state == UJREG_STATE_EXITED);
}

/* --- reading out ------------------------------------------------------------------------------------------------ */

static ujreg_status copy_out(const ujreg_registration *found, ujreg_registration *registration, ujreg_status none) {
    const ujreg_status status = uj_struct_status(registration->size, sizeof *registration);
    if (status != UJREG_OK || !found) {
        return status == UJREG_OK ? none : status;
    }
    *registration = *found;
    return UJREG_OK;
}

ujreg_status ujreg_register_find(const ujreg_register *people, const char *key, size_t size,
                                 ujreg_registration *registration) {
    if (!people || (!key && size) || !registration) {
        return UJREG_ERROR_ARGUMENT;
    }
    return copy_out(find_person(people, key, size), registration, UJREG_UNKNOWN);
}

ujreg_status ujreg_register_find_application(const ujreg_register *people, const char *application, size_t size,
                                             ujreg_registration *registration) {
    if (!people || (!application && size) || !registration) {
        return UJREG_ERROR_ARGUMENT;
    }
    return copy_out(find_application(people, application, size), registration, UJREG_UNKNOWN);
}

static ujreg_status at(const struct uj_registrations *list, size_t index, ujreg_registration *registration) {
    return copy_out(index < list->count ? &list->list[index] : NULL, registration, UJREG_END);
}

ujreg_status ujreg_register_at(const ujreg_register *people, size_t index, ujreg_registration *registration) {
    return people && registration ? at(&people->present, index, registration) : UJREG_ERROR_ARGUMENT;
}

ujreg_status ujreg_register_former_at(const ujreg_register *people, size_t index, ujreg_registration *registration) {
    return people && registration ? at(&people->former, index, registration) : UJREG_ERROR_ARGUMENT;
}

size_t ujreg_register_count(const ujreg_register *people) {
    return people ? people->present.count : 0;
}

size_t ujreg_register_former_count(const ujreg_register *people) {
    return people ? people->former.count : 0;
}

/* --- the handle ------------------------------------------------------------------------------------------------- */

ujreg_status ujreg_register_new(const ujreg_allocator *allocator, const ujreg_register_options *options,
                                ujreg_register **people) {
    static const ujreg_register_options defaults = {.size = sizeof defaults};
    ujreg_allocator own;
    if (!people) {
        return UJREG_ERROR_ARGUMENT;
    }
    *people = NULL;
    options = options ? options : &defaults;
    ujreg_status status = uj_allocator_init(&own, allocator);
    status = status == UJREG_OK ? uj_struct_status(options->size, sizeof *options) : status;
    if (status == UJREG_OK && options->flags) {
        status = UJREG_ERROR_ARGUMENT;
    }
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_register *made = uj_allocate_zero(&own, sizeof *made);
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = own;
    made->max_bytes = options->max_bytes;
    made->hash_key = uj_hash_key_of(options->seed, made);
    *people = made;
    return UJREG_OK;
}

void ujreg_register_free(ujreg_register *people) {
    if (people) {
        ujreg_allocator own = people->allocator;
        uj_release(&own, people->present.list);
        uj_release(&own, people->former.list);
        uj_release(&own, people->by_person.slots);
        uj_release(&own, people->by_application.slots);
        uj_release(&own, people);
    }
}
