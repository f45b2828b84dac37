/* SPDX-License-Identifier: Apache-2.0 */
/* Parses records of the plain kind: <record>, items of 6-letter codes with text that is itself and nothing else, spaces
 * between them. Proves every byte that it passes but one thing: that text is of the encoding, which is looked at in every
 * format alike when an item is decoded. At the first byte that is not of this kind it gives up, and expat decides. */
#include "reader/xml.h"

#if UJREG_XML
#  include <string.h>

#  include "reader/item_words.h"
#  include "simd/dispatch.h"

#  define UJ_SIMD_TEMPLATE "reader/xml_plain.inc"
#  include "simd/each_backend.h"

uj_parse_plain uj_xml_plain_choose(void) {
    return UJ_SIMD_CHOOSE(xml_plain);
}
#endif
