/* SPDX-License-Identifier: Apache-2.0 */
/* The reader over delimited files: what RFC 4180 allows, what it does not and what is then said and where; limits,
 * encodings, and that neither the cutting nor the cost depends on how the bytes come. */
#define _POSIX_C_SOURCE 200809L /* clock_gettime */
#include <time.h>

#include "inputs.h"

#include "failing_memory.h"

/* Three columns are enough to tell how rows are read; what the header lacks is told first and not looked at here. */
#define HEADER "AAB301,AAZ341,AAC003\n"

static ujreg_profile *quiet; /* no rule of the record: only the reader speaks */

static int start(void **state) {
    make_standard(state);
    ujreg_rule_severity off[256];
    ujreg_profile_options options = {.size = sizeof options, .today = {2025, 12, 31}, .severities = off};
    for (int32_t i = 0; i < ujreg_rule_count(); i++) {
        ujreg_rule_info info = {.size = sizeof info};
        ujreg_rule_get(ujreg_rule_at(i), &info);
        if (info.rule < UJREG_RULE_READER_UNKNOWN_FORMAT && options.severity_count < 256) {
            off[options.severity_count++] = (ujreg_rule_severity){info.rule, UJREG_SEVERITY_OFF};
        }
    }
    assert_int_equal(ujreg_profile_new(NULL, &options, &quiet), UJREG_OK);
    return 0;
}

static int stop(void **state) {
    ujreg_profile_free(quiet);
    return free_standard(state);
}

/* Everything in a few words: "ok NUMBER/LINE@OFFSET:AAB301;AAZ341;AAC003", "RULE*HOW_MANY NUMBER/LINE@OFFSET+LENGTH", offsets
 * from the end of the header row. */
static struct bytes in_words(const char *data, size_t size, size_t header, const ujreg_reader_options *options,
                             size_t most) {
    struct bytes words = {0};
    struct dice dice = {size + most};
    ujreg_reader *reader;
    ujreg_findings *findings;
    size_t at = 0;
    assert_int_equal(ujreg_reader_new(NULL, options, &reader), UJREG_OK);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    for (ujreg_status status = UJREG_MORE; status == UJREG_MORE;) {
        size_t piece = most ? 1 + dice_below(&dice, most) : size;
        piece = piece < size - at ? piece : size - at;
        char *copy = malloc(piece ? piece : 1);
        memcpy(copy, data + at, piece);
        at += piece;
        assert_int_equal(ujreg_reader_feed(reader, copy, piece, at == size), UJREG_OK);
        do {
            ujreg_record record = {.size = sizeof record};
            char text[200];
            ujreg_findings_clear(findings);
            status = ujreg_reader_next(reader, &record, findings);
            for (size_t i = 0; i < ujreg_findings_count(findings); i++) {
                ujreg_finding finding = {.size = sizeof finding};
                ujreg_rule_info info = {.size = sizeof info};
                ujreg_findings_get(findings, i, &finding);
                ujreg_rule_get(finding.rule, &info);
                if (finding.rule == UJREG_RULE_READER_COLUMN_MISSING) {
                    continue;
                }
                char many[16] = "";
                if (finding.rule == UJREG_RULE_READER_BLANK_LINE || finding.rule == UJREG_RULE_READER_END_MARK ||
                    (finding.rule == UJREG_RULE_READER_COLUMN_UNKNOWN && finding.numbers[2])) {
                    snprintf(many, sizeof many, "*%d", (int)finding.numbers[2]);
                }
                snprintf(text, sizeof text, "%s%s %d/%d@%d+%d\n", info.name, many, (int)finding.record,
                         (int)finding.line, (int)(finding.offset - header), (int)finding.length);
                bytes_add_string(&words, text);
            }
            if (status == UJREG_OK) {
                snprintf(text, sizeof text, "ok %d/%d@%d:", (int)ujreg_reader_record_number(reader),
                         (int)ujreg_reader_line(reader), (int)(ujreg_reader_offset(reader) - header));
                bytes_add_string(&words, text);
                bytes_add(&words, record.aab301.data, record.aab301.size);
                bytes_add_string(&words, ";");
                bytes_add(&words, record.aaz341.data, record.aaz341.size);
                bytes_add_string(&words, ";");
                bytes_add(&words, record.aac003.data, record.aac003.size);
                bytes_add_string(&words, "\n");
            }
        } while (status == UJREG_OK || status == UJREG_MALFORMED);
        memset(copy, 0xDD, piece);
        free(copy);
        if (status == UJREG_INVALID) {
            bytes_add_string(&words, "invalid\n");
        }
    }
    ujreg_findings_free(findings);
    ujreg_reader_free(reader);
    return words;
}

static void reads_with(const ujreg_reader_options *options, const char *data, size_t size, size_t header,
                       const char *want) {
    for (size_t most = 0; most < 12; most++) {
        struct bytes words = in_words(data, size, header, options, most);
        if (strcmp(words.data ? words.data : "", want) != 0) {
            fail_msg("in pieces of up to %zu bytes:\n%s\nwanted:\n%s", most, words.data ? words.data : "", want);
        }
        bytes_free(&words);
    }
}

static void reads(const char *rows, const char *want) {
    ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_CSV};
    struct bytes text = {0};
    bytes_add_string(&text, HEADER);
    bytes_add_string(&text, rows);
    reads_with(&options, text.data, text.size, sizeof HEADER - 1, want);
    bytes_free(&text);
}

/* --- what is allowed ---------------------------------------------------------------------------------------- */

static void plain_rows(void **state) {
    (void)state;
    reads("1,2,3\n4,5,6\n", "ok 1/2@0:1;2;3\nok 2/3@6:4;5;6\n");
    reads("1,2,3\r\n4,5,6\r\n", "ok 1/2@0:1;2;3\nok 2/3@7:4;5;6\n");
    reads("1,2,\n,5,\n,,6\n", "ok 1/2@0:1;2;\nok 2/3@5:;5;\nok 3/4@9:;;6\n");
    reads(" 1 ,\t2, 3 \n", "ok 1/2@0: 1 ;\t2; 3 \n");
    reads("1,2,王伟\n", "ok 1/2@0:1;2;王伟\n");
    reads("", "reader.no-records 0/1@-21+0\n");
}

