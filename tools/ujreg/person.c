/* SPDX-License-Identifier: Apache-2.0 */
/* The key of a person as it may be seen. */
#include "person.h"

#include <string.h>

const char *person_shown(const char *key, int32_t flags, char room[UJREG_MASK_CAPACITY]) {
    const char *number = strchr(key, ':');
    number = number && key[0] == 'D' ? strchr(number + 1, ':') : number; /* D:AAC058:AAC044 */
    number = number ? number + 1 : key;
    if (flags & UJREG_SHOW_VALUES) {
        return number;
    }
    if (ujreg_mask(number, strlen(number), UJREG_MASK_NUMBER, room, UJREG_MASK_CAPACITY, NULL) != UJREG_OK) {
        memcpy(room, "***", sizeof "***");
    }
    return room;
}
