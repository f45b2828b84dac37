/* SPDX-License-Identifier: Apache-2.0 */
/* The one rule for structs that may grow: what a caller's `size` means. */
#ifndef UJ_CORE_VERSION_H
#define UJ_CORE_VERSION_H

#include <ujreg/base.h>

/* 0 was forgotten: ARGUMENT. Another size than the one of this version: VERSION, since no other exists yet; when a
 * struct grows, its earlier sizes are accepted here and its later members read as zero. */
static inline ujreg_status uj_struct_status(uint32_t size, size_t known) {
    if (size == 0) {
        return UJREG_ERROR_ARGUMENT;
    }
    return size == known ? UJREG_OK : UJREG_ERROR_VERSION;
}

#endif
