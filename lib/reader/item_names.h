/* SPDX-License-Identifier: Apache-2.0 */
/* Names of items as people and programs write them, in headers, keys and elements alike. */
#ifndef UJ_READER_ITEM_NAMES_H
#define UJ_READER_ITEM_NAMES_H

#include <ujreg/base.h>

/* Longer ones are no item's. */
#define UJ_ITEM_NAME_MAX 128

/* The field of an item code in either case or of the annex's Chinese name, in UTF-8. In any width and with blanks or
 * line breaks inside ("姓　名") it is the same name. 0 when it is none. */
int32_t uj_item_by_name(const ujreg_text *name);

#endif
