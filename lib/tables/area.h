/* SPDX-License-Identifier: Apache-2.0 */
/* Area look-ups of the hot path: built-in table only, a few loads, no history beyond one span of years. What this
 * cannot answer the exact look-up (area.c) does. */
#ifndef UJ_TABLES_AREA_H
#define UJ_TABLES_AREA_H

#include <stdint.h>

#include "tables/generated/area_limits.h"

#if defined(__GNUC__)
#  pragma GCC visibility push(hidden) /* addressed directly, not through the offset table */
#endif
extern const uint16_t uj_area_index[10000];               /* first four digits -> page; 0 is empty */
extern const uint16_t uj_area_pages[UJ_AREA_PAGES * 100]; /* page, last two digits -> place of the code, or 0 */
extern const uint8_t uj_area_kinds[UJ_AREA_PAGES * 100];  /* page, last two digits -> which span, or 0 */
extern const uint32_t uj_area_spans[256];                 /* years in force, or 0: ask the exact look-up */
#if defined(__GNUC__)
#  pragma GCC visibility pop
#endif

/* Place of a code among the built-in codes, from 1; 0 when it was never in the table. code < 1000000. */
static inline uint32_t uj_area_place(uint32_t code) {
    return uj_area_pages[uj_area_index[code / 100] * 100u + code % 100];
}

/* Whether the code was ever in the built-in table. code < 1000000. */
static inline int uj_area_ever(uint32_t code) {
    return uj_area_kinds[uj_area_index[code / 100] * 100u + code % 100] != 0;
}

/* The years in which a code counts as in force, the year of a change included: first << 16 | last. first is 0 when it
 * has been in the table from the start, last is UJ_AREA_OPEN when it still is. 0 when the code was never in the table,
 * left it and came back, or has a span that few share: ask the exact look-up. code < 1000000. */
static inline uint32_t uj_area_years(uint32_t code) {
    return uj_area_spans[uj_area_kinds[uj_area_index[code / 100] * 100u + code % 100]];
}

/* Whether the code certainly is in force in a year 1 to 9999; 0 means ask the exact look-up. code < 1000000. */
static inline int uj_area_in_force(uint32_t code, uint32_t year) {
    uint32_t span = uj_area_years(code);
    return year >= span >> 16 && year <= (span & 0xFFFF);
}

/* Whether two digits are a known province prefix (built-in provinces and 66, the Corps). */
static inline int uj_area_prefix_known(uint32_t prefix) {
    uint64_t bits = prefix < 64 ? UJ_AREA_PREFIXES_LOW : UJ_AREA_PREFIXES_HIGH;
    return prefix < 100 && (bits >> (prefix & 63) & 1);
}

#endif
