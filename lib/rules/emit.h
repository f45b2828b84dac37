/* SPDX-License-Identifier: Apache-2.0 */
/* What every rule works with: the record under check, and the way to report something about it. */
#ifndef UJ_RULES_EMIT_H
#define UJ_RULES_EMIT_H

#include <ujreg/identity.h>

#include "record/schema.h"
#include "rules/generated/variants.h"
#include "rules/profile.h"

/* One record under check. */
struct uj_check {
    const ujreg_profile *profile;
    const ujreg_text *items;  /* items[field - 1] */
    ujreg_findings *findings; /* or NULL */
    uint32_t skipped;         /* bits of fields of which nothing is to be said */
    uint32_t readable;        /* bits of fields that are neither skipped nor empty and whose bytes are text */
    uint64_t found[UJ_RULE_ROWS_MAX / 64]; /* bits of rules that are on and found something, by index */
    size_t errors;
    ujreg_status status;

    /* What other items' rules need to know; all zero when it is not known. */
    ujreg_date deregistered;
    ujreg_date handled;
    ujreg_identity identity;
    int32_t document_type; /* AAC058 as a number, when it is in the table */
};

static inline const ujreg_text *uj_check_item(const struct uj_check *check, int32_t field) {
    return &check->items[field - 1];
}

static inline int uj_check_readable(const struct uj_check *check, int32_t field) {
    return uj_fields_have(check->readable, field);
}

/* A finding about the whole value of a field, to be completed and emitted. */
ujreg_finding uj_check_finding(const struct uj_check *check, int32_t rule, int32_t field);

/* Appends it with the profile's severity, unless the rule is off or hidden. */
void uj_check_emit(struct uj_check *check, ujreg_finding *finding);

/* The same for a finding without arguments. */
void uj_check_emit_plain(struct uj_check *check, int32_t rule, int32_t field);

/* A character of a value: the first of its sort, and how many there are. */
struct uj_spot {
    uint32_t character;
    size_t position; /* in characters, from 1 */
    size_t offset;   /* in bytes */
    size_t length;
    size_t count;
};

/* Counts a character in. */
void uj_spot_add(struct uj_spot *spot, uint32_t character, size_t position, size_t offset, size_t length);

/* Emits a finding about a spot, unless it was never met. */
void uj_check_emit_spot(struct uj_check *check, int32_t rule, int32_t field, const struct uj_spot *spot, int32_t variant);

#endif
