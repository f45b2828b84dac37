// SPDX-License-Identifier: Apache-2.0
// examples/c/check_record.c once more, in C++11 and through the calls by field number; prints the same.
#include <cstdio>
#include <cstring>
#include <string>
#include <ujreg/ujreg.h>

int main() {
    ujreg_profile_options options = {};
    options.size = sizeof options;
    if (ujreg_date_make(2025, 12, 31, &options.today) != UJREG_OK) {
        return 2;
    }
    const char *const values[] = {"110105", "20251230000017",     "王 小明",  "110105194912310021",
                                  "01",     "11010519491231002X", "20251230", "11",
                                  "李静",   "20251231",           ""};
    ujreg_record record = {};
    record.size = sizeof record;
    for (int32_t field = UJREG_AAB301; field <= ujreg_field_count(); field++) {
        const char *value = values[field - 1];
        if (ujreg_record_set(&record, field, value, std::strlen(value)) != UJREG_OK) {
            return 2;
        }
    }
    ujreg_profile *profile = nullptr;
    ujreg_findings *findings = nullptr;
    if (ujreg_profile_new(nullptr, &options, &profile) || ujreg_findings_new(nullptr, &findings) ||
        ujreg_check(profile, &record, findings)) {
        return 2;
    }
    for (size_t i = 0; i < ujreg_findings_count(findings); i++) {
        ujreg_finding finding = {};
        finding.size = sizeof finding;
        size_t needed = 0;
        ujreg_findings_get(findings, i, &finding);
        ujreg_finding_message(&finding, UJREG_LANGUAGE_EN, nullptr, 0, &needed);
        std::string message(needed + 1, '\0');
        ujreg_finding_message(&finding, UJREG_LANGUAGE_EN, &message[0], message.size(), nullptr);
        std::printf("%s: %s\n", ujreg_severity_name(finding.severity), message.c_str());
    }
    ujreg_findings_free(findings);
    ujreg_profile_free(profile);
}
