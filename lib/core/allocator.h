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

/* Grows an array to hold at least `wanted` elements of `unit` bytes, at least doubling it. Changes *items and *capacity
 * only on success. */
ujreg_status uj_grow(const ujreg_allocator *allocator, void **items, size_t *capacity, size_t wanted, size_t unit);

#endif
