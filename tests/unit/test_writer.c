/* SPDX-License-Identifier: Apache-2.0 */
/* Writers: what each format looks like, what it cannot carry, and what happens when memory or the sink fails. */
#include "writer_unit.h"

#include "failing_memory.h"

#define ZHANG "\xE5\xBC\xA0\xE4\xBC\x9F"
#define LI "\xE6\x9D\x8E\xE5\xA8\x9C"
#define ZHANG_GB "\xD5\xC5\xCE\xB0"
#define LI_GB "\xC0\xEE\xC4\xC8"
#define HEADER "AAB301,AAZ341,AAC003,AAC002,AAC058,AAC044,ADC210,AJC00A,AAE011,AAE036,AAE013"

static ujreg_writer_options options_of(int32_t format) {
    ujreg_writer_options options = {.size = sizeof options, .format = format};
    return options;
}

static void assert_written(const ujreg_writer_options *options, const ujreg_record *record, const char *expected) {
    struct memory_sink sink = {0};
    write_records(options, record, record ? 1 : 0, &sink);
    assert_int_equal(sink.size, strlen(expected));
    assert_memory_equal(sink.data, expected, sink.size);
    free(sink.data);
}

/* The place in the output where a record's value stands. */
static void assert_value(int32_t format, ujreg_text value, const char *expected) {
    ujreg_writer_options options = options_of(format);
    ujreg_record record = {.size = sizeof record, .aae013 = value};
    struct memory_sink sink = {0};
    write_records(&options, &record, 1, &sink);
    memory_sink_take(&sink, "", 1);
    assert_non_null(strstr(sink.data, expected));
    free(sink.data);
}

/* --- the formats -------------------------------------------------------------------------------------------- */

static void csv_has_a_header_and_quotes_only_where_needed(void **state) {
    (void)state;
    ujreg_writer_options options = options_of(UJREG_FORMAT_CSV);
    ujreg_record record = sample_record();
    assert_written(&options, &record,
                   HEADER "\n330106,SY-2020-0001," ZHANG ",11010519491231002X,01,11010519491231002X,20201015,11," LI
                          ",20201016,\n");
    assert_value(UJREG_FORMAT_CSV, text_of("a|b\tc 'd' \\ "), ",a|b\tc 'd' \\ \n");
    assert_value(UJREG_FORMAT_CSV, text_of("a,b"), ",\"a,b\"\n");
    assert_value(UJREG_FORMAT_CSV, text_of("say \"hi\""), ",\"say \"\"hi\"\"\"\n");
    assert_value(UJREG_FORMAT_CSV, text_of("one\ntwo"), ",\"one\ntwo\"\n");
    assert_value(UJREG_FORMAT_CSV, text_of("one\rtwo"), ",\"one\rtwo\"\n");
    assert_value(UJREG_FORMAT_TSV, text_of("a\tb"), "\t\"a\tb\"\n");
    assert_value(UJREG_FORMAT_TSV, text_of("a,b|c"), "\ta,b|c\n");
    assert_value(UJREG_FORMAT_PSV, text_of("a|b"), "|\"a|b\"\n");
}

static void options_of_delimited_files(void **state) {
    (void)state;
    ujreg_record record = {.size = sizeof record, .aac003 = text_of(ZHANG), .aac004 = text_of("1")};
    ujreg_writer_options options = options_of(UJREG_FORMAT_PSV);
    options.no_header = 1;
    assert_written(&options, &record, "||" ZHANG "||||||||\n");
    options.crlf = 1;
    options.encoding = UJREG_ENCODING_GB18030;
    assert_written(&options, &record, "||" ZHANG_GB "||||||||\r\n");
    options.sex = 1;
    struct memory_sink sink = {0};
    ujreg_writer *writer;
    assert_int_equal(ujreg_writer_new(NULL, &options, memory_sink_take, &sink, &writer), UJREG_ERROR_ARGUMENT);
    options = options_of(UJREG_FORMAT_NDJSON);
    options.sex = 1;
    assert_written(&options, &record, "{\"AAC003\":\"" ZHANG "\",\"AAC004\":\"1\"}\n");
    options = options_of(UJREG_FORMAT_CSV);
    options.mark = 1;
    assert_written(&options, NULL, "\xEF\xBB\xBF" HEADER "\n");
    options.encoding = UJREG_ENCODING_GB18030;
    options.sex = 1;
    assert_written(&options, NULL, "\x84\x31\x95\x33" HEADER ",AAC004\n");
}

