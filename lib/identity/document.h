/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers of documents (AAC044) that are not identity cards. What is wrong with the number of an identity
 * card (type 01) is ujreg_identity_parse's to say. */
#ifndef UJ_IDENTITY_DOCUMENT_H
#define UJ_IDENTITY_DOCUMENT_H

#include <stddef.h>

#define UJ_DOCUMENT_FOREIGN_RESIDENT 7  /* 外国人永久居留证 */
#define UJ_DOCUMENT_RESIDENCE_PERMIT 17 /* 港澳台居民居住证; a Chinese passport in one province */

/* 1 when the number may be the number of a document of this type (AAC058 as a number), 0 when a person should
 * look at it. Lenient: it is meant for 无, 0000, 1.23457E+11 and a name in the wrong column, not for proving
 * anything. An empty text is not judged (1): that it is missing is another rule's. */
int uj_document_plausible(int document_type, const char *text, size_t size);

/* Of ASCII alone, and plausible for every type whose numbers have no shape of their own; see uj_document_has_shape. */
int uj_document_plain(const char *text, size_t size);

/* Whether more is asked of the numbers of this type. */
static inline int uj_document_has_shape(int document_type) {
    return document_type == UJ_DOCUMENT_FOREIGN_RESIDENT || document_type == UJ_DOCUMENT_RESIDENCE_PERMIT;
}

#endif
