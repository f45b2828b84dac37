/* SPDX-License-Identifier: Apache-2.0 */
/* AAB301: the area in which the deregistration was handled. */
#include "rules/item_rules.h"

#include <ujreg/area.h>

#include <string.h>

#include "core/bounded.h"
#include "core/date_number.h"
#include "simd/digits.h"

#define SUCCESSORS_SHOWN 4

/* A2(一): 上传失业登记注销数据地区. */
static void check_scope(struct uj_check *check) {
    const ujreg_profile *profile = check->profile;
    const ujreg_text *value = uj_check_item(check, UJREG_AAB301);
    if (memcmp(value->data, profile->upload_prefix, profile->upload_prefix_size) != 0) {
        ujreg_finding finding = uj_check_finding(check, UJREG_RULE_AAB301_SCOPE, UJREG_AAB301);
        finding.numbers[0] = profile->upload_area;
        uj_check_emit(check, &finding);
    }
}

/* "330110 余杭区、330113 临平区" into out; nothing when it is not known. */
static void list_successors(const struct uj_check *check, const ujreg_area *area, struct uj_bounded *out) {
    int32_t codes[64];
    size_t count = 0;
    const ujreg_tables *tables = check->profile->tables;
    if (ujreg_area_follow(tables, area->code, area->last_year, check->deregistered.year, codes,
                          sizeof codes / sizeof *codes, &count) != UJREG_OK) {
        return;
    }
    for (size_t i = 0; i < count && i < SUCCESSORS_SHOWN; i++) {
        ujreg_area successor = {.size = sizeof successor};
        if (out->size) {
            uj_bounded_add_string(out, "、");
        }
        uj_bounded_add_number(out, codes[i], 10, 6);
        if (ujreg_area_get(tables, codes[i], check->deregistered.year, &successor) == UJREG_OK && successor.name) {
            uj_bounded_add_string(out, " ");
            uj_bounded_add_string(out, successor.name);
        }
    }
    if (count > SUCCESSORS_SHOWN) {
        uj_bounded_add_string(out, "…");
    }
}

static void report_not_in_force(struct uj_check *check, const ujreg_area *area) {
    char text[512];
    struct uj_bounded successors = {text, sizeof text, 0};
    const ujreg_date *date = &check->deregistered;
    ujreg_finding finding = uj_check_finding(check, UJREG_RULE_AAB301_NOT_IN_FORCE, UJREG_AAB301);
    finding.numbers[1] = uj_date_number(date);
    if (area->grade == UJREG_AREA_NOT_YET) {
        finding.numbers[0] = area->first_year;
        finding.numbers[3] = UJ_AREA_IS_NOT_YET;
    } else {
        finding.numbers[0] = area->last_year + 1;
        list_successors(check, area, &successors);
        if (successors.size && successors.size < sizeof text) {
            finding.detail.data = text;
            finding.detail.size = successors.size;
            finding.numbers[3] = UJ_AREA_IS_REPLACED;
        }
    }
    uj_check_emit(check, &finding);
}

void uj_check_area(struct uj_check *check) {
    const ujreg_text *value = uj_check_item(check, UJREG_AAB301);
    ujreg_area area = {.size = sizeof area};
    if (!uj_is_six_digits(value->data, value->size)) {
        uj_check_emit_plain(check, UJREG_RULE_AAB301_FORMAT, UJREG_AAB301);
        return;
    }
    /* Without a date of deregistration nothing can be said about that day: the latest state tells the
     * rest. A day that lies ahead is wrong itself, and no second cause: then it is today's. */
    const int32_t year = check->deregistered.year, today = check->profile->today.year;
    (void)ujreg_area_find(check->profile->tables, value->data, value->size, year > today ? today : year, &area);
    switch (area.grade) {
    case UJREG_AREA_IMPOSSIBLE:
        uj_check_emit_plain(check, UJREG_RULE_AAB301_PROVINCE, UJREG_AAB301);
        break;
    case UJREG_AREA_UNKNOWN:
        uj_check_emit_plain(check, UJREG_RULE_AAB301_UNKNOWN, UJREG_AAB301);
        break;
    case UJREG_AREA_ABOLISHED:
    case UJREG_AREA_NOT_YET:
        if (check->deregistered.year) {
            report_not_in_force(check, &area);
        }
        break;
    default:
        break; /* in force, or in practice (STANDARD 4: grade, never reject) */
    }
    check_scope(check);
}
