/* SPDX-License-Identifier: Apache-2.0 */
/* Which backend runs on this processor, where the compiler cannot know. */
#ifndef UJ_SIMD_DISPATCH_H
#define UJ_SIMD_DISPATCH_H

#include "simd/vector.h"

/* Whether the processor has everything that the avx2 backend is compiled for. 0 where it is not compiled in. */
int uj_simd_has_avx2(void);

/* The function of this name of the best backend; and a call of that of every backend that can run here, for tests. */
#if UJ_SIMD_HAS_AVX2
#  define UJ_SIMD_CHOOSE(name) (uj_simd_has_avx2() ? uj_avx2_##name : UJ_SIMD_EXPAND(UJ_SIMD_BASE, name))
#  define UJ_SIMD_EACH(name, arguments)                                                                                \
      (UJ_SIMD_EXPAND(UJ_SIMD_BASE, name) arguments, uj_simd_has_avx2() ? uj_avx2_##name arguments : (void)0)
#else
#  define UJ_SIMD_CHOOSE(name) UJ_SIMD_EXPAND(UJ_SIMD_BASE, name)
#  define UJ_SIMD_EACH(name, arguments) UJ_SIMD_EXPAND(UJ_SIMD_BASE, name) arguments
#endif

#endif
