/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file tables.h
 * @brief The tables of the library: provenance, and overlays loaded at run time.
 */
#ifndef UJREG_TABLES_H
#define UJREG_TABLES_H

#include <ujreg/base.h>
#include <ujreg/field.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup tables Tables
 * @brief Where each table came from, and how to add to it without a release (STANDARD 4).
 * @{
 */

/**
 * @brief The built-in tables with a caller's overlays. Opaque.
 *
 * Build it on one thread; once shared, only read it. Strings that look-ups return live as long as the tables
 * do.
 * @since 1.0
 */
typedef struct ujreg_tables ujreg_tables;

/**
 * @brief Start from the built-in tables.
 * @param allocator NULL for the C library's.
 * @param[out] tables The tables; release with ujreg_tables_free.
 * @return UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_tables_new(const ujreg_allocator *allocator, ujreg_tables **tables);

/** @brief Release. NULL is fine. @since 1.0 */
UJREG_API void UJREG_CALL ujreg_tables_free(ujreg_tables *tables);

/**
 * @brief Lay a file of the same form as data/NAME.tsv over a table (data/README.md).
 *
 * UJREG_TABLE_AAB301, data/areas.tsv: `code` and `name`; `level`, `first_year`, `last_year` and `successors`
 * may be left out. Rows join the history; a row with the code and first year of one that is there takes its
 * place, so that the end of a code, too, can be told without a release.
 * UJREG_TABLE_AAC058, UJREG_TABLE_AJC00A, data/aac058.tsv: `code` (01 to 99, so that the typed
 * structs can carry it) and `name_zh`; `name_en`, `status` and `note` may be left out. A row takes the place of the row of its code or is added;
 * the status `withdrawn` takes a code out.
 *
 * UTF-8, with or without a BOM, LF or CRLF. The first row names the columns, in any order. Empty lines and
 * lines that begin with # are passed over.
 * All or nothing: on anything but UJREG_OK the tables are as before.
 * @param tables Must not be NULL.
 * @param table UJREG_TABLE_…
 * @param data,size The whole file.
 * @param[out] line With UJREG_INVALID the line that is wrong, from 1; may be NULL.
 * @return UJREG_OK, UJREG_INVALID, UJREG_UNKNOWN (a table that takes no overlay), UJREG_ERROR_MEMORY,
 *         UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_tables_load(ujreg_tables *tables, int32_t table, const char *data, size_t size,
                                                    uint64_t *line);

/**
 * @brief State of a built-in table, "2025-12-31" for one that follows the yearly publication, say.
 * @param table UJREG_TABLE_…
 * @return A static string; NULL for no such table.
 * @since 1.0
 */
UJREG_API const char *UJREG_CALL ujreg_table_version(int32_t table);

/** @brief Where a built-in table came from, one sentence; static; NULL for no such table. @since 1.0 */
UJREG_API const char *UJREG_CALL ujreg_table_source(int32_t table);

/** @brief One version for all built-in data together, as in the summary of a run. Static. @since 1.0 */
UJREG_API const char *UJREG_CALL ujreg_data_version(void);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
