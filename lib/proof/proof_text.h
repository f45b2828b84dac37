/* SPDX-License-Identifier: Apache-2.0 */
/* Names and remarks on the proof: text of the characters that hardly any record goes beyond, in UTF-8 or GB18030. */
#ifndef UJ_PROOF_PROOF_TEXT_H
#define UJ_PROOF_PROOF_TEXT_H

#include <stddef.h>

/* 1: a name of at most `limit` bytes that no rule says anything about. */
int uj_proof_name(const char *data, size_t size, size_t limit, int gb18030);

/* The same of a remark; empty is fine. Bytes before `readable` may be read. */
int uj_proof_remark(const char *data, size_t size, size_t limit, int gb18030, const char *readable);

#endif
