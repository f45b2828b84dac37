/* SPDX-License-Identifier: Apache-2.0 */
/* Structs of any size that a caller may claim, in memory of exactly that size, zero or full of garbage up to the first
 * pointer: every call answers with a status, touches nothing beyond, and a struct without a size is refused. */
#include "fuzz.h"

static ujreg_profile *profile;
static ujreg_findings *findings;
static ujreg_tally *tally;
static ujreg_report *report;
static ujreg_tables *tables;

static const ujreg_date day = {2025, 12, 31};
static const char number[] = "11010519491231002X";
static const char line[] = "{\"AAB301\":\"110105\"}\n";

static ujreg_status ignore(void *context, const char *data, size_t size) {
    (void)context;
    return data == NULL && size != 0 ? UJREG_OK : UJREG_MORE;
}

static ujreg_status ignore_finding(void *context, const ujreg_finding *finding) {
    (void)context;
    return finding == NULL ? UJREG_OK : UJREG_MORE;
}

/* One function for each way into the library: what it answers to the struct. */
#define CALL(name, type) static ujreg_status name(type *s)

CALL(area_find, ujreg_area) {
    return ujreg_area_find(NULL, "330106", 6, 2020, s);
}
CALL(area_get, ujreg_area) {
    return ujreg_area_get(NULL, 330106, 2020, s);
}
CALL(area_at, ujreg_area) {
    return ujreg_area_at(tables, 7, s);
}
CALL(calendar_day, ujreg_calendar_day) {
    return ujreg_calendar_get_day(NULL, &day, s);
}
CALL(check, ujreg_record) {
    return ujreg_check(profile, s, findings);
}
CALL(decode_from, ujreg_record) {
    ujreg_deregistration result = {.size = sizeof result};
    return ujreg_decode(profile, s, &result, findings);
}
CALL(decode_into, ujreg_deregistration) {
    ujreg_record record = {.size = sizeof record};
    return ujreg_decode(profile, &record, s, findings);
}
CALL(code_find, ujreg_code) {
    return ujreg_code_find(NULL, UJREG_TABLE_AJC00A, "11", 2, 2020, s);
}
CALL(code_at, ujreg_code) {
    return ujreg_code_at(NULL, UJREG_TABLE_AAC058, 3, s);
}
CALL(duties_of, ujreg_registration) {
    ujreg_duty duties[UJREG_DUTY_COUNT] = {{.size = sizeof *duties}};
    return ujreg_duties(NULL, s, &day, NULL, duties, UJREG_DUTY_COUNT, NULL);
}
CALL(duties_by, ujreg_duty_options) {
    ujreg_registration registration = {.size = sizeof registration};
    ujreg_duty duties[UJREG_DUTY_COUNT] = {{.size = sizeof *duties}};
    return ujreg_duties(NULL, &registration, &day, s, duties, UJREG_DUTY_COUNT, NULL);
}
CALL(duties_into, ujreg_duty) {
    ujreg_registration registration = {.size = sizeof registration};
    return ujreg_duties(NULL, &registration, &day, NULL, s, 1, NULL);
}
CALL(duty_get, ujreg_duty) {
    ujreg_registration registration = {.size = sizeof registration};
    return ujreg_duty_get(NULL, &registration, UJREG_DUTY_T7_STATISTICS, &day, NULL, s);
}
CALL(field_get, ujreg_field_info) {
    return ujreg_field_get(UJREG_AAC002, s);
}
CALL(findings_get, ujreg_finding) {
    return ujreg_findings_get(findings, 0, s);
}
CALL(findings_collect, ujreg_finding) {
    const ujreg_status status = ujreg_findings_collect(findings, s);
    return status == UJREG_MORE ? UJREG_OK : status;
}
CALL(finding_message, ujreg_finding) {
    char text[256];
    size_t needed;
    return ujreg_finding_message(s, UJREG_LANGUAGE_ZH, text, sizeof text, &needed);
}
CALL(finding_value, ujreg_finding) {
    char text[256];
    size_t needed;
    return ujreg_finding_value(s, 0, text, sizeof text, &needed);
}
CALL(identity_parse, ujreg_identity) {
    return ujreg_identity_parse(number, sizeof number - 1, s);
}
CALL(identity_age, ujreg_identity) {
    return ujreg_identity_age(s, &day) < 0 ? UJREG_ERROR_ARGUMENT : UJREG_OK;
}
CALL(profile_new, ujreg_profile_options) {
    ujreg_profile *made = NULL;
    ujreg_status status = ujreg_profile_new(NULL, s, &made);
    ujreg_profile_free(made);
    return status;
}
CALL(reader_new, ujreg_reader_options) {
    ujreg_reader *reader = NULL;
    ujreg_status status = ujreg_reader_new(NULL, s, &reader);
    ujreg_reader_free(reader);
    return status;
}
CALL(reader_next, ujreg_record) {
    ujreg_reader *reader = NULL;
    expect(ujreg_reader_new(NULL, NULL, &reader) == UJREG_OK, "no reader");
    expect(ujreg_reader_feed(reader, line, sizeof line - 1, 1) == UJREG_OK, "not fed");
    ujreg_status status = ujreg_reader_next(reader, s, findings);
    ujreg_reader_free(reader);
    return status;
}
CALL(record_get, ujreg_record) {
    ujreg_text value;
    return ujreg_record_get(s, UJREG_AAE013, &value);
}
CALL(record_set, ujreg_record) {
    return ujreg_record_set(s, UJREG_AAE013, "x", 1);
}
CALL(apply_to, ujreg_registration) {
    const ujreg_event event = {.size = sizeof event, .kind = UJREG_EVENT_CONTACT, .date = day};
    return ujreg_registration_apply(profile, s, &event, findings);
}
CALL(apply_what, ujreg_event) {
    ujreg_registration registration = {.size = sizeof registration};
    return ujreg_registration_apply(profile, &registration, s, findings);
}
CALL(transition_at, ujreg_transition) {
    return ujreg_transition_at(0, s);
}
CALL(life_cycle_at, ujreg_life_cycle_info) {
    return ujreg_life_cycle_at(UJREG_LIST_EVENT, 3, s);
}
CALL(life_cycle_get, ujreg_life_cycle_info) {
    return ujreg_life_cycle_get(UJREG_LIST_STATE, UJREG_STATE_EXITED, s);
}
CALL(retirement_age, ujreg_retirement) {
    const ujreg_date birth = {1970, 1, 1};
    return ujreg_retirement_age(&birth, 60, s);
}
CALL(rule_get, ujreg_rule_info) {
    return ujreg_rule_get(UJREG_RULE_AAZ341_DUPLICATE, s);
}
CALL(run_new, ujreg_run_options) {
    ujreg_run *run = NULL;
    ujreg_status status = ujreg_run_new(NULL, profile, s, &run);
    ujreg_run_free(run);
    return status;
}
CALL(run_input, ujreg_input) {
    ujreg_run *run = NULL;
    expect(ujreg_run_new(NULL, profile, NULL, &run) == UJREG_OK, "no run");
    ujreg_status status = ujreg_run_input(run, s, ignore_finding, NULL, NULL);
    ujreg_run_free(run);
    return status;
}
CALL(run_convert, ujreg_input) {
    const ujreg_writer_options options = {
        .size = sizeof options, .format = UJREG_FORMAT_CSV, .encoding = UJREG_ENCODING_UTF8};
    ujreg_run *run = NULL;
    ujreg_writer *writer = NULL;
    expect(ujreg_run_new(NULL, profile, NULL, &run) == UJREG_OK, "no run");
    expect(ujreg_writer_new(NULL, &options, ignore, NULL, &writer) == UJREG_OK, "no writer");
    ujreg_status status = ujreg_run_convert(run, s, UJREG_CONVERT_CLEAN, writer, ignore_finding, NULL, NULL);
    ujreg_writer_free(writer);
    ujreg_run_free(run);
    return status;
}
CALL(summarise, ujreg_summary) {
    const ujreg_input input = {.size = sizeof input, .data = line, .data_size = sizeof line - 1};
    return ujreg_check_buffer(profile, NULL, &input, ignore_finding, NULL, s);
}
CALL(check_buffer, ujreg_input) {
    return ujreg_check_buffer(profile, NULL, s, ignore_finding, NULL, NULL);
}
CALL(check_buffer_by, ujreg_run_options) {
    const ujreg_input input = {.size = sizeof input, .data = line, .data_size = sizeof line - 1};
    return ujreg_check_buffer(profile, s, &input, ignore_finding, NULL, NULL);
}
CALL(period_of_month, ujreg_period) {
    return ujreg_period_of_month(202512, s);
}
CALL(period_of_date, ujreg_period) {
    return ujreg_period_of_date(&day, s);
}
CALL(rate_compute, ujreg_rate) {
    return ujreg_rate_compute(3, 97, UJREG_EMPLOYED_THIS_PERIOD, 2, s);
}
CALL(tally_new, ujreg_tally_options) {
    ujreg_tally *made = NULL;
    ujreg_status status = ujreg_tally_new(NULL, s, &made);
    ujreg_tally_free(made);
    return status;
}
CALL(tally_add, ujreg_registration) {
    return ujreg_tally_add(tally, s, 0);
}
CALL(tally_add_entry, ujreg_tally_entry) {
    return ujreg_tally_add_entry(tally, s);
}
CALL(report_new, ujreg_report_options) {
    ujreg_report *made = NULL;
    ujreg_status status = ujreg_report_new(NULL, tally, s, &made);
    ujreg_report_free(made);
    return status;
}
CALL(report_get, ujreg_report_totals) {
    return ujreg_report_get(report, s);
}
CALL(report_line, ujreg_report_line) {
    return ujreg_report_line_at(report, UJREG_BY_SEX, 1, s);
}
CALL(report_conflict, ujreg_conflict) {
    return ujreg_report_conflict(report, 0, s);
}
CALL(writer_new, ujreg_writer_options) {
    ujreg_writer *writer = NULL;
    ujreg_status status = ujreg_writer_new(NULL, s, ignore, NULL, &writer);
    ujreg_writer_free(writer);
    return status;
}
CALL(writer_write, ujreg_record) {
    const ujreg_writer_options options = {
        .size = sizeof options, .format = UJREG_FORMAT_NDJSON, .encoding = UJREG_ENCODING_UTF8};
    ujreg_writer *writer = NULL;
    expect(ujreg_writer_new(NULL, &options, ignore, NULL, &writer) == UJREG_OK, "no writer");
    ujreg_status status = ujreg_writer_write(writer, s, findings);
    ujreg_writer_free(writer);
    return status;
}
CALL(allocator, ujreg_allocator) {
    ujreg_tables *made = NULL;
    ujreg_status status = ujreg_tables_new(s, &made);
    ujreg_tables_free(made);
    return status;
}

