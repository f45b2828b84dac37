/* SPDX-License-Identifier: Apache-2.0 */
/* Heapsort. */
#include "core/sort.h"

#include <stdint.h>
#include <string.h>

static void swap(unsigned char *a, unsigned char *b, size_t unit) {
    for (; unit >= sizeof(uint64_t); unit -= sizeof(uint64_t), a += sizeof(uint64_t), b += sizeof(uint64_t)) {
        uint64_t left, right;
        memcpy(&left, a, sizeof left);
        memcpy(&right, b, sizeof right);
        memcpy(a, &right, sizeof right);
        memcpy(b, &left, sizeof left);
    }
    for (; unit > 0; unit--, a++, b++) {
        unsigned char kept = *a;
        *a = *b;
        *b = kept;
    }
}

static void sink(unsigned char *items, size_t at, size_t count, size_t unit, uj_compare compare) {
    while (at < count / 2) {
        size_t child = 2 * at + 1;
        if (child + 1 < count && compare(items + child * unit, items + (child + 1) * unit) < 0) {
            child++;
        }
        if (compare(items + at * unit, items + child * unit) >= 0) {
            return;
        }
        swap(items + at * unit, items + child * unit, unit);
        at = child;
    }
}

void uj_sort(void *items, size_t count, size_t unit, uj_compare compare) {
    unsigned char *bytes = items;
    for (size_t at = count / 2; at-- > 0;) {
        sink(bytes, at, count, unit, compare);
    }
    for (size_t left = count; left-- > 1;) {
        swap(bytes, bytes + left * unit, unit);
        sink(bytes, 0, left, unit, compare);
    }
}
