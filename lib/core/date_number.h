/* SPDX-License-Identifier: Apache-2.0 */
/* A date as one number, which sorts as dates do. */
#ifndef UJ_CORE_DATE_NUMBER_H
#define UJ_CORE_DATE_NUMBER_H

#include <ujreg/date.h>

/* YYYYMMDD; 0 for no date. */
static inline int32_t uj_date_number(const ujreg_date *date) {
    return date->year * 10000 + date->month * 100 + date->day;
}

#endif
