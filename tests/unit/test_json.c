/* SPDX-License-Identifier: Apache-2.0 */
/* One JSON array: what stands between its elements, what follows a broken one, and where reading ends. What
 * an element says is read as in NDJSON (test_ndjson.c). */
#include "reading.h"
#include "synthetic.h"

static void assert_json(const char *input, const char *expected) {
    assert_reads(UJREG_FORMAT_JSON, UJREG_ENCODING_AUTO, input, strlen(input), expected);
}

static void elements_are_records_in_any_layout(void **state) {
    (void)state;
    static const char expected[] = "ok 1 line 1 at 1 AAB301=1\nok 2 line 1 at 16 AAB301=2\nend\n";
    assert_json("[{\"AAB301\":\"1\"},{\"AAB301\":\"2\"}]", expected);
    assert_json("[{\"AAB301\":\"1\"},{\"AAB301\":\"2\"}]\r\n \n", expected);
    assert_json("\n[\n{\"AAB301\":\"1\"},\n{\"AAB301\":\"2\"}\n]\n",
                "ok 1 line 3 at 3 AAB301=1\nok 2 line 4 at 19 AAB301=2\nend\n");
    assert_json("[\n  {\n    \"AAB301\" : \"1\"\n  },\n\n  {\n    \"AAB301\": \"2\"\n  }\n]\n",
                "ok 1 line 2 at 4 AAB301=1\nok 2 line 6 at 33 AAB301=2\nend\n");
    assert_json("[{\"AAB301\":\"1\"} , {\"AAB301\":\"1\"}\n,{\"AAB301\":\"1\"}]", "ok 1 line 1 at 1 AAB301=1\n"
                                                                                  "ok 2 line 1 at 18 AAB301=1\n"
                                                                                  "ok 3 line 2 at 34 AAB301=1\n"
                                                                                  "end\n");
}

static void an_empty_array_has_no_records(void **state) {
    (void)state;
    assert_json("[ \n]\n", ". reader.no-records 0 line 1 at 0+0 n 0 0 0 0\nend\n");
}

static void what_is_no_array_is_refused(void **state) {
    (void)state;
    assert_json("\n {\"AAB301\":\"1\"}\n", ". reader.json-syntax 0 line 2 at 2+1 n 0 0 0 6\ninvalid\n");
    assert_json("x", ". reader.json-syntax 0 line 1 at 0+1 n 0 0 0 6\ninvalid\n");
    assert_json("  ", ". reader.json-syntax 0 line 1 at 2+0 n 0 0 0 6\ninvalid\n");
}

static void commas_are_counted(void **state) {
    (void)state;
    assert_json("[{\"AAB301\":\"1\"},{\"AAB301\":\"1\"},]", "ok 1 line 1 at 1 AAB301=1\n"
                                                            "ok 2 line 1 at 16 AAB301=1\n"
                                                            ". reader.json-syntax 0 line 1 at 31+1 n 0 0 0 4\n"
                                                            "end\n");
    assert_json("[{\"AAB301\":\"1\"},,\n,,{\"AAB301\":\"1\"}]", "ok 1 line 1 at 1 AAB301=1\n"
                                                                "ok 2 line 2 at 20 AAB301=1\n"
                                                                ". reader.json-syntax 0 line 1 at 16+1 n 0 0 0 4\n"
                                                                "end\n");
    assert_json("[,{\"AAB301\":\"1\"}]", "ok 1 line 1 at 2 AAB301=1\n"
                                         ". reader.json-syntax 0 line 1 at 1+1 n 0 0 0 4\n"
                                         "end\n");
    assert_json("[{\"AAB301\":\"1\"}\n{\"AAB301\":\"2\"}]", "ok 1 line 1 at 1 AAB301=1\nok 2 line 2 at 16 AAB301=2\n"
                                                            ". reader.json-syntax 2 line 2 at 16+1 n 1 0 0 3\nend\n");
}

static void elements_that_are_no_objects_are_told(void **state) {
    (void)state;
    assert_json("[1, \"},{\" ,[{},[]],null,-2.5e1,{\"AAB301\":\"1\"}, tru]",
                "bad 1 line 1 at 1\n"
                ". reader.json-no-object 1 line 1 at 1+1 n 0 0 0 0\n"
                "bad 2 line 1 at 4\n"
                ". reader.json-no-object 2 line 1 at 4+5 n 0 0 0 0\n"
                "bad 3 line 1 at 11\n"
                ". reader.json-no-object 3 line 1 at 11+7 n 0 0 0 0\n"
                "bad 4 line 1 at 19\n"
                ". reader.json-no-object 4 line 1 at 19+4 n 0 0 0 0\n"
                "bad 5 line 1 at 24\n"
                ". reader.json-no-object 5 line 1 at 24+6 n 0 0 0 0\n"
                "ok 6 line 1 at 31 AAB301=1\n"
                "bad 7 line 1 at 47\n"
                ". reader.json-syntax 7 line 1 at 50+1 n 4 0 0 0\n"
                "end\n");
}

