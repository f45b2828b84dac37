/* SPDX-License-Identifier: Apache-2.0 */
/* The registered unemployment rate U / (E + U) in exact arithmetic: no floating point, no overflow. */
#include <ujreg/statistics.h>

#include <string.h>

#include "core/version.h"

#define PERCENT_DIGITS 2

/* The next decimal digit of rest / total, and the new rest. Multiplies by ten through additions modulo total, so that
 * nothing overflows. */
static int64_t next_digit(uint64_t *rest, uint64_t total) {
    uint64_t sum = 0;
    int64_t digit = 0;
    for (int i = 0; i < 10; i++) {
        if (sum >= total - *rest) {
            sum -= total - *rest;
            digit++;
        } else {
            sum += *rest;
        }
    }
    *rest = sum;
    return digit;
}

static void write_text(int64_t scaled, int32_t decimals, char *text) {
    char digits[24];
    int32_t count = 0;
    for (; scaled > 0 || count <= decimals; scaled /= 10) {
        digits[count++] = (char)('0' + scaled % 10);
    }
    while (count > 0) {
        *text++ = digits[--count];
        if (count == decimals && count > 0) {
            *text++ = '.';
        }
    }
    *text = '\0';
}

ujreg_status ujreg_rate_compute(int64_t unemployed, int64_t employed, int32_t basis, int32_t decimals, ujreg_rate *rate) {
    if (!rate) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(rate->size, sizeof *rate);
    if (status != UJREG_OK) {
        return status;
    }
    memset(rate, 0, sizeof *rate);
    rate->size = sizeof *rate;
    if (unemployed < 0 || employed < 0 || decimals < 0 || decimals > UJREG_RATE_DECIMALS ||
        (basis != UJREG_EMPLOYED_THIS_PERIOD && basis != UJREG_EMPLOYED_ESTIMATED)) {
        return UJREG_ERROR_ARGUMENT;
    }
    rate->basis = basis;
    rate->decimals = decimals;
    rate->unemployed = unemployed;
    rate->employed = employed;
    uint64_t total = (uint64_t)unemployed + (uint64_t)employed;
    if (total == 0) {
        return UJREG_UNKNOWN;
    }
    uint64_t rest = (uint64_t)unemployed;
    int64_t scaled = 0;
    if (rest == total) { /* the only quotient that reaches 1 */
        rest = 0;
        scaled = 1;
    }
    for (int32_t i = 0; i < PERCENT_DIGITS + decimals; i++) {
        scaled = scaled * 10 + next_digit(&rest, total);
    }
    if (rest >= total - rest) {
        scaled++;
    }
    rate->scaled = scaled;
    write_text(scaled, decimals, rate->text);
    return UJREG_OK;
}
