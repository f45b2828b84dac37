/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file format.h
 * @brief Names of the formats and encodings that readers and writers share.
 */
#ifndef UJREG_FORMAT_H
#define UJREG_FORMAT_H

#include <ujreg/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup format Formats
 * @brief Each format is described in docs/formats.md.
 * @{
 */

#define UJREG_FORMAT_AUTO 0   /**< Detect by content. */
#define UJREG_FORMAT_CSV 1    /**< Comma-separated, RFC 4180. */
#define UJREG_FORMAT_TSV 2    /**< Tab-separated, quoted as CSV. */
#define UJREG_FORMAT_PSV 3    /**< Separated by `|`, quoted as CSV. */
#define UJREG_FORMAT_NDJSON 4 /**< One JSON object a line. */
#define UJREG_FORMAT_JSON 5   /**< One JSON array of objects. */
#define UJREG_FORMAT_XML 6    /**< `<records><record>…`. */
#define UJREG_FORMAT_FIXED 7  /**< The annex's lengths as byte columns, GB18030, one record a line. */

#define UJREG_ENCODING_AUTO 0    /**< Detect: BOM, then the declaration of XML, then the text of the cells. */
#define UJREG_ENCODING_UTF8 1    /**< UTF-8. */
#define UJREG_ENCODING_GB18030 2 /**< GB 18030-2022 (also reads GBK and GB 2312). */

/** The XML namespace of `<records>` and all in it. */
#define UJREG_XML_NAMESPACE "urn:ujreg:deregistration:1"

/** @brief UJREG_XML_NAMESPACE. Static, zero-terminated. @since 1.0 */
UJREG_API const char *UJREG_CALL ujreg_xml_namespace(void);

/** @brief "csv", "ndjson" …, "auto"; "?" for no format. Static. @since 1.0 */
UJREG_API const char *UJREG_CALL ujreg_format_name(int32_t format);

/** @brief The format of a name; -1 when there is none. @since 1.0 */
UJREG_API int32_t UJREG_CALL ujreg_format_find(const char *name, size_t size);

/** @brief "utf-8", "gb18030", "auto"; "?" for no encoding. Static. @since 1.0 */
UJREG_API const char *UJREG_CALL ujreg_encoding_name(int32_t encoding);

/** @brief The encoding of a name (also "utf8", "gbk", "gb2312"); -1 when there is none. @since 1.0 */
UJREG_API int32_t UJREG_CALL ujreg_encoding_find(const char *name, size_t size);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
