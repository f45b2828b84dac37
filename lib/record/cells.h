/* SPDX-License-Identifier: Apache-2.0 */
/* The items of a record in the annex's order as they lie one after the other in some bytes, each but the last followed
 * by one byte that is no part of it. Nothing has been copied or written down for it but where those bytes are. */
#ifndef UJ_RECORD_CELLS_H
#define UJ_RECORD_CELLS_H

#include "record/schema.h"

struct uj_cells {
    const char *base;
    const uint16_t *between; /* offsets from base of the bytes between the items */
    uint32_t start;          /* of the first item */
    uint32_t end;            /* of the last one */
    const char *readable;    /* bytes before this may be read, whatever they hold */
};

#if defined(__GNUC__)
__attribute__((always_inline))
#endif
static inline ujreg_text uj_cell(const struct uj_cells *cells, int32_t field) {
    uint32_t start = field == 1 ? cells->start : cells->between[field - 2] + 1u;
    uint32_t end = field == UJ_FIELD_ITEMS ? cells->end : cells->between[field - 1];
    return (ujreg_text){cells->base + start, end - start};
}

#endif
