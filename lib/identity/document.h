/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers of documents (AAC044). */
#ifndef UJ_IDENTITY_DOCUMENT_H
#define UJ_IDENTITY_DOCUMENT_H

#include <ujreg/identity.h>

#include "tables/generated/limits.h"

/* Kinds of document, AAC058 as a number. */
/* 1 when the number is to be judged as a citizen number, right or wrong: that of an identity card always, that of 07, 17
 * and 90 when it has the form of one; else it is a card's own number. It is then parsed into *number. */
int uj_document_is_citizen_number(int document_type, const char *text, size_t size, ujreg_identity *number);

/* 1 when the number may be the own number of a document of this type, 0 when a person should look at it. Lenient: it is
 * meant for 无, 0000, 1.23457E+11 and a name in the wrong column, not for proving anything. An empty text is not judged
 * (1): that it is missing is another rule's. */
int uj_document_plausible(int document_type, const char *text, size_t size);

/* Of ASCII alone, and plausible for every type whose numbers have no shape of their own. */
int uj_document_plain(const char *text, size_t size);

/* Whether more may be asked of a number of this type and size than to be plain. */
static inline int uj_document_has_shape(int document_type, size_t size) {
    return document_type == UJ_DOCUMENT_FOREIGN_RESIDENT ||
           ((size == 18 || size == 15) && /* as a citizen number has */
            (document_type == UJ_DOCUMENT_RESIDENCE_PERMIT || document_type == UJ_DOCUMENT_SOCIAL_SECURITY));
}

#endif
