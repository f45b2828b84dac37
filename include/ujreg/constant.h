/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file constant.h
 * @brief The numbers and structs of all headers by name, for languages that cannot read a C header.
 */
#ifndef UJREG_CONSTANT_H
#define UJREG_CONSTANT_H

#include <ujreg/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup constant Constants
 * @brief Every number and struct that a header defines, as the library that runs knows it.
 *
 * All functions may be called from any thread.
 * @{
 */

/**
 * @brief Number of constants.
 * @return How many names ujreg_constant_name knows.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_constant_count(void);

/**
 * @brief Name of a constant, "UJREG_IDENTITY_CITIZEN".
 * @param index 0 to ujreg_constant_count() - 1, in the order of the names.
 * @return A static string; NULL when there is no such place.
 * @since 1.0
 */
UJREG_API const char *UJREG_CALL ujreg_constant_name(int32_t index);

/**
 * @brief Value of a constant.
 * @param name Its whole name; need not be terminated.
 * @param size Bytes of name.
 * @param[out] value The number; 0 when the answer is not UJREG_OK.
 * @return UJREG_OK, UJREG_UNKNOWN, or UJREG_ERROR_ARGUMENT when name or value is NULL.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_constant_find(const char *name, size_t size, int64_t *value);

/**
 * @brief Bytes of a struct of the headers, as the library that runs knows it.
 *
 * A binding that was made from headers (or from share/ujreg/api.json) compares at its start: a struct of the library may be
 * larger than its own, for what later versions append; a smaller one means an older library.
 * @param name Its whole name, "ujreg_finding"; need not be terminated.
 * @param size Bytes of name.
 * @return Its size; 0 for a name that this library does not have, and for NULL.
 * @since 1.0
 */
UJREG_API size_t UJREG_CALL ujreg_struct_size(const char *name, size_t size);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