static void json_leaves_out_what_is_empty(void **state) {
    (void)state;
    ujreg_record record = sample_record();
    ujreg_writer_options options = options_of(UJREG_FORMAT_NDJSON);
    assert_written(&options, &record,
                   "{\"AAB301\":\"330106\",\"AAZ341\":\"SY-2020-0001\",\"AAC003\":\"" ZHANG "\",\"AAC002\":"
                   "\"11010519491231002X\",\"AAC058\":\"01\",\"AAC044\":\"11010519491231002X\",\"ADC210\":\"20201015\","
                   "\"AJC00A\":\"11\",\"AAE011\":\"" LI "\",\"AAE036\":\"20201016\"}\n");
    assert_written(&options, NULL, "");
    assert_value(UJREG_FORMAT_NDJSON, text_of("\"\\/\b\f\n\r\t\x01\x1F\x7F"),
                 "{\"AAE013\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7F\"}\n");
}

static void a_json_array_is_closed_and_holds_commas_between_records(void **state) {
    (void)state;
    ujreg_record records[2] = {{.size = sizeof records[0], .aab301 = text_of("110101")},
                               {.size = sizeof records[0], .aab301 = text_of("110102")}};
    ujreg_writer_options options = options_of(UJREG_FORMAT_JSON);
    struct memory_sink sink = {0};
    write_records(&options, records, 2, &sink);
    static const char expected[] = "[\n{\"AAB301\":\"110101\"},\n{\"AAB301\":\"110102\"}\n]\n";
    assert_int_equal(sink.size, strlen(expected));
    assert_memory_equal(sink.data, expected, sink.size);
    free(sink.data);
    assert_written(&options, NULL, "[\n]\n");
}

static void xml_names_its_encoding_and_its_namespace(void **state) {
    (void)state;
    ujreg_record record = {.size = sizeof record, .aab301 = text_of("110101"), .aac003 = text_of(ZHANG)};
    ujreg_writer_options options = options_of(UJREG_FORMAT_XML);
    assert_written(&options, &record,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<records xmlns=\"urn:ujreg:deregistration:1\">\n"
                   "<record><AAB301>110101</AAB301><AAC003>" ZHANG "</AAC003></record>\n</records>\n");
    options.encoding = UJREG_ENCODING_GB18030;
    options.crlf = 1;
    assert_written(&options, &record,
                   "<?xml version=\"1.0\" encoding=\"GB18030\"?>\r\n<records xmlns=\"urn:ujreg:deregistration:1\">\r\n"
                   "<record><AAB301>110101</AAB301><AAC003>" ZHANG_GB "</AAC003></record>\r\n</records>\r\n");
    assert_value(UJREG_FORMAT_XML, text_of("a<b>&\"'\r\n\t]]>"), ">a&lt;b&gt;&amp;\"'&#xD;\n\t]]&gt;<");
}

static void fixed_fills_byte_columns_with_spaces(void **state) {
    (void)state;
    ujreg_record record = sample_record();
    ujreg_writer_options options = options_of(UJREG_FORMAT_FIXED);
    char expected[256];
    int size = snprintf(expected, sizeof expected, "%-6s%-18s%-50s%-18s%-2s%-22s%-8s%-2s%-20s%-8s%-100s\n", "330106",
                        "SY-2020-0001", ZHANG_GB, "11010519491231002X", "01", "11010519491231002X", "20201015", "11",
                        LI_GB, "20201016", "");
    assert_int_equal(size, 255);
    assert_written(&options, &record, expected);
    options.encoding = UJREG_ENCODING_UTF8;
    struct memory_sink sink = {0};
    write_records(&options, &record, 1, &sink);
    assert_int_equal(sink.size, 255);
    assert_memory_equal(sink.data + 24, ZHANG, 6);
    free(sink.data);
}

static void in_gb18030_a_second_byte_that_looks_like_the_bar_is_quoted(void **state) {
    (void)state;
    /* U+4E85 is 817C in GB18030. */
    ujreg_record record = {.size = sizeof record, .aac003 = text_of("\xE4\xBA\x85")};
    ujreg_writer_options options = options_of(UJREG_FORMAT_PSV);
    options.no_header = 1;
    assert_written(&options, &record, "||\xE4\xBA\x85||||||||\n");
    options.encoding = UJREG_ENCODING_GB18030;
    struct memory_sink sink = {0};
    write_records(&options, &record, 1, &sink);
    assert_int_equal(sink.data[2], '"');
    assert_int_equal(sink.data[4], '|');
    assert_int_equal(sink.data[5], '"');
    free(sink.data);
}

