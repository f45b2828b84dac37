/* SPDX-License-Identifier: Apache-2.0 */
/* A2(一) 指标长度: the annex does not say what is counted. STANDARD 1 gives the default and the option. */
#include "rules/item_rules.h"

#include "core/gb18030.h"
#include "core/utf8.h"
#include "identity/identity.h"

/* unit: variant of too-long. */
static size_t length_in(int32_t unit, const ujreg_text *value) {
    switch (unit) {
    case UJ_TOO_LONG_GB18030:
        return uj_gb18030_size_of_utf8(value->data, value->size);
    case UJ_TOO_LONG_UTF8:
        return value->size;
    default:
        return uj_utf8_count(value->data, value->size);
    }
}

/* Whether it is, whatever the profile makes of it. */
static int longer_than(struct uj_check *check, const struct uj_field_row *row, int32_t unit, int32_t k) {
    size_t length = length_in(unit, uj_check_item(check, row->field));
    if (length <= (size_t)row->length) {
        return 0;
    }
    ujreg_finding finding = uj_check_finding(check, row->field * 100 + k, row->field);
    finding.numbers[0] = row->length;
    finding.numbers[1] = (int64_t)length;
    finding.numbers[3] = unit;
    uj_check_emit(check, &finding);
    return 1;
}

void uj_check_length(struct uj_check *check, const struct uj_field_row *row) {
    if (uj_check_item(check, row->field)->size * 2 <= (size_t)row->length) {
        return; /* no unit gives more than two for a byte of UTF-8 */
    }
    int32_t unit = check->profile->length_unit;
    if (row->field == UJREG_AAC002 && !uj_is_letter(uj_check_item(check, row->field)->data[0])) {
        unit = UJREG_LENGTH_CHARACTERS; /* A2(一) prints 15 or 18 of them */
    }
    switch (unit) {
    case UJREG_LENGTH_GB18030:
        longer_than(check, row, UJ_TOO_LONG_GB18030, UJ_K_TOO_LONG);
        return;
    case UJREG_LENGTH_UTF8:
        longer_than(check, row, UJ_TOO_LONG_UTF8, UJ_K_TOO_LONG);
        return;
    default:
        break;
    }
    if (!longer_than(check, row, UJ_TOO_LONG_CHARACTERS, UJ_K_TOO_LONG) && unit == UJREG_LENGTH_DEFAULT &&
        row->type == UJREG_TYPE_TEXT && row->field != UJREG_AAC002) {
        longer_than(check, row, UJ_TOO_LONG_GB18030, UJ_K_TOO_LONG_GB18030);
    }
}
