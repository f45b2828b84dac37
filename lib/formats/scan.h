/* SPDX-License-Identifier: Apache-2.0 */
/* Finds the bytes that give a delimited file its structure (delimiter, line feed, quote), a window at a time. The
 * wide and the portable scanner give identical results; which one runs is decided once per parser. */
#ifndef UJ_FORMATS_SCAN_H
#define UJ_FORMATS_SCAN_H

#include <ujreg/base.h>

#define UJ_SCAN_WINDOW 16384

/* Writes the offsets of all structural bytes of data[0, size) to marks (room for size entries) and returns how many
 * there are. size is at most UJ_SCAN_WINDOW. */
typedef size_t (*uj_scan)(const char *data, size_t size, char delimiter, uint16_t *marks);

/* The best scanner of this build on this processor. */
uj_scan uj_scan_choose(void);

size_t uj_scan_portable(const char *data, size_t size, char delimiter, uint16_t *marks);
size_t uj_scan_avx2(const char *data, size_t size, char delimiter, uint16_t *marks);

#endif
