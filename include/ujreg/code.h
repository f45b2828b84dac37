/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file code.h
 * @brief The small code tables: AJC00A reasons, AAC058 kinds of document, AAC004 sex.
 */
#ifndef UJREG_CODE_H
#define UJREG_CODE_H

#include <ujreg/base.h>
#include <ujreg/field.h>
#include <ujreg/tables.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup code Codes
 * @brief What a code of AJC00A, AAC058 or AAC004 means (STANDARD 4). Areas have a header of their own,
 *        area.h.
 *
 * Wherever tables are taken, NULL means the built-in ones. All functions may be called from any thread. They
 * allocate nothing.
 * @{
 */

#define UJREG_CODE_CORE 1      /**< Read alike everywhere. */
#define UJREG_CODE_EXTENSION 2 /**< In use, but provinces disagree on its meaning. */
#define UJREG_CODE_WITHDRAWN 3 /**< Was in the table once (AJC00A 22): no code of the table any more. */

/**
 * @brief One code. Strings are zero-terminated UTF-8, static, or as long as the tables live; never NULL after
 *        UJREG_OK, but perhaps empty.
 * @since 1.0
 */
typedef struct ujreg_code {
    uint32_t size;       /**< sizeof(ujreg_code), set by the caller. */
    int32_t table;       /**< UJREG_TABLE_… */
    int32_t status;      /**< UJREG_CODE_…; 0 when there is no such code. */
    int32_t last_year;   /**< Of a withdrawn code: the last year it was in the table, 0 when that is not known. */
    int32_t overlay;     /**< 1 when the row is of an overlay. */
    int32_t reserved;    /**< 0. */
    const char *code;    /**< "11". */
    const char *name_zh; /**< 被各类用人单位录用或招聘. */
    const char *name_en; /**< "hired or recruited by an employer". */
    const char *note;    /**< What to know about it, in English; usually empty. */
} ujreg_code;

/**
 * @brief Look up a code.
 * @param tables NULL for the built-in ones.
 * @param table UJREG_TABLE_AJC00A, UJREG_TABLE_AAC058 or UJREG_TABLE_AAC004.
 * @param text,size The code as it stands in the record; compared byte by byte, `1` is not `01`.
 * @param year Year of the date in question, or 0 for the table as it is now. A withdrawn code counts up to
 *             its last year, so that old data can be read; a record to be uploaded is held against 0.
 * @param[in,out] code code->size set by the caller.
 * @return UJREG_OK (core, extension, or withdrawn later than the year); UJREG_UNKNOWN (no code of the table:
 *         all zero but for size and table, or the row of a withdrawn code to explain it);
 *         UJREG_ERROR_ARGUMENT (also for another table), UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_code_find(const ujreg_tables *tables, int32_t table, const char *text,
                                                  size_t size, int32_t year, ujreg_code *code);

/**
 * @brief Number of codes of a table, withdrawn ones not counted; 0 for another table.
 * @param tables NULL for the built-in ones.
 * @param table As in ujreg_code_find.
 * @since 1.0
 */
UJREG_API uint32_t UJREG_CALL ujreg_code_count(const ujreg_tables *tables, int32_t table);

/**
 * @brief The code at a place, in the order of codes; withdrawn ones are left out.
 * @param tables NULL for the built-in ones.
 * @param table As in ujreg_code_find.
 * @param index 0 to ujreg_code_count() - 1.
 * @param[in,out] code code->size set by the caller; else zero unless UJREG_OK.
 * @return UJREG_OK, UJREG_END (no such place or table), UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_code_at(const ujreg_tables *tables, int32_t table, uint32_t index,
                                                ujreg_code *code);

/** @brief "core", "extension", "withdrawn"; "?" otherwise. Static. @since 1.0 */
UJREG_API const char *UJREG_CALL ujreg_code_status_name(int32_t status);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
