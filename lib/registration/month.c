/* SPDX-License-Identifier: Apache-2.0 */
/* One numbering for calendar months, months counted from the registration, and statistical months. */
#include "registration/month.h"

#include <ujreg/duty.h>

#include "tables/statistical_month.h"

static int32_t count_of(int32_t year, int32_t month) {
    return year * 12 + month - 1;
}

/* Month k ends on the corresponding day k months after the registration. The day of registration is in month 0. */
static int32_t rolling_month(const ujreg_date *since, const ujreg_date *day) {
    ujreg_date end;
    int32_t month = count_of(day->year, day->month) - count_of(since->year, since->month);
    if (ujreg_date_compare(day, since) <= 0) {
        return 0;
    }
    return ujreg_date_add_months(since, month, &end) == UJREG_OK && ujreg_date_compare(day, &end) <= 0 ? month
                                                                                                       : month + 1;
}

int32_t uj_month_of(int32_t mode, const ujreg_date *since, const ujreg_date *day) {
    int32_t month = 0;
    switch (mode) {
    case UJREG_T3_ROLLING_MONTH:
        return rolling_month(since, day);
    case UJREG_T3_STATISTICAL_MONTH:
        (void)uj_period_month_of(day, &month);
        return count_of(month / 100, month % 100);
    default:
        return count_of(day->year, day->month);
    }
}

ujreg_status uj_month_end(int32_t mode, const ujreg_date *since, int32_t month, ujreg_date *end) {
    if (mode == UJREG_T3_ROLLING_MONTH) {
        return ujreg_date_add_months(since, month, end);
    }
    if (mode == UJREG_T3_STATISTICAL_MONTH) {
        return ujreg_date_make(month / 12, month % 12 + 1, UJ_PERIOD_LAST_DAY, end);
    }
    ujreg_status status = ujreg_date_make((month + 1) / 12, (month + 1) % 12 + 1, 1, end);
    return status == UJREG_OK ? ujreg_date_add_days(end, -1, end) : status;
}
