/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* One JSON object a line: RFC 8259 to the letter, every fault with its place, the next line read whatever
 * this one was. */
#include "plain_unit.h"
#include "reading.h"

#include "reader/item_words.h"
#include "reader/json.h"
#include "record/blank.h"

/* Beside the backend that is chosen: the base, and words. */
#include "reader/json_plain.inc"
#define UJ_SIMD_TEMPLATE "reader/json_stop.inc"
#include "simd/words_too.h"
#define UJ_SIMD_TEMPLATE "reader/json_plain.inc"
#include "simd/words_too.h"

static void assert_ndjson(const char *input, const char *expected) {
    assert_reads(UJREG_FORMAT_NDJSON, UJREG_ENCODING_AUTO, input, strlen(input), expected);
}

static void a_line_is_a_record(void **state) {
    (void)state;
    assert_ndjson("{\"AAB301\":\"330106\",\"AAZ341\":\"1\",\"AAC003\":\"\xE5\xBC\xA0\xE4\xB8\x89\"}\n"
                  "{\"AAB301\":\"330107\",\"AAC004\":\"1\"}\n",
                  "ok 1 line 1 at 0 AAB301=330106;AAZ341=1;AAC003=\xE5\xBC\xA0\xE4\xB8\x89\n"
                  "ok 2 line 2 at 51 AAB301=330107;AAC004=1\n"
                  "end\n");
}

static void items_come_in_any_order_case_and_spacing(void **state) {
    (void)state;
    assert_ndjson("{\"aaz341\":\"2\",\"aab301\":\"330106\"}\r\n"
                  "{\"AAB301\": \"330106\", \"AAZ341\": \"3\"}\n"
                  " { \"AAZ341\" :\t\"4\" , \"Aab301\" : \"330106\" } \n"
                  "{\"AAB301\":\"1\"}",
                  "ok 1 line 1 at 0 AAB301=330106;AAZ341=2\n"
                  "ok 2 line 2 at 34 AAB301=330106;AAZ341=3\n"
                  "ok 3 line 3 at 70 AAB301=330106;AAZ341=4\n"
                  "ok 4 line 4 at 113 AAB301=1\n"
                  ". reader.last-line-open 0 line 4 at 127+0 n 0 0 0 0\n"
                  "end\n");
}

static void an_item_of_the_record_before_is_not_in_this_one(void **state) {
    (void)state;
    assert_ndjson(
        "{\"AAB301\":\"330106\",\"AAZ341\":\"1\"}\n{\"AAZ341\":\"2\"}\n{\"AAZ341\":\"\\u0033\"}\n{\"AAB301\":\"1\"}\n",
        "ok 1 line 1 at 0 AAB301=330106;AAZ341=1\n"
        "ok 2 line 2 at 33 AAZ341=2\n"
        "ok 3 line 3 at 48 AAZ341=3\n"
        "ok 4 line 4 at 68 AAB301=1\n"
        "end\n");
}

static void escapes_are_undone(void **state) {
    (void)state;
    assert_ndjson("{\"AAE013\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"}\n"
                  "{\"AAC003\":\"\\u5f20\\u4E09\",\"\\u0041AZ341\":\"7\"}\n"
                  "{\"AAC003\":\"\\uD840\\uDC0Bx\\\\\"}\n",
                  "ok 1 line 1 at 0 AAE013=\"\\/\b\f\n\r\t\n"
                  "ok 2 line 2 at 30 AAZ341=7;AAC003=\xE5\xBC\xA0\xE4\xB8\x89\n"
                  "ok 3 line 3 at 74 AAC003=\xF0\xA0\x80\x8Bx\\\n"
                  "end\n");
}

static void a_value_of_another_type_is_told_and_the_record_passed_over(void **state) {
    (void)state;
    assert_ndjson("{\"AAB301\":330106,\"AAZ341\":null,\"AAC003\":true,\"AAC002\":[1,[2]],\"AAE013\":{\"a\":\"}\"}}\n"
                  "{\"AAB301\": -1.5e+3 }\n{\"AAB301\":\"1\"}\n",
                  "bad 1 line 1 at 0\n"
                  ". reader.json-value-type 1 line 1 at 10+6 n 0 0 0 0 AAB301\n"
                  ". reader.json-value-type 1 line 1 at 40+4 n 0 0 0 1 AAC003\n"
                  ". reader.json-value-type 1 line 1 at 54+7 n 0 0 0 2 AAC002\n"
                  ". reader.json-value-type 1 line 1 at 71+9 n 0 0 0 2 AAE013\n"
                  "bad 2 line 2 at 82\n"
                  ". reader.json-value-type 2 line 2 at 93+7 n 0 0 0 0 AAB301\n"
                  "ok 3 line 3 at 103 AAB301=1\n"
                  "end\n");
}

