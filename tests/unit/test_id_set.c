/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* The exact set of business IDs: a hash may only nominate; memory has a bound; a saved set comes back whole or not at
 * all. */
#include "synthetic.h"

#include "failing_memory.h"

#include "ids/id_table.h"
#include "ids/key_store.h"

/* --- the table under collisions made on purpose ------------------------------------------------------------- */

struct keys {
    const uint64_t *key; /* by place */
    uint64_t wanted;
    uint64_t asked;
    ujreg_status failure;
};

static ujreg_status same_key(void *context, uint64_t place) {
    struct keys *keys = context;
    keys->asked++;
    return keys->failure ? keys->failure : keys->key[place] == keys->wanted;
}

static void like_hashes_do_not_make_like_keys(void **state) {
    (void)state;
    static struct uj_id_table table;
    static uint64_t key[3000];
    ujreg_allocator own;
    assert_int_equal(uj_allocator_init(&own, NULL), UJREG_OK);
    /* one hash for all; the same tag at the end of a part, so that probing goes round; two neighbours */
    static const uint64_t hashes[] = {0, UINT64_MAX, UINT64_C(0x123456789ABCDEF0)};
    for (size_t h = 0; h < sizeof hashes / sizeof *hashes; h++) {
        struct keys keys = {key, 0, 0, 0};
        uj_id_table_init(&table, &own);
        for (uint64_t i = 0; i < 3000; i++) {
            uint64_t first = 99;
            key[i] = i * 7;
            keys.wanted = i * 7;
            assert_int_equal(uj_id_table_add(&table, hashes[h], i, same_key, &keys, &first), UJREG_OK);
            keys.wanted = dice_below(&(struct dice){i}, (size_t)i + 1) * 7;
            assert_int_equal(uj_id_table_add(&table, hashes[h], 5000, same_key, &keys, &first), UJREG_EXISTS);
            assert_int_equal(first * 7, keys.wanted);
            keys.wanted = i * 7 + 1;
            assert_int_equal(uj_id_table_find(&table, hashes[h], same_key, &keys, &first), UJREG_UNKNOWN);
        }
        assert_int_equal(table.count, 3000);
        keys.failure = UJREG_ERROR_IO;
        uint64_t first;
        assert_int_equal(uj_id_table_find(&table, hashes[h], same_key, &keys, &first), UJREG_ERROR_IO);
        assert_int_equal(uj_id_table_add(&table, hashes[h], 6000, same_key, &keys, &first), UJREG_ERROR_IO);
        assert_int_equal(table.count, 3000);
        uj_id_table_free(&table);
    }
}

static void places_have_a_bound_of_their_own(void **state) {
    (void)state;
    static struct uj_id_table table;
    ujreg_allocator own;
    struct keys keys = {NULL, 0, 0, 0};
    uint64_t first;
    assert_int_equal(uj_allocator_init(&own, NULL), UJREG_OK);
    uj_id_table_init(&table, &own);
    assert_int_equal(uj_id_table_add(&table, 1, UJ_ID_PLACE_MAX + 1, same_key, &keys, &first), UJREG_ERROR_LIMIT);
    assert_int_equal(uj_id_table_add(&table, 1, UINT64_MAX, same_key, &keys, &first), UJREG_ERROR_LIMIT);
    assert_int_equal(uj_id_table_add(&table, 1, UJ_ID_PLACE_MAX, same_key, &keys, &first), UJREG_OK);
    assert_int_equal(table.count, 1);
    assert_int_equal(keys.asked, 0);
    uj_id_table_free(&table);
}

struct small_memory {
    size_t most, alive;
};

static void *small_allocate(void *context, size_t size) {
    struct small_memory *memory = context;
    void *block = size <= memory->most ? malloc(size) : NULL;
    memory->alive += block != NULL;
    return block;
}

static void *small_reallocate(void *context, void *old, size_t size) {
    (void)context;
    return realloc(old, size);
}

