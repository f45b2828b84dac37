/* SPDX-License-Identifier: Apache-2.0 */
/* What parsing records of the plain kind in JSON and XML shares: the codes of the items, each with the byte that
 * stands before and after it, as words to compare with. */
#ifndef UJ_READER_ITEM_WORDS_H
#define UJ_READER_ITEM_WORDS_H

#include "core/inline.h"
#include "reader/layout.h"
#include "simd/word.h"

/* Fills in the words. A code that has not 6 bytes is never of the plain kind, and no column that is no item. */
void uj_item_words_prepare(struct uj_layout *layout, char before, char after);

UJ_ALWAYS_INLINE int uj_is_item_word(const struct uj_layout *layout, unsigned slot, uint64_t word) {
    return (word | layout->letters[slot]) == layout->key[slot];
}

/* The item whose code the word holds, or UJ_FIELD_ROWS. */
static inline unsigned uj_item_word_slot(const struct uj_layout *layout, uint64_t word) {
    unsigned slot = 0;
    while (slot < UJ_FIELD_ROWS && !uj_is_item_word(layout, slot, word)) {
        slot++;
    }
    return slot;
}

#endif