static void quoted_cells(void **state) {
    (void)state;
    reads("\"1\",\"2\",\"3\"\n4,5,6\n", "ok 1/2@0:1;2;3\nok 2/3@12:4;5;6\n");
    reads("\"1,1\",2,3\n", "ok 1/2@0:1,1;2;3\n");
    reads("1,\"a\nb\",3\n4,5,6\n", "ok 1/2@0:1;a\nb;3\nok 2/4@10:4;5;6\n");
    reads("1,\"a\r\n\r\nb\",3\r\n4,5,6\r\n", "ok 1/2@0:1;a\r\n\r\nb;3\nok 2/5@14:4;5;6\n");
    reads("1,\"a\"\"b\",3\n", "ok 1/2@0:1;a\"b;3\n");
    reads("1,\"\"\"\"\"\",3\n", "ok 1/2@0:1;\"\";3\n");
    reads("\"\",\"\",\"3\"\n", "ok 1/2@0:;;3\n");
    reads("1,2,\"a\n\n\nb\"\n4,5,6\n", "ok 1/2@0:1;2;a\n\n\nb\nok 2/6@12:4;5;6\n");
    reads("1,2,\"3\"\n", "ok 1/2@0:1;2;3\n");
    reads("1,2,\"3\n\"\n", "ok 1/2@0:1;2;3\n\n");
    reads("1,\"{\"\"a\"\": [1, 2]}\",3\n", "ok 1/2@0:1;{\"a\": [1, 2]};3\n");
}

static void a_lone_carriage_return_is_a_character(void **state) {
    (void)state;
    reads("1,a\rb,3\n4,5,6\n", "ok 1/2@0:1;a\rb;3\nok 2/3@8:4;5;6\n");
    reads("1,2,3\r\r\n4,5,6\n", "ok 1/2@0:1;2;3\r\nok 2/3@8:4;5;6\n");
}

/* STANDARD 10: a row without any value is a blank line, told once with the first place. */
static void a_row_without_a_value_is_no_record(void **state) {
    (void)state;
    reads("1,2,3\n\n4,5,6\n", "ok 1/2@0:1;2;3\nok 2/4@7:4;5;6\nreader.blank-line*1 0/3@6+0\n");
    reads("\r\n1,2,3\n", "ok 1/3@2:1;2;3\nreader.blank-line*1 0/2@0+0\n");
    reads("\n\n", "reader.blank-line*2 0/2@0+0\nreader.no-records 0/1@-21+0\n");
    reads("1,2,3\n\r", "ok 1/2@0:1;2;3\nreader.blank-line*1 0/3@6+0\n");
    reads(",,\n1,2,3\n,,\n", "ok 1/3@3:1;2;3\nreader.blank-line*2 0/2@0+2\n");
    reads("\"\",\"\",\"\"\n1,2,3\n", "ok 1/3@9:1;2;3\nreader.blank-line*1 0/2@0+8\n");
    reads("   \n1,2,3\n", "ok 1/3@4:1;2;3\nreader.blank-line*1 0/2@0+3\n");
    reads(" ,\t,\n1,2,3\n", "ok 1/3@5:1;2;3\nreader.blank-line*1 0/2@0+4\n");
    reads("\xC2\xA0,\xE3\x80\x80,\xE2\x80\x8B\xEF\xBB\xBF\n1,2,3\n", "ok 1/3@14:1;2;3\nreader.blank-line*1 0/2@0+13\n");
    reads(",,,,,,,,\n,\n1,2,3\n", "ok 1/4@11:1;2;3\nreader.blank-line*2 0/2@0+8\n"); /* of any number of cells */
    reads("1,2,3\n,,", "ok 1/2@0:1;2;3\nreader.blank-line*1 0/3@6+2\n");
    reads(",,\"\"\"\"\n", "ok 1/2@0:;;\"\n"); /* a quote is a value */
}

/* Not every cell that is looked at is read: a value in any of them makes a record. */
static void a_value_in_a_column_that_is_not_read_makes_a_record(void **state) {
    (void)state;
    ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_CSV};
    static const char text[] = "AAB301,x,AAZ341\n,7,\n,,\n1,,2\n";
    reads_with(&options, text, strlen(text), 16,
               "reader.column-unknown 0/1@-9+1\nok 1/2@0:;;\nok 2/4@7:1;2;\nreader.blank-line*1 0/3@4+2\n");
}

static void blank_lines_before_the_header(void **state) {
    (void)state;
    static const struct {
        int32_t format;
        const char *before;
        int lines;
    } befores[] = {{UJREG_FORMAT_CSV, "\n", 1},
                   {UJREG_FORMAT_CSV, "\r\n\r\n", 2},
                   {UJREG_FORMAT_CSV, ",,,\r\n", 1},
                   {UJREG_FORMAT_CSV, "\"\",\"\"\n  \n\n", 3},
                   {UJREG_FORMAT_AUTO, "\n", 1},
                   {UJREG_FORMAT_AUTO, "\t\t\t\n", 1},
                   {UJREG_FORMAT_AUTO, "||\xE3\x80\x80\n", 1}};
    for (size_t i = 0; i < sizeof befores / sizeof *befores; i++) {
        ujreg_reader_options options = {.size = sizeof options, .format = befores[i].format};
        struct bytes text = {0};
        char want[100];
        bytes_add_string(&text, befores[i].before);
        bytes_add_string(&text, HEADER "1,2,3\n");
        snprintf(want, sizeof want, "ok 1/%d@0:1;2;3\nreader.blank-line*%d 0/1@-%d+0\n", befores[i].lines + 2,
                 befores[i].lines, (int)(strlen(befores[i].before) + sizeof HEADER - 1));
        reads_with(&options, text.data, text.size, strlen(befores[i].before) + sizeof HEADER - 1, want);
        bytes_free(&text);
    }
}

