/* SPDX-License-Identifier: Apache-2.0 */
#include "unit.h"

#include <ujreg/identity.h>

static ujreg_status key_of(const char *aac002, const char *aac058, const char *aac044, char *key) {
    ujreg_text number = {aac002, strlen(aac002)};
    ujreg_text type = {aac058, strlen(aac058)};
    ujreg_text document = {aac044, strlen(aac044)};
    size_t needed = 0;
    ujreg_status status = ujreg_person_key(&number, &type, &document, key, UJREG_PERSON_KEY_CAPACITY, &needed);
    if (status == UJREG_OK) {
        assert_int_equal(needed, strlen(key));
    } else {
        assert_int_equal(needed, 0);
    }
    return status;
}

static void assert_key(const char *aac002, const char *aac058, const char *aac044, const char *expected) {
    char key[UJREG_PERSON_KEY_CAPACITY] = "";
    assert_int_equal(key_of(aac002, aac058, aac044, key), UJREG_OK);
    assert_string_equal(key, expected);
}

static void assert_no_key(const char *aac002, const char *aac058, const char *aac044) {
    char key[UJREG_PERSON_KEY_CAPACITY] = "";
    assert_int_equal(key_of(aac002, aac058, aac044, key), UJREG_INVALID);
    assert_string_equal(key, "");
}

static void one_citizen_has_one_key_however_the_number_is_written(void **state) {
    (void)state;
    static const char expected[] = "N:11010519491231002X";
    assert_key("11010519491231002X", "01", "11010519491231002X", expected);
    assert_key("11010519491231002x", "", "", expected);
    assert_key("110105491231002", "99", "anything", expected);
    assert_key("", "01", "11010519491231002x", expected);
    assert_key("", "01", "110105491231002", expected);
    assert_key("110105194912310021", "01", "11010519491231002X", expected);
    assert_key("", "90", "11010519491231002X", expected);
}

static void residents_are_keyed_by_their_numbers(void **state) {
    (void)state;
    assert_key("830000199008081235", "06", "12345678", "N:830000199008081235");
    assert_key("", "17", "830000199008081235", "N:830000199008081235");
    assert_key("911124198108030024", "07", "911124198108030024", "N:911124198108030024");
    assert_key("CAN110081080310", "08", "E1234567", "N:CAN110081080310");
    assert_key("can110081080310", "08", "E1234567", "N:CAN110081080310");
    assert_key("E1234567", "07", "CAN110081080310", "N:CAN110081080310");
    assert_key("USA000000123456789", "08", "123456789", "N:USA000000123456789");
    assert_key("usa000000123456789", "08", "123456789", "N:USA000000123456789");
}

static void without_a_usable_number_the_document_is_the_key(void **state) {
    (void)state;
    assert_key("", "08", "E1234567", "D:08:E1234567");
    assert_key("E1234567", "08", "E1234567", "D:08:E1234567");
    assert_key("CAN110081080311", "08", "E1234567", "D:08:E1234567");
    assert_key("can110081080311", "08", "E1234567", "D:08:E1234567");
    assert_key("123", "01", "110105194912310021", "D:01:110105194912310021");
    assert_key("", "90", "110105491231002", "D:90:110105491231002"); /* 15 digits on a card that may bear others */
    assert_key("", "08", "11010519491231002X", "D:08:11010519491231002X");
    assert_key("", "02",
               "\xE5\x8D\x97\xE5\xAD\x97\xE7\xAC\xAC"
               "001234\xE5\x8F\xB7",
               "D:02:\xE5\x8D\x97\xE5\xAD\x97\xE7\xAC\xAC"
               "001234\xE5\x8F\xB7");
    assert_key("", "08", "e1234567", "D:08:e1234567"); /* byte by byte */
    assert_key("", "08", " E1234567", "D:08: E1234567");
}

static void nobody_is_keyed_by_nothing(void **state) {
    (void)state;
    assert_no_key("", "", "");
    assert_no_key("", "08", "");
    assert_no_key("", "", "E1234567");
    assert_no_key("E1234567", "", "");
    assert_no_key("", "8", "E1234567");
    assert_no_key("", "8:", "E1234567");
    assert_no_key("", "08", "E123\n4567");
    assert_no_key("", "08",
                  "E123\xFF"
                  "4567");
    assert_no_key("", "08", "12345678901234567890123");
}

static void the_longest_key_fits_its_capacity(void **state) {
    (void)state;
    char document[22 * 4 + 1] = "";
    char key[UJREG_PERSON_KEY_CAPACITY];
    for (int i = 0; i < 22; i++) {
        strcat(document, "\xF0\xA0\x80\x80");
    }
    assert_int_equal(key_of("", "02", document, key), UJREG_OK);
    assert_int_equal(strlen(key), 5 + 88);
}

static void a_small_buffer_is_told_what_is_needed_and_left_alone(void **state) {
    (void)state;
    char key[32];
    ujreg_text number = {"11010519491231002X", 18};
    size_t needed = 0;
    memset(key, '?', sizeof key);
    assert_int_equal(ujreg_person_key(&number, NULL, NULL, NULL, 0, &needed), UJREG_ERROR_CAPACITY);
    assert_int_equal(needed, 20);
    assert_int_equal(ujreg_person_key(&number, NULL, NULL, key, 20, NULL), UJREG_ERROR_CAPACITY);
    assert_int_equal(key[0], '?');
    assert_int_equal(ujreg_person_key(&number, NULL, NULL, key, 21, NULL), UJREG_OK);
    assert_string_equal(key, "N:11010519491231002X");
    assert_int_equal(ujreg_person_key(NULL, NULL, NULL, key, sizeof key, NULL), UJREG_INVALID);
    assert_int_equal(ujreg_person_key(&number, NULL, NULL, NULL, 1, NULL), UJREG_ERROR_ARGUMENT);
    number.data = NULL;
    assert_int_equal(ujreg_person_key(&number, NULL, NULL, key, sizeof key, NULL), UJREG_ERROR_ARGUMENT);
}

static void shows(const char *key, int32_t full, const char *expected) {
    char room[UJREG_MASK_CAPACITY];
    size_t needed;
    assert_int_equal(ujreg_person_key_show(key, strlen(key), full, room, sizeof room, &needed), UJREG_OK);
    assert_string_equal(room, expected);
    assert_int_equal(needed, strlen(expected));
}

static void a_key_is_shown_by_its_number_alone(void **state) {
    (void)state;
    shows("N:11010519491231002X", 0, "110105********002X");
    shows("N:11010519491231002X", 1, "11010519491231002X");
    shows("D:02:P1234:5678", 1, "P1234:5678");
    shows("D:02:P1234:5678", 0, "P1******78");
    shows("330106199001011011", 0, "330106********1011"); /* no key, and masked all the same */
    shows("D:02", 1, "D:02");
    shows("", 0, "");
    assert_int_equal(ujreg_person_key_show(NULL, 1, 0, NULL, 0, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_person_key_show("N:1", 3, 2, NULL, 0, NULL), UJREG_ERROR_ARGUMENT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_citizen_has_one_key_however_the_number_is_written),
        cmocka_unit_test(residents_are_keyed_by_their_numbers),
        cmocka_unit_test(without_a_usable_number_the_document_is_the_key),
        cmocka_unit_test(nobody_is_keyed_by_nothing),
        cmocka_unit_test(the_longest_key_fits_its_capacity),
        cmocka_unit_test(a_small_buffer_is_told_what_is_needed_and_left_alone),
        cmocka_unit_test(a_key_is_shown_by_its_number_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
