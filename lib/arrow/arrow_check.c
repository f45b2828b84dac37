/* SPDX-License-Identifier: Apache-2.0 */
/* A record batch row by row: by the proof, and on any doubt by the exact rules. */
#include <string.h>

#include "arrow/arrow_check.h"
#include "arrow/arrow_table.h"
#include "arrow/duplicates.h"
#include "core/allocator.h"
#include "core/callback.h"
#include "core/version.h"
#include "record/blank.h"
#include "record/findings.h"
#include "rules/check.h"
#include "rules/report_finding.h"

struct arrow_check {
    const ujreg_profile *profile;
    ujreg_arrow_options options;
    ujreg_finding_sink sink;
    void *context;
    uint8_t *verdicts;
    ujreg_findings *findings;
    struct uj_proof_memory memory;
    struct uj_arrow_table table;
    struct uj_arrow_block block;
    struct uj_reported reported; /* of which nothing is said, row by row */
    int32_t of_all;              /* the worst that is true of every row */
    ujreg_arrow_summary counts;
    struct uj_arrow_words words;
};

static ujreg_status give_finding(struct arrow_check *check, const ujreg_finding *finding) {
    check->counts.errors += finding->severity == UJREG_SEVERITY_ERROR;
    check->counts.warnings += finding->severity == UJREG_SEVERITY_WARNING;
    check->counts.notes += finding->severity == UJREG_SEVERITY_NOTE;
    return check->sink ? uj_sink_status(check->sink(check->context, finding)) : UJREG_OK;
}

/* What is about no row, with the profile's severity. */
static ujreg_status give_all_of_table(struct arrow_check *check, int silent) {
    ujreg_status status = UJREG_OK;
    ujreg_finding finding;
    finding.size = sizeof finding;
    for (size_t i = 0; status == UJREG_OK && ujreg_findings_get(check->findings, i, &finding) == UJREG_OK; i++) {
        finding.severity = uj_profile_grade(check->profile, &finding);
        finding.line = 0; /* a table has none */
        if (finding.severity == UJREG_SEVERITY_ERROR) {
            check->of_all = UJREG_SEVERITY_ERROR;
        }
        if (finding.severity != UJREG_SEVERITY_OFF && !silent) {
            status = give_finding(check, &finding);
        }
    }
    ujreg_findings_clear(check->findings);
    return status;
}

/* Of every row that any finding is about: what was found, row by row. */
struct row_verdict {
    uint64_t record;
    int32_t worst;
    int32_t met; /* bit severity */
};

static void meet(struct row_verdict *verdict, int32_t severity) {
    verdict->met |= 1 << severity;
    verdict->worst = severity > verdict->worst ? severity : verdict->worst;
}

static ujreg_status give_row(struct arrow_check *check, struct row_verdict *verdict) {
    ujreg_status status = UJREG_OK;
    ujreg_finding finding;
    finding.size = sizeof finding;
    for (size_t i = 0; status == UJREG_OK && ujreg_findings_get(check->findings, i, &finding) == UJREG_OK; i++) {
        finding.record = verdict->record;
        meet(verdict, finding.severity);
        status = give_finding(check, &finding);
    }
    ujreg_findings_clear(check->findings);
    return status;
}

static ujreg_status hold_key(struct arrow_check *check, const ujreg_record *record, struct row_verdict *verdict) {
    ujreg_finding finding;
    ujreg_status status =
        uj_arrow_hold_key(check->options.ids, check->profile, uj_record_items(record), verdict->record, &finding);
    if (status != UJREG_EXISTS) {
        return status;
    }
    meet(verdict, finding.severity);
    return give_finding(check, &finding);
}

/* A row whose other columns hold values is no blank one, though none of them is an item. */
static int is_passed_over(const struct arrow_check *check, const ujreg_record *record, size_t row) {
    return !uj_arrow_bit(check->table.valid, check->table.first + (int64_t)row) ||
           (check->table.unknown_count == 0 &&
            uj_items_are_blank(UJREG_ENCODING_UTF8, uj_record_items(record), UJ_FIELD_ROWS));
}

static void count_row(struct arrow_check *check, const struct row_verdict *verdict) {
    check->counts.records++;
    check->counts.with_errors += verdict->met >> UJREG_SEVERITY_ERROR & 1;
    check->counts.with_warnings += verdict->met >> UJREG_SEVERITY_WARNING & 1;
    check->counts.clean += verdict->worst < UJREG_SEVERITY_WARNING;
}

static ujreg_status check_row(struct arrow_check *check, const ujreg_record *record, size_t row, uint8_t *answer) {
    struct row_verdict verdict = {check->options.rows_before + row + 1, 0, 0};
    const int null_row = !uj_arrow_bit(check->table.valid, check->table.first + (int64_t)row);
    ujreg_status status = UJREG_OK;
    meet(&verdict, check->of_all);
    if (null_row || !uj_proof_record(&check->profile->proof, &check->memory, uj_record_items(record), 0,
                                     uj_fields_have(check->reported.skipped, UJREG_AAC004))) {
        if (is_passed_over(check, record, row)) {
            check->counts.passed_over++;
            *answer = UJREG_ARROW_PASSED_OVER;
            return UJREG_OK;
        }
        status = uj_check_record(check->profile, record, &(struct uj_reported){.skipped = check->reported.skipped},
                                 check->findings, NULL);
        if (status == UJREG_OK) {
            status = give_row(check, &verdict);
        }
    }
    if (status == UJREG_OK && check->options.ids) {
        status = hold_key(check, record, &verdict);
    }
    if (status == UJREG_OK) {
        *answer = (uint8_t)verdict.worst;
        count_row(check, &verdict);
    }
    return status;
}

