/* SPDX-License-Identifier: Apache-2.0 */
/* From an offset in a record, or in the value of an item, to a position in the input. */
#include "record/position.h"

#include <ujreg/format.h>

static int is_ascii(const ujreg_text *text) {
    for (size_t i = 0; i < text->size; i++) {
        if ((unsigned char)text->data[i] >= 0x80) {
            return 0;
        }
    }
    return 1;
}

/* Whether an offset in the value is one in the input too: not where quotes or escapes were undone, or the encoding changed. */
static int is_as_sent(const struct uj_source *source, int32_t field) {
    const ujreg_text *item = &source->raw->item[field - 1];
    return item->data && !uj_columns_have(source->raw->moved, field) &&
           (source->encoding != UJREG_ENCODING_GB18030 || is_ascii(item));
}

struct uj_source uj_source_at(const struct uj_position *position) {
    static const struct uj_raw nothing = {.start = ""};
    return (struct uj_source){&nothing, position->record, position->line, nothing.start, position->offset, 0};
}

void uj_source_locate(const struct uj_source *source, enum uj_about about, ujreg_finding *finding) {
    const struct uj_raw *raw = source->raw;
    size_t start = (size_t)finding->offset;
    if (about == UJ_ABOUT_VALUE) {
        const struct uj_span where = uj_raw_where(raw, finding->field);
        if (finding->field && is_as_sent(source, finding->field)) {
            start += where.start;
        } else {
            start = where.start;
            finding->length = where.size;
        }
    }
    finding->record = about == UJ_ABOUT_NO_RECORD ? 0 : source->record;
    finding->line = source->line + uj_count_feeds(raw->start, start);
    finding->offset = source->offset + (uint64_t)(raw->start - source->data) + start;
}