static void lower_x_is_written_as_upper_x_with_a_note(void **state) {
    (void)state;
    ujreg_findings *findings;
    ujreg_writer *writer;
    struct memory_sink sink = {0};
    ujreg_writer_options options = options_of(UJREG_FORMAT_NDJSON);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_writer_new(NULL, &options, memory_sink_take, &sink, &writer), UJREG_OK);
    ujreg_record record = {.size = sizeof record};
    record.aac002 = record.aac044 = text_of("11010519491231002x");
    record.aac058 = text_of("01");
    record.aae013 = text_of("x");
    assert_int_equal(ujreg_writer_write(writer, &record, findings), UJREG_OK);
    assert_int_equal(ujreg_findings_count(findings), 2);
    ujreg_finding finding = {.size = sizeof finding};
    assert_int_equal(ujreg_findings_get(findings, 1, &finding), UJREG_OK);
    assert_int_equal(finding.rule, UJREG_RULE_WRITER_UPPER_X);
    assert_int_equal(finding.severity, UJREG_SEVERITY_NOTE);
    assert_int_equal(finding.field, UJREG_AAC044);
    assert_int_equal(finding.record, 1);
    record.aac058 = text_of("02"); /* another kind of document keeps what it says */
    record.aac002 = text_of("1101051949123100Ax");
    assert_int_equal(ujreg_writer_write(writer, &record, findings), UJREG_OK);
    assert_int_equal(ujreg_findings_count(findings), 2);
    assert_int_equal(ujreg_writer_finish(writer), UJREG_OK);
    static const char expected[] =
        "{\"AAC002\":\"11010519491231002X\",\"AAC058\":\"01\",\"AAC044\":\"11010519491231002X\",\"AAE013\":\"x\"}\n"
        "{\"AAC002\":\"1101051949123100Ax\",\"AAC058\":\"02\",\"AAC044\":\"11010519491231002x\",\"AAE013\":\"x\"}\n";
    assert_int_equal(sink.size, strlen(expected));
    assert_memory_equal(sink.data, expected, sink.size);
    ujreg_writer_free(writer);
    ujreg_findings_free(findings);
    free(sink.data);
}

/* A value is looked at eight bytes at a time: a character that needs care is seen at every place of every length. */
static void care_is_taken_at_every_place(void **state) {
    (void)state;
    static const char *const characters[] = {"\"", ",", "\\", "<", ">", "&", "|", "\t", "\n", "\r", "\x01", "\x1F"};
    static const int32_t formats[] = {UJREG_FORMAT_CSV, UJREG_FORMAT_TSV, UJREG_FORMAT_PSV, UJREG_FORMAT_NDJSON,
                                      UJREG_FORMAT_XML};
    static const char *const careful[] = {"\",\n\r", "\"\t\n\r", "\"|\n\r", "\"\\\t\n\r\x01\x1F", "<>&\r"};
    for (size_t f = 0; f < 5; f++) {
        for (size_t c = 0; c < sizeof characters / sizeof characters[0]; c++) {
            for (size_t size = 1; size <= 26; size++) {
                for (size_t at = 0; at < size; at++) {
                    if (formats[f] == UJREG_FORMAT_XML && characters[c][0] < 0x20 && !strchr("\t\n\r", characters[c][0])) {
                        continue; /* refused: see below */
                    }
                    char *value = malloc(size); /* so that a sanitizer sees what is read */
                    memset(value, 'a', size);
                    value[at] = characters[c][0];
                    ujreg_writer_options options = options_of(formats[f]);
                    ujreg_record record = {.size = sizeof record, .aaz341 = text_of("1"), .aae013 = {value, size}};
                    struct memory_sink sink = {0};
                    write_records(&options, &record, 1, &sink);
                    memory_sink_take(&sink, "", 1);
                    char plain[64];
                    snprintf(plain, sizeof plain, "%c%.*s%c",
                             formats[f] == UJREG_FORMAT_CSV   ? ','
                             : formats[f] == UJREG_FORMAT_TSV ? '\t'
                             : formats[f] == UJREG_FORMAT_PSV ? '|'
                             : formats[f] == UJREG_FORMAT_XML ? '>'
                                                              : '"',
                             (int)size, value,
                             formats[f] == UJREG_FORMAT_NDJSON ? '"'
                             : formats[f] == UJREG_FORMAT_XML  ? '<'
                                                               : '\n');
                    int needs_care = strchr(careful[f], characters[c][0]) != NULL;
                    assert_int_equal(strstr(sink.data, plain) == NULL, needs_care);
                    free(sink.data);
                    free(value);
                }
            }
        }
    }
}

