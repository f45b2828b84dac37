/* SPDX-License-Identifier: Apache-2.0 */
/* What a worker does with a chunk: each record by the proof, and on any doubt by the exact rules. Lines marked
 * clean_rows call the short cut for rows, and may go. */
#include "run/worker.h"

#include <string.h>

#include "reader/judge.h"
#include "rules/check.h"
#include "run/clean_rows.h" /* clean_rows */
#include "run/uniqueness.h"
#include "simd/digits.h"

static const struct uj_known only_valid = {1, 0};

void uj_worker_init(struct uj_worker *worker, const ujreg_profile *profile, const ujreg_allocator *allocator) {
    worker->profile = profile;
    worker->allocator = allocator;
    memset(&worker->memory, 0, sizeof worker->memory);
    uj_buffer_init(&worker->scratch, allocator);
    uj_walk_init(&worker->walk, allocator);
}

void uj_worker_free(struct uj_worker *worker) {
    uj_buffer_free(&worker->scratch);
    uj_walk_free(&worker->walk);
}

/* Appends the record to the output. One that the form cannot carry is reported and left out. */
static ujreg_status write_out(struct uj_chunk *chunk, const ujreg_text *items, const struct uj_known *known) {
    const ujreg_status status =
        uj_write_record(chunk->conversion.form, &chunk->output, items, known, chunk->source.record, chunk->findings);
    for (int32_t field = UJ_FIELD_ITEMS + 1; field <= UJ_FIELD_ROWS; field++) {
        chunk->given |= (uint32_t)(items[field - 1].size != 0) << (field - 1);
    }
    return status == UJREG_REFUSED ? UJREG_OK : status;
}

ujreg_status uj_worker_write_proved(struct uj_worker *worker, struct uj_chunk *chunk, const struct uj_known *known) {
    if (chunk->layout.encoding != UJREG_ENCODING_GB18030) {
        return write_out(chunk, worker->raw.item, known);
    }
    ujreg_record record;
    struct uj_decoded decoded;
    ujreg_status status =
        uj_raw_decode(&worker->raw, &chunk->layout, &worker->scratch, &record, &decoded, chunk->findings);
    return status == UJREG_OK ? write_out(chunk, uj_record_items(&record), &only_valid) : status;
}

/* Whether a finding of the parser is an error, by its own severity or by the profile's: then the record is not written. */
static int has_error(const struct uj_chunk *chunk, const ujreg_profile *profile, size_t from) {
    for (size_t i = from; i < uj_findings_count(chunk->findings); i++) {
        const ujreg_finding *finding = uj_findings_at(chunk->findings, i);
        if (finding->severity == UJREG_SEVERITY_ERROR ||
            ujreg_profile_severity(profile, finding->rule) == UJREG_SEVERITY_ERROR) {
            return 1;
        }
    }
    return 0;
}

/* Makes UTF-8 of the record and reports bytes that are not text. decoded->bad: items in which U+FFFD replaces some. */
static ujreg_status decode_exactly(struct uj_chunk *chunk, struct uj_worker *worker, ujreg_record *record,
                                   struct uj_decoded *decoded) {
    const size_t from = uj_findings_count(chunk->findings);
    ujreg_status status = uj_raw_decode(&worker->raw, &chunk->layout, &worker->scratch, record, decoded, chunk->findings);
    if (status == UJREG_OK && !decoded->malformed) {
        status = uj_judge_cells(&worker->raw, &chunk->layout, record, decoded, from, chunk->findings);
    }
    uj_once_take(&chunk->once, chunk->findings, from);
    return status;
}

/* Runs the rules over a record. The parser's findings about it start at index `found`. */
static ujreg_status check_exactly(struct uj_chunk *chunk, struct uj_worker *worker, size_t found) {
    ujreg_record record;
    record.size = sizeof record;
    record.reserved = 0;
    struct uj_decoded decoded;
    size_t errors;
    ujreg_status status = decode_exactly(chunk, worker, &record, &decoded);
    if (status != UJREG_OK) {
        return status;
    }
    if (decoded.malformed) {
        return uj_chunk_add_malformed(chunk, worker->allocator);
    }
    struct uj_reported reported = {decoded.bad, decoded.other};
    const struct uj_conversion *conversion = &chunk->conversion;
    /* Never write U+FFFD in place of what was sent. */
    const int writable =
        conversion->form && !(decoded.bad & conversion->form->fields) && !has_error(chunk, worker->profile, found);
    if (conversion->unchecked) {
        return writable ? write_out(chunk, uj_record_items(&record), &only_valid) : UJREG_OK;
    }
    const uint32_t key_fields = uj_field_bit(UJREG_AAB301) | uj_field_bit(UJREG_AAZ341);
    /* STANDARD 2: six digits and a value make a business ID, whatever else is wrong with them. */
    if (chunk->wants_keys && !(decoded.bad & key_fields) && uj_is_six_digits(record.aab301.data, record.aab301.size) &&
        record.aaz341.size && record.aaz341.size <= UJ_UNIQUE_PART_MAX) {
        status = uj_chunk_add_key(chunk, worker->allocator, worker->raw.start, &record.aab301, &record.aaz341);
        if (status != UJREG_OK) {
            return status;
        }
    }
    reported.skipped |= chunk->layout.missing;
    if (!record.aac004.data) {
        reported.skipped |= uj_field_bit(UJREG_AAC004); /* reported once for the input */
        uj_chunk_note_sex_missing(chunk, worker->raw.start);
    }
    status = uj_check_record(worker->profile, &record, &reported, chunk->findings, &errors);
    if (status == UJREG_OK && writable && errors == 0) {
        status = write_out(chunk, uj_record_items(&record), &only_valid);
    }
    return status;
}

