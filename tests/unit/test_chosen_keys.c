/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* No file makes time quadratic: keys that somebody chose so that they meet in a table without a key of its own, or under
 * every key of a weak hash, do not meet here. Counted, not timed: how many entries are looked at to find each of them. */
#include "chosen.h"

#include <ujreg/ujreg.h>

#include "ids/hash.h"
#include "ids/id_set.h"
#include "registration/register.h"
#include "statistics/tally_store.h"

static const uint64_t seeds[][2] = {{0, 0}, {1, 0}, {UINT64_C(0x123456789ABCDEF), UINT64_MAX}};
#define SEEDS (sizeof seeds / sizeof *seeds)

/* --- the run's hash of business IDs ------------------------------------------------------------------------- */

static int by_value(const void *a, const void *b) {
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

static void no_word_of_a_serial_makes_the_runs_hash_weak(void **state) {
    (void)state;
    enum { COUNT = 4096 };
    static uint64_t hashes[COUNT];
    for (size_t s = 0; s < SEEDS; s++) {
        const struct uj_hash_key whole = uj_hash_key_of(seeds[s], hashes);
        const struct uj_id_hash_key key = uj_id_hash_key_of(&whole);
        for (size_t c = 0; c < 3 * CHOSEN_WORDS; c++) {
            char serial[CHOSEN_ROOM];
            for (uint64_t i = 0; i < COUNT; i++) {
                chosen_serial(c / 3, (int)(c % 3), i, serial);
                const ujreg_text area = {"330106", 6}, text = {serial, CHOSEN_SERIAL};
                hashes[i] = uj_business_id_hash(area, text, &key) >> 28;
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

static ujreg_status collect(void *context, const char *data, size_t size) {
    uint64_t *sum = context;
    for (size_t i = 0; i < size; i++) {
        *sum = (*sum ^ (unsigned char)data[i]) * UINT64_C(1099511628211);
    }
    return UJREG_MORE;
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
            char serial[CHOSEN_ROOM];
            chosen_serial(0, 0, i, serial);
            const ujreg_text area = {"330106", 6}, text = {serial, CHOSEN_SERIAL};
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
            char key[CHOSEN_ROOM];
            chosen_person(1, 13, &from, key);
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
    ujreg_register *people;
    uint64_t from = 0, detours = 0;
    assert_int_equal(ujreg_register_new(NULL, NULL, &people), UJREG_OK);
    for (int i = 0; i < COUNT; i++) {
        ujreg_registration registration = {.size = sizeof registration};
        char key[CHOSEN_ROOM];
        chosen_person(0, 13, &from, key);
        memcpy(registration.person.key, key, sizeof key);
        memcpy(registration.application, key, sizeof key);
        assert_int_equal(ujreg_register_add(people, &registration), UJREG_OK);
    }
    const struct uj_register_index *const indexes[] = {&people->by_person, &people->by_application};
    for (int i = 0; i < 2; i++) {
        for (size_t at = 0; at < indexes[i]->capacity; at++) {
            if (indexes[i]->slots[at]) {
                const char *key = people->present.list[indexes[i]->slots[at] - 1].person.key;
                const uint64_t home = uj_keyed_hash(&people->hash_key, key, strlen(key));
                detours += (at - home) & (indexes[i]->capacity - 1);
            }
        }
    }
    assert_true(detours < 8 * COUNT);
    from = 0;
    for (int i = 0; i < COUNT; i++) {
        char key[CHOSEN_ROOM];
        chosen_person(0, 13, &from, key);
        ujreg_registration by_key = {.size = sizeof by_key}, by_number = by_key;
        assert_int_equal(ujreg_register_find(people, key, strlen(key), &by_key), UJREG_OK);
        assert_int_equal(ujreg_register_find_application(people, key, strlen(key), &by_number), UJREG_OK);
        assert_memory_equal(&by_key, &by_number, sizeof by_key);
    }
    ujreg_register_free(people);
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
