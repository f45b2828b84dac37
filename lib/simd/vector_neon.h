/* SPDX-License-Identifier: Apache-2.0 */
/* The operations of vector.h with NEON, as every aarch64 processor has it. There is no instruction that makes a bit of each
 * byte: where the first flag is enough, four bits of each are taken; where every flag counts, pairs are added up. */
#ifndef UJ_SIMD_VECTOR_NEON_H
#define UJ_SIMD_VECTOR_NEON_H

#include <arm_neon.h>

#include "simd/vector.h"

#define UJ_BY_NEON static inline __attribute__((always_inline))

UJ_BY_NEON uint8x16_t uj_neon_load(const void *p) {
    return vld1q_u8((const uint8_t *)p);
}

/* Four bits for each flag, which is 0xFF or 0. */
UJ_BY_NEON uint64_t uj_neon_fours(uint8x16_t flags) {
    return vget_lane_u64(vreinterpret_u64_u8(vshrn_n_u16(vreinterpretq_u16_u8(flags), 4)), 0);
}

/* The place of the lowest bit, 64 when there is none: what the instruction gives. */
UJ_BY_NEON unsigned uj_neon_lowest(uint64_t bits) {
    return bits ? (unsigned)__builtin_ctzll(bits) : 64;
}

UJ_BY_NEON int uj_neon_all(uint8x16_t flags) {
    return vminvq_u8(flags) != 0;
}

/* A bit for each flag of 32. */
UJ_BY_NEON uint32_t uj_neon_bits32(uint8x16_t first, uint8x16_t second) {
    static const uint8_t places[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t place = vld1q_u8(places);
    uint8x16_t sums = vpaddq_u8(vandq_u8(first, place), vandq_u8(second, place));
    sums = vpaddq_u8(sums, sums);
    sums = vpaddq_u8(sums, sums);
    return vgetq_lane_u32(vreinterpretq_u32_u8(sums), 0);
}

/* --- wide ------------------------------------------------------------------------------------------------------- */

typedef uint8x16_t uj_neon_wide;
enum { uj_neon_wide_bytes = 16 };

UJ_BY_NEON uint8x16_t uj_neon_wide_load(const char *p) {
    return uj_neon_load(p);
}

UJ_BY_NEON void uj_neon_wide_store(char *p, uint8x16_t bytes) {
    vst1q_u8((uint8_t *)p, bytes);
}

UJ_BY_NEON uint8x16_t uj_neon_wide_splat(char byte) {
    return vdupq_n_u8((uint8_t)byte);
}

UJ_BY_NEON uint8x16_t uj_neon_wide_short(const char *data, size_t size) {
    if (size >= 8) {
        return vcombine_u8(vld1_u8((const uint8_t *)data), vld1_u8((const uint8_t *)data + size - 8));
    }
    return vreinterpretq_u8_u64(vdupq_n_u64(uj_words_wide_short(data, size)));
}

UJ_BY_NEON uint8x16_t uj_neon_wide_or(uint8x16_t a, uint8x16_t b) {
    return vorrq_u8(a, b);
}

UJ_BY_NEON uint8x16_t uj_neon_wide_and(uint8x16_t a, uint8x16_t b) {
    return vandq_u8(a, b);
}

UJ_BY_NEON uint8x16_t uj_neon_wide_equal(uint8x16_t a, uint8x16_t b) {
    return vceqq_u8(a, b);
}

UJ_BY_NEON uint8x16_t uj_neon_wide_not_ascii(uint8x16_t bytes) {
    return vcltzq_s8(vreinterpretq_s8_u8(bytes));
}

UJ_BY_NEON uint8x16_t uj_neon_wide_stops(uint8x16_t bytes, uint8x16_t a, uint8x16_t b, uint8x16_t c) {
    const uint8x16_t control = vcltq_u8(bytes, vdupq_n_u8(0x20));
    return vorrq_u8(vorrq_u8(control, vceqq_u8(bytes, a)), vorrq_u8(vceqq_u8(bytes, b), vceqq_u8(bytes, c)));
}

UJ_BY_NEON uint64_t uj_neon_wide_hits(uint8x16_t flags) {
    return uj_neon_fours(flags);
}

UJ_BY_NEON unsigned uj_neon_wide_first(uint64_t hits) {
    return (unsigned)__builtin_ctzll(hits) >> 2;
}

/* --- blocks ----------------------------------------------------------------------------------------------------- */

typedef struct {
    uint8x16_t part[4];
} uj_neon_block;
enum { uj_neon_block_bytes = 64, uj_neon_block_shift = 0 };

UJ_BY_NEON uj_neon_block uj_neon_block_load(const char *p) {
    return (uj_neon_block){{uj_neon_load(p), uj_neon_load(p + 16), uj_neon_load(p + 32), uj_neon_load(p + 48)}};
}

UJ_BY_NEON uint64_t uj_neon_block_hits(uj_neon_block block, char byte) {
    static const uint8_t places[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t wanted = vdupq_n_u8((uint8_t)byte), place = vld1q_u8(places);
    const uint8x16_t low =
        vpaddq_u8(vandq_u8(vceqq_u8(block.part[0], wanted), place), vandq_u8(vceqq_u8(block.part[1], wanted), place));
    const uint8x16_t high =
        vpaddq_u8(vandq_u8(vceqq_u8(block.part[2], wanted), place), vandq_u8(vceqq_u8(block.part[3], wanted), place));
    const uint8x16_t sums = vpaddq_u8(low, high);
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sums, sums)), 0);
}

