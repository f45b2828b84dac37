/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file identity.h
 * @brief Identity numbers: what kind, whose, and what is wrong with them.
 */
#ifndef UJREG_IDENTITY_H
#define UJREG_IDENTITY_H

#include <ujreg/base.h>
#include <ujreg/date.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup identity Identity numbers
 * @brief AAC002 社会保障号码 and the numbers of AAC044 (STANDARD 3).
 * @{
 */

#define UJREG_IDENTITY_NONE 0                /**< Nothing that is known. */
#define UJREG_IDENTITY_CITIZEN 1             /**< 18-digit citizen number, GB 11643. */
#define UJREG_IDENTITY_CITIZEN_15 2          /**< 15-digit citizen number. */
#define UJREG_IDENTITY_RESIDENCE_PERMIT 3    /**< 18 digits, 810000 / 820000 / 830000. */
#define UJREG_IDENTITY_FOREIGN_RESIDENT 4    /**< 18 digits, 9 first; card of permanent residence since 2023-12. */
#define UJREG_IDENTITY_FOREIGN_RESIDENT_15 5 /**< 3 letters and 12 digits; the card until 2023. */
#define UJREG_IDENTITY_FOREIGN_SOCIAL 6      /**< 3 letters, reserve digit, 14 of a document number. */
#define UJREG_IDENTITY_LETTER 7              /**< Begins with a letter, shape not known. */

#define UJREG_SEX_UNKNOWN 0  /**< 未知. */
#define UJREG_SEX_MALE 1     /**< 男. */
#define UJREG_SEX_FEMALE 2   /**< 女. */
#define UJREG_SEX_UNSTATED 9 /**< 未说明. */

#define UJREG_IDENTITY_WRONG_LENGTH 0x0001u  /**< No letter first, not 15 or 18 characters. Error of the annex. */
#define UJREG_IDENTITY_NOT_DIGITS_15 0x0002u /**< 15 characters, not all digits. Error of the annex. */
#define UJREG_IDENTITY_NOT_DIGITS_17 0x0004u /**< 18 characters, the first 17 not digits. Error of the annex. */
#define UJREG_IDENTITY_WRONG_CHECK 0x0008u   /**< The 18th character breaks the check rule. Error of the annex. */
#define UJREG_IDENTITY_WRONG_BIRTH 0x0010u   /**< No such day. Error (GB 11643). */
#define UJREG_IDENTITY_LOWER_X 0x0020u       /**< x in place of X. A note. */
#define UJREG_IDENTITY_UNKNOWN_AREA 0x0040u  /**< The area part was never in the table. Never a reason to reject. */
#define UJREG_IDENTITY_FOREIGN_SHAPE 0x0080u /**< A foreigner's number that needs a look. A warning. */
#define UJREG_IDENTITY_SPREADSHEET 0x0100u   /**< Damaged by a spreadsheet: 3.30106E+17, or last digits zero. */
#define UJREG_IDENTITY_TOO_LONG 0x0200u      /**< Begins with a letter and has more than 18 characters. Error. */
#define UJREG_IDENTITY_EMPTY 0x0400u         /**< There is nothing. */

/** @brief The problems that make a number unusable. @since 1.0 */
#define UJREG_IDENTITY_ERRORS 0x061Fu

/**
 * @brief What a number says. Self-contained: it may be kept, copied and sent over a boundary of languages.
 *
 * With a problem of UJREG_IDENTITY_ERRORS the facts are what the number seems to say; judge no one by them.
 * @since 1.0
 */
typedef struct ujreg_identity {
    uint32_t size;          /**< sizeof(ujreg_identity), set by the caller. */
    int32_t kind;           /**< UJREG_IDENTITY_… kind; the best guess also when problems is not 0. */
    uint32_t problems;      /**< UJREG_IDENTITY_… problems, or 0. */
    int32_t area;           /**< Area part as a number, 110105; 0 when the kind has none. For the 2023 card
                                  the province of first issue × 10000, for the card before it the issuing
                                  area × 100. */
    int32_t nationality;    /**< ISO 3166-1 numeric (2023 card); 0 otherwise. */
    ujreg_date birth;       /**< Birth date; all zero when not known. A two-digit year of the letter-first card
                                  is never given a century: zero. */
    int32_t sex;            /**< UJREG_SEX_MALE, UJREG_SEX_FEMALE, or UJREG_SEX_UNKNOWN when it cannot be derived. */
    uint8_t canonical_size; /**< Bytes in canonical, at most 72; 0 when there are errors. */
    char expected_check;    /**< What the last character would be if all others are right: with
                                  UJREG_IDENTITY_WRONG_CHECK, and with UJREG_IDENTITY_FOREIGN_SHAPE when that
                                  is the reason; else 0. */
    char letters[4];        /**< The three letters of kinds 5 and 6 in capitals (ISO 3166-1 alpha-3), or empty. */
    char canonical[76];     /**< 15 → 18, x → X, the letters of kinds 5 and 6 in capitals; as received for kind
                                  7. UTF-8, zero-terminated. */
} ujreg_identity;

/**
 * @brief Understand a number.
 *
 * Nothing is trimmed; only ASCII digits are digits, and only an ASCII letter, of either case, makes a number
 * "letter-first" and so exempt from the rules of the annex (A2(一)). Length is counted in characters; each
 * malformed sequence of bytes counts one.
 *
 * One cause gives one error. At most one of UJREG_IDENTITY_ERRORS is set:
 * - UJREG_IDENTITY_EMPTY, UJREG_IDENTITY_TOO_LONG, UJREG_IDENTITY_WRONG_LENGTH: nothing further is looked at.
 * - UJREG_IDENTITY_NOT_DIGITS_15, UJREG_IDENTITY_NOT_DIGITS_17: no birth date, sex or check character.
 * - UJREG_IDENTITY_WRONG_CHECK: any one mistyped digit makes the check character wrong, and perhaps the date
 *   or the area too. So UJREG_IDENTITY_WRONG_BIRTH, UJREG_IDENTITY_UNKNOWN_AREA, UJREG_IDENTITY_FOREIGN_SHAPE
 *   and UJREG_IDENTITY_LOWER_X are not set beside it; an impossible birth date is all zero.
 * - UJREG_IDENTITY_WRONG_BIRTH: the check character is right (or there is none) and the date is impossible.
 *   No lower bound: people born in the 1800s exist. A date in the future is the rules' to judge, who know
 *   today.
 *
 * UJREG_IDENTITY_SPREADSHEET is set beside the error it explains: with WRONG_LENGTH or NOT_DIGITS_… for
 * 3.30106E+17 and its like, with WRONG_CHECK for 18 digits that end in 000. A right number that ends in 000
 * is not touched.
 *
 * UJREG_IDENTITY_FOREIGN_SHAPE is set when a letter-first number has none of the known shapes, has small
 * letters, a wrong check digit, an impossible date, an issuing area in no province or no document number at
 * all; and when the province in a 9… number does not exist, or its nationality is China (156) or none (999). None of it is an error.
 *
 * Allocates nothing. Any thread.
 * @param text,size The number, UTF-8. NULL with size 0 is empty.
 * @param[in,out] identity identity->size set by the caller; everything else is written.
 * @return UJREG_OK when the number is usable (no bit of UJREG_IDENTITY_ERRORS), UJREG_INVALID when it is not
 *         (problems says why), UJREG_ERROR_ARGUMENT (NULL, size 0), UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_identity_parse(const char *text, size_t size, ujreg_identity *identity);

/**
 * @brief The check character of 17 digits (GB 11643, MOD 11-2).
 * @param digits 17 bytes.
 * @return '0' to '9' or 'X'; 0 when they are not all digits or NULL.
 * @since 1.0
 */
UJREG_API char UJREG_CALL ujreg_identity_check_character(const char *digits);

/**
 * @brief Age in full years on a day: it changes on the birthday itself; born on 29 February, on 1 March in
 *        common years.
 * @param identity identity->size set; only its birth date is read.
 * @param day A date; the age on this day.
 * @return The age; -1 when either is NULL or no date, birth is after the day, or the size is not set.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_identity_age(const ujreg_identity *identity, const ujreg_date *day);

/** @brief Bytes that hold every key of ujreg_person_key with its terminator. @since 1.0 */
#define UJREG_PERSON_KEY_CAPACITY 96

/**
 * @brief The key of a person: the canonical number of citizens and residents, else kind of document and
 *        document number (STANDARD 3, "the same person").
 *
 * Two registrations are of the same person exactly when their keys are equal. Keys by number and keys by
 * document never collide.
 * - "N:" and the canonical number when AAC002 is usable and of a known kind. A letter-first number counts
 *   when its shape and check digit are right: a foreigner's social security number is made to be such a key.
 *   One of unknown shape does not: two countries may issue the same.
 * - The same key when the document's own number is such a number with a right check character, and its type
 *   is 01, 07, 17 or 90; with type 01 also 15 digits.
 * - Else "D:", AAC058, ":" and AAC044, byte by byte as received. AAC058 must be two ASCII letters or digits,
 *   AAC044 1 to 22 characters of valid UTF-8 without control characters.
 *
 * A card of permanent residence from before 2023 and the one that replaced it have unlike keys: the numbers
 * do not tell that they belong together. Allocates nothing. Any thread.
 * @param aac002,aac058,aac044 As in the record; may be empty or NULL.
 * @param[out] buffer,capacity Receives the key, zero-terminated; UJREG_PERSON_KEY_CAPACITY is always enough.
 *                             May be NULL and 0 to ask for the size.
 * @param[out] needed Bytes without terminator (0 with UJREG_INVALID); may be NULL.
 * @return UJREG_OK; UJREG_INVALID when neither a usable number nor a document is there; UJREG_ERROR_CAPACITY
 *         (needed is set, nothing written); UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_person_key(const ujreg_text *aac002, const ujreg_text *aac058,
                                                   const ujreg_text *aac044, char *buffer, size_t capacity,
                                                   size_t *needed);

#define UJREG_MASK_NUMBER 1 /**< Identity and document numbers: 110105********002X. */
#define UJREG_MASK_NAME 2   /**< Names: 张*. */
#define UJREG_MASK_TEXT 3   /**< Free text: only its length in characters is told, ***(23). */
#define UJREG_MASK_SERIAL 4 /**< Shown as it is, unless it holds an identity number. */

/** @brief Bytes that hold every masked text with its terminator. @since 1.0 */
#define UJREG_MASK_CAPACITY 256

/**
 * @brief Mask a value for messages and logs.
 *
 * The result is valid UTF-8 whatever the input, has no control characters, line ends or marks of direction
 * (U+FFFD stands for them and for malformed bytes), and is shorter than UJREG_MASK_CAPACITY. An empty value
 * stays empty.
 * - Number, 18 characters and more: the first 6 and the last 4 are shown; 15 to 17: the first 6 and the last
 *   2, so that no digit of the birth date is; shorter: a quarter at either end, rounded down. Only ASCII
 *   letters, digits and . + - are shown at all. At most 32 stars stand for the middle.
 * - Name: the first character and a star for each further one, at most 8. A name of one character is a star.
 * - Serial: at most 48 characters, then "…". A run of 18 or 15 digits (or 17 and X) that may be an identity
 *   number by province and birth date is masked as one, also with a wrong check character. A date from 2020
 *   on is taken for the date of a serial number unless the check character is right.
 *
 * Allocates nothing. Any thread.
 * @param text,size The value, meant to be UTF-8; any bytes will do. NULL with size 0 is empty.
 * @param style UJREG_MASK_…
 * @param[out] buffer,capacity Receives the text, zero-terminated. May be NULL and 0 to ask for the size.
 * @param[out] needed Bytes without terminator; may be NULL.
 * @return UJREG_OK, UJREG_ERROR_CAPACITY (needed is set, nothing written), UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_mask(const char *text, size_t size, int32_t style, char *buffer,
                                             size_t capacity, size_t *needed);

/**
 * @brief The number in the key of a person, masked: what stands for the person in lists and logs.
 * @param person,size The key, as ujreg_person_key writes it; any other text is masked as a number.
 * @param full 1: the number as it is; 0: masked.
 * @param[out] buffer,capacity Receives the text, zero-terminated; UJREG_MASK_CAPACITY is always enough for a key. May be NULL
 *                             and 0 to ask for the size.
 * @param[out] needed Bytes without terminator; may be NULL.
 * @return UJREG_OK, UJREG_ERROR_CAPACITY (needed is set, nothing written), UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_person_key_show(const char *person, size_t size, int32_t full, char *buffer,
                                                        size_t capacity, size_t *needed);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