static void a_doubled_key_is_told_once(void **state) {
    (void)state;
    assert_ndjson("{\"AAB301\":\"1\",\"aab301\":\"2\",\"AAB301\":\"2\"}\n",
                  "bad 1 line 1 at 0\n"
                  ". reader.json-key-doubled 1 line 1 at 15+6 n 0 0 0 0 AAB301\n"
                  "end\n");
}

static void unknown_keys_are_one_note_whatever_they_hold(void **state) {
    (void)state;
    assert_ndjson("{\"id\":[{\"AAB301\":\"9\"},[],{}],\"AAB301\":\"1\",\"x\":{\"AAZ341\":\"}\\\"{\"},\"\":-0,\"y\":null}\n",
                  "ok 1 line 1 at 0 AAB301=1\n"
                  ". reader.json-key-unknown 1 line 1 at 2+2 n 0 0 4 0\n"
                  "end\n");
}

/* STANDARD 10, in every format: an object without a value is an emptied row that came along. */
static void an_object_without_a_value_is_a_blank_line(void **state) {
    (void)state;
    assert_ndjson(
        "{}\n{\"AAB301\":\"\",\"AAZ341\":\" \"}\n{\"AAB301\":null}\n{ \"AAE013\" : \"\\u3000\" }\n{\"AAE013\":\"x\"}\n",
        "ok 1 line 5 at 70 AAE013=x\n"
        ". reader.blank-line 0 line 1 at 0+2 n 0 0 4 0\n"
        "end\n");
}

/* Something there, and nothing understood. */
static void an_object_without_an_item_is_an_error(void **state) {
    (void)state;
    assert_ndjson("{\"id\":\"1\",\"x\":2}\n{\"AAB301\":\"\",\"x\":\"1\"}\n",
                  "bad 1 line 1 at 0\n"
                  ". reader.no-item 1 line 1 at 2+2 n 0 0 2 0\n"
                  "ok 2 line 2 at 17 AAB301=\n"
                  ". reader.json-key-unknown 2 line 2 at 31+1 n 0 0 1 0\n"
                  "end\n");
}

static void names_of_items_are_taken_as_in_a_header(void **state) {
    (void)state;
    assert_ndjson(
        "{\"系统流水号\":\"1\",\"姓名\":\"王伟\",\"aab301\":\"2\"}\n{\"\\u59d3\\u540d\":\"张\",\"姓 名\":\"李\"}\n",
        "ok 1 line 1 at 0 AAB301=2;AAZ341=1;AAC003=王伟\n"
        "bad 2 line 2 at 55\n"
        ". reader.json-key-doubled 2 line 2 at 78+7 n 0 0 0 0 AAC003\n"
        "end\n");
    static const char gb18030[] = "{\"\xD0\xD5\xC3\xFB\":\"1\",\"\xB1\xB8\xD7\xA2\":\"2\"}\n"; /* 姓名, 备注 */
    assert_reads(UJREG_FORMAT_NDJSON, UJREG_ENCODING_GB18030, gb18030, sizeof gb18030 - 1,
                 "ok 1 line 1 at 0 AAC003=1;AAE013=2\nend\n");
}

/* STANDARD 1: null is absent. */
static void null_is_absent(void **state) {
    (void)state;
    assert_ndjson("{\"AAB301\":\"1\",\"AAE013\":null}\n", "ok 1 line 1 at 0 AAB301=1\nend\n");
}

static void one_object_over_several_lines_is_one_finding(void **state) {
    (void)state;
    assert_ndjson("{\n  \"AAB301\": \"1\"\n}\n", ". reader.json-syntax 0 line 1 at 0+1 n 0 0 0 7\ninvalid\n");
    assert_ndjson("\n\n{\"AAB301\": \"1\",\n\"x\": {\"y\": [\n]}}\n{}\n",
                  ". reader.json-syntax 0 line 3 at 2+1 n 0 0 0 7\ninvalid\n");
    /* a broken line is a broken line */
    assert_ndjson(
        "{\"AAB301\": \"1\",\n{\"AAB301\":\"2\"}\n",
        "bad 1 line 1 at 0\n. reader.json-syntax 1 line 1 at 15+0 n 16 0 0 1\nok 2 line 2 at 16 AAB301=2\nend\n");
}

