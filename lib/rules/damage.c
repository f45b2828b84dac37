/* SPDX-License-Identifier: Apache-2.0 */
/* How each sort of data/damages.tsv is recognised. A value is looked at when its message is made: what is wrong with it
 * has been decided by then, and this says only what it comes of. */
#include "rules/damage.h"

#include <ujreg/field.h>

#include <string.h>

#include "core/unicode.h"
#include "core/utf8.h"
#include "identity/check_digit.h"
#include "identity/identity.h"
#include "tables/area.h"

#define BIT(damage) (UINT32_C(1) << (damage))
#define NONE (-1)

/* What names, handlers and remarks are looked at for: the rest has rules of its own there, or is ordinary. */
#define IN_TEXTS (BIT(UJ_DAMAGE_TAB) | BIT(UJ_DAMAGE_LINE_BREAK) | BIT(UJ_DAMAGE_CONTROL))

struct words {
    const char *name, *zh, *en, *advice_zh, *advice_en;
};

static const struct words words[UJ_DAMAGES] = {UJ_DAMAGE_WORDS};

const char *uj_damage_name(int damage) {
    return words[damage].name;
}

static void meet(struct uj_damages *damages, int damage, uint32_t character, uint32_t position) {
    if (!(damages->met & BIT(damage))) {
        damages->met |= BIT(damage);
        damages->character[damage] = character;
        damages->position[damage] = position;
    }
}

/* --- single characters -------------------------------------------------------------------------------------- */

/* What stands around a value and is not seen. */
static int blank_sort_of(uint32_t c) {
    switch (c) {
    case '\t':
        return UJ_DAMAGE_TAB;
    case '\n':
    case '\r':
        return UJ_DAMAGE_LINE_BREAK;
    case 0x00A0:
    case 0x2007:
    case 0x202F:
        return UJ_DAMAGE_NO_BREAK_SPACE;
    case 0x061C:
    case 0x200E:
    case 0x200F:
        return UJ_DAMAGE_DIRECTION;
    case 0xFEFF:
        return UJ_DAMAGE_BOM;
    default:
        break;
    }
    if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
        return UJ_DAMAGE_DIRECTION;
    }
    switch (uj_unicode_class(c)) {
    case UJ_CHAR_ASCII_SPACE:
        return UJ_DAMAGE_SPACE;
    case UJ_CHAR_IDEOGRAPHIC_SPACE:
        return UJ_DAMAGE_FULL_WIDTH_SPACE;
    case UJ_CHAR_SPACE:
        return UJ_DAMAGE_OTHER_SPACE;
    case UJ_CHAR_ZERO_WIDTH:
        return UJ_DAMAGE_ZERO_WIDTH;
    case UJ_CHAR_CONTROL:
        return UJ_DAMAGE_CONTROL;
    default:
        return NONE;
    }
}

static int is_plain(uint32_t c) {
    return c < 0x80 && (uj_is_digit((char)c) || uj_is_letter((char)c));
}

