/* SPDX-License-Identifier: Apache-2.0 */
/* How large a record may be: readers pass over what is larger, so writers do not write it. */
#ifndef UJ_RECORD_LIMITS_H
#define UJ_RECORD_LIMITS_H

#include <stddef.h>

#define UJ_MAX_RECORD_DEFAULT ((size_t)1 << 20)
#define UJ_MAX_RECORD_LIMIT ((size_t)1 << 30)

#endif
