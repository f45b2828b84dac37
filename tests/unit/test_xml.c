/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* <records><record>…: what is read, what is refused, and the record after a broken one. */
#include "plain_unit.h"
#include "reading.h"
#include "synthetic.h"

#include "core/buffer.h"
#include "reader/item_words.h"
#include "reader/xml.h"
#include "reader/xml_tags.h"
#include "record/blank.h"

/* Beside the backend that is chosen: the base, and words. */
#include "reader/xml_plain.inc"
#define UJ_SIMD_TEMPLATE "reader/xml_plain.inc"
#include "simd/words_too.h"

static void assert_xml_as(int32_t encoding, const char *input, const char *expected) {
    assert_reads(UJREG_FORMAT_XML, encoding, input, strlen(input), expected);
}

static void assert_xml(const char *input, const char *expected) {
    assert_xml_as(UJREG_ENCODING_AUTO, input, expected);
}

static void elements_are_records_in_any_layout(void **state) {
    (void)state;
    assert_xml(
        "<records><record><AAB301>330106</AAB301><AAZ341>1</AAZ341></record><record><aab301>2</aab301></record></records>",
        "ok 1 line 1 at 9 AAB301=330106;AAZ341=1\nok 2 line 1 at 67 AAB301=2\nend\n");
    assert_xml(
        "<?xml version=\"1.0\"?>\r\n<!-- a -->\n<records>\n  <record>\n    <AAZ341>1</AAZ341>\n"
        "    <AAB301>330106</AAB301>\n  </record>\n\n  <record><AAB301>1</AAB301></record>\n</records>\n<!-- b -->\n",
        "ok 1 line 4 at 46 AAB301=330106;AAZ341=1\n"
        "ok 2 line 9 at 121 AAB301=1\n"
        "end\n");
    assert_xml("<records><record ><AAB301 >1</AAB301 ></record\n></records >", "ok 1 line 1 at 9 AAB301=1\nend\n");
}

static void the_namespace_may_be_left_out_declared_or_have_a_prefix(void **state) {
    (void)state;
    assert_xml("<records xmlns=\"urn:ujreg:deregistration:1\"><record><AAB301>1</AAB301></record></records>",
               "ok 1 line 1 at 44 AAB301=1\nend\n");
    assert_xml("<d:records xmlns:d='urn:ujreg:deregistration:1' xmlns='urn:x'><d:record><d:AAB301>1</d:AAB301><AAZ341>2</AAZ341>"
               "</d:record><record><AAB301>1</AAB301></record></d:records>",
               "ok 1 line 1 at 62 AAB301=1\n"
               ". reader.xml-element-unknown 1 line 1 at 94+1 n 0 0 1 0\n"
               ". reader.xml-element-unknown 0 line 1 at 123+35 n 0 0 1 0\n"
               "end\n");
}

/* However the input is cut, and although what follows cannot be read at a glance. */
static void the_first_record_alone_tells_which_companions_there_are(void **state) {
    (void)state;
    struct bytes input = {0}, expected = {0};
    char line[64];
    bytes_add_string(&input, "<records>\n");
    for (unsigned i = 1; i <= 200; i++) {
        snprintf(line, sizeof line, "ok %u line %u at %zu AAB301=1\n", i, i + 1, input.size);
        bytes_add_string(&expected, line);
        bytes_add_string(&input, "<record><AAB301>1</AAB301></record>\n");
    }
    bytes_add_string(&input, "<!-- a -->");
    snprintf(line, sizeof line, "ok 201 line 202 at %zu AAB301=2;AAC004=1\n", input.size);
    bytes_add_string(&expected, line);
    bytes_add_string(&input, "<record><AAB301>2</AAB301><AAC004>1</AAC004></record>");
    snprintf(line, sizeof line, "ok 202 line 202 at %zu AAB301=3\nend\n", input.size);
    bytes_add_string(&expected, line);
    bytes_add_string(&input, "<record><AAB301>3</AAB301></record></records>");
    bytes_add(&expected, "", 1);
    assert_reads(UJREG_FORMAT_XML, UJREG_ENCODING_UTF8, input.data, input.size, expected.data);
    bytes_free(&input);
    bytes_free(&expected);
}

