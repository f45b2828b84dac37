/* SPDX-License-Identifier: Apache-2.0 */
/* Findings as a block of rows, as JSON, as lines of text, NDJSON and CSV: what leaves the library for programs and files. */
#include "failing_memory.h"

#include <ujreg/ujreg.h>

#define NUMBER "110105194912310021" /* nobody's: its check digit is wrong */

static const char day[] = "AAB301,AAZ341,AAC003,AAC002,AAC058,AAC044,ADC210,AJC00A,AAE011,AAE036,AAE013,AAC004\n"
                          "330106,1,张三," NUMBER ",01," NUMBER ",20250102,11,李四,20250102,,1\n"
                          "330106,2,王五,11010519491231002X,01,11010519491231002X,20250102,22,李四,20250102,,2\n";

struct world {
    ujreg_profile *profile;
    ujreg_findings *findings;
    ujreg_buffer *buffer;
};

static const ujreg_input input = {.size = sizeof input, .data = day, .data_size = sizeof day - 1};

static int make_world(void **state) {
    static struct world world;
    const ujreg_profile_options options = {.size = sizeof options, .today = {2025, 12, 31}};
    assert_int_equal(ujreg_profile_new(NULL, &options, &world.profile), UJREG_OK);
    assert_int_equal(ujreg_findings_new(NULL, &world.findings), UJREG_OK);
    assert_int_equal(ujreg_buffer_new(NULL, NULL, &world.buffer), UJREG_OK);
    assert_int_equal(ujreg_check_buffer(world.profile, NULL, &input, ujreg_findings_collect, world.findings, NULL),
                     UJREG_OK);
    assert_true(ujreg_findings_count(world.findings) >= 2);
    *state = &world;
    return 0;
}

static int free_world(void **state) {
    struct world *world = *state;
    ujreg_buffer_free(world->buffer);
    ujreg_findings_free(world->findings);
    ujreg_profile_free(world->profile);
    return 0;
}

static ujreg_finding finding_at(const struct world *world, size_t index) {
    ujreg_finding finding = {.size = sizeof finding};
    assert_int_equal(ujreg_findings_get(world->findings, index, &finding), UJREG_OK);
    return finding;
}

static ujreg_text text_of(const ujreg_buffer *buffer) {
    ujreg_text text;
    assert_int_equal(ujreg_buffer_get(buffer, &text), UJREG_OK);
    return text;
}

static int has_bytes(ujreg_text text, const char *bytes) {
    const size_t size = strlen(bytes);
    for (size_t at = 0; at + size <= text.size; at++) {
        if (memcmp(text.data + at, bytes, size) == 0) {
            return 1;
        }
    }
    return 0;
}

/* --- a run without a function of the caller ---------------------------------------------------------------------- */

static void a_run_collects_what_it_finds(void **state) {
    struct world *world = *state;
    ujreg_findings *findings;
    ujreg_run *run;
    ujreg_summary summary = {.size = sizeof summary};
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_run_new(NULL, world->profile, NULL, &run), UJREG_OK);
    assert_int_equal(ujreg_run_collect(run, &input, findings, &summary), UJREG_OK);
    assert_int_equal(summary.records, 2);
    assert_int_equal(ujreg_findings_count(findings), ujreg_findings_count(world->findings));
    assert_int_equal(ujreg_findings_count(findings), summary.errors + summary.warnings + summary.notes);
    assert_int_equal(ujreg_run_collect(run, &input, findings, NULL), UJREG_OK); /* business IDs met again, appended */
    assert_true(ujreg_findings_count(findings) > 2 * ujreg_findings_count(world->findings));
    assert_int_equal(ujreg_run_collect(run, &input, NULL, &summary), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_run_collect(run, NULL, findings, &summary), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_run_collect(NULL, &input, findings, &summary), UJREG_ERROR_ARGUMENT);
    ujreg_run_free(run);
    ujreg_findings_free(findings);
}

static void a_list_without_memory_says_so(void **state) {
    struct world *world = *state;
    int told = 0;
    for (int64_t at = 2; at < 5; at++) {
        struct failing_memory memory = {.fail_at = at};
        const ujreg_allocator allocator = failing_memory_allocator(&memory);
        ujreg_findings *findings;
        ujreg_run *run;
        assert_int_equal(ujreg_findings_new(&allocator, &findings), UJREG_OK);
        assert_int_equal(ujreg_run_new(NULL, world->profile, NULL, &run), UJREG_OK);
        told += ujreg_run_collect(run, &input, findings, NULL) == UJREG_ERROR_MEMORY;
        ujreg_findings_clear(findings);
        assert_int_equal(ujreg_run_collect(run, &input, findings, NULL), UJREG_OK); /* the run lives on */
        ujreg_run_free(run);
        ujreg_findings_free(findings);
        assert_int_equal(memory.alive, 0);
    }
    assert_true(told > 0);
}