static void a_last_line_without_its_end_is_told(void **state) {
    (void)state;
    assert_ndjson("{\"AAB301\":\"1\"}\n{\"AAB301\":\"2\"}", "ok 1 line 1 at 0 AAB301=1\nok 2 line 2 at 15 AAB301=2\n"
                                                            ". reader.last-line-open 0 line 2 at 29+0 n 0 0 0 0\nend\n");
    /* one cause, one finding */
    assert_ndjson("{\"AAB301\":\"1\"}\n{\"AAB301\":\"2", "ok 1 line 1 at 0 AAB301=1\nbad 2 line 2 at 15\n"
                                                         ". reader.json-syntax 2 line 2 at 27+0 n 13 0 0 1\nend\n");
    assert_ndjson("{\"AAB301\":\"1\"}\n\x1A",
                  "ok 1 line 1 at 0 AAB301=1\n. reader.end-mark 0 line 2 at 15+1 n 0 0 1 0\nend\n");
}

static void a_blank_line_is_a_note_and_no_record(void **state) {
    (void)state;
    assert_ndjson("\n{\"AAB301\":\"1\"}\n \t\r\n\n{\"AAB301\":\"1\"}\n", "ok 1 line 2 at 1 AAB301=1\n"
                                                                         "ok 2 line 5 at 21 AAB301=1\n"
                                                                         ". reader.blank-line 0 line 1 at 0+0 n 0 0 3 0\n"
                                                                         "end\n");
}

static void a_line_that_is_no_object_is_told(void **state) {
    (void)state;
    assert_ndjson("[1]\n \"x\"\nnull\nAAB301,AAZ341\n{\"AAB301\":\"1\"}\n",
                  "bad 1 line 1 at 0\n"
                  ". reader.json-no-object 1 line 1 at 0+3 n 0 0 0 0\n"
                  "bad 2 line 2 at 4\n"
                  ". reader.json-no-object 2 line 2 at 5+3 n 0 0 0 0\n"
                  "bad 3 line 3 at 9\n"
                  ". reader.json-no-object 3 line 3 at 9+4 n 0 0 0 0\n"
                  "bad 4 line 4 at 14\n"
                  ". reader.json-no-object 4 line 4 at 14+13 n 0 0 0 0\n"
                  "ok 5 line 5 at 28 AAB301=1\n"
                  "end\n");
}

static void more_after_the_object_is_told(void **state) {
    (void)state;
    assert_ndjson("{\"AAB301\":\"1\"},\n{\"AAB301\":\"1\"} {\"AAB301\":\"1\"}\n{\"AAB301\":\"1\"}x\n",
                  "bad 1 line 1 at 0\n"
                  ". reader.json-after-end 1 line 1 at 14+1 n 0 0 0 0\n"
                  "bad 2 line 2 at 16\n"
                  ". reader.json-after-end 2 line 2 at 31+14 n 0 0 0 0\n"
                  "bad 3 line 3 at 46\n"
                  ". reader.json-after-end 3 line 3 at 60+1 n 0 0 0 0\n"
                  "end\n");
}

/* --- RFC 8259 case by case: a value as the member of an object ------------------------------------------ */

struct value_case {
    const char *value;
    int at;           /* byte of the value, from 0, at which it is broken; -1: it is right */
    const char *rule; /* NULL: reader.json-syntax */
};

