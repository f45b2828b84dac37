/* SPDX-License-Identifier: Apache-2.0 */
/* Months in which a follow-up is due, in three ways (N(四), STANDARD 8 T3). Consecutive months have consecutive numbers;
 * the first number depends on the way. */
#ifndef UJ_REGISTRATION_MONTH_H
#define UJ_REGISTRATION_MONTH_H

#include <ujreg/date.h>

/* The month of a day. mode: UJREG_T3_…; since: day of registration. Both must be valid dates. */
int32_t uj_month_of(int32_t mode, const ujreg_date *since, const ujreg_date *day);

/* The last day of a month. UJREG_INVALID after 9999-12-31. */
ujreg_status uj_month_end(int32_t mode, const ujreg_date *since, int32_t month, ujreg_date *end);

#endif
