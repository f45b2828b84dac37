/* SPDX-License-Identifier: Apache-2.0 */
/* Lawful pension ages under the decision of 2024-09-13, in force from 2025-01-01 (STANDARD 9). */
#ifndef UJ_RULES_PENSION_H
#define UJ_RULES_PENSION_H

#include <ujreg/base.h>

#include "tables/generated/limits.h"

/* The statutory age and the earliest age by flexible retirement, both in months.
 * base: 60 for men, 55 or 50 for women, in years. UJREG_OK; UJREG_INVALID for another base or no month. */
ujreg_status uj_pension_ages(int32_t base, int32_t birth_year, int32_t birth_month, int32_t *statutory_months,
                             int32_t *earliest_months);

#endif
