/* SPDX-License-Identifier: Apache-2.0 */
/* Persons and their registrations in four growing arrays. */
#include "statistics/tally_store.h"

#include <string.h>

#include "core/sort.h"

#define LOOKED_BACK 8 /* entries of a person that are compared before one is added */
#define LEAST_SLOTS 16

uint64_t uj_store_memory(const ujreg_tally *tally) {
    return sizeof *tally + (uint64_t)tally->person_capacity * sizeof *tally->persons +
           (uint64_t)tally->entry_capacity * sizeof *tally->entries + tally->key_capacity +
           (uint64_t)tally->slot_count * sizeof *tally->slots;
}

static int32_t within_limit(const ujreg_tally *tally, uint64_t more) {
    uint64_t held = uj_store_memory(tally);
    return tally->max_bytes == 0 || (held <= tally->max_bytes && more <= tally->max_bytes - held);
}

/* As uj_grow, refused where it would pass the caller's limit. */
static ujreg_status grow(const ujreg_tally *tally, void *array, size_t unit, size_t *capacity, size_t wanted) {
    if (wanted <= *capacity) {
        return UJREG_OK;
    }
    size_t least = *capacity ? *capacity : LEAST_SLOTS;
    size_t more = wanted - *capacity > least ? wanted - *capacity : least; /* as uj_grow will add */
    if (more > SIZE_MAX / unit || !within_limit(tally, (uint64_t)more * unit)) {
        return UJREG_ERROR_LIMIT;
    }
    return uj_grow(&tally->allocator, array, unit, capacity, wanted);
}

static ujreg_status grow_slots(ujreg_tally *tally) {
    size_t next = tally->slot_count ? tally->slot_count * 2 : LEAST_SLOTS;
    if (tally->slot_count > SIZE_MAX / 2 / sizeof *tally->slots || !within_limit(tally, next * sizeof *tally->slots)) {
        return UJREG_ERROR_LIMIT;
    }
    struct uj_slot *slots = uj_allocate_zero(&tally->allocator, next * sizeof *slots);
    if (!slots) {
        return UJREG_ERROR_MEMORY;
    }
    for (size_t i = 0; i < tally->slot_count; i++) {
        if (tally->slots[i].person) {
            size_t at = tally->slots[i].hash & (next - 1);
            while (slots[at].person) {
                at = (at + 1) & (next - 1);
            }
            slots[at] = tally->slots[i];
        }
    }
    uj_release(&tally->allocator, tally->slots);
    tally->slots = slots;
    tally->slot_count = next;
    return UJREG_OK;
}

const char *uj_store_key(const ujreg_tally *tally, const struct uj_person *person) {
    return tally->keys + person->key_at;
}

/* The slot of a key: its person's, or the free one where it belongs. Needs a free slot. */
static size_t find_slot(const ujreg_tally *tally, const char *key, size_t key_size, uint32_t hash) {
    size_t at = hash & (tally->slot_count - 1);
    for (; tally->slots[at].person; at = (at + 1) & (tally->slot_count - 1)) {
        const struct uj_person *person = &tally->persons[tally->slots[at].person - 1];
        if (tally->slots[at].hash == hash && person->key_size == key_size &&
            memcmp(uj_store_key(tally, person), key, key_size) == 0) {
            break;
        }
    }
    return at;
}

static ujreg_status make_room(ujreg_tally *tally, size_t key_size) {
    if (tally->person_count >= UINT32_MAX - 1 || tally->entry_count >= UJ_NO_ENTRY - 1 ||
        tally->key_size > SIZE_MAX - key_size) {
        return UJREG_ERROR_LIMIT;
    }
    if (tally->person_count + 1 > tally->slot_count / 4 * 3) {
        ujreg_status status = grow_slots(tally);
        if (status != UJREG_OK) {
            return status;
        }
    }
    ujreg_status status =
        grow(tally, &tally->persons, sizeof *tally->persons, &tally->person_capacity, tally->person_count + 1);
    if (status == UJREG_OK) {
        status = grow(tally, &tally->entries, sizeof *tally->entries, &tally->entry_capacity, tally->entry_count + 1);
    }
    if (status == UJREG_OK) {
        status = grow(tally, &tally->keys, 1, &tally->key_capacity, tally->key_size + key_size);
    }
    return status;
}

