/* SPDX-License-Identifier: Apache-2.0 */
/* The inside of a writer: accepts records that are already in its form. */
#ifndef UJ_WRITER_WRITER_H
#define UJ_WRITER_WRITER_H

#include "writer/form.h"

/* The form lives as long as the writer. Other threads may read it. */
const struct uj_form *uj_writer_form(const ujreg_writer *writer);

/* Appends records made by uj_write_record. Statuses as ujreg_writer_write. */
ujreg_status uj_writer_put(ujreg_writer *writer, const char *data, size_t size, uint64_t records);

#endif
