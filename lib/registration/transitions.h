/* SPDX-License-Identifier: Apache-2.0 */
/* Rows of data/transitions.tsv as generated. Guards and conditions are numbers here; guards.c implements them. */
#ifndef UJ_REGISTRATION_TRANSITIONS_H
#define UJ_REGISTRATION_TRANSITIONS_H

#include <stdint.h>

struct uj_transition_row {
    uint8_t from;
    uint8_t event;
    int8_t to;      /* -1: refused, with a rule of its own */
    int8_t to_when; /* -1: no such case */
    uint8_t when;   /* UJ_WHEN_…, 0: none */
    uint8_t first_guard;
    uint8_t guard_count;
    uint16_t guards_text; /* offsets into the texts */
    uint16_t when_text;
    uint16_t duty_text;
    uint16_t clause_text;
};

/* The row of a state and an event; NULL if the table has none. Both must be in range. */
const struct uj_transition_row *uj_transition_find(int32_t state, int32_t event);

/* Number of guard `index` of a row, UJ_GUARD_…. */
int32_t uj_transition_guard(const struct uj_transition_row *row, int32_t index);

#endif
