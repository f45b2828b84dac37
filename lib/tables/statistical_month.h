/* SPDX-License-Identifier: Apache-2.0 */
/* Statistical months: from the 21st of the previous month to the 20th (N(九)). A month is a number YYYYMM. Filing days
 * are given here without regard to days off; the calendar rolls them forward. */
#ifndef UJ_TABLES_STATISTICAL_MONTH_H
#define UJ_TABLES_STATISTICAL_MONTH_H

#include <ujreg/date.h>

#include "tables/generated/limits.h"

/* First and last day of a statistical month. UJREG_INVALID (both days zero) if it is no month, or before the first one. */
ujreg_status uj_period_of_month(int32_t month, ujreg_date *first, ujreg_date *last);

/* The statistical month of a day. Days before the first statistical month have one too, so that any two days can be
 * compared. UJREG_INVALID (month 0) if it is no date, or the month would be after 9999-12. */
ujreg_status uj_period_month_of(const ujreg_date *date, int32_t *month);

/* The 3rd of the month after a statistical month, N(九) "每月月初3日内", not rolled forward. */
ujreg_status uj_period_filing_day(int32_t month, ujreg_date *date);

#endif
