/* SPDX-License-Identifier: Apache-2.0 */
/* Writes a record in the form of an output: values in their frames, lower-case check characters as X, and the reasons if
 * the output cannot carry a value. */
#include "writer/write_record.h"

#include <string.h>

#include "core/gb18030.h"
#include "core/utf8.h"
#include "record/blank.h"
#include "rules/report_finding.h"
#include "writer/escape.h"

/* STANDARD 3: lower-case x is written as X. */
#define CITIZEN_SIZE 18

static int ends_in_lower_x(const ujreg_text *number) {
    if (number->size != CITIZEN_SIZE || number->data[CITIZEN_SIZE - 1] != 'x') {
        return 0;
    }
    for (int i = 0; i < CITIZEN_SIZE - 1; i++) {
        if (number->data[i] < '0' || number->data[i] > '9') {
            return 0;
        }
    }
    return 1;
}

/* A bit field - 1 for each number whose x becomes X. */
static uint32_t lower_x(const ujreg_text *items) {
    const ujreg_text *type = &items[UJREG_AAC058 - 1];
    uint32_t fields = ends_in_lower_x(&items[UJREG_AAC002 - 1]) ? uj_field_bit(UJREG_AAC002) : 0;
    if (ends_in_lower_x(&items[UJREG_AAC044 - 1]) && type->size == 2 && memcmp(type->data, "01", 2) == 0) {
        fields |= uj_field_bit(UJREG_AAC044);
    }
    return fields;
}

/* --- refusals ----------------------------------------------------------------------------------------------- */

static void explain(const struct uj_form *form, const ujreg_text *value, int32_t column, struct uj_syntax *why) {
    size_t valid = uj_utf8_valid_prefix(value->data, value->size);
    size_t at = uj_value_forbidden(form, value, column);
    why->value = *value;
    if (valid < value->size) {
        why->rule = UJREG_RULE_WRITER_ENCODING;
        why->offset = valid;
        why->length = uj_utf8_bad(value->data + valid, value->size - valid);
        why->numbers[0] = (int64_t)valid + 1;
    } else if (at < value->size) {
        uint32_t character = 0;
        why->rule = UJREG_RULE_WRITER_CHARACTER;
        why->offset = at;
        why->length = uj_utf8_decode(value->data + at, value->size - at, &character);
        why->numbers[0] = character;
        why->numbers[1] = (int64_t)uj_utf8_count(value->data, at) + 1;
        why->numbers[3] = character == 0                               ? UJ_NOT_WRITABLE_ANYWHERE
                          : form->format == UJREG_FORMAT_XML           ? UJ_NOT_WRITABLE_IN_XML
                          : character == 0xFEFF || character == 0x9518 ? UJ_NOT_WRITABLE_AS_MARK
                                                                       : UJ_NOT_WRITABLE_IN_FIXED;
    } else {
        int gb18030 = form->encoding == UJREG_ENCODING_GB18030;
        size_t size = gb18030 ? uj_gb18030_size_of_utf8(value->data, value->size) : value->size;
        int too_long = size > (size_t)form->width[column];
        why->rule = too_long ? UJREG_RULE_WRITER_TOO_LONG : UJREG_RULE_WRITER_TRAILING_SPACE;
        why->offset = too_long ? 0 : value->size - 1;
        why->length = too_long ? value->size : 1;
        why->numbers[0] = form->width[column];
        why->numbers[1] = (int64_t)size;
        why->numbers[3] = too_long && !gb18030 ? UJ_TOO_WIDE_IN_UTF8 : UJ_TOO_WIDE_IN_GB18030;
    }
}

static ujreg_status report(struct uj_syntax *what, uint64_t number, ujreg_findings *findings) {
    what->about = UJ_ABOUT_VALUE;
    what->record = number;
    return findings ? uj_syntax_add(findings, what) : UJREG_OK;
}

/* Reports every reason, item by item. */
static ujreg_status refuse(const struct uj_form *form, char *room, const ujreg_text *items, uint64_t number,
                           ujreg_findings *findings) {
    const struct uj_look look = uj_value_look(form, 0);
    for (int32_t column = 0; column < form->columns; column++) {
        const ujreg_text *value = &items[form->slot[column]];
        if (uj_value_write(form, &look, room, value, column)) {
            continue;
        }
        struct uj_syntax why = {.field = form->slot[column] + 1};
        explain(form, value, column, &why);
        ujreg_status status = report(&why, number, findings);
        if (status != UJREG_OK) {
            return status;
        }
    }
    return UJREG_REFUSED;
}

/* --- the record --------------------------------------------------------------------------------------------- */

/* Reserves room for the record even if every byte is escaped. */
static ujreg_status reserve(const struct uj_form *form, struct uj_buffer *buffer, const ujreg_text *items) {
    size_t bytes = 0, all = 0;
#if defined(__GNUC__)
#  pragma GCC unroll 16
#endif
    for (int i = 0; i < UJ_FIELD_ROWS; i++) {
        bytes += items[i].size;
        all |= items[i].size;
    }
    if (all > SIZE_MAX / (2 * UJ_VALUE_GROWTH * UJ_FIELD_ROWS)) {
        return UJREG_ERROR_LIMIT;
    }
    bytes = bytes * UJ_VALUE_GROWTH + form->frame_bytes + UJ_VALUE_SLACK;
    return bytes <= buffer->capacity - buffer->size ? UJREG_OK : uj_buffer_reserve(buffer, bytes);
}

