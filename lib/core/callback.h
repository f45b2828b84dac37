/* SPDX-License-Identifier: Apache-2.0 */
/* What a function of the caller answered. Success has to be said: 0 is what a binding answers for a function that threw. */
#ifndef UJ_CORE_CALLBACK_H
#define UJ_CORE_CALLBACK_H

#include <ujreg/base.h>

/* UJREG_OK: the sink goes on. */
static inline ujreg_status uj_sink_status(ujreg_status answer) {
    return answer == UJREG_MORE ? UJREG_OK : answer == UJREG_END ? UJREG_STOPPED : UJREG_ERROR_IO;
}

/* UJREG_OK: 1 to `capacity` bytes were stored; UJREG_END: none, and there are no more. */
static inline ujreg_status uj_source_status(ujreg_status answer, size_t stored, size_t capacity) {
    if (answer == UJREG_MORE && stored >= 1 && stored <= capacity) {
        return UJREG_OK;
    }
    return answer == UJREG_END && stored == 0 ? UJREG_END : UJREG_ERROR_IO;
}

#endif
