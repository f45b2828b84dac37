/* SPDX-License-Identifier: Apache-2.0 */
/* Parses an identity number: kind, birth, sex, area, canonical form, and its problems (STANDARD 3). person.c derives
 * the key of a person, mask.c masks a number, and lib/rules turns problems into findings. */
#include "identity/identity.h"

#include "core/utf8.h"
#include "core/version.h"
#include "identity/check_digit.h"
#include "tables/area.h"

#include <string.h>

_Static_assert(sizeof(((ujreg_identity *)0)->canonical) > 18 * 4, "18 characters of UTF-8 and a terminator");

int uj_is_scientific(const char *text, size_t size) {
    size_t at = 1;
    int marks = 0;
    if (size == 0 || !uj_is_digit(text[0])) {
        return 0;
    }
    if (at < size && text[at] == '.') {
        marks++;
        at++;
        while (at < size && uj_is_digit(text[at])) {
            at++;
        }
    }
    if (at == size || (text[at] != 'E' && text[at] != 'e')) {
        return 0;
    }
    at++;
    if (at < size && text[at] == '+') {
        marks++;
        at++;
    }
    return marks > 0 && size - at == 2 && uj_are_digits(text + at, 2);
}

static int32_t sex_of(char digit) {
    return (digit - '0') % 2 ? UJREG_SEX_MALE : UJREG_SEX_FEMALE;
}

static void set_canonical(ujreg_identity *identity, const char *text, size_t size) {
    memcpy(identity->canonical, text, size);
    identity->canonical[size] = '\0';
    identity->canonical_size = (uint8_t)size;
}

static int is_province(int32_t area) {
    return uj_area_prefix_known((uint32_t)area / 10000);
}

static void read_birth(ujreg_identity *identity, const char *digits) {
    (void)ujreg_date_make(uj_digits_value(digits, 4), uj_digits_value(digits + 4, 2), uj_digits_value(digits + 6, 2),
                          &identity->birth);
}

/* Derives kind, area, birth and sex from the first 17 characters. */
static void read_18(ujreg_identity *identity, const char *text) {
    identity->sex = sex_of(text[16]);
    read_birth(identity, text + 6);
    if (text[0] == '9') {
        identity->kind = UJREG_IDENTITY_FOREIGN_RESIDENT;
        identity->area = uj_digits_value(text + 1, 2) * 10000;
        identity->nationality = uj_digits_value(text + 3, 3);
        return;
    }
    identity->kind = UJREG_IDENTITY_CITIZEN;
    identity->area = uj_digits_value(text, 6);
    if (identity->area == 810000 || identity->area == 820000 || identity->area == 830000) {
        identity->kind = UJREG_IDENTITY_RESIDENCE_PERMIT;
    }
}

/* Checks what can be wrong with a number whose check character is right, or that has none. */
static void judge_facts(ujreg_identity *identity) {
    if (identity->birth.year == 0) {
        identity->problems |= UJREG_IDENTITY_WRONG_BIRTH;
    }
    if (identity->kind == UJREG_IDENTITY_FOREIGN_RESIDENT) {
        if (!is_province(identity->area) || !uj_identity_is_foreign(identity->nationality)) {
            identity->problems |= UJREG_IDENTITY_FOREIGN_SHAPE;
        }
    } else if (identity->kind != UJREG_IDENTITY_RESIDENCE_PERMIT && !uj_area_ever((uint32_t)identity->area)) {
        identity->problems |= UJREG_IDENTITY_UNKNOWN_AREA;
    }
}

static void note_lower_x(ujreg_identity *identity, const char *text, size_t size) {
    if (size == 18 && text[17] == 'x') {
        identity->problems |= UJREG_IDENTITY_LOWER_X;
    }
}

/* 17 digits and one more character of any size. */
static void parse_18(ujreg_identity *identity, const char *text, size_t size) {
    read_18(identity, text);
    char right = uj_mod11_check(text);
    if (size != 18 || uj_to_upper(text[17]) != right) {
        /* One mistyped digit changes the check character and perhaps date or area. That is one cause. */
        identity->problems |= UJREG_IDENTITY_WRONG_CHECK;
        identity->expected_check = right;
        if (size == 18 && memcmp(text + 15, "000", 3) == 0) {
            identity->problems |= UJREG_IDENTITY_SPREADSHEET; /* a number of 15 significant digits at most */
        }
        return;
    }
    note_lower_x(identity, text, size);
    judge_facts(identity);
    set_canonical(identity, text, 18);
    identity->canonical[17] = right;
}

static void parse_15(ujreg_identity *identity, const char *text, size_t size) {
    char full[18];
    identity->kind = UJREG_IDENTITY_CITIZEN_15;
    if (size != 15 || !uj_are_digits(text, 15)) {
        identity->problems |= UJREG_IDENTITY_NOT_DIGITS_15;
        return;
    }
    memcpy(full, text, 6);
    memcpy(full + 6, "19", 2);
    memcpy(full + 8, text + 6, 9);
    full[17] = uj_mod11_check(full);
    identity->area = uj_digits_value(full, 6);
    identity->sex = sex_of(full[16]);
    read_birth(identity, full + 6);
    judge_facts(identity);
    set_canonical(identity, full, sizeof full);
}

