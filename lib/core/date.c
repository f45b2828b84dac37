/* SPDX-License-Identifier: Apache-2.0 */
/* Dates of the proleptic Gregorian calendar. Working days are in tables/calendar.c. */
#include <ujreg/date.h>

#include <string.h>

#include "core/date_number.h"
#include "core/months.h"

static const uint8_t month_days[13] = {UJ_DAYS_OF_MONTHS};
static const uint16_t days_before[13] = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

static int32_t is_leap(int32_t year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int32_t length_of_month(int32_t year, int32_t month) {
    return month_days[month] + (month == 2 && is_leap(year));
}

static int32_t is_date(int32_t year, int32_t month, int32_t day) {
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= length_of_month(year, month);
}

static int32_t is_valid(const ujreg_date *date) {
    return date && is_date(date->year, date->month, date->day);
}

ujreg_status ujreg_date_make(int32_t year, int32_t month, int32_t day, ujreg_date *date) {
    if (!date) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (!is_date(year, month, day)) {
        memset(date, 0, sizeof *date);
        return UJREG_INVALID;
    }
    date->year = (int16_t)year;
    date->month = (uint8_t)month;
    date->day = (uint8_t)day;
    return UJREG_OK;
}

ujreg_status ujreg_date_parse(const char *text, size_t size, ujreg_date *date) {
    int32_t digit[8];
    if (!date) {
        return UJREG_ERROR_ARGUMENT;
    }
    memset(date, 0, sizeof *date);
    if (!text || size != 8) {
        return UJREG_INVALID;
    }
    for (int i = 0; i < 8; i++) {
        digit[i] = text[i] - '0';
        if (digit[i] < 0 || digit[i] > 9) {
            return UJREG_INVALID;
        }
    }
    return ujreg_date_make(digit[0] * 1000 + digit[1] * 100 + digit[2] * 10 + digit[3], digit[4] * 10 + digit[5],
                           digit[6] * 10 + digit[7], date);
}

ujreg_status ujreg_date_format(const ujreg_date *date, char out[8]) {
    if (!date || !out) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (!is_valid(date)) {
        return UJREG_INVALID;
    }
    int32_t rest = uj_date_number(date);
    for (int i = 7; i >= 0; i--) {
        out[i] = (char)('0' + rest % 10);
        rest /= 10;
    }
    return UJREG_OK;
}

int32_t ujreg_date_compare(const ujreg_date *a, const ujreg_date *b) {
    int32_t left = a ? uj_date_number(a) : 0;
    int32_t right = b ? uj_date_number(b) : 0;
    return left < right ? -1 : left > right;
}

int32_t ujreg_date_day_number(const ujreg_date *date) {
    if (!is_valid(date)) {
        return 0;
    }
    int32_t past = date->year - 1;
    return past * 365 + past / 4 - past / 100 + past / 400 + days_before[date->month] +
           (date->month > 2 && is_leap(date->year)) + date->day;
}

ujreg_status ujreg_date_from_day_number(int32_t number, ujreg_date *date) {
    if (!date) {
        return UJREG_ERROR_ARGUMENT;
    }
    memset(date, 0, sizeof *date);
    if (number < 1 || number > 3652059) { /* 9999-12-31 */
        return UJREG_INVALID;
    }
    int32_t rest = number - 1;
    int32_t cycles = rest / 146097;
    rest %= 146097;
    int32_t centuries = rest / 36524 < 3 ? rest / 36524 : 3;
    rest -= centuries * 36524;
    int32_t quads = rest / 1461;
    rest %= 1461;
    int32_t years = rest / 365 < 3 ? rest / 365 : 3;
    rest -= years * 365;
    int32_t year = cycles * 400 + centuries * 100 + quads * 4 + years + 1;
    int32_t month = 1;
    while (rest >= length_of_month(year, month)) {
        rest -= length_of_month(year, month);
        month++;
    }
    return ujreg_date_make(year, month, rest + 1, date);
}

ujreg_status ujreg_date_add_days(const ujreg_date *date, int32_t days, ujreg_date *result) {
    if (!date || !result) {
        return UJREG_ERROR_ARGUMENT;
    }
    int64_t number = (int64_t)ujreg_date_day_number(date) + days;
    if (!is_valid(date) || number < 1 || number > INT32_MAX) {
        memset(result, 0, sizeof *result);
        return UJREG_INVALID;
    }
    return ujreg_date_from_day_number((int32_t)number, result);
}

ujreg_status ujreg_date_add_months(const ujreg_date *date, int32_t months, ujreg_date *result) {
    if (!date || !result) {
        return UJREG_ERROR_ARGUMENT;
    }
    int64_t count = (int64_t)date->year * 12 + date->month - 1 + months;
    if (!is_valid(date) || count < 12 || count >= 10000 * 12) {
        memset(result, 0, sizeof *result);
        return UJREG_INVALID;
    }
    int32_t year = (int32_t)(count / 12);
    int32_t month = (int32_t)(count % 12) + 1;
    int32_t longest = length_of_month(year, month);
    return ujreg_date_make(year, month, date->day < longest ? date->day : longest, result);
}

int32_t ujreg_date_weekday(const ujreg_date *date) {
    int32_t number = ujreg_date_day_number(date);
    return number ? (number + 6) % 7 + 1 : 0;
}

ujreg_status ujreg_date_beijing(int64_t unix_seconds, ujreg_date *date) {
    if (!date) {
        return UJREG_ERROR_ARGUMENT;
    }
    memset(date, 0, sizeof *date);
    if (unix_seconds < -62135596800 || unix_seconds > 253402300799) { /* 0001-01-01 to 9999-12-31 UTC */
        return UJREG_INVALID;
    }
    int64_t local = unix_seconds + 8 * 3600;
    int64_t days = local >= 0 ? local / 86400 : -((86399 - local) / 86400);
    return ujreg_date_from_day_number((int32_t)(days + 719163), date); /* 1970-01-01 is day 719163 */
}
