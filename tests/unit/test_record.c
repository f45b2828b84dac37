/* SPDX-License-Identifier: Apache-2.0 */
/* A record's items by number: each reaches its own member, and wrong data is held as well as right. */
#include "unit.h"

#include <ujreg/field.h>
#include <ujreg/record.h>

static const ujreg_text *member_of(const ujreg_record *record, int32_t field) {
    switch (field) {
    case UJREG_AAB301:
        return &record->aab301;
    case UJREG_AAZ341:
        return &record->aaz341;
    case UJREG_AAC003:
        return &record->aac003;
    case UJREG_AAC002:
        return &record->aac002;
    case UJREG_AAC058:
        return &record->aac058;
    case UJREG_AAC044:
        return &record->aac044;
    case UJREG_ADC210:
        return &record->adc210;
    case UJREG_AJC00A:
        return &record->ajc00a;
    case UJREG_AAE011:
        return &record->aae011;
    case UJREG_AAE036:
        return &record->aae036;
    case UJREG_AAE013:
        return &record->aae013;
    case UJREG_AAC004:
        return &record->aac004;
    default:
        return NULL;
    }
}

static void each_number_reaches_the_member_of_its_code(void **state) {
    (void)state;
    static const char bytes[] = "abcdefghijklmnop";
    ujreg_record record = {.size = sizeof record};
    for (int32_t field = 1; field <= UJREG_AAC004; field++) {
        assert_int_equal(ujreg_record_set(&record, field, bytes + field, (size_t)field), UJREG_OK);
    }
    for (int32_t field = 1; field <= UJREG_AAC004; field++) {
        const ujreg_text *member = member_of(&record, field);
        ujreg_text text;
        assert_ptr_equal(member->data, bytes + field);
        assert_int_equal(member->size, field);
        assert_int_equal(ujreg_record_get(&record, field, &text), UJREG_OK);
        assert_ptr_equal(text.data, bytes + field);
        assert_int_equal(text.size, field);
    }
}

static void an_item_can_be_taken_away_again(void **state) {
    (void)state;
    ujreg_record record = {.size = sizeof record};
    ujreg_text text = {"x", 1};
    assert_int_equal(ujreg_record_set(&record, UJREG_AAC003, "x", 1), UJREG_OK);
    assert_int_equal(ujreg_record_set(&record, UJREG_AAC003, NULL, 0), UJREG_OK);
    assert_int_equal(ujreg_record_get(&record, UJREG_AAC003, &text), UJREG_OK);
    assert_int_equal(text.size, 0);
}

static void wrong_calls_are_refused_and_change_nothing(void **state) {
    (void)state;
    ujreg_record record = {.size = sizeof record};
    ujreg_text text = {"x", 1};
    assert_int_equal(ujreg_record_set(&record, 1, "x", 1), UJREG_OK);
    assert_int_equal(ujreg_record_set(&record, 1, NULL, 1), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_record_set(&record, 0, "y", 1), UJREG_UNKNOWN);
    assert_int_equal(ujreg_record_set(&record, 13, "y", 1), UJREG_UNKNOWN);
    assert_int_equal(ujreg_record_set(&record, INT32_MIN, "y", 1), UJREG_UNKNOWN);
    assert_int_equal(ujreg_record_set(NULL, 1, "y", 1), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_record_get(NULL, 1, &text), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_record_get(&record, 1, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_record_get(&record, 13, &text), UJREG_UNKNOWN);
    assert_null(text.data);
    assert_int_equal(text.size, 0);
    assert_memory_equal(record.aab301.data, "x", 1);
    record.size = 0;
    assert_int_equal(ujreg_record_get(&record, 1, &text), UJREG_ERROR_ARGUMENT);
    record.size = sizeof record + 16;
    assert_int_equal(ujreg_record_set(&record, 1, "y", 1), UJREG_ERROR_VERSION);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_number_reaches_the_member_of_its_code),
        cmocka_unit_test(an_item_can_be_taken_away_again),
        cmocka_unit_test(wrong_calls_are_refused_and_change_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
