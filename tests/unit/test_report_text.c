/* SPDX-License-Identifier: Apache-2.0 */
/* The statistics of a month as text in both languages, as CSV and as JSON with the promised keys (N(九) to N(十一)). */
#include "unit.h"

#include <ujreg/ujreg.h>

#include "failing_memory.h"

struct kept {
    char data[16384];
    size_t size;
};

static ujreg_status UJREG_CALL keep(void *context, const char *data, size_t size) {
    struct kept *kept = context;
    assert_true(size < sizeof kept->data - kept->size);
    memcpy(kept->data + kept->size, data, size);
    kept->size += size;
    kept->data[kept->size] = '\0';
    return UJREG_MORE;
}

static ujreg_report *report;

static ujreg_report *report_of(const ujreg_allocator *allocator) {
    const ujreg_report_options options = {.size = sizeof options, .month = 202103};
    ujreg_tally_entry entry = {.size = sizeof entry,
                               .source = UJREG_ORIGIN_LOCAL,
                               .person = {"N:11010519491231002X", 20},
                               .area = 330106,
                               .sex = UJREG_SEX_FEMALE,
                               .urban = UJREG_FACT_YES,
                               .birth = {1990, 5, 1},
                               .registered = {2021, 1, 4}};
    ujreg_tally *tally;
    ujreg_report *made = NULL;
    assert_int_equal(ujreg_tally_new(NULL, NULL, &tally), UJREG_OK);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    entry.source = UJREG_ORIGIN_NATIONAL; /* and the platform contradicts it */
    entry.registered.day = 5;
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    assert_int_equal(ujreg_report_new(allocator, tally, &options, &made), UJREG_OK);
    ujreg_tally_free(tally);
    return made;
}

static int start(void **state) {
    (void)state;
    report = report_of(NULL);
    return 0;
}

static int end(void **state) {
    (void)state;
    ujreg_report_free(report);
    return 0;
}

static ujreg_report_text_options options_of(int32_t form, int32_t how) {
    return (ujreg_report_text_options){.size = sizeof(ujreg_report_text_options), .form = form, .how = how};
}

static const char *written(const ujreg_report_text_options *options) {
    static struct kept kept;
    kept = (struct kept){.size = 0};
    assert_int_equal(ujreg_report_write(report, options, keep, &kept), UJREG_OK);
    return kept.data;
}

static void text_is_of_the_language(void **state) {
    (void)state;
    ujreg_report_text_options options = options_of(UJREG_REPORT_TEXT, UJREG_LANGUAGE_EN);
    const char *text = written(&options);
    assert_memory_equal(text, "Registered unemployed in urban areas 2021-03 (2021-02-21 to 2021-03-20)\n", 72);
    assert_non_null(strstr(text, "to be filed by 2021-04-06 Tuesday;")); /* the 3rd is a day off */
    assert_non_null(strstr(text, "          1          0          0          1  total\n"));
    assert_non_null(strstr(text, "330106 浙江省杭州市西湖区\n"));
    assert_null(strstr(text, "rate "));
    options.how = UJREG_LANGUAGE_ZH;
    text = written(&options);
    assert_non_null(strstr(text, "报送期限 2021-04-06 星期二；"));
    assert_non_null(strstr(text, "处来源之间的矛盾"));
}

static void the_rate_is_never_told_without_its_basis(void **state) {
    (void)state;
    ujreg_report_text_options options = options_of(UJREG_REPORT_TEXT, UJREG_LANGUAGE_EN);
    options.has_employed = 1;
    options.employed = 99;
    options.decimals = 2;
    assert_non_null(strstr(written(&options), "rate 1.00 %, employed 99 (end of this period)\n"));
    options.basis = UJREG_EMPLOYED_ESTIMATED;
    assert_non_null(strstr(written(&options), "(estimated from the end of last year)\n"));
    options.form = UJREG_REPORT_JSON;
    assert_non_null(strstr(written(&options),
                           "\"rate\":{\"percent\":\"1.00\",\"unemployed\":1,\"employed\":99,\"basis\":\"estimated\"}"));
}

static void a_spreadsheet_gets_a_header_once(void **state) {
    (void)state;
    ujreg_report_text_options options = options_of(UJREG_REPORT_CSV, UJREG_LANGUAGE_ZH);
    assert_memory_equal(written(&options), "2021-03,total,,,1,0,0,1\n", 24);
    options.flags = UJREG_REPORT_HEADER;
    assert_memory_equal(written(&options), "\xEF\xBB\xBFmonth,breakdown,key,name,", 28);
    options.how = UJREG_LANGUAGE_EN;
    assert_memory_equal(written(&options), "month,breakdown,key,name,opening,entered,left,closing\n2021-03,", 62);
    assert_non_null(strstr(written(&options), "2021-03,sex,2,female,1,0,0,1\n"));
}

