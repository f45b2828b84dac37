/* SPDX-License-Identifier: Apache-2.0 */
/* The inside of a list of findings: how rules, readers and the life cycle add to it. */
#ifndef UJ_RECORD_FINDINGS_H
#define UJ_RECORD_FINDINGS_H

#include <ujreg/finding.h>

#include "record/position.h"

#define UJ_FINDING_VALUE_MAX 256

/* A finding whose texts are places in the pool, which moves when it grows. */
struct uj_finding_entry {
    ujreg_finding finding;
    size_t value_at;
    size_t detail_at;
};

struct ujreg_findings {
    ujreg_allocator allocator;
    struct uj_finding_entry *entries;
    size_t count;
    size_t capacity;
    char *pool;
    size_t pool_size;
    size_t pool_capacity;
    const struct uj_source *source; /* what is being read; NULL: findings bring their position */
};

/* As ujreg_findings_count, for loops that ask before and after each record. */
static inline size_t uj_findings_count(const ujreg_findings *findings) {
    return findings->count;
}

/* Appends a copy; value and detail are copied into the list, value cut to UJ_FINDING_VALUE_MAX bytes (never
 * inside a UTF-8 character). A severity of UJREG_SEVERITY_OFF appends nothing. */
ujreg_status uj_findings_add(ujreg_findings *findings, const ujreg_finding *finding);

/* The same of a finding about what is being read, which gets its position; without a source it keeps what it brings. */
ujreg_status uj_findings_add_about(ujreg_findings *findings, enum uj_about about, ujreg_finding *finding);

/* From now on findings are about `source`; returns what they were about before. Whoever lends a source takes it back before
 * it is gone. */
static inline const struct uj_source *uj_findings_lend(ujreg_findings *findings, const struct uj_source *source) {
    const struct uj_source *before = findings->source;
    findings->source = source;
    return before;
}

/* How many findings from `first` on have a severity. */
size_t uj_findings_count_from(const ujreg_findings *findings, size_t first, int32_t severity);

/* The finding at an index. The list keeps its texts elsewhere, so do not touch them. */
ujreg_finding *uj_findings_at(ujreg_findings *findings, size_t index);

/* Removes the finding at an index; those behind it move up. */
void uj_findings_remove(ujreg_findings *findings, size_t index);

/* Removes all findings from `count` on. */
void uj_findings_truncate(ujreg_findings *findings, size_t count);

#endif