/* --- what cannot be carried --------------------------------------------------------------------------------- */

/* Writes `before`, the record, `after`; the record must be refused with one finding, and leave no trace. */
static ujreg_finding refused(const ujreg_writer_options *options, const ujreg_record *record) {
    ujreg_findings *findings;
    ujreg_writer *writer;
    struct memory_sink sink = {0}, without = {0};
    ujreg_record others[2] = {sample_record(), sample_record()};
    write_records(options, others, 2, &without);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_writer_new(NULL, options, memory_sink_take, &sink, &writer), UJREG_OK);
    assert_int_equal(ujreg_writer_write(writer, record, NULL), UJREG_REFUSED);
    assert_int_equal(ujreg_writer_write(writer, &others[0], findings), UJREG_OK);
    assert_int_equal(ujreg_findings_count(findings), 0);
    assert_int_equal(ujreg_writer_write(writer, record, findings), UJREG_REFUSED);
    assert_int_equal(ujreg_writer_write(writer, &others[1], findings), UJREG_OK);
    assert_int_equal(ujreg_writer_finish(writer), UJREG_OK);
    assert_int_equal(ujreg_writer_records(writer), 2);
    assert_int_equal(sink.size, without.size);
    assert_memory_equal(sink.data, without.data, sink.size);
    assert_int_equal(ujreg_findings_count(findings), 1);
    ujreg_finding finding = {.size = sizeof finding};
    assert_int_equal(ujreg_findings_get(findings, 0, &finding), UJREG_OK);
    assert_int_equal(finding.record, 3);
    assert_int_equal(finding.severity, UJREG_SEVERITY_ERROR);
    char message[512];
    assert_int_equal(ujreg_finding_message(&finding, UJREG_LANGUAGE_ZH, message, sizeof message, NULL), UJREG_OK);
    assert_int_equal(ujreg_finding_message(&finding, UJREG_LANGUAGE_EN, message, sizeof message, NULL), UJREG_OK);
    finding.value = finding.detail = (ujreg_text){NULL, 0};
    ujreg_writer_free(writer);
    ujreg_findings_free(findings);
    free(sink.data);
    free(without.data);
    return finding;
}

static void what_is_not_utf_8_is_refused_everywhere(void **state) {
    (void)state;
    static const char *const bad[] = {"ab\xFF", "ab\xE5\xBC", "ab\xED\xA0\x80", "ab\xF4\x90\x80\x80", "ab\xC0\x80"};
    for (int32_t format = UJREG_FORMAT_CSV; format <= UJREG_FORMAT_FIXED; format++) {
        for (int32_t encoding = UJREG_ENCODING_UTF8; encoding <= UJREG_ENCODING_GB18030; encoding++) {
            for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
                ujreg_writer_options options = options_of(format);
                options.encoding = encoding;
                ujreg_record record = sample_record();
                record.aae011 = text_of(bad[i]);
                ujreg_finding finding = refused(&options, &record);
                assert_int_equal(finding.rule, UJREG_RULE_WRITER_ENCODING);
                assert_int_equal(finding.field, UJREG_AAE011);
                assert_int_equal(finding.offset, 2);
                assert_int_equal(finding.numbers[0], 3);
            }
        }
    }
}

static void nul_is_refused_everywhere(void **state) {
    (void)state;
    for (int32_t format = UJREG_FORMAT_CSV; format <= UJREG_FORMAT_FIXED; format++) {
        ujreg_writer_options options = options_of(format);
        ujreg_record record = sample_record();
        record.aae013 = (ujreg_text){ZHANG "\0b", 8};
        ujreg_finding finding = refused(&options, &record);
        assert_int_equal(finding.rule, UJREG_RULE_WRITER_CHARACTER);
        assert_int_equal(finding.offset, 6);
        assert_int_equal(finding.numbers[1], 3);
        assert_int_equal(finding.numbers[3], 0);
    }
}