static void json_has_the_promised_keys(void **state) {
    (void)state;
    static const char *const keys[] = {
        "{\"type\":\"statistics\",\"month\":\"2021-03\",\"first\":\"20210221\",\"last\":\"20210320\",\"due\":\"20210406\","
        "\"unit\":null,\"unit_level\":\"whole\",\"dated_by\":\"aae036\",\"long_term_months\":12,\"opening\":1,"
        "\"entered\":0,\"left\":0,\"closing\":1,\"rate\":null,\"broken\":[],\"restated_entered\":0,\"restated_left\":0,"
        "\"several_sources\":1,\"urban_unknown\":0,\"not_counted\":0,\"ahead\":0,\"outside\":0,\"unusable\":0,"
        "\"not_understood\":3,\"conflicts\":1,\"by_county\":[{\"key\":\"330106\",\"name\":",
        ",\"by_sex\":[",
        ",\"by_age\":[",
        ",\"by_reason\":[",
        ",\"by_duration\":[",
        ",\"findings\":[{\"rule\":"};
    ujreg_report_text_options options = options_of(UJREG_REPORT_JSON, UJREG_LANGUAGE_EN);
    options.not_understood = 3;
    const char *text = written(&options);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        assert_non_null(strstr(text, keys[i]));
    }
    assert_memory_equal(text, keys[0], strlen(keys[0]));
    assert_memory_equal(text + strlen(text) - 3, "]}\n", 4);
    options.flags = UJREG_REPORT_NO_FINDINGS;
    assert_non_null(strstr(written(&options), "\"findings\":[]}\n"));
}

static void the_breakdown_by_area_is_of_the_level_asked_for(void **state) {
    (void)state;
    ujreg_report_text_options options = options_of(UJREG_REPORT_JSON, UJREG_LANGUAGE_ZH);
    options.area_level = UJREG_LEVEL_PROVINCE;
    assert_non_null(strstr(written(&options), "\"by_province\":[{\"key\":\"330000\",\"name\":\"浙江省\""));
    options.area_level = UJREG_LEVEL_PREFECTURE;
    assert_non_null(strstr(written(&options), "\"by_prefecture\":[{\"key\":\"330100\""));
}

static void options_out_of_range_write_nothing(void **state) {
    (void)state;
    ujreg_report_text_options wrong[12];
    struct kept kept = {.size = 0};
    const size_t count = sizeof wrong / sizeof *wrong;
    for (size_t i = 0; i < count; i++) {
        wrong[i] = options_of(UJREG_REPORT_TEXT, UJREG_LANGUAGE_EN);
    }
    wrong[0].flags = 4;
    wrong[1].form = 0;
    wrong[2].form = UJREG_REPORT_JSON + 1;
    wrong[3].how = 0;
    wrong[4].how = 3;
    wrong[5].area_level = UJREG_LEVEL_COUNTY + 1;
    wrong[6].has_employed = 2;
    wrong[7].basis = 3;
    wrong[8].decimals = UJREG_RATE_DECIMALS + 1;
    wrong[9].employed = -1;
    wrong[10].not_understood = UINT64_MAX;
    wrong[11].how = UJREG_LANGUAGE_EN | 0x200;
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(ujreg_report_write(report, &wrong[i], keep, &kept), UJREG_ERROR_ARGUMENT);
    }
    const ujreg_report_text_options good = options_of(UJREG_REPORT_TEXT, UJREG_LANGUAGE_EN);
    assert_int_equal(ujreg_report_write(NULL, &good, keep, &kept), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_report_write(report, NULL, keep, &kept), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_report_write(report, &good, NULL, &kept), UJREG_ERROR_ARGUMENT);
    assert_int_equal(kept.size, 0);
}

static ujreg_status UJREG_CALL answer(void *context, const char *data, size_t size) {
    (void)data;
    (void)size;
    return *(ujreg_status *)context;
}

static void a_sink_can_stop_and_fail(void **state) {
    (void)state;
    ujreg_status said = UJREG_END;
    for (int32_t form = UJREG_REPORT_TEXT; form <= UJREG_REPORT_JSON; form++) {
        const ujreg_report_text_options options = options_of(form, UJREG_LANGUAGE_ZH);
        said = UJREG_END;
        assert_int_equal(ujreg_report_write(report, &options, answer, &said), UJREG_STOPPED);
        said = 0;
        assert_int_equal(ujreg_report_write(report, &options, answer, &said), UJREG_ERROR_IO);
    }
}

static void what_memory_refuses_is_told(void **state) {
    (void)state;
    struct failing_memory memory = {0};
    const ujreg_allocator allocator = failing_memory_allocator(&memory);
    const ujreg_report_text_options options = options_of(UJREG_REPORT_JSON, UJREG_LANGUAGE_ZH);
    ujreg_report *made = report_of(&allocator);
    struct kept kept = {.size = 0};
    const int64_t alive = memory.alive;
    memory.fail_at = memory.calls + 1;
    assert_int_equal(ujreg_report_write(made, &options, keep, &kept), UJREG_ERROR_MEMORY);
    assert_int_equal(memory.alive, alive);
    ujreg_report_free(made);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_of_the_language),
        cmocka_unit_test(the_rate_is_never_told_without_its_basis),
        cmocka_unit_test(a_spreadsheet_gets_a_header_once),
        cmocka_unit_test(json_has_the_promised_keys),
        cmocka_unit_test(the_breakdown_by_area_is_of_the_level_asked_for),
        cmocka_unit_test(options_out_of_range_write_nothing),
        cmocka_unit_test(a_sink_can_stop_and_fail),
        cmocka_unit_test(what_memory_refuses_is_told),
    };
    return cmocka_run_group_tests(tests, start, end);
}
