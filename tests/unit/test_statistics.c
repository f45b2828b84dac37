/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* N(九) to N(十一), STANDARD 9: who is counted, when, where, and what is said where sources differ. */
#include "statistics_unit.h"

#include "statistics/report.h"

static void who_registers_and_leaves_in_different_months_is_new_stays_and_leaves(void **state) {
    ujreg_tally *tally = new_tally();
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210115, 20210325, 11);
    expect_month(tally, 202012, 0, 0, 0, 0);
    expect_month(tally, 202101, 0, 1, 0, 1);
    expect_month(tally, 202102, 1, 0, 0, 1);
    expect_month(tally, 202103, 1, 0, 0, 1);
    expect_month(tally, 202104, 1, 0, 1, 0);
    expect_month(tally, 202105, 0, 0, 0, 0);
    ujreg_tally_free(tally);
}

static void the_20th_belongs_to_the_month_and_the_21st_to_the_next(void **state) {
    ujreg_tally *tally = new_tally();
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20201220, 0, 0);
    tell(tally, LOCAL, "N:2", HANGZHOU_XIHU, 20201221, 0, 0);
    tell(tally, LOCAL, "N:3", HANGZHOU_XIHU, 20201101, 20201220, 11);
    tell(tally, LOCAL, "N:4", HANGZHOU_XIHU, 20201101, 20201221, 11);
    expect_month(tally, 202012, 2, 1, 1, 2);
    expect_month(tally, 202101, 2, 1, 1, 2);
    ujreg_tally_free(tally);
}

static void a_registration_that_begins_and_ends_inside_the_month_is_new_and_left(void **state) {
    ujreg_tally *tally = new_tally();
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210201, 20210210, 12);
    tell(tally, LOCAL, "N:2", HANGZHOU_XIHU, 20210201, 20210201, 90); /* on one day */
    expect_month(tally, 202102, 0, 2, 2, 0);
    ujreg_tally_free(tally);
}

static void who_leaves_and_registers_again_in_the_month_is_both_and_is_counted_once(void **state) {
    ujreg_tally *tally = new_tally();
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20201105, 20210125, 11);
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210210, 0, 0);
    expect_month(tally, 202102, 1, 1, 1, 1);
    /* The same with both on one day. */
    tell(tally, LOCAL, "N:2", HANGZHOU_XIHU, 20201105, 20210125, 11);
    tell(tally, LOCAL, "N:2", HANGZHOU_XIHU, 20210125, 0, 0);
    expect_month(tally, 202102, 2, 2, 2, 2);
    /* Registered by mistake, taken back, registered again, all on one day. */
    tell(tally, LOCAL, "N:3", HANGZHOU_XIHU, 20210201, 20210201, 90);
    tell(tally, LOCAL, "N:3", HANGZHOU_XIHU, 20210201, 0, 0);
    expect_month(tally, 202102, 2, 4, 3, 3);
    ujreg_tally_free(tally);
}

