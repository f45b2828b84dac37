/* SPDX-License-Identifier: Apache-2.0 */
/* Findings and their counts in the three output forms of `ujreg check`. */
#ifndef RENDER_H
#define RENDER_H

#include "input.h"

#define OUTPUT_TEXT 0
#define OUTPUT_NDJSON 1
#define OUTPUT_CSV 2
#define OUTPUT_CHOICES "text|ndjson|csv"

/* What comes before the first finding. */
void render_start(int output);
/* One finding; UJREG_OK, or UJREG_ERROR_MEMORY: nothing was written. flags: 0 or UJREG_SHOW_VALUES. */
ujreg_status render_finding(int output, int32_t flags, const struct input *input, const ujreg_finding *finding);
/* The words of a finding; free() them. NULL: no memory. */
char *render_message(const ujreg_finding *finding, int32_t flags);

#endif
