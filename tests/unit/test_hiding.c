/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* data/hiding.tsv: what is hidden, by what is reported alone, on the records of the vectors and on random ones. */
#include "random_record.h"
#include "record_vectors.h"

#include "core/utf8.h"
#include "rules/registry.h"

#define RULES 256

/* Which rules found something, by index. */
struct rules {
    unsigned char found[RULES];
};

static ujreg_findings *findings;
static ujreg_profile *standard, *annex, *without[RULES]; /* without[i]: the standard, but for one rule */

static ujreg_profile *make_profile(int32_t rules, int32_t rule_off) {
    const ujreg_rule_severity off = {rule_off, UJREG_SEVERITY_OFF};
    ujreg_profile_options options = {.size = sizeof options,
                                     .today = vector_date("20251231"),
                                     .rules = rules,
                                     .upload_area = 330000,
                                     .severities = &off,
                                     .severity_count = rule_off != 0};
    ujreg_profile *profile = NULL;
    assert_int_equal(ujreg_profile_new(NULL, &options, &profile), UJREG_OK);
    return profile;
}

static int start(void **state) {
    (void)state;
    standard = make_profile(UJREG_RULES_STANDARD, 0);
    annex = make_profile(UJREG_RULES_ANNEX, 0);
    for (int32_t index = 0; index < ujreg_rule_count(); index++) {
        without[index] = make_profile(UJREG_RULES_STANDARD, ujreg_rule_at(index));
    }
    return ujreg_findings_new(NULL, &findings);
}

static int stop(void **state) {
    (void)state;
    ujreg_profile_free(standard);
    ujreg_profile_free(annex);
    for (int32_t index = 0; index < ujreg_rule_count(); index++) {
        ujreg_profile_free(without[index]);
    }
    ujreg_findings_free(findings);
    return 0;
}

static struct rules check(const ujreg_profile *profile, const ujreg_record *record) {
    struct rules rules = {{0}};
    ujreg_findings_clear(findings);
    assert_int_equal(ujreg_check(profile, record, findings), UJREG_OK);
    for (size_t i = 0; i < ujreg_findings_count(findings); i++) {
        ujreg_finding finding = {.size = sizeof finding};
        ujreg_findings_get(findings, i, &finding);
        rules.found[ujreg_rule_index(finding.rule)] = 1;
    }
    return rules;
}

static const char *name_at(int32_t index) {
    return uj_rule_word(uj_rule_row_at(index), UJ_WORD_NAME);
}

/* Up to which sort of `when` entries count: those of variants hide only some findings of a rule. */
#define CERTAINLY UJ_HIDES_EQUAL_CELLS
#define PERHAPS 255

static int hides(const ujreg_record *record, int32_t hider, int32_t hidden, int most) {
    const struct uj_rule_row *row = uj_rule_row_at(hidden);
    for (int i = 0; i < row->hider_count; i++) {
        const struct uj_hider *entry = &uj_rule_hiders(row)[i];
        ujreg_text a, b;
        ujreg_record_get(record, uj_rule_row_at(hider)->field, &a);
        ujreg_record_get(record, row->field, &b);
        const int equal = a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
        if (entry->index == hider && (entry->when != UJ_HIDES_EQUAL_CELLS || equal) && entry->when <= most) {
            return 1;
        }
    }
    return 0;
}

/* No finding beside one that hides it; and with a rule off, everything else is reported as before, and what it hid. */
static void hold(const ujreg_record *record) {
    const struct rules all = check(standard, record);
    for (int32_t hider = 0; hider < ujreg_rule_count(); hider++) {
        if (!all.found[hider]) {
            continue;
        }
        const struct rules rest = check(without[hider], record);
        for (int32_t other = 0; other < ujreg_rule_count(); other++) {
            if (all.found[other] && hides(record, hider, other, CERTAINLY)) {
                fail_msg("%s is reported beside %s", name_at(other), name_at(hider));
            }
            if (other != hider && all.found[other] && !rest.found[other]) {
                fail_msg("without %s nothing is said of %s", name_at(hider), name_at(other));
            }
            if (!all.found[other] && rest.found[other] && !hides(record, hider, other, PERHAPS)) {
                fail_msg("%s hid %s, which is not in the table", name_at(hider), name_at(other));
            }
        }
    }
    const struct rules printed = check(annex, record);
    for (int32_t index = 0; index < ujreg_rule_count(); index++) {
        if (uj_rule_row_at(index)->annex == UJ_ANNEX_YES && printed.found[index] != all.found[index]) {
            fail_msg("%s is changed by a rule of ours", name_at(index));
        }
    }
}

static void hold_vector(const struct vector *vector, const struct vector_record *record, void *context) {
    (void)vector;
    (void)context;
    hold(&record->record);
}

static void one_cause_is_one_finding_in_every_vector(void **state) {
    (void)state;
    assert_true(vector_each(hold_vector, NULL) > 250);
}

static void one_cause_is_one_finding_in_any_record(void **state) {
    (void)state;
    uint64_t seed = 20251231;
    for (int round = 0; round < 20000; round++) {
        char values[UJREG_AAC004][160];
        ujreg_record record = {.size = sizeof record};
        for (int32_t field = 1; field <= UJREG_AAC004; field++) {
            ujreg_record_set(&record, field, values[field - 1], random_value(&seed, field, values[field - 1]));
        }
        if (next_random(&seed) % 3 == 0) {
            record.aac044 = record.aac002;
        }
        hold(&record);
    }
}

static void a_rule_of_ours_hides_none_of_the_annex(void **state) {
    (void)state;
    size_t pairs = 0;
    for (int32_t index = 0; index < ujreg_rule_count(); index++) {
        const struct uj_rule_row *row = uj_rule_row_at(index);
        for (int i = 0; i < row->hider_count; i++) {
            const struct uj_rule_row *hider = uj_rule_row_at(uj_rule_hiders(row)[i].index);
            assert_true(row->annex != UJ_ANNEX_YES || hider->annex == UJ_ANNEX_YES);
            pairs++;
        }
    }
    assert_true(pairs > 50);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_cause_is_one_finding_in_every_vector),
        cmocka_unit_test(one_cause_is_one_finding_in_any_record),
        cmocka_unit_test(a_rule_of_ours_hides_none_of_the_annex),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
