/* SPDX-License-Identifier: Apache-2.0 */
/* The two check-digit rules of identity numbers, with their weights, in the one place that has them. The
 * callers have made sure that the characters are what a rule expects; this file judges nothing else. */
#ifndef UJ_IDENTITY_CHECK_DIGIT_H
#define UJ_IDENTITY_CHECK_DIGIT_H

#include <stdint.h>

/* GB 11643, ISO 7064 MOD 11-2: the weight of position i is 2^(17 - i) mod 11. */
static const uint8_t uj_mod11_weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

/* By the remainder of the weighted sum. */
static const char uj_mod11_characters[11] = {'1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'};

/* The check character of 17 ASCII digits. */
static inline char uj_mod11_check(const char *digits) {
    uint32_t sum = 0;
    for (int i = 0; i < 17; i++) {
        sum += uj_mod11_weights[i] * (uint32_t)(digits[i] - '0');
    }
    return uj_mod11_characters[sum % 11];
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