/* --- the end ------------------------------------------------------------------------------------------------ */

static void a_last_line_without_its_end_is_a_note(void **state) {
    (void)state;
    reads("1,2,3\n4,5,6", "ok 1/2@0:1;2;3\nok 2/3@6:4;5;6\nreader.last-line-open 0/3@11+0\n");
    reads("1,2,3\r\n4,5,6\r", "ok 1/2@0:1;2;3\nok 2/3@7:4;5;6\nreader.last-line-open 0/3@13+0\n");
    reads("1,2,", "ok 1/2@0:1;2;\nreader.last-line-open 0/2@4+0\n");
    reads("1,2,\"3\"", "ok 1/2@0:1;2;3\nreader.last-line-open 0/2@7+0\n");
    reads("1,2,\"3\n\"", "ok 1/2@0:1;2;3\n\nreader.last-line-open 0/3@8+0\n");
    reads("1,2,3\n  ", "ok 1/2@0:1;2;3\nreader.blank-line*1 0/3@6+2\n"); /* nothing stands on it */
}

/* Nobody knows what was cut: the whole file is in doubt, also where what is missing is optional. */
static void a_last_line_that_is_not_whole_was_cut_off(void **state) {
    (void)state;
    reads("1,2,3\n4,5", "ok 1/2@0:1;2;3\nreader.cut-off 0/3@6+3\ninvalid\n");
    reads("1,2,3\n4", "ok 1/2@0:1;2;3\nreader.cut-off 0/3@6+1\ninvalid\n");
    reads("1,2,3\n4,5,\"6", "ok 1/2@0:1;2;3\nreader.cut-off 0/3@6+6\ninvalid\n");
    reads("1,2,3\n\n4,5", "ok 1/2@0:1;2;3\nreader.cut-off 0/4@7+3\nreader.blank-line*1 0/3@6+0\ninvalid\n");
    ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_CSV};
    static const char optional[] = "AAB301,AAZ341,AAE013\n1,2\n1,2";
    reads_with(&options, optional, strlen(optional), 21, "ok 1/2@0:1;2;\nreader.cut-off 0/3@4+3\ninvalid\n");
}

static void an_end_mark_of_old_systems_is_passed_over(void **state) {
    (void)state;
    reads("1,2,3\n\x1A", "ok 1/2@0:1;2;3\nreader.end-mark*1 0/3@6+1\n");
    reads("1,2,3\r\n\x1A\x1A\x1A", "ok 1/2@0:1;2;3\nreader.end-mark*3 0/3@7+3\n");
    reads("1,2,3\x1A", "ok 1/2@0:1;2;3\nreader.last-line-open 0/2@5+0\nreader.end-mark*1 0/2@5+1\n");
    reads("1,2,a\x1Az\n", "ok 1/2@0:1;2;a\x1Az\n"); /* elsewhere it is a character */
    reads("\x1A", "reader.end-mark*1 0/2@0+1\nreader.no-records 0/1@-21+0\n");
}

/* --- what is not -------------------------------------------------------------------------------------------- */

static void a_wrong_number_of_columns(void **state) {
    (void)state;
    reads("1,2\n4,5,6\n7,8,9,\n", "reader.column-count 1/2@0+3\nok 2/3@4:4;5;6\nreader.column-count 3/4@10+6\n");
    reads("1,2,3,4\n", "reader.column-count 1/2@0+7\n");
    reads("1\n", "reader.column-count 1/2@0+1\n");
    reads("1,\"2\n2\",3,4\n5,6,7\n", "reader.column-count 1/2@0+11\nok 2/4@12:5;6;7\n");
}

/* How spreadsheets write rows whose last cells are empty. A row that ends in an empty cell was not shortened so. */
static void optional_cells_may_be_left_out_at_the_right(void **state) {
    (void)state;
    ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_CSV};
    static const char text[] = "AAB301,AAZ341,AAC003,AAE013,AAC004\n1,2,3\n4,5,6,7\n1,2,\n1,2\n7,8,9,,1\n";
    reads_with(&options, text, strlen(text), 35,
               "ok 1/2@0:1;2;3\nok 2/3@6:4;5;6\nreader.column-count 3/4@14+4\nreader.column-count 4/5@19+3\n"
               "ok 5/6@23:7;8;9\n");
}

/* A table formatted up to the edge of the sheet; what stands there is told once. */
static void columns_without_a_name_at_the_right_do_not_count(void **state) {
    (void)state;
    ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_CSV};
    static const char text[] = "AAB301,AAZ341,AAC003,, ,\n1,2,3,,,\n4,5,6,\n7,8,9\n1,2,3,x,,y\n1,2,3,,,y\n1,2,3,,,,y\n";
    reads_with(&options, text, strlen(text), 25,
               "ok 1/2@0:1;2;3\nok 2/3@9:4;5;6\nok 3/4@16:7;8;9\nok 4/5@22:1;2;3\nok 5/6@33:1;2;3\n"
               "reader.column-count 6/7@43+10\nreader.column-unknown*2 0/5@22+10\n");
    struct bytes wide = {0};
    bytes_add_string(&wide, "AAB301,AAZ341,AAC003");
    for (int row = 0; row < 3; row++) {
        bytes_add_string(&wide, row ? "1,2,3" : "");
        for (int i = 0; i < 300; i++) {
            bytes_add_string(&wide, ",");
        }
        bytes_add_string(&wide, "\n");
    }
    reads_with(&options, wide.data, wide.size, 321, "ok 1/2@0:1;2;3\nok 2/3@306:1;2;3\n");
    bytes_free(&wide);
}

