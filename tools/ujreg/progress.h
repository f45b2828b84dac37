/* SPDX-License-Identifier: Apache-2.0 */
/* A line on standard error that tells how far a long run is; only on a terminal. */
#ifndef PROGRESS_H
#define PROGRESS_H

#include <stdint.h>

/* A new input: its name, its place among how many, its bytes (0: not known). */
void progress_input(const char *name, int place, int count, uint64_t total);
void progress_tick(uint64_t done);
/* Takes the line away. */
void progress_clear(void);

#endif