/* --- rows ------------------------------------------------------------------------------------------------------------ */

static void check_row(const struct world *world, ujreg_text block, size_t index, const ujreg_finding_row *row,
                      int32_t how) {
    const ujreg_finding finding = finding_at(world, index);
    char words[2048];
    size_t size;
    assert_int_equal(row->rule, finding.rule);
    assert_int_equal(row->field, finding.field);
    assert_int_equal(row->severity, finding.severity);
    assert_int_equal(row->reserved, 0);
    assert_int_equal(row->record, finding.record);
    assert_int_equal(row->line, finding.line);
    assert_int_equal(row->offset, finding.offset);
    assert_int_equal(row->length, finding.length);
    assert_memory_equal(row->numbers, finding.numbers, sizeof row->numbers);
    assert_int_equal(ujreg_finding_value(&finding, how & UJREG_SHOW_VALUES, words, sizeof words, &size), UJREG_OK);
    assert_int_equal(row->value_size, size);
    assert_true(row->value_at + row->value_size <= block.size);
    assert_int_equal(row->value_at != 0, size != 0);
    assert_memory_equal(block.data + row->value_at, words, size);
    if (!(how & ~UJREG_SHOW_VALUES)) {
        assert_int_equal(row->message_at, 0);
        assert_int_equal(row->message_size, 0);
        return;
    }
    assert_int_equal(ujreg_finding_message(&finding, how, words, sizeof words, &size), UJREG_OK);
    assert_int_equal(row->message_size, size);
    assert_true(row->message_at + row->message_size <= block.size);
    assert_memory_equal(block.data + row->message_at, words, size);
}

static void check_block(const struct world *world, ujreg_text block, size_t first, size_t count, int32_t how) {
    ujreg_finding_block head;
    assert_true(block.size >= sizeof head);
    memcpy(&head, block.data, sizeof head);
    assert_int_equal(head.bytes, block.size);
    assert_int_equal(head.bytes % 8, 0);
    assert_int_equal(head.first, first);
    assert_int_equal(head.count, count);
    assert_int_equal(head.row_size, 104);
    assert_int_equal(head.reserved, 0);
    for (size_t i = 0; i < count; i++) {
        ujreg_finding_row row;
        memcpy(&row, block.data + sizeof head + i * sizeof row, sizeof row);
        check_row(world, block, first + i, &row, how);
    }
}

static void a_block_says_what_the_list_says(void **state) {
    struct world *world = *state;
    static const int32_t hows[] = {UJREG_LANGUAGE_ZH, UJREG_LANGUAGE_EN, UJREG_LANGUAGE_ZH | UJREG_SHOW_VALUES, 0,
                                   UJREG_SHOW_VALUES};
    const size_t all = ujreg_findings_count(world->findings);
    for (size_t i = 0; i < sizeof hows / sizeof *hows; i++) {
        ujreg_buffer_clear(world->buffer);
        assert_int_equal(ujreg_findings_pack(world->findings, 0, SIZE_MAX, hows[i], world->buffer), UJREG_OK);
        check_block(world, text_of(world->buffer), 0, all, hows[i]);
    }
}

static void values_are_masked_unless_they_are_asked_for(void **state) {
    struct world *world = *state;
    ujreg_buffer_clear(world->buffer);
    assert_int_equal(ujreg_findings_pack(world->findings, 0, SIZE_MAX, UJREG_LANGUAGE_EN, world->buffer), UJREG_OK);
    assert_false(has_bytes(text_of(world->buffer), NUMBER));
    assert_true(has_bytes(text_of(world->buffer), "110105********0021"));
    ujreg_buffer_clear(world->buffer);
    assert_int_equal(ujreg_findings_pack(world->findings, 0, SIZE_MAX, UJREG_SHOW_VALUES, world->buffer), UJREG_OK);
    assert_true(has_bytes(text_of(world->buffer), NUMBER));
}