static const struct value_case value_cases[] = {
    /* right */
    {"0", -1, NULL},
    {"-0", -1, NULL},
    {"10", -1, NULL},
    {"1.5", -1, NULL},
    {"0.0e0", -1, NULL},
    {"1E+2", -1, NULL},
    {"1e-20", -1, NULL},
    {"123456789012345678901234567890", -1, NULL},
    {"true", -1, NULL},
    {"false", -1, NULL},
    {"null", -1, NULL},
    {"\"\"", -1, NULL},
    {"\"\x7F\"", -1, NULL},
    {"\"\\u0000\"", -1, NULL},
    {"\"/\"", -1, NULL},
    {"\"\\uD834\\udd1e\"", -1, NULL},
    {"\"\\uFFFF\"", -1, NULL},
    {"\"\\\\u000\"", -1, NULL},
    {"[]", -1, NULL},
    {"[ ]", -1, NULL},
    {"{}", -1, NULL},
    {"[[],{}]", -1, NULL},
    {"[1,2 , 3]", -1, NULL},
    {"{\"a\":{\"b\":[{}]}}", -1, NULL},
    {"{\"a\":1,\"a\":1}", -1, NULL},
    {"\"\xF4\x8F\xBF\xBF\"", -1, NULL},
    {"[\"a\",\"\\\"]\"]", -1, NULL},
    {"\t\"x\" ", -1, NULL},
    /* numbers */
    {"01", 1, NULL},
    {"-", 1, NULL},
    {"-01", 2, NULL},
    {"+1", 0, NULL},
    {".5", 0, NULL},
    {"1.", 2, NULL},
    {"1.e1", 2, NULL},
    {"1e", 2, NULL},
    {"1e+", 3, NULL},
    {"1.5.2", 3, NULL},
    {"0x1F", 1, NULL},
    {"1 2", 2, NULL},
    {"NaN", 0, NULL},
    {"Infinity", 0, NULL},
    {"-Infinity", 1, NULL},
    {"1,000", 2, NULL},
    {"\xEF\xBC\x91", 0, NULL},
    /* words */
    {"True", 0, NULL},
    {"tru", 3, NULL},
    {"truex", 4, NULL},
    {"nul", 3, NULL},
    {"nulL", 3, NULL},
    {"undefined", 0, NULL},
    /* strings */
    {"'x'", 0, NULL},
    {"x", 0, NULL},
    {"\"\t\"", 1, "reader.json-string"},
    {"\"\x01\"", 1, "reader.json-string"},
    {"\"a\x1F\"", 2, "reader.json-string"},
    {"\"\\x41\"", 1, "reader.json-string"},
    {"\"\\a\"", 1, "reader.json-string"},
    {"\"\\'\"", 1, "reader.json-string"},
    {"\"\\U0041\"", 1, "reader.json-string"},
    {"\"\\u00G0\"", 1, "reader.json-string"},
    {"\"\\u 041\"", 1, "reader.json-string"},
    {"\"\\u004\"", 1, "reader.json-string"},
    {"\"ab\\ud800\"", 3, "reader.json-string"},
    {"\"\\uDC00\"", 1, "reader.json-string"},
    {"\"\\uD834x\"", 1, "reader.json-string"},
    {"\"\\uD834\\n\"", 1, "reader.json-string"},
    {"\"\\uD834\\u0041\"", 1, "reader.json-string"},
    {"\"\\uD834\\uD834\"", 1, "reader.json-string"},
    {"\"\\\xE5\xBC\xA0\"", 1, "reader.json-string"},
    {"\"a\"\"b\"", 3, NULL},
    {"\"a\" \"b\"", 4, NULL},
    /* brackets */
    {"[1,]", 3, NULL},
    {"[,1]", 1, NULL},
    {"[1,,2]", 3, NULL},
    {"[1 2]", 3, NULL},
    {"[1}", 2, NULL},
    {"[1:2]", 2, NULL},
    {"{\"a\":1,}", 7, NULL},
    {"{,}", 1, NULL},
    {"{\"a\"}", 4, NULL},
    {"{\"a\",1}", 4, NULL},
    {"{\"a\":}", 5, NULL},
    {"{\"a\"::1}", 5, NULL},
    {"{a:1}", 1, NULL},
    {"{1:1}", 1, NULL},
    {"{'a':1}", 1, NULL},
    {"{\"a\":1]", 6, NULL},
    {"{\"a\":1 \"b\":2}", 7, NULL},
    {"{null:1}", 1, NULL},
    {"]", 0, NULL},
    {"[\"a\"]]", 5, NULL},
    {"", 0, NULL},
    {"/**/1", 0, NULL},
    {"1//", 1, NULL},
    {"[1,\v2]", 3, NULL},
    {"\xC2\xA0"
     "1",
     0, NULL},
    {"\xEF\xBB\xBF"
     "1",
     0, NULL},
};

