/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from data/fields.tsv by tools/generate; do not edit. */
/**
 * @file field_numbers.h
 * @brief Numbers of the fields; they keep their meaning for ever.
 */
#ifndef UJREG_FIELD_NUMBERS_H
#define UJREG_FIELD_NUMBERS_H

#define UJREG_AAB301 1 /**< 失业登记注销地行政区划代码: area code of the place of deregistration. */
#define UJREG_AAZ341 2 /**< 系统流水号: serial number in the local system. */
#define UJREG_AAC003 3 /**< 姓名: name. */
#define UJREG_AAC002 4 /**< 社会保障号码: social security number. */
#define UJREG_AAC058 5 /**< 证件类型: kind of identity document. */
#define UJREG_AAC044 6 /**< 证件号码: number of the identity document. */
#define UJREG_ADC210 7 /**< 注销失业登记时间: date of deregistration. */
#define UJREG_AJC00A 8 /**< 注销失业登记原因: reason of deregistration. */
#define UJREG_AAE011 9 /**< 经办人: name of the handler. */
#define UJREG_AAE036 10 /**< 经办日期: date of handling. */
#define UJREG_AAE013 11 /**< 备注: remark. */
#define UJREG_AAC004 12 /**< 性别: sex. */

#endif
