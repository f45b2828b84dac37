/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of this room share: the characters that numbers are made of (ASCII, whatever the locale),
 * and the way a text is handed to the caller. */
#ifndef UJ_IDENTITY_IDENTITY_H
#define UJ_IDENTITY_IDENTITY_H

#include <ujreg/identity.h>

#include <string.h>

#include "simd/word.h"

static inline int uj_is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* "首字符为字母" is an ASCII letter of either case: a full-width one is three bytes that no system prints. */
static inline int uj_is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* A value of AAC004. */
static inline int uj_is_sex(int32_t sex) {
    return sex == UJREG_SEX_UNKNOWN || sex == UJREG_SEX_MALE || sex == UJREG_SEX_FEMALE || sex == UJREG_SEX_UNSTATED;
}

static inline char uj_to_upper(char c) {
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static inline int uj_are_digits(const char *text, size_t size) {
    const uint64_t high_halves = UJ_WORD_ONES * 0xF0;
    for (; size >= 8; text += 8, size -= 8) {
        uint64_t word = uj_word_load(text);
        /* '0' to '9' are 30 to 39; six more leaves all of them below 40 */
        if (((word & high_halves) ^ UJ_WORD_ONES * '0') |
            (((word + UJ_WORD_ONES * 6) & high_halves) ^ UJ_WORD_ONES * '0')) {
            return 0;
        }
    }
    for (size_t i = 0; i < size; i++) {
        if (!uj_is_digit(text[i])) {
            return 0;
        }
    }
    return 1;
}

/* 3.30106E+17, 3.30106199001E+17, 3.30106e+17, and 3.30106E17 as some programs write it: no number that identifies
 * has this form, so it says for certain that a spreadsheet has been at work. */
int uj_is_scientific(const char *text, size_t size);

/* Adds to the problems of a parsed number whose check character is wrong what else its digits would say: facts that judge
 * nobody, unless a profile has no check digit. */
void uj_identity_judge_unproved(const char *text, size_t size, ujreg_identity *identity);

/* Whether a card of permanent residence can have this nationality (ISO 3166-1): 156 is China, 999 is none. */
static inline int uj_identity_is_foreign(int32_t nationality) {
    return nationality != 156 && nationality != 999;
}

/* The value of digits; at most nine of them. */
static inline int32_t uj_digits_value(const char *digits, size_t size) {
    int32_t value = 0;
    for (size_t i = 0; i < size; i++) {
        value = value * 10 + (digits[i] - '0');
    }
    return value;
}

/* Zero-terminated or not at all; `needed` counts without the terminator. */
static inline ujreg_status uj_give_text(const char *text, size_t size, char *buffer, size_t capacity, size_t *needed) {
    if (needed) {
        *needed = size;
    }
    if (capacity <= size) {
        return UJREG_ERROR_CAPACITY;
    }
    memcpy(buffer, text, size);
    buffer[size] = '\0';
    return UJREG_OK;
}

#endif
