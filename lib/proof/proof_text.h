/* SPDX-License-Identifier: Apache-2.0 */
/* Names and remarks on the proof: text of the characters that hardly any record goes beyond, in UTF-8 or GB18030. */
#ifndef UJ_PROOF_PROOF_TEXT_H
#define UJ_PROOF_PROOF_TEXT_H

#include <stddef.h>

/* Certain at a glance: these bytes begin no character of UTF-8. Most names in GB 18030 show it. Reads two bytes. */
static inline int uj_begins_no_utf8(const char *data) {
    const unsigned char *p = (const unsigned char *)data;
    return p[0] >= 0x80 && (p[0] - 0xC2u > 0xF4 - 0xC2 || (p[1] & 0xC0) != 0x80);
}

/* Whether the bytes are certainly not UTF-8, by the numbers of bytes that go on: 0 also where they may be. */
int uj_is_no_utf8(const char *data, size_t size);

/* 1: a name of at most `limit` bytes that no rule says anything about. */
int uj_proof_name(const char *data, size_t size, size_t limit, int gb18030);

/* The same of a remark; empty is fine. Bytes before `readable` may be read. */
int uj_proof_remark(const char *data, size_t size, size_t limit, int gb18030, const char *readable);

#endif
