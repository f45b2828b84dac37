/* SPDX-License-Identifier: Apache-2.0 */
/* Public queries over the transition table. apply.c applies it. */
#include "registration/transitions.h"

#include <ujreg/registration.h>

#include "core/version.h"

#include "registration/generated/guards.h"
#include "registration/generated/transitions.h"

_Static_assert(UJ_STATES == UJREG_STATE_EXITED + 1, "states are numbered without a gap");
_Static_assert(UJ_EVENTS == UJREG_EVENT_AUDIT_REJECTED, "events are numbered from 1 without a gap");
_Static_assert(sizeof uj_transition_guards <= UINT8_MAX, "places of guards fit their type");

const struct uj_transition_row *uj_transition_find(int32_t state, int32_t event) {
    int32_t place = uj_transition_grid[state][event];
    return place ? &uj_transition_rows[place - 1] : NULL;
}

int32_t uj_transition_guard(const struct uj_transition_row *row, int32_t index) {
    return uj_transition_guards[row->first_guard + index];
}

static const char *word(uint16_t place) {
    return (const char *)&words + place;
}

ujreg_status ujreg_transition_at(int32_t index, ujreg_transition *transition) {
    if (!transition) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(transition->size, sizeof *transition);
    if (status != UJREG_OK) {
        return status;
    }
    if (index < 0 || index >= UJ_TRANSITIONS) {
        return UJREG_END;
    }
    const struct uj_transition_row *row = &uj_transition_rows[index];
    transition->from = row->from;
    transition->event = row->event;
    transition->to = row->to;
    transition->to_when = row->to_when;
    transition->reserved = 0;
    transition->guards = word(row->guards_text);
    transition->when = word(row->when_text);
    transition->duty = word(row->duty_text);
    transition->clause = word(row->clause_text);
    return UJREG_OK;
}
