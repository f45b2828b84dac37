/* SPDX-License-Identifier: Apache-2.0 */
/* Whether wide code is compiled in, and whether this processor may run it. Files named *_avx2.c hold such code;
 * each has a portable twin that gives identical results. */
#ifndef UJ_CORE_SIMD_H
#define UJ_CORE_SIMD_H

#if defined(__x86_64__) && defined(__GNUC__) && !defined(UJREG_PORTABLE)
#  define UJ_HAS_AVX2 1
#  define UJ_TARGET_AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))
#else
#  define UJ_HAS_AVX2 0
#endif

#if defined(__SSE2__) && defined(__GNUC__) && !defined(UJREG_PORTABLE)
#  define UJ_HAS_SSE2 1
#else
#  define UJ_HAS_SSE2 0
#endif

static inline int uj_simd_usable(void) {
#if UJ_HAS_AVX2
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
#else
    return 0;
#endif
}

#endif