static void an_unclosed_quote_costs_the_line_on_which_it_opened(void **state) {
    (void)state;
    reads("1,\"2,3\n4,5,6\n7,8,9\n", "reader.unclosed-quote 1/2@2+1\nok 2/3@7:4;5;6\nok 3/4@13:7;8;9\n");
    reads("\"1\n2\",\"3\n4,5,6\n", "reader.unclosed-quote 1/3@6+1\nok 2/4@9:4;5;6\n"); /* a record of two lines */
    reads("\"\n\"\"\n1,2,3\n", "reader.unclosed-quote 1/2@0+1\nok 2/4@5:1;2;3\nreader.blank-line*1 0/3@2+2\n");
    /* a quote that closes far below, in the middle of other cells, is no closing one */
    reads("1,\"2,3\n4,5,6\n7,\"8\",9\n", "reader.unclosed-quote 1/2@2+1\nok 2/3@7:4;5;6\nok 3/4@13:7;8;9\n");
}

static void bytes_after_a_closing_quote(void **state) {
    (void)state;
    reads("1,\"2\"x,3\n4,5,6\n", "reader.after-quote 1/2@5+1\nok 2/3@9:4;5;6\n");
    reads("\"1\" ,2,3\n4,5,6\n", "reader.after-quote 1/2@3+1\nok 2/3@9:4;5;6\n");
    reads("\"1\n\"x,2,3\n4,5,6\n", "reader.unclosed-quote 1/2@0+1\nreader.unclosed-quote 2/3@3+1\nok 3/4@10:4;5;6\n");
}

static void a_quote_inside_an_unquoted_cell(void **state) {
    (void)state;
    reads("1,a\"b,3\n4,5,6\n", "reader.quote-in-field 1/2@2+3\nok 2/3@8:4;5;6\n");
    reads("1, \"2\",3\n4,5,6\n", "reader.quote-in-field 1/2@2+4\nok 2/3@9:4;5;6\n");
    reads("1,2\",3\n4,5,6\n", "reader.quote-in-field 1/2@2+2\nok 2/3@7:4;5;6\n");
}

static void a_nul_byte(void **state) {
    (void)state;
    ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_CSV};
    reads_with(&options, HEADER "1,2,3\n4,\0,6\n7,8,9\n", sizeof HEADER - 1 + 18, sizeof HEADER - 1,
               "ok 1/2@0:1;2;3\nreader.nul 2/3@8+1\nok 3/4@12:7;8;9\n");
}

static void messages_name_the_column(void **state) {
    (void)state;
    static const struct {
        const char *rows, *message;
    } texts[] = {
        {"1,2\n", "2 columns, the header 3"},
        {"\"1\",\"2\n2\"\"\",\"3\"x\n", "column 3"},
        {"1,a\"b,3\n", "Column 2"},
        {"1,2222222222,3\n", "olumn 2"},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct bytes text = {0};
        ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_CSV, .max_field_bytes = 9};
        ujreg_reader *reader;
        ujreg_findings *findings;
        ujreg_record record = {.size = sizeof record};
        ujreg_finding finding = {.size = sizeof finding};
        char message[512];
        bytes_add_string(&text, HEADER);
        bytes_add_string(&text, texts[i].rows);
        assert_int_equal(ujreg_reader_new(NULL, &options, &reader), UJREG_OK);
        assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
        assert_int_equal(ujreg_reader_feed(reader, text.data, text.size, 1), UJREG_OK);
        assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_MALFORMED);
        assert_int_equal(ujreg_findings_get(findings, ujreg_findings_count(findings) - 1, &finding), UJREG_OK);
        assert_int_equal(ujreg_finding_message(&finding, UJREG_LANGUAGE_EN, message, sizeof message, NULL), UJREG_OK);
        if (!strstr(message, texts[i].message)) {
            fail_msg("%s: %s", texts[i].rows, message);
        }
        ujreg_findings_free(findings);
        ujreg_reader_free(reader);
        bytes_free(&text);
    }
}

/* --- encodings and formats ---------------------------------------------------------------------------------- */

static void encodings_and_marks(void **state) {
    (void)state;
    ujreg_reader_options options = {.size = sizeof options};
    static const char utf8[] = "\xEF\xBB\xBF" HEADER "1,2,王伟\n", gb18030[] = HEADER "1,2,\xCD\xF5\xCE\xB0\n",
                      marked[] = "\x84\x31\x95\x33" HEADER "1,2,\xCD\xF5\xCE\xB0\n";
    reads_with(&options, utf8, strlen(utf8), sizeof HEADER + 2, "ok 1/2@0:1;2;王伟\n");
    reads_with(&options, gb18030, strlen(gb18030), sizeof HEADER - 1, "ok 1/2@0:1;2;王伟\n");
    reads_with(&options, marked, strlen(marked), sizeof HEADER + 3, "ok 1/2@0:1;2;王伟\n");
}

static void bytes_of_no_encoding(void **state) {
    (void)state;
    reads("1,2,王伟王伟王伟王伟王伟王伟王伟王伟王伟王伟\n1,2,a\xFFz\n",
          "ok 1/2@0:1;2;王伟王伟王伟王伟王伟王伟王伟王伟王伟王伟\nAAC003.encoding 2/3@70+1\nok 2/3@65:1;2;a\xEF\xBF\xBDz\n");
    reads("1,2,\xCD\xF5\xCE\n3,4,\xCD\xF5\n", "AAC003.encoding 1/2@6+1\nok 1/2@0:1;2;王\xEF\xBF\xBD\nok 2/3@8:3;4;王\n");
    /* half a character at the end */
    reads("1,2,\xCD\xF5\n3,4,\xCD\xF5\xCE",
          "ok 1/2@0:1;2;王\nAAC003.encoding 2/3@13+1\nok 2/3@7:3;4;王\xEF\xBF\xBD\nreader.last-line-open 0/3@14+0\n");
}

