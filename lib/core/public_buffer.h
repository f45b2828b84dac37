/* SPDX-License-Identifier: Apache-2.0 */
/* The inside of the caller's buffer (buffer.h): how the library writes into it without a sink between. */
#ifndef UJ_CORE_PUBLIC_BUFFER_H
#define UJ_CORE_PUBLIC_BUFFER_H

#include <ujreg/buffer.h>

#include "core/buffer.h"

struct ujreg_buffer {
    ujreg_allocator allocator;
    struct uj_buffer bytes;
    uint64_t most;
};

/* Room for `more` bytes behind the others. Changes nothing on failure. UJREG_OK, _ERROR_MEMORY, _ERROR_LIMIT. */
ujreg_status uj_public_buffer_reserve(ujreg_buffer *buffer, size_t more);

#endif
