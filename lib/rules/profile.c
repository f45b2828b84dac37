/* SPDX-License-Identifier: Apache-2.0 */
/* Making a profile of its options. */
#include "rules/profile.h"

#include <ujreg/area.h>

#include <string.h>

#include "core/allocator.h"
#include "core/date_number.h"
#include "core/version.h"

_Static_assert(sizeof(ujreg_profile_options) == offsetof(ujreg_profile_options, tables) + sizeof(void *),
               "can the new option turn a pass into a finding? Then the proof must know it: read the head of proof/proof.h");

static uint8_t severity_in(const struct uj_rule_row *row, int32_t rules) {
    if (rules == UJREG_RULES_ANNEX && row->annex == UJ_ANNEX_NO) {
        return UJREG_SEVERITY_OFF;
    }
    if (rules == UJREG_RULES_STRICT && row->severity == UJREG_SEVERITY_WARNING && !uj_rule_is_once(row)) {
        return UJREG_SEVERITY_ERROR;
    }
    return row->severity;
}

static ujreg_status set_severities(ujreg_profile *profile, const ujreg_profile_options *options) {
    for (int32_t index = 0; index < ujreg_rule_count(); index++) {
        profile->severity[index] = severity_in(uj_rule_row_at(index), options->rules);
    }
    for (uint32_t i = 0; i < options->severity_count; i++) {
        const ujreg_rule_severity *entry = &options->severities[i];
        int32_t index = ujreg_rule_index(entry->rule);
        if (index < 0 || entry->severity < UJREG_SEVERITY_OFF || entry->severity > UJREG_SEVERITY_ERROR) {
            return UJREG_ERROR_ARGUMENT;
        }
        profile->severity[index] = (uint8_t)entry->severity;
    }
    return UJREG_OK;
}

/* 330000 stands for all of 33, 330100 for all of 3301, 330106 for itself; 660000 for the Corps, as its
 * codes are 66. */
static ujreg_status set_upload_area(ujreg_profile *profile, int32_t code) {
    ujreg_area area = {.size = sizeof area};
    if (code == 0) {
        return UJREG_OK;
    }
    if (code < 0 || code > 999999 || ujreg_area_get(profile->tables, code, 0, &area) < 0 ||
        area.grade == UJREG_AREA_IMPOSSIBLE) {
        return UJREG_ERROR_ARGUMENT;
    }
    int32_t rest = code;
    for (int at = 5; at >= 0; at--) {
        profile->upload_prefix[at] = (char)('0' + rest % 10);
        rest /= 10;
    }
    profile->upload_area = code;
    profile->upload_prefix_size = code % 10000 == 0 ? 2 : code % 100 == 0 ? 4 : 6;
    return UJREG_OK;
}

static ujreg_status fill(ujreg_profile *profile, const ujreg_profile_options *options) {
    const ujreg_date *today = &options->today;
    if (ujreg_date_make(today->year, today->month, today->day, &profile->today) != UJREG_OK) {
        return UJREG_ERROR_ARGUMENT;
    }
    profile->today_number = uj_date_number(today);
    profile->length_unit = options->length_unit;
    profile->tables = options->tables;
    ujreg_status status = set_severities(profile, options);
    return status == UJREG_OK ? set_upload_area(profile, options->upload_area) : status;
}

ujreg_status ujreg_profile_new(const ujreg_allocator *allocator, const ujreg_profile_options *options,
                               ujreg_profile **profile) {
    ujreg_allocator own;
    if (!options || !profile) {
        return UJREG_ERROR_ARGUMENT;
    }
    *profile = NULL;
    ujreg_status status = uj_struct_status(options->size, sizeof *options);
    if (status == UJREG_OK) {
        status = uj_allocator_init(&own, allocator);
    }
    if (status != UJREG_OK) {
        return status;
    }
    if (options->rules < UJREG_RULES_STANDARD || options->rules > UJREG_RULES_STRICT ||
        options->length_unit < UJREG_LENGTH_DEFAULT || options->length_unit > UJREG_LENGTH_UTF8 ||
        (options->severity_count && !options->severities)) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_profile *made = uj_allocate_zero(&own, sizeof *made);
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = own;
    status = fill(made, options);
    if (status != UJREG_OK) {
        ujreg_profile_free(made);
        return status;
    }
    uj_proof_init(&made->proof, made->today_number, made->length_unit == UJREG_LENGTH_UTF8, made->upload_area,
                  made->tables);
    *profile = made;
    return UJREG_OK;
}

void ujreg_profile_free(ujreg_profile *profile) {
    if (profile) {
        ujreg_allocator own = profile->allocator;
        uj_release(&own, profile);
    }
}

int32_t ujreg_profile_severity(const ujreg_profile *profile, int32_t rule) {
    int32_t index = profile ? ujreg_rule_index(rule) : -1;
    return index < 0 ? UJREG_SEVERITY_OFF : profile->severity[index];
}
