/* SPDX-License-Identifier: Apache-2.0 */
/* One small set of operations on many bytes at once, and which processor's instructions they are made of.
 *
 * This room alone holds intrinsics and asks for instruction sets. Each operation exists once for each backend:
 *
 *     words   vector_words.h   portable C on 8 bytes; always there; UJREG_SIMD=OFF builds nothing else
 *     sse2    vector_sse2.h    what every x86-64 processor has
 *     neon    vector_neon.h    what every aarch64 processor has
 *     avx2    vector_avx2.h    x86-64 processors that say at run time that they have it (dispatch.h)
 *
 * All backends give the same answers; tests/unit/test_vector.c holds each of them against words.
 *
 * Code names an operation without its backend: uj_before16 is uj_sse2_before16 where UJ_SIMD is sse2. UJ_SIMD is the
 * best backend that needs no question (the base), unless a template is compiled for another one: see each_backend.h.
 *
 * To add an operation: a line in the list below, a function in each backend (vector_avx2.h may pass on to sse2), a
 * comparison in test_vector.c. To add a backend: a file with all of them, its lines in this one and in dispatch.h. */
#ifndef UJ_SIMD_VECTOR_H
#define UJ_SIMD_VECTOR_H

#include "simd/digits.h"

/* --- which backends are compiled in ----------------------------------------------------------------------------- */

#if defined(__x86_64__) && defined(__GNUC__) && !defined(UJREG_PORTABLE)
#  define UJ_SIMD_HAS_AVX2 1
#else
#  define UJ_SIMD_HAS_AVX2 0
#endif

#if defined(__SSE2__) && defined(__GNUC__) && !defined(UJREG_PORTABLE)
#  define UJ_SIMD_HAS_SSE2 1
#  define UJ_SIMD_BASE sse2
#else
#  define UJ_SIMD_HAS_SSE2 0
#endif

#if defined(__aarch64__) && defined(__ARM_NEON) && defined(__GNUC__) && !UJ_BIG_ENDIAN && !defined(UJREG_PORTABLE)
#  define UJ_SIMD_HAS_NEON 1
#  define UJ_SIMD_BASE neon
#else
#  define UJ_SIMD_HAS_NEON 0
#endif

#if !defined(UJ_SIMD_BASE)
#  define UJ_SIMD_BASE words
#endif

#define UJ_SIMD UJ_SIMD_BASE

/* --- names ------------------------------------------------------------------------------------------------------ */

#define UJ_SIMD_PASTE(backend, name) uj_##backend##_##name
#define UJ_SIMD_EXPAND(backend, name) UJ_SIMD_PASTE(backend, name)

/* The name of the current backend's own. */
#define UJ_SIMD_NAME(name) UJ_SIMD_EXPAND(UJ_SIMD, name)

/* In front of every function that calls an operation of the current backend. */
#if defined(__GNUC__)
#  define UJ_SIMD_INLINE UJ_SIMD_NAME(target) static inline __attribute__((always_inline))
#else
#  define UJ_SIMD_INLINE UJ_SIMD_NAME(target) static inline
#endif
#define UJ_SIMD_FUNCTION UJ_SIMD_NAME(target) static

#define uj_words_target
#define uj_sse2_target
#define uj_neon_target
#if UJ_SIMD_HAS_AVX2
/* What the avx2 backend is compiled for, and what dispatch.c asks the processor for: the same list. */
#  define UJ_SIMD_AVX2_LIST(feature, and) feature("avx2") and feature("bmi") and feature("bmi2") and feature("popcnt")
#  define UJ_SIMD_QUOTED(feature) feature
#  define UJ_SIMD_COMMA ","
#  define uj_avx2_target __attribute__((target(UJ_SIMD_AVX2_LIST(UJ_SIMD_QUOTED, UJ_SIMD_COMMA))))
#endif

/* --- vectors as wide as the backend has them: for going through long texts --------------------------------------- */