/* Whether the proof shows that the record under way has no finding. */
static int is_proved(const struct uj_chunk *chunk, struct uj_worker *worker) {
    return !chunk->conversion.unchecked && uj_proof_record(&worker->profile->proof, &worker->memory, worker->raw.item,
                                                           chunk->layout.encoding == UJREG_ENCODING_GB18030,
                                                           worker->raw.item[UJREG_AAC004 - 1].data == NULL);
}

static ujreg_status pass_proved(struct uj_chunk *chunk, struct uj_worker *worker) {
    const struct uj_raw *raw = &worker->raw;
    ujreg_status status = UJREG_OK;
    if (raw->item[UJREG_AAC004 - 1].data == NULL) {
        uj_chunk_note_sex_missing(chunk, raw->start);
    }
    if (chunk->wants_keys) {
        status = uj_chunk_add_key(chunk, worker->allocator, raw->start, &raw->item[UJREG_AAB301 - 1],
                                  &raw->item[UJREG_AAZ341 - 1]);
    }
    return status == UJREG_OK && chunk->conversion.form ? uj_worker_write_proved(worker, chunk, &only_valid) : status;
}

/* Handles one answer of the parser, whose findings start at index `from`. */
static ujreg_status handle(struct uj_chunk *chunk, struct uj_worker *worker, enum uj_next kind, size_t from) {
    ujreg_status status;
    if (kind == UJ_NEXT_RECORD && from == uj_findings_count(chunk->findings) && is_proved(chunk, worker)) {
        status = pass_proved(chunk, worker);
    } else {
        uj_once_take(&chunk->once, chunk->findings, from);
        if (kind != UJ_NEXT_RECORD && kind != UJ_NEXT_MALFORMED) {
            return UJREG_OK;
        }
        status = kind == UJ_NEXT_RECORD ? check_exactly(chunk, worker, from)
                                        : uj_chunk_add_malformed(chunk, worker->allocator);
    }
    chunk->source.record++;
    return status;
}

static ujreg_status check_all(struct uj_chunk *chunk, struct uj_worker *worker) {
    const struct uj_block_format *format = uj_block_format(chunk->layout.format);
    struct uj_clean_rows rows = uj_clean_rows_begin(chunk, worker); /* clean_rows */
    for (;;) {
        ujreg_status status = UJREG_OK;
        status = uj_clean_rows_pass(&rows, chunk, worker); /* clean_rows */
        if (status != UJREG_OK) {
            return status;
        }
        size_t from = uj_findings_count(chunk->findings);
        const enum uj_next kind = format->next(&worker->walk, &worker->raw, chunk->findings);
        if (kind == UJ_NEXT_END) {
            return UJREG_OK;
        }
        if (kind == UJ_NEXT_FAILED) {
            return worker->walk.failure;
        }
        status = handle(chunk, worker, kind, from);
        chunk->source.line += worker->raw.lines;
        while (status == UJREG_OK && chunk->conversion.form && chunk->end_count + 1 < chunk->source.record) {
            status = uj_chunk_end_record(chunk, worker->allocator);
        }
        chunk->is_last = kind == UJ_NEXT_LAST;
        if (status != UJREG_OK || chunk->is_last) {
            return status;
        }
    }
}

void uj_worker_check(struct uj_worker *worker, struct uj_chunk *chunk) {
    memset(&worker->raw, 0, sizeof worker->raw);
    uj_chunk_begin(chunk, &worker->raw);
    uj_findings_lend(chunk->findings, &chunk->source);
    uj_walk_set(&worker->walk, &chunk->layout, chunk->data, chunk->size, chunk->state);
    chunk->status = check_all(chunk, worker);
    uj_findings_lend(chunk->findings, NULL);
    chunk->records = chunk->source.record - 1;
    chunk->lines = chunk->source.line;
}
