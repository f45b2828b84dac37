/* SPDX-License-Identifier: Apache-2.0 */
/* Rolls areas up and selects the days that count. */
#include "statistics/policy.h"

#include <ujreg/statistics.h>

int32_t uj_area_at(int32_t area, int32_t level) {
    switch (level) {
    case UJREG_LEVEL_PROVINCE:
        return area / 10000 * 10000;
    case UJREG_LEVEL_PREFECTURE:
        return area / 100 * 100;
    case UJREG_LEVEL_COUNTY:
        return area;
    default:
        return 0;
    }
}

int32_t uj_area_is_in(int32_t area, int32_t unit) {
    int32_t level = unit % 10000 == 0 ? UJREG_LEVEL_PROVINCE
                    : unit % 100 == 0 ? UJREG_LEVEL_PREFECTURE
                                      : UJREG_LEVEL_COUNTY;
    return unit == 0 || uj_area_at(area, level) == unit;
}

int32_t uj_entry_start(const struct uj_policy *policy, const struct uj_entry *entry) {
    return policy->dated_by == UJREG_DATED_BY_ADC210 ? entry->registered : entry->registered_handled;
}

int32_t uj_entry_end(const struct uj_policy *policy, const struct uj_entry *entry) {
    if (!entry->ended) {
        return UJ_OPEN;
    }
    return policy->dated_by == UJREG_DATED_BY_ADC210 ? entry->ended : entry->ended_handled;
}
