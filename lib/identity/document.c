/* SPDX-License-Identifier: Apache-2.0 */
/* Judges whether a text can be a document number (STANDARD 6, AAC044). Only certain facts are used: every document of
 * the AAC058 table has digits in its number, the cards of foreigners have two forms (STANDARD 3), and some cards may bear
 * the citizen number. The forms of passes of Hong Kong and Macao residents (04, 05), Taiwan passes (06), passports (08,
 * 16) and cards of soldiers and the disabled (02, 03, 09) are not used: several issues and documents share one type. */
#include "identity/document.h"

#include "core/utf8.h"
#include "identity/identity.h"
#include "tables/area.h"

#define SHORTEST 4 /* characters */

/* ASCII characters that may occur in a number: digits, letters, ( ) - and /. */
#define BIT(c) (UINT64_C(1) << ((c) & 63))
#define ASCII_LOW (UINT64_C(0x3FF) << '0' | BIT('(') | BIT(')') | BIT('-') | BIT('/'))
#define ASCII_HIGH (UINT64_C(0x3FFFFFF) << ('A' & 63) | UINT64_C(0x3FFFFFF) << ('a' & 63))

static unsigned ascii_may(uint32_t c) {
    return (unsigned)((c < 64 ? ASCII_LOW : ASCII_HIGH) >> (c & 63) & 1);
}

/* Letters, digits, Han ("南字第001234号"), hyphen, slash, parentheses of both widths. */
static int may_be_in_a_number(uint32_t c) {
    if (c < 0x80) {
        return (int)ascii_may(c);
    }
    return c == 0x3007 || c == 0xFF08 || c == 0xFF09 || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

/* The digits seen so far. */
struct digits {
    char first; /* 0: none yet */
    int differ;
};

static void add_digit(struct digits *digits, char c) {
    if (!digits->first) {
        digits->first = c;
    }
    digits->differ |= c != digits->first;
}

/* Whether a text is long enough, has only characters of numbers, and has digits that are not all equal. */
static int made_as_a_number(const char *text, size_t size) {
    size_t characters = 0;
    struct digits digits = {0, 0};
    for (size_t at = 0; at < size; characters++) {
        uint32_t c = (unsigned char)text[at];
        size_t used = c < 0x80 ? 1 : uj_utf8_decode(text + at, size - at, &c);
        if (used == 0 || !may_be_in_a_number(c)) {
            return 0;
        }
        if (c < 0x80 && uj_is_digit((char)c)) {
            add_digit(&digits, (char)c);
        }
        at += used;
    }
    return characters >= SHORTEST && digits.differ;
}

int uj_document_plain(const char *text, size_t size) {
    unsigned fine = 1;
    struct digits digits = {0, 0};
    for (size_t i = 0; i < size; i++) {
        unsigned c = (unsigned char)text[i];
        fine &= ascii_may(c) & (c < 0x80);
        if (c - '0' <= 9) {
            add_digit(&digits, text[i]);
        }
    }
    return fine && digits.differ && size >= SHORTEST;
}

/* A card of one of these kinds may bear the citizen number, or a number of its own. */
static int may_bear_citizen_number(int document_type) {
    return document_type == UJ_DOCUMENT_FOREIGN_RESIDENT || document_type == UJ_DOCUMENT_RESIDENCE_PERMIT ||
           document_type == UJ_DOCUMENT_SOCIAL_SECURITY;
}

/* 18 characters of which the first 17 are digits, or 15 digits; with a known province (83 in permits) and a real date. */
static int has_citizen_form(const ujreg_identity *number) {
    const uint32_t province = (uint32_t)number->area / 10000;
    return (number->kind == UJREG_IDENTITY_CITIZEN || number->kind == UJREG_IDENTITY_CITIZEN_15 ||
            number->kind == UJREG_IDENTITY_RESIDENCE_PERMIT) &&
           (uj_area_prefix_known(province) || province == 83) && number->birth.year != 0;
}

int uj_document_is_citizen_number(int document_type, const char *text, size_t size, ujreg_identity *number) {
    number->size = sizeof *number;
    if (document_type != UJ_DOCUMENT_IDENTITY_CARD && !may_bear_citizen_number(document_type)) {
        return 0;
    }
    (void)ujreg_identity_parse(text, size, number);
    return document_type == UJ_DOCUMENT_IDENTITY_CARD || has_citizen_form(number);
}

int uj_document_plausible(int document_type, const char *text, size_t size) {
    if (size == 0) {
        return 1;
    }
    if (!made_as_a_number(text, size)) {
        return 0;
    }
    if (document_type != UJ_DOCUMENT_FOREIGN_RESIDENT) {
        return 1;
    }
    ujreg_identity number = {.size = sizeof number};
    if (ujreg_identity_parse(text, size, &number) != UJREG_OK) {
        return 0;
    }
    return number.kind == UJREG_IDENTITY_FOREIGN_RESIDENT
               ? uj_area_prefix_known((uint32_t)number.area / 10000) /* whose it is, is not asked here */
               : number.kind == UJREG_IDENTITY_FOREIGN_RESIDENT_15 && !(number.problems & UJREG_IDENTITY_FOREIGN_SHAPE);
}
