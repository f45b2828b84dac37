/* SPDX-License-Identifier: Apache-2.0 */
/* Whether a document number can be one. Only what is certain is used: every document number of the AAC058
 * table has digits, and the numbers of two kinds of card carry a check digit (STANDARD 3). Not used, because
 * holders' passes, passports and older issues share one type: the letter and eight digits of a pass of Hong
 * Kong and Macao residents (04, 05), the eight digits of a Taiwan pass (06), passports (08, 16), cards of
 * soldiers, the disabled, social security (02, 03, 09, 90). */
#include "identity/document.h"

#include "core/utf8.h"
#include "identity/identity.h"

#define SHORTEST 4 /* characters */

/* Of ASCII, a bit for each that may be in a number: digits, letters, ( ) - and /. */
#define BIT(c) (UINT64_C(1) << ((c) & 63))
#define ASCII_LOW (UINT64_C(0x3FF) << '0' | BIT('(') | BIT(')') | BIT('-') | BIT('/'))
#define ASCII_HIGH (UINT64_C(0x3FFFFFF) << ('A' & 63) | UINT64_C(0x3FFFFFF) << ('a' & 63))

static unsigned ascii_may(uint32_t c) {
    return (unsigned)((c < 64 ? ASCII_LOW : ASCII_HIGH) >> (c & 63) & 1);
}

/* Letters, digits, Han ("南字第001234号"), hyphen, slash, middle dot, parentheses of both widths. */
static int may_be_in_a_number(uint32_t c) {
    if (c < 0x80) {
        return (int)ascii_may(c);
    }
    return c == 0xB7 || c == 0x3007 || c == 0xFF08 || c == 0xFF09 || (c >= 0x3400 && c <= 0x4DBF) ||
           (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

/* Enough different characters, at least one digit, nothing that never stands in a number. */
static int made_as_a_number(const char *text, size_t size) {
    size_t at = 0;
    size_t characters = 0;
    int digits = 0;
    int differ = 0;
    uint32_t first = 0;
    while (at < size) {
        uint32_t c = (unsigned char)text[at];
        size_t used = c < 0x80 ? 1 : uj_utf8_decode(text + at, size - at, &c);
        if (used == 0 || !may_be_in_a_number(c)) {
            return 0;
        }
        at += used;
        first = characters == 0 ? c : first;
        differ |= c != first;
        digits |= c >= '0' && c <= '9';
        characters++;
    }
    return characters >= SHORTEST && digits && differ;
}

int uj_document_plain(const char *text, size_t size) {
    unsigned fine = 1, digits = 0, differ = 0;
    for (size_t i = 0; i < size; i++) {
        unsigned c = (unsigned char)text[i];
        fine &= ascii_may(c) & (c < 0x80);
        digits |= c - '0' <= 9;
        differ |= c ^ (unsigned char)text[0];
    }
    return fine && digits && differ && size >= SHORTEST;
}

int uj_document_plausible(int document_type, const char *text, size_t size) {
    if (size == 0) {
        return 1;
    }
    if (!made_as_a_number(text, size)) {
        return 0;
    }
    if (!uj_document_has_shape(document_type)) {
        return 1;
    }
    ujreg_identity number = {.size = sizeof number};
    int usable = ujreg_identity_parse(text, size, &number) == UJREG_OK;
    if (document_type == UJ_DOCUMENT_FOREIGN_RESIDENT) {
        return usable && (number.problems & UJREG_IDENTITY_FOREIGN_SHAPE) == 0 &&
               (number.kind == UJREG_IDENTITY_FOREIGN_RESIDENT || number.kind == UJREG_IDENTITY_FOREIGN_RESIDENT_15);
    }
    return usable || number.kind != UJREG_IDENTITY_RESIDENCE_PERMIT;
}
