/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a record: what is proved clean has no finding; every finding has words in both languages, in
 * valid UTF-8; what decodes has no error. The first byte chooses the profile, items stand line by line. */
#include "synthetic.h"

#include "core/utf8.h"
#include "proof/proof.h"
#include "rules/check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define PROFILES 8

static ujreg_profile *profiles[PROFILES];
static ujreg_findings *findings;

static void expect(int right, const char *what) {
    if (!right) {
        fprintf(stderr, "%s\n", what);
        abort();
    }
}

static void make_profiles(void) {
    for (int32_t i = 0; i < PROFILES; i++) {
        ujreg_profile_options options = {.size = sizeof options,
                                         .today = {2025, 12, 31},
                                         .rules = i % 3,
                                         .length_unit = i % 4,
                                         .upload_area = i == 5   ? 330000
                                                        : i == 6 ? 330106
                                                                 : 0};
        expect(ujreg_profile_new(NULL, &options, &profiles[i]) == UJREG_OK, "no profile");
    }
    expect(ujreg_findings_new(NULL, &findings) == UJREG_OK, "no list");
}

static int holds_brace(const ujreg_finding *finding) {
    return (finding->value.size && memchr(finding->value.data, '{', finding->value.size)) ||
           (finding->detail.size && memchr(finding->detail.data, '{', finding->detail.size)) ||
           finding->numbers[0] == '{'; /* a character that is named */
}

static void words_are_fine(void) {
    ujreg_finding finding = {.size = sizeof finding};
    for (size_t i = 0; ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        static const int32_t languages[] = {UJREG_LANGUAGE_ZH, UJREG_LANGUAGE_EN, UJREG_LANGUAGE_ZH | UJREG_SHOW_VALUES,
                                            UJREG_LANGUAGE_EN | UJREG_SHOW_VALUES};
        for (int k = 0; k < 4; k++) {
            char text[4096];
            size_t needed = 0;
            expect(ujreg_finding_message(&finding, languages[k], text, sizeof text, &needed) == UJREG_OK, "no message");
            expect(needed && strlen(text) == needed && uj_utf8_valid_prefix(text, needed) == needed,
                   "a message that is no text");
            expect(strchr(text, '{') == NULL || holds_brace(&finding), text);
            expect(ujreg_finding_message(&finding, languages[k], text, needed, NULL) == UJREG_ERROR_CAPACITY,
                   "it fits too well");
        }
        char value[2048];
        expect(ujreg_finding_value(&finding, 0, value, sizeof value, NULL) == UJREG_OK, "no value");
        expect(uj_utf8_valid_prefix(value, strlen(value)) == strlen(value), "a value that is no text");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0) {
        return 0;
    }
    if (!findings) {
        make_profiles();
    }
    const ujreg_profile *profile = profiles[data[0] % PROFILES];
    const char *at = (const char *)data + 1, *end = (const char *)data + size;
    ujreg_record record = {.size = sizeof record};
    for (int32_t field = 1; field <= UJREG_AAC004 && at < end; field++) {
        const char *feed = memchr(at, '\n', (size_t)(end - at)), *stop = feed ? feed : end;
        ujreg_record_set(&record, field, at, (size_t)(stop - at));
        at = feed ? feed + 1 : end;
    }
    size_t errors = 0;
    ujreg_findings_clear(findings);
    expect(uj_check_record(profile, &record, NULL, findings, &errors) == UJREG_OK, "the exact path failed");
    size_t exact = ujreg_findings_count(findings);
    words_are_fine();
    ujreg_findings_clear(findings);
    expect(ujreg_check(profile, &record, findings) == UJREG_OK, "ujreg_check failed");
    expect(ujreg_findings_count(findings) == exact, "ujreg_check and the exact path differ");
    struct uj_proof_memory memory;
    memset(&memory, 0, sizeof memory);
    if (uj_proof_record(&profile->proof, &memory, uj_record_items(&record), 0, 0)) {
        expect(exact == 0, "called clean, and is not");
    }
    static ujreg_deregistration decoded;
    decoded.size = sizeof decoded;
    ujreg_status status = ujreg_decode(profile, &record, &decoded, NULL);
    expect(status == UJREG_OK || status == UJREG_INVALID, "decoding failed");
    expect(status != UJREG_OK || errors == 0, "decoded in spite of an error");
    return 0;
}