UJ_BY_NEON unsigned uj_neon_count_bits(uint64_t bits) {
    return vaddv_u8(vcnt_u8(vcreate_u8(bits)));
}

UJ_BY_NEON unsigned uj_neon_lowest_bit(uint64_t bits) {
    return uj_neon_lowest(bits);
}

/* --- texts of a known size -------------------------------------------------------------------------------------- */

UJ_BY_NEON unsigned uj_neon_before16(const char *p, const char byte[16]) {
    return uj_neon_lowest(uj_neon_fours(vceqq_u8(uj_neon_load(p), uj_neon_load(byte)))) >> 2;
}

UJ_BY_NEON int uj_neon_same(const char *a, const char *b, size_t size) {
    return uj_words_same(a, b, size);
}

UJ_BY_NEON uint8x16_t uj_neon_digit_flags(const char *p) {
    return vcleq_u8(vsubq_u8(uj_neon_load(p), vdupq_n_u8('0')), vdupq_n_u8(9));
}

UJ_BY_NEON uint32_t uj_neon_digits32(const char *p) {
    return uj_neon_bits32(uj_neon_digit_flags(p), uj_neon_digit_flags(p + 16));
}

UJ_BY_NEON uint32_t uj_neon_equals32(const char *p, char byte) {
    const uint8x16_t wanted = vdupq_n_u8((uint8_t)byte);
    return uj_neon_bits32(vceqq_u8(uj_neon_load(p), wanted), vceqq_u8(uj_neon_load(p + 16), wanted));
}

/* Flags of the bytes that are not of the class. */
UJ_BY_NEON uint8x16_t uj_neon_others(uint8x16_t bytes, const struct uj_byte_class *class) {
    const uint8x16_t by_low = vqtbl1q_u8(uj_neon_load(class->low), vandq_u8(bytes, vdupq_n_u8(0x0F)));
    const uint8x16_t by_high = vqtbl1q_u8(uj_neon_load(class->high), vshrq_n_u8(bytes, 4));
    return vceqzq_u8(vandq_u8(by_low, by_high));
}

UJ_BY_NEON unsigned uj_neon_class_run32(const char *p, const struct uj_byte_class *class) {
    const uint64_t hits = uj_neon_fours(uj_neon_others(uj_neon_load(p), class));
    if (hits) {
        return (unsigned)__builtin_ctzll(hits) >> 2;
    }
    return 16 + (uj_neon_lowest(uj_neon_fours(uj_neon_others(uj_neon_load(p + 16), class))) >> 2);
}

UJ_BY_NEON int uj_neon_all_class(const char *p, size_t size, const struct uj_byte_class *class) {
    if (size < 16) {
        return uj_neon_fours(uj_neon_others(uj_neon_wide_short(p, size), class)) == 0;
    }
    return uj_neon_fours(vorrq_u8(uj_neon_others(uj_neon_load(p), class),
                                  uj_neon_others(uj_neon_load(p + size - 16), class))) == 0;
}