struct row {
    ujreg_status (*call)(void *structure);
    size_t size, garbage; /* of the struct; bytes of it that may hold anything: up to its first pointer */
    int32_t may_be_zero;  /* what has no size is answered otherwise */
};

#define ROW(call, type, first_pointer)                                                                                 \
    {(ujreg_status(*)(void *))(void (*)(void))call, sizeof(type), offsetof(type, first_pointer), 0}
#define PLAIN(call, type) {(ujreg_status(*)(void *))(void (*)(void))call, sizeof(type), sizeof(type), 0}

static const struct row rows[] = {
    ROW(area_find, ujreg_area, name),
    ROW(area_get, ujreg_area, name),
    ROW(area_at, ujreg_area, name),
    ROW(calendar_day, ujreg_calendar_day, name),
    ROW(check, ujreg_record, aab301),
    ROW(decode_from, ujreg_record, aab301),
    PLAIN(decode_into, ujreg_deregistration),
    PLAIN(code_find, ujreg_code),
    PLAIN(code_at, ujreg_code),
    PLAIN(duties_of, ujreg_registration),
    PLAIN(duties_by, ujreg_duty_options),
    PLAIN(duties_into, ujreg_duty),
    PLAIN(duty_get, ujreg_duty),
    PLAIN(field_get, ujreg_field_info),
    PLAIN(findings_get, ujreg_finding),
    ROW(findings_collect, ujreg_finding, value),
    ROW(finding_message, ujreg_finding, value),
    ROW(finding_value, ujreg_finding, value),
    PLAIN(identity_parse, ujreg_identity),
    PLAIN(identity_age, ujreg_identity),
    ROW(profile_new, ujreg_profile_options, severities),
    PLAIN(reader_new, ujreg_reader_options),
    PLAIN(reader_next, ujreg_record),
    ROW(record_get, ujreg_record, aab301),
    PLAIN(record_set, ujreg_record),
    PLAIN(apply_to, ujreg_registration),
    ROW(apply_what, ujreg_event, record),
    PLAIN(transition_at, ujreg_transition),
    PLAIN(life_cycle_at, ujreg_life_cycle_info),
    PLAIN(life_cycle_get, ujreg_life_cycle_info),
    PLAIN(retirement_age, ujreg_retirement),
    PLAIN(rule_get, ujreg_rule_info),
    PLAIN(run_new, ujreg_run_options),
    ROW(run_input, ujreg_input, name),
    ROW(run_convert, ujreg_input, name),
    ROW(summarise, ujreg_summary, rule_counts),
    ROW(check_buffer, ujreg_input, name),
    PLAIN(check_buffer_by, ujreg_run_options),
    PLAIN(period_of_month, ujreg_period),
    PLAIN(period_of_date, ujreg_period),
    PLAIN(rate_compute, ujreg_rate),
    PLAIN(tally_new, ujreg_tally_options),
    PLAIN(tally_add, ujreg_registration),
    ROW(tally_add_entry, ujreg_tally_entry, person),
    ROW(report_new, ujreg_report_options, ages),
    PLAIN(report_get, ujreg_report_totals),
    PLAIN(report_line, ujreg_report_line),
    PLAIN(report_conflict, ujreg_conflict),
    PLAIN(writer_new, ujreg_writer_options),
    ROW(writer_write, ujreg_record, aab301),
    ROW(allocator, ujreg_allocator, context),
};

