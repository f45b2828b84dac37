/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* The list of findings: what is put in comes out, whatever grows or fails in between. */
#include "failing_memory.h"

#include <ujreg/finding.h>

#include <ujreg/run.h>

#include "core/utf8.h"
#include "record/findings.h"

static ujreg_finding finding_of(int32_t rule, int32_t severity, const char *value, const char *detail) {
    ujreg_finding finding = {.size = sizeof finding, .rule = rule, .severity = severity, .record = (uint64_t)rule};
    finding.value.data = value;
    finding.value.size = strlen(value);
    finding.detail.data = detail;
    finding.detail.size = strlen(detail);
    return finding;
}

static void findings_come_back_in_the_order_they_came(void **state) {
    (void)state;
    ujreg_findings *findings;
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    for (int i = 0; i < 1000; i++) {
        char value[32], detail[32];
        snprintf(value, sizeof value, "value %d", i);
        snprintf(detail, sizeof detail, "detail %d", i);
        ujreg_finding finding = finding_of(i + 1, i % 4, value, detail);
        assert_int_equal(uj_findings_add(findings, &finding), UJREG_OK);
    }
    assert_int_equal(ujreg_findings_count(findings), 750); /* a rule that is off leaves nothing */
    assert_int_equal(ujreg_findings_count_of(findings, UJREG_SEVERITY_ERROR), 250);
    assert_int_equal(ujreg_findings_count_of(findings, UJREG_SEVERITY_OFF), 0);
    size_t at = 0;
    for (int i = 0; i < 1000; i++) {
        char value[32], detail[32];
        ujreg_finding finding = {.size = sizeof finding};
        if (i % 4 == UJREG_SEVERITY_OFF) {
            continue;
        }
        snprintf(value, sizeof value, "value %d", i);
        snprintf(detail, sizeof detail, "detail %d", i);
        assert_int_equal(ujreg_findings_get(findings, at++, &finding), UJREG_OK);
        assert_int_equal(finding.rule, i + 1);
        assert_int_equal(finding.value.size, strlen(value));
        assert_memory_equal(finding.value.data, value, strlen(value));
        assert_memory_equal(finding.detail.data, detail, strlen(detail));
    }
    ujreg_findings_free(findings);
}

static void a_list_is_used_again_after_clear_and_truncate(void **state) {
    (void)state;
    ujreg_findings *findings;
    ujreg_finding out = {.size = sizeof out};
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    ujreg_finding first = finding_of(101, UJREG_SEVERITY_ERROR, "first", "");
    ujreg_finding second = finding_of(102, UJREG_SEVERITY_NOTE, "second", "more");
    uj_findings_add(findings, &first);
    uj_findings_add(findings, &second);
    uj_findings_truncate(findings, 1);
    uj_findings_truncate(findings, 5);
    assert_int_equal(ujreg_findings_count(findings), 1);
    uj_findings_add(findings, &second);
    assert_int_equal(uj_findings_count_from(findings, 1, UJREG_SEVERITY_NOTE), 1);
    assert_int_equal(ujreg_findings_get(findings, 1, &out), UJREG_OK);
    assert_memory_equal(out.value.data, "second", 6);
    uj_findings_at(findings, 1)->line = 7;
    assert_int_equal(ujreg_findings_get(findings, 1, &out), UJREG_OK);
    assert_int_equal(out.line, 7);
    ujreg_findings_clear(findings);
    assert_int_equal(ujreg_findings_count(findings), 0);
    assert_int_equal(ujreg_findings_get(findings, 0, &out), UJREG_END);
    ujreg_findings_free(findings);
}

static void a_long_value_is_cut_between_characters(void **state) {
    (void)state;
    static const char *const characters[] = {"a", "\xC2\xB7", "张", "\xF0\xA0\x80\x80", "\x80"};
    ujreg_findings *findings;
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    for (size_t i = 0; i < sizeof characters / sizeof *characters; i++) {
        for (size_t shift = 0; shift < 4; shift++) {
            char value[600] = "xxx";
            size_t size = shift;
            while (size < 400) {
                memcpy(value + size, characters[i], strlen(characters[i]));
                size += strlen(characters[i]);
            }
            ujreg_finding finding = {.size = sizeof finding, .rule = 101, .severity = UJREG_SEVERITY_ERROR};
            ujreg_finding out = {.size = sizeof out};
            finding.value.data = value;
            finding.value.size = size;
            ujreg_findings_clear(findings);
            assert_int_equal(uj_findings_add(findings, &finding), UJREG_OK);
            assert_int_equal(ujreg_findings_get(findings, 0, &out), UJREG_OK);
            assert_in_range(out.value.size, UJ_FINDING_VALUE_MAX - 3, UJ_FINDING_VALUE_MAX);
            assert_memory_equal(out.value.data, value, out.value.size);
            if ((uint8_t)characters[i][0] != 0x80) {
                assert_int_equal(uj_utf8_valid_prefix(out.value.data, out.value.size), out.value.size);
            }
        }
    }
    ujreg_findings_free(findings);
}

