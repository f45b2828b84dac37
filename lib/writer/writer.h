/* SPDX-License-Identifier: Apache-2.0 */
/* A writer from inside: records that others have brought into its form already. */
#ifndef UJ_WRITER_WRITER_H
#define UJ_WRITER_WRITER_H

#include "writer/form.h"

/* Lives as long as the writer; may be read by other threads. */
const struct uj_form *uj_writer_form(const ujreg_writer *writer);

/* The next records of the output, as uj_write_record made them. As ujreg_writer_write. */
ujreg_status uj_writer_put(ujreg_writer *writer, const char *data, size_t size, uint64_t records);

#endif
