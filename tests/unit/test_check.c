/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* The rules of STANDARD 6 by their vectors, and what must hold for any record at all. */
#include "failing_memory.h"
#include "random_record.h"
#include "record_vectors.h"

#include "record/findings.h"
#include "rules/check.h"
#include "rules/registry.h"

#define FIRST_RULE_WITHOUT_ITEM 2000

struct tally {
    int wrong;
    int passes[256];
    int fails[256];
};

/* Takes one finding of a rule out of a comma-separated list of names; 0 when it is not there. */
static int strike(char *expected, const char *name) {
    size_t length = strlen(name);
    for (char *at = expected; *at;) {
        size_t word = strcspn(at, ",");
        if (word == length && memcmp(at, name, length) == 0) {
            memset(at, '!', word);
            return 1;
        }
        at += word + (at[word] == ',');
    }
    return 0;
}

static const char *name_of(int32_t rule) {
    ujreg_rule_info info = {.size = sizeof info};
    return ujreg_rule_get(rule, &info) == UJREG_OK ? info.name : "?";
}

static void run_vector(const struct vector *vector, const struct vector_record *record, void *context) {
    struct tally *tally = context;
    char expected[512];
    int fails = strcmp(vector->column[1], "fail") == 0;
    int32_t index = ujreg_rule_index(ujreg_rule_find(vector->column[0], strlen(vector->column[0])));
    if (index < 0) {
        vector_die(vector, "no such rule");
    }
    (fails ? tally->fails : tally->passes)[index]++;
    snprintf(expected, sizeof expected, "%s,%s", fails ? vector->column[0] : "",
             strcmp(vector->column[4], "-") ? vector->column[4] : "");

    ujreg_profile *profile = vector_profile(vector, NULL);
    ujreg_findings *findings;
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_check(profile, &record->record, findings), UJREG_OK);
    for (size_t i = 0; i < ujreg_findings_count(findings); i++) {
        ujreg_finding finding = {.size = sizeof finding};
        assert_int_equal(ujreg_findings_get(findings, i, &finding), UJREG_OK);
        if (!strike(expected, name_of(finding.rule))) {
            fprintf(stderr, "records.tsv:%d: %s was not expected (%s)\n", vector->line, name_of(finding.rule),
                    vector->column[5]);
            tally->wrong++;
        }
        assert_int_equal(finding.severity, ujreg_profile_severity(profile, finding.rule));
        ujreg_text value;
        ujreg_record_get(&record->record, finding.field, &value);
        assert_true(finding.offset + finding.length <= value.size);
    }
    for (char *at = expected; *at; at++) {
        if (*at != '!' && *at != ',') {
            fprintf(stderr, "records.tsv:%d: missing: %s (%s)\n", vector->line, at, vector->column[5]);
            tally->wrong++;
            break;
        }
    }
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
}

static void every_vector_gives_its_findings_and_no_other(void **state) {
    (void)state;
    struct tally tally = {0};
    assert_true(vector_each(run_vector, &tally) > 250);
    for (int32_t index = 0; index < ujreg_rule_count(); index++) {
        int32_t rule = ujreg_rule_at(index);
        if (rule < FIRST_RULE_WITHOUT_ITEM && rule != UJREG_RULE_AAZ341_DUPLICATE &&
            rule % 100 != UJ_K_ENCODING_OTHER && /* of readers: a record alone has no other encoding */
            (!tally.passes[index] || !tally.fails[index])) {
            fprintf(stderr, "records.tsv: %s has no record that %s\n", name_of(rule),
                    tally.fails[index] ? "passes" : "fails");
            tally.wrong++;
        }
    }
    assert_int_equal(tally.wrong, 0);
}

/* A record is understood exactly when it has no error; and with no list of findings the answer is the
 * same. */