static void small_release(void *context, void *block) {
    struct small_memory *memory = context;
    memory->alive -= block != NULL;
    free(block);
}

/* Whoever expects more than there is room for is held to what comes. */
static void what_is_expected_need_not_have_room(void **state) {
    (void)state;
    static const uint64_t expected[] = {300000, 10000000, UINT64_C(1) << 40, UINT64_MAX};
    static struct uj_id_table table;
    struct small_memory memory = {0, 0};
    ujreg_allocator own = {sizeof own, 0, &memory, small_allocate, small_reallocate, small_release};
    struct keys keys = {NULL, 0, 0, 0};
    for (int bounded = 0; bounded < 2; bounded++) {
        for (size_t round = 0; round < sizeof expected / sizeof *expected; round++) {
            struct dice dice = {round};
            uint64_t first;
            memory.most = bounded ? SIZE_MAX : (size_t)1 << 14;
            uj_id_table_init(&table, &own);
            table.max_bytes = bounded ? 1500000 : 0;
            uj_id_table_expect(&table, expected[round]);
            for (uint64_t i = 0; i < 20000; i++) {
                if (i == 10000 && !bounded) {
                    uj_id_table_expect(&table, expected[round]);
                }
                assert_int_equal(uj_id_table_add(&table, dice_next(&dice), i, same_key, &keys, &first), UJREG_OK);
            }
            assert_int_equal(table.count, 20000);
            assert_true(!bounded || table.bytes <= table.max_bytes);
            uj_id_table_free(&table);
            assert_int_equal(memory.alive, 0);
        }
    }
}

/* --- the set ------------------------------------------------------------------------------------------------ */

static ujreg_text text_of(const char *string) {
    return (ujreg_text){string, strlen(string)};
}

static ujreg_status add(ujreg_id_set *set, const char *area, const char *serial, uint64_t place, uint64_t *first) {
    ujreg_text a = text_of(area), s = text_of(serial);
    return ujreg_id_set_add(set, &a, &s, place, first);
}

static ujreg_status find(const ujreg_id_set *set, const char *area, const char *serial, uint64_t *first) {
    ujreg_text a = text_of(area), s = text_of(serial);
    return ujreg_id_set_find(set, &a, &s, first);
}

static ujreg_id_set *new_set(uint64_t max_bytes) {
    ujreg_id_set *set;
    ujreg_id_set_options options = {.size = sizeof options, .max_bytes = max_bytes};
    assert_int_equal(ujreg_id_set_new(NULL, &options, &set), UJREG_OK);
    return set;
}

/* Key number i; all sorts of bytes and sizes, no two alike. */
static void key_of(uint64_t i, char area[8], char serial[80]) {
    static const char *const areas[] = {"330106", "110105", "33", "xyz", "9", "3301060"};
    strcpy(area, areas[i % 6]);
    switch (i % 5) {
    case 0:
        snprintf(serial, 80, "%018llu", (unsigned long long)i);
        break;
    case 1:
        snprintf(serial, 80, "%llu", (unsigned long long)i);
        break;
    case 2:
        snprintf(serial, 80, "号%llu", (unsigned long long)i);
        break;
    case 3:
        snprintf(serial, 80, "A%llu_%s", (unsigned long long)i,
                 "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz");
        break;
    default:
        snprintf(serial, 80, "%llu-%llu", (unsigned long long)i, (unsigned long long)i);
        break;
    }
}

