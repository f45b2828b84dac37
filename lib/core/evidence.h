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

/* Han characters of valid text. */
size_t uj_han_in_utf8(const char *p, size_t n);
size_t uj_han_in_gb18030(const char *p, size_t n);

/* Whether the bytes are Han characters of GB 2312 and nothing else. */
int uj_all_han_of_gb2312(const char *p, size_t n);

#endif
