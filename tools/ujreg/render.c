/* SPDX-License-Identifier: Apache-2.0 */
/* One finding as a line of text, a JSON object, a row of CSV. The library prints and masks. */
#include "render.h"

#include <stdlib.h>
#include <string.h>

/* By OUTPUT_… */
static const int32_t forms[] = {UJREG_FINDINGS_TEXT, UJREG_FINDINGS_NDJSON, UJREG_FINDINGS_CSV};

static ujreg_status take(void *context, const char *data, size_t size) {
    (void)context;
    out_bytes(data, size); /* keeps its failure */
    return UJREG_MORE;
}

void render_start(int output) {
    (void)ujreg_findings_write(NULL, forms[output], language(), NULL, 0, take, NULL); /* take never fails */
}

ujreg_status render_finding(int output, int32_t flags, const struct input *input, const ujreg_finding *finding) {
    return ujreg_finding_write(finding, forms[output], language() | flags, input->valid, strlen(input->valid), take,
                               NULL);
}

char *render_message(const ujreg_finding *finding, int32_t flags) {
    size_t needed = 0;
    const ujreg_status status = ujreg_finding_message(finding, language() | flags, NULL, 0, &needed);
    char *words = malloc(needed + 1);
    if (words) {
        words[0] = '\0';
        if (status == UJREG_ERROR_CAPACITY) {
            (void)ujreg_finding_message(finding, language() | flags, words, needed + 1, NULL); /* it has room */
        }
    }
    return words;
}