static void only_every_byte_makes_two_ids_the_same(void **state) {
    (void)state;
    ujreg_id_set *set = new_set(0);
    uint64_t first = 0;
    assert_int_equal(add(set, "330106", "A1", 10, &first), UJREG_OK);
    assert_int_equal(add(set, "330106", "a1", 11, &first), UJREG_OK);
    assert_int_equal(add(set, "330106", "A1 ", 12, &first), UJREG_OK);
    assert_int_equal(add(set, "330106", "01", 13, &first), UJREG_OK);
    assert_int_equal(add(set, "330106", "1", 14, &first), UJREG_OK);
    assert_int_equal(add(set, "330106", "001", 15, &first), UJREG_OK);
    assert_int_equal(add(set, "33010", "6001", 16, &first), UJREG_OK); /* the same bytes, split elsewhere */
    assert_int_equal(add(set, "3301060", "01", 17, &first), UJREG_OK);
    assert_int_equal(add(set, "330106", "A1", 99, &first), UJREG_EXISTS);
    assert_int_equal(first, 10);
    assert_int_equal(find(set, "330106", "001", &first), UJREG_EXISTS);
    assert_int_equal(first, 15);
    assert_int_equal(find(set, "33010", "6001", &first), UJREG_EXISTS);
    assert_int_equal(first, 16);
    assert_int_equal(find(set, "330106", "2", &first), UJREG_UNKNOWN);
    assert_int_equal(find(set, "330106", "A1", NULL), UJREG_EXISTS);
    ujreg_text area = {"330106", 6}, nul = {"A\0B", 3};
    assert_int_equal(ujreg_id_set_add(set, &area, &nul, UINT64_MAX, NULL), UJREG_OK);
    assert_int_equal(ujreg_id_set_find(set, &area, &nul, &first), UJREG_EXISTS);
    assert_true(first == UINT64_MAX);
    assert_int_equal(ujreg_id_set_count(set), 9);
    ujreg_id_set_free(set);
}

static void a_million_ids_are_told_apart(void **state) {
    (void)state;
    enum { COUNT = 1000000 };
    ujreg_id_set *set = new_set(0);
    char area[8], serial[80];
    for (uint64_t i = 0; i < COUNT; i++) {
        uint64_t first = 0;
        snprintf(serial, sizeof serial, "2025%012llu", (unsigned long long)(i * 3));
        assert_int_equal(add(set, "330106", serial, i * 5, &first), UJREG_OK);
        if (i % 3 == 0) {
            uint64_t other = dice_below(&(struct dice){i}, (size_t)i + 1);
            snprintf(serial, sizeof serial, "2025%012llu", (unsigned long long)(other * 3));
            assert_int_equal(add(set, "330106", serial, 1, &first), UJREG_EXISTS);
            assert_int_equal(first, other * 5);
            snprintf(serial, sizeof serial, "2025%012llu", (unsigned long long)(other * 3 + 1));
            assert_int_equal(find(set, "330106", serial, &first), UJREG_UNKNOWN);
        }
    }
    assert_int_equal(ujreg_id_set_count(set), COUNT);
    /* 24 bytes an ID and what is not used yet */
    assert_true(ujreg_id_set_memory(set) < (uint64_t)COUNT * 40);
    for (uint64_t i = 0; i < 100000; i++) {
        key_of(i, area, serial);
        assert_int_equal(add(set, area, serial, i, NULL), UJREG_OK);
    }
    for (uint64_t i = 0; i < 100000; i++) {
        uint64_t first;
        key_of(i, area, serial);
        assert_int_equal(find(set, area, serial, &first), UJREG_EXISTS);
        assert_int_equal(first, i);
    }
    ujreg_id_set_free(set);
}