static void xml_refuses_what_xml_1_0_does_not_know(void **state) {
    (void)state;
    static const char *const bad[] = {"\x01", "\x0B", "\x1F", "\xEF\xBF\xBE", "\xEF\xBF\xBF"};
    static const uint32_t characters[] = {0x01, 0x0B, 0x1F, 0xFFFE, 0xFFFF};
    ujreg_writer_options options = options_of(UJREG_FORMAT_XML);
    for (size_t i = 0; i < 5; i++) {
        ujreg_record record = sample_record();
        record.aae013 = text_of(bad[i]);
        ujreg_finding finding = refused(&options, &record);
        assert_int_equal(finding.rule, UJREG_RULE_WRITER_CHARACTER);
        assert_int_equal(finding.field, UJREG_AAE013);
        assert_int_equal(finding.numbers[0], characters[i]);
        assert_int_equal(finding.numbers[3], 1);
    }
    assert_value(UJREG_FORMAT_XML, text_of("\x7F\xC2\x85\xEF\xBF\xBD"), ">\x7F\xC2\x85\xEF\xBF\xBD<");
}

static void fixed_refuses_what_does_not_fit_its_columns(void **state) {
    (void)state;
    ujreg_writer_options options = options_of(UJREG_FORMAT_FIXED);
    ujreg_record record = sample_record();
    record.aac058 = text_of("001");
    ujreg_finding finding = refused(&options, &record);
    assert_int_equal(finding.rule, UJREG_RULE_WRITER_TOO_LONG);
    assert_int_equal(finding.field, UJREG_AAC058);
    assert_int_equal(finding.numbers[0], 2);
    assert_int_equal(finding.numbers[1], 3);
    /* 26 Han characters have 52 bytes in GB18030, and 78 in UTF-8. */
    char name[80] = "";
    for (int i = 0; i < 25; i++) {
        strcat(name, "\xE5\xBC\xA0");
    }
    record = sample_record();
    record.aac003 = text_of(name);
    struct memory_sink sink = {0};
    write_records(&options, &record, 1, &sink);
    free(sink.data);
    strcat(name, "\xE5\xBC\xA0");
    record.aac003 = text_of(name);
    finding = refused(&options, &record);
    assert_int_equal(finding.numbers[1], 52);
    options.encoding = UJREG_ENCODING_UTF8;
    finding = refused(&options, &record);
    assert_int_equal(finding.numbers[1], 78);
    assert_int_equal(finding.numbers[3], 1);
}

static void fixed_refuses_what_would_be_lost(void **state) {
    (void)state;
    ujreg_writer_options options = options_of(UJREG_FORMAT_FIXED);
    static const char *const bad[] = {"a ", ZHANG " ", " ", "a\nb", "\n", ZHANG "\r"};
    static const int32_t rules[] = {UJREG_RULE_WRITER_TRAILING_SPACE, UJREG_RULE_WRITER_TRAILING_SPACE,
                                    UJREG_RULE_WRITER_TRAILING_SPACE, UJREG_RULE_WRITER_CHARACTER,
                                    UJREG_RULE_WRITER_CHARACTER,      UJREG_RULE_WRITER_CHARACTER};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        ujreg_record record = sample_record();
        record.aae013 = text_of(bad[i]);
        ujreg_finding finding = refused(&options, &record);
        assert_int_equal(finding.rule, rules[i]);
        assert_int_equal(finding.field, UJREG_AAE013);
    }
    ujreg_record record = sample_record();
    record.aab301 = text_of("\xEF\xBB\xBF"
                            "1");
    assert_int_equal(refused(&options, &record).numbers[3], 3);
}

/* At the start of a file without a header: U+FEFF, and 锘 whose bytes begin as the mark of UTF-8 does. */
static void what_looks_like_a_byte_order_mark_is_quoted(void **state) {
    (void)state;
    static const char *const values[] = {"\xEF\xBB\xBF"
                                         "330106",
                                         "\xE9\x94\x98\xE7\xA7\x91"};
    for (int encoding = UJREG_ENCODING_UTF8; encoding <= UJREG_ENCODING_GB18030; encoding++) {
        for (size_t i = 0; i < 2; i++) {
            ujreg_writer_options options = options_of(UJREG_FORMAT_CSV);
            ujreg_record record = {.size = sizeof record, .aab301 = text_of(values[i])};
            struct memory_sink sink = {0};
            options.encoding = encoding;
            options.no_header = 1;
            write_records(&options, &record, 1, &sink);
            assert_int_equal(sink.data[0] == '"', i == 0 || encoding == UJREG_ENCODING_GB18030);
            free(sink.data);
        }
    }
}

