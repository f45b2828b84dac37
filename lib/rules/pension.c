/* SPDX-License-Identifier: Apache-2.0 */
/* The stepwise delay of the pension age. */
#include "rules/pension.h"

#define FLEXIBLE_MONTHS 36 /* up to three years earlier, but not below the base */

ujreg_status uj_pension_ages(int32_t base, int32_t birth_year, int32_t birth_month, int32_t *statutory_months,
                             int32_t *earliest_months) {
    int32_t step = base == UJ_PENSION_BASE_WOMAN_50 ? 2 : 4;
    int32_t most = base == UJ_PENSION_BASE_WOMAN_50 ? 60 : 36;
    if ((base != UJ_PENSION_BASE_MAN && base != UJ_PENSION_BASE_WOMAN_55 && base != UJ_PENSION_BASE_WOMAN_50) ||
        birth_month < 1 || birth_month > 12 || birth_year < 1 || birth_year > 9999) {
        return UJREG_INVALID;
    }
    int32_t k = (birth_year + base - 2025) * 12 + birth_month - 1;
    int32_t delay = k < 0 ? 0 : k / step + 1;
    if (delay > most) {
        delay = most;
    }
    *statutory_months = base * 12 + delay;
    *earliest_months = base * 12 + (delay > FLEXIBLE_MONTHS ? delay - FLEXIBLE_MONTHS : 0);
    return UJREG_OK;
}
