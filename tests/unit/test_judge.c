/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* STANDARD 10: the cells of a record, judged against the encoding of its input. */
#include "synthetic.h"

#include <ujreg/check.h>

#include "core/evidence.h"
#include "core/utf8.h"
#include "reader/judge.h"
#include "reader/raw_decode.h"
#include "rules/registry.h"

#define UTF8 UJREG_ENCODING_UTF8
#define GB18030 UJREG_ENCODING_GB18030

/* 丰海 in UTF-8, and three Han characters of GB 2312. */
#define CHANCE "\xE4\xB8\xB0\xE6\xB5\xB7"

static const struct uj_layout gb18030 = {.encoding = GB18030};
static ujreg_findings *findings;
static struct uj_buffer scratch;

struct cell {
    int32_t field;
    const char *text;
};

struct answer {
    uint32_t bad;
    char rules[256];
};

/* The record's cells, and what is said of them: rule names with the variant, in order. */
static struct answer judge(int32_t encoding, const struct cell *cells, size_t count) {
    struct uj_raw raw;
    ujreg_record record = {.size = sizeof record};
    struct answer answer = {0, ""};
    memset(&raw, 0, sizeof raw);
    raw.start = cells[0].text;
    for (size_t i = 0; i < count; i++) {
        raw.item[cells[i].field - 1] = (ujreg_text){cells[i].text, strlen(cells[i].text)};
    }
    ujreg_findings_clear(findings);
    struct uj_decoded decoded;
    const struct uj_layout layout = {.kind = &uj_item_columns, .encoding = encoding};
    assert_int_equal(uj_raw_decode(&raw, &layout, &scratch, &record, &decoded, findings), UJREG_OK);
    assert_int_equal(uj_judge_cells(&raw, &layout, &record, &decoded, 0, findings), UJREG_OK);
    answer.bad = decoded.bad;
    ujreg_finding finding = {.size = sizeof finding};
    for (size_t i = 0; ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        if (finding.rule == UJREG_RULE_READER_ENCODING_MIXED) { /* once for each record that is wrong as a whole */
            assert_int_equal(i, 1);
            continue;
        }
        ujreg_rule_info info = {.size = sizeof info};
        size_t at = strlen(answer.rules);
        assert_int_equal(ujreg_rule_get(finding.rule, &info), UJREG_OK);
        snprintf(answer.rules + at, sizeof answer.rules - at, "%s%s/%d", at ? " " : "", info.name,
                 (int)finding.numbers[3]);
    }
    return answer;
}

static void says(int32_t encoding, const char *name, const char *handler, const char *remark, const char *want) {
    const struct cell cells[] = {
        {UJREG_AAC003, name}, {UJREG_AAE011, handler}, {UJREG_AAE013, remark}, {UJREG_AAC002, "330106198805179017"}};
    struct answer answer = judge(encoding, cells, 4);
    assert_string_equal(answer.rules, want);
}

#define ZHANG_GB "\xD5\xC5\xC8\xFD" /* 张三 */
#define ZHENG_GB "\xD6\xA3\xCE\xB0" /* 郑伟, valid UTF-8 */

static void a_record_of_the_file_s_encoding_is_silent(void **state) {
    (void)state;
    says(UTF8, "李某", "张三", "已就业", "");
    says(UTF8, "José·García", "Müller", "", "");
    says(UTF8, "A", "B", "", "");
    says(GB18030, ZHANG_GB, ZHANG_GB, "", "");
    says(GB18030, ZHENG_GB, ZHENG_GB, ZHENG_GB, "");
    says(UJREG_ENCODING_AUTO, "A", "B", "C", "");
}

static void a_record_of_the_other_encoding_is_one_error(void **state) {
    (void)state;
    says(GB18030, "李某", "张三", "", "record.encoding/0");
    says(GB18030, "李某", "A", "", "record.encoding/0");
    says(GB18030, "李某某", "A", "", "record.encoding/0"); /* nine bytes are not even valid GB 18030 */
    says(GB18030, "李某", ZHENG_GB, "", "record.encoding/0");
    says(UTF8, ZHANG_GB, ZHANG_GB, "", "record.encoding/1");
    says(UTF8, ZHANG_GB, "A", "", "record.encoding/1");
    says(UTF8, ZHANG_GB, ZHENG_GB, "", "record.encoding/1");
}

