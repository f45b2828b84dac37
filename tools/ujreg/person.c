/* SPDX-License-Identifier: Apache-2.0 */
/* The key of a person as it may be seen. */
#include "person.h"

#include <string.h>

const char *person_shown(const char *key, int32_t flags, char room[UJREG_MASK_CAPACITY]) {
    if (ujreg_person_key_show(key, strlen(key), (flags & UJREG_SHOW_VALUES) != 0, room, UJREG_MASK_CAPACITY, NULL) !=
        UJREG_OK) {
        memcpy(room, "***", sizeof "***");
    }
    return room;
}
