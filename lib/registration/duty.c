/* SPDX-License-Identifier: Apache-2.0 */
/* The duties T1 to T7 of a registration on a given day. Working days are counted by the calendar, months of follow-up
 * by month.c. */
#include <ujreg/duty.h>

#include <string.h>

#include "core/version.h"
#include "registration/life_cycle.h"
#include "registration/month.h"
#include "registration/validity.h"
#include "tables/statistical_month.h"

#define T4_WORKDAYS_MAX 366

/* The question asked: whose duties, on which day, with which options. */
struct question {
    const ujreg_calendar *calendar;
    const ujreg_registration *registration;
    ujreg_date day;
    ujreg_duty_options options;
};

static int32_t is_set(const ujreg_date *date) {
    return date->year != 0;
}

static int32_t in_range(int32_t value, int32_t most) {
    return value >= 0 && value <= most;
}

static int32_t is_month(int32_t month) {
    return month >= UJ_PERIOD_FIRST_MONTH && month <= 999911 && month % 100 >= 1 && month % 100 <= 12;
}

static ujreg_status ask(struct question *question, const ujreg_calendar *calendar, const ujreg_registration *registration,
                        const ujreg_date *day, const ujreg_duty_options *options) {
    if (!registration || !day || !ujreg_date_day_number(day)) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_registration_status(registration);
    if (status == UJREG_OK && options) {
        status = uj_struct_status(options->size, sizeof *options);
    }
    if (status != UJREG_OK) {
        return status;
    }
    memset(question, 0, sizeof *question);
    question->calendar = calendar;
    question->registration = registration;
    question->day = *day;
    if (!options) {
        return UJREG_OK;
    }
    question->options = *options;
    return in_range(options->t1_from, UJREG_T1_FROM_ACCEPTANCE) && in_range(options->t1_workdays, UJ_T1_WORKDAYS) &&
                   in_range(options->t2_counts, UJREG_T2_ONLY_SUCCESS) &&
                   in_range(options->t2_workdays, UJ_T2_WORKDAYS) &&
                   in_range(options->t3_month, UJREG_T3_STATISTICAL_MONTH) &&
                   in_range(options->t4_workdays, T4_WORKDAYS_MAX) && in_range(options->t6_day, UJREG_T6_NEXT_WORKDAY) &&
                   in_range(options->t7_day, UJREG_T7_THIRD_WORKDAY) &&
                   (options->filed_month == 0 || is_month(options->filed_month))
               ? UJREG_OK
               : UJREG_ERROR_ARGUMENT;
}

/* A registration that ended here passed an exit review; one that was loaded as exited did not. */
static int32_t came_exited(const ujreg_registration *registration) {
    return registration->state == UJREG_STATE_EXITED && !is_set(&registration->review_since);
}

static int32_t has_ended_here(const ujreg_registration *registration) {
    return registration->state == UJREG_STATE_EXITED && is_set(&registration->review_since);
}

/* Derives the state from the due day. `known`: the due day could be computed. Without a due day there is no limit.
 * `ended`: day on which the duty ceased, or none. */
static void settle(const struct question *question, ujreg_duty *duty, int32_t known, const ujreg_date *ended) {
    if (is_set(&duty->done)) {
        duty->state = UJREG_DUTY_STATE_DONE;
        duty->late = is_set(&duty->due) && ujreg_date_compare(&duty->done, &duty->due) > 0;
    } else if (!known) {
        duty->state = UJREG_DUTY_STATE_UNKNOWN;
    } else if (!is_set(&duty->due)) {
        duty->state = UJREG_DUTY_STATE_OPEN;
    } else if (ended && is_set(ended) && ujreg_date_compare(ended, &duty->due) <= 0) {
        duty->state = UJREG_DUTY_STATE_NOT_APPLICABLE;
    } else {
        duty->state =
            ujreg_date_compare(&question->day, &duty->due) > 0 ? UJREG_DUTY_STATE_OVERDUE : UJREG_DUTY_STATE_OPEN;
    }
}

/* Sets the due day `workdays` after duty->since. 0 if the calendar does not know the year. */
static int32_t count_workdays(const struct question *question, ujreg_duty *duty, int32_t workdays) {
    return ujreg_calendar_add_workdays(question->calendar, &duty->since, workdays, &duty->due) == UJREG_OK;
}

