/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file ujreg.h
 * @brief All of libujreg, and the map of its headers.
 *
 * **One record.** record.h, its items (field.h) and its key (business_id.h); profile.h, how strictly and on which day;
 * check.h, from a record to findings and to a typed record; finding.h, where and in which words; finding_output.h, as rows,
 * JSON, CSV; rule.h, what is looked at.
 *
 * **Whole files.** run.h, files to findings or to other files, with uniqueness and several threads; reader.h and
 * writer.h, record by record; format.h, names of formats and encodings; encoding.h, GB 18030 and UTF-8. arrow.h, tables of
 * Apache Arrow.
 *
 * **What a value says.** identity.h, numbers of persons; area.h and code.h, what a code means and meant; tables.h,
 * where that comes from and how to add to it; date.h; calendar.h, working days; retirement.h, pension ages.
 *
 * **Registrations.** registration.h, states and events; registration_file.h, files of both; register.h, a log of events
 * let happen to many; duty.h, what is due; statistics.h, the monthly figures; report_text.h, the same as
 * text, CSV and JSON.
 *
 * **Under all of them.** base.h, status, text, memory, version; buffer.h, output without a callback; text.h, text made fit
 * for a terminal, JSON, CSV; constant.h, the numbers of all headers by name; schema.h, the record as JSON Schema, XSD, SQL.
 *
 * What holds for all calls, where a function says nothing else:
 * - A status is about the call (0 done, positive an answer, negative a failure). What is wrong with the data of a record
 *   is a finding.
 * - Text is UTF-8, pointer and length; NULL with length 0 is empty. Any other NULL is UJREG_ERROR_ARGUMENT.
 * - A struct that begins with `size` has it set by the caller, sizeof the struct, also where it is only filled.
 * - A function of the caller answers UJREG_MORE to go on. 0 is a failure, and the call answers UJREG_ERROR_IO (ujreg_sink).
 * - A handle is made by `…_new`, is NULL unless that answers UJREG_OK, and is released by `…_free`. A profile is shared by
 *   all threads; so are tables and a calendar that are no longer changed; any other handle is used by one thread at a
 *   time. Functions without a handle may be called from any thread. There is no state but that of handles.
 * - "A2(一)" and "N(四)" are clauses of the annex and the notice 人社厅发〔2020〕79号. "STANDARD 3" is section 3 of
 *   docs/standard.md, which tells how the library reads them.
 */
#ifndef UJREG_H
#define UJREG_H

#include <ujreg/area.h>
#include <ujreg/arrow.h>
#include <ujreg/base.h>
#include <ujreg/buffer.h>
#include <ujreg/business_id.h>
#include <ujreg/calendar.h>
#include <ujreg/check.h>
#include <ujreg/code.h>
#include <ujreg/constant.h>
#include <ujreg/date.h>
#include <ujreg/duty.h>
#include <ujreg/encoding.h>
#include <ujreg/field.h>
#include <ujreg/finding.h>
#include <ujreg/finding_output.h>
#include <ujreg/format.h>
#include <ujreg/identity.h>
#include <ujreg/profile.h>
#include <ujreg/reader.h>
#include <ujreg/record.h>
#include <ujreg/register.h>
#include <ujreg/registration.h>
#include <ujreg/registration_file.h>
#include <ujreg/report_text.h>
#include <ujreg/retirement.h>
#include <ujreg/rule.h>
#include <ujreg/run.h>
#include <ujreg/schema.h>
#include <ujreg/statistics.h>
#include <ujreg/tables.h>
#include <ujreg/text.h>
#include <ujreg/writer.h>

#endif
