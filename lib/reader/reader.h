/* SPDX-License-Identifier: Apache-2.0 */
/* The push reader from inside, for who reads and checks in one go. */
#ifndef UJ_READER_READER_H
#define UJ_READER_READER_H

#include <ujreg/reader.h>

#include "rules/profile.h"

/* As ujreg_reader_next, and with a profile the proof is asked where the record lies, before it is decoded. *proved: it has no
 * finding under the profile, and need not be checked; else ujreg_reader_check must. *items, by field - 1, live until the next
 * call. memory: of this reader and profile, zero to begin. */
ujreg_status uj_reader_next(ujreg_reader *reader, const ujreg_profile *profile, struct uj_proof_memory *memory,
                            const ujreg_text **items, int *proved, ujreg_findings *findings);

#endif