static void memory_stays_within_its_bound(void **state) {
    (void)state;
    static const uint64_t bounds[] = {1, 20000, 300000, 600000, 1000000, 3000000};
    for (size_t b = 0; b < sizeof bounds / sizeof *bounds; b++) {
        ujreg_id_set *set = new_set(bounds[b]);
        ujreg_status status = UJREG_OK;
        char area[8], serial[80];
        uint64_t count = 0;
        for (; count < 1000000; count++) {
            key_of(count, area, serial);
            status = add(set, area, serial, count, NULL);
            assert_true(bounds[b] == 1 || bounds[b] == 20000 || ujreg_id_set_memory(set) <= bounds[b]);
            if (status != UJREG_OK) {
                break;
            }
        }
        assert_int_equal(status, UJREG_ERROR_LIMIT);
        assert_int_equal(ujreg_id_set_count(set), count);
        assert_true(bounds[b] < 1000000 || count > bounds[b] / 200);
        /* what is in the set stays, and what was refused is not in it */
        assert_int_equal(find(set, area, serial, NULL), UJREG_UNKNOWN);
        for (uint64_t i = 0; i < count; i++) {
            uint64_t first;
            key_of(i, area, serial);
            assert_int_equal(add(set, area, serial, 7, &first), UJREG_EXISTS);
            assert_int_equal(first, i);
        }
        ujreg_id_set_free(set);
    }
}

/* --- saving ------------------------------------------------------------------------------------------------- */

static ujreg_status collect(void *context, const char *data, size_t size) {
    bytes_add(context, data, size);
    return UJREG_MORE;
}

static struct bytes saved(const ujreg_id_set *set) {
    struct bytes form = {0};
    assert_int_equal(ujreg_id_set_save(set, collect, &form), UJREG_OK);
    return form;
}

static void a_saved_set_comes_back(void **state) {
    (void)state;
    static const uint64_t counts[] = {0, 1, 5, 50000};
    for (size_t c = 0; c < 4; c++) {
        ujreg_id_set *set = new_set(0), *other = new_set(0);
        char area[8], serial[80];
        uint64_t first;
        for (uint64_t i = 0; i < counts[c]; i++) {
            key_of(i, area, serial);
            assert_int_equal(add(set, area, serial, i * UINT64_C(0x123456789), NULL), UJREG_OK);
        }
        struct bytes form = saved(set);
        /* what is in a set already keeps the place that it has */
        key_of(0, area, serial);
        assert_int_equal(add(other, area, serial, 77, NULL), UJREG_OK);
        assert_int_equal(add(other, "440305", "here before", 78, NULL), UJREG_OK);
        assert_int_equal(ujreg_id_set_load(other, form.data, form.size), UJREG_OK);
        assert_int_equal(ujreg_id_set_count(other), (counts[c] ? counts[c] : 1) + 1);
        for (uint64_t i = 0; i < counts[c]; i++) {
            key_of(i, area, serial);
            assert_int_equal(find(other, area, serial, &first), UJREG_EXISTS);
            assert_int_equal(first, i ? i * UINT64_C(0x123456789) : 77);
        }
        /* loaded and saved again it is the same to a byte */
        ujreg_id_set *third = new_set(0);
        assert_int_equal(ujreg_id_set_load(third, form.data, form.size), UJREG_OK);
        struct bytes again = saved(third);
        assert_int_equal(again.size, form.size);
        assert_memory_equal(again.data, form.data, form.size);
        bytes_free(&form);
        bytes_free(&again);
        ujreg_id_set_free(set);
        ujreg_id_set_free(other);
        ujreg_id_set_free(third);
    }
}

/* The form is a promise of 1.x, so its bytes are pinned. */
static void the_saved_form_is_pinned(void **state) {
    (void)state;
    ujreg_id_set *set = new_set(0);
    assert_int_equal(add(set, "330106", "A1", 258, NULL), UJREG_OK);
    assert_int_equal(add(set, "110105", "20250001", 3, NULL), UJREG_OK);
    struct bytes form = saved(set);
    static const char want[] = "UJREGIDS\1\2\0\0\0\0\0\0\0"
                               "\x06\x02"
                               "330106A1\2\1\0\0\0\0\0\0"
                               "\x06\x08"
                               "11010520250001\3\0\0\0\0\0\0\0";
    assert_int_equal(form.size, sizeof want - 1 + 8);
    assert_memory_equal(form.data, want, sizeof want - 1);
    uint64_t sum = UINT64_C(14695981039346656037); /* FNV-1a */
    for (size_t i = 0; i < sizeof want - 1; i++) {
        sum = (sum ^ (unsigned char)want[i]) * UINT64_C(1099511628211);
    }
    for (size_t i = 0; i < 8; i++) {
        assert_int_equal((unsigned char)form.data[sizeof want - 1 + i], sum >> 8 * i & 0xFF);
    }
    bytes_free(&form);
    ujreg_id_set_free(set);
}

