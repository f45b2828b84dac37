/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file report_text.h
 * @brief The statistics of a month for a person, a spreadsheet or a program.
 */
#ifndef UJREG_REPORT_TEXT_H
#define UJREG_REPORT_TEXT_H

#include <ujreg/base.h>
#include <ujreg/calendar.h>
#include <ujreg/statistics.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup report_text Reports as text
 * @brief What `ujreg stats` prints (N(九) to N(十一), docs/guides/registration-files.md).
 * @{
 */

#define UJREG_REPORT_TEXT 1 /**< For a person: heading, breakdowns, rate, notes. */
#define UJREG_REPORT_CSV 2  /**< Rows of `month,breakdown,key,name,opening,entered,left,closing`. */
#define UJREG_REPORT_JSON 3 /**< One line, an object with all figures and what the report found. */

/** Flag: CSV begins with its header; in Chinese with a byte order mark before it, for spreadsheets. */
#define UJREG_REPORT_HEADER 0x1u
#define UJREG_REPORT_NO_FINDINGS 0x2u /**< Flag: the list of findings in the JSON object is empty. */

/** @brief How to write a report. Set size, form and how; zero means the default. @since 1.0 */
typedef struct ujreg_report_text_options {
    uint32_t size;           /**< sizeof(ujreg_report_text_options). */
    uint32_t flags;          /**< UJREG_REPORT_HEADER, UJREG_REPORT_NO_FINDINGS, or-ed. */
    int32_t form;            /**< UJREG_REPORT_TEXT, _CSV or _JSON; must be said. */
    int32_t how;             /**< UJREG_LANGUAGE_…, with UJREG_SHOW_VALUES or-ed to show personal data in messages. */
    int32_t area_level;      /**< UJREG_LEVEL_…: which breakdown by area is written; 0: by county. */
    int32_t has_employed;    /**< 1: write the rate, too. */
    int32_t basis;           /**< UJREG_EMPLOYED_… of `employed`; 0: of this period. */
    int32_t decimals;        /**< Decimals of the rate, 0 to UJREG_RATE_DECIMALS. */
    int64_t employed;        /**< Persons employed in urban areas at the end of the period, ≥ 0. */
    uint64_t not_understood; /**< Rows of files that could not be counted, as the caller knows; told in the notes. */
    uint64_t max_findings;   /**< Findings in the JSON object; 0: all. Text and CSV have none: ujreg_report_findings. */
    const ujreg_calendar *calendar; /**< For the day by which the month is to be filed; NULL: the built-in one. */
} ujreg_report_text_options;

/**
 * @brief Write a report. UTF-8.
 * @param report Must not be NULL.
 * @param options Must not be NULL.
 * @param sink Takes the text, in pieces of any size.
 * @param context Handed to sink.
 * @return UJREG_OK; UJREG_STOPPED, UJREG_ERROR_IO (of the sink); UJREG_ERROR_MEMORY (JSON: of the report's allocator);
 *         UJREG_ERROR_ARGUMENT; UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_report_write(const ujreg_report *report, const ujreg_report_text_options *options,
                                                     ujreg_sink sink, void *context);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