static void an_array_that_is_not_closed_is_not_whole(void **state) {
    (void)state;
    assert_json("[{\"AAB301\":\"1\"}\n", "ok 1 line 1 at 1 AAB301=1\n"
                                         ". reader.json-syntax 0 line 2 at 16+0 n 1 0 0 5\n"
                                         "invalid\n");
    assert_json("[{\"AAB301\":\"1\"},\n", "ok 1 line 1 at 1 AAB301=1\n"
                                          ". reader.json-syntax 0 line 2 at 17+0 n 1 0 0 5\n"
                                          "invalid\n");
    assert_json("[", ". reader.json-syntax 0 line 1 at 1+0 n 0 0 0 5\ninvalid\n");
    /* one cause, one finding */
    assert_json("[{\"AAB301\":\"1\"},\n{\"AAB301\":\"1", "ok 1 line 1 at 1 AAB301=1\n"
                                                         "bad 2 line 2 at 17\n"
                                                         ". reader.json-syntax 2 line 2 at 29+0 n 13 0 0 1\n"
                                                         "invalid\n");
}

static void what_follows_the_array_is_not_read(void **state) {
    (void)state;
    assert_json("[{\"AAB301\":\"1\"},{\"AAB301\":\"1\"}]\n[{\"AAB301\":\"1\"}]",
                "ok 1 line 1 at 1 AAB301=1\n"
                "ok 2 line 1 at 16 AAB301=1\n"
                ". reader.json-after-end 0 line 2 at 32+1 n 2 0 0 1\n"
                "invalid\n");
    assert_json("[{\"AAB301\":\"1\"}]]", "ok 1 line 1 at 1 AAB301=1\n"
                                         ". reader.json-after-end 0 line 1 at 16+1 n 1 0 0 1\n"
                                         "invalid\n");
    assert_json("[]\n{\"AAB301\":\"1\"}\n", ". reader.json-after-end 0 line 2 at 3+1 n 0 0 0 1\ninvalid\n");
}

/* --- the record after a broken one ---------------------------------------------------------------------- */

static void assert_goes_on(const char *broken, const char *fault) {
    static const char *const frames[] = {
        "[{\"AAB301\":\"1\"},%s,{\"AAB301\":\"3\"}]\n", "[\n{\"AAB301\":\"1\"},\n%s,\n{\"AAB301\":\"3\"}\n]\n",
        "[\n  {\n    \"AAB301\": \"1\"\n  },\n  %s,\n  {\n    \"AAB301\": \"3\"\n  }\n]\n"};
    assert_reading_goes_on(UJREG_FORMAT_JSON, frames, sizeof frames / sizeof *frames, broken, fault);
}

static void the_record_after_a_broken_one_is_read(void **state) {
    (void)state;
    assert_goes_on("{\"AAB301\":\"2\",}", ". reader.json-syntax 2 ");
    assert_goes_on("{\"AAB301\":\"2\" \"AAZ341\":\"1\"}", ". reader.json-syntax 2 ");
    assert_goes_on("{\"AAB301\":2 0}", ". reader.json-syntax 2 ");
    assert_goes_on("{AAB301:\"2\"}", ". reader.json-syntax 2 ");
    assert_goes_on("{'AAB301':'2'}", ". reader.json-syntax 2 ");
    assert_goes_on("{\"AAE013\":\"a\tb\"}", ". reader.json-string 2 ");
    assert_goes_on("{\"AAE013\":\"a\nb\"}", ". reader.json-string 2 ");
    assert_goes_on("{\"AAE013\":\"\\x\"}", ". reader.json-string 2 ");
    assert_goes_on("{\"AAE013\":\"\\uD800\"}", ". reader.json-string 2 ");
    assert_goes_on("{\"AAE013\":[1}}", ". reader.json-syntax 2 ");
    assert_goes_on("{\"AAE013\":{\"a\":[}]}}", ". reader.json-syntax 2 ");
    assert_goes_on("nil", ". reader.json-syntax 2 ");
}