static void empty_elements_are_empty_items(void **state) {
    (void)state;
    assert_xml("<records><record><AAB301></AAB301><AAZ341/><AAC003 /></record></records>",
               ". reader.blank-line 0 line 1 at 9+53 n 0 0 1 0\n"
               ". reader.no-records 0 line 1 at 0+0 n 0 0 0 0\n"
               "end\n");
}

static void an_item_of_the_record_before_is_not_in_this_one(void **state) {
    (void)state;
    assert_xml("<records><record><AAB301>1</AAB301></record><record><AAZ341>2</AAZ341></record>"
               "<record><AAZ341>&#51;</AAZ341></record><record><AAB301>1</AAB301></record></records>",
               "ok 1 line 1 at 9 AAB301=1\n"
               "ok 2 line 1 at 44 AAZ341=2\n"
               "ok 3 line 1 at 79 AAZ341=3\n"
               "ok 4 line 1 at 118 AAB301=1\n"
               "end\n");
}

static void references_sections_and_comments_are_undone(void **state) {
    (void)state;
    assert_xml(
        "<records><record><AAE013>&lt;&amp;&gt;&quot;&apos;&#x5F20;&#20108;</AAE013><AAC003>a<![CDATA[<]]>]]&gt;<!-- c -->b<?p?></AAC003>"
        "<AAE011>x\r\ny\rz&#13;</AAE011><AAZ341> a </AAZ341></record></records>",
        "ok 1 line 1 at 9 AAZ341= a ;AAC003=a<]]>b;AAE011=x\ny\nz\r;AAE013=<&>\"'\xE5\xBC\xA0\xE4\xBA\x8C\nend\n");
}

static void what_is_no_item_is_told(void **state) {
    (void)state;
    assert_xml(
        "<records><head a=\"1\">x</head><record id=\"1\" xsi:y=\"\"><x/><AAB301 a=\"\" b=\"\">1</AAB301><y><AAB301>2</AAB301></y></record></records>",
        "ok 1 line 1 at 29 AAB301=1\n"
        ". reader.xml-element-unknown 1 line 1 at 53+1 n 0 0 2 0\n"
        ". reader.xml-attribute 1 line 1 at 29+1 n 0 0 3 0\n"
        ". reader.xml-element-unknown 0 line 1 at 9+20 n 0 0 1 0\n"
        "end\n");
}

static void a_doubled_or_nested_item_and_text_outside_items_are_told(void **state) {
    (void)state;
    assert_xml(
        "<records><record><AAB301>1</AAB301><AAB301>1</AAB301><aab301/></record>"
        "<record><AAB301>1<b>2</b><c/></AAB301></record><record>\n x<AAB301>1</AAB301>y</record><record><AAB301>1</AAB301></record></records>",
        "bad 1 line 1 at 9\n"
        ". reader.xml-element-doubled 1 line 1 at 35+8 n 0 0 0 0 AAB301\n"
        "bad 2 line 1 at 71\n"
        ". reader.xml-element-nested 2 line 1 at 88+1 n 0 0 0 0 AAB301\n"
        "bad 3 line 1 at 118\n"
        ". reader.xml-text 3 line 2 at 128+1 n 0 0 0 0\n"
        "ok 4 line 2 at 157 AAB301=1\n"
        "end\n");
}

static void text_between_records_is_told(void **state) {
    (void)state;
    assert_xml("<records>x\ny <record><AAB301>1</AAB301></record>&amp;<record><AAB301>1</AAB301></record>\n</records>",
               "ok 1 line 2 at 13 AAB301=1\n"
               ". reader.xml-text 0 line 1 at 9+1 n 0 0 0 1\n"
               "ok 2 line 2 at 53 AAB301=1\n"
               ". reader.xml-text 0 line 2 at 48+1 n 0 0 0 1\n"
               "end\n");
}

/* --- what is refused ------------------------------------------------------------------------------------ */

