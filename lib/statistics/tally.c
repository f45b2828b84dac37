/* SPDX-License-Identifier: Apache-2.0 */
/* Adds registrations to a tally: from the life cycle's struct, from entries of the caller, from another tally. */
#include <string.h>

#include "core/date_number.h"
#include "core/version.h"
#include "identity/identity.h"
#include "registration/life_cycle.h"
#include "statistics/tally_store.h"

ujreg_status ujreg_tally_new(const ujreg_allocator *allocator, const ujreg_tally_options *options, ujreg_tally **tally) {
    static const ujreg_tally_options defaults = {.size = sizeof defaults};
    ujreg_allocator own;
    if (!tally) {
        return UJREG_ERROR_ARGUMENT;
    }
    *tally = NULL;
    options = options ? options : &defaults;
    ujreg_status status = uj_struct_status(options->size, sizeof *options);
    if (status == UJREG_OK) {
        status = uj_allocator_init(&own, allocator);
    }
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_tally *made = uj_allocate_zero(&own, sizeof *made);
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = own;
    made->max_bytes = options->max_bytes;
    made->hash_key = uj_hash_key_of(options->seed, made);
    *tally = made;
    return UJREG_OK;
}

void ujreg_tally_free(ujreg_tally *tally) {
    if (tally) {
        ujreg_allocator own = tally->allocator;
        uj_release(&own, tally->persons);
        uj_release(&own, tally->entries);
        uj_release(&own, tally->keys);
        uj_release(&own, tally->slots);
        uj_release(&own, tally);
    }
}

uint64_t ujreg_tally_persons(const ujreg_tally *tally) {
    return tally ? tally->person_count : 0;
}

uint64_t ujreg_tally_memory(const ujreg_tally *tally) {
    return tally ? uj_store_memory(tally) : 0;
}

static int32_t is_none(const ujreg_date *date) {
    return date->year == 0 && date->month == 0 && date->day == 0;
}

/* The day number of a date, or of its substitute. Clears *usable if a member is set and is no date. */
static int32_t day_of(const ujreg_date *date, int32_t otherwise, int32_t *usable) {
    if (is_none(date)) {
        return otherwise;
    }
    int32_t day = ujreg_date_day_number(date);
    *usable = *usable && day != 0;
    return day;
}

/* Fills in the days and codes of an entry; 0 if it cannot be counted. */
static int32_t understand(const ujreg_tally_entry *entry, struct uj_entry *understood) {
    int32_t usable = entry->person.size >= 1 && entry->person.size <= UJ_KEY_MAX && entry->person.data &&
                     entry->area >= 100000 && entry->area <= 999999;
    memset(understood, 0, sizeof *understood);
    understood->area = entry->area;
    understood->registered = day_of(&entry->registered, 0, &usable);
    understood->registered_handled = day_of(&entry->registered_handled, understood->registered, &usable);
    understood->ended = day_of(&entry->deregistered, 0, &usable);
    understood->ended_handled = day_of(&entry->deregistered_handled, understood->ended, &usable);
    understood->ineligible = day_of(&entry->ineligible, 0, &usable);
    if (day_of(&entry->birth, 0, &usable)) {
        understood->birth = uj_date_number(&entry->birth);
    }
    understood->source = (uint8_t)entry->source;
    understood->sex = (uint8_t)entry->sex;
    understood->urban = (uint8_t)entry->urban;
    if (understood->ended) {
        usable = usable && entry->reason >= 1 && entry->reason <= 99 && understood->ended >= understood->registered &&
                 understood->ended_handled >= understood->registered_handled;
        understood->reason = (uint8_t)entry->reason;
    } else {
        usable = usable && entry->reason == 0 && understood->ended_handled == 0;
    }
    return usable && understood->registered;
}

ujreg_status ujreg_tally_add_entry(ujreg_tally *tally, const ujreg_tally_entry *entry) {
    struct uj_entry understood;
    if (!tally || !entry) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(entry->size, sizeof *entry);
    if (status != UJREG_OK) {
        return status;
    }
    if (entry->source < 1 || entry->source > UJREG_TALLY_SOURCES || !uj_is_sex(entry->sex) || !uj_is_fact(entry->urban)) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (!understand(entry, &understood)) {
        tally->unusable++;
        return UJREG_INVALID;
    }
    return uj_store_add(tally, entry->person.data, entry->person.size, &understood);
}

/* Members that are common to the current and the former cycle of a registration. */
static void begin_entry(const ujreg_registration *registration, int32_t source, ujreg_tally_entry *entry) {
    const char *key = registration->person.key;
    const char *end = memchr(key, '\0', sizeof registration->person.key);
    memset(entry, 0, sizeof *entry);
    entry->size = sizeof *entry;
    entry->source = source;
    entry->person.data = key;
    entry->person.size = end ? (size_t)(end - key) : sizeof registration->person.key;
    entry->sex = registration->person.sex;
    entry->birth = registration->person.birth;
}

ujreg_status ujreg_tally_add(ujreg_tally *tally, const ujreg_registration *registration, int32_t source) {
    ujreg_tally_entry entry;
    ujreg_status status = UJREG_OK;
    if (!tally || !registration) {
        return UJREG_ERROR_ARGUMENT;
    }
    status = uj_struct_status(registration->size, sizeof *registration);
    if (status != UJREG_OK) {
        return status;
    }
    if (source == 0) {
        source = registration->origin ? registration->origin : UJREG_ORIGIN_LOCAL;
    }
    begin_entry(registration, source, &entry);
    if (registration->previous_reason) {
        entry.area = registration->previous_area;
        entry.urban = registration->previous_urban;
        entry.registered = registration->previous_registered;
        entry.deregistered = registration->previous_deregistered;
        entry.deregistered_handled = registration->previous_handled;
        entry.ineligible = registration->previous_ineligible;
        entry.reason = registration->previous_reason;
        status = ujreg_tally_add_entry(tally, &entry);
    }
    if (status < UJREG_OK) {
        return status;
    }
    int32_t exited = registration->state == UJREG_STATE_EXITED;
    if (!exited && !ujreg_registration_is_active(registration)) {
        return status;
    }
    begin_entry(registration, source, &entry);
    entry.area = registration->area;
    entry.urban = registration->urban;
    entry.registered = registration->registered;
    entry.ineligible = registration->ineligible_since;
    if (exited) {
        entry.deregistered = registration->deregistered;
        entry.deregistered_handled = registration->handled;
        entry.reason = registration->reason;
    }
    ujreg_status present = ujreg_tally_add_entry(tally, &entry);
    return present != UJREG_OK ? present : status;
}

ujreg_status ujreg_tally_merge(ujreg_tally *tally, const ujreg_tally *other) {
    ujreg_status status = UJREG_OK;
    if (!tally || !other || tally == other) {
        return UJREG_ERROR_ARGUMENT;
    }
    for (size_t i = 0; i < other->person_count && status == UJREG_OK; i++) {
        const struct uj_person *person = &other->persons[i];
        for (uint32_t at = person->first; at != UJ_NO_ENTRY && status == UJREG_OK; at = other->entries[at].next) {
            status = uj_store_add(tally, uj_store_key(other, person), person->key_size, &other->entries[at].entry);
        }
    }
    if (status == UJREG_OK) {
        tally->unusable += other->unusable;
    }
    return status;
}