static void parts_of_a_list_follow_one_another(void **state) {
    struct world *world = *state;
    const size_t all = ujreg_findings_count(world->findings);
    ujreg_buffer_clear(world->buffer);
    assert_int_equal(ujreg_buffer_write(world->buffer, "abc", 3), UJREG_MORE);
    for (size_t first = 0; first <= all; first++) { /* one each, and one of none behind the end */
        assert_int_equal(ujreg_findings_pack(world->findings, first, 1, UJREG_LANGUAGE_ZH, world->buffer), UJREG_OK);
    }
    ujreg_text rest = text_of(world->buffer);
    assert_memory_equal(rest.data, "abc\0\0\0\0", 8);
    rest.data += 8;
    rest.size -= 8;
    for (size_t first = 0; first <= all; first++) {
        ujreg_finding_block head;
        assert_true(rest.size >= sizeof head);
        memcpy(&head, rest.data, sizeof head);
        check_block(world, (ujreg_text){rest.data, (size_t)head.bytes}, first, first < all, UJREG_LANGUAGE_ZH);
        rest.data += head.bytes;
        rest.size -= (size_t)head.bytes;
    }
    assert_int_equal(rest.size, 0);
}

static void a_rule_of_a_later_version_has_a_row_without_a_message(void **state) {
    struct world *world = *state;
    const ujreg_finding later = {.size = sizeof later, .rule = 999999, .severity = UJREG_SEVERITY_NOTE, .value = {"x", 1}};
    ujreg_findings *findings;
    ujreg_finding_row row;
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_findings_collect(findings, &later), UJREG_MORE);
    ujreg_buffer_clear(world->buffer);
    assert_int_equal(ujreg_findings_pack(findings, 0, 1, UJREG_LANGUAGE_EN, world->buffer), UJREG_OK);
    memcpy(&row, text_of(world->buffer).data + sizeof(ujreg_finding_block), sizeof row);
    assert_int_equal(row.rule, 999999);
    assert_int_equal(row.message_size, 0);
    assert_true(row.value_size > 0);
    ujreg_findings_free(findings);
}

static void a_block_that_does_not_fit_leaves_the_buffer_as_it_was(void **state) {
    struct world *world = *state;
    ujreg_buffer_clear(world->buffer);
    assert_int_equal(ujreg_findings_pack(world->findings, 0, SIZE_MAX, UJREG_LANGUAGE_ZH, world->buffer), UJREG_OK);
    const size_t size = text_of(world->buffer).size;
    for (uint64_t most = 1; most <= size + 8; most++) {
        const ujreg_buffer_options options = {.size = sizeof options, .max_bytes = most};
        ujreg_buffer *small;
        assert_int_equal(ujreg_buffer_new(NULL, &options, &small), UJREG_OK);
        assert_int_equal(ujreg_buffer_write(small, "x", 1), UJREG_MORE);
        const int fits = most >= size + 8;
        assert_int_equal(ujreg_findings_pack(world->findings, 0, SIZE_MAX, UJREG_LANGUAGE_ZH, small),
                         fits ? UJREG_OK : UJREG_ERROR_LIMIT);
        assert_int_equal(text_of(small).size, fits ? size + 8 : 1);
        ujreg_buffer_free(small);
    }
    int failed = 0;
    for (int64_t at = 3; at < 12; at++) {
        struct failing_memory memory = {.fail_at = at};
        const ujreg_allocator allocator = failing_memory_allocator(&memory);
        ujreg_buffer *buffer;
        assert_int_equal(ujreg_buffer_new(&allocator, NULL, &buffer), UJREG_OK);
        assert_int_equal(ujreg_buffer_write(buffer, "x", 1), UJREG_MORE);
        if (ujreg_findings_pack(world->findings, 0, SIZE_MAX, UJREG_LANGUAGE_ZH, buffer) == UJREG_ERROR_MEMORY) {
            failed++;
            assert_int_equal(text_of(buffer).size, 1);
        } else {
            assert_int_equal(text_of(buffer).size, size + 8);
        }
        ujreg_buffer_free(buffer);
        assert_int_equal(memory.alive, 0);
    }
    assert_true(failed > 0);
}

/* --- JSON, NDJSON, CSV, text ----------------------------------------------------------------------------------------- */