/* UJ_WIDE_BYTES bytes. A flag is a byte of a vector: 0xFF, or at least its highest bit, where something holds. */
#define uj_wide UJ_SIMD_NAME(wide)
#define UJ_WIDE_BYTES ((size_t)UJ_SIMD_NAME(wide_bytes))

/* uj_wide uj_wide_load(const char *p), void uj_wide_store(char *p, uj_wide v), uj_wide uj_wide_splat(char byte) */
#define uj_wide_load UJ_SIMD_NAME(wide_load)
#define uj_wide_store UJ_SIMD_NAME(wide_store)
#define uj_wide_splat UJ_SIMD_NAME(wide_splat)

/* The bytes of a text of `size` bytes, fewer than UJ_WIDE_BYTES, in any order and any number, beside them '0'. Reads
 * no other bytes. */
#define uj_wide_short UJ_SIMD_NAME(wide_short)

/* Bit by bit. */
#define uj_wide_or UJ_SIMD_NAME(wide_or)
#define uj_wide_and UJ_SIMD_NAME(wide_and)

/* Flags: where two vectors are equal; of bytes above 0x7F. */
#define uj_wide_equal UJ_SIMD_NAME(wide_equal)
#define uj_wide_not_ascii UJ_SIMD_NAME(wide_not_ascii)

/* Flags of control characters and of three bytes of ASCII: uj_wide_stops(v, a, b, c), each of a, b, c splat. Only the first
 * flag is right, those behind it mean nothing. */
#define uj_wide_stops UJ_SIMD_NAME(wide_stops)

/* uint64_t uj_wide_hits(flags): 0 when there is none; then unsigned uj_wide_first(hits): how many bytes precede it. */
#define uj_wide_hits UJ_SIMD_NAME(wide_hits)
#define uj_wide_first UJ_SIMD_NAME(wide_first)

/* --- blocks: for marking every byte of some kinds ----------------------------------------------------------------- */

/* UJ_BLOCK_BYTES bytes, loaded once; uint64_t uj_block_hits(block, char byte): one bit for each that is equal. The bit
 * of byte i is i << UJ_BLOCK_SHIFT, or above it within that many. */
#define uj_block UJ_SIMD_NAME(block)
#define UJ_BLOCK_BYTES ((size_t)UJ_SIMD_NAME(block_bytes))
#define UJ_BLOCK_SHIFT ((unsigned)UJ_SIMD_NAME(block_shift))
#define uj_block_load UJ_SIMD_NAME(block_load)
#define uj_block_hits UJ_SIMD_NAME(block_hits)

/* Of a mask: how many bits are set; the place of the lowest, or 63 or 64 when there is none. */
#define uj_count_bits UJ_SIMD_NAME(count_bits)
#define uj_lowest_bit UJ_SIMD_NAME(lowest_bit)

/* --- texts of a known size ---------------------------------------------------------------------------------------- */

/* unsigned uj_before16(const char *p, const char byte[16]): how many of 16 bytes stand before the first that is byte[0];
 * the 16 of them are the same. */
#define uj_before16 UJ_SIMD_NAME(before16)

/* int uj_same(const char *a, const char *b, size_t size): whether so many bytes are; size is a constant, 16 to 32. */
#define uj_same UJ_SIMD_NAME(same)

/* uint32_t uj_digits32(const char *p), uj_equals32(const char *p, char byte): bit i: the i-th of 32 bytes is a digit,
 * or that byte. */
#define uj_digits32 UJ_SIMD_NAME(digits32)
#define uj_equals32 UJ_SIMD_NAME(equals32)

/* Letters and digits of ASCII and two other characters. low, high: a byte is of the class when the entries of its two
 * halves share a bit, which is what backends with look-up in registers use. */
struct uj_byte_class {
    uint8_t low[16], high[16];
    char others[2];
};

/* unsigned uj_class_run32(const char *p, const struct uj_byte_class *class): how many bytes, at most 32, are of the class.
 * int uj_all_class(p, size, class): whether a text of 1 to 32 bytes is; '0' is of the class. Reads no other bytes. */
