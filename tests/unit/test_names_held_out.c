/* SPDX-License-Identifier: Apache-2.0 */
/* Names that the judgement of encodings was not made for: what is right must not be told to be in the other encoding. */
#include "common_names.h"

#define RECORDS 200000

struct told {
    size_t other, record, errors;
};

static ujreg_status count(void *context, const ujreg_finding *finding) {
    struct told *told = context;
    told->record += finding->rule == UJREG_RULE_RECORD_ENCODING;
    told->other += finding->field && finding->rule % 100 == UJREG_RULE_AAC003_ENCODING_OTHER % 100;
    told->errors += finding->severity == UJREG_SEVERITY_ERROR;
    return UJREG_MORE;
}

/* Checks a CSV; the encoding that it was read in. */
static int32_t check(const struct bytes *text, int32_t encoding, struct told *told) {
    const ujreg_profile_options options = {.size = sizeof options, .today = {2025, 12, 31}};
    const ujreg_input input = {.size = sizeof input, .encoding = encoding, .data = text->data, .data_size = text->size};
    ujreg_summary summary = {.size = sizeof summary};
    ujreg_profile *profile;
    memset(told, 0, sizeof *told);
    assert_int_equal(ujreg_profile_new(NULL, &options, &profile), UJREG_OK);
    assert_int_equal(ujreg_check_buffer(profile, NULL, &input, count, told, &summary), UJREG_OK);
    ujreg_profile_free(profile);
    return summary.encoding;
}

static void add_header(struct bytes *text) {
    bytes_add_string(text, "AAB301,AAZ341,AAC003,AAC002,AAC058,AAC044,ADC210,AJC00A,AAE011,AAE036,AAE013\n");
}

static void add_record(struct bytes *text, struct dice *dice, size_t number, const char *name, const char *handler) {
    char row[400], person[19];
    synthetic_number(dice, person);
    snprintf(row, sizeof row, "330106,S%zu,%s,%s,01,%s,20251201,11,%s,20251202,\n", number, name, person, person,
             handler);
    bytes_add_string(text, row);
}

static struct bytes common_file(struct dice *dice, size_t records) {
    struct bytes text = {0};
    add_header(&text);
    for (size_t i = 0; i < records; i++) {
        char name[64], handler[64];
        common_name(dice, name);
        common_name(dice, handler);
        add_record(&text, dice, i, name, handler);
    }
    return text;
}

/* STANDARD 10: about 4 in 10^5 names decide for UTF-8 by chance; never an error. */
static void common_names_in_gb18030_are_hardly_ever_told(void **state) {
    (void)state;
    struct dice dice = {20260101};
    struct told told;
    struct bytes utf8 = common_file(&dice, RECORDS), text = bytes_in_gb18030(utf8.data, utf8.size);
    assert_int_equal(check(&text, UJREG_ENCODING_AUTO, &told), UJREG_ENCODING_GB18030);
    assert_int_equal(told.errors, 0);
    assert_true(told.other <= 2 * RECORDS * 4 / 100000);
    assert_int_equal(check(&utf8, UJREG_ENCODING_AUTO, &told), UJREG_ENCODING_UTF8);
    assert_int_equal(told.errors, 0);
    assert_int_equal(told.other, 0);
    bytes_free(&utf8);
    bytes_free(&text);
}

/* However small the file is, down to one person. */
static void small_files_are_read_in_their_encoding(void **state) {
    (void)state;
    struct dice dice = {11};
    for (size_t round = 0; round < 4000; round++) {
        struct told told;
        struct bytes utf8 = common_file(&dice, 1 + round % 3), text = bytes_in_gb18030(utf8.data, utf8.size);
        assert_int_equal(check(&text, UJREG_ENCODING_AUTO, &told), UJREG_ENCODING_GB18030);
        assert_int_equal(told.errors, 0);
        assert_int_equal(check(&utf8, UJREG_ENCODING_AUTO, &told), UJREG_ENCODING_UTF8);
        assert_int_equal(told.other + told.errors, 0);
        bytes_free(&utf8);
        bytes_free(&text);
    }
}

/* Names of minorities and foreigners as documents print them. */
static const char *const names[] = {"买买提·吐尔逊",
                                    "阿卜杜拉·吾买尔",
                                    "扎西·多吉",
                                    "巴图·孟和",
                                    "迪丽拜尔·玉素甫",
                                    "José·García",
                                    "Müller·Jürgen",
                                    "François·Côté",
                                    "Ἀριστείδης",
                                    "Γιώργος",
                                    "О'Нил",
                                    "Анна·Иванова",
                                    "Ольга",
                                    "Ғалым·Әлия",
                                    "ئابلىز",
                                    "گۈلنار·ئەخمەت",
                                    "རྡོ་རྗེ",
                                    "བཀྲ་ཤིས་ཚེ་རིང",
                                    "ᠪᠠᠲᠤ",
                                    "Nguyễn·Văn·An",
                                    "김민준",
                                    "ヤマダ·タロウ",
                                    "Łukasz·Żak",
                                    "Ñandú·Öz",
                                    "ꆈꌠ",
                                    "𠮷野·健"};

static void names_of_all_scripts_in_utf8_are_never_a_record_of_another_encoding(void **state) {
    (void)state;
    static const char *const handlers[] = {"张三", "A", "Ольга", "José"};
    struct dice dice = {3};
    for (size_t h = 0; h < sizeof handlers / sizeof *handlers; h++) {
        struct bytes text = {0};
        struct told told;
        add_header(&text);
        for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
            add_record(&text, &dice, i, names[i], handlers[h]);
            struct bytes alone = {0};
            add_header(&alone);
            add_record(&alone, &dice, i, names[i], handlers[h]);
            check(&alone, UJREG_ENCODING_UTF8, &told);
            assert_int_equal(told.record, 0);
            bytes_free(&alone);
        }
        assert_int_equal(check(&text, UJREG_ENCODING_AUTO, &told), UJREG_ENCODING_UTF8);
        assert_int_equal(told.record, 0);
        bytes_free(&text);
    }
}

/* The same names where they are written in GB 18030, beside a handler's. */
static void names_of_all_scripts_in_gb18030_are_no_error(void **state) {
    (void)state;
    struct dice dice = {4};
    struct bytes utf8 = {0};
    struct told told;
    add_header(&utf8);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        add_record(&utf8, &dice, i, names[i], "王芳");
    }
    struct bytes text = bytes_in_gb18030(utf8.data, utf8.size);
    assert_int_equal(check(&text, UJREG_ENCODING_AUTO, &told), UJREG_ENCODING_GB18030);
    assert_int_equal(told.record + told.other, 0);
    bytes_free(&utf8);
    bytes_free(&text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(common_names_in_gb18030_are_hardly_ever_told),
        cmocka_unit_test(small_files_are_read_in_their_encoding),
        cmocka_unit_test(names_of_all_scripts_in_utf8_are_never_a_record_of_another_encoding),
        cmocka_unit_test(names_of_all_scripts_in_gb18030_are_no_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