static void flows_are_dated_by_the_day_of_handling_so_that_a_closed_month_does_not_change(void **state) {
    ujreg_tally *tally = new_tally();
    ujreg_report_options options = options_of(202103);
    (void)state;
    ujreg_tally_entry entry = entry_of(LOCAL, "N:1", HANGZHOU_XIHU, 20201105, 20210215, 11);
    entry.deregistered_handled = day(20210225);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    expect_month(tally, 202102, 1, 0, 0, 1);
    expect_month(tally, 202103, 1, 0, 1, 0);
    /* Option: by ADC210. February is restated, and March tells what it restates. */
    options.dated_by = UJREG_DATED_BY_ADC210;
    options.previous_closing = 1; /* as filed for February, before the exit was handled */
    options.has_previous_closing = 1;
    ujreg_report *report = report_with(tally, &options);
    expect(report, 0, 0, 0, 0);
    assert_int_equal(totals_of(report).restated_left, 1);
    ujreg_report_free(report);
    options.month = 202102;
    report = report_with(tally, &options);
    expect(report, 1, 0, 1, 0);
    assert_int_equal(totals_of(report).restated_left, 0);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void a_registration_handled_late_restates_too(void **state) {
    ujreg_tally *tally = new_tally();
    ujreg_report_options options = options_of(202103);
    (void)state;
    ujreg_tally_entry entry = entry_of(LOCAL, "N:1", HANGZHOU_XIHU, 20210210, 0, 0);
    entry.registered_handled = day(20210301);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    expect_month(tally, 202102, 0, 0, 0, 0);
    expect_month(tally, 202103, 0, 1, 0, 1);
    options.dated_by = UJREG_DATED_BY_ADC210;
    options.has_previous_closing = 1;
    ujreg_report *report = report_with(tally, &options);
    expect(report, 1, 0, 0, 1);
    assert_int_equal(totals_of(report).restated_entered, 1);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

/* Counted once before and after: the exit that is handled late leaves a later registration standing. */
static void a_late_exit_of_who_has_registered_again_restates_nothing(void **state) {
    ujreg_tally *tally = new_tally();
    ujreg_report_options options = options_of(202103);
    (void)state;
    ujreg_tally_entry entry = entry_of(LOCAL, "N:1", HANGZHOU_XIHU, 20201105, 20210110, 11);
    entry.deregistered_handled = day(20210301);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210202, 0, 0);
    options.dated_by = UJREG_DATED_BY_ADC210;
    options.has_previous_closing = 1;
    options.previous_closing = 1; /* the first registration was thought to last */
    ujreg_report *report = report_with(tally, &options);
    expect(report, 1, 0, 0, 1);
    assert_int_equal(totals_of(report).restated_entered, 0);
    assert_int_equal(totals_of(report).restated_left, 0);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void what_lies_after_the_month_is_not_there_yet(void **state) {
    ujreg_tally *tally = new_tally();
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210321, 0, 0);
    tell(tally, LOCAL, "N:2", HANGZHOU_XIHU, 20210301, 20210401, 11);
    ujreg_report *report = report_of(tally, 202103);
    expect(report, 0, 1, 0, 1);
    assert_int_equal(totals_of(report).ahead, 1);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void nobody_is_counted_before_the_sixteenth_birthday(void **state) {
    ujreg_tally *tally = new_tally();
    (void)state;
    ujreg_tally_entry entry = entry_of(LOCAL, "N:1", HANGZHOU_XIHU, 20210101, 20210601, 24);
    entry.birth = day(20050310);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    ujreg_report *report = report_of(tally, 202102);
    expect(report, 0, 0, 0, 0);
    assert_int_equal(totals_of(report).not_counted, 1);
    ujreg_report_free(report);
    report = report_of(tally, 202103); /* new on the birthday */
    expect(report, 0, 1, 0, 1);
    assert_int_equal(line_of(report, UJREG_BY_AGE, 16).entered, 1);
    assert_int_equal(totals_of(report).not_counted, 0);
    ujreg_report_free(report);
    expect_month(tally, 202106, 1, 0, 1, 0);
    /* Never grown into the count: neither new nor left. */
    entry = entry_of(LOCAL, "N:2", HANGZHOU_XIHU, 20200901, 20200910, 24);
    entry.birth = day(20050101);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    expect_month(tally, 202009, 0, 0, 0, 0);
    /* Born on 29 February: 16 on 29 February 2020. */
    entry = entry_of(LOCAL, "N:3", HANGZHOU_XIHU, 20200901, 0, 0);
    entry.birth = day(20040229);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    expect_month(tally, 202009, 0, 1, 0, 1);
    ujreg_tally_free(tally);
}

static void the_sixteenth_birthday_on_the_last_and_on_the_first_day(void **state) {
    ujreg_tally *tally = new_tally();
    (void)state;
    ujreg_tally_entry entry = entry_of(LOCAL, "N:1", HANGZHOU_XIHU, 20210101, 0, 0);
    entry.birth = day(20050320);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    entry = entry_of(LOCAL, "N:2", HANGZHOU_XIHU, 20210101, 0, 0);
    entry.birth = day(20050321);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    expect_month(tally, 202103, 0, 1, 0, 1);
    expect_month(tally, 202104, 1, 1, 0, 2);
    ujreg_tally_free(tally);
}

static void who_draws_a_pension_leaves_the_count_that_day_though_not_yet_deregistered(void **state) {
    ujreg_tally *tally = new_tally();
    (void)state;
    /* Deregistered only in the month after. */
    ujreg_tally_entry entry = entry_of(LOCAL, "N:1", HANGZHOU_XIHU, 20210101, 20210401, 21);
    entry.ineligible = day(20210305);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    /* Deregistered in the same month: the exit has a reason and is counted as such. */
    entry = entry_of(LOCAL, "N:2", HANGZHOU_XIHU, 20210101, 20210312, 21);
    entry.ineligible = day(20210305);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    /* Never met the conditions. */
    entry = entry_of(LOCAL, "N:3", HANGZHOU_XIHU, 20210101, 0, 0);
    entry.ineligible = day(20210101);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    ujreg_report *report = report_of(tally, 202103);
    expect(report, 2, 0, 2, 0);
    assert_int_equal(line_of(report, UJREG_BY_REASON, 0).left, 1);
    assert_int_equal(line_of(report, UJREG_BY_REASON, 21).left, 1);
    assert_int_equal(totals_of(report).not_counted, 2);
    ujreg_report_free(report);
    expect_month(tally, 202101, 0, 2, 0, 2); /* who never met the conditions neither entered nor left */
    expect_month(tally, 202104, 0, 0, 0, 0);
    ujreg_tally_free(tally);
}

static void only_registrations_in_urban_areas_count(void **state) {
    ujreg_tally *tally = new_tally();
    ujreg_report_options options = options_of(202103);
    (void)state;
    ujreg_tally_entry entry = entry_of(LOCAL, "N:1", HANGZHOU_XIHU, 20210301, 0, 0);
    entry.urban = UJREG_FACT_NO;
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    entry = entry_of(LOCAL, "N:2", HANGZHOU_XIHU, 20210301, 0, 0);
    entry.urban = UJREG_FACT_UNKNOWN;
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    tell(tally, LOCAL, "N:3", HANGZHOU_XIHU, 20210301, 0, 0);
    ujreg_report *report = report_with(tally, &options);
    expect(report, 0, 2, 0, 2);
    assert_int_equal(totals_of(report).urban_unknown, 1);
    assert_int_equal(totals_of(report).not_counted, 1);
    ujreg_report_free(report);
    options.urban_only_known = 1;
    report = report_with(tally, &options);
    expect(report, 0, 1, 0, 1);
    assert_int_equal(totals_of(report).urban_unknown, 0);
    assert_int_equal(totals_of(report).not_counted, 2);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void a_person_told_by_both_sources_is_one_person(void **state) {
    ujreg_tally *tally = new_tally();
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210301, 0, 0);
    tell(tally, NATIONAL, "N:1", HANGZHOU_XIHU, 20210301, 0, 0);
    tell(tally, LOCAL, "N:2", HANGZHOU_XIHU, 20210301, 0, 0);    /* only here */
    tell(tally, NATIONAL, "N:3", HANGZHOU_XIHU, 20210301, 0, 0); /* only there: not lost */
    ujreg_report *report = report_of(tally, 202103);
    expect(report, 0, 3, 0, 3);
    assert_int_equal(totals_of(report).several_sources, 1);
    assert_int_equal(totals_of(report).conflicts, 0);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void a_conflict_counts_up_to_the_day_of_the_exit(void **state) {
    ujreg_tally *tally = new_tally();
    (void)state;
    tell(tally, NATIONAL, "N:1", HANGZHOU_XIHU, 20210103, 20210221, 11); /* the first day of the statistical month */
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210101, 20210221, 11);
    tell(tally, NATIONAL, "N:2", HANGZHOU_XIHU, 20210103, 20210220, 11); /* the last day of the one before */
    tell(tally, LOCAL, "N:2", HANGZHOU_XIHU, 20210101, 20210220, 11);
    ujreg_report *report = report_of(tally, 202103);
    assert_int_equal(conflicts_of(report, UJREG_CONFLICT_REGISTERED), 1);
    ujreg_report_free(report);
    report = report_of(tally, 202102);
    assert_int_equal(conflicts_of(report, UJREG_CONFLICT_REGISTERED), 2);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void an_exit_known_to_one_source_counts_and_both_sources_are_told(void **state) {
    ujreg_tally *tally = new_tally();
    ujreg_conflict conflict = {.size = sizeof conflict};
    (void)state;
    tell(tally, NATIONAL, "N:1", HANGZHOU_XIHU, 20210103, 0, 0);
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210101, 20210310, 11);
    ujreg_report *report = report_of(tally, 202103);
    expect(report, 1, 0, 1, 0);
    assert_int_equal(totals_of(report).conflicts, 2);
    assert_int_equal(ujreg_report_conflict(report, 0, &conflict), UJREG_OK);
    assert_int_equal(conflict.kind, UJREG_CONFLICT_REGISTERED);
    assert_true(conflict.numbers[0] == 20210101 && conflict.numbers[1] == 20210103);
    assert_int_equal(ujreg_report_conflict(report, 1, &conflict), UJREG_OK);
    assert_int_equal(conflict.kind, UJREG_CONFLICT_EXIT);
    assert_true(conflict.sources[0] == LOCAL && conflict.sources[1] == NATIONAL);
    assert_true(conflict.numbers[0] == 20210310 && conflict.numbers[1] == 0);
    assert_true(conflict.person.size == 3 && memcmp(conflict.person.data, "N:1", 3) == 0);
    assert_int_equal(ujreg_report_conflict(report, 2, &conflict), UJREG_END);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void a_source_that_never_heard_of_the_exit_does_not_swallow_the_next_registration(void **state) {
    ujreg_tally *tally = new_tally();
    (void)state;
    tell(tally, NATIONAL, "N:1", HANGZHOU_XIHU, 20200901, 0, 0);
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20200901, 20201110, 11);
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210105, 0, 0);
    tell(tally, NATIONAL, "N:1", HANGZHOU_XIHU, 20210105, 0, 0);
    expect_month(tally, 202011, 1, 0, 1, 0);
    expect_month(tally, 202101, 0, 1, 0, 1);
    ujreg_tally_free(tally);
}

static void sources_that_differ_in_the_exit_are_told(void **state) {
    ujreg_tally *tally = new_tally();
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210101, 20210322, 11);
    tell(tally, NATIONAL, "N:1", HANGZHOU_XIHU, 20210101, 20210312, 12); /* the earlier exit counts */
    tell(tally, NATIONAL, "N:2", HANGZHOU_XIHU, 20210101, 20210310, 24);
    tell(tally, LOCAL, "N:2", HANGZHOU_XIHU, 20210101, 20210310, 14); /* of one day, the lower source's */
    ujreg_report *report = report_of(tally, 202103);
    expect(report, 2, 0, 2, 0);
    assert_int_equal(line_of(report, UJREG_BY_REASON, 12).left, 1);
    assert_int_equal(line_of(report, UJREG_BY_REASON, 14).left, 1);
    assert_int_equal(conflicts_of(report, UJREG_CONFLICT_EXIT_DATE), 1);
    assert_int_equal(conflicts_of(report, UJREG_CONFLICT_REASON), 1);
    assert_int_equal(totals_of(report).conflicts, 2);
    ujreg_report_free(report);
    report = report_of(tally, 202105); /* over for everyone: nothing to tell any more */
    assert_int_equal(totals_of(report).conflicts, 0);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void sources_that_differ_in_the_person_are_told(void **state) {
    ujreg_tally *tally = new_tally();
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210301, 0, 0);
    ujreg_tally_entry entry = entry_of(NATIONAL, "N:1", HANGZHOU_XIHU, 20210301, 0, 0);
    entry.sex = UJREG_SEX_FEMALE;
    entry.birth = day(19800616);
    entry.urban = UJREG_FACT_NO;
    entry.ineligible = day(20210310);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    ujreg_report *report = report_of(tally, 202103);
    expect(report, 0, 1, 0, 1);
    assert_int_equal(line_of(report, UJREG_BY_SEX, UJREG_SEX_MALE).closing, 1);
    assert_int_equal(conflicts_of(report, UJREG_CONFLICT_SEX), 1);
    assert_int_equal(conflicts_of(report, UJREG_CONFLICT_BIRTH), 1);
    assert_int_equal(conflicts_of(report, UJREG_CONFLICT_URBAN), 1);
    assert_int_equal(conflicts_of(report, UJREG_CONFLICT_ELIGIBLE), 1);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void what_a_source_does_not_know_contradicts_nobody(void **state) {
    ujreg_tally *tally = new_tally();
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210301, 0, 0);
    ujreg_tally_entry entry = entry_of(NATIONAL, "N:1", HANGZHOU_XIHU, 20210301, 0, 0);
    entry.sex = UJREG_SEX_UNSTATED;
    entry.birth = day(0);
    entry.urban = UJREG_FACT_UNKNOWN;
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    ujreg_report *report = report_of(tally, 202103);
    expect(report, 0, 1, 0, 1);
    assert_int_equal(totals_of(report).conflicts, 0);
    assert_int_equal(totals_of(report).urban_unknown, 0);
    assert_int_equal(line_of(report, UJREG_BY_SEX, UJREG_SEX_MALE).closing, 1);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void a_later_copy_of_a_registration_completes_the_earlier_one(void **state) {
    ujreg_tally *tally = new_tally();
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210101, 20210310, 11); /* as it is now */
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210101, 0, 0);         /* as it was */
    ujreg_report *report = report_of(tally, 202103);
    expect(report, 1, 0, 1, 0);
    assert_int_equal(totals_of(report).conflicts, 0);
    assert_int_equal(totals_of(report).several_sources, 0);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void a_second_registration_of_one_source_keeps_the_person_in_and_is_told(void **state) {
    ujreg_tally *tally = new_tally();
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210101, 20210310, 11);
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210205, 0, 0);
    ujreg_report *report = report_of(tally, 202103);
    expect(report, 1, 0, 0, 1);
    assert_int_equal(conflicts_of(report, UJREG_CONFLICT_TWICE), 1);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void who_is_registered_in_two_areas_is_counted_once_in_a_unit_that_holds_both(void **state) {
    ujreg_tally *tally = new_tally();
    ujreg_report_options options = options_of(202103);
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210205, 20210305, 11);
    tell(tally, LOCAL, "N:1", HANGZHOU_BINJIANG, 20210225, 0, 0);
    tell(tally, LOCAL, "N:1", NINGBO_HAISHU, 20210301, 0, 0);
    ujreg_report *report = report_with(tally, &options);
    expect(report, 1, 0, 0, 1); /* the exit from Xihu is none from the province */
    assert_int_equal(conflicts_of(report, UJREG_CONFLICT_TWICE), 2);
    assert_int_equal(line_of(report, UJREG_BY_COUNTY, HANGZHOU_XIHU).closing, 1); /* where it began */
    ujreg_report_free(report);
    options.unit_level = UJREG_LEVEL_PREFECTURE;
    report = report_with(tally, &options);
    expect(report, 1, 1, 0, 2); /* once in Hangzhou, once in Ningbo */
    assert_int_equal(line_of(report, UJREG_BY_PREFECTURE, 330100).closing, 1);
    assert_int_equal(line_of(report, UJREG_BY_PREFECTURE, 330200).entered, 1);
    ujreg_report_free(report);
    options.unit_level = UJREG_LEVEL_COUNTY;
    report = report_with(tally, &options);
    expect(report, 1, 2, 1, 2);
    assert_int_equal(conflicts_of(report, UJREG_CONFLICT_TWICE), 2);
    ujreg_report_free(report);
    options.unit = 330100;
    options.unit_level = UJREG_LEVEL_WHOLE;
    report = report_with(tally, &options);
    expect(report, 1, 0, 0, 1);
    assert_int_equal(totals_of(report).outside, 1);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void areas_are_rolled_up_by_code(void **state) {
    ujreg_tally *tally = new_tally();
    ujreg_report_line line = {.size = sizeof line};
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210301, 0, 0);
    tell(tally, LOCAL, "N:2", HANGZHOU_BINJIANG, 20210301, 20210302, 11);
    tell(tally, LOCAL, "N:3", NINGBO_HAISHU, 20210101, 0, 0);
    tell(tally, LOCAL, "N:4", 330000, 20210301, 0, 0);
    tell(tally, LOCAL, "N:5", 660100, 20210301, 0, 0);
    ujreg_report *report = report_of(tally, 202103);
    expect(report, 1, 4, 1, 4);
    assert_int_equal(ujreg_report_lines(report, UJREG_BY_PROVINCE), 2);
    assert_int_equal(line_of(report, UJREG_BY_PROVINCE, 330000).closing, 3);
    assert_int_equal(line_of(report, UJREG_BY_PROVINCE, 330000).opening, 1);
    assert_int_equal(line_of(report, UJREG_BY_PROVINCE, 660000).entered, 1);
    assert_int_equal(ujreg_report_lines(report, UJREG_BY_PREFECTURE), 4);
    assert_int_equal(line_of(report, UJREG_BY_PREFECTURE, 330100).entered, 2);
    assert_int_equal(line_of(report, UJREG_BY_PREFECTURE, 330100).left, 1);
    assert_int_equal(ujreg_report_lines(report, UJREG_BY_COUNTY), 5);
    assert_int_equal(ujreg_report_line_at(report, UJREG_BY_COUNTY, 0, &line), UJREG_OK);
    assert_int_equal(line.key, 330000);
    assert_int_equal(ujreg_report_line_at(report, UJREG_BY_COUNTY, 5, &line), UJREG_END);
    assert_int_equal(ujreg_report_line_at(report, 0, 0, &line), UJREG_END);
    assert_int_equal(ujreg_report_line_at(report, 8, 0, &line), UJREG_END);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void ages_fall_into_the_bands_of_the_data_or_of_the_caller(void **state) {
    static const int32_t ages[] = {16, 40};
    static const int32_t born[] = {20040321, 19960322, 19960320, 19810320, 19600101};
    ujreg_tally *tally = new_tally();
    ujreg_report_options options = options_of(202103);
    char key[] = "N:0";
    (void)state;
    for (size_t i = 0; i < sizeof born / sizeof born[0]; i++, key[2]++) {
        ujreg_tally_entry entry = entry_of(LOCAL, key, HANGZHOU_XIHU, 20210301, 0, 0);
        entry.birth = day(born[i]);
        assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    }
    ujreg_tally_entry entry = entry_of(LOCAL, "D:14:A1", HANGZHOU_XIHU, 20210301, 0, 0);
    entry.birth = day(0);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    ujreg_report *report = report_with(tally, &options);
    expect(report, 0, 6, 0, 6);
    assert_int_equal(line_of(report, UJREG_BY_AGE, -1).closing, 1);
    assert_int_equal(line_of(report, UJREG_BY_AGE, 16).closing, 2); /* 24 on 20 March 2021 */
    assert_int_equal(line_of(report, UJREG_BY_AGE, 25).closing, 1); /* 25 on that day */
    assert_int_equal(line_of(report, UJREG_BY_AGE, 25).entered, 0); /* but 24 when new */
    assert_int_equal(line_of(report, UJREG_BY_AGE, 35).closing, 1);
    assert_int_equal(line_of(report, UJREG_BY_AGE, 45).closing, 0);
    assert_int_equal(line_of(report, UJREG_BY_AGE, 55).closing, 1);
    assert_string_equal(ujreg_age_band_name(55, UJREG_LANGUAGE_ZH), "55岁及以上");
    assert_string_equal(ujreg_age_band_name(16, UJREG_LANGUAGE_EN), "16 to 24");
    assert_null(ujreg_age_band_name(17, UJREG_LANGUAGE_EN));
    ujreg_report_free(report);
    options.ages = ages;
    options.age_count = 2;
    report = report_with(tally, &options);
    assert_int_equal(ujreg_report_lines(report, UJREG_BY_AGE), 3);
    assert_int_equal(line_of(report, UJREG_BY_AGE, 40).closing, 2);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void long_term_is_reached_on_the_corresponding_day(void **state) {
    ujreg_tally *tally = new_tally();
    ujreg_report_options options = options_of(202103);
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20200320, 0, 0);
    tell(tally, LOCAL, "N:2", HANGZHOU_XIHU, 20200321, 0, 0);
    tell(tally, LOCAL, "N:3", HANGZHOU_XIHU, 20200228, 20210227, 11);
    tell(tally, LOCAL, "N:4", HANGZHOU_XIHU, 20200228, 20210228, 11);
    tell(tally, LOCAL, "N:5", HANGZHOU_XIHU, 20200920, 0, 0);
    ujreg_report *report = report_with(tally, &options);
    expect(report, 5, 0, 2, 3);
    assert_int_equal(line_of(report, UJREG_BY_DURATION, 12).closing, 1);
    assert_int_equal(line_of(report, UJREG_BY_DURATION, 12).left, 1);
    assert_int_equal(line_of(report, UJREG_BY_DURATION, 12).opening, 0);
    ujreg_report_free(report);
    options.long_term_months = 6;
    report = report_with(tally, &options);
    assert_int_equal(line_of(report, UJREG_BY_DURATION, 6).closing, 3);
    assert_int_equal(line_of(report, UJREG_BY_DURATION, 6).opening, 4);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void every_reason_and_sex_has_a_row_also_of_zeros(void **state) {
    static const int32_t reasons[] = {0, 11, 12, 13, 14, 21, 23, 24, 25, 26, 31, 32, 90};
    ujreg_tally *tally = new_tally();
    ujreg_report *report = report_of(tally, 202009);
    ujreg_report_line line = {.size = sizeof line};
    (void)state;
    expect(report, 0, 0, 0, 0);
    assert_int_equal(ujreg_report_lines(report, UJREG_BY_REASON), 13);
    for (size_t i = 0; i < 13; i++) {
        assert_int_equal(ujreg_report_line_at(report, UJREG_BY_REASON, i, &line), UJREG_OK);
        assert_int_equal(line.key, reasons[i]);
    }
    assert_int_equal(ujreg_report_lines(report, UJREG_BY_SEX), 4);
    assert_int_equal(ujreg_report_lines(report, UJREG_BY_AGE), 6);
    assert_int_equal(ujreg_report_lines(report, UJREG_BY_DURATION), 2);
    assert_int_equal(ujreg_report_lines(report, UJREG_BY_COUNTY), 0);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void a_closing_that_was_filed_otherwise_is_told(void **state) {
    ujreg_tally *tally = new_tally();
    ujreg_report_options options = options_of(202103);
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210101, 0, 0);
    options.has_previous_closing = 1;
    options.previous_closing = 1;
    ujreg_report *report = report_with(tally, &options);
    assert_int_equal(totals_of(report).broken, 0);
    ujreg_report_free(report);
    options.previous_closing = 2;
    report = report_with(tally, &options);
    assert_int_equal(totals_of(report).broken, UJREG_BROKEN_CONTINUITY);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

/* A table that a caller loads may hold any code of two digits. */
static void a_local_reason_has_a_row_of_its_own(void **state) {
    (void)state;
    for (int32_t reason = 1; reason <= 99; reason++) {
        ujreg_tally *tally = new_tally();
        tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210101, 20210201, reason);
        ujreg_report *report = report_of(tally, 202102);
        expect(report, 1, 0, 1, 0);
        assert_int_equal(line_of(report, UJREG_BY_REASON, reason).left, 1);
        ujreg_report_free(report);
        ujreg_tally_free(tally);
    }
}

static void what_cannot_be_counted_is_refused_and_told(void **state) {
    ujreg_tally *tally = new_tally();
    ujreg_tally_entry good = entry_of(LOCAL, "N:1", HANGZHOU_XIHU, 20210101, 20210201, 11);
    (void)state;
    for (int i = 0; i < 12; i++) {
        ujreg_tally_entry entry = good;
        ujreg_date nonsense = {2021, 2, 30};
        switch (i) {
        case 0:
            entry.person.size = 0;
            break;
        case 1:
            entry.area = 3301;
            break;
        case 2:
            entry.registered = day(0);
            break;
        case 3:
            entry.registered = day(20210202);
            break; /* after the exit */
        case 4:
            entry.registered_handled = day(20210202);
            break; /* handled after the exit was */
        case 5:
            entry.reason = 0;
            break; /* an exit without a reason */
        case 6:
            entry.deregistered = day(0);
            break; /* a reason without an exit */
        case 7:
            entry.birth = nonsense;
            break;
        case 8:
            entry.registered = nonsense;
            break;
        case 9:
            entry.ineligible = nonsense;
            break;
        case 10:
            entry.person.size = UJREG_PERSON_KEY_CAPACITY;
            break;
        default:
            entry.deregistered = day(0);
            entry.reason = 0;
            entry.deregistered_handled = day(20210201);
            break;
        }
        assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_INVALID);
    }
    ujreg_report *report = report_of(tally, 202101);
    expect(report, 0, 0, 0, 0);
    assert_int_equal(totals_of(report).unusable, 12);
    ujreg_report_free(report);
    assert_int_equal(ujreg_tally_add_entry(tally, &good), UJREG_OK);
    for (int i = 0; i < 4; i++) {
        ujreg_tally_entry entry = good;
        switch (i) {
        case 0:
            entry.source = 0;
            break;
        case 1:
            entry.source = UJREG_TALLY_SOURCES + 1;
            break;
        case 2:
            entry.sex = 3;
            break;
        default:
            entry.urban = 3;
            break;
        }
        assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_ERROR_ARGUMENT);
    }
    good.size = 0;
    assert_int_equal(ujreg_tally_add_entry(tally, &good), UJREG_ERROR_ARGUMENT);
    good.size = sizeof good - 8;
    assert_int_equal(ujreg_tally_add_entry(tally, &good), UJREG_ERROR_VERSION);
    ujreg_tally_free(tally);
}

