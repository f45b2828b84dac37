/* SPDX-License-Identifier: Apache-2.0 */
/* Sorting in place, in n log n for any input and without memory: the C library's qsort may allocate, or be slow on
 * hostile orders. */
#ifndef UJ_CORE_SORT_H
#define UJ_CORE_SORT_H

#include <stddef.h>

/* Negative, 0 or positive as a is before, the same as, or after b. */
typedef int (*uj_compare)(const void *a, const void *b);

/* Not stable: a comparison that must tell equals apart says so itself. */
void uj_sort(void *items, size_t count, size_t unit, uj_compare compare);

#endif