static void decide(const struct question *question, ujreg_duty *duty) {
    const ujreg_registration *registration = question->registration;
    int32_t workdays = question->options.t1_workdays ? question->options.t1_workdays : UJ_T1_WORKDAYS;
    if (!is_set(&registration->applied)) {
        return;
    }
    duty->since = question->options.t1_from == UJREG_T1_FROM_ACCEPTANCE ? registration->accepted : registration->applied;
    if (!is_set(&duty->since)) {
        return;
    }
    duty->done = registration->decided;
    settle(question, duty, count_workdays(question, duty, workdays), NULL);
}

static void contact(const struct question *question, ujreg_duty *duty) {
    const ujreg_registration *registration = question->registration;
    int32_t workdays = question->options.t2_workdays ? question->options.t2_workdays : UJ_T2_WORKDAYS;
    if (!is_set(&registration->registered) || (registration->flags & UJREG_FLAG_LOADED)) {
        return;
    }
    duty->since = registration->registered;
    duty->done = question->options.t2_counts == UJREG_T2_ONLY_SUCCESS ? registration->first_contact
                                                                      : registration->first_attempt;
    settle(question, duty, count_workdays(question, duty, workdays), &registration->handled);
}

/* A month without follow-up stays due until the next follow-up; the month of exit has none. */
static void follow_up(const struct question *question, ujreg_duty *duty) {
    const ujreg_registration *registration = question->registration;
    const ujreg_date *ended = &registration->handled;
    int32_t mode = question->options.t3_month;
    ujreg_date day = question->day;
    if (!is_set(&registration->registered) || came_exited(registration)) {
        return;
    }
    /* A loaded registration has no duties for the time before it was loaded. */
    duty->since = registration->flags & UJREG_FLAG_LOADED ? registration->accepted : registration->registered;
    if (is_set(ended) && ujreg_date_compare(ended, &day) < 0) {
        day = *ended;
    }
    int32_t first = uj_month_of(mode, &duty->since, &duty->since); /* no follow-up is due in the month of registration */
    int32_t last =
        is_set(&registration->last_follow_up) ? uj_month_of(mode, &duty->since, &registration->last_follow_up) : first;
    int32_t due = last + 1;
    if (last > first && last >= uj_month_of(mode, &duty->since, &day)) {
        due = last;
        duty->done = registration->last_follow_up;
    } else if (is_set(ended) && due >= uj_month_of(mode, &duty->since, ended)) {
        return;
    }
    settle(question, duty, uj_month_end(mode, &duty->since, due, &duty->due) == UJREG_OK, NULL);
}

static void notify(const struct question *question, ujreg_duty *duty) {
    const ujreg_registration *registration = question->registration;
    if (!has_ended_here(registration)) {
        return;
    }
    int32_t workdays = question->options.t4_workdays;
    duty->since = registration->handled;
    duty->done = registration->exit_notified;
    settle(question, duty, workdays == 0 || count_workdays(question, duty, workdays), NULL);
}

static void upload_audit(const struct question *question, ujreg_duty *duty) {
    if (!is_set(&question->registration->decided)) {
        return;
    }
    duty->since = question->registration->decided;
    duty->due = duty->since;
    duty->done = question->registration->audit_uploaded;
    settle(question, duty, 1, NULL);
}

static void upload_exit(const struct question *question, ujreg_duty *duty) {
    const ujreg_registration *registration = question->registration;
    int32_t known = 1;
    if (!has_ended_here(registration)) {
        return;
    }
    duty->since = registration->handled;
    if (question->options.t6_day == UJREG_T6_NEXT_WORKDAY) {
        known = count_workdays(question, duty, 1);
    } else {
        duty->due = duty->since;
    }
    duty->done = registration->exit_uploaded;
    settle(question, duty, known, NULL);
}

static int32_t next_month(int32_t month) {
    return month % 100 == 12 ? month + 100 - 11 : month + 1;
}

static int32_t month_before(const ujreg_date *day) {
    return day->month == 1 ? (day->year - 1) * 100 + 12 : day->year * 100 + day->month - 1;
}

