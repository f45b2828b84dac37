/* SPDX-License-Identifier: Apache-2.0 */
/* Fills a record, checks it, prints what was found. */
#include <stdio.h>
#include <ujreg/ujreg.h>

#define TEXT(literal) {literal, sizeof(literal) - 1}

int main(void) {
    ujreg_profile_options options = {.size = sizeof options, .today = {2025, 12, 31}};
    ujreg_record record = {.size = sizeof record, .aab301 = TEXT("110105"), .aaz341 = TEXT("20251230000017"),
        .aac003 = TEXT("王 小明"), .aac002 = TEXT("110105194912310021"), .aac058 = TEXT("01"),
        .aac044 = TEXT("11010519491231002X"), .adc210 = TEXT("20251230"), .ajc00a = TEXT("11"),
        .aae011 = TEXT("李静"), .aae036 = TEXT("20251231")};
    ujreg_profile *profile = NULL;
    ujreg_findings *findings = NULL;
    ujreg_finding finding = {.size = sizeof finding};
    char message[512];
    int failed = ujreg_profile_new(NULL, &options, &profile) || ujreg_findings_new(NULL, &findings) ||
                 ujreg_check(profile, &record, findings);
    for (size_t i = 0; ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        ujreg_finding_message(&finding, UJREG_LANGUAGE_EN, message, sizeof message, NULL);
        printf("%s: %s\n", ujreg_severity_name(finding.severity), message);
    }
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
    return failed;
}
