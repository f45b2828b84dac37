/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file calendar.h
 * @brief Working days: the State Council's calendar, and what a caller adds to it.
 */
#ifndef UJREG_CALENDAR_H
#define UJREG_CALENDAR_H

#include <ujreg/base.h>
#include <ujreg/date.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup calendar Calendar
 * @brief Is it a working day, and which is the third after it (STANDARD 8).
 *
 * A day that is listed is what the list says: a holiday, or a working day that makes up for one. Any other
 * day is a working day from Monday to Friday. That holds in **known years** only. Outside them the answer is
 * UJREG_UNKNOWN and the result is zero: never a guess. A call that would have to look at one day of an
 * unknown year is UJREG_UNKNOWN as a whole.
 *
 * Wherever a calendar is taken, NULL means the built-in one. The functions that do not change a calendar may
 * be called from any thread and allocate nothing.
 * @{
 */

/** @brief The built-in days with a caller's. Opaque. Build it on one thread; once shared, only read it. @since 1.0 */
typedef struct ujreg_calendar ujreg_calendar;

#define UJREG_DAY_ORDINARY 0 /**< Not listed: a working day from Monday to Friday. */
#define UJREG_DAY_HOLIDAY 1  /**< Listed as a day off. */
#define UJREG_DAY_WORKDAY 2  /**< Listed as a working day, to make up for a holiday. */

#define UJREG_CALENDAR_NATIONAL 1 /**< A yearly paper of the State Council: makes years known. */
#define UJREG_CALENDAR_LOCAL 2    /**< Days of one place (ethnic-minority holidays): no year becomes known; they win. */

/**
 * @brief Start from the built-in days.
 * @param allocator NULL for the C library's.
 * @param[out] calendar The calendar; release with ujreg_calendar_free.
 * @return UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_calendar_new(const ujreg_allocator *allocator, ujreg_calendar **calendar);

/** @brief Release. NULL is fine. @since 1.0 */
UJREG_API void UJREG_CALL ujreg_calendar_free(ujreg_calendar *calendar);

/**
 * @brief Add days from a file of the form of data/cn_holidays.tsv.
 *
 * Columns `date` (2027-01-01), `kind` (holiday or workday) and `name` (may be left out), in any order, named
 * in a first row. UTF-8, with or without a BOM, LF or CRLF; empty lines and lines that begin with # are
 * passed over. A day that was there already takes the new meaning. All or nothing: on anything but UJREG_OK
 * the calendar is as before.
 *
 * **Which years become known.** With UJREG_CALENDAR_NATIONAL each year whose 1 October the file lists as a
 * holiday: a paper for a year always has that day, while papers for the years beside it may spill a few days
 * over the year's end. With UJREG_CALENDAR_LOCAL none: its days count in years that are known otherwise, also
 * when those are loaded later.
 * @param calendar Must not be NULL.
 * @param kind UJREG_CALENDAR_NATIONAL or UJREG_CALENDAR_LOCAL.
 * @param data,size The file; copied.
 * @param[out] line With UJREG_INVALID the line that is wrong, from 1; may be NULL.
 * @return UJREG_OK, UJREG_INVALID, UJREG_ERROR_MEMORY, UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_calendar_load(ujreg_calendar *calendar, int32_t kind, const char *data,
                                                      size_t size, uint64_t *line);

/**
 * @brief Whether the days of a year are known.
 * @param calendar NULL for the built-in one.
 * @param year Any number.
 * @return 1 or 0.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_calendar_knows(const ujreg_calendar *calendar, int32_t year);

/**
 * @brief The first year that is known; there may be gaps between it and the last one.
 * @param calendar NULL for the built-in one.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_calendar_first_year(const ujreg_calendar *calendar);

/**
 * @brief The last year that is known.
 * @param calendar NULL for the built-in one.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_calendar_last_year(const ujreg_calendar *calendar);

/**
 * @brief What the calendar says of one day.
 * @since 1.0
 */
typedef struct ujreg_calendar_day {
    uint32_t size;    /**< sizeof(ujreg_calendar_day), set by the caller. */
    int32_t workday;  /**< 1: a working day. */
    int32_t kind;     /**< UJREG_DAY_…: why. */
    int32_t local;    /**< 1 when a local list says so. */
    int32_t weekday;  /**< 1 Monday to 7 Sunday. */
    int32_t reserved; /**< 0. */
    const char *name; /**< 国庆节; zero-terminated UTF-8; lives as long as the calendar; empty: ordinary. */
} ujreg_calendar_day;

/**
 * @brief Describe a day.
 * @param calendar NULL for the built-in one.
 * @param date The day.
 * @param[in,out] day day->size set by the caller; else zero unless UJREG_OK (name NULL).
 * @return UJREG_OK, UJREG_UNKNOWN (an unknown year), UJREG_INVALID (no date), UJREG_ERROR_ARGUMENT,
 *         UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_calendar_get_day(const ujreg_calendar *calendar, const ujreg_date *date,
                                                         ujreg_calendar_day *day);

/**
 * @brief Whether a day is a working day.
 * @param calendar NULL for the built-in one.
 * @param date The day.
 * @param[out] workday 1 or 0; 0 unless UJREG_OK.
 * @return UJREG_OK, UJREG_UNKNOWN (an unknown year), UJREG_INVALID (no date), UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_calendar_is_workday(const ujreg_calendar *calendar, const ujreg_date *date,
                                                            int32_t *workday);

/**
 * @brief "N 个工作日内": the N-th working day strictly after a day, which is itself not counted (STANDARD 8).
 * @param calendar NULL for the built-in one.
 * @param date The day of the trigger; its own year need not be known.
 * @param workdays 1 or more; a negative number for the N-th working day strictly before. 0 is the day itself,
 *                 whatever it is; no day is then looked at.
 * @param[out] result May be the same object as date; all zero unless UJREG_OK.
 * @return UJREG_OK, UJREG_UNKNOWN (an unknown year lies on the way), UJREG_INVALID (no date),
 *         UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_calendar_add_workdays(const ujreg_calendar *calendar, const ujreg_date *date,
                                                              int32_t workdays, ujreg_date *result);

/**
 * @brief The first working day on or after a day: a due date rolled forward over days off.
 * @param calendar NULL for the built-in one.
 * @param date The day.
 * @param[out] result May be the same object as date; all zero unless UJREG_OK.
 * @return As ujreg_calendar_add_workdays.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_calendar_roll_forward(const ujreg_calendar *calendar, const ujreg_date *date,
                                                              ujreg_date *result);

/**
 * @brief The last working day on or before a day.
 * @param calendar NULL for the built-in one.
 * @param date The day.
 * @param[out] result May be the same object as date; all zero unless UJREG_OK.
 * @return As ujreg_calendar_add_workdays.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_calendar_roll_back(const ujreg_calendar *calendar, const ujreg_date *date,
                                                           ujreg_date *result);

/**
 * @brief Working days between two days: those after `from`, up to and including `to`.
 *
 * The reverse of ujreg_calendar_add_workdays when `to` is a working day. When `to` is before `from`: minus
 * the working days from `to` on, included, to the day before `from`.
 * @param calendar NULL for the built-in one.
 * @param from,to The two days; the same day gives 0.
 * @param[out] count 0 unless UJREG_OK.
 * @return As ujreg_calendar_add_workdays.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_calendar_count_workdays(const ujreg_calendar *calendar, const ujreg_date *from,
                                                                const ujreg_date *to, int32_t *count);

/** @brief Years that the built-in calendar covers, "2020-2026". Static. @since 1.0 */
UJREG_API const char *UJREG_CALL ujreg_calendar_version(void);

/** @brief Where the built-in calendar came from, one sentence. Static. @since 1.0 */
UJREG_API const char *UJREG_CALL ujreg_calendar_source(void);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