static void a_doctype_is_refused(void **state) {
    (void)state;
    assert_xml(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE records [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n<records/>",
        ". reader.xml-doctype 0 line 2 at 22+9 n 0 0 0 0\ninvalid\n");
    assert_xml("<records>\n<!DOCTYPE x><record><AAB301>1</AAB301></record></records>",
               "bad 1 line 2 at 10\n"
               ". reader.xml-syntax 1 line 2 at 10+1 n 1 0 0 5\n"
               "ok 2 line 2 at 22 AAB301=1\n"
               "end\n");
}

static void another_root_is_refused(void **state) {
    (void)state;
    assert_xml("<html></html>", ". reader.xml-root 0 line 1 at 0+6 n 0 0 0 0\ninvalid\n");
    assert_xml("\n<records xmlns=\"urn:x\"><record><AAB301>1</AAB301></record></records>",
               ". reader.xml-root 0 line 2 at 1+23 n 0 0 0 1\ninvalid\n");
    assert_xml("<d:records xmlns:d=\"urn:x\"/>", ". reader.xml-root 0 line 1 at 0+28 n 0 0 0 1\ninvalid\n");
}

static void a_nul_ends_no_name(void **state) {
    (void)state;
    static const char with_nul[] = "record\0x";
    assert_true(uj_xml_is_word("ReCord", 6, "record"));
    assert_false(uj_xml_is_word(with_nul, sizeof with_nul - 1, with_nul)); /* nothing is read behind the word's end */
    assert_false(uj_xml_is_word("recor", 5, "record"));
}

static void what_is_no_xml_is_refused(void **state) {
    (void)state;
    assert_xml("x<records/>", ". reader.xml-syntax 0 line 1 at 0+0 n 1 0 0 5\ninvalid\n");
    assert_xml("<records", ". reader.xml-syntax 0 line 1 at 8+0 n 9 0 0 2\ninvalid\n");
    assert_xml("<!-- a -- b --><records/>", ". reader.xml-syntax 0 line 1 at 9+0 n 10 0 0 5\ninvalid\n");
    assert_xml("<records a=1/>", ". reader.xml-syntax 0 line 1 at 11+0 n 12 0 0 5\ninvalid\n");
}

static void a_declared_encoding_is_honoured_or_refused(void **state) {
    (void)state;
    static const char *const names[] = {"GB18030", "gbk", "GB2312", "cp936"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char input[256];
        snprintf(input, sizeof input,
                 "<?xml version=\"1.0\" encoding='%s'?><records><record><AAC003>\xD5\xC5</AAC003></record></records>",
                 names[i]);
        ujreg_reader_options options = {.size = sizeof options};
        char *got = read_every_way(&options, input, strlen(input));
        assert_non_null(strstr(got, "AAC003=\xE5\xBC\xA0\nend\n"));
        free(got);
    }
    assert_xml("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><records/>",
               ". reader.xml-encoding 0 line 1 at 30+10 n 0 0 0 0\ninvalid\n");
    /* UTF-8 is what it says: a record in GBK is not of the encoding */
    assert_xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?><records><record><AAC003>\xD5\xC5</AAC003></record></records>",
               "ok 1 line 1 at 47 AAC003=\xEF\xBF\xBD\xEF\xBF\xBD\n. record.encoding 1 line 1 at 63+2 n 0 0 0 1\n"
               ". reader.encoding-mixed 0 line 1 at 63+2 n 1 0 1 2\nend\n");
}

static void what_follows_the_root_is_not_read(void **state) {
    (void)state;
    assert_xml("<records><record><AAB301>1</AAB301></record></records>\n<records/>",
               "ok 1 line 1 at 9 AAB301=1\n"
               ". reader.xml-after-end 0 line 2 at 55+1 n 1 0 0 0\n"
               "invalid\n");
    assert_xml("<records/>x", ". reader.xml-after-end 0 line 1 at 10+1 n 0 0 0 0\ninvalid\n");
    assert_xml("<records/><!- ", ". reader.xml-after-end 0 line 1 at 10+1 n 0 0 0 0\ninvalid\n");
    assert_xml("<records/><!-- <record> --><?p?>\n", ". reader.no-records 0 line 1 at 0+0 n 0 0 0 0\nend\n");
}