static void make_world(void) {
    const ujreg_profile_options options = {.size = sizeof options, .today = {2025, 12, 31}};
    const ujreg_report_options month = {.size = sizeof month, .month = 202512};
    expect(ujreg_profile_new(NULL, &options, &profile) == UJREG_OK, "no profile");
    expect(ujreg_findings_new(NULL, &findings) == UJREG_OK, "no list");
    expect(ujreg_tally_new(NULL, NULL, &tally) == UJREG_OK, "no tally");
    expect(ujreg_report_new(NULL, tally, &month, &report) == UJREG_OK, "no report");
    expect(ujreg_tables_new(NULL, &tables) == UJREG_OK, "no tables");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct rest rest = {data, size};
    if (!profile) {
        make_world();
    }
    const struct row *row = &rows[take_below(&rest, sizeof rows / sizeof *rows)];
    size_t claimed = (size_t)take_number(&rest, 2) % (2 * row->size + 9), most = row->garbage;
    uint32_t stored = (uint32_t)claimed;
    uint8_t *memory = exact(NULL, claimed < sizeof stored ? sizeof stored : claimed);
    memset(memory, 0, claimed);
    memcpy(memory, &stored, sizeof stored);
    for (size_t i = sizeof stored; i < claimed && (i < most || i >= row->size) && rest.size; i++) {
        memory[i] = take_byte(&rest);
    }
    ujreg_status status = row->call(memory);
    expect(ujreg_status_name(status)[0] != '?', "an answer that is no status");
    expect(claimed || status < 0, "a struct without a size is taken");
    free(memory);
    ujreg_findings_clear(findings);
    return 0;
}
