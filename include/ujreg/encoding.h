/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file encoding.h
 * @brief GB 18030-2022 to UTF-8 and back.
 */
#ifndef UJREG_ENCODING_H
#define UJREG_ENCODING_H

#include <ujreg/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup encoding Encodings
 * @brief Turn text from one encoding into the other without losing a character.
 *
 * The mapping is that of GB 18030-2022, which reads GBK and GB 2312 text too. It is one to one: every valid
 * byte sequence is one code point and every code point has one sequence, so a text that is turned and turned
 * back is the same bytes. Malformed input is never replaced or skipped; it is reported with its place.
 *
 * Whole text in one call: `last` 1 and a buffer that cannot be too small (see each function). Text in pieces:
 * call with `last` 0 until the last piece; drop `used` bytes from the front of the input, take `produced` bytes
 * of output, and act on the status:
 * - UJREG_OK: all input was used.
 * - UJREG_MORE: the input ends within a character; keep the unused bytes (at most 3) in front of the next
 *   piece.
 * - UJREG_ERROR_CAPACITY: the next character does not fit; empty the buffer and call again with the input that
 *   is left. A buffer of 4 bytes or more always gets on.
 * - UJREG_INVALID: at source + used is no character; what is before it was turned.
 *
 * There is no state between calls, so all functions may be called from any thread.
 * @{
 */

/**
 * @brief Turn GB 18030 into UTF-8.
 * @param source The input; may be NULL when size is 0.
 * @param size Bytes of input.
 * @param last 1 when no input follows: a character that is cut off is then UJREG_INVALID. 0 otherwise.
 * @param[out] target Takes the output, not terminated; must not overlap the input; what it
 *             holds after the produced bytes is undefined; may be NULL when capacity is 0.
 * @param capacity Bytes of target; size + size / 2 is always enough.
 * @param[out] used Bytes of input that were turned, whole characters.
 * @param[out] produced Bytes of output that were written, whole characters.
 * @return UJREG_OK, UJREG_MORE, UJREG_INVALID, UJREG_ERROR_CAPACITY as above; UJREG_ERROR_ARGUMENT (NULL, or
 *         last is neither 0 nor 1; nothing was written).
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_gb18030_to_utf8(const char *source, size_t size, int32_t last, char *target,
                                                        size_t capacity, size_t *used, size_t *produced);

/**
 * @brief Turn UTF-8 into GB 18030.
 *
 * Every character can be written. UTF-8 is read strictly: overlong forms, surrogates and numbers above
 * U+10FFFF are UJREG_INVALID. A byte order mark is a character like any other.
 * @param source,size,last As in ujreg_gb18030_to_utf8.
 * @param[out] target As in ujreg_gb18030_to_utf8.
 * @param capacity Bytes of target; size * 2 is always enough.
 * @param[out] used,produced As in ujreg_gb18030_to_utf8.
 * @return As ujreg_gb18030_to_utf8.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_utf8_to_gb18030(const char *source, size_t size, int32_t last, char *target,
                                                        size_t capacity, size_t *used, size_t *produced);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
