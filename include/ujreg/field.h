/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file field.h
 * @brief The eleven items of the deregistration record, as data that can be asked for.
 */
#ifndef UJREG_FIELD_H
#define UJREG_FIELD_H

#include <ujreg/base.h>
#include <ujreg/field_numbers.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup field Fields
 * @brief The schema of 失业登记退出信息 (A2(一)).
 *
 * A field is a number that never changes its meaning. Numbers 1 to 11 are the items in the annex's order;
 * UJREG_AAC004 (sex) is a companion: it travels beside the record because one rule needs it, and is not
 * one of the items. All functions may be called from any thread.
 * @{
 */

#define UJREG_TYPE_CODE 1 /**< C with a code table; the length is exact. */
#define UJREG_TYPE_TEXT 2 /**< C, variable text; the length is a maximum. */
#define UJREG_TYPE_DATE 3 /**< D, YYYYMMDD. */

#define UJREG_TABLE_NONE 0   /**< Not coded. */
#define UJREG_TABLE_AAB301 1 /**< Administrative divisions (area.h). */
#define UJREG_TABLE_AAC058 2 /**< Kinds of identity document. */
#define UJREG_TABLE_AJC00A 3 /**< Reasons of deregistration. */
#define UJREG_TABLE_AAC004 4 /**< Sex. */

/**
 * @brief What the schema says of one field.
 * @since 1.0
 */
typedef struct ujreg_field_info {
    uint32_t size;       /**< sizeof(ujreg_field_info), set by the caller. */
    int32_t field;       /**< Its number. */
    int32_t order;       /**< Place in the annex, 1 to 11; 0 for a companion. */
    int32_t required;    /**< 1 when 是否必填 is 是. */
    int32_t type;        /**< UJREG_TYPE_… */
    int32_t length;      /**< 指标长度; a maximum for UJREG_TYPE_TEXT, exact otherwise. */
    int32_t table;       /**< UJREG_TABLE_… */
    int32_t personal;    /**< 1 when messages must mask its value. */
    const char *code;    /**< Item code in upper case, "AAB301"; static. */
    const char *member;  /**< The same in lower case, the member of ujreg_record; static. */
    const char *name_zh; /**< 指标名称; static UTF-8. */
    const char *name_en; /**< English name; static. */
} ujreg_field_info;

/**
 * @brief How many items a record has: 11. Companions are not counted; they have the numbers after it.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_field_count(void);

/**
 * @brief Describe a field.
 * @param field 1 to ujreg_field_count(), or UJREG_AAC004.
 * @param[in,out] info info->size is set by the caller; the strings are static.
 * @return UJREG_OK; UJREG_UNKNOWN for no such field; UJREG_ERROR_ARGUMENT; UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_field_get(int32_t field, ujreg_field_info *info);

/**
 * @brief Find a field by its code (either case) or its Chinese name.
 * @param name,size UTF-8.
 * @return The field's number, or 0 when there is none.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_field_find(const char *name, size_t size);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
