/* SPDX-License-Identifier: Apache-2.0 */
/* What workers found, on its way to the caller: findings with the profile's severities, counted; and written records. In the
 * order of the input, which adds what only it can tell: numbers of records, lines, offsets. */
#include "run/run_job.h"

#include <string.h>

#include "core/callback.h"
#include "rules/check.h"
#include "rules/report_finding.h"
#include "writer/writer.h"

static void count_record(struct uj_job *job, uint64_t record, int32_t severity) {
    if (record == 0 || severity < UJREG_SEVERITY_WARNING) {
        return;
    }
    if (record != job->counted_record) {
        job->counted_record = record;
        job->counted_severities = 0;
        job->flawed++;
    }
    if (!(job->counted_severities >> severity & 1)) {
        job->counted_severities |= 1 << severity;
        job->counts.with_errors += severity == UJREG_SEVERITY_ERROR;
        job->counts.with_warnings += severity == UJREG_SEVERITY_WARNING;
    }
}

ujreg_status uj_deliver_finding(struct uj_job *job, ujreg_finding *finding) {
    const int32_t index = ujreg_rule_index(finding->rule);
    finding->severity = uj_profile_grade(job->run->profile, finding);
    if (finding->severity == UJREG_SEVERITY_OFF) {
        return UJREG_OK;
    }
    count_record(job, finding->record, finding->severity);
    job->counts.errors += finding->severity == UJREG_SEVERITY_ERROR;
    job->counts.warnings += finding->severity == UJREG_SEVERITY_WARNING;
    job->counts.notes += finding->severity == UJREG_SEVERITY_NOTE;
    if (job->counts.rule_counts && index >= 0 && (uint32_t)index < job->counts.rule_capacity) {
        job->counts.rule_counts[index]++;
    }
    return job->sink ? uj_sink_status(job->sink(job->context, finding)) : UJREG_OK;
}

ujreg_status uj_deliver_findings(struct uj_job *job, ujreg_findings *findings) {
    ujreg_status status = UJREG_OK;
    ujreg_finding finding;
    finding.size = sizeof finding;
    for (size_t i = 0; status == UJREG_OK && ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        status = uj_deliver_finding(job, &finding);
    }
    ujreg_findings_clear(findings);
    return status;
}

ujreg_status uj_deliver_records(struct uj_job *job, const struct uj_chunk *chunk, struct uj_delivery *delivery,
                                uint64_t record) {
    size_t start = delivery->written ? chunk->ends[delivery->written - 1] : 0, end = start;
    uint64_t records = 0;
    for (; delivery->written < record && delivery->written < chunk->end_count; delivery->written++) {
        records += chunk->ends[delivery->written] != end;
        end = chunk->ends[delivery->written];
    }
    return records ? uj_writer_put(job->writer, chunk->output.data + start, end - start, records) : UJREG_OK;
}

/* A malformed record counts as one with an error even if its rule is off. */
static void count_malformed(struct uj_job *job, const struct uj_chunk *chunk, struct uj_delivery *delivery,
                            uint64_t record) {
    while (delivery->malformed < chunk->malformed_count && chunk->malformed[delivery->malformed] <= record) {
        count_record(job, job->base.record + chunk->malformed[delivery->malformed++], UJREG_SEVERITY_ERROR);
    }
}

/* Once for an input, before the findings of the first record without AAC004. */
static ujreg_status report_sex_missing(struct uj_job *job) {
    job->sex_reported = 1;
    ujreg_findings_clear(job->run->findings);
    ujreg_status status = uj_check_sex_not_given(job->run->profile, job->run->findings);
    return status == UJREG_OK ? uj_deliver_findings(job, job->run->findings) : status;
}

ujreg_status uj_deliver_up_to(struct uj_job *job, const struct uj_chunk *chunk, struct uj_delivery *delivery,
                              uint64_t record, uint64_t start) {
    ujreg_status status = UJREG_OK;
    ujreg_finding finding;
    finding.size = sizeof finding;
    while (status == UJREG_OK && ujreg_findings_get(chunk->findings, delivery->finding, &finding) == UJREG_OK &&
           (finding.record ? finding.record <= record : finding.offset < start)) {
        if (chunk->sex_missing && !job->sex_reported && finding.offset >= chunk->sex_start) {
            status = report_sex_missing(job);
        }
        delivery->finding++;
        count_malformed(job, chunk, delivery, finding.record);
        finding.record = finding.record ? finding.record + job->base.record : 0;
        finding.line += job->base.line;
        finding.offset += job->base.offset;
        status = status == UJREG_OK ? uj_deliver_finding(job, &finding) : status;
    }
    if (status == UJREG_OK && chunk->sex_missing && !job->sex_reported && chunk->sex_start <= start) {
        status = report_sex_missing(job);
    }
    count_malformed(job, chunk, delivery, record);
    return status;
}
