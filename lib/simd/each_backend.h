/* SPDX-License-Identifier: Apache-2.0 */
/* Compiles the file UJ_SIMD_TEMPLATE once for each backend that this build has beside words: for the base, and for avx2
 * where it is compiled in. The template is written over the operations of vector.h, marks its functions UJ_SIMD_INLINE or
 * UJ_SIMD_FUNCTION, and calls them UJ_SIMD_NAME(…). UJ_SIMD_CHOOSE (dispatch.h) picks the one for this processor. */
#include "simd/vector.h"

#include UJ_SIMD_TEMPLATE

#if UJ_SIMD_HAS_AVX2
#  undef UJ_SIMD
#  define UJ_SIMD avx2
#  include UJ_SIMD_TEMPLATE
#  undef UJ_SIMD
#  define UJ_SIMD UJ_SIMD_BASE
#endif

#undef UJ_SIMD_TEMPLATE