UJ_BY_NEON int uj_neon_weigh16(const char *p, const struct uj_weights16 *weights, uint32_t *sum) {
    const uint8x16_t digits = vsubq_u8(uj_neon_load(p), vdupq_n_u8('0')), weight = uj_neon_load(weights->bytes);
    const uint16x8_t first = vmull_u8(vget_low_u8(digits), vget_low_u8(weight));
    *sum = vaddvq_u16(vmlal_high_u8(first, digits, weight));
    return vmaxvq_u8(digits) <= 9;
}

UJ_BY_NEON int uj_neon_sixes(const char *a, const char *b, struct uj_six *of_a, struct uj_six *of_b) {
    static const uint8_t tens[8] = {10, 1, 10, 1, 10, 1, 0, 0};
    static const uint16_t places[8] = {100, 1, 1, 0, 100, 1, 1, 0};
    const uint64x2_t six = vdupq_n_u64(UINT64_C(0xFFFFFFFFFFFF));
    const uint8x16_t text = vcombine_u8(vld1_u8((const uint8_t *)a), vld1_u8((const uint8_t *)b));
    const uint8x16_t digits = vandq_u8(vsubq_u8(text, vdupq_n_u8('0')), vreinterpretq_u8_u64(six));
    const uint8x8_t ten = vld1_u8(tens);
    const uint16x8_t pairs = vpaddq_u16(vmull_u8(vget_low_u8(digits), ten), vmull_u8(vget_high_u8(digits), ten));
    const uint16x8_t products = vmulq_u16(pairs, vld1q_u16(places));
    const uint64_t numbers = vgetq_lane_u64(vreinterpretq_u64_u16(vpaddq_u16(products, products)), 0);
    *of_a = (struct uj_six){(uint32_t)numbers & 0xFFFF, (uint32_t)numbers >> 16};
    *of_b = (struct uj_six){(uint32_t)(numbers >> 32) & 0xFFFF, (uint32_t)(numbers >> 48)};
    return vmaxvq_u8(digits) <= 9;
}

UJ_BY_NEON int uj_neon_month_days(const char *a, const char *b, const char *c, const uint8_t days[256]) {
    static const uint8_t tens[16] = {10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1};
    uint32x4_t text = vdupq_n_u32(uj_word_load_4(a)); /* a stands in the fourth place, too */
    text = vsetq_lane_u32(uj_word_load_4(b), text, 1);
    text = vsetq_lane_u32(uj_word_load_4(c), text, 2);
    const uint8x16_t digits = vsubq_u8(vreinterpretq_u8_u32(text), vdupq_n_u8('0')), ten = vld1q_u8(tens);
    const uint16x8_t pairs = vpaddq_u16(vmull_u8(vget_low_u8(digits), vget_low_u8(ten)), vmull_high_u8(digits, ten));
    const uint8x8_t numbers = vqmovn_u16(pairs); /* month, day, month, day, … */
    const uint8x8_t longest = vqtbl1_u8(uj_neon_load(days), numbers);
    /* Each day moves to its month's place. */
    const uint8x8_t day = vext_u8(numbers, numbers, 1);
    const uint8x8_t right = vclt_u8(vsub_u8(day, vdup_n_u8(1)), longest);
    return (vget_lane_u64(vreinterpret_u64_u8(right), 0) & UINT64_C(0x00FF00FF00FF00FF)) == UINT64_C(0x00FF00FF00FF00FF);
}

/* By the first byte less E4: the least second byte, and how many there are from it on. */
static const uint8_t uj_neon_han_least[16] = {0xB8, 0x80, 0x80, 0x80, 0x80, 0x80};
static const uint8_t uj_neon_han_count[16] = {0xC0 - 0xB8, 0x40, 0x40, 0x40, 0x40, 0xBE - 0x80};
static const uint8_t uj_neon_han_first[16] = {0xFF, 0, 0, 0xFF, 0, 0, 0xFF, 0, 0, 0xFF, 0, 0, 0xFF, 0, 0, 0};
static const uint8_t uj_neon_count[16] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

