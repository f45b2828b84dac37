/* SPDX-License-Identifier: Apache-2.0 */
/* The key of a person as it may be seen. */
#ifndef PERSON_H
#define PERSON_H

#include "tool.h"

/* flags: 0 or UJREG_SHOW_VALUES. */
const char *person_shown(const char *key, int32_t flags, char room[UJREG_MASK_CAPACITY]);

#endif