static int32_t is_held(const ujreg_tally *tally, const struct uj_person *person, const struct uj_entry *entry) {
    uint32_t at = person->first;
    for (int i = 0; i < LOOKED_BACK && at != UJ_NO_ENTRY; i++) {
        if (uj_entry_order(&tally->entries[at].entry, entry) == 0) {
            return 1;
        }
        at = tally->entries[at].next;
    }
    return 0;
}

ujreg_status uj_store_add(ujreg_tally *tally, const char *key, size_t key_size, const struct uj_entry *entry) {
    const uint32_t hash = (uint32_t)uj_keyed_hash(&tally->hash_key, key, key_size);
    if (tally->slot_count) {
        const struct uj_slot *known = &tally->slots[find_slot(tally, key, key_size, hash)];
        if (known->person && is_held(tally, &tally->persons[known->person - 1], entry)) {
            return UJREG_OK;
        }
    }
    ujreg_status status = make_room(tally, key_size);
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_slot *slot = &tally->slots[find_slot(tally, key, key_size, hash)];
    if (!slot->person) {
        struct uj_person *made = &tally->persons[tally->person_count++];
        memcpy(tally->keys + tally->key_size, key, key_size);
        made->key_at = tally->key_size;
        made->key_size = (uint32_t)key_size;
        made->first = UJ_NO_ENTRY;
        tally->key_size += key_size;
        slot->hash = hash;
        slot->person = (uint32_t)tally->person_count;
    }
    struct uj_person *person = &tally->persons[slot->person - 1];
    struct uj_stored_entry *stored = &tally->entries[tally->entry_count];
    stored->entry = *entry;
    stored->next = person->first;
    person->first = (uint32_t)tally->entry_count++;
    return UJREG_OK;
}

int32_t uj_entry_order(const struct uj_entry *a, const struct uj_entry *b) {
    const int64_t left[] = {a->area,
                            a->registered,
                            a->ended ? a->ended : INT32_MAX,
                            a->source,
                            a->registered_handled,
                            a->ended_handled,
                            a->ineligible,
                            a->reason,
                            a->birth,
                            a->sex,
                            a->urban};
    const int64_t right[] = {b->area,
                             b->registered,
                             b->ended ? b->ended : INT32_MAX,
                             b->source,
                             b->registered_handled,
                             b->ended_handled,
                             b->ineligible,
                             b->reason,
                             b->birth,
                             b->sex,
                             b->urban};
    for (size_t i = 0; i < sizeof left / sizeof left[0]; i++) {
        if (left[i] != right[i]) {
            return left[i] < right[i] ? -1 : 1;
        }
    }
    return 0;
}

static int order_of_entries(const void *a, const void *b) {
    return uj_entry_order(a, b);
}

ujreg_status uj_store_collect(const ujreg_tally *tally, const struct uj_person *person, const ujreg_allocator *allocator,
                              struct uj_entry **entries, size_t *capacity, size_t *count) {
    size_t found = 0;
    *count = 0;
    for (uint32_t at = person->first; at != UJ_NO_ENTRY; at = tally->entries[at].next) {
        ujreg_status status = UJ_GROW(allocator, *entries, capacity, found + 1);
        if (status != UJREG_OK) {
            return status;
        }
        (*entries)[found++] = tally->entries[at].entry;
    }
    uj_sort(*entries, found, sizeof **entries, order_of_entries);
    for (size_t i = 0; i < found; i++) {
        if (i == 0 || uj_entry_order(&(*entries)[*count - 1], &(*entries)[i]) != 0) {
            (*entries)[(*count)++] = (*entries)[i];
        }
    }
    return UJREG_OK;
}

int32_t uj_key_order(const char *a, size_t a_size, const char *b, size_t b_size) {
    int order = memcmp(a, b, a_size < b_size ? a_size : b_size);
    return order != 0 ? (order < 0 ? -1 : 1) : a_size < b_size ? -1 : a_size > b_size;
}
