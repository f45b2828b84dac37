/* SPDX-License-Identifier: Apache-2.0 */
/* Whether a caller's registration or event can be looked at: memory that was never filled, or that a file did not hold. */
#ifndef UJ_REGISTRATION_VALIDITY_H
#define UJ_REGISTRATION_VALIDITY_H

#include <ujreg/registration.h>

/* UJREG_OK; UJREG_ERROR_VERSION by its size; UJREG_ERROR_ARGUMENT when a member is none that the library makes. */
ujreg_status uj_registration_status(const ujreg_registration *registration);
ujreg_status uj_event_status(const ujreg_event *event);

#endif
