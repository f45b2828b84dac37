/* SPDX-License-Identifier: Apache-2.0 */
/* What the tests of Arrow share: made-up records as columns, and all that is said of a table. */
#ifndef ARROW_UNIT_H
#define ARROW_UNIT_H

#include "inputs.h"

#include "arrow_tables.h"

#define ROWS 200 /* more than are read at a time */
#define BIT(field) (UINT32_C(1) << ((field) - 1))

static const struct arrow_layout plain_text = {.format = "u"};

struct answer {
    ujreg_status status;
    uint8_t verdicts[ROWS + 1];
    ujreg_arrow_summary summary;
    struct bytes told;
    char words[512]; /* of the last finding, in Chinese */
    size_t count;
    size_t stop_after; /* findings; 0: never */
    ujreg_status stop_with;
};

static inline ujreg_status hear_finding(void *context, const ujreg_finding *finding) {
    struct answer *answer = context;
    tell_finding(&answer->told, finding);
    assert_int_equal(ujreg_finding_message(finding, UJREG_LANGUAGE_ZH, answer->words, sizeof answer->words, NULL),
                     UJREG_OK);
    return ++answer->count == answer->stop_after ? answer->stop_with : UJREG_MORE;
}

/* Clears the answer of an earlier call, but for what it shall stop at. */
static inline void check_table(struct answer *answer, const struct arrow_table *table,
                               const ujreg_arrow_options *options) {
    bytes_free(&answer->told);
    answer->count = 0;
    memset(&answer->summary, 0, sizeof answer->summary);
    answer->summary.size = sizeof answer->summary;
    answer->status = ujreg_arrow_check(standard, options, &table->schema, &table->array, answer->verdicts,
                                       sizeof answer->verdicts, hear_finding, answer, &answer->summary);
}

static struct synthetic records[ROWS];
static ujreg_text cells[UJREG_AAC004][ROWS]; /* by item, of the records */
static struct arrow_table table;
static struct answer answer;

static inline void make_records(size_t count) {
    struct dice dice = {count};
    for (size_t i = 0; i < count; i++) {
        synthetic_make(&dice, i, &records[i]);
        for (int slot = 0; slot < UJREG_AAC004; slot++) {
            cells[slot][i] = (ujreg_text){records[i].text[slot], records[i].size[slot]};
        }
    }
}

static inline void set_cell(int32_t field, size_t row, const char *text) {
    cells[field - 1][row] = (ujreg_text){text, text ? strlen(text) : 0};
}

static inline const char *code_of(int32_t field) {
    ujreg_field_info info = {.size = sizeof info};
    assert_int_equal(ujreg_field_get(field, &info), UJREG_OK);
    return info.code;
}

/* A table of the cells without some items (bit field - 1). */
static inline void make_table(size_t count, uint32_t without) {
    arrow_begin(&table, count, 0);
    for (int32_t field = 1; field <= UJREG_AAC004; field++) {
        if (!(without >> (field - 1) & 1)) {
            arrow_add(&table, code_of(field), cells[field - 1], NULL, &plain_text);
        }
    }
}

/* The last table, with everything that was said of it. */
static inline int forget_table(void **state) {
    (void)state;
    arrow_free(&table);
    bytes_free(&answer.told);
    memset(&answer, 0, sizeof answer);
    return 0;
}

static inline void assert_said(const char *words) {
    if (!answer.told.data || !strstr(answer.told.data, words)) {
        fprintf(stderr, "not said: %s\nbut: %s\n", words, answer.told.data ? answer.told.data : "(nothing)");
        fail();
    }
}

static inline void assert_refused(ujreg_status status, const char *words) {
    assert_int_equal(answer.status, status);
    assert_int_equal(answer.count, 0);
    assert_int_equal(answer.verdicts[0], UJREG_ARROW_NOT_CHECKED);
    if (!strstr(answer.summary.wrong, words)) {
        fprintf(stderr, "refused with \"%s\", not with \"%s\"\n", answer.summary.wrong, words);
        fail();
    }
}

#endif