static void values_are_read_by_rfc_8259_to_the_letter(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof value_cases / sizeof *value_cases; i++) {
        const struct value_case *c = &value_cases[i];
        char input[256], expected[512];
        int size = snprintf(input, sizeof input, "{\"k\":%s}\n{\"AAB301\":\"1\"}\n", c->value);
        if (c->at < 0) {
            snprintf(expected, sizeof expected,
                     "bad 1 line 1 at 0\n. reader.no-item 1 line 1 at 2+1 n 0 0 1 0\nok 2 line 2 at %d AAB301=1\nend\n",
                     size - 15);
            assert_ndjson(input, expected);
            continue;
        }
        snprintf(expected, sizeof expected, "bad 1 line 1 at 0\n. %s 1 line 1 at %d+",
                 c->rule ? c->rule : "reader.json-syntax", c->at + 5);
        ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_NDJSON};
        char *got = read_every_way(&options, input, (size_t)size);
        if (strncmp(got, expected, strlen(expected)) != 0 || !strstr(got, "\nok 2 line 2")) {
            print_message("value %s\n%s--- expected\n%s\n", c->value, got, expected);
            fail();
        }
        free(got);
    }
}

/* Whatever a line is cut off at, it is one finding, and the next line is read. */
static void a_line_cut_off_anywhere_is_one_finding(void **state) {
    (void)state;
    static const char whole[] = "{\"AAB301\":\"\\u5f20\\uD840\\uDC0B\\n\",\"k\":[true,{\"a\":-1.5e+7}],\"AAZ341\":\"1\"}";
    for (size_t cut = 1; cut < sizeof whole - 1; cut++) {
        char input[256];
        int size = snprintf(input, sizeof input, "%.*s\n{\"AAB301\":\"1\"}\n", (int)cut, whole);
        ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_NDJSON};
        char *got = read_every_way(&options, input, (size_t)size), expected[256];
        snprintf(expected, sizeof expected,
                 "bad 1 line 1 at 0\n. reader.json-syntax 1 line 1 at %u+0 n %u 0 0 1\nok 2 line 2 at %u AAB301=1\nend\n",
                 (unsigned)cut, (unsigned)cut + 1, (unsigned)cut + 1);
        assert_same_text(got, expected, input);
        free(got);
    }
}

static void a_trailing_comma_says_so(void **state) {
    (void)state;
    assert_ndjson("{\"AAB301\":\"1\",}\n", "bad 1 line 1 at 0\n. reader.json-syntax 1 line 1 at 14+1 n 15 0 0 2\nend\n");
}

static void bytes_that_are_no_utf8_are_an_encoding_finding_of_their_item(void **state) {
    (void)state;
    ujreg_reader_options options = {
        .size = sizeof options, .format = UJREG_FORMAT_NDJSON, .encoding = UJREG_ENCODING_UTF8};
    static const char input[] = "{\"AAC003\":\"a\xB5\",\"AAE013\":\"\\u0041\xFF\"}\n";
    assert_reads_with(&options, input, sizeof input - 1,
                      "ok 1 line 1 at 0 AAC003=a\xEF\xBF\xBD;AAE013=A\xEF\xBF\xBD\n"
                      ". AAC003.encoding 1 line 1 at 12+1 n 2 0 0 0 AAC003\n"
                      ". AAE013.encoding 1 line 1 at 25+7 n 2 0 0 0 AAE013\n"
                      "end\n");
}

static void an_escaped_nul_is_told_as_a_nul(void **state) {
    (void)state;
    assert_ndjson("{\"AAC003\":\"a\\u0000b\"}\n",
                  "bad 1 line 1 at 0\n. reader.nul 1 line 1 at 11+8 n 0 0 1 0 AAC003\nend\n");
    assert_ndjson("{\"AAC003\":\"\\u0000\\u0000\"}\n",
                  "bad 1 line 1 at 0\n. reader.nul 1 line 1 at 11+12 n 0 0 2 0 AAC003\nend\n");
}

static void a_byte_order_mark_is_passed_over(void **state) {
    (void)state;
    assert_ndjson("\xEF\xBB\xBF{\"AAB301\":\"1\"}\n", "ok 1 line 1 at 3 AAB301=1\nend\n");
}

/* The first record tells, as a header row would, whether the sex is given; where it is, leaving it out is
 * leaving it empty. */