static void tabs_and_bars(void **state) {
    (void)state;
    ujreg_reader_options options = {.size = sizeof options};
    static const char tsv[] = "AAB301\tAAZ341\tAAC003\n1\t\"a\tb\"\t3,4\n",
                      psv[] = "AAB301|AAZ341|AAC003\n1|\"a|b\"|3,4\n",
                      /* U+4E85 is 81 7C */
        gb18030[] = "AAB301|AAZ341|AAC003\n1|\x81|\x81||\x81|2\n3|\"\x81|\"|\xCD\xF5\n\x81|\"|4|5\n";
    reads_with(&options, tsv, strlen(tsv), sizeof HEADER - 1, "ok 1/2@0:1;a\tb;3,4\n");
    reads_with(&options, psv, strlen(psv), sizeof HEADER - 1, "ok 1/2@0:1;a|b;3,4\n");
    reads_with(&options, gb18030, strlen(gb18030), sizeof HEADER - 1,
               "ok 1/2@0:1;亅亅;亅2\nok 2/3@11:3;亅;王\nreader.quote-in-field 3/4@21+3\n");
}

static void without_a_header(void **state) {
    (void)state;
    ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_CSV, .no_header = 1};
    static const char text[] = "\xEF\xBB\xBF"
                               "1,2,3,4,5,6,7,8,9,10,11\n1,2,3\n";
    reads_with(&options, text, strlen(text), 3, "ok 1/1@0:1;2;3\nreader.column-count 2/2@24+5\n");
}

/* --- limits ------------------------------------------------------------------------------------------------- */

static void records_and_fields_have_limits(void **state) {
    (void)state;
    ujreg_reader_options options = {
        .size = sizeof options, .format = UJREG_FORMAT_CSV, .max_record_bytes = 12, .max_field_bytes = 5};
    static const char text[] = HEADER "1,2,345678\n1,2,34567\n1,2,3456789012\n1,\"2\n\n\n\n\n\n\n\n\n2\",3\n1,2,3\n";
    /* the header is longer than the limit of a record: it was read before with the default */
    options.max_record_bytes = 21;
    reads_with(&options, text, strlen(text), sizeof HEADER - 1,
               "reader.field-too-long 1/2@4+6\nok 2/3@11:1;2;34567\nreader.field-too-long 3/4@25+10\n"
               "reader.field-too-long 4/5@39+11\nok 5/15@54:1;2;3\n");
    options.max_field_bytes = 0;
    static const char longer[] = HEADER
        "1,2,3456789012345678\n1,2,34567890123456789\n1,2,3456789012345678901\r\n1,\"\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n";
    struct bytes words = in_words(longer, strlen(longer), sizeof HEADER - 1, &options, 0);
    assert_non_null(strstr(
        words.data, "ok 1/2@0:1;2;3456789012345678\nreader.record-too-long 2/3@21+21\nreader.record-too-long 3/4@43+23\n"
                    "reader.unclosed-quote 4/5@70+1\n"));
    reads_with(&options, longer, strlen(longer), sizeof HEADER - 1, words.data);
    bytes_free(&words);
}

/* What a field holds is counted, in UTF-8: so it is as long in every encoding and however it is quoted. */
static void a_field_is_counted_in_what_it_holds(void **state) {
    (void)state;
    ujreg_reader_options options = {
        .size = sizeof options, .format = UJREG_FORMAT_CSV, .encoding = UJREG_ENCODING_GB18030, .max_field_bytes = 6};
    static const char gb18030[] = HEADER "1,2,\xCD\xF5\xCE\xB0\n"         /* two Han */
                                         "1,2,\xCD\xF5\xCE\xB0\xCD\xF5\n" /* three: six bytes here */
                                         "1,2,\x81\x30\x86\x36\x81\x30\x86\x36\x81\x30\x86\x36\n" /* À three times */
                                         "1,2,\"\"\"\"\"\"\"\"\"\"\"\"\"\"\n"                     /* six quotes */
                                         "1,2,1234567\n";
    struct bytes words = in_words(gb18030, strlen(gb18030), sizeof HEADER - 1, &options, 0);
    assert_non_null(strstr(words.data, "ok 1/2"));
    assert_non_null(strstr(words.data, "reader.field-too-long 2/3"));
    assert_non_null(strstr(words.data, "ok 3/4"));
    assert_non_null(strstr(words.data, "ok 4/5"));
    assert_non_null(strstr(words.data, "reader.field-too-long 5/6"));
    reads_with(&options, gb18030, strlen(gb18030), sizeof HEADER - 1, words.data);
    bytes_free(&words);
}

/* Records longer than what the reader takes up at a time, in a file that is all ASCII, so that its encoding stays open. */
static void long_records_among_short_ones(void **state) {
    (void)state;
    ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_CSV};
    struct dice dice = {81};
    for (int round = 0; round < 60; round++) {
        struct bytes text = {0}, want = {0};
        bytes_add_string(&text, HEADER);
        for (int i = 0; i < 12; i++) {
            char line[64];
            size_t size = dice_below(&dice, 3) ? dice_below(&dice, 40) : 3000 + dice_below(&dice, 12000);
            snprintf(line, sizeof line, "ok %d/%d@%d:%d;", i + 1, i + 2, (int)(text.size - sizeof HEADER + 1), i);
            bytes_add_string(&want, line);
            snprintf(line, sizeof line, "%d,", i);
            bytes_add_string(&text, line);
            for (size_t k = 0; k < size; k++) {
                bytes_add_string(&text, "a");
                bytes_add_string(&want, "a");
            }
            bytes_add_string(&text, ",z\n");
            bytes_add_string(&want, ";z\n");
        }
        static const size_t cuts[] = {0, 100, 5000, 30000};
        for (size_t k = 0; k < 4; k++) {
            struct bytes words = in_words(text.data, text.size, sizeof HEADER - 1, &options, cuts[k]);
            assert_int_equal(words.size, want.size);
            assert_memory_equal(words.data, want.data, want.size);
            bytes_free(&words);
        }
        bytes_free(&text);
        bytes_free(&want);
    }
}

