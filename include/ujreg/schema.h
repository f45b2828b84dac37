/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file schema.h
 * @brief The record as other languages describe data: JSON Schema, XSD, SQL; and the library for Python's ctypes.
 */
#ifndef UJREG_SCHEMA_H
#define UJREG_SCHEMA_H

#include <ujreg/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup schema Schemas
 * @brief Made from the library's own fields and code tables (A2, STANDARD 1): they cannot say something else.
 *
 * Not all rules fit into a schema: identity numbers, real dates, areas and uniqueness are ujreg_check's.
 * @{
 */

#define UJREG_SCHEMA_JSON 1   /**< JSON Schema, draft 2020-12: a line of NDJSON, an element of a JSON array. */
#define UJREG_SCHEMA_XSD 2    /**< XML Schema 1.0 of an XML file. */
#define UJREG_SCHEMA_SQL 3    /**< A table for records and one for each list of codes. */
#define UJREG_SCHEMA_CTYPES 4 /**< Constants, structs and functions of all headers, a module for Python's ctypes. */

/**
 * @brief Write a schema. UTF-8, the same bytes every time. Allocates nothing. Any thread.
 * @param schema UJREG_SCHEMA_…
 * @param sink Takes the text, in pieces of any size.
 * @param context Handed to sink.
 * @return UJREG_OK; UJREG_STOPPED, UJREG_ERROR_IO (of the sink); UJREG_ERROR_ARGUMENT (no such schema, sink is NULL).
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_schema(int32_t schema, ujreg_sink sink, void *context);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
