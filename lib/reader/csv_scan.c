/* SPDX-License-Identifier: Apache-2.0 */
/* The scanners, and the choice between them. */
#include "reader/csv_scan.h"

#include "simd/dispatch.h"

void uj_scan_bytes(const char *data, size_t from, size_t size, char delimiter, struct uj_marks *marks) {
    for (size_t i = from; i < size; i++) {
        if (data[i] == delimiter) {
            marks->delimiter[marks->delimiters++] = (uint16_t)i;
        } else if (data[i] == '\n') {
            marks->row_delimiters[marks->rows] = (uint16_t)marks->delimiters;
            marks->row_end[marks->rows++] = (uint16_t)i;
        } else if (data[i] == '"') {
            marks->quote[marks->quotes++] = (uint16_t)i;
        }
    }
    marks->quote[marks->quotes] = UINT16_MAX;
}

#define UJ_SIMD_TEMPLATE "reader/csv_scan.inc"
#include "simd/each_backend.h"

uj_scan uj_scan_choose(void) {
    return UJ_SIMD_CHOOSE(scan);
}
