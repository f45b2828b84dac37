/* SPDX-License-Identifier: Apache-2.0 */
/* Sorts in place, in n log n for any input and without memory. The C library's qsort may allocate, or be quadratic for
 * chosen orders. */
#ifndef UJ_CORE_SORT_H
#define UJ_CORE_SORT_H

#include <stddef.h>

/* Negative, 0 or positive if a sorts before, equal to, or after b. */
typedef int (*uj_compare)(const void *a, const void *b);

/* Not stable. A comparison that must distinguish equal items does so itself. */
void uj_sort(void *items, size_t count, size_t unit, uj_compare compare);

#endif