static void decode_one(const struct vector *vector, const struct vector_record *record, void *context) {
    int *wrong = context;
    ujreg_profile *profile = vector_profile(vector, NULL);
    ujreg_findings *findings;
    ujreg_deregistration result = {.size = sizeof result};
    ujreg_findings_new(NULL, &findings);
    ujreg_status status = ujreg_decode(profile, &record->record, &result, findings);
    size_t errors = ujreg_findings_count_of(findings, UJREG_SEVERITY_ERROR);
    if (errors ? status != UJREG_INVALID : status != UJREG_OK && strcmp(vector->column[2], "-") == 0) {
        fprintf(stderr, "records.tsv:%d: decode answers %s with %zu errors\n", vector->line, ujreg_status_name(status),
                errors);
        ++*wrong;
    }
    assert_int_equal(ujreg_decode(profile, &record->record, &result, NULL), status);
    if (status != UJREG_OK) {
        assert_int_equal(result.reason, 0);
    }
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
}

static void a_record_is_understood_exactly_when_it_has_no_error(void **state) {
    (void)state;
    int wrong = 0;
    vector_each(decode_one, &wrong);
    assert_int_equal(wrong, 0);
}

static void fill(ujreg_record *record) {
    memset(record, 0, sizeof *record);
    record->size = sizeof *record;
    for (int32_t field = 1; field <= UJREG_AAC004; field++) {
        ujreg_record_set(record, field, good[field - 1], strlen(good[field - 1]));
    }
}

static ujreg_profile *standard_profile(const ujreg_allocator *allocator) {
    ujreg_profile_options options = {.size = sizeof options, .today = vector_date("20251231")};
    ujreg_profile *profile = NULL;
    ujreg_profile_new(allocator, &options, &profile);
    return profile;
}

static void what_a_record_says_is_in_its_typed_form(void **state) {
    (void)state;
    ujreg_record record;
    ujreg_deregistration result = {.size = sizeof result};
    ujreg_profile *profile = standard_profile(NULL);
    fill(&record);
    assert_int_equal(ujreg_decode(profile, &record, &result, NULL), UJREG_OK);
    assert_int_equal(result.area, 330106);
    assert_string_equal(result.business_id.area, "330106");
    assert_string_equal(result.business_id.serial, "202512300001");
    assert_string_equal(result.identity.canonical, "11010519491231002X");
    assert_int_equal(result.identity.birth.year, 1949);
    assert_int_equal(result.sex, UJREG_SEX_FEMALE);
    assert_int_equal(result.document_type, 1);
    assert_int_equal(result.reason, 26);
    assert_int_equal(result.deregistered.day, 30);
    assert_int_equal(result.handled.day, 31);
    assert_string_equal(result.name, "张三");
    assert_int_equal(result.name_size, 6);
    assert_string_equal(result.remark, "备注");
    ujreg_profile_free(profile);
}

/* A code that a caller lays over a table has a typed form, or the table does not take it. */
static void every_code_that_a_table_takes_can_be_understood(void **state) {
    static const int32_t tables_of[] = {UJREG_TABLE_AAC058, UJREG_TABLE_AJC00A};
    (void)state;
    for (int i = 0; i < 2; i++) {
        int taken = 0;
        for (int pair = 0x2121; pair <= 0x7E7E; pair++) {
            char text[] = "code\tname_zh\n??\t本地\n", *code = strchr(text, '?');
            ujreg_tables *tables = NULL;
            code[0] = (char)(pair >> 8);
            code[1] = (char)(pair & 0x7F);
            if (code[0] == '#' || code[1] < 0x21 || pair & 0x80) {
                continue; /* a comment, and what is no pair of visible characters */
            }
            assert_int_equal(ujreg_tables_new(NULL, &tables), UJREG_OK);
            if (ujreg_tables_load(tables, tables_of[i], text, strlen(text), NULL) == UJREG_OK) {
                ujreg_profile_options options = {
                    .size = sizeof options, .today = vector_date("20251231"), .tables = tables};
                ujreg_profile *profile = NULL;
                ujreg_deregistration result = {.size = sizeof result};
                ujreg_record record;
                fill(&record);
                ujreg_record_set(&record, i ? UJREG_AJC00A : UJREG_AAC058, code, 2);
                assert_int_equal(ujreg_profile_new(NULL, &options, &profile), UJREG_OK);
                assert_int_equal(ujreg_decode(profile, &record, &result, NULL), UJREG_OK);
                assert_int_equal(i ? result.reason : result.document_type, (code[0] - '0') * 10 + code[1] - '0');
                ujreg_profile_free(profile);
                taken++;
            }
            ujreg_tables_free(tables);
        }
        assert_int_equal(taken, 99);
    }
}

