/* SPDX-License-Identifier: Apache-2.0 */
/* The form of a saved tally. All numbers are little-endian:
 *   8 bytes "UJREGTAL", u32 version, u32 zero, u64 persons, u64 entries, u64 unusable, u64 bytes of the whole;
 *   per person, in the order of keys: u8 bytes of key, u32 entries, the key, the entries in their order, 32 bytes each;
 *   u64 FNV-1a of everything before. */
#include <string.h>

#include "core/callback.h"
#include "core/sort.h"
#include "identity/identity.h"
#include "registration/life_cycle.h"
#include "statistics/tally_store.h"

#define VERSION 1
#define HEAD 48
#define PERSON 5
#define ENTRY 32
#define TAIL 8
#define LAST_DAY 3652059 /* 9999-12-31 */

static const char magic[8] = {'U', 'J', 'R', 'E', 'G', 'T', 'A', 'L'};

struct writer {
    ujreg_sink sink;
    void *context;
    uint64_t hash;
    size_t used;
    ujreg_status failure;
    unsigned char buffer[4096];
};

static uint64_t hash_bytes(uint64_t hash, const unsigned char *bytes, size_t size) {
    for (size_t i = 0; i < size; i++) {
        hash = (hash ^ bytes[i]) * 0x100000001B3u;
    }
    return hash;
}

static const uint64_t hash_start = 0xCBF29CE484222325u;

static void flush(struct writer *writer) {
    if (writer->used && writer->failure == UJREG_OK) {
        writer->failure = uj_sink_status(writer->sink(writer->context, (const char *)writer->buffer, writer->used));
    }
    writer->used = 0;
}

static void put_bytes(struct writer *writer, const void *bytes, size_t size) {
    if (size > sizeof writer->buffer - writer->used) {
        flush(writer);
    }
    memcpy(writer->buffer + writer->used, bytes, size);
    writer->hash = hash_bytes(writer->hash, writer->buffer + writer->used, size);
    writer->used += size;
}

static void put(struct writer *writer, uint64_t number, size_t size) {
    unsigned char bytes[8];
    for (size_t i = 0; i < size; i++) {
        bytes[i] = (unsigned char)(number >> (8 * i));
    }
    put_bytes(writer, bytes, size);
}

static uint64_t get(const unsigned char *bytes, size_t size) {
    uint64_t number = 0;
    for (size_t i = size; i-- > 0;) {
        number = number << 8 | bytes[i];
    }
    return number;
}

static void put_entry(struct writer *writer, const struct uj_entry *entry) {
    const int32_t numbers[] = {entry->area,  entry->registered,    entry->registered_handled,
                               entry->ended, entry->ended_handled, entry->ineligible,
                               entry->birth};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        put(writer, (uint64_t)numbers[i], 4);
    }
    put(writer, entry->source, 1);
    put(writer, entry->reason, 1);
    put(writer, entry->sex, 1);
    put(writer, entry->urban, 1);
}

static struct uj_entry get_entry(const unsigned char *bytes) {
    struct uj_entry entry;
    entry.area = (int32_t)get(bytes, 4);
    entry.registered = (int32_t)get(bytes + 4, 4);
    entry.registered_handled = (int32_t)get(bytes + 8, 4);
    entry.ended = (int32_t)get(bytes + 12, 4);
    entry.ended_handled = (int32_t)get(bytes + 16, 4);
    entry.ineligible = (int32_t)get(bytes + 20, 4);
    entry.birth = (int32_t)get(bytes + 24, 4);
    entry.source = bytes[28];
    entry.reason = bytes[29];
    entry.sex = bytes[30];
    entry.urban = bytes[31];
    return entry;
}

/* A person's place in the order of keys. */
struct place {
    const char *key;
    const struct uj_person *person;
};

static int order_of_places(const void *a, const void *b) {
    const struct place *x = a;
    const struct place *y = b;
    return uj_key_order(x->key, x->person->key_size, y->key, y->person->key_size);
}

/* Entries of all persons that are distinct, and the bytes of the whole. */
static ujreg_status measure(const ujreg_tally *tally, struct uj_entry **entries, size_t *capacity, uint64_t *count,
                            uint64_t *bytes) {
    *count = 0;
    *bytes = HEAD + TAIL;
    for (size_t i = 0; i < tally->person_count; i++) {
        size_t found = 0;
        ujreg_status status = uj_store_collect(tally, &tally->persons[i], &tally->allocator, entries, capacity, &found);
        if (status != UJREG_OK) {
            return status;
        }
        *count += found;
        *bytes += PERSON + tally->persons[i].key_size + (uint64_t)found * ENTRY;
    }
    return UJREG_OK;
}

