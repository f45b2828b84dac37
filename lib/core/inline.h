/* SPDX-License-Identifier: Apache-2.0 */
/* Marks the few functions that must be inlined into their caller's loop. */
#ifndef UJ_CORE_INLINE_H
#define UJ_CORE_INLINE_H

#if defined(__GNUC__)
#  define UJ_ALWAYS_INLINE static inline __attribute__((always_inline))
#else
#  define UJ_ALWAYS_INLINE static inline
#endif

#endif
