/* SPDX-License-Identifier: Apache-2.0 */
/* The caller's memory functions, or those of the C library by default, with checked size arithmetic. */
#ifndef UJ_CORE_ALLOCATOR_H
#define UJ_CORE_ALLOCATOR_H

#include <ujreg/base.h>

/* Copies a caller's allocator, or the C library's for NULL. UJREG_ERROR_ARGUMENT or _VERSION if it is incomplete or of
 * another size. */
ujreg_status uj_allocator_init(ujreg_allocator *target, const ujreg_allocator *source);

void *uj_allocate(const ujreg_allocator *allocator, size_t size);
void *uj_allocate_zero(const ujreg_allocator *allocator, size_t size);
void *uj_reallocate(const ujreg_allocator *allocator, void *old, size_t size);
void uj_release(const ujreg_allocator *allocator, void *memory);

/* Grows the array that `array`, a pointer to its elements, points to, until it holds `wanted` of them; at least doubles it.
 * Changes `array` and *capacity on success only. UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT. */
#define UJ_GROW(allocator, array, capacity, wanted)                                                                    \
    uj_grow((allocator), &(array), sizeof *(array), (capacity), (wanted))

/* The same, of the address of such a pointer and the size of an element. */
ujreg_status uj_grow(const ujreg_allocator *allocator, void *array, size_t unit, size_t *capacity, size_t wanted);

#endif
