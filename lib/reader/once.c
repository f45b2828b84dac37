/* SPDX-License-Identifier: Apache-2.0 */
/* What is reported once for an input. */
#include "reader/once.h"

#include <string.h>

#include "core/utf8.h"
#include "reader/csv.h"
#include "rules/report_finding.h"

ujreg_status uj_blank_line(size_t size, ujreg_findings *findings) {
    return uj_syntax_add(
        findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_BLANK_LINE, .about = UJ_ABOUT_NO_RECORD, .length = size});
}

/* -1: reported each time. */
static int kind_of(const ujreg_finding *finding) {
    switch (finding->rule) {
    case UJREG_RULE_READER_BLANK_LINE:
        return UJ_ONCE_BLANK_LINE;
    case UJREG_RULE_READER_COLUMN_UNKNOWN:
        return finding->numbers[3] == UJ_COLUMN_UNNAMED ? UJ_ONCE_UNNAMED_COLUMN : -1;
    case UJREG_RULE_READER_XML_ELEMENT_UNKNOWN:
        return finding->record ? -1 : UJ_ONCE_ELEMENT;
    case UJREG_RULE_READER_RECORD_NAME:
        return UJ_ONCE_RECORD_NAME;
    case UJREG_RULE_READER_ENCODING_MIXED:
        return UJ_ONCE_ENCODING_MIXED;
    default:
        return -1;
    }
}

/* As many as a finding tells of. */
static int64_t count_of(const ujreg_finding *finding) {
    return finding->numbers[2] > 1 ? finding->numbers[2] : 1;
}

static void meet(struct uj_once *once, int kind, const ujreg_finding *finding) {
    ujreg_finding *first = &once->kind[kind].first;
    if (first->numbers[2]) {
        first->numbers[2] += count_of(finding);
        return;
    }
    *first = *finding;
    if (kind == UJ_ONCE_ENCODING_MIXED && finding->record) {
        first->numbers[0] = (int64_t)finding->record;
    }
    first->record = 0;
    first->numbers[2] = count_of(finding);
    const ujreg_text *text = finding->detail.size ? &finding->detail : &finding->value;
    size_t size = text->size < UJ_ONCE_TEXT ? text->size : uj_utf8_valid_prefix(text->data, UJ_ONCE_TEXT);
    if (size) {
        memcpy(once->kind[kind].text, text->data, size);
    }
    first->value.size = finding->detail.size ? 0 : size;
    first->detail.size = finding->detail.size ? size : 0;
}

void uj_once_take(struct uj_once *once, ujreg_findings *findings, size_t from) {
    for (size_t i = from; i < uj_findings_count(findings);) {
        ujreg_finding finding = {.size = sizeof finding};
        (void)ujreg_findings_get(findings, i, &finding);
        int kind = kind_of(&finding);
        if (kind < 0) {
            i++;
            continue;
        }
        meet(once, kind, &finding);
        uj_findings_remove(findings, i);
    }
}

/* The finding with its text where it lies. */
static ujreg_finding met(const struct uj_once *once, int kind) {
    ujreg_finding finding = once->kind[kind].first;
    finding.value.data = finding.detail.data = once->kind[kind].text;
    return finding;
}

void uj_once_add(struct uj_once *once, const struct uj_once *chunk, const struct uj_position *start) {
    for (int kind = 0; kind < UJ_ONCE_KINDS; kind++) {
        ujreg_finding finding = met(chunk, kind);
        if (finding.numbers[2]) {
            finding.line += start->line;
            finding.offset += start->offset;
            finding.record =
                finding.numbers[0] && kind == UJ_ONCE_ENCODING_MIXED ? (uint64_t)finding.numbers[0] + start->record : 0;
            meet(once, kind, &finding);
        }
    }
}

/* Elements that are no records, and nothing else, are records under another name. */
static ujreg_status no_record(const ujreg_finding *element, ujreg_findings *findings) {
    const struct uj_source source = uj_source_at(&(struct uj_position){0, element->line, element->offset});
    const struct uj_source *const before = uj_findings_lend(findings, &source);
    const ujreg_status status =
        uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_RECORD_NAME,
                                                    .length = element->length,
                                                    .detail = element->value,
                                                    .numbers = {0, 0, element->numbers[2], UJ_RECORD_NAME_ALONE}});
    uj_findings_lend(findings, before);
    return status;
}

ujreg_status uj_once_report(const struct uj_once *once, uint64_t records, int *understood, ujreg_findings *findings) {
    ujreg_status status = UJREG_OK;
    const int named = once->kind[UJ_ONCE_RECORD_NAME].first.numbers[2] != 0;
    int foreign = named;
    for (int kind = 0; kind < UJ_ONCE_KINDS && status == UJREG_OK; kind++) {
        const ujreg_finding finding = met(once, kind);
        if (!finding.numbers[2]) {
            continue;
        }
        if (kind == UJ_ONCE_ELEMENT && records == 0 && !named) {
            status = no_record(&finding, findings);
            foreign = 1;
        } else {
            status = uj_findings_add(findings, &finding);
        }
    }
    *understood = !foreign || records != 0;
    return status;
}
