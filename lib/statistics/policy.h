/* SPDX-License-Identifier: Apache-2.0 */
/* The policy of a report: which area, and by which of its days an entry is counted. History and conflicts both ask. */
#ifndef UJ_STATISTICS_POLICY_H
#define UJ_STATISTICS_POLICY_H

#include "statistics/tally_store.h"

#define UJ_OPEN INT32_MAX /* the end of what lasts */

/* The policy of a report, as far as it changes who is counted when. Days are day numbers. */
struct uj_policy {
    int32_t dated_by;
    int32_t unit;
    int32_t unit_level;
    int32_t urban_only_known;
    int32_t known; /* what was handled after this day is not known yet */
    int32_t first; /* conflicts are told when they touch these days */
    int32_t last;
};

/* An area code rolled up: 330106 is 330000 at the level of provinces, 330100 of prefectures, 0 of the whole. */
int32_t uj_area_at(int32_t area, int32_t level);

/* Whether an area lies in the unit of a report: itself, its prefecture, its province; 0 is the whole. */
int32_t uj_area_is_in(int32_t area, int32_t unit);

/* The day of an entry by which it is counted; UJ_OPEN for an exit that is not there. */
int32_t uj_entry_start(const struct uj_policy *policy, const struct uj_entry *entry);
int32_t uj_entry_end(const struct uj_policy *policy, const struct uj_entry *entry);

#endif
