/* SPDX-License-Identifier: Apache-2.0 */
/* Looks up the constants and structs of the public headers by name. */
#include <ujreg/ujreg.h>

#include <string.h>

#include "core/generated/constants.h"
#include "core/generated/structs.h"

/* The row of a table sorted by names, which are what each row begins with; -1 for none. */
static int32_t row_of(const void *rows, size_t stride, int32_t count, const char *name, size_t size) {
    int32_t low = 0, high = count;
    while (low < high) {
        const int32_t middle = low + (high - low) / 2;
        const char *const other = (const char *)rows + (size_t)middle * stride;
        const size_t length = strlen(other);
        const int order = memcmp(name, other, size < length ? size : length);
        if (order == 0 && size == length) {
            return middle;
        }
        if (order < 0 || (order == 0 && size < length)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return -1;
}

int32_t ujreg_constant_count(void) {
    return UJ_CONSTANTS;
}

const char *ujreg_constant_name(int32_t index) {
    return index >= 0 && index < UJ_CONSTANTS ? uj_constants[index].name : NULL;
}

ujreg_status ujreg_constant_find(const char *name, size_t size, int64_t *value) {
    if (!name || !value) {
        return UJREG_ERROR_ARGUMENT;
    }
    const int32_t row = row_of(uj_constants, sizeof *uj_constants, UJ_CONSTANTS, name, size);
    *value = row < 0 ? 0 : uj_constants[row].value;
    return row < 0 ? UJREG_UNKNOWN : UJREG_OK;
}

size_t ujreg_struct_size(const char *name, size_t size) {
    const int32_t row = name ? row_of(uj_structs, sizeof *uj_structs, UJ_STRUCTS, name, size) : -1;
    return row < 0 ? 0 : uj_structs[row].size;
}
