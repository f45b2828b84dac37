/* SPDX-License-Identifier: Apache-2.0 */
/* What a run of `ujreg check` comes to: counts over its files, and what a clerk does next. */
#ifndef SUMMARY_H
#define SUMMARY_H

#include "render.h"

#define FILE_CHECKED 0 /* to its end */
#define FILE_WHOLE 1   /* to its end, and an error concerns the whole file */
#define FILE_FOREIGN 2 /* not of its format */
#define FILE_CUT 3     /* not of its format to its end: where reading stopped, the findings tell */
#define FILE_BROKEN 4  /* reading failed half-way */
#define FILE_UNREAD 5  /* not opened */

struct file_result {
    char *name;
    int state;
    int32_t format;
    int32_t encoding;
    uint64_t records;
    uint64_t with_errors;
    uint64_t only_warnings; /* records with warnings and no error */
};

struct totals {
    struct file_result *files;
    int file_count;
    uint64_t checked; /* files that could be opened */
    uint64_t records;
    uint64_t clean;
    uint64_t with_errors;
    uint64_t with_warnings;
    uint64_t errors;
    uint64_t warnings;
    uint64_t notes;
    uint64_t *rules; /* in the order of ujreg_rule_at */
    uint64_t printed;
};

/* Adds the counts of one input, rule_counts included. */
void totals_add(struct totals *totals, const ujreg_summary *summary);
void summary_ndjson(const struct totals *totals);
/* For a person; by standard output, or out_to_person. */
void summary_text(const struct totals *totals, const ujreg_profile *profile);

#endif
