/* SPDX-License-Identifier: Apache-2.0 */
/* Area look-ups for the hot path: a few loads from the built-in table. They answer only for codes that have not changed
 * for years; the exact look-up (area.c) answers the rest. */
#ifndef UJ_TABLES_AREA_H
#define UJ_TABLES_AREA_H

#include <stdint.h>

#include "tables/generated/area_limits.h"

/* The hundred codes that share their first four digits; one bit each, by the last two digits. */
struct uj_area_map {
    uint64_t ever[2];    /* in the table in any year */
    uint64_t settled[2]; /* in force in every year from UJ_AREA_SETTLED on */
};

#if defined(__GNUC__)
#  pragma GCC visibility push(hidden) /* avoids a load from the global offset table */
#endif
extern const uint16_t uj_area_index[10000];               /* first four digits -> page; 0 is empty */
extern const uint16_t uj_area_pages[UJ_AREA_PAGES * 100]; /* page, last two digits -> number of the code, or 0 */
extern const struct uj_area_map uj_area_maps[UJ_AREA_PAGES];
#if defined(__GNUC__)
#  pragma GCC visibility pop
#endif

/* Number of a code among the built-in codes, from 1; 0 when it was never in the table. code < 1000000. */
static inline uint32_t uj_area_place(uint32_t code) {
    return uj_area_pages[uj_area_index[code / 100] * 100u + code % 100];
}

/* The bit map of the codes that begin with these four digits; digits < 10000. */
static inline const struct uj_area_map *uj_area_map_of(uint32_t page) {
    return &uj_area_maps[uj_area_index[page]];
}

/* Reads the bit of the last two digits. */
static inline int uj_area_bit(const uint64_t map[2], uint32_t low) {
    return (int)(map[low >> 6] >> (low & 63) & 1);
}

/* Whether the code was ever in the built-in table. code < 1000000. */
static inline int uj_area_ever(uint32_t code) {
    return uj_area_bit(uj_area_map_of(code / 100)->ever, code % 100);
}

/* 1: the code is in force in the year (1 to 9999). 0: not known here, ask the exact look-up. code < 1000000. */
static inline int uj_area_in_force(uint32_t code, uint32_t year) {
    return year >= UJ_AREA_SETTLED && uj_area_bit(uj_area_map_of(code / 100)->settled, code % 100);
}

/* Whether two digits are a known province prefix (built-in provinces and 66, the Corps). */
static inline int uj_area_prefix_known(uint32_t prefix) {
    uint64_t bits = prefix < 64 ? UJ_AREA_PREFIXES_LOW : UJ_AREA_PREFIXES_HIGH;
    return prefix < 100 && (bits >> (prefix & 63) & 1);
}

#endif
