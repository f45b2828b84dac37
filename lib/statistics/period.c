/* SPDX-License-Identifier: Apache-2.0 */
/* Public functions on statistical months. The days are computed in tables/statistical_month.c. */
#include "tables/statistical_month.h"

#include <ujreg/statistics.h>

#include <string.h>

#include "core/version.h"

_Static_assert(UJREG_PERIOD_FIRST_MONTH == UJ_PERIOD_FIRST_MONTH, "one first month");

ujreg_status ujreg_period_of_month(int32_t month, ujreg_period *period) {
    if (!period) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(period->size, sizeof *period);
    if (status != UJREG_OK) {
        return status;
    }
    period->month = 0;
    status = uj_period_of_month(month, &period->first, &period->last);
    if (status == UJREG_OK) {
        period->month = month;
    }
    return status;
}

ujreg_status ujreg_period_of_date(const ujreg_date *date, ujreg_period *period) {
    int32_t month = 0;
    if (!date || !period) {
        return UJREG_ERROR_ARGUMENT;
    }
    (void)uj_period_month_of(date, &month);
    return ujreg_period_of_month(month, period);
}
