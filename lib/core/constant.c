/* SPDX-License-Identifier: Apache-2.0 */
/* Looks up the constants of the public headers by name. */
#include <ujreg/ujreg.h>

#include <string.h>

#include "core/generated/constants.h"

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
    *value = 0;
    size_t low = 0, high = UJ_CONSTANTS;
    while (low < high) {
        size_t middle = low + (high - low) / 2, length = strlen(uj_constants[middle].name);
        int order = memcmp(name, uj_constants[middle].name, size < length ? size : length);
        if (order == 0 && size == length) {
            *value = uj_constants[middle].value;
            return UJREG_OK;
        }
        if (order < 0 || (order == 0 && size < length)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return UJREG_UNKNOWN;
}