/* Flags of the bytes that are right where they stand, or behind the text. */
UJ_BY_NEON uint8x16_t uj_neon_han(const char *p, size_t size) {
    const uint8x16_t bytes = uj_neon_load(p), next = vextq_u8(bytes, bytes, 1);
    const uint8x16_t which = vsubq_u8(bytes, vdupq_n_u8(0xE4));
    const uint8x16_t beyond = vsubq_u8(next, vqtbl1q_u8(uj_neon_load(uj_neon_han_least), which));
    const uint8x16_t is_lead = vcltq_u8(beyond, vqtbl1q_u8(uj_neon_load(uj_neon_han_count), which));
    const uint8x16_t is_other = vcltq_s8(vreinterpretq_s8_u8(bytes), vdupq_n_s8((int8_t)0xC0));
    const uint8x16_t right = vbslq_u8(uj_neon_load(uj_neon_han_first), is_lead, is_other);
    return vorrq_u8(right, vcgeq_u8(uj_neon_load(uj_neon_count), vdupq_n_u8((uint8_t)size)));
}

/* Bit n: n is 3, 6, 9, 12 or 15. */
UJ_BY_NEON int uj_neon_threes(size_t size) {
    return 0x9248 >> size & 1;
}

UJ_BY_NEON int uj_neon_han15(const char *p, size_t size) {
    return uj_neon_threes(size) && uj_neon_all(uj_neon_han(p, size));
}

UJ_BY_NEON int uj_neon_han15_twice(const char *a, size_t a_size, const char *b, size_t b_size) {
    return (uj_neon_threes(a_size) & uj_neon_threes(b_size)) &&
           uj_neon_all(vandq_u8(uj_neon_han(a, a_size), uj_neon_han(b, b_size)));
}

UJ_BY_NEON int uj_neon_han15_gb18030(const char *p, size_t size) {
    static const uint8_t first[16] = {0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0};
    const uint8x16_t bytes = uj_neon_load(p);
    const uint8x16_t is_lead = vbicq_u8(vcleq_u8(vsubq_u8(bytes, vdupq_n_u8(0xB0)), vdupq_n_u8(0xF7 - 0xB0)),
                                        vceqq_u8(bytes, vdupq_n_u8(0xD7)));
    const uint8x16_t is_trail = vcleq_u8(vsubq_u8(bytes, vdupq_n_u8(0xA1)), vdupq_n_u8(0xFE - 0xA1));
    const uint8x16_t right = vbslq_u8(uj_neon_load(first), is_lead, is_trail);
    const uint8x16_t behind = vcgeq_u8(uj_neon_load(uj_neon_count), vdupq_n_u8((uint8_t)size));
    const uint8x16_t starts = vorrq_u8(vcgeq_u8(bytes, vdupq_n_u8(0xC0)), behind);
    const uint8x16_t no_utf8 = vbicq_u8(vandq_u8(starts, vextq_u8(starts, starts, 1)), behind);
    return size && size % 2 == 0 && uj_neon_all(vorrq_u8(right, behind)) &&
           (vmaxvq_u8(no_utf8) || (unsigned char)p[0] < 0xC0);
}

UJ_BY_NEON int uj_neon_han15_gb18030_twice(const char *a, size_t a_size, const char *b, size_t b_size) {
    return uj_neon_han15_gb18030(a, a_size) && uj_neon_han15_gb18030(b, b_size);
}

UJ_BY_NEON struct uj_lanes8 uj_neon_match8(const uint16_t tags[8], uint16_t tag) {
    const uint16x8_t all = vld1q_u16(tags);
    const uint8x16_t both = vcombine_u8(vmovn_u16(vceqq_u16(all, vdupq_n_u16(tag))), vmovn_u16(vceqzq_u16(all)));
    const uint64_t fours = uj_neon_fours(both) & UINT64_C(0x1111111111111111);
    return (struct uj_lanes8){(uint32_t)fours, (uint32_t)(fours >> 32)};
}

UJ_BY_NEON unsigned uj_neon_lane_of(uint32_t bits) {
    return (unsigned)__builtin_ctz(bits) >> 2;
}

#endif
