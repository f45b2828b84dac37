/* SPDX-License-Identifier: Apache-2.0 */
/* No file makes time quadratic: keys that somebody chose so that they meet in a table without a key of its own, or under
 * every key of a weak hash, do not meet here. Counted, not timed: how many entries are looked at to find each of them. */
#include "unit.h"

#include <ujreg/ujreg.h>

#include "ids/hash.h"
#include "ids/id_set.h"
#include "register.h"
#include "statistics/tally_store.h"

static const uint64_t seeds[][2] = {{0, 0}, {1, 0}, {UINT64_C(0x123456789ABCDEF), UINT64_MAX}};
#define SEEDS (sizeof seeds / sizeof *seeds)

/* --- the run's hash of business IDs ------------------------------------------------------------------------- */

/* Words of the public hash, which make one factor 0, in every position of the serial that a word has; the rest is free. */
static size_t weak_serial(uint64_t constant, int position, uint64_t i, char serial[40]) {
    char number[17];
    memset(serial, 0, 40);
    for (int byte = 0; byte < 8; byte++) {
        serial[8 * position + byte] = (char)(constant >> 8 * byte);
    }
    snprintf(number, sizeof number, "%08llu", (unsigned long long)i);
    memcpy(serial + 8 * ((position + 1) % 3), number, 8);
    return 24;
}

