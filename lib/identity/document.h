/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers of documents (AAC044) that are not identity cards. What is wrong with the number of an identity
 * card (type 01) is ujreg_identity_parse's to say. */
#ifndef UJ_IDENTITY_DOCUMENT_H
#define UJ_IDENTITY_DOCUMENT_H

#include <stddef.h>

/* 1 when the number may be the number of a document of this type (AAC058 as a number), 0 when a person should
 * look at it. Lenient: it is meant for 无, 0000, 1.23457E+11 and a name in the wrong column, not for proving
 * anything. An empty text is not judged (1): that it is missing is another rule's. */
int uj_document_plausible(int document_type, const char *text, size_t size);

#endif