static void an_input_whose_root_is_not_closed_is_not_whole(void **state) {
    (void)state;
    assert_xml("<records>\n<record><AAB301>1</AAB301></record>\n", "ok 1 line 2 at 10 AAB301=1\n"
                                                                   ". reader.xml-syntax 0 line 3 at 46+0 n 1 0 0 3\n"
                                                                   "invalid\n");
    assert_xml("<records>\n<record><AAB301>1</AAB301></record>\n<record><AAB301>1</AAB3",
               "ok 1 line 2 at 10 AAB301=1\n"
               "bad 2 line 3 at 46\n"
               ". reader.xml-syntax 2 line 3 at 69+0 n 24 0 0 2\n"
               "invalid\n");
}

/* --- the record after a broken one ---------------------------------------------------------------------- */

static void assert_goes_on(const char *broken, const char *fault) {
    static const char *const frames[] = {
        "<records><record><AAB301>1</AAB301></record>%s<record><AAB301>3</AAB301></record></records>",
        "<records>\n<record>\n<AAB301>1</AAB301>\n</record>\n%s\n<record>\n<AAB301>3</AAB301>\n</record>\n</records>\n"};
    assert_reading_goes_on(UJREG_FORMAT_XML, frames, sizeof frames / sizeof *frames, broken, fault);
}

static void the_record_after_a_broken_one_is_read(void **state) {
    (void)state;
    assert_goes_on("<record><AAB301>2</AAB30></record>", " 0 0 1\n");
    assert_goes_on("<record><AAB301>2</record>", " 0 0 1\n");
    assert_goes_on("<record><AAB301>2<AAB301></record>", " 0 0 1\n");
    assert_goes_on("<record><AAB301>2</AAB301>", " 0 0 2\n");
    assert_goes_on("<record", " 0 0 ");
    assert_goes_on("<record a=\"></record>", " 0 0 5\n");
    assert_goes_on("<record a=1></record>", " 0 0 5\n");
    assert_goes_on("<record><AAE013>a & b</AAE013></record>", " 0 0 5\n");
    assert_goes_on("<record><AAE013>a &nbsp; b</AAE013></record>", " 0 0 4\n");
    assert_goes_on("<record><AAE013>a < b</AAE013></record>", " 0 0 5\n");
    assert_goes_on("<record><AAE013>\x01</AAE013></record>", " 0 0 5\n");
    assert_goes_on("<record><AAE013>&#0;</AAE013></record>", "reader.xml-syntax 2");
    assert_goes_on("<record><AAE013>]]></AAE013></record>", " 0 0 5\n");
    assert_goes_on("<record><AAE013>\xEF\xBF\xBF</AAE013></record>", " 0 0 5\n");
    assert_goes_on("<record><AAE013>a\xFF&amp;</AAE013></record>", " 0 0 5\n");
    assert_goes_on("<record a=\"1\" a=\"2\"/>", "reader.xml-syntax 2");
    assert_goes_on("<record><!-- a -- b --></record>", "reader.xml-syntax 2");
    assert_goes_on("<!x>", "reader.xml-syntax 2");
}

static void a_comment_hides_what_it_holds(void **state) {
    (void)state;
    assert_xml("<records><!-- <record/> --><record><AAE013><!-- </AAE013></record><record> --><![CDATA[</record>]]></AAE013></record>"
               "<?p <record> ?><record><AAB301>1</AAB301></record></records>",
               "ok 1 line 1 at 27 AAE013=</record>\n"
               "ok 2 line 1 at 132 AAB301=1\n"
               "end\n");
    assert_xml("<records><!-- a -- b --><record><AAB301>1</AAB301></record></records>",
               "ok 1 line 1 at 24 AAB301=1\n"
               ". reader.xml-syntax 0 line 1 at 18+1 n 10 0 0 5\n"
               "end\n");
}

static void second_bytes_of_gb18030_end_no_section(void **state) {
    (void)state;
    assert_xml_as(UJREG_ENCODING_GB18030,
                  "<records><record><AAC003>\x81\x5D</AAC003><AAE013><![CDATA[\x81\x5D]>\x81\x5D]]></AAE013></record>"
                  "<record><AAC003>\x81\x30\x81\x30&amp;\xD5\xC5</AAC003><AAE013>\xD5\xC5&x;</AAE013></record></records>",
                  "ok 1 line 1 at 9 AAC003=\xE4\xB9\x9A;AAE013=\xE4\xB9\x9A]>\xE4\xB9\x9A\n"
                  "bad 2 line 1 at 80\n. reader.xml-syntax 2 line 1 at 126+1 n 47 0 0 4\nend\n");
}

