/* SPDX-License-Identifier: Apache-2.0 */
/* Look-up of character classes in the compiled pages. */
#include "core/unicode.h"

#include "core/generated/unicode.h"

#define PAGE (1u << UJ_UNICODE_PAGE_BITS)

int uj_unicode_class(uint32_t cp) {
    if (cp > 0x10FFFF) {
        return UJ_CHAR_UNASSIGNED;
    }
    uint32_t place = unicode_index[cp >> UJ_UNICODE_PAGE_BITS] * PAGE + (cp & (PAGE - 1));
    return unicode_pages[place >> 1] >> ((place & 1) * 4) & 15;
}

int uj_unicode_is_hidden(uint32_t cp) {
    const int class = uj_unicode_class(cp);
    return class == UJ_CHAR_CONTROL || class == UJ_CHAR_ZERO_WIDTH || cp == 0x2028 || cp == 0x2029 ||
           (cp >= 0xFFF9 && cp <= 0xFFFB) || /* annotations between lines */
           (class == UJ_CHAR_UNASSIGNED && cp >= 0xE0000 && cp <= 0xE0FFF);
}
