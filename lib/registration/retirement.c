/* SPDX-License-Identifier: Apache-2.0 */
/* Public functions on ages and days of retirement. The arithmetic is in rules/pension.c. */
#include <ujreg/retirement.h>

#include <string.h>

#include <ujreg/identity.h>

#include "core/version.h"
#include "rules/pension.h"

ujreg_status ujreg_retirement_age(const ujreg_date *birth, int32_t base, ujreg_retirement *retirement) {
    ujreg_retirement made;
    if (!birth || !retirement) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(retirement->size, sizeof *retirement);
    if (status != UJREG_OK) {
        return status;
    }
    memset(&made, 0, sizeof made);
    made.size = retirement->size;
    *retirement = made;
    if (base != UJREG_RETIREMENT_MAN && base != UJREG_RETIREMENT_WOMAN_55 && base != UJREG_RETIREMENT_WOMAN_50) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (!ujreg_date_day_number(birth)) {
        return UJREG_INVALID;
    }
    status = uj_pension_ages(base, birth->year, birth->month, &made.statutory_months, &made.earliest_months);
    if (status != UJREG_OK || ujreg_date_add_months(birth, made.statutory_months, &made.statutory_date) != UJREG_OK ||
        ujreg_date_add_months(birth, made.earliest_months, &made.earliest_date) != UJREG_OK) {
        return UJREG_INVALID;
    }
    made.base = base;
    made.delay_months = made.statutory_months - base * 12;
    *retirement = made;
    return UJREG_OK;
}

int32_t ujreg_retirement_base(int32_t sex) {
    return sex == UJREG_SEX_MALE ? UJREG_RETIREMENT_MAN : sex == UJREG_SEX_FEMALE ? UJREG_RETIREMENT_WOMAN_50 : 0;
}