static void a_finding_is_one_json_object_with_the_promised_keys(void **state) {
    (void)state;
    const ujreg_finding finding = {.size = sizeof finding,
                                   .rule = UJREG_RULE_AJC00A_CODE,
                                   .field = UJREG_AJC00A,
                                   .severity = UJREG_SEVERITY_ERROR,
                                   .record = 2,
                                   .line = 3,
                                   .offset = 100,
                                   .length = 2,
                                   .value = {"22", 2}};
    char message[512], expected[1024], json[1024];
    size_t needed;
    assert_int_equal(ujreg_finding_message(&finding, UJREG_LANGUAGE_ZH, message, sizeof message, NULL), UJREG_OK);
    snprintf(expected, sizeof expected,
             "{\"type\":\"finding\",\"file\":\"a\\\"b\",\"record\":2,\"line\":3,\"offset\":100,\"length\":2,\"field\":"
             "\"AJC00A\",\"rule\":\"AJC00A.code\",\"severity\":\"error\",\"message\":\"%s\",\"value\":\"22\"}",
             message);
    assert_int_equal(ujreg_finding_json(&finding, UJREG_LANGUAGE_ZH, "a\"b", 3, json, sizeof json, &needed), UJREG_OK);
    assert_string_equal(json, expected);
    assert_int_equal(needed, strlen(expected));
    assert_int_equal(ujreg_finding_json(&finding, UJREG_LANGUAGE_ZH, "a\"b", 3, NULL, 0, &needed), UJREG_ERROR_CAPACITY);
    assert_int_equal(needed, strlen(expected));
    assert_int_equal(ujreg_finding_json(&finding, UJREG_LANGUAGE_ZH, "a\"b", 3, json, needed, NULL),
                     UJREG_ERROR_CAPACITY);
    assert_string_equal(json, "");
    assert_int_equal(ujreg_finding_json(&finding, UJREG_LANGUAGE_ZH, "a\"b", 3, json, needed + 1, NULL), UJREG_OK);
    assert_string_equal(json, expected);
}

static void what_a_finding_lacks_is_null_in_json_and_empty_in_csv(void **state) {
    struct world *world = *state;
    const ujreg_finding none = {.size = sizeof none, .rule = 999999, .severity = UJREG_SEVERITY_NOTE};
    char json[256];
    assert_int_equal(ujreg_finding_json(&none, UJREG_LANGUAGE_EN, NULL, 0, json, sizeof json, NULL), UJREG_OK);
    assert_string_equal(json, "{\"type\":\"finding\",\"file\":null,\"record\":0,\"line\":0,\"offset\":0,\"length\":0,"
                              "\"field\":null,\"rule\":\"?\",\"severity\":\"note\",\"message\":\"\",\"value\":null}");
    ujreg_buffer_clear(world->buffer);
    assert_int_equal(
        ujreg_finding_write(&none, UJREG_FINDINGS_CSV, UJREG_LANGUAGE_EN, NULL, 0, ujreg_buffer_write, world->buffer),
        UJREG_OK);
    assert_int_equal(
        ujreg_finding_write(&none, UJREG_FINDINGS_TEXT, UJREG_LANGUAGE_EN, NULL, 0, ujreg_buffer_write, world->buffer),
        UJREG_OK);
    assert_int_equal(ujreg_buffer_write(world->buffer, "", 1), UJREG_MORE);
    assert_string_equal(text_of(world->buffer).data, ",0,0,0,0,,?,note,,\n: note ?:  [?]\n");
}

static void a_value_is_escaped_whole_also_behind_a_zero_byte(void **state) {
    (void)state;
    const ujreg_finding finding = {.size = sizeof finding,
                                   .rule = UJREG_RULE_AAC003_CONTROL_CHARACTER,
                                   .field = UJREG_AAC003,
                                   .severity = UJREG_SEVERITY_WARNING,
                                   .value = {"a\0\"\xE2\x80\xAE\xFF王", 10}};
    char json[1024];
    assert_int_equal(
        ujreg_finding_json(&finding, UJREG_LANGUAGE_EN | UJREG_SHOW_VALUES, "f", 1, json, sizeof json, NULL), UJREG_OK);
    assert_non_null(strstr(json, "\"value\":\"a\\u0000\\\"\\u202e\xEF\xBF\xBD王\"}"));
    assert_int_equal(ujreg_finding_json(&finding, UJREG_LANGUAGE_EN, "f", 1, json, sizeof json, NULL), UJREG_OK);
    assert_null(strstr(json, "王"));
}

