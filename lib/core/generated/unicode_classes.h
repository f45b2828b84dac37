/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from data/unicode.tsv by tools/generate; do not edit. */
#ifndef UJ_CORE_GENERATED_UNICODE_CLASSES_H
#define UJ_CORE_GENERATED_UNICODE_CLASSES_H

#define UJ_CHAR_ORDINARY 0
#define UJ_CHAR_ASCII_SPACE 1
#define UJ_CHAR_IDEOGRAPHIC_SPACE 2
#define UJ_CHAR_SPACE 3
#define UJ_CHAR_ZERO_WIDTH 4
#define UJ_CHAR_CONTROL 5
#define UJ_CHAR_ASCII_DIGIT 6
#define UJ_CHAR_ASCII_PUNCT 7
#define UJ_CHAR_PRIVATE 8
#define UJ_CHAR_UNASSIGNED 9

#endif
