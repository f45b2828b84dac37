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

#define UJREG_IDENTITY_NONE 0              /**< Nothing that is known. */
#define UJREG_IDENTITY_CITIZEN 1           /**< 18-digit citizen number, GB 11643. */
#define UJREG_IDENTITY_CITIZEN_15 2        /**< 15-digit citizen number. */
#define UJREG_IDENTITY_RESIDENCE_PERMIT 3  /**< 18 digits, 810000 / 820000 / 830000. */
#define UJREG_IDENTITY_FOREIGN_RESIDENT 4  /**< 18 digits, 9 first; card of permanent residence since 2023-12. */
#define UJREG_IDENTITY_FOREIGN_RESIDENT_15 5 /**< 3 letters and 12 digits; the card until 2023. */
#define UJREG_IDENTITY_FOREIGN_SOCIAL 6    /**< 3 letters, reserve digit, 14 of a document number. */
#define UJREG_IDENTITY_LETTER 7            /**< Begins with a letter, shape not known. */

#define UJREG_SEX_UNKNOWN 0     /**< 未知. */
#define UJREG_SEX_MALE 1        /**< 男. */
#define UJREG_SEX_FEMALE 2      /**< 女. */
#define UJREG_SEX_UNSTATED 9    /**< 未说明. */

#define UJREG_IDENTITY_WRONG_LENGTH 0x0001u      /**< First character no letter, and not 15 or 18 characters. Error of the annex. */
#define UJREG_IDENTITY_NOT_DIGITS_15 0x0002u     /**< 15 characters, not all digits. Error of the annex. */
#define UJREG_IDENTITY_NOT_DIGITS_17 0x0004u     /**< 18 characters, the first 17 not all digits. Error of the annex. */
#define UJREG_IDENTITY_WRONG_CHECK 0x0008u       /**< The 18th character does not satisfy the check rule. Error of the annex. */
#define UJREG_IDENTITY_WRONG_BIRTH 0x0010u       /**< No such day. Error (GB 11643). */
#define UJREG_IDENTITY_LOWER_X 0x0020u           /**< x in place of X. A note. */
#define UJREG_IDENTITY_UNKNOWN_AREA 0x0040u      /**< The area part was never in the table. A warning, never a reason to reject. */
#define UJREG_IDENTITY_FOREIGN_SHAPE 0x0080u     /**< Begins with a letter and fits no known shape, or its check digit is wrong. A warning. */
#define UJREG_IDENTITY_SPREADSHEET 0x0100u       /**< Damaged by a spreadsheet: 3.30106E+17, or last digits turned to zeros. A warning. */
#define UJREG_IDENTITY_TOO_LONG 0x0200u          /**< Begins with a letter and has more than 18 characters. Error. */
#define UJREG_IDENTITY_EMPTY 0x0400u             /**< There is nothing. */

/** @brief The problems that make a number unusable. @since 1.0 */
#define UJREG_IDENTITY_ERRORS 0x061Fu

/**
 * @brief What a number says. Self-contained.
 * @since 1.0
 */
typedef struct ujreg_identity {
    uint32_t size;           /**< sizeof(ujreg_identity), set by the caller. */
    int32_t kind;            /**< UJREG_IDENTITY_… kind; the best guess also when problems is not 0. */
    uint32_t problems;       /**< UJREG_IDENTITY_… problems, or 0. */
    int32_t area;            /**< Area part as a number; 0 when the kind has none. For the 2023 card the province of issue × 10000. */
    int32_t nationality;     /**< ISO 3166-1 numeric (2023 card); 0 otherwise. */
    ujreg_date birth;        /**< Birth date; all zero when not known. A two-digit year of the letter-first card is never given a century: zero. */
    int32_t sex;             /**< UJREG_SEX_MALE, UJREG_SEX_FEMALE, or UJREG_SEX_UNKNOWN when it cannot be derived. */
    uint8_t canonical_size;  /**< Bytes in canonical; 0 when there are errors. */
    char expected_check;     /**< With UJREG_IDENTITY_WRONG_CHECK the right check character, else 0. */
    char letters[4];         /**< The three letters of a letter-first number (ISO 3166-1 alpha-3), or empty. */
    char canonical[20];      /**< 15 → 18, x → X; zero-terminated. */
} ujreg_identity;

/**
 * @brief Understand a number.
 * @param text,size The number as received, UTF-8; may be NULL when size is 0.
 * @param[in,out] identity identity->size set by the caller.
 * @return UJREG_OK when the number is usable (no bit of UJREG_IDENTITY_ERRORS), UJREG_INVALID when it is not
 *         (problems says why), UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status ujreg_identity_parse(const char *text, size_t size, ujreg_identity *identity);

/**
 * @brief The check character of 17 digits (GB 11643, MOD 11-2).
 * @param digits 17 bytes.
 * @return '0' to '9' or 'X'; 0 when they are not all digits or NULL.
 * @since 1.0
 */
UJREG_API char ujreg_identity_check_character(const char *digits);

/**
 * @brief Age in full years on a day: it changes on the birthday itself; born on 29 February, on 1 March in
 *        common years.
 * @param identity As filled by ujreg_identity_parse.
 * @param day The day on which the age is asked.
 * @return The age; -1 when birth is not known or after the day.
 * @since 1.0
 */
UJREG_API int32_t ujreg_identity_age(const ujreg_identity *identity, const ujreg_date *day);

/**
 * @brief The key of a person: the canonical number of citizens and residents, else kind of document and
 *        document number (STANDARD 3, "the same person").
 *
 * Two registrations are of the same person exactly when their keys are equal. Keys by number and keys by
 * document never collide.
 * @param aac002,aac058,aac044 As in the record; may be empty or NULL.
 * @param[out] buffer,capacity Receives the key, zero-terminated; at most 64 bytes are needed.
 * @param[out] needed Bytes without terminator; may be NULL.
 * @return UJREG_OK; UJREG_INVALID when neither a usable number nor a document is there; UJREG_ERROR_CAPACITY;
 *         UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status ujreg_person_key(const ujreg_text *aac002, const ujreg_text *aac058,
                                        const ujreg_text *aac044, char *buffer, size_t capacity, size_t *needed);

#define UJREG_MASK_NUMBER 1 /**< Identity and document numbers: 110105********002X. */
#define UJREG_MASK_NAME 2   /**< Names: 张*. */
#define UJREG_MASK_TEXT 3   /**< Free text: only its length is told. */
#define UJREG_MASK_SERIAL 4 /**< Shown as it is, unless it holds an identity number. */

/**
 * @brief Mask a value for messages and logs. The result is valid UTF-8 whatever the input.
 * @param text,size UTF-8; bytes that are none are masked too.
 * @param style UJREG_MASK_…
 * @param[out] buffer,capacity Receives the masked text, zero-terminated; NULL and 0 to ask for the size.
 * @param[out] needed Bytes without terminator; may be NULL.
 * @return UJREG_OK, UJREG_ERROR_CAPACITY (needed is set), UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status ujreg_mask(const char *text, size_t size, int32_t style, char *buffer, size_t capacity,
                                  size_t *needed);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