/* One set has one form: in whatever order the IDs were added. */
static void the_saved_form_is_sorted(void **state) {
    (void)state;
    enum { COUNT = 3000 };
    struct bytes forms[3];
    for (uint64_t way = 0; way < 3; way++) {
        static const uint64_t steps[] = {1, COUNT - 1, 1009};
        ujreg_id_set *set = new_set(0);
        char area[8], serial[80];
        for (uint64_t i = 0, at = 0; i < COUNT; i++, at = (at + steps[way]) % COUNT) {
            key_of(at, area, serial);
            assert_int_equal(add(set, area, serial, at, NULL), UJREG_OK);
        }
        forms[way] = saved(set);
        ujreg_id_set_free(set);
        assert_int_equal(forms[way].size, forms[0].size);
        assert_memory_equal(forms[way].data, forms[0].data, forms[0].size);
    }
    for (int way = 0; way < 3; way++) {
        bytes_free(&forms[way]);
    }
}

/* A copy that ends where its memory ends, so that a sanitizer sees a byte too many being read. */
static ujreg_status load_copy(ujreg_id_set *set, const char *data, size_t size) {
    char *copy = malloc(size ? size : 1);
    assert_non_null(copy);
    memcpy(copy, data, size);
    ujreg_status status = ujreg_id_set_load(set, copy, size);
    free(copy);
    return status;
}

static void damage_is_seen_wherever_it_is(void **state) {
    (void)state;
    ujreg_id_set *set = new_set(0), *other = new_set(0);
    char area[8], serial[80];
    for (uint64_t i = 0; i < 12; i++) {
        key_of(i, area, serial);
        assert_int_equal(add(set, area, serial, i, NULL), UJREG_OK);
    }
    assert_int_equal(add(other, "440305", "here before", 78, NULL), UJREG_OK);
    struct bytes form = saved(set);
    for (size_t size = 0; size < form.size; size++) {
        assert_int_equal(load_copy(other, form.data, size), UJREG_INVALID);
    }
    for (size_t at = 0; at < form.size; at++) {
        for (unsigned bit = 0; bit < 8; bit++) {
            form.data[at] = (char)(form.data[at] ^ 1 << bit);
            assert_int_equal(load_copy(other, form.data, form.size), UJREG_INVALID);
            form.data[at] = (char)(form.data[at] ^ 1 << bit);
        }
    }
    bytes_add(&form, "", 1);
    assert_int_equal(load_copy(other, form.data, form.size), UJREG_INVALID);
    assert_int_equal(ujreg_id_set_count(other), 1);
    assert_int_equal(load_copy(other, form.data, form.size - 1), UJREG_OK);
    assert_int_equal(ujreg_id_set_count(other), 13);
    bytes_free(&form);
    ujreg_id_set_free(set);
    ujreg_id_set_free(other);
}