/* A line without end is passed over without being kept. */
static void a_line_of_a_gibibyte_is_one_finding(void **state) {
    (void)state;
    struct failing_memory memory = {0};
    ujreg_allocator allocator = failing_memory_allocator(&memory);
    ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_CSV, .max_record_bytes = 100000};
    ujreg_reader *reader;
    ujreg_findings *findings;
    ujreg_record record = {.size = sizeof record};
    ujreg_finding finding = {.size = sizeof finding};
    enum { PIECE = 1 << 20, PIECES = 1024 };
    char *piece = malloc(PIECE);
    memset(piece, 'x', PIECE);
    assert_int_equal(ujreg_reader_new(&allocator, &options, &reader), UJREG_OK);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_reader_feed(reader, HEADER, sizeof HEADER - 1, 0), UJREG_OK);
    assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_MORE);
    for (int i = 0; i < PIECES; i++) {
        assert_int_equal(ujreg_reader_feed(reader, piece, PIECE, 0), UJREG_OK);
        assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_MORE);
    }
    ujreg_findings_clear(findings);
    assert_int_equal(ujreg_reader_feed(reader, "\n1,2,3\n", 7, 1), UJREG_OK);
    assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_MALFORMED);
    assert_int_equal(ujreg_findings_count(findings), 1);
    assert_int_equal(ujreg_findings_get(findings, 0, &finding), UJREG_OK);
    assert_int_equal(finding.rule, UJREG_RULE_READER_RECORD_TOO_LONG);
    assert_int_equal(finding.offset, sizeof HEADER - 1);
    assert_int_equal(finding.length, (uint64_t)PIECE * PIECES);
    assert_int_equal(finding.line, 2);
    assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_OK);
    assert_int_equal(ujreg_reader_line(reader), 3);
    assert_int_equal(ujreg_reader_offset(reader), sizeof HEADER + (uint64_t)PIECE * PIECES);
    assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_END);
    ujreg_findings_free(findings);
    ujreg_reader_free(reader);
    free(piece);
}

/* --- cost --------------------------------------------------------------------------------------------------- */

struct work {
    const char *data[2]; /* the second about four times as much as the first */
    size_t size[2];
    size_t most; /* bytes of a piece */
    uint64_t max_record;
};

/* Seconds of the processor, which other programs do not lengthen. (clock() tells those of the wall on Windows.) */
static double seconds_of_processor(void) {
    struct timespec now;
    assert_int_equal(clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now), 0);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

typedef double (*seconds_of)(const struct work *work, int large);

static double seconds_to_read(const struct work *work, int large) {
    const char *data = work->data[large];
    const size_t size = work->size[large];
    ujreg_reader_options options = {.size = sizeof options,
                                    .format = memchr("{[< ", data[0], 4) ? UJREG_FORMAT_AUTO : UJREG_FORMAT_CSV,
                                    .max_record_bytes = work->max_record};
    ujreg_reader *reader;
    ujreg_findings *findings;
    const double before = seconds_of_processor();
    assert_int_equal(ujreg_reader_new(NULL, &options, &reader), UJREG_OK);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    for (size_t at = 0, refused = 0; at < size && !refused;) {
        size_t piece = work->most < size - at ? work->most : size - at;
        ujreg_status status;
        assert_int_equal(ujreg_reader_feed(reader, data + at, piece, at + piece == size), UJREG_OK);
        do {
            ujreg_record record = {.size = sizeof record};
            ujreg_findings_clear(findings);
            status = ujreg_reader_next(reader, &record, findings);
        } while (status == UJREG_OK || status == UJREG_MALFORMED);
        refused = status == UJREG_INVALID;
        at += piece;
    }
    ujreg_findings_free(findings);
    ujreg_reader_free(reader);
    return seconds_of_processor() - before;
}

/* Whether four times as much takes more than ten times as long: it takes sixteen times where the cost is quadratic.
 * What takes no longer than `little` is not looked at. A slow moment lengthens a measurement and nothing shortens one,
 * so the shortest of several counts, and one good answer is enough. */
static int takes_too_long(seconds_of seconds, const struct work *work, double little, double least[2]) {
    least[0] = least[1] = 1e9;
    for (int attempt = 0; attempt < 6; attempt++) {
        for (int large = 0; large < 2; large++) {
            double took = seconds(work, large);
            least[large] = took < least[large] ? took : least[large];
        }
        if (least[1] <= little || least[1] <= least[0] * 10) {
            return 0;
        }
    }
    return 1;
}

static double count_to(uint64_t steps) {
    const double before = seconds_of_processor();
    for (volatile uint64_t i = 0; i < steps;) {
        i = i + 1;
    }
    return seconds_of_processor() - before;
}

static double linear(const struct work *work, int large) {
    return count_to(work->size[large] * 1000);
}

static double quadratic(const struct work *work, int large) {
    return count_to(work->size[large] * work->size[large]);
}

static void the_measure_tells_a_quadratic_cost_from_a_linear_one(void **state) {
    (void)state;
    const struct work work = {.size = {1500, 6000}};
    double least[2];
    int seen = 0;
    assert_false(takes_too_long(linear, &work, 0, least));
    for (int attempt = 0; attempt < 6 && !seen; attempt++) { /* a slow moment of the smaller one hides it */
        seen = takes_too_long(quadratic, &work, 0, least);
    }
    assert_true(seen);
}

