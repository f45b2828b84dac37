/* SPDX-License-Identifier: Apache-2.0 */
/* Sorting in place without further memory or recursion, in n log n steps whatever the order of the input. */
#ifndef UJ_STATISTICS_SORT_H
#define UJ_STATISTICS_SORT_H

#include <stddef.h>
#include <stdint.h>

/* Negative, 0, positive as in memcmp. */
typedef int32_t (*uj_order)(const void *context, const void *a, const void *b);

/* Sorts `count` items of `unit` bytes. Not stable: an order that leaves ties leaves their order open. */
void uj_sort(void *items, size_t count, size_t unit, uj_order order, const void *context);

#endif
