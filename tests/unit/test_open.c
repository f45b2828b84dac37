/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* The first bytes of an input: byte order mark, encoding, format; the same answer however many of them are at hand. */
#include "synthetic.h"

#include "core/allocator.h"
#include "reader/opening.h"
#include "reader/splitter.h"

struct opened {
    struct uj_layout layout;
    struct uj_opening opening;
    enum uj_opened answer;
    int32_t rule; /* of the first finding; 0: none */
    int64_t variant;
};

static struct opened open_with(const char *data, size_t size, size_t step, int32_t format, int32_t encoding,
                               uint64_t max_record) {
    struct opened opened;
    struct uj_splitter splitter;
    struct uj_search search;
    ujreg_allocator own;
    ujreg_findings *findings;
    const struct uj_limits limits = {.record = max_record};
    assert_int_equal(uj_allocator_init(&own, NULL), UJREG_OK);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(uj_splitter_init(&splitter, &own, &uj_item_columns, format, encoding, 0, &limits), UJREG_OK);
    memset(&search, 0, sizeof search);
    opened.layout = splitter.layout;
    for (size_t known = step < size ? step : size;; known = known + step < size ? known + step : size) {
        opened.answer = uj_open(&opened.layout, data, known, 0, &search, &own, &opened.opening, findings);
        if (opened.answer == UJ_OPEN_NEED && known == size) { /* a pipe tells its end later than its last byte */
            opened.answer = uj_open(&opened.layout, data, known, 1, &search, &own, &opened.opening, findings);
        }
        if (opened.answer != UJ_OPEN_NEED) {
            break;
        }
        assert_true(known < size);
        assert_int_equal(ujreg_findings_count(findings), 0);
    }
    ujreg_finding finding = {.size = sizeof finding};
    int found = ujreg_findings_get(findings, 0, &finding) == UJREG_OK;
    opened.rule = found ? finding.rule : 0;
    opened.variant = found ? finding.numbers[3] : 0;
    assert_true(!found || finding.line == 1);
    ujreg_findings_free(findings);
    return opened;
}

/* Opened at once; and in steps, which must not matter. */
static struct opened open_bytes(const char *data, size_t size, int32_t format, int32_t encoding, uint64_t max_record) {
    struct opened opened = open_with(data, size, size ? size : 1, format, encoding, max_record);
    static const size_t steps[] = {1, 7, 4096, 4097, 4099, 16384, 30000};
    for (size_t i = size < 30000 ? 0 : 1; i < sizeof steps / sizeof *steps; i++) {
        struct opened again = open_with(data, size, steps[i], format, encoding, max_record);
        assert_int_equal(again.answer, opened.answer);
        assert_int_equal(again.rule, opened.rule);
        assert_int_equal(again.variant, opened.variant);
        assert_int_equal(again.layout.format, opened.layout.format);
        if (opened.answer == UJ_OPENED) {
            assert_int_equal(again.layout.encoding, opened.layout.encoding);
            assert_int_equal(again.layout.delimiter, opened.layout.delimiter);
            assert_int_equal(again.opening.used, opened.opening.used);
            assert_int_equal(again.opening.lines, opened.opening.lines);
        }
    }
    return opened;
}

static struct opened open_text(const char *text) {
    return open_bytes(text, strlen(text), UJREG_FORMAT_AUTO, UJREG_ENCODING_AUTO, 0);
}

#define HEADER "AAB301,AAZ341,AAC003"

static void a_mark_settles_the_encoding(void **state) {
    (void)state;
    struct opened opened = open_text("\xEF\xBB\xBF" HEADER "\n");
    assert_int_equal(opened.layout.encoding, UJREG_ENCODING_UTF8);
    assert_int_equal(opened.opening.used, 3 + sizeof HEADER);
    opened = open_text("\x84\x31\x95\x33" HEADER "\n");
    assert_int_equal(opened.layout.encoding, UJREG_ENCODING_GB18030);
    assert_int_equal(opened.opening.used, 4 + sizeof HEADER);
    /* also against what was declared: nothing else begins so */
    opened = open_bytes("\xEF\xBB\xBF" HEADER "\n", 4 + sizeof HEADER - 1, UJREG_FORMAT_CSV, UJREG_ENCODING_GB18030, 0);
    assert_int_equal(opened.layout.encoding, UJREG_ENCODING_UTF8);
}