/* Numbers that do not begin with a letter and are not 18 digits. */
static void parse_other(ujreg_identity *identity, const char *text, size_t size) {
    size_t characters = uj_utf8_count(text, size);
    if (uj_is_scientific(text, size)) {
        identity->problems |= UJREG_IDENTITY_SPREADSHEET;
    }
    if (characters == 15) {
        parse_15(identity, text, size);
    } else if (characters != 18) {
        identity->problems |= UJREG_IDENTITY_WRONG_LENGTH;
    } else if (uj_are_digits(text, 17)) {
        parse_18(identity, text, size);
    } else {
        identity->kind = text[0] == '9' ? UJREG_IDENTITY_FOREIGN_RESIDENT : UJREG_IDENTITY_CITIZEN;
        identity->problems |= UJREG_IDENTITY_NOT_DIGITS_17;
    }
}

/* 3 letters, 4 digits of the issuing area, YYMMDD, sequence, check. */
static void judge_card_until_2023(ujreg_identity *identity) {
    const char *text = identity->canonical;
    ujreg_date some_day; /* of 2000 + YY: 1900 was no leap year, so this accepts what either century has */
    identity->area = uj_digits_value(text + 3, 4) * 100;
    char right = uj_731_check(text);
    if (text[14] != right) {
        identity->problems |= UJREG_IDENTITY_FOREIGN_SHAPE;
        identity->expected_check = right;
    } else if (!is_province(identity->area) ||
               ujreg_date_make(2000 + uj_digits_value(text + 7, 2), uj_digits_value(text + 9, 2),
                               uj_digits_value(text + 11, 2), &some_day) != UJREG_OK) {
        identity->problems |= UJREG_IDENTITY_FOREIGN_SHAPE;
    }
}

/* The kind of a letter-first number by its shape alone. */
static int32_t letter_first_kind(const char *text, size_t size) {
    if (size < 4 || !uj_is_letter(text[1]) || !uj_is_letter(text[2])) {
        return UJREG_IDENTITY_LETTER;
    }
    if (size == 15 && uj_are_digits(text + 3, 12)) {
        return UJREG_IDENTITY_FOREIGN_RESIDENT_15;
    }
    if (size != 18 || !uj_is_digit(text[3])) {
        return UJREG_IDENTITY_LETTER;
    }
    for (size_t i = 4; i < 18; i++) {
        if (!uj_is_digit(text[i]) && !uj_is_letter(text[i])) {
            return UJREG_IDENTITY_LETTER;
        }
    }
    return UJREG_IDENTITY_FOREIGN_SOCIAL;
}

static void parse_letter_first(ujreg_identity *identity, const char *text, size_t size) {
    if (uj_utf8_count(text, size) > 18) {
        identity->kind = UJREG_IDENTITY_LETTER;
        identity->problems |= UJREG_IDENTITY_TOO_LONG;
        return;
    }
    set_canonical(identity, text, size);
    identity->kind = letter_first_kind(text, size);
    if (identity->kind == UJREG_IDENTITY_LETTER) {
        identity->problems |= UJREG_IDENTITY_FOREIGN_SHAPE;
        return;
    }
    for (size_t i = 0; i < size; i++) {
        identity->canonical[i] = uj_to_upper(text[i]);
    }
    memcpy(identity->letters, identity->canonical, 3);
    if (memcmp(identity->canonical, text, size) != 0) {
        identity->problems |= UJREG_IDENTITY_FOREIGN_SHAPE;
    }
    if (identity->kind == UJREG_IDENTITY_FOREIGN_RESIDENT_15) {
        judge_card_until_2023(identity);
    } else if (memcmp(text + 4, "00000000000000", 14) == 0) {
        identity->problems |= UJREG_IDENTITY_FOREIGN_SHAPE; /* it has no document number */
    }
}

ujreg_status ujreg_identity_parse(const char *text, size_t size, ujreg_identity *identity) {
    if (!identity || (!text && size)) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(identity->size, sizeof *identity);
    if (status != UJREG_OK) {
        return status;
    }
    memset(identity, 0, sizeof *identity);
    identity->size = sizeof *identity;
    if (size == 0) {
        identity->problems = UJREG_IDENTITY_EMPTY;
        return UJREG_INVALID;
    }
    if (size == 18 && uj_are_digits(text, 17)) { /* the common case */
        parse_18(identity, text, size);
    } else if (uj_is_letter(text[0])) {
        parse_letter_first(identity, text, size);
    } else {
        parse_other(identity, text, size);
    }
    if (identity->problems & UJREG_IDENTITY_ERRORS) {
        memset(identity->canonical, 0, sizeof identity->canonical);
        identity->canonical_size = 0;
        return UJREG_INVALID;
    }
    return UJREG_OK;
}

void uj_identity_judge_unproved(const char *text, size_t size, ujreg_identity *identity) {
    if (identity->problems & UJREG_IDENTITY_WRONG_CHECK) {
        note_lower_x(identity, text, size);
        judge_facts(identity);
    }
}

char ujreg_identity_check_character(const char *digits) {
    return digits && uj_are_digits(digits, 17) ? uj_mod11_check(digits) : '\0';
}

int32_t ujreg_identity_age(const ujreg_identity *identity, const ujreg_date *day) {
    if (!identity || uj_struct_status(identity->size, sizeof *identity) != UJREG_OK ||
        ujreg_date_day_number(&identity->birth) == 0 || ujreg_date_day_number(day) == 0 ||
        ujreg_date_compare(day, &identity->birth) < 0) {
        return -1;
    }
    const ujreg_date *birth = &identity->birth;
    int32_t before_birthday = day->month * 100 + day->day < birth->month * 100 + birth->day;
    return day->year - birth->year - before_birthday;
}
