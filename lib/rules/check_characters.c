/* SPDX-License-Identifier: Apache-2.0 */
/* Rules on single characters that look the same in several items: control characters, names, serial
 * numbers. */
#include "rules/item_rules.h"

#include "core/unicode.h"
#include "core/utf8.h"
#include "identity/identity.h"

static int is_control(uint32_t character) {
    return character < 0x20 || (character >= 0x7F && character < 0xA0);
}

/* Nearly always there is none, and the bytes tell: C2 begins the upper set, and other characters that are
 * rare. */
static int may_hold_control(const ujreg_text *value) {
    for (size_t i = 0; i < value->size; i++) {
        uint8_t byte = (uint8_t)value->data[i];
        if (byte < 0x20 || byte == 0x7F || byte == 0xC2) {
            return 1;
        }
    }
    return 0;
}

void uj_check_control_characters(struct uj_check *check, int32_t field) {
    const ujreg_text *value = uj_check_item(check, field);
    struct uj_spot spot = {0};
    size_t position = 0;
    if (!may_hold_control(value)) {
        return;
    }
    for (size_t at = 0; at < value->size;) {
        uint32_t character = 0;
        size_t used = uj_utf8_decode(value->data + at, value->size - at, &character);
        position++;
        if (is_control(character)) {
            uj_spot_add(&spot, character, position, at, used);
        }
        at += used;
    }
    uj_check_emit_spot(check, field * 100 + UJ_K_CONTROL_CHARACTER, field, &spot, 0);
}

static int is_serial_character(uint32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
}

void uj_check_serial(struct uj_check *check) {
    const ujreg_text *value = uj_check_item(check, UJREG_AAZ341);
    struct uj_spot spot = {0}, control = {0};
    size_t plain = 0;
    while (plain < value->size && is_serial_character((uint8_t)value->data[plain])) {
        plain++;
    }
    size_t position = plain;
    for (size_t at = plain; at < value->size;) {
        uint32_t character = 0;
        size_t used = uj_utf8_decode(value->data + at, value->size - at, &character);
        position++;
        if (!is_serial_character(character)) {
            uj_spot_add(is_control(character) ? &control : &spot, character, position, at, used);
        }
        at += used;
    }
    if (spot.count) {
        uj_check_emit_spot(check, UJREG_RULE_AAZ341_CHARACTER, UJREG_AAZ341, &spot,
                           uj_is_scientific(value->data, value->size) ? UJ_SERIAL_SCIENTIFIC : UJ_SERIAL_CHARACTER);
    } else {
        uj_check_emit_spot(check, UJREG_RULE_AAZ341_CHARACTER, UJREG_AAZ341, &control, UJ_SERIAL_CONTROL);
    }
}

/* STANDARD 5: what stands in the place of U+00B7 between the parts of a name. */
static int is_wrong_separator(uint32_t character) {
    switch (character) {
    case '.':
    case 0x2022:
    case 0x2027:
    case 0x30FB:
    case 0xFF0E:
    case 0xFF65:
        return 1;
    default:
        return 0;
    }
}

/* What a character of a name may be; from CHARACTER on the variants of the rule character. */
enum { NOTHING = -1, SPACE, OTHER_SPACE, SEPARATOR, CHARACTER, SORTS = CHARACTER + UJ_NAME_LOST + 1 };

static int sort_of(uint32_t character) {
    if (is_wrong_separator(character)) {
        return SEPARATOR;
    }
    if (character == 0xFFFD) {
        return CHARACTER +
               UJ_NAME_LOST; /* what a conversion writes for what it does not know: the name is no longer whole */
    }
    switch (uj_unicode_class(character)) {
    case UJ_CHAR_ASCII_SPACE:
    case UJ_CHAR_IDEOGRAPHIC_SPACE:
        return SPACE;
    case UJ_CHAR_SPACE:
    case UJ_CHAR_ZERO_WIDTH:
        return OTHER_SPACE;
    case UJ_CHAR_ASCII_DIGIT:
    case UJ_CHAR_ASCII_PUNCT:
        return CHARACTER + UJ_NAME_PUNCTUATION;
    case UJ_CHAR_PRIVATE:
        return CHARACTER + UJ_NAME_PRIVATE_USE;
    case UJ_CHAR_UNASSIGNED:
        return CHARACTER + UJ_NAME_NOT_ASSIGNED;
    default:
        return NOTHING; /* also control characters, which have a rule of their own */
    }
}

void uj_check_name(struct uj_check *check, int32_t field) {
    const ujreg_text *value = uj_check_item(check, field);
    struct uj_spot spots[SORTS] = {{0}};
    size_t position = 0;
    for (size_t at = 0; at < value->size;) {
        uint32_t character = 0;
        size_t used = uj_utf8_decode(value->data + at, value->size - at, &character);
        int sort = sort_of(character);
        position++;
        if (sort != NOTHING) {
            uj_spot_add(&spots[sort], character, position, at, used);
        }
        at += used;
    }
    int32_t base = field * 100;
    uj_check_emit_spot(check, base + UJ_K_SPACE, field, &spots[SPACE],
                       spots[SPACE].character == 0x3000 ? UJ_SPACE_FULL_WIDTH : UJ_SPACE_HALF_WIDTH);
    uj_check_emit_spot(check, base + UJ_K_OTHER_SPACE, field, &spots[OTHER_SPACE], 0);
    uj_check_emit_spot(check, base + UJ_K_SEPARATOR, field, &spots[SEPARATOR], 0);
    for (int32_t variant = 0; variant <= UJ_NAME_LOST; variant++) {
        uj_check_emit_spot(check, base + UJ_K_CHARACTER, field, &spots[CHARACTER + variant], variant);
    }
}