static void without_a_mark_the_text_does(void **state) {
    (void)state;
    assert_int_equal(open_text(HEADER "\nx,y,z\n").layout.encoding, UJREG_ENCODING_AUTO); /* all ASCII: not yet known */
    assert_int_equal(open_text(HEADER "\nx,y,王伟\n").layout.encoding, UJREG_ENCODING_UTF8);
    assert_int_equal(open_text(HEADER "\nx,y,\xCD\xF5\xCE\xB0\n").layout.encoding, UJREG_ENCODING_GB18030);
    assert_int_equal(open_text(HEADER "\nx,y,\xE4\n").layout.encoding, UJREG_ENCODING_UTF8); /* nothing speaks for either */
    /* the most cells decide: one damaged byte in much UTF-8 does not make it GB 18030, and the other way round */
    struct bytes text = {0};
    bytes_add_string(&text, HEADER "\n");
    for (int i = 0; i < 100; i++) {
        bytes_add_string(&text, "x,y,王伟\n");
    }
    bytes_add_string(&text, "x,y,\xFF王\n");
    assert_int_equal(open_text(text.data).layout.encoding, UJREG_ENCODING_UTF8);
    text.size = sizeof HEADER;
    for (int i = 0; i < 100; i++) {
        bytes_add_string(&text, "x,y,\xCD\xF5\xCE\xB0\n");
    }
    bytes_add_string(&text, "王\n");
    assert_int_equal(open_text(text.data).layout.encoding, UJREG_ENCODING_GB18030);
    bytes_free(&text);
}

static void a_sample_may_end_inside_a_character(void **state) {
    (void)state;
    for (size_t shift = 0; shift < 8; shift++) {
        struct bytes text = {0};
        bytes_add_string(&text, HEADER "\n");
        bytes_add(&text, "aaaaaaaa", shift);
        while (text.size < 3 * UJ_ENCODING_SAMPLE) {
            bytes_add_string(&text, "𠮷王é,");
        }
        bytes_add_string(&text, "\n");
        assert_int_equal(open_text(text.data).layout.encoding, UJREG_ENCODING_UTF8);
        struct bytes other = bytes_in_gb18030(text.data, text.size);
        assert_int_equal(open_bytes(other.data, other.size, 0, 0, 0).layout.encoding, UJREG_ENCODING_GB18030);
        bytes_free(&text);
        bytes_free(&other);
    }
}

/* Where a tie is, the first cell that decides. */
static void most_cells_decide(void **state) {
    (void)state;
    static const struct {
        const char *rows;
        int32_t encoding;
    } files[] = {
        {"x,王伟,\xCD\xF5\n", UJREG_ENCODING_UTF8},
        {"x,\xCD\xF5,王伟\n", UJREG_ENCODING_GB18030},
        {"x,王伟,\xCD\xF5\nx,\xCD\xF5,y\n", UJREG_ENCODING_GB18030},
        {"x,王伟\xFF,\xCD\xF5\n", UJREG_ENCODING_GB18030},  /* of neither encoding: no vote */
        {"x,\xD6\xA3\xCE\xB0,y\n", UJREG_ENCODING_GB18030}, /* 郑伟, or two letters */
        {"x,\xD6\xA3\xCE\xB0,José\n", UJREG_ENCODING_UTF8}, /* one leans to each */
        {"x,\xD6\xA3\xCE\xB0,José,Müller\n", UJREG_ENCODING_UTF8},
        {"x,\xD6\xA3\xCE\xB0,\xD6\xA3\xCE\xB0,José\n", UJREG_ENCODING_GB18030},
        {"x,\xD6\xA3\xCE\xB0,\xD6\xA3\xCE\xB0,王\n", UJREG_ENCODING_UTF8}, /* what decides goes before what leans */
        {"x,José,y\n", UJREG_ENCODING_UTF8},
        {"x,\"José\"\n", UJREG_ENCODING_UTF8},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct bytes text = {0};
        bytes_add_string(&text, HEADER "\n");
        bytes_add_string(&text, files[i].rows);
        assert_int_equal(open_text(text.data).layout.encoding, files[i].encoding);
        bytes_free(&text);
    }
}

/* 64 KiB from the first byte that is not ASCII, counted in whole cells. */
static void what_lies_beyond_the_sample_does_not_count(void **state) {
    (void)state;
    for (size_t at = UJ_ENCODING_SAMPLE - 12; at < UJ_ENCODING_SAMPLE + 12; at++) {
        struct bytes text = {0};
        bytes_add_string(&text, HEADER "\nx,y,");
        size_t first = text.size;
        bytes_add_string(&text, "\xD6\xA3\xCE\xB0\n");
        while (text.size < first + at) {
            bytes_add_string(&text, text.size + 10 < first + at ? "x,y,zzzzz\n" : "x");
        }
        bytes_add_string(&text, "\n王伟\n"); /* its border is at + 7 */
        int32_t want = at + 7 < UJ_ENCODING_SAMPLE ? UJREG_ENCODING_UTF8 : UJREG_ENCODING_GB18030;
        for (int more = 0; more < 2; more++) {
            assert_int_equal(open_text(text.data).layout.encoding, want);
            bytes_add_string(&text, "x\n");
        }
        bytes_free(&text);
    }
}