static void fields_that_a_reader_reported_are_left_alone(void **state) {
    (void)state;
    ujreg_record record;
    ujreg_findings *findings;
    ujreg_profile *profile = standard_profile(NULL);
    size_t errors = 99;
    ujreg_findings_new(NULL, &findings);
    memset(&record, 0, sizeof record);
    record.size = sizeof record;
    assert_int_equal(uj_check_record(profile, &record, &(struct uj_reported){.skipped = (1u << UJREG_AAC004) - 1},
                                     findings, &errors),
                     UJREG_OK);
    assert_int_equal(ujreg_findings_count(findings), 0);
    assert_int_equal(errors, 0);
    fill(&record);
    ujreg_record_set(&record, UJREG_ADC210, "nonsense", 8);
    assert_int_equal(uj_check_record(profile, &record,
                                     &(struct uj_reported){.skipped = 1u << (UJREG_ADC210 - 1) | 1u << (UJREG_AAC004 - 1)},
                                     findings, &errors),
                     UJREG_OK);
    assert_int_equal(ujreg_findings_count(findings), 1); /* x in place of X */
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
}

static void an_input_without_the_sex_is_told_once(void **state) {
    (void)state;
    char message[512];
    ujreg_findings *findings;
    ujreg_finding finding = {.size = sizeof finding};
    ujreg_profile *profile = standard_profile(NULL);
    ujreg_findings_new(NULL, &findings);
    assert_int_equal(uj_check_sex_not_given(profile, findings), UJREG_OK);
    assert_int_equal(ujreg_findings_get(findings, 0, &finding), UJREG_OK);
    assert_int_equal(finding.severity, UJREG_SEVERITY_NOTE);
    assert_int_equal(ujreg_finding_message(&finding, UJREG_LANGUAGE_ZH, message, sizeof message, NULL), UJREG_OK);
    assert_non_null(strstr(message, "所有记录"));
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
}

/* N(四): three refusals in a row, no contact for six months. */
static void reasons_31_and_32_have_their_own_words(void **state) {
    static const char *const reasons[] = {"31", "32"};
    static const char *const words[][2] = {{"连续 3 次拒绝", "three services refused"},
                                           {"连续 6 个月无法", "no contact for six months"}};
    (void)state;
    ujreg_record record;
    ujreg_findings *findings;
    ujreg_profile *profile = standard_profile(NULL);
    ujreg_findings_new(NULL, &findings);
    fill(&record);
    for (int i = 0; i < 2; i++) {
        ujreg_finding finding = {.size = sizeof finding};
        char message[512];
        ujreg_record_set(&record, UJREG_AJC00A, reasons[i], 2);
        ujreg_findings_clear(findings);
        assert_int_equal(ujreg_check(profile, &record, findings), UJREG_OK);
        for (size_t k = 0; finding.rule != UJREG_RULE_AJC00A_CONTACT_GROUND; k++) {
            assert_int_equal(ujreg_findings_get(findings, k, &finding), UJREG_OK);
        }
        for (int language = 0; language < 2; language++) {
            assert_int_equal(ujreg_finding_message(&finding, language ? UJREG_LANGUAGE_EN : UJREG_LANGUAGE_ZH, message,
                                                   sizeof message, NULL),
                             UJREG_OK);
            assert_non_null(strstr(message, words[i][language]));
            assert_null(strstr(message, words[1 - i][language]));
        }
    }
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
}

