/* SPDX-License-Identifier: Apache-2.0 */
/* Public functions of the conversions: they check arguments and map statuses. */
#include <ujreg/encoding.h>

#include "core/gb18030.h"

typedef int (*conversion)(const char *src, size_t n, char *dst, size_t cap, size_t *used, size_t *made);

static ujreg_status run(conversion convert, const char *source, size_t size, int32_t last, char *target,
                        size_t capacity, size_t *used, size_t *produced) {
    if (used == NULL || produced == NULL || (source == NULL && size != 0) || (target == NULL && capacity != 0) ||
        (last != 0 && last != 1)) {
        return UJREG_ERROR_ARGUMENT;
    }
    *used = 0;
    *produced = 0;
    if (size == 0) {
        return UJREG_OK;
    }
    char none;
    switch (convert(source, size, target == NULL ? &none : target, capacity, used, produced)) {
    case UJ_CONVERT_DONE:
        return UJREG_OK;
    case UJ_CONVERT_TAIL:
        return last ? UJREG_INVALID : UJREG_MORE;
    case UJ_CONVERT_FULL:
        return UJREG_ERROR_CAPACITY;
    default:
        return UJREG_INVALID;
    }
}

ujreg_status ujreg_gb18030_to_utf8(const char *source, size_t size, int32_t last, char *target, size_t capacity,
                                   size_t *used, size_t *produced) {
    return run(uj_gb18030_to_utf8, source, size, last, target, capacity, used, produced);
}

ujreg_status ujreg_utf8_to_gb18030(const char *source, size_t size, int32_t last, char *target, size_t capacity,
                                   size_t *used, size_t *produced) {
    return run(uj_utf8_to_gb18030, source, size, last, target, capacity, used, produced);
}