/* The last cell of an input has no border, and counts when the input ends with the sample. */
static void the_end_of_the_input_is_a_border(void **state) {
    (void)state;
    for (size_t sample = UJ_ENCODING_SAMPLE - 2; sample <= UJ_ENCODING_SAMPLE + 2; sample++) {
        struct bytes text = {0};
        bytes_add_string(&text, HEADER "\nx,y,");
        const size_t first = text.size;
        bytes_add_string(&text, "\xD6\xA3\xCE\xB0\nx,");
        while (text.size < first + sample - strlen(",王伟")) {
            bytes_add_string(&text, "x");
        }
        bytes_add_string(&text, ",王伟");
        assert_int_equal(open_text(text.data).layout.encoding,
                         sample <= UJ_ENCODING_SAMPLE ? UJREG_ENCODING_UTF8 : UJREG_ENCODING_GB18030);
        bytes_free(&text);
    }
}

static void the_first_line_tells_the_format(void **state) {
    (void)state;
    static const struct {
        const char *text;
        int32_t format;
    } texts[] = {
        {HEADER "\n", UJREG_FORMAT_CSV},
        {"AAB301\tAAZ341\tAAC003\n", UJREG_FORMAT_TSV},
        {"AAB301|AAZ341|AAC003\n", UJREG_FORMAT_PSV},
        {"AAB301\n1,2|3|4|5\n", UJREG_FORMAT_CSV}, /* later lines do not count */
        {"AAB301,AAZ341|x\n", UJREG_FORMAT_CSV},
        {"失业登记注销地行政区划代码|系统流水号\n", UJREG_FORMAT_PSV},
        {"{\"AAB301\":\"330106\"}\n", UJREG_FORMAT_NDJSON},
        {" \r\n [{\"AAB301\":\"330106\"}]", UJREG_FORMAT_JSON},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct opened opened = open_text(texts[i].text);
        assert_int_equal(opened.layout.format, texts[i].format);
        struct bytes marked = {0};
        bytes_add_string(&marked, "\xEF\xBB\xBF");
        bytes_add_string(&marked, texts[i].text);
        assert_int_equal(open_text(marked.data).layout.format, texts[i].format);
        bytes_free(&marked);
    }
}

/* How many bytes are at hand never matters, also not where the sample of the format ends. */
static void a_first_line_of_the_sample_s_length(void **state) {
    (void)state;
    for (size_t length = 4080; length < 4110; length++) {
        for (int marked = 0; marked < 2; marked++) {
            struct bytes text = {0};
            bytes_add_string(&text, marked ? "\xEF\xBB\xBF" : "");
            bytes_add_string(&text, "AAB301,x");
            while (text.size < length - 1) {
                bytes_add_string(&text, "y");
            }
            bytes_add_string(&text, "||||||\n");
            for (int i = 0; i < 9000; i++) {
                bytes_add_string(&text, "x");
            }
            open_bytes(text.data, text.size, 0, 0, 0);
            open_bytes(text.data, text.size, 0, 0, 4000);
            text.data[length] = '\0';
            open_bytes(text.data, text.size, 0, 0, 0);
            open_bytes(text.data, text.size, 0, 0, 100);
            bytes_free(&text);
        }
    }
}

/* A run of something that may come before the records, around the limit of a record and of what is sampled. */
static void what_comes_before_the_records_has_the_limit_of_a_record(void **state) {
    (void)state;
    static const struct {
        const char *head, *fill, *tail;
    } shapes[] = {
        {"", " ", "[{\"AAB301\":\"1\"}]"},
        {"<?xml version='1.0'?>", " ", "<records></records>"},
        {"<?xml version='1.0' ", " ", "encoding='gb18030'?><records></records>"},
        {"<?xml version='1.0'?><!--", "x", "--><records></records>"},
        {"<?xml version='1.0'?>", "<!-- -->", "<records></records>"},
        {"<?xml version='1.0'?><records a='", "x", "'></records>"},
    };
    static const size_t lengths[] = {100, 4060, 4090, 4095, 4096, 4097, 4110, 8000, 20000};
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        for (size_t k = 0; k < sizeof lengths / sizeof *lengths; k++) {
            struct bytes text = {0};
            bytes_add_string(&text, shapes[i].head);
            while (text.size < lengths[k]) {
                bytes_add_string(&text, shapes[i].fill);
            }
            bytes_add_string(&text, shapes[i].tail);
            while (text.size < 30010) {
                bytes_add_string(&text, " ");
            }
            for (uint64_t limit = 0; limit < 25000; limit = limit ? limit * 5 : 40) {
                open_bytes(text.data, text.size, 0, 0, limit);
            }
            bytes_free(&text);
        }
    }
}