/* What is broken may hold what looks like a record: a brace behind a comma begins one only where one ended before. */
static void a_brace_inside_a_broken_record_begins_no_other(void **state) {
    (void)state;
    assert_json("[{\"AAB301\":\"1\"},{\"AAB301\":\"2\",{\"AAZ341\":\"9\"}},{\"AAB301\":\"3\"}]",
                "ok 1 line 1 at 1 AAB301=1\n"
                "bad 2 line 1 at 16\n. reader.json-syntax 2 line 1 at 30+1 n 15 0 0 0\n"
                "ok 3 line 1 at 46 AAB301=3\nend\n");
}

/* Without its end a record can only be told from the next one where that begins a line. */
static void a_record_without_its_end_takes_no_other_with_it(void **state) {
    (void)state;
    assert_json("[\n{\"AAB301\":\"1\",\n{\"AAB301\":\"2\"},\n{\"AAB301\":\"3\n},\n{\"AAB301\":\"4\"}\n]",
                "bad 1 line 2 at 2\n. reader.json-syntax 1 line 3 at 17+0 n 16 0 0 1\n"
                "ok 2 line 3 at 17 AAB301=2\n"
                "bad 3 line 4 at 33\n. reader.json-string 3 line 4 at 45+1 n 13 0 0 2\n"
                "ok 4 line 6 at 49 AAB301=4\n"
                "end\n");
}

static void what_a_string_holds_is_not_taken_for_a_record(void **state) {
    (void)state;
    assert_json("[{\"AAE013\":\"},{\"},{\"x\":\"\\\\\\\"},\\n{\"},{\"y\":[{\"z\":\"]\"},{}]}]",
                "ok 1 line 1 at 1 AAE013=},{\n"
                "bad 2 line 1 at 18\n"
                ". reader.no-item 2 line 1 at 20+1 n 0 0 1 0\n"
                "bad 3 line 1 at 36\n"
                ". reader.no-item 3 line 1 at 38+1 n 0 0 1 0\n"
                "end\n");
}

static void second_bytes_of_gb18030_are_no_brackets(void **state) {
    (void)state;
    static const char input[] = "[{\"AAC003\":\"\x81\x5C\x81\x7D\"},{\"AAE013\":\"\\n\x81\x7D,\x81\x7B\"},\n"
                                "{\"AAE013\":\"\t\x81\x7D,\x81\x7B\"},{\"AAC003\":\"\x81\x5C\"}]";
    assert_reads(UJREG_FORMAT_JSON, UJREG_ENCODING_GB18030, input, sizeof input - 1,
                 "ok 1 line 1 at 1 AAC003=\xE4\xB9\x97\xE4\xBA\x87\n"
                 "ok 2 line 1 at 19 AAE013=\n\xE4\xBA\x87,\xE4\xBA\x84\n"
                 "bad 3 line 2 at 41\n. reader.json-string 3 line 2 at 52+1 n 12 0 0 2\n"
                 "ok 4 line 2 at 61 AAC003=\xE4\xB9\x97\n"
                 "end\n");
}

/* --- limits and hostile input --------------------------------------------------------------------------- */

static void limits_are_findings(void **state) {
    (void)state;
    ujreg_reader_options options = {.size = sizeof options,
                                    .format = UJREG_FORMAT_JSON,
                                    .max_record_bytes = 30,
                                    .max_field_bytes = 8,
                                    .max_nesting = 3};
    static const char input[] =
        "[{\"AAZ341\":\"123456789\"},\n"
        "{\"AAZ341\":\"1\",\"AAC003\":\"1234\"},\n"
        "{\"AAZ341\":\"1\",\"AAC003\":\"12345\"},\r\n"
        "{\"x\":[[]]},{\"x\":[[[]]]},{\"AAZ341\":\"1\"},\n"
        "{\"AAZ341\":\"1 ,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n,,,,,,,,,,,,,,,,,,,,,,,,\n{\"AAB301\":\"1\"}]";
    assert_reads_with(&options, input, sizeof input - 1,
                      "bad 1 line 1 at 1\n. reader.field-too-long 1 line 1 at 12+9 n 8 0 0 1 AAZ341\n"
                      "ok 2 line 2 at 25 AAZ341=1;AAC003=1234\n"
                      "bad 3 line 3 at 57\n. reader.record-too-long 3 line 3 at 57+32 n 30 0 0 0\n"
                      "bad 4 line 4 at 91\n. reader.no-item 4 line 4 at 93+1 n 0 0 1 0\n"
                      "bad 5 line 4 at 102\n. reader.nesting 5 line 4 at 109+1 n 3 0 0 0\n"
                      "ok 6 line 4 at 115 AAZ341=1\n"
                      "bad 7 line 5 at 131\n. reader.record-too-long 7 line 5 at 131+70 n 30 0 0 0\n"
                      "ok 8 line 7 at 202 AAB301=1\n"
                      "end\n");
}