static void a_long_value_of_the_callers_comes_whole(void **state) {
    (void)state;
    static char value[9000], json[30000];
    memset(value, '7', sizeof value);
    const ujreg_finding finding = {.size = sizeof finding,
                                   .rule = UJREG_RULE_AAE013_TOO_LONG,
                                   .field = UJREG_AAE013,
                                   .severity = UJREG_SEVERITY_ERROR,
                                   .value = {value, sizeof value}};
    size_t needed;
    assert_int_equal(
        ujreg_finding_json(&finding, UJREG_LANGUAGE_ZH | UJREG_SHOW_VALUES, NULL, 0, json, sizeof json, &needed),
        UJREG_OK);
    assert_true(needed > 2 * sizeof value); /* in the message and beside it */
    assert_int_equal(strspn(strstr(json, "\"value\":\"") + 9, "7"), sizeof value);
}

static void a_list_is_written_in_each_form(void **state) {
    struct world *world = *state;
    static const char header[] = "file,record,line,offset,length,field,rule,severity,message,value\n";
    for (int32_t form = UJREG_FINDINGS_TEXT; form <= UJREG_FINDINGS_CSV; form++) {
        for (int32_t how = UJREG_LANGUAGE_ZH; how <= UJREG_LANGUAGE_EN; how++) {
            ujreg_buffer *single;
            assert_int_equal(ujreg_buffer_new(NULL, NULL, &single), UJREG_OK);
            assert_int_equal(ujreg_findings_write(NULL, form, how, "f.csv", 5, ujreg_buffer_write, single), UJREG_OK);
            const ujreg_text first = text_of(single);
            const size_t mark = how == UJREG_LANGUAGE_ZH ? 3 : 0;
            assert_int_equal(first.size, form == UJREG_FINDINGS_CSV ? mark + sizeof header - 1 : 0);
            if (first.size) {
                assert_memory_equal(first.data, "\xEF\xBB\xBF", mark);
                assert_memory_equal(first.data + mark, header, sizeof header - 1);
            }
            for (size_t i = 0; i < ujreg_findings_count(world->findings); i++) {
                const ujreg_finding finding = finding_at(world, i);
                assert_int_equal(ujreg_finding_write(&finding, form, how, "f.csv", 5, ujreg_buffer_write, single),
                                 UJREG_OK);
            }
            ujreg_buffer_clear(world->buffer);
            assert_int_equal(
                ujreg_findings_write(world->findings, form, how, "f.csv", 5, ujreg_buffer_write, world->buffer),
                UJREG_OK);
            assert_int_equal(text_of(world->buffer).size, text_of(single).size);
            assert_memory_equal(text_of(world->buffer).data, text_of(single).data, text_of(single).size);
            assert_true(has_bytes(text_of(single), "AAC002.check-digit"));
            assert_true(has_bytes(text_of(single), form == UJREG_FINDINGS_NDJSON ? "{\"type\":\"finding\",\"file\":\"f.csv\","
                                                   : form == UJREG_FINDINGS_CSV ? "\nf.csv,1,2,"
                                                                                : "f.csv:2: error "));
            assert_false(has_bytes(text_of(single), NUMBER));
            ujreg_buffer_free(single);
        }
    }
}

struct odd {
    int calls;
    ujreg_status answer;
};

static ujreg_status odd_sink(void *context, const char *data, size_t size) {
    struct odd *odd = context;
    assert_non_null(data);
    assert_true(size > 0);
    odd->calls++;
    return odd->answer;
}

static void a_sink_has_to_say_that_it_goes_on(void **state) {
    struct world *world = *state;
    static const struct {
        ujreg_status answer, becomes;
    } answers[] = {{UJREG_MORE, UJREG_OK}, {UJREG_END, UJREG_STOPPED}, {UJREG_OK, UJREG_ERROR_IO}, {-1, UJREG_ERROR_IO}};
    const ujreg_finding finding = finding_at(world, 0);
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
        struct odd odd = {0, answers[i].answer};
        assert_int_equal(ujreg_finding_write(&finding, UJREG_FINDINGS_TEXT, UJREG_LANGUAGE_EN, "f", 1, odd_sink, &odd),
                         answers[i].becomes);
        assert_int_equal(odd.calls, 1);
        assert_int_equal(
            ujreg_findings_write(world->findings, UJREG_FINDINGS_CSV, UJREG_LANGUAGE_EN, "f", 1, odd_sink, &odd),
            answers[i].becomes);
    }
}

