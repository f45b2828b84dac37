/* SPDX-License-Identifier: Apache-2.0 */
/* The codes of the items as words. */
#include "reader/item_words.h"

#include <string.h>

#include "simd/digits.h"

void uj_item_words_prepare(struct uj_layout *layout, char before, char after) {
    for (int slot = 0; slot < UJ_FIELD_ROWS; slot++) {
        const char *code = uj_field_rows[slot].code;
        layout->key[slot] = 0;
        layout->letters[slot] = UINT64_MAX; /* no word with all bits set is 0 */
        if (uj_has_items(layout) && strlen(code) == 6) {
            char text[8] = {before, 0, 0, 0, 0, 0, 0, after};
            memcpy(text + 1, code, 6);
            uint64_t word = uj_word_load(text);
            uint64_t letters = (word & UJ_BYTES(0x40)) >> 1;
            layout->key[slot] = word | letters;
            layout->letters[slot] = letters;
        }
    }
}