static void bytes_that_are_no_characters_are_an_encoding_finding_of_their_item(void **state) {
    (void)state;
    assert_xml_as(
        UJREG_ENCODING_UTF8,
        "<records><record><AAC003>a\xB5</AAC003></record><record a=\"\"><AAC003>a\xB5</AAC003></record></records>",
        "ok 1 line 1 at 9 AAC003=a\xEF\xBF\xBD\n. AAC003.encoding 1 line 1 at 26+1 n 2 0 0 0 AAC003\n"
        "ok 2 line 1 at 45 AAC003=a\xEF\xBF\xBD\n. reader.xml-attribute 2 line 1 at 45+1 n 0 0 1 0\n"
        ". AAC003.encoding 2 line 1 at 67+1 n 2 0 0 0 AAC003\nend\n");
}

/* --- limits and hostile input --------------------------------------------------------------------------- */

static void limits_are_findings(void **state) {
    (void)state;
    ujreg_reader_options options = {
        .size = sizeof options, .format = UJREG_FORMAT_XML, .max_record_bytes = 60, .max_field_bytes = 8, .max_nesting = 3};
    static const char input[] = "<records><record><AAZ341>123456789</AAZ341></record>\n"
                                "<record><AAZ341>1</AAZ341><AAC003>1</AAC003></record>\n"
                                "<record><AAZ341>1</AAZ341><AAC003>123456</AAC003><x></x></record>\r\n"
                                "<record><x><y/></x></record><record><x><y><z/></y></x></record>\n"
                                "<record><AAZ341>1 \n\n                                                            "
                                "<record><AAB301>1</AAB301></record></records>";
    assert_reads_with(&options, input, sizeof input - 1,
                      "bad 1 line 1 at 9\n. reader.field-too-long 1 line 1 at 25+9 n 8 0 0 1 AAZ341\n"
                      "ok 2 line 2 at 53 AAZ341=1;AAC003=1\n"
                      "bad 3 line 3 at 107\n. reader.record-too-long 3 line 3 at 107+65 n 60 0 0 0\n"
                      "bad 4 line 4 at 174\n. reader.no-item 4 line 4 at 182+1 n 0 0 1 0\n"
                      "bad 5 line 4 at 202\n. reader.nesting 5 line 4 at 216+1 n 3 0 0 0\n"
                      "bad 6 line 5 at 238\n. reader.record-too-long 6 line 5 at 238+80 n 60 0 0 0\n"
                      "ok 7 line 7 at 318 AAB301=1\n"
                      "end\n");
}

/* A million open tags among them. */
static void a_record_without_end_costs_no_memory(void **state) {
    (void)state;
    static const char *const fills[] = {"x", "<a>", "&amp;", "<a ", "<!--"};
    assert_a_record_without_end_is_passed_over(UJREG_FORMAT_XML, "<records><record>", 9, fills,
                                               sizeof fills / sizeof *fills,
                                               " <record><AAB301>1</AAB301></record></records>");
}

/* --- quick and thorough --------------------------------------------------------------------------------- */

static const ujreg_allocator *libc_allocator(void) {
    static ujreg_allocator own;
    assert_int_equal(uj_allocator_init(&own, NULL), UJREG_OK);
    return &own;
}

struct thorough {
    struct uj_walk *walk;
    ujreg_findings *findings;
};

