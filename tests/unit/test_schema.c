/* SPDX-License-Identifier: Apache-2.0 */
/* The schema: the eleven items of A2(一) in their order, as STANDARD 1 tells them, and the companion. */
#include "unit.h"

#include <ujreg/field.h>
#include <ujreg/record.h>

struct told {
    const char *code, *name;
    int32_t required, type, length, table;
};

static const struct told items[] = {
    {"AAB301", "失业登记注销地行政区划代码", 1, UJREG_TYPE_CODE, 6, UJREG_TABLE_AAB301},
    {"AAZ341", "系统流水号", 1, UJREG_TYPE_TEXT, 18, UJREG_TABLE_NONE},
    {"AAC003", "姓名", 1, UJREG_TYPE_TEXT, 50, UJREG_TABLE_NONE},
    {"AAC002", "社会保障号码", 1, UJREG_TYPE_TEXT, 18, UJREG_TABLE_NONE},
    {"AAC058", "证件类型", 1, UJREG_TYPE_CODE, 2, UJREG_TABLE_AAC058},
    {"AAC044", "证件号码", 1, UJREG_TYPE_TEXT, 22, UJREG_TABLE_NONE},
    {"ADC210", "注销失业登记时间", 1, UJREG_TYPE_DATE, 8, UJREG_TABLE_NONE},
    {"AJC00A", "注销失业登记原因", 1, UJREG_TYPE_CODE, 2, UJREG_TABLE_AJC00A},
    {"AAE011", "经办人", 1, UJREG_TYPE_TEXT, 20, UJREG_TABLE_NONE},
    {"AAE036", "经办日期", 1, UJREG_TYPE_DATE, 8, UJREG_TABLE_NONE},
    {"AAE013", "备注", 0, UJREG_TYPE_TEXT, 100, UJREG_TABLE_NONE},
};
#define ITEMS ((int32_t)(sizeof items / sizeof *items))

static void the_record_has_the_eleven_items_of_the_annex_in_its_order(void **state) {
    (void)state;
    assert_int_equal(ujreg_field_count(), ITEMS);
    for (int32_t i = 0; i < ITEMS; i++) {
        ujreg_field_info info = {.size = sizeof info};
        assert_int_equal(ujreg_field_get(i + 1, &info), UJREG_OK);
        assert_int_equal(info.field, i + 1);
        assert_int_equal(info.order, i + 1);
        assert_string_equal(info.code, items[i].code);
        assert_string_equal(info.name_zh, items[i].name);
        assert_int_equal(info.required, items[i].required);
        assert_int_equal(info.type, items[i].type);
        assert_int_equal(info.length, items[i].length);
        assert_int_equal(info.table, items[i].table);
        assert_true(info.name_en[0] != '\0');
    }
}

static void the_sex_is_a_companion_and_no_item(void **state) {
    (void)state;
    ujreg_field_info info = {.size = sizeof info};
    assert_true(UJREG_AAC004 > ujreg_field_count());
    assert_int_equal(ujreg_field_get(UJREG_AAC004, &info), UJREG_OK);
    assert_string_equal(info.code, "AAC004");
    assert_int_equal(info.order, 0);
    assert_int_equal(info.required, 0);
    assert_int_equal(info.table, UJREG_TABLE_AAC004);
}

static void names_and_numbers_of_persons_are_personal(void **state) {
    (void)state;
    static const int32_t personal[] = {UJREG_AAC003, UJREG_AAC002, UJREG_AAC044};
    for (size_t i = 0; i < sizeof personal / sizeof *personal; i++) {
        ujreg_field_info info = {.size = sizeof info};
        assert_int_equal(ujreg_field_get(personal[i], &info), UJREG_OK);
        assert_int_equal(info.personal, 1);
    }
}

static void a_field_is_found_by_its_code_in_either_case_and_by_its_name(void **state) {
    (void)state;
    for (int32_t field = 1; field <= UJREG_AAC004; field++) {
        ujreg_field_info info = {.size = sizeof info};
        assert_int_equal(ujreg_field_get(field, &info), UJREG_OK);
        assert_int_equal(ujreg_field_find(info.code, strlen(info.code)), field);
        assert_int_equal(ujreg_field_find(info.member, strlen(info.member)), field);
        assert_int_equal(ujreg_field_find(info.name_zh, strlen(info.name_zh)), field);
        assert_int_equal(ujreg_field_find(info.code, strlen(info.code) - 1), 0);
        assert_int_equal(ujreg_field_find(info.name_zh, strlen(info.name_zh) - 1), 0);
    }
    assert_int_equal(ujreg_field_find("aJc00A", 6), UJREG_AJC00A);
    assert_int_equal(ujreg_field_find("AJC00B", 6), 0);
    assert_int_equal(ujreg_field_find("AAB301 ", 7), 0);
    assert_int_equal(ujreg_field_find("AAB301\0", 7), 0);
    assert_int_equal(ujreg_field_find("", 0), 0);
    assert_int_equal(ujreg_field_find(NULL, 0), 0);
    /* bytes beside the letters are not letters of another case */
    assert_int_equal(ujreg_field_find("AAZ341", 6), UJREG_AAZ341);
    assert_int_equal(ujreg_field_find("A\x01Z341", 6), 0);
}

static void what_is_no_field_is_said_to_be_none(void **state) {
    (void)state;
    static const int32_t none[] = {0, -1, UJREG_AAC004 + 1, INT32_MAX, INT32_MIN};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        ujreg_field_info info = {.size = sizeof info};
        assert_int_equal(ujreg_field_get(none[i], &info), UJREG_UNKNOWN);
        assert_null(info.code);
    }
    ujreg_field_info info = {.size = 0};
    assert_int_equal(ujreg_field_get(1, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_field_get(1, &info), UJREG_ERROR_ARGUMENT);
    info.size = sizeof info + 8;
    assert_int_equal(ujreg_field_get(1, &info), UJREG_ERROR_VERSION);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_record_has_the_eleven_items_of_the_annex_in_its_order),
        cmocka_unit_test(the_sex_is_a_companion_and_no_item),
        cmocka_unit_test(names_and_numbers_of_persons_are_personal),
        cmocka_unit_test(a_field_is_found_by_its_code_in_either_case_and_by_its_name),
        cmocka_unit_test(what_is_no_field_is_said_to_be_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
