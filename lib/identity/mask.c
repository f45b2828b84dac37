/* SPDX-License-Identifier: Apache-2.0 */
/* Masks personal data for messages and logs. The result is short, valid UTF-8 without control characters, whatever the
 * input. The schema says how each field is masked. */
#include "identity/identity.h"

#include "core/unicode.h"
#include "core/utf8.h"
#include "identity/check_digit.h"
#include "tables/area.h"

#define MOST_STARS 32              /* of a number */
#define MOST_NAME_STARS 8          /* the length of a long name must not identify it */
#define MOST_CHARACTERS 48         /* of a serial number, 18 in the standard */
#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */
#define ELLIPSIS "\xE2\x80\xA6"    /* U+2026 */

typedef struct masked {
    char text[UJREG_MASK_CAPACITY];
    size_t size;
} masked;

/* A serial number has at most MOST_CHARACTERS of four bytes and an ellipsis; everything else is shorter. */
_Static_assert(UJREG_MASK_CAPACITY > MOST_CHARACTERS * 4 + 3, "the longest masked text fits");

static void append(masked *out, const char *text, size_t size) {
    memcpy(out->text + out->size, text, size);
    out->size += size;
}

static void append_stars(masked *out, size_t count) {
    memset(out->text + out->size, '*', count);
    out->size += count;
}

/* Size of the first character, or malformed sequence, of a text that is not empty. */
static size_t character_size(const char *text, size_t size, uint32_t *code_point) {
    size_t used = uj_utf8_decode(text, size, code_point);
    if (used == 0) {
        *code_point = 0xFFFD;
        used = uj_utf8_bad(text, size);
    }
    return used;
}

/* Writes one character; U+FFFD if it is malformed, cannot be seen, or controls the display. */
static size_t append_character(masked *out, const char *text, size_t size) {
    uint32_t code_point;
    size_t used = character_size(text, size, &code_point);
    int kind = uj_unicode_class(code_point);
    int unseen = kind == UJ_CHAR_CONTROL || kind == UJ_CHAR_ZERO_WIDTH || kind == UJ_CHAR_UNASSIGNED ||
                 kind == UJ_CHAR_SPACE; /* among these U+2028 and U+2029, which end lines */
    if (unseen || code_point == 0xFFFD) {
        append(out, REPLACEMENT, sizeof REPLACEMENT - 1);
    } else {
        append(out, text, used);
    }
    return used;
}

/* How many characters are shown at either end: of an identity number the area and the last four, never a digit of the
 * birth date; of shorter numbers at most half. */
static void choose_ends(size_t characters, size_t *head, size_t *tail) {
    if (characters >= 18) {
        *head = 6;
        *tail = 4;
    } else if (characters >= 15) {
        *head = 6;
        *tail = 2;
    } else {
        *head = *tail = characters / 4;
    }
}

/* Shows only characters of numbers, so that a name in the wrong column stays hidden. */
static void mask_number(masked *out, const char *text, size_t size) {
    size_t characters = uj_utf8_count(text, size);
    size_t head, tail;
    choose_ends(characters, &head, &tail);
    for (size_t at = 0, index = 0; at < size; index++) {
        uint32_t c;
        size_t used = character_size(text + at, size - at, &c);
        int inside = index >= head && index < characters - tail;
        int plain = c < 0x80 && (uj_is_digit((char)c) || uj_is_letter((char)c) || c == '.' || c == '+' || c == '-');
        if (!inside && plain) {
            append(out, text + at, 1);
        } else if (!inside || index - head < MOST_STARS) {
            append_stars(out, 1);
        }
        at += used;
    }
}

/* Shows the first character and a star for each further one; nothing of a name of one character. */
static void mask_name(masked *out, const char *text, size_t size) {
    size_t characters = uj_utf8_count(text, size);
    if (characters == 1) {
        append_stars(out, 1);
        return;
    }
    (void)append_character(out, text, size);
    append_stars(out, characters - 1 < MOST_NAME_STARS ? characters - 1 : MOST_NAME_STARS);
}

static void mask_text(masked *out, const char *text, size_t size) {
    char digits[20]; /* 2^64 - 1 */
    size_t at = sizeof digits;
    size_t rest = uj_utf8_count(text, size);
    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    append(out, "***(", 4);
    append(out, digits + at, sizeof digits - at);
    append(out, ")", 1);
}

static int begins_like_an_identity(const char *text) {
    int32_t prefix = uj_digits_value(text, 2);
    return text[0] == '9' || prefix == 83 || uj_area_prefix_known((uint32_t)prefix);
}

/* 18 characters that may be somebody's number, even mistyped. Serial numbers made of area, day and sequence
 * look alike: a day since the standard is in force (2020) counts as a birth date only with the right check
 * character. */
static int is_identity_18(const char *text) {
    ujreg_date birth;
    if (!uj_are_digits(text, 17) || !(uj_is_digit(text[17]) || uj_to_upper(text[17]) == 'X')) {
        return 0;
    }
    if (!begins_like_an_identity(text) || ujreg_date_parse(text + 6, 8, &birth) != UJREG_OK || birth.year < 1800) {
        return 0;
    }
    return birth.year < 2020 || uj_to_upper(text[17]) == uj_mod11_check(text);
}

/* 15 digits, by the same thought: born from 1930 to 1999, as no serial number is dated 2030 yet. */
static int is_identity_15(const char *text) {
    ujreg_date birth;
    return uj_are_digits(text, 15) && begins_like_an_identity(text) && text[6] >= '3' &&
           ujreg_date_make(1900 + uj_digits_value(text + 6, 2), uj_digits_value(text + 8, 2),
                           uj_digits_value(text + 10, 2), &birth) == UJREG_OK;
}

/* Length of an identity number that starts here; 0 for none. The 15-digit form only as a whole run of
 * digits. */
static size_t identity_size(const char *text, size_t size, size_t at) {
    size_t left = size - at;
    if (left >= 18 && is_identity_18(text + at)) {
        return 18;
    }
    if (left >= 15 && is_identity_15(text + at) && (at == 0 || !uj_is_digit(text[at - 1])) &&
        (left == 15 || !uj_is_digit(text[at + 15]))) {
        return 15;
    }
    return 0;
}

static void mask_serial(masked *out, const char *text, size_t size) {
    size_t at = 0;
    for (size_t shown = 0; at < size;) {
        size_t identity = identity_size(text, size, at);
        size_t characters = identity ? identity : 1;
        if (shown + characters > MOST_CHARACTERS) {
            append(out, ELLIPSIS, sizeof ELLIPSIS - 1);
            return;
        }
        if (identity) {
            mask_number(out, text + at, identity);
            at += identity;
        } else {
            at += append_character(out, text + at, size - at);
        }
        shown += characters;
    }
}

ujreg_status ujreg_mask(const char *text, size_t size, int32_t style, char *buffer, size_t capacity, size_t *needed) {
    masked out = {.size = 0};
    if ((!text && size) || (!buffer && capacity) || style < UJREG_MASK_NUMBER || style > UJREG_MASK_SERIAL) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (size > 0) {
        if (style == UJREG_MASK_NUMBER) {
            mask_number(&out, text, size);
        } else if (style == UJREG_MASK_NAME) {
            mask_name(&out, text, size);
        } else if (style == UJREG_MASK_TEXT) {
            mask_text(&out, text, size);
        } else {
            mask_serial(&out, text, size);
        }
    }
    return uj_give_text(out.text, out.size, buffer, capacity, needed);
}
