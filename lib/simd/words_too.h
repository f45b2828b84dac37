/* SPDX-License-Identifier: Apache-2.0 */
/* Compiles the file UJ_SIMD_TEMPLATE for words where they are not the base: for tests that hold the other backends against
 * them. */
#include "simd/vector.h"

#if UJ_SIMD_HAS_SSE2 || UJ_SIMD_HAS_NEON
#  undef UJ_SIMD
#  define UJ_SIMD words
#  include UJ_SIMD_TEMPLATE
#  undef UJ_SIMD
#  define UJ_SIMD UJ_SIMD_BASE
#endif

#undef UJ_SIMD_TEMPLATE