static void an_element_without_end_costs_no_memory(void **state) {
    (void)state;
    static const char *const fills[] = {"x", "[", "{\"a\":", "\\u0041", "},", " "};
    assert_a_record_without_end_is_passed_over(UJREG_FORMAT_JSON, "[{\"AAE013\":\"", 11, fills,
                                               sizeof fills / sizeof *fills, "\n{\"AAB301\":\"1\"}]");
}

/* A hundred thousand commas too many are one finding. */
static void findings_do_not_grow_with_commas(void **state) {
    (void)state;
    static char input[100000];
    memset(input, ',', sizeof input);
    input[0] = '[';
    input[sizeof input - 1] = ']';
    ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_JSON};
    char *got = read_in_pieces(&options, input, sizeof input, 1000);
    assert_same_text(
        got, ". reader.json-syntax 0 line 1 at 1+1 n 0 0 0 4\n. reader.no-records 0 line 1 at 0+0 n 0 0 0 0\nend\n",
        "commas");
    free(got);
}

static void lack_of_memory_is_told(void **state) {
    (void)state;
    static const char input[] =
        "[{\"AAB301\":\"1\"},{\"AAE013\":\"\\u5f20\",\"x\":[],\"AAB301\":1},{\"a\",},\n{\"AAB301\":\"1\"}]";
    assert_lack_of_memory_is_told(UJREG_FORMAT_JSON, UJREG_ENCODING_UTF8, input, sizeof input - 1);
    assert_lack_of_memory_is_told(UJREG_FORMAT_JSON, UJREG_ENCODING_GB18030, input, sizeof input - 1);
}

/* --- anything at all ------------------------------------------------------------------------------------ */

/* Damaged input of all kinds: where it is cut into pieces, and who reads it, changes nothing. */
static void damage_is_found_alike_however_it_is_cut(void **state) {
    (void)state;
    static const char whole[] =
        "[\n{\"AAB301\":\"330106\",\"AAZ341\":\"1\",\"AAC003\":\"\x81\x5C\"},\n"
        "{\"aab301\": \"330106\", \"AAZ341\":\"1\",\"x\":[{\"y\":-1.5e3},null]},"
        "{\"AAE013\":\"\\u5f20\\n\x81\x7D\",\"AAZ341\":\"2\"},\n  {\n  \"AAB301\" : \"1\"\n  }\n]\n";
    static const char bytes[] = "[]{},:\"\\\n x1\x81\x30";
    static const int32_t formats[] = {UJREG_FORMAT_JSON, UJREG_FORMAT_NDJSON};
    struct dice dice = {1};
    for (int round = 0; round < 1500; round++) {
        char input[sizeof whole];
        size_t size = sizeof whole - 1;
        memcpy(input, whole, size);
        for (size_t changes = dice_below(&dice, 4); changes-- > 0;) {
            size_t at = dice_below(&dice, size);
            if (dice_below(&dice, 3) == 0) {
                memmove(input + at, input + at + 1, size - at - 1);
                size--;
            } else {
                input[at] = bytes[dice_below(&dice, sizeof bytes - 1)];
            }
        }
        ujreg_reader_options options = {.size = sizeof options,
                                        .format = formats[round % 2],
                                        .encoding = round % 4 < 2 ? UJREG_ENCODING_GB18030 : UJREG_ENCODING_UTF8,
                                        .max_record_bytes = round % 8 < 4 ? 0 : 10 + dice_below(&dice, 80)};
        free(read_every_way(&options, input, size));
    }
}

/* --- an object around the array ------------------------------------------------------------------------- */

static void an_array_of_records_in_an_object_is_read(void **state) {
    (void)state;
    static const char *const envelopes[] = {
        "{\"data\":[%s]}", "{\"code\":0,\"msg\":\"[{\",\"data\":[%s],\"more\":[{\"x\":1}],\"page\":{\"n\":[1]}}\n",
        "\n{\n \"errors\": [{\"x\": 1}],\n \"result\": {\"list\": [%s], \"total\": 2},\n \"ok\": true\n}\n"};
    for (size_t i = 0; i < sizeof envelopes / sizeof *envelopes; i++) {
        static const int32_t formats[] = {UJREG_FORMAT_AUTO, UJREG_FORMAT_JSON};
        for (size_t k = 0; k < 2; k++) {
            char input[300];
            ujreg_reader_options options = {.size = sizeof options, .format = formats[k]};
            snprintf(input, sizeof input, envelopes[i], "{\"id\":1,\"AAB301\":\"1\"},{\"AAB301\":\"2\"}");
            char *got = read_every_way(&options, input, strlen(input));
            if (!strstr(got, "AAB301=1\n") || !strstr(got, "AAB301=2\n") ||
                !strstr(got, ". reader.json-envelope 0 line ") || strcmp(got + strlen(got) - 4, "end\n") != 0) {
                print_message("%s\n%s", input, got);
                fail();
            }
            free(got);
        }
    }
    assert_json("{\"a\":1,\n\"data\":[{\"AAB301\":\"1\"}]}", "ok 1 line 2 at 16 AAB301=1\n"
                                                             ". reader.json-envelope 0 line 1 at 0+16 n 0 0 0 0\n"
                                                             "end\n");
}