static void the_first_record_tells_whether_the_sex_is_given(void **state) {
    (void)state;
    assert_ndjson("\n{\"AAC004\":\"1\",\"AAB301\":\"1\"}\n{\"AAB301\":\"2\"}\n{\"AAB301\": \"\\u0033\"}\n",
                  "ok 1 line 2 at 1 AAB301=1;AAC004=1\n"
                  "ok 2 line 3 at 29 AAB301=2;AAC004=\n"
                  "ok 3 line 4 at 44 AAB301=3;AAC004=\n"
                  ". reader.blank-line 0 line 1 at 0+0 n 0 0 1 0\n"
                  "end\n");
    assert_ndjson("{\"AAB301\":\"1\"}\n{\"AAB301\":\"2\",\"AAC004\":\"1\"}\n{\"AAB301\":\"3\"}\n",
                  "ok 1 line 1 at 0 AAB301=1\nok 2 line 2 at 15 AAB301=2;AAC004=1\nok 3 line 3 at 43 AAB301=3\nend\n");
    assert_ndjson("x\n{\"AAC004\":\"1\"}\n{\"AAB301\":\"1\"}\n", "bad 1 line 1 at 0\n"
                                                                 ". reader.json-no-object 1 line 1 at 0+1 n 0 0 0 0\n"
                                                                 "ok 2 line 2 at 2 AAC004=1\n"
                                                                 "ok 3 line 3 at 17 AAB301=1\n"
                                                                 "end\n");
}

/* --- GB18030 -------------------------------------------------------------------------------------------- */

/* 81 5C ends in the byte of a backslash, 81 7B, 7D, 5B and 5D in those of brackets. */
static void second_bytes_of_gb18030_are_no_backslashes_and_no_brackets(void **state) {
    (void)state;
    static const char input[] =
        "{\"AAC003\":\"\x81\x5C\",\"AAE013\":\"\x81\x7D\x81\x5D\\n\x81\x5C\\u4e02\\\"\x81\x5C\\\\\"}\n"
        "{\"k\x81\x5C\":[\"\x81\x5C\",\"\x81\x5C\\\"]\"],\"AAC003\":\"\x81\x30\x81\x30\x81\x5C\"}\n"
        "{\"AAC003\":\"\x81\",\"AAE013\":\"\x81\x30\"}\n";
    assert_reads(
        UJREG_FORMAT_NDJSON, UJREG_ENCODING_GB18030, input, sizeof input - 1,
        "ok 1 line 1 at 0 AAC003=\xE4\xB9\x97;AAE013=\xE4\xBA\x87\xE4\xB9\x9A\n\xE4\xB9\x97\xE4\xB8\x82\"\xE4\xB9\x97\\\n"
        "ok 2 line 2 at 48 AAC003=\xC2\x80\xE4\xB9\x97\n"
        ". reader.json-key-unknown 2 line 2 at 50+3 n 0 0 1 0\n"
        "ok 3 line 3 at 89 AAC003=\xEF\xBF\xBD;AAE013=\xEF\xBF\xBD"
        "0\n"
        ". AAC003.encoding 3 line 3 at 100+1 n 1 0 0 0 AAC003\n"
        ". AAE013.encoding 3 line 3 at 113+1 n 1 0 0 0 AAE013\n"
        "end\n");
}

/* A damaged character takes no quote with it. */
static void a_quote_after_half_a_character_closes_the_string(void **state) {
    (void)state;
    static const char input[] = "{\"AAC003\":\"\\t\x81\",\"AAE013\":\"\\t\x81\x30\x81\"}\n{\"AAB301\":\"1\"}\n";
    ujreg_reader_options options = {
        .size = sizeof options, .format = UJREG_FORMAT_NDJSON, .encoding = UJREG_ENCODING_GB18030};
    char *got = read_every_way(&options, input, sizeof input - 1);
    assert_non_null(strstr(got, "\nok 2 line 2"));
    free(got);
}

/* --- limits --------------------------------------------------------------------------------------------- */

