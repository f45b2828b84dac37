/* SPDX-License-Identifier: Apache-2.0 */
/* Code look-ups for the hot path: one load from a built-in table. Names and overlays are in code.c. */
#ifndef UJ_TABLES_CODE_H
#define UJ_TABLES_CODE_H

#include <stdint.h>

#if defined(__GNUC__)
#  pragma GCC visibility push(hidden)
#endif
extern const uint8_t uj_code_aac058[100]; /* code as a number -> UJREG_CODE_CORE, _EXTENSION, or 0 */
extern const uint8_t uj_code_ajc00a[100];
extern const uint8_t uj_code_aac004[10];
#if defined(__GNUC__)
#  pragma GCC visibility pop
#endif

#endif
