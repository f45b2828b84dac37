/* SPDX-License-Identifier: Apache-2.0 */
/* Insertion sort for the few registrations of one person, heap sort for everything else. */
#include "statistics/sort.h"

#define FEW 12

static void swap(char *a, char *b, size_t unit) {
    for (size_t i = 0; i < unit; i++) {
        char kept = a[i];
        a[i] = b[i];
        b[i] = kept;
    }
}

static void sink(char *items, size_t at, size_t count, size_t unit, uj_order order, const void *context) {
    for (;;) {
        size_t child = 2 * at + 1;
        if (child >= count) {
            return;
        }
        if (child + 1 < count && order(context, items + child * unit, items + (child + 1) * unit) < 0) {
            child++;
        }
        if (order(context, items + at * unit, items + child * unit) >= 0) {
            return;
        }
        swap(items + at * unit, items + child * unit, unit);
        at = child;
    }
}

void uj_sort(void *items, size_t count, size_t unit, uj_order order, const void *context) {
    char *base = items;
    if (count <= FEW) {
        for (size_t i = 1; i < count; i++) {
            for (size_t j = i; j > 0 && order(context, base + (j - 1) * unit, base + j * unit) > 0; j--) {
                swap(base + (j - 1) * unit, base + j * unit, unit);
            }
        }
        return;
    }
    for (size_t i = count / 2; i-- > 0;) {
        sink(base, i, count, unit, order, context);
    }
    for (size_t last = count - 1; last > 0; last--) {
        swap(base, base + last * unit, unit);
        sink(base, 0, last, unit, order, context);
    }
}
