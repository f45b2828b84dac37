/* SPDX-License-Identifier: Apache-2.0 */
/* Queries over the lists of the life cycle (states, events, evidence, grounds and others) and their names; and which
 * states are an active registration. */
#include "registration/life_cycle.h"

#include <ujreg/registration.h>

#include <string.h>

#include "core/version.h"

#include "registration/generated/life_cycle.h"

static int32_t is_list(int32_t list) {
    return list >= 1 && list <= UJ_LIFE_CYCLE_LISTS;
}

const struct uj_life_cycle_row *uj_life_cycle_find(int32_t list, int32_t number) {
    for (int32_t at = uj_life_cycle_first[list]; at < uj_life_cycle_first[list + 1]; at++) {
        if (uj_life_cycle_rows[at].number == number) {
            return &uj_life_cycle_rows[at];
        }
    }
    return NULL;
}

const char *uj_life_cycle_word(uint16_t place) {
    return (const char *)&words + place;
}

static void describe(const struct uj_life_cycle_row *row, ujreg_life_cycle_info *info) {
    info->list = row->list;
    info->number = row->number;
    info->forbidden = row->forbidden;
    info->name = uj_life_cycle_word(row->name);
    info->name_zh = uj_life_cycle_word(row->name_zh);
    info->name_en = uj_life_cycle_word(row->name_en);
    info->clause = uj_life_cycle_word(row->clause);
}

int32_t ujreg_life_cycle_count(int32_t list) {
    return is_list(list) ? uj_life_cycle_first[list + 1] - uj_life_cycle_first[list] : 0;
}

ujreg_status ujreg_life_cycle_at(int32_t list, int32_t index, ujreg_life_cycle_info *info) {
    if (!info) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(info->size, sizeof *info);
    if (status != UJREG_OK) {
        return status;
    }
    if (index < 0 || index >= ujreg_life_cycle_count(list)) {
        return UJREG_END;
    }
    describe(&uj_life_cycle_rows[uj_life_cycle_first[list] + index], info);
    return UJREG_OK;
}

ujreg_status ujreg_life_cycle_get(int32_t list, int32_t number, ujreg_life_cycle_info *info) {
    if (!info) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(info->size, sizeof *info);
    if (status != UJREG_OK) {
        return status;
    }
    const struct uj_life_cycle_row *row = is_list(list) ? uj_life_cycle_find(list, number) : NULL;
    if (!row) {
        return UJREG_UNKNOWN;
    }
    describe(row, info);
    return UJREG_OK;
}

int32_t ujreg_life_cycle_find(int32_t list, const char *name, size_t size) {
    if (!is_list(list) || !name) {
        return -1;
    }
    for (int32_t at = uj_life_cycle_first[list]; at < uj_life_cycle_first[list + 1]; at++) {
        const char *candidate = uj_life_cycle_word(uj_life_cycle_rows[at].name);
        if (strlen(candidate) == size && memcmp(candidate, name, size) == 0) {
            return uj_life_cycle_rows[at].number;
        }
    }
    return -1;
}

int32_t ujreg_registration_is_active(const ujreg_registration *registration) {
    return registration && uj_struct_status(registration->size, sizeof *registration) == UJREG_OK &&
           registration->state >= UJREG_STATE_REGISTERED && registration->state <= UJREG_STATE_EXIT_REVIEW;
}
