/* SPDX-License-Identifier: Apache-2.0 */
/* Where findings stand in the input. Whoever goes over an input keeps a uj_source true, and lends it to the list of findings:
 * so each finding has its position from the moment it is added. */
#ifndef UJ_RECORD_POSITION_H
#define UJ_RECORD_POSITION_H

#include <ujreg/finding.h>

#include "record/raw_record.h"

struct uj_position {
    uint64_t record; /* number, from 1; 0: no record */
    uint64_t line;   /* from 1; in a chunk from 0 */
    uint64_t offset;
};

/* The part of an input that is being read. */
struct uj_source {
    const struct uj_raw *raw; /* the record, or what stands between two; starts behind data */
    uint64_t record;          /* its number; of what stands between two, that of the next one */
    uint64_t line;            /* in which it starts */
    const char *data;         /* bytes of the input */
    uint64_t offset;          /* of data */
    int32_t encoding;         /* of the input */
};

/* What the offset of a finding counts from, and whether the finding is about a record. */
enum uj_about {
    UJ_ABOUT_RECORD, /* from the start of the record */
    UJ_ABOUT_VALUE, /* from the start of the field's value, as the rules see it: in UTF-8, without quotes and escapes */
    UJ_ABOUT_NO_RECORD /* from the start of something that is no record */
};

/* The source of findings about no bytes in particular: this is their position. */
struct uj_source uj_source_at(const struct uj_position *position);

/* Puts the finding into its position. */
void uj_source_locate(const struct uj_source *source, enum uj_about about, ujreg_finding *finding);

#endif