static void one_cell_beside_others_of_the_file_is_a_warning(void **state) {
    (void)state;
    says(GB18030, "李某", ZHANG_GB, "", "AAC003.encoding-other/0");
    says(GB18030, ZHANG_GB, "A", "经办", "AAE013.encoding-other/0");
    says(GB18030, "李某", "张三", ZHANG_GB, "AAC003.encoding-other/0 AAE011.encoding-other/0");
}

static void bytes_that_are_not_of_the_encoding_stay_an_error_of_their_cell(void **state) {
    (void)state;
    says(UTF8, ZHANG_GB, "张三", "", "AAC003.encoding/0");
    says(GB18030, "李某某", ZHANG_GB, "", "AAC003.encoding/0");
    says(UTF8, "\xFF", "A", "", "AAC003.encoding/0");
}

/* One real name in 25,000 decides for UTF-8; two in one record, or a long one, do not come by chance. */
static void a_name_that_decides_by_chance_is_a_warning(void **state) {
    (void)state;
    says(GB18030, CHANCE, "A", "", "AAC003.encoding-other/0");
    says(GB18030, CHANCE, ZHENG_GB, "", "AAC003.encoding-other/0");
    says(GB18030, CHANCE, CHANCE, "", "record.encoding/0");
    says(GB18030, "A", "B", CHANCE CHANCE, "record.encoding/0");
    says(GB18030, CHANCE, CHANCE, ZHANG_GB, "AAC003.encoding-other/0 AAE011.encoding-other/0");
}

static void of_what_leans_only_names_are_told(void **state) {
    (void)state;
    says(UTF8, ZHENG_GB, "A", "", "AAC003.encoding-other/1");
    says(UTF8, "李某", ZHENG_GB, "", "AAE011.encoding-other/1");
    says(UTF8, "李某", "张三", ZHENG_GB, "");
    says(GB18030, "José", ZHANG_GB, "", "AAC003.encoding-other/0");
    says(GB18030, ZHANG_GB, ZHANG_GB, "José", "");
}

static void the_error_of_the_record_hides_all_its_cells_that_are_not_ascii(void **state) {
    (void)state;
    const struct cell cells[] = {{UJREG_AAB301, "\xFF"},   {UJREG_AAZ341, "S1"},     {UJREG_AAC003, ZHANG_GB},
                                 {UJREG_AAE011, "Müller"}, {UJREG_AAE013, ZHANG_GB}, {UJREG_AAC058, "01"}};
    struct answer answer = judge(UTF8, cells, 6);
    assert_string_equal(answer.rules, "record.encoding/1");
    assert_int_equal(answer.bad, 1u << (UJREG_AAB301 - 1) | 1u << (UJREG_AAC003 - 1) | 1u << (UJREG_AAE011 - 1) |
                                     1u << (UJREG_AAE013 - 1));
}

static void the_place_is_that_of_the_first_cell(void **state) {
    (void)state;
    static const char row[] = "S1,A,李某,张三";
    struct uj_raw raw;
    ujreg_record record = {.size = sizeof record};
    ujreg_finding finding = {.size = sizeof finding};
    struct uj_decoded decoded = {0};
    memset(&raw, 0, sizeof raw);
    raw.start = row;
    raw.size = sizeof row - 1;
    raw.item[UJREG_AAC003 - 1] = (ujreg_text){row + 5, 6};
    raw.item[UJREG_AAE011 - 1] = (ujreg_text){row + 12, 6};
    ujreg_findings_clear(findings);
    assert_int_equal(uj_judge_cells(&raw, &gb18030, &record, &decoded, 0, findings), UJREG_OK);
    assert_int_equal(ujreg_findings_get(findings, 0, &finding), UJREG_OK);
    assert_int_equal(finding.offset, 5);
    assert_int_equal(finding.length, 6);
    assert_int_equal(finding.field, 0);
}

