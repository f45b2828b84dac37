/* SPDX-License-Identifier: Apache-2.0 */
#include "unit.h"

#include <ujreg/ujreg.h>

static void every_name_leads_to_its_number(void **state) {
    (void)state;
    int64_t value;
    assert_true(ujreg_constant_count() > 300);
    for (int32_t i = 0; i < ujreg_constant_count(); i++) {
        const char *name = ujreg_constant_name(i);
        assert_int_equal(ujreg_constant_find(name, strlen(name), &value), UJREG_OK);
        assert_true(i == 0 || strcmp(ujreg_constant_name(i - 1), name) < 0);
    }
    assert_null(ujreg_constant_name(-1));
    assert_null(ujreg_constant_name(ujreg_constant_count()));
}

static void the_numbers_are_those_of_the_headers(void **state) {
    (void)state;
    static const struct {
        const char *name;
        int64_t value;
    } known[] = {{"UJREG_ERROR_MEMORY", -1},   {"UJREG_AAE013", 11},      {"UJREG_IDENTITY_ERRORS", 0x061F},
                 {"UJREG_SHOW_VALUES", 0x100}, {"UJREG_FORMAT_FIXED", 7}, {"UJREG_RULE_AAC002_CHECK_DIGIT", 413},
                 {"UJREG_SEVERITY_ERROR", 3}};
    int64_t value;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        assert_int_equal(ujreg_constant_find(known[i].name, strlen(known[i].name), &value), UJREG_OK);
        assert_int_equal(value, known[i].value);
    }
    assert_int_equal(ujreg_constant_find("UJREG_NOTHING", 13, &value), UJREG_UNKNOWN);
    assert_int_equal(value, 0);
    assert_int_equal(ujreg_constant_find("", 0, &value), UJREG_UNKNOWN);
    assert_int_equal(ujreg_constant_find(NULL, 0, &value), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_constant_find("UJREG_OK", 8, NULL), UJREG_ERROR_ARGUMENT);
}

static void a_struct_has_the_size_that_the_header_gives_it(void **state) {
    (void)state;
    assert_int_equal(ujreg_struct_size("ujreg_finding", 13), sizeof(ujreg_finding));
    assert_int_equal(ujreg_struct_size("ujreg_text", 10), sizeof(ujreg_text));
    assert_int_equal(ujreg_struct_size("ujreg_writer_options and more", 20), sizeof(ujreg_writer_options));
    assert_int_equal(ujreg_struct_size("ujreg_findin", 12), 0);
    assert_int_equal(ujreg_struct_size("ujreg_run", 9), 0); /* opaque */
    assert_int_equal(ujreg_struct_size("", 0), 0);
    assert_int_equal(ujreg_struct_size(NULL, 3), 0);
}

/* As people write them: in either case; but a part of a name is none. */
static void formats_and_encodings_have_names(void **state) {
    (void)state;
    assert_int_equal(ujreg_format_find("csv", 3), UJREG_FORMAT_CSV);
    assert_int_equal(ujreg_format_find("NDJSON", 6), UJREG_FORMAT_NDJSON);
    assert_int_equal(ujreg_format_find("cs", 2), -1);
    assert_int_equal(ujreg_format_find("csvx", 4), -1);
    assert_int_equal(ujreg_format_find("", 0), -1);
    assert_int_equal(ujreg_encoding_find("GBK", 3), UJREG_ENCODING_GB18030);
    assert_int_equal(ujreg_encoding_find("gb18030", 7), UJREG_ENCODING_GB18030);
    assert_int_equal(ujreg_encoding_find("utf", 3), -1);
    assert_int_equal(ujreg_encoding_find(NULL, 3), -1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_name_leads_to_its_number),
        cmocka_unit_test(the_numbers_are_those_of_the_headers),
        cmocka_unit_test(formats_and_encodings_have_names),
        cmocka_unit_test(a_struct_has_the_size_that_the_header_gives_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
