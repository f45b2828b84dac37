/* SPDX-License-Identifier: Apache-2.0 */
/* Lists the optional parts of this build. */
#include <ujreg/base.h>

#include <string.h>

#include "simd/dispatch.h"

#if defined(UJREG_XML)
#  define HAS_XML 1
#else
#  define HAS_XML 0
#endif

int32_t ujreg_feature(const char *name) {
    if (!name) {
        return 0;
    }
    if (strcmp(name, "xml") == 0) {
        return HAS_XML;
    }
    if (strcmp(name, "simd") == 0) {
        return uj_simd_has_avx2();
    }
    return strcmp(name, "threads") == 0;
}