static void wrong_arguments_are_told_from_wrong_data(void **state) {
    (void)state;
    ujreg_record record;
    ujreg_findings *findings;
    ujreg_deregistration result = {.size = sizeof result};
    ujreg_profile *profile = standard_profile(NULL);
    ujreg_findings_new(NULL, &findings);
    fill(&record);
    assert_int_equal(ujreg_check(NULL, &record, findings), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_check(profile, NULL, findings), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_check(profile, &record, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_decode(profile, &record, NULL, findings), UJREG_ERROR_ARGUMENT);
    record.size = 0;
    assert_int_equal(ujreg_check(profile, &record, findings), UJREG_ERROR_ARGUMENT);
    record.size = 4;
    assert_int_equal(ujreg_check(profile, &record, findings), UJREG_ERROR_VERSION);
    record.size = sizeof record;
    record.aae013.data = NULL;
    record.aae013.size = 3;
    assert_int_equal(ujreg_check(profile, &record, findings), UJREG_ERROR_ARGUMENT);
    result.size = 1;
    assert_int_equal(ujreg_decode(profile, &record, &result, findings), UJREG_ERROR_VERSION);
    assert_int_equal(ujreg_findings_count(findings), 0);
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
}

static void a_record_without_findings_allocates_nothing(void **state) {
    (void)state;
    struct failing_memory memory = {0};
    ujreg_allocator allocator = failing_memory_allocator(&memory);
    ujreg_record record;
    ujreg_findings *findings;
    ujreg_deregistration result = {.size = sizeof result};
    ujreg_profile *profile = standard_profile(&allocator);
    ujreg_findings_new(&allocator, &findings);
    fill(&record);
    ujreg_record_set(&record, UJREG_AAC002, "11010519491231002X", 18);
    ujreg_record_set(&record, UJREG_AAC004, "2", 1);
    int64_t before = memory.calls;
    assert_int_equal(ujreg_check(profile, &record, findings), UJREG_OK);
    assert_int_equal(ujreg_decode(profile, &record, &result, findings), UJREG_OK);
    assert_int_equal(ujreg_findings_count(findings), 0);
    assert_int_equal(memory.calls, before);
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
    assert_int_equal(memory.alive, 0);
}

static void lack_of_memory_is_a_status_at_every_call(void **state) {
    (void)state;
    int done = 0;
    for (int fail_at = 1; !done; fail_at++) {
        struct failing_memory memory = {.fail_at = fail_at};
        ujreg_allocator allocator = failing_memory_allocator(&memory);
        ujreg_record record = {.size = sizeof record};
        ujreg_findings *findings = NULL;
        ujreg_profile *profile = standard_profile(&allocator);
        char bad[300];
        memset(bad, ' ', sizeof bad);
        for (int32_t field = 1; field <= UJREG_AAE013; field++) {
            ujreg_record_set(&record, field, bad, sizeof bad);
        }
        if (profile && ujreg_findings_new(&allocator, &findings) == UJREG_OK) {
            ujreg_status status = UJREG_OK;
            for (int times = 0; times < 8 && status == UJREG_OK; times++) {
                status = ujreg_check(profile, &record, findings);
            }
            assert_true(status == UJREG_OK || status == UJREG_ERROR_MEMORY);
            done = status == UJREG_OK;
        }
        ujreg_findings_free(findings);
        ujreg_profile_free(profile);
        assert_int_equal(memory.alive, 0);
    }
}

static void any_record_is_checked_and_its_findings_have_words(void **state) {
    (void)state;
    static const int32_t languages[] = {UJREG_LANGUAGE_ZH, UJREG_LANGUAGE_EN, UJREG_LANGUAGE_EN | UJREG_SHOW_VALUES};
    uint64_t seed = 20201009;
    ujreg_profile *profile = standard_profile(NULL);
    ujreg_findings *findings;
    ujreg_findings_new(NULL, &findings);
    for (int round = 0; round < 20000; round++) {
        char values[UJREG_AAC004][160];
        char message[4096];
        ujreg_record record = {.size = sizeof record};
        ujreg_deregistration result = {.size = sizeof result};
        for (int32_t field = 1; field <= UJREG_AAC004; field++) {
            ujreg_record_set(&record, field, values[field - 1], random_value(&seed, field, values[field - 1]));
        }
        ujreg_findings_clear(findings);
        ujreg_status status = ujreg_decode(profile, &record, &result, findings);
        size_t errors = ujreg_findings_count_of(findings, UJREG_SEVERITY_ERROR);
        assert_int_equal(status, errors ? UJREG_INVALID : UJREG_OK);
        for (size_t i = 0; i < ujreg_findings_count(findings); i++) {
            ujreg_finding finding = {.size = sizeof finding};
            size_t needed;
            assert_int_equal(ujreg_findings_get(findings, i, &finding), UJREG_OK);
            for (size_t l = 0; l < 3; l++) {
                assert_int_equal(ujreg_finding_message(&finding, languages[l], message, sizeof message, &needed),
                                 UJREG_OK);
                assert_int_equal(uj_utf8_valid_prefix(message, needed), needed);
                for (size_t at = 0; at < needed; at++) {
                    assert_true((uint8_t)message[at] >= 0x20 && message[at] != 0x7F);
                }
            }
        }
    }
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
}

/* The proof only shows: where it says that there is nothing, the exact path finds nothing. */
static void what_is_proved_has_no_finding(void **state) {
    (void)state;
    uint64_t seed = 20200921;
    int clean = 0;
    ujreg_profile *profile = standard_profile(NULL);
    ujreg_findings *findings;
    ujreg_findings_new(NULL, &findings);
    struct uj_proof_memory memory = {0};
    for (int round = 0; round < 200000; round++) {
        char values[UJREG_AAC004][160];
        size_t errors;
        ujreg_record record;
        fill(&record);
        ujreg_record_set(&record, UJREG_AAC002, "11010519491231002X", 18);
        ujreg_record_set(&record, UJREG_AAC004, "2", 1);
        for (uint32_t n = next_random(&seed) % 3; n; n--) {
            int32_t field = 1 + (int32_t)(next_random(&seed) % UJREG_AAC004);
            ujreg_record_set(&record, field, values[field - 1], random_value(&seed, field, values[field - 1]));
        }
        if (record.aac004.size && uj_proof_record(&profile->proof, &memory, uj_record_items(&record), 0, 0)) {
            assert_int_equal(uj_check_record(profile, &record, NULL, findings, &errors), UJREG_OK);
            assert_int_equal(ujreg_findings_count(findings), 0);
            clean++;
        }
    }
    assert_true(clean > 50000);
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
}

/* Two bytes of GB18030 are three of UTF-8: what fits in one need not fit in the other. */
static void the_proof_knows_the_unit_of_length(void **state) {
    (void)state;
    char name[50];
    ujreg_record record;
    ujreg_profile_options options = {.size = sizeof options, .today = vector_date("20251231")};
    for (size_t i = 0; i < sizeof name; i += 2) {
        memcpy(name + i, "\xD5\xC5", 2); /* 张 in GB18030 */
    }
    fill(&record);
    ujreg_record_set(&record, UJREG_AAC002, "11010519491231002X", 18);
    ujreg_record_set(&record, UJREG_AAC004, "2", 1);
    ujreg_record_set(&record, UJREG_AAE011, name, 4);
    ujreg_record_set(&record, UJREG_AAE013, "", 0);
    for (int32_t unit = UJREG_LENGTH_DEFAULT; unit <= UJREG_LENGTH_UTF8; unit++) {
        ujreg_profile *profile;
        struct uj_proof_memory memory = {0};
        options.length_unit = unit;
        assert_int_equal(ujreg_profile_new(NULL, &options, &profile), UJREG_OK);
        for (size_t size = 2; size <= sizeof name; size += 2) {
            ujreg_record_set(&record, UJREG_AAC003, name, size);
            int fits = unit != UJREG_LENGTH_UTF8 || size / 2 * 3 <= 50;
            assert_int_equal(uj_proof_record(&profile->proof, &memory, uj_record_items(&record), 1, 1), fits);
        }
        ujreg_profile_free(profile);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_vector_gives_its_findings_and_no_other),
        cmocka_unit_test(a_record_is_understood_exactly_when_it_has_no_error),
        cmocka_unit_test(what_a_record_says_is_in_its_typed_form),
        cmocka_unit_test(every_code_that_a_table_takes_can_be_understood),
        cmocka_unit_test(fields_that_a_reader_reported_are_left_alone),
        cmocka_unit_test(an_input_without_the_sex_is_told_once),
        cmocka_unit_test(reasons_31_and_32_have_their_own_words),
        cmocka_unit_test(wrong_arguments_are_told_from_wrong_data),
        cmocka_unit_test(a_record_without_findings_allocates_nothing),
        cmocka_unit_test(lack_of_memory_is_a_status_at_every_call),
        cmocka_unit_test(what_is_proved_has_no_finding),
        cmocka_unit_test(the_proof_knows_the_unit_of_length),
        cmocka_unit_test(any_record_is_checked_and_its_findings_have_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