static void compare_ways(void *context, const char *data, size_t size) {
    struct uj_walk *walk = ((struct thorough *)context)->walk;
    ujreg_findings *findings = ((struct thorough *)context)->findings;
    uint8_t order[UJ_ITEM_ORDER] = {0};
    ujreg_text quick[UJ_FIELD_ROWS], wide[UJ_FIELD_ROWS];
    const char *end = uj_words_xml_plain(walk->layout, order, quick, data, data + size);
    assert_ptr_equal(UJ_SIMD_NAME(xml_plain)(walk->layout, order, wide, data, data + size), end);
    assert_ptr_equal(walk->layout->parse_plain(walk->layout, order, wide, data, data + size), end);
    if (!end) {
        return;
    }
    struct uj_xml_scan scan = {0};
    struct uj_xml_fault fault;
    size_t at = 0;
    assert_int_equal(uj_xml_scan(walk->layout, data, size, 1, &at, &scan, &fault), UJ_XML_ELEMENT);
    assert_ptr_equal(data + at, end);
    struct uj_raw raw = {.start = data, .size = at};
    ujreg_findings_clear(findings);
    const enum uj_next answer = uj_xml_take(walk, &raw, findings);
    const int is_blank = uj_items_are_blank(walk->layout->encoding, raw.item, UJ_FIELD_ROWS);
    assert_int_equal(answer, is_blank ? UJ_NEXT_NOTHING : UJ_NEXT_RECORD);
    assert_int_equal(ujreg_findings_count(findings), is_blank);
    assert_same_items(raw.item, quick, wide);
}

/* Whatever the quick way takes, expat takes too, with the same items; wide and portable are the same. */
static void the_quick_way_agrees_with_expat(void **state) {
    (void)state;
    static const char *const records[] = {
        "<record><AAB301>330106</AAB301><AAZ341>1</AAZ341></record>",
        "<record>\n <aab301></aab301>\n</record>",
        "<record></record>",
        "<record><AAE013>\xE5\xBC\xA0\xEF\xBC\x88\xEF\xBF\xBDxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</AAE013></record>",
        "<record><AAB301>1</AAB301><AAB301>1</AAB301></record>",
        "<record><AAE013>a]]&gt;</AAE013><AAE011 /></record>"};
    struct uj_layout layout = {.kind = &uj_item_columns,
                               .max_field = 100,
                               .max_record = 1000,
                               .max_nesting = 64,
                               .parse_plain = uj_xml_plain_choose()};
    struct uj_walk *walk = calloc(1, sizeof *walk);
    ujreg_findings *findings;
    uj_item_words_prepare(&layout, '<', '>');
    uj_walk_init(walk, libc_allocator());
    walk->layout = &layout;
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    for (int encoding = UJREG_ENCODING_UTF8; encoding <= UJREG_ENCODING_GB18030; encoding++) {
        layout.encoding = encoding;
        for (size_t i = 0; i < sizeof records / sizeof *records; i++) {
            each_changed_byte(records[i], compare_ways, &(struct thorough){walk, findings});
        }
    }
    ujreg_findings_free(findings);
    uj_walk_free(walk);
    free(walk);
}

/* What lies between records is told a part at a time, so that the list of findings does not grow with it. */
static void findings_between_records_come_in_parts(void **state) {
    (void)state;
    static char input[100000];
    ujreg_reader *reader;
    ujreg_findings *findings;
    ujreg_reader_options options = {.size = sizeof options, .format = UJREG_FORMAT_XML};
    ujreg_record record = {.size = sizeof record};
    size_t told = 0;
    static const char head[] = "<records>", one[] = "<record><AAB301>1</AAB301></record>", tail[] = "</records>";
    size_t size = sizeof head - 1, texts = 0;
    memcpy(input, head, size);
    for (; size < 50000; texts++) {
        memcpy(input + size, "x<?p?>", 6);
        size += 6;
    }
    memcpy(input + size, one, sizeof one - 1);
    size += sizeof one - 1;
    memcpy(input + size, tail, sizeof tail - 1);
    size += sizeof tail - 1;
    assert_int_equal(ujreg_reader_new(NULL, &options, &reader), UJREG_OK);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_reader_feed(reader, input, size, 1), UJREG_OK);
    for (ujreg_status status = UJREG_OK; status != UJREG_END; told += ujreg_findings_count(findings)) {
        ujreg_findings_clear(findings);
        status = ujreg_reader_next(reader, &record, findings);
        assert_true(status == UJREG_OK || status == UJREG_MALFORMED || status == UJREG_END);
        assert_true(ujreg_findings_count(findings) <= 300);
    }
    assert_int_equal(told, texts);
    assert_int_equal(ujreg_reader_record_number(reader), 1);
    ujreg_reader_free(reader);
    ujreg_findings_free(findings);
}

