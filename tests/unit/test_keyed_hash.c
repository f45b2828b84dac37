/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* The hash of tables over foreign data is SipHash: its published vectors, and what a table needs of it. */
#include "unit.h"

#include "core/keyed_hash.h"

static const struct uj_hash_key counting = {{UINT64_C(0x0706050403020100), UINT64_C(0x0F0E0D0C0B0A0908)}};

/* The text of each size is 00 01 02 …, under the key 00 … 0F: of 2 and 4 rounds as the authors print them, of 1 and 3 as
 * other libraries have them. */
static void the_published_vectors(void **state) {
    (void)state;
    static const struct {
        size_t size;
        uint64_t two_four, one_three;
    } vectors[] = {
        {0, UINT64_C(0x726FDB47DD0E0E31), UINT64_C(0xABAC0158050FC4DC)},
        {1, UINT64_C(0x74F839C593DC67FD), UINT64_C(0xC9F49BF37D57CA93)},
        {7, UINT64_C(0xAB0200F58B01D137), UINT64_C(0xD3927D989BB11140)},
        {8, UINT64_C(0x93F5F5799A932462), UINT64_C(0x369095118D299A8E)},
        {9, UINT64_C(0x9E0082DF0BA9E4B0), UINT64_C(0x25A48EB36C063DE4)},
        {15, UINT64_C(0xA129CA6149BE45E5), UINT64_C(0xD320D86D2A519956)},
        {16, UINT64_C(0x3F2ACC7F57C29BDB), UINT64_C(0xCC4FDD1A7D908B66)},
        {24, UINT64_C(0xB8AD50C6F649AF94), UINT64_C(0xF464AEB267349C8C)},
        {63, UINT64_C(0x958A324CEB064572), UINT64_C(0x9D199062B7BBB3A8)},
    };
    for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++) {
        char *text = malloc(vectors[i].size + 1); /* of its size, so that a sanitizer sees a byte too many */
        assert_non_null(text);
        for (size_t at = 0; at < vectors[i].size; at++) {
            text[at] = (char)at;
        }
        char *exact = realloc(text, vectors[i].size ? vectors[i].size : 1);
        assert_non_null(exact);
        assert_true(uj_siphash(2, 4, &counting, exact, vectors[i].size) == vectors[i].two_four);
        assert_true(uj_siphash(1, 3, &counting, exact, vectors[i].size) == vectors[i].one_three);
        assert_true(uj_keyed_hash(&counting, exact, vectors[i].size) == vectors[i].one_three);
        free(exact);
    }
}

/* SipHash-1-3 with a key of zeros is what CPython 3.11 and later make of bytes with PYTHONHASHSEED=0. */
static void the_hash_of_other_programs(void **state) {
    (void)state;
    static const struct uj_hash_key zero;
    assert_true(uj_keyed_hash(&zero, "abc", 3) == UINT64_C(0xC03BC3A0042630F2));
    assert_true(uj_keyed_hash(&zero, "330106A1", 8) == UINT64_C(0x218CF801263B0994));
}

static void a_seed_is_the_key_and_without_one_there_is_a_key_all_the_same(void **state) {
    (void)state;
    static const uint64_t seed[2] = {1, 0}, none[2] = {0, 0};
    int one = 0, other = 0;
    struct uj_hash_key key = uj_hash_key_of(seed, &one);
    assert_true(key.half[0] == 1 && key.half[1] == 0);
    struct uj_hash_key a = uj_hash_key_of(none, &one), b = uj_hash_key_of(none, &other);
    assert_true((a.half[0] | a.half[1]) != 0);
    assert_true(a.half[0] != b.half[0] && a.half[1] != b.half[1]); /* two tables of one program differ */
    assert_true(uj_keyed_hash(&a, "N:330106198001010000", 20) != uj_keyed_hash(&b, "N:330106198001010000", 20));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_published_vectors),
        cmocka_unit_test(the_hash_of_other_programs),
        cmocka_unit_test(a_seed_is_the_key_and_without_one_there_is_a_key_all_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