/* STANDARD 10: it is a blank line to every reader. */
static void a_record_without_a_value_is_refused_everywhere(void **state) {
    (void)state;
    static const char *const values[] = {"", " ", "\t\n", "\xE3\x80\x80\xC2\xA0", "\xE2\x80\x8B\xEF\xBB\xBF"};
    for (int32_t format = UJREG_FORMAT_CSV; format <= UJREG_FORMAT_FIXED; format++) {
        for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
            ujreg_record record = {.size = sizeof record, .aae011 = text_of(values[i]), .aac004 = text_of("1")};
            ujreg_writer_options options = options_of(format);
            struct memory_sink sink = {0};
            ujreg_writer *writer;
            ujreg_findings *findings;
            ujreg_finding finding = {.size = sizeof finding};
            assert_int_equal(ujreg_writer_new(NULL, &options, memory_sink_take, &sink, &writer), UJREG_OK);
            assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
            assert_int_equal(ujreg_writer_write(writer, &record, findings), UJREG_REFUSED);
            assert_int_equal(ujreg_findings_get(findings, 0, &finding), UJREG_OK);
            assert_int_equal(finding.rule, UJREG_RULE_WRITER_NO_VALUE);
            assert_int_equal(finding.record, 1);
            assert_int_equal(ujreg_findings_count(findings), 1);
            assert_int_equal(ujreg_writer_records(writer), 0);
            ujreg_findings_free(findings);
            ujreg_writer_free(writer);
            free(sink.data);
        }
    }
}

/* What would be passed over when it is read is not written. */
static void a_record_beyond_the_limit_is_refused(void **state) {
    (void)state;
    char value[200];
    memset(value, '&', sizeof value);
    ujreg_record record = {.size = sizeof record, .aab301 = text_of("330106"), .aae013 = {value, sizeof value}};
    ujreg_writer_options options = options_of(UJREG_FORMAT_XML);
    struct memory_sink sink = {0};
    ujreg_writer *writer;
    ujreg_findings *findings;
    ujreg_finding finding = {.size = sizeof finding};
    options.max_record_bytes = 1057; /* <record><AAB301>330106</AAB301><AAE013>&amp;…</AAE013></record> and a line end */
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_writer_new(NULL, &options, memory_sink_take, &sink, &writer), UJREG_OK);
    assert_int_equal(ujreg_writer_write(writer, &record, findings), UJREG_REFUSED);
    assert_int_equal(ujreg_findings_get(findings, 0, &finding), UJREG_OK);
    assert_int_equal(finding.rule, UJREG_RULE_WRITER_RECORD_TOO_LONG);
    assert_int_equal(finding.numbers[0], 1057);
    assert_int_equal(finding.numbers[1], 1058);
    record.aae013.size--;
    assert_int_equal(ujreg_writer_write(writer, &record, findings), UJREG_OK);
    assert_int_equal(ujreg_findings_count(findings), 1);
    ujreg_findings_free(findings);
    ujreg_writer_free(writer);
    free(sink.data);
    options.max_record_bytes = (UINT64_C(1) << 30) + 1;
    assert_int_equal(ujreg_writer_new(NULL, &options, memory_sink_take, &sink, &writer), UJREG_ERROR_ARGUMENT);
}

static void every_reason_is_told(void **state) {
    (void)state;
    ujreg_findings *findings;
    ujreg_writer *writer;
    struct memory_sink sink = {0};
    ujreg_writer_options options = options_of(UJREG_FORMAT_FIXED);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_writer_new(NULL, &options, memory_sink_take, &sink, &writer), UJREG_OK);
    ujreg_record record = sample_record();
    record.aab301 = text_of("1234567");
    record.aac003 = text_of("\xFF");
    record.aae013 = text_of("x ");
    assert_int_equal(ujreg_writer_write(writer, &record, findings), UJREG_REFUSED);
    assert_int_equal(ujreg_findings_count(findings), 3);
    ujreg_writer_free(writer); /* not finished: nothing came out */
    assert_int_equal(sink.calls, 0);
    ujreg_findings_free(findings);
}

/* --- calls -------------------------------------------------------------------------------------------------- */