static void element_names_are_taken_in_either_case(void **state) {
    (void)state;
    assert_xml("<Records><RECORD><Aab301>1</Aab301></RECORD><Record><AAB301>2</AAB301></Record></Records>",
               "ok 1 line 1 at 9 AAB301=1\nok 2 line 1 at 44 AAB301=2\nend\n");
    assert_xml("<x:Records xmlns:x='urn:ujreg:deregistration:1'><x:RECORD><x:AAB301>1</x:AAB301></x:RECORD></x:Records>",
               "ok 1 line 1 at 48 AAB301=1\nend\n");
    /* the end tag is still that of the start tag */
    assert_xml("<Records><record><AAB301>1</AAB301></record></records>",
               "ok 1 line 1 at 9 AAB301=1\nbad 2 line 1 at 44\n. reader.xml-syntax 2 line 1 at 44+1 n 1 0 0 1\ninvalid\n");
    assert_xml("<records><Record><AAB301>1</AAB301></record><record><AAB301>2</AAB301></record></records>",
               "bad 1 line 1 at 9\n. reader.xml-syntax 1 line 1 at 35+1 n 27 0 0 1\nok 2 line 1 at 44 AAB301=2\nend\n");
}

static void chinese_names_are_taken_as_in_a_header(void **state) {
    (void)state;
    assert_xml("<records><record><系统流水号>1</系统流水号><姓名>王伟</姓名></record></records>",
               "ok 1 line 1 at 9 AAZ341=1;AAC003=王伟\nend\n");
}

/* Something there, and nothing understood. */
static void records_under_another_name_are_an_error(void **state) {
    (void)state;
    assert_xml("<records>\n<row><AAB301>1</AAB301></row>\n<row><姓名>1</姓名></row><x/>\n</records>",
               ". reader.xml-element-unknown 0 line 3 at 69+4 n 0 0 1 0\n"
               ". reader.record-name 0 line 2 at 10+29 n 0 0 2 0\n"
               "invalid\n");
    assert_xml("<records><row><AAB301>1</AAB301></row><record><AAB301>1</AAB301></record></records>",
               "ok 1 line 1 at 38 AAB301=1\n. reader.record-name 0 line 1 at 9+29 n 0 0 1 0\nend\n");
    assert_xml("<records><row><a>1</a></row><row/></records>",
               ". reader.record-name 0 line 1 at 9+19 n 0 0 2 1\ninvalid\n");
    assert_xml("<records><record><a>1</a><b/></record></records>",
               "bad 1 line 1 at 9\n. reader.no-item 1 line 1 at 17+1 n 0 0 2 0\nend\n");
    static const char gb18030[] = "<records><\xD0\xD0><AAB301>1</AAB301></\xD0\xD0></records>"; /* 行 */
    assert_reads(UJREG_FORMAT_XML, UJREG_ENCODING_GB18030, gb18030, sizeof gb18030 - 1,
                 ". reader.record-name 0 line 1 at 9+27 n 0 0 1 0\ninvalid\n");
}

static void a_record_without_a_value_is_a_blank_line(void **state) {
    (void)state;
    assert_xml(
        "<records><record/><record> </record><record><AAB301>\n</AAB301></record><record><AAB301>1</AAB301></record></records>",
        "ok 1 line 2 at 71 AAB301=1\n"
        ". reader.blank-line 0 line 1 at 9+9 n 0 0 3 0\n"
        "end\n");
}

static void lack_of_memory_is_told(void **state) {
    (void)state;
    static const char input[] = "<records><record><AAB301>1</AAB301></record><!-- --><record a=''><AAE013>&lt;"
                                "</AAE013><x/></record><record></x>\n<record><AAB301>1</AAB301></record></records>";
    assert_lack_of_memory_is_told(UJREG_FORMAT_XML, UJREG_ENCODING_UTF8, input, sizeof input - 1);
    assert_lack_of_memory_is_told(UJREG_FORMAT_XML, UJREG_ENCODING_GB18030, input, sizeof input - 1);
}

/* --- anything at all ------------------------------------------------------------------------------------ */

