/* SPDX-License-Identifier: Apache-2.0 */
/* Texts in arrays of fixed size, as public structs hold them. */
#ifndef UJ_CORE_FIXED_TEXT_H
#define UJ_CORE_FIXED_TEXT_H

#include <stddef.h>
#include <string.h>

/* Copies a terminated text that fits. Fills the rest of `to` with zeros, so that equal structs have equal bytes. */
static inline void uj_copy_text(char *to, const char *from, size_t capacity) {
    size_t size = strlen(from);
    memcpy(to, from, size);
    memset(to + size, 0, capacity - size);
}

#endif
