/* SPDX-License-Identifier: Apache-2.0 */
/* Statistical months (N(九)). */
#include "tables/statistical_month.h"

#include <string.h>

static ujreg_status day_of(int32_t month, int32_t day, ujreg_date *date) {
    memset(date, 0, sizeof *date);
    if (month < UJ_PERIOD_FIRST_MONTH) {
        return UJREG_INVALID;
    }
    return ujreg_date_make(month / 100, month % 100, day, date);
}

ujreg_status uj_period_of_month(int32_t month, ujreg_date *first, ujreg_date *last) {
    memset(first, 0, sizeof *first);
    ujreg_status status = day_of(month, UJ_PERIOD_LAST_DAY, last);
    if (status == UJREG_OK) {
        status = ujreg_date_add_months(last, -1, first);
    }
    return status == UJREG_OK ? ujreg_date_add_days(first, 1, first) : status;
}

ujreg_status uj_period_month_of(const ujreg_date *date, int32_t *month) {
    ujreg_date end;
    *month = 0;
    /* The 21st and later days belong to the next statistical month. */
    ujreg_status status = ujreg_date_make(date->year, date->month, 1, &end);
    if (status == UJREG_OK && ujreg_date_day_number(date) == 0) {
        status = UJREG_INVALID;
    }
    if (status == UJREG_OK && date->day > UJ_PERIOD_LAST_DAY) {
        status = ujreg_date_add_months(&end, 1, &end);
    }
    if (status == UJREG_OK) {
        *month = end.year * 100 + end.month;
    }
    return status;
}

ujreg_status uj_period_filing_day(int32_t month, ujreg_date *date) {
    ujreg_status status = day_of(month, UJ_PERIOD_FILING_DAY, date);
    return status == UJREG_OK ? ujreg_date_add_months(date, 1, date) : status;
}
