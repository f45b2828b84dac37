/* SPDX-License-Identifier: Apache-2.0 */
/* The stepwise delay of the pension age. */
#include "rules/pension.h"

ujreg_status uj_pension_ages(int32_t base, int32_t birth_year, int32_t birth_month, int32_t *statutory_months,
                             int32_t *earliest_months) {
    const int32_t rises_faster = base == UJ_PENSION_BASE_WOMAN_50;
    const int32_t step = rises_faster ? UJ_PENSION_STEP_WOMAN_50 : UJ_PENSION_STEP;
    const int32_t most = rises_faster ? UJ_PENSION_DELAY_WOMAN_50 : UJ_PENSION_DELAY;
    if ((base != UJ_PENSION_BASE_MAN && base != UJ_PENSION_BASE_WOMAN_55 && base != UJ_PENSION_BASE_WOMAN_50) ||
        birth_month < 1 || birth_month > 12 || birth_year < 1 || birth_year > 9999) {
        return UJREG_INVALID;
    }
    int32_t k = (birth_year + base - UJ_PENSION_FIRST_YEAR) * 12 + birth_month - 1;
    int32_t delay = k < 0 ? 0 : k / step + 1;
    if (delay > most) {
        delay = most;
    }
    *statutory_months = base * 12 + delay;
    *earliest_months = base * 12 + (delay > UJ_PENSION_FLEXIBLE ? delay - UJ_PENSION_FLEXIBLE : 0);
    return UJREG_OK;
}
