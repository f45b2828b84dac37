/* SPDX-License-Identifier: Apache-2.0 */
/* Fixed-width rows: the items in the annex's order, each in as many bytes as its length, filled up with
 * spaces. */
#ifndef UJ_READER_FIXED_H
#define UJ_READER_FIXED_H

#include "reader/driver.h"

/* The bytes of a row: the sum of the annex's lengths. */
size_t uj_fixed_row_size(void);

/* Lays out the columns. */
void uj_fixed_prepare(struct uj_layout *layout);

/* For uj_block_format. */
enum uj_next uj_fixed_next(struct uj_walk *walk, struct uj_raw *raw, ujreg_findings *findings);

#endif