static void options_out_of_range_are_refused(void **state) {
    static const int32_t falling[] = {16, 30, 30}, late[] = {17};
    ujreg_tally *tally = new_tally();
    ujreg_report *report = NULL;
    (void)state;
    for (int i = 0; i < 12; i++) {
        ujreg_report_options options = options_of(202103);
        switch (i) {
        case 0:
            options.unit = 33;
            break;
        case 1:
            options.unit_level = 4;
            break;
        case 2:
            options.unit_level = -1;
            break;
        case 3:
            options.dated_by = 2;
            break;
        case 4:
            options.long_term_months = -1;
            break;
        case 5:
            options.long_term_months = 1201;
            break;
        case 6:
            options.ages = falling;
            options.age_count = 3;
            break;
        case 7:
            options.ages = late;
            options.age_count = 1;
            break;
        case 8:
            options.age_count = 1;
            break;
        case 9:
            options.age_count = 33;
            options.ages = falling;
            break;
        case 10:
            options.has_previous_closing = 1;
            options.previous_closing = -1;
            break;
        default:
            options.size = 0;
            break;
        }
        assert_int_equal(ujreg_report_new(NULL, tally, &options, &report), UJREG_ERROR_ARGUMENT);
        assert_null(report);
    }
    ujreg_report_options options = options_of(202008);
    assert_int_equal(ujreg_report_new(NULL, tally, &options, &report), UJREG_INVALID);
    assert_int_equal(ujreg_report_new(NULL, NULL, &options, &report), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_report_new(NULL, tally, NULL, &report), UJREG_ERROR_ARGUMENT);
    ujreg_report_free(NULL);
    ujreg_tally_free(NULL);
    ujreg_tally_free(tally);
}

