/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file date.h
 * @brief Calendar dates as the standard writes them: YYYYMMDD, in Beijing.
 */
#ifndef UJREG_DATE_H
#define UJREG_DATE_H

#include <ujreg/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup date Dates
 * @brief Strict dates; no time zone of the host, no clock.
 * @{
 */

/**
 * @brief A day of the Gregorian calendar. All zero: no date.
 * @since 1.0
 */
typedef struct ujreg_date {
    int16_t year;  /**< 1 to 9999. */
    uint8_t month; /**< 1 to 12. */
    uint8_t day;   /**< 1 to the length of the month. */
} ujreg_date;

/**
 * @brief Read a date from exactly eight digits, YYYYMMDD (A2(一), "格式为YYYYMMDD的有效日期").
 *
 * Nothing is rolled over: 20230229 and 20230431 are not dates.
 * @param text,size The digits; anything else, NULL too, is no date.
 * @param[out] date The date; all zero when the answer is not UJREG_OK.
 * @return UJREG_OK, UJREG_INVALID, or UJREG_ERROR_ARGUMENT when date is NULL.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_date_parse(const char *text, size_t size, ujreg_date *date);

/**
 * @brief Write a date as eight digits; no terminator.
 * @param date The date to write.
 * @param[out] out Eight bytes.
 * @return UJREG_OK; UJREG_INVALID when it is no date; UJREG_ERROR_ARGUMENT for NULL.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_date_format(const ujreg_date *date, char out[8]);

/**
 * @brief Make a date of three numbers.
 * @param year 1 to 9999.
 * @param month 1 to 12.
 * @param day 1 to the length of the month.
 * @param[out] date The date.
 * @return UJREG_OK, UJREG_INVALID (date all zero), UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_date_make(int32_t year, int32_t month, int32_t day, ujreg_date *date);

/**
 * @brief Order of two dates.
 * @param a,b Dates, or NULL.
 * @return Negative, 0 or positive when a is before, the same as, or after b. NULL counts as no date, which
 *         is before every date.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_date_compare(const ujreg_date *a, const ujreg_date *b);

/**
 * @brief Days from the year 1-01-01 (day 1); 0 for no date. For differences and weekdays: `% 7` is 1 on a Monday.
 * @param date A date; NULL is no date.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_date_day_number(const ujreg_date *date);

/**
 * @brief The date of a day number.
 * @param number 1 to 3652059 (9999-12-31).
 * @param[out] date The date; all zero when the answer is not UJREG_OK.
 * @return UJREG_OK, UJREG_INVALID when the number lies outside the years 1 to 9999, UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_date_from_day_number(int32_t number, ujreg_date *date);

/**
 * @brief Add days (may be negative).
 * @param date Where to start.
 * @param days Any number.
 * @param[out] result May be the same object as date; all zero when the answer is UJREG_INVALID.
 * @return UJREG_OK, UJREG_INVALID (date is none, or the result lies outside the years 1 to 9999), UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_date_add_days(const ujreg_date *date, int32_t days, ujreg_date *result);

/**
 * @brief Add months (may be negative); the corresponding day, or the month's last day where it is missing.
 * @param date Where to start.
 * @param months Any number.
 * @param[out] result May be the same object as date; all zero when the answer is UJREG_INVALID.
 * @return As ujreg_date_add_days.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_date_add_months(const ujreg_date *date, int32_t months, ujreg_date *result);

/**
 * @brief Day of the week: 1 Monday to 7 Sunday; 0 when it is no date.
 * @param date A date; NULL is no date.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_date_weekday(const ujreg_date *date);

/**
 * @brief The date in Beijing (UTC+8, no summer time) at a Unix time. The library never reads a clock itself.
 * @param unix_seconds Seconds since 1970-01-01T00:00:00Z.
 * @param[out] date The date; all zero when the answer is not UJREG_OK.
 * @return UJREG_OK, UJREG_INVALID, UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_date_beijing(int64_t unix_seconds, ujreg_date *date);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
