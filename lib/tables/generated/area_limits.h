/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from data/areas.tsv, data/area_practice.tsv by tools/generate; do not edit. */
#ifndef UJ_TABLES_GENERATED_AREA_LIMITS_H
#define UJ_TABLES_GENERATED_AREA_LIMITS_H

#define UJ_AREA_ROWS 6696
#define UJ_AREA_CODES 6453
#define UJ_AREA_PAGES 588
#define UJ_AREA_START 1981
#define UJ_AREA_OPEN 65535
#define UJ_AREA_SETTLED 2020
#define UJ_AREA_PREFIXES_LOW 0xe07c7e3f80e0f800u /* prefixes 00-63, one bit each */
#define UJ_AREA_PREFIXES_HIGH 0x60087u /* prefixes 64-99 */

#endif
