/* SPDX-License-Identifier: Apache-2.0 */
/* From the bytes of the input to a record in UTF-8. */
#include "reader/raw_decode.h"

#include <string.h>

#include "core/evidence.h"
#include "core/gb18030.h"
#include "core/utf8.h"
#include "reader/driver.h"
#include "rules/registry.h"
#include "rules/report_finding.h"

static const char replacement[] = "\xEF\xBF\xBD";

/* Bytes of item that are valid, how many are malformed after them, and the valid part in UTF-8. */
static size_t copy_valid(int32_t encoding, const char *from, size_t size, char *to, size_t room, size_t *bad,
                         size_t *made) {
    size_t used;
    if (encoding == UJREG_ENCODING_GB18030) {
        uj_gb18030_to_utf8(from, size, to, room, &used, made);
        *bad = used < size ? uj_gb18030_bad(from + used, size - used) : 0;
    } else {
        used = uj_utf8_valid_prefix(from, size);
        memcpy(to, from, used);
        *made = used;
        *bad = used < size ? uj_utf8_bad(from + used, size - used) : 0;
    }
    return used;
}

size_t uj_decode_text(int32_t encoding, const char *text, size_t size, char *to, struct uj_span *bad) {
    char *start = to;
    *bad = (struct uj_span){size, 0};
    for (size_t at = 0; at < size;) {
        size_t bad_bytes, made;
        at += copy_valid(encoding, text + at, size - at, to, 3 * (size - at), &bad_bytes, &made);
        to += made;
        if (bad_bytes) {
            if (bad->size == 0) {
                *bad = (struct uj_span){at, bad_bytes};
            }
            memcpy(to, replacement, 3);
            to += 3;
            at += bad_bytes;
        }
    }
    return (size_t)(to - start);
}

int uj_value_fits(const struct uj_layout *layout, const ujreg_text *value) {
    if (layout->encoding != UJREG_ENCODING_GB18030 || value->size <= layout->max_field / 3 * 2) {
        return value->size <= layout->max_field;
    }
    size_t size = 0;
    for (size_t at = 0; at < value->size && size <= layout->max_field;) {
        char utf8[256];
        struct uj_span bad;
        size_t step = value->size - at < sizeof utf8 / 3 ? value->size - at : sizeof utf8 / 3;
        size_t whole = uj_gb18030_valid_prefix(value->data + at, step);
        step = whole ? whole : uj_gb18030_bad(value->data + at, value->size - at);
        size += uj_decode_text(layout->encoding, value->data + at, step, utf8, &bad);
        at += step;
    }
    return size <= layout->max_field;
}

/* Writes item as UTF-8 to the scratch buffer, which has room for three bytes for each of item's. */
static ujreg_status convert(const struct uj_raw *raw, int32_t field, int32_t encoding, struct uj_buffer *scratch,
                            ujreg_text *item, uint32_t *bad_fields, ujreg_findings *findings) {
    char *start = scratch->data + scratch->size;
    struct uj_span bad;
    size_t made = uj_decode_text(encoding, item->data, item->size, start, &bad);
    scratch->size += made;
    *item = (ujreg_text){start, made};
    if (bad.size == 0) {
        return UJREG_OK;
    }
    *bad_fields |= uj_field_bit(field);
    struct uj_span where = uj_raw_where(raw, field);
    const int moved = uj_columns_have(raw->moved, field);
    return uj_syntax_add(findings, &(struct uj_syntax){.rule = field * 100 + UJ_K_ENCODING,
                                                       .field = field,
                                                       .offset = where.start + (moved ? 0 : bad.start),
                                                       .length = moved ? where.size : bad.size,
                                                       .value = *item,
                                                       .numbers = {(int64_t)bad.start + 1}});
}

static int needs_conversion(const ujreg_text *item, int32_t encoding) {
    if (encoding == UJREG_ENCODING_GB18030) {
        for (size_t i = 0; i < item->size; i++) {
            if ((unsigned char)item->data[i] >= 0x80) {
                return 1;
            }
        }
        return 0;
    }
    return uj_utf8_valid_prefix(item->data, item->size) != item->size;
}

static ujreg_status tell_nul(const struct uj_raw *raw, const struct uj_layout *layout, int32_t column,
                             ujreg_findings *findings) {
    const ujreg_text *item = &raw->item[column - 1];
    struct uj_span where = uj_raw_where(raw, column);
    struct uj_syntax syntax = {.rule = UJREG_RULE_READER_NUL, .offset = where.start, .length = where.size};
    for (size_t i = 0; i < item->size; i++) {
        syntax.numbers[2] += item->data[i] == '\0';
    }
    uj_syntax_name(&syntax, layout, column);
    return uj_syntax_add(findings, &syntax);
}

