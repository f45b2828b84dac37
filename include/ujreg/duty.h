/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file duty.h
 * @brief What the agency owes to a registration, and by when.
 */
#ifndef UJREG_DUTY_H
#define UJREG_DUTY_H

#include <ujreg/base.h>
#include <ujreg/calendar.h>
#include <ujreg/date.h>
#include <ujreg/registration.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup duty Duties
 * @brief The deadlines of the notice, T1 to T7 (N(三) to N(九), STANDARD 8).
 *
 * "N 个工作日内" is counted from the working day after the trigger; the last working day belongs to it. All functions may
 * be called from any thread; they allocate nothing.
 * @{
 */

#define UJREG_T1_FROM_APPLICATION 0 /**< The application was submitted. */
#define UJREG_T1_FROM_ACCEPTANCE 1  /**< The application was taken up. */

#define UJREG_T2_ANY_ATTEMPT 0  /**< A logged attempt counts. */
#define UJREG_T2_ONLY_SUCCESS 1 /**< Only a successful contact counts. */

#define UJREG_T3_CALENDAR_MONTH 0    /**< Each calendar month after that of registration, by its last day. */
#define UJREG_T3_ROLLING_MONTH 1     /**< Each month counted from the day of registration, by the corresponding day. */
#define UJREG_T3_STATISTICAL_MONTH 2 /**< Each statistical month after that of registration, by the 20th. */

#define UJREG_T6_SAME_DAY 0     /**< By the end of the day of handling. */
#define UJREG_T6_NEXT_WORKDAY 1 /**< By the next working day. */

#define UJREG_T7_ROLLED 0        /**< By the 3rd, rolled forward over days off. */
#define UJREG_T7_UNROLLED 1      /**< By the 3rd, whatever day it is. */
#define UJREG_T7_THIRD_WORKDAY 2 /**< By the third working day of the month. */

/**
 * @brief How the deadlines are read. Set size, leave the rest zero for the readings of STANDARD 8.
 * @since 1.0
 */
typedef struct ujreg_duty_options {
    uint32_t size;       /**< sizeof(ujreg_duty_options). */
    int32_t t1_from;     /**< UJREG_T1_… */
    int32_t t1_workdays; /**< A province's stricter limit, 1 to 3; 0: the notice's 3. */
    int32_t t2_counts;   /**< UJREG_T2_… */
    int32_t t2_workdays; /**< A stricter limit, 1 to 5; 0: the notice's 5. */
    int32_t t3_month;    /**< UJREG_T3_… */
    int32_t t4_workdays; /**< Limit for telling the person, 1 to 366; 0: none, as in the notice. */
    int32_t t6_day;      /**< UJREG_T6_… */
    int32_t t7_day;      /**< UJREG_T7_… */
    int32_t filed_month; /**< The last statistical month that was filed, YYYYMM; 0: not said. */
} ujreg_duty_options;

/**
 * @brief One duty on a day.
 * @since 1.0
 */
typedef struct ujreg_duty {
    uint32_t size;    /**< sizeof(ujreg_duty), set by the caller. */
    int32_t duty;     /**< UJREG_DUTY_T… */
    int32_t state;    /**< UJREG_DUTY_STATE_… */
    int32_t late;     /**< 1: done, but after it was due. */
    ujreg_date since; /**< The day that began it (application, registration, handling); T7: last day of the month. */
    ujreg_date due;   /**< Last day on which it is in time; all zero when there is no limit, or it is not known. */
    ujreg_date done;  /**< Day on which it was done; all zero when it was not, or the day is not known. */
    int32_t days; /**< Calendar days from the day asked about to the due day; negative when it is past; 0 without one. */
    int32_t month;      /**< T7: the statistical month, YYYYMM; 0 for the others. */
    const char *clause; /**< "N(三)"; static. */
} ujreg_duty;

#define UJREG_DUTY_COUNT 7 /**< Duties that ujreg_duties lists. */

/**
 * @brief All duties of a registration on a day, T1 to T7 in this order.
 *
 * What is due on `day` itself is still open. What the calendar does not know is never guessed: the state is UJREG_DUTY_STATE_UNKNOWN and there is no due date. Of T3 the earliest month without a
 * follow-up since the last one is told; of T7 the earliest month not filed, or, when options say nothing of filings, the
 * next to be filed. A duty that the exit ended before it was due is not applicable.
 * @param calendar NULL for the built-in one.
 * @param registration Of any state. It is not changed.
 * @param day The day asked about, usually today; what the registration holds of later days counts as done.
 * @param options NULL for the defaults.
 * @param[out] duties Room for capacity elements, `size` of the first set by the caller.
 * @param capacity Elements of duties; may be 0.
 * @param[out] needed UJREG_DUTY_COUNT, or more in later versions; may be NULL.
 * @return UJREG_OK; UJREG_ERROR_CAPACITY (the first `capacity` are filled); UJREG_ERROR_ARGUMENT (a NULL, no valid
 *         day, an option out of range, a registration that holds what none can hold); UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_duties(const ujreg_calendar *calendar, const ujreg_registration *registration,
                                               const ujreg_date *day, const ujreg_duty_options *options,
                                               ujreg_duty *duties, size_t capacity, size_t *needed);

/**
 * @brief One duty of a registration on a day. As ujreg_duties.
 * @param calendar NULL for the built-in one.
 * @param registration Of any state.
 * @param duty UJREG_DUTY_T…
 * @param day The day asked about.
 * @param options NULL for the defaults.
 * @param[in,out] result result->size set by the caller.
 * @return UJREG_OK, UJREG_UNKNOWN (no such duty), UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_duty_get(const ujreg_calendar *calendar, const ujreg_registration *registration,
                                                 int32_t duty, const ujreg_date *day, const ujreg_duty_options *options,
                                                 ujreg_duty *result);

/**
 * @brief A duty as a JSON object, as `ujreg duties --output ndjson` prints it (docs/guides/registration-files.md). Allocates
 *        nothing.
 * @param duty As ujreg_duties gave it.
 * @param registration Whose duty it is; NULL for T7, which is the agency's.
 * @param flags 0 or UJREG_SHOW_VALUES: the person's number in full.
 * @param file,file_size Name of the file in which it stands; NULL: none.
 * @param row,line Where it stands there; 0: nowhere.
 * @param[out] buffer,capacity Receives UTF-8, zero-terminated. May be NULL and 0 to ask for the size.
 * @param[out] needed Bytes without terminator; may be NULL.
 * @return UJREG_OK; UJREG_ERROR_CAPACITY (needed is set; the buffer holds nothing); UJREG_ERROR_ARGUMENT;
 *         UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_duty_json(const ujreg_duty *duty, const ujreg_registration *registration,
                                                  int32_t flags, const char *file, size_t file_size, uint64_t row,
                                                  uint64_t line, char *buffer, size_t capacity, size_t *needed);

/**
 * @brief The day by which the statistics of a month must be filed (N(九)); 2020-10-09 for 202009.
 * @param calendar NULL for the built-in one.
 * @param month YYYYMM, from 202009.
 * @param day UJREG_T7_…
 * @param[out] due All zero when the answer is not UJREG_OK.
 * @return UJREG_OK; UJREG_UNKNOWN (the calendar does not know the days); UJREG_INVALID (no statistical month);
 *         UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_statistics_due(const ujreg_calendar *calendar, int32_t month, int32_t day,
                                                       ujreg_date *due);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