static void an_object_that_holds_two_arrays_of_records_is_an_error(void **state) {
    (void)state;
    assert_json("{\"a\":[{\"AAB301\":\"1\"}],\"b\":[{\"AAB301\":\"2\"}]}",
                "ok 1 line 1 at 6 AAB301=1\n. reader.json-envelope 0 line 1 at 0+6 n 0 0 0 0\n"
                ". reader.json-after-end 0 line 1 at 26+1 n 1 0 0 2\ninvalid\n");
}

static void an_object_around_the_array_that_breaks_or_ends_too_soon(void **state) {
    (void)state;
    assert_json("{\"a\":[{\"AAB301\":\"1\"}],\"b\"",
                "ok 1 line 1 at 6 AAB301=1\n. reader.json-envelope 0 line 1 at 0+6 n 0 0 0 0\n"
                ". reader.json-syntax 0 line 1 at 25+0 n 1 0 0 8\ninvalid\n");
    assert_json("{\"a\":[{\"AAB301\":\"1\"}],b}",
                "ok 1 line 1 at 6 AAB301=1\n. reader.json-envelope 0 line 1 at 0+6 n 0 0 0 0\n"
                ". reader.json-after-end 0 line 1 at 22+1 n 1 0 0 3\ninvalid\n");
    assert_json("{\"a\":[{\"AAB301\":\"1\"}]}]",
                "ok 1 line 1 at 6 AAB301=1\n. reader.json-envelope 0 line 1 at 0+6 n 0 0 0 0\n"
                ". reader.json-after-end 0 line 1 at 22+1 n 1 0 0 1\ninvalid\n");
    assert_json("{\"a\":[{\"AAB301\":\"1\"}",
                "ok 1 line 1 at 6 AAB301=1\n. reader.json-envelope 0 line 1 at 0+6 n 0 0 0 0\n"
                ". reader.json-syntax 0 line 1 at 20+0 n 1 0 0 5\ninvalid\n");
    /* no array of records: what it is is said */
    assert_json("{\"a\":[{\"x\":\"1\"}]}", ". reader.json-syntax 0 line 1 at 0+1 n 0 0 0 6\ninvalid\n");
    assert_json("{\"AAB301\":\"1\",\"x\":[{\"AAB301\":\"1\"}]}",
                ". reader.json-syntax 0 line 1 at 0+1 n 0 0 0 6\ninvalid\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_array_of_records_in_an_object_is_read),
        cmocka_unit_test(an_object_that_holds_two_arrays_of_records_is_an_error),
        cmocka_unit_test(an_object_around_the_array_that_breaks_or_ends_too_soon),
        cmocka_unit_test(elements_are_records_in_any_layout),
        cmocka_unit_test(an_empty_array_has_no_records),
        cmocka_unit_test(what_is_no_array_is_refused),
        cmocka_unit_test(commas_are_counted),
        cmocka_unit_test(elements_that_are_no_objects_are_told),
        cmocka_unit_test(an_array_that_is_not_closed_is_not_whole),
        cmocka_unit_test(what_follows_the_array_is_not_read),
        cmocka_unit_test(the_record_after_a_broken_one_is_read),
        cmocka_unit_test(a_brace_inside_a_broken_record_begins_no_other),
        cmocka_unit_test(a_record_without_its_end_takes_no_other_with_it),
        cmocka_unit_test(what_a_string_holds_is_not_taken_for_a_record),
        cmocka_unit_test(second_bytes_of_gb18030_are_no_brackets),
        cmocka_unit_test(limits_are_findings),
        cmocka_unit_test(an_element_without_end_costs_no_memory),
        cmocka_unit_test(findings_do_not_grow_with_commas),
        cmocka_unit_test(lack_of_memory_is_told),
        cmocka_unit_test(damage_is_found_alike_however_it_is_cut),
    };
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