static int has_nul(const ujreg_text *item) {
    return item->size && memchr(item->data, 0, item->size);
}

ujreg_status uj_raw_decode(const struct uj_raw *raw, const struct uj_layout *layout, struct uj_buffer *scratch,
                           ujreg_record *record, struct uj_decoded *decoded, ujreg_findings *findings) {
    ujreg_text *items = uj_record_items_mutable(record);
    const int32_t encoding = layout->encoding;
    uint32_t foreign = 0;
    size_t bytes = 0;
    decoded->bad = 0;
    decoded->other = 0;
    decoded->malformed = 0;
    for (int i = 0; i < UJ_FIELD_ROWS; i++) {
        items[i] = raw->item[i];
        if (has_nul(&items[i])) {
            decoded->malformed = 1;
            return tell_nul(raw, layout, i + 1, findings);
        }
        if (items[i].size && needs_conversion(&items[i], encoding)) {
            foreign |= UINT32_C(1) << i;
            bytes += items[i].size;
        }
    }
    scratch->size = 0;
    if (!foreign) {
        return UJREG_OK;
    }
    if (bytes > SIZE_MAX / 3) {
        return UJREG_ERROR_LIMIT;
    }
    ujreg_status status = uj_buffer_reserve(scratch, bytes * 3);
    for (int i = 0; i < UJ_FIELD_ROWS && status == UJREG_OK; i++) {
        if (foreign >> i & 1) {
            status = convert(raw, i + 1, encoding, scratch, &items[i], &decoded->bad, findings);
        }
    }
    return status;
}

/* Whether a record of an input in GB18030 was written in UTF-8, which can be valid in both. */
static int is_utf8_in_gb18030(const struct uj_raw *raw, const struct uj_layout *layout) {
    struct uj_witness witness = {.gb18030 = 1};
    if (layout->encoding != UJREG_ENCODING_GB18030) {
        return 0;
    }
    for (size_t i = 0; i < layout->kind->count; i++) {
        const struct uj_span where = uj_raw_where(raw, (int32_t)i + 1);
        const char *cell = raw->start + where.start;
        if (raw->item[i].size) {
            (void)uj_witness_add(&witness, uj_evidence_of(cell, where.size), cell, where.size);
        }
    }
    return uj_is_other_encoding(&witness);
}

/* A record with bytes that are not of the encoding. */
static ujreg_status report_bad_bytes(const struct uj_layout *layout, const struct uj_span *cell,
                                     const struct uj_span *bad, ujreg_findings *findings) {
    const int wrong = layout->encoding == UJREG_ENCODING_GB18030 ? UJ_TEXT_NOT_GB18030 : UJ_TEXT_NOT_UTF8;
    return uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_TEXT_ENCODING,
                                                       .offset = cell->start + (bad->start < cell->size ? bad->start : 0),
                                                       .length = bad->size,
                                                       .numbers = {0, 0, 0, wrong}});
}

ujreg_status uj_raw_decode_columns(const struct uj_raw *raw, const struct uj_layout *layout, struct uj_buffer *scratch,
                                   ujreg_text *texts, int *malformed, ujreg_findings *findings) {
    const size_t count = layout->kind->count;
    size_t bytes = 0;
    *malformed = 1;
    for (size_t i = 0; i < count; i++) {
        texts[i] = raw->item[i];
        bytes += texts[i].size;
        if (has_nul(&texts[i])) {
            return tell_nul(raw, layout, (int32_t)i + 1, findings);
        }
    }
    if (is_utf8_in_gb18030(raw, layout)) {
        return uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_TEXT_ENCODING,
                                                           .length = raw->size,
                                                           .numbers = {0, 0, 0, UJ_TEXT_UTF8_IN_GB18030}});
    }
    scratch->size = 0;
    ujreg_status status = uj_buffer_reserve(scratch, bytes * 3);
    for (size_t i = 0; i < count && status == UJREG_OK; i++) {
        if (texts[i].size && needs_conversion(&texts[i], layout->encoding)) {
            const struct uj_span where = uj_raw_where(raw, (int32_t)i + 1);
            char *start = scratch->data + scratch->size;
            struct uj_span bad;
            const size_t made = uj_decode_text(layout->encoding, texts[i].data, texts[i].size, start, &bad);
            if (bad.size) {
                return report_bad_bytes(layout, &where, &bad, findings);
            }
            texts[i] = (ujreg_text){start, made};
            scratch->size += made;
        }
    }
    *malformed = 0;
    return status;
}
