/* SPDX-License-Identifier: Apache-2.0 */
/* Makes the key of a person, the same for all spellings of a number (STANDARD 3, "the same person"). */
#include "identity/identity.h"

#include "core/unicode.h"
#include "core/utf8.h"

#define NUMBER_CHARACTERS 22 /* AAC044 */

/* "N:" and the number; "D:", AAC058, ":" and the number; a terminator. */
_Static_assert(UJREG_PERSON_KEY_CAPACITY >= 2 + 2 + 1 + NUMBER_CHARACTERS * 4 + 1, "longest key");
_Static_assert(UJREG_PERSON_KEY_CAPACITY >= 2 + sizeof(((ujreg_identity *)0)->canonical), "longest key");

typedef struct key {
    char text[UJREG_PERSON_KEY_CAPACITY];
    size_t size;
} key;

static void append(key *target, const char *text, size_t size) {
    memcpy(target->text + target->size, text, size);
    target->size += size;
}

/* Parses a number that identifies a person: every known kind with the right form and check character. A letter-first
 * number of unknown form may be a passport number, which a person of another country may have too. */
static int names_a_person(const ujreg_text *text, ujreg_identity *number) {
    number->size = sizeof *number;
    if (ujreg_identity_parse(text->data, text->size, number) != UJREG_OK || number->kind == UJREG_IDENTITY_LETTER) {
        return 0;
    }
    if (number->letters[0] && (number->problems & UJREG_IDENTITY_FOREIGN_SHAPE)) {
        ujreg_identity in_capitals = {.size = sizeof in_capitals}; /* case does not make it another person */
        (void)ujreg_identity_parse(number->canonical, number->canonical_size, &in_capitals);
        return (in_capitals.problems & UJREG_IDENTITY_FOREIGN_SHAPE) == 0;
    }
    return 1;
}

/* Whether the document's own number is such a number: on the cards that bear one, and only when a check
 * character says so or the card can bear nothing else. */
static int document_names_a_person(const ujreg_text *type, const ujreg_text *text, ujreg_identity *number) {
    int identity_card = memcmp(type->data, "01", 2) == 0;
    int bears_one = identity_card || memcmp(type->data, "07", 2) == 0 || memcmp(type->data, "17", 2) == 0 ||
                    memcmp(type->data, "90", 2) == 0;
    if (!bears_one || !names_a_person(text, number)) {
        return 0;
    }
    return number->kind == UJREG_IDENTITY_CITIZEN_15 ? identity_card : number->kind != UJREG_IDENTITY_FOREIGN_SOCIAL;
}

/* A type of two ASCII letters or digits makes keys unambiguous without escapes. */
static int is_type(const ujreg_text *type) {
    return type->size == 2 && (uj_is_digit(type->data[0]) || uj_is_letter(type->data[0])) &&
           (uj_is_digit(type->data[1]) || uj_is_letter(type->data[1]));
}

static int is_document_number(const ujreg_text *text) {
    size_t at = 0;
    size_t characters = 0;
    while (at < text->size && characters <= NUMBER_CHARACTERS) {
        uint32_t code_point = 0;
        size_t used = uj_utf8_decode(text->data + at, text->size - at, &code_point);
        if (used == 0 || uj_unicode_class(code_point) == UJ_CHAR_CONTROL) {
            return 0;
        }
        at += used;
        characters++;
    }
    return characters > 0 && characters <= NUMBER_CHARACTERS;
}

static int make_key(const ujreg_text *aac002, const ujreg_text *aac058, const ujreg_text *aac044, key *made) {
    ujreg_identity number;
    int by_document = 0;
    made->size = 0;
    if (!names_a_person(aac002, &number)) {
        if (!is_type(aac058) || !is_document_number(aac044)) {
            return 0;
        }
        by_document = !document_names_a_person(aac058, aac044, &number);
    }
    if (by_document) {
        append(made, "D:", 2);
        append(made, aac058->data, 2);
        append(made, ":", 1);
        append(made, aac044->data, aac044->size);
    } else {
        append(made, "N:", 2);
        append(made, number.canonical, number.canonical_size);
    }
    return 1;
}

ujreg_status ujreg_person_key(const ujreg_text *aac002, const ujreg_text *aac058, const ujreg_text *aac044,
                              char *buffer, size_t capacity, size_t *needed) {
    static const ujreg_text nothing = {NULL, 0};
    key made;
    aac002 = aac002 ? aac002 : &nothing;
    aac058 = aac058 ? aac058 : &nothing;
    aac044 = aac044 ? aac044 : &nothing;
    if ((!buffer && capacity) || (!aac002->data && aac002->size) || (!aac058->data && aac058->size) ||
        (!aac044->data && aac044->size)) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (!make_key(aac002, aac058, aac044, &made)) {
        if (needed) {
            *needed = 0;
        }
        return UJREG_INVALID;
    }
    return uj_give_text(made.text, made.size, buffer, capacity, needed);
}

ujreg_status ujreg_person_key_show(const char *person, size_t size, int32_t full, char *buffer, size_t capacity,
                                   size_t *needed) {
    size_t from = 0;
    if ((!person && size) || full < 0 || full > 1 || (!buffer && capacity)) {
        return UJREG_ERROR_ARGUMENT;
    }
    const int colons = size && *person == 'D' ? 2 : 1; /* D:AAC058:AAC044, N:number */
    for (int colon = 0; colon < colons; colon++) {
        const char *found = from < size ? memchr(person + from, ':', size - from) : NULL;
        if (!found) {
            from = 0;
            break;
        }
        from = (size_t)(found - person) + 1;
    }
    return full ? uj_give_text(person + from, size - from, buffer, capacity, needed)
                : ujreg_mask(person + from, size - from, UJREG_MASK_NUMBER, buffer, capacity, needed);
}
