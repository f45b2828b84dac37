/* SPDX-License-Identifier: Apache-2.0 */
/* How many days the months have, from an empty month 0 on; February without its 29th. */
#ifndef UJ_CORE_MONTHS_H
#define UJ_CORE_MONTHS_H

#define UJ_DAYS_OF_MONTHS 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31

#endif