static void limits_are_findings(void **state) {
    (void)state;
    ujreg_reader_options options = {.size = sizeof options,
                                    .format = UJREG_FORMAT_NDJSON,
                                    .max_record_bytes = 40,
                                    .max_field_bytes = 8,
                                    .max_nesting = 3};
    static const char input[] = "{\"AAZ341\":\"123456789\"}\n"
                                "{\"AAZ341\":\"1\\u0032345\"}\n"
                                "{\"AAZ341\":\"1\",\"x\":\"123456789012345\"}  \n"
                                "{\"AAZ341\":\"1\",\"x\":\"1234567890123456\"}  \r\n"
                                "{\"x\":[[]]}\n{\"x\":[[[]]]}\n{\"x\":[{\"y\":[1]}]}\n"
                                "{\"AAZ341\":\"1\"                                             }\n"
                                "{\"AAB301\":\"1\"}";
    assert_reads_with(&options, input, sizeof input - 1,
                      "bad 1 line 1 at 0\n. reader.field-too-long 1 line 1 at 11+9 n 8 0 0 1 AAZ341\n"
                      "ok 2 line 2 at 23 AAZ341=12345\n" /* an escape is as long as what it stands for */
                      "ok 3 line 3 at 47 AAZ341=1\n. reader.json-key-unknown 3 line 3 at 62+1 n 0 0 1 0\n"
                      "bad 4 line 4 at 86\n. reader.record-too-long 4 line 4 at 86+39 n 40 0 0 0\n"
                      "bad 5 line 5 at 127\n. reader.no-item 5 line 5 at 129+1 n 0 0 1 0\n"
                      "bad 6 line 6 at 138\n. reader.nesting 6 line 6 at 145+1 n 3 0 0 0\n"
                      "bad 7 line 7 at 151\n. reader.nesting 7 line 7 at 162+1 n 3 0 0 0\n"
                      "bad 8 line 8 at 169\n. reader.record-too-long 8 line 8 at 169+59 n 40 0 0 0\n"
                      "ok 9 line 9 at 229 AAB301=1\n. reader.last-line-open 0 line 9 at 243+0 n 0 0 0 0\nend\n");
}

static void a_line_as_long_as_the_limit_is_read(void **state) {
    (void)state;
    ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_NDJSON, .max_record_bytes = 40};
    char line[64];
    int size = snprintf(line, sizeof line, "{\"AAZ341\":\"1\"%25s}\n", "");
    assert_int_equal(size, 40);
    assert_reads_with(&options, line, 40, "ok 1 line 1 at 0 AAZ341=1\nend\n");
    size = snprintf(line, sizeof line, "{\"AAZ341\":\"1\"%26s}\n", "");
    assert_reads_with(&options, line, (size_t)size,
                      "bad 1 line 1 at 0\n. reader.record-too-long 1 line 1 at 0+40 n 40 0 0 0\nend\n");
}

static void nesting_options_out_of_range_are_refused(void **state) {
    (void)state;
    ujreg_reader *reader;
    ujreg_reader_options options = {.size = sizeof options, .max_nesting = 65};
    assert_int_equal(ujreg_reader_new(NULL, &options, &reader), UJREG_ERROR_ARGUMENT);
}

/* --- quick and thorough --------------------------------------------------------------------------------- */

static void compare_ways(void *context, const char *data, size_t size) {
    ujreg_findings *findings = context;
    struct uj_layout layout = {.kind = &uj_item_columns, .max_field = 100, .max_record = 1000, .max_nesting = 64};
    uint8_t order[UJ_ITEM_ORDER] = {0};
    ujreg_text quick[UJ_FIELD_ROWS] = {{NULL, 0}}, wide[UJ_FIELD_ROWS] = {{NULL, 0}};
    uj_json_prepare(&layout);
    const char *end = uj_words_json_plain(&layout, order, quick, data, data + size);
    assert_ptr_equal(UJ_SIMD_NAME(json_plain)(&layout, order, wide, data, data + size), end);
    assert_ptr_equal(layout.parse_plain(&layout, order, wide, data, data + size), end);
    if (!end) {
        return;
    }
    struct uj_json_scan scan = {0};
    struct uj_json_fault fault;
    size_t stop = 0;
    assert_int_equal(uj_json_scan(&layout, data, size, 1, &stop, &scan, &fault), UJ_JSON_DONE);
    assert_ptr_equal(data + stop, end);
    struct uj_walk walk = {.layout = &layout, .next = data, .end = data + size};
    struct uj_raw thorough = {.start = data, .size = stop};
    ujreg_allocator own;
    assert_int_equal(uj_allocator_init(&own, NULL), UJREG_OK);
    uj_buffer_init(&walk.scratch, &own);
    ujreg_findings_clear(findings);
    const enum uj_next answer = uj_json_take(&walk, &thorough, 0, findings);
    const int is_blank = uj_items_are_blank(UJREG_ENCODING_UTF8, thorough.item, UJ_FIELD_ROWS);
    assert_int_equal(answer, is_blank ? UJ_NEXT_NOTHING : UJ_NEXT_RECORD);
    assert_int_equal(ujreg_findings_count(findings), is_blank);
    assert_same_items(thorough.item, quick, wide);
    uj_buffer_free(&walk.scratch);
}

