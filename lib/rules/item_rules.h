/* SPDX-License-Identifier: Apache-2.0 */
/* The rules, by item. Each check_*.c holds those of a few items; check.c calls them for readable values only. Every rule is
 * asked, also one that is off or hidden: both fall away when they are emitted, so a record without findings pays nothing. */
#ifndef UJ_RULES_ITEM_RULES_H
#define UJ_RULES_ITEM_RULES_H

#include "rules/emit.h"

void uj_check_length(struct uj_check *check, const struct uj_field_row *row);
void uj_check_control_characters(struct uj_check *check, int32_t field);
void uj_check_area(struct uj_check *check);
void uj_check_serial(struct uj_check *check);
void uj_check_name(struct uj_check *check, int32_t field);
void uj_check_number(struct uj_check *check);   /* AAC002: what the annex prints, but for the sex */
void uj_check_identity(struct uj_check *check); /* AAC002: the rest */
void uj_check_document_type(struct uj_check *check);
void uj_check_document(struct uj_check *check);
void uj_check_deregistered(struct uj_check *check);
void uj_check_handled(struct uj_check *check);
void uj_check_reason(struct uj_check *check);

#endif
