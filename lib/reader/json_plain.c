/* SPDX-License-Identifier: Apache-2.0 */
/* Parses objects of the plain kind: keys of 6 bytes, string values without escapes, at most one space after a colon. Proves
 * every byte that it passes; at the first that is not of this kind it gives up, and json_object.c decides. */
#include <string.h>

#include "reader/item_words.h"
#include "reader/json.h"
#include "simd/dispatch.h"

#define UJ_SIMD_TEMPLATE "reader/json_plain.inc"
#include "simd/each_backend.h"

void uj_json_prepare(struct uj_layout *layout) {
    layout->parse_plain = UJ_SIMD_CHOOSE(json_plain);
    uj_item_words_prepare(layout, '"', '"');
}