static int by_value(const void *a, const void *b) {
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

static void no_word_of_a_serial_makes_the_runs_hash_weak(void **state) {
    (void)state;
    enum { COUNT = 4096 };
    static uint64_t hashes[COUNT];
    const struct uj_id_hash_key *known = &uj_public_id_hash_key;
    const uint64_t constants[] = {0, UINT64_MAX, known->left, known->right, known->last, known->left ^ known->right};
    for (size_t s = 0; s < SEEDS; s++) {
        const struct uj_hash_key whole = uj_hash_key_of(seeds[s], hashes);
        const struct uj_id_hash_key key = uj_id_hash_key_of(&whole);
        for (size_t c = 0; c < 3 * sizeof constants / sizeof *constants; c++) {
            char serial[40];
            for (uint64_t i = 0; i < COUNT; i++) {
                const size_t size = weak_serial(constants[c / 3], (int)(c % 3), i, serial);
                hashes[i] = uj_business_id_hash((ujreg_text){"330106", 6}, (ujreg_text){serial, size}, &key) >> 28;
            }
            qsort(hashes, COUNT, sizeof *hashes, by_value);
            size_t alike = 0;
            for (size_t i = 1; i < COUNT; i++) {
                alike += hashes[i] == hashes[i - 1];
            }
            assert_true(alike < 3); /* of 36 bits hardly two are */
        }
    }
}

/* --- the set of business IDs -------------------------------------------------------------------------------- */

/* Buckets looked at beyond the first, to find each entry once. */
static uint64_t detours_in_set(const ujreg_id_set *set) {
    uint64_t detours = 0;
    for (size_t p = 0; p < UJ_ID_PARTS; p++) {
        const struct uj_id_part *part = &set->table.parts[p];
        for (uint32_t at = 0; at < part->size; at++) {
            for (unsigned lane = 0; lane < UJ_ID_LANES && part->buckets[at].tag[lane]; lane++) {
                const struct uj_id_bucket *bucket = &part->buckets[at];
                const uint32_t bits = (uint32_t)(bucket->high[lane] >> 4) << 16 | bucket->tag[lane];
                const uint32_t home = uj_id_home(part, bits);
                detours += at >= home ? at - home : at + part->size - home;
            }
        }
    }
    return detours;
}

static int32_t collect(void *context, const char *data, size_t size) {
    uint64_t *sum = context;
    for (size_t i = 0; i < size; i++) {
        *sum = (*sum ^ (unsigned char)data[i]) * UINT64_C(1099511628211);
    }
    return 0;
}

static void ids_chosen_for_the_public_hash_do_not_crowd_a_set(void **state) {
    (void)state;
    enum { COUNT = 8000 };
    uint64_t forms[SEEDS];
    for (size_t s = 0; s < SEEDS; s++) {
        ujreg_id_set_options options = {.size = sizeof options, .seed = {seeds[s][0], seeds[s][1]}};
        ujreg_id_set *set;
        assert_int_equal(ujreg_id_set_new(NULL, &options, &set), UJREG_OK);
        for (uint64_t i = 0; i < COUNT; i++) {
            char serial[40];
            const size_t size = weak_serial(uj_public_id_hash_key.left, 0, i, serial);
            const ujreg_text area = {"330106", 6}, text = {serial, size};
            assert_int_equal(ujreg_id_set_add(set, &area, &text, i, NULL), UJREG_OK);
        }
        assert_true(detours_in_set(set) < COUNT);
        forms[s] = UINT64_C(14695981039346656037);
        assert_int_equal(ujreg_id_set_save(set, collect, &forms[s]), UJREG_OK);
        assert_true(forms[s] == forms[0]); /* no result depends on the seed */
        ujreg_id_set_free(set);
    }
}

/* --- persons of a tally ------------------------------------------------------------------------------------- */

static uint64_t fnv64(const char *text) {
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    for (; *text; text++) {
        hash = (hash ^ (uint8_t)*text) * UINT64_C(0x100000001B3);
    }
    return hash;
}

static uint32_t fnv32(const char *text) {
    uint32_t hash = 2166136261u;
    for (; *text; text++) {
        hash = (hash ^ (uint8_t)*text) * 16777619u;
    }
    return hash;
}

/* The next key of a person, from *from on, that a hash without a key puts among the first 64 of 65,536 places. */
static void chosen_person(int wide, uint64_t *from, char text[40]) {
    uint32_t low;
    do {
        snprintf(text, 40, "N:3301061990%08llu", (unsigned long long)(*from)++);
        uint64_t hash = wide ? fnv64(text) : fnv32(text);
        if (wide) {
            hash = (hash ^ hash >> 29) * UINT64_C(0xBF58476D1CE4E5B9);
            hash >>= 32;
        } else {
            hash ^= hash >> 16;
        }
        low = (uint32_t)hash & 0xFFFF;
    } while (low >= 64);
}

static void persons_chosen_for_a_hash_without_a_key_do_not_crowd_a_tally(void **state) {
    (void)state;
    enum { COUNT = 3000 };
    uint64_t forms[SEEDS];
    for (size_t s = 0; s < SEEDS; s++) {
        ujreg_tally_options options = {.size = sizeof options, .seed = {seeds[s][0], seeds[s][1]}};
        ujreg_tally *tally;
        uint64_t from = 0, detours = 0;
        assert_int_equal(ujreg_tally_new(NULL, &options, &tally), UJREG_OK);
        for (int i = 0; i < COUNT; i++) {
            char key[40];
            chosen_person(1, &from, key);
            ujreg_tally_entry entry = {.size = sizeof entry,
                                       .source = 1,
                                       .area = 330106,
                                       .person = {key, strlen(key)},
                                       .registered = {2021, 3, 1}};
            assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
        }
        for (size_t at = 0; at < tally->slot_count; at++) {
            detours += tally->slots[at].person ? (at - tally->slots[at].hash) & (tally->slot_count - 1) : 0;
        }
        assert_true(detours < 4 * COUNT);
        forms[s] = UINT64_C(14695981039346656037);
        assert_int_equal(ujreg_tally_save(tally, collect, &forms[s]), UJREG_OK);
        assert_true(forms[s] == forms[0]);
        ujreg_tally_free(tally);
    }
}

/* --- registrations that events act on ----------------------------------------------------------------------- */

static void persons_chosen_for_a_hash_without_a_key_do_not_crowd_the_register(void **state) {
    (void)state;
    enum { COUNT = 3000 };
    struct people people;
    uint64_t from = 0, detours = 0;
    people_begin(&people);
    for (int i = 0; i < COUNT; i++) {
        ujreg_registration registration = {.size = sizeof registration};
        char key[40];
        chosen_person(0, &from, key);
        memcpy(registration.person.key, key, sizeof key);
        memcpy(registration.application, key, sizeof key);
        assert_true(people_add(&people, &registration));
    }
    const struct register_index *const indexes[] = {&people.by_person, &people.by_application};
    for (int i = 0; i < 2; i++) {
        for (size_t at = 0; at < indexes[i]->capacity; at++) {
            if (indexes[i]->slots[at]) {
                const char *key = people.present[indexes[i]->slots[at] - 1].person.key;
                const uint64_t home = uj_keyed_hash(&people.hash_key, key, strlen(key));
                detours += (at - home) & (indexes[i]->capacity - 1);
            }
        }
    }
    assert_true(detours < 8 * COUNT);
    from = 0;
    for (int i = 0; i < COUNT; i++) {
        char key[40];
        chosen_person(0, &from, key);
        assert_non_null(people_by_person(&people, key));
        assert_ptr_equal(people_by_person(&people, key), people_by_application(&people, key));
    }
    people_free(&people);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_word_of_a_serial_makes_the_runs_hash_weak),
        cmocka_unit_test(ids_chosen_for_the_public_hash_do_not_crowd_a_set),
        cmocka_unit_test(persons_chosen_for_a_hash_without_a_key_do_not_crowd_a_tally),
        cmocka_unit_test(persons_chosen_for_a_hash_without_a_key_do_not_crowd_the_register),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