/* Four times as much of anything takes about four times as long, whole or byte by byte. */
static void time_grows_as_the_input_does(void **state) {
    (void)state;
    static const struct {
        const char *head, *body, *tail;
    } shapes[] = {
        {HEADER, "x", ""},
        {"", "x", ""}, /* a header that does not end */
        {"\"", "x\n", ""},
        {HEADER "1,2,\"", "x", "\"\n"}, /* one cell */
        {HEADER "1,2,\"", "x\n", "\"\n"},
        {HEADER "1,2,\"", "\"\"", "\"\n"},
        {HEADER "1,2,\"", "王", "\"\n"},
        {HEADER, "1,2,\"3\n", ""}, /* an unclosed quote on every line */
        {HEADER, "\"\"\"\n", ""},
        {HEADER, "\"\n", ""},
        {HEADER, "a\",\"b\n", ""},
        {HEADER, "\n", ""},
        {HEADER, ",", ""},
        {HEADER, "a\"", ""},
        {HEADER, "1,2,3\n", ""},
        {HEADER, "\xFF", ""},
        {HEADER, "\"a\"b\n", ""},
        {HEADER, "\"a\n\"b\n", ""},
        {HEADER, "\"\"\n\"\n", ""},
        /* and of the other formats, which are told by their first character */
        {"", " ", "[{}]"},
        {"[", " ", "]"},
        {"[", "{},\n", "{}]"},
        {"[{\"AAB301\":\"", "x", "\"}]"},
        {"[{\"AAB301\":", "[", ""},
        {"", "{\"AAB301\":\"1\"}\n", ""},
        {"{\"AAB301\":\"", "\\n", "\"}"},
        {"{", "\"AAB301\":\"1\",", "}"},
        {"<?xml version='1.0'?>", "<!-- -->", "<records/>"},
        {"<?xml version='1.0'?><!--", "-", "--><records/>"},
        {"<?xml ", "x", ""},
        {"<records a='", "x", "'/>"},
        {"<records>", "<record></record>", "</records>"},
        {"<records>", "<!-- x -->", "</records>"},
        {"<records><record><AAB301>", "x", "</AAB301></record></records>"},
        {"<records><record><AAB301>", "&amp;", "</AAB301></record></records>"},
        {"<records><record>", "<AAB301>", ""},
        {"<records>", "</record>", ""},
    };
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        const int xml = shapes[i].head[0] == '<';
        for (int way = 0; way < 4 && (!xml || ujreg_feature("xml")); way++) {
            /* both sizes are below the limit of a record, or both are far above it */
            int bytewise = way & 1;
            uint64_t max_record = way & 2 ? 20000 : 1 << 30;
            const size_t size = bytewise ? 50000 : 150000;
            struct bytes texts[2] = {{0}, {0}};
            for (int large = 0; large < 2; large++) {
                bytes_add_string(&texts[large], shapes[i].head);
                while (texts[large].size < (large ? 4 * size : size)) {
                    bytes_add_string(&texts[large], shapes[i].body);
                }
                bytes_add_string(&texts[large], shapes[i].tail);
            }
            const struct work work = {
                {texts[0].data, texts[1].data}, {texts[0].size, texts[1].size}, bytewise ? 1 : SIZE_MAX, max_record};
            double least[2];
            if (takes_too_long(seconds_to_read, &work, 0.3, least)) {
                fail_msg("shape %zu, way %d: %.3f s, then %.3f s", i, way, least[0], least[1]);
            }
            bytes_free(&texts[0]);
            bytes_free(&texts[1]);
        }
    }
}

/* 王娜 in UTF-8 reads as GB18030 with a character that no name has: not a second fault. */
static void a_cell_of_another_encoding_has_that_finding_alone(void **state) {
    (void)state;
    static const char text[] = SYNTHETIC_HEADER "\n330106,A1,\xE7\x8E\x8B\xE5\xA8\x9C,11010519491231002X,01,"
                                                "11010519491231002X,20251229,11,\xC0\xEE\xC4\xC8,20251230,\n";
    ujreg_reader_options options = {.size = sizeof options, .encoding = UJREG_ENCODING_GB18030};
    ujreg_reader *reader;
    ujreg_findings *findings;
    ujreg_record record = {.size = sizeof record};
    ujreg_finding finding = {.size = sizeof finding};
    int of_the_name = 0;
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_reader_new(NULL, &options, &reader), UJREG_OK);
    assert_int_equal(ujreg_reader_feed(reader, text, sizeof text - 1, 1), UJREG_OK);
    assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_OK);
    assert_int_equal(ujreg_reader_check(reader, standard, findings), UJREG_OK);
    for (size_t i = 0; ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        if (finding.field == UJREG_AAC003) {
            assert_int_equal(finding.rule, UJREG_RULE_AAC003_ENCODING_OTHER);
            of_the_name++;
        }
    }
    assert_int_equal(of_the_name, 1);
    ujreg_reader_free(reader);
    ujreg_findings_free(findings);
}

/* --- calls -------------------------------------------------------------------------------------------------- */

static void wrong_calls_are_refused(void **state) {
    (void)state;
    ujreg_reader_options options = {.size = sizeof options, .format = 8};
    ujreg_reader *reader;
    ujreg_findings *findings;
    ujreg_record record = {.size = sizeof record};
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_reader_new(NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_reader_new(NULL, &options, &reader), UJREG_ERROR_ARGUMENT);
    assert_null(reader);
    options.format = UJREG_FORMAT_CSV;
    options.max_record_bytes = ((uint64_t)1 << 30) + 1;
    assert_int_equal(ujreg_reader_new(NULL, &options, &reader), UJREG_ERROR_ARGUMENT);
    options.size = 3;
    assert_true(ujreg_reader_new(NULL, &options, &reader) < 0);
    assert_int_equal(ujreg_reader_new(NULL, NULL, &reader), UJREG_OK);
    assert_int_equal(ujreg_reader_record_number(reader), 0);
    assert_int_equal(ujreg_reader_line(reader), 0);
    assert_int_equal(ujreg_reader_format(reader), UJREG_FORMAT_AUTO);
    assert_int_equal(ujreg_reader_encoding(reader), UJREG_ENCODING_AUTO);
    assert_int_equal(ujreg_reader_check(reader, standard, findings), UJREG_ERROR_STATE);
    assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_MORE); /* nothing was fed */
    assert_int_equal(ujreg_reader_feed(reader, NULL, 1, 0), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_reader_feed(NULL, "", 0, 0), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_reader_feed(reader, HEADER "1,2,3\n", sizeof HEADER + 5, 0), UJREG_OK);
    assert_int_equal(ujreg_reader_feed(reader, "", 0, 1), UJREG_ERROR_STATE); /* not used up */
    assert_int_equal(ujreg_reader_next(NULL, &record, findings), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_reader_next(reader, NULL, findings), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_reader_next(reader, &record, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_MORE);
    assert_int_equal(ujreg_reader_feed(reader, NULL, 0, 1), UJREG_OK);
    assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_OK);
    assert_int_equal(ujreg_reader_format(reader), UJREG_FORMAT_CSV);
    assert_int_equal(ujreg_reader_check(reader, NULL, findings), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_reader_check(reader, standard, findings), UJREG_OK);
    assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_END);
    assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_END);
    assert_int_equal(ujreg_reader_check(reader, standard, findings), UJREG_ERROR_STATE);
    assert_int_equal(ujreg_reader_feed(reader, "", 0, 1), UJREG_ERROR_STATE);
    ujreg_reader_free(reader);
    ujreg_reader_free(NULL);
    ujreg_findings_free(findings);
}