/* Damaged input of all kinds: where it is cut into pieces, and who reads it, changes nothing. */
static void damage_is_found_alike_however_it_is_cut(void **state) {
    (void)state;
    static const char whole[] =
        "<records>\n<record><AAB301>330106</AAB301><AAC003>\x81\x5D</AAC003></record><!-- c -->\n"
        "<record><AAZ341>&amp;<![CDATA[]]]></AAZ341><x a='1'/></record>\n<record><AAB301>1</AAB301></record>x<?p?>"
        "<record>\n<AAE013>\xD5\xC5</AAE013>\n</record>\n</records>\n";
    static const char *const pieces[] = {"<record>", "</record>", "</records>", "<", ">",       "/",  "&",  "'", "]]>",
                                         "<!--",     "-->",       "\x81",       "x", "<record", "<?", "?>", "\n"};
    struct dice dice = {1};
    for (int round = 0; round < 1500; round++) {
        char input[2 * sizeof whole];
        size_t size = sizeof whole - 1;
        memcpy(input, whole, size);
        for (size_t changes = dice_below(&dice, 4); changes-- > 0;) {
            size_t at = dice_below(&dice, size), length = dice_below(&dice, 12);
            if (dice_below(&dice, 2) == 0) {
                length = at + length > size ? size - at : length;
                memmove(input + at, input + at + length, size - at - length);
                size -= length;
            } else {
                const char *piece = pieces[dice_below(&dice, sizeof pieces / sizeof *pieces)];
                length = strlen(piece);
                memmove(input + at + length, input + at, size - at);
                memcpy(input + at, piece, length);
                size += length;
            }
        }
        ujreg_reader_options options = {.size = sizeof options,
                                        .format = UJREG_FORMAT_XML,
                                        .encoding = round % 2 ? UJREG_ENCODING_GB18030 : UJREG_ENCODING_UTF8,
                                        .max_record_bytes = round % 8 < 4 ? 0 : 20 + dice_below(&dice, 80)};
        free(read_every_way(&options, input, size));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(elements_are_records_in_any_layout),
        cmocka_unit_test(the_namespace_may_be_left_out_declared_or_have_a_prefix),
        cmocka_unit_test(the_first_record_alone_tells_which_companions_there_are),
        cmocka_unit_test(empty_elements_are_empty_items),
        cmocka_unit_test(an_item_of_the_record_before_is_not_in_this_one),
        cmocka_unit_test(references_sections_and_comments_are_undone),
        cmocka_unit_test(what_is_no_item_is_told),
        cmocka_unit_test(a_doubled_or_nested_item_and_text_outside_items_are_told),
        cmocka_unit_test(text_between_records_is_told),
        cmocka_unit_test(a_doctype_is_refused),
        cmocka_unit_test(another_root_is_refused),
        cmocka_unit_test(a_nul_ends_no_name),
        cmocka_unit_test(what_is_no_xml_is_refused),
        cmocka_unit_test(a_declared_encoding_is_honoured_or_refused),
        cmocka_unit_test(what_follows_the_root_is_not_read),
        cmocka_unit_test(an_input_whose_root_is_not_closed_is_not_whole),
        cmocka_unit_test(the_record_after_a_broken_one_is_read),
        cmocka_unit_test(a_comment_hides_what_it_holds),
        cmocka_unit_test(second_bytes_of_gb18030_end_no_section),
        cmocka_unit_test(bytes_that_are_no_characters_are_an_encoding_finding_of_their_item),
        cmocka_unit_test(limits_are_findings),
        cmocka_unit_test(a_record_without_end_costs_no_memory),
        cmocka_unit_test(the_quick_way_agrees_with_expat),
        cmocka_unit_test(findings_between_records_come_in_parts),
        cmocka_unit_test(element_names_are_taken_in_either_case),
        cmocka_unit_test(chinese_names_are_taken_as_in_a_header),
        cmocka_unit_test(records_under_another_name_are_an_error),
        cmocka_unit_test(a_record_without_a_value_is_a_blank_line),
        cmocka_unit_test(lack_of_memory_is_told),
        cmocka_unit_test(damage_is_found_alike_however_it_is_cut),
    };
    if (!ujreg_feature("xml")) {
        return 0;
    }
    return cmocka_run_group_tests_name("xml", tests, NULL, NULL);
}
