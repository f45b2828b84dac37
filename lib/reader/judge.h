/* SPDX-License-Identifier: Apache-2.0 */
/* Whether the cells of a record are in the encoding of its input (STANDARD 10). */
#ifndef UJ_READER_JUDGE_H
#define UJ_READER_JUDGE_H

#include "reader/layout.h"
#include "reader/raw_decode.h"
#include "record/findings.h"
#include "record/raw_record.h"

/* Reports that text of the other encoding stands at a place of the input (reader.encoding-mixed, once for an input). */
ujreg_status uj_report_mixed(const struct uj_layout *layout, const struct uj_span *where, ujreg_findings *findings);

/* Called after uj_raw_decode with what it made and found: record, decoded, and the findings from index `from` on, which are on bytes
 * that are not of the encoding. Reports the cells that speak for the other encoding; or the record as a whole, in place of
 * the findings, when it is in the other encoding: all its cells that are not ASCII are then bad, and the input is mixed. Offsets
 * are from raw->start. UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT. */
ujreg_status uj_judge_cells(const struct uj_raw *raw, const struct uj_layout *layout, const ujreg_record *record,
                            struct uj_decoded *decoded, size_t from, ujreg_findings *findings);

#endif