static int is_full_width(uint32_t c) {
    return (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
}

/* Goes over the characters. Returns the value without what cannot be seen around it. */
static ujreg_text look_at_characters(const ujreg_text *value, struct uj_damages *damages) {
    size_t first = value->size, end = 0;
    uint32_t position = 0;
    for (size_t at = 0, used; at < value->size; at += used) {
        uint32_t c = (unsigned char)value->data[at];
        used = c < 0x80 ? 1 : uj_utf8_decode(value->data + at, value->size - at, &c);
        position++;
        if (used == 0) {
            used = uj_utf8_bad(value->data + at, value->size - at);
            c = 0xFFFD;
        }
        int sort = is_plain(c) ? NONE : blank_sort_of(c);
        if (sort == NONE) {
            first = first < at ? first : at;
            end = at + used;
            sort = c == '*' || c == 0xFF0A ? UJ_DAMAGE_MASKED : is_full_width(c) ? UJ_DAMAGE_FULL_WIDTH : NONE;
        }
        if (sort != NONE) {
            meet(damages, sort, c, position);
        }
    }
    return first < end ? (ujreg_text){value->data + first, end - first} : (ujreg_text){value->data, 0};
}

/* --- the value as a whole ------------------------------------------------------------------------------------ */

/* What a spreadsheet writes around a value to keep it as text: '0123 and ="0123". The value without it. */
static ujreg_text look_at_wrapping(ujreg_text text, struct uj_damages *damages) {
    uint32_t c = 0;
    size_t used = uj_utf8_decode(text.data, text.size, &c);
    if (text.size > 2 && memcmp(text.data, "=\"", 2) == 0) {
        meet(damages, UJ_DAMAGE_FORMULA, '=', 1);
        size_t quote = text.size > 3 && text.data[text.size - 1] == '"';
        return (ujreg_text){text.data + 2, text.size - 2 - quote};
    }
    if (used < text.size && (c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0xFF07)) {
        meet(damages, UJ_DAMAGE_APOSTROPHE, c, 1);
        return (ujreg_text){text.data + used, text.size - used};
    }
    return text;
}

/* A number with commas between its digits, or with .0 behind them. */
static void look_at_number_format(const ujreg_text *text, struct uj_damages *damages) {
    size_t at = 0, digits = 0, commas = 0, zeros = 0;
    for (; at < text->size && (uj_is_digit(text->data[at]) || text->data[at] == ','); at++) {
        commas += text->data[at] == ',';
        digits += text->data[at] != ',';
    }
    if (at < text->size && text->data[at] == '.') {
        for (at++; at < text->size && text->data[at] == '0'; at++) {
            zeros++;
        }
    }
    if (at == text->size && digits && commas) {
        meet(damages, UJ_DAMAGE_THOUSANDS, ',', 1);
    }
    if (at == text->size && digits && zeros) {
        meet(damages, UJ_DAMAGE_DECIMAL, '.', 1);
    }
}

static int looks_like_x(uint32_t c) {
    static const uint16_t like[] = {0x00D7, 0x03A7, 0x03C7, 0x0425, 0x0445, 0x2169, 0x2179, 0x2715, 0xFF38, 0xFF58};
    for (size_t i = 0; i < sizeof like / sizeof *like; i++) {
        if (like[i] == c) {
            return 1;
        }
    }
    return 0;
}

/* AAC002 and AAC044, of 18 characters that begin with 17 digits. */
static void look_at_last_place(const ujreg_text *text, struct uj_damages *damages) {
    uint32_t c;
    if (text->size < 18 || !uj_are_digits(text->data, 17) ||
        uj_utf8_decode(text->data + 17, text->size - 17, &c) != text->size - 17) {
        return;
    }
    if (looks_like_x(c)) {
        damages->met &= ~BIT(UJ_DAMAGE_FULL_WIDTH);
        meet(damages, UJ_DAMAGE_LOOK_ALIKE, c, 18);
    }
    if (memcmp(text->data + 15, "000", 3) == 0 && uj_mod11_check(text->data) != '0') {
        meet(damages, UJ_DAMAGE_LOST_DIGITS, '0', 16);
    }
}

static void look_at_item(int32_t field, const ujreg_text *text, struct uj_damages *damages) {
    switch (field) {
    case UJREG_AAB301:
        if (text->size == 12 && uj_are_digits(text->data, 12) &&
            uj_area_prefix_known((uint32_t)uj_digits_value(text->data, 2))) {
            meet(damages, UJ_DAMAGE_STATISTICAL_CODE, '0', 7);
        }
        break;
    case UJREG_AAC002:
    case UJREG_AAC044:
        look_at_last_place(text, damages);
        break;
    case UJREG_ADC210:
    case UJREG_AAE036:
        if (text->size == 5 && uj_are_digits(text->data, 5) && text->data[0] >= '2') {
            meet(damages, UJ_DAMAGE_DAY_NUMBER, '0', 1);
        }
        break;
    default:
        break;
    }
}

void uj_damages_find(int32_t field, const ujreg_text *value, struct uj_damages *damages) {
    memset(damages, 0, sizeof *damages);
    if (!value->data) {
        return;
    }
    ujreg_text text = look_at_characters(value, damages);
    if (field == UJREG_AAC003 || field == UJREG_AAE011 || field == UJREG_AAE013) {
        damages->met &= IN_TEXTS;
        return;
    }
    text = look_at_wrapping(text, damages);
    if (uj_is_scientific(text.data, text.size)) {
        meet(damages, UJ_DAMAGE_EXPONENT, 'E', 1);
    }
    look_at_number_format(&text, damages);
    look_at_item(field, &text, damages);
}

/* --- words --------------------------------------------------------------------------------------------------- */

/* {n} and {c}. */
static void add_words(struct uj_bounded *out, const char *at, const struct uj_damages *damages, int damage) {
    for (const char *open; (open = strchr(at, '{')) != NULL; at = open + 3) {
        uj_bounded_add(out, at, (size_t)(open - at));
        if (open[1] == 'n') {
            uj_bounded_add_number(out, damages->position[damage], 10, 1);
        } else {
            uj_bounded_add_string(out, "U+");
            uj_bounded_add_number(out, damages->character[damage], 16, 4);
        }
    }
    uj_bounded_add_string(out, at);
}

void uj_damages_add(struct uj_bounded *out, const struct uj_damages *damages, int chinese) {
    const char *between = chinese ? "；" : "; ";
    for (int damage = 0; damage < UJ_DAMAGES; damage++) {
        if (damages->met & BIT(damage)) {
            uj_bounded_add_string(out, between);
            add_words(out, chinese ? words[damage].zh : words[damage].en, damages, damage);
            between = chinese ? "，" : ", ";
        }
    }
}

const char *uj_damages_advice(const struct uj_damages *damages, int chinese) {
    for (int damage = 0; damage < UJ_DAMAGES; damage++) {
        if (damages->met & BIT(damage)) {
            return chinese ? words[damage].advice_zh : words[damage].advice_en;
        }
    }
    return NULL;
}