#define uj_class_run32 UJ_SIMD_NAME(class_run32)
#define uj_all_class UJ_SIMD_NAME(all_class)

/* Weights of sixteen digits; the sum of their products is less than 65536 in each half. */
struct uj_weights16 {
    uint8_t bytes[16];
    uint16_t halves[16];
    uint64_t even[2], odd[2]; /* of eight digits: the products of 0 2 4 6 and of 1 3 5 7 meet in the highest 16 bits */
};
#define UJ_WEIGHTS_WORD(a, b, c, d) ((uint64_t)(a) << 48 | (uint64_t)(b) << 32 | (uint64_t)(c) << 16 | (uint64_t)(d))
#define UJ_WEIGHTS16(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)                                                   \
    {                                                                                                                  \
        {a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p}, {a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p},            \
            {UJ_WEIGHTS_WORD(a, c, e, g), UJ_WEIGHTS_WORD(i, k, m, o)}, {                                              \
            UJ_WEIGHTS_WORD(b, d, f, h), UJ_WEIGHTS_WORD(j, l, n, p)                                                   \
        }                                                                                                              \
    }

/* int uj_weigh16(const char *p, const struct uj_weights16 *weights, uint32_t *sum): whether 16 bytes are digits; if they
 * are, *sum is their weighted sum. */
#define uj_weigh16 UJ_SIMD_NAME(weigh16)

/* Six digits: the first four and the last two, as areas are looked up. */
struct uj_six {
    uint32_t page, low;
};

/* int uj_sixes(const char *a, const char *b, struct uj_six *of_a, struct uj_six *of_b): whether the six bytes at each are
 * digits; if they are, their numbers. Reads 8. */
#define uj_sixes UJ_SIMD_NAME(sixes)

/* int uj_month_days(const char *a, const char *b, const char *c, const uint8_t days[256]): whether each of the three times
 * four digits is a month and a day of it; days are by month, 0 where there is none. Anything for other bytes than digits. */
#define uj_month_days UJ_SIMD_NAME(month_days)

/* int uj_han15(const char *p, size_t size): whether the first `size` of 16 bytes, at most 15, are characters from U+4E00 to
 * U+9F7F in UTF-8, at least one. int uj_han15_twice(a, a_size, b, b_size): two of them. int uj_han15_gb18030(p, size): the
 * same in GB 18030 for the Han characters of GB 2312, rows B0 to F7 but for D7, whose end is not filled; and the bytes are
 * certainly not UTF-8, as one from C0 on is the last or stands before another, or one below C0 is the first.
 * int uj_han15_gb18030_twice(a, a_size, b, b_size): two of them. */
#define uj_han15 UJ_SIMD_NAME(han15)
#define uj_han15_twice UJ_SIMD_NAME(han15_twice)
#define uj_han15_gb18030 UJ_SIMD_NAME(han15_gb18030)
#define uj_han15_gb18030_twice UJ_SIMD_NAME(han15_gb18030_twice)

/* struct uj_lanes8 uj_match8(const uint16_t tags[8], uint16_t tag): bits for the tags that are this one, and that are 0.
 * Of each, the tag of the lowest bit is unsigned uj_lane_of(bits); bits & (bits - 1) are the others. */
struct uj_lanes8 {
    uint32_t same, zero;
};
#define uj_match8 UJ_SIMD_NAME(match8)
#define uj_lane_of UJ_SIMD_NAME(lane_of)

/* clang-format off: a backend may stand on the one before it */
#include "simd/vector_words.h"
#if UJ_SIMD_HAS_SSE2
#  include "simd/vector_sse2.h"
#endif
#if UJ_SIMD_HAS_AVX2
#  include "simd/vector_avx2.h"
#endif
#if UJ_SIMD_HAS_NEON
#  include "simd/vector_neon.h"
#endif
/* clang-format on */

#endif
