/* SPDX-License-Identifier: Apache-2.0 */
/* What the bytes of one cell tell of their encoding, UTF-8 or GB 18030 (STANDARD 10). Whole inputs and records are
 * judged by their cells: reader/detect.c, reader/judge.c. */
#ifndef UJ_CORE_EVIDENCE_H
#define UJ_CORE_EVIDENCE_H

#include <stddef.h>
#include <stdint.h>

enum uj_evidence {
    UJ_EVIDENCE_NONE,   /* nothing but ASCII, or valid in neither */
    UJ_DECIDES_UTF8,    /* valid UTF-8, and Chinese throughout or not valid GB 18030 */
    UJ_DECIDES_GB18030, /* valid GB 18030 and not valid UTF-8 */
    UJ_LEANS_UTF8,      /* valid in both, and Chinese at best in GB 18030 */
    UJ_LEANS_GB18030    /* the same, and Han of GB 2312 there, without a letter of ASCII */
};

enum uj_evidence uj_evidence_of(const char *p, size_t n);

/* Whether the cell speaks for UTF-8, or for GB 18030; it may do neither. */
static inline int uj_speaks_for(enum uj_evidence evidence, int gb18030) {
    return gb18030 ? evidence == UJ_DECIDES_GB18030 || evidence == UJ_LEANS_GB18030
                   : evidence == UJ_DECIDES_UTF8 || evidence == UJ_LEANS_UTF8;
}

static inline int uj_decides_for(enum uj_evidence evidence, int gb18030) {
    return evidence == (gb18030 ? UJ_DECIDES_GB18030 : UJ_DECIDES_UTF8);
}

/* For which encoding the cells of a record speak. Initially zero, but for the encoding of the input. */
struct uj_witness {
    int gb18030;   /* the input is GB 18030, else UTF-8 */
    int own;       /* some cell decides for that */
    int certain;   /* some cell decides for the other one, and not by chance */
    size_t others; /* how many cells decide for the other one */
};

/* Adds a cell and its evidence; 1 when that decides for the other encoding. */
int uj_witness_add(struct uj_witness *witness, enum uj_evidence evidence, const char *p, size_t n);

/* The record is in the other encoding: one cell may decide for it by chance, all of them do not. */
static inline int uj_is_other_encoding(const struct uj_witness *witness) {
    return !witness->own && (witness->others > 1 || witness->certain);
}

#endif
