/* SPDX-License-Identifier: Apache-2.0 */
/* The policy of a report: which area it covers, and by which of its days an entry is counted. */
#ifndef UJ_STATISTICS_POLICY_H
#define UJ_STATISTICS_POLICY_H

#include "statistics/tally_store.h"

#define UJ_OPEN INT32_MAX /* end of a registration that has no exit */

/* What changes who is counted when. Days are day numbers. */
struct uj_policy {
    int32_t dated_by;
    int32_t unit;
    int32_t unit_level;
    int32_t urban_only_known;
    int32_t known; /* ignore what was handled after this day */
    int32_t first; /* report conflicts that touch the days from first to last */
    int32_t last;
};

/* Rolls an area code up: 330106 becomes 330000 at province level, 330100 at prefecture level, 0 for the whole. */
int32_t uj_area_at(int32_t area, int32_t level);

/* Whether an area lies in the unit of a report: the area itself, its prefecture or its province; 0 is the whole. */
int32_t uj_area_is_in(int32_t area, int32_t unit);

/* The days by which an entry is counted; UJ_OPEN if it has no exit. */
int32_t uj_entry_start(const struct uj_policy *policy, const struct uj_entry *entry);
int32_t uj_entry_end(const struct uj_policy *policy, const struct uj_entry *entry);

#endif