/* Copies a frame without its first `join` bytes. It copies the whole room, which is a single instruction, and counts
 * only the text. */
static inline char *put_frame(char *out, const char *frame, size_t size, size_t join) {
    memcpy(out, frame + join, UJ_FRAME_BYTES);
    return out + size - join;
}

/* Returns the end, or NULL if some value cannot be carried. */
UJ_ALWAYS_INLINE char *put_record(const struct uj_form *form, char *out, const ujreg_text *items,
                                  const struct uj_known *known) {
    const struct uj_look look = uj_value_look(form, known->valid);
    const uint32_t plain = known->valid && form->high_is_plain ? known->plain : 0;
    const int32_t columns = form->columns;
    size_t join = form->join, end_join = form->end_join;
    out = put_frame(out, form->record.before, form->record.before_size, 0);
    for (int32_t column = 0; column < columns; column++) {
        const ujreg_text *value = &items[form->slot[column]];
        const struct uj_frame *frame = &form->value[column];
        if (value->size == 0 && !form->keeps_empty) {
            continue;
        }
        out = put_frame(out, frame->before, frame->before_size, join);
        join = end_join = 0;
        if (plain >> form->slot[column] & 1 && value->size <= UJ_PLAIN_BYTES) {
            memcpy(out, value->data, UJ_PLAIN_BYTES);
            out += value->size;
        } else {
            out = uj_value_write(form, &look, out, value, column);
            if (!out) {
                return NULL;
            }
        }
        if (frame->after_size) {
            out = put_frame(out, frame->after, frame->after_size, 0);
        }
    }
    return put_frame(out, form->record.after, form->record.after_size, end_join);
}

/* A record without a value is a blank line to every reader. */
static int has_value(const struct uj_form *form, const ujreg_text *items) {
    for (int32_t column = 0; column < form->columns; column++) {
        if (!uj_is_blank(UJREG_ENCODING_UTF8, &items[form->slot[column]])) {
            return 1;
        }
    }
    return 0;
}

/* A finding about the record as a whole. UJREG_REFUSED, UJREG_ERROR_MEMORY. */
static ujreg_status refuse_whole(struct uj_syntax *why, uint64_t number, ujreg_findings *findings) {
    ujreg_status status = report(why, number, findings);
    return status == UJREG_OK ? UJREG_REFUSED : status;
}

static ujreg_status note_upper_x(uint32_t fields, const ujreg_text *items, uint64_t number, ujreg_findings *findings) {
    ujreg_status status = UJREG_OK;
    for (int32_t field = 1; field <= UJ_FIELD_ROWS && status == UJREG_OK; field++) {
        if (uj_fields_have(fields, field)) {
            status = report(&(struct uj_syntax){.rule = UJREG_RULE_WRITER_UPPER_X,
                                                .field = field,
                                                .offset = CITIZEN_SIZE - 1,
                                                .length = 1,
                                                .value = items[field - 1]},
                            number, findings);
        }
    }
    return status;
}

/* Copies the items and puts X into the numbers of `fields`. */
static ujreg_status write_upper_x(const struct uj_form *form, struct uj_buffer *buffer, const ujreg_text *items,
                                  const struct uj_known *known, uint32_t fields, uint64_t number,
                                  ujreg_findings *findings) {
    const struct uj_known of_changed = {known->valid, 0};
    char numbers[UJ_FIELD_ROWS][CITIZEN_SIZE];
    ujreg_text changed[UJ_FIELD_ROWS];
    for (int32_t i = 0; i < UJ_FIELD_ROWS; i++) {
        changed[i] = items[i];
        if (fields >> i & 1) {
            memcpy(numbers[i], items[i].data, CITIZEN_SIZE);
            numbers[i][CITIZEN_SIZE - 1] = 'X';
            changed[i].data = numbers[i];
        }
    }
    size_t before = buffer->size;
    ujreg_status status = uj_write_record(form, buffer, changed, &of_changed, number, findings);
    if (status == UJREG_OK) {
        status = note_upper_x(fields, items, number, findings);
        if (status != UJREG_OK) {
            buffer->size = before;
        }
    }
    return status;
}

ujreg_status uj_write_record(const struct uj_form *form, struct uj_buffer *buffer, const ujreg_text *items,
                             const struct uj_known *known, uint64_t number, ujreg_findings *findings) {
    static const struct uj_known nothing;
    uint32_t fields = lower_x(items);
    known = known ? known : &nothing;
    if (fields) {
        return write_upper_x(form, buffer, items, known, fields, number, findings);
    }
    if (!has_value(form, items)) {
        return refuse_whole(&(struct uj_syntax){.rule = UJREG_RULE_WRITER_NO_VALUE}, number, findings);
    }
    ujreg_status status = reserve(form, buffer, items);
    if (status != UJREG_OK) {
        return status;
    }
    char *start = buffer->data + buffer->size;
    char *end = put_record(form, start, items, known);
    if (!end) {
        return refuse(form, start, items, number, findings);
    }
    const size_t size = (size_t)(end - start);
    if (size > form->max_record) {
        return refuse_whole(&(struct uj_syntax){.rule = UJREG_RULE_WRITER_RECORD_TOO_LONG,
                                                .numbers = {(int64_t)form->max_record, (int64_t)size}},
                            number, findings);
    }
    buffer->size += size;
    return UJREG_OK;
}
