/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file record.h
 * @brief The deregistration record: as received (views) and as understood (typed).
 */
#ifndef UJREG_RECORD_H
#define UJREG_RECORD_H

#include <ujreg/base.h>
#include <ujreg/business_id.h>
#include <ujreg/date.h>
#include <ujreg/field.h>
#include <ujreg/identity.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup record Record
 * @brief 失业登记退出信息, eleven items (A2(一)).
 * @{
 */

/**
 * @brief A record as received: one text per item, whatever it holds.
 *
 * It can hold wrong data, so that it can be reported. It owns nothing; the library never writes into what
 * the texts point to. Set `size`, leave the rest zero (an item with size 0 is absent), fill what there is.
 * @since 1.0
 */
typedef struct ujreg_record {
    uint32_t size;     /**< sizeof(ujreg_record). */
    uint32_t reserved; /**< 0. */
    ujreg_text aab301; /**< 失业登记注销地行政区划代码, 6 digits. */
    ujreg_text aaz341; /**< 系统流水号, at most 18 characters. */
    ujreg_text aac003; /**< 姓名, at most 50. */
    ujreg_text aac002; /**< 社会保障号码, at most 18. */
    ujreg_text aac058; /**< 证件类型, 2-character code. */
    ujreg_text aac044; /**< 证件号码, at most 22. */
    ujreg_text adc210; /**< 注销失业登记时间, YYYYMMDD. */
    ujreg_text ajc00a; /**< 注销失业登记原因, 2-character code. */
    ujreg_text aae011; /**< 经办人, at most 20. */
    ujreg_text aae036; /**< 经办日期, YYYYMMDD. */
    ujreg_text aae013; /**< 备注, at most 100; may be empty. */
    ujreg_text aac004; /**< 性别, companion: 0 1 2 9, or empty when not known. Not an item. */
} ujreg_record;

/**
 * @brief Read an item by its number.
 * @param record record->size set; must not be NULL.
 * @param field 1 to 11, or UJREG_AAC004.
 * @param[out] value The item's text; it lives as long as the record's bytes.
 * @return UJREG_OK, UJREG_UNKNOWN (no such field), UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_record_get(const ujreg_record *record, int32_t field, ujreg_text *value);

/**
 * @brief Set an item by its number; the record then points to the caller's bytes.
 * @param record record->size set; must not be NULL.
 * @param field As in ujreg_record_get.
 * @param data,size The text; NULL and 0 for absent.
 * @return As ujreg_record_get.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_record_set(ujreg_record *record, int32_t field, const char *data, size_t size);

/**
 * @brief A record that was understood: business ID, identity, dates, codes.
 *
 * Exists only for a record without errors (see check.h, ujreg_decode). It is self-contained: texts are copied into
 * the struct and zero-terminated, so it may be kept, copied and sent over a boundary of languages.
 * @since 1.0
 */
typedef struct ujreg_deregistration {
    uint32_t size;                 /**< sizeof(ujreg_deregistration), set by the caller. */
    int32_t area;                  /**< AAB301 as a number, 110101. */
    ujreg_business_id business_id; /**< AAB301 + AAZ341. */
    ujreg_identity identity;       /**< AAC002 understood; canonical form, birth date, sex. */
    int32_t document_type;         /**< AAC058 as a number, 1 for "01". */
    int32_t reason;                /**< AJC00A as a number, 11 to 90, or a local code of ujreg_tables_load. */
    ujreg_date deregistered;       /**< ADC210. */
    ujreg_date handled;            /**< AAE036. */
    int32_t sex;                   /**< Companion AAC004 where given, else the sex of the number, else 0. */
    uint32_t name_size;            /**< Bytes in name. */
    uint32_t document_size;        /**< Bytes in document. */
    uint32_t handler_size;         /**< Bytes in handler. */
    uint32_t remark_size;          /**< Bytes in remark. */
    char name[208];                /**< AAC003, UTF-8, at most 50 characters. */
    char document[96];             /**< AAC044, UTF-8, at most 22 characters. */
    char handler[88];              /**< AAE011, UTF-8, at most 20 characters. */
    char remark[408];              /**< AAE013, UTF-8, at most 100 characters. */
} ujreg_deregistration;

/** @} */

#ifdef __cplusplus
}
#endif
#endif
