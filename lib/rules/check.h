/* SPDX-License-Identifier: Apache-2.0 */
/* The exact path from inside. check.c goes over the items in the annex's order; each check_*.c holds the
 * rules of a few items. Every rule is asked, also one that is off and one that another hides (data/hiding.tsv): both fall
 * away when they are emitted, so that a record without findings pays nothing for them. What hides others is asked before
 * them. */
#ifndef UJ_RULES_CHECK_H
#define UJ_RULES_CHECK_H

#include <ujreg/check.h>

#include "record/schema.h"
#include "rules/profile.h"

/* What the reader has reported of a record's items, bit field - 1. */
struct uj_reported {
    uint32_t skipped; /* their bytes are not text, or their column is missing: nothing is said of them, and rules on several
                       * items take them as unknown */
    uint32_t other; /* they have .encoding-other, which hides what follows of it */
};

/* As ujreg_check, after the reader. reported, findings may be NULL: nothing was reported; only the number of errors is
 * told. Arguments are not judged. */
ujreg_status uj_check_record(const ujreg_profile *profile, const ujreg_record *record,
                             const struct uj_reported *reported, ujreg_findings *findings, size_t *errors);

/* Whether the proof shows that no rule has anything to report; an empty AAC004 is then no doubt, where without_sex is 1. */
int uj_check_is_proved(const ujreg_profile *profile, const ujreg_record *record, int without_sex);

/* AAC002.sex-not-evaluable, said once for an input that has no AAC004 at all; its records are then checked
 * with AAC004 in skip_fields. */
ujreg_status uj_check_sex_not_given(const ujreg_profile *profile, ujreg_findings *findings);

/* AAC002.sex-not-evaluable of a record that has a number with a sex in it and does not give AAC004. */
ujreg_status uj_check_sex_of_record_not_given(const ujreg_profile *profile, const ujreg_record *record,
                                              ujreg_findings *findings);

/* Whether a caller's record can be looked at: its size, and no text of some bytes at NULL. */
ujreg_status uj_record_status(const ujreg_record *record);

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
    return check->readable >> (field - 1) & 1;
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

/* The rules, by item. Each is called for a readable value only. */
void uj_check_length(struct uj_check *check, const struct uj_field_row *row);
void uj_check_control_characters(struct uj_check *check, int32_t field);
void uj_check_area(struct uj_check *check);
void uj_check_serial(struct uj_check *check);
void uj_check_name(struct uj_check *check, int32_t field);
void uj_check_number(struct uj_check *check);   /* AAC002: what the annex prints, but for the sex */
void uj_check_identity(struct uj_check *check); /* AAC002: the rest */
void uj_check_document_type(struct uj_check *check);
void uj_check_document(struct uj_check *check);
void uj_check_deregistered(struct uj_check *check);
void uj_check_handled(struct uj_check *check);
void uj_check_reason(struct uj_check *check);

#endif
