/* SPDX-License-Identifier: Apache-2.0 */
/* Registrations written to files (docs/guides/registration-files.md). */
#ifndef REGISTRATIONS_H
#define REGISTRATIONS_H

#include "tool.h"

/* The header of a CSV file. */
void registrations_write_header(void);
/* A row of CSV, or a line of NDJSON, by out(). Numbers of persons in clear. */
void registrations_write(const ujreg_registration *registration, int32_t format);

/* A key as it may be seen. flags: 0 or UJREG_SHOW_VALUES. */
const char *person_shown(const char *key, int32_t flags, char room[UJREG_MASK_CAPACITY]);

#endif