/* Whatever the quick way takes, the grammar takes too, with the same items; wide and portable are the same. */
static void the_quick_way_agrees_with_the_grammar(void **state) {
    (void)state;
    static const char *const lines[] = {"{\"AAB301\":\"330106\",\"AAZ341\":\"1\"}",
                                        "{\"aab301\": \"330106\", \"AAZ341\": \"1\"}",
                                        "{\"AAB301\":\"\"}",
                                        "{ \"AAE013\":\"\xE5\xBC\xA0\"}",
                                        "{\"AAC002\":\"110105194912310021\",\"AAE013\":\"0123456789"
                                        "0123456789012345678901234567890123456789\"}",
                                        "{\"AAC002\":\"1\",\"AAC002\":\"1\"}",
                                        "{\"AAB301\":\"\\n\"}",
                                        "{\"AAB301\":1}",
                                        "{\"AAB301\":\"1\" }",
                                        "{\"XAB301\":\"1\"}",
                                        "{\"AAB30\x11\":\"1\"}",
                                        "{\x02"
                                        "AAB301\":\"1\"}"};
    ujreg_findings *findings;
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        each_changed_byte(lines[i], compare_ways, findings);
    }
    ujreg_findings_free(findings);
}

/* --- hostile input -------------------------------------------------------------------------------------- */

/* A million open brackets among them. */
static void a_line_without_end_costs_no_memory(void **state) {
    (void)state;
    static const char *const fills[] = {"x", "[", "{\"a\":", "\\u0041", "\""};
    assert_a_record_without_end_is_passed_over(UJREG_FORMAT_NDJSON, "{\"AAE013\":\"", 11, fills,
                                               sizeof fills / sizeof *fills, "\n{\"AAB301\":\"1\"}\n");
}

/* A file of nothing but blank lines, but for one record. */
static void any_number_of_blank_lines_is_one_note(void **state) {
    (void)state;
    static char input[100000];
    memset(input, '\n', sizeof input);
    memcpy(input + 50000, "{\"AAB301\":\"1\"}", 14);
    assert_reads(UJREG_FORMAT_NDJSON, 0, input, sizeof input,
                 "ok 1 line 50001 at 50000 AAB301=1\n. reader.blank-line 0 line 1 at 0+0 n 0 0 99985 0\nend\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_a_record),
        cmocka_unit_test(items_come_in_any_order_case_and_spacing),
        cmocka_unit_test(an_item_of_the_record_before_is_not_in_this_one),
        cmocka_unit_test(escapes_are_undone),
        cmocka_unit_test(a_value_of_another_type_is_told_and_the_record_passed_over),
        cmocka_unit_test(a_doubled_key_is_told_once),
        cmocka_unit_test(unknown_keys_are_one_note_whatever_they_hold),
        cmocka_unit_test(an_object_without_a_value_is_a_blank_line),
        cmocka_unit_test(an_object_without_an_item_is_an_error),
        cmocka_unit_test(names_of_items_are_taken_as_in_a_header),
        cmocka_unit_test(null_is_absent),
        cmocka_unit_test(one_object_over_several_lines_is_one_finding),
        cmocka_unit_test(a_last_line_without_its_end_is_told),
        cmocka_unit_test(a_blank_line_is_a_note_and_no_record),
        cmocka_unit_test(a_line_that_is_no_object_is_told),
        cmocka_unit_test(more_after_the_object_is_told),
        cmocka_unit_test(values_are_read_by_rfc_8259_to_the_letter),
        cmocka_unit_test(a_line_cut_off_anywhere_is_one_finding),
        cmocka_unit_test(a_trailing_comma_says_so),
        cmocka_unit_test(bytes_that_are_no_utf8_are_an_encoding_finding_of_their_item),
        cmocka_unit_test(an_escaped_nul_is_told_as_a_nul),
        cmocka_unit_test(a_byte_order_mark_is_passed_over),
        cmocka_unit_test(the_first_record_tells_whether_the_sex_is_given),
        cmocka_unit_test(second_bytes_of_gb18030_are_no_backslashes_and_no_brackets),
        cmocka_unit_test(a_quote_after_half_a_character_closes_the_string),
        cmocka_unit_test(limits_are_findings),
        cmocka_unit_test(a_line_as_long_as_the_limit_is_read),
        cmocka_unit_test(nesting_options_out_of_range_are_refused),
        cmocka_unit_test(the_quick_way_agrees_with_the_grammar),
        cmocka_unit_test(a_line_without_end_costs_no_memory),
        cmocka_unit_test(any_number_of_blank_lines_is_one_note),
    };
    return cmocka_run_group_tests_name("ndjson", tests, NULL, NULL);
}