/* Forms with a right checksum that say what no set says. */
static void a_form_made_by_hand_is_not_trusted(void **state) {
    (void)state;
    static const struct {
        const char *entries;
        size_t size;
        uint64_t count;
    } forms[] = {
        {"", 0, 1},
        {"\6\1"
         "3301061"
         "\0\0\0\0\0\0\0\0",
         17, 0},
        {"\6\1"
         "3301061"
         "\0\0\0\0\0\0\0\0",
         17, 2},
        {"\6\1"
         "3301061"
         "\0\0\0\0\0\0\0\0",
         17, UINT64_MAX},
        {"\6\0"
         "330106"
         "\0\0\0\0\0\0\0\0",
         16, 1},
        {"\0\1"
         "1"
         "\0\0\0\0\0\0\0\0",
         11, 1},
        {"\x08\1"
         "330106771"
         "\0\0\0\0\0\0\0\0",
         19, 1},
        {"\6\xFF"
         "3301061"
         "\0\0\0\0\0\0\0\0",
         17, 1},
        {"\6\1"
         "3301061"
         "\0\0\0\0",
         13, 1},
        {"\6", 1, 1},
        {"\6\1" /* twice the same */
         "3301061"
         "\0\0\0\0\0\0\0\0"
         "\6\1"
         "3301061"
         "\0\0\0\0\0\0\0\0",
         34, 2},
        {"\6\1" /* not in order */
         "3301062"
         "\0\0\0\0\0\0\0\0"
         "\6\1"
         "3301061"
         "\0\0\0\0\0\0\0\0",
         34, 2},
        {"\6\2" /* the longer one first */
         "33010611"
         "\0\0\0\0\0\0\0\0"
         "\6\1"
         "3301062"
         "\0\0\0\0\0\0\0\0",
         35, 2},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        struct bytes form = {0};
        char number[8];
        ujreg_id_set *set = new_set(0);
        bytes_add(&form, "UJREGIDS\1", 9);
        for (size_t k = 0; k < 8; k++) {
            number[k] = (char)(forms[i].count >> 8 * k);
        }
        bytes_add(&form, number, 8);
        bytes_add(&form, forms[i].entries, forms[i].size);
        uint64_t sum = UINT64_C(14695981039346656037);
        for (size_t k = 0; k < form.size; k++) {
            sum = (sum ^ (unsigned char)form.data[k]) * UINT64_C(1099511628211);
        }
        for (size_t k = 0; k < 8; k++) {
            number[k] = (char)(sum >> 8 * k);
        }
        bytes_add(&form, number, 8);
        assert_int_equal(load_copy(set, form.data, form.size), UJREG_INVALID);
        assert_int_equal(ujreg_id_set_count(set), 0);
        bytes_free(&form);
        ujreg_id_set_free(set);
    }
}

static ujreg_status stop_after(void *context, const char *data, size_t size) {
    (void)data;
    (void)size;
    int *left = context;
    return (*left)-- == 0 ? UJREG_OK : UJREG_MORE;
}

static void a_full_disk_ends_the_saving(void **state) {
    (void)state;
    ujreg_id_set *set = new_set(0);
    assert_int_equal(add(set, "330106", "A1", 1, NULL), UJREG_OK);
    int pieces = 0;
    for (;; pieces++) {
        int left = pieces;
        ujreg_status status = ujreg_id_set_save(set, stop_after, &left);
        if (status == UJREG_OK) {
            break;
        }
        assert_int_equal(status, UJREG_ERROR_IO);
    }
    assert_true(pieces > 0);
    ujreg_id_set_free(set);
}

/* --- memory ------------------------------------------------------------------------------------------------- */

/* Adds 20,000 keys with the n-th call of the allocator failing, tries the one that failed again, and saves: nothing is
 * lost, nothing is there twice. */
