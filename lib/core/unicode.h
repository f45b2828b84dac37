/* SPDX-License-Identifier: Apache-2.0 */
/* Classes of characters that the rules on names and remarks need (STANDARD 5). No case, composition or scripts. */
#ifndef UJ_CORE_UNICODE_H
#define UJ_CORE_UNICODE_H

#include <stdint.h>

#include "core/generated/unicode_classes.h"

/* One of UJ_CHAR_…:
 * ASCII_SPACE U+0020, IDEOGRAPHIC_SPACE U+3000, SPACE the other White_Space;
 * ZERO_WIDTH what is ignored in display (joiners, marks of direction, U+FEFF, soft hyphen, fillers);
 * CONTROL U+0000-001F and 007F-009F, the tab and the line ends among them;
 * ASCII_DIGIT, ASCII_PUNCT, PRIVATE;
 * UNASSIGNED also surrogates, noncharacters and numbers above 10FFFF, never an ideograph of planes 2 and 3;
 * ORDINARY everything else, variation selectors too (they choose the glyph of a rare name). */
int uj_unicode_class(uint32_t cp);

/* Whether a character must not be shown as it is: it controls the terminal, changes the direction, ends the line, or
 * cannot be seen. Variation selectors and visible spaces are shown. */
int uj_unicode_is_hidden(uint32_t cp);

#endif