static ujreg_status check_rows(struct arrow_check *check) {
    ujreg_status status = UJREG_OK;
    const size_t rows = check->table.rows;
    uint8_t unwanted;
    uj_arrow_block_init(&check->block);
    for (size_t row = 0; row < rows && status == UJREG_OK; row += UJ_ARROW_BLOCK) {
        const size_t count = rows - row < UJ_ARROW_BLOCK ? rows - row : UJ_ARROW_BLOCK;
        uj_arrow_read(&check->table, row, count, &check->block);
        for (size_t i = 0; i < count && status == UJREG_OK; i++) {
            status = check_row(check, &check->block.records[i], row + i,
                               check->verdicts ? &check->verdicts[row + i] : &unwanted);
        }
    }
    return status;
}

/* Once for a table that does not give the sex, as for a file: a note for every row would say the same. */
static ujreg_status report_no_sex(struct arrow_check *check) {
    if (uj_fields_have(check->table.present, UJREG_AAC004)) {
        return UJREG_OK;
    }
    check->reported.skipped |= uj_field_bit(UJREG_AAC004);
    if (check->options.flags & UJREG_ARROW_CONTINUED || check->table.rows == 0) {
        return UJREG_OK;
    }
    ujreg_status status = uj_check_sex_not_given(check->profile, check->findings);
    return status == UJREG_OK ? give_all_of_table(check, 0) : status;
}

static ujreg_status report_passed_over(struct arrow_check *check) {
    if (check->counts.passed_over == 0) {
        return UJREG_OK;
    }
    ujreg_status status =
        uj_syntax_add(check->findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_BLANK_LINE,
                                                           .numbers = {0, 0, (int64_t)check->counts.passed_over, 0}});
    return status == UJREG_OK ? give_all_of_table(check, 0) : status;
}

static ujreg_status check_batch(struct arrow_check *check, const struct ArrowSchema *schema,
                                const struct ArrowArray *array, size_t capacity) {
    ujreg_status status = uj_arrow_bind(&check->table, schema, check->findings, &check->words);
    if (status == UJREG_OK) {
        status = uj_arrow_take(&check->table, array, schema->n_children, &check->words);
    }
    if (status == UJREG_OK && check->verdicts && capacity < check->table.rows) {
        status = UJREG_ERROR_CAPACITY;
    }
    if (status == UJREG_OK) {
        status = give_all_of_table(check, (check->options.flags & UJREG_ARROW_CONTINUED) != 0);
    }
    check->reported.skipped = check->table.missing;
    if (status == UJREG_OK) {
        status = report_no_sex(check);
    }
    if (status == UJREG_OK) {
        status = check_rows(check);
    }
    return status == UJREG_OK ? report_passed_over(check) : status;
}

static ujreg_status take_options(const ujreg_arrow_options *options, ujreg_arrow_options *taken) {
    memset(taken, 0, sizeof *taken);
    if (!options) {
        return UJREG_OK;
    }
    ujreg_status status = uj_struct_status(options->size, sizeof *options);
    if (status == UJREG_OK) {
        *taken = *options;
    }
    return status == UJREG_OK && taken->flags & ~(uint32_t)UJREG_ARROW_CONTINUED ? UJREG_ERROR_ARGUMENT : status;
}

ujreg_status uj_arrow_check(const ujreg_allocator *allocator, const ujreg_profile *profile,
                            const ujreg_arrow_options *options, const struct ArrowSchema *schema,
                            const struct ArrowArray *array, uint8_t *verdicts, size_t capacity, ujreg_finding_sink sink,
                            void *context, ujreg_arrow_summary *summary) {
    ujreg_allocator own;
    ujreg_arrow_options taken;
    ujreg_status status = uj_allocator_init(&own, allocator);
    if (status == UJREG_OK) {
        status = take_options(options, &taken);
    }
    if (status == UJREG_OK && summary) {
        status = uj_struct_status(summary->size, sizeof *summary);
    }
    if (status != UJREG_OK) {
        return status;
    }
    struct arrow_check *check = uj_allocate_zero(&own, sizeof *check);
    if (!check) {
        return UJREG_ERROR_MEMORY;
    }
    check->profile = profile;
    check->options = taken;
    check->sink = sink;
    check->context = context;
    check->verdicts = verdicts;
    status = ujreg_findings_new(&own, &check->findings);
    if (status == UJREG_OK) {
        status = check_batch(check, schema, array, capacity);
    }
    if (summary) {
        check->counts.size = sizeof check->counts;
        memcpy(check->counts.wrong, check->words.text, sizeof check->counts.wrong);
        *summary = check->counts;
    }
    ujreg_findings_free(check->findings);
    uj_release(&own, check);
    return status;
}

ujreg_status ujreg_arrow_check(const ujreg_profile *profile, const ujreg_arrow_options *options,
                               const struct ArrowSchema *schema, const struct ArrowArray *array, uint8_t *verdicts,
                               size_t capacity, ujreg_finding_sink sink, void *context, ujreg_arrow_summary *summary) {
    if (verdicts) {
        memset(verdicts, UJREG_ARROW_NOT_CHECKED, capacity);
    }
    if (!profile || !schema || !array || (!verdicts && capacity)) {
        return UJREG_ERROR_ARGUMENT;
    }
    return uj_arrow_check(NULL, profile, options, schema, array, verdicts, capacity, sink, context, summary);
}