/* An escape is ASCII in the input, whatever it stands for. */
static void cells_are_judged_as_they_stand_in_the_input(void **state) {
    (void)state;
    static const char row[] = "\"\\u738b\"";
    struct uj_raw raw;
    ujreg_record record = {.size = sizeof record};
    struct uj_decoded decoded = {0};
    memset(&raw, 0, sizeof raw);
    raw.start = row;
    raw.size = sizeof row - 1;
    raw.item[UJREG_AAC003 - 1] = (ujreg_text){"\xCD\xF5", 2};
    raw.moved = 1u << (UJREG_AAC003 - 1);
    raw.span[UJREG_AAC003 - 1] = (struct uj_span){1, 6};
    raw.item[UJREG_AAE011 - 1] = (ujreg_text){"李某", 6};
    ujreg_findings_clear(findings);
    assert_int_equal(uj_judge_cells(&raw, &gb18030, &record, &decoded, 0, findings), UJREG_OK);
    ujreg_finding finding = {.size = sizeof finding};
    assert_int_equal(ujreg_findings_get(findings, 0, &finding), UJREG_OK);
    assert_int_equal(finding.rule, UJREG_RULE_RECORD_ENCODING); /* 王 as an escape decides for nothing */
}

/* A record alone is UTF-8 by contract, and lies in no file that could be in another encoding. */
static void a_record_without_a_file_is_not_judged(void **state) {
    (void)state;
    struct dice dice = {1};
    struct synthetic made;
    ujreg_record record = {.size = sizeof record};
    ujreg_profile_options options = {.size = sizeof options, .today = {2025, 12, 31}};
    ujreg_profile *profile;
    synthetic_make(&dice, 1, &made);
    for (int32_t field = 1; field <= UJREG_AAC004; field++) {
        ujreg_record_set(&record, field, made.text[field - 1], made.size[field - 1]);
    }
    ujreg_record_set(&record, UJREG_AAC003, "Сила", 8); /* leans to GB 18030 */
    assert_int_equal(uj_evidence_of("Сила", 8), UJ_LEANS_GB18030);
    assert_int_equal(ujreg_profile_new(NULL, &options, &profile), UJREG_OK);
    ujreg_findings_clear(findings);
    assert_int_equal(ujreg_check(profile, &record, findings), UJREG_OK);
    for (size_t i = 0; i < ujreg_findings_count(findings); i++) {
        ujreg_finding finding = {.size = sizeof finding};
        assert_int_equal(ujreg_findings_get(findings, i, &finding), UJREG_OK);
        assert_int_not_equal(finding.rule % 100, UJ_K_ENCODING_OTHER);
    }
    ujreg_profile_free(profile);
}

static int start(void **state) {
    static ujreg_allocator own;
    (void)state;
    assert_int_equal(uj_allocator_init(&own, NULL), UJREG_OK);
    uj_buffer_init(&scratch, &own);
    return ujreg_findings_new(NULL, &findings) != UJREG_OK;
}

static int stop(void **state) {
    (void)state;
    uj_buffer_free(&scratch);
    ujreg_findings_free(findings);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record_of_the_file_s_encoding_is_silent),
        cmocka_unit_test(a_record_of_the_other_encoding_is_one_error),
        cmocka_unit_test(one_cell_beside_others_of_the_file_is_a_warning),
        cmocka_unit_test(bytes_that_are_not_of_the_encoding_stay_an_error_of_their_cell),
        cmocka_unit_test(a_name_that_decides_by_chance_is_a_warning),
        cmocka_unit_test(of_what_leans_only_names_are_told),
        cmocka_unit_test(the_error_of_the_record_hides_all_its_cells_that_are_not_ascii),
        cmocka_unit_test(the_place_is_that_of_the_first_cell),
        cmocka_unit_test(cells_are_judged_as_they_stand_in_the_input),
        cmocka_unit_test(a_record_without_a_file_is_not_judged),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