/* Rule and words of a finding of a report, in English. */
static void expect_words(ujreg_findings *findings, size_t index, int32_t rule, const char *words) {
    char message[1024];
    ujreg_finding finding = {.size = sizeof finding};
    assert_int_equal(ujreg_findings_get(findings, index, &finding), UJREG_OK);
    assert_int_equal(finding.rule, rule);
    assert_int_equal(ujreg_finding_message(&finding, UJREG_LANGUAGE_EN, message, sizeof message, NULL), UJREG_OK);
    assert_non_null(strstr(message, words));
    assert_null(strstr(message, "19800615")); /* the birth date inside the number is masked */
}

static void conflicts_are_findings_with_both_sources_and_a_masked_number(void **state) {
    static const char person[] = "N:110105198006150028";
    ujreg_tally *tally = new_tally();
    ujreg_findings *findings = NULL;
    ujreg_report_options options = options_of(202103);
    (void)state;
    tell(tally, LOCAL, person, HANGZHOU_XIHU, 20210101, 20210322, 11);
    tell(tally, NATIONAL, person, HANGZHOU_XIHU, 20210103, 20210312, 12);
    ujreg_tally_entry entry = entry_of(5, person, HANGZHOU_XIHU, 20210101, 0, 0);
    entry.ineligible = day(20210305);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    entry = entry_of(LOCAL, person, NINGBO_HAISHU, 20210301, 0, 0);
    entry.urban = UJREG_FACT_UNKNOWN;
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    entry.area = 0;
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_INVALID);
    options.has_previous_closing = 1;
    options.previous_closing = 7;
    options.unit_level = UJREG_LEVEL_COUNTY;
    ujreg_report *report = report_with(tally, &options);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_report_findings(report, findings), UJREG_OK);
    assert_int_equal(ujreg_findings_count(findings), 8);
    expect_words(findings, 0, UJREG_RULE_STATISTICS_IDENTITY, "opening (without restatement) is 1");
    expect_words(findings, 1, UJREG_RULE_STATISTICS_UNUSABLE, "1 registrations");
    expect_words(findings, 2, UJREG_RULE_STATISTICS_URBAN_UNKNOWN, "1 persons");
    expect_words(findings, 3, UJREG_RULE_STATISTICS_REGISTERED_DIFFERS,
                 "2021-01-01 in the local system and 2021-01-03 in the national platform");
    expect_words(findings, 4, UJREG_RULE_STATISTICS_EXIT_MISSING, "One source ended the registration on 2021-03-12");
    expect_words(findings, 5, UJREG_RULE_STATISTICS_EXIT_DIFFERS,
                 "2021-03-12 in the national platform and 2021-03-22 in the local system");
    expect_words(findings, 6, UJREG_RULE_STATISTICS_ELIGIBLE_DIFFERS, "no longer hold since 2021-03-05 in another");
    expect_words(findings, 7, UJREG_RULE_STATISTICS_REGISTERED_TWICE, "330203 on 2021-03-01");
    assert_int_equal(ujreg_report_findings(report, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_report_findings(NULL, findings), UJREG_ERROR_ARGUMENT);
    ujreg_findings_free(findings);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

/* With the ends of the number that a mask leaves, a birth date is the whole number. */
static void a_birth_date_that_sources_differ_in_is_not_shown(void **state) {
    static const char person[] = "N:110105198006150028";
    ujreg_tally *tally = new_tally();
    ujreg_findings *findings = NULL;
    (void)state;
    tell(tally, LOCAL, person, HANGZHOU_XIHU, 20210301, 0, 0);
    ujreg_tally_entry entry = entry_of(NATIONAL, person, HANGZHOU_XIHU, 20210301, 0, 0);
    entry.birth = day(19800516);
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
    ujreg_report *report = report_of(tally, 202103);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_report_findings(report, findings), UJREG_OK);
    assert_int_equal(ujreg_findings_count(findings), 1);
    for (int32_t language = UJREG_LANGUAGE_ZH; language <= UJREG_LANGUAGE_EN; language++) {
        char message[1024];
        ujreg_finding finding = {.size = sizeof finding};
        assert_int_equal(ujreg_findings_get(findings, 0, &finding), UJREG_OK);
        assert_int_equal(finding.rule, UJREG_RULE_STATISTICS_BIRTH_DIFFERS);
        assert_int_equal(ujreg_finding_message(&finding, language, message, sizeof message, NULL), UJREG_OK);
        assert_null(strstr(message, "1980"));
    }
    ujreg_findings_free(findings);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void the_number_of_a_document_is_masked_as_a_number(void **state) {
    ujreg_tally *tally = new_tally();
    ujreg_findings *findings = NULL;
    (void)state;
    tell(tally, LOCAL, "D:08:E1234567", HANGZHOU_XIHU, 20210301, 0, 0);
    tell(tally, NATIONAL, "D:08:E1234567", HANGZHOU_XIHU, 20210302, 0, 0);
    ujreg_report *report = report_of(tally, 202103);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_report_findings(report, findings), UJREG_OK);
    expect_words(findings, 0, UJREG_RULE_STATISTICS_REGISTERED_DIFFERS, "Value: E1****67");
    ujreg_findings_free(findings);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

static void every_identity_that_does_not_hold_is_told(void **state) {
    ujreg_tally *tally = new_tally();
    ujreg_findings *findings = NULL;
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210301, 20210302, 11);
    ujreg_report *report = report_of(tally, 202103);
    assert_int_equal(uj_report_broken(report), 0);
    for (size_t i = 0; i < report->lines.count; i++) {
        int32_t breakdown = report->lines.items[i].breakdown;
        report->lines.items[i].figures[UJ_LEFT]++;
        assert_int_equal(uj_report_broken(report), UJREG_BROKEN_PROVINCE << (breakdown - UJREG_BY_PROVINCE));
        report->lines.items[i].figures[UJ_LEFT]--;
    }
    report->figures[UJ_CLOSING]++;
    report->totals.broken = uj_report_broken(report);
    assert_int_equal(report->totals.broken, UJREG_BROKEN_FLOW | UJREG_BROKEN_PROVINCE | UJREG_BROKEN_PREFECTURE |
                                                UJREG_BROKEN_COUNTY | UJREG_BROKEN_SEX | UJREG_BROKEN_AGE |
                                                UJREG_BROKEN_DURATION);
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_report_findings(report, findings), UJREG_OK);
    assert_int_equal(ujreg_findings_count_of(findings, UJREG_SEVERITY_ERROR), 7);
    expect_words(findings, 6, UJREG_RULE_STATISTICS_IDENTITY, "by duration does not add up");
    ujreg_findings_free(findings);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_registers_and_leaves_in_different_months_is_new_stays_and_leaves),
        cmocka_unit_test(the_20th_belongs_to_the_month_and_the_21st_to_the_next),
        cmocka_unit_test(a_registration_that_begins_and_ends_inside_the_month_is_new_and_left),
        cmocka_unit_test(who_leaves_and_registers_again_in_the_month_is_both_and_is_counted_once),
        cmocka_unit_test(flows_are_dated_by_the_day_of_handling_so_that_a_closed_month_does_not_change),
        cmocka_unit_test(a_registration_handled_late_restates_too),
        cmocka_unit_test(a_late_exit_of_who_has_registered_again_restates_nothing),
        cmocka_unit_test(what_lies_after_the_month_is_not_there_yet),
        cmocka_unit_test(nobody_is_counted_before_the_sixteenth_birthday),
        cmocka_unit_test(the_sixteenth_birthday_on_the_last_and_on_the_first_day),
        cmocka_unit_test(who_draws_a_pension_leaves_the_count_that_day_though_not_yet_deregistered),
        cmocka_unit_test(only_registrations_in_urban_areas_count),
        cmocka_unit_test(a_person_told_by_both_sources_is_one_person),
        cmocka_unit_test(a_conflict_counts_up_to_the_day_of_the_exit),
        cmocka_unit_test(an_exit_known_to_one_source_counts_and_both_sources_are_told),
        cmocka_unit_test(a_source_that_never_heard_of_the_exit_does_not_swallow_the_next_registration),
        cmocka_unit_test(sources_that_differ_in_the_exit_are_told),
        cmocka_unit_test(sources_that_differ_in_the_person_are_told),
        cmocka_unit_test(what_a_source_does_not_know_contradicts_nobody),
        cmocka_unit_test(a_later_copy_of_a_registration_completes_the_earlier_one),
        cmocka_unit_test(a_second_registration_of_one_source_keeps_the_person_in_and_is_told),
        cmocka_unit_test(who_is_registered_in_two_areas_is_counted_once_in_a_unit_that_holds_both),
        cmocka_unit_test(areas_are_rolled_up_by_code),
        cmocka_unit_test(ages_fall_into_the_bands_of_the_data_or_of_the_caller),
        cmocka_unit_test(long_term_is_reached_on_the_corresponding_day),
        cmocka_unit_test(every_reason_and_sex_has_a_row_also_of_zeros),
        cmocka_unit_test(a_closing_that_was_filed_otherwise_is_told),
        cmocka_unit_test(a_local_reason_has_a_row_of_its_own),
        cmocka_unit_test(what_cannot_be_counted_is_refused_and_told),
        cmocka_unit_test(options_out_of_range_are_refused),
        cmocka_unit_test(conflicts_are_findings_with_both_sources_and_a_masked_number),
        cmocka_unit_test(a_birth_date_that_sources_differ_in_is_not_shown),
        cmocka_unit_test(the_number_of_a_document_is_masked_as_a_number),
        cmocka_unit_test(every_identity_that_does_not_hold_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
