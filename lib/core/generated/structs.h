/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from the headers in include/ujreg by tools/generate; do not edit. */
#define UJ_STRUCTS 44

/* Sorted by name, the names in place: nothing here has to be relocated. */
static const struct {
    char name[40];
    size_t size;
} uj_structs[UJ_STRUCTS] = {
    {"ujreg_allocator", sizeof(ujreg_allocator)},
    {"ujreg_area", sizeof(ujreg_area)},
    {"ujreg_area_successor", sizeof(ujreg_area_successor)},
    {"ujreg_arrow_options", sizeof(ujreg_arrow_options)},
    {"ujreg_arrow_summary", sizeof(ujreg_arrow_summary)},
    {"ujreg_business_id", sizeof(ujreg_business_id)},
    {"ujreg_calendar_day", sizeof(ujreg_calendar_day)},
    {"ujreg_code", sizeof(ujreg_code)},
    {"ujreg_conflict", sizeof(ujreg_conflict)},
    {"ujreg_date", sizeof(ujreg_date)},
    {"ujreg_deregistration", sizeof(ujreg_deregistration)},
    {"ujreg_duty", sizeof(ujreg_duty)},
    {"ujreg_duty_options", sizeof(ujreg_duty_options)},
    {"ujreg_event", sizeof(ujreg_event)},
    {"ujreg_field_info", sizeof(ujreg_field_info)},
    {"ujreg_finding", sizeof(ujreg_finding)},
    {"ujreg_id_set_options", sizeof(ujreg_id_set_options)},
    {"ujreg_identity", sizeof(ujreg_identity)},
    {"ujreg_input", sizeof(ujreg_input)},
    {"ujreg_life_cycle_info", sizeof(ujreg_life_cycle_info)},
    {"ujreg_period", sizeof(ujreg_period)},
    {"ujreg_person", sizeof(ujreg_person)},
    {"ujreg_profile_options", sizeof(ujreg_profile_options)},
    {"ujreg_rate", sizeof(ujreg_rate)},
    {"ujreg_reader_options", sizeof(ujreg_reader_options)},
    {"ujreg_record", sizeof(ujreg_record)},
    {"ujreg_register_options", sizeof(ujreg_register_options)},
    {"ujreg_registration", sizeof(ujreg_registration)},
    {"ujreg_registration_reader_options", sizeof(ujreg_registration_reader_options)},
    {"ujreg_registration_writer_options", sizeof(ujreg_registration_writer_options)},
    {"ujreg_report_line", sizeof(ujreg_report_line)},
    {"ujreg_report_options", sizeof(ujreg_report_options)},
    {"ujreg_report_text_options", sizeof(ujreg_report_text_options)},
    {"ujreg_report_totals", sizeof(ujreg_report_totals)},
    {"ujreg_retirement", sizeof(ujreg_retirement)},
    {"ujreg_rule_info", sizeof(ujreg_rule_info)},
    {"ujreg_rule_severity", sizeof(ujreg_rule_severity)},
    {"ujreg_run_options", sizeof(ujreg_run_options)},
    {"ujreg_summary", sizeof(ujreg_summary)},
    {"ujreg_tally_entry", sizeof(ujreg_tally_entry)},
    {"ujreg_tally_options", sizeof(ujreg_tally_options)},
    {"ujreg_text", sizeof(ujreg_text)},
    {"ujreg_transition", sizeof(ujreg_transition)},
    {"ujreg_writer_options", sizeof(ujreg_writer_options)},
};