static void an_input_of_nothing_is_empty(void **state) {
    (void)state;
    ujreg_reader *reader;
    ujreg_findings *findings;
    ujreg_record record = {.size = sizeof record};
    ujreg_finding finding = {.size = sizeof finding};
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_reader_new(NULL, NULL, &reader), UJREG_OK);
    assert_int_equal(ujreg_reader_feed(reader, NULL, 0, 1), UJREG_OK);
    assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_INVALID);
    assert_int_equal(ujreg_findings_get(findings, 0, &finding), UJREG_OK);
    assert_int_equal(finding.rule, UJREG_RULE_READER_EMPTY_INPUT);
    assert_int_equal(ujreg_reader_next(reader, &record, findings), UJREG_INVALID);
    ujreg_reader_free(reader);
    ujreg_findings_free(findings);
}

static void no_failing_allocation_leaks(void **state) {
    (void)state;
    struct dice dice = {71};
    struct bytes utf8 = synthetic_file(&dice, 0, 60);
    damage(&dice, &utf8, sizeof SYNTHETIC_HEADER, 20);
    bytes_add_string(&utf8, "\"a\"\"b\",\"\xFF\xC3\"\n");
    for (int64_t n = 1, failed = 1; failed; n++) {
        struct failing_memory memory = {.fail_at = n};
        ujreg_allocator allocator = failing_memory_allocator(&memory);
        ujreg_reader *reader = NULL;
        ujreg_findings *findings = NULL;
        ujreg_status status = ujreg_reader_new(&allocator, NULL, &reader);
        if (status == UJREG_OK) {
            status = ujreg_findings_new(&allocator, &findings);
        }
        for (size_t at = 0; status >= 0 && status != UJREG_END;) {
            size_t piece = 501 < utf8.size - at ? 501 : utf8.size - at;
            assert_int_equal(ujreg_reader_feed(reader, utf8.data + at, piece, at + piece == utf8.size), UJREG_OK);
            at += piece;
            do {
                ujreg_record record = {.size = sizeof record};
                ujreg_findings_clear(findings);
                status = ujreg_reader_next(reader, &record, findings);
                if (status == UJREG_OK) {
                    status = ujreg_reader_check(reader, standard, findings);
                }
            } while (status == UJREG_OK || status == UJREG_MALFORMED);
        }
        failed = n <= memory.calls;
        assert_int_equal(status, failed ? UJREG_ERROR_MEMORY : UJREG_END);
        ujreg_reader_free(reader);
        ujreg_findings_free(findings);
        assert_int_equal(memory.alive, 0);
    }
    bytes_free(&utf8);
}

int main(int count, char **arguments) {
    if (count > 1) {
        cmocka_set_test_filter(arguments[1]);
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_rows),
        cmocka_unit_test(quoted_cells),
        cmocka_unit_test(a_lone_carriage_return_is_a_character),
        cmocka_unit_test(a_row_without_a_value_is_no_record),
        cmocka_unit_test(a_value_in_a_column_that_is_not_read_makes_a_record),
        cmocka_unit_test(blank_lines_before_the_header),
        cmocka_unit_test(a_last_line_without_its_end_is_a_note),
        cmocka_unit_test(a_last_line_that_is_not_whole_was_cut_off),
        cmocka_unit_test(an_end_mark_of_old_systems_is_passed_over),
        cmocka_unit_test(optional_cells_may_be_left_out_at_the_right),
        cmocka_unit_test(columns_without_a_name_at_the_right_do_not_count),
        cmocka_unit_test(a_wrong_number_of_columns),
        cmocka_unit_test(an_unclosed_quote_costs_the_line_on_which_it_opened),
        cmocka_unit_test(bytes_after_a_closing_quote),
        cmocka_unit_test(a_quote_inside_an_unquoted_cell),
        cmocka_unit_test(a_nul_byte),
        cmocka_unit_test(messages_name_the_column),
        cmocka_unit_test(encodings_and_marks),
        cmocka_unit_test(bytes_of_no_encoding),
        cmocka_unit_test(tabs_and_bars),
        cmocka_unit_test(without_a_header),
        cmocka_unit_test(records_and_fields_have_limits),
        cmocka_unit_test(a_field_is_counted_in_what_it_holds),
        cmocka_unit_test(long_records_among_short_ones),
        cmocka_unit_test(a_line_of_a_gibibyte_is_one_finding),
        cmocka_unit_test(the_measure_tells_a_quadratic_cost_from_a_linear_one),
        cmocka_unit_test(time_grows_as_the_input_does),
        cmocka_unit_test(a_cell_of_another_encoding_has_that_finding_alone),
        cmocka_unit_test(wrong_calls_are_refused),
        cmocka_unit_test(an_input_of_nothing_is_empty),
        cmocka_unit_test(no_failing_allocation_leaks),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
