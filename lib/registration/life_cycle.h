/* SPDX-License-Identifier: Apache-2.0 */
/* The lists of data/life_cycle.tsv inside the library. */
#ifndef UJ_REGISTRATION_LIFE_CYCLE_H
#define UJ_REGISTRATION_LIFE_CYCLE_H

#include <ujreg/registration_numbers.h>

#include <stdint.h>

struct uj_life_cycle_row {
    uint8_t list;
    uint8_t number;
    uint8_t forbidden;
    uint16_t name; /* offsets into the texts */
    uint16_t name_zh;
    uint16_t name_en;
    uint16_t clause;
};

/* Whether a number is UJREG_FACT_…. */
static inline int32_t uj_is_fact(int32_t fact) {
    return fact >= UJREG_FACT_UNKNOWN && fact <= UJREG_FACT_NO;
}

/* The row of a number; NULL when the list has no such number. `list` is UJREG_LIST_…. */
const struct uj_life_cycle_row *uj_life_cycle_find(int32_t list, int32_t number);

/* A text of a row, zero-terminated. */
const char *uj_life_cycle_word(uint16_t place);

#endif
