/* SPDX-License-Identifier: Apache-2.0 */
/* What kind of character a code point is, as far as the rules on names and remarks ask (STANDARD 5). No case,
 * no composition, no scripts. */
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

/* What must not reach a screen as it is: it steers, turns the line round, ends it, or cannot be seen. Of what cannot
 * be seen the selectors of a glyph stay, and spaces, which at least take room. */
int uj_unicode_is_hidden(uint32_t cp);

#endif