static void what_is_no_text_is_named(void **state) {
    (void)state;
    static const struct {
        const char *data;
        size_t size;
        int32_t rule;
        int64_t variant;
    } inputs[] = {
        {"", 0, UJREG_RULE_READER_EMPTY_INPUT, 0},
        {"\xEF\xBB\xBF", 3, UJREG_RULE_READER_EMPTY_INPUT, 0},
        {"\x84\x31\x95\x33", 4, UJREG_RULE_READER_EMPTY_INPUT, 0},
        {"PK\x03\x04\x14\0", 6, UJREG_RULE_READER_NOT_TEXT, 1},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0", 9, UJREG_RULE_READER_NOT_TEXT, 2},
        {"\xFF\xFE"
         "A\0A\0",
         6, UJREG_RULE_READER_NOT_TEXT, 3},
        {"\xFE\xFF"
         "\0A",
         4, UJREG_RULE_READER_NOT_TEXT, 3},
        {"\x7F"
         "ELF\2\1\1\0",
         8, UJREG_RULE_READER_NOT_TEXT, 0},
        {"x", 1, UJREG_RULE_READER_NO_HEADER, 0},
        {"\n", 1, UJREG_RULE_READER_EMPTY_INPUT, 0},
        {"\"AAB301\n", 8, UJREG_RULE_READER_NO_HEADER, 0},
        {"\"AAB301\"x\n", 10, UJREG_RULE_READER_NO_HEADER, 0},
        {"\"AAB301\";\"AAZ341\"\n", 18, UJREG_RULE_READER_NO_HEADER, 2},
        {"AAB301\r330106\r", 14, UJREG_RULE_READER_NO_HEADER, 1},
    };
    for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++) {
        struct opened opened = open_bytes(inputs[i].data, inputs[i].size, 0, 0, 0);
        assert_int_equal(opened.answer, UJ_OPEN_REFUSED);
        assert_int_equal(opened.rule, inputs[i].rule);
        assert_int_equal(opened.variant, inputs[i].variant);
    }
}

static void a_whole_file_in_one_line_ends_in_cr_alone(void **state) {
    (void)state;
    struct bytes text = {0};
    while (text.size < 50000) {
        bytes_add_string(&text, HEADER "\r");
    }
    struct opened opened = open_bytes(text.data, text.size, 0, 0, 9000);
    assert_int_equal(opened.rule, UJREG_RULE_READER_NO_HEADER);
    assert_int_equal(opened.variant, 1);
    bytes_free(&text);
}

static void a_header_may_have_line_breaks_and_any_line_end(void **state) {
    (void)state;
    struct opened opened = open_text("AAB301,\"AAZ\n341\",AAC003\r\nx\n");
    assert_int_equal(opened.answer, UJ_OPENED);
    assert_int_equal(opened.opening.lines, 2);
    assert_int_equal(opened.layout.columns, 3);
    opened = open_text(HEADER);
    assert_int_equal(opened.answer, UJ_OPENED);
    assert_int_equal(opened.opening.lines, 0);
    opened = open_text(HEADER "\r");
    assert_int_equal(opened.answer, UJ_OPENED);
    assert_int_equal(opened.layout.slot[2], UJREG_AAC003 - 1);
}

static void any_bytes_open_the_same_way_in_any_steps(void **state) {
    (void)state;
    struct dice dice = {5};
    for (int round = 0; round < 400; round++) {
        struct bytes text = synthetic_file(&dice, 0, 1 + dice_below(&dice, 4));
        damage(&dice, &text, 0, dice_below(&dice, 20));
        open_bytes(text.data, text.size, 0, (int32_t)dice_below(&dice, 3),
                   dice_below(&dice, 2) ? 0 : 1 + dice_below(&dice, 200));
        bytes_free(&text);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mark_settles_the_encoding),
        cmocka_unit_test(without_a_mark_the_text_does),
        cmocka_unit_test(a_sample_may_end_inside_a_character),
        cmocka_unit_test(most_cells_decide),
        cmocka_unit_test(what_lies_beyond_the_sample_does_not_count),
        cmocka_unit_test(the_end_of_the_input_is_a_border),
        cmocka_unit_test(the_first_line_tells_the_format),
        cmocka_unit_test(a_first_line_of_the_sample_s_length),
        cmocka_unit_test(what_comes_before_the_records_has_the_limit_of_a_record),
        cmocka_unit_test(what_is_no_text_is_named),
        cmocka_unit_test(a_whole_file_in_one_line_ends_in_cr_alone),
        cmocka_unit_test(a_header_may_have_line_breaks_and_any_line_end),
        cmocka_unit_test(any_bytes_open_the_same_way_in_any_steps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
