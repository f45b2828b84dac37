/* SPDX-License-Identifier: Apache-2.0 */
/* A record has the same findings whatever the format and the encoding it comes in: only their places differ. Over the
 * vectors of all rules. */
#include "writer_unit.h"

#include "record_vectors.h"

#define TOLD_MAX 4096

struct told {
    char text[TOLD_MAX];
    size_t size;
};

static ujreg_status tell(void *context, const ujreg_finding *finding) {
    struct told *told = context;
    ujreg_rule_info info = {.size = sizeof info};
    assert_int_equal(ujreg_rule_get(finding->rule, &info), UJREG_OK);
    told->size += (size_t)snprintf(told->text + told->size, TOLD_MAX - told->size, "%llu %s %d %d %lld %lld %lld %lld\n",
                                   (unsigned long long)finding->record, info.name, finding->field, finding->severity,
                                   (long long)finding->numbers[0], (long long)finding->numbers[1],
                                   (long long)finding->numbers[2], (long long)finding->numbers[3]);
    assert_true(told->size < TOLD_MAX);
    return UJREG_MORE;
}

/* Writes two records, the second of which is the vector's, and checks them. 0: the format cannot carry them. */
static int check_in(const ujreg_writer_options *options, const ujreg_profile *profile, const ujreg_record *record,
                    struct told *told) {
    struct memory_sink sink = {0};
    ujreg_record first = sample_record();
    ujreg_writer *writer;
    ujreg_input input = {.size = sizeof input};
    first.aac004 = text_of("2");
    told->size = 0;
    told->text[0] = '\0';
    assert_int_equal(ujreg_writer_new(NULL, options, memory_sink_take, &sink, &writer), UJREG_OK);
    assert_int_equal(ujreg_writer_write(writer, &first, NULL), UJREG_OK);
    ujreg_status status = ujreg_writer_write(writer, record, NULL);
    if (status == UJREG_OK) {
        assert_int_equal(ujreg_writer_finish(writer), UJREG_OK);
        input.format = options->format;
        input.encoding = options->encoding;
        input.data = sink.data;
        input.data_size = sink.size;
        assert_int_equal(ujreg_check_buffer(profile, NULL, &input, tell, told, NULL), UJREG_OK);
    } else {
        assert_int_equal(status, UJREG_REFUSED);
    }
    ujreg_writer_free(writer);
    free(sink.data);
    return status == UJREG_OK;
}

static void run_vector(const struct vector *vector, const struct vector_record *record, void *context) {
    int *compared = context;
    ujreg_profile *profile = vector_profile(vector, NULL);
    for (int32_t sex = 0; sex < 2; sex++) {
        ujreg_writer_options options = {
            .size = sizeof options, .format = UJREG_FORMAT_CSV, .encoding = UJREG_ENCODING_UTF8, .sex = sex};
        struct told expected, told;
        if (!check_in(&options, profile, &record->record, &expected)) {
            continue; /* bytes that are not UTF-8 cannot be written anywhere */
        }
        for (options.format = UJREG_FORMAT_CSV; options.format <= UJREG_FORMAT_FIXED; options.format++) {
            for (options.encoding = UJREG_ENCODING_UTF8; options.encoding <= UJREG_ENCODING_GB18030; options.encoding++) {
                if ((options.format == UJREG_FORMAT_FIXED && sex) ||
                    (options.format == UJREG_FORMAT_XML && !ujreg_feature("xml")) ||
                    !check_in(&options, profile, &record->record, &told)) {
                    continue;
                }
                ++*compared;
                if (strcmp(told.text, expected.text) != 0) {
                    print_message("records.tsv:%d in %s, %s\n%s--- in CSV\n%s", vector->line,
                                  ujreg_format_name(options.format), ujreg_encoding_name(options.encoding), told.text,
                                  expected.text);
                    fail();
                }
            }
        }
    }
    ujreg_profile_free(profile);
}

static void a_record_has_the_same_findings_in_every_format(void **state) {
    (void)state;
    int compared = 0;
    int vectors = vector_each(run_vector, &compared);
    assert_true(compared > 20 * vectors);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record_has_the_same_findings_in_every_format),
    };
    return cmocka_run_group_tests_name("same findings", tests, NULL, NULL);
}