static void wrong_arguments_are_told(void **state) {
    (void)state;
    ujreg_findings *findings;
    ujreg_finding out = {.size = sizeof out};
    ujreg_allocator half = {.size = sizeof half};
    assert_int_equal(ujreg_findings_new(NULL, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_findings_new(&half, &findings), UJREG_ERROR_ARGUMENT);
    assert_null(findings);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_findings_get(NULL, 0, &out), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_findings_get(findings, 0, NULL), UJREG_ERROR_ARGUMENT);
    out.size = 0;
    assert_int_equal(ujreg_findings_get(findings, 0, &out), UJREG_ERROR_ARGUMENT);
    out.size = 4;
    assert_int_equal(ujreg_findings_get(findings, 0, &out), UJREG_ERROR_VERSION);
    assert_int_equal(ujreg_findings_count(NULL), 0);
    assert_int_equal(ujreg_findings_count_of(NULL, UJREG_SEVERITY_ERROR), 0);
    ujreg_findings_clear(NULL);
    ujreg_findings_free(findings);
    ujreg_findings_free(NULL);
}

static void lack_of_memory_loses_no_finding_that_was_there(void **state) {
    (void)state;
    for (int at = 1; at < 12; at++) {
        ujreg_findings *findings;
        struct failing_memory memory = {.fail_at = at};
        ujreg_allocator allocator = failing_memory_allocator(&memory);
        if (ujreg_findings_new(&allocator, &findings) != UJREG_OK) {
            assert_null(findings);
            continue;
        }
        for (int i = 0; i < 200; i++) {
            ujreg_finding finding = finding_of(i + 1, UJREG_SEVERITY_NOTE, "some value", "some detail");
            ujreg_status status = uj_findings_add(findings, &finding);
            if (status == UJREG_ERROR_MEMORY) {
                assert_int_equal(ujreg_findings_count(findings), i);
                status = uj_findings_add(findings, &finding);
            }
            assert_int_equal(status, UJREG_OK);
        }
        for (size_t i = 0; i < 200; i++) {
            ujreg_finding out = {.size = sizeof out};
            assert_int_equal(ujreg_findings_get(findings, i, &out), UJREG_OK);
            assert_int_equal(out.rule, i + 1);
            assert_memory_equal(out.value.data, "some value", 10);
        }
        ujreg_findings_free(findings);
        assert_int_equal(memory.alive, 0);
    }
}

static void a_whole_buffer_is_checked_into_a_list(void **state) {
    (void)state;
    static const char day[] = "AAB301,AAZ341,AAC003,AAC002,AAC058,AAC044,ADC210,AJC00A,AAE011,AAE036,AAE013\n"
                              "110105,1,\xE5\xBC\xA0,11010519491231002X,01,11010519491231002X,20250102,22,"
                              "\xE6\x9D\x8E,20250102,\n";
    ujreg_profile *profile;
    ujreg_profile_options options = {.size = sizeof options, .today = {2025, 1, 2}};
    ujreg_findings *findings;
    ujreg_finding finding = {.size = sizeof finding};
    ujreg_summary summary = {.size = sizeof summary};
    ujreg_input input = {.size = sizeof input, .data = day, .data_size = sizeof day - 1};
    assert_int_equal(ujreg_profile_new(NULL, &options, &profile), UJREG_OK);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_check_buffer(profile, NULL, &input, ujreg_findings_collect, findings, &summary), UJREG_OK);
    assert_int_equal(ujreg_findings_count(findings), summary.errors + summary.warnings + summary.notes);
    assert_int_equal(summary.with_errors, 1);
    assert_int_equal(ujreg_findings_get(findings, ujreg_findings_count(findings) - 1, &finding), UJREG_OK);
    assert_int_equal(finding.rule, UJREG_RULE_AJC00A_CODE);
    assert_memory_equal(finding.value.data, "22", 2);
    assert_int_equal(ujreg_findings_collect(NULL, &finding), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_findings_collect(findings, NULL), UJREG_ERROR_ARGUMENT);
    finding.size--; /* of a size that nobody knows: not read */
    assert_int_equal(ujreg_findings_collect(findings, &finding), UJREG_ERROR_VERSION);
    finding.size++;
    assert_int_equal(ujreg_findings_collect(findings, &finding), UJREG_MORE);
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_whole_buffer_is_checked_into_a_list),
        cmocka_unit_test(findings_come_back_in_the_order_they_came),
        cmocka_unit_test(a_list_is_used_again_after_clear_and_truncate),
        cmocka_unit_test(a_long_value_is_cut_between_characters),
        cmocka_unit_test(wrong_arguments_are_told),
        cmocka_unit_test(lack_of_memory_loses_no_finding_that_was_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
