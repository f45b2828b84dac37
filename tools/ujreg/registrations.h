/* SPDX-License-Identifier: Apache-2.0 */
/* Registrations in files: reading one a row, writing them again (docs/guides/registration-files.md). */
#ifndef REGISTRATIONS_H
#define REGISTRATIONS_H

#include "table.h"

/* Whether the header has what a file of registrations needs; else EXIT_INPUT, reported. */
int registrations_begin(struct table *table);
/* The next registration: ROW_…. */
int registrations_next(struct table *table, ujreg_registration *registration);

/* The header of a CSV file. */
void registrations_write_header(void);
/* A row of CSV, or a line of NDJSON, by out(). Numbers of persons in clear. */
void registrations_write(const ujreg_registration *registration, int32_t format);

/* Takes birth date and sex of a number where they are not given. */
void person_complete(ujreg_person *person, const ujreg_record *record);
/* Puts the key of the items into the person's, which is empty; 0 when they give none. */
int person_identify(ujreg_person *person, const ujreg_record *record);
/* A key as it may be seen. flags: 0 or UJREG_SHOW_VALUES. */
const char *person_shown(const char *key, int32_t flags, char room[UJREG_MASK_CAPACITY]);

#endif
