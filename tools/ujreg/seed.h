/* SPDX-License-Identifier: Apache-2.0 */
/* Random numbers for the tables of keys that come from files. */
#ifndef SEED_H
#define SEED_H

#include <stdint.h>

/* From the system; all zero where it has none to give: then the library makes do with addresses. */
void seed_take(uint64_t seed[2]);

#endif