static void wrong_arguments_are_refused(void **state) {
    struct world *world = *state;
    static const int32_t hows[] = {3, -1, UJREG_LANGUAGE_EN | 0x200, UJREG_SHOW_VALUES | 0x400, 0x10001};
    ujreg_finding finding = finding_at(world, 0);
    char json[1024];
    ujreg_buffer_clear(world->buffer);
#define WRONG(call) assert_int_equal(call, UJREG_ERROR_ARGUMENT)
    for (size_t i = 0; i < sizeof hows / sizeof *hows; i++) {
        WRONG(ujreg_findings_pack(world->findings, 0, 1, hows[i], world->buffer));
        WRONG(ujreg_finding_json(&finding, hows[i], NULL, 0, json, sizeof json, NULL));
        WRONG(ujreg_finding_write(&finding, UJREG_FINDINGS_TEXT, hows[i], NULL, 0, ujreg_buffer_write, world->buffer));
        WRONG(ujreg_findings_write(world->findings, UJREG_FINDINGS_CSV, hows[i], NULL, 0, ujreg_buffer_write,
                                   world->buffer));
    }
    WRONG(ujreg_findings_pack(NULL, 0, 1, UJREG_LANGUAGE_EN, world->buffer));
    WRONG(ujreg_findings_pack(world->findings, 0, 1, UJREG_LANGUAGE_EN, NULL));
    WRONG(ujreg_finding_json(NULL, UJREG_LANGUAGE_EN, NULL, 0, json, sizeof json, NULL));
    WRONG(ujreg_finding_json(&finding, 0, NULL, 0, json, sizeof json, NULL));
    WRONG(ujreg_finding_json(&finding, UJREG_LANGUAGE_EN, NULL, 1, json, sizeof json, NULL));
    WRONG(ujreg_finding_json(&finding, UJREG_LANGUAGE_EN, NULL, 0, NULL, 1, NULL));
    WRONG(ujreg_finding_write(NULL, UJREG_FINDINGS_TEXT, UJREG_LANGUAGE_EN, NULL, 0, ujreg_buffer_write, world->buffer));
    for (int32_t form = 0; form <= 4; form += 4) {
        WRONG(ujreg_finding_write(&finding, form, UJREG_LANGUAGE_EN, NULL, 0, ujreg_buffer_write, world->buffer));
        WRONG(ujreg_findings_write(world->findings, form, UJREG_LANGUAGE_EN, NULL, 0, ujreg_buffer_write, world->buffer));
    }
    WRONG(ujreg_finding_write(&finding, UJREG_FINDINGS_TEXT, UJREG_LANGUAGE_EN, NULL, 0, NULL, NULL));
    WRONG(ujreg_findings_write(world->findings, UJREG_FINDINGS_TEXT, UJREG_LANGUAGE_EN, NULL, 1, ujreg_buffer_write,
                               world->buffer));
    finding.size = 0;
    WRONG(ujreg_finding_json(&finding, UJREG_LANGUAGE_EN, NULL, 0, json, sizeof json, NULL));
    WRONG(ujreg_finding_write(&finding, UJREG_FINDINGS_TEXT, UJREG_LANGUAGE_EN, NULL, 0, ujreg_buffer_write,
                              world->buffer));
    assert_int_equal(text_of(world->buffer).size, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_run_collects_what_it_finds),
        cmocka_unit_test(a_list_without_memory_says_so),
        cmocka_unit_test(a_block_says_what_the_list_says),
        cmocka_unit_test(values_are_masked_unless_they_are_asked_for),
        cmocka_unit_test(parts_of_a_list_follow_one_another),
        cmocka_unit_test(a_rule_of_a_later_version_has_a_row_without_a_message),
        cmocka_unit_test(a_block_that_does_not_fit_leaves_the_buffer_as_it_was),
        cmocka_unit_test(a_finding_is_one_json_object_with_the_promised_keys),
        cmocka_unit_test(what_a_finding_lacks_is_null_in_json_and_empty_in_csv),
        cmocka_unit_test(a_value_is_escaped_whole_also_behind_a_zero_byte),
        cmocka_unit_test(a_long_value_of_the_callers_comes_whole),
        cmocka_unit_test(a_list_is_written_in_each_form),
        cmocka_unit_test(a_sink_has_to_say_that_it_goes_on),
        cmocka_unit_test(wrong_arguments_are_refused),
    };
    return cmocka_run_group_tests(tests, make_world, free_world);
}
