/* SPDX-License-Identifier: Apache-2.0 */
/* The two check-digit rules of identity numbers and their weights. The caller has checked that the characters are those
 * that a rule expects. */
#ifndef UJ_IDENTITY_CHECK_DIGIT_H
#define UJ_IDENTITY_CHECK_DIGIT_H

#include <stdint.h>

#include "simd/vector.h"

/* Check characters by the remainder of the weighted sum. */
static const char uj_mod11_characters[11] = {'1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'};

/* Weights of positions 1 to 16: 2^(18 - i) mod 11 at position i. Position 17 has 2. */
static const struct uj_weights16 uj_mod11_weights = UJ_WEIGHTS16(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4);

/* The check character for a weighted sum of sixteen digits and the 17th. */
static inline char uj_mod11_of(uint32_t sum, char seventeenth) {
    return uj_mod11_characters[(sum + 2 * (uint32_t)(seventeenth - '0')) % 11];
}

/* The check character of 17 ASCII digits (GB 11643, ISO 7064 MOD 11-2). */
static inline char uj_mod11_check(const char *digits) {
    uint32_t sum;
    (void)uj_weigh16(digits, &uj_mod11_weights, &sum);
    return uj_mod11_of(sum, digits[16]);
}

/* The check digit of 14 ASCII digits and capital letters: weights 7-3-1, A is 10 (card of permanent residence
 * until 2023, as on machine-readable travel documents). */
static inline char uj_731_check(const char *characters) {
    static const uint8_t weights[3] = {7, 3, 1};
    uint32_t sum = 0;
    for (int i = 0; i < 14; i++) {
        char c = characters[i];
        sum += weights[i % 3] * (uint32_t)(c >= 'A' ? c - 'A' + 10 : c - '0');
    }
    return (char)('0' + sum % 10);
}

#endif
