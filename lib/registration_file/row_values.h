/* SPDX-License-Identifier: Apache-2.0 */
/* What a row says as a registration or an event, once its values are taken. */
#ifndef UJ_REGISTRATION_FILE_ROW_VALUES_H
#define UJ_REGISTRATION_FILE_ROW_VALUES_H

#include <ujreg/registration.h>

/* Takes birth date and sex of a number where they are not given. */
void uj_person_complete(ujreg_person *person, const ujreg_record *items);

/* Puts the key of the items into the person's, which is empty; 0 when they give none. */
int uj_person_identify(ujreg_person *person, const ujreg_record *items);

/* Takes what follows from the days; the state, too, unless it was given. */
void uj_registration_complete(ujreg_registration *registration, int has_state);

/* What the state of a registration demands and is not there, or is there and contradicts it: the name of the column, and the
 * variant of reader.registration-incomplete. NULL: it agrees. */
const char *uj_registration_contradiction(const ujreg_registration *registration, int64_t *variant);

/* Whether the items beside an event are more than those that say whose it is: a record. */
int uj_event_has_record(const ujreg_record *items);

#endif