static ujreg_status write_all(const ujreg_tally *tally, const struct place *places, struct writer *writer,
                              struct uj_entry **entries, size_t *capacity) {
    uint64_t count = 0;
    uint64_t bytes = 0;
    ujreg_status status = measure(tally, entries, capacity, &count, &bytes);
    put_bytes(writer, magic, sizeof magic);
    put(writer, VERSION, 4);
    put(writer, 0, 4);
    put(writer, tally->person_count, 8);
    put(writer, count, 8);
    put(writer, tally->unusable, 8);
    put(writer, bytes, 8);
    for (size_t i = 0; i < tally->person_count && status == UJREG_OK && writer->failure == UJREG_OK; i++) {
        const struct uj_person *person = places[i].person;
        size_t found = 0;
        status = uj_store_collect(tally, person, &tally->allocator, entries, capacity, &found);
        put(writer, person->key_size, 1);
        put(writer, found, 4);
        put_bytes(writer, uj_store_key(tally, person), person->key_size);
        for (size_t j = 0; j < found; j++) {
            put_entry(writer, &(*entries)[j]);
        }
    }
    if (status == UJREG_OK) {
        put(writer, writer->hash, 8);
        flush(writer);
    }
    return status == UJREG_OK ? writer->failure : status;
}

ujreg_status ujreg_tally_save(const ujreg_tally *tally, ujreg_sink sink, void *context) {
    struct writer writer;
    struct uj_entry *entries = NULL;
    size_t capacity = 0;
    if (!tally || !sink) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (tally->person_count > SIZE_MAX / sizeof(struct place)) {
        return UJREG_ERROR_LIMIT;
    }
    struct place *places = uj_allocate(&tally->allocator, tally->person_count * sizeof *places);
    if (!places) {
        return UJREG_ERROR_MEMORY;
    }
    for (size_t i = 0; i < tally->person_count; i++) {
        places[i].key = uj_store_key(tally, &tally->persons[i]);
        places[i].person = &tally->persons[i];
    }
    uj_sort(places, tally->person_count, sizeof *places, order_of_places);
    memset(&writer, 0, sizeof writer);
    writer.sink = sink;
    writer.context = context;
    writer.hash = hash_start;
    ujreg_status status = write_all(tally, places, &writer, &entries, &capacity);
    uj_release(&tally->allocator, entries);
    uj_release(&tally->allocator, places);
    return status;
}

static int32_t is_birth(int32_t birth) {
    ujreg_date date;
    return birth == 0 || ujreg_date_make(birth / 10000, birth / 100 % 100, birth % 100, &date) == UJREG_OK;
}

static int32_t is_day(int32_t day, int32_t least) {
    return day >= least && day <= LAST_DAY;
}

/* What ujreg_tally_add_entry would have taken. */
static int32_t is_sound(const struct uj_entry *entry) {
    int32_t ended = entry->ended != 0;
    return entry->area >= 100000 && entry->area <= 999999 && entry->source >= 1 && entry->source <= UJREG_TALLY_SOURCES &&
           uj_is_sex(entry->sex) && uj_is_fact(entry->urban) && is_day(entry->registered, 1) &&
           is_day(entry->registered_handled, 1) && is_day(entry->ended, ended ? entry->registered : 0) &&
           is_day(entry->ended_handled, ended ? entry->registered_handled : 0) &&
           (ended ? entry->reason >= 1 && entry->reason <= 99 : !entry->reason && !entry->ended_handled) &&
           is_day(entry->ineligible, 0) && is_birth(entry->birth);
}

/* One walk over the persons: with a tally the entries are added, without one everything is only looked at. */
static ujreg_status walk(const unsigned char *data, uint64_t size, ujreg_tally *tally) {
    uint64_t at = HEAD;
    uint64_t persons = get(data + 16, 8);
    uint64_t entries = 0;
    for (uint64_t i = 0; i < persons; i++) {
        if (size - TAIL - at < PERSON) {
            return UJREG_INVALID;
        }
        size_t key_size = data[at];
        uint64_t count = get(data + at + 1, 4);
        at += PERSON;
        if (key_size < 1 || key_size > UJ_KEY_MAX || count < 1 || size - TAIL - at < key_size + count * ENTRY) {
            return UJREG_INVALID;
        }
        const char *key = (const char *)data + at;
        at += key_size;
        entries += count;
        for (uint64_t j = 0; j < count; j++, at += ENTRY) {
            struct uj_entry entry = get_entry(data + at);
            if (!is_sound(&entry)) {
                return UJREG_INVALID;
            }
            ujreg_status status = tally ? uj_store_add(tally, key, key_size, &entry) : UJREG_OK;
            if (status != UJREG_OK) {
                return status;
            }
        }
    }
    return at == size - TAIL && entries == get(data + 24, 8) ? UJREG_OK : UJREG_INVALID;
}

ujreg_status ujreg_tally_load(ujreg_tally *tally, const char *data, size_t size) {
    const unsigned char *bytes = (const unsigned char *)data;
    if (!tally || (!data && size)) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (size < HEAD + TAIL || memcmp(data, magic, sizeof magic) != 0) {
        return UJREG_INVALID;
    }
    if (get(bytes + 40, 8) != size || hash_bytes(hash_start, bytes, size - TAIL) != get(bytes + size - TAIL, 8)) {
        return UJREG_INVALID;
    }
    if (get(bytes + 8, 4) != VERSION) {
        return UJREG_ERROR_VERSION;
    }
    ujreg_status status = walk(bytes, size, NULL);
    if (status == UJREG_OK) {
        status = walk(bytes, size, tally);
    }
    if (status == UJREG_OK) {
        tally->unusable += get(bytes + 32, 8);
    }
    return status;
}
