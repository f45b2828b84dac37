/* SPDX-License-Identifier: Apache-2.0 */
/* What `ujreg stats` is asked for, and its reports in three forms. */
#ifndef STATS_H
#define STATS_H

#include "files.h"

#define STATS_TEXT 0
#define STATS_CSV 1
#define STATS_JSON 2

#define MONTHS_MAX 120
#define AGES_MAX 32

struct stats {
    struct files files;
    ujreg_calendar *calendar;
    ujreg_tally *tally;
    int32_t months[MONTHS_MAX];
    size_t month_count;
    ujreg_report_options options;
    int32_t ages[AGES_MAX];
    int32_t area_level; /* UJREG_LEVEL_…: which breakdown by area is shown */
    int64_t employed;   /* -1: not said */
    int32_t basis;
    int32_t decimals;
    int output;
    int32_t source; /* of the file at hand; 0: by the column */
    ujreg_registration registration;
};

/* One month, in the form asked for; an exit status. */
int stats_show(struct stats *stats, const ujreg_report *report);

#endif
