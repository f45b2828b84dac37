/* SPDX-License-Identifier: Apache-2.0 */
/* How much of a value may be seen. Columns shift and headers are missing, so a value is judged by what it
 * looks like, not only by the field in which it stands. */
#include "rules/shown_value.h"

#include <ujreg/field.h>
#include <ujreg/identity.h>

#include "core/utf8.h"
#include "core/version.h"
#include "record/findings.h"

#define SHOWN 0 /* beside UJREG_MASK_…: as received */

static int is_digit(char c) {
    return c >= '0' && c <= '9';
}

static int is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static int is_ascii(const ujreg_text *value) {
    for (size_t i = 0; i < value->size; i++) {
        if ((uint8_t)value->data[i] >= 0x80) {
            return 0;
        }
    }
    return 1;
}

/* AAB301, ajc00a: the name of a column that is an item's, ours or another data set's. */
static int is_item_code(const ujreg_text *value) {
    const char *c = value->data;
    return value->size == 6 && is_letter(c[0]) && is_letter(c[1]) && is_letter(c[2]) && is_digit(c[3]) &&
           is_digit(c[4]) && (is_digit(c[5]) || is_letter(c[5]));
}

/* 2020-09-21 00:00:00, 2020/9/21: a date as a spreadsheet writes it. */
static int is_written_date(const ujreg_text *value) {
    const char *c = value->data;
    if (value->size < 8 || value->size > 24 || !is_digit(c[0]) || !is_digit(c[1]) || !is_digit(c[2]) ||
        !is_digit(c[3]) || (c[4] != '-' && c[4] != '/' && c[4] != '.')) {
        return 0;
    }
    for (size_t i = 5; i < value->size; i++) {
        if (!is_digit(c[i]) && c[i] != '-' && c[i] != '/' && c[i] != '.' && c[i] != ':' && c[i] != ' ' && c[i] != 'T') {
            return 0;
        }
    }
    return 1;
}

/* Few enough digits (full-width ones too) and letters to be a code or a date, not a person's number or
 * name. */
static int is_code_like(const ujreg_text *value) {
    size_t digits = 0;
    size_t letters = 0;
    for (size_t at = 0; at < value->size;) {
        uint32_t c;
        size_t used = uj_utf8_decode(value->data + at, value->size - at, &c);
        if (!used || (c >= 0x80 && (c < 0xFF10 || c > 0xFF19))) {
            return 0;
        }
        digits += c >= 0x80 || is_digit((char)c) ? 1 : 0;
        letters += c < 0x80 && is_letter((char)c) ? 1 : 0;
        at += used;
    }
    return value->size <= 24 && digits <= 8 && letters <= 2;
}

static int32_t style_of(int32_t field, const ujreg_text *value) {
    switch (field) {
    case UJREG_AAC003:
    case UJREG_AAE011:
        return UJREG_MASK_NAME;
    case UJREG_AAC002:
    case UJREG_AAC044:
        return UJREG_MASK_NUMBER;
    case UJREG_AAZ341:
        return is_ascii(value) ? UJREG_MASK_SERIAL : UJREG_MASK_TEXT;
    case UJREG_AAB301:
    case UJREG_AAC058:
    case UJREG_ADC210:
    case UJREG_AJC00A:
    case UJREG_AAE036:
    case UJREG_AAC004:
        return is_code_like(value) || is_written_date(value) ? SHOWN : UJREG_MASK_TEXT;
    case 0:
        return is_item_code(value) || ujreg_field_find(value->data, value->size) ? SHOWN : UJREG_MASK_TEXT;
    default:
        return UJREG_MASK_TEXT;
    }
}

void uj_value_add(struct uj_bounded *out, int32_t field, const ujreg_text *value, int show, int visible) {
    char masked[UJREG_MASK_CAPACITY];
    if (!value->size || !value->data) {
        return;
    }
    int32_t style = show ? SHOWN : style_of(field, value);
    if (style == SHOWN) {
        uj_bounded_add_text(out, value->data, value->size, visible);
        return;
    }
    size_t size = value->size;
    if (size > UJ_FINDING_VALUE_MAX) {
        size = UJ_FINDING_VALUE_MAX; /* only a caller's own finding is longer; the mask hides where it is cut */
    }
    if (ujreg_mask(value->data, size, style, masked, sizeof masked, &size) == UJREG_OK) {
        uj_bounded_add_text(out, masked, size, visible);
    } else {
        uj_bounded_add_string(out, "***");
    }
}

ujreg_status uj_finding_value_add(struct uj_bounded *out, const ujreg_finding *finding, int32_t how) {
    uj_value_add(out, finding->field, &finding->value, how & UJREG_SHOW_VALUES, 0);
    return UJREG_OK;
}

ujreg_status ujreg_finding_value(const ujreg_finding *finding, int32_t flags, char *buffer, size_t capacity,
                                 size_t *needed) {
    if (!finding || (!buffer && capacity)) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(finding->size, sizeof *finding);
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_bounded out = {buffer, capacity, 0};
    (void)uj_finding_value_add(&out, finding, flags); /* it always can */
    return uj_bounded_finish(&out, needed);
}
