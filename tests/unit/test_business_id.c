/* SPDX-License-Identifier: Apache-2.0 */
/* 业务唯一标识号 (STANDARD 2): AAB301 and AAZ341 without a separator, split after the sixth character, compared byte
 * by byte; its hash never changes within 1.x. */
#include "synthetic.h"

static ujreg_business_id parse(const char *text) {
    ujreg_business_id id;
    assert_int_equal(ujreg_business_id_parse(text, strlen(text), &id), UJREG_OK);
    return id;
}

static void refused(const char *text, size_t size) {
    ujreg_business_id id, nothing;
    memset(&id, 0xAA, sizeof id);
    memset(&nothing, 0, sizeof nothing);
    assert_int_equal(ujreg_business_id_parse(text, size, &id), UJREG_INVALID);
    assert_memory_equal(&id, &nothing, sizeof id);
}

static void it_is_split_after_the_sixth_character(void **state) {
    (void)state;
    ujreg_business_id id = parse("330106202512310001");
    assert_int_equal(id.area_size, 6);
    assert_int_equal(id.serial_size, 12);
    assert_string_equal(id.area, "330106");
    assert_string_equal(id.serial, "202512310001");
    id = parse("3301061");
    assert_string_equal(id.serial, "1");
    id = parse("330106123456789012345678");
    assert_string_equal(id.serial, "123456789012345678");
}

static void a_serial_has_1_to_18_characters_of_any_script(void **state) {
    (void)state;
    /* 18 characters of 1, 2, 3 and 4 bytes */
    static const char *const characters[] = {"Z", "é", "号", "𠮷"};
    for (size_t i = 0; i < 4; i++) {
        char text[128] = "330106";
        ujreg_business_id id;
        for (int k = 0; k < 18; k++) {
            strcat(text, characters[i]);
        }
        assert_int_equal(ujreg_business_id_parse(text, strlen(text), &id), UJREG_OK);
        assert_int_equal(id.serial_size, 18 * strlen(characters[i]));
        assert_string_equal(id.serial, text + 6);
        strcat(text, "1");
        refused(text, strlen(text));
    }
    refused("330106", 6);
    refused("33010", 5);
    refused("", 0);
    refused("3301061234567890123456789", 25);
}

static void the_area_is_six_digits_and_the_serial_is_text(void **state) {
    (void)state;
    refused("33010A1", 7);
    refused("33010 1", 7);
    refused("-301061", 7);
    refused("330106\xFF", 7);
    refused("330106\xE5\x8F", 8);
    refused("330106\xC0\xAF", 8);
    refused("330106\xED\xA0\x80", 9);
    refused("\xEF\xBC\x93\xEF\xBC\x93\x31", 7); /* full-width digits */
    ujreg_business_id id;
    assert_int_equal(ujreg_business_id_parse("330106\0x", 8, &id), UJREG_OK); /* judged by the rules, not here */
    assert_int_equal(id.serial_size, 2);
}

static void making_and_splitting_are_the_same(void **state) {
    (void)state;
    struct dice dice = {3};
    for (int round = 0; round < 20000; round++) {
        char text[64];
        size_t size = 1 + dice_below(&dice, 26);
        for (size_t i = 0; i < size; i++) {
            text[i] = "0123456789aZ-\xE5\x8F\xB7"[dice_below(&dice, dice_below(&dice, 9) ? 10 : 16)];
        }
        ujreg_business_id split, made;
        size_t area = size < 6 ? size : 6;
        ujreg_text first = {text, area}, second = {text + area, size - area};
        ujreg_status status = ujreg_business_id_parse(text, size, &split);
        assert_int_equal(ujreg_business_id_make(&first, &second, &made), status);
        assert_memory_equal(&split, &made, sizeof made);
        if (status == UJREG_OK) {
            char written[80];
            size_t needed;
            assert_int_equal(ujreg_business_id_format(&made, written, sizeof written, &needed), UJREG_OK);
            assert_int_equal(needed, size);
            assert_memory_equal(written, text, size);
            assert_int_equal(written[size], '\0');
        }
    }
}

