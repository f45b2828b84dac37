/* SPDX-License-Identifier: Apache-2.0 */
/* Days of the months of a common year. Index 0 is unused. */
#ifndef UJ_CORE_MONTHS_H
#define UJ_CORE_MONTHS_H

#define UJ_DAYS_OF_MONTHS 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31

#endif