static void no_failing_allocation_loses_an_id(void **state) {
    (void)state;
    enum { COUNT = 6000 };
    int64_t all = 0;
    for (int64_t n = 1;; n += n < 100 ? 1 : 37) {
        struct failing_memory memory = {.fail_at = n};
        ujreg_allocator allocator = failing_memory_allocator(&memory);
        ujreg_id_set *set = NULL;
        char area[8], serial[80];
        ujreg_status status = ujreg_id_set_new(&allocator, NULL, &set);
        if (status != UJREG_OK) {
            assert_int_equal(status, UJREG_ERROR_MEMORY);
            assert_null(set);
            assert_int_equal(memory.alive, 0);
            continue;
        }
        for (uint64_t i = 0; i < COUNT; i++) {
            key_of(i, area, serial);
            status = add(set, area, serial, i, NULL);
            if (status != UJREG_OK) {
                assert_int_equal(status, UJREG_ERROR_MEMORY);
                assert_int_equal(ujreg_id_set_count(set), i);
                assert_int_equal(find(set, area, serial, NULL), UJREG_UNKNOWN);
                assert_int_equal(add(set, area, serial, i, NULL), UJREG_OK);
            }
        }
        assert_int_equal(ujreg_id_set_count(set), COUNT);
        if (n % 8 == 1) {
            struct bytes form = saved(set);
            ujreg_id_set *other = new_set(0);
            assert_int_equal(ujreg_id_set_load(other, form.data, form.size), UJREG_OK);
            assert_int_equal(ujreg_id_set_count(other), COUNT);
            ujreg_id_set_free(other);
            bytes_free(&form);
        }
        ujreg_id_set_free(set);
        assert_int_equal(memory.alive, 0);
        all = memory.calls;
        if (n > all) {
            break;
        }
    }
    assert_true(all > 100);
}

static void wrong_calls_are_refused(void **state) {
    (void)state;
    ujreg_id_set *set = new_set(0);
    ujreg_text area = text_of("330106"), serial = text_of("1"), nowhere = {NULL, 1}, empty = {"", 0},
               long_area = text_of("33010600"),
               long_serial = {"1234567890123456789012345678901234567890123456789012345678901234567890123456", 76};
    ujreg_allocator partial = {.size = sizeof partial};
    ujreg_id_set *made = set;
    assert_int_equal(ujreg_id_set_new(NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_id_set_new(&partial, NULL, &made), UJREG_ERROR_ARGUMENT);
    assert_null(made);
    assert_int_equal(ujreg_id_set_add(NULL, &area, &serial, 0, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_id_set_add(set, NULL, &serial, 0, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_id_set_add(set, &area, NULL, 0, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_id_set_add(set, &nowhere, &serial, 0, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_id_set_add(set, &area, &nowhere, 0, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_id_set_add(set, &empty, &serial, 0, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_id_set_add(set, &area, &empty, 0, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_id_set_add(set, &long_area, &serial, 0, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_id_set_add(set, &area, &long_serial, 0, NULL), UJREG_ERROR_ARGUMENT);
    long_serial.size = 75;
    assert_int_equal(ujreg_id_set_add(set, &area, &long_serial, 0, NULL), UJREG_OK);
    assert_int_equal(ujreg_id_set_find(NULL, &area, &serial, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_id_set_save(NULL, collect, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_id_set_save(set, NULL, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_id_set_load(NULL, "", 0), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_id_set_load(set, NULL, 0), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_id_set_load(set, "", 0), UJREG_INVALID);
    assert_int_equal(ujreg_id_set_count(NULL), 0);
    assert_int_equal(ujreg_id_set_memory(NULL), 0);
    ujreg_id_set_free(NULL);
    ujreg_id_set_free(set);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(like_hashes_do_not_make_like_keys),
        cmocka_unit_test(places_have_a_bound_of_their_own),
        cmocka_unit_test(what_is_expected_need_not_have_room),
        cmocka_unit_test(only_every_byte_makes_two_ids_the_same),
        cmocka_unit_test(a_million_ids_are_told_apart),
        cmocka_unit_test(memory_stays_within_its_bound),
        cmocka_unit_test(a_saved_set_comes_back),
        cmocka_unit_test(the_saved_form_is_pinned),
        cmocka_unit_test(the_saved_form_is_sorted),
        cmocka_unit_test(damage_is_seen_wherever_it_is),
        cmocka_unit_test(a_form_made_by_hand_is_not_trusted),
        cmocka_unit_test(a_full_disk_ends_the_saving),
        cmocka_unit_test(no_failing_allocation_loses_an_id),
        cmocka_unit_test(wrong_calls_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