static void it_is_written_where_there_is_room(void **state) {
    (void)state;
    ujreg_business_id id = parse("330106A1");
    for (size_t capacity = 0; capacity < 12; capacity++) {
        char buffer[12];
        size_t needed = 0;
        memset(buffer, '#', sizeof buffer);
        ujreg_status status = ujreg_business_id_format(&id, capacity ? buffer : NULL, capacity, &needed);
        assert_int_equal(needed, 8);
        assert_int_equal(status, capacity < 8 ? UJREG_ERROR_CAPACITY : UJREG_OK);
        for (size_t i = 0; i < sizeof buffer; i++) {
            char want = capacity < 8 || i > 8 || (i == 8 && capacity == 8) ? '#' : i == 8 ? '\0' : "330106A1"[i];
            assert_int_equal(buffer[i], want);
        }
    }
    assert_int_equal(ujreg_business_id_format(&id, NULL, 0, NULL), UJREG_ERROR_CAPACITY);
    assert_int_equal(ujreg_business_id_format(NULL, NULL, 0, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_business_id_format(&id, NULL, 9, NULL), UJREG_ERROR_ARGUMENT);
    id.serial_size = 200; /* not made by the library */
    assert_int_equal(ujreg_business_id_format(&id, NULL, 0, NULL), UJREG_ERROR_ARGUMENT);
}

static int sign(int32_t order) {
    return order < 0 ? -1 : order > 0;
}

static void they_are_compared_byte_by_byte(void **state) {
    (void)state;
    static const char *const ordered[] = {"1101051", "110105A", "110105A-", "110105a", "110105号",  "110105𠮷",
                                          "330106",  "3301061", "33010610", "3301062", "990101\x7F"};
    for (size_t i = 0; i < sizeof ordered / sizeof *ordered; i++) {
        for (size_t k = 0; k < sizeof ordered / sizeof *ordered; k++) {
            if (strlen(ordered[i]) > 6 && strlen(ordered[k]) > 6) {
                ujreg_business_id a = parse(ordered[i]), b = parse(ordered[k]);
                assert_int_equal(sign(ujreg_business_id_compare(&a, &b)), i < k ? -1 : i > k);
            }
        }
    }
    ujreg_business_id id = parse("3301061");
    assert_true(ujreg_business_id_compare(NULL, &id) < 0);
    assert_true(ujreg_business_id_compare(&id, NULL) > 0);
    assert_int_equal(ujreg_business_id_compare(NULL, NULL), 0);
    ujreg_business_id never_made; /* what a binding may hand over */
    memset(&never_made, 0xFF, sizeof never_made);
    assert_true(ujreg_business_id_compare(&never_made, &id) < 0);
    assert_true(ujreg_business_id_compare(&id, &never_made) > 0);
    assert_int_equal(ujreg_business_id_compare(&never_made, NULL), 0);
    assert_true(ujreg_business_id_hash(&never_made) == 0);
}

/* The same for ever: sets of hashes may lie in other people's databases. */
static void the_hash_is_pinned(void **state) {
    (void)state;
    static const struct {
        const char *text;
        uint64_t hash;
    } pinned[] = {
        {"3301061", UINT64_C(0xD572572E6848EBD7)},
        {"330106202512310001", UINT64_C(0x5203C3915A966E3E)},
        {"330106123456789012345678", UINT64_C(0x8CA7A2C474169930)},
        {"330106号", UINT64_C(0xC82345226C67EC0A)},
        {"110105A-", UINT64_C(0xB74CC42CD079B6A7)},
        {"11010512345678", UINT64_C(0x4F5A78343D5C02FC)},
        {"330106𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷", UINT64_C(0x51FB2223F82F4F86)},
    };
    for (size_t i = 0; i < sizeof pinned / sizeof *pinned; i++) {
        ujreg_business_id id = parse(pinned[i].text);
        if (ujreg_business_id_hash(&id) != pinned[i].hash) {
            fail_msg("%s: 0x%016llX", pinned[i].text, (unsigned long long)ujreg_business_id_hash(&id));
        }
    }
    assert_true(ujreg_business_id_hash(NULL) == 0);
}

static int by_value(const void *a, const void *b) {
    uint64_t left, right;
    memcpy(&left, a, sizeof left);
    memcpy(&right, b, sizeof right);
    return left < right ? -1 : left > right;
}

static void hashes_of_serials_in_a_row_are_scattered(void **state) {
    (void)state;
    enum { COUNT = 200000 };
    uint64_t *hashes = malloc(COUNT * sizeof *hashes);
    size_t parts[256] = {0};
    assert_non_null(hashes);
    for (uint32_t i = 0; i < COUNT; i++) {
        char text[32];
        snprintf(text, sizeof text, "3301062025%08u", i);
        ujreg_business_id id = parse(text);
        hashes[i] = ujreg_business_id_hash(&id);
        parts[hashes[i] >> 56]++;
    }
    for (size_t i = 0; i < 256; i++) {
        assert_true(parts[i] > COUNT / 256 / 2 && parts[i] < COUNT / 256 * 2);
    }
    qsort(hashes, COUNT, sizeof *hashes, by_value);
    for (size_t i = 1; i < COUNT; i++) {
        assert_true(hashes[i] != hashes[i - 1]);
    }
    free(hashes);
}

static void wrong_calls_are_refused(void **state) {
    (void)state;
    ujreg_business_id id;
    ujreg_text text = {"330106", 6}, nowhere = {NULL, 1};
    assert_int_equal(ujreg_business_id_parse("3301061", 7, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_business_id_parse(NULL, 7, &id), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_business_id_parse(NULL, 0, &id), UJREG_INVALID);
    assert_int_equal(ujreg_business_id_make(NULL, &text, &id), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_business_id_make(&text, NULL, &id), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_business_id_make(&text, &text, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_business_id_make(&nowhere, &text, &id), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_business_id_make(&text, &nowhere, &id), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_business_id_make(&text, &text, &id), UJREG_OK);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_split_after_the_sixth_character),
        cmocka_unit_test(a_serial_has_1_to_18_characters_of_any_script),
        cmocka_unit_test(the_area_is_six_digits_and_the_serial_is_text),
        cmocka_unit_test(making_and_splitting_are_the_same),
        cmocka_unit_test(it_is_written_where_there_is_room),
        cmocka_unit_test(they_are_compared_byte_by_byte),
        cmocka_unit_test(the_hash_is_pinned),
        cmocka_unit_test(hashes_of_serials_in_a_row_are_scattered),
        cmocka_unit_test(wrong_calls_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
