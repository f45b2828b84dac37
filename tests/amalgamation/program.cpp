// SPDX-License-Identifier: Apache-2.0
// A program in C++ with the library in it: two files, nothing installed.
#include "ujreg.h"

#include <cstdio>
#include <cstring>

static ujreg_status UJREG_CALL print(void *, const ujreg_finding *finding) {
    char message[1024];
    if (ujreg_finding_message(finding, UJREG_LANGUAGE_EN, message, sizeof message, nullptr) != UJREG_OK) {
        return UJREG_OK;
    }
    std::printf("line %llu: %s\n", (unsigned long long)finding->line, message);
    return UJREG_MORE;
}

int main() {
    static const char day[] = "AAB301,AAZ341,AAC003,AAC002,AAC058,AAC044,ADC210,AJC00A,AAE011,AAE036\n"
                              "110105,1,李明,11010519491231002X,01,11010519491231002X,20251230,11,王芳,20251231\n"
                              "110105,2,李明,110105194912310021,01,110105194912310021,20251230,11,王芳,20251231\n";
    ujreg_profile_options options = ujreg_profile_options();
    options.size = sizeof options;
    options.today.year = 2025;
    options.today.month = 12;
    options.today.day = 31;
    ujreg_profile *profile = nullptr;
    ujreg_input input = ujreg_input();
    input.size = sizeof input;
    input.format = UJREG_FORMAT_CSV;
    input.data = day;
    input.data_size = sizeof day - 1;
    if (ujreg_profile_new(nullptr, &options, &profile) != UJREG_OK) {
        return 2;
    }
    const ujreg_status status = ujreg_check_buffer(profile, nullptr, &input, print, nullptr, nullptr);
    ujreg_profile_free(profile);
    return status == UJREG_OK ? 0 : 1;
}
