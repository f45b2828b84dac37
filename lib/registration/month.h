/* SPDX-License-Identifier: Apache-2.0 */
/* Months in which a follow-up is due: three ways to cut time (N(四), STANDARD 8 T3). A month is a number that grows
 * by one; what the numbers mean depends on the way. */
#ifndef UJ_REGISTRATION_MONTH_H
#define UJ_REGISTRATION_MONTH_H

#include <ujreg/date.h>

/* The month that holds a day. mode: UJREG_T3_…; since: day of registration; both are dates. */
int32_t uj_month_of(int32_t mode, const ujreg_date *since, const ujreg_date *day);

/* The last day of a month. UJREG_INVALID after 9999-12-31. */
ujreg_status uj_month_end(int32_t mode, const ujreg_date *since, int32_t month, ujreg_date *end);

#endif
