/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* The message of the one finding of a cell names what stands around the value or in it (tests/vectors/damages.tsv). */
#include "record_vectors.h"

#include "rules/damage.h"

struct tally {
    int wrong;
    int named[UJ_DAMAGES];
};

static int is_listed(const char *list, const char *name) {
    size_t length = strlen(name);
    for (const char *at = list; *at;) {
        size_t word = strcspn(at, ",");
        if (word == length && memcmp(at, name, length) == 0) {
            return 1;
        }
        at += word + (at[word] == ',');
    }
    return 0;
}

/* The words of one sort as a message would have them. */
static const char *words_of(const struct uj_damages *damages, int damage, int chinese) {
    static char text[256];
    struct uj_bounded out = {text, sizeof text, 0};
    struct uj_damages one = *damages;
    one.met = UINT32_C(1) << damage;
    uj_damages_add(&out, &one, chinese);
    assert_int_equal(uj_bounded_finish(&out, NULL), UJREG_OK);
    return text + strlen(chinese ? "；" : "; ");
}

static void hold_message(const struct vector *vector, const ujreg_finding *finding, struct tally *tally) {
    char message[2048];
    struct uj_damages damages;
    uj_damages_find(finding->field, &finding->value, &damages);
    for (int chinese = 0; chinese < 2; chinese++) {
        assert_int_equal(ujreg_finding_message(finding, chinese ? UJREG_LANGUAGE_ZH : UJREG_LANGUAGE_EN, message,
                                               sizeof message, NULL),
                         UJREG_OK);
        assert_null(strchr(message, '{'));
        for (int damage = 0; damage < UJ_DAMAGES; damage++) {
            const int wanted = is_listed(vector->column[4], uj_damage_name(damage));
            const int named = strstr(message, words_of(&damages, damage, chinese)) != NULL;
            tally->named[damage] += wanted;
            if (wanted != named) {
                fprintf(stderr, "%s:%d: %s %s: %s\n", vector->table, vector->line, uj_damage_name(damage),
                        wanted ? "is not named" : "is named", message);
                tally->wrong++;
            }
        }
        /* Its first letter may have become a capital. */
        const char *advice = uj_damages_advice(&damages, chinese);
        if (strcmp(vector->column[4], "-") != 0 && (!advice || !strstr(message, advice + 1))) {
            fprintf(stderr, "%s:%d: what to do: %s\n", vector->table, vector->line, message);
            tally->wrong++;
        }
    }
}

static void run_vector(const struct vector *vector, const struct vector_record *record, void *context) {
    struct tally *tally = context;
    const int32_t rule = ujreg_rule_find(vector->column[0], strlen(vector->column[0]));
    ujreg_profile *profile = vector_profile(vector, NULL);
    ujreg_findings *findings;
    size_t met = 0;
    assert_int_equal(ujreg_findings_new(NULL, &findings), UJREG_OK);
    assert_int_equal(ujreg_check(profile, &record->record, findings), UJREG_OK);
    for (size_t i = 0; i < ujreg_findings_count(findings); i++) {
        ujreg_finding finding = {.size = sizeof finding};
        assert_int_equal(ujreg_findings_get(findings, i, &finding), UJREG_OK);
        if (finding.rule == rule) {
            hold_message(vector, &finding, tally);
            met++;
        }
    }
    if (met != 1 || ujreg_findings_count(findings) != 1) {
        fprintf(stderr, "%s:%d: %zu findings, %zu of %s\n", vector->table, vector->line, ujreg_findings_count(findings),
                met, vector->column[0]);
        tally->wrong++;
    }
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
}

static void the_one_finding_of_a_cell_names_its_damage(void **state) {
    (void)state;
    struct tally tally = {0};
    assert_true(vector_each_of("damages.tsv", run_vector, &tally) > 60);
    for (int damage = 0; damage < UJ_DAMAGES; damage++) {
        if (!tally.named[damage]) {
            fprintf(stderr, "damages.tsv: %s is named nowhere\n", uj_damage_name(damage));
            tally.wrong++;
        }
    }
    assert_int_equal(tally.wrong, 0);
}

/* A caller's own finding may hold anything. */
static void any_bytes_are_looked_at(void **state) {
    (void)state;
    struct uj_damages damages;
    uj_damages_find(UJREG_AAC002, &(ujreg_text){NULL, 0}, &damages);
    assert_int_equal(damages.met, 0);
    uint32_t seed = 7;
    for (int round = 0; round < 20000; round++) {
        char text[24], *exact;
        size_t size = round % sizeof text;
        for (size_t i = 0; i < size; i++) {
            seed = seed * 1664525 + 1013904223;
            text[i] = "=\"'\t01.,E+*\xEF\xBB\xBF\xC2\xA0x"[seed >> 8 & 15];
        }
        exact = malloc(size ? size : 1);
        memcpy(exact, text, size);
        uj_damages_find(1 + round % UJREG_AAC004, &(ujreg_text){exact, size}, &damages);
        assert_true(damages.met < UINT32_C(1) << UJ_DAMAGES);
        free(exact);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_one_finding_of_a_cell_names_its_damage),
        cmocka_unit_test(any_bytes_are_looked_at),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