static void arguments_are_looked_at(void **state) {
    (void)state;
    ujreg_writer *writer;
    struct memory_sink sink = {0};
    ujreg_writer_options options = options_of(UJREG_FORMAT_CSV);
    assert_int_equal(ujreg_writer_new(NULL, &options, memory_sink_take, &sink, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_writer_new(NULL, NULL, memory_sink_take, &sink, &writer), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_writer_new(NULL, &options, NULL, &sink, &writer), UJREG_ERROR_ARGUMENT);
    options.size--;
    assert_int_equal(ujreg_writer_new(NULL, &options, memory_sink_take, &sink, &writer), UJREG_ERROR_VERSION);
    assert_null(writer);
    static const struct {
        int32_t format, encoding, mark, sex, reserved;
    } wrong[] = {{UJREG_FORMAT_AUTO, 0, 0, 0, 0},  {UJREG_FORMAT_FIXED + 1, 0, 0, 0, 0},
                 {UJREG_FORMAT_CSV, 3, 0, 0, 0},   {UJREG_FORMAT_CSV, 0, 2, 0, 0},
                 {UJREG_FORMAT_CSV, 0, 0, 2, 0},   {UJREG_FORMAT_CSV, 0, 0, 0, 1},
                 {UJREG_FORMAT_JSON, 0, 1, 0, 0},  {UJREG_FORMAT_NDJSON, 0, 1, 0, 0},
                 {UJREG_FORMAT_FIXED, 0, 1, 0, 0}, {UJREG_FORMAT_FIXED, 0, 0, 1, 0}};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        options = options_of(wrong[i].format);
        options.encoding = wrong[i].encoding;
        options.mark = wrong[i].mark;
        options.sex = wrong[i].sex;
        options.reserved = wrong[i].reserved;
        assert_int_equal(ujreg_writer_new(NULL, &options, memory_sink_take, &sink, &writer), UJREG_ERROR_ARGUMENT);
    }
    options = options_of(UJREG_FORMAT_CSV);
    assert_int_equal(ujreg_writer_new(NULL, &options, memory_sink_take, &sink, &writer), UJREG_OK);
    ujreg_record record = sample_record();
    assert_int_equal(ujreg_writer_write(NULL, &record, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_writer_write(writer, NULL, NULL), UJREG_ERROR_ARGUMENT);
    record.size = 0;
    assert_int_equal(ujreg_writer_write(writer, &record, NULL), UJREG_ERROR_ARGUMENT);
    record.size = 8;
    assert_int_equal(ujreg_writer_write(writer, &record, NULL), UJREG_ERROR_VERSION);
    assert_int_equal(ujreg_writer_finish(NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_writer_finish(writer), UJREG_OK);
    assert_int_equal(ujreg_writer_finish(writer), UJREG_ERROR_STATE);
    record.size = sizeof record;
    assert_int_equal(ujreg_writer_write(writer, &record, NULL), UJREG_ERROR_STATE);
    assert_int_equal(ujreg_writer_records(NULL), 0);
    ujreg_writer_free(writer);
    ujreg_writer_free(NULL);
    free(sink.data);
}

/* 2,000 records of 130 bytes: the sink is called a few times. */
#define MANY 2000

static void a_sink_that_fails_ends_the_output(void **state) {
    (void)state;
    ujreg_writer_options options = options_of(UJREG_FORMAT_JSON);
    ujreg_record record = sample_record();
    struct memory_sink whole = {0};
    ujreg_writer *writer;
    assert_int_equal(ujreg_writer_new(NULL, &options, memory_sink_take, &whole, &writer), UJREG_OK);
    for (int i = 0; i < MANY; i++) {
        assert_int_equal(ujreg_writer_write(writer, &record, NULL), UJREG_OK);
    }
    assert_int_equal(ujreg_writer_finish(writer), UJREG_OK);
    ujreg_writer_free(writer);
    assert_true(whole.calls > 3);
    for (int64_t fail_at = 1; fail_at <= whole.calls; fail_at++) {
        struct memory_sink sink = {.fail_at = fail_at};
        ujreg_status status = UJREG_OK;
        assert_int_equal(ujreg_writer_new(NULL, &options, memory_sink_take, &sink, &writer), UJREG_OK);
        for (int i = 0; i < MANY && status == UJREG_OK; i++) {
            status = ujreg_writer_write(writer, &record, NULL);
        }
        assert_int_equal(status, fail_at < whole.calls ? UJREG_ERROR_IO : UJREG_OK);
        assert_int_equal(ujreg_writer_finish(writer), UJREG_ERROR_IO);
        assert_int_equal(ujreg_writer_write(writer, &record, NULL), UJREG_ERROR_IO);
        assert_int_equal(sink.calls, fail_at); /* it is not asked again */
        assert_true(sink.size < whole.size);
        assert_memory_equal(sink.data ? sink.data : "", whole.data, sink.size);
        ujreg_writer_free(writer);
        free(sink.data);
    }
    free(whole.data);
}

static void without_memory_a_record_is_written_whole_or_not(void **state) {
    (void)state;
    static char remark[3000];
    memset(remark, '"', sizeof remark);
    ujreg_writer_options options = options_of(UJREG_FORMAT_JSON);
    ujreg_record records[3] = {sample_record(), sample_record(), sample_record()};
    records[1].aac002 = text_of("11010519491231002x");
    records[1].aae013 = (ujreg_text){remark, sizeof remark};
    records[2].aae013 = text_of("\xFF");
    struct memory_sink whole = {0};
    write_records(&options, records, 2, &whole);
    for (int64_t fail_at = 1;; fail_at++) {
        struct failing_memory memory = {.fail_at = fail_at};
        ujreg_allocator allocator = failing_memory_allocator(&memory);
        struct memory_sink sink = {0};
        ujreg_writer *writer = NULL;
        ujreg_findings *findings = NULL;
        ujreg_status status = ujreg_findings_new(&allocator, &findings);
        status = status == UJREG_OK ? ujreg_writer_new(&allocator, &options, memory_sink_take, &sink, &writer) : status;
        if (status == UJREG_OK) {
            for (size_t i = 0; i < 3; i++) {
                ujreg_status answer = ujreg_writer_write(writer, &records[i], findings);
                if (answer == UJREG_ERROR_MEMORY) { /* nothing was written: again */
                    answer = ujreg_writer_write(writer, &records[i], findings);
                }
                assert_int_equal(answer, i == 2 ? UJREG_REFUSED : UJREG_OK);
            }
            status = ujreg_writer_finish(writer);
            status = status == UJREG_ERROR_MEMORY ? ujreg_writer_finish(writer) : status;
            assert_int_equal(status, UJREG_OK);
            assert_int_equal(sink.size, whole.size);
            assert_memory_equal(sink.data, whole.data, whole.size);
        } else {
            assert_int_equal(status, UJREG_ERROR_MEMORY);
            assert_null(writer);
        }
        ujreg_writer_free(writer);
        ujreg_findings_free(findings);
        free(sink.data);
        assert_int_equal(memory.alive, 0);
        if (memory.calls < fail_at) {
            break;
        }
    }
    free(whole.data);
}

static void memory_stays_bounded(void **state) {
    (void)state;
    struct failing_memory memory = {0};
    ujreg_allocator allocator = failing_memory_allocator(&memory);
    ujreg_writer_options options = options_of(UJREG_FORMAT_XML);
    ujreg_record record = sample_record();
    struct memory_sink sink = {0};
    ujreg_writer *writer;
    assert_int_equal(ujreg_writer_new(&allocator, &options, memory_sink_take, &sink, &writer), UJREG_OK);
    int64_t calls = 0;
    for (int i = 0; i < 10 * MANY; i++) {
        assert_int_equal(ujreg_writer_write(writer, &record, NULL), UJREG_OK);
        calls = i == MANY ? memory.calls : calls;
        sink.size = 0;
    }
    assert_int_equal(memory.calls, calls);
    ujreg_writer_free(writer);
    free(sink.data);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(csv_has_a_header_and_quotes_only_where_needed),
        cmocka_unit_test(options_of_delimited_files),
        cmocka_unit_test(json_leaves_out_what_is_empty),
        cmocka_unit_test(a_json_array_is_closed_and_holds_commas_between_records),
        cmocka_unit_test(xml_names_its_encoding_and_its_namespace),
        cmocka_unit_test(fixed_fills_byte_columns_with_spaces),
        cmocka_unit_test(in_gb18030_a_second_byte_that_looks_like_the_bar_is_quoted),
        cmocka_unit_test(lower_x_is_written_as_upper_x_with_a_note),
        cmocka_unit_test(care_is_taken_at_every_place),
        cmocka_unit_test(what_is_not_utf_8_is_refused_everywhere),
        cmocka_unit_test(nul_is_refused_everywhere),
        cmocka_unit_test(xml_refuses_what_xml_1_0_does_not_know),
        cmocka_unit_test(fixed_refuses_what_does_not_fit_its_columns),
        cmocka_unit_test(fixed_refuses_what_would_be_lost),
        cmocka_unit_test(what_looks_like_a_byte_order_mark_is_quoted),
        cmocka_unit_test(a_record_without_a_value_is_refused_everywhere),
        cmocka_unit_test(a_record_beyond_the_limit_is_refused),
        cmocka_unit_test(every_reason_is_told),
        cmocka_unit_test(arguments_are_looked_at),
        cmocka_unit_test(a_sink_that_fails_ends_the_output),
        cmocka_unit_test(without_memory_a_record_is_written_whole_or_not),
        cmocka_unit_test(memory_stays_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