static void file_statistics(const struct question *question, ujreg_duty *duty) {
    int32_t filed = question->options.filed_month;
    int32_t mode = question->options.t7_day;
    duty->month = filed ? next_month(filed) : month_before(&question->day);
    if (duty->month < UJ_PERIOD_FIRST_MONTH) {
        duty->month = UJ_PERIOD_FIRST_MONTH;
    }
    ujreg_status status = ujreg_statistics_due(question->calendar, duty->month, mode, &duty->due);
    if (!filed && status == UJREG_OK && ujreg_date_compare(&question->day, &duty->due) > 0) {
        duty->month = next_month(duty->month);
        status = ujreg_statistics_due(question->calendar, duty->month, mode, &duty->due);
    }
    (void)ujreg_date_make(duty->month / 100, duty->month % 100, UJ_PERIOD_LAST_DAY, &duty->since);
    settle(question, duty, status == UJREG_OK, NULL);
}

static void answer(const struct question *question, int32_t kind, ujreg_duty *duty) {
    memset(duty, 0, sizeof *duty);
    duty->size = sizeof *duty;
    duty->duty = kind;
    duty->clause = uj_life_cycle_word(uj_life_cycle_find(UJREG_LIST_DUTY, kind)->clause);
    switch (kind) {
    case UJREG_DUTY_T1_DECIDE:
        decide(question, duty);
        break;
    case UJREG_DUTY_T2_FIRST_CONTACT:
        contact(question, duty);
        break;
    case UJREG_DUTY_T3_FOLLOW_UP:
        follow_up(question, duty);
        break;
    case UJREG_DUTY_T4_NOTIFY:
        notify(question, duty);
        break;
    case UJREG_DUTY_T5_UPLOAD_AUDIT:
        upload_audit(question, duty);
        break;
    case UJREG_DUTY_T6_UPLOAD_EXIT:
        upload_exit(question, duty);
        break;
    default:
        file_statistics(question, duty);
        break;
    }
    if (is_set(&duty->due)) {
        duty->days = ujreg_date_day_number(&duty->due) - ujreg_date_day_number(&question->day);
    }
}

ujreg_status ujreg_duty_get(const ujreg_calendar *calendar, const ujreg_registration *registration, int32_t duty,
                            const ujreg_date *day, const ujreg_duty_options *options, ujreg_duty *result) {
    struct question question;
    if (!result) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(result->size, sizeof *result);
    status = status == UJREG_OK ? ask(&question, calendar, registration, day, options) : status;
    if (status != UJREG_OK) {
        return status;
    }
    if (duty < UJREG_DUTY_T1_DECIDE || duty > UJREG_DUTY_T7_STATISTICS) {
        return UJREG_UNKNOWN;
    }
    answer(&question, duty, result);
    return UJREG_OK;
}

ujreg_status ujreg_duties(const ujreg_calendar *calendar, const ujreg_registration *registration, const ujreg_date *day,
                          const ujreg_duty_options *options, ujreg_duty *duties, size_t capacity, size_t *needed) {
    struct question question;
    if (!duties && capacity) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = capacity ? uj_struct_status(duties[0].size, sizeof *duties) : UJREG_OK;
    status = status == UJREG_OK ? ask(&question, calendar, registration, day, options) : status;
    if (status != UJREG_OK) {
        return status;
    }
    for (int32_t i = 0; i < UJREG_DUTY_COUNT && (size_t)i < capacity; i++) {
        answer(&question, UJREG_DUTY_T1_DECIDE + i, &duties[i]);
    }
    if (needed) {
        *needed = UJREG_DUTY_COUNT;
    }
    return capacity < UJREG_DUTY_COUNT ? UJREG_ERROR_CAPACITY : UJREG_OK;
}

ujreg_status ujreg_statistics_due(const ujreg_calendar *calendar, int32_t month, int32_t day, ujreg_date *due) {
    ujreg_date from;
    if (!due) {
        return UJREG_ERROR_ARGUMENT;
    }
    memset(due, 0, sizeof *due);
    if (!in_range(day, UJREG_T7_THIRD_WORKDAY)) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (!is_month(month)) {
        return UJREG_INVALID;
    }
    ujreg_status status = uj_period_filing_day(month, &from);
    if (status != UJREG_OK) {
        return status;
    }
    if (day == UJREG_T7_UNROLLED) {
        *due = from;
        return UJREG_OK;
    }
    if (day == UJREG_T7_ROLLED) {
        return ujreg_calendar_roll_forward(calendar, &from, due);
    }
    status = ujreg_date_add_days(&from, -from.day, &from);
    return status == UJREG_OK ? ujreg_calendar_add_workdays(calendar, &from, UJ_T7_WORKDAYS, due) : status;
}
