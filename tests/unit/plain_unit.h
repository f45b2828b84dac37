/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* What the tests of the plain ways through JSON and XML share: texts with every byte changed to every other, and
 * items that must be the same whichever way found them. */
#ifndef PLAIN_UNIT_H
#define PLAIN_UNIT_H

#include "unit.h"

#include "record/raw_record.h"
#include "record/schema.h"

/* Shows a text with each of its bytes in turn being each of the 256. */
static inline void each_changed_byte(const char *text, void (*look)(void *context, const char *data, size_t size),
                                     void *context) {
    char memory[256];
    const size_t size = strlen(text);
    assert_true(size <= sizeof memory);
    for (size_t at = 0; at < size; at++) {
        for (int byte = 0; byte < 256; byte++) {
            memcpy(memory, text, size);
            memory[at] = (char)byte;
            look(context, memory, size);
        }
    }
}

static inline void assert_same_items(const ujreg_text *items, const ujreg_text *quick, const ujreg_text *wide) {
    for (int slot = 0; slot < UJ_FIELD_ROWS; slot++) {
        assert_ptr_equal(items[slot].data, quick[slot].data);
        assert_int_equal(items[slot].size, quick[slot].size);
        assert_ptr_equal(items[slot].data, wide[slot].data);
        assert_int_equal(items[slot].size, wide[slot].size);
    }
}

#endif
