/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file text.h
 * @brief Text from outside, made fit for a terminal, for JSON and for a spreadsheet.
 */
#ifndef UJREG_TEXT_H
#define UJREG_TEXT_H

#include <ujreg/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup text Text
 * @brief Escaping, as the command `ujreg` escapes what it prints. It hides nothing that is personal: ujreg_mask does
 *        (identity.h).
 * @{
 */

#define UJREG_ESCAPE_NONE 0 /**< As it is; U+FFFD stands for what is not UTF-8. */
/** For a person who reads it: `?` for a control character, `[U+202E]` for marks of direction and what else cannot be
    seen, so that it can neither control a terminal nor look like another text. */
#define UJREG_ESCAPE_TERMINAL 1
#define UJREG_ESCAPE_JSON 2 /**< A JSON string with its quotes; what cannot be seen is escaped, `\u202e`. */
/** A cell of CSV, quoted where needed. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
#define UJREG_ESCAPE_CSV 3

/**
 * @brief Make a text fit for where it goes.
 *
 * The result is valid UTF-8 whatever the input: each malformed sequence becomes U+FFFD. Allocates nothing. Any thread.
 * @param text,size The text, meant to be UTF-8; any bytes will do. NULL with size 0 is empty.
 * @param how UJREG_ESCAPE_…
 * @param[out] buffer,capacity Receives the text, zero-terminated; 6 * size + 3 bytes are always enough. May be NULL and 0
 *                             to ask for the size.
 * @param[out] needed Bytes without terminator; may be NULL.
 * @return UJREG_OK; UJREG_ERROR_CAPACITY (needed is set; the buffer holds nothing); UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_text_escape(const char *text, size_t size, int32_t how, char *buffer,
                                                    size_t capacity, size_t *needed);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
